import { AMOUNT_COLUMNS, countHeads, type Row, Slot } from '#grammar';
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
const HALF_OF = new Map(TWO_WIDTHS.flatMap(([half, full]) => [[half, half] as const, [full, half] as const]));

/** The half-width form of a sign that exists in two widths; undefined for any other character. */
export function halfOf(sign: string): string | undefined {
  return HALF_OF.get(sign);
}

/** A sign between two digits (`1,000`, `8:30`) belongs to the number and has its width from it. */
export function isBetweenDigits(text: string, index: number): boolean {
  return /\d/.test(text[index - 1] ?? '') && /\d/.test(text[index + 1] ?? '');
}

/** What stands between the parts of an indicator, by its first sign. */
const MARKS = [...'；;：:，,。.、'];

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
} as const;

const LENGTH = Count.Operators + 2;

/** Counts for a row or for many: one flat list, because all rows of a block are added up at each keystroke. */
export type Tally = readonly number[];

export function tallyRow(row: Row): Tally {
  const tally = new Array<number>(LENGTH).fill(0);
  const { coded, uncoded } = countHeads(row);
  const indicators = row.list?.indicators ?? [];
  tally[Count.Rows] = 1;
  tally[Count.Indicators] = indicators.length;
  tally[Count.Amounts] = AMOUNT_COLUMNS.filter((column) => row.text(column) !== null).length;
  tally[Count.Coded] = coded;
  tally[Count.Uncoded] = uncoded;
  const mark = (place: number, text: string | null) => {
    const at = text === null ? -1 : MARKS.indexOf(text[0]!);
    if (at >= 0) tally[place + at]!++;
  };
  for (const indicator of indicators) {
    if (indicator.fragments.length > 0) continue;
    mark(Count.HeadSeparators, indicator.text(Slot.LevelSeparator));
    mark(Count.HeadSeparators, indicator.text(Slot.TypeSeparator));
    mark(Count.Separators, indicator.text(Slot.NameSeparator));
    mark(Count.Separators, indicator.text(Slot.CycleSeparator));
    mark(Count.Colons, indicator.text(Slot.CycleColon));
    mark(Count.Colons, indicator.text(Slot.AnnualColon));
    for (const slot of [Slot.Name, Slot.CycleValue, Slot.AnnualValue]) {
      const text = indicator.text(slot) ?? '';
      for (let i = 0; i < text.length; i++) {
        const at = HALF_OF.has(text[i]!) ? WIDTH_SIGNS.indexOf(text[i]!) : -1;
        if (at >= 0 && !isBetweenDigits(text, i)) tally[Count.Signs + at]!++;
      }
    }
  }
  for (const { operator } of operatorsOf(row)) tally[Count.Operators + (operator.how === 'word' ? 0 : 1)]!++;
  return tally;
}

export function addTallies(tallies: Iterable<Tally>): Tally {
  const sum = new Array<number>(LENGTH).fill(0);
  for (const tally of tallies) for (let i = 0; i < LENGTH; i++) sum[i]! += tally[i]!;
  return sum;
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
