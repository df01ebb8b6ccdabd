import {
  type AddendReader,
  AMOUNT_COLUMNS,
  type AmountColumn,
  type Amounts,
  addAmounts,
  addendsOf,
  Decimal,
  NO_AMOUNTS,
  type Row,
  sameAmounts,
  sameSums,
  statesAmounts,
  type UnitAddends,
} from '#grammar';
import type { FrameItem } from '../../check/frame.ts';
import { type Doubts, doubtsOf, doubtsOfRow, isOfExcess, joinDoubts, wrongDifference } from './amount-doubts.ts';
import { perObject, perRow, perRows } from './per-row.ts';

/** Rows in runs of which what they add up to is kept. */
export type Runs = readonly (readonly Row[])[];

/** A table of its own in a file: its rows of sums with what each is the sum of. */
export interface TableGroups {
  readonly totals: readonly Row[];
  /** The first total row, of all units and loose projects; null where there is no total row. */
  readonly whole: Group | null;
  readonly units: readonly UnitGroup[];
  /** Projects above the first unit, which belong to none. */
  readonly loose: Runs;
  /** Lines that read as rows of units, or say those again, but add up to nothing of their own. */
  readonly scraps: readonly Row[];
  /** Rows without goal and list that read as units and are projects, as the sums tell, and the other way round. */
  readonly asProjects: readonly Row[];
  readonly asUnits: readonly Row[];
}

export interface UnitGroup {
  readonly group: Group;
  readonly subtotals: readonly Group[];
}

/** What rows add up to. */
export interface RowSum {
  readonly count: number;
  /** Whether any row states an amount. */
  readonly stated: boolean;
  readonly amounts: Amounts;
}

export type Differences = Readonly<Record<AmountColumn, Decimal>>;

/** A unit, subtotal or total row with the rows that it is the sum of. */
export class Group {
  readonly row: Row;
  readonly parts: 'projects' | 'units';
  /** The subtotal above in its unit, whose rows are its own too; null for any other. */
  readonly base: Group | null;
  /** Its rows besides those. */
  readonly runs: Runs;
  #sum: RowSum | null = null;
  #doubts: Doubts | null = null;
  #differences: Differences | null = null;

  constructor(row: Row, parts: Group['parts'], runs: Runs, base: Group | null = null) {
    this.row = row;
    this.parts = parts;
    this.runs = runs;
    this.base = base;
    if (base === null) return;
    // At once, since a long chain of subtotals would be too deep later.
    this.#sum = joinSums(base.sum, sumOf(runs));
    this.#doubts = joinDoubts(base.doubts, doubtsOf(runs));
  }

  get sum(): RowSum {
    this.#sum ??= sumOf(this.runs);
    return this.#sum;
  }

  /** What may be wrong with the rows below, besides their sum. */
  get doubts(): Doubts {
    this.#doubts ??= doubtsOf(this.runs);
    return this.#doubts;
  }

  /** Whether the row and the rows below it state amounts. */
  get isComparable(): boolean {
    return this.sum.stated && statesAmounts(this.row);
  }

  /** Whether a row says what the rows below add up to, as far as its layout tells in which columns amounts stand. */
  isStatedBy(row: Row): boolean {
    const stated = row.amounts;
    if (sameAmounts(stated, this.sum.amounts)) return true;
    return (doubtsOfRow(row).unplaced || this.doubts.unplaced) && sameSums(stated, this.sum.amounts);
  }

  /** By how much the row's amounts are not those of the rows below, where nothing else explains it. */
  get differences(): Differences {
    this.#differences ??= differencesOf(this);
    return this.#differences;
  }
}

/** The tables of a file by what is the sum of what. A group stays the same object as long as none of its rows changes. */
export const groupsOf = perObject((frame: readonly FrameItem[]): readonly TableGroups[] =>
  addendsOf(frame, READER).map(({ totals, units, loose, scraps, asProjects, asUnits }) => {
    const groups = units.map(unitGroup);
    const rows = groups.filter((_, i) => !units[i]!.isWithin).map(({ group }) => group.row);
    const totalRows = totals.flatMap(rowsIn);
    const runs = loose.map(rowsIn);
    return {
      totals: totalRows,
      whole: wholeOf(totalRows[0], rows, runs),
      units: groups,
      loose: runs,
      scraps: scraps.flatMap(rowsIn),
      asProjects: asProjects.flatMap(rowsIn),
      asUnits: asUnits.flatMap(rowsIn),
    };
  }),
);

