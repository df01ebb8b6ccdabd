import { Char, COLONS, DIGITS, ONE_LOOKALIKES, STOPS } from '../text/chars.ts';
import { CLOSING, CodeUnits, isMark, OPENING, unitsIn } from '../text/code-units.ts';
import { ENCLOSED_UNITS, enclosedValue } from '../text/enclosed.ts';
import { HeadPart, HeadReader } from './head-reader.ts';
import { Landmarks, Mark, Strength } from './landmarks.ts';
import { type LabelMatch, VOCABULARY, type Vocabulary } from './vocabulary.ts';

const FULL_STOP = '。'.charCodeAt(0);
const COLON_UNITS = unitsIn(COLONS);
const LIKE_ONE = unitsIn(ONE_LOOKALIKES);
const YEAR = '年'.charCodeAt(0);
const YEAR_DIGITS = 4;
const BEGINS_FIGURE = unitsIn(`${DIGITS}≥≤<>＜＞=＝`);

const LABEL_END = '值'.charCodeAt(0);
/** What names of measures end in: 度 is in a label, too. */
const MEASURE_ENDS = unitsIn('率度数量额比次');
const LEAST_NAME = 3;

const ORDINAL = '第'.charCodeAt(0);
const NUMERALS = unitsIn('一二三四五六七八九十');
/** What an ordinal counts: 第1条. */
const ENTRIES = unitsIn('条项款点个');

/** Of a serial that cannot be read, how many characters may stand before `、`; and so many before a number behind one. */
const LONGEST_UNREAD = 2;

/** What may begin with a character; most characters of a list begin nothing. */
const Step = { None: 0, Label: 1, Digit: 2, Stop: 3, Colon: 4, Enclosed: 5 } as const;

function stepsOf(vocabulary: Vocabulary): Uint8Array {
  const steps = new Uint8Array(0x10000);
  for (const unit of COLON_UNITS) steps[unit] = Step.Colon;
  for (const unit of unitsIn(STOPS)) steps[unit] = Step.Stop;
  for (const unit of unitsIn(DIGITS)) steps[unit] = Step.Digit;
  for (const unit of ENCLOSED_UNITS) steps[unit] = Step.Enclosed;
  for (const unit of vocabulary.labelStarts) steps[unit] = Step.Label;
  return steps;
}

/** Finds the landmarks of one list after the other; one finder is enough. */
export class LandmarkFinder {
  readonly found = new Landmarks();
  readonly text = new CodeUnits();
  readonly #heads = new HeadReader(this.text);
  #vocabulary = VOCABULARY;
  #steps = stepsOf(VOCABULARY);
  #string = '';
  #lastSerial = 0;
  readonly #first = new HeadPart();
  readonly #second = new HeadPart();
  readonly #probe = new HeadPart();

  /** Leaves the landmarks of a list in `found`, and its characters in `text`; at `lineStarts` an indicator may begin. */
  find(string: string, lineStarts: readonly number[], vocabulary: Vocabulary): void {
    const { text } = this;
    if (vocabulary !== this.#vocabulary) {
      this.#vocabulary = vocabulary;
      this.#heads.vocabulary = vocabulary;
      this.#steps = stepsOf(vocabulary);
    }
    text.load(string);
    this.#string = string;
    this.#lastSerial = 0;
    this.found.length = 0;
    let i = this.#open(0);
    for (const lineStart of lineStarts) {
      i = this.#findUpTo(lineStart, i);
      if (i === lineStart) i = Math.max(i, this.#open(i));
    }
    this.#findUpTo(text.length, i);
  }

  /** Finds what begins from `from` up to `end`, and gives the place behind it, which may be further on. */
  #findUpTo(end: number, from: number): number {
    const { units } = this.text;
    const steps = this.#steps;
    let i = from;
    while (i < end) {
      switch (steps[units[i]!]) {
        case Step.None:
          i++;
          break;
        case Step.Label:
          i = this.#label(i);
          break;
        case Step.Digit:
          i = this.#digits(i);
          break;
        case Step.Stop:
          i = this.#isPoint(i) ? i + 1 : this.#open(i + 1);
          break;
        case Step.Enclosed:
          i = this.#enclosed(i, false) ?? i + 1;
          break;
        default:
          this.#colonBehindDamagedLabel(i++);
      }
    }
    return i;
  }

