import { contentLength, type Position, type Rewriting, type Table, type TableSegment, textOf } from '#grammar';
import type { PlacedEdit } from '../check/fixes.ts';
import { changesBetween } from './diff.ts';

/** The edits that put what was rewritten in the place of what was there, segment by segment. */
export function rewritingEdits({ segments }: Table, { pieces }: Pick<Rewriting, 'pieces'>): PlacedEdit[] {
  const edits: PlacedEdit[] = [];
  for (const [i, piece] of pieces) {
    const segment = segments.at(i);
    const line = segments.weightUpTo(i);
    const text = textOf(segment);
    for (const { start, end, text: newText } of changesBetween(text, piece)) {
      const range = {
        start: placeIn(segment, line, start, text.length),
        end: placeIn(segment, line, end, text.length),
      };
      edits.push({ range, newText });
    }
  }
  return edits;
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
