import { append } from '../append.ts';
import { readIndicators } from '../indicator/list.ts';
import type { ListSigns } from '../indicator/list-signs.ts';
import { JoinedText, type Span } from '../text/joined.ts';
import { type AmountRun, amountsIn, isMeantAsAmount } from './amount.ts';
import { Cells } from './cells.ts';
import { type Column, type Columns, hasAmounts, leadingColumns } from './columns.ts';
import type { RowLines } from './published.ts';
import type { RowContent } from './row.ts';
import { SEAM, TOLERANCE, wordsOf } from './side-by-side.ts';
import { setAmounts, within } from './wrapped.ts';

const LEAST_INDENT = 8;
const MOST_SHIFT = 30;

/** What a line of a row holds whose cells stand in the middle of the longest one. */
export interface CentredPieces {
  /** Words of the cells up to the name and of the goal, each with its column. */
  readonly words: readonly (Span & { readonly column: Column | null })[];
  readonly amounts: AmountRun | null;
  readonly list: Span | null;
}

/**
 * Where the list begins on the first line of a row whose shorter cells stand in the middle of the longest one, as
 * `pdftotext -layout` writes cells that are centred from top to bottom: above the name. Null where a line is none.
 */
export function centredListStart(line: string, { order, places }: Columns, signs: ListSigns): number | null {
  if (places === undefined || !order.includes('goal') || order.at(-1) !== 'indicators') return null;
  const list = signs.listStartIn(line);
  if (list === null || list < places.at(-1)!.start - MOST_SHIFT || !SEAM.test(line[list - 1] ?? '')) return null;
  return list < LEAST_INDENT || amountsIn(line.slice(0, list)) !== null ? null : list;
}

/** Whether an indented line stands in a column of a header that is set in columns, further in than any outline. */
export function standsInColumn(line: string, columns: Columns | null): boolean {
  return columns?.places !== undefined && line.length - line.trimStart().length >= LEAST_INDENT;
}

/** The parts of a line, with the list at `list`; null where it does not hold any in its place. */
export function centredPieces(line: string, list: number, columns: Columns): CentredPieces | null {
  const end = line.trimEnd().length;
  const cut = cutAt(line, list);
  if (cut === null) return null;
  const left = line.slice(0, Math.min(cut, end));
  const run = hasAmounts(columns) ? amountsIn(left) : null;
  const taken = [...leadingColumns(columns), 'goal' as const];
  const words = wordsOf(left)
    .filter(({ start }) => run === null || start < run.before.end || start >= run.after.start)
    .map((word) => ({ ...word, column: nearest(word, taken, columns) }));
  return { words, amounts: run, list: cut < end ? { start: cut, end } : null };
}

/** Where the list begins on a line; null where another text runs over the place. */
function cutAt(line: string, list: number): number | null {
  if (line.trimEnd().length <= list - TOLERANCE) return line.length;
  const around = line.slice(list - TOLERANCE - 1, list + TOLERANCE);
  const space = around.search(/\s\S/);
  if (space >= 0) return list - TOLERANCE + space;
  const mark = around.search(SEAM);
  return mark < 0 ? null : list - TOLERANCE + mark;
}

/** The column whose name stands nearest above a word, by their beginnings or their middles. */
function nearest({ start, end }: Span, taken: readonly (Column | null)[], { order, places }: Columns): Column | null {
  let best: Column | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const column of taken) {
    const place = places![order.indexOf(column)]!;
    const distance = Math.min(Math.abs(start - place.start), Math.abs(start + end - place.start - place.end) / 2);
    if (distance < least) [best, least] = [column, distance];
  }
  return best;
}

/** The list's place on the first line behind a page break, where the columns may stand elsewhere. */
export function listBehindBreak(line: string, list: number): number {
  const text = line.trimEnd();
  const last = text.lastIndexOf('  ') + 2;
  return last < 2 || Math.abs(last - list) > MOST_SHIFT || isMeantAsAmount(text.slice(last)) ? list : last;
}

/** Reads a row whose cells stand in the middle of the longest one. */
export function readCentred(lines: RowLines, columns: Columns): RowContent {
  const { source, spans, interruptions, vocabulary } = lines;
  const cells = new Cells();
  const texts = new Map<Column, Span[]>();
  const listed: Span[] = [];
  let list = centredListStart(source.slice(spans[0]!.start, spans[0]!.end), columns, vocabulary.listSigns) ?? 0;
  for (const [i, span] of spans.entries()) {
    const line = source.slice(span.start, span.end);
    if (i > 0 && lines.isInterrupted(i)) list = listBehindBreak(line, list);
    const pieces = centredPieces(line, list, columns);
    if (pieces === null) {
      listed.push(span);
      continue;
    }
    for (const word of pieces.words) if (word.column !== null) append(texts, word.column, within(span, word));
    if (pieces.amounts !== null) setAmounts(cells, source, span, pieces.amounts, columns);
    if (pieces.list !== null) listed.push(within(span, pieces.list));
  }
  for (const [column, parts] of texts) cells.set(column, JoinedText.of(source, parts));
  const indicators = JoinedText.of(source, listed);
  cells.set('indicators', indicators);
  const read = readIndicators(indicators, vocabulary);
  return { kind: 'project', layout: 'wrapped', cells, list: read, cellCount: null, interruptions };
}
