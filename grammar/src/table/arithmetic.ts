import type { Decimal } from '../decimal.ts';
import { type Amounts, addAmounts, NO_AMOUNTS, partsOf, sameAmounts, sameSums } from './amounts.ts';
import { statesAmounts, toldBySums, type UnitParts } from './bare-rows.ts';
import { isAmountColumn } from './columns.ts';
import type { Row } from './row.ts';
import { isGroupName, isSubtotal, type RowKind } from './row-kind.ts';
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
  /** What the sums tell rows to be that are read as something else. */
  readonly kinds: ReadonlyMap<Row, RowKind>;
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
  const amounts = row.amounts;
  return amounts.total.minus(partsOf(amounts));
}

/** What is added up to what in a table. An item is a row, or several projects that stand together. */
export interface Addends<T> {
  /** In a table of its own the first one is the sum; others say the same again, as at a page break. */
  readonly totals: readonly T[];
  readonly units: readonly UnitAddends<T>[];
  /** Projects above the first unit, which belong to none. */
  readonly loose: readonly T[];
  /** What reads as the row of a unit, or says that of one again, but stands among its projects, which add up with those below it. */
  readonly scraps: readonly T[];
  /** Rows of names and amounts alone that read as units and are projects, as the sums tell, and the other way round. */
  readonly asProjects: readonly T[];
  readonly asUnits: readonly T[];
}

export interface UnitAddends<T> {
  readonly row: T;
  readonly projects: readonly T[];
  /** Whether its amounts are counted in the row of its department above it. */
  readonly isWithin: boolean;
  /** Each with how many items of the unit's projects stand above it: it is the sum of these. */
  readonly subtotals: readonly { readonly row: T; readonly above: number }[];
}

/** What an item is, and what its rows add up to. */
export interface AddendReader<T> {
  /** The row that it is, or its projects; none where it is neither. A bare row is an item of its own. */
  rowsOf(item: T): readonly Row[];
  amountsOf(item: T): Amounts;
}

/**
 * What is added up to what, for each table of a file. A subtotal that stands in no unit is left out: there is no telling
 * where its projects begin.
 */
export function addendsOf<T>(items: readonly T[], reader: AddendReader<T>): Addends<T>[] {
  return splitAtTotals(items, reader.rowsOf).map((part) => addendsIn(part, reader));
}

