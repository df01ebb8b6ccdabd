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

/** Where the list of a row, or its beginning, stands in the place of its goal, behind it or alone; null where it does not. */
export function misplacedList(row: Row, eol: string): Misplaced | null {
  const { cells, columns, layout } = row;
  const list = cells.get('indicators');
  if (!list?.text) return null;
  if (layout === 'authoring') return behindLabelOfGoal(row, list.sourceAt(0), eol);
  if (layout !== 'published') return null;
  const [goalAt, listAt] = [columns.order.indexOf('goal'), columns.order.indexOf('indicators')];
  if (goalAt < 0 || listAt !== goalAt + 1) return null;
  const goal = cells.get('goal');
  const text = textOf(row);
  const start = list.sourceAt(0);
  const from = goal?.text ? goal.sourceAt(goal.text.length - 1) : -1;
  const isBehind = from >= 0 && start > from && !text.slice(from, start).includes('\t');
  if (from >= 0 ? !isBehind : tabsBefore(text, start) !== goalAt) return null;
  const tab = text.indexOf('\t', start);
  if (tab < 0) return null;
  return {
    span: { start, end: tab },
    edits: [
      { span: { start, end: start }, text: '\t' },
      { span: { start: tab, end: tab + 1 }, text: '' },
    ],
  };
}

function behindLabelOfGoal(row: Row, start: number, eol: string): Misplaced | null {
  const { line, character } = row.positionAt(start);
  const before = row.lines[line]!.slice(0, character);
  if (!LABEL_OF_GOAL.test(before)) return null;
  const end = start + row.lines[line]!.slice(character).trimEnd().length;
  return { span: { start, end }, edits: [{ span: { start, end: start }, text: `${eol}${/^\s*/.exec(before)![0]}` }] };
}

const LABEL_OF_GOAL = /^\s*\p{Script=Han}*目标\s*[:：]/u;

function tabsBefore(text: string, end: number): number {
  let tabs = 0;
  for (let at = text.indexOf('\t'); at >= 0 && at < end; at = text.indexOf('\t', at + 1)) tabs++;
  return tabs;
}
