import { lineEndOf, pieceInLayout, type Rewriting, rewrite, rowTexts, type Table, type TableSegment } from '#grammar';
import { changedInPlace, rowChanges } from './row.ts';
import type { Style } from './style.ts';

export const LAYOUT_CHOICES = ['keep', 'authoring', 'published'] as const;
/** The layout that a formatted table is to have; `keep` leaves each row in its own. */
export type LayoutChoice = (typeof LAYOUT_CHOICES)[number];

/**
 * A table with white space, separators, widths and serials as a style has them. Nothing else changes: a row that would
 * say something else is left as it is.
 *
 * @param lines only segments that lie in these lines, the last one included
 */
export function format(
  table: Table,
  layout: LayoutChoice,
  style: Style,
  lines: { readonly start: number; readonly end: number } = { start: 0, end: table.snapshot.lineCount },
): Rewriting {
  const segments = [...table.segments];
  const eol = lineEndOf(table);
  let line = 0;
  const pieces = segments.map((segment, i) => {
    const own = textOf(segment);
    line += segment.lines.length;
    if (line <= lines.start || line - segment.lines.length > lines.end) return own;
    return formatted(segments, i, layout, style, eol) ?? own;
  });
  return rewrite(table, pieces, 'meant');
}

function formatted(
  segments: readonly TableSegment[],
  i: number,
  layout: LayoutChoice,
  style: Style,
  eol: string,
): string | null {
  const segment = segments[i]!;
  if (segment.what !== 'row') return layout === 'keep' ? null : pieceInLayout(segments, i, layout, eol);
  const changes = rowChanges(segment, style);
  const target = layout === 'keep' ? segment.layout : layout;
  if (target === 'wrapped' || (target === 'published' && segment.layout === 'published')) {
    return changedInPlace(segment, changes, target === 'published');
  }
  return pieceInLayout(segments, i, target, eol, { texts: (row) => rowTexts(row, changes) });
}

function textOf({ lines }: TableSegment): string {
  return lines.length === 1 ? lines[0]! : lines.join('');
}
