import { Char, kindAt, skipDigits, skipSpaces, skipSpacesBack, toHalfWidth, withoutSpaces } from '../text/chars.ts';
import { cutLabel, damagedLabelBefore, damagedNameAt, labelAt, nameAt } from './names.ts';

/** Kinds of the words that `scan` finds, in the order of `TOKENS`. */
export const Word = {
  Serial: 0,
  LevelCode: 1,
  LevelName: 2,
  TypeCode: 3,
  TypeName: 4,
  CycleLabel: 5,
  AnnualLabel: 6,
  Colon: 7,
  Separator: 8,
  Text: 9,
  End: 10,
  Scrap: 11,
} as const;

/** Receives the words of a list in order; they do not overlap, and only white space lies between them. */
export type WordSink = (kind: number, start: number, end: number) => void;

const SERIAL = 0;
const LEVEL = 1;
const TYPE = 2;
const CYCLE = 3;
const ANNUAL = 4;

/** How surely a label is one: see `labelStrength`. */
const MISSPELT = 2;
const EXACT = 3;

/** A place in the list that can be told by its form alone: a serial, a head, or a value label. */
interface Landmark {
  kind: number;
  start: number;
  /** Where the name begins behind the code; equal to `start` where there is no code. */
  nameStart: number;
  end: number;
  /** Of a label. */
  strength: number;
  /** Whether an indicator can begin here without a serial. */
  opens: boolean;
  /** Of a serial: no head follows, so it counts only where the place speaks for it. */
  bare: boolean;
}

const LONGEST_HEAD = 14;
const LONGEST_TAIL_IN_BRACKETS = 8;

/**
 * Finds the words of one indicator list. Serials, heads and labels are told by their form and their place; what lies
 * between two of them is text, with separators at its rims. Inside a text nothing counts: names and values may hold
 * separators, digits and the words of a label.
 *
 * @param lineStarts offsets at which an indicator begins for certain (authoring layout), ascending
 */
export function scan(text: string, lineStarts: readonly number[], sink: WordSink): void {
  new Scanner(text, lineStarts, sink).run();
}

class Scanner {
  readonly #text: string;
  readonly #lineStarts: readonly number[];
  readonly #sink: WordSink;
  readonly #landmarks: Landmark[] = [];
  #lastSerial = 0;
  #nextLine = 0;

  constructor(text: string, lineStarts: readonly number[], sink: WordSink) {
    this.#text = text;
    this.#lineStarts = lineStarts;
    this.#sink = sink;
  }

  run(): void {
    this.#findLandmarks();
    const starts = this.#itemStarts();
    const landmarks = this.#landmarks;
    const scrapEnd = starts.length > 0 ? landmarks[starts[0]!]!.start : 0;
    const first = this.#firstItemOffset(starts);
    this.#emitTrimmed(Word.Scrap, 0, Math.min(first, scrapEnd));
    if (landmarks.length === 0) {
      this.#emitTrimmed(Word.Scrap, 0, this.#text.length);
      return;
    }
    for (let k = 0; k < starts.length; k++) {
      const from = starts[k]!;
      const to = starts[k + 1] ?? landmarks.length;
      const start = k === 0 ? first : landmarks[from]!.start;
      const end = to < landmarks.length ? landmarks[to]!.start : this.#text.length;
      this.#emitItem(from, to, start, end);
    }
  }

  listStart(): number {
    this.#findLandmarks();
    for (const [k, mark] of this.#landmarks.entries()) {
      const next = this.#landmarks[k + 1];
      const labelled = next?.kind === CYCLE || next?.kind === ANNUAL;
      if (
        mark.kind === SERIAL ? !mark.bare || labelled : mark.kind <= TYPE && (mark.opens || mark.nameStart > mark.start)
      ) {
        return mark.start;
      }
      if (mark.kind > TYPE) return this.#text.lastIndexOf('。', mark.start) + 1;
    }
    return -1;
  }

  // ── landmarks ────────────────────────────────────────────────────────────────────────────────────────────────

