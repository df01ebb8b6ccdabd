import { withoutQuote } from '../table/quote.ts';
import type { Row, TableSegment } from '../table/row.ts';
import { Table } from '../table/table.ts';
import type { Sequence } from '../text/sequence.ts';
import { contentOf } from '../text/snapshot.ts';
import { printHeader } from './header.ts';
import { type PrintLayout, printRow, type RowTexts, rowTexts } from './row.ts';

/** Lines of a segment in a layout, without line ends. What interrupts a row comes behind it. */
export function printSegment(
  segment: TableSegment,
  layout: PrintLayout,
  texts: (row: Row) => RowTexts = rowTexts,
): string[] {
  switch (segment.what) {
    case 'row':
      return [
        ...printRow(texts(segment), layout),
        ...interruptingSegments(segment).flatMap((inside) => printSegment(inside, layout)),
      ];
    case 'header':
      return printHeader(segment);
    case 'heading':
      return segment.lines.length === 1 ? contents(segment) : [joined(segment)];
    case 'rule':
      return isBetweenBars(segment) ? [] : contents(segment);
    case 'scrap':
      // Below a row, an indented line would be one of its own.
      return contents(segment).map((line) => line.trimStart());
    default:
      return contents(segment);
  }
}

/**
 * Whether a blank line belongs to the wrapping of a text that was taken from a PDF: between rows of a table, and
 * all but one before and behind what stands between them.
 *
 * @param comments whether remarks stay where they are
 */
export function isWrapping(segments: Sequence<TableSegment>, i: number, comments: boolean): boolean {
  if (segments.at(i).what !== 'blank') return false;
  const { first, around } = blanksAt(segments, i, comments);
  if (!around.some((one) => one?.what === 'row' && one.layout === 'wrapped')) return false;
  return first < i || around.every((one) => one === undefined || one.what === 'row' || one.what === 'header');
}

/** Blank segments that follow each other, with the remarks between them where these go, and what stands around them. */
interface Blanks {
  readonly comments: boolean;
  readonly first: number;
  readonly last: number;
  readonly around: readonly (TableSegment | undefined)[];
}

/** The last ones that were asked for: those who ask do so for one after the other. */
const lastBlanks = new WeakMap<Sequence<TableSegment>, Blanks>();

function blanksAt(segments: Sequence<TableSegment>, i: number, comments: boolean): Blanks {
  const known = lastBlanks.get(segments);
  if (known?.comments === comments && known.first <= i && i <= known.last) return known;
  const at = (index: number) => (index < 0 || index >= segments.length ? undefined : segments.at(index));
  const isBlank = (one?: TableSegment) => one?.what === 'blank' || (!comments && one?.what === 'comment');
  let first = i;
  let last = i;
  while (isBlank(at(first - 1))) first--;
  while (isBlank(at(last + 1))) last++;
  const found = { comments, first, last, around: [at(first - 1), at(last + 1)] };
  lastBlanks.set(segments, found);
  return found;
}

/** What stands on the lines in the middle of a row: a repeated title or header, a page number, a rule; no remark. */
export function interruptingSegments(row: Row): TableSegment[] {
  const lines = row.interruptions.filter(({ what }) => what !== 'comment').map(({ line }) => row.lines[line]!);
  if (lines.length === 0) return [];
  return [...Table.read(lines.join('')).segments].filter(({ what }) => what !== 'blank');
}

/** Whether a line of dashes belongs to the bars between cells, as in Markdown: other layouts have no place for it. */
export function isBetweenBars({ lines }: TableSegment): boolean {
  return /[|+│┃┌├└]/.test(lines[0]!);
}

function joined({ lines }: TableSegment): string {
  return lines.map((line) => withoutQuote(line).trim()).join('');
}

function contents({ lines }: TableSegment): string[] {
  return lines.map((line) => withoutQuote(contentOf(line)));
}
