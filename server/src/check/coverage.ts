import { append, type TableSegment } from '#grammar';
import type { Finding, Rule, SuppressionUse } from '../rules/rule.ts';
import { toFinding } from './finding.ts';
import {
  type Coverage,
  type Covers,
  contentLineIn,
  type Hidden,
  isMeant,
  type Suppression,
  suppressionsIn,
} from './suppression.ts';
import type { SegmentState, TableState } from './table-state.ts';

const NONE: readonly never[] = [];
const UNCOVERED: Covers = { whole: NONE, lines: new Map() };
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
  /** Whether any of those on the whole file hides a rule, by the rule's name. */
  readonly #inFile = new Map<string, boolean>();
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
    this.#inFile.clear();
    for (const block of state.blocks) state.touch(block);
  }

  /** What is left of the findings in a segment; adds to `hidden` what is not. What is said of suppressions stays. */
  sift({ segment, block }: SegmentState, findings: readonly Finding[], hidden: Hidden): readonly Finding[] {
    const covers = block.coverage!.covers.get(segment);
    if (covers === undefined && this.#files.length === 0) return findings;
    const { whole, lines } = covers ?? UNCOVERED;
    const inWhole = new Map<string, boolean>();
    return findings.filter(({ rule: { name, checkSuppressions }, span }) => {
      if (checkSuppressions !== undefined) return true;
      if (!inWhole.has(name)) inWhole.set(name, noteHidden(whole, name, hidden));
      const onLine = noteHidden(lines.get(segment.positionAt(span.start).line) ?? NONE, name, hidden);
      const inFile = this.#hidesInFile(name);
      if (inFile) hidden.inFile.add(name);
      return !(inWhole.get(name) || onLine || inFile);
    });
  }

  #hidesInFile(name: string): boolean {
    let hides = this.#inFile.get(name);
    if (hides === undefined) {
      hides = this.#files.some((suppression) => isMeant(suppression, name));
      this.#inFile.set(name, hides);
    }
    return hides;
  }

  /** Runs the rules on suppressions, where one came or went or hides something else now. */
  check(state: TableState): void {
    if (this.#all.length === 0 && this.#uses.length === 0) return;
    const hid = new Map(this.#all.map((suppression) => [suppression, new Set<string>()]));
    const inFile = new Set<string>();
    for (const { hidden } of state.blocks) {
      for (const [suppression, names] of hidden.by) for (const name of names) hid.get(suppression)?.add(name);
      for (const name of hidden.inFile) inFile.add(name);
    }
    for (const suppression of this.#files) {
      for (const name of inFile) if (isMeant(suppression, name)) hid.get(suppression)!.add(name);
    }
    const uses = this.#all.map((suppression): SuppressionUse => ({ suppression, hid: hid.get(suppression)! }));
    if (uses.length === this.#uses.length && uses.every((use, i) => sameUse(use, this.#uses[i]!))) return;
    this.#uses = uses;
    const found = new Map<SegmentState, Finding[]>();
    const { known, run, own } = this.#rules;
    for (const rule of own) {
      rule.checkSuppressions!(uses, {
        known,
        run,
        report: ({ segment }, span, said) => append(found, state.stateOf(segment), toFinding(rule, span, said)),
      });
    }
    for (const place of this.#places) if (!found.has(place)) state.tell(this, place, NONE);
    for (const [place, findings] of found) state.tell(this, place, findings);
    this.#places = [...found.keys()];
  }

  #coverageOf(block: readonly TableSegment[], before: readonly Suppression[]): Coverage {
    const own: Suppression[] = [];
    const covers = new Map<TableSegment, Covers>();
    let waiting = [...before];
    for (const segment of block) {
      const found = this.#suppressionsIn(segment);
      for (const suppression of found) own.push(suppression);
      if (segment.what === 'comment') {
        for (const suppression of found) if (suppression.scope !== 'file') waiting.push(suppression);
      } else if (segment.what !== 'blank' && waiting.length + found.length > 0) {
        covers.set(segment, coversOf(segment, waiting, found));
        waiting = [];
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

/** Notes which suppressions keep a rule still, and tells whether any does. */
function noteHidden(suppressions: readonly Suppression[], name: string, { by }: Hidden): boolean {
  let hides = false;
  for (const suppression of suppressions) {
    if (!isMeant(suppression, name)) continue;
    hides = true;
    const names = by.get(suppression);
    if (names === undefined) by.set(suppression, new Set([name]));
    else names.add(name);
  }
  return hides;
}

/** What comments before a segment and those inside of it cover of it. */
function coversOf(segment: TableSegment, before: readonly Suppression[], inside: readonly Suppression[]): Covers {
  const whole = [...before, ...inside].filter(({ scope }) => scope === 'project' && segment.what === 'row');
  const lines = new Map<number, Suppression[]>();
  const cover = (line: number, suppression: Suppression) => {
    if (suppression.scope === 'line') append(lines, line, suppression);
  };
  for (const suppression of before) cover(0, suppression);
  // From the last one on, since what stands behind a comment also stands behind the one before it.
  let next: number | null = null;
  let end = segment.lines.length;
  for (let i = inside.length - 1; i >= 0; i--) {
    const suppression = inside[i]!;
    next = contentLineIn(segment, suppression.line + 1, end) ?? next;
    end = suppression.line;
    if (next !== null) cover(next, suppression);
  }
  return { whole, lines };
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
