import { AMOUNT_COLUMNS, type AmountColumn, Decimal, type Row } from '#grammar';
import type { FrameItem } from '../../check/frame.ts';
import { doubtsOf, lacksParts, misplacedPoint, wrongDifference } from './amount-doubts.ts';
import {
  type Differences,
  type Group,
  groupsOf,
  type Runs,
  sumOf,
  type TableGroups,
  wrongColumns,
  wrongIn,
} from './amount-groups.ts';
import { perObject } from './per-row.ts';

/** A column in which a row states another amount than the rows below it add up to. */
export interface ColumnError {
  readonly column: AmountColumn;
  readonly stated: Decimal;
  readonly computed: Decimal;
}

export interface SumError {
  readonly row: Row;
  readonly parts: 'projects' | 'units';
  /** How many rows were added up. */
  readonly count: number;
  readonly columns: readonly ColumnError[];
  /** Whether the sums above agree with the rows below, so that this row is what is wrong. */
  readonly certain: boolean;
}

/** A row whose 总计 is not the sum of its other columns. */
export interface PartsError {
  readonly row: Row;
  readonly total: Decimal;
  readonly parts: Decimal;
  /** The wrong cell, as far as the sums tell; else the total. */
  readonly column: AmountColumn;
  /** What that cell should say; null where the sums do not tell. */
  readonly right: Decimal | null;
}

export interface AmountErrors {
  readonly sums: readonly SumError[];
  readonly parts: readonly PartsError[];
}

/**
 * What is wrong with a table's amounts, each error told once, at the cell that is wrong. One wrong cell breaks up to
 * three equations (its row's parts, the sum above, the sum of the rows below); the pattern of differences tells it.
 * Kept, since two rules ask one after the other.
 */
export const amountErrors = perObject((frame: readonly FrameItem[]): AmountErrors => {
  const unread = unreadIn(frame);
  const tables = groupsOf(frame).map((table) => diagnose(table, unread));
  return { sums: tables.flatMap(({ sums }) => sums), parts: tables.flatMap(({ parts }) => parts) };
});

/** Rows among whose projects lines of indicators stand without a row: scrap-line says that a project is not counted. */
function unreadIn(frame: readonly FrameItem[]): ReadonlySet<Row> {
  const unread = new Set<Row>();
  let above: Row | null = null;
  for (const item of frame) {
    if (item.what === 'row') above = item;
    else if (above !== null && item.what === 'scrap' && item.kind !== 'other' && item.lines[0]!.includes('指标'))
      unread.add(above);
  }
  return unread;
}

function diagnose({ totals, units, loose, ...table }: TableGroups, unread: ReadonlySet<Row>): AmountErrors {
  const below = units.map(({ group }) => group).filter((group) => group.isComparable);
  const whole = table.whole?.isComparable ? table.whole : null;
  const groups = whole === null ? below : [...below, whole];
  /** What is still unexplained of each group. */
  const left = new Map(groups.map((group) => [group, { ...group.differences }]));
  if (whole?.parts === 'units') countLoose(loose, left.get(whole)!);
  const parts: PartsError[] = [];
  const wrongIn = wrongRowsOf([loose, ...units.map(({ group }) => group.runs)]);

  // Projects: their own parts tell what is wrong with their unit's sum.
  for (const [group, difference] of left) {
    if (group.parts === 'units') continue;
    const wrong = wrongIn(group.runs);
    if (wrong.length === 0) continue;
    // How much of an overshoot is theirs cannot be told then.
    if (group.doubts.lacking) for (const column of AMOUNT_COLUMNS) difference[column] = Decimal.ZERO;
    const own = total(wrong.map(wrongDifference));
    const column = guilty(difference, own);
    if (column === null) {
      // Those projects are wrong in several columns, and what is changed in the sums would be wrong then.
      if (areMisplaced(wrong, difference, own)) for (const part of PARTS) difference[part] = Decimal.ZERO;
      continue;
    }
    difference[column] = Decimal.ZERO;
    for (const row of wrong) parts.push(partsError(row, column, true));
  }
  // Units: where the total row agrees with the projects, the unit row is wrong and not the total row.
  const above = whole === null ? null : left.get(whole)!;
  const certain = new Set<AmountColumn>(above === null ? AMOUNT_COLUMNS : []);
  for (const column of above === null ? [] : AMOUNT_COLUMNS) {
    const sum = total(below.map((group) => left.get(group)![column]));
    if (sum.isZero || !above![column].plus(sum).isZero) continue;
    above![column] = Decimal.ZERO;
    certain.add(column);
  }
  const sums: SumError[] = [];
  for (const [group, difference] of left) {
    const wrong = wrongColumns(difference);
    if (wrong.length === 0 || (group.parts === 'projects' && unread.has(group.row))) continue;
    const isCertain = group === whole || wrong.every((column) => certain.has(column));
    sums.push(sumError(group, wrong, isCertain && !group.doubts.lacking));
  }
  // What is wrong with a unit's projects is told at the unit.
  const wrongUnits = new Set(sums.map(({ row }) => row));
  for (const { group, subtotals } of units) {
    for (const subtotal of wrongUnits.has(group.row) ? [] : subtotals) {
      const wrong = subtotal.isComparable ? wrongColumns(subtotal.differences) : [];
      if (wrong.length > 0) sums.push(sumError(subtotal, wrong, true));
    }
  }
  const told = new Set([...parts, ...sums].map(({ row }) => row));
  const tell = (row: Row, group: Group | null, compared: boolean) => {
    const own = wrongDifference(row);
    if (own.isZero || told.has(row)) return;
    // The rows below have the same difference: it comes from there.
    if (group !== null && total(wrongIn(group.runs).map(wrongDifference)).equals(own)) return;
    const slipped = misplacedPoint(row);
    parts.push(partsError(row, slipped ?? 'total', slipped !== null || !compared));
  };
  for (const row of totals) tell(row, row === whole?.row ? whole : null, row === whole?.row);
  for (const row of wrongIn(loose)) tell(row, null, whole !== null);
  for (const { group } of units) {
    const compared = group.isComparable;
    tell(group.row, compared ? group : null, compared || whole !== null);
    for (const row of wrongIn(group.runs)) tell(row, null, compared);
  }
  const usesTotal =
    [...totals, ...units.map(({ group }) => group.row)].some((row) => row.text('total') !== null) ||
    [loose, ...units.map(({ group }) => group.runs)].some((runs) => !sumOf(runs).amounts.total.isZero);
  return { sums, parts: usesTotal ? parts : parts.filter(({ row }) => row.text('total') !== null) };
}

