import type { TextEdit } from 'vscode-languageserver-types';
import {
  type Bars,
  betweenBars,
  type Columns,
  columnName,
  contentLength,
  convertLayout,
  INDENT,
  isUnitRow,
  lineEndOf,
  type PrintLayout,
  printRow,
  type Range,
  type Row,
  type RowTexts,
  rowTexts,
  Slot,
  sameRow,
  Table,
  type TableSegment,
  textOf,
} from '#grammar';
import { changedRows } from '../check/changed-rows.ts';
import { type Grid, readHtmlTables } from '../interchange/html-table.ts';
import { readTsv } from '../interchange/tsv.ts';
import type { Checked } from '../workspace/checked.ts';
import { indicatorsIn } from './support/indicator-columns.ts';
import { barsIn } from './support/line-cells.ts';
import { type ListStyle, listStyleOf } from './support/list-style.ts';
import { type NewEntries, putEntries } from './support/new-entries.ts';
import { withoutOwners } from './support/owned-rows.ts';

/** A client asks with this request what to put in the place of a text from the clipboard. */
export const PASTE_REQUEST = 'zhibiao/paste';

/** What is on the clipboard, and in the place of what it is to go. */
export interface PasteRequest {
  readonly range: Range;
  readonly text: string;
  /** The same as HTML, where the clipboard has it. */
  readonly html?: string | null;
}

/**
 * The rows or indicators that a clipboard holds, written as the table around the cursor is: the first edit puts them
 * there, others count on what stands behind. Null where it holds none, or holds them in that form already. Texts in cells
 * stay as they are, but for their line breaks.
 */
export function paste(checked: Checked, { range, text, html }: PasteRequest): TextEdit[] | null {
  const grid = gridOf(text, html ?? '');
  const place = placeOf(checked, range);
  const plain = grid === null ? text : grid.map((cells) => lineOf(cells.map(inOneLine))).join('\n');
  const into = intoList(checked, place, grid, plain);
  if (into !== null)
    return into.length === 1 && into[0]!.range === place.range && sameText(into[0]!.newText, text) ? null : into;
  // A piece of one line may be anything but a row.
  const one = grid === null && !/[\r\n]/.test(text.trim());
  const put = one ? null : (cellAt(place, grid) ?? rowsAt(place, plain));
  return put === null || sameText(put, text) ? null : [{ range: place.range, newText: put }];
}

// ── the clipboard ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Cells of the tables in the HTML, else of a text with tabs, or quotes around it; null where there are none. */
function gridOf(text: string, html: string): Grid | null {
  const rows = /<table/i.test(html) ? readHtmlTables(html).filter(isWide).flat() : [];
  const filled = rows.filter((cells) => cells.some((cell) => cell !== ''));
  if (filled.length > 0) return filled;
  // A spreadsheet puts a single cell in quotes only where it holds a line break.
  if (!text.includes('\t') && !(text.startsWith('"') && /[\r\n]/.test(text.trim()) && text.trimEnd().endsWith('"')))
    return null;
  return readTsv(text);
}

/** One cell alone is what pages are laid out with. */
function isWide(rows: Grid): boolean {
  return rows.some((cells) => cells.length > 1);
}

/** A row of cells as a line; a title that spans a table has no empty cells behind it. */
function lineOf(cells: readonly string[]): string {
  const [first = '', ...others] = cells;
  const heading = /绩效目标|[:：]/.test(first) && others.every((cell) => cell.trim() === '');
  return heading ? first : cells.join('\t');
}

/** A cell without its line breaks, which people put in to tell points apart: numbers on both sides stay apart. */
function inOneLine(cell: string): string {
  if (!/[\r\n]/.test(cell)) return cell;
  const lines = cell.split(/[\r\n]+/).map((line) => line.trim());
  return lines.reduce((before, line) => {
    const runs = /[\dA-Za-z]$/.test(before) && /^[\dA-Za-z]/.test(line);
    return before + (runs ? ' ' : '') + line;
  });
}

