import { Decimal } from '../decimal.ts';
import type { ListSigns } from '../indicator/list-signs.ts';
import { isEnded } from '../text/chars.ts';
import type { Span } from '../text/joined.ts';
import { withoutRadicals } from '../text/radicals.ts';
import { contentOf } from '../text/snapshot.ts';
import { parseAmount } from './amount.ts';
import { barredCells, isBarred } from './barred.ts';
import {
  AMOUNT_COLUMNS,
  type AmountColumn,
  COLUMNS_OF_2022,
  type Column,
  type Columns,
  columnNamed,
  columnsOf,
  isAmountColumn,
  mayBeMeant,
  misreadName,
} from './columns.ts';
import { hasWords } from './name-form.ts';
import { quoteLength } from './quote.ts';
import type { HeaderLines } from './row.ts';
import { endsLikeUnit } from './row-kind.ts';

/** The columns that every goal table has; where the list stands tells where the others may. */
const TEXTS: readonly Column[] = ['indicators', 'goal', 'name'];
/** A shorter text without a full stop may be anything. */
const LEAST_GOAL = 8;

/** The columns that a header should have and does not name: texts, or else one amount. */
export function lackedColumns({ order }: Columns): readonly Column[] {
  const texts = TEXTS.filter((column) => !order.includes(column));
  if (texts.length > 0) return texts;
  // Of a form that has fewer amounts, none is lacking.
  const amounts = order.some(isAmountColumn) ? AMOUNT_COLUMNS.filter((column) => !order.includes(column)) : [];
  return amounts.length === 1 ? amounts : [];
}

/**
 * Columns with those that their header should have and does not name, where another column that it does not name either
 * holds what one should: a list of indicators, names, goals, or amounts that add up. The same where none does, or more
 * than one.
 *
 * @param names the cells of the header
 * @param rows the cells of rows below it
 */
export function withUnnamed(
  columns: Columns,
  names: readonly string[],
  rows: readonly (readonly string[])[],
  signs: ListSigns,
): Columns {
  let { order } = columns;
  for (const lacked of lackedColumns(columns)) {
    const unnamed = order.flatMap((column, i) => (column === null ? [i] : []));
    const place = placeOf(lacked, order, unnamed, names, rows, signs);
    if (place >= 0) order = order.with(place, lacked);
  }
  return order === columns.order ? columns : columnsOf(order, columns.spaced);
}

/** Whether a header names project, goal and indicators alone: the form of 2022 has department and unit before them. */
export function lacksOwners({ key }: Columns): boolean {
  return key === COLUMNS_OF_2022.key.slice(-key.length) && key.startsWith('name');
}

/** Whether the first cells of a row are a department and itself again as a unit, or a unit named after it. */
export function beginsWithOwners([department = '', unit = '', name = '']: readonly string[]): boolean {
  return name !== '' && endsLikeUnit(department) && endsLikeUnit(unit) && unit.trim().startsWith(department.trim());
}

/** Where the names of department and unit belong in a header that leaves them out; null where it has them. */
export function placeOfOwners({ lines, columns }: HeaderLines): { at: number; between: string } | null {
  if (lines.length > 1 || columns.key !== COLUMNS_OF_2022.key) return null;
  const line = lines[0]!;
  const at = line.indexOf('项');
  const names = withoutRadicals(contentOf(line))
    .trim()
    .split(/[\t\s]+/);
  return at < 0 || columnNamed(names[0]!) !== 'name' ? null : { at, between: line.includes('\t') ? '\t' : ' ' };
}

