import { isGarble, LONGEST_GARBLE } from '../table/garble.ts';
import { Char, withoutSpaces } from '../text/chars.ts';
import { isMark } from '../text/code-units.ts';
import { enclosedValue } from '../text/enclosed.ts';
import { listItems } from '../value/list-items.ts';
import { LandmarkFinder } from './landmark-finder.ts';
import { Mark, Strength } from './landmarks.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Kinds of the words that `scan` finds, in the order of `TOKENS`. */
export const Word = {
  Serial: 0,
  Level: 1,
  Type: 2,
  CycleLabel: 3,
  AnnualLabel: 4,
  Colon: 5,
  Separator: 6,
  Text: 7,
  End: 8,
  Scrap: 9,
} as const;

/**
 * Receives the words of a list in order; they do not overlap, and only white space lies between them. Of a level or
 * type, its name begins at `nameStart`, behind its code; of other words that is their start. An end that is not there, but
 * belongs between two indicators, has -1.
 */
export type WordSink = (kind: number, start: number, end: number, nameStart: number) => void;

/** The word that each kind of landmark makes, in the order of `Mark`. */
const WORD_OF_MARK = [Word.Serial, Word.Level, Word.Type, Word.CycleLabel, Word.AnnualLabel] as const;

// Reading is synchronous and never reads one list inside another, so one finder serves all.
const finder = new LandmarkFinder();
const units = finder.text;

/**
 * Finds the words of one indicator list. Serials, heads and labels are told by their form and their place; what lies
 * between two of them is text, with separators at its rims. Inside a text nothing counts: names and values may hold
 * separators, digits and the words of a label.
 *
 * @param lineStarts offsets at which an indicator begins for certain (authoring layout), ascending
 */
export function scan(text: string, lineStarts: readonly number[], vocabulary: Vocabulary, sink: WordSink): void {
  finder.find(text, lineStarts, vocabulary);
  new Scanner(text, lineStarts, vocabulary, sink).run();
}

/**
 * Where an indicator list begins in a text that may have something else before it (a goal); -1 where there is none.
 */
export function findListStart(text: string, vocabulary: Vocabulary): number {
  finder.find(text, [], vocabulary);
  const { length, kind, start, nameStart, opens, bare } = finder.found;
  for (let k = 0; k < length; k++) {
    if (kind[k] === Mark.Serial) {
      if (!bare[k] || finder.found.isLabel(k + 1)) return start[k]!;
    } else if (finder.found.isLabel(k)) return text.lastIndexOf('。', start[k]!) + 1;
    else if (opens[k] || nameStart[k]! > start[k]!) return start[k]!;
  }
  return -1;
}

const LONGEST_STROKE = 6;
const STROKE = /^\s*(?:[-－—–‐/／\\>＞→|｜_＿&＆+＋·•~～]{1,2}|[-－—–‐]?\s*\d\s*[；;：:])\s*$/;