  #findLandmarks(): void {
    const text = this.#text;
    let i = this.#open(0);
    while (i < text.length) {
      while (this.#lineStarts[this.#nextLine]! < i) this.#nextLine++;
      if (i === this.#lineStarts[this.#nextLine]) {
        this.#nextLine++;
        const after = this.#open(i);
        if (after > i) {
          i = after;
          continue;
        }
      }
      const kind = kindAt(text, i);
      if (kind === Char.Han) {
        const label = labelAt(text, i);
        if (label !== null) {
          const isCycle = label.kind === 'cycle';
          this.#addLabel(isCycle ? CYCLE : ANNUAL, i, label.end, label.exact);
          i = label.end;
        } else i++;
      } else if (kind === Char.Digit) i = this.#digits(i);
      else if (kind === Char.Separator) {
        this.#colonBehindDamagedLabel(i);
        i++;
      } else if (kind === Char.Stop) i = this.#open(i + 1);
      else i++;
    }
  }

  /** An indicator may begin at `at`: a head without code counts here, and so does a serial without head. */
  #open(at: number): number {
    const text = this.#text;
    const i = skipSpaces(text, at);
    const digitsEnd = skipDigits(text, i);
    if (digitsEnd > i) {
      const end = this.#serial(i, digitsEnd, true) ?? this.#head(i, true) ?? this.#bareSerial(i, digitsEnd);
      return end ?? digitsEnd;
    }
    return this.#head(i, true) ?? Math.max(at, i);
  }

  #digits(i: number): number {
    const digitsEnd = skipDigits(this.#text, i);
    return this.#serial(i, digitsEnd, false) ?? this.#head(i, false) ?? digitsEnd;
  }

  /** A serial with a head behind it; returns where the head ends. `opens` tells that an indicator may begin here. */
  #serial(i: number, digitsEnd: number, opens: boolean): number | null {
    const text = this.#text;
    let p = skipSpaces(text, digitsEnd);
    const kind = kindAt(text, p);
    const marked =
      kind === Char.Comma || kind === Char.Separator || kind === Char.Stop || text[p] === ')' || text[p] === '）';
    const end = marked ? p + 1 : digitsEnd;
    if (marked) p = skipSpaces(text, p + 1);
    const start = this.#serialStart(i, digitsEnd);
    if (!marked && p === digitsEnd) return this.#serialRunIntoCode(i, digitsEnd);
    const count = this.#landmarks.length;
    this.#push(SERIAL, start, start, end, { opens: true });
    const expected = Number(toHalfWidth(text.slice(start, digitsEnd))) === this.#lastSerial + 1;
    const headEnd = this.#head(p, marked ? opens || kind === Char.Comma : opens && expected);
    if (headEnd === null) {
      this.#landmarks.length = count;
      return null;
    }
    this.#lastSerial = Number(toHalfWidth(text.slice(start, digitsEnd)));
    return headEnd;
  }

  /**
   * Where the serial begins in a run of digits: a value without `。` may run into it (`年度指标值:1002、1-…`), and then
   * the expected serial is what counts.
   */
  #serialStart(i: number, digitsEnd: number): number {
    const expected = String(this.#lastSerial + 1);
    const run = toHalfWidth(this.#text.slice(i, digitsEnd));
    return run.length > expected.length && this.#lastSerial > 0 && run.endsWith(expected)
      ? digitsEnd - expected.length
      : i;
  }

  /** `21-产出指标`: serial 2, whose `、` is lost, and code 1. */
  #serialRunIntoCode(i: number, digitsEnd: number): number | null {
    const text = this.#text;
    const dash = skipSpaces(text, digitsEnd);
    if (kindAt(text, dash) !== Char.Dash) return null;
    const name = nameAt(text, skipSpaces(text, dash + 1));
    if (name === null) return null;
    const codeLength = name.level && !name.type ? 1 : 2;
    const start = this.#serialStart(i, digitsEnd - codeLength);
    const run = toHalfWidth(text.slice(start, digitsEnd - codeLength));
    if (run !== String(this.#lastSerial + 1)) return null;
    this.#push(SERIAL, start, start, digitsEnd - codeLength, { opens: true });
    this.#lastSerial++;
    return this.#head(digitsEnd - codeLength, false);
  }

  #bareSerial(i: number, digitsEnd: number): number | null {
    const text = this.#text;
    const p = skipSpaces(text, digitsEnd);
    if (kindAt(text, p) !== Char.Comma) return null;
    this.#push(SERIAL, i, i, p + 1, { opens: true, bare: true });
    return p + 1;
  }

  /**
   * A level, a type, or both, one behind the other. With a code the form is enough; without one, only a known name
   * where an indicator `opens` (or behind a level).
   */
  #head(i: number, opens: boolean): number | null {
    const first = this.#headPart(i, opens, false);
    if (first === null) return null;
    const level = first;
    let next = this.#skipSeparators(level.end);
    let second = this.#headPart(next, true, true);
    if (second !== null && second.nameStart === second.start && !this.#fieldFollows(second.end)) second = null;
    const firstIsType = second === null && first.digits !== 1 && first.type && (first.digits > 1 || !first.level);
    if (
      firstIsType ||
      (second === null && first.digits > 1 && !first.level) ||
      (second === null && !first.level && first.type)
    ) {
      this.#push(TYPE, first.start, first.nameStart, first.end, { opens });
      return first.end;
    }
    this.#push(LEVEL, first.start, first.nameStart, first.end, { opens });
    if (second === null) return first.end;
    this.#push(TYPE, second.start, second.nameStart, second.end, {});
    next = second.end;
    return next;
  }

  #headPart(
    i: number,
    opens: boolean,
    behindLevel: boolean,
  ): { start: number; nameStart: number; end: number; digits: number; level: boolean; type: boolean } | null {
    const text = this.#text;
    const digitsEnd = skipDigits(text, i);
    const digits = digitsEnd - i;
    let nameStart = i;
    let dashed = false;
    if (digits > 0) {
      if (digits > 3) return null;
      nameStart = skipSpaces(text, digitsEnd);
      while (kindAt(text, nameStart) === Char.Dash || (dashed && kindAt(text, nameStart) === Char.Space)) {
        dashed = true;
        nameStart++;
      }
      if (!dashed && !opens) return null;
    }
    if (kindAt(text, nameStart) !== Char.Han) return null;
    const known = nameAt(text, nameStart);
    if (known !== null) {
      if (digits === 0 && !(behindLevel ? known.type : opens)) return null;
      const end = this.#nameEnd(nameStart, known.end);
      if (digits === 0 && !this.#endsField(known.end) && !(opens && this.#isFullName(nameStart, known.end)))
        return null;
      return { start: i, nameStart, end, digits, level: known.level, type: known.type };
    }
    const damaged = opens || dashed ? damagedNameAt(text, nameStart) : null;
    if (damaged !== null && (dashed || this.#endsField(damaged.end))) {
      return { start: i, nameStart, end: damaged.end, digits, level: damaged.level, type: damaged.type };
    }
    if (!dashed || !(opens || behindLevel)) return null;
    const end = this.#fieldEnd(nameStart);
    if (end - nameStart > LONGEST_HEAD || end - nameStart < 2 || end === text.length) return null;
    return { start: i, nameStart, end, digits, level: digits === 1, type: digits !== 1 };
  }

  #isFullName(start: number, end: number): boolean {
    return this.#text.startsWith('指标', end - 2) && end - start >= 4;
  }

  /** A known name goes on to the end of its field where brackets, or a few more characters and another field, follow. */
  #nameEnd(start: number, knownEnd: number): number {
    const end = this.#fieldEnd(knownEnd);
    if (end === knownEnd || end - start > LONGEST_HEAD + LONGEST_TAIL_IN_BRACKETS) return knownEnd;
    const bracket = '（('.includes(this.#text[knownEnd]!);
    const rest = end - knownEnd;
    if (bracket && rest <= LONGEST_TAIL_IN_BRACKETS) return skipSpacesBack(this.#text, end, knownEnd);
    return rest <= 3 && kindAt(this.#text, knownEnd) === Char.Han && this.#fieldFollows(end) ? end : knownEnd;
  }

  /** Offset of the next separator, stop, `、` or digit code at or after `i`. */
  #fieldEnd(i: number): number {
    const text = this.#text;
    const limit = Math.min(text.length, i + LONGEST_HEAD + LONGEST_TAIL_IN_BRACKETS);
    while (i < limit) {
      const kind = kindAt(text, i);
      if (kind === Char.Separator || kind === Char.Stop || kind === Char.Comma) return i;
      i++;
    }
    return i;
  }

  #endsField(i: number): boolean {
    const text = this.#text;
    const kind = kindAt(text, skipSpaces(text, i));
    return (
      i === text.length || kind === Char.Separator || kind === Char.Stop || kind === Char.Comma || kind === Char.Space
    );
  }

  /** Whether a text, not a label, follows behind the separators at `i`. */
  #fieldFollows(i: number): boolean {
    const at = this.#skipSeparators(i);
    return at > i && at < this.#text.length && labelAt(this.#text, at) === null;
  }

  #skipSeparators(i: number): number {
    const text = this.#text;
    for (;;) {
      const kind = kindAt(text, i);
      if (kind !== Char.Separator && kind !== Char.Stop && kind !== Char.Comma && kind !== Char.Space) return i;
      i++;
    }
  }

  #addLabel(kind: number, start: number, end: number, exact: boolean): void {
    const strength = this.#labelStrength(start, end, exact);
    if (strength >= 0) this.#push(kind, start, start, end, { strength });
  }

  /** Exact with colon 3, misspelt with colon (or followed by another separator or a head) 2, exact after a separator 1, exact 0. */
  #labelStrength(start: number, end: number, exact: boolean): number {
    const text = this.#text;
    const next = skipSpaces(text, end);
    const colon = text[next] === ':' || text[next] === '：' || text[next] === '﹕' || text[next] === '︰';
    const before = kindAt(text, skipSpacesBack(text, start) - 1);
    const separated = before === Char.Separator || before === Char.Stop || before === Char.Comma || start === 0;
    if (colon) return exact ? EXACT : separated || !text.startsWith('指标值', start) ? MISSPELT : -1;
    // The rest of the label was lost when a head was spliced in.
    if (separated && kindAt(text, next) === Char.Digit && this.#headPart(next, false, false) !== null) return MISSPELT;
    if (!exact) return separated && /^[\d０-９≥≤<>＜＞=＝]/.test(text.slice(next, next + 1)) ? 1 : -1;
    if (separated && kindAt(text, next) === Char.Separator) return MISSPELT;
    return separated ? 1 : 0;
  }

  #colonBehindDamagedLabel(i: number): void {
    const text = this.#text;
    if (text[i] !== ':' && text[i] !== '：') return;
    const last = this.#landmarks[this.#landmarks.length - 1];
    if (last !== undefined && skipSpaces(text, last.end) >= i) return;
    const label = damagedLabelBefore(text, skipSpacesBack(text, i));
    if (label === null || (last !== undefined && last.end > label.start)) return;
    this.#push(label.kind === 'cycle' ? CYCLE : ANNUAL, label.start, label.start, label.end, { strength: MISSPELT });
  }

  #push(kind: number, start: number, nameStart: number, end: number, more: Partial<Landmark>): void {
    this.#landmarks.push({ kind, start, nameStart, end, strength: 0, opens: false, bare: false, ...more });
  }

  // ── indicators ───────────────────────────────────────────────────────────────────────────────────────────────

  /** Indices of the landmarks at which an indicator begins. */
  #itemStarts(): number[] {
    const landmarks = this.#landmarks;
    const starts: number[] = [];
    let k = 0;
    while (k < landmarks.length) {
      const mark = landmarks[k]!;
      const begins =
        starts.length === 0 ||
        (mark.kind === SERIAL ? !mark.bare || this.#bareSerialCounts(k, starts[starts.length - 1]!) : mark.opens);
      if (begins) starts.push(k);
      k++;
      // The head behind a serial, and the type behind a level, belong to it.
      while (begins && k < landmarks.length && landmarks[k]!.kind <= TYPE && landmarks[k]!.kind > mark.kind) {
        if (this.#skipSeparators(landmarks[k - 1]!.end) < landmarks[k]!.start) break;
        k++;
      }
    }
    // A serial that does not count is text like any other.
    const counted = new Set(starts);
    const kept: number[] = [];
    let dropped = 0;
    for (let i = 0, s = 0; i < landmarks.length; i++) {
      const mark = landmarks[i]!;
      if (counted.has(i)) kept[s++] = i - dropped;
      if (mark.kind === SERIAL && !counted.has(i)) dropped++;
      else landmarks[i - dropped] = mark;
    }
    landmarks.length -= dropped;
    return kept;
  }

  /**
   * `。3、` without a head begins an indicator where it is the next serial and a label of its own follows, or nothing
   * does; else it is a list inside a value.
   */
  #bareSerialCounts(k: number, item: number): boolean {
    const landmarks = this.#landmarks;
    const mark = landmarks[k]!;
    if (this.#lineStarts.includes(mark.start)) return true;
    if (Number.parseInt(toHalfWidth(this.#text.slice(mark.start, mark.end)), 10) !== this.#serialOf(item) + 1)
      return false;
    const ended = landmarks.slice(item, k).some((m) => m.kind === ANNUAL);
    const next = landmarks[k + 1];
    const nothing = skipSpaces(this.#text, mark.end) === this.#text.length;
    return ended && (nothing || next?.kind === CYCLE || next?.kind === ANNUAL);
  }

  #serialOf(item: number): number {
    const mark = this.#landmarks[item]!;
    return mark.kind === SERIAL ? Number.parseInt(toHalfWidth(this.#text.slice(mark.start, mark.end)), 10) : Number.NaN;
  }

  /** The first indicator takes in the text before its first label; a serial or head begins where it stands. */
  #firstItemOffset(starts: readonly number[]): number {
    const mark = this.#landmarks[starts[0] ?? 0];
    if (mark === undefined) return 0;
    return mark.kind === CYCLE || mark.kind === ANNUAL ? 0 : mark.start;
  }

  // ── words ────────────────────────────────────────────────────────────────────────────────────────────────────

  #emitItem(from: number, to: number, start: number, end: number): void {
    const least = this.#leastStrength(from, to);
    let previous = -1;
    let cursor = start;
    for (let k = from; k < to; k++) {
      const mark = this.#landmarks[k]!;
      if ((mark.kind === CYCLE || mark.kind === ANNUAL) && !this.#isLabel(k, to, least[mark.kind - CYCLE]!)) continue;
      this.#emitGap(previous, cursor, mark.start, false);
      this.#emitLandmark(mark);
      previous = mark.kind;
      cursor = mark.end;
    }
    this.#emitGap(previous, cursor, end, true);
  }

  /** The strength that a cycle label and an annual label of this indicator must have at least. */
  #leastStrength(from: number, to: number): [number, number] {
    const most: [number, number] = [0, 0];
    for (let k = from; k < to; k++) {
      const { kind, strength } = this.#landmarks[k]!;
      if (kind === CYCLE || kind === ANNUAL) most[kind - CYCLE] = Math.max(most[kind - CYCLE]!, strength);
    }
    return [Math.min(most[0], MISSPELT), Math.min(most[1], MISSPELT)];
  }

  /** Of labels without colon only the last of a kind counts. */
  #isLabel(k: number, to: number, least: number): boolean {
    const { kind, strength } = this.#landmarks[k]!;
    if (strength < least) return false;
    if (least >= MISSPELT) return true;
    for (let j = k + 1; j < to; j++) {
      const other = this.#landmarks[j]!;
      if (other.kind === kind && other.strength >= least) return false;
    }
    return true;
  }

  #emitLandmark(mark: Landmark): void {
    switch (mark.kind) {
      case SERIAL:
        this.#sink(Word.Serial, mark.start, mark.end);
        break;
      case LEVEL:
      case TYPE:
        if (mark.nameStart > mark.start) {
          const code = mark.kind === LEVEL ? Word.LevelCode : Word.TypeCode;
          this.#sink(code, mark.start, skipSpacesBack(this.#text, mark.nameStart, mark.start));
        }
        this.#sink(mark.kind === LEVEL ? Word.LevelName : Word.TypeName, mark.nameStart, mark.end);
        break;
      case CYCLE:
        this.#sink(Word.CycleLabel, mark.start, mark.end);
        break;
      default:
        this.#sink(Word.AnnualLabel, mark.start, mark.end);
    }
  }

  /** The text between two landmarks (or up to the end of the indicator), with what separates it from them. */
  #emitGap(previous: number, start: number, end: number, last: boolean): void {
    const text = this.#text;
    let i = skipSpaces(text, start, end);
    if (previous === LEVEL || previous === TYPE) {
      const separators = Math.min(this.#skipSeparators(i), end);
      if (separators > i) this.#emitTrimmed(Word.Separator, i, separators);
      i = skipSpaces(text, separators, end);
    } else if (previous === CYCLE || previous === ANNUAL) {
      let colons = i;
      while (colons < end && kindAt(text, colons) === Char.Separator && (colons === i || text[colons] === text[i]))
        colons++;
      if (colons > i) this.#sink(Word.Colon, i, colons);
      i = skipSpaces(text, colons, end);
    }
    if (i >= end) return;
    if (last) this.#emitLast(i, end);
    else this.#emitBeforeLandmark(i, end, previous);
  }

  #emitBeforeLandmark(start: number, end: number, previous: number): void {
    const text = this.#text;
    let run = end;
    while (run > start && isMark(kindAt(text, run - 1))) run--;
    let separator = run;
    while (separator < end && kindAt(text, separator) !== Char.Separator && kindAt(text, separator) !== Char.Comma)
      separator++;
    // `。` before another separator is part of the text; alone it is the separator.
    if (separator === end) separator = run;
    if (previous === SERIAL && separator === start) this.#emitTrimmed(Word.Separator, start, end);
    else {
      this.#emitTrimmed(Word.Text, start, separator);
      this.#emitTrimmed(Word.Separator, separator, end);
    }
  }

  #emitLast(start: number, end: number): void {
    const text = this.#text;
    let run = end;
    while (run > start && isMark(kindAt(text, run - 1))) run--;
    let stop = run;
    while (stop < end && kindAt(text, stop) !== Char.Stop) stop++;
    const ended = stop < end;
    const tail = ended || end < text.length ? null : this.#cutLabelAt(start, run);
    if (tail === null) this.#emitTrimmed(Word.Text, start, run);
    else {
      this.#emitBeforeLandmark(start, tail.start, -1);
      this.#sink(tail.kind, tail.start, run);
    }
    this.#emitTrimmed(ended ? Word.End : Word.Separator, run, end);
  }

  /** A label that the end of the cell cuts off. */
  #cutLabelAt(start: number, end: number): { kind: number; start: number } | null {
    const text = this.#text;
    let i = end;
    while (i > start && kindAt(text, i - 1) !== Char.Separator && end - i < 8) i--;
    if (i === start || kindAt(text, i - 1) !== Char.Separator) return null;
    const kind = cutLabel(withoutSpaces(text.slice(i, end)));
    if (kind === null) return null;
    return { kind: kind === 'cycle' ? Word.CycleLabel : Word.AnnualLabel, start: skipSpaces(text, i, end) };
  }

  #emitTrimmed(kind: number, start: number, end: number): void {
    const from = skipSpaces(this.#text, start, end);
    const to = skipSpacesBack(this.#text, end, from);
    if (to > from) this.#sink(kind, from, to);
  }
}

function isMark(kind: number): boolean {
  return kind === Char.Separator || kind === Char.Stop || kind === Char.Comma || kind === Char.Space;
}

/**
 * Where an indicator list begins in a text that may have something else before it (a goal); -1 where there is none.
 */
export function findListStart(text: string): number {
  return new Scanner(text, [], () => {}).listStart();
}
