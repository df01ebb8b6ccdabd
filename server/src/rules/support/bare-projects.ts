import { isBare, type Row } from '#grammar';
import type { FrameItem } from '../../check/frame.ts';
import { groupsOf } from './amount-groups.ts';
import { perObject } from './per-row.ts';

/** Rows that are another kind than they are read as, as the sums of a table tell. */
export const toldBySums = perObject((frame: readonly FrameItem[]) => {
  const asProjects = new Set<Row>();
  const asUnits = new Set<Row>();
  for (const group of groupsOf(frame)) {
    for (const row of group.asProjects) asProjects.add(row);
    for (const row of group.asUnits) asUnits.add(row);
  }
  return { asProjects, asUnits };
});

/** The projects of a table that are a name with amounts alone. */
export const bareProjects = perObject((frame: readonly FrameItem[]): readonly Row[] => {
  const bare = frame.flatMap((item) => {
    if (item.what === 'projects') return isBare(item.rows[0]!) ? item.rows : [];
    return item.what === 'row' && item.kind === 'unit' && isBare(item) ? [item] : [];
  });
  if (bare.length === 0) return bare;
  const { asProjects, asUnits } = toldBySums(frame);
  return bare.filter((row) => (row.kind === 'project' ? !asUnits.has(row) : asProjects.has(row)));
});
