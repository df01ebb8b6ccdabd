import {
  AMOUNT_COLUMNS,
  type AmountColumn,
  type Amounts,
  addAmounts,
  Decimal,
  hasUnplacedAmounts,
  NO_AMOUNTS,
  partsDifference,
  partsOf,
  type Row,
} from '#grammar';
import {
  hasOtherCellCount,
  isBlankAmount,
  isMisgrouped,
  isNegative,
  isUnreadable,
  lacksAmounts,
} from '../../check/row-defects.ts';
import { AMOUNT_DECIMALS } from './amounts.ts';
import { perRow, perRows } from './per-row.ts';

/** What may explain that amounts do not add up, and has a finding of its own. */
export interface Doubts {
  /** A row without amounts, or with none that can be read: the sum is at least what the others come to. */
  readonly lacking: boolean;
  /** A cell lost. */
  readonly unsound: boolean;
  /** An amount that may stand in another column than it was read as. */
  readonly unplaced: boolean;
  readonly columns: readonly AmountColumn[];
  readonly excess: Amounts;
}

const NO_DOUBTS: Doubts = { lacking: false, unsound: false, unplaced: false, columns: [], excess: NO_AMOUNTS };

export const doubtsOfRow = perRow(
  (row): Doubts => ({
    lacking: lacksAmounts(row) || hasUnreadableAlone(row),
    unsound: hasDisplacedAmounts(row),
    unplaced: hasUnplacedAmounts(row),
    columns: AMOUNT_COLUMNS.filter((column) => isDoubtful(row, column)),
    excess: {
      total: excess(row, 'total'),
      fiscal: excess(row, 'fiscal'),
      special: excess(row, 'special'),
      other: excess(row, 'other'),
    },
  }),
);

const doubtsOfRun = perRows(doubtsOfRow, joinDoubts);

export function doubtsOf(runs: readonly (readonly Row[])[]): Doubts {
  return runs.map(doubtsOfRun).reduce(joinDoubts, NO_DOUBTS);
}

export function joinDoubts(a: Doubts, b: Doubts): Doubts {
  return {
    lacking: a.lacking || b.lacking,
    unsound: a.unsound || b.unsound,
    unplaced: a.unplaced || b.unplaced,
    columns: b.columns.length === 0 ? a.columns : [...new Set([...a.columns, ...b.columns])],
    excess: addAmounts(a.excess, b.excess),
  };
}

/** By how much a row's 总计 is not the sum of its other columns, where nothing else explains it; else nothing. */
export function wrongDifference(row: Row): Decimal {
  // As nearly always.
  if (row.amounts.total.equals(partsOf(row.amounts))) return Decimal.ZERO;
  const difference = differenceOf(row);
  if (difference === null || difference.isZero || hasDisplacedAmounts(row)) return Decimal.ZERO;
  if (AMOUNT_COLUMNS.some((column) => isDoubtful(row, column))) return Decimal.ZERO;
  const { total, fiscal, special, other } = doubtsOfRow(row).excess;
  const parts = [fiscal, special, other].reduce((sum, excess) => sum.plus(excess), Decimal.ZERO);
  return isOfExcess(difference, total, parts) ? Decimal.ZERO : difference;
}

/**
 * The one amount with too many decimals whose digits are those of what the rest of its row tells, its point at another
 * place: 10.838 beside a total of 108.38. Null where there is none.
 */
export function misplacedPoint(row: Row): AmountColumn | null {
  const column = AMOUNT_COLUMNS.find((column) => !excess(row, column).isZero);
  const difference = wrongDifference(row);
  if (column === undefined || difference.isZero) return null;
  const stated = row.amounts[column];
  const right = column === 'total' ? stated.minus(difference) : stated.plus(difference);
  return digitsOf(right) === digitsOf(stated) ? column : null;
}

function digitsOf(amount: Decimal): string {
  return amount
    .toString()
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
}

/** 总计 less the sum of the other columns, with nothing for what is empty; null where there is nothing to compare. */
function differenceOf(row: Row): Decimal | null {
  if (!hasAllColumns(row)) return null;
  const lacksTotal = row.text('total') === null && !hasUnplacedAmounts(row);
  return lacksTotal || lacksParts(row) ? row.amounts.total.minus(partsOf(row.amounts)) : partsDifference(row);
}

/** Whether a project states a total and leaves all other columns empty; where most do, these are of no use in the table. */
export function lacksParts(row: Row): boolean {
  if (row.kind !== 'project' || row.amounts.total.isZero || hasUnplacedAmounts(row)) return false;
  return (['fiscal', 'special', 'other'] as const).every((column) => isBlankAmount(row, column));
}

/** Whether what one side of a sum has beyond the decimals of an amount explains a difference: cut off, or rounded. */
export function isOfExcess(difference: Decimal, above: Decimal, below: Decimal): boolean {
  if (difference.equals(above.minus(below))) return true;
  const isRounded = difference.compare(CENT) < 0 && CENT.plus(difference).compare(Decimal.ZERO) > 0;
  return isRounded && !(above.isZero && below.isZero);
}

const CENT = Decimal.parse('0.01')!;

/** A lost or added cell may have put the amounts into other columns; not where the first two tell that they are in theirs. */
function hasDisplacedAmounts(row: Row): boolean {
  if (!hasOtherCellCount(row)) return false;
  if ((['special', 'other'] as const).some((column) => row.text(column))) return true;
  const difference = partsDifference(row);
  return difference === null || (row.cellCount! > row.columns.order.length && !difference.isZero);
}

/** Whether an amount cannot be read, and no other is stated. */
function hasUnreadableAlone(row: Row): boolean {
  return (
    AMOUNT_COLUMNS.some((column) => isUnreadable(row, column)) &&
    AMOUNT_COLUMNS.every((column) => row.amounts[column].isZero)
  );
}

/** An amount of which invalid-amount says that it may be another one. */
function isDoubtful(row: Row, column: AmountColumn): boolean {
  return isUnreadable(row, column) || isMisgrouped(row, column) || isNegative(row, column);
}

/** What an amount has beyond the decimals of an amount; invalid-amount speaks of it. */
function excess(row: Row, column: AmountColumn): Decimal {
  const amount = row.amount(column) ?? '0';
  const cut = amount.indexOf('.') + 1 + AMOUNT_DECIMALS;
  if (!amount.includes('.') || cut >= amount.length) return Decimal.ZERO;
  return Decimal.parse(amount)!.minus(Decimal.parse(amount.slice(0, cut))!);
}

function hasAllColumns(row: Row): boolean {
  return AMOUNT_COLUMNS.every((column) => row.columns.order.includes(column));
}
