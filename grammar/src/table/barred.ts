import type { ListSigns } from '../indicator/list-signs.ts';
import { BARS } from '../text/chars.ts';
import type { Span } from '../text/joined.ts';
import { isMeantAsAmount } from './amount.ts';
import { type Columns, hasAmounts, isAmountColumn } from './columns.ts';
import { cellOf, type RowLines, readCells } from './published.ts';
import type { RowContent } from './row.ts';
import { isNameTail, isTotalName } from './row-kind.ts';
import { countTabs } from './tabs.ts';

/** Before a bar it makes it an ordinary character. */
const BACKSLASH = 0x5c;
const BARE_BAR = new RegExp(`(?<!\\\\)[${BARS}]`, 'g');
const LEAST_BARS = 3;
/** So many before the first bar part cells; one may make its column even. */
const LEAST_TABS = 2;
const EMPHASIS = '**';
/** Bars of tables that have lines between their rows. */
const DRAWN = /[│┃]/;

/** Whether a line has cells between bars, and not in a cell between tabs. */
export function isBarred(line: string): boolean {
  for (const bar of BARS) {
    if (!line.includes(bar)) continue;
    const bars = barsIn(line, 0, line.length);
    return bars.length >= LEAST_BARS && countTabs(line.slice(0, bars[0])) < LEAST_TABS;
  }
  return false;
}

/** The texts of the cells of a barred line. */
export function barredTexts(line: string): string[] {
  return barredCells(line, { start: 0, end: line.length }).map(({ start, end }) => line.slice(start, end).trim());
}

/** Where the cells of a stretch of text stand, without the bars at its ends and the signs of bold text. */
export function barredCells(source: string, { start, end }: Span): Span[] {
  const bars = barsIn(source, start, end);
  const bounds = [...bars];
  if (bars.length === 0 || source.slice(start, bars[0]).trim() !== '') bounds.unshift(start - 1);
  if (bars.length === 0 || source.slice(bars.at(-1)! + 1, end).trim() !== '') bounds.push(end);
  return bounds.slice(1).map((bound, i) => withoutEmphasis(source, { start: bounds[i]! + 1, end: bound }));
}

/** Where the cells of a line stand that is being written between bars: also the one behind the last bar. */
export function openBarredCells(line: string): Span[] {
  const bars = barsIn(line, 0, line.length);
  const bounds = line.slice(0, bars[0] ?? 0).trim() === '' ? bars : [-1, ...bars];
  return bounds.map((bound, i) => ({ start: bound + 1, end: bounds[i + 1] ?? line.length }));
}

/** Whether a line begins with a bar, as rows of tables with bars do before they are finished. */
export function opensWithBar(line: string): boolean {
  const text = line.trimStart();
  return text !== '' && BARS.includes(text[0]!);
}

export function closesWithBar(line: string): boolean {
  const text = line.trimEnd();
  return text !== '' && BARS.includes(text.at(-1)!);
}

/** A text as it stands between bars: those in it are ordinary characters. */
export function betweenBars(text: string): string {
  return text.replace(BARE_BAR, '\\$&');
}

/** What stands before the first cell of a line between bars, between two cells and behind the last. */
export interface Bars {
  readonly before: string;
  readonly between: string;
  readonly behind: string;
}

/** How a line with cells between bars sets them. */
export function barsOf(line: string): Bars {
  const [bar = 0] = barsIn(line, 0, line.length);
  const [sign, space] = [line[bar]!, line[bar + 1] === ' ' ? ' ' : ''];
  const opens = line.slice(0, bar).trim() === '';
  return {
    before: opens ? line.slice(0, bar) + sign + space : '',
    between: `${space}${sign}${space}`,
    behind: opens ? space + sign : '',
  };
}

function barsIn(text: string, start: number, end: number): number[] {
  const found: number[] = [];
  for (let i = start; i < end; i++) {
    if (BARS.includes(text[i]!) && text.charCodeAt(i - 1) !== BACKSLASH) found.push(i);
  }
  return found;
}

function withoutEmphasis(source: string, span: Span): Span {
  const text = source.slice(span.start, span.end);
  const own = text.trim();
  if (own.length <= 2 * EMPHASIS.length || !own.startsWith(EMPHASIS) || !own.endsWith(EMPHASIS)) return span;
  const start = span.start + text.indexOf(own) + EMPHASIS.length;
  return { start, end: start + own.length - 2 * EMPHASIS.length };
}

/** Whether a barred line begins a row: it has a name, and something that only rows have. */
export function startsBarredRow(line: string, columns: Columns, signs: ListSigns, inTable: boolean): boolean {
  const cells = barredTexts(line);
  const name = cells.find((cell, i) => cell !== '' && isLeading(columns, i)) ?? '';
  if (!/\p{L}/u.test(name) || /[:：]$/.test(name)) return false;
  if (isTotalName(name) || cells.some((cell, i) => i > 0 && signs.areIn(cell))) return true;
  if (hasAmounts(columns) && cells.slice(1).some(isMeantAsAmount)) return true;
  return inTable && cells.length === columns.order.length;
}

/**
 * Whether a barred line goes on with the cells of the row that begins in `first`, as in text tables whose cells flow over
 * lines: it states no amount, begins no list and names no department again, and holds more than a name of its own. Where
 * lines are drawn between rows, what stands right below goes on with the row if it has no name, or nothing else.
 */
export function continuesBarredRow(line: string, first: string, columns: Columns, isRightBelow: boolean): boolean {
  const cells = barredTexts(line);
  if (cells.length !== columns.order.length) return false;
  const name = cells.filter((_, i) => isLeading(columns, i)).join('');
  const isDrawn = isRightBelow && DRAWN.test(line);
  if (isDrawn && name === '') return true;
  if (cells.some((cell, i) => isAmountColumn(columns.order[i]!) && cell !== '')) return false;
  if (cells.some((cell) => /^[1１]\s*、/.test(cell))) return false;
  if (isTotalName(name)) return false;
  if (columns.order[0] === 'department' && cells[0] !== '' && cells[0] === barredTexts(first)[0]) return false;
  return isDrawn || name === '' || isNameTail(name) || cells.some((cell, i) => cell !== '' && !isLeading(columns, i));
}

function isLeading(columns: Columns, place: number): boolean {
  const column = columns.order[place];
  return column === 'department' || column === 'unit' || column === 'name';
}

/** Reads a row whose cells stand between bars. A line with all cells goes on with each of them, another with the last. */
export function readBarred(lines: RowLines, columns: Columns): RowContent {
  const { source, spans } = lines;
  const pieces: Span[][] = [];
  for (const [i, span] of spans.entries()) {
    const cells = barredCells(source, span);
    const [first = span, ...rest] = cells;
    if (i === 0) for (const cell of cells) pieces.push([cell]);
    else if (cells.length === columns.order.length) for (const [k, cell] of cells.entries()) pieces[k]?.push(cell);
    else {
      pieces.at(-1)?.push(first);
      for (const cell of rest) pieces.push([cell]);
    }
  }
  return {
    layout: 'barred',
    ...readCells(
      pieces.map((piece) => cellOf(source, piece)),
      lines,
      columns,
    ),
  };
}
