import {
  type Column,
  columnName,
  type HeaderLines,
  textOf as linesOf,
  placeOfOwners,
  type Span,
  type UnnamedColumn,
  unnamedColumns,
  unreadColumn,
} from '#grammar';
import { firstRow } from '../check/frame.ts';
import { tableBody } from '../writing/new-table.ts';
import { textOf } from '../writing/snippet.ts';
import type { Report, Rule } from './rule.ts';
import { nameSpan } from './support/amounts.ts';
import { TO_FILL } from './support/skeleton.ts';

export const missingHeader: Rule = {
  name: 'missing-header',
  group: 'table',
  severity: 'warning',
  summary: {
    zh: '有标题的表没有表头（项目名称、总计……），或表头里缺一个列名',
    en: 'A table with a heading has no header (项目名称, 总计 …), or the header lacks the name of a column',
  },
  messages: {
    missing: {
      zh: '表格上面没有表头（项目名称、总计、财政拨款……），各列是什么只能照常见的次序猜。请补上表头。',
      en: 'No header (项目名称, 总计, 财政拨款 …) stands above the table, so that its columns can only be guessed. Add it.',
    },
    unnamed: {
      zh: '表头第 {place} 格是“{printed}”，看不出是哪一列，这里按内容读作“{column}”。别的软件会认不出这一列，请改为“{column}”。',
      en: 'Cell {place} of the header, “{printed}”, names no column; it is read as {column} by what stands below. Other programs will not know it: name it so.',
    },
    blank: {
      zh: '表头第 {place} 格是空的，这里按内容读作“{column}”。别的软件会认不出这一列，请填上“{column}”。',
      en: 'Cell {place} of the header is empty; it is read as {column} by what stands below. Other programs will not know it: fill it in.',
    },
    owners: {
      zh: '表头里没有“{department}”和“{unit}”，各行却写着，这里照读。缺列名时，它们会被并进项目名称；请补上。',
      en: 'The header has no {department} and {unit}, but the rows have them, and they are read so. Without names they end up in those of projects; add them.',
    },
    unread: {
      zh: '表头里没有“{column}”，又有认不出的列，那一列的内容没有检查。请核对表头，补上列名。',
      en: 'The header has no {column}, but a column that is not known, which was not checked. Check the header and name the column.',
    },
  },
  fixes: {
    insert: { zh: '插入表头', en: 'Insert the header' },
    owners: { zh: '补上“{department}”和“{unit}”', en: 'Add {department} and {unit}' },
    name: { zh: '改为“{column}”', en: 'Change to “{column}”' },
  },
  checkTable({ frame, eol, standard, report }) {
    const first = firstRow(frame);
    if (first === null) return;
    const header = frame.find(({ what }) => what === 'header') as HeaderLines | undefined;
    if (header !== undefined) {
      for (const found of inHeader(header)) report(header, found.span, found);
      return;
    }
    // A few rows alone may be a part of a table.
    if (!frame.some(({ what }) => what === 'heading')) return;
    const [names] = textOf(tableBody({ standard, layout: 'published', department: TO_FILL }, TO_FILL)).split('\n');
    const isUsual = first.layout === 'published' && first.cellCount === names!.split('\t').length;
    const edits = [{ span: { start: 0, end: 0 }, text: names! + eol }];
    report(first, nameSpan(first), {
      message: 'missing',
      args: {},
      fix: isUsual ? { title: 'insert', safe: false, edits } : [],
    });
  },
};

type Placed = Report & { readonly span: Span };

/** What a header does not say of the columns that it should have. */
function inHeader(header: HeaderLines): Placed[] {
  const line = linesOf(header);
  const owners = placeOfOwners(header);
  if (owners !== null) {
    const args = { department: plainName('department'), unit: plainName('unit') };
    const text = args.department + owners.between + args.unit + owners.between;
    const edits = [{ span: { start: owners.at, end: owners.at }, text }];
    return [{ message: 'owners', args, span: printed(line), fix: { title: 'owners', args, safe: false, edits } }];
  }
  const found = unnamedColumns(header).map((unnamed) => withoutName(line, unnamed));
  const unread = unreadColumn(header);
  if (unread !== null) found.push({ message: 'unread', args: { column: plainName(unread) }, span: printed(line) });
  return found;
}

/** A column that is read by what it holds. */
function withoutName(line: string, unnamed: UnnamedColumn): Placed {
  const cell = { start: unnamed.start, end: unnamed.end };
  const args = { place: unnamed.place + 1, printed: unnamed.printed, column: plainName(unnamed.column) };
  const edit = (span: Span) => ({
    title: 'name',
    args,
    safe: false,
    edits: [{ span, text: args.column }],
  });
  if (unnamed.printed === '') return { message: 'blank', args, span: printed(line), fix: edit(cell) };
  const span = printed(line, cell);
  return { message: 'unnamed', args, span, fix: edit(span) };
}

/** A stretch without the white space around it. */
function printed(line: string, { start, end }: Span = { start: 0, end: line.length }): Span {
  const text = line.slice(start, end);
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}

/** 项目名称 of 项目名称（资金使用单位）. */
function plainName(column: Column): string {
  return columnName(column).replace(/（.*/, '');
}