function addendsIn<T>(items: readonly T[], { rowsOf, amountsOf }: AddendReader<T>): Addends<T> {
  const totals: T[] = [];
  const read: UnitParts<T>[] = [];
  const above: T[] = [];
  for (const item of items) {
    const [row] = rowsOf(item);
    if (row === undefined) continue;
    const unit = read.at(-1);
    if (row.kind === 'unit') read.push({ row: item, projects: [], subtotals: [] });
    else if (row.kind === 'project') (unit?.projects ?? above).push(item);
    else if (!isSubtotal(row)) totals.push(item);
    // What it is the sum of stands below it.
    else if (!isGroupName(row.name)) unit?.subtotals.push({ row: item, above: unit.projects.length });
  }
  const firstOf = (item: T) => rowsOf(item)[0]!;
  const total = totals.map(firstOf).find(statesAmounts);
  const told = toldBySums({ units: read, loose: above }, total, { rowOf: firstOf, amountsOf });
  const units = [...told.units];
  /** Whether the row of one unit says the same as that of another, and both have projects. */
  const isAgain = (one: UnitParts<T>, other: UnitParts<T>) =>
    one.projects.length > 0 &&
    other.projects.length > 0 &&
    one.subtotals.length + other.subtotals.length === 0 &&
    firstOf(one.row).name === firstOf(other.row).name &&
    statesAmounts(firstOf(other.row)) &&
    sameAmounts(firstOf(one.row).amounts, firstOf(other.row).amounts);
  const scraps: T[] = [];
  for (let i = units.length - 1; i > 0; i--) {
    const [above, unit] = [units[i - 1]!, units[i]!];
    if (!isLineAlone(firstOf(unit.row)) || !statesAmounts(firstOf(above.row))) continue;
    if (unit.projects.length === 0 || unit.subtotals.length > 0) continue;
    const projects = [...above.projects, ...unit.projects];
    const sum = projects.flatMap(rowsOf).reduce((amounts, row) => addAmounts(amounts, row.amounts), NO_AMOUNTS);
    if (!sameAmounts(sum, firstOf(above.row).amounts)) continue;
    units.splice(i - 1, 2, { ...above, projects });
    scraps.push(unit.row);
  }
  for (let last = units.length - 1; last > 0; last--) {
    let first = last;
    while (first > 0 && isAgain(units[first - 1]!, units[last]!)) first--;
    if (first === last) continue;
    const same = units.slice(first, last + 1);
    const projects = same.flatMap((unit) => unit.projects);
    const sum = projects.flatMap(rowsOf).reduce((amounts, row) => addAmounts(amounts, row.amounts), NO_AMOUNTS);
    if (sameSums(sum, firstOf(same[0]!.row).amounts)) {
      units.splice(first, same.length, { ...same[0]!, projects });
      scraps.push(...same.slice(1).map(({ row }) => row));
    }
    last = first;
  }
  const within = unitsWithin(
    units.map(({ row, projects }) => ({ row: firstOf(row), isEmpty: projects.length === 0 })),
    totals.map(firstOf),
  );
  return { ...told, totals, units: units.map((unit, i) => ({ ...unit, isWithin: within.has(i) })), scraps };
}

/** Whether a unit stands on a line without amounts and without tabs. */
export function isLineAlone(row: Row): boolean {
  return row.kind === 'unit' && row.layout === 'wrapped' && row.lines.length === 1 && !statesAmounts(row);
}

/**
 * Which units, by their places, stand below the row of their department: one without projects of its own that says what they
 * add up to, or whose name theirs begin with. None where the total row says what all rows add up to.
 */
function unitsWithin(
  units: readonly { readonly row: Row; readonly isEmpty: boolean }[],
  totals: readonly Row[],
): ReadonlySet<number> {
  const within = new Set<number>();
  const total = totals.find(statesAmounts);
  if (total === undefined || !units.some(({ isEmpty }, i) => isEmpty && i + 1 < units.length)) return within;
  const all = units.reduce((sum, { row }) => addAmounts(sum, row.amounts), NO_AMOUNTS);
  if (sameSums(all, total.amounts)) return within;
  for (let i = 0; i < units.length; i++) {
    if (!units[i]!.isEmpty) continue;
    const last = lastWithin(units, i);
    while (i < last) within.add(++i);
  }
  return within;
}

/** The last unit that is counted in one without projects of its own; that one itself where none is. */
function lastWithin(units: readonly { readonly row: Row; readonly isEmpty: boolean }[], head: number): number {
  const { name, amounts } = units[head]!.row;
  let sum = NO_AMOUNTS;
  for (let i = head + 1; i < units.length && !amounts.total.isZero; i++) {
    sum = addAmounts(sum, units[i]!.row.amounts);
    if (sameSums(sum, amounts)) return i;
    if (amounts.total.compare(sum.total) < 0) break;
  }
  const next = units[head + 1]?.row.name ?? '';
  if (next.length <= name.length || !next.startsWith(name)) return head;
  const other = units.findIndex(({ isEmpty }, i) => isEmpty && i > head);
  return (other < 0 ? units.length : other) - 1;
}

/**
 * Cuts a file into tables of their own: each has a total row, which stands above its rows or below them. A total row
 * that says the same again, as at a page break, begins none unless the rows before it are all that it sums; one without
 * rows of its own begins none.
 */
