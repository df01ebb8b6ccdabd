import type { TableSegment } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Rule, SegmentContext } from './rule.ts';
import { deleteLine, lineSpan } from './support/lines.ts';

/** The lines of a text table stand around every row. */
const GRID = /[+┌├└┼]/;

export const misplacedRule: Rule = {
  name: 'misplaced-rule',
  group: 'form',
  severity: 'hint',
  summary: {
    zh: '“----”分隔行不在表头下面',
    en: 'A “----” line elsewhere than under the header',
  },
  messages: {
    misplaced: {
      zh: '“----”分隔行只能紧跟在表头下面，放在这里会使表格断开或多出一行。请删去。',
      en: 'A “----” line belongs right under the header; here it breaks the table or adds a row. Delete it.',
    },
  },
  fixes: {
    remove: { zh: '删去这一行', en: 'Delete this line' },
  },
  fixKind: 'either',
  checkLines(segment, context) {
    if (segment.what !== 'rule') return;
    const { columns, inTable } = segment.state;
    if (GRID.test(segment.lines[0]!)) return;
    // Above the table it may hold apart what reads as another header without it.
    if (columns === null || inTable) reportLine(segment, 0, context, inTable);
  },
  needs: Sign.Leftover,
  checkRow(row, context) {
    for (const { line, what } of row.interruptions) {
      if (what === 'rule' && !GRID.test(row.lines[line]!)) reportLine(row, line, context, true);
    }
  },
};

function reportLine(segment: TableSegment, line: number, { report }: SegmentContext, safe: boolean): void {
  report(lineSpan(segment, line), {
    message: 'misplaced',
    fix: { title: 'remove', safe, edits: [deleteLine(segment, line)] },
  });
}
