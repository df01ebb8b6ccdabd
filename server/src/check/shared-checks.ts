import { append, isUnitRow, type TableSegment } from '#grammar';
import type { FileContext, Finding, Rule, SharedContext, SharedThing, SharedUse } from '../rules/rule.ts';
import { type OptionReader, sameArguments, toFinding } from './finding.ts';
import type { SegmentState, TableChange, TableState } from './table-state.ts';

/**
 * Runs the rules on what several rows share (a name, a goal), by an index from each thing to the rows that have it:
 * an edit concerns the things of the rows that changed, wherever else they stand.
 */
export class SharedChecks {
  readonly #indexes: readonly SharedIndex[];

  /** @param rules those with `checkShared` */
  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    this.#indexes = rules.map((rule) => new SharedIndex(rule, optionOf(rule)));
  }

  /** Forgets rows that are gone. */
  forget(gone: readonly SegmentState[]): void {
    for (const index of this.#indexes) for (const place of gone) index.remove(place);
  }

  /** Takes in a row; one that was read anew in its place with what stood there `before`. */
  take(place: SegmentState, state: TableState, before: TableSegment | null = null): void {
    for (const index of this.#indexes) index.take(place, state, before);
  }

  /** Runs the rules on the things that rows have or had which were taken in or forgotten. */
  check(state: TableState, change: TableChange, context: FileContext, key: string): void {
    for (const index of this.#indexes) index.check(state, change, context, key);
  }
}

interface Use extends SharedUse {
  readonly at: SegmentState;
  thing: SharedThing;
}

const NONE: readonly never[] = [];

class SharedIndex {
  readonly #rule: Rule;
  readonly #option: OptionReader;
  #context = '';
  readonly #usesOf = new Map<SegmentState, readonly Use[]>();
  /** By key: things with one use, as nearly all are, and things with more, in the order of the text. */
  readonly #alone = new Map<string, Use>();
  readonly #many = new Map<string, Use[]>();
  /** The keys of things of which the uses are others than when they were last checked, and that have or had several. */
  readonly #stale = new Set<string>();
  /** What was found, by key and place, and the other way round. */
  readonly #found = new Map<string, ReadonlyMap<SegmentState, readonly Finding[]>>();
  readonly #keysAt = new Map<SegmentState, Set<string>>();

  constructor(rule: Rule, option: OptionReader) {
    this.#rule = rule;
    this.#option = option;
  }

  take(place: SegmentState, state: TableState, before: TableSegment | null): void {
    const things = place.segment.what === 'row' ? this.#rule.sharedThings!(place.segment, this.#option) : NONE;
    if (before !== null) {
      const known = this.#usesOf.get(place) ?? NONE;
      if (this.#isSame(known, before, things, place.segment)) {
        for (const [i, use] of known.entries()) use.thing = things[i]!;
        return;
      }
      this.remove(place);
    }
    if (things.length === 0) return;
    const uses = things.map((thing): Use => ({ at: place, thing }));
    this.#usesOf.set(place, uses);
    for (const use of uses) this.#add(use, state);
  }

  remove(place: SegmentState): void {
    for (const { thing } of this.#usesOf.get(place) ?? NONE) {
      const { key } = thing;
      const uses = this.#many.get(key);
      if (uses === undefined) {
        this.#alone.delete(key);
        continue;
      }
      uses.splice(
        uses.findIndex(({ at }) => at === place),
        1,
      );
      this.#stale.add(key);
      if (uses.length > 1) continue;
      this.#many.delete(key);
      this.#alone.set(key, uses[0]!);
    }
    this.#usesOf.delete(place);
  }

  check(state: TableState, change: TableChange, context: FileContext, key: string): void {
    if (this.#context !== key || (this.#rule.readsUnits === true && concernsUnits(change))) {
      this.#context = key;
      for (const shared of this.#many.keys()) this.#stale.add(shared);
    }
    const places = new Set<SegmentState>();
    let found = new Map<SegmentState, Finding[]>();
    const shownTo: SharedContext = {
      ...context,
      option: this.#option,
      unitOf: ({ at }) => state.unitAbove(at),
      report: (use, said) => {
        const { at, thing } = use as Use;
        append(found, at, toFinding(this.#rule, thing.span, said));
      },
    };
    for (const shared of this.#stale) {
      this.#withdraw(shared, places);
      const uses = this.#many.get(shared);
      if (uses === undefined) continue;
      this.#rule.checkShared!(uses, shownTo);
      if (found.size === 0) continue;
      this.#keep(shared, found, places);
      found = new Map();
    }
    this.#stale.clear();
    for (const place of places) {
      const keys = this.#keysAt.get(place) ?? [];
      state.tell(
        this,
        place,
        [...keys].flatMap((shared) => this.#found.get(shared)!.get(place)!),
      );
    }
  }

  /** Whether a row that was read anew has the same things, those that others have too in the same places. */
  #isSame(known: readonly Use[], before: TableSegment, things: readonly SharedThing[], now: TableSegment): boolean {
    return (
      known.length === things.length &&
      known.every(({ thing }, i) => {
        const other = things[i]!;
        return thing.key === other.key && (!this.#many.has(thing.key) || isSameIn(thing, before, other, now));
      })
    );
  }

  #add(use: Use, state: TableState): void {
    const { at: place, thing } = use;
    const { key } = thing;
    const others = this.#many.get(key);
    const other = this.#alone.get(key);
    if (others !== undefined) {
      others.splice(others.findLastIndex(({ at }) => state.isBefore(at, place)) + 1, 0, use);
    } else if (other !== undefined) {
      this.#alone.delete(key);
      this.#many.set(key, state.isBefore(other.at, place) ? [other, use] : [use, other]);
    } else {
      this.#alone.set(key, use);
      return;
    }
    this.#stale.add(key);
  }

  /** Forgets what was found of a thing; adds the places where that was to `places`. */
  #withdraw(key: string, places: Set<SegmentState>): void {
    const found = this.#found.get(key);
    if (found === undefined) return;
    for (const place of found.keys()) {
      places.add(place);
      this.#keysAt.get(place)!.delete(key);
      if (this.#keysAt.get(place)!.size === 0) this.#keysAt.delete(place);
    }
    this.#found.delete(key);
  }

  /** Keeps what was found of a thing; adds the places where that is to `places`. */
  #keep(key: string, found: ReadonlyMap<SegmentState, readonly Finding[]>, places: Set<SegmentState>): void {
    this.#found.set(key, found);
    for (const place of found.keys()) {
      places.add(place);
      const keys = this.#keysAt.get(place);
      if (keys === undefined) this.#keysAt.set(place, new Set([key]));
      else keys.add(key);
    }
  }
}

function isSameIn(a: SharedThing, before: TableSegment, b: SharedThing, now: TableSegment): boolean {
  if (a.span.start !== b.span.start || a.span.end !== b.span.end) return false;
  const [from, to] = [before.positionAt(a.span.start), now.positionAt(b.span.start)];
  return from.line === to.line && from.character === to.character && sameArguments(a.args, b.args);
}

function concernsUnits({ fresh, gone, reread }: TableChange): boolean {
  return (
    fresh.some(({ segment }) => isUnitRow(segment)) ||
    gone.some(({ segment }) => isUnitRow(segment)) ||
    reread.some(({ state, before }) => isUnitRow(state.segment) || isUnitRow(before))
  );
}
