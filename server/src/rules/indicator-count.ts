import type { Rule } from './rule.ts';
import { nameSpan } from './support/amounts.ts';
import { pastedLists } from './support/pasted-lists.ts';

export const indicatorCount: Rule = {
  name: 'indicator-count',
  group: 'sets',
  severity: 'hint',
  summary: {
    zh: '项目的指标过少或过多',
    en: 'Too few or too many indicators',
  },
  messages: {
    few: {
      zh: '项目“{name}”只有 {count} 条指标，一般不少于 {min} 条。指标太少，说不清做什么、做得怎样、有什么效果，请考虑补充。',
      en: 'Project “{name}” has {count} indicators; {min} are the usual least. So few hardly tell what is done, how well and to what effect; consider adding some.',
    },
    many: {
      zh: '项目“{name}”有 {count} 条指标，一般不超过 {max} 条。指标太多，重点不突出，也不便考核，请考虑合并。',
      en: 'Project “{name}” has {count} indicators; {max} are the usual most. So many hide what matters and are hard to assess; consider merging some.',
    },
  },
  checkRow(row, { standard, report }) {
    const count = row.list?.indicators.length ?? 0;
    const { min, max } = standard.indicatorCount;
    if (count === 0 || (count >= min && count <= max)) return;
    // They are those of two lists: serial-sequence.
    if (count > max && pastedLists(row).length > 0) return;
    report(nameSpan(row), { message: count < min ? 'few' : 'many', args: { name: row.name, count, min, max } });
  },
};
