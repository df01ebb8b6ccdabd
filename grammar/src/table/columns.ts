import names from '../catalog/columns.json' with { type: 'json' };
import { findGlyphs } from '../catalog/glyphs.ts';
import otherNames from '../catalog/other-columns.json' with { type: 'json' };
import { withChanges } from '../text/changes.ts';
import { skipSpaces, toHalfWidth, withoutSpaces } from '../text/chars.ts';
import { commonEnds } from '../text/common-ends.ts';
import type { Span } from '../text/joined.ts';

export type Column = keyof typeof names;
/** Every column there is. */
export const COLUMNS = Object.keys(names) as readonly Column[];
export type AmountColumn = 'total' | 'fiscal' | 'special' | 'other';
export const AMOUNT_COLUMNS: readonly AmountColumn[] = ['total', 'fiscal', 'special', 'other'];

/** The columns of a table in the order of its header; null for a column that is not known. */
export interface Columns {
  readonly order: readonly (Column | null)[];
  /** Equal for equal columns. */
  readonly key: string;
  /** Whether the cells of the header have no tabs or bars between them. */
  readonly spaced: boolean;
  /** Where each name stands in its line, in a header whose names stand side by side with wide gaps. */
  readonly places?: readonly Span[];
}

/** Null for columns that say nothing of the language: serials, remarks. */
const BY_NAME = new Map<string, Column | null>(otherNames.map((name) => [key(name), null]));
for (const [column, list] of Object.entries(names)) for (const name of list) BY_NAME.set(key(name), column as Column);
const LONGEST_FIRST = [...BY_NAME.keys()].sort((a, b) => b.length - a.length);
const FIRST_CHARACTERS = new Set(LONGEST_FIRST.map((name) => name.charCodeAt(0)));
/** Most lines that begin as a name does part from all names at the second character. */
const FIRST_PAIRS = new Set(LONGEST_FIRST.map((name) => name.slice(0, 2)));
const LEAST_COLUMNS = 3;
/** The names of the published form, with and without what stands in brackets, and long ones: one wrong character leaves them plain. */
const OFFICIAL = Object.entries(names).flatMap(([column, [first, ...more]]) => {
  const official = [first!, first!.replace(/（.*）$/, ''), ...more.filter(({ length }) => length >= 6)];
  return [...new Set(official.map(key))]
    .filter(({ length }) => length >= 4)
    .map((name) => [name, column as Column] as const);
});
const LEAST_READ = 2;
const LONGEST_NAME = 16;
/** What tells one name from another that is sound: 上年预算数, 二级预算单位. */
const TELLING = /[\p{N}A-Za-z一二三四五六七八九十上下去前后中长近远季月旬日决概核余]/u;
/** The characters that count in a printed name. */
const PRINTED = /[^\s\u200b\ufeff*#|"]/g;
/** The unit of amounts behind a column's name: 总计（万元）. */
const UNIT = /^\((?:单位:)?(?:百?万|亿|千)?元\)/;
const UNIT_BEGUN = /\((?:单位?:?|(?:单位:)?(?:百?万?|亿|千)元?)$/;

/** The columns of the published form of the time with amounts, for tables without a header. */
export const DEFAULT_COLUMNS = columnsOf(['name', 'total', 'fiscal', 'special', 'other', 'goal', 'indicators']);

/** Those of the form of 2022, which has no amounts. */
export const COLUMNS_OF_2022 = columnsOf(['department', 'unit', 'name', 'goal', 'indicators']);

export function columnsOf(order: readonly (Column | null)[], spaced = false): Columns {
  return { order, key: order.join(','), spaced };
}

/** What the published form calls a column. */
export function columnName(column: Column): string {
  return names[column][0]!;
}

/** The column of a printed name; null for one that says nothing of the language, undefined for a name that is not known. */
export function columnNamed(name: string): Column | null | undefined {
  return BY_NAME.get(withoutUnit(key(name)));
}

export function isAmountColumn(column: Column | null): column is AmountColumn {
  return (AMOUNT_COLUMNS as readonly (string | null)[]).includes(column);
}

/** The amounts that a table has, in the order of its header. */
export function amountColumns({ order }: Columns): readonly AmountColumn[] {
  return order.filter(isAmountColumn);
}

/** Whether the amounts stand behind the indicators. */
export function amountsFollow({ order }: Columns): boolean {
  const list = order.indexOf('indicators');
  return list >= 0 && order.findIndex(isAmountColumn) > list;
}

/** The columns up to the name: department, unit and serial stand before it in some tables. */
export function leadingColumns({ order }: Columns): readonly (Column | null)[] {
  return order.slice(0, order.indexOf('name') + 1);
}

export function hasAmounts(columns: Columns): boolean {
  return columns.order.some(isAmountColumn);
}

/** Whether a table has goals or indicators, as no other table of a budget has. */
export function hasTexts({ order }: Columns): boolean {
  return order.includes('goal') || order.includes('indicators');
}

/** Reads a header row of tab-separated cells; null where it is none. */
export function columnsOfCells(cells: readonly string[]): Columns | null {
  const order = cells.map((cell) => columnNamed(cell) ?? null);
  return isHeader(order) ? columnsOf(withMisread(order, cells)) : null;
}

/** Whether a name that is not known has nothing in it that tells one column from another that is sound. */
export function mayBeMeant(name: string): boolean {
  return !TELLING.test(key(name));
}

/** Columns with those whose names are misread, where no other cell has them. */
function withMisread(order: readonly (Column | null)[], cells: readonly string[]): readonly (Column | null)[] {
  const misread = cells.map((cell, i) => (order[i] === null ? (misreadName(cell)?.column ?? null) : null));
  if (misread.every((column) => column === null)) return order;
  const all = [...order, ...misread];
  return order.map(
    (column, i) => column ?? (all.filter((one) => one === misread[i]).length === 1 ? misread[i]! : null),
  );
}

/** Reads a header of words with spaces between them, of which some are misread or one is not known; null where it is none. */
export function columnsOfMisreadWords(text: string): Columns | null {
  if (!text.includes(TELLING_WORD)) return null;
  const words = text.trim().split(/\s+/);
  const unknown = words.filter((word) => columnNamed(word) === undefined && misreadName(word) === null);
  if (words.length <= LEAST_COLUMNS || unknown.length > 1) return null;
  const columns = unknown.length === 0 ? columnsOfCells(words) : usualButFor(unknown[0]!, words);
  return columns === null ? null : { ...columns, spaced: true };
}

/** The usual columns, of which all but one have their names. */
function usualButFor(unknown: string, words: readonly string[]): Columns | null {
  const at = words.indexOf(unknown);
  const usual = [DEFAULT_COLUMNS, COLUMNS_OF_2022].find(({ order }) => order.length === words.length);
  const isNamed = (word: string, i: number) => i === at || columnNamed(word) === usual!.order[i];
  return usual !== undefined && mayBeMeant(unknown) && words.every(isNamed) ? usual : null;
}

/** In the names of goal and indicators; of two columns at once hardly both are misread. */
const TELLING_WORD = '绩效';

/** A column's name with one character misread, or the dictionary's errors in it. */
export interface MisreadName {
  readonly column: Column;
  /** What it should be, as it is printed otherwise. */
  readonly right: string;
}

/** The column that a printed name stands for which is none but for a misread character; null where it tells none. */
export function misreadName(name: string): MisreadName | null {
  const seen = withoutUnit(key(name));
  if (seen.length < LEAST_READ || seen.length > LONGEST_NAME || BY_NAME.has(seen)) return null;
  const matches = findGlyphs(name);
  const right = withChanges(
    name,
    matches.map(({ start, end, entry }) => ({ start, end, text: entry.right })),
  );
  const column = matches.length === 0 ? null : columnNamed(right);
  if (column) return { column, right };
  const meant = OFFICIAL.filter(([known]) => differsInOne(seen, known));
  if (new Set(meant.map(([, one]) => one)).size !== 1) return null;
  return { column: meant[0]![1], right: asPrinted(name, seen, meant[0]![0]) };
}

/** A printed name with the one character that differs from a known name put right. */
function asPrinted(name: string, seen: string, known: string): string {
  const { front, back } = commonEnds(seen, known);
  const places = [...name.matchAll(PRINTED)].map(({ index }) => index);
  const start = places[front] ?? name.length;
  const end = front < seen.length - back ? start + 1 : start;
  return name.slice(0, start) + known.slice(front, known.length - back) + name.slice(end);
}

/** Whether each cell is a column's name or the beginning of one, as the first line of a wrapped header has them. */
export function beginsHeader(cells: readonly string[]): boolean {
  return cells.filter((cell) => begun(cell) !== '').length >= LEAST_COLUMNS && cells.every(beginsColumn);
}

/** Whether a text is a column's name or the beginning of one. */
export function beginsColumn(text: string): boolean {
  const name = begun(text);
  return LONGEST_FIRST.some((known) => known.startsWith(name));
}

function begun(text: string): string {
  return withoutUnit(key(text)).replace(UNIT_BEGUN, '');
}

/** Whether a text begins with the first characters of a column's name, white space and a spreadsheet's quotes aside. */
export function beginsAsColumn(text: string): boolean {
  const start = skipSpaces(text, 0);
  const first = text[start] === '"' ? skipSpaces(text, start + 1) : start;
  if (!FIRST_CHARACTERS.has(text.charCodeAt(first))) return false;
  return FIRST_PAIRS.has(`${text[first]}${text[skipSpaces(text, first + 1)]}`);
}

/**
 * Reads header text without tabs. `complete` false means that it ends inside a column's name, which may go on in
 * the next line; null that it is no header.
 */
export function columnsOfText(text: string): { columns: Columns | null; complete: boolean } | null {
  if (!beginsAsColumn(text)) return null;
  let rest = key(text);
  // From the last name on: `项目名称（资金使` begins a longer name than the one it holds.
  let last = '';
  const order: (Column | null)[] = [];
  while (rest.length > 0) {
    const name = LONGEST_FIRST.find((known) => rest.startsWith(known));
    if (name === undefined) {
      const goesOn = LONGEST_FIRST.some((known) => known.startsWith(rest) || known.startsWith(last));
      return goesOn && order.length > 0 ? { columns: null, complete: false } : null;
    }
    order.push(BY_NAME.get(name) ?? null);
    last = rest;
    rest = rest.slice(name.length).replace(UNIT, '');
    if (rest.startsWith('(') && UNIT_BEGUN.test(rest)) return { columns: null, complete: false };
  }
  return { columns: isHeader(order) ? columnsOf(order) : null, complete: true };
}

/**
 * Columns where one name stood for all amounts, whose own names follow in a line of their own: 预算金额, and below it 总计,
 * 财政拨款 and the others. Null where the line is none of that.
 *
 * @param cells of the line, null where it has no signs between them
 */
export function withAmountNames(columns: Columns, cells: readonly string[] | null, line: string): Columns | null {
  if (line.length > LONGEST_AMOUNT_NAMES) return null;
  const order = cells === null ? spliced(columns.order, line) : overlaid(columns.order, cells);
  return order !== null && isHeader(order) ? columnsOf(order, columns.spaced) : null;
}

const LONGEST_AMOUNT_NAMES = 200;
const LEAST_AMOUNTS = 2;

/** Below each other, cell by cell. */
function overlaid(order: readonly (Column | null)[], cells: readonly string[]): (Column | null)[] | null {
  if (cells.length !== order.length) return null;
  const below = cells.map((cell) => (key(cell) === '' ? undefined : (columnNamed(cell) ?? null)));
  const fits = below.every((column, i) => {
    const above = order[i]!;
    return column === undefined || (isAmountColumn(column) && (above === null || isAmountColumn(above)));
  });
  if (!fits || below.filter((column) => column !== undefined).length < LEAST_AMOUNTS) return null;
  return order.map((column, i) => below[i] ?? column);
}

/** In words: they take the place of the one name. */
function spliced(order: readonly (Column | null)[], line: string): (Column | null)[] | null {
  const names = splitHeader(line)?.map((name) => columnNamed(name) ?? null) ?? [];
  if (names.length < LEAST_AMOUNTS || !names.every(isAmountColumn)) return null;
  const at = order.findIndex(isAmountColumn);
  return at < 0 || order.findLastIndex(isAmountColumn) !== at
    ? null
    : [...order.slice(0, at), ...names, ...order.slice(at + 1)];
}

export function sameColumns(a: Columns | null, b: Columns | null): boolean {
  if (a === b) return true;
  return a?.key === b?.key && a?.spaced === b?.spaced && JSON.stringify(a?.places) === JSON.stringify(b?.places);
}

/** The names of a header without tabs, each as printed; null where the text is no whole header. */
export function splitHeader(text: string): string[] | null {
  const places = [...text.matchAll(PRINTED)].map(({ index }) => index);
  let rest = key(text);
  const names: string[] = [];
  for (let at = 0; rest.length > 0; ) {
    const name = LONGEST_FIRST.find((known) => rest.startsWith(known));
    if (name === undefined) return null;
    const length = name.length + (UNIT.exec(rest.slice(name.length))?.[0].length ?? 0);
    names.push(withoutSpaces(text.slice(places[at], places[at + length - 1]! + 1)));
    at += length;
    rest = rest.slice(length);
  }
  return names;
}

function isHeader(order: readonly (Column | null)[]): boolean {
  const known = order.filter((column) => column !== null);
  const distinct = new Set(known).size;
  return (
    distinct >= LEAST_COLUMNS && distinct === known.length && (distinct > LEAST_COLUMNS || known.includes('indicators'))
  );
}

/** Whether one character is another, is lost inside, or stands twice. */
function differsInOne(seen: string, known: string): boolean {
  if (Math.abs(seen.length - known.length) > 1) return false;
  const { front, back } = commonEnds(seen, known);
  const [extra, lost] = [seen.slice(front, seen.length - back), known.slice(front, known.length - back)];
  if (extra.length + lost.length === 1) return lost === '' ? extra === seen[front - 1] : back > 0;
  return extra.length === 1 && lost.length === 1 && !TELLING.test(extra);
}

function withoutUnit(name: string): string {
  const bracket = name.lastIndexOf('(');
  return bracket > 0 && name.slice(bracket).replace(UNIT, '') === '' ? name.slice(0, bracket) : name;
}

function key(name: string): string {
  return withoutSpaces(toHalfWidth(name)).replace(/[*#|"]/g, '');
}
