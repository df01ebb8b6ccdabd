import { VOCABULARY, type Vocabulary } from '../indicator/vocabulary.ts';
import { Sequence } from '../text/sequence.ts';
import { type LineChange, type Range, Snapshot } from '../text/snapshot.ts';
import { finished, type Work } from '../work.ts';
import { sameColumns } from './columns.ts';
import { type HeadingFacts, unitInHeader } from './heading.ts';
import { FURTHEST_LOOKAHEAD } from './line-window.ts';
import { START, sameState, TableReader } from './reader.ts';
import type { ReaderState, Row, TableSegment } from './row.ts';

/** A segment with the line in which it begins. */
export interface Placed<T extends TableSegment = TableSegment> {
  readonly segment: T;
  readonly line: number;
}

/** Lines from one to another, both included. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/** Small, since each keystroke adds up the counts of one block anew. */
const SEGMENTS_IN_BLOCK = 16;

/** A goal table, read. Immutable; `edit` gives a new one that keeps the segments whose lines and state are the same. */
export class Table {
  readonly snapshot: Snapshot;
  /** Every line of the text is in one of these. */
  readonly segments: Sequence<TableSegment>;

  /** What its lists were read with. */
  readonly vocabulary: Vocabulary;

  private constructor(snapshot: Snapshot, segments: Sequence<TableSegment>, vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.snapshot = snapshot;
    this.segments = segments;
  }

  static read(text: string | Snapshot, vocabulary: Vocabulary = VOCABULARY): Table {
    return finished(Table.reading(typeof text === 'string' ? Snapshot.of(text) : text, vocabulary));
  }

  /** Reads a table segment by segment. */
  static *reading(snapshot: Snapshot, vocabulary: Vocabulary): Work<Table> {
    const reader = new TableReader(linesOf(snapshot), vocabulary);
    const segments: TableSegment[] = [];
    let line = 0;
    let state = START;
    while (line < snapshot.lineCount) {
      const { segment, next } = reader.read(line, state);
      segments.push(segment);
      line += segment.lines.length;
      state = next;
      yield;
    }
    return new Table(
      snapshot,
      Sequence.from(segments, (segment) => segment.lines.length, SEGMENTS_IN_BLOCK),
      vocabulary,
    );
  }

  /** Replaces `range` by `text` and reads again what that can have changed. */
  edit(range: Range, text: string): Table {
    const { snapshot, change } = this.snapshot.edit(range, text);
    const { vocabulary } = this;
    return new Table(snapshot, reread(this.segments, snapshot, change, vocabulary), vocabulary);
  }

  /** Title, department, amount unit and year: what the lines before the first row say, the first of each. */
  get heading(): HeadingFacts {
    let heading: HeadingFacts = { title: null, department: null, amountUnit: null, year: null };
    for (const segment of this.segments) {
      if (segment.what === 'row') {
        return { ...heading, department: heading.department ?? segment.text('department') };
      }
      if (segment.what === 'header') {
        heading = { ...heading, amountUnit: heading.amountUnit ?? unitInHeader(segment.lines.join('')) };
      }
      if (segment.what !== 'heading') continue;
      const { title, department, amountUnit, year } = segment.facts;
      heading = {
        title: heading.title ?? title,
        department: heading.department ?? department,
        amountUnit: heading.amountUnit ?? amountUnit,
        year: heading.year ?? year,
      };
    }
    return heading;
  }

  /** Every segment with its first line. */
  *placed(): IterableIterator<Placed> {
    let line = 0;
    for (const segment of this.segments) {
      yield { segment, line };
      line += segment.lines.length;
    }
  }

  /** The segments that lie in some lines (without them all), each with its first line and its place among all. */
  *segmentsIn(lines?: LineSpan): IterableIterator<Placed & { readonly index: number }> {
    const first = lines === undefined ? { index: 0, before: 0 } : this.segments.find(Math.max(0, lines.start));
    const end = lines?.end ?? Number.POSITIVE_INFINITY;
    let { index, before: line } = first;
    for (const segment of this.segments.from(index)) {
      if (line > end) return;
      yield { segment, line, index: index++ };
      line += segment.lines.length;
    }
  }

  /** Every row with its first line. */
  *rows(): IterableIterator<Placed<Row>> {
    for (const { segment, line } of this.placed()) if (segment.what === 'row') yield { segment, line };
  }

  /** The segment that holds a line. */
  segmentAt(line: number): Placed & { readonly index: number } {
    const { index, before } = this.segments.find(line);
    return { segment: this.segments.at(index), line: before, index };
  }
}

function linesOf(snapshot: Snapshot) {
  return { count: snapshot.lineCount, line: (index: number) => snapshot.line(index) };
}

function reread(
  old: Sequence<TableSegment>,
  snapshot: Snapshot,
  change: LineChange,
  vocabulary: Vocabulary,
): Sequence<TableSegment> {
  const from = firstConcerned(old, change.line);
  const shift = change.inserted - change.removed;
  const reader = new TableReader(linesOf(snapshot), vocabulary);
  const fresh: TableSegment[] = [];
  let line = from.line;
  let state = from.state;
  // The old segment that begins where the new line stands, once the change lies behind.
  let { index, line: oldLine } = from;
  const end = change.line + change.inserted;
  while (line < snapshot.lineCount) {
    if (line >= end) {
      while (index < old.length && oldLine + shift < line) oldLine += old.at(index++).lines.length;
      if (index < old.length && oldLine + shift === line && sameState(old.at(index).state, state)) break;
    }
    const { segment, next } = reader.read(line, state);
    fresh.push(segment);
    line += segment.lines.length;
    state = next;
  }
  const removed = line < snapshot.lineCount ? index - from.index : old.length - from.index;
  return old.splice(from.index, removed, keepEqual(old, from.index, removed, fresh));
}

/** The first segment that holds `line` or looked at it. */
function firstConcerned(
  old: Sequence<TableSegment>,
  line: number,
): { index: number; line: number; state: ReaderState } {
  const { index, before } = old.find(line);
  let first = { index, line: before, state: old.at(index).state };
  let start = before;
  for (let i = index - 1; i >= 0; i--) {
    const segment = old.at(i);
    const end = start;
    start -= segment.lines.length;
    if (line - end > FURTHEST_LOOKAHEAD) break;
    if (end + segment.lookahead > line) first = { index: i, line: start, state: segment.state };
  }
  return first;
}

/** Old segments in the place of equal new ones at both ends, with all that was computed for them. */
function keepEqual(old: Sequence<TableSegment>, start: number, removed: number, fresh: TableSegment[]): TableSegment[] {
  const kept = [...fresh];
  for (let i = 0; i < Math.min(removed, fresh.length); i++) {
    const before = old.at(start + i);
    if (!equalSegments(before, fresh[i]!)) break;
    kept[i] = before;
  }
  return kept;
}

function equalSegments(a: TableSegment, b: TableSegment): boolean {
  return (
    a.what === b.what &&
    a.lookahead === b.lookahead &&
    a.lines.length === b.lines.length &&
    sameState(a.state, b.state) &&
    // Rows below a header may show what its columns are.
    (a.what !== 'header' || b.what !== 'header' || sameColumns(a.columns, b.columns)) &&
    a.lines.every((line, i) => line === b.lines[i])
  );
}
