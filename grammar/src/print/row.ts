import { amountsIn } from '../table/amount.ts';
import { isFirstEntry } from '../table/authoring.ts';
import { barredTexts } from '../table/barred.ts';
import { DETAIL_LABEL } from '../table/cells.ts';
import { type Column, type Columns, hasAmounts } from '../table/columns.ts';
import { MARKUP } from '../table/published.ts';
import { QUOTATION } from '../table/quote.ts';
import { type Row, textOf } from '../table/row.ts';
import { type TextChange, withChanges } from '../text/changes.ts';
import { Char, kindAt, withoutEnd } from '../text/chars.ts';
import { contentLength } from '../text/snapshot.ts';

/** The layouts that a table can be written in; a wrapped one is only read. */
export type PrintLayout = 'published' | 'authoring';

/** What a row says, as texts to be written down. */
export interface RowTexts {
  readonly columns: Columns;
  readonly cells: ReadonlyMap<Column, string>;
  /** Each indicator with what stands between it and the next. */
  readonly entries: readonly string[];
  /** Texts that stand in a column without a known name, by its place in the header. */
  readonly unnamed?: ReadonlyMap<number, string>;
  /** Texts that stand in no column: the cells that a row has too many. */
  readonly surplus?: readonly string[];
  /** Remarks between the lines of a row, each with the number of the entry that it stands before; -1 for the goal. */
  readonly comments?: readonly { readonly before: number; readonly text: string }[];
}

/** Before what stands below the name of a row in the authoring layout. */
export const INDENT = '    ';

/** Lines of a row in a layout, without line ends. In one line there is no place for remarks, so they come before it. */
export function printRow(row: RowTexts, layout: PrintLayout): string[] {
  if (layout === 'authoring') return authoringLines(row);
  return [...(row.comments ?? []).map(({ text }) => text), publishedLine(row)];
}

/** Changes by cell, in order and apart from each other; those of the list lie within one indicator each. */
export type CellChanges = ReadonlyMap<Column, readonly TextChange[]>;

/** What a row that was read says, with changes. Line breaks inside of it are gone, nothing else is. */
export function rowTexts(row: Row, changes: CellChanges = new Map()): RowTexts {
  const cells = new Map<Column, string>();
  for (const [column, { text }] of row.cells) {
    if (column !== 'indicators') cells.set(column, withChanges(text, changes.get(column) ?? []));
  }
  const { unnamed, surplus } = leftovers(row);
  const entries = entriesOf(row, changes.get('indicators'));
  return { columns: row.columns, cells, entries, unnamed, surplus, comments: commentsOf(row) };
}

/** The text of the list cut where indicators begin; one piece where it has none. */
function entriesOf({ list }: Row, changes: readonly TextChange[] = []): string[] {
  if (list === null) return [];
  const { text } = list.joined;
  const bounds = [0, ...list.indicators.slice(1).map(({ start }) => start), text.length];
  let next = 0;
  return bounds.slice(1).map((end, i) => {
    const own: TextChange[] = [];
    while (next < changes.length && (changes[next]!.end <= end || i === bounds.length - 2)) own.push(changes[next++]!);
    return withChanges(text, own, bounds[i]!, end).trim();
  });
}

function commentsOf(row: Row): { before: number; text: string }[] {
  if (row.interruptions.length === 0) return [];
  const goal = row.cells.get('goal');
  const goalLine = goal === undefined ? -1 : row.positionAt(goal.sourceAt(0)).line;
  const entryLines = (row.list?.indicators ?? []).map(
    (indicator, i) => row.positionAt(row.list!.joined.sourceAt(i === 0 ? 0 : indicator.start)).line,
  );
  return row.interruptions
    .filter(({ what }) => what === 'comment')
    .map(({ line }) => {
      const entry = entryLines.findIndex((entryLine) => entryLine > line);
      const before = line < goalLine ? -1 : entry < 0 ? entryLines.length : entry;
      return { before, text: row.lines[line]!.trim() };
    });
}

function publishedLine({ columns, cells, entries, unnamed, surplus = [] }: RowTexts): string {
  const texts = columns.order.map((column, i) => {
    if (column === null) return unnamed?.get(i) ?? '';
    return column === 'indicators' ? entriesInLine(entries) : (cells.get(column) ?? '');
  });
  return [...texts, ...surplus].map(inCell).join('\t');
}

