import type { SelectionRange } from 'vscode-languageserver-types';
import { comparePositions, contentLength, type Position, type Range, Slot, type Span, type Table } from '#grammar';
import type { Checked } from '../workspace/checked.ts';
import { type Cursor, cursorAt, offsetIn } from './support/cursor.ts';
import { shifted } from './support/finding.ts';

/** For each position what is around it: word, field, indicator, list or other cell, row, unit, file. */
export function selectionRanges({ document: { table } }: Checked, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const at = table.snapshot.clamp(position);
    let found: SelectionRange | undefined;
    for (const range of rangesAround(table, at)) {
      if (comparePositions(range.start, at) > 0 || comparePositions(at, range.end) > 0) continue;
      if (found === undefined || isInside(range, found.range)) found = found ? { range, parent: found } : { range };
    }
    return found!;
  });
}

/** From the whole file inwards. */
function rangesAround(table: Table, at: Position): Range[] {
  const { snapshot } = table;
  const whole = { start: { line: 0, character: 0 }, end: snapshot.positionAt(snapshot.length) };
  const here = { start: at, end: at };
  const cursor = cursorAt(table, at);
  if (cursor === null) {
    const line = snapshot.line(at.line).trimEnd();
    const ofLine = { start: { line: at.line, character: 0 }, end: { line: at.line, character: line.length } };
    return [whole, ofLine, wordRange(line, at.character, (offset) => ({ line: at.line, character: offset })), here];
  }
  return [whole, unitRange(table, cursor), ...rangesInRow(cursor), here];
}

function rangesInRow({ row, line, offset, column }: Cursor): Range[] {
  const ofSpan = (span: Span) => shifted(row.rangeOf(span), line);
  const last = row.lines.findLastIndex((one) => one.trim() !== '');
  const end = { line: Math.max(last, 0), character: row.lines[Math.max(last, 0)]!.trimEnd().length };
  const ranges = [shifted({ start: { line: 0, character: 0 }, end }, line)];
  if (column === null) return ranges;
  const cell = row.cells.get(column)!;
  ranges.push(ofSpan(row.cellSpan(column)!));
  const own = offsetIn(cell, offset);
  if (own === null) return ranges;
  const indicator = column === 'indicators' ? row.list?.indicators.find(({ end }) => own <= end) : undefined;
  let field: Span = { start: 0, end: cell.text.length };
  if (indicator !== undefined && indicator.start <= own) {
    ranges.push(ofSpan(row.listSpan({ start: indicator.start, end: indicator.end })));
    const slot = FIELDS.map((one) => indicator.span(one)).find(
      (span) => span !== null && span.start <= own && own <= span.end,
    );
    if (slot) {
      field = slot;
      ranges.push(ofSpan(row.listSpan(slot)));
    }
  }
  // At the end of a line it is the word before that is meant, not the first of the next line.
  const inWord = own < cell.text.length && cell.sourceAt(own) === offset ? own : own - 1;
  const word = wordAt(cell.text.slice(field.start, field.end), Math.max(0, inWord - field.start));
  if (word !== null) {
    ranges.push(ofSpan(cell.sourceSpan(field.start + word.start, field.start + word.end)));
  }
  return ranges;
}

const FIELDS: readonly Slot[] = Object.values(Slot);

/** From a unit's row to its last project; the row alone for any other. */
function unitRange(table: Table, { line }: Cursor): Range {
  const { segments } = table;
  const { index } = table.segmentAt(line);
  let first = index;
  while (first > 0 && !isRow(segments.at(first), 'unit') && !isRow(segments.at(first), 'total')) first--;
  let last = index;
  for (let next = index + 1; next < segments.length; next++) {
    const segment = segments.at(next);
    if (isRow(segment, 'unit') || isRow(segment, 'total')) break;
    if (isRow(segment, 'project')) last = next;
  }
  if (!isRow(segments.at(first), 'unit')) first = last = index;
  const end = segments.weightUpTo(last + 1) - 1;
  return {
    start: { line: segments.weightUpTo(first), character: 0 },
    end: { line: end, character: contentLength(table.snapshot.line(end)) },
  };
}

function isRow(segment: ReturnType<Table['segments']['at']>, kind: string): boolean {
  return segment.what === 'row' && segment.kind === kind;
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** The word of a text that holds or ends at an offset; null where none does. */
function wordAt(text: string, offset: number): Span | null {
  const before = offset > 0 ? WORDS.segment(text).containing(offset - 1) : undefined;
  const found = [WORDS.segment(text).containing(offset), before].find((one) => one?.isWordLike === true);
  return found === undefined ? null : { start: found.index, end: found.index + found.segment.length };
}

function wordRange(text: string, offset: number, at: (offset: number) => Position): Range {
  const { start, end } = wordAt(text, offset) ?? { start: offset, end: offset };
  return { start: at(start), end: at(end) };
}

/** Whether the first range lies in the second and is smaller. */
function isInside(inner: Range, outer: Range): boolean {
  const starts = comparePositions(outer.start, inner.start);
  const ends = comparePositions(inner.end, outer.end);
  return starts <= 0 && ends <= 0 && (starts < 0 || ends < 0);
}
