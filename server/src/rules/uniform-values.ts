import type { Rule } from './rule.ts';
import { readingsOf } from './support/reading.ts';
import { spanIn, textOf } from './support/values.ts';

export const uniformValues: Rule = {
  name: 'uniform-values',
  group: 'values',
  severity: 'off',
  summary: {
    zh: '一个项目的指标值全都相同',
    en: 'Every indicator of a project has the same value',
  },
  messages: {
    uniform: {
      zh: '这个项目的 {count} 条指标值全是“{value}”，像是照抄的。请按各项工作的实际分别设定。',
      en: 'All {count} indicators of this project have the value “{value}”, as if copied. Set each by the work it measures.',
    },
  },
  options: {
    least: {
      default: 4,
      description: { zh: '至少有几条指标才检查', en: 'Projects with fewer indicators are left alone' },
    },
  },
  checkRow(row, { option, report }) {
    const readings = readingsOf(row);
    const first = readings[0]?.annual;
    if (readings.length < option<number>('least') || first == null) return;
    const value = textOf(first, first.words);
    if (readings.some(({ annual }) => annual === null || textOf(annual, annual.words) !== value)) return;
    report(spanIn(row, first, first.words), { message: 'uniform', args: { count: readings.length, value } });
  },
};
