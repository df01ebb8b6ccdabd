import type { ListSigns } from '../indicator/list-signs.ts';
import { findListStart } from '../indicator/scan.ts';
import type { Vocabulary } from '../indicator/vocabulary.ts';
import { JoinedText, type Span } from '../text/joined.ts';
import { withoutRadicals } from '../text/radicals.ts';
import { Cells } from './cells.ts';
import { type Column, type Columns, leadingColumns } from './columns.ts';
import { isBareNumber } from './page-lines.ts';
import type { RowLines } from './published.ts';
import type { RowContent } from './row.ts';
import {
  endsLikeName,
  endsLikeProject,
  endsLikeUnit,
  isNameTail,
  isUnitTail,
  opensLikeGoal,
  rowKind,
} from './row-kind.ts';
import { type CellEdges, edgesWithoutAmounts, wordsOf } from './side-by-side.ts';
import { lineAt, readBody, readSideBySide } from './wrapped.ts';

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
  const texts = spans.map((span) => lineAt(source, span));
  let first = texts.findIndex((_, i) => startsIndicators(vocabulary.listSigns, texts, i));
  if (first < 0) first = texts.length;
  const leading = columns.order.filter((column) => column === 'department' || column === 'unit' || column === 'name');
  const before = leadingSpans(spans, texts, first, vocabulary);
  const words = before.flatMap((line) => wordsOf(source, line.start, line.end).map((word) => ({ ...word, line })));
  if (columns.order[0] === null && isBareNumber(wordAt(source, words[0]).replace(/[、.．]$/, ''))) words.shift();
  const printed = withoutRadicals(source);
  const known = department === null ? null : withoutRadicals(department);
  const { parts, goalAt } = splitLeading(printed, words, cellsThere(printed, words, leading, known), known);
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

/** How many of the cells up to the name a row has: where the department is lost, it begins with its unit or its name. */
function cellsThere(
  source: string,
  words: readonly LeadingWord[],
  leading: readonly Column[],
  department: string | null,
): number {
  const [first, second, third] = [0, 1, 2].map((i) => wordAt(source, words[i])) as [string, string, string];
  if (department === null || leading[0] !== 'department' || department.startsWith(first)) return leading.length;
  const isWrapped = words.length > 1 && words[1]!.line !== words[0]!.line;
  if (endsLikeProject(first) || (isWrapped && endsLikeProject(first + second))) return 1;
  // Another department stands before a unit of its own.
  const hasUnit = endsLikeUnit(second) || endsLikeUnit(second + third);
  return endsLikeUnit(first) && !hasUnit ? leading.length - 1 : leading.length;
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
  const text = (word: Span) => lineAt(source, word);
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
  // Each cell before the goal has at least one word.
  let from = Math.min(columns, words.length);
  // The last word of a unit's name on a line of its own is no project.
  while (from < words.length && isUnitTail(wordAt(source, words[from - 1]))) from++;
  let best = words.length;
  let most = Number.NEGATIVE_INFINITY;
  let passed = 0;
  for (let i = from; i <= words.length; i++) {
    const place = placeBefore(source, words, i);
    if (/[，。；]/.test(place.before) && i > from) break;
    const score = asEndOfName(place) + asBeginOfGoal(place) + asBreak(place) - passed;
    if (score > most) [best, most] = [i, score];
    // What lies behind the first good place is more likely the middle of the goal.
    if (readsAsProject(place.before) && opensLikeGoal(place.here) && !place.sameLine) passed += 2;
  }
  return best;
}

/** A place between two words, where the goal may begin. */
interface Place {
  readonly before: string;
  /** Empty behind the last word. */
  readonly here: string;
  readonly gap: string;
  readonly sameLine: boolean;
}

function placeBefore(source: string, words: readonly LeadingWord[], i: number): Place {
  const [before, here] = [words[i - 1], words[i]];
  return {
    before: wordAt(source, before),
    here: wordAt(source, here),
    gap: before === undefined || here === undefined ? '' : source.slice(before.end, here.start),
    sameLine: here !== undefined && here.line === before?.line,
  };
}

/** How much speaks for the name of a project that ends at a place. */
function asEndOfName({ before, here }: Place): number {
  const goesOn = isNameTail(here) ? 4 : 0;
  return (readsAsProject(before) ? 2 : endsLikeName(before) ? 1 : 0) - goesOn;
}

/** How much speaks for a goal that begins at a place. */
function asBeginOfGoal({ before, here, sameLine }: Place): number {
  let score = opensLikeGoal(here) ? 2 : 0;
  if (/[，。；：]/.test(here)) score += 2;
  else if (here.includes('、')) score += 1;
  // The goal's last line, behind a full one.
  const isFull = !sameLine && before.length >= Math.max(LEAST_FULL, 2 * here.length);
  if (isFull && !readsAsProject(before) && /[。；]$/.test(here)) score -= 3;
  return score;
}

/** How much speaks for one cell that ends at a place, and another that begins. */
function asBreak({ before, here, gap, sameLine }: Place): number {
  let score = 0;
  if (sameLine) score += /\s{2}|\u3000/.test(gap) ? 1 : -1;
  if (/\n\s*\n|\r\s*\r/.test(gap)) score += 1;
  // In a column, only the last line of a cell is short.
  if (here.length > before.length + 3) score += 1;
  return score;
}

function readsAsProject(text: string): boolean {
  return endsLikeProject(text) || /[）)]$/.test(text);
}

function wordAt(source: string, word: Span | undefined): string {
  return word === undefined ? '' : lineAt(source, word);
}
