import type { TableSegment } from '#grammar';
import type { FileContext, Finding, Rule, SharedThing, SharedUse } from '../rules/rule.ts';
import { type OptionReader, sameArguments, toFinding } from './finding.ts';
import type { SegmentState, TableChange, TableState } from './table-state.ts';

/**
 * Runs the rules on what several rows share (a name, a goal), by an index from each thing to the rows that have it:
 * an edit concerns the things of the rows that changed, wherever else they stand.
 */
export class SharedChecks {
  readonly #indexes: readonly SharedIndex[];

  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    this.#indexes = rules
      .filter((rule) => rule.checkShared !== undefined)
      .map((rule) => new SharedIndex(rule, optionOf(rule)));
  }

  check(state: TableState, change: TableChange, context: FileContext, key: string): void {
    for (const index of this.#indexes) index.check(state, change, context, key);
  }
}

interface Use extends SharedUse {
  readonly at: SegmentState;
}

class SharedIndex {
  readonly #rule: Rule;
  readonly #option: OptionReader;
  #context = '';
  readonly #usesOf = new Map<SegmentState, readonly Use[]>();
  /** By key, in the order of the text. Nearly all things have one use. */
  readonly #uses = new Map<string, Use[]>();
  /** The keys of things with more than one use. */
  readonly #many = new Set<string>();
  /** What was found, by key and place, and the other way round. */
  readonly #found = new Map<string, ReadonlyMap<SegmentState, readonly Finding[]>>();
  readonly #keysAt = new Map<SegmentState, Set<string>>();

  constructor(rule: Rule, option: OptionReader) {
    this.#rule = rule;
    this.#option = option;
  }

  check(state: TableState, change: TableChange, context: FileContext, key: string): void {
    const stale = this.#take(state, change);
    if (this.#context !== key || (this.#rule.readsUnits === true && concernsUnits(change))) {
      this.#context = key;
      for (const shared of this.#many) stale.add(shared);
    }
    const places = new Set<SegmentState>();
    for (const shared of stale) this.#report(shared, state, context, places);
    for (const place of places) {
      const keys = this.#keysAt.get(place) ?? [];
      state.tell(
        this,
        place,
        [...keys].flatMap((shared) => this.#found.get(shared)!.get(place)!),
      );
    }
  }

  /** Takes over what changed; returns the keys of which the uses are others now. */
  #take(state: TableState, { fresh, gone, reread }: TableChange): Set<string> {
    const stale = new Set<string>();
    for (const place of gone) this.#remove(place, stale);
    for (const { state: place, before } of reread) {
      const known = this.#usesOf.get(place) ?? [];
      const now = this.#usesIn(place);
      if (known.length === now.length && known.every((use, i) => sameUse(use, before, now[i]!))) continue;
      this.#remove(place, stale);
      this.#add(place, now, state, stale);
    }
    for (const place of fresh) this.#add(place, this.#usesIn(place), state, stale);
    return stale;
  }

  #usesIn(at: SegmentState): readonly Use[] {
    const things = at.segment.what === 'row' ? this.#rule.sharedThings!(at.segment, this.#option) : [];
    return things.map((thing) => ({ ...thing, at }));
  }

  #add(place: SegmentState, uses: readonly Use[], state: TableState, stale: Set<string>): void {
    if (uses.length > 0) this.#usesOf.set(place, uses);
    for (const use of uses) {
      const others = this.#uses.get(use.key);
      if (others === undefined) this.#uses.set(use.key, [use]);
      else {
        others.splice(others.findLastIndex(({ at }) => state.isBefore(at, place)) + 1, 0, use);
        this.#many.add(use.key);
      }
      stale.add(use.key);
    }
  }

  #remove(place: SegmentState, stale: Set<string>): void {
    for (const { key } of this.#usesOf.get(place) ?? []) {
      const uses = this.#uses.get(key)!;
      const index = uses.findIndex(({ at }) => at === place);
      uses.splice(index, 1);
      if (uses.length === 0) this.#uses.delete(key);
      if (uses.length === 1) this.#many.delete(key);
      stale.add(key);
    }
    this.#usesOf.delete(place);
  }

  /** Runs the rule on one thing; adds the places to `places` where it found something, or had. */
  #report(key: string, state: TableState, context: FileContext, places: Set<SegmentState>): void {
    for (const place of this.#found.get(key)?.keys() ?? []) {
      places.add(place);
      this.#keysAt.get(place)!.delete(key);
      if (this.#keysAt.get(place)!.size === 0) this.#keysAt.delete(place);
    }
    this.#found.delete(key);
    const uses = this.#uses.get(key) ?? [];
    if (uses.length < 2) return;
    const found = new Map<SegmentState, Finding[]>();
    this.#rule.checkShared!(uses, {
      ...context,
      option: this.#option,
      unitOf: ({ at }) => state.unitAbove(at),
      report: (use, said) => {
        const { at, span } = use as Use;
        const known = found.get(at);
        if (known === undefined) found.set(at, [toFinding(this.#rule, span, said)]);
        else known.push(toFinding(this.#rule, span, said));
      },
    });
    if (found.size === 0) return;
    this.#found.set(key, found);
    for (const place of found.keys()) {
      places.add(place);
      const keys = this.#keysAt.get(place);
      if (keys === undefined) this.#keysAt.set(place, new Set([key]));
      else keys.add(key);
    }
  }
}

/** Whether a thing is the same, in the same place, after its row was read anew. */
function sameUse(a: SharedThing, before: TableSegment, { at, ...b }: Use): boolean {
  if (a.key !== b.key || a.span.start !== b.span.start || a.span.end !== b.span.end) return false;
  const [old, now] = [before.positionAt(a.span.start), at.segment.positionAt(b.span.start)];
  return old.line === now.line && old.character === now.character && sameArguments(a.args, b.args);
}

function concernsUnits({ fresh, gone, reread }: TableChange): boolean {
  const isUnit = (segment: TableSegment) => segment.what === 'row' && segment.kind === 'unit';
  return (
    fresh.some(({ segment }) => isUnit(segment)) ||
    gone.some(({ segment }) => isUnit(segment)) ||
    reread.some(({ state, before }) => isUnit(state.segment) || isUnit(before))
  );
}
