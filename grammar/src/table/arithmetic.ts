import type { Decimal } from '../decimal.ts';
import { type Amounts, addAmounts, NO_AMOUNTS, partsOf, sameAmounts, sameSums } from './amounts.ts';
import { AMOUNT_COLUMNS, isAmountColumn } from './columns.ts';
import type { Row } from './row.ts';
import { isSubtotal } from './row-kind.ts';
import type { Placed, Table } from './table.ts';

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

export function amountsOf(row: Row): Amounts {
  return row.amounts;
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

/** 总计 less the sum of the other columns; null where the row states no parts or no total. */
export function partsDifference(row: Row): Decimal | null {
  if (row.amount('total') === null) return null;
  if ((['fiscal', 'special', 'other'] as const).every((column) => row.amount(column) === null)) return null;
  const amounts = amountsOf(row);
  return amounts.total.minus(partsOf(amounts));
}

/** What is added up to what in a table. An item is a row, or several projects that stand together. */
export interface Addends<T> {
  /** In a table of its own the first one is the sum; others say the same again, as at a page break. */
  readonly totals: readonly T[];
  readonly units: readonly UnitAddends<T>[];
  /** Projects above the first unit, which belong to none. */
  readonly loose: readonly T[];
}

export interface UnitAddends<T> {
  readonly row: T;
  readonly projects: readonly T[];
  /** Each with how many items of the unit's projects stand above it: it is the sum of these. */
  readonly subtotals: readonly { readonly row: T; readonly above: number }[];
}

/**
 * What is added up to what, for each table of a file. A subtotal that stands in no unit is left out: there is no telling
 * where its projects begin.
 *
 * @param rowOf the row that an item is or begins with; null where it is none
 */
export function addendsOf<T>(items: readonly T[], rowOf: (item: T) => Row | null): Addends<T>[] {
  return splitAtTotals(items, rowOf).map((part) => addendsIn(part, rowOf));
}

function addendsIn<T>(items: readonly T[], rowOf: (item: T) => Row | null): Addends<T> {
  const totals: T[] = [];
  const units: { row: T; projects: T[]; subtotals: { row: T; above: number }[] }[] = [];
  const loose: T[] = [];
  for (const item of items) {
    const row = rowOf(item);
    if (row === null) continue;
    const unit = units.at(-1);
    if (row.kind === 'unit') units.push({ row: item, projects: [], subtotals: [] });
    else if (row.kind === 'project') (unit?.projects ?? loose).push(item);
    else if (!isSubtotal(row)) totals.push(item);
    else unit?.subtotals.push({ row: item, above: unit.projects.length });
  }
  return { totals, units, loose };
}

/**
 * Cuts a file into tables of their own: each has a total row, which stands above its rows or below them. A total row
 * that says the same again, as at a page break, or has no rows of its own, begins none.
 */
function splitAtTotals<T>(items: readonly T[], rowOf: (item: T) => Row | null): (readonly T[])[] {
  const rows = items.flatMap((item, at) => {
    const row = rowOf(item);
    return row === null ? [] : [{ row, at, isTotal: row.kind === 'total' && !isSubtotal(row) }];
  });
  const first = rows.find(({ isTotal }) => isTotal);
  if (first === undefined) return [items];
  const below = rows[0] !== first;
  const bounds = rows.flatMap((one, i) => {
    if (one === first || !one.isTotal || sameAmounts(amountsOf(one.row), amountsOf(first.row))) return [];
    const next = rows[i + 1];
    return below ? [one.at + 1] : next === undefined || next.isTotal ? [] : [one.at];
  });
  if (bounds.length === 0) return [items];
  const starts = below ? [0, first.at + 1, ...bounds] : [0, ...bounds];
  return starts.map((start, i) => items.slice(start, starts[i + 1])).filter((part) => part.length > 0);
}

export function arithmeticOf(table: Table): Arithmetic {
  const tables = addendsOf([...table.rows()], ({ segment }) => segment);
  const sums = (row: Placed<Row>, parts: readonly Placed<Row>[]) => compare(row, parts) ?? [];
  return {
    projectsToUnits: tables.flatMap(({ units }) => units.flatMap(({ row, projects }) => sums(row, projects))),
    unitsToTotals: tables.flatMap(({ totals, units, loose }) =>
      totals.slice(0, 1).flatMap((row) => sums(row, [...units.map((unit) => unit.row), ...loose])),
    ),
  };
}

function compare(row: Placed<Row>, parts: readonly Placed<Row>[]): Sum | null {
  if (!statesAmounts(row.segment) || !parts.some((part) => statesAmounts(part.segment))) return null;
  const stated = amountsOf(row.segment);
  const computed = parts.reduce<Amounts>((sum, part) => addAmounts(sum, amountsOf(part.segment)), NO_AMOUNTS);
  const unplaced = [row, ...parts].some(({ segment }) => hasUnplacedAmounts(segment));
  const ok = sameAmounts(stated, computed) || (unplaced && sameSums(stated, computed));
  return { row, parts, stated, computed, ok };
}
