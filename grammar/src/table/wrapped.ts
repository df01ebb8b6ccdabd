import { readIndicators } from '../indicator/list.ts';
import { findListStart } from '../indicator/scan.ts';
import { JoinedText, type Span } from '../text/joined.ts';
import { amountsIn } from './amount.ts';
import { AMOUNT_COLUMNS, type Column, type Columns } from './columns.ts';
import type { RowLines } from './published.ts';
import { looksLikeList } from './published.ts';
import type { RowContent } from './row.ts';
import { endsLikeName, endsLikeUnit, isNameTail, opensLikeGoal, rowKind } from './row-kind.ts';

/** Reads a row with amounts whose cells flow over lines: name, amounts, goal, indicators. */
export function readWrappedWithAmounts({ source, spans, interruptions }: RowLines): RowContent {
  const cells = new Map<Column, JoinedText>();
  const name: Span[] = [];
  let body: Span[] = [];
  for (const [i, span] of spans.entries()) {
    const run = amountsIn(source.slice(span.start, span.end));
    if (run === null) {
      name.push(span);
      continue;
    }
    name.push(within(span, run.before));
    for (const [k, amount] of run.amounts.entries()) {
      const column = AMOUNT_COLUMNS[k];
      if (column !== undefined) cells.set(column, JoinedText.of(source, [within(span, amount)]));
    }
    body = spans.slice(i + 1);
    if (run.after.end > run.after.start) body = [within(span, run.after), ...body];
    break;
  }
  while (body.length > 0 && continuesName(source, name, body)) name.push(body.shift()!);
  cells.set('name', JoinedText.of(source, name));
  const list = readBody(source, body, cells);
  return {
    kind: rowKind(cells.get('name')!.text, list !== null || cells.has('goal')),
    layout: 'wrapped',
    cells,
    list,
    cellCount: null,
    interruptions,
  };
}

/** Whether the line behind the amounts is the rest of the name: a bracket is open, or it is the tail of a name. */
function continuesName(source: string, name: readonly Span[], body: readonly Span[]): boolean {
  const soFar = JoinedText.of(source, name).text;
  const line = source.slice(body[0]!.start, body[0]!.end);
  if (looksLikeList(line) || /[。；]/.test(line)) return false;
  if (opens(soFar) > 0 && opens(soFar + line) <= 0 && line.trim().length <= 20) return true;
  return isNameTail(line) && !/[）)]$/.test(soFar);
}

function opens(text: string): number {
  return (text.match(/[（(《“]/g)?.length ?? 0) - (text.match(/[）)》”]/g)?.length ?? 0);
}

/** Goal and indicators: the list begins at its first serial with a head. */
function readBody(source: string, body: readonly Span[], cells: Map<Column, JoinedText>) {
  if (body.length === 0) return null;
  const joined = JoinedText.of(source, body);
  const start = findListStart(joined.text);
  const goal = start < 0 ? joined : joined.slice(0, start);
  if (goal.text !== '') cells.set('goal', goal);
  if (start < 0) return null;
  const indicators = joined.slice(start, joined.text.length);
  cells.set('indicators', indicators);
  return readIndicators(indicators);
}

/** Reads a row of the form of 2022 (department, unit, project, goal, indicators), whose cells flow over lines. */
export function readWrappedWithoutAmounts(
  { source, spans, interruptions }: RowLines,
  columns: Columns,
  department: string | null,
): RowContent {
  const cells = new Map<Column, JoinedText>();
  const texts = spans.map(({ start, end }) => source.slice(start, end));
  let first = texts.findIndex((_, i) => startsIndicators(texts, i));
  if (first < 0) first = texts.length;
  const leading = columns.order.filter((column) => column === 'department' || column === 'unit' || column === 'name');
  const words = spans.slice(0, first).flatMap((span) => splitAtSpaces(source, span));
  const { parts, goalAt } = splitLeading(source, words, leading.length, department);
  for (const [i, part] of parts.entries()) {
    const column = leading[leading.length - parts.length + i];
    if (column !== undefined) cells.set(column, JoinedText.of(source, part));
  }
  const goalStart = words[goalAt]?.start ?? spans[first]?.start ?? source.length;
  const body = spans.flatMap((span) =>
    span.end <= goalStart ? [] : [{ start: Math.max(span.start, goalStart), end: span.end }],
  );
  const list = readBody(source, body, cells);
  return {
    kind: rowKind(cells.get('name')?.text ?? '', true),
    layout: 'wrapped',
    cells,
    list,
    cellCount: null,
    interruptions,
  };
}

/** Whether the list begins in line `i`, its first serial and head perhaps cut by the line break. */
function startsIndicators(texts: readonly string[], i: number): boolean {
  return (
    looksLikeList(texts[i]! + (texts[i + 1] ?? '').trim()) &&
    looksLikeList(texts[i]! + (texts[i + 1] ?? '').trim().slice(0, 12))
  );
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
  const goalAt = goalStart(source, words, columns, department);
  const lead = words.slice(0, goalAt);
  const parts: Span[][] = [];
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
      !isComplete(joined, column === 0 ? department : null) &&
      lead[i]!.line !== lead[i - 1]!.line
    ) {
      joined += text(lead[i]!);
      part.push(lead[i]!);
      i++;
    }
    parts.push(part);
  }
  if (i < lead.length) parts.push(lead.slice(i));
  return { parts, goalAt };
}

function isComplete(joined: string, known: string | null): boolean {
  return known !== null
    ? joined === known || (!known.startsWith(joined) && endsLikeUnit(joined))
    : endsLikeUnit(joined);
}

/** The first word of the goal: the best place between a name that reads as finished and a line that reads as a goal. */
function goalStart(source: string, words: readonly LeadingWord[], columns: number, department: string | null): number {
  const text = (word: Span | undefined) => (word === undefined ? '' : source.slice(word.start, word.end));
  let best = words.length;
  let bestScore = Number.NEGATIVE_INFINITY;
  const minimum = Math.min(columns, words.length);
  const head = words.findIndex((word, i) => i > 0 && word.line !== words[i - 1]!.line);
  const from = department !== null && text(words[0]) === department ? minimum : Math.min(minimum, Math.max(head, 1));
  for (let i = from; i <= words.length; i++) {
    const before = text(words[i - 1]);
    const here = text(words[i]);
    if (/[，。；]/.test(before) && i > from) break;
    const sameLine = i < words.length && words[i]!.line === words[i - 1]!.line;
    let score = 0;
    if (endsLikeName(before) || /[）)]$/.test(before)) score += 2;
    if (i < words.length && opensLikeGoal(here)) score += 2;
    if (/[，。；：]/.test(here)) score += 2;
    if (i < words.length && isNameTail(here)) score -= 4;
    if (sameLine) score -= 1;
    const gap = i < words.length ? source.slice(words[i - 1]!.end, words[i]!.start) : '';
    if (/\n\s*\n|\r\s*\r/.test(gap)) score += 1;
    // In a column, only the last line of a cell is short.
    if (i < words.length && here.length > before.length + 3) score += 1;
    if (score > bestScore) {
      bestScore = score;
      best = i;
    }
  }
  return best;
}

function within(line: Span, part: Span): Span {
  return { start: line.start + part.start, end: line.start + part.end };
}