function unitGroup({ row, projects, subtotals }: UnitAddends<FrameItem>): UnitGroup {
  const runs = projects.map(rowsIn);
  const groups: Group[] = [];
  let from = 0;
  for (const { row, above } of subtotals) {
    groups.push(groupOf(rowsIn(row)[0]!, 'projects', runs.slice(from, above), groups.at(-1)));
    from = above;
  }
  return { group: groupOf(rowsIn(row)[0]!, 'projects', runs), subtotals: groups };
}

function wholeOf(row: Row | undefined, units: readonly Row[], loose: Runs): Group | null {
  if (row === undefined) return null;
  return units.length > 0 ? groupOf(row, 'units', [units, ...loose]) : groupOf(row, 'projects', loose);
}

function rowsIn(item: FrameItem): readonly Row[] {
  return item.what === 'projects' ? item.rows : item.what === 'row' ? alone(item) : NO_ROWS;
}

const NO_ROWS: readonly Row[] = [];

const alone = perRow((row): readonly Row[] => [row]);

/** The projects of a stretch of a table, as they stand together. */
export function runsOf(items: readonly FrameItem[]): Runs {
  return items.filter(({ what }) => what === 'projects').map(rowsIn);
}

function groupOf(row: Row, parts: Group['parts'], runs: Runs, base: Group | null = null): Group {
  const before = known.get(row);
  if (before?.parts === parts && before.base === base && sameRuns(before.runs, runs)) return before;
  const group = new Group(row, parts, runs, base);
  known.set(row, group);
  return group;
}

const known = new WeakMap<Row, Group>();

function sameRuns(a: Runs, b: Runs): boolean {
  return (
    a.length === b.length &&
    a.every((run, i) => {
      const other = b[i]!;
      return run === other || (run.length === other.length && run.every((row, k) => row === other[k]));
    })
  );
}

const NO_SUM: RowSum = { count: 0, stated: false, amounts: NO_AMOUNTS };

const sumOfRun = perRows((row): RowSum => ({ count: 1, stated: statesAmounts(row), amounts: row.amounts }), joinSums);

const READER: AddendReader<FrameItem> = {
  rowsOf: rowsIn,
  amountsOf: (item) => sumOf([rowsIn(item)]).amounts,
};

/** What some rows add up to. */
export function sumOf(runs: Runs): RowSum {
  return runs.map(sumOfRun).reduce(joinSums, NO_SUM);
}

function joinSums(a: RowSum, b: RowSum): RowSum {
  return { count: a.count + b.count, stated: a.stated || b.stated, amounts: addAmounts(a.amounts, b.amounts) };
}

const wrongInRun = perObject((run: readonly Row[]) => run.filter((row) => !wrongDifference(row).isZero));

/** Rows whose 总计 is not the sum of their other columns. */
export function wrongIn(runs: Runs): Row[] {
  return runs.flatMap(wrongInRun);
}

function differencesOf(group: Group): Differences {
  if (group.isStatedBy(group.row)) return NO_AMOUNTS;
  const stated = group.row.amounts;
  const { amounts: computed } = group.sum;
  const above = doubtsOfRow(group.row);
  const below = group.doubts;
  const unsound = above.unsound || above.lacking || below.unsound;
  const difference = (column: AmountColumn) => {
    if (unsound || above.columns.includes(column) || below.columns.includes(column)) return Decimal.ZERO;
    const found = stated[column].minus(computed[column]);
    // What is not stated may make up for it.
    if (below.lacking && found.compare(Decimal.ZERO) > 0) return Decimal.ZERO;
    return isOfExcess(found, above.excess[column], below.excess[column]) ? Decimal.ZERO : found;
  };
  return {
    total: difference('total'),
    fiscal: difference('fiscal'),
    special: difference('special'),
    other: difference('other'),
  };
}

/** The columns in which a group's row states another amount than the rows below it add up to. */
export function wrongColumns(differences: Differences): AmountColumn[] {
  return AMOUNT_COLUMNS.filter((column) => !differences[column].isZero);
}
