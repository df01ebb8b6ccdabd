import type { Row, Table } from '#grammar';

/** The rows of two versions of a table that were read anew: without those that both begin with, and both end with. */
export function changedRows(
  before: Table,
  after: Table,
): { readonly old: readonly Row[]; readonly fresh: readonly Row[] } {
  const { front, back } = before.segments.sharedWith(after.segments);
  const rowsOf = ({ segments }: Table) => {
    const rows: Row[] = [];
    let left = segments.length - back - front;
    for (const segment of segments.from(front)) {
      if (left-- <= 0) break;
      if (segment.what === 'row') rows.push(segment);
    }
    return rows;
  };
  return { old: rowsOf(before), fresh: rowsOf(after) };
}