// ── the place ──────────────────────────────────────────────────────────────────────────────────────────────────────

interface Place {
  readonly document: Table;
  readonly range: Range;
  /** Of the header in force; null where there is none. */
  readonly columns: Columns | null;
  /** Whether the cursor stands in a header. */
  readonly isHeader: boolean;
  readonly layout: PrintLayout;
  /** What stands around the cells of a row, where that is no tab. */
  readonly bars: Bars | undefined;
  /** The row that the cursor is in, or below. */
  readonly row: Row | null;
  /** In which that row begins; null where the place is below it. */
  readonly line: number | null;
  /** The department of the table, and the unit whose projects stand there. */
  readonly owners: readonly (string | null)[];
  readonly before: string;
  readonly after: string;
  readonly eol: string;
}

function placeOf({ document: { table }, settings }: Checked, { start: from, end: to }: Range): Place {
  const [start, end] = [table.snapshot.clamp(from), table.snapshot.clamp(to)];
  const { line } = start;
  const last = table.snapshot.line(end.line);
  const { segment, index, line: first } = table.segmentAt(line);
  const near = nearestRow(table, index);
  const preferred = settings.format.layout === 'keep' ? 'published' : settings.format.layout;
  return {
    document: table,
    range: { start, end },
    columns: segment.what === 'header' ? segment.columns : segment.state.columns,
    isHeader: segment.what === 'header',
    layout: near === null ? preferred : near.layout === 'authoring' ? 'authoring' : 'published',
    bars: barsIn(near ?? above(table, index, (one) => one.what === 'header') ?? segment),
    row: rowAbove(table, index),
    line: segment.what === 'row' ? first : null,
    owners: [table.heading.department, above(table, index, isUnitRow)?.name ?? null],
    before: table.snapshot.line(line).slice(0, start.character),
    after: last.slice(end.character, contentLength(last)),
    eol: lineEndOf(table),
  };
}

/** So many segments away a row still tells in which layout a table is. */
const FAR = 200;

/** The project nearest to a segment, for only what has an indicator list shows its layout; else any row. */
function nearestRow({ segments }: Table, index: number): Row | null {
  let other: Row | null = null;
  for (let away = 0; away < FAR; away++) {
    for (const i of [index - away, index + away]) {
      const segment = i >= 0 && i < segments.length ? segments.at(i) : null;
      if (segment?.what !== 'row') continue;
      if (segment.kind === 'project') return segment;
      other ??= segment;
    }
  }
  return other;
}

function rowAbove(table: Table, index: number): Row | null {
  const nearest = above(table, index, (one) => one.what !== 'blank' && one.what !== 'comment');
  return nearest?.what === 'row' ? nearest : null;
}

/** The nearest segment of a kind at or above another; null where none is near. */
function above<S extends TableSegment>(
  { segments }: Table,
  index: number,
  isSuch: (segment: TableSegment) => segment is S,
): S | null {
  for (let i = index; i >= Math.max(0, index - FAR); i--) {
    const segment = segments.at(i);
    if (isSuch(segment)) return segment;
  }
  return null;
}

// ── indicators into a row, and text into a cell ────────────────────────────────────────────────────────────────────

/** Edits for a clipboard that holds indicators and nothing else. */
function intoList(checked: Checked, { row, ...place }: Place, grid: Grid | null, plain: string): TextEdit[] | null {
  if (row === null) return null;
  const style = listStyleOf(checked.document.table, row, checked.result);
  const entries = entriesIn(checked, style, grid, plain);
  return entries === null ? null : putEntries({ row, ...place }, entries, style);
}

