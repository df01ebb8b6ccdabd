import type { Row } from '#grammar';

/** A function of a row that is worked out once for each row: an edit leaves nearly all rows as they are. */
export function perRow<T>(compute: (row: Row) => T): (row: Row) => T {
  const known = new WeakMap<Row, { readonly value: T }>();
  return (row) => {
    let entry = known.get(row);
    if (entry === undefined) {
      entry = { value: compute(row) };
      known.set(row, entry);
    }
    return entry.value;
  };
}
