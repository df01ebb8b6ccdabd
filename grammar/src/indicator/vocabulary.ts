import { STANDARDS, type Standard } from '../catalog/index.ts';
import labels from '../catalog/labels.json' with { type: 'json' };
import otherForms from '../catalog/other-forms.json' with { type: 'json' };
import { Char, KINDS, SPACES, withoutSpaces } from '../text/chars.ts';
import { type CodeUnits, isMark } from '../text/code-units.ts';
import { commonEnds } from '../text/common-ends.ts';
import { ListSigns } from './list-signs.ts';

export type HeadKind = 'level' | 'type';

interface KnownName {
  readonly name: string;
  readonly units: readonly number[];
  /** A name may be a level in one standard and a type in another (成本指标). */
  readonly level: boolean;
  readonly type: boolean;
}

/** A level or type name found in a text. */
export interface NameMatch {
  readonly end: number;
  readonly level: boolean;
  readonly type: boolean;
}

export type LabelKind = 'cycle' | 'annual';

export interface LabelMatch {
  readonly kind: LabelKind;
  readonly end: number;
  /** Whether it is the label itself, not a misspelt or cut form of it. */
  readonly exact: boolean;
}

interface LabelWord {
  readonly units: readonly number[];
  readonly kind: LabelKind;
  readonly exact: boolean;
}

/** Of how many characters a piece of a label is at least. */
const LEAST_PIECE = 3;
const LEAST_END = 2;
/** Shorter ones with one character wrong may be words: 年均目标值. */
const LEAST_VARIANT = 6;
/** In a label of so many characters two may be wrong. */
const LONG_LABEL = 7;
const LABEL_KINDS: readonly LabelKind[] = ['cycle', 'annual'];

/** The labels that values have in most forms, whatever a standard calls for. */
export const USUAL_LABELS: Readonly<Record<LabelKind, string>> = {
  cycle: labels.cycle.label,
  annual: labels.annual.label,
};

/**
 * The words that indicator lists are told apart by: names of levels and types, and labels of values. All that come with
 * the product are always known; a standard of the user's own adds its names and labels.
 */
export class Vocabulary {
  readonly listSigns: ListSigns;
  /** Names longest first, under their first two characters. */
  readonly #names = new Map<number, KnownName[]>();
  readonly #allNames: readonly KnownName[];
  /** Names of four or more characters by their first and by their second one: of these, a damaged name has at least one. */
  readonly #longByFirst: ReadonlyMap<number, readonly KnownName[]>;
  readonly #longBySecond: ReadonlyMap<number, readonly KnownName[]>;
  readonly #labels: readonly (readonly [LabelKind, string])[];
  readonly #longLabels: readonly (readonly [LabelKind, string])[];
  readonly #labelWords = new Map<number, LabelWord[]>();
  /** Which code units may follow the first one of a label: the second ones, and white space. */
  readonly #goesOn = new Uint8Array(0x10000);

