import { isComment } from '../table/comment.ts';
import { FURTHEST_LOOKAHEAD } from '../table/line-window.ts';
import { withoutQuote } from '../table/quote.ts';
import { type HeaderLines, type Row, type TableSegment, textOf } from '../table/row.ts';
import { type Placed, Table } from '../table/table.ts';
import { BARS, withoutSpaces } from '../text/chars.ts';
import type { Sequence } from '../text/sequence.ts';
import { contentLength, contentOf } from '../text/snapshot.ts';
import { headerNames } from './header.ts';
import { type PrintLayout, type RowTexts, rowTexts } from './row.ts';
import { type Likeness, sameRow } from './same.ts';
import { interruptingSegments, isBetweenBars, isWrapping, printSegment } from './table.ts';

/** Texts that stand in the place of segments, by their index, in order; line ends included. */
export type Pieces = ReadonlyMap<number, string>;

/** A table written anew. */
export interface Rewriting {
  readonly table: Table;
  /** What stands in the place of the segments of the original that are not as they were. */
  readonly pieces: Pieces;
  /** Rows of the original that stay as they are, because they would read differently. */
  readonly kept: readonly Placed<Row>[];
}

/**
 * Writes a table in another layout. It says the same afterwards, white space and line breaks aside: the result is read
 * again, and a segment that reads differently is left as it was. Remarks stay, or go all together.
 */
export function convertLayout(table: Table, layout: PrintLayout, { comments = true } = {}): Rewriting {
  const { segments } = table;
  const eol = lineEndOf(table);
  const pieces = new Map<number, string>();
  let i = 0;
  for (const segment of segments) {
    const piece = pieceInLayout(segments, i, layout, eol, { comments });
    if (piece !== textOf(segment)) pieces.set(i, piece);
    i++;
  }
  // What stood on the last line may have been white space alone.
  if (table.snapshot.line(table.snapshot.lineCount - 1) !== '') trimLineEnd(segments, pieces);
  const rewriting = rewrite(table, pieces, 'printed');
  return { ...rewriting, kept: rewriting.kept.filter(({ segment }) => differs(segment, layout)) };
}

/** Takes the line end at the end of a text in pieces away. */
function trimLineEnd(segments: Sequence<TableSegment>, pieces: Map<number, string>): void {
  let last = segments.length - 1;
  while (last > 0 && pieces.get(last) === '') last--;
  const text = pieces.get(last) ?? textOf(segments.at(last));
  const trimmed = contentOf(text);
  if (trimmed !== text) pieces.set(last, trimmed);
}

/** What stands in the place of a segment in another layout, line ends included; `texts` are those of a row. */
export function pieceInLayout(
  segments: Sequence<TableSegment>,
  i: number,
  layout: PrintLayout,
  eol: string,
  { comments = true, texts = rowTexts as (row: Row) => RowTexts } = {},
): string {
  const segment = segments.at(i);
  if (isWrapping(segments, i, comments)) return '';
  const printed = printSegment(segment, layout, texts);
  const lines = comments ? printed : printed.filter((line) => !isComment(line));
  if (lines.length === 0) return '';
  return lines.join(eol) + lineEnd(segment.lines.at(-1)!);
}

/**
 * Puts pieces of text in the place of segments of a table. Where that changes what a segment says, or the one beside it,
 * the segment is put back.
 *
 * @param likeness what may change of what a row says
 */
export function rewrite(table: Table, pieces: Pieces, likeness: Likeness): Rewriting {
  const own = new Map([...pieces].sort(([a], [b]) => a - b));
  const first = own.get(0);
  if (first !== undefined) own.set(0, withBeginning(table, first));
  const proof = new Proof(table, own, likeness);
  const again = proof.run();
  const kept = [...proof.left]
    .sort((a, b) => a - b)
    .flatMap((i): Placed<Row>[] => {
      const segment = table.segments.at(i);
      return segment.what === 'row' ? [{ segment, line: table.segments.weightUpTo(i) }] : [];
    });
  return { table: again, pieces: own, kept };
}