/** The indicators of a clipboard that holds nothing else, one by one: of a list, or of a table with their parts in columns. */
function entriesIn(
  { result, document }: Checked,
  style: ListStyle,
  grid: Grid | null,
  plain: string,
): NewEntries | null {
  if (grid !== null && grid.length > 1) {
    const entries = indicatorsIn(grid, result.standard, style);
    if (entries !== null) return { texts: entries.map(inOneLine), areWhole: true };
  }
  if (plain.includes('\t')) return null;
  const lines = plain.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  if (!/^\s*[\d０-９]/.test(lines[0] ?? '')) return null;
  const read = Table.read(['项目', ...lines.map((line) => INDENT + line.trim())].join('\n'), document.table.vocabulary);
  const [own, ...others] = [...read.segments];
  if (own?.what !== 'row' || others.length > 0 || own.goal !== null || own.list === null) return null;
  const { indicators, scraps } = own.list;
  if (scraps.length > 0 || indicators.length === 0 || indicators.some(({ level }) => level === null)) return null;
  return {
    texts: rowTexts(own).entries.map((entry, i) =>
      entry.slice(indicators[i]!.text(Slot.Serial)?.length ?? 0).trimStart(),
    ),
    areWhole: indicators.every(({ annualValue }) => annualValue !== null),
  };
}

/** The text of a single cell with line breaks. */
function cellAt({ row }: Place, grid: Grid | null): string | null {
  const [cells, ...others] = grid ?? [];
  if (row === null || cells?.length !== 1 || others.length > 0) return null;
  return inOneLine(cells[0]!.trim());
}

// ── rows ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Rows on lines of their own, in the columns of the file; with title and header where it has no header yet. */
function rowsAt(place: Place, plain: string): string | null {
  const { columns, isHeader, layout, bars, before, after, eol, document } = place;
  // In the middle of a line rows have no place, and before a header they would not be read by its columns.
  if ((before.trim() !== '' || isHeader) && after.trim() !== '') return null;
  const copied = withoutOuterBreaks(plain.replace(/\r\n?/g, '\n'));
  const text = (columns && withoutOwners(copied, columns, place.owners, document.vocabulary)) ?? copied;
  const headed = columns === null ? text : `${headerOf(columns)}\n${text}`;
  const pasted = Table.read(headed, document.vocabulary);
  const segments = belowHeader([...pasted.segments].slice(columns === null ? 0 : 1));
  const rows = segments.filter((segment) => segment.what === 'row');
  if (rows.length === 0 || !rows.every(isWhole) || beginsWithScrap(segments)) return null;
  const lines = columns === null ? wholeTable(pasted, layout) : linesOf(segments, columns, layout);
  const header = columns === null ? [] : [headerOf(columns)];
  const readAs = (text: readonly string[]) => rowsOf(Table.read(text.join('\n'), document.vocabulary));
  if (!sameRows(readAs([...header, ...lines]), rows)) return null;
  const written = bars === undefined ? lines : lines.map((line) => setBetween(line, bars));
  const put =
    (before.trim() === '' && !/\s/.test(before) ? '' : eol) + written.join(eol) + (after.trim() === '' ? '' : eol);
  const meant = bars === undefined ? rows : readAs([...header, ...lines.map(betweenBars)]);
  return takesRows(place, put, meant) ? put : null;
}

function rowsOf(table: Table): Row[] {
  return [...table.rows()].map(({ segment }) => segment);
}

function sameRows(a: readonly Row[], b: readonly Row[]): boolean {
  return a.length === b.length && a.every((row, i) => sameRow(row, b[i]!));
}

/** Whether a table says what it said, and the rows besides, when they are put in the place of a range. */
function takesRows({ document, range: { start, end }, eol }: Place, put: string, rows: readonly Row[]): boolean {
  const without = document.edit({ start, end }, '');
  const after = without.edit({ start, end: start }, put);
  const { old, fresh } = changedRows(without, after);
  const first = rowFrom(after, start.line + (put.startsWith(eol) ? 1 : 0));
  const above = first === null ? -1 : fresh.indexOf(first);
  return above >= 0 && sameRows(fresh, [...old.slice(0, above), ...rows, ...old.slice(above)]);
}