function placeOf(
  lacked: Column,
  order: readonly (Column | null)[],
  unnamed: readonly number[],
  names: readonly string[],
  rows: readonly (readonly string[])[],
  signs: ListSigns,
): number {
  const isList = (text: string) => signs.areIn(text);
  if (lacked === 'indicators') {
    const lists = order.map((_, i) => rows.filter((row) => isList(row[i]!)).length);
    // Displaced ones stand in columns with names.
    const most = Math.max(...lists);
    return only(unnamed.filter((i) => lists[i]! > 0 && lists[i] === most));
  }
  const list = order.indexOf('indicators');
  const projects = rows.filter((row) => isList(row[list] ?? ''));
  if (projects.length === 0) return -1;
  const open = unnamed.filter((i) => columnNamed(names[i]!) === undefined);
  const firstAmount = order.findIndex(isAmountColumn);
  if (lacked === 'goal') {
    const from = Math.max(order.indexOf('name'), order.findLastIndex(isAmountColumn));
    const isGoal = (text: string) => hasWords(text) && (text.length >= LEAST_GOAL || isEnded(text));
    return only(open.filter((i) => i > from && i < list && projects.some((row) => isGoal(row[i]!))));
  }
  if (lacked === 'name') {
    const end = firstAmount < 0 ? order.indexOf('goal') : Math.min(firstAmount, order.indexOf('goal'));
    const place = only(open.filter((i) => i < end && projects.some((row) => hasWords(row[i]!))));
    // 资金使用单位 alone, where names of projects stand below those of units.
    return place < 0 && open.length === 0 && end === 1 && order[0] === 'unit' ? 0 : place;
  }
  const place = only(open.filter((i) => mayBeMeant(names[i]!) && isInPlace(order.with(i, lacked))));
  return place >= 0 && addUp(order.with(place, lacked), rows) ? place : -1;
}

function only(places: readonly number[]): number {
  return places.length === 1 ? places[0]! : -1;
}

/** Whether the amounts stand one behind the other in the order of the form. */
function isInPlace(order: readonly (Column | null)[]): boolean {
  const first = order.findIndex(isAmountColumn);
  return AMOUNT_COLUMNS.every((column, i) => order[first + i] === column);
}

/** Whether the parts of most rows with amounts add up to their total. */
function addUp(order: readonly (Column | null)[], rows: readonly (readonly string[])[]): boolean {
  const places = AMOUNT_COLUMNS.map((column: AmountColumn) => order.indexOf(column));
  let [right, wrong] = [0, 0];
  for (const row of rows) {
    const [total, ...parts] = places.map((i) => (row[i]!.trim() === '' ? Decimal.ZERO : parseAmount(row[i]!)));
    if (total == null || total.isZero || parts.some((part) => part === null)) continue;
    if (parts.reduce((sum: Decimal, part) => sum.plus(part!), Decimal.ZERO).equals(total)) right++;
    else wrong++;
  }
  return right > wrong;
}

/** A column that is read by what it holds, and what its header calls it. */
export interface UnnamedColumn extends Span {
  readonly place: number;
  readonly printed: string;
  readonly column: Column;
}

/** The columns that a header on one line does not name, with their cells in the line. */
export function unnamedColumns(header: HeaderLines): UnnamedColumn[] {
  return headerCells(header).flatMap(({ start, end, text }, place) => {
    const column = header.columns.order[place]!;
    const isNamed = column === null || columnNamed(text) === column || misreadName(text)?.column === column;
    return isNamed ? [] : [{ place, printed: text.trim(), column, start, end }];
  });
}

/** The column that a header should have where a cell of it names none that is known; null where there is none. */
export function unreadColumn(header: HeaderLines): Column | null {
  const [lacked, ...more] = lackedColumns(header.columns);
  if (lacked === undefined || more.length > 0) return null;
  const open = headerCells(header).filter((_, place) => header.columns.order[place] === null);
  // Further columns of amounts have names.
  return open.some(({ text }) => !isAmountColumn(lacked) || text.trim() === '') ? lacked : null;
}

/** The cells of a header on one line; none where it has more, or where columns are known that no cell names. */
function headerCells({ lines, columns: { order } }: HeaderLines): (Span & { readonly text: string })[] {
  if (lines.length > 1) return [];
  const content = contentOf(lines[0]!);
  const start = quoteLength(content) ?? 0;
  const text = withoutRadicals(content.slice(start));
  const cells = isBarred(text) ? barredCells(text, { start: 0, end: text.length }) : spansOf(text);
  if (cells.length !== order.length) return [];
  return cells.map((cell) => ({
    start: start + cell.start,
    end: start + cell.end,
    text: text.slice(cell.start, cell.end),
  }));
}

function spansOf(text: string): Span[] {
  const cells = text.includes('\t') ? text.matchAll(/(?<![^\t])[^\t]*/g) : text.matchAll(/\S+/g);
  return [...cells].map(({ index, 0: cell }) => ({ start: index, end: index + cell.length }));
}
