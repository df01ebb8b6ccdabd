import { checkRule, tableAround } from '../../support/check-rule.ts';

const GOAL = '完成馆藏档案数字化加工。';
const table = tableAround('1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:5卷；年度指标值:5卷。');

describe('missing-goal', () => {
  it('marks the project whose goal is empty', () => {
    checkRule('missing-goal', table.replace(GOAL, '').replace('档案数字化经费', '«档案数字化经费»'));
  });

  it('marks a blank that stands for a goal', () => {
    for (const blank of ['无', '—', '暂无。', '详见附件', '另附', '同上', '同上年。'])
      checkRule('missing-goal', table.replace(GOAL, `«${blank}»`));
  });

  it('says nothing of a goal, and of total and unit rows', () => {
    checkRule('missing-goal', table);
  });

  it('leaves a row that lost a cell to column-count', () => {
    checkRule('missing-goal', table.replace(`${GOAL}\t`, ''));
  });

  it('says nothing where the form has no goals', () => {
    const without = table
      .replace('\t绩效目标\t', '\t')
      .split('\n')
      .map((line) => line.replace(`${GOAL}\t`, ''))
      .join('\n');
    checkRule('missing-goal', without);
  });
});
