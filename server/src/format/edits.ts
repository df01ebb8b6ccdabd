import type { Rewriting, Table } from '#grammar';
import type { PlacedEdit } from '../check/fixes.ts';
import { changesBetween } from './diff.ts';

/** The edits that put what was rewritten in the place of what was there, segment by segment. */
export function rewritingEdits({ snapshot, segments }: Table, { pieces }: Pick<Rewriting, 'pieces'>): PlacedEdit[] {
  const edits: PlacedEdit[] = [];
  let base = 0;
  let i = 0;
  for (const { lines } of segments) {
    const before = lines.length === 1 ? lines[0]! : lines.join('');
    const after = pieces[i++]!;
    if (before !== after) {
      for (const { start, end, text } of changesBetween(before, after)) {
        const range = { start: snapshot.positionAt(base + start), end: snapshot.positionAt(base + end) };
        edits.push({ range, newText: text });
      }
    }
    base += before.length;
  }
  return edits;
}
