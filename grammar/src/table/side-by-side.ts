import type { ListSigns } from '../indicator/list-signs.ts';
import type { Span } from '../text/joined.ts';
import { amountsIn } from './amount.ts';

/**
 * Where the cells begin on the lines of a row whose cells stand side by side, as `pdftotext -layout` writes them: each
 * cell flows over lines in a column of its own, with two spaces or more before goal and list.
 */
export interface CellEdges {
  /** The cells up to the name, in a form without amounts; null where all that stands before goal and list is the name. */
  readonly leading: readonly number[] | null;
  readonly goal: number | null;
  readonly list: number;
}

/** What a line below the first one adds to a cell before the goal. */
export interface LeadingPiece extends Span {
  readonly cell: number;
}

/** The columns that lines below the first one go on with. */
export interface CellPieces {
  readonly leading: readonly LeadingPiece[];
  readonly goal: Span | null;
  readonly list: Span | null;
}

/** What a cell may have before it in the place of a gap. */
export const SEAM = /[\s，。；：、）]/;
const WIDE = /\S\s{2,}\S/;
const GAP = /\s{2,}/g;
/** A cell of another line begins in the same place, give or take a sign of another width. */
export const TOLERANCE = 2;

/** The edges that the first line of a row tells: behind its amounts stand a goal, or none, and the beginning of a list. */
export function edgesOf(line: string, signs: ListSigns): CellEdges | null {
  const run = amountsIn(line);
  if (run === null || run.after.end === run.after.start) return null;
  const cells = withListApart(line, cellsOf(line, run.after.start), signs);
  const list = cells.at(-1);
  if (list === undefined || cells.length > 2 || !signs.areFirstIn(line.slice(list.start, list.end))) return null;
  return { leading: null, goal: cells.length === 2 ? cells[0]!.start : null, list: list.start };
}

/**
 * The edges that the first line of a row without amounts tells: some cells up to the name, with a space or more between
 * them, a goal, or none, and the beginning of a list.
 *
 * @param leading how many cells there are up to the name
 */
export function edgesWithoutAmounts(line: string, leading: number, signs: ListSigns): CellEdges | null {
  const cells = withListApart(line, cellsOf(line, 0), signs);
  const list = cells.at(-1);
  if (list === undefined || cells.length < 2 || !signs.areFirstIn(line.slice(list.start, list.end))) return null;
  const words = wordsOf(line, 0, list.start);
  if (words.length < leading) return null;
  const goal = words.length === leading ? null : Math.max(cells.at(-2)!.start, words[leading]!.start);
  const before = words.filter(({ start }) => goal === null || start < goal);
  if (before.length < leading) return null;
  return { leading: before.slice(0, leading).map(({ start }) => start), goal, list: list.start };
}

/** What a line below the first one adds to each cell; null where it does not go on with the row. */
export function piecesOf(line: string, edges: CellEdges): CellPieces | null {
  const leading: LeadingPiece[] = [];
  let goal: Span | null = null;
  let list: Span | null = null;
  for (const { start, end } of cellsOf(line, 0).flatMap((cell) => cutAtEdges(line, cell, edges))) {
    // Spaces inside a cell do not end it.
    if (list !== null) list = { start: list.start, end };
    else if (isAt(start, edges.list)) list = { start, end };
    else if (goal !== null) goal = { start: goal.start, end };
    else if (edges.goal !== null && isAt(start, edges.goal)) goal = { start, end };
    else if (start >= (edges.goal ?? edges.list) - TOLERANCE) return null;
    else if (edges.leading !== null) leading.push(...leadingPieces(line, start, end, edges.leading));
    else if (leading.length > 0) return null;
    else leading.push({ cell: 0, start, end });
  }
  if (leading.some(({ cell }) => cell < 0)) return null;
  // A line at the margin with nothing behind it is a note, or the beginning of something else.
  const goesOn = goal !== null || list !== null || (edges.leading !== null && (leading[0]?.start ?? 0) > TOLERANCE);
  return goesOn ? { leading, goal, list } : null;
}

/** A line of the goal that fills its column has one space behind it, or only its last mark: the list is told by its beginning. */
function withListApart(line: string, cells: Span[], signs: ListSigns): Span[] {
  const last = cells.at(-1);
  if (last === undefined || !WIDE.test(line)) return cells;
  const at = last.start + (signs.listStartIn(line.slice(last.start, last.end)) ?? 0);
  return at === last.start || !SEAM.test(line[at - 1]!) ? cells : [...cells.slice(0, -1), ...cut(last, at)];
}

/** A text that runs into the goal or the list, with a space or only a mark between them, in parts. */
function cutAtEdges(line: string, cell: Span, { goal, list }: CellEdges): Span[] {
  const behindGoal = cutAt(line, cell, list);
  return goal === null ? behindGoal : [...cutAt(line, behindGoal[0]!, goal), ...behindGoal.slice(1)];
}

function cutAt(line: string, cell: Span, edge: number): Span[] {
  if (cell.start >= edge - TOLERANCE || cell.end <= edge + TOLERANCE) return [cell];
  const around = line.slice(edge - TOLERANCE - 1, edge + TOLERANCE);
  const space = around.search(/\s/);
  const seam = space < 0 ? around.search(SEAM) : space;
  return seam < 0 ? [cell] : cut(cell, edge - TOLERANCE + seam);
}

function cut({ start, end }: Span, at: number): Span[] {
  return [
    { start, end: at },
    { start: at, end },
  ];
}

/**
 * The edges on the first line behind a page break, where the columns may stand elsewhere: the list is its last cell.
 *
 * @param goalGoesOn whether the last line before had a part of the goal, and not its end
 */
export function edgesBehindBreak(line: string, edges: CellEdges, goalGoesOn: boolean): CellEdges {
  const cells = cellsOf(line, 0);
  const list = cells.at(-1);
  if (list === undefined || isAt(list.start, edges.list)) return edges;
  if (cells.length === 1 && !goalGoesOn) return { ...edges, goal: null, list: list.start };
  const goal = edges.goal === null || cells.length < 2 ? edges.goal : cells.at(-2)!.start;
  // With one cell only, or where it is a goal, there is no telling.
  return goal !== null && goal >= list.start - TOLERANCE ? edges : { ...edges, goal, list: list.start };
}

function leadingPieces(line: string, from: number, to: number, edges: readonly number[]): LeadingPiece[] {
  return wordsOf(line, from, to).map(({ start, end }) => ({
    cell: edges.findIndex((edge) => isAt(start, edge)),
    start,
    end,
  }));
}

function isAt(start: number, edge: number): boolean {
  return Math.abs(start - edge) <= TOLERANCE;
}

/** The texts without white space on a part of a line. */
export function wordsOf(line: string, from = 0, to = line.length): Span[] {
  return [...line.slice(from, to).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: from + index,
    end: from + index + word.length,
  }));
}

/** The texts between wide gaps. */
function cellsOf(line: string, from: number): Span[] {
  const cells: Span[] = [];
  const end = line.trimEnd().length;
  let start = line.length - line.slice(from).trimStart().length;
  GAP.lastIndex = start;
  for (let gap = GAP.exec(line); gap !== null && gap.index < end; gap = GAP.exec(line)) {
    cells.push({ start, end: gap.index });
    start = GAP.lastIndex;
  }
  if (start < end) cells.push({ start, end });
  return cells;
}
