import type { Rule } from './rule.ts';
import { listEdits } from './support/edits.ts';
import { deleteLine, lineSpan } from './support/lines.ts';

export const scrapLine: Rule = {
  name: 'scrap-line',
  group: 'form',
  severity: 'warning',
  summary: {
    zh: '不属于表格的残留文字',
    en: 'A line that is no part of the table',
  },
  messages: {
    line: {
      zh: '这一行“{text}”不是表格的内容，多半是扫描或转换留下的残片。请核对原表：是漏读的内容就补正，否则删去。',
      en: 'This line, “{text}”, is no part of the table; it was probably left by scanning or conversion. If it is content misread, correct it; otherwise delete it.',
    },
    list: {
      zh: '“{text}”不属于任何一条指标。请核对原表：是指标的内容就补上序号和名称，否则删去。',
      en: '“{text}” belongs to no indicator. If it is part of one, give it a serial and a name; otherwise delete it.',
    },
  },
  fixes: {
    line: { zh: '删去这一行', en: 'Delete this line' },
    list: { zh: '删去这段文字', en: 'Delete this text' },
  },
  options: {
    allowed: {
      default: [
        '续表',
        '注',
        '备注',
        '说明',
        '附注',
        '附件',
        '附表',
        '填表',
        '制表',
        '填报',
        '编制',
        '联系',
        '审核',
        '负责人',
        '单位负责人',
        '日期',
      ],
      description: {
        zh: '以这些词开头的行（附注、落款等）不算残留文字',
        en: 'Lines that begin with these words (notes, signatures) are no scraps',
      },
    },
  },
  fold: 'common',
  checkLines(segment, { option, report }) {
    if (segment.what !== 'scrap' || segment.page) return;
    const text = segment.lines[0]!.trim();
    // Words before and around a table are its company; cells without a row are not.
    if (!segment.state.inTable && !text.includes('\t')) return;
    if (option<readonly string[]>('allowed').some((word) => text.replace(/^[（(#*\s]+/, '').startsWith(word))) return;
    report(lineSpan(segment, 0), {
      message: 'line',
      args: { text: shortened(text.replace(/\s+/g, ' ')) },
      // A part of an indicator list is no scrap to throw away, only without a row to belong to.
      fix: text.includes('指标') ? [] : { title: 'line', safe: false, edits: [deleteLine(segment, 0)] },
    });
  },
  checkRow(row, { report }) {
    if (row.list === null || row.list.indicators.length === 0) return;
    for (const [start, end] of row.list.scraps) {
      const text = row.list.joined.text.slice(start, end);
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      const edits = listEdits(row, { start, end }, '');
      const fix = { title: 'list', safe: false, edits };
      report(row.listSpan({ start, end }), { message: 'list', args: { text: shortened(text) }, fix });
    }
  },
};

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
