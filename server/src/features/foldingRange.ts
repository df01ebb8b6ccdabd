import type { FoldingRange } from 'vscode-languageserver-types';
import type { Column, Row, TableSegment } from '#grammar';
import { perObject, perRow } from '../rules/support/per-row.ts';
import type { Checked } from '../workspace/checked.ts';

/**
 * What can be folded: a unit with its projects, a row that stands on several lines, in it a goal, a list or any other
 * cell that flows over lines, and a heading or header of several lines.
 */
export function foldingRanges({ document: { table } }: Checked): FoldingRange[] {
  const { segments } = table;
  const ranges: Fold[] = [];
  let heading: Fold | null = null;
  let unit: Fold | null = null;
  for (const [b, block] of segments.blocks.entries()) {
    const base = segments.weightBefore(b);
    for (const { what, start, end } of stepsOf(block)) {
      const fold = { startLine: base + start, endLine: base + end };
      if (what === 'fold' || what === 'unit' || (what === 'heading' && heading === null)) ranges.push(fold);
      if (what === 'unit') unit = fold;
      else if (what === 'project' && unit !== null) unit.endLine = fold.endLine;
      else if (what === 'total') unit = null;
      else if (what === 'heading') {
        heading ??= fold;
        heading.endLine = fold.endLine;
      } else if (what === 'no heading') heading = null;
    }
  }
  return ranges.filter(({ startLine, endLine }) => endLine > startLine);
}

interface Fold {
  startLine: number;
  endLine: number;
}

/** What the folds of a table are made of, one behind the other: projects make the unit above them longer. */
interface FoldStep {
  readonly what: 'heading' | 'no heading' | 'unit' | 'project' | 'total' | 'fold';
  readonly start: number;
  readonly end: number;
}

/** In lines from the first one of the block; an edit keeps all blocks but one. */
const stepsOf = perObject((block: readonly TableSegment[]): readonly FoldStep[] => {
  const steps: FoldStep[] = [];
  const add = (what: FoldStep['what'], start: number, end: number) => {
    // Of projects one behind the other the last one tells where the unit ends.
    if (what === 'project' && steps.at(-1)?.what === what) steps.pop();
    steps.push({ what, start, end });
  };
  let line = 0;
  let mayBeHeading = true;
  for (const segment of block) {
    const { what } = segment;
    const last = line + segment.lines.length - 1;
    if (what === 'heading') add('heading', line, last);
    else if (what !== 'blank' && mayBeHeading) add('no heading', line, line);
    if (what !== 'blank') mayBeHeading = what === 'heading';
    if (what === 'header') add('fold', line, last);
    if (what === 'row') {
      const [own, ...cells] = foldsOfRow(segment);
      for (const [start, end] of [own!, ...cells]) if (end > start) add('fold', line + start, line + end);
      add(segment.kind, line, line + own![1]);
    }
    line = last + 1;
  }
  return steps;
});

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
