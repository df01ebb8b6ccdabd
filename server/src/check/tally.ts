import {
  AMOUNT_COLUMNS,
  CODED_STANDARD,
  countHeads,
  type Dialect,
  type Layout,
  type Row,
  Slot,
  STANDARDS,
  type Standard,
} from '#grammar';
import { headsOf } from '../rules/support/heads.ts';
import { operatorsOf } from '../rules/support/operators.ts';
import { hasOwnWidth, TWO_WIDTHS } from '../rules/support/widths.ts';
import type { FileProfile } from './profile.ts';

const WIDTH_SIGNS = TWO_WIDTHS.flat();
/** For each code unit its place among these signs, from 1 on. */
const WIDTH_PLACES = placesOf(WIDTH_SIGNS);

/** What stands between the parts of an indicator, by its first sign. */
const MARKS = [...'；;：:，,。.、'];
const MARK_PLACES = placesOf(MARKS);

/** Which counts a tally holds, and where those of each sign begin. */
export const Count = {
  Rows: 0,
  Indicators: 1,
  Amounts: 2,
  Coded: 3,
  Uncoded: 4,
  HeadSeparators: 5,
  Separators: 5 + MARKS.length,
  Colons: 5 + 2 * MARKS.length,
  Signs: 5 + 3 * MARKS.length,
  /** Comparisons written as words, then those written as signs. */
  Operators: 5 + 3 * MARKS.length + WIDTH_SIGNS.length,
  /** Project rows by layout, then all other rows. */
  Layouts: 7 + 3 * MARKS.length + WIDTH_SIGNS.length,
  /** Goals, then those that end in 。. */
  Goals: 7 + 3 * MARKS.length + WIDTH_SIGNS.length + 8,
} as const;

const LAYOUTS: readonly Layout[] = ['published', 'barred', 'wrapped', 'authoring'];

/** The built-in standards without codes. */
const UNCODED: readonly Standard[] = STANDARDS.filter(({ coded }) => !coded);
/** Behind all other counts: heads without codes that each of `UNCODED` has, the type under its level. */
const FITTING = Count.Goals + 2;
const LENGTH = FITTING + UNCODED.length;

/** Counts for a row or for many: one flat list, because the rows of a block are added up at each keystroke. */
export type Tally = readonly number[];

export const NO_COUNTS: Tally = new Array<number>(LENGTH).fill(0);

/** Comparisons are counted only where `operators` says so: it takes reading every value. */
export function tallyRow(row: Row, operators: boolean): Tally {
  const tally = new Array<number>(LENGTH).fill(0);
  const { coded, uncoded } = countHeads(row);
  const indicators = row.list?.indicators ?? [];
  tally[Count.Rows] = 1;
  tally[Count.Indicators] = indicators.length;
  tally[Count.Layouts + (row.kind === 'project' ? 0 : LAYOUTS.length) + LAYOUTS.indexOf(row.layout)] = 1;
  for (const column of AMOUNT_COLUMNS) if (row.text(column) !== null) tally[Count.Amounts]!++;
  if (row.kind === 'project' && row.goal !== null) {
    tally[Count.Goals] = 1;
    tally[Count.Goals + 1] = row.goal.endsWith('。') ? 1 : 0;
  }
  tally[Count.Coded] = coded;
  tally[Count.Uncoded] = uncoded;
  const text = row.list?.joined.text ?? '';
  if (uncoded > 0) countFitting(tally, row);
  for (const indicator of indicators) {
    if (indicator.fragments.length > 0) continue;
    for (const { slot, place } of MARK_SLOTS) {
      if (indicator.has(slot)) countMark(tally, place, text.charCodeAt(indicator.startOf(slot)));
    }
    for (const slot of TEXT_SLOTS) {
      if (indicator.has(slot)) countSigns(tally, text, indicator.startOf(slot), indicator.endOf(slot));
    }
  }
  if (!operators) return tally;
  for (const { operator } of operatorsOf(row)) tally[Count.Operators + (operator.how === 'word' ? 0 : 1)]!++;
  return tally;
}

const MARK_SLOTS = [
  { slot: Slot.LevelSeparator, place: Count.HeadSeparators },
  { slot: Slot.TypeSeparator, place: Count.HeadSeparators },
  { slot: Slot.NameSeparator, place: Count.Separators },
  { slot: Slot.CycleSeparator, place: Count.Separators },
  { slot: Slot.CycleColon, place: Count.Colons },
  { slot: Slot.AnnualColon, place: Count.Colons },
] as const;

const TEXT_SLOTS = [Slot.Name, Slot.CycleValue, Slot.AnnualValue] as const;

