import type { Row } from '#grammar';
import { perLastRow } from './per-row.ts';

/** Another list inside a list, by the places of its indicators. */
export interface PastedList {
  readonly start: number;
  /** Behind its last one, where the list before it goes on; or the end of both. */
  readonly end: number;
}

/**
 * The lists that stand inside or behind a list, of which the serials start again at 1, and behind which those before may go
 * on: 1、2、1、2、3、4、3、4. serial-sequence tells of each.
 */
export const pastedLists = perLastRow((row: Row): readonly PastedList[] => {
  const serials = row.list?.indicators.map(({ serial }) => serial) ?? [];
  const pasted: PastedList[] = [];
  for (let start = 2; start < serials.length; start++) {
    const last = serials[start - 1] ?? null;
    if (serials[start] !== 1 || last === null || last < 2) continue;
    let end = start + 1;
    while (end < serials.length && serials[end] === serials[end - 1]! + 1) end++;
    if (end - start < LEAST) continue;
    pasted.push({ start, end: serials[end] === last + 1 ? end : serials.length });
    start = end;
  }
  return pasted;
});

/** One serial that starts again may be a slip. */
const LEAST = 2;
