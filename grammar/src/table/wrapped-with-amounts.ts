import type { ListSigns } from '../indicator/list-signs.ts';
import { JoinedText, type Span } from '../text/joined.ts';
import { amountsIn, loneAmount } from './amount.ts';
import { isIndented } from './authoring.ts';
import { Cells } from './cells.ts';
import {
  type AmountColumn,
  amountColumns,
  amountsFollow,
  type Column,
  type Columns,
  leadingColumns,
} from './columns.ts';
import { isPageStamp } from './garble.ts';
import { isBareNumber } from './page-lines.ts';
import { hasTextsIn, type RowLines, withoutTexts } from './published.ts';
import type { RowContent } from './row.ts';
import {
  endsLikeName,
  endsLikeUnit,
  isNameTail,
  isPlaceholder,
  isTotalName,
  isUnitTail,
  opensLikeGoal,
  rowKind,
} from './row-kind.ts';
import { edgesOf, wordsOf } from './side-by-side.ts';
import { amountsAlone, lineAt, readBody, readSideBySide, setAmounts, within } from './wrapped.ts';

/**
 * Reads a row with amounts whose cells flow over lines: name, amounts, goal, indicators.
 *
 * @param nameLines how many lines hold the name and the amounts
 * @param areProjectsIndented whether names of projects are indented, and those of units are not
 */
export function readWrappedWithAmounts(
  lines: RowLines,
  columns: Columns,
  nameLines: number,
  areProjectsIndented: boolean,
): RowContent {
  const { source, spans, interruptions, vocabulary } = lines;
  const cells = new Cells();
  const order = amountColumns(columns);
  const edges = edgesOf(lineAt(source, spans[0]!), vocabulary.listSigns);
  const name: Span[] = [];
  const body = spans.slice(nameLines);
  const stacked = interruptions.length > 0 ? null : stackedColumns(source, spans.slice(0, nameLines), order);
  for (const [i, span] of spans.slice(0, nameLines).entries()) {
    const line = lineAt(source, span);
    const seen = order.some((column) => cells.has(column));
    const run = (seen ? null : amountsIn(line)) ?? loneAmount(line);
    if (run === null) {
      name.push(span);
      continue;
    }
    name.push(within(span, run.before));
    const column = stacked?.[i];
    if (column === undefined) setAmounts(cells, source, span, run, columns);
    else cells.set(column, JoinedText.of(source, [within(span, run.amounts[0]!)]));
    if (run.after.end > run.after.start) body.unshift(within(span, run.after));
  }
  if (edges !== null) {
    const list = readSideBySide(lines, edges, cells, [name]);
    setLeading(cells, source, name, columns);
    return { kind: 'project', layout: 'wrapped', cells, list, cellCount: null, interruptions };
  }
  const last = body.at(-1);
  const behind = last !== undefined && amountsFollow(columns) ? amountsAlone(lineAt(source, last)) : null;
  if (behind !== null) setAmounts(cells, source, body.pop()!, behind, columns);
  setLeading(cells, source, name, columns);
  let list = readBody(source, body, cells, vocabulary);
  const rowName = cells.get('name')!.text;
  const hasContent = hasTextsIn(cells);
  const kind = rowKind(rowName, hasContent);
  if (kind !== 'project' && !hasContent && (list !== null || cells.has('goal'))) list = withoutTexts(cells, source);
  const isProject = areProjectsIndented && kind === 'unit' && isIndented(source) && !endsLikeUnit(rowName);
  return {
    kind: isProject ? 'project' : kind,
    layout: 'wrapped',
    cells,
    list,
    cellCount: null,
    interruptions,
  };
}

/**
 * The columns of amounts that stand on a line each, by the lines: where other cells follow each other without a blank line,
 * a blank line is an empty cell. Null where there are no such lines, or the blank ones say nothing.
 */