  /** The vocabulary with the words of `own`; use {@link vocabularyOf}, which makes each once. */
  constructor(own?: Standard) {
    const standards = own === undefined ? STANDARDS : [...STANDARDS, own];
    for (const standard of standards) this.#addStandard(standard);
    const foreign = otherForms.flatMap(({ levels }) => levels);
    for (const name of foreign.flatMap((name) => [name, `${name}指标`])) this.#addName(name, 'level');
    this.#allNames = [...this.#names.values()].flat();
    this.#longByFirst = byCharacter(this.#allNames, 0);
    this.#longBySecond = byCharacter(this.#allNames, 1);
    this.#labels = LABEL_KINDS.flatMap((kind) => {
      const ofOwn = own?.labels[kind] ?? labels[kind].label;
      return [...new Set([labels[kind].label, ofOwn])].map((label) => [kind, label] as const);
    });
    const variants = LABEL_KINDS.flatMap((kind) => labels[kind].variants.map((word) => [kind, word] as const));
    this.#longLabels = [...this.#labels, ...variants.filter(([, { length }]) => length >= LEAST_VARIANT)];
    for (const [kind, label] of this.#labels) this.#addLabel(label, kind, true);
    for (const [kind, word] of variants) this.#addLabel(word, kind, false);
    this.listSigns = new ListSigns({
      levels: standards.flatMap(({ levels }) => levels.map(({ name }) => name)),
      foreign,
      labels: this.#labels.map(([, label]) => label),
      labelStems: this.#labels.map(([kind, label]) => (label === labels[kind].label ? labels[kind].stem : label)),
    });
    for (const unit of unitsOf(SPACES)) this.#goesOn[unit] = 1;
    for (const { units } of [...this.#labelWords.values()].flat()) this.#goesOn[units[1]!] = 1;
  }

  /** The code units with which labels begin. */
  get labelStarts(): Iterable<number> {
    return this.#labelWords.keys();
  }

  /** The longest known name at `at`, white space inside it allowed. */
  nameAt(text: CodeUnits, at: number): NameMatch | null {
    const under = this.#names.get(pairOf(text.unit(at), text.unit(text.skipSpaces(at + 1))));
    if (under === undefined) return null;
    for (let k = 0; k < under.length; k++) {
      const { units, level, type } = under[k]!;
      const end = wordEnd(text, at, units);
      if (end >= 0) return { end, level, type };
    }
    return null;
  }

  /** Whether what stands from `at` up to `textEnd` is the beginning of a known name. */
  isNameBegun(text: CodeUnits, at: number, textEnd: number): boolean {
    const end = text.skipSpacesBack(textEnd, at);
    const begins = ({ units }: KnownName) => {
      for (let i = at; i < end; i++) if (text.units[i] !== units[i - at]) return false;
      return true;
    };
    return end > at && this.#allNames.some(begins);
  }

  /**
   * A known name of four or more characters at `at` of which exactly one character is another; a separator is that only
   * where one follows behind the name too.
   */
  damagedNameAt(text: CodeUnits, at: number): NameMatch | null {
    return (
      damagedOf(this.#longByFirst.get(text.unit(at)), text, at) ??
      damagedOf(this.#longBySecond.get(text.unit(at + 1)), text, at)
    );
  }

  /** A value label, or a listed misspelling of it, at `at`; white space inside it allowed. */
  labelAt(text: CodeUnits, at: number): LabelMatch | null {
    if (this.#goesOn[text.unit(at + 1)] === 0) return null;
    const words = this.#labelWords.get(text.unit(at));
    if (words === undefined) return null;
    for (let k = 0; k < words.length; k++) {
      const { units, kind, exact } = words[k]!;
      const end = wordEnd(text, at, units);
      if (end >= 0) return { kind, end, exact };
    }
    return null;
  }

  /**
   * A label with one character wrong or lost that ends at `end`, where a colon stands; or a piece of one, where its field
   * begins at `fieldStart` and holds nothing else (`；度指标:`).
   */
  damagedLabelBefore(text: string, end: number, fieldStart: number): (LabelMatch & { start: number }) | null {
    for (const [kind, word] of this.#labels) {
      for (const length of [word.length, word.length - 1]) {
        const start = end - length;
        if (start >= 0 && differsByOne(text.slice(start, end), word)) return { kind, start, end, exact: false };
      }
    }
    if (end - fieldStart < LEAST_PIECE) return null;
    const whole = this.damagedLabel(text.slice(fieldStart, end));
    if (whole !== null) return { kind: whole, start: fieldStart, end, exact: false };
    const piece = withoutSpaces(text.slice(fieldStart, end));
    const of = piece.length < LEAST_PIECE ? [] : this.#labels.filter(([, word]) => word.includes(piece));
    const [first] = of;
    // What is in both kinds of labels tells neither.
    if (first === undefined || of.some(([kind]) => kind !== first[0])) return null;
    return { kind: first[0], start: fieldStart, end, exact: false };
  }

  /** The end of a label, of two or more characters, that a text has before `end`; of both kinds it is that of the year. */
  labelEndBefore(text: string, end: number): (LabelMatch & { start: number }) | null {
    let found: (LabelMatch & { start: number }) | null = null;
    for (const [kind, word] of this.#labels) {
      let length = 0;
      while (length < word.length && text[end - 1 - length] === word[word.length - 1 - length]) length++;
      const start = end - length;
      if (length >= LEAST_END && start <= (found?.start ?? start)) found = { kind, start, end, exact: false };
    }
    return found;
  }

  /** The label, or a long listed misspelling of it, that a whole field is but for a misread character, doubled ones, or two misread ones. */
  damagedLabel(field: string): LabelKind | null {
    const seen = withoutSpaces(field);
    const found =
      this.#longLabels.find(([, word]) => isMisread(seen, word)) ??
      this.#labels.find(
        // Of a listed misspelling, what stands twice may be the end of a name: 项目实施周期实施周期指标值.
        ([, word]) => isDoubled(seen, word, word.length) || (word.length >= LONG_LABEL && differsByTwo(seen, word)),
      );
    return found?.[0] ?? null;
  }

  /** Whether `tail` is the beginning of a label, cut off before its end. */
  cutLabel(tail: string): LabelKind | null {
    if (tail.length === 0) return null;
    const cut = this.#labels.find(([, label]) => tail.length < label.length && label.startsWith(tail));
    return cut?.[0] ?? null;
  }

  #addStandard({ levels }: Standard): void {
    for (const level of levels) {
      for (const name of [level.name, ...level.aliases]) this.#addName(name, 'level');
      for (const type of level.types) for (const name of [type.name, ...type.aliases]) this.#addName(name, 'type');
    }
  }

  #addName(name: string, kind: HeadKind): void {
    const pair = pairOf(name.charCodeAt(0), name.charCodeAt(1));
    const under = this.#names.get(pair) ?? [];
    const at = under.findIndex((known) => known.name === name);
    const known = under[at] ?? { level: false, type: false };
    const merged = {
      name,
      units: unitsOf(name),
      level: known.level || kind === 'level',
      type: known.type || kind === 'type',
    };
    if (at >= 0) under[at] = merged;
    else under.push(merged);
    under.sort((a, b) => b.name.length - a.name.length);
    this.#names.set(pair, under);
  }

  #addLabel(word: string, kind: LabelKind, exact: boolean): void {
    const under = this.#labelWords.get(word.charCodeAt(0)) ?? [];
    if (under.some(({ units }) => String.fromCharCode(...units) === word)) return;
    under.push({ units: unitsOf(word), kind, exact });
    under.sort((a, b) => b.units.length - a.units.length);
    this.#labelWords.set(word.charCodeAt(0), under);
  }
}

