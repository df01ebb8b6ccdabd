import assert from 'node:assert/strict';
import { checkList } from '../../support/check-rule.ts';

const RULE = 'foreign-form';
const rest = '加工卷数；实施周期指标值:≥500卷；年度指标值:≥500卷。';

describe(RULE, () => {
  it('says nothing of the levels of the standard', () => {
    checkList(RULE, `1、1-产出指标；11-数量指标；${rest}`);
  });

  it('marks the first level of another form and counts the others', () => {
    const [found] = checkList(RULE, `1、«决策»；立项；${rest}2、过程；管理；${rest}3、产出指标；数量指标；${rest}`);
    assert.equal(found!.count, 2);
  });

  it('tells one form from another', () => {
    checkList(RULE, `1、«1-项目决策»；11-数量指标；${rest}2、«2-项目效益»；22-社会效益；${rest}`);
  });
});