/** A row with nothing below its name looks the same in both layouts. */
function differs(row: Row, layout: PrintLayout): boolean {
  if (row.layout === 'wrapped' || layout === 'published') return row.layout !== layout;
  return row.layout !== layout && (row.goal !== null || row.list !== null);
}

const BOM = '\ufeff';
const BAR = new RegExp(`[${BARS}]`, 'g');

/** A text for the first segment with what tells of the whole file in its first line: its BOM, and its line end. */
function withBeginning(table: Table, piece: string): string {
  const line = table.snapshot.line(0);
  const bom = line.startsWith(BOM) && !piece.startsWith(BOM) ? BOM : '';
  const end = /\r\n|\r|\n/.exec(piece);
  if (end === null || lineEnd(line) === '') return bom + piece;
  return bom + piece.slice(0, end.index) + lineEnd(line) + piece.slice(end.index + end[0].length);
}

/** The line end that a text begins with. */
export function lineEndOf({ snapshot }: Table): string {
  return lineEnd(snapshot.line(0)) || '\n';
}

function lineEnd(line: string): string {
  return line.slice(contentLength(line));
}

/** Up to this share of all segments is put in one by one; reading the whole text again costs less than more of them. */
const FEW = 1 / 4;

/** Reads what was written, compares it with the original, and puts the original back where the two differ. */
class Proof {
  /** The segments that were put back. */
  readonly left = new Set<number>();
  readonly #original: Table;
  readonly #segments: Sequence<TableSegment>;
  readonly #pieces: Map<number, string>;
  readonly #likeness: Likeness;

  /** @param pieces those that are put back are taken out */
  constructor(original: Table, pieces: Map<number, string>, likeness: Likeness) {
    this.#original = original;
    this.#segments = original.segments;
    this.#pieces = pieces;
    this.#likeness = likeness;
  }

