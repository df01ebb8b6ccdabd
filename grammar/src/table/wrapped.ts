import { readIndicators } from '../indicator/list.ts';
import { findListStart } from '../indicator/scan.ts';
import type { Vocabulary } from '../indicator/vocabulary.ts';
import { isEnded } from '../text/chars.ts';
import { JoinedText, type Span } from '../text/joined.ts';
import { type AmountRun, amountsIn } from './amount.ts';
import { type Cells, DETAIL_LABEL } from './cells.ts';
import { type AmountColumn, amountColumns, type Columns } from './columns.ts';
import type { RowLines } from './published.ts';
import { isPlaceholder } from './row-kind.ts';
import { type CellEdges, edgesBehindBreak, piecesOf } from './side-by-side.ts';
import { countTabs } from './tabs.ts';

/** Goal and list of a row whose cells stand side by side; `leading` takes what the lines below the first add to other cells. */
export function readSideBySide(lines: RowLines, edges: CellEdges, cells: Cells, leading: readonly Span[][]) {
  const { source, spans, vocabulary } = lines;
  const first = spans[0]!;
  const goal: Span[] = [];
  const list = [{ start: first.start + edges.list, end: first.end }];
  if (edges.goal !== null) goal.push({ start: first.start + edges.goal, end: first.start + edges.list });
  let goalGoesOn = edges.goal !== null;
  for (let i = 1; i < spans.length; i++) {
    const line = spans[i]!;
    const text = lineAt(source, line);
    // Behind a page break the columns may stand elsewhere.
    if (lines.isInterrupted(i)) edges = edgesBehindBreak(text, edges, goalGoesOn);
    const pieces = piecesOf(text, edges) ?? {
      leading: [],
      goal: null,
      list: { start: 0, end: line.end - line.start },
    };
    goalGoesOn = pieces.goal !== null && !isEnded(text.slice(pieces.goal.start, pieces.goal.end));
    for (const piece of pieces.leading) leading[piece.cell]!.push(within(line, piece));
    if (pieces.goal !== null) goal.push(within(line, pieces.goal));
    if (pieces.list !== null) list.push(within(line, pieces.list));
  }
  if (goal.length > 0) cells.set('goal', JoinedText.of(source, goal));
  const indicators = JoinedText.of(source, list);
  cells.set('indicators', indicators);
  return readIndicators(indicators, vocabulary);
}

/** Goal and indicators: the list begins at its first serial with a head. */
export function readBody(source: string, body: readonly Span[], cells: Cells, vocabulary: Vocabulary) {
  if (body.length === 0) return null;
  const joined = JoinedText.of(source, body);
  const { text } = joined;
  const start = listStart(source, body, joined, vocabulary);
  const end = start < 0 ? text.length : start;
  // Before each of the two may stand the name of its column.
  const from = text.startsWith('绩效') ? (DETAIL_LABEL.exec(text.slice(0, end))?.[0].length ?? 0) : 0;
  const goal = joined.slice(from, Math.max(from, end - (LIST_LABEL.exec(text.slice(0, end))?.[0].length ?? 0)));
  if (goal.text !== '') cells.set('goal', goal);
  if (start < 0) return null;
  const label = text.startsWith('绩效', start) ? DETAIL_LABEL.exec(text.slice(start)) : null;
  const indicators = joined.slice(start + (label?.[0].length ?? 0), text.length);
  cells.set('indicators', indicators);
  return readIndicators(indicators, vocabulary);
}

/** The name of the list's column, right before its first serial. */
const LIST_LABEL = /绩效指标\s*[:：]\s*$/;

/** Where the list begins, or what stands in its place on the last line; -1 where there is neither. */
function listStart(source: string, body: readonly Span[], joined: JoinedText, vocabulary: Vocabulary): number {
  const start = findListStart(joined.text, vocabulary);
  if (body.length === 1) return start;
  if (start < 0) return isPlaceholder(lineAt(source, body.at(-1)!)) ? joined.offsetOf(body.at(-1)!.start) : -1;
  // A placeholder on the first line is the goal: `无` before `1、` is no misread serial.
  return isPlaceholder(lineAt(source, body[0]!)) ? Math.max(start, joined.offsetOf(body[1]!.start)) : start;
}

/**
 * Empty amounts leave no trace in a wrapped table: those that are there are taken for the first ones, or, where cells stand
 * side by side, for those below whose names they stand. Tabs between them count the columns.
 */
export function setAmounts(cells: Cells, source: string, line: Span, { amounts }: AmountRun, columns: Columns): void {
  const order = amountColumns(columns);
  const from = line.start + amounts[0]!.start;
  if (source.slice(from, line.start + amounts.at(-1)!.start).includes('\t')) {
    for (const amount of amounts) {
      const column = order[countTabs(source.slice(from, line.start + amount.start))];
      if (column !== undefined && !cells.has(column)) cells.set(column, JoinedText.of(source, [within(line, amount)]));
    }
    return;
  }
  // The first is the total: where it stands below another name, names and amounts are not set in columns.
  const isSpaced =
    columns.places !== undefined &&
    /\s{2}$/.test(source.slice(line.start, line.start + amounts[0]!.start)) &&
    below(columns, order, amounts[0]!) === 0;
  let rest = order.filter((column) => !cells.has(column));
  for (const [i, amount] of amounts.entries()) {
    const left = amounts.length - i;
    const at = isSpaced && rest.length > left ? below(columns, rest.slice(0, rest.length - left + 1), amount) : 0;
    const column = rest[at];
    if (column === undefined) return;
    cells.set(column, JoinedText.of(source, [within(line, amount)]));
    rest = rest.slice(at + 1);
  }
}

/** The first of some columns whose name stands above an amount; the first of all where none does. */
function below({ order, places }: Columns, candidates: readonly AmountColumn[], { start, end }: Span): number {
  const at = candidates.findIndex((column) => {
    const name = places![order.indexOf(column)]!;
    return name.start < end && start < name.end;
  });
  return Math.max(at, 0);
}

/** The amounts of a line that holds nothing else. */
export function amountsAlone(line: string): AmountRun | null {
  const run = amountsIn(line);
  return run !== null && line.slice(0, run.before.end).trim() === '' && run.after.end === run.after.start ? run : null;
}

export function lineAt(source: string, { start, end }: Span): string {
  return source.slice(start, end);
}

export function within(line: Span, part: Span): Span {
  return { start: line.start + part.start, end: line.start + part.end };
}
