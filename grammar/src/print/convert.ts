import { isComment } from '../table/comment.ts';
import type { Row, TableSegment } from '../table/row.ts';
import { type Placed, Table } from '../table/table.ts';
import { withoutSpaces } from '../text/chars.ts';
import { contentLength } from '../text/snapshot.ts';
import { type PrintLayout, type RowTexts, rowTexts } from './row.ts';
import { type Likeness, sameRow } from './same.ts';
import { interruptingSegments, isWrapping, printSegment } from './table.ts';

/** A table written anew. */
export interface Rewriting {
  readonly table: Table;
  /** For each segment of the original what stands in its place, line ends included. */
  readonly pieces: readonly string[];
  /** Rows of the original that stay as they are, because they would read differently. */
  readonly kept: readonly Placed<Row>[];
}

/**
 * Writes a table in another layout. It says the same afterwards, white space and line breaks aside: the result is read
 * again, and a segment that reads differently is left as it was. Remarks stay, or go all together.
 */
export function convertLayout(table: Table, layout: PrintLayout, { comments = true } = {}): Rewriting {
  const segments = [...table.segments];
  const pieces = segments.map((_, i) => pieceInLayout(segments, i, layout, lineEndOf(table), { comments }));
  // What stood on the last line may have been white space alone.
  if (table.snapshot.line(table.snapshot.lineCount - 1) !== '') trimLineEnd(pieces);
  const rewriting = rewrite(table, pieces, 'printed');
  return { ...rewriting, kept: rewriting.kept.filter(({ segment }) => differs(segment, layout)) };
}

/** Takes the line end at the end of a text in pieces away. */
function trimLineEnd(pieces: string[]): void {
  const last = pieces.findLastIndex((piece) => piece !== '');
  if (last >= 0) pieces[last] = pieces[last]!.replace(/(?:\r\n|[\r\n])$/, '');
}

/** What stands in the place of a segment in another layout, line ends included; `texts` are those of a row. */
export function pieceInLayout(
  segments: readonly TableSegment[],
  i: number,
  layout: PrintLayout,
  eol: string,
  { comments = true, texts = rowTexts as (row: Row) => RowTexts } = {},
): string {
  if (isWrapping(segments, i)) return '';
  const printed = printSegment(segments[i]!, layout, texts);
  const lines = comments ? printed : printed.filter((line) => !isComment(line));
  if (lines.length === 0) return '';
  return lines.join(eol) + lineEnd(segments[i]!.lines.at(-1)!);
}

/**
 * Puts pieces of text in the place of the segments of a table. Where that changes what a segment says, or the one beside
 * it, the segment is put back.
 *
 * @param likeness what may change of what a row says
 */
export function rewrite(table: Table, pieces: readonly string[], likeness: Likeness): Rewriting {
  const segments = [...table.segments];
  const own = [...pieces];
  if (table.snapshot.line(0).startsWith(BOM) && !own.join('').startsWith(BOM)) own[0] = BOM + own[0];
  const proof = new Proof(table, segments, own, likeness);
  const again = proof.run();
  let line = 0;
  const kept: Placed<Row>[] = [];
  for (const [i, segment] of segments.entries()) {
    if (proof.left.has(i) && segment.what === 'row') kept.push({ segment, line });
    line += segment.lines.length;
  }
  return { table: again, pieces: own, kept };
}

/** A row with nothing below its name looks the same in both layouts. */
function differs(row: Row, layout: PrintLayout): boolean {
  if (row.layout === 'wrapped' || layout === 'published') return row.layout !== layout;
  return row.layout !== layout && (row.goal !== null || row.list !== null);
}

const BOM = '\ufeff';

/** The line end that a text begins with. */
export function lineEndOf({ snapshot }: Table): string {
  return lineEnd(snapshot.line(0)) || '\n';
}

function lineEnd(line: string): string {
  return line.slice(contentLength(line));
}

/** How far ahead a segment may have looked. */
const LOOKAHEAD = 200;
/** Up to so many segments are put in one by one; reading the whole text again costs less than more of them. */
const FEW = 50;

/** Reads what was written, compares it with the original, and puts the original back where the two differ. */
class Proof {
  /** The segments that were put back. */
  readonly left = new Set<number>();
  readonly #original: Table;
  readonly #segments: readonly TableSegment[];
  readonly #pieces: string[];
  readonly #counts: number[];
  readonly #likeness: Likeness;