  run(): Table {
    if (mayJoinLineEnds(this.#original, this.#pieces)) return this.#asBefore();
    const segments = this.#segments;
    let table = withPieces(this.#original, this.#pieces);
    // What was not read anew says what it said.
    const { front, back } = segments.sharedWith(table.segments);
    let end = segments.length - back;
    let line = segments.weightUpTo(front);
    for (let i = front; i < end; ) {
      if (this.#says(table, line, i)) {
        line += this.#lineCount(i++);
        continue;
      }
      const wrong = this.#suspect(i);
      if (wrong === undefined) return this.#asBefore();
      for (; i > wrong; i--) line -= this.#lineCount(i - 1);
      for (; i < wrong; i++) line += this.#lineCount(i);
      table = this.#putBack(table, wrong, line);
      end = Math.max(end, segments.length - segments.sharedWith(table.segments).back);
      // Segments before it may have looked at it.
      for (const from = line; i > 0 && from - line < FURTHEST_LOOKAHEAD; i--) line -= this.#lineCount(i - 1);
    }
    return table;
  }

  /** Nothing is changed: line ends of several kinds meet, or may, in a way that makes other lines of them. */
  #asBefore(): Table {
    for (const i of this.#pieces.keys()) this.left.add(i);
    this.#pieces.clear();
    return this.#original;
  }

  #lineCount(i: number): number {
    const piece = this.#pieces.get(i);
    return piece === undefined ? this.#segments.at(i).lines.length : countLines(piece);
  }

  /** Whether the lines in the place of segment `i` read as it does. */
  #says(table: Table, line: number, i: number): boolean {
    const segment = this.#segments.at(i);
    const end = i + 1 < this.#segments.length ? line + this.#lineCount(i) : table.snapshot.lineCount;
    if (line === end) return partsOf([segment]).length === 0;
    const first = table.segmentAt(line);
    if (first.line !== line) return false;
    if (first.segment === segment) return true;
    const found: TableSegment[] = [];
    for (const own of table.segments.from(first.index)) {
      if (line >= end) break;
      found.push(own);
      line += own.lines.length;
    }
    return line === end && sameParts(partsOf([segment]), partsOf(found), this.#likeness);
  }

  /** The nearest segment to `i` that is not as it was. */
  #suspect(i: number): number | undefined {
    let nearest: number | undefined;
    for (const k of this.#pieces.keys()) {
      if (nearest === undefined || Math.abs(k - i) < Math.abs(nearest - i)) nearest = k;
      if (k >= i) break;
    }
    return nearest;
  }

  /** A table with segment `i` as it was, where its piece begins in `line`; behind the last segment nothing is left. */
  #putBack(table: Table, i: number, line: number): Table {
    const end = i + 1 === this.#segments.length ? null : line + this.#lineCount(i);
    this.left.add(i);
    this.#pieces.delete(i);
    return replaceLines(table, line, end, textOf(this.#segments.at(i)));
  }
}

/** A table with pieces of text in the place of its segments; where few differ, only these are read. */
export function withPieces(table: Table, pieces: Pieces): Table {
  const { segments } = table;
  if (pieces.size > FEW * segments.length) return Table.read(joined(segments, pieces), table.vocabulary);
  return [...pieces].reduceRight((before, [i, piece]) => {
    const line = segments.weightUpTo(i);
    const end = i + 1 === segments.length ? null : line + segments.at(i).lines.length;
    return replaceLines(before, line, end, piece);
  }, table);
}

function joined(segments: Sequence<TableSegment>, pieces: Pieces): string {
  const texts: string[] = [];
  let i = 0;
  for (const segment of segments) texts.push(pieces.get(i++) ?? textOf(segment));
  return texts.join('');
}

/** Lines up to `end`, or to the end of the text, give way to a text. */
function replaceLines(table: Table, line: number, end: number | null, text: string): Table {
  const range = { start: { line, character: 0 }, end: { line: end ?? table.snapshot.lineCount, character: 0 } };
  return table.edit(range, text);
}

/** Whether a line feed may come to stand behind a carriage return: two line ends would be one then. */
function mayJoinLineEnds({ snapshot }: Table, pieces: Pieces): boolean {
  if (![...pieces.values()].some((piece) => piece === '' || piece.startsWith('\n'))) return false;
  const text = snapshot.text();
  return /\r(?!\n)/.test(text) && /(?<!\r)\n/.test(text);
}

/** Lines that a piece of text takes up; the last one of a text has no line end. */
function countLines(text: string): number {
  if (text.includes('\r')) return text.match(/\r\n?|\n|[^\r\n]$/g)?.length ?? 0;
  let lines = text === '' || text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Segments without blank ones, remarks and lines between bars, and each row followed by what interrupts it. */
function partsOf(segments: readonly TableSegment[]): TableSegment[] {
  return segments.flatMap((segment) => {
    if (segment.what === 'blank' || segment.what === 'comment') return [];
    if (segment.what === 'rule' && isBetweenBars(segment)) return [];
    return segment.what === 'row' ? [segment, ...partsOf(interruptingSegments(segment))] : [segment];
  });
}

function sameParts(a: readonly TableSegment[], b: readonly TableSegment[], likeness: Likeness): boolean {
  return a.length === b.length && a.every((part, i) => samePart(part, b[i]!, likeness));
}

function samePart(a: TableSegment, b: TableSegment, likeness: Likeness): boolean {
  if (a.what === 'row' || b.what === 'row') return a.what === b.what && sameRow(a as Row, b as Row, likeness);
  if (a.what === 'header' || b.what === 'header')
    return a.what === b.what && sameHeader(a as HeaderLines, b as HeaderLines);
  return a.what === b.what && saidIn(a) === saidIn(b);
}

/** The same columns under the same names, and nothing besides that would be lost: a name above several columns. */
function sameHeader(a: HeaderLines, b: HeaderLines): boolean {
  const named = (header: HeaderLines) => headerNames(header).map(withoutSpaces).join('\t');
  const length = (header: HeaderLines) => saidIn(header).replace(BAR, '').length;
  return a.columns.key === b.columns.key && named(a) === named(b) && length(a) === length(b);
}

function saidIn({ lines }: TableSegment): string {
  const said = lines.map(withoutQuote).filter((line) => !isComment(line));
  return withoutSpaces(said.join(''));
}
