import {
  type Bars,
  barsOf,
  contentOf,
  isBarred,
  openBarredCells,
  opensWithBar,
  type Row,
  type Span,
  type TableSegment,
} from '#grammar';

/** A cell on a line, without the white space around it. */
export interface LineCell extends Span {
  /** Of its column in the header. */
  readonly place: number;
  /** Where it begins with the white space before it. */
  readonly from: number;
}

/** Whether a line has its cells between bars; one that is no row yet, where it begins with a bar. */
export function isInBars(line: string, row: Row | null): boolean {
  return row === null ? opensWithBar(line) : row.layout === 'barred';
}

/** The cells of a line; null where it has none. */
export function cellsOf(line: string, row: Row | null): readonly LineCell[] | null {
  if (isInBars(line, row)) {
    return openBarredCells(line).map((cell, place) => ({ place, from: cell.start, ...withoutSpaces(line, cell) }));
  }
  if (!line.includes('\t') || /^[ \t\u3000]/.test(line)) return null;
  const cells: LineCell[] = [];
  let start = 0;
  for (const [place, text] of line.split('\t').entries()) {
    cells.push({ place, from: start, start, end: start + text.length });
    start += text.length + 1;
  }
  return cells;
}

/** The cell in which a character stands; null before the first one. */
export function cellAt(cells: readonly LineCell[], character: number): LineCell | null {
  return cells.findLast(({ from }) => from <= character) ?? null;
}

/** How a header or row sets its cells between bars; undefined where it has none. */
export function barsIn(segment: TableSegment): Bars | undefined {
  if (segment.what !== 'header' && (segment.what !== 'row' || segment.layout !== 'barred')) return undefined;
  const line = contentOf(segment.lines[0]!);
  return isBarred(line) ? barsOf(line) : undefined;
}

/** Of an empty cell, a space beside each bar stays outside. */
function withoutSpaces(line: string, { start, end }: Span): Span {
  const text = line.slice(start, end);
  if (text.trim() === '') {
    const beside = Math.min(1, Math.floor(text.length / 2));
    return { start: start + beside, end: end - beside };
  }
  return { start: end - text.trimStart().length, end: start + text.trimEnd().length };
}
