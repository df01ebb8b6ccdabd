import assert from 'node:assert/strict';
import { checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('cycle-is-formula', () => {
  it('says where the annual value is the formula, too', () => {
    const formula = '实际工期/计划工期';
    const [both] = checkList('cycle-is-formula', indicator('准时率', formula, `«${formula}»`));
    assert.equal(both!.finding.message, 'both');
    const [one] = checkList('cycle-is-formula', indicator('准时率', '100%', `«${formula}»`));
    assert.equal(one!.finding.message, 'formula');
  });

  it('marks a formula', () => {
    checkList('cycle-is-formula', indicator('完工率', '100%', '«实际完成数量/计划完成数量»'));
    checkList('cycle-is-formula', indicator('完工率', '100%', '«完成数÷计划数×100%»'));
  });

  it('says nothing of hours a day', () => {
    for (const value of ['7×24小时值守', '24小时×365天值守', '7*24小时'])
      checkList('cycle-is-formula', indicator('值守要求', '7×24小时', value));
  });

  it('marks a formula in words', () => {
    for (const value of ['实际完工时间≤计划完工时间', '知晓人数占调查人数的比例', '完成数占总数的百分比']) {
      checkList('cycle-is-formula', indicator('完工率', '100%', `«${value}»`));
      checkList('cycle-annual-differ', indicator('完工率', '100%', value));
    }
    for (const value of ['占比不低于全市平均水平', '≤计划完工时间', '占用比例合理', '女性占比达到一定比例']) {
      checkList('cycle-is-formula', indicator('完工率', '100%', value));
    }
  });

  it('marks short quotients, letters and what says that it is a formula', () => {
    for (const value of [
      ...['合格数/总数', '=合格数/总数', '总费用/人数', '人员经费/人数', '实际/计划', '（A/B）×100%', '合格数:总数'],
      ...[
        '计算公式：合格数/总数',
        '计算方法：合格数占总数比例',
        '达标件数占抽检件数比例',
        '已完成里程/总里程',
        '（上年电耗-本年电耗）/上年电耗',
      ],
    ]) {
      checkList('cycle-is-formula', indicator('完工率', '100%', `«${value}»`));
      checkList('vague-value', indicator('合格率', '100%', value));
      checkList('cycle-annual-differ', indicator('完工率', '100%', value));
    }
    for (const value of [
      '≤300元/人',
      '2次/月',
      '8/10万',
      'Ⅱ/Ⅲ类',
      '500人天',
      '符合GB/T 19001标准',
      '24小时/天',
      'A/B级',
      '线上/线下',
    ])
      checkList('cycle-is-formula', indicator('完工率', '100%', value));
  });

  it('marks the label before a value', () => {
    checkList('cycle-is-formula', indicator('完工率', '100%', '«标准:» 100%'));
    checkList('cycle-is-formula', indicator('完工率', '100%', '«标准：»100%'));
  });

  it('says nothing of units with a slash, of grades and of values', () => {
    for (const value of ['3000元/人', '优/良/中/差', '1年', '符合标准', '≥95%']) {
      checkList('cycle-is-formula', indicator('完工率', '100%', value));
    }
  });

  it('leaves a doubled piece of the label to malformed-label', () => {
    checkList('cycle-is-formula', indicator('完工率', '100%').replace('周期指标值:', '周期指标值指标值:'));
  });

  it('finds a formula over line breaks', () => {
    checkList('cycle-is-formula', indicator('完工率', '100%', '«实际完\n成数量/计划完成数量»'));
  });
});
