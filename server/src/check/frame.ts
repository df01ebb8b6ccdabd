import { isBare, type Row, type TableSegment } from '#grammar';
import { perObject } from '../rules/support/per-row.ts';

/**
 * Project rows that follow each other, as far as they stand in one block: the same object while none of them changes. One that
 * is a name with amounts alone is a run of its own, since sums may tell that it is a unit.
 */
export interface ProjectRun {
  readonly what: 'projects';
  readonly rows: readonly Row[];
}

/** What a table consists of besides its project rows; these stand together. Blank lines and comments are left out. */
export type FrameItem = ProjectRun | Exclude<TableSegment, { what: 'blank' | 'comment' }>;

/** The frame of a whole table. */
export function frameOf(blocks: readonly (readonly TableSegment[])[]): readonly FrameItem[] {
  const frame: FrameItem[] = [];
  for (const block of blocks) for (const item of itemsOf(block)) frame.push(item);
  return frame;
}

const itemsOf = perObject((block: readonly TableSegment[]): readonly FrameItem[] => {
  const items: FrameItem[] = [];
  let rows: Row[] | null = null;
  for (const segment of block) {
    if (segment.what === 'blank' || segment.what === 'comment') continue;
    if (segment.what === 'row' && segment.kind === 'project') {
      const alone = isBare(segment);
      if (rows === null || alone) {
        rows = [];
        items.push({ what: 'projects', rows });
      }
      rows.push(segment);
      if (alone) rows = null;
    } else {
      rows = null;
      items.push(segment);
    }
  }
  return items;
});

/** The first row of a table; null where there is none. */
export function firstRow(frame: readonly FrameItem[]): Row | null {
  for (const item of frame) {
    if (item.what === 'row') return item;
    if (item.what === 'projects') return item.rows[0]!;
  }
  return null;
}
