import { STANDARDS } from '../catalog/index.ts';
import labels from '../catalog/labels.json' with { type: 'json' };
import otherForms from '../catalog/other-forms.json' with { type: 'json' };
import { Char, KINDS, SPACES } from '../text/chars.ts';
import type { CodeUnits } from '../text/code-units.ts';

export type HeadKind = 'level' | 'type';

interface KnownName {
  readonly name: string;
  readonly units: readonly number[];
  /** A name may be a level in one standard and a type in another (成本指标). */
  readonly level: boolean;
  readonly type: boolean;
}

/** Every name and alias of every standard, and the levels of other forms; longest first under their first two characters. */
const NAMES = new Map<number, KnownName[]>();

function addName(name: string, kind: HeadKind): void {
  const under = NAMES.get(pairOf(name.charCodeAt(0), name.charCodeAt(1))) ?? [];
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
  NAMES.set(pairOf(name.charCodeAt(0), name.charCodeAt(1)), under);
}

for (const standard of STANDARDS) {
  for (const level of standard.levels) {
    for (const name of [level.name, ...level.aliases]) addName(name, 'level');
    for (const type of level.types) for (const name of [type.name, ...type.aliases]) addName(name, 'type');
  }
}
for (const form of otherForms) for (const name of form.levels) addName(name, 'level');

const ALL_NAMES = [...NAMES.values()].flat();
/** Names of four or more characters by their first and by their second one: of these, a damaged name has at least one. */
const LONG_BY_FIRST = byCharacter(0);
const LONG_BY_SECOND = byCharacter(1);

function byCharacter(at: number): ReadonlyMap<number, readonly KnownName[]> {
  const index = new Map<number, KnownName[]>();
  for (const known of ALL_NAMES.filter(({ name }) => name.length >= 4)) {
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

/** A level or type name found in a text. */
export interface NameMatch {
  readonly end: number;
  readonly level: boolean;
  readonly type: boolean;
  /** False where one character differs (a scanning error). */
  readonly exact: boolean;
}

/** The longest known name at `at`, white space inside it allowed. */
export function nameAt(text: CodeUnits, at: number): NameMatch | null {
  const under = NAMES.get(pairOf(text.unit(at), text.unit(text.skipSpaces(at + 1))));
  if (under === undefined) return null;
  for (let k = 0; k < under.length; k++) {
    const { units, level, type } = under[k]!;
    const end = wordEnd(text, at, units);
    if (end >= 0) return { end, level, type, exact: true };
  }
  return null;
}

/** Whether the text ends inside a known name that begins at `at`. */
export function isNameBegun(text: CodeUnits, at: number): boolean {
  const end = text.skipSpacesBack(text.length, at);
  const begins = ({ units }: KnownName) => {
    for (let i = at; i < end; i++) if (text.units[i] !== units[i - at]) return false;
    return true;
  };
  return end > at && ALL_NAMES.some(begins);
}

/** A known name of four or more characters at `at` of which exactly one character is another. */
export function damagedNameAt(text: CodeUnits, at: number): NameMatch | null {
  return (
    damagedOf(LONG_BY_FIRST.get(text.unit(at)), text, at) ?? damagedOf(LONG_BY_SECOND.get(text.unit(at + 1)), text, at)
  );
}

function damagedOf(names: readonly KnownName[] | undefined, text: CodeUnits, at: number): NameMatch | null {
  if (names === undefined) return null;
  for (const { units, level, type } of names) {
    let wrong = 0;
    for (let k = 0; k < units.length && wrong < 2; k++) if (text.unit(at + k) !== units[k]) wrong++;
    if (wrong === 1) return { end: at + units.length, level, type, exact: false };
  }
  return null;
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

const LABEL_WORDS = new Map<number, LabelWord[]>();
for (const kind of ['cycle', 'annual'] as const) {
  for (const word of [labels[kind].label, ...labels[kind].variants]) {
    const under = LABEL_WORDS.get(word.charCodeAt(0)) ?? [];
    under.push({ units: unitsOf(word), kind, exact: word === labels[kind].label });
    under.sort((a, b) => b.units.length - a.units.length);
    LABEL_WORDS.set(word.charCodeAt(0), under);
  }
}

/** Which code units may follow the first one of a label: the second ones, and white space. */
const GOES_ON = new Uint8Array(0x10000);
for (const unit of unitsOf(SPACES)) GOES_ON[unit] = 1;
for (const { units } of [...LABEL_WORDS.values()].flat()) GOES_ON[units[1]!] = 1;

/** The code units with which labels begin. */
export const LABEL_STARTS: readonly number[] = [...LABEL_WORDS.keys()];

export const CYCLE_LABEL = labels.cycle.label;
export const ANNUAL_LABEL = labels.annual.label;

/** A value label, or a listed misspelling of it, at `at`; white space inside it allowed. */
export function labelAt(text: CodeUnits, at: number): LabelMatch | null {
  if (GOES_ON[text.unit(at + 1)] === 0) return null;
  const words = LABEL_WORDS.get(text.unit(at));
  if (words === undefined) return null;
  for (let k = 0; k < words.length; k++) {
    const { units, kind, exact } = words[k]!;
    const end = wordEnd(text, at, units);
    if (end >= 0) return { kind, end, exact };
  }
  return null;
}

/** A label with one character wrong or lost that ends at `end`, where a colon stands. */
export function damagedLabelBefore(text: string, end: number): (LabelMatch & { start: number }) | null {
  for (const [kind, word] of [
    ['cycle', CYCLE_LABEL],
    ['annual', ANNUAL_LABEL],
  ] as const) {
    for (const length of [word.length, word.length - 1]) {
      const start = end - length;
      if (start >= 0 && differsByOne(text.slice(start, end), word)) return { kind, start, end, exact: false };
    }
  }
  return null;
}

/** Whether `tail` is the beginning of a label, cut off before its end. */
export function cutLabel(tail: string): LabelKind | null {
  if (tail.length === 0) return null;
  if (tail.length < ANNUAL_LABEL.length && ANNUAL_LABEL.startsWith(tail)) return 'annual';
  if (tail.length < CYCLE_LABEL.length && CYCLE_LABEL.startsWith(tail)) return 'cycle';
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