function stackedColumns(source: string, lines: readonly Span[], order: readonly AmountColumn[]) {
  const first = lines.findIndex((line) => loneAmount(lineAt(source, line)) !== null);
  if (first < 1 || lines.length - first < 2) return null;
  const columns = new Array<AmountColumn | undefined>(lines.length);
  columns[first] = order[0];
  let closest = lineBreaks(source, lines[first - 1]!, lines[first]!);
  for (let i = first + 1, at = 0; i < lines.length; i++) {
    const step = lineBreaks(source, lines[i - 1]!, lines[i]!);
    closest = Math.min(closest, step);
    at += step;
    if (at >= order.length || loneAmount(lineAt(source, lines[i]!)) === null) return null;
    columns[i] = order[at];
  }
  return closest === 1 ? columns : null;
}

function lineBreaks(source: string, { end }: Span, { start }: Span): number {
  return source.slice(end, start).match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** The words before the amounts, a column each up to the name; fewer words than columns are the name alone. */
function setLeading(cells: Cells, source: string, lines: readonly Span[], columns: Columns): void {
  const before = leadingColumns(columns).slice(0, -1);
  const words = before.length === 0 ? [] : lines.map(({ start, end }) => wordsOf(source, start, end));
  const all = words.flat();
  const nameStart = all[before.length];
  const isOnOneLine = (words[0]?.length ?? 0) > before.length;
  const isCell = (column: Column | null, i: number) => isLeadingCell(column, lineAt(source, all[i]!));
  if (nameStart === undefined || !(isOnOneLine || before.every(isCell))) {
    cells.set('name', JoinedText.of(source, lines));
    return;
  }
  for (const [i, column] of before.entries()) if (column !== null) cells.set(column, JoinedText.of(source, [all[i]!]));
  const name = lines
    .filter(({ end }) => end > nameStart.start)
    .map(({ start, end }) => ({ start: Math.max(start, nameStart.start), end }));
  cells.set('name', JoinedText.of(source, name));
}

/** Whether a word on a line without the name is a whole cell before it: a serial, or a department or unit. */
function isLeadingCell(column: Column | null, word: string): boolean {
  return column === null ? isBareNumber(word) : endsLikeUnit(word);
}

/**
 * Whether a line behind the amounts goes on with the name, whose pieces so far are given, or is the goal (or the next
 * row) already; `after` is the line behind it.
 */
export function continuesName(
  signs: ListSigns,
  pieces: readonly string[],
  line: string,
  after: { readonly text: string; readonly startsRow: boolean },
): boolean {
  const soFar = pieces.map((piece) => piece.trim()).join('');
  const text = line.trim();
  const width = Math.max(...pieces.map((piece) => piece.trim().length));
  if (
    isTotalName(soFar) ||
    isPlaceholder(text) ||
    isPageStamp(text) ||
    /[。；！？]|[：:]$/.test(text) ||
    signs.areIn(text)
  )
    return false;
  if (amountsIn(after.text)?.before.end === 0) return false;
  if (opens(soFar) > 0 && opens(soFar + text) <= 0) return text.length <= width + 6;
  if (text.length > width + 1) return false;
  let score = endsLikeName(soFar) ? -1 : 2;
  if (isUnitTail(text) || (endsLikeUnit(text) && !endsLikeUnit(soFar) && after.startsRow)) score += 3;
  else if (isNameTail(text)) score += 2;
  else if (opensLikeGoal(text) || text.startsWith(soFar.slice(-2))) score -= 3;
  if (endsLikeName(soFar + text)) score += 1;
  if (text.includes('，')) score -= 3;
  if (after.startsRow || signs.areIn(after.text)) score += 1;
  else if (opensLikeGoal(after.text)) score += 2;
  return score >= 2;
}

function opens(text: string): number {
  return (text.match(/[（(《〈「『“‘]/g)?.length ?? 0) - (text.match(/[）)》〉」』”’]/g)?.length ?? 0);
}
