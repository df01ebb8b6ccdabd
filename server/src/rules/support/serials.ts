import type { Indicator, Row } from '#grammar';
import type { Edit } from '../rule.ts';
import { listEdits } from './edits.ts';
import { perRow } from './per-row.ts';

/** The number that an indicator goes by: its serial, or its place in the list. */
export function numberOf(indicators: readonly Indicator[], i: number): number {
  return indicators[i]!.serial ?? i + 1;
}

/** Edits that number the indicators of a list from 1. */
export const renumberAll: (row: Row) => readonly Edit[] = perRow((row) => renumber(row, null));

/** Edits that number the indicators of a list from 1, one that is left out passed over. */
export function renumber(row: Row, leftOut: Indicator | null): Edit[] {
  return row
    .list!.indicators.filter((indicator) => indicator !== leftOut)
    .flatMap((indicator, i) => {
      const digits = indicator.serialDigits;
      return digits === null || indicator.serial === i + 1 ? [] : listEdits(row, digits, String(i + 1));
    });
}
