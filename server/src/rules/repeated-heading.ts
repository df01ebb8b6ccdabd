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
    both: {
      zh: '表格中间夹着页码和重复的标题，是分页时带下来的。导入会把它们当成内容；请一并删去。',
      en: 'A page number and the repeated heading stand inside the table, left by a page break. Imports take them for content; delete both.',
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
    for (const { lines, hasPage } of breaksIn(row)) {
      const what = hasPage ? 'both' : 'heading';
      report(...said(row, lines, { what, safe: true, gone: [...lines, ...spareBlanks(row, lines)] }));
    }
  },
};

interface PageBreak {
  readonly lines: number[];
  hasPage: boolean;
}

/** The lines of each page break inside a row: headings, headers, and the page number that stands among them. */
function breaksIn(row: Row): PageBreak[] {
  const breaks: PageBreak[] = [];
  let group: PageBreak = { lines: [], hasPage: false };
  let repeats = false;
  let last = -1;
  for (const { line, what } of row.interruptions) {
    const apart = row.lines.slice(last + 1, line).some((text) => text.trim() !== '');
    if (apart && repeats) breaks.push(group);
    if (apart) [group, repeats] = [{ lines: [], hasPage: false }, false];
    if (what !== 'rule' && what !== 'comment' && what !== 'garble') group.lines.push(line);
    group.hasPage ||= what === 'page';
    repeats ||= what === 'heading' || what === 'header';
    last = line;
  }
  return repeats ? [...breaks, group] : breaks;
}

function linesOf(segment: TableSegment): number[] {
  return segment.lines.map((_, line) => line);
}

/** The blank lines around and between the lines of a page break, but for the first: that much may part two cells. */
function spareBlanks({ lines }: Row, broken: readonly number[]): number[] {
  const isBlank = (line: number) => lines[line]?.trim() === '';
  let [from, to] = [broken[0]!, broken.at(-1)!];
  while (isBlank(from - 1)) from--;
  while (isBlank(to + 1)) to++;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
    .filter(isBlank)
    .slice(1);
}

/**
 * @param safe whether the lines say nothing but what stands above
 * @param gone the lines that the fix takes out, where these are more
 */
function said(
  segment: TableSegment,
  lines: readonly number[],
  {
    what = segment.what,
    safe,
    gone = lines,
  }: { readonly what?: string; readonly safe: boolean; readonly gone?: readonly number[] },
) {
  const [first] = lines;
  const span = { start: lineSpan(segment, first!).start, end: lineSpan(segment, lines.at(-1)!).end };
  const edits = gone.map((line) => deleteLine(segment, line));
  const report: Report = { message: what === 'scrap' ? 'page' : what, fix: { title: 'remove', safe, edits } };
  return [span, report] as const;
}
