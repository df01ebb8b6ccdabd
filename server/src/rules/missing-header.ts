import { firstRow } from '../check/frame.ts';
import { tableBody } from '../writing/new-table.ts';
import { textOf } from '../writing/snippet.ts';
import type { Rule } from './rule.ts';
import { nameSpan } from './support/amounts.ts';
import { TO_FILL } from './support/skeleton.ts';

export const missingHeader: Rule = {
  name: 'missing-header',
  group: 'table',
  severity: 'warning',
  summary: {
    zh: '有标题的表没有表头（项目名称、总计……）',
    en: 'A table with a heading has no header (项目名称, 总计 …)',
  },
  messages: {
    missing: {
      zh: '表格上面没有表头（项目名称、总计、财政拨款……），各列是什么只能照常见的次序猜。请补上表头。',
      en: 'No header (项目名称, 总计, 财政拨款 …) stands above the table, so that its columns can only be guessed. Add it.',
    },
  },
  fixes: {
    insert: { zh: '插入表头', en: 'Insert the header' },
  },
  checkTable({ frame, eol, standard, report }) {
    const first = firstRow(frame);
    // A few rows alone may be a part of a table.
    if (first === null || !frame.some(({ what }) => what === 'heading')) return;
    if (frame.some(({ what }) => what === 'header')) return;
    const [header] = textOf(tableBody({ standard, layout: 'published', department: TO_FILL }, TO_FILL)).split('\n');
    const isUsual = first.layout === 'published' && first.cellCount === header!.split('\t').length;
    const edits = [{ span: { start: 0, end: 0 }, text: header! + eol }];
    report(first, nameSpan(first), {
      message: 'missing',
      args: {},
      fix: isUsual ? { title: 'insert', safe: false, edits } : [],
    });
  },
};
