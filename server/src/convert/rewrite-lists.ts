import {
  type Indicator,
  type IndicatorList,
  type LineSpan,
  type Placed,
  type Rewriting,
  type Row,
  type Table,
  type TableSegment,
  textOf,
  withoutSpaces,
  withPieces,
} from '#grammar';
import { hasIndicators } from '../check/defects.ts';
import type { Draft } from '../rules/support/flowing-list.ts';
import { withDrafts } from './drafts.ts';

const MOST_ROUNDS = 4;

/** A row that is written anew. */
interface Rewritten extends Placed<Row> {
  readonly drafts: readonly Draft[];
}

/**
 * Writes other indicators into the lists of a table. What was written is read again: where a row does not have the
 * indicators that it was given, it stays as it was.
 *
 * @param draft what the list of a row is to be, one that has none included; null for a row that stays
 * @param lines only rows that lie in these lines
 */
export function rewriteLists(
  table: Table,
  draft: (row: Placed<Row>) => readonly Draft[] | null,
  lines?: LineSpan,
): Rewriting {
  const rewritten = new Map<number, Rewritten>();
  const pieces = new Map<number, string>();
  for (const { segment, line, index } of table.segmentsIn(lines)) {
    if (segment.what !== 'row') continue;
    const drafts = draft({ segment, line });
    const piece = drafts === null ? null : withDrafts(table, segment, drafts);
    if (piece === null || piece === textOf(segment)) continue;
    rewritten.set(index, { segment, line, drafts: drafts! });
    pieces.set(index, piece);
  }
  const kept: Placed<Row>[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const again = withPieces(table, pieces);
    const { wrong, whole } = compared(table, again, rewritten);
    if (wrong.length === 0 && whole) return { table: again, pieces, kept };
    if (wrong.length === 0) break;
    for (const i of wrong) {
      kept.push(rewritten.get(i)!);
      rewritten.delete(i);
      pieces.delete(i);
    }
  }
  return { table, pieces: new Map(), kept: [...kept, ...rewritten.values()] };
}

/** Which rewritten rows do not read as they should, and whether each row is still there. */
function compared(
  { segments }: Table,
  { segments: segmentsNow }: Table,
  rewritten: ReadonlyMap<number, Rewritten>,
): { readonly wrong: readonly number[]; readonly whole: boolean } {
  // What was not read anew says what it said.
  const { front, back } = segments.sharedWith(segmentsNow);
  const now = rowsBetween(segmentsNow.from(front), segmentsNow.length - back - front);
  const wrong: number[] = [];
  let index = front;
  let whole = true;
  let found = now.next();
  for (const segment of segments.from(front)) {
    if (index >= segments.length - back) break;
    if (segment.what === 'row') {
      const own = rewritten.get(index);
      const row = found.done === true ? undefined : found.value;
      const sound =
        row !== undefined && (own === undefined ? row.name === segment.name : isAs(row, segment, own.drafts));
      if (!sound && own !== undefined) wrong.push(index);
      if (row === undefined) whole = false;
      found = now.next();
    }
    index++;
  }
  return { wrong, whole: whole && found.done === true };
}

function* rowsBetween(segments: Iterable<TableSegment>, count: number): Generator<Row, undefined> {
  let left = count;
  for (const segment of segments) {
    if (left-- <= 0) return;
    if (segment.what === 'row') yield segment;
  }
}

/** Whether a row says what it did, with the drafts for indicators. */
function isAs(now: Row, before: Row, drafts: readonly Draft[]): boolean {
  const indicators = now.list?.indicators ?? [];
  return (
    now.kind === before.kind &&
    now.name === before.name &&
    now.goal === before.goal &&
    indicators.length === drafts.length &&
    drafts.every(({ text, from }, i) =>
      from === null ? saysNothingElse(now.list!, indicators[i]!, text) : sameFields(from, indicators[i]!),
    ) &&
    // What stands beside indicators is not to become part of one.
    (!hasIndicators(before) || now.list?.scraps.length === before.list!.scraps.length)
  );
}

/** Whether an indicator ends where the text that was written for it does. */
function saysNothingElse({ joined }: IndicatorList, { start, end }: Indicator, text: string): boolean {
  return withoutSpaces(joined.text.slice(start, end)) === withoutSpaces(text);
}

function sameFields(a: Indicator, b: Indicator): boolean {
  const bare = (text: string | null) => text?.replace(/\s+/g, '') ?? null;
  return (['name', 'cycleValue', 'annualValue'] as const).every((field) => bare(a[field]) === bare(b[field]));
}