/** The vocabulary of the product. */
export const VOCABULARY = new Vocabulary();

const ofOwn = new WeakMap<Standard, Vocabulary>();

/** The vocabulary for tables under a standard. */
export function vocabularyOf(standard: Standard): Vocabulary {
  if (STANDARDS.includes(standard)) return VOCABULARY;
  let vocabulary = ofOwn.get(standard);
  if (vocabulary === undefined) {
    vocabulary = new Vocabulary(standard);
    ofOwn.set(standard, vocabulary);
  }
  return vocabulary;
}

function byCharacter(names: readonly KnownName[], at: number): ReadonlyMap<number, readonly KnownName[]> {
  const index = new Map<number, KnownName[]>();
  for (const known of names.filter(({ name }) => name.length >= 4)) {
    const unit = known.units[at]!;
    index.set(unit, [...(index.get(unit) ?? []), known]);
  }
  return index;
}

function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

function unitsOf(word: string): number[] {
  return Array.from({ length: word.length }, (_, k) => word.charCodeAt(k));
}

function damagedOf(names: readonly KnownName[] | undefined, text: CodeUnits, at: number): NameMatch | null {
  if (names === undefined) return null;
  for (const { units, level, type } of names) {
    let wrong = 0;
    let odd = at;
    for (let k = 0; k < units.length && wrong < 2; k++) {
      if (text.unit(at + k) === units[k]) continue;
      wrong++;
      odd = at + k;
    }
    const end = at + units.length;
    if (wrong !== 1 || text.isInCharacter(end) || (isMark(text.kind(odd)) && !isMark(text.kind(end)))) continue;
    // The one may be lost at the end of the text.
    return { end: Math.min(end, text.length), level, type };
  }
  return null;
}

/** One character replaced, or one lost. */
function differsByOne(seen: string, word: string): boolean {
  let front = 0;
  while (front < seen.length && seen[front] === word[front]) front++;
  let back = 0;
  while (back < seen.length - front && seen[seen.length - 1 - back] === word[word.length - 1 - back]) back++;
  return front + back === word.length - 1 && seen !== word;
}

/** One character replaced, lost or doubled. */
function isMisread(seen: string, word: string): boolean {
  return seen.length > word.length
    ? isDoubled(seen, word, 1)
    : seen.length > word.length - 2 && differsByOne(seen, word);
}

/** At most so many characters written twice or more often: 年度年度指标值. */
function isDoubled(seen: string, word: string, most: number): boolean {
  const surplus = seen.length - word.length;
  if (surplus <= 0) return false;
  const { front, back } = commonEnds(word, seen);
  if (front + back < word.length) return false;
  for (let period = 1; period <= Math.min(front, surplus, most); period++) {
    if (surplus % period === 0 && repeats(seen, front, front + surplus, period)) return true;
  }
  return false;
}

/** Whether each character from `start` to `end` is the one that stands `period` before it. */
function repeats(text: string, start: number, end: number, period: number): boolean {
  for (let i = start; i < end; i++) if (text[i] !== text[i - period]) return false;
  return true;
}

/** Two characters replaced. */
function differsByTwo(seen: string, word: string): boolean {
  return seen.length === word.length && [...word].filter((c, i) => seen[i] !== c).length === 2;
}

/** Where a word ends when it stands at `at`, white space inside it skipped; -1 where it does not. */
function wordEnd({ units, length }: CodeUnits, at: number, word: readonly number[]): number {
  // Behind the text stands a 0, which is in no word.
  let i = at;
  for (let k = 0; k < word.length; k++, i++) {
    while (units[i] !== word[k]) {
      if (k === 0 || i >= length || KINDS[units[i]!] !== Char.Space) return -1;
      i++;
    }
  }
  return i;
}
