import { type Rewriting, type Table, textOf } from '#grammar';
import type { PlacedEdit } from '../check/fixes.ts';
import { changesBetween } from './diff.ts';

/** The edits that put what was rewritten in the place of what was there, segment by segment. */
export function rewritingEdits({ snapshot, segments }: Table, { pieces }: Pick<Rewriting, 'pieces'>): PlacedEdit[] {
  const edits: PlacedEdit[] = [];
  for (const [i, piece] of pieces) {
    const base = snapshot.lineStart(segments.weightUpTo(i));
    for (const { start, end, text } of changesBetween(textOf(segments.at(i)), piece)) {
      const range = { start: snapshot.positionAt(base + start), end: snapshot.positionAt(base + end) };
      edits.push({ range, newText: text });
    }
  }
  return edits;
}
