import { isSpliced } from '../check/defects.ts';
import type { Rule } from './rule.ts';
import { lazyFix, listEdits } from './support/edits.ts';
import { type Gap, gapsOf, isSeparator, usualSign } from './support/separators.ts';

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
      const wrong = gaps.filter(({ sign }) => !isSeparator(sign));
      const rightOf = ({ head }: Gap) =>
        gaps.find((gap) => gap.head === head && isSeparator(gap.sign))?.sign ?? usualSign(head, context);
      // One finding for each sign: an indicator whose separators are all points has one defect.
      for (const found of new Set(wrong.map(({ sign }) => sign))) {
        const same = wrong.filter(({ sign }) => sign === found);
        const { span } = same[0]!;
        const right = rightOf(same[0]!);
        const args = { found, right, before: tail(text, span.start), after: head(text, span.end) };
        const [message, title] = found === '' ? ['missing', 'insert'] : ['wrong', 'replace'];
        context.report(row.listSpan(found === '' ? { start: span.start - 1, end: span.end + 1 } : span), {
          message,
          args,
          fix: lazyFix({ title, args, safe: true }, () =>
            same.flatMap((gap) => listEdits(row, gap.span, rightOf(gap))),
          ),
        });
      }
    }
  },
};

function head(text: string, start: number): string {
  return text.slice(start, start + 4).trim();
}

function tail(text: string, end: number): string {
  return text.slice(Math.max(0, end - 4), end).trim();
}
