import {
  type LineSpan,
  lineEndOf,
  pieceInLayout,
  type Rewriting,
  type Row,
  rewrite,
  rowTexts,
  type Table,
  type TableSegment,
  textOf,
} from '#grammar';
import { changedInPlace, rowChanges } from './row.ts';
import type { Style } from './style.ts';

export const LAYOUT_CHOICES = ['keep', 'authoring', 'published'] as const;
/** The layout that a formatted table is to have; `keep` leaves each row in its own. */
export type LayoutChoice = (typeof LAYOUT_CHOICES)[number];

/**
 * A table with white space, separators, widths and serials as a style has them. Nothing else changes: a row that would
 * say something else is left as it is.
 *
 * @param lines only segments that lie in these lines
 */
export function format(table: Table, layout: LayoutChoice, style: Style, lines?: LineSpan): Rewriting {
  const eol = lineEndOf(table);
  const { segments } = table;
  const pieces = new Map<number, string>();
  const add = (segment: TableSegment, index: number) => {
    const piece =
      segment.what === 'row'
        ? formattedRow(table, segment, index, layout, style, eol)
        : layout === 'keep'
          ? null
          : changedPiece(segment, pieceInLayout(segments, index, layout, eol));
    if (piece !== null) pieces.set(index, piece);
  };
  if (lines !== undefined || layout !== 'keep') {
    for (const { segment, index } of table.segmentsIn(lines)) add(segment, index);
    return rewrite(table, pieces, 'meant');
  }
  const key = `${style.key} ${eol}`;
  for (const [b, block] of segments.blocks.entries()) {
    if (tidy.get(block) === key) continue;
    const before = pieces.size;
    for (const [i, segment] of block.entries()) add(segment, segments.indexBefore(b) + i);
    if (pieces.size === before) tidy.set(block, key);
  }
  return rewrite(table, pieces, 'meant');
}

/** Blocks in which nothing is to be changed, with what was told to look for. An edit keeps all blocks but one. */
const tidy = new WeakMap<readonly TableSegment[], string>();

interface KnownRow {
  readonly layout: LayoutChoice;
  readonly style: string;
  readonly eol: string;
  readonly piece: string | null;
}

// Rows never change, and an edit keeps nearly all of them.
const known = new WeakMap<Row, KnownRow>();

/** The text of a row in a style; null where it has that already. */
function formattedRow(
  table: Table,
  row: Row,
  index: number,
  layout: LayoutChoice,
  style: Style,
  eol: string,
): string | null {
  let entry = known.get(row);
  if (entry?.layout !== layout || entry.style !== style.key || entry.eol !== eol) {
    const piece = changedPiece(row, rowInStyle(table, row, index, layout, style, eol));
    entry = { layout, style: style.key, eol, piece };
    known.set(row, entry);
  }
  return entry.piece;
}

function rowInStyle(
  { segments }: Table,
  row: Row,
  index: number,
  layout: LayoutChoice,
  style: Style,
  eol: string,
): string {
  const changes = rowChanges(row, style);
  const target = layout === 'keep' ? row.layout : layout;
  if (target === 'wrapped' || target === 'barred' || (target === 'published' && row.layout === 'published')) {
    return changedInPlace(row, changes, target === 'published');
  }
  return pieceInLayout(segments, index, target, eol, { texts: (own) => rowTexts(own, changes) });
}

function changedPiece(segment: TableSegment, piece: string): string | null {
  return piece === textOf(segment) ? null : piece;
}
