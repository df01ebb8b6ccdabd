import { contentLength, type Span, type TableSegment } from '#grammar';
import type { Edit } from '../rule.ts';

/** The span in a segment of one of its lines, without the line end. */
export function lineSpan(segment: TableSegment, line: number): Span {
  const start = segment.offsetAt({ line, character: 0 });
  return { start, end: start + contentLength(segment.lines[line]!) };
}

/** Takes a line out of a segment, with its line end. */
export function deleteLine(segment: TableSegment, line: number): Edit {
  const start = segment.offsetAt({ line, character: 0 });
  return { span: { start, end: start + segment.lines[line]!.length }, text: '' };
}
