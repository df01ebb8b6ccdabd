import type { Indicator, Row } from '#grammar';

/**
 * Whether an indicator stands in the first line of a row of wrapped text, and nothing but this line tells that a row begins:
 * with what is changed in it, it may read as a part of the row before.
 */
export function beginsRow(row: Row, { start }: Indicator): boolean {
  if (row.layout !== 'wrapped' || row.goal !== null || row.text('total') !== null) return false;
  return row.positionAt(row.listSpan({ start, end: start }).start).line === 0;
}
