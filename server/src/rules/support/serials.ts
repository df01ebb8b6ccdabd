import { type Indicator, type Row, Slot, type Span, skipDigits } from '#grammar';
import type { Edit } from '../rule.ts';
import { listEdits } from './edits.ts';
import { perRow } from './per-row.ts';

/** The span in the list of the digits of a serial `3、`; null where there is none. */
export function serialDigits(indicator: Indicator): Span | null {
  const text = indicator.text(Slot.Serial);
  if (text === null) return null;
  const start = indicator.startOf(Slot.Serial);
  return { start, end: start + skipDigits(text, 0) };
}

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
      const digits = serialDigits(indicator);
      return digits === null || indicator.serial === i + 1 ? [] : listEdits(row, digits, String(i + 1));
    });
}