/** The first row that begins in a line or below it. */
function rowFrom(table: Table, line: number): Row | null {
  const at = table.segmentAt(line);
  for (const segment of table.segments.from(at.index + (at.line < line ? 1 : 0))) {
    if (segment.what === 'row') return segment;
  }
  return null;
}

/** A row of cells with bars between them; remarks have none. */
function setBetween(line: string, { before, between, behind }: Bars): string {
  if (!line.includes('\t')) return line;
  return before + line.split('\t').map(betweenBars).join(between) + behind;
}

/** Lines of a table with all that stands around it; of a header in two lines the first one goes. */
function wholeTable(pasted: Table, layout: PrintLayout): string[] {
  const segments = [...pasted.segments];
  const { pieces } = convertLayout(pasted, layout);
  const kept = segments.flatMap((segment, i) =>
    segment.what === 'header' && segments[i + 1]?.what === 'header' ? [] : [pieces.get(i) ?? textOf(segment)],
  );
  return withoutOuterBreaks(kept.join('')).split('\n');
}

/** What stands below the header above the first row, where there is one: the lines above it are a heading. */
function belowHeader(segments: readonly TableSegment[]): readonly TableSegment[] {
  const first = segments.findIndex(({ what }) => what === 'row');
  return segments.slice(segments.slice(0, Math.max(first, 0)).findLastIndex(({ what }) => what === 'header') + 1);
}

/** Longer names are sentences. */
const LONGEST_NAME = 80;

/** Whether a row reads as one beyond doubt, not as prose that happens to stand where a name would. */
function isWhole(row: Row): boolean {
  const { name, list } = row;
  if (name.length > LONGEST_NAME || /[。；！？]/.test(name) || !/\p{L}/u.test(name)) return false;
  if (row.amount('total') !== null || row.amount('fiscal') !== null) return true;
  return list?.indicators.some(({ level }) => level !== null) ?? false;
}

function beginsWithScrap(segments: readonly TableSegment[]): boolean {
  const first = segments.find(({ what }) => what === 'row' || what === 'scrap');
  return first?.what === 'scrap' && !first.isPage;
}

/** Rows in the columns of the file, with remarks and lines that belong to nothing; titles and headers are there already. */
function linesOf(segments: readonly TableSegment[], columns: Columns, layout: PrintLayout): string[] {
  return segments.flatMap((segment) => {
    if (segment.what === 'row') return printRow(inColumns(segment, columns), layout);
    const keeps = segment.what === 'comment' || (segment.what === 'scrap' && !segment.isPage);
    return keeps ? segment.lines.map((line) => line.trim()) : [];
  });
}

/** What a row says with the columns of the file; what these have no place for comes behind them. */
function inColumns(row: Row, columns: Columns): RowTexts {
  const texts = rowTexts(row);
  if (row.columns.key === columns.key) return texts;
  const homeless = [...texts.cells].filter(([column]) => !columns.order.includes(column));
  const unknown = [...(texts.unnamed?.values() ?? [])];
  const surplus = [...homeless.map(([, text]) => text), ...unknown, ...(texts.surplus ?? [])];
  return { ...texts, columns, unnamed: new Map(), surplus: surplus.filter((text) => text !== '') };
}

function withoutOuterBreaks(text: string): string {
  let [start, end] = [0, text.length];
  while (text[start] === '\n') start++;
  while (end > start && text[end - 1] === '\n') end--;
  return text.slice(start, end);
}

/** A header with these columns; its words do not matter. */
function headerOf({ order }: Columns): string {
  return order.map((column) => (column === null ? '—' : columnName(column))).join('\t');
}

function sameText(a: string, b: string): boolean {
  const bare = (text: string) => text.replace(/\r\n?/g, '\n').trim();
  return bare(a) === bare(b);
}
