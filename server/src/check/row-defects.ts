import { AMOUNT_COLUMNS, type AmountColumn, contentOf, Decimal, isStroke, type Row } from '#grammar';
import { isInPlace } from '../rules/support/cells.ts';

/**
 * A cell was lost from the row, or one too many put in. A total or unit that only left out empty cells at its end lost nothing,
 * nor did a row with more of them.
 */
export function hasOtherCellCount(row: Row): boolean {
  const { cellCount, columns, layout } = row;
  if (cellCount === null || cellCount === columns.order.length || hasEmptyCellsBehind(row)) return false;
  const endsEarly =
    layout === 'published' &&
    cellCount < columns.order.length &&
    (!contentOf(row.lines.at(-1)!).endsWith('\t') || isInPlace(row));
  return !(endsEarly || endsAtAmounts(row)) || row.kind === 'project';
}

/** Whether all cells are in their columns, and only empty ones are too many. */
export function hasEmptyCellsBehind(row: Row): boolean {
  const { cellCount, columns } = row;
  return cellCount !== null && cellCount > columns.order.length && isInPlace(row);
}

/** As in the authoring layout, where goal and indicators stand on lines of their own. */
function endsAtAmounts({ cellCount, columns: { order } }: Row): boolean {
  const last = order.findLastIndex((column) => column !== 'goal' && column !== 'indicators');
  return cellCount === last + 1;
}

/** Whether the cell of a project's name is empty, though it states amounts. */
export function isNameless(row: Row): boolean {
  return row.kind === 'project' && row.name === '' && row.cellSpan('name') !== null && !lacksAmounts(row);
}

/** Whether a row states no amount at all, or has nothing but strokes in their place. */
export function lacksAmounts(row: Row): boolean {
  return AMOUNT_COLUMNS.every((column) => isBlankAmount(row, column));
}

/** Whether the cell of an amount is empty, or a stroke fills it. */
export function isBlankAmount(row: Row, column: AmountColumn): boolean {
  const printed = row.text(column);
  return printed === null || isStroke(printed);
}

/** Whether the commas of an amount stand elsewhere than between thousands: 93,33. */
export function isMisgrouped(row: Row, column: AmountColumn): boolean {
  const printed = row.text(column);
  if (printed === null || !/[,，]/.test(printed)) return false;
  const whole = printed.replace(/\s+/g, '').split(/[.．]/, 1)[0]!;
  const [first, ...groups] = whole.split(/[,，]/);
  return groups.some((group) => group.length !== 3) || (groups.length > 0 && first!.length > 3);
}

/** Whether an amount is printed that is no number. */
export function isUnreadable(row: Row, column: AmountColumn): boolean {
  return !isBlankAmount(row, column) && row.amount(column) === null;
}

/** Whether an amount is below nothing. */
export function isNegative(row: Row, column: AmountColumn): boolean {
  return row.text(column) !== null && row.amounts[column].compare(Decimal.ZERO) < 0;
}
