import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { spanIn, textOf } from './support/values.ts';

export const approximateValue: Rule = {
  name: 'approximate-value',
  group: 'values',
  severity: 'information',
  summary: {
    zh: '指标值是大约数',
    en: 'An approximate value',
  },
  messages: {
    approximate: {
      zh: '“{value}”里的“{word}”没有说差多少算完成，无法考核。请改为“≥”“≤”或一个范围。',
      en: '“{word}” in “{value}” does not say how far off still counts, so it cannot be judged. Use ≥, ≤ or a range.',
    },
  },
  needs: Sign.Approximate,
  checkIndicator({ values }, row, { report }) {
    const value = values.find((reading) => reading.value.main?.approximate != null);
    if (value === undefined) return;
    const word = value.value.main!.approximate!;
    report(spanIn(row, value, word), {
      message: 'approximate',
      args: { value: value.value.text, word: textOf(value, word) },
    });
  },
};
