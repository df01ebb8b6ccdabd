import { commonEnds, isUnitRow, type Row, type Table, type TableSegment } from '#grammar';
import type { Finding, Place, Severity } from '../rules/rule.ts';
import { sameFindings } from './finding.ts';
import { type FoldCounts, NO_FOLDS } from './folding.ts';
import { type Coverage, type Hidden, nothingHidden } from './suppression.ts';
import { NO_COUNTS, type Tally } from './tally.ts';

/** A finding as its block keeps it, wherever the block stands. */
export interface BlockFinding {
  readonly finding: Finding;
  readonly segment: TableSegment;
  /** Where the segment begins, in lines from the first one of its block. */
  readonly line: number;
  readonly severity: Severity;
  /** How many findings this one stands for. */
  readonly count: number;
}

/** Findings, with a key for what the rules had read of the file. */
export interface KeyedFindings {
  readonly key: string;
  readonly findings: readonly Finding[];
}

/** What is known of a segment, as long as it stands in the table; a row that is read anew in its place has it on. */
export class SegmentState implements Place {
  segment: TableSegment;
  block!: BlockState;
  /** What rules on single segments found, by their group. */
  own: (KeyedFindings | undefined)[] = [];
  tally: Tally | null = null;
  /** All that was found, in the order of the text; null where that is to be put together anew. */
  found: readonly Finding[] | null = null;
  /** What all other rules found, by who runs them; null in most segments, where they found nothing. */
  others: Map<object, readonly Finding[]> | null = null;

  constructor(segment: TableSegment) {
    this.segment = segment;
  }
}

/** What is known of a block of segments, as long as it stands in the table. */
export class BlockState {
  readonly segments: readonly TableSegment[];
  readonly states: readonly SegmentState[];
  /** Which block of the table this is; -1 once it is none. */
  index = -1;
  tally: Tally = NO_COUNTS;
  /** All findings that no comment hides, in the order of the text. */
  found: readonly BlockFinding[] = [];
  folds: FoldCounts = NO_FOLDS;
  /** What comments hide in it; null in a new block. */
  coverage: Coverage | null = null;
  hidden: Hidden = nothingHidden();
  /** The findings that are told: those that stand for many in the place of these. */
  told: readonly BlockFinding[] = [];
  #lastUnit: Row | null | undefined;

  constructor(segments: readonly TableSegment[], states: readonly SegmentState[]) {
    this.segments = segments;
    this.states = states;
    for (const state of states) state.block = this;
  }

  get lastUnit(): Row | null {
    if (this.#lastUnit === undefined) this.#lastUnit = this.segments.findLast(isUnitRow) ?? null;
    return this.#lastUnit;
  }
}

/** How a table differs from the version before it. */
export interface TableChange {
  readonly removed: readonly BlockState[];
  readonly added: readonly BlockState[];
  /** Segments that were not there, and those that are no longer there. */
  readonly fresh: readonly SegmentState[];
  readonly gone: readonly SegmentState[];
  /** Segments that were read anew in their place, and what stood there. */
  readonly reread: readonly { readonly state: SegmentState; readonly before: TableSegment }[];
}

export const NO_CHANGE: TableChange = { removed: [], added: [], fresh: [], gone: [], reread: [] };

/** Two changes, one after the other, as one. What came with the first and went with the second is still in it. */
export function mergedChange(a: TableChange, b: TableChange): TableChange {
  if (a === NO_CHANGE) return b;
  return {
    removed: [...a.removed, ...b.removed],
    added: [...a.added, ...b.added],
    fresh: [...a.fresh, ...b.fresh],
    gone: [...a.gone, ...b.gone],
    reread: [...a.reread, ...b.reread],
  };
}

/** All that is known of the newest version of a table, by segment and block. The next version costs what differs. */
export class TableState {
  #table!: Table;
  #blocks: readonly BlockState[] = [];
  readonly #states = new Map<TableSegment, SegmentState>();
  readonly #changed = new Set<BlockState>();
  #arrangement = 0;

  /** Another number where a segment that is still there may begin in another line than before. */
  get arrangement(): number {
    return this.#arrangement;
  }

  get blocks(): readonly BlockState[] {
    return this.#blocks;
  }

  stateOf(segment: TableSegment): SegmentState {
    return this.#states.get(segment)!;
  }

