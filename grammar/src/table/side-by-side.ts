import type { ListSigns } from '../indicator/list-signs.ts';
import type { Span } from '../text/joined.ts';
import { amountsIn } from './amount.ts';

/**
 * Where goal and list begin on the lines of a row whose cells stand side by side, as `pdftotext -layout` writes them:
 * each cell flows over lines in a column of its own, with two spaces or more before it.
 */
export interface CellEdges {
  readonly goal: number | null;
  readonly list: number;
}

/** The columns that lines below the first one go on with. */
export interface CellPieces {
  readonly name: Span | null;
  readonly goal: Span | null;
  readonly list: Span | null;
}

const GAP = /\s{2,}/g;
/** A cell of another line begins in the same place, give or take a sign of another width. */
const TOLERANCE = 2;

/** The edges that the first line of a row tells: behind its amounts stand a goal, or none, and the beginning of a list. */
export function edgesOf(line: string, signs: ListSigns): CellEdges | null {
  const run = amountsIn(line);
  if (run === null || run.after.end === run.after.start) return null;
  const cells = cellsOf(line, run.after.start);
  const list = cells.at(-1);
  if (list === undefined || cells.length > 2 || !signs.areFirstIn(line.slice(list.start, list.end))) return null;
  return { goal: cells.length === 2 ? cells[0]!.start : null, list: list.start };
}

/** What a line below the first one adds to each cell; null where it does not go on with the row. */
export function piecesOf(line: string, edges: CellEdges): CellPieces | null {
  let name: Span | null = null;
  let goal: Span | null = null;
  let list: Span | null = null;
  for (const { start, end } of cellsOf(line, 0)) {
    // Spaces inside a cell do not end it.
    if (list !== null) list = { start: list.start, end };
    else if (isAt(start, edges.list)) list = { start, end };
    else if (goal !== null) goal = { start: goal.start, end };
    else if (edges.goal !== null && isAt(start, edges.goal)) goal = { start, end };
    else if (name === null && start < (edges.goal ?? edges.list) - TOLERANCE) name = { start, end };
    else return null;
  }
  return goal === null && list === null ? null : { name, goal, list };
}

function isAt(start: number, edge: number): boolean {
  return Math.abs(start - edge) <= TOLERANCE;
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
