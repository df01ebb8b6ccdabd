import assert from 'node:assert/strict';
import { checkList, checkRule, findingsOf, tableAround } from '../../support/check-rule.ts';
import { item } from '../../support/lists.ts';

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

  it('leaves a list with another pasted behind it to serial-sequence', () => {
    const list = (count: number) => Array.from({ length: count }, (_, i) => item(i + 1, `第${i + 1}类户数`)).join('');
    checkList('indicator-count', list(6) + list(6));
    assert.equal(findingsOf('indicator-count', tableAround(list(12))).length, 1);
  });
});
