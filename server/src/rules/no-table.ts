import type { TableSegment } from '#grammar';
import { firstRow } from '../check/frame.ts';
import { tableBody } from '../writing/new-table.ts';
import { textOf } from '../writing/snippet.ts';
import type { Rule } from './rule.ts';
import { TO_FILL } from './support/skeleton.ts';

export const noTable: Rule = {
  name: 'no-table',
  group: 'table',
  severity: 'error',
  summary: {
    zh: '只有标题或文字，没有表格',
    en: 'A heading or text without a table',
  },
  messages: {
    heading: {
      zh: '只有标题，没有合计、单位和项目行，无法审核和汇总。请补上表格，可用快速修复插入空白表样。',
      en: 'There is a heading but no row of a table, so nothing can be reviewed. Add the table; the quick fix inserts an empty one.',
    },
    text: {
      zh: '这里没有可以辨认的绩效目标表。请确认文件是否选对，或用快速修复插入空白表样。',
      en: 'No goal table can be recognised here. Check that this is the right file, or insert an empty table with the quick fix.',
    },
  },
  fixes: {
    template: { zh: '插入空白表样', en: 'Insert an empty table' },
  },
  checkTable({ frame, eol, heading, standard, report }) {
    if (firstRow(frame) !== null) return;
    const said = frame as readonly TableSegment[];
    const header = said.find(({ what }) => what === 'header');
    const place = header ?? said.findLast(({ what }) => what === 'heading') ?? said[0];
    if (place === undefined) return;
    const headed = place.what !== 'scrap';
    const text = place.lines.join('');
    const start = Math.max(text.search(/[^\s\ufeff]/), 0);
    const end = text.trimEnd().length;
    const body = { standard, layout: 'published', department: heading.department ?? TO_FILL } as const;
    const lines = textOf(tableBody(body, TO_FILL)).split('\n');
    const put = (header === undefined ? lines : lines.slice(1)).map((line) => eol + line).join('');
    // Text behind it would be read as part of the last row.
    const fix =
      place === said.at(-1)
        ? [{ title: 'template', safe: false, edits: [{ span: { start: end, end }, text: put }] }]
        : [];
    report(place, { start, end }, { message: headed ? 'heading' : 'text', fix });
  },
};
