import { compact, comparePositions, type Range, type Row, type Snapshot, Table, withChanges } from '#grammar';
import type { Edit, Fix } from '../rules/rule.ts';
import { changedRows } from './changed-rows.ts';
import type { Checker, PlacedFinding } from './checker.ts';

/** An edit of a document, in the shape that the protocol has for it. */
export interface PlacedEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A finding that is mended, and how. */
export interface PlacedFix {
  readonly placed: PlacedFinding;
  readonly edits: readonly PlacedEdit[];
}

/** The fix of a finding that keeps what the author said. */
export function safeFix({ finding }: PlacedFinding): Fix | undefined {
  return finding.fixes.find(({ safe }) => safe);
}

/** A fix may take away or put in whole lines, so its spans count in the document, not in the lines of its segment. */
export function editsOf(
  { line }: Pick<PlacedFinding, 'line'>,
  { edits }: Pick<Fix, 'edits'>,
  snapshot: Snapshot,
): PlacedEdit[] {
  const base = snapshot.lineStart(line);
  return edits.map((edit) => placedEdit(edit, base, snapshot));
}

function placedEdit({ span, text }: Edit, base: number, snapshot: Snapshot): PlacedEdit {
  const range = { start: snapshot.positionAt(base + span.start), end: snapshot.positionAt(base + span.end) };
  return { range, newText: text };
}

/** The chosen fix of each finding; of two that touch each other the first only, so that each is as it was proven. */
export function fixesTogether(
  findings: readonly PlacedFinding[],
  snapshot: Snapshot,
  choose: (placed: PlacedFinding) => Fix | undefined = safeFix,
): PlacedFix[] {
  const taken: PlacedFix[] = [];
  const ranges = new ApartRanges();
  for (const placed of findings) {
    const edits = editsApart(placed, choose(placed)?.edits ?? [], snapshot, ranges);
    if (edits.length === 0) continue;
    for (const { range } of edits) ranges.add(range);
    taken.push({ placed, edits });
  }
  return taken;
}

/** The edits of a fix; none where one of them touches one of the ranges. */
function editsApart(
  { line }: PlacedFinding,
  edits: readonly Edit[],
  snapshot: Snapshot,
  ranges: ApartRanges,
): PlacedEdit[] {
  const base = snapshot.lineStart(line);
  const placed: PlacedEdit[] = [];
  for (const edit of edits) {
    const one = placedEdit(edit, base, snapshot);
    if (ranges.touch(one.range)) return [];
    placed.push(one);
  }
  return placed;
}

/** Ranges that do not overlap, in the order of the text. */
class ApartRanges {
  readonly #ranges: Range[] = [];

  touch(range: Range): boolean {
    const next = this.#placeOf(range);
    return [this.#ranges[next - 1], this.#ranges[next]].some((one) => one !== undefined && touches(one, range));
  }

  add(range: Range): void {
    this.#ranges.splice(this.#placeOf(range), 0, range);
  }

  /** Behind all ranges that begin before one, or with it. */
  #placeOf({ start }: Range): number {
    let [low, high] = [0, this.#ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comparePositions(start, this.#ranges[middle]!.start) < 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** A text after edits that do not overlap. */
function applyEdits(snapshot: Snapshot, edits: readonly PlacedEdit[]): string {
  const changes = edits.map(({ range, newText }) => ({
    start: snapshot.offsetAt(range.start),
    end: snapshot.offsetAt(range.end),
    text: newText,
  }));
  return withChanges(
    snapshot.text(),
    changes.sort((a, b) => a.start - b.start || a.end - b.end),
  );
}

/**
 * Fixes may uncover others (a serial put in makes a sequence), and those that touch wait for one another: real tables need
 * three rounds, made-up ones at times a fourth. The rest is for rules that would undo each other.
 */
const MOST_ROUNDS = 6;

/** What all safe fixes made of a table. */
export interface FixedTable {
  readonly table: Table;
  /** The findings that were mended, in the order in which that was done. */
  readonly fixed: readonly PlacedFinding[];
  /** How often fixes were applied; 0 where there was nothing to mend. */
  readonly rounds: number;
}

/**
 * Applies all safe fixes until none is left that keeps what the table is read as. `checker` must tell each finding on its
 * own (`unfolded`).
 */
export function fixTable(table: Table, checker: Checker): FixedTable {
  const fixed: PlacedFinding[] = [];
  let rounds = 0;
  for (; rounds < MOST_ROUNDS; rounds++) {
    const { taken, after } = fixedOnce(table, fixesTogether(checker.check(table).findings, table.snapshot));
    if (taken.length === 0) break;
    for (const { placed } of taken) fixed.push(placed);
    table = after;
  }
  return { table, fixed, rounds };
}

/** A table after fixes; after those only that keep it alone and together, where all of them do not. */
function fixedOnce(table: Table, fixes: readonly PlacedFix[]): { taken: readonly PlacedFix[]; after: Table } {
  const after = withFixes(table, fixes);
  if (readsAlike(table, after)) return { taken: fixes, after };
  const taken = fixes.filter((fix) => readsAlike(table, withFix(table, fix)));
  const kept = withFixes(table, taken);
  return readsAlike(table, kept) ? { taken, after: kept } : { taken: [], after: table };
}

function withFixes(table: Table, fixes: readonly PlacedFix[]): Table {
  if (fixes.length === 0) return table;
  const edits = fixes.flatMap(({ edits }) => edits);
  return Table.read(applyEdits(table.snapshot, edits), table.vocabulary);
}

/** Reads only what the fix touches. */
function withFix(table: Table, { edits }: PlacedFix): Table {
  return edits
    .toSorted((a, b) => comparePositions(b.range.start, a.range.start))
    .reduce((before, { range, newText }) => before.edit(range, newText), table);
}

/**
 * Whether two tables have the same rows with the same goals, and the same indicators in any order, whose parts are all
 * there or lacking.
 */
function readsAlike(before: Table, after: Table): boolean {
  const { old, fresh } = changedRows(before, after);
  return old.length === fresh.length && old.every((row, i) => shapeOf(row) === shapeOf(fresh[i]!));
}

function shapeOf({ kind, goal, list }: Row): string {
  const indicators = (list?.indicators ?? []).map(({ level, type, name, cycleValue, annualValue }) =>
    [level, type, name, cycleValue, annualValue].map((part) => (part === null ? '-' : '+')).join(''),
  );
  return [kind, goal === null ? '-' : `+${compact(goal)}`, ...indicators.sort()].join(' ');
}

export function touches(a: Range, b: Range): boolean {
  return comparePositions(a.end, b.start) >= 0 && comparePositions(b.end, a.start) >= 0;
}
