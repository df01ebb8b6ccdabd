import { type Amounts, amountsOf, Decimal, type Row, statesAmounts, type Table, type TableSegment } from '#grammar';

/** Amounts of rows added up. */
export interface Sums {
  readonly amounts: Amounts;
  /** Whether there are such rows, and all of them state amounts. */
  readonly stated: boolean;
}

const NO_AMOUNTS: Amounts = { total: Decimal.ZERO, fiscal: Decimal.ZERO, special: Decimal.ZERO, other: Decimal.ZERO };
/** Adding up a unit stops here: nobody waits for a sum of more. */
const MOST_ROWS = 5_000;

interface BlockSums {
  readonly units: Amounts;
  readonly unitCount: number;
  /** Units that state no amounts. */
  readonly silent: number;
  readonly projects: Amounts;
}

// Blocks of segments never change, and an edit keeps all but one of them.
const known = new WeakMap<readonly TableSegment[], BlockSums>();

/** The sums of all units and of all projects of a table. */
export function tableSums({ segments }: Table): { units: Sums; projects: Sums } {
  const blocks = segments.blocks.map(blockSums);
  const count = blocks.reduce((sum, { unitCount }) => sum + unitCount, 0);
  const silent = blocks.reduce((sum, block) => sum + block.silent, 0);
  return {
    units: {
      amounts: blocks.reduce((sum, { units }) => plus(sum, units), NO_AMOUNTS),
      stated: count > 0 && silent === 0,
    },
    projects: { amounts: blocks.reduce((sum, { projects }) => plus(sum, projects), NO_AMOUNTS), stated: true },
  };
}

/**
 * The unit that a row belongs to, and the sums of its projects, without the row itself.
 *
 * @param index of the row's segment
 */
export function groupSums({ segments }: Table, index: number): { unit: Row | null; projects: Sums } {
  let amounts = NO_AMOUNTS;
  let unit: Row | null = null;
  const own = segments.at(index);
  const isUnit = own.what === 'row' && own.kind === 'unit';
  for (let i = index - 1; i >= Math.max(0, index - MOST_ROWS) && !isUnit; i--) {
    const segment = segments.at(i);
    if (segment.what !== 'row') continue;
    if (segment.kind === 'unit') unit = segment;
    if (segment.kind !== 'project') break;
    amounts = plus(amounts, amountsOf(segment));
  }
  for (let i = index + 1; i < Math.min(segments.length, index + MOST_ROWS); i++) {
    const segment = segments.at(i);
    if (segment.what !== 'row') continue;
    if (segment.kind !== 'project') break;
    amounts = plus(amounts, amountsOf(segment));
  }
  return { unit: isUnit ? own : unit, projects: { amounts, stated: true } };
}

function blockSums(block: readonly TableSegment[]): BlockSums {
  let sums = known.get(block);
  if (sums === undefined) {
    const rows = block.filter((segment) => segment.what === 'row');
    const units = rows.filter(({ kind }) => kind === 'unit');
    sums = {
      units: sumOf(units),
      unitCount: units.length,
      silent: units.filter((unit) => !statesAmounts(unit)).length,
      projects: sumOf(rows.filter(({ kind }) => kind === 'project')),
    };
    known.set(block, sums);
  }
  return sums;
}

function sumOf(rows: readonly Row[]): Amounts {
  return rows.reduce((sum, row) => plus(sum, amountsOf(row)), NO_AMOUNTS);
}

function plus(a: Amounts, b: Amounts): Amounts {
  const sum = (column: keyof Amounts) => a[column].plus(b[column]);
  return { total: sum('total'), fiscal: sum('fiscal'), special: sum('special'), other: sum('other') };
}
