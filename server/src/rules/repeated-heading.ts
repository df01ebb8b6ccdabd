import type { Row, TableSegment } from '#grammar';
import type { FrameItem } from '../check/frame.ts';
import { Sign } from '../check/signs.ts';
import type { Report, Rule } from './rule.ts';
import { deleteLine, lineSpan } from './support/lines.ts';
import { loneMarksIn, pageBreaksIn, type RepeatedLines } from './support/page-breaks.ts';

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
      zh: '这里重复了标题，是分页时带下来的。表格中间的标题、表头和页码，导入时会被当成内容；请一并删去。',
      en: 'The heading is repeated here, left by a page break. Imports take headings, headers and page numbers inside the table for content; delete them.',
    },
    header: {
      zh: '这里重复了表头，是分页时带下来的。表格中间的标题、表头和页码，导入时会被当成内容；请一并删去。',
      en: 'The header is repeated here, left by a page break. Imports take headings, headers and page numbers inside the table for content; delete them.',
    },
    both: {
      zh: '这里夹着页码和重复的标题，是分页时带下来的。表格中间的标题、表头和页码，导入时会被当成内容；请一并删去。',
      en: 'A page number and the repeated heading stand here, left by a page break. Imports take headings, headers and page numbers inside the table for content; delete them.',
    },
    page: {
      zh: '这里有页码，是分页时和标题、表头一起带下来的。表格中间的标题、表头和页码，导入时会被当成内容；请一并删去。',
      en: 'A page number stands here, left by a page break with the heading or header. Imports take headings, headers and page numbers inside the table for content; delete them.',
    },
    inside: {
      zh: '这里有分页时带下来的页码、页眉或打印信息，夹在了这一行的内容中间。导入时会被当成内容；请删去。',
      en: 'A page number, running head or print stamp stands here, left by a page break inside the row. Imports take it for content; delete it.',
    },
    between: {
      zh: '这里有分页时带下来的页码、页眉或打印信息，夹在了两行之间。导入时会被当成内容；请删去。',
      en: 'A page number, running head or print stamp stands here, left by a page break between two rows. Imports take it for content; delete it.',
    },
    last: {
      zh: '这里是最后一页的页码。导入时，它和前面分页带下来的标题、表头、页码一样会被当成内容；请一并删去。',
      en: 'This is the number of the last page. Imports take it for content, as they do the headings, headers and page numbers that page breaks left above; delete them.',
    },
  },
  fixes: {
    remove: { zh: '删去重复的行', en: 'Delete the repeated line' },
  },
  fixKind: 'either',
  fold: 'always',
  foldBy: 'kind',
  checkTable({ frame, heading, report }) {
    const breaks = pageBreaksIn(frame, heading);
    for (const lines of breaks) {
      const safe = lines.every(({ likeness }) => likeness === 'same');
      for (const { segment, likeness } of lines) {
        // Of that, year-mismatch speaks.
        if (likeness !== 'year') report(segment, ...said(segment, linesOf(segment), { safe }));
      }
    }
    for (const mark of loneMarksIn(frame)) report(mark, ...said(mark, linesOf(mark), { what: 'between', safe: false }));
    const last = lastPageBehind(frame, breaks);
    if (last !== null) report(last, ...said(last, linesOf(last), { what: 'last', safe: true }));
  },
  needs: Sign.Leftover,
  checkRow(row, { heading, report }) {
    // The first heading of a file repeats nothing, even where a row got before it.
    if (row.state.columns === null && heading.title === null) return;
    // Behind a header the columns may stand elsewhere, which could not be told without it.
    const isPlaced = row.columns.places !== undefined;
    for (const { lines, pages } of breaksIn(row)) {
      const alone = pages.length === lines.length;
      if (isPlaced && !alone) continue;
      const what = alone ? 'inside' : pages.length > 0 ? 'both' : 'heading';
      // A number without any sign may be the row's after all.
      const safe = !alone || lines.every((line) => !/^\s*\d+\s*$/.test(row.lines[line]!));
      report(...said(row, lines, { what, safe, gone: [...lines, ...spareBlanks(row, lines)] }));
    }
  },
};

interface PageBreak {
  readonly lines: number[];
  /** Those of them that are the number of a page, or its running head. */
  readonly pages: number[];
}

/** The lines of each page break inside a row: headings, headers, and the page number that stands among them or alone. */
function breaksIn(row: Row): PageBreak[] {
  const breaks: PageBreak[] = [];
  let last = -1;
  for (const { line, what } of row.interruptions) {
    const apart = row.lines.slice(last + 1, line).some((text) => text.trim() !== '');
    if (apart || last < 0) breaks.push({ lines: [], pages: [] });
    const group = breaks.at(-1)!;
    if (what === 'heading' || what === 'header' || what === 'page') group.lines.push(line);
    if (what === 'page') group.pages.push(line);
    last = line;
  }
  return breaks.filter(({ lines }) => lines.length > 0);
}

function linesOf(segment: TableSegment): number[] {
  return segment.lines.map((_, line) => line);
}

/** The number of the last page behind all rows, where numbers of pages before it stand beside what is repeated. */
function lastPageBehind(frame: readonly FrameItem[], breaks: readonly RepeatedLines[][]): TableSegment | null {
  const last = frame.at(-1);
  if (last?.what !== 'scrap' || !last.isPage || breaks.at(-1)?.some(({ segment }) => segment === last)) return null;
  const number = numberIn(last.lines[0]!);
  if (number === null) return null;
  const between = breaks.flat().filter(({ segment }) => segment.what === 'scrap');
  const rows = frame.flatMap((item) => (item.what === 'projects' ? item.rows : item.what === 'row' ? [item] : []));
  const before = [
    ...between.map(({ segment }) => segment.lines[0]!),
    ...rows.flatMap((row) => breaksIn(row).flatMap(({ pages }) => pages.map((line) => row.lines[line]!))),
  ];
  return before.some((line) => numberIn(line) === number - 1) ? last : null;
}

/** The first number in a line: 3 in 第 3 页 共 4 页. */
function numberIn(line: string): number | null {
  const digits = /\d+/.exec(line.normalize('NFKC'));
  return digits === null ? null : Number(digits[0]);
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
  const args = { kind: what === 'inside' || what === 'between' ? 'page' : 'heading' };
  const report: Report = { message: what === 'scrap' ? 'page' : what, args, fix: { title: 'remove', safe, edits } };
  return [span, report] as const;
}
