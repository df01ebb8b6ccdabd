import { Decimal } from '../decimal.ts';
import { AMOUNT_COLUMNS, type AmountColumn, isAmountColumn } from './columns.ts';
import type { Row } from './row.ts';
import { isSubtotal } from './row-kind.ts';
import type { Placed, Table } from './table.ts';

/** One amount per column; a missing or unreadable one counts as zero. */
export type Amounts = Readonly<Record<AmountColumn, Decimal>>;

export const NO_AMOUNTS: Amounts = {
  total: Decimal.ZERO,
  fiscal: Decimal.ZERO,
  special: Decimal.ZERO,
  other: Decimal.ZERO,
};

/** What a unit or total row states, and what the rows below it add up to. */
export interface Sum {
  readonly row: Placed<Row>;
  readonly parts: readonly Placed<Row>[];
  readonly stated: Amounts;
  readonly computed: Amounts;
  readonly ok: boolean;
}

/** The sums of a table. */
export interface Arithmetic {
  /** One for each unit row that has projects below it. */
  readonly projectsToUnits: readonly Sum[];
  /** Units, and projects that belong to none, to the total row of their part of the file, where there is something to compare. */
  readonly unitsToTotals: readonly Sum[];
}

// Sums are computed anew after any edit of an amount, but few rows have changed by then.
const known = new WeakMap<Row, Amounts>();

export function amountsOf(row: Row): Amounts {
  let amounts = known.get(row);
  if (amounts === undefined) {
    amounts = readAmounts(row);
    known.set(row, amounts);
  }
  return amounts;
}

function readAmounts(row: Row): Amounts {
  const read = (column: AmountColumn) => {
    const amount = row.amount(column);
    return (amount === null ? null : Decimal.parse(amount)) ?? Decimal.ZERO;
  };
  return { total: read('total'), fiscal: read('fiscal'), special: read('special'), other: read('other') };
}

export function statesAmounts(row: Row): boolean {
  return AMOUNT_COLUMNS.some((column) => row.amount(column) !== null);
}

/** Whether empty cells of the row left no trace, as between spaces: which of its amounts are which is then not sure. */
export function hasUnplacedAmounts(row: Row): boolean {
  return (
    (row.layout === 'wrapped' || (row.layout === 'authoring' && !row.lines[0]!.includes('\t'))) &&
    statesAmounts(row) &&
    row.columns.order.some((column) => isAmountColumn(column) && row.text(column) === null)
  );
}

/** Whether two rows of amounts agree in 总计 and in the sum of the other columns. */
export function sameSums(a: Amounts, b: Amounts): boolean {
  return a.total.equals(b.total) && partsOf(a).equals(partsOf(b));
}

function partsOf({ fiscal, special, other }: Amounts): Decimal {
  return fiscal.plus(special).plus(other);
}

export function sameAmounts(a: Amounts, b: Amounts): boolean {
  return AMOUNT_COLUMNS.every((column) => a[column].equals(b[column]));
}

/** 总计 less the sum of the other columns; null where the row states no parts or no total. */
export function partsDifference(row: Row): Decimal | null {
  if (row.amount('total') === null) return null;
  if ((['fiscal', 'special', 'other'] as const).every((column) => row.amount(column) === null)) return null;
  const amounts = amountsOf(row);
  return amounts.total.minus(partsOf(amounts));
}

/**
 * Cuts a file into tables of their own: each has a total row, which stands above its rows or below them. A total row
 * that says the same again, as at a page break, or has no rows of its own, begins none.
 *
 * @param rowOf the row that an item is or begins with; null where it is none
 */
export function splitAtTotals<T>(items: readonly T[], rowOf: (item: T) => Row | null): (readonly T[])[] {
  const rows = items.map(rowOf);
  const isTotal = (row: Row | null | undefined): row is Row => row?.kind === 'total' && !isSubtotal(row);
  const first = rows.findIndex(isTotal);
  if (first < 0) return [items];
  const below = rows.slice(0, first).some((row) => row !== null);
  const bounds = rows.flatMap((row, i) => {
    if (i === first || !isTotal(row) || sameAmounts(amountsOf(row), amountsOf(rows[first]!))) return [];
    const next = rows.slice(i + 1).find((other) => other !== null);
    return below ? [i + 1] : next === undefined || isTotal(next) ? [] : [i];
  });
  if (bounds.length === 0) return [items];
  const starts = below ? [0, first + 1, ...bounds] : [0, ...bounds];
  return starts.map((start, i) => items.slice(start, starts[i + 1])).filter((part) => part.length > 0);
}

export function arithmeticOf(table: Table): Arithmetic {
  const parts = splitAtTotals([...table.rows()], ({ segment }) => segment).map(arithmeticIn);
  return {
    projectsToUnits: parts.flatMap(({ projectsToUnits }) => projectsToUnits),
    unitsToTotals: parts.flatMap(({ unitsToTotals }) => unitsToTotals),
  };
}

function arithmeticIn(rows: readonly Placed<Row>[]): Arithmetic {
  const units: { row: Placed<Row>; projects: Placed<Row>[] }[] = [];
  const loose: Placed<Row>[] = [];
  let total: Placed<Row> | null = null;
  for (const placed of rows) {
    const { kind } = placed.segment;
    if (isSubtotal(placed.segment)) continue;
    if (kind === 'total') total ??= placed;
    else if (kind === 'unit') units.push({ row: placed, projects: [] });
    else (units.at(-1)?.projects ?? loose).push(placed);
  }
  const projectsToUnits = units.flatMap(({ row, projects }) => {
    const sum = compare(row, projects);
    return sum === null ? [] : [sum];
  });
  // Projects above the first unit row belong to none.
  const below = [...units.map(({ row }) => row), ...loose];
  const whole = total === null ? null : compare(total, below);
  return { projectsToUnits, unitsToTotals: whole === null ? [] : [whole] };
}

function compare(row: Placed<Row>, parts: readonly Placed<Row>[]): Sum | null {
  if (!statesAmounts(row.segment) || !parts.some((part) => statesAmounts(part.segment))) return null;
  const stated = amountsOf(row.segment);
  const computed = parts.reduce<Amounts>((sum, part) => addAmounts(sum, amountsOf(part.segment)), NO_AMOUNTS);
  const unplaced = [row, ...parts].some(({ segment }) => hasUnplacedAmounts(segment));
  const ok = sameAmounts(stated, computed) || (unplaced && sameSums(stated, computed));
  return { row, parts, stated, computed, ok };
}

export function addAmounts(a: Amounts, b: Amounts): Amounts {
  return {
    total: a.total.plus(b.total),
    fiscal: a.fiscal.plus(b.fiscal),
    special: a.special.plus(b.special),
    other: a.other.plus(b.other),
  };
}
