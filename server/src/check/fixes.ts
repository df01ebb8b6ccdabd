import { type Position, type Range, type Snapshot, Table } from '#grammar';
import type { Fix } from '../rules/rule.ts';
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
export function editsOf({ line }: PlacedFinding, { edits }: Fix, snapshot: Snapshot): PlacedEdit[] {
  const base = snapshot.lineStart(line);
  return edits.map(({ span, text }) => ({
    range: { start: snapshot.positionAt(base + span.start), end: snapshot.positionAt(base + span.end) },
    newText: text,
  }));
}

/** The chosen fix of each finding; of two that touch each other the first only, so that each is as it was proven. */
export function fixesTogether(
  findings: readonly PlacedFinding[],
  snapshot: Snapshot,
  choose: (placed: PlacedFinding) => Fix | undefined = safeFix,
): PlacedFix[] {
  const taken: PlacedFix[] = [];
  const byLine = new Map<number, Range[]>();
  for (const placed of findings) {
    const fix = choose(placed);
    const edits = fix === undefined ? [] : editsOf(placed, fix, snapshot);
    const meets = ({ range }: PlacedEdit) =>
      linesOf(range).some((line) => byLine.get(line)?.some((one) => touches(one, range)));
    if (edits.length === 0 || edits.some(meets)) continue;
    for (const { range } of edits) {
      for (const line of linesOf(range)) byLine.set(line, [...(byLine.get(line) ?? []), range]);
    }
    taken.push({ placed, edits });
  }
  return taken;
}

/** A text after edits that do not overlap. */
export function applyEdits(snapshot: Snapshot, edits: readonly PlacedEdit[]): string {
  const text = snapshot.text();
  const sorted = edits
    .map(({ range, newText }) => ({
      start: snapshot.offsetAt(range.start),
      end: snapshot.offsetAt(range.end),
      newText,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, newText } of sorted) {
    parts.push(text.slice(done, start), newText);
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** Fixes may uncover others (a serial put in makes a sequence); more rounds than these were never needed. */
export const MOST_ROUNDS = 3;

/** What all safe fixes made of a table. */
export interface FixedTable {
  readonly table: Table;
  /** The findings that were mended, in the order in which that was done. */
  readonly fixed: readonly PlacedFinding[];
  /** How often fixes were applied; 0 where there was nothing to mend. */
  readonly rounds: number;
}

/** Applies all safe fixes until none is left. `checker` must tell each finding on its own (`unfolded`). */
export function fixTable(table: Table, checker: Checker): FixedTable {
  const fixed: PlacedFinding[] = [];
  let rounds = 0;
  for (; rounds < MOST_ROUNDS; rounds++) {
    const taken = fixesTogether(checker.check(table).findings, table.snapshot);
    if (taken.length === 0) break;
    fixed.push(...taken.map(({ placed }) => placed));
    table = Table.read(
      applyEdits(
        table.snapshot,
        taken.flatMap(({ edits }) => edits),
      ),
      table.vocabulary,
    );
  }
  return { table, fixed, rounds };
}

export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function linesOf({ start, end }: Range): number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, i) => start.line + i);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