/** The name at the end of what stands behind the label of a value: 5次。合格率；, 100%合格率；, and behind a comma or a space one without a figure. */
const NAME_BEHIND_VALUE =
  /(?=[“《〈「"]?\p{Script=Han})(?:(?<=^[^。；;:：]{1,30}(?:[。；;]\s*|[%％]))[^。；;，,：:]{3,41}|(?<=^[^。；;:：]{0,30}(?:\d\p{Script=Han}{0,3}|[%％])[，,\s]\s*)[^。；;，,：:\d]{3,41})[；;，,：:、\s]*$/u;

class Scanner {
  readonly #text: string;
  readonly #lineStarts: ReadonlySet<number>;
  readonly #vocabulary: Vocabulary;
  readonly #sink: WordSink;
  /** Where the indicators begin that nothing parts from those before, and that a landmark does not tell. */
  readonly #runOn = new Map<number, number>();
  #last: number = Word.Scrap;

  constructor(text: string, lineStarts: readonly number[], vocabulary: Vocabulary, sink: WordSink) {
    this.#text = text;
    this.#lineStarts = new Set(lineStarts);
    this.#vocabulary = vocabulary;
    this.#sink = sink;
  }

  run(): void {
    const { found } = finder;
    const items = this.#isProse() ? [] : this.#itemStarts();
    if (items.length === 0) {
      this.#emit(Word.Scrap, 0, this.#text.length);
      return;
    }
    // The first indicator takes in the text before its first label; a serial or head begins where it stands.
    const first = found.isLabel(items[0]!) ? 0 : found.start[items[0]!]!;
    this.#emit(Word.Scrap, 0, first);
    for (let k = 0; k < items.length; k++) {
      const to = items[k + 1] ?? found.length;
      const start = k === 0 ? first : this.#startOf(items[k]!);
      // Nothing but their words parts the two.
      if (this.#runOn.has(items[k]!) && this.#last !== Word.End) this.#sink(Word.End, -1, -1, -1);
      this.#emitItem(items[k]!, to, start, to < found.length ? this.#startOf(to) : this.#text.length);
    }
  }

  #startOf(item: number): number {
    return this.#runOn.get(item) ?? finder.found.start[item]!;
  }

  /**
   * Whether the list is told in words, though some are names of heads: `数量指标：展览2期；质量：合格；满意度95%。` has no serial,
   * code or label, nor a level before its type. Nor are numbered sentences a list, `1、完成培训；2、提高能力`, but one alone may
   * be an indicator that is being written.
   */
  #isProse(): boolean {
    const { length, kind, start, nameStart, end, bare } = finder.found;
    if (length > 0 && bare.slice(0, length).every(Boolean)) return listItems(this.#text).length > 0;
    for (let k = 0; k < length; k++) {
      if ((kind[k] !== Mark.Level && kind[k] !== Mark.Type) || nameStart[k]! > start[k]!) return false;
      if (kind[k + 1] === Mark.Type && k + 1 < length && units.skipMarks(end[k]!) >= start[k + 1]!) return false;
    }
    return /[\d０-９]/.test(this.#text);
  }

  // ── where indicators begin ───────────────────────────────────────────────────────────────────────────────────

  /** The landmarks at which an indicator begins. A serial that does not count is taken out: it is text. */
  #itemStarts(): number[] {
    const { found } = finder;
    const items: number[] = [];
    let kept = 0;
    // Whether the indicator so far has an annual label.
    let ended = false;
    for (let k = 0; k < found.length; k++) {
      const kind = found.kind[k]!;
      if (found.bare[k] && this.#isStray(k, items[items.length - 1])) {
        found.start[k + 1] = found.start[k]!;
        found.nameStart[k + 1] = found.nameStart[k]!;
        continue;
      }
      const begins = items.length === 0 || this.#begins(k, kept, items[items.length - 1]!, ended);
      if (!begins && kind === Mark.Serial) continue;
      if (begins) {
        items.push(kept);
        ended = false;
      }
      ended ||= kind === Mark.Annual;
      found.move(k, kept++);
    }
    found.length = kept;
    return items;
  }

  /** Whether landmark `k`, the next to be kept, begins an indicator; `item` is where the one before began. */
  #begins(k: number, kept: number, item: number, ended: boolean): boolean {
    const { found } = finder;
    const kind = found.kind[k]!;
    if (kind === Mark.Serial) return !found.bare[k] || this.#bareSerialCounts(k, item, ended);
    if (!found.opens[k]) return ended && this.#runsOn(k, kept, item);
    // The head behind a serial, and the type behind a level, belong to it.
    const belongs = found.kind[kept - 1]! < kind && kept - 1 >= item && kept - 1 <= item + 1 && kind <= Mark.Type;
    return !(belongs && units.skipMarks(found.end[kept - 1]!) >= found.start[k]!);
  }

  /**
   * Whether a whole indicator of another name begins at landmark `k`, or with the name before it, though no serial parts it from
   * the values before: `年度指标值:5次12-质量指标；合格率；…`, `年度指标值:5次。合格率；实施周期指标值:…`
   */
  #runsOn(k: number, kept: number, item: number): boolean {
    const { found } = finder;
    if (found.kind[kept - 1] !== Mark.Annual || !this.#isSure(kept - 1)) return false;
    const value = units.skipMarks(found.end[kept - 1]!);
    const start = found.start[k]!;
    if (value >= start) return false;
    let head = k;
    while (head < found.length && !found.isLabel(head) && head < k + 2) head++;
    if (!this.#hasLabels(head, head > k ? head : item)) return false;
    const own = this.#nameOf(item, kept);
    if (head > k) {
      if (this.#between(head - 1, head) === '' || this.#between(head - 1, head) === own) return false;
      this.#runOn.set(kept, start);
      return true;
    }
    const [name] = NAME_BEHIND_VALUE.exec(this.#text.slice(value, start)) ?? [];
    if (name === undefined || name.slice(0, name.search(/[；;，,：:、\s]*$/)) === own) return false;
    this.#runOn.set(kept, start - name.length);
    return true;
  }

  /** Whether the labels of a whole indicator stand at `k`, the first of the same kind as that of `item`. */
  #hasLabels(k: number, item: number): boolean {
    const { found } = finder;
    let first = item;
    while (first < found.length && !found.isLabel(first)) first++;
    if (found.kind[k] !== found.kind[first] || !this.#isSure(k)) return false;
    return found.kind[k] === Mark.Annual || (found.kind[k + 1] === Mark.Annual && this.#isSure(k + 1));
  }

  #isSure(k: number): boolean {
    return k < finder.found.length && finder.found.strength[k]! >= Strength.Misspelt;
  }

  /** The name of the indicator that begins at landmark `item`. */
  #nameOf(item: number, kept: number): string {
    let label = item;
    while (label < kept && !finder.found.isLabel(label)) label++;
    return label === item
      ? this.#text.slice(this.#startOf(item), finder.found.start[label]!)
      : this.#between(label - 1, label);
  }

  /** What stands between two landmarks, without the separators around it. */
  #between(from: number, to: number): string {
    const { found } = finder;
    const start = units.skipMarks(found.end[from]!);
    return this.#text.slice(start, this.#marksBefore(start, found.start[to]!));
  }

  /**
   * `。3、` without a head begins an indicator where it is the next serial and a label of its own follows, or nothing
   * but what a head begins with; else it is a list inside a value.
   */
  #bareSerialCounts(k: number, item: number, ended: boolean): boolean {
    const { found } = finder;
    if (this.#lineStarts.has(found.start[k]!)) return true;
    if (!ended || found.kind[item] !== Mark.Serial || this.#serialOf(k) !== this.#serialOf(item) + 1) return false;
    if (k + 1 === found.length) return this.#isHeadCut(units.skipMarks(found.end[k]!));
    return found.isLabel(k + 1) || units.skipMarks(found.end[k]!) >= found.start[k + 1]!;
  }

  /**
   * Whether bare serial `k` makes one serial with the number behind it (`8、3.满意度指标`, `2、2、2-效益指标`). An indicator is
   * cut down to it where the next goes on from it; `item` is where the one before began.
   */
  #isStray(k: number, item: number | undefined): boolean {
    const { found } = finder;
    const next = k + 1;
    if (found.kind[next] !== Mark.Serial || next >= found.length || found.bare[next]) return false;
    if (units.skipSpaces(found.end[k]!) < found.start[next]! || this.#lineStarts.has(found.start[next]!)) return false;
    const number = this.#serialOf(next);
    if (number !== this.#serialOf(k) + 1) return true;
    if (item !== undefined && found.kind[item] === Mark.Serial && this.#serialOf(item) === number - 1) return true;
    let behind = next + 1;
    while (behind < found.length && (found.kind[behind] !== Mark.Serial || found.bare[behind])) behind++;
    return behind < found.length && this.#serialOf(behind) === number;
  }

  /** Whether the list breaks off inside the first head at `start`: 3, 3-, 满意. */
  #isHeadCut(start: number): boolean {
    const { length } = this.#text;
    const codeEnd = units.skipDigits(start);
    if (codeEnd > start + 1) return false;
    let i = units.skipSpaces(codeEnd);
    if (codeEnd > start && units.kind(i) === Char.Dash) i = units.skipSpaces(i + 1);
    return i >= length || this.#vocabulary.isNameBegun(units, i, length);
  }

  #serialOf(k: number): number {
    const start = finder.found.nameStart[k]!;
    return enclosedValue(units.unit(start)) || units.digitsValue(start, units.skipDigits(start));
  }

  // ── words ────────────────────────────────────────────────────────────────────────────────────────────────────

  #emitItem(from: number, to: number, start: number, end: number): void {
    const { found } = finder;
    const leastCycle = this.#leastStrength(from, to, Mark.Cycle);
    const leastAnnual = this.#leastStrength(from, to, Mark.Annual);
    let previous = -1;
    let cursor = start;
    // What stands for the separator of this indicator.
    let stroke = '';
    for (let k = from; k < to; k++) {
      const kind = found.kind[k]!;
      if (kind === Mark.Cycle && !this.#counts(k, to, leastCycle)) continue;
      if (kind === Mark.Annual && !this.#counts(k, to, leastAnnual)) continue;
      if (previous === Mark.Level && kind === Mark.Type && this.#isStroke(cursor, found.start[k]!)) {
        stroke = this.#text.slice(cursor, found.start[k]!).trim();
        this.#emit(Word.Separator, cursor, found.start[k]!);
      } else this.#emitGap(previous, cursor, found.start[k]!, false, stroke);
      this.#emitLandmark(k);
      previous = kind;
      cursor = found.end[k]!;
    }
    this.#emitGap(previous, cursor, end, true, stroke);
  }

  /** The strength that a label of this kind must have in this indicator. */
  #leastStrength(from: number, to: number, kind: number): number {
    const { found } = finder;
    let most = 0;
    for (let k = from; k < to; k++) if (found.kind[k] === kind) most = Math.max(most, found.strength[k]!);
    return Math.min(most, Strength.Misspelt);
  }

  /** Of labels without colon only the last of a kind counts. */
  #counts(k: number, to: number, least: number): boolean {
    const { found } = finder;
    if (found.strength[k]! < least) return false;
    if (least >= Strength.Misspelt) return true;
    for (let j = k + 1; j < to; j++) if (found.kind[j] === found.kind[k] && found.strength[j]! >= least) return false;
    return true;
  }

  #emitLandmark(k: number): void {
    const { found } = finder;
    const kind = found.kind[k]!;
    const start = found.start[k]!;
    this.#put(WORD_OF_MARK[kind]!, start, found.end[k]!, found.nameStart[k]!);
  }

  /** Whether a dash, stroke or arrow, or a stray code, is all between a level and its type: `1-产出指标/11-数量指标`, `产出指标-1；12-质量指标`. */
  #isStroke(start: number, end: number): boolean {
    return end > start && end - start < LONGEST_STROKE && STROKE.test(this.#text.slice(start, end));
  }

  /** The text between two landmarks (or up to the end of the indicator), with what separates it from them. */
  #emitGap(previous: number, start: number, end: number, last: boolean, stroke: string): void {
    let i = units.skipSpaces(start, end);
    if (previous === Mark.Level || previous === Mark.Type) {
      const struck = stroke !== '' && this.#text.startsWith(stroke, i) ? i + stroke.length : i;
      const separators = Math.min(units.skipMarks(struck), end);
      this.#emit(Word.Separator, i, separators);
      i = units.skipSpaces(separators, end);
    } else if (previous === Mark.Cycle || previous === Mark.Annual) {
      const colons = this.#colonsEnd(i, end);
      this.#emit(Word.Colon, i, colons);
      i = units.skipSpaces(colons, end);
    }
    if (i >= end) return;
    if (last) this.#emitLast(i, end);
    else this.#emitBeforeLandmark(i, end, stroke);
  }

  /** Where the signs behind a label end: all of them before a value; without one, the next may be the separator behind it. */
  #colonsEnd(start: number, end: number): number {
    let all = start;
    while (all < end && units.kind(all) === Char.Separator) all = units.skipSpaces(all + 1, end);
    if (all < end) return all;
    let same = start;
    while (same < end && units.kind(same) === Char.Separator && units.unit(same) === units.unit(start)) same++;
    return same;
  }

  #emitBeforeLandmark(start: number, end: number, stroke: string): void {
    const run = this.#marksBefore(start, end);
    if (stroke !== '' && this.#text.slice(start, run).endsWith(stroke)) {
      this.#emit(Word.Text, start, run - stroke.length);
      this.#emit(Word.Separator, run - stroke.length, end);
      return;
    }
    let separator = run;
    while (separator < end && units.kind(separator) !== Char.Separator && units.kind(separator) !== Char.Comma) {
      separator++;
    }
    // `。` before another separator is part of the text; alone it is the separator.
    if (separator === end) separator = run;
    this.#emit(Word.Text, start, separator);
    this.#emit(Word.Separator, separator, end);
  }

  #emitLast(start: number, end: number): void {
    const text = this.#text;
    const garble = this.#garbleIn(start, end);
    if (garble > start) {
      this.#emitLast(start, garble);
      this.#emit(Word.Scrap, garble, end);
      return;
    }
    const run = this.#marksBefore(start, end);
    let stop = run;
    while (stop < end && units.kind(stop) !== Char.Stop) stop++;
    const ended = stop < end;
    const tail = ended || end < text.length ? null : this.#cutLabelAt(start, run);
    if (tail === null) this.#emit(Word.Text, start, run);
    else {
      this.#emitBeforeLandmark(start, tail.start, '');
      this.#put(tail.kind, tail.start, run, tail.start);
    }
    this.#emit(ended ? Word.End : Word.Separator, run, end);
  }

  /** Where the remains of characters begin behind a value and its stop or a space: 每月1次。 2 Ⅱ/丿 芯丨又 月17年; -1 where there are none. */
  #garbleIn(start: number, end: number): number {
    const from = Math.max(start, end - LONGEST_GARBLE);
    let at = from;
    while (at < end && units.kind(at) !== Char.Stop && units.skipSpaces(at, at + 1) === at) at++;
    if (at + 1 >= end || this.#marksBefore(start, end) <= at) return -1;
    return isGarble(this.#text.slice(at + 1, end)) ? at + 1 : -1;
  }

  /** Where the separators, stops and spaces before `end` begin. */
  #marksBefore(start: number, end: number): number {
    let run = end;
    while (run > start && isMark(units.kind(run - 1))) run--;
    return run;
  }

  /** A label that the end of the cell cuts off. */
  #cutLabelAt(start: number, end: number): { kind: number; start: number } | null {
    const text = this.#text;
    let i = end;
    while (i > start && units.kind(i - 1) !== Char.Separator && end - i < 8) i--;
    if (i === start || units.kind(i - 1) !== Char.Separator) return null;
    const kind = this.#vocabulary.cutLabel(withoutSpaces(text.slice(i, end)));
    if (kind === null) return null;
    return { kind: kind === 'cycle' ? Word.CycleLabel : Word.AnnualLabel, start: units.skipSpaces(i, end) };
  }

  /** Passes a word on without the white space around it; nothing where nothing is left. */
  #emit(kind: number, start: number, end: number): void {
    const from = units.skipSpaces(start, end);
    const to = units.skipSpacesBack(end, from);
    if (to > from) this.#put(kind, from, to, from);
  }

  #put(kind: number, start: number, end: number, nameStart: number): void {
    this.#last = kind;
    this.#sink(kind, start, end, nameStart);
  }
}