  constructor(original: Table, segments: readonly TableSegment[], pieces: string[], likeness: Likeness) {
    this.#original = original;
    this.#segments = segments;
    this.#pieces = pieces;
    this.#counts = pieces.map((piece, i) =>
      piece === textIn(segments[i]!) ? segments[i]!.lines.length : countLines(piece),
    );
    this.#likeness = likeness;
  }

  run(): Table {
    let table = withPieces(this.#original, this.#pieces);
    let line = 0;
    for (let i = 0; i < this.#segments.length; ) {
      if (this.#says(table, line, i)) {
        line += this.#counts[i++]!;
        continue;
      }
      const wrong = this.#suspect(i);
      if (wrong === undefined) return this.#asBefore();
      const start = wrong < i ? line - sum(this.#counts, wrong, i) : line + sum(this.#counts, i, wrong);
      table = this.#putBack(table, wrong, start);
      if (wrong < i) [i, line] = [wrong, start];
      // Segments before it may have looked at it.
      for (const from = line; i > 0 && from - line < LOOKAHEAD; i--) line -= this.#counts[i - 1]!;
    }
    return table;
  }

  /** Nothing is changed: line ends of several kinds met in a way that makes other lines of them. */
  #asBefore(): Table {
    for (const [i, segment] of this.#segments.entries()) {
      this.left.add(i);
      this.#pieces[i] = textIn(segment);
    }
    return this.#original;
  }

  /** Whether the lines in the place of segment `i` read as it does. */
  #says(table: Table, line: number, i: number): boolean {
    const end = i + 1 < this.#segments.length ? line + this.#counts[i]! : table.snapshot.lineCount;
    if (line === end) return partsOf([this.#segments[i]!]).length === 0;
    const first = table.segmentAt(line);
    if (first.line !== line) return false;
    if (first.segment === this.#segments[i]) return true;
    const found: TableSegment[] = [];
    for (const segment of table.segments.from(first.index)) {
      if (line >= end) break;
      found.push(segment);
      line += segment.lines.length;
    }
    return line === end && sameParts(partsOf([this.#segments[i]!]), partsOf(found), this.#likeness);
  }

  /** The nearest segment to `i` that is not as it was. */
  #suspect(i: number): number | undefined {
    for (let away = 0; away < this.#segments.length; away++) {
      for (const k of [i - away, i + away]) {
        if (k in this.#pieces && !this.left.has(k) && this.#pieces[k] !== textIn(this.#segments[k]!)) return k;
      }
    }
    return undefined;
  }

  #putBack(table: Table, i: number, line: number): Table {
    const end = line + this.#counts[i]!;
    this.left.add(i);
    this.#pieces[i] = textIn(this.#segments[i]!);
    this.#counts[i] = this.#segments[i]!.lines.length;
    return this.#replace(table, line, end, i);
  }

  /** Puts the piece of segment `i` in the place of some lines; behind the last segment nothing is left. */
  #replace(table: Table, line: number, end: number, i: number): Table {
    return replaceLines(table, line, i + 1 === this.#segments.length ? null : end, this.#pieces[i]!);
  }
}

/** A table with pieces of text in the place of its segments; where few differ, only these are read. */
export function withPieces(table: Table, pieces: readonly string[]): Table {
  const segments = [...table.segments];
  const changed = pieces.flatMap((piece, i) => (piece === textIn(segments[i]!) ? [] : [i]));
  if (changed.length > FEW) return Table.read(pieces.join(''), table.vocabulary);
  return changed.reduceRight((before, i) => {
    const line = table.segments.weightUpTo(i);
    const end = i + 1 === segments.length ? null : line + segments[i]!.lines.length;
    return replaceLines(before, line, end, pieces[i]!);
  }, table);
}

/** Lines up to `end`, or to the end of the text, give way to a text. */
function replaceLines(table: Table, line: number, end: number | null, text: string): Table {
  const range = { start: { line, character: 0 }, end: { line: end ?? table.snapshot.lineCount, character: 0 } };
  return table.edit(range, text);
}

function textIn({ lines }: TableSegment): string {
  return lines.length === 1 ? lines[0]! : lines.join('');
}

function sum(counts: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += counts[i]!;
  return total;
}

/** Lines that a piece of text takes up; the last one of a text has no line end. */
function countLines(text: string): number {
  return text.match(/\r\n?|\n|[^\r\n]$/g)?.length ?? 0;
}

/** Segments without blank ones and remarks, and each row followed by what interrupts it. */
function partsOf(segments: readonly TableSegment[]): TableSegment[] {
  return segments.flatMap((segment) => {
    if (segment.what === 'blank' || segment.what === 'comment') return [];
    return segment.what === 'row' ? [segment, ...interruptingSegments(segment)] : [segment];
  });
}

function sameParts(a: readonly TableSegment[], b: readonly TableSegment[], likeness: Likeness): boolean {
  return a.length === b.length && a.every((part, i) => samePart(part, b[i]!, likeness));
}

function samePart(a: TableSegment, b: TableSegment, likeness: Likeness): boolean {
  if (a.what === 'row' || b.what === 'row') return a.what === b.what && sameRow(a as Row, b as Row, likeness);
  return a.what === b.what && textOf(a) === textOf(b);
}

function textOf({ lines }: TableSegment): string {
  return withoutSpaces(lines.filter((line) => !isComment(line)).join(''));
}
