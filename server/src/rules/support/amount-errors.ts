import {
  AMOUNT_COLUMNS,
  type AmountColumn,
  amountsOf,
  arithmeticOf,
  Decimal,
  type Placed,
  partsDifference,
  type Row,
  type Sum,
  type Table,
} from '#grammar';
import { hasOtherCellCount, isMisgrouped, isUnreadable, lacksAmounts } from '../../check/row-defects.ts';
import { AMOUNT_DECIMALS } from './amounts.ts';
import { perRow } from './per-row.ts';

/** A column in which a row states another amount than the rows below it add up to. */
export interface ColumnError {
  readonly column: AmountColumn;
  readonly stated: Decimal;
  readonly computed: Decimal;
}

export interface SumError {
  readonly row: Placed<Row>;
  readonly parts: 'projects' | 'units';
  /** How many rows were added up. */
  readonly count: number;
  readonly columns: readonly ColumnError[];
  /** Whether the sums above agree with the rows below, so that this row is what is wrong. */
  readonly certain: boolean;
}

/** A row whose 总计 is not the sum of its other columns. */
export interface PartsError {
  readonly row: Placed<Row>;
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

type Differences = Record<AmountColumn, Decimal>;

/**
 * What is wrong with a table's amounts, each error told once, at the cell that is wrong. One wrong cell breaks up to
 * three equations (its row's parts, the sum above, the sum of the rows below); the pattern of differences tells it.
 */
export function amountErrors(table: Table): AmountErrors {
  let errors = known.get(table);
  if (errors === undefined) {
    errors = diagnose(table);
    known.set(table, errors);
  }
  return errors;
}

/** Two rules ask, one after the other. */
const known = new WeakMap<Table, AmountErrors>();

function diagnose(table: Table): AmountErrors {
  const { projectsToUnits, unitsToTotal } = arithmeticOf(table);
  const groups = unitsToTotal === null ? projectsToUnits : [...projectsToUnits, unitsToTotal];
  const differences = new Map(groups.map((sum) => [sum, differencesOf(sum)]));
  if (unitsToTotal !== null && unitsToTotal.parts[0]!.segment.kind === 'unit')
    countLoose(table, differences.get(unitsToTotal)!);
  const parts: PartsError[] = [];
  const wrongParts = new Map<number, { row: Placed<Row>; difference: Decimal }>();
  for (const row of table.rows()) {
    const difference = wrongDifference(row.segment);
    if (difference !== null) wrongParts.set(row.line, { row, difference });
  }
  const own = (row: Placed<Row>) => wrongParts.get(row.line)?.difference ?? Decimal.ZERO;

  // Projects: their own parts tell what is wrong with their unit's sum.
  for (const [sum, difference] of differences) {
    const wrong = sum.parts.filter((part) => !own(part).isZero);
    if (wrong.length === 0 || sum.parts[0]!.segment.kind === 'unit') continue;
    const column = guilty(difference, total(wrong.map(own)));
    if (column === null) continue;
    difference[column] = Decimal.ZERO;
    for (const row of wrong) parts.push(partsError(row, own(row), column, true));
  }
  // Units: where the total row agrees with the projects, the unit row is wrong and not the total row.
  const above = unitsToTotal === null ? null : differences.get(unitsToTotal)!;
  const units = projectsToUnits.map((sum) => differences.get(sum)!);
  const certain = new Set<AmountColumn>(above === null ? AMOUNT_COLUMNS : []);
  for (const column of above === null ? [] : AMOUNT_COLUMNS) {
    const below = total(units.map((difference) => difference[column]));
    if (below.isZero || !above![column].plus(below).isZero) continue;
    above![column] = Decimal.ZERO;
    certain.add(column);
  }
  const sums = groups.flatMap((sum): SumError[] => {
    const difference = differences.get(sum)!;
    const wrong = AMOUNT_COLUMNS.filter((column) => !difference[column].isZero);
    if (wrong.length === 0) return [];
    if (sum.parts[0]!.segment.kind !== 'unit' && hasUnreadProject(table, sum)) return [];
    return [
      {
        row: sum.row,
        parts: sum.parts[0]!.segment.kind === 'unit' ? 'units' : 'projects',
        count: sum.parts.length,
        columns: wrong.map((column) => ({ column, stated: sum.stated[column], computed: sum.computed[column] })),
        certain: sum === unitsToTotal || wrong.every((column) => certain.has(column)),
      },
    ];
  });
  const told = new Set([...parts, ...sums].map(({ row }) => row.line));
  const groupOf = new Map(groups.map((sum) => [sum.row.line, sum]));
  if (wrongParts.size === 0) return { sums, parts };
  const compared = new Set(groups.flatMap((sum) => [sum.row, ...sum.parts].map(({ line }) => line)));
  for (const { row, difference } of wrongParts.values()) {
    if (told.has(row.line)) continue;
    // The rows below have the same difference: it comes from there.
    const below = groupOf.get(row.line);
    if (below !== undefined && total(below.parts.map(own)).equals(difference)) continue;
    parts.push(partsError(row, difference, 'total', !compared.has(row.line)));
  }
  return { sums, parts };
}

/** By how much a row's total is not the sum of its other columns, where nothing else explains it; else null. */
const wrongDifference = perRow((row) => {
  const difference = hasAllColumns(row) ? partsDifference(row) : null;
  if (difference === null || difference.isZero || hasDisplacedAmounts(row)) return null;
  if (AMOUNT_COLUMNS.some((column) => isDoubtful(row, column))) return null;
  const [own, ...others] = AMOUNT_COLUMNS.map((column) => excess(row, column));
  return difference.equals(own!.minus(total(others))) ? null : difference;
});

function differencesOf(sum: Sum): Differences {
  const { ZERO } = Decimal;
  if (sum.ok) return { total: ZERO, fiscal: ZERO, special: ZERO, other: ZERO };
  const rows = [sum.row, ...sum.parts].map(({ segment }) => segment);
  // A project without amounts, or with a cell lost, has a finding of its own that explains the sum.
  const unsound = rows.some((row) => lacksAmounts(row) || hasDisplacedAmounts(row));
  const difference = (column: AmountColumn) => {
    if (unsound || rows.some((row) => isDoubtful(row, column))) return Decimal.ZERO;
    const found = sum.stated[column].minus(sum.computed[column]);
    const [own, ...parts] = rows.map((row) => excess(row, column));
    return found.equals(own!.minus(total(parts))) ? Decimal.ZERO : found;
  };
  return {
    total: difference('total'),
    fiscal: difference('fiscal'),
    special: difference('special'),
    other: difference('other'),
  };
}

/** Projects before the first unit may be counted in the total, or be a unit row that can no longer be told as one. */
function countLoose(table: Table, difference: Differences): void {
  const loose: Row[] = [];
  for (const { segment } of table.rows()) {
    if (segment.kind === 'unit') break;
    if (segment.kind === 'project') loose.push(segment);
  }
  const unsound = loose.some((row) => lacksAmounts(row) || hasDisplacedAmounts(row));
  for (const column of AMOUNT_COLUMNS) {
    const sum = total(loose.map((row) => amountsOf(row)[column]));
    if (unsound || difference[column].plus(sum).isZero) difference[column] = Decimal.ZERO;
  }
}

/** The one column whose wrong cells in the projects explain both their parts and the sum above. */
function guilty(difference: Differences, parts: Decimal): AmountColumn | null {
  const wrong = AMOUNT_COLUMNS.filter((column) => !difference[column].isZero);
  if (wrong.length !== 1) return null;
  const column = wrong[0]!;
  const explained = column === 'total' ? difference.total.plus(parts) : difference[column].minus(parts);
  return explained.isZero ? column : null;
}

function partsError(row: Placed<Row>, difference: Decimal, column: AmountColumn, known: boolean): PartsError {
  const amounts = amountsOf(row.segment);
  const parts = amounts.total.minus(difference);
  const right = column === 'total' ? parts : amounts[column].plus(difference);
  return { row, total: amounts.total, parts, column, right: known ? right : null };
}

/** A lost or added cell may have put the amounts into other columns. */
function hasDisplacedAmounts(row: Row): boolean {
  return hasOtherCellCount(row) && (row.cellCount! > row.columns.order.length || partsDifference(row) === null);
}

/** An amount of which invalid-amount says that it may be another one. */
function isDoubtful(row: Row, column: AmountColumn): boolean {
  return isUnreadable(row, column) || isMisgrouped(row, column);
}

/** What an amount has beyond the decimals of an amount; invalid-amount speaks of it. */
function excess(row: Row, column: AmountColumn): Decimal {
  const amount = row.amount(column) ?? '0';
  const cut = amount.indexOf('.') + 1 + AMOUNT_DECIMALS;
  if (!amount.includes('.') || cut >= amount.length) return Decimal.ZERO;
  return Decimal.parse(amount)!.minus(Decimal.parse(amount.slice(0, cut))!);
}

/** Whether lines of indicators without a row stand among the projects: scrap-line says that a project is not counted. */
function hasUnreadProject(table: Table, sum: Sum): boolean {
  let inside = false;
  for (const { segment, line } of table.placed()) {
    if (segment.what === 'row' && segment.kind !== 'project') inside = line === sum.row.line;
    else if (inside && segment.what === 'scrap' && segment.lines[0]!.includes('指标')) return true;
  }
  return false;
}

function hasAllColumns(row: Row): boolean {
  return AMOUNT_COLUMNS.every((column) => row.columns.order.includes(column));
}

function total(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((sum, number) => sum.plus(number), Decimal.ZERO);
}
