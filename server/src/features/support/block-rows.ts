import type { Placed, Row, TableSegment } from '#grammar';

/** The rows of a block, each with its first line from that of the block. */
export function rowsOfBlock(block: readonly TableSegment[]): Placed<Row>[] {
  const rows: Placed<Row>[] = [];
  let line = 0;
  for (const segment of block) {
    if (segment.what === 'row') rows.push({ segment, line });
    line += segment.lines.length;
  }
  return rows;
}
