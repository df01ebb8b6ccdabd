import { checkRule, tableAround } from '../../support/check-rule.ts';

const GOAL = '完成馆藏档案数字化加工。';
const table = tableAround('1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:5卷；年度指标值:5卷。');
const withGoal = (goal: string) => table.replace(GOAL, goal);

describe('goal-without-figure', () => {
  it('marks a goal that names neither number nor thing', () => {
    checkRule('goal-without-figure', withGoal('«保障各项工作顺利开展。»'));
  });

  it('says nothing of a goal with a figure, a date or an object', () => {
    for (const goal of ['完成档案加工500卷。', '在12月底前完成加工。', '购置扫描设备，改善条件。', '']) {
      checkRule('goal-without-figure', withGoal(goal));
    }
  });
});
