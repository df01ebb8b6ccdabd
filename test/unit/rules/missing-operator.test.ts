import assert from 'node:assert/strict';
import { checkFix, checkList } from '../../support/check-rule.ts';
import { indicator, satisfaction } from '../../support/one-indicator.ts';

describe('missing-operator', () => {
  it('marks a rate below 100 % that says neither more nor less', () => {
    checkList('missing-operator', satisfaction('居民满意度', '«90%»', '1年'));
    checkList('missing-operator', indicator('任务完成率', '完成率«95%»', '≥95%'));
    checkList('missing-operator', indicator('任务完成率（%）', '«95»', '1年'));
  });

  it('says nothing of 100 %, of operators, of ranges, of rough figures and of counts', () => {
    for (const value of [
      '100%',
      '0%',
      '≥90%',
      '不低于90%',
      '90%以上',
      '达90%',
      '60-80%',
      '约90%',
      '5次',
      '95%±2%',
      '全市前10%',
      '市级20%、县级30%、自筹50%',
    ]) {
      checkList('missing-operator', indicator('任务完成率', value));
    }
  });

  it('quotes all that the value says', () => {
    const [found] = checkList('missing-operator', indicator('农药使用量', '比上年减少«2%»', '1年'));
    assert.deepEqual(found!.finding.args, { value: '比上年减少2%', example: '比上年减少≥2%', sign: '≥' });
  });

  it('leaves a rate without % to value-without-unit', () => {
    checkList('missing-operator', indicator('视频助破案件占比', '68'));
    checkList('value-without-unit', indicator('视频助破案件占比', '«68»', '1年'));
    checkList('missing-operator', indicator('视频助破案件占比', '68', '«68%»'));
  });

  it('leaves 0.95 to value-without-unit', () => {
    checkList('missing-operator', indicator('任务完成率', '0.95'));
    checkList('missing-operator', indicator('任务完成率（%）', '«0.95»', '1年'));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('missing-operator', indicator('任务完成率', '«9\n0%»', '1年'));
    checkList('missing-operator', '1、产出指标：任务完成率，年度指标值：«90%»。');
  });

  it('adds the operator that the name asks for, to both values', () => {
    checkFix('missing-operator', indicator('任务完成率', '90%'), indicator('任务完成率', '≥90%'));
    checkFix('missing-operator', indicator('人员投诉率', '5%'), indicator('人员投诉率', '≤5%'));
    checkFix('missing-operator', indicator('占道投诉量', '同比下降5%'), indicator('占道投诉量', '同比下降≥5%'));
  });
});
