import { checkRule, tableAround } from '../../support/check-rule.ts';

const RULE = 'indicator-count';
const list = (count: number) =>
  Array.from({ length: count }, (_, i) => `${i + 1}、1-产出指标；11-数量指标；加工${i}；年度指标值:≥5卷。`).join('');
const marked = (text: string) => tableAround(text).replace('档案数字化经费', '«档案数字化经费»');

describe(RULE, () => {
  it('says nothing of three to ten', () => {
    checkRule(RULE, tableAround(list(3)));
    checkRule(RULE, tableAround(list(10)));
  });

  it('marks a project with fewer or more', () => {
    checkRule(RULE, marked(list(2)));
    checkRule(RULE, marked(list(11)));
  });

  it('leaves none at all to missing-indicators', () => {
    checkRule(RULE, tableAround(''));
  });
});
