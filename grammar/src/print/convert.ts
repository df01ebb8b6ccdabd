import type { Vocabulary } from '../indicator/vocabulary.ts';
import { isComment } from '../table/comment.ts';
import type { Row, TableSegment } from '../table/row.ts';
import { type Placed, Table } from '../table/table.ts';
import { withoutSpaces } from '../text/chars.ts';
import { contentLength } from '../text/snapshot.ts';
import type { PrintLayout } from './row.ts';
import { sameRow } from './same.ts';
import { interruptingSegments, isWrapping, printSegment } from './table.ts';

/** A table in another layout. */
export interface Conversion {
  readonly table: Table;
  /** For each segment of the original what stands in its place, line ends included. */
  readonly pieces: readonly string[];
  /** Rows of the original that stay as they are, because they would read differently in the other layout. */
  readonly kept: readonly Placed<Row>[];
}

/**
 * Writes a table in another layout. It says the same afterwards, white space and line breaks aside: the result is read
 * again, and a segment that reads differently is left as it was. Remarks stay, or go all together.
 */
export function convertLayout(table: Table, layout: PrintLayout, { comments = true } = {}): Conversion {
  const segments = [...table.segments];
  const eol = lineEndOf(table);
  const pieces = segments.map((segment, i) => {
    if (isWrapping(segments, i)) return '';
    const printed = printSegment(segment, layout);
    const lines = comments ? printed : printed.filter((line) => !isComment(line));
    if (lines.length === 0) return '';
    const text = lines.join(eol);
    return i + 1 < segments.length ? text + eol : text;
  });
  if (table.snapshot.line(0).startsWith(BOM) && !pieces[0]!.startsWith(BOM)) pieces[0] = BOM + pieces[0];
  const proof = new Proof(segments, pieces, table.vocabulary);
  const again = proof.run();
  let line = 0;
  const kept: Placed<Row>[] = [];
  for (const [i, segment] of segments.entries()) {
    if (proof.left.has(i) && segment.what === 'row' && differs(segment, layout)) kept.push({ segment, line });
    line += segment.lines.length;
  }
  return { table: again, pieces, kept };
}

/** A row with nothing below its name looks the same in both layouts. */
function differs(row: Row, layout: PrintLayout): boolean {
  if (row.layout === 'wrapped' || layout === 'published') return row.layout !== layout;
  return row.layout !== layout && (row.goal !== null || row.list !== null);
}

const BOM = '\ufeff';

/** The line end that the text begins with. */
function lineEndOf({ snapshot }: Table): string {
  const first = snapshot.line(0);
  return first.slice(contentLength(first)) || '\n';
}

/** How far ahead a segment may have looked. */
const LOOKAHEAD = 200;

/** Reads what was written, compares it with the original, and puts the original back where the two differ. */
class Proof {
  /** The segments that were put back. */
  readonly left = new Set<number>();
  readonly #segments: readonly TableSegment[];
  readonly #pieces: string[];
  readonly #counts: number[];
  readonly #vocabulary: Vocabulary;

  constructor(segments: readonly TableSegment[], pieces: string[], vocabulary: Vocabulary) {
    this.#segments = segments;
    this.#vocabulary = vocabulary;
    this.#pieces = pieces;
    this.#counts = pieces.map(countLineEnds);
  }

  run(): Table {
    let table = Table.read(this.#pieces.join(''), this.#vocabulary);
    let line = 0;
    for (let i = 0; i < this.#segments.length; ) {
      if (this.#says(table, line, i)) {
        line += this.#counts[i++]!;
        continue;
      }
      const wrong = this.#suspect(i);
      if (wrong === undefined) throw new Error(`the text of segment ${i} reads differently by itself`);
      const start = wrong < i ? line - sum(this.#counts, wrong, i) : line + sum(this.#counts, i, wrong);
      table = this.#putBack(table, wrong, start);
      if (wrong < i) [i, line] = [wrong, start];
      // Segments before it may have looked at it.
      for (const from = line; i > 0 && from - line < LOOKAHEAD; i--) line -= this.#counts[i - 1]!;
    }
    return table;
  }

  /** Whether the lines in the place of segment `i` read as it does. */
  #says(table: Table, line: number, i: number): boolean {
    const end = i + 1 < this.#segments.length ? line + this.#counts[i]! : table.snapshot.lineCount;
    if (line === end) return partsOf([this.#segments[i]!]).length === 0;
    const first = table.segmentAt(line);
    if (first.line !== line) return false;
    const found: TableSegment[] = [];
    for (const segment of table.segments.from(first.index)) {
      if (line >= end) break;
      found.push(segment);
      line += segment.lines.length;
    }
    return line === end && sameParts(partsOf([this.#segments[i]!]), partsOf(found));
  }

  /** The nearest segment to `i` that is not as it was. */
  #suspect(i: number): number | undefined {
    for (let away = 0; away < this.#segments.length; away++) {
      for (const k of [i - away, i + away]) {
        if (k in this.#pieces && !this.left.has(k) && this.#pieces[k] !== this.#segments[k]!.lines.join('')) return k;
      }
    }
    return undefined;
  }

  #putBack(table: Table, i: number, line: number): Table {
    const text = this.#segments[i]!.lines.join('');
    const end = i + 1 < this.#segments.length ? line + this.#counts[i]! : table.snapshot.lineCount;
    this.left.add(i);
    this.#pieces[i] = text;
    this.#counts[i] = countLineEnds(text);
    const range = { start: { line, character: 0 }, end: { line: end, character: 0 } };
    return table.edit(range, text);
  }
}

function sum(counts: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += counts[i]!;
  return total;
}

function countLineEnds(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

/** Segments without blank ones and remarks, and each row followed by what interrupts it. */
function partsOf(segments: readonly TableSegment[]): TableSegment[] {
  return segments.flatMap((segment) => {
    if (segment.what === 'blank' || segment.what === 'comment') return [];
    return segment.what === 'row' ? [segment, ...interruptingSegments(segment)] : [segment];
  });
}

function sameParts(a: readonly TableSegment[], b: readonly TableSegment[]): boolean {
  return a.length === b.length && a.every((part, i) => samePart(part, b[i]!));
}

function samePart(a: TableSegment, b: TableSegment): boolean {
  if (a.what === 'row' || b.what === 'row') return a.what === b.what && sameRow(a as Row, b as Row);
  return a.what === b.what && textOf(a) === textOf(b);
}

function textOf({ lines }: TableSegment): string {
  return withoutSpaces(lines.filter((line) => !isComment(line)).join(''));
}
