import { barredTexts, isBarred } from '../table/barred.ts';
import { type Column, columnName, columnNamed, isAmountColumn, splitHeader } from '../table/columns.ts';
import { isComment } from '../table/comment.ts';
import { unitInHeader } from '../table/heading.ts';
import { cellTexts } from '../table/line-facts.ts';
import { withoutQuote } from '../table/quote.ts';
import type { HeaderLines } from '../table/row.ts';
import { withoutRadicals } from '../text/radicals.ts';
import { contentOf } from '../text/snapshot.ts';

/** A header on one line with tabs, behind the remarks that stand in it. */
export function printHeader(header: HeaderLines): string[] {
  const remarks = header.lines
    .map(withoutQuote)
    .filter(isComment)
    .map((line) => line.trim());
  return [...remarks, headerNames(header).join('\t')];
}

/** The name of each column, as it is printed. */
export function headerNames({ lines: printed, columns: { order } }: HeaderLines): string[] {
  const lines = printed.map(withoutQuote);
  const [line] = lines;
  if (lines.length === 1 && line!.includes('\t')) return contentOf(line!).split('\t');
  if (lines.length === 1 && isBarred(line!)) return barredTexts(line!);
  const rest = lines.filter((line) => !isComment(line)).map(withoutRadicals);
  const names = namesBelow(rest, order.length) ?? splitHeader(rest.join(''));
  if (names === null) return wordsOf(rest, order);
  return withUnit(inOrder(names, order), order, unitInHeader(rest.join('')));
}

/** The words of a header of which one is no known name, or the usual names where they are not one for each column. */
function wordsOf(lines: readonly string[], order: readonly (Column | null)[]): string[] {
  const words = lines.join(' ').trim().split(/\s+/);
  return words.length === order.length ? words : inOrder([], order);
}

/** The names of a header whose cells stand between tabs or bars on each of its lines: those below go on, or are names of their own. */
function namesBelow(lines: readonly string[], count: number): string[] | null {
  const rows = lines
    .map((line) => (cellTexts(line) ?? [line]).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => /[^-:─━]/.test(cell)));
  if (!rows.every((cells) => cells.length === count)) return null;
  return rows[0]!.map((_, i) => {
    const whole = rows.map((cells) => cells[i]!).join('');
    return columnNamed(whole) === undefined ? (rows.map((cells) => cells[i]!).findLast(columnNamed) ?? whole) : whole;
  });
}

/** The last name of each column; those of columns that are not known stay in their order. */
function inOrder(names: readonly string[], order: readonly (Column | null)[]): string[] {
  const unknown = names.filter((name) => columnNamed(name) == null);
  return order.map((column) => {
    if (column === null) return unknown.shift() ?? '';
    return names.findLast((name) => columnNamed(name) === column) ?? columnName(column);
  });
}

/** The unit that stood in a name which is left out moves to that of the first amount. */
function withUnit(names: string[], order: readonly (Column | null)[], unit: string | null): string[] {
  const first = order.findIndex(isAmountColumn);
  if (unit === null || first < 0 || names.some((name) => unitInHeader(name) !== null)) return names;
  return names.map((name, i) => (i === first ? `${name}（${unit}）` : name));
}
