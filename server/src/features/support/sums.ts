import { type Amounts, isSubtotal, type Row, sameAmounts, statesAmounts, type Table } from '#grammar';
import { frameOf, type ProjectRun } from '../../check/frame.ts';
import { Group, groupsOf, type Runs, sumOf, type TableGroups } from '../../rules/support/amount-groups.ts';
import { perObject } from '../../rules/support/per-row.ts';

/** What a unit, subtotal or total row is the sum of. */
export interface PartSums {
  readonly of: 'units' | 'projects';
  readonly count: number;
  readonly amounts: Amounts;
  /** Whether the row says so, as far as its layout tells in which columns amounts stand. */
  readonly agree: boolean;
}

interface FileGroups {
  /** By unit, subtotal and total rows. */
  readonly ofRows: ReadonlyMap<Row, Group>;
  /** Units, by the first project of each of their runs. */
  readonly ofRuns: ReadonlyMap<Row, Group>;
  /** All runs of projects. */
  readonly projects: Runs;
}

const groupsIn = perObject((table: Table): FileGroups => {
  const frame = frameOf(table.segments.blocks);
  const ofRows = new Map<Row, Group>();
  const ofRuns = new Map<Row, Group>();
  const projects: (readonly Row[])[] = [];
  for (const groups of groupsOf(frame)) {
    projects.push(...groups.loose, ...groups.units.flatMap(({ group }) => group.runs));
    for (const { group, subtotals } of groups.units) {
      for (const one of [group, ...subtotals]) ofRows.set(one.row, one);
      for (const run of group.runs) ofRuns.set(run[0]!, group);
    }
    const whole = wholeOf(groups);
    for (const row of whole === null ? [] : groups.totals) ofRows.set(row, whole!);
  }
  return { ofRows, ofRuns, projects };
});

/** The units with the projects above the first one; all projects where not all units state amounts yet. */
function wholeOf({ whole, units, loose }: TableGroups): Group | null {
  if (whole === null || units.every(({ group }) => statesAmounts(group.row))) return whole;
  return new Group(whole.row, 'projects', [...loose, ...units.flatMap(({ group }) => group.runs)]);
}

/** What a unit, subtotal or total row is the sum of; null where that states no amounts, and for a project. */
export function partSums(table: Table, row: Row): PartSums | null {
  const group = groupsIn(table).ofRows.get(row);
  if (!group?.sum.stated) return null;
  const { parts: of, sum, runs } = group;
  // Projects above the first unit may be counted or not.
  const units = of === 'units' ? sumOf(runs.slice(0, 1)).amounts : sum.amounts;
  const agree = group.isStatedBy(row) || sameAmounts(row.amounts, units);
  return { of, count: sum.count, amounts: sum.amounts, agree };
}

/**
 * The unit to which a project belongs or would belong, with the sum of its projects.
 *
 * @param index of the segment of the project, or of a line that is to become one
 */
export function unitAt(table: Table, index: number): Group | null {
  const { segments } = table;
  const { ofRows, ofRuns } = groupsIn(table);
  for (let i = index; i >= 0; i--) {
    const above = segments.at(i);
    if (above.what !== 'row' || isSubtotal(above)) continue;
    if (above.kind === 'total') return null;
    const own = ofRows.get(above) ?? ofRuns.get(above);
    if (own !== undefined || above.kind === 'unit') return own ?? null;
    const items = frameOf([segments.blocks[segments.blockAt(i)]!]);
    const run = items.find((item) => item.what === 'projects' && item.rows.includes(above)) as ProjectRun;
    return ofRuns.get(run.rows[0]!) ?? null;
  }
  return null;
}

/** What all projects of a file add up to. */
export function allProjects(table: Table): Amounts {
  return sumOf(groupsIn(table).projects).amounts;
}