/** Indicators one behind the other; digits or letters of two would run into one word. */
function entriesInLine(entries: readonly string[]): string {
  let left: number = Char.Other;
  const texts: string[] = [];
  for (const entry of entries) {
    const runs = left === kindAt(entry, 0) && (left === Char.Digit || left === Char.Letter);
    texts.push(runs ? ` ${entry}` : entry);
    if (entry !== '') left = kindAt(entry, entry.length - 1);
  }
  return texts.join('');
}

function authoringLines(row: RowTexts): string[] {
  const { cells, entries, comments = [] } = row;
  const goal = cells.get('goal') ?? '';
  const remarks = (before: number) => comments.filter((one) => one.before === before).map(({ text }) => INDENT + text);
  const details = remarks(-1);
  if (goal !== '') details.push(`${INDENT}绩效目标：${inCell(goal)}`);
  for (const [i, entry] of entries.entries()) {
    const line = INDENT + inCell(entry);
    const labelled = i === 0 && !isFirstEntry(line, goal !== '');
    details.push(...remarks(i), labelled ? `${INDENT}绩效指标：${inCell(entry)}` : line);
  }
  details.push(...remarks(entries.length));
  const bare = goal === '' && entries.length === 0;
  const line = bare ? bareLine(row) : nameLine(row);
  // Above details without a name an empty line would be one more each time that they are written.
  return line === '' && details.length > 0 ? details : [line, ...details];
}

/** The name and all that stands in cells beside it; empty cells at the end are left out. */
function nameLine({ columns, cells, unnamed, surplus = [] }: RowTexts): string {
  const texts = columns.order.flatMap((column, i) => {
    if (column === 'goal' || column === 'indicators') return [];
    return [(column === null ? unnamed?.get(i) : cells.get(column)) ?? ''];
  });
  const line = withoutEnd([...texts, ...surplus].map(inCell).join('\t'), '\t');
  // Figures at the end of a name are no amounts: those stand behind a tab.
  return !line.includes('\t') && hasAmounts(columns) && amountsIn(line) !== null ? `${line}\t` : line;
}

/** A row that has nothing below its name reads as one by its amounts, or else by having all its cells. */
function bareLine(row: RowTexts): string {
  const line = nameLine(row);
  const { columns, cells } = row;
  const told = ['total', 'fiscal'].some((column) => cells.get(column as Column)) && columns.order[0] === 'name';
  return told ? line : publishedLine(row);
}

function inCell(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}

/** What is left of a cell in quotes. */
const QUOTES = /^[\s"]+$/;

/** The texts of a row that no column took in. */
function leftovers(row: Row): { unnamed: Map<number, string>; surplus: string[] } {
  const unnamed = new Map<number, string>();
  const surplus: string[] = [];
  const source = withoutCells(row);
  if (source === null) return { unnamed, surplus };
  const leading = row.layout === 'authoring';
  const places = row.columns.order.flatMap((column, i) =>
    leading && (column === 'goal' || column === 'indicators') ? [] : [i],
  );
  const interrupted = new Set(row.interruptions.map(({ line }) => line));
  let offset = 0;
  let cell = 0;
  for (const [i, line] of row.lines.entries()) {
    const end = offset + contentLength(line);
    // What of a quoted line is in no cell begins with the signs of the quotation.
    const text = source.slice(offset, end).replace(QUOTATION, '');
    offset += line.length;
    if (interrupted.has(i)) continue;
    const pieces =
      row.layout === 'barred' ? barredTexts(text) : text.replace(leading ? DETAIL_LABEL : '', '').split('\t');
    for (const [k, piece] of pieces.entries()) {
      if (k > 0) cell++;
      const rest = piece.replace(MARKUP, '').replace(DETAIL_LABEL, '').replace(QUOTES, '').trim();
      if (rest === '') continue;
      const place = places[cell] ?? -1;
      if (row.columns.order[place] === null && !unnamed.has(place)) unnamed.set(place, rest);
      else surplus.push(rest);
    }
  }
  return { unnamed, surplus };
}

/** The text of a row with spaces in the place of all that its cells say; null where nothing else is left, as of nearly all rows. */
function withoutCells(row: Row): string | null {
  const source = textOf(row);
  const taken = [...row.cells].flatMap(([, { pieces }]) => pieces).sort((a, b) => a.start - b.start);
  const isBlank = (start: number, end: number) => start >= end || source.slice(start, end).trim() === '';
  const isTaken = taken.every(({ start }, i) => isBlank(taken[i - 1]?.end ?? 0, start));
  if (isTaken && isBlank(taken.at(-1)?.end ?? 0, source.length)) return null;
  let rest = '';
  for (const { start, end } of taken) rest += source.slice(rest.length, start) + ' '.repeat(Math.max(0, end - start));
  return rest + source.slice(rest.length);
}
