import type { Row, Standard } from '#grammar';

/** A function of an object that never changes, worked out once for each of them and kept for as long as it lives. */
export function perObject<K extends object, T>(compute: (object: K) => T): (object: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (object) => {
    let entry = known.get(object);
    if (entry === undefined) {
      entry = { value: compute(object) };
      known.set(object, entry);
    }
    return entry.value;
  };
}

/** A function of a row that is worked out once for each row: an edit leaves nearly all rows as they are. */
export const perRow: <T>(compute: (row: Row) => T) => (row: Row) => T = perObject;

/** The same for what several rules ask of a row one after the other, and hardly anybody again before it is edited. */
export function perLastRow<T>(compute: (row: Row) => T): (row: Row) => T {
  let last: { readonly row: Row; readonly value: T } | null = null;
  return (row) => {
    if (last?.row !== row) last = { row, value: compute(row) };
    return last.value;
  };
}

/**
 * What many rows come to together, by what each comes to: worked out once for each run of them. `join` may be asked to
 * put runs together, too.
 */
export function perRows<T>(compute: (row: Row) => T, join: (a: T, b: T) => T): (rows: readonly Row[]) => T {
  return perObject((rows: readonly Row[]) => {
    let value = compute(rows[0]!);
    for (let i = 1; i < rows.length; i++) value = join(value, compute(rows[i]!));
    return value;
  });
}

/** A function of an object that never changes and a standard, worked out again when another standard is asked for. */
export function perStandard<K extends object, T>(
  compute: (object: K, standard: Standard) => T,
): (object: K, standard: Standard) => T {
  const known = new WeakMap<K, { readonly standard: Standard; readonly value: T }>();
  return (object, standard) => {
    let entry = known.get(object);
    if (entry?.standard !== standard) {
      entry = { standard, value: compute(object, standard) };
      known.set(object, entry);
    }
    return entry.value;
  };
}
