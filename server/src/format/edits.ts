import {
  contentLength,
  type Position,
  type Rewriting,
  Snapshot,
  type Table,
  type TableSegment,
  type TextChange,
  textOf,
} from '#grammar';
import type { PlacedEdit } from '../check/fixes.ts';
import { changesBetween } from './diff.ts';
import { changesByPart, type Part } from './part-diff.ts';
import { rowChangesBetween } from './row-diff.ts';

/** The edits that put what was rewritten in the place of what was there, segment by segment. */
export function rewritingEdits(
  { segments }: Table,
  { pieces, table }: Pick<Rewriting, 'pieces'> & Partial<Rewriting>,
): PlacedEdit[] {
  const edits: PlacedEdit[] = [];
  for (const [i, piece] of pieces) {
    const segment = segments.at(i);
    const line = segments.weightUpTo(i);
    const text = textOf(segment);
    for (const { start, end, text: newText } of differences(segment, text, piece, segmentAt(table, i))) {
      const range = {
        start: placeIn(segment, line, start, text.length),
        end: placeIn(segment, line, end, text.length),
      };
      edits.push({ range, newText });
    }
  }
  return edits;
}

function segmentAt(table: Table | undefined, i: number): TableSegment | undefined {
  return table !== undefined && i < table.segments.length ? table.segments.at(i) : undefined;
}

/** By indicator where the piece is known to be read as a row again. */
function differences(before: TableSegment, text: string, piece: string, after: TableSegment | undefined): TextChange[] {
  const rows = before.what === 'row' && before.list !== null && after?.what === 'row' && after.list !== null;
  return rows && textOf(after) === piece ? rowChangesBetween(before, after) : changesBetween(text, piece);
}

/** The edits that make another text of a document, line by line. */
export function textEdits(before: Snapshot, after: string): PlacedEdit[] {
  return changesByPart(linesOf(before), linesOf(Snapshot.of(after))).map(({ start, end, text }) => ({
    range: { start: before.positionAt(start), end: before.positionAt(end) },
    newText: text,
  }));
}

function linesOf(snapshot: Snapshot): Part[] {
  return Array.from({ length: snapshot.lineCount }, (_, i) => ({ text: snapshot.line(i), key: snapshot.line(i) }));
}

/** Where an offset of a segment is in the file; behind its last line end that is the line below it. */
function placeIn(segment: TableSegment, line: number, offset: number, length: number): Position {
  const last = segment.lines.at(-1)!;
  if (offset === length && contentLength(last) < last.length) {
    return { line: line + segment.lines.length, character: 0 };
  }
  const own = segment.positionAt(offset);
  return { line: line + own.line, character: own.character };
}
