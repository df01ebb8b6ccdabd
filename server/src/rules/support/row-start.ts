import type { Indicator, Row } from '#grammar';

/** Whether a row of wrapped text begins with an indicator: what is changed in it may join the row to the one before. */
export function beginsRow(row: Row, { start }: Indicator): boolean {
  if (row.layout !== 'wrapped') return false;
  const { line, character } = row.positionAt(row.listSpan({ start, end: start }).start);
  return line === 0 && row.lines[0]!.slice(0, character).trim() === '';
}
