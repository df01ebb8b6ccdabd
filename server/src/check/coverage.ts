import type { TableSegment } from '#grammar';
import type { Finding, Rule, SuppressionUse } from '../rules/rule.ts';
import { addFinding, toFinding } from './finding.ts';
import {
  type Cover,
  type Coverage,
  type Hidden,
  nextContentLine,
  type Suppression,
  suppressionsIn,
} from './suppression.ts';
import type { SegmentState, TableState } from './table-state.ts';

const NONE: readonly never[] = [];
const NOTHING: Coverage = { before: NONE, waiting: NONE, own: NONE, covers: new Map() };

/** The names of all rules and of those that are run, and the rules on suppressions. */
export class SuppressibleRules {
  readonly known: ReadonlySet<string>;
  readonly run: ReadonlySet<string>;
  readonly own: readonly Rule[];

  constructor(all: readonly Rule[], used: readonly Rule[]) {
    this.known = new Set(all.map(({ name }) => name));
    this.run = new Set(used.map(({ name }) => name));
    this.own = used.filter((rule) => rule.checkSuppressions !== undefined);
  }
}

/** Finds out what comments hide, block by block, and takes that out of findings; in a table without such comments this costs next to nothing. */
export class Suppressions {
  readonly #rules: SuppressibleRules;
  readonly #inSegment = new WeakMap<TableSegment, readonly Suppression[]>();
  /** All suppressions of the table in the order of the text, and those on the whole file. */
  #all: readonly Suppression[] = NONE;
  #files: readonly Suppression[] = NONE;
  /** What was told of the suppressions last, and where something was found. */
  #uses: readonly SuppressionUse[] = NONE;
  #places: readonly SegmentState[] = NONE;

  constructor(rules: SuppressibleRules) {
    this.#rules = rules;
  }

  /** Takes over the suppressions of the newest version; the blocks in which they hide something else now have changed. */
  update(state: TableState): void {
    const all: Suppression[] = [];
    let before: readonly Suppression[] = NONE;
    for (const block of state.blocks) {
      if (block.coverage === null || !sameItems(block.coverage.before, before)) {
        block.coverage = this.#coverageOf(block.segments, before);
        state.touch(block);
      }
      before = block.coverage.waiting;
      for (const suppression of block.coverage.own) all.push(suppression);
    }
    this.#all = all;
    const files = all.filter(({ scope }) => scope === 'file');
    if (sameItems(this.#files, files)) return;
    this.#files = files;
    for (const block of state.blocks) state.touch(block);
  }

  /** What is left of the findings in a segment; adds to `hidden` what is not. What is said of suppressions stays. */
  sift({ segment, block }: SegmentState, findings: readonly Finding[], hidden: Hidden): readonly Finding[] {
    const covers = block.coverage!.covers.get(segment) ?? NONE;
    if (covers.length === 0 && this.#files.length === 0) return findings;
    return findings.filter(({ rule, span }) => {
      if (rule.checkSuppressions !== undefined) return true;
      const { name } = rule;
      const { line } = segment.positionAt(span.start);
      const here = covers.filter((cover) => cover.line === null || cover.line === line);
      const hiding = [...here.map(({ suppression }) => suppression), ...this.#files].filter(
        ({ rules }) => rules.length === 0 || rules.some((rule) => rule.name === name),
      );
      for (const suppression of hiding) {
        const names = hidden.get(suppression);
        if (names === undefined) hidden.set(suppression, new Set([name]));
        else names.add(name);
      }
      return hiding.length === 0;
    });
  }

  /** Runs the rules on suppressions, where one came or went or hides something else now. */
  check(state: TableState): void {
    if (this.#all.length === 0 && this.#uses.length === 0) return;
    const hidden = state.blocks.flatMap((block) => (block.hidden.size > 0 ? [block.hidden] : []));
    const uses = this.#all.map((suppression): SuppressionUse => {
      return { suppression, hid: new Set(hidden.flatMap((names) => [...(names.get(suppression) ?? [])])) };
    });
    if (uses.length === this.#uses.length && uses.every((use, i) => sameUse(use, this.#uses[i]!))) return;
    this.#uses = uses;
    const found = new Map<SegmentState, Finding[]>();
    const { known, run, own } = this.#rules;
    for (const rule of own) {
      rule.checkSuppressions!(uses, {
        known,
        run,
        report: ({ segment }, span, said) => addFinding(found, state.stateOf(segment), toFinding(rule, span, said)),
      });
    }
    for (const place of this.#places) if (!found.has(place)) state.tell(this, place, NONE);
    for (const [place, findings] of found) state.tell(this, place, findings);
    this.#places = [...found.keys()];
  }

  #coverageOf(block: readonly TableSegment[], before: readonly Suppression[]): Coverage {
    const own: Suppression[] = [];
    const covers = new Map<TableSegment, readonly Cover[]>();
    let waiting = before;
    for (const segment of block) {
      const found = this.#suppressionsIn(segment);
      for (const suppression of found) own.push(suppression);
      if (segment.what === 'comment') waiting = [...waiting, ...found.filter(({ scope }) => scope !== 'file')];
      else if (segment.what !== 'blank' && waiting.length + found.length > 0) {
        const on = [...coversFromBefore(segment, waiting), ...coversFromInside(segment, found)];
        if (on.length > 0) covers.set(segment, on);
        waiting = NONE;
      }
    }
    return own.length === 0 && before.length === 0 ? NOTHING : { before, waiting, own, covers };
  }

  /** The same objects as long as the segment is the same. */
  #suppressionsIn(segment: TableSegment): readonly Suppression[] {
    const known = this.#inSegment.get(segment);
    if (known !== undefined) return known;
    const found = suppressionsIn(segment);
    if (found.length > 0) this.#inSegment.set(segment, found);
    return found;
  }
}

function coversFromBefore(segment: TableSegment, waiting: readonly Suppression[]): Cover[] {
  return waiting
    .filter(({ scope }) => scope === 'line' || segment.what === 'row')
    .map((suppression) => ({ suppression, line: suppression.scope === 'line' ? 0 : null }));
}

function coversFromInside(segment: TableSegment, found: readonly Suppression[]): Cover[] {
  return found
    .filter(({ scope }) => scope === 'line' || (scope === 'project' && segment.what === 'row'))
    .map((suppression) => ({
      suppression,
      line: suppression.scope === 'line' ? nextContentLine(segment, suppression.line) : null,
    }));
}

function sameUse(a: SuppressionUse, b: SuppressionUse): boolean {
  return a.suppression === b.suppression && sameItems([...a.hid], [...b.hid]);
}

/** Asked of each block with each keystroke, hence without a function for the items. */
function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
