import { type Snapshot, Table, type Vocabulary } from '#grammar';

/** Lines, and characters, of what is looked at first: more than a screen shows. */
const LINES = 80;
const CHARACTERS = 12_000;

/**
 * The rows at the beginning of a text as a table of their own, in the same lines; null where not even the first one is
 * short.
 */
export function firstRows(snapshot: Snapshot, vocabulary: Vocabulary): Table | null {
  let lines = 0;
  let length = 0;
  while (lines < Math.min(LINES, snapshot.lineCount)) {
    length += snapshot.line(lines).length;
    if (length > CHARACTERS) break;
    lines++;
  }
  const start = { line: 0, character: 0 };
  const table = Table.read(snapshot.text({ start, end: { line: lines, character: 0 } }), vocabulary);
  // The last row may go on behind what was taken.
  const last = [...table.rows()].at(-1);
  if (last === undefined) return null;
  const end = { line: table.snapshot.lineCount, character: 0 };
  return last.line === 0 ? null : table.edit({ start: { line: last.line, character: 0 }, end }, '');
}
