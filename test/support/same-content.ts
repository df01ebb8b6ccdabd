import assert from 'node:assert/strict';
import { convertLayout, type PrintLayout, type Rewriting, Table, textOf } from '#grammar';
import { Checker } from '../../server/src/check/checker.ts';
import { tableToJson } from '../../server/src/interchange/json.ts';

/** Converts a table, asserts that nothing was lost, added or read differently, and gives the result. */
export function checkConversion(table: Table, layout: PrintLayout): Rewriting {
  const before = table.snapshot.text();
  const conversion = convertLayout(table, layout);
  const after = conversion.table.snapshot.text();
  assert.equal(withPiecesOf(table, conversion), after);
  assert.deepEqual(said(Table.read(after)), said(table), 'the table says something else');
  assert.deepEqual(characters(after), characters(before), 'characters were lost or added');
  assert.equal(after.startsWith('\ufeff'), before.startsWith('\ufeff'), 'byte order mark');
  assert.equal(/[\r\n]$/.test(after), /[\r\n]$/.test(before), 'final line end');
  return conversion;
}

/** The text of a table with the pieces of a rewriting in the place of its segments. */
export function withPiecesOf({ segments }: Table, { pieces }: Pick<Rewriting, 'pieces'>): string {
  return [...segments].map((segment, i) => pieces.get(i) ?? textOf(segment)).join('');
}

/** What a table says, white space and lines aside. */
function said(table: Table): unknown {
  return bare(tableToJson(table, ''));
}

function bare(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\s\u200b\ufeff]+/gu, '');
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'line')
      .map(([key, member]) => [key, bare(member)]),
  );
}

/**
 * Bars between cells and lines around them, the marks of Markdown and HTML, and quotes, which stand around cells and are
 * doubled in them: what the table says tells of those that are text.
 */
const FRAME = /["|│┌┐└┘├┤┬┴┼]|[─]{2,}|:?-{2,}:?|\*\*|<br\/?>|&nbsp;/gm;

/** All code units (a character may be torn over a line) but white space, frames and those of the labels that the authoring layout has, sorted. */
function characters(text: string): string {
  return text
    .replace(FRAME, '')
    .replace(/[\s\u200b\ufeff绩效目标指：:]+/gu, '')
    .split('')
    .sort()
    .join('');
}

/** A row with a cell too few is told as such and not for what is missing in it; without cells to count it is that. */
const LOST_CELL = ['column-count', 'missing-goal', 'missing-amounts', 'missing-indicators'];

/** How often each rule finds something. */
export function countFindings(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { finding } of new Checker().check(Table.read(text)).findings) {
    const key = LOST_CELL.includes(finding.rule.name) ? 'lost cell' : finding.rule.name;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Findings that a text has and another has not, or more of. */
export function newFindings(before: string, after: string): string[] {
  const had = countFindings(before);
  return [...countFindings(after)].filter(([key, n]) => n > (had.get(key) ?? 0)).map(([key, n]) => `${key} ×${n}`);
}