  /** The line in which a place begins. */
  lineOf(place: Place): number {
    const { block, segment } = place as SegmentState;
    let line = this.#table.segments.weightBefore(block.index);
    for (const one of block.segments) {
      if (one === segment) break;
      line += one.lines.length;
    }
    return line;
  }

  /** Whether one place stands before another. */
  isBefore(a: SegmentState, b: SegmentState): boolean {
    if (a.block !== b.block) return a.block.index < b.block.index;
    return a.block.states.indexOf(a) < a.block.states.indexOf(b);
  }

  /** The unit row that a row stands under. */
  unitAbove(place: Place): Row | null {
    const { block, segment } = place as SegmentState;
    for (let i = block.segments.indexOf(segment) - 1; i >= 0; i--) {
      const above = block.segments[i]!;
      if (isUnitRow(above)) return above;
    }
    for (let b = block.index - 1; b >= 0; b--) {
      const unit = this.#blocks[b]!.lastUnit;
      if (unit !== null) return unit;
    }
    return null;
  }

  /** Takes note of what `who` found in a segment. */
  tell(who: object, state: SegmentState, findings: readonly Finding[]): void {
    if (sameFindings(state.others?.get(who) ?? [], findings)) return;
    state.others ??= new Map();
    if (findings.length === 0) state.others.delete(who);
    else state.others.set(who, findings);
    state.found = null;
    this.#changed.add(state.block);
  }

  /** Takes note of what the rules on single segments found. */
  tellOwn(group: number, state: SegmentState, found: KeyedFindings): void {
    state.own[group] = found;
    state.found = null;
    this.#changed.add(state.block);
  }

  /** Takes note that what is told of a block is to be put together anew. */
  touch(block: BlockState): void {
    this.#changed.add(block);
  }

  /** The blocks of which something changed since this was last asked. */
  takeChanged(): BlockState[] {
    const changed = [...this.#changed].filter(({ index }) => index >= 0);
    this.#changed.clear();
    return changed;
  }

  /** Takes over the next version. */
  take(table: Table): TableChange {
    this.#table = table;
    const old = this.#blocks;
    const next = table.segments.blocks;
    const { front, back } = commonEnds(old, next, (block, segments) => block.segments === segments);
    const between = old.slice(front, old.length - back);
    const replacing = next.slice(front, next.length - back);
    const staying = new Set(replacing);
    const known = new Map(between.map((block) => [block.segments, block]));
    const removed = between.filter(({ segments }) => !staying.has(segments));
    const anew = replacing.filter((segments) => !known.has(segments));
    const change = this.#takeSegments(removed, anew, removed.length === between.length);
    const added: BlockState[] = [];
    const fresh = replacing.map((segments) => {
      const block =
        known.get(segments) ??
        new BlockState(
          segments,
          segments.map((one) => this.stateOf(one)),
        );
      if (!known.has(segments)) added.push(block);
      return block;
    });
    this.#blocks = old.slice(0, front).concat(fresh, old.slice(old.length - back));
    for (const block of removed) block.index = -1;
    for (let b = front; b < this.#blocks.length; b++) this.#blocks[b]!.index = b;
    for (const block of added) this.#changed.add(block);
    return { removed, added, ...change };
  }

  #takeSegments(removed: readonly BlockState[], added: readonly (readonly TableSegment[])[], together: boolean) {
    const before = removed.flatMap(({ states }) => states);
    const after = added.flat();
    const stays = new Set(after);
    const gone = before.filter(({ segment }) => !stays.has(segment));
    const fresh = after.filter((segment) => !this.#states.has(segment));
    const inPlace =
      together &&
      before.length === after.length &&
      after.every((segment, i) => {
        const { segment: old } = before[i]!;
        return old === segment || (!stays.has(old) && !this.#states.has(segment) && old.what === segment.what);
      });
    if (!inPlace || before.some(({ segment }, i) => segment.lines.length !== after[i]!.lines.length)) {
      this.#arrangement++;
    }
    const reread: { state: SegmentState; before: TableSegment }[] = [];
    for (const [i, state] of gone.entries()) {
      this.#states.delete(state.segment);
      if (!inPlace) continue;
      reread.push({ state, before: state.segment });
      state.segment = fresh[i]!;
      state.own = [];
      state.tally = null;
      state.found = null;
      this.#states.set(state.segment, state);
    }
    if (inPlace) return { fresh: [], gone: [], reread };
    const states = fresh.map((segment) => new SegmentState(segment));
    for (const state of states) this.#states.set(state.segment, state);
    return { fresh: states, gone, reread };
  }
}
