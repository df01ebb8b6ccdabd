import type { Row, TableSegment } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Report, Rule } from './rule.ts';
import { deleteLine, lineSpan } from './support/lines.ts';
import { pageBreaksIn } from './support/page-breaks.ts';

export const repeatedHeading: Rule = {
  name: 'repeated-heading',
  group: 'form',
  severity: 'information',
  summary: {
    zh: '表格中间重复了标题或表头（分页留下的）',
    en: 'Title or header repeated in the middle of the table (a page break)',
  },
  messages: {
    heading: {
      zh: '表格中间重复了标题，是分页时带下来的。导入会把它当成一行数据；请删去。',
      en: 'The heading is repeated inside the table, left by a page break. Imports take it for a row; delete it.',
    },
    header: {
      zh: '表格中间重复了表头，是分页时带下来的。导入会把它当成一行数据；请删去。',
      en: 'The header is repeated inside the table, left by a page break. Imports take it for a row; delete it.',
    },
    page: {
      zh: '表格中间有页码，是分页时和标题一起带下来的。导入会把它当成内容；请一并删去。',
      en: 'A page number stands inside the table beside the repeated heading. Imports take it for content; delete it too.',
    },
  },
  fixes: {
    remove: { zh: '删去重复的行', en: 'Delete the repeated line' },
  },
  fixKind: 'either',
  fold: 'always',
  checkTable({ frame, heading, report }) {
    for (const lines of pageBreaksIn(frame, heading)) {
      const safe = lines.every(({ likeness }) => likeness === 'same');
      for (const { segment, likeness } of lines) {
        // Of that, year-mismatch speaks.
        if (likeness !== 'year') report(segment, ...said(segment, linesOf(segment), { safe }));
      }
    }
  },
  needs: Sign.Leftover,
  checkRow(row, { heading, report }) {
    // The first heading of a file repeats nothing, even where a row got before it.
    if (row.state.columns === null && heading.title === null) return;
    // Behind it the columns may stand elsewhere, which could not be told without it.
    if (row.columns.places !== undefined) return;
    for (const lines of breaksIn(row)) report(...said(row, lines, { what: 'heading', safe: true }));
  },
};

/** The lines of each page break inside a row: headings, headers, and the page number that stands among them. */
function breaksIn(row: Row): number[][] {
  const breaks: number[][] = [];
  let group: number[] = [];
  let repeats = false;
  let last = -1;
  for (const { line, what } of row.interruptions) {
    const apart = row.lines.slice(last + 1, line).some((text) => text.trim() !== '');
    if (apart && repeats) breaks.push(group);
    if (apart) [group, repeats] = [[], false];
    if (what !== 'rule' && what !== 'comment' && what !== 'garble') group.push(line);
    repeats ||= what === 'heading' || what === 'header';
    last = line;
  }
  return repeats ? [...breaks, group] : breaks;
}

function linesOf(segment: TableSegment): number[] {
  return segment.lines.map((_, line) => line);
}

/** @param safe whether the lines say nothing but what stands above */
function said(
  segment: TableSegment,
  lines: readonly number[],
  { what = segment.what, safe }: { readonly what?: string; readonly safe: boolean },
) {
  const [first] = lines;
  const span = { start: lineSpan(segment, first!).start, end: lineSpan(segment, lines.at(-1)!).end };
  const edits = lines.map((line) => deleteLine(segment, line));
  const report: Report = { message: what === 'scrap' ? 'page' : what, fix: { title: 'remove', safe, edits } };
  return [span, report] as const;
}