  /** Whether a stop stands inside a number; the digits behind it may still hold a serial that ran into them. */
  #isPoint(i: number): boolean {
    const { text } = this;
    return text.unit(i) !== FULL_STOP && text.kind(i - 1) === Char.Digit && text.kind(i + 1) === Char.Digit;
  }

  /** An indicator may begin at `at`: a head without code counts here, and so does a serial without head. */
  #open(at: number): number {
    const { text } = this;
    let i = text.skipSpaces(at);
    if (OPENING.has(text.unit(i)) && CLOSING.has(text.unit(text.skipDigits(i + 1)))) i++;
    const digitsEnd = text.skipDigits(i);
    if (digitsEnd > i) {
      return this.#serial(i, digitsEnd, true) ?? this.#head(i, true) ?? this.#bareSerial(i, digitsEnd) ?? digitsEnd;
    }
    const enclosed = this.#steps[text.unit(i)] === Step.Enclosed ? this.#enclosed(i, true) : null;
    return enclosed ?? this.#ordinal(i) ?? this.#head(i, true) ?? this.#unreadSerial(i) ?? Math.max(at, i);
  }

  #digits(i: number): number {
    const digitsEnd = this.text.skipDigits(i);
    return this.#serial(i, digitsEnd, this.#isBehindBareSerial(i)) ?? this.#head(i, false) ?? digitsEnd;
  }

  /** `8、3.满意度指标`, `2、（2）效益指标`: right behind a serial without a head another number may be one. */
  #isBehindBareSerial(i: number): boolean {
    const { found, text } = this;
    const last = found.length - 1;
    if (last < 0 || !found.bare[last] || i - found.end[last]! > LONGEST_UNREAD) return false;
    const next = text.skipSpaces(found.end[last]!);
    return next === i || (next === i - 1 && OPENING.has(text.unit(next)));
  }

  // ── serials ──────────────────────────────────────────────────────────────────────────────────────────────────

  /** A serial with a head behind it; returns where the head ends. `opens` tells that an indicator may begin here. */
  #serial(i: number, digitsEnd: number, opens: boolean): number | null {
    const { text } = this;
    let p = text.skipSpaces(digitsEnd);
    // `2-、1-产出指标`
    let kind = text.kind(p);
    if (opens && kind === Char.Dash) {
      p = this.#commaBehind(p) ?? p;
      kind = text.kind(p);
    }
    const marked = isMark(kind)
      ? text.unit(p) !== FULL_STOP || (opens && text.digitsValue(i, digitsEnd) === this.#lastSerial + 1)
      : CLOSING.has(text.unit(p));
    let end = marked ? p + 1 : digitsEnd;
    if (marked) p = text.skipSpaces(end);
    else if (p === digitsEnd) {
      const run = this.#serialRunIntoCode(i, digitsEnd);
      return run ?? (opens ? (this.#serialRunIntoLevel(i, digitsEnd) ?? this.#serialBeforeDash(i, digitsEnd)) : null);
    }
    let next = text.kind(p);
    // `1、、`
    for (; marked && next === Char.Comma; next = text.kind(p)) {
      end = p + 1;
      p = text.skipSpaces(end);
    }
    // `3、；质量指标`: the level is lost, and what stood behind it is left.
    if (opens && kind === Char.Comma && next === Char.Separator) {
      p = text.skipMarks(p);
      next = text.kind(p);
    }
    if (next < Char.Dash && next !== Char.Digit && !LIKE_ONE.has(text.unit(p))) return null;
    const start = opens ? i : this.#serialStart(i, digitsEnd);
    const serial = text.digitsValue(start, digitsEnd);
    // `≥5；22-社会效益`: a value, and the head of another indicator spliced in behind it.
    if (kind === Char.Separator && !opens && (serial !== this.#lastSerial + 1 || text.skipDigits(p) - p > 1))
      return null;
    const count = this.found.length;
    // `（1）`: the bracket before it is part of the serial.
    const bracketed = CLOSING.has(text.unit(end - 1)) && OPENING.has(text.unit(start - 1));
    this.found.push(Mark.Serial, bracketed ? start - 1 : start, start, end, 0, true);
    const headOpens = marked ? opens || kind === Char.Comma : opens && serial === this.#lastSerial + 1;
    const headEnd =
      this.#head(p, headOpens) ??
      (marked ? this.#namelessHead(p) : null) ??
      (marked && next === Char.Dash ? this.#headBehindDash(p, count, headOpens) : null);
    if (headEnd === null) {
      this.found.length = count;
      return null;
    }
    this.#lastSerial = serial;
    return headEnd;
  }

  /** Where `、` stands right behind the sign at `i`. */
  #commaBehind(i: number): number | null {
    const next = this.text.skipSpaces(i + 1);
    return this.text.kind(next) === Char.Comma ? next : null;
  }

  /** `2、-1-产出指标`: the hyphen is taken into landmark `serial`. */
  #headBehindDash(dash: number, serial: number, opens: boolean): number | null {
    const { found, text } = this;
    const next = text.skipSpaces(dash + 1);
    if (text.kind(next) !== Char.Digit) return null;
    const headEnd = this.#head(next, opens);
    if (headEnd !== null) found.end[serial] = dash + 1;
    return headEnd;
  }

  /**
   * Where the serial begins in a run of digits: a value without `。` may run into it (`年度指标值:1002、1-…`), and then
   * the expected serial is what counts.
   */
  #serialStart(i: number, digitsEnd: number): number {
    if (this.#lastSerial === 0) return i;
    const expected = this.#lastSerial + 1;
    const start = digitsEnd - String(expected).length;
    return start > i && this.text.digitsValue(start, digitsEnd) === expected ? start : i;
  }

  /** `21-产出指标`: serial 2, whose `、` is lost, and code 1. */
  #serialRunIntoCode(i: number, digitsEnd: number): number | null {
    const name = this.#heads.nameBehindDash(digitsEnd);
    if (name === null) return null;
    const isLevel = name.level && (!name.type || this.#heads.isBeforeTypeOf(digitsEnd - 1, name.end));
    const end = digitsEnd - (isLevel ? 1 : 2);
    const start = this.#serialStart(i, end);
    if (end <= start || this.text.digitsValue(start, end) !== this.#lastSerial + 1) return null;
    this.found.push(Mark.Serial, start, start, end, 0, true);
    this.#lastSerial++;
    return this.#head(end, false);
  }

  /** `6产出指标：`: the expected serial, whose `、` is lost, before a level without code. */
  #serialRunIntoLevel(i: number, digitsEnd: number): number | null {
    const { found, text } = this;
    if (text.digitsValue(i, digitsEnd) !== this.#lastSerial + 1) return null;
    const name = this.#vocabulary.nameAt(text, digitsEnd);
    if (!name?.level || this.#heads.isBeforeTypeOf(digitsEnd - 1, name.end)) return null;
    const count = found.length;
    found.push(Mark.Serial, i, i, digitsEnd, 0, true);
    const headEnd = this.#head(digitsEnd, true);
    if (headEnd === null) found.length = count;
    else this.#lastSerial++;
    return headEnd;
  }

  /** `2-1-产出指标`: the expected serial, with a hyphen in the place of its `、`. */
  #serialBeforeDash(i: number, digitsEnd: number): number | null {
    const { found, text } = this;
    if (text.kind(digitsEnd) !== Char.Dash || text.digitsValue(i, digitsEnd) !== this.#lastSerial + 1) return null;
    const level = digitsEnd + 1;
    if (text.skipDigits(level) !== level + 1 || text.kind(level + 1) !== Char.Dash) return null;
    const count = found.length;
    found.push(Mark.Serial, i, i, level, 0, true);
    const headEnd = this.#head(level, true);
    if (headEnd === null) found.length = count;
    else this.#lastSerial++;
    return headEnd;
  }

  /** `第1条、1-产出指标`, `第二项 产出指标；`, `（三）1-产出指标`: a serial in other words, where an indicator may begin. */
  #ordinal(i: number): number | null {
    const { found, text } = this;
    const bracketed = OPENING.has(text.unit(i));
    if (!bracketed && text.unit(i) !== ORDINAL) return null;
    const digitsEnd = text.skipDigits(i + 1);
    let end = digitsEnd;
    while (end < digitsEnd + LONGEST_UNREAD && NUMERALS.has(text.unit(end))) end++;
    if (end === i + 1) return null;
    if (bracketed ? CLOSING.has(text.unit(end)) : ENTRIES.has(text.unit(end))) end++;
    else if (bracketed) return null;
    const mark = text.skipSpaces(end);
    if (isMark(text.kind(mark))) end = mark + 1;
    const count = found.length;
    found.push(Mark.Serial, i, i, end, 0, true);
    const headEnd = this.#head(text.skipSpaces(end), true);
    if (headEnd === null || !isMark(text.kind(headEnd))) {
      found.length = count;
      return null;
    }
    this.#lastSerial = digitsEnd > i + 1 ? text.digitsValue(i + 1, digitsEnd) : this.#lastSerial + 1;
    return headEnd;
  }

  /**
   * `、1-产出指标`, `（）1-产出指标`, `З、1-产出指标`: a serial whose digits are lost, or misread for other signs, where an
   * indicator may begin.
   */
  #unreadSerial(i: number): number | null {
    const { text } = this;
    const bracketed = OPENING.has(text.unit(i - 1)) && CLOSING.has(text.unit(i));
    let mark = i;
    while (!bracketed && mark < i + LONGEST_UNREAD && mark < text.length && !isMark(text.kind(mark))) mark++;
    if (!bracketed && text.kind(mark) !== Char.Comma) return null;
    const count = this.found.length;
    this.found.push(Mark.Serial, bracketed ? i - 1 : i, i, mark + 1, 0, true);
    const headEnd = this.#head(text.skipSpaces(mark + 1), true);
    if (headEnd === null || !isMark(text.kind(headEnd))) {
      this.found.length = count;
      return null;
    }
    this.#lastSerial++;
    return headEnd;
  }

  /** `5、`, or `5` where the list breaks off behind it. */
  #bareSerial(i: number, digitsEnd: number): number | null {
    const p = this.text.skipSpaces(digitsEnd);
    const isMarked = this.text.kind(p) === Char.Comma;
    if (!isMarked && (p < this.text.length || i === 0)) return null;
    const end = isMarked ? p + 1 : digitsEnd;
    this.found.push(Mark.Serial, i, i, end, 0, true, true);
    return end;
  }

  /** `①` with a head behind it, or where an indicator may begin; returns where it or the head ends. */
  #enclosed(i: number, opens: boolean): number | null {
    const { text } = this;
    const serial = enclosedValue(text.unit(i));
    const mark = text.skipSpaces(i + 1);
    const end = isMark(text.kind(mark)) ? mark + 1 : i + 1;
    const count = this.found.length;
    this.found.push(Mark.Serial, i, i, end, 0, true);
    const headEnd = this.#head(text.skipSpaces(end), opens || serial === this.#lastSerial + 1);
    if (headEnd !== null) {
      this.#lastSerial = serial;
      return headEnd;
    }
    this.found.length = count;
    if (!opens) return null;
    this.found.push(Mark.Serial, i, i, end, 0, true, true);
    return end;
  }

  // ── heads ────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * A level, a type, or both, one behind the other. With a code the form is enough; without one, only a known name
   * where an indicator `opens` (or behind a level).
   */
  #head(i: number, opens: boolean): number | null {
    const first = this.#first;
    if (!this.#heads.read(first, i, opens, false)) return null;
    const second = this.#second;
    let both = this.#heads.read(second, this.text.skipMarks(first.end), true, true);
    if (both && !second.hasCode && !this.#heads.fieldFollows(second.end)) both = false;
    // A level once more is no type.
    if (both && !first.isType && second.digits < 2 && this.#isLevelName(second)) both = false;
    if (!both && first.isType) {
      // Without code and level, a type's name may as well be the indicator's.
      if (!first.hasCode && !this.#heads.fieldFollows(first.end)) return null;
      this.found.push(Mark.Type, first.start, first.nameStart, first.end, 0, opens);
      return first.end;
    }
    this.found.push(Mark.Level, first.start, first.nameStart, first.end, 0, opens);
    if (!both) return first.hasCode ? (this.#namelessType(first.start, first.end) ?? first.end) : first.end;
    this.found.push(Mark.Type, second.start, second.nameStart, second.end, 0, false);
    return second.end;
  }

  /** `1-；11-数量指标`, `1；11-数量指标`: what is left of a level whose name is lost, and the type that tells. */
  #namelessHead(i: number): number | null {
    const { text } = this;
    const digitsEnd = text.skipDigits(i);
    if (digitsEnd > i + 1) return null;
    const sign = text.skipSpaces(digitsEnd);
    const kind = text.kind(sign);
    const isDashed = kind === Char.Dash;
    if (!isDashed && (digitsEnd === i || kind !== Char.Separator)) return null;
    const end = isDashed ? sign + 1 : digitsEnd;
    const type = text.skipMarks(end);
    const codeEnd = text.skipDigits(type);
    if (codeEnd !== type + 2) return null;
    if (this.#heads.nameBehindDash(codeEnd)?.type !== true) return this.#codesAlone(i, digitsEnd);
    if (digitsEnd > i && !isDashed && text.unit(i) !== text.unit(type)) return null;
    const second = this.#second;
    if (!this.#heads.read(second, type, true, true)) return null;
    this.found.push(Mark.Level, i, end, end, 0, true);
    this.found.push(Mark.Type, type, second.nameStart, second.end, 0, false);
    return second.end;
  }

  /** `1；11；`, `1-11；`: the codes of a level and of its type without their names. */
  #codesAlone(level: number, digitsEnd: number): number | null {
    const { found } = this;
    if (digitsEnd === level) return null;
    const count = found.length;
    found.push(Mark.Level, level, digitsEnd, digitsEnd, 0, true);
    const sign = this.text.skipSpaces(digitsEnd);
    const end = this.text.kind(sign) === Char.Dash ? sign + 1 : digitsEnd;
    const typeEnd = this.#namelessType(level, end);
    if (typeEnd === null) found.length = count;
    return typeEnd;
  }

  /** `；11；` behind a level with code 1: a type of which only the code is there. */
  #namelessType(levelCode: number, levelEnd: number): number | null {
    const { text } = this;
    const type = text.skipMarks(levelEnd);
    const codeEnd = text.skipDigits(type);
    if (codeEnd !== type + 2 || text.unit(type) !== text.unit(levelCode)) return null;
    if (text.kind(text.skipSpaces(codeEnd)) !== Char.Separator || !this.#heads.fieldFollows(codeEnd)) return null;
    this.found.push(Mark.Type, type, codeEnd, codeEnd, 0, false);
    return codeEnd;
  }

  #isLevelName({ nameStart }: HeadPart): boolean {
    return this.#vocabulary.nameAt(this.text, nameStart)?.type === false;
  }

  // ── labels ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** Reads on from a character with which labels begin. */
  #label(i: number): number {
    const first = this.#vocabulary.labelAt(this.text, i);
    if (first === null || (!first.exact && this.#isInName(i + 1))) return i + 1;
    const label = this.#whole(first, i);
    const closing = OPENING.has(this.text.unit(i - 1)) ? this.text.skipSpaces(label.end) : -1;
    const bracketed = CLOSING.has(this.text.unit(closing));
    const dated = label.kind === 'annual' && !bracketed;
    const begin = bracketed ? i - 1 : dated ? this.#yearBefore(i) : i;
    const end = bracketed ? closing + 1 : dated ? this.#yearBehind(label.end) : label.end;
    const start = begin === i ? this.#misreadBefore(label, i) : begin;
    const strength = this.#labelStrength(start, end, label.exact && start === begin, bracketed);
    if (strength >= 0)
      this.found.push(label.kind === 'cycle' ? Mark.Cycle : Mark.Annual, start, start, end, strength, false);
    return end;
  }

  /** A label, or one and its end once more, where a field begins: `；年度指标值年度指标值:`, `；年度指标值：年度指标值:`, `；实施周期指标值指标值:`. */
  #whole(label: LabelMatch, i: number): LabelMatch {
    const { text } = this;
    const next = text.skipSpaces(label.end);
    let at = next;
    while (isColon(text.unit(at))) at = text.skipSpaces(at + 1);
    const again = this.#vocabulary.labelAt(text, at);
    if (again === null || !this.#opensField(i)) return label;
    const { end } = again;
    if (again.kind === label.kind && (at === next || isColon(text.unit(text.skipSpaces(end)))))
      return { kind: label.kind, end, exact: false };
    const kind = at === next ? this.#vocabulary.damagedLabel(this.#string.slice(i, end)) : null;
    return kind === null ? label : { kind, end, exact: false };
  }

  /** Whether a mark, or nothing, stands before `i`. */
  #opensField(i: number): boolean {
    const before = this.text.kind(this.text.skipSpacesBack(i) - 1);
    return i === 0 || (isMark(before) && before !== Char.Space);
  }

  /** Where a label begins whose front is misread or cut: `；实旋周期指标值:`, `满意度施周期指标值:`. */
  #misreadBefore({ kind, end }: LabelMatch, i: number): number {
    const { text } = this;
    if (i === 0 || this.#opensField(i) || !isColon(text.unit(text.skipSpaces(end)))) return i;
    const cut = this.#labelEndBefore(end);
    if (cut !== null && cut.kind === kind && cut.start < i) return cut.start;
    const start = this.#heads.fieldStart(end);
    return start < i && this.#vocabulary.damagedLabel(this.#string.slice(start, end)) === kind ? start : i;
  }

  /** Where a year begins that stands right before a label, behind a separator: `；2024年度指标值`. */
  #yearBefore(label: number): number {
    const { text } = this;
    let end = text.skipSpacesBack(label);
    if (text.unit(end - 1) === YEAR) end--;
    const start = end - YEAR_DIGITS;
    if (text.skipDigits(start) < end) return label;
    const before = text.skipSpacesBack(start) - 1;
    return text.kind(before) === Char.Separator && !isColon(text.unit(before)) ? start : label;
  }

  /** Where a year in brackets ends that stands right behind a label: `年度指标值（2024年）`. */
  #yearBehind(label: number): number {
    const { text } = this;
    if (!OPENING.has(text.unit(label))) return label;
    const digitsEnd = text.skipDigits(label + 1);
    if (digitsEnd !== label + 1 + YEAR_DIGITS) return label;
    const end = text.unit(digitsEnd) === YEAR ? digitsEnd + 1 : digitsEnd;
    return CLOSING.has(text.unit(end)) ? end + 1 : label;
  }

  /**
   * Exact with a colon; in brackets, or misspelt with a colon, or followed by another separator or by a head; behind a separator; or
   * just the words. -1 where it is no label.
   */
  #labelStrength(start: number, end: number, exact: boolean, bracketed: boolean): number {
    const { text } = this;
    const next = text.skipSpaces(end);
    const colon = isColon(text.unit(next));
    if (colon && exact && !bracketed) return Strength.Exact;
    const separated = this.#opensField(start);
    if (bracketed) return colon || separated ? Strength.Misspelt : -1;
    if (colon) return separated || !this.#string.startsWith('指标值', start) ? Strength.Misspelt : -1;
    // The rest of the label was lost when a head was spliced in.
    if (separated && text.kind(next) === Char.Digit && this.#heads.read(this.#probe, next, false, false))
      return Strength.Misspelt;
    if (!exact) return separated && BEGINS_FIGURE.has(text.unit(next)) ? Strength.Separated : -1;
    if (separated && text.kind(next) === Char.Separator) return Strength.Misspelt;
    return separated ? Strength.Separated : Strength.Bare;
  }

  #colonBehindDamagedLabel(i: number): void {
    const { text } = this;
    const last = this.found.length - 1;
    const lastEnd = last < 0 ? 0 : this.found.end[last]!;
    if (last >= 0 && text.skipSpaces(lastEnd) >= i) return;
    const end = text.skipSpacesBack(i);
    const label =
      this.#gluedLabelBefore(end, i) ??
      this.#vocabulary.damagedLabelBefore(this.#string, end, this.#heads.fieldStart(end));
    if (label === null || lastEnd > label.start) return;
    this.found.push(
      label.kind === 'cycle' ? Mark.Cycle : Mark.Annual,
      label.start,
      label.start,
      label.end,
      Strength.Misspelt,
      false,
    );
  }

  /** What is left of a label without its front, where a name ran into it: `市民满意度指标值:`. */
  #gluedLabelBefore(end: number, colon: number): (LabelMatch & { start: number }) | null {
    if (this.text.unit(end - 1) !== LABEL_END) return null;
    const label = this.#labelEndBefore(end);
    // A label right behind the colon makes it a separator: `统计数量指标值：实施周期指标值：`.
    if (label === null || this.#vocabulary.labelAt(this.text, this.text.skipMarks(colon)) !== null) return null;
    return this.#isInName(label.start) ? label : null;
  }

  /** The end of a label before `end`; a 度 in which the name before it ends is part of the name. */
  #labelEndBefore(end: number): (LabelMatch & { start: number }) | null {
    const label = this.#vocabulary.labelEndBefore(this.#string, end);
    return label !== null && this.#isInName(label.start + 1) ? { ...label, start: label.start + 1 } : label;
  }

  /** Whether the name of a measure ends at `end`, and no label stands before it: 市民满意度. */
  #isInName(end: number): boolean {
    const { found, text } = this;
    if (!MEASURE_ENDS.has(text.unit(end - 1)) || found.isLabel(found.length - 1)) return false;
    for (let k = 2; k <= LEAST_NAME; k++) if (text.kind(end - k) !== Char.Han) return false;
    return end >= LEAST_NAME;
  }
}

function isColon(unit: number): boolean {
  return COLON_UNITS.has(unit);
}
