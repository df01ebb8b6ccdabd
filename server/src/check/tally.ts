import {
  AMOUNT_COLUMNS,
  CodeUnitSet,
  countHeads,
  type Layout,
  type Row,
  Slot,
  STANDARDS,
  type Standard,
} from '#grammar';
import { headsOf } from '../rules/support/heads.ts';
import { operatorsOf } from '../rules/support/operators.ts';

/** Signs that exist in two widths, half-width form first. */
export const TWO_WIDTHS: readonly (readonly [string, string])[] = [
  ['(', '（'],
  [')', '）'],
  ['%', '％'],
  [':', '：'],
  [';', '；'],
  [',', '，'],
];

const WIDTH_SIGNS = TWO_WIDTHS.flat();
const ANY_WIDTH_SIGN = new CodeUnitSet(WIDTH_SIGNS);
const HALF_OF = new Map(TWO_WIDTHS.flatMap(([half, full]) => [[half, half] as const, [full, half] as const]));

/** The half-width form of a sign that exists in two widths; undefined for any other character. */
export function halfOf(sign: string): string | undefined {
  return HALF_OF.get(sign);
}

/** A sign between two digits (`1,000`, `8:30`) belongs to the number and has its width from it. */
export function isBetweenDigits(text: string, index: number): boolean {
  if (index === 0 || index + 1 >= text.length) return false;
  return isAsciiDigit(text.charCodeAt(index - 1)) && isAsciiDigit(text.charCodeAt(index + 1));
}

function isAsciiDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** What stands between the parts of an indicator, by its first sign. */
const MARKS = [...'；;：:，,。.、'];
const MARK_UNITS = MARKS.map((sign) => sign.charCodeAt(0));

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
} as const;

export const LAYOUTS: readonly Layout[] = ['published', 'barred', 'wrapped', 'authoring'];

/** The built-in standards without codes. */
const UNCODED: readonly Standard[] = STANDARDS.filter(({ coded }) => !coded);
/** Behind all other counts: heads without codes that each of `UNCODED` has, the type under its level. */
const FITTING = Count.Layouts + 2 * LAYOUTS.length;
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

/** The standard without codes that most heads without codes are from; the first of equals. */
export function fittingStandard(tally: Tally): Standard {
  return UNCODED.reduce((best, standard, i) =>
    tally[FITTING + i]! > tally[FITTING + UNCODED.indexOf(best)]! ? standard : best,
  );
}

function countMark(tally: number[], place: number, unit: number): void {
  const at = MARK_UNITS.indexOf(unit);
  if (at >= 0) tally[place + at]!++;
}

function countSigns(tally: number[], text: string, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    if (!ANY_WIDTH_SIGN.has(text.charCodeAt(i))) continue;
    const inside = i > start && i + 1 < end;
    if (!(inside && isBetweenDigits(text, i))) tally[Count.Signs + WIDTH_SIGNS.indexOf(text[i]!)]!++;
  }
}

/** Adds counts to a sum, or with -1 takes them away. */
export function addTo(sum: number[], tally: Tally, sign: 1 | -1): void {
  for (let i = 0; i < LENGTH; i++) sum[i]! += sign * tally[i]!;
}

/** The layout of a file. Projects tell it: rows without goal and indicators look alike in all layouts. */
export function layoutOf(tally: Tally): Layout | 'mixed' {
  for (const place of [Count.Layouts, Count.Layouts + LAYOUTS.length]) {
    const used = LAYOUTS.filter((_, i) => tally[place + i]! > 0);
    if (used.length > 0) return used.length > 1 ? 'mixed' : used[0]!;
  }
  return 'published';
}

/** The mark that stands most often in a place (`Count.HeadSeparators`, `Separators` or `Colons`); null where none does. */
export function mostUsedMark(tally: Tally, place: number): string | null {
  let best = -1;
  for (let i = 0; i < MARKS.length; i++) if (tally[place + i]! > (best < 0 ? 0 : tally[place + best]!)) best = i;
  return best < 0 ? null : MARKS[best]!;
}

/** How often a sign of two widths stands in names and values. */
export function signCount(tally: Tally, sign: string): number {
  return tally[Count.Signs + WIDTH_SIGNS.indexOf(sign)]!;
}
