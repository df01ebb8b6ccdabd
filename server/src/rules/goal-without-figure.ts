import { readValue } from '#grammar';
import type { Rule } from './rule.ts';

export const goalWithoutFigure: Rule = {
  name: 'goal-without-figure',
  group: 'names',
  severity: 'off',
  summary: {
    zh: '绩效目标没有数字，也没有说做成什么',
    en: 'A goal with no figure and no object',
  },
  messages: {
    empty: {
      zh: '绩效目标里没有一个数字，也没有点明要建成、购置或办成的具体事物，无法与指标对照。请写明做什么、做多少。',
      en: 'The goal has no figure and names no thing to be built, bought or done, so the indicators relate to nothing. Say what will be done, and how much.',
    },
  },
  options: {
    objects: {
      default: [
        '《',
        '“',
        '建成',
        '购置',
        '采购',
        '更新',
        '新建',
        '改造',
        '修缮',
        '租赁',
        '聘用',
        '聘请',
        '编制',
        '缴纳',
        '支付',
        '发放',
        '开发',
      ],
      description: { zh: '表示有具体事物的词', en: 'Words that tell a concrete object' },
    },
  },
  checkRow(row, { option, report }) {
    const span = row.cellSpan('goal');
    if (row.kind !== 'project' || row.goal === null || span === null) return;
    const goal = row.goal;
    if (option<string[]>('objects').some((word) => goal.includes(word))) return;
    if (readValue(goal).figures.some((figure) => figure.kind === 'date' || figure.unit !== null)) return;
    report(span, { message: 'empty' });
  },
};
