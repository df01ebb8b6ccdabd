import type { FoldingRange } from 'vscode-languageserver-types';
import type { Column, Row, TableSegment } from '#grammar';
import { perRow } from '../rules/support/per-row.ts';
import type { Checked } from '../workspace/checked.ts';

/**
 * What can be folded: a unit with its projects, a row that stands on several lines, in it a goal, a list or any other
 * cell that flows over lines, and a heading or header of several lines.
 */
export function foldingRanges({ document: { table } }: Checked): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let unit: { startLine: number; endLine: number } | null = null;
  let heading: { startLine: number; endLine: number } | null = null;
  for (const { segment, line } of table.placed()) {
    if (segment.what === 'heading') {
      if (heading === null) {
        heading = { startLine: line, endLine: line };
        ranges.push(heading);
      }
      heading.endLine = line + segment.lines.length - 1;
      continue;
    }
    if (segment.what !== 'blank') heading = null;
    if (segment.what === 'header') ranges.push({ startLine: line, endLine: line + segment.lines.length - 1 });
    if (segment.what !== 'row') continue;
    const [own, ...cells] = foldsOfRow(segment);
    for (const [start, end] of [own!, ...cells]) ranges.push({ startLine: line + start, endLine: line + end });
    const endLine = line + own![1];
    if (segment.kind === 'project' && unit !== null) unit.endLine = endLine;
    else {
      unit = segment.kind === 'unit' ? { startLine: line, endLine } : null;
      if (unit !== null) ranges.push(unit);
    }
  }
  return ranges.filter(({ startLine, endLine }) => endLine > startLine);
}

/** First and last lines, from the row's own first: of the row, then of each cell in it that flows over lines. */
const foldsOfRow = perRow((row): readonly (readonly [number, number])[] => {
  const filled = row.lines.findIndex((line) => line.trim() !== '');
  const first = Math.max(filled, 0);
  const last = Math.max(lastFilled(row), first);
  const cells = [...row.cells].flatMap(([column]) => {
    const fold = foldOfCell(row, column);
    // An editor folds one range from a line; the row's own comes first.
    return fold === null || fold[0] === first ? [] : [fold];
  });
  return [[first, last], ...cells];
});

function foldOfCell(row: Row, column: Column): readonly [number, number] | null {
  const span = row.cells.get(column)?.contiguous === false ? row.cellSpan(column) : null;
  if (span === null) return null;
  const { start, end } = row.rangeOf(span);
  return end.line > start.line ? [start.line, end.line] : null;
}

function lastFilled({ lines }: TableSegment): number {
  return lines.findLastIndex((line) => line.trim() !== '');
}