function splitAtTotals<T>(items: readonly T[], rowsOf: (item: T) => readonly Row[]): (readonly T[])[] {
  const totalOf = (item: T): Row | null => {
    const row = rowsOf(item)[0];
    return row?.kind === 'total' && !isSubtotal(row) ? row : null;
  };
  if (items.filter((item) => totalOf(item) !== null).length < 2) return [items];
  const held = items.flatMap((item, at) => {
    const rows = rowsOf(item);
    return rows.length === 0 ? [] : [{ rows, at, total: totalOf(item) }];
  });
  const below = held[0]!.total === null;
  const bounds: number[] = [];
  let last: Row | null = null;
  let before = new RowsBefore();
  for (const [i, { rows, at, total }] of held.entries()) {
    if (total === null) {
      for (const row of rows) before.add(row);
      continue;
    }
    const again = last !== null && sameAmounts(total.amounts, last.amounts) && !before.addUpTo(total);
    const hasRows = below || (held[i + 1] !== undefined && held[i + 1]!.total === null);
    if (again || (last !== null && !hasRows)) continue;
    if (below) bounds.push(at + 1);
    else if (last !== null) bounds.push(at);
    last = total;
    before = new RowsBefore();
  }
  if (bounds.length < (below ? 2 : 1)) return [items];
  return [0, ...bounds].map((start, i) => items.slice(start, bounds[i])).filter((part) => part.length > 0);
}

/** What the rows of a table come to as far as they were seen. */
class RowsBefore {
  #units: Amounts | null = null;
  #projects: Amounts | null = null;
  /** The last unit. */
  #unit: Row | null = null;

  add(row: Row): void {
    if (row.kind === 'unit') {
      this.#units = addAmounts(this.#units ?? NO_AMOUNTS, row.amounts);
      this.#projects = null;
      this.#unit = row;
    } else if (row.kind === 'project') this.#projects = addAmounts(this.#projects ?? NO_AMOUNTS, row.amounts);
  }

  /** Whether these are all rows of a total, and all projects of the last unit. */
  addUpTo(total: Row): boolean {
    const parts = this.#units ?? this.#projects;
    if (!statesAmounts(total) || parts === null || !sameSums(parts, total.amounts)) return false;
    return this.#unit === null || this.#projects === null || sameSums(this.#projects, this.#unit.amounts);
  }
}

export function arithmeticOf(table: Table): Arithmetic {
  const tables = addendsOf([...table.rows()], {
    rowsOf: ({ segment }) => [segment],
    amountsOf: ({ segment }) => segment.amounts,
  });
  const sums = (row: Placed<Row>, parts: readonly Placed<Row>[]) => compare(row, parts) ?? [];
  const asKind = (kind: RowKind, rows: readonly Placed<Row>[]) => rows.map(({ segment }) => [segment, kind] as const);
  return {
    kinds: new Map(
      tables.flatMap(({ asProjects, asUnits }) => [...asKind('project', asProjects), ...asKind('unit', asUnits)]),
    ),
    projectsToUnits: tables.flatMap(({ units }) => units.flatMap(({ row, projects }) => sums(row, projects))),
    unitsToTotals: tables.flatMap(({ totals, units, loose }) =>
      totals
        .slice(0, 1)
        .flatMap((row) => sums(row, [...units.filter(({ isWithin }) => !isWithin).map((unit) => unit.row), ...loose])),
    ),
  };
}

function compare(row: Placed<Row>, parts: readonly Placed<Row>[]): Sum | null {
  if (!statesAmounts(row.segment) || !parts.some((part) => statesAmounts(part.segment))) return null;
  const stated = row.segment.amounts;
  const computed = parts.reduce<Amounts>((sum, part) => addAmounts(sum, part.segment.amounts), NO_AMOUNTS);
  const unplaced = [row, ...parts].some(({ segment }) => hasUnplacedAmounts(segment));
  const ok = sameAmounts(stated, computed) || (unplaced && sameSums(stated, computed));
  return { row, parts, stated, computed, ok };
}