function countFitting(tally: number[], row: Row): void {
  for (const indicator of row.list?.indicators ?? []) {
    if (indicator.level === null || indicator.level.code || indicator.type?.code) continue;
    for (const [i, standard] of UNCODED.entries()) {
      const { levelMeant, levelByType, type, typeMeant } = headsOf(standard, indicator);
      const fits = levelMeant !== undefined && levelByType === levelMeant && (type === null || typeMeant !== undefined);
      if (fits) tally[FITTING + i]!++;
    }
  }
}

function countMark(tally: number[], place: number, unit: number): void {
  const at = MARK_PLACES[unit]!;
  if (at > 0) tally[place + at - 1]!++;
}

function countSigns(tally: number[], text: string, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    const at = WIDTH_PLACES[text.charCodeAt(i)]!;
    if (at === 0) continue;
    if (!hasOwnWidth(text, i, start, end)) tally[Count.Signs + at - 1]!++;
  }
}

function placesOf(signs: readonly string[]): Uint8Array {
  const places = new Uint8Array(0x10000);
  for (const [i, sign] of signs.entries()) places[sign.charCodeAt(0)] = i + 1;
  return places;
}

/** How many project rows there are. */
export function projectsIn(tally: Tally): number {
  return tally.slice(Count.Layouts, Count.Layouts + LAYOUTS.length).reduce((sum, count) => sum + count, 0);
}

/** Adds counts to a sum, or with -1 takes them away. */
export function addTo(sum: number[], tally: Tally, sign: 1 | -1): void {
  for (let i = 0; i < LENGTH; i++) sum[i]! += sign * tally[i]!;
}

/** From so many goals on, and where one of them or such a share lacks it, 。 at their end is how the file writes them. */
const LEAST_GOALS = 4;
const FEW_GOALS = 0.1;

/** What the counts of a whole file say of it. */
export function profileOf(tally: Tally, chosen?: Dialect): FileProfile {
  const widths = new Map<string, string>();
  for (const [half, full] of TWO_WIDTHS) {
    const [h, f] = [signCount(tally, half), signCount(tally, full)];
    if (h > 0 && f > 0) widths.set(half, f >= h ? full : half);
  }
  const dialect = chosen ?? (tally[Count.Uncoded]! > tally[Count.Coded]! ? 'uncoded' : 'coded');
  const standard = dialect === 'coded' ? CODED_STANDARD : fittingStandard(tally);
  const amounts = tally[Count.Amounts]! > 0;
  const separator = mostUsedMark(tally, Count.Separators);
  const headSeparator = mostUsedMark(tally, Count.HeadSeparators);
  const colon = mostUsedMark(tally, Count.Colons);
  const [words, signs] = [tally[Count.Operators]!, tally[Count.Operators + 1]!];
  const operators = words === 0 || signs === 0 ? null : words > signs ? 'word' : 'sign';
  const [goals, ended] = [tally[Count.Goals]!, tally[Count.Goals + 1]!];
  const goalsEnd = goals >= LEAST_GOALS && goals - ended <= Math.max(1, FEW_GOALS * goals);
  const key = JSON.stringify([dialect, standard.id, amounts, separator, headSeparator, colon]);
  return {
    dialect,
    standard,
    layout: layoutOf(tally),
    amounts,
    separator,
    headSeparator,
    colon,
    widths,
    operators,
    goalsEnd,
    key,
  };
}

/** The standard without codes that most heads without codes are from; the first of equals. */
function fittingStandard(tally: Tally): Standard {
  return UNCODED.reduce((best, standard, i) =>
    tally[FITTING + i]! > tally[FITTING + UNCODED.indexOf(best)]! ? standard : best,
  );
}

/** The layout of a file. Projects tell it: rows without goal and indicators look alike in all layouts. */
function layoutOf(tally: Tally): Layout | 'mixed' {
  for (const place of [Count.Layouts, Count.Layouts + LAYOUTS.length]) {
    const used = LAYOUTS.filter((_, i) => tally[place + i]! > 0);
    if (used.length > 0) return used.length > 1 ? 'mixed' : used[0]!;
  }
  return 'published';
}

/** The mark that stands most often in a place (`Count.HeadSeparators`, `Separators` or `Colons`); null where none does. */
function mostUsedMark(tally: Tally, place: number): string | null {
  let best = -1;
  for (let i = 0; i < MARKS.length; i++) if (tally[place + i]! > (best < 0 ? 0 : tally[place + best]!)) best = i;
  return best < 0 ? null : MARKS[best]!;
}

/** How often a sign of two widths stands in names and values. */
function signCount(tally: Tally, sign: string): number {
  return tally[Count.Signs + WIDTH_SIGNS.indexOf(sign)]!;
}
