import { type Indicator, isNameTail, type Row, Slot, type Span, textOf } from '#grammar';

/** A line break inside a cell, with the white space around it. */
export interface BrokenCell extends Span {
  /** What stands in its place where the cell is read. */
  readonly put: string;
  /** The line next to it of which it is not certain that it belongs to the row; null where both do. */
  readonly doubtful: string | null;
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
      const { line } = row.positionAt(end);
      const before = row.positionAt(start - 1).line;
      const doubtful = [before, line].find((at) => !isCertain(row, at));
      breaks.push({
        start,
        end,
        put: cell.text[seam - 1] === ' ' ? ' ' : '',
        doubtful: doubtful === undefined ? null : row.lines[doubtful]!.trim(),
      });
      if (breaks.length > MOST_BREAKS) return [];
    }
  }
  return breaks;
}

/** Whether a line shows that it belongs to its row: by tabs or the signs of a text, or as the beginning of a name that needs its rest. */
function isCertain({ lines, columns }: Row, line: number): boolean {
  const text = lines[line]!;
  // A stop at its end may have been put there for that of the list.
  if (text.includes('\t') || SIGNS.test(text.replace(/。\s*$/, ''))) return true;
  if (OPEN_END.test(textBeside(lines, line, -1) ?? '')) return true;
  const next = textBeside(lines, line, 1);
  if (line > 0 || next === null || columns.order[0] !== 'name') return false;
  const rest = next.split('\t', 1)[0]!.trim();
  return rest === '' || isNameTail(rest) || isNameTail(rest.slice(1)) || OPEN.test(text) || CLOSES.test(rest);
}

/** The next line that is not empty, behind one or before it; a row may have as many lines as a file. */
function textBeside(lines: readonly string[], line: number, step: 1 | -1): string | null {
  let at = line + step;
  while (at >= 0 && at < lines.length && lines[at]!.trim() === '') at += step;
  return lines[at] ?? null;
}

const SIGNS = /[，。；;≥≤%％]|指标值?\s*[：:]|\d、/;
/** Behind these only more text can follow. */
const OPEN_END = /[，；：;:、≥≤<>＜＞（(《“-]\s*$/;
const OPEN = /[（(《“][^）)》”]*$/;
const CLOSES = /^[^（(《“]*[）)》”]/;

/** Before an indicator, or between its serial and what it numbers. */
function isBetweenIndicators({ list }: Row, at: number): boolean {
  const isBefore = (indicator: Indicator) =>
    at >= indicator.start && at <= Math.max(indicator.start, indicator.endOf(Slot.Serial));
  return list?.indicators.some(isBefore) === true;
}
