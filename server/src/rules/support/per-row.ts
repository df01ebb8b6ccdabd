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

/**
 * What many rows come to together, by what each comes to: worked out once for each run of them. `join` may be asked to
 * put runs together, too.
 */
export function perRows<T>(compute: (row: Row) => T, join: (a: T, b: T) => T): (rows: readonly Row[]) => T {
  const known = new WeakMap<readonly Row[], { readonly value: T }>();
  return (rows) => {
    let entry = known.get(rows);
    if (entry === undefined) {
      entry = { value: rows.map(compute).reduce(join) };
      known.set(rows, entry);
    }
    return entry.value;
  };
}
