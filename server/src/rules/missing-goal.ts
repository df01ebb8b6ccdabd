import type { Rule } from './rule.ts';
import { GOAL_BLANKS, lacksGoal } from './support/goals.ts';

export const missingGoal: Rule = {
  name: 'missing-goal',
  group: 'names',
  severity: 'error',
  summary: {
    zh: '项目没有绩效目标',
    en: 'A project without a goal',
  },
  messages: {
    missing: {
      zh: '项目“{name}”没有填绩效目标。绩效目标是必填项，没有它，指标无从对照；请补上这笔钱要做成什么。',
      en: 'The project “{name}” has no goal. The goal is required, and without it the indicators relate to nothing; say what the money is to achieve.',
    },
  },
  options: {
    blanks: {
      default: GOAL_BLANKS,
      description: { zh: '等于没有填的内容', en: 'Texts that are as good as none' },
    },
  },
  checkRow(row, { option, report }) {
    if (!lacksGoal(row, option<string[]>('blanks'))) return;
    // A blank of a goal is marked itself; an empty cell has nothing to mark but its project.
    const span = row.goal === null ? row.cellSpan('name') : row.cellSpan('goal');
    if (span !== null) report(span, { message: 'missing', args: { name: row.name } });
  },
};
