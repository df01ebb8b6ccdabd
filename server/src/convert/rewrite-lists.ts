import { type Indicator, type Placed, type Rewriting, type Row, type Table, withPieces } from '#grammar';
import { type Draft, withDrafts } from './drafts.ts';

const MOST_ROUNDS = 4;

/**
 * Writes other indicators into the lists of a table. What was written is read again: where a row does not have the
 * indicators that it was given, it stays as it was.
 *
 * @param draft what a row's list is to be; null for a row that stays
 */
export function rewriteLists(table: Table, draft: (row: Row) => readonly Draft[] | null): Rewriting {
  const segments = [...table.segments];
  const originals = segments.map(({ lines }) => (lines.length === 1 ? lines[0]! : lines.join('')));
  const drafts = segments.map((segment) => (segment.what === 'row' && segment.list !== null ? draft(segment) : null));
  const pieces = segments.map((segment, i) => {
    const own = drafts[i];
    return own == null ? originals[i]! : (withDrafts(table, segment as Row, own) ?? originals[i]!);
  });
  const kept: Placed<Row>[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const again = withPieces(table, pieces);
    const rows = [...again.rows()];
    const wrong: number[] = [];
    let [row, line] = [0, 0];
    for (const [i, segment] of segments.entries()) {
      if (segment.what === 'row') {
        const now = rows[row++]?.segment;
        const sound =
          now !== undefined &&
          (pieces[i] === originals[i] ? now.name === segment.name : isAs(now, segment, drafts[i]!));
        if (!sound && pieces[i] !== originals[i]) {
          wrong.push(i);
          kept.push({ segment, line });
        }
      }
      line += segment.lines.length;
    }
    if (wrong.length === 0 && rows.length === row) return { table: again, pieces, kept };
    for (const i of wrong) pieces[i] = originals[i]!;
    if (wrong.length === 0) break;
  }
  return { table, pieces: originals, kept: [...table.rows()].filter(({ segment }) => segment.list !== null) };
}

/** Whether a row says what it did, with the drafts for indicators. */
function isAs(now: Row, before: Row, drafts: readonly Draft[]): boolean {
  const indicators = now.list?.indicators ?? [];
  return (
    now.kind === before.kind &&
    now.name === before.name &&
    now.goal === before.goal &&
    indicators.length === drafts.length &&
    drafts.every(({ from }, i) => from === null || sameFields(from, indicators[i]!))
  );
}

function sameFields(a: Indicator, b: Indicator): boolean {
  const bare = (text: string | null) => text?.replace(/\s+/g, '') ?? null;
  return (['name', 'cycleValue', 'annualValue'] as const).every((field) => bare(a[field]) === bare(b[field]));
}