/** The rows of some runs whose parts are wrong; where most of a table leave all parts empty, an empty one is not. */
function wrongRowsOf(all: readonly Runs[]): (runs: Runs) => Row[] {
  const lacking = all.flatMap(wrongIn).filter(lacksParts).length;
  const count = all.reduce((rows, runs) => rows + sumOf(runs).count, 0);
  if (2 * lacking < count) return wrongIn;
  return (runs) => wrongIn(runs).filter((row) => !lacksParts(row));
}

const PARTS = ['fiscal', 'special', 'other'] as const;

/**
 * Whether the totals agree, and the other columns differ by as much together as the parts of the wrong rows do, or each by
 * what the wrong rows state there.
 */
function areMisplaced(wrong: readonly Row[], difference: Differences, own: Decimal): boolean {
  if (!difference.total.isZero) return false;
  if (own.equals(total(PARTS.map((part) => difference[part])))) return true;
  return PARTS.every((part) => {
    const stated = total(wrong.map(({ amounts }) => amounts[part]));
    return difference[part].isZero || difference[part].plus(stated).isZero;
  });
}

function sumError({ row, parts, sum }: Group, wrong: readonly AmountColumn[], certain: boolean): SumError {
  const stated = row.amounts;
  const columns = wrong.map((column) => ({ column, stated: stated[column], computed: sum.amounts[column] }));
  return { row, parts, count: sum.count, columns, certain };
}

/** Projects before the first unit may be counted in the total, or be a unit row that can no longer be told as one. */
function countLoose(loose: Runs, difference: Record<AmountColumn, Decimal>): void {
  const { amounts } = sumOf(loose);
  const { lacking, unsound } = doubtsOf(loose);
  for (const column of AMOUNT_COLUMNS) {
    if (lacking || unsound || difference[column].plus(amounts[column]).isZero) difference[column] = Decimal.ZERO;
  }
}

/** The one column whose wrong cells in the projects explain both their parts and the sum above. */
function guilty(difference: Differences, parts: Decimal): AmountColumn | null {
  const wrong = wrongColumns(difference);
  if (wrong.length !== 1) return null;
  const column = wrong[0]!;
  const explained = column === 'total' ? difference.total.plus(parts) : difference[column].minus(parts);
  return explained.isZero ? column : null;
}

function partsError(row: Row, column: AmountColumn, known: boolean): PartsError {
  const amounts = row.amounts;
  const difference = wrongDifference(row);
  const parts = amounts.total.minus(difference);
  const right = column === 'total' ? parts : amounts[column].plus(difference);
  // What belongs in an empty cell is their sum.
  const isTold = known || row.text('total') === null;
  return { row, total: amounts.total, parts, column, right: isTold ? right : null };
}

function total(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((sum, number) => sum.plus(number), Decimal.ZERO);
}
