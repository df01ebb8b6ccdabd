import type { Finding, Severity } from '../rules/rule.ts';
import type { Suppressions } from './coverage.ts';
import { countFolds, FoldSums, foldKey, NO_FOLDS } from './folding.ts';
import { nothingHidden } from './suppression.ts';
import type { BlockFinding, BlockState, SegmentState, TableChange, TableState } from './table-state.ts';
import type { Tally } from './tally.ts';

/** A fold that is told as one finding: how many places it stands for, and the block in which it is told. */
interface Folded {
  readonly count: number;
  readonly block: BlockState;
}

/** Puts together what was found in each block and what is told of it: after an edit, of the blocks that it concerns. */
export class BlockFindings {
  readonly #suppressions: Suppressions;
  readonly #severity: (finding: Finding, count: number) => Severity;
  readonly #sums = new FoldSums();
  #folded: ReadonlyMap<string, Folded> = new Map();

  constructor(suppressions: Suppressions, severity: (finding: Finding, count: number) => Severity) {
    this.#suppressions = suppressions;
    this.#severity = severity;
  }

  /** Returns whether any finding stands for many. */
  update(state: TableState, { removed }: TableChange, total: Tally): boolean {
    this.#suppressions.update(state);
    const changed = new Set(state.takeChanged());
    for (const block of changed) this.#find(block);
    // What is said of suppressions depends on what they hid.
    this.#suppressions.check(state);
    for (const block of state.takeChanged()) {
      this.#find(block);
      changed.add(block);
    }
    for (const { folds } of removed) this.#sums.replace(folds, NO_FOLDS);
    for (const block of changed) {
      const folds = countFolds(block.found);
      this.#sums.replace(block.folds, folds);
      block.folds = folds;
    }
    for (const block of this.#fold(state.blocks, total)) changed.add(block);
    for (const block of changed) block.told = this.#toldOf(block);
    return this.#folded.size > 0;
  }

  /** Puts together what was found in a block. */
  #find(block: BlockState): void {
    const found: BlockFinding[] = [];
    const hidden = nothingHidden();
    let line = 0;
    for (const state of block.states) {
      const { segment } = state;
      state.found ??= findingsAt(state);
      for (const finding of this.#suppressions.sift(state, state.found, hidden)) {
        found.push({ finding, segment, line, severity: this.#severity(finding, 1), count: 1 });
      }
      line += segment.lines.length;
    }
    block.found = found;
    block.hidden = hidden;
  }

  /** Decides anew which findings are told as one; returns the blocks that this concerns. */
  #fold(blocks: readonly BlockState[], total: Tally): Set<BlockState> {
    const before = this.#folded;
    const now = new Map<string, Folded>();
    for (const [key, count] of this.#sums.folded(total)) {
      now.set(key, { count, block: blocks.find(({ folds }) => folds.has(key))! });
    }
    const concerned = new Set<BlockState>();
    for (const key of new Set([...before.keys(), ...now.keys()])) {
      const [old, fold] = [before.get(key), now.get(key)];
      if (old === undefined || fold === undefined) {
        for (const block of blocks) if (block.folds.has(key)) concerned.add(block);
      } else if (old.count !== fold.count || old.block !== fold.block) {
        if (old.block.index >= 0) concerned.add(old.block);
        concerned.add(fold.block);
      }
    }
    this.#folded = now;
    return concerned;
  }

  #toldOf(block: BlockState): readonly BlockFinding[] {
    if (![...block.folds.keys()].some((key) => this.#folded.has(key))) return block.found;
    const told: BlockFinding[] = [];
    const firsts = new Set<string>();
    for (const found of block.found) {
      const key = foldKey(found.finding);
      const fold = key === null ? undefined : this.#folded.get(key);
      if (fold === undefined) told.push(found);
      else if (fold.block === block && !firsts.has(key!)) {
        firsts.add(key!);
        told.push({ ...found, severity: this.#severity(found.finding, fold.count), count: fold.count });
      }
    }
    return told;
  }
}

const NOTHING: readonly Finding[] = [];

/** All that was found in a segment, in the order of the text. */
function findingsAt({ own, others }: SegmentState): readonly Finding[] {
  const found: Finding[] = [];
  for (const group of own) for (const finding of group!.findings) found.push(finding);
  if (others !== null) for (const findings of others.values()) for (const finding of findings) found.push(finding);
  return found.length === 0 ? NOTHING : found.sort(compare);
}

/** By place, then by the name of the rule. */
function compare(a: Finding, b: Finding): number {
  const byPlace = a.span.start - b.span.start || a.span.end - b.span.end;
  return byPlace || Number(a.rule.name > b.rule.name) - Number(a.rule.name < b.rule.name);
}
