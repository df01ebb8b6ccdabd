import { OPERATORS } from '#grammar';
import type { Rule } from './rule.ts';
import { operatorsOf } from './support/operators.ts';
import { editsIn, spanIn, textOf } from './support/values.ts';

export const operatorStyle: Rule = {
  name: 'operator-style',
  group: 'values',
  severity: 'off',
  summary: {
    zh: '同一文件里“不少于”与“≥”混用',
    en: 'Words and signs for comparisons in one file',
  },
  messages: {
    style: {
      zh: '本文件的比较多数写作{style}，这里写的是“{found}”。为便于查找和汇总，请统一写作“{right}”。',
      en: 'Most comparisons in this file are written as {style}, but here it is “{found}”. Write “{right}”, so that values can be searched and compared.',
    },
  },
  fixes: {
    replace: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  fixKind: 'safe',
  readsOperators: true,
  readsOfProfile: ({ operators }) => String(operators),
  checkRow(row, { profile, report }) {
    const style = profile.operators;
    if (style === null) return;
    for (const { reading, operator } of operatorsOf(row)) {
      if ((operator.how === 'word') === (style === 'word')) continue;
      const { sign, word } = OPERATORS.find((known) => known.sign === operator.sign)!;
      const right = style === 'word' ? word : sign;
      const args = { style: style === 'word' ? '“不低于”' : '“≥”', found: textOf(reading, operator), right };
      report(spanIn(row, reading, operator), {
        message: 'style',
        args,
        fix: { title: 'replace', args, safe: true, edits: editsIn(row, reading, operator, right) },
      });
    }
  },
};
