import { compact, type HeadingFacts, type Row, sameColumns, type TableSegment } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Report, Rule } from './rule.ts';
import { deleteLine, lineSpan } from './support/lines.ts';

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
  fixKind: 'safe',
  fold: 'always',
  checkTable({ frame, heading, report }) {
    let group: TableSegment[] = [];
    const flush = () => {
      if (isRepetition(group, heading)) {
        for (const segment of group) report(segment, ...said(segment, linesOf(segment)));
      }
      group = [];
    };
    for (const item of frame) {
      if (item.what === 'projects' || item.what === 'row') flush();
      else if (item.state.inTable && isOfPageBreak(item)) group.push(item);
    }
    flush();
  },
  needs: Sign.Leftover,
  checkRow(row, { heading, report }) {
    // The first heading of a file repeats nothing, even where a row got before it.
    if (row.state.columns === null && heading.title === null) return;
    // Behind it the columns may stand elsewhere, which could not be told without it.
    if (row.columns.places !== undefined) return;
    for (const lines of pageBreaks(row)) report(...said(row, lines, 'heading'));
  },
};

/** The lines of each page break inside a row: headings, headers, and the page number that stands among them. */
function pageBreaks(row: Row): number[][] {
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

/** What page breaks leave: heading, header, and the number of the page, which without them reads as content. */
function isOfPageBreak(segment: TableSegment): boolean {
  return segment.what === 'heading' || segment.what === 'header' || (segment.what === 'scrap' && segment.isPage);
}

/** A title of its own, or another department's, begins another table. */
function isRepetition(group: readonly TableSegment[], first: HeadingFacts): boolean {
  return group.some(({ what }) => what !== 'scrap') && group.every((segment) => isRepeated(segment, first));
}

function isRepeated(segment: TableSegment, first: HeadingFacts): boolean {
  if (segment.what === 'header') {
    const { columns, state } = segment;
    // Of columns that stand side by side, a header tells where.
    return columns.key === state.columns?.key && (columns.places === undefined || sameColumns(columns, state.columns));
  }
  if (segment.what !== 'heading') return true;
  return (['title', 'department', 'amountUnit'] as const).every(
    (fact) => segment.facts[fact] === null || plain(segment.facts[fact]) === plain(first[fact]),
  );
}

function plain(text: string | null): string | null {
  return text === null ? null : compact(text);
}

function linesOf(segment: TableSegment): number[] {
  return segment.lines.map((_, line) => line);
}

function said(segment: TableSegment, lines: readonly number[], what: string = segment.what) {
  const [first] = lines;
  const span = { start: lineSpan(segment, first!).start, end: lineSpan(segment, lines.at(-1)!).end };
  const edits = lines.map((line) => deleteLine(segment, line));
  const report: Report = { message: what === 'scrap' ? 'page' : what, fix: { title: 'remove', safe: true, edits } };
  return [span, report] as const;
}
