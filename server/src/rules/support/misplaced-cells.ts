import { type Column, type Row, type Span, textOf } from '#grammar';
import type { Edit } from '../rule.ts';
import { cellsOf } from './cells.ts';

/** A goal that stands in the cell of the list: before it, or with the list in its own cell. */
export interface Misplaced {
  readonly span: Span;
  readonly edits: readonly Edit[];
}

/** Where the goal of a row with as many cells as its header stands in the cell of the list; null where it does not. */
export function misplacedGoal(row: Row): Misplaced | null {
  const { cells, columns, layout } = row;
  const [goal, list] = [cells.get('goal'), cells.get('indicators')];
  if (layout !== 'published' || !goal?.text || !list?.text) return null;
  const text = textOf(row);
  const [goalAt, listAt] = [columns.order.indexOf('goal'), columns.order.indexOf('indicators')];
  if (goalAt < 0 || listAt !== goalAt + 1 || tabsBefore(text, goal.sourceAt(0)) === goalAt) return null;
  const printed = cellsOf(row);
  const [first, second] = [printed[goalAt], printed[listAt]];
  if (first === undefined || second?.column !== 'goal') return null;
  const { start, end } = second.span;
  const begin = list.sourceAt(0);
  if (first.empty && begin > start && begin < end) {
    // The tab before them goes, and one comes between them.
    const before = { start: start - 1, end: start };
    return {
      span: { start, end: begin },
      edits: [
        { span: before, text: '' },
        { span: { start: begin, end: begin }, text: '\t' },
      ],
    };
  }
  if (first.column !== ('indicators' satisfies Column)) return null;
  const [a, b] = [first.span, second.span].map((span) => text.slice(span.start, span.end));
  return {
    span: second.span,
    edits: [
      { span: first.span, text: b! },
      { span: second.span, text: a! },
    ],
  };
}

function tabsBefore(text: string, end: number): number {
  let tabs = 0;
  for (let at = text.indexOf('\t'); at >= 0 && at < end; at = text.indexOf('\t', at + 1)) tabs++;
  return tabs;
}
