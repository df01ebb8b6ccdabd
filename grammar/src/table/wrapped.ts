import { readIndicators } from '../indicator/list.ts';
import type { ListSigns } from '../indicator/list-signs.ts';
import { findListStart } from '../indicator/scan.ts';
import type { Vocabulary } from '../indicator/vocabulary.ts';
import { isEnded } from '../text/chars.ts';
import { JoinedText, type Span } from '../text/joined.ts';
import { type AmountRun, amountsIn, loneAmount } from './amount.ts';
import { Cells } from './cells.ts';
import { type AmountColumn, amountColumns, amountsFollow, type Columns, leadingColumns } from './columns.ts';
import type { RowLines } from './published.ts';
import type { RowContent } from './row.ts';
import {
  endsLikeName,
  endsLikeProject,
  endsLikeUnit,
  isNameTail,
  isNothing,
  isTotalName,
  isUnitTail,
  opensLikeGoal,
  rowKind,
} from './row-kind.ts';
import { type CellEdges, edgesBehindBreak, edgesOf, edgesWithoutAmounts, piecesOf } from './side-by-side.ts';

/**
 * Reads a row with amounts whose cells flow over lines: name, amounts, goal, indicators.
 *
 * @param nameLines how many lines hold the name and the amounts
 */
export function readWrappedWithAmounts(lines: RowLines, columns: Columns, nameLines: number): RowContent {
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
  const list = readBody(source, body, cells, vocabulary);
  return {
    kind: rowKind(cells.get('name')!.text, list !== null || cells.has('goal')),
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

/** Goal and list of a row whose cells stand side by side; `leading` takes what the lines below the first add to other cells. */
function readSideBySide(lines: RowLines, edges: CellEdges, cells: Cells, leading: readonly Span[][]) {
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

function lineAt(source: string, { start, end }: Span): string {
  return source.slice(start, end);
}

/** The amounts of a line that holds nothing else. */
export function amountsAlone(line: string): AmountRun | null {
  const run = amountsIn(line);
  return run !== null && line.slice(0, run.before.end).trim() === '' && run.after.end === run.after.start ? run : null;
}

/**
 * Empty amounts leave no trace in a wrapped table: those that are there are taken for the first ones, or, where cells stand
 * side by side, for those below whose names they stand.
 */
export function setAmounts(cells: Cells, source: string, line: Span, { amounts }: AmountRun, columns: Columns): void {
  const order = amountColumns(columns);
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

/** The words before the amounts, a column each up to the name; fewer words than columns are the name alone. */
function setLeading(cells: Cells, source: string, lines: readonly Span[], columns: Columns): void {
  const before = leadingColumns(columns).slice(0, -1);
  const [first, ...more] = lines;
  const words = before.length === 0 || first === undefined ? [] : splitAtSpaces(source, first);
  const nameStart = words[before.length];
  if (first === undefined || nameStart === undefined) {
    cells.set('name', JoinedText.of(source, lines));
    return;
  }
  for (const [i, column] of before.entries())
    if (column !== null) cells.set(column, JoinedText.of(source, [words[i]!]));
  cells.set('name', JoinedText.of(source, [{ start: nameStart.start, end: first.end }, ...more]));
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
  if (isTotalName(soFar) || /[。；！？]|[：:]$/.test(text) || signs.areIn(text)) return false;
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
  return (text.match(/[（(《“]/g)?.length ?? 0) - (text.match(/[）)》”]/g)?.length ?? 0);
}

/** Goal and indicators: the list begins at its first serial with a head; a word for nothing on a line of its own is none. */
function readBody(source: string, body: readonly Span[], cells: Cells, vocabulary: Vocabulary) {
  if (body.length === 0) return null;
  const joined = JoinedText.of(source, body);
  const last = body.at(-1)!;
  const none = body.length > 1 && isNothing(source.slice(last.start, last.end));
  const start = none ? joined.offsetOf(last.start) : findListStart(joined.text, vocabulary);
  const goal = start < 0 ? joined : joined.slice(0, start);
  if (goal.text !== '') cells.set('goal', goal);
  if (start < 0) return null;
  const indicators = joined.slice(start, joined.text.length);
  cells.set('indicators', indicators);
  return readIndicators(indicators, vocabulary);
}

/** Reads a row of the form of 2022 (department, unit, project, goal, indicators), whose cells flow over lines. */
export function readWrappedWithoutAmounts(lines: RowLines, columns: Columns, department: string | null): RowContent {
  const { source, spans, interruptions, vocabulary } = lines;
  const cells = new Cells();
  const upToName = leadingColumns(columns);
  const edges = edgesWithoutAmounts(lineAt(source, spans[0]!), upToName.length, vocabulary.listSigns);
  if (edges !== null) {
    const parts = splitAt(spans[0]!, edges);
    const list = readSideBySide(lines, edges, cells, parts);
    for (const [i, column] of upToName.entries())
      if (column !== null) cells.set(column, JoinedText.of(source, parts[i]!));
    return { kind: 'project', layout: 'wrapped', cells, list, cellCount: null, interruptions };
  }
  const texts = spans.map(({ start, end }) => source.slice(start, end));
  let first = texts.findIndex((_, i) => startsIndicators(vocabulary.listSigns, texts, i));
  if (first < 0) first = texts.length;
  const leading = columns.order.filter((column) => column === 'department' || column === 'unit' || column === 'name');
  const before = leadingSpans(spans, texts, first, vocabulary);
  const words = before.flatMap((span) => splitAtSpaces(source, span));
  const { parts, goalAt } = splitLeading(source, words, leading.length, department);
  for (const [i, part] of parts.entries()) {
    const column = leading[leading.length - parts.length + i];
    if (column !== undefined) cells.set(column, JoinedText.of(source, part));
  }
  const goalStart = words[goalAt]?.start ?? before.at(-1)?.end ?? 0;
  const body = spans.flatMap((span) =>
    span.end <= goalStart ? [] : [{ start: Math.max(span.start, goalStart), end: span.end }],
  );
  const list = readBody(source, body, cells, vocabulary);
  return {
    kind: rowKind(cells.get('name')?.text ?? '', true),
    layout: 'wrapped',
    cells,
    list,
    cellCount: null,
    interruptions,
  };
}

/** The cells up to the name on the first line of a row whose cells stand side by side. */
function splitAt(line: Span, { leading, goal, list }: CellEdges): Span[][] {
  return leading!.map((start, i) => [
    { start: line.start + start, end: line.start + (leading![i + 1] ?? goal ?? list) },
  ]);
}

/** The lines before the list; where all cells stand on one line, what of it stands before the list. */
function leadingSpans(spans: readonly Span[], texts: readonly string[], first: number, vocabulary: Vocabulary): Span[] {
  if (first > 0) return spans.slice(0, first);
  const { start } = spans[0]!;
  return [{ start, end: start + Math.max(0, findListStart(texts[0]!, vocabulary)) }];
}

/** Whether the list begins in line `i`; its first serial and head may be cut by the line break. */
function startsIndicators(signs: ListSigns, texts: readonly string[], i: number): boolean {
  if (signs.areIn(texts[i]!)) return true;
  const next = (texts[i + 1] ?? '').trim();
  return !signs.areIn(next) && signs.areIn(texts[i]!.slice(-10) + next.slice(0, 12));
}

interface LeadingWord extends Span {
  readonly line: Span;
}

function splitAtSpaces(source: string, line: Span): LeadingWord[] {
  return [...source.slice(line.start, line.end).matchAll(/\S+/g)].map((match) => ({
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
    line,
  }));
}

/**
 * Tells department, unit and project name, which may each be wrapped, from the goal behind them. Cells on one line are
 * separated by spaces; a name goes on in the next line until it reads as finished and what follows reads as a goal.
 */
function splitLeading(
  source: string,
  words: readonly LeadingWord[],
  columns: number,
  department: string | null,
): { parts: Span[][]; goalAt: number } {
  const text = (word: Span) => source.slice(word.start, word.end);
  const goalAt = goalStart(source, words, columns);
  const lead = words.slice(0, goalAt);
  const parts: Span[][] = [];
  let above = '';
  let i = 0;
  // The department and the unit end where they read as a unit does and the next word does not go on with them.
  for (let column = 0; column < columns - 1 && i < lead.length; column++) {
    const left = lead.length - i;
    if (left <= 1) break;
    const part: Span[] = [lead[i]!];
    let joined = text(lead[i]!);
    i++;
    while (
      i < lead.length - (columns - 1 - column) &&
      lead[i]!.line !== lead[i - 1]!.line &&
      (!isComplete(joined, column === 0 ? department : null) ||
        (column > 0 && (isUnitTail(text(lead[i]!)) || goesOn(joined, text(lead[i]!), above))))
    ) {
      joined += text(lead[i]!);
      part.push(lead[i]!);
      i++;
    }
    parts.push(part);
    above = joined;
  }
  if (i < lead.length) parts.push(lead.slice(i));
  return { parts, goalAt };
}

function isComplete(joined: string, known: string | null): boolean {
  return known !== null
    ? joined === known || (!known.startsWith(joined) && endsLikeUnit(joined))
    : endsLikeUnit(joined);
}

/** Whether the name of the unit above is cut between two pieces, though the first one may read as a unit: 住房和城乡, 建设局. */
function goesOn(joined: string, next: string, known: string): boolean {
  for (let cut = Math.min(known.length, LONGEST_UNIT) - 1; cut >= LEAST_CUT; cut--) {
    const rest = known.slice(cut);
    if (joined.endsWith(known.slice(0, cut)) && (rest.startsWith(next) || next.startsWith(rest))) return true;
  }
  return false;
}

const LEAST_CUT = 4;
const LONGEST_UNIT = 60;
const LEAST_FULL = 10;

/** The first word of the goal: the best place between a name that reads as finished and a line that reads as a goal. */
function goalStart(source: string, words: readonly LeadingWord[], columns: number): number {
  const text = (word: Span | undefined) => (word === undefined ? '' : source.slice(word.start, word.end));
  let best = words.length;
  let bestScore = Number.NEGATIVE_INFINITY;
  // Each cell before the goal has at least one word.
  let from = Math.min(columns, words.length);
  // The last word of a unit's name on a line of its own is no project.
  while (from < words.length && isUnitTail(text(words[from - 1]))) from++;
  let passed = 0;
  for (let i = from; i <= words.length; i++) {
    const before = text(words[i - 1]);
    const here = text(words[i]);
    if (/[，。；]/.test(before) && i > from) break;
    const sameLine = i < words.length && words[i]!.line === words[i - 1]!.line;
    // What lies behind the first good place is more likely the middle of the goal.
    let score = -passed;
    const named = endsLikeProject(before) || /[）)]$/.test(before);
    const opening = i < words.length && opensLikeGoal(here);
    if (named) score += 2;
    else if (endsLikeName(before)) score += 1;
    if (opening) score += 2;
    if (named && opening && !sameLine) passed += 2;
    if (/[，。；：]/.test(here)) score += 2;
    else if (here.includes('、')) score += 1;
    if (i < words.length && isNameTail(here)) score -= 4;
    if (sameLine) score -= 1;
    if (sameLine && /\s{2}|\u3000/.test(source.slice(words[i - 1]!.end, words[i]!.start))) score += 2;
    const gap = i < words.length ? source.slice(words[i - 1]!.end, words[i]!.start) : '';
    if (/\n\s*\n|\r\s*\r/.test(gap)) score += 1;
    // The goal's last line, behind a full one.
    if (!named && !sameLine && before.length >= Math.max(LEAST_FULL, 2 * here.length) && /[。；]$/.test(here))
      score -= 3;
    // In a column, only the last line of a cell is short.
    if (i < words.length && here.length > before.length + 3) score += 1;
    if (score > bestScore) {
      bestScore = score;
      best = i;
    }
  }
  return best;
}

export function within(line: Span, part: Span): Span {
  return { start: line.start + part.start, end: line.start + part.end };
}
