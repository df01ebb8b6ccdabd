import { isSpliced } from '../check/defects.ts';
import type { Rule } from './rule.ts';
import { listEdits } from './support/edits.ts';
import { gapsOf, isSeparator, usualSign } from './support/separators.ts';

export const wrongSeparator: Rule = {
  name: 'wrong-separator',
  group: 'form',
  severity: 'warning',
  summary: {
    zh: '指标各部分之间缺少分隔符，或误用了“.”“。”“、”',
    en: 'A separator is missing or is “.”, “。” or “、”',
  },
  messages: {
    missing: {
      zh: '“{before}”与“{after}”之间缺少分隔符“{right}”。导入时按分隔符拆分，缺了会把两部分连成一项；请补上。',
      en: 'No separator “{right}” stands between “{before}” and “{after}”. Imports split at it and would read both as one; insert it.',
    },
    wrong: {
      zh: '“{before}”后的分隔符是“{found}”，应为“{right}”。导入时按分隔符拆分，写错会读错指标；请改正。',
      en: 'The separator behind “{before}” is “{found}” instead of “{right}”. Imports split at it; correct it.',
    },
  },
  fixes: {
    insert: { zh: '补上“{right}”', en: 'Insert “{right}”' },
    replace: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  fixKind: 'safe',
  fold: 'common',
  foldBy: 'found',
  checkRow(row, context) {
    const text = row.list?.joined.text ?? '';
    for (const indicator of row.list?.indicators ?? []) {
      if (isSpliced(indicator)) continue;
      const gaps = gapsOf(indicator);
      for (const { head, sign, span } of gaps) {
        if (isSeparator(sign)) continue;
        const sibling = gaps.find((gap) => gap.head === head && isSeparator(gap.sign));
        const right = sibling?.sign ?? usualSign(head, context);
        const args = {
          found: sign,
          right,
          before: tail(text, span.start),
          after: text.slice(span.end, span.end + 4).trim(),
        };
        const missing = sign === '';
        const shown = missing ? { start: span.start - 1, end: span.end + 1 } : span;
        context.report(row.listSpan(shown), {
          message: missing ? 'missing' : 'wrong',
          args,
          fix: { title: missing ? 'insert' : 'replace', args, safe: true, edits: listEdits(row, span, right) },
        });
      }
    }
  },
};

function tail(text: string, end: number): string {
  return text.slice(Math.max(0, end - 4), end).trim();
}
