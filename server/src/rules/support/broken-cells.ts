import { type Indicator, type Row, Slot, type Span, textOf } from '#grammar';

/** A line break inside a cell, with the white space around it. */
export interface BrokenCell extends Span {
  /** What stands in its place where the cell is read. */
  readonly put: string;
}

/** A row with more of them is wrapped, not broken. */
const MOST_BREAKS = 2;

/**
 * The line breaks inside the cells of a row that has all its tabs: programs that read lines break off there. Quotes tell
 * that they are meant, and so does a new indicator on each line.
 */
export function brokenCells(row: Row): BrokenCell[] {
  if (row.layout !== 'published' || row.cellCount !== row.columns.order.length) return [];
  if (row.interruptions.length > 0) return [];
  const source = textOf(row);
  const breaks: BrokenCell[] = [];
  for (const [column, cell] of row.cells) {
    if (cell.contiguous || source[cell.sourceAt(0) - 1] === '"') continue;
    for (const seam of cell.seams) {
      const end = cell.sourceAt(seam);
      const start = source.slice(0, end).trimEnd().length;
      if (!/[\r\n]/.test(source.slice(start, end))) continue;
      if (column === 'indicators' && isBetweenIndicators(row, seam)) continue;
      breaks.push({ start, end, put: cell.text[seam - 1] === ' ' ? ' ' : '' });
    }
  }
  return breaks.length > MOST_BREAKS ? [] : breaks;
}

/** Before an indicator, or between its serial and what it numbers. */
function isBetweenIndicators({ list }: Row, at: number): boolean {
  const isBefore = (indicator: Indicator) =>
    at >= indicator.start && at <= Math.max(indicator.start, indicator.endOf(Slot.Serial));
  return list?.indicators.some(isBefore) === true;
}
