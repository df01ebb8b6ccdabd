import {
  type Amounts,
  addAmounts,
  amountsOf,
  isSubtotal,
  NO_AMOUNTS,
  type Row,
  splitAtTotals,
  statesAmounts,
  type Table,
  type TableSegment,
} from '#grammar';

/** Amounts of rows added up. */
export interface Sums {
  readonly amounts: Amounts;
  readonly count: number;
  /** How many of the rows state amounts. */
  readonly stating: number;
}

const NONE: Sums = { amounts: NO_AMOUNTS, count: 0, stating: 0 };

interface BlockSums {
  readonly units: Sums;
  readonly projects: Sums;
  /** How many total rows, subtotals included. */
  readonly totals: number;
  /** Whether no other rows than projects stand in the block. */
  readonly isRun: boolean;
}

// Blocks of segments never change, and an edit keeps all but one of them.
const knownBlocks = new WeakMap<readonly TableSegment[], BlockSums>();
const knownTables = new WeakMap<Table, { units: Sums; projects: Sums }>();

/** Whether there are such rows, and all of them state amounts. */
function allState({ count, stating }: Sums): boolean {
  return count > 0 && stating === count;
}

/** The sums of all units and of all projects of a table. */
export function tableSums(table: Table): { units: Sums; projects: Sums } {
  let known = knownTables.get(table);
  if (known === undefined) {
    const blocks = table.segments.blocks.map(blockSums);
    known = {
      units: blocks.reduce((sum, { units }) => plus(sum, units), NONE),
      projects: blocks.reduce((sum, { projects }) => plus(sum, projects), NONE),
    };
    knownTables.set(table, known);
  }
  return known;
}

/**
 * The unit that a row belongs to, and the sums of its projects, without the row itself.
 *
 * @param index of the row's segment
 */
export function groupSums({ segments }: Table, index: number): { unit: Row | null; projects: Sums } {
  const { blocks } = segments;
  const own = segments.at(index);
  const isUnit = own.what === 'row' && own.kind === 'unit';
  const home = segments.blockAt(index);
  const inHome = index - segments.indexBefore(home);
  let sums = NONE;
  let other: Row | null = null;
  /** Adds the projects of a run of segments up to any other row; whether there was one. */
  const add = (run: readonly TableSegment[]): boolean => {
    const rows = run.filter((segment) => segment.what === 'row');
    const end = rows.findIndex(({ kind }) => kind !== 'project');
    other = rows[end] ?? null;
    sums = plus(sums, sumOf(end < 0 ? rows : rows.slice(0, end)));
    return end >= 0;
  };
  const addBlock = (block: readonly TableSegment[], backwards: boolean): boolean => {
    const { isRun, projects } = blockSums(block);
    if (!isRun) return add(backwards ? block.toReversed() : block);
    sums = plus(sums, projects);
    return false;
  };
  let ended = isUnit || add(blocks[home]!.slice(0, inHome).reverse());
  for (let b = home - 1; b >= 0 && !ended; b--) ended = addBlock(blocks[b]!, true);
  const above = other as Row | null;
  ended = add(blocks[home]!.slice(inHome + 1));
  for (let b = home + 1; b < blocks.length && !ended; b++) ended = addBlock(blocks[b]!, false);
  return { unit: isUnit ? own : above?.kind === 'unit' ? above : null, projects: sums };
}

/**
 * What a unit or total row is the sum of: the projects of the unit; the units of the table, with projects above the
 * first one, or all projects where not all units state amounts.
 *
 * @param index of the row's segment
 */
export function partSums(table: Table, row: Row, index: number): { readonly of: 'units' | 'projects'; sums: Sums } {
  if (row.kind === 'unit') return { of: 'projects', sums: groupSums(table, index).projects };
  if (hasSeveralTotals(table)) return partSumsApart(table, row);
  const { units, projects } = tableSums(table);
  return allState(units)
    ? { of: 'units', sums: plus(units, looseProjects(table)) }
    : { of: 'projects', sums: projects };
}

function hasSeveralTotals({ segments }: Table): boolean {
  return segments.blocks.reduce((count, block) => count + blockSums(block).totals, 0) > 1;
}

/** As `partSums`, in a file of several tables or with subtotals: a subtotal is of the projects above it. */
function partSumsApart(table: Table, row: Row): { readonly of: 'units' | 'projects'; sums: Sums } {
  let parts = knownParts.get(table);
  if (parts === undefined) {
    parts = splitAtTotals(
      [...table.rows()].map(({ segment }) => segment),
      (segment) => segment,
    );
    knownParts.set(table, parts);
  }
  const rows = parts.find((part) => part.includes(row)) ?? [];
  const units = sumOf(rows.filter(({ kind }) => kind === 'unit'));
  const first = rows.findIndex(({ kind }) => kind === 'unit');
  const isProject = ({ kind }: Row) => kind === 'project';
  if (!isSubtotal(row)) {
    return allState(units)
      ? { of: 'units', sums: plus(units, sumOf(rows.slice(0, first).filter(isProject))) }
      : { of: 'projects', sums: sumOf(rows.filter(isProject)) };
  }
  const above = rows.slice(0, rows.indexOf(row));
  const start = above.findLastIndex((other) => !isProject(other));
  return { of: 'projects', sums: sumOf(above.slice(start + 1)) };
}

const knownParts = new WeakMap<Table, (readonly Row[])[]>();

/** The projects above the first unit, which belong to none. */
function looseProjects({ segments: { blocks } }: Table): Sums {
  let sums = NONE;
  for (const block of blocks) {
    const { units, projects } = blockSums(block);
    if (units.count === 0) {
      sums = plus(sums, projects);
      continue;
    }
    const rows = block.filter((segment) => segment.what === 'row');
    const above = rows.slice(
      0,
      rows.findIndex(({ kind }) => kind === 'unit'),
    );
    return plus(sums, sumOf(above.filter(({ kind }) => kind === 'project')));
  }
  return sums;
}

function blockSums(block: readonly TableSegment[]): BlockSums {
  let sums = knownBlocks.get(block);
  if (sums === undefined) {
    const rows = block.filter((segment) => segment.what === 'row');
    sums = {
      units: sumOf(rows.filter(({ kind }) => kind === 'unit')),
      projects: sumOf(rows.filter(({ kind }) => kind === 'project')),
      totals: rows.filter(({ kind }) => kind === 'total').length,
      isRun: rows.every(({ kind }) => kind === 'project'),
    };
    knownBlocks.set(block, sums);
  }
  return sums;
}

function sumOf(rows: readonly Row[]): Sums {
  return {
    amounts: rows.reduce((sum, row) => addAmounts(sum, amountsOf(row)), NO_AMOUNTS),
    count: rows.length,
    stating: rows.filter(statesAmounts).length,
  };
}

function plus(a: Sums, b: Sums): Sums {
  if (b.count === 0) return a;
  return {
    amounts: addAmounts(a.amounts, b.amounts),
    count: a.count + b.count,
    stating: a.stating + b.stating,
  };
}
