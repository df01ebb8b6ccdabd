import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule, tableAround } from '../../support/check-rule.ts';
import { indicator, satisfaction } from '../../support/one-indicator.ts';

describe('missing-operator', () => {
  it('marks a rate below 100 % that says neither more nor less', () => {
    checkList('missing-operator', satisfaction('居民满意度', '«90%»', '1年'));
    checkList('missing-operator', indicator('任务完成率', '完成率«95%»', '≥95%'));
    checkList('missing-operator', indicator('任务完成率（%）', '«95»', '1年'));
  });

  it('says nothing of how far something is to fall or rise, however short', () => {
    for (const value of ['较上年降5%', '同比增8%', '较上年下降5%'])
      checkList('missing-operator', indicator('线路租用费下降', value, value));
    checkList('missing-operator', indicator('新增占比', '«5%»', '1年'));
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

  it('leaves a rate to goal-value-conflict that the goal gives another number for', () => {
    const table = (goal: string, value: string) =>
      checkRule(
        'missing-operator',
        [
          ...tableAround('').split('\n').slice(0, 6),
          `处置经费\t1.00\t1.00\t\t\t${goal}\t${indicator('废物处置率', value, '1年')}`,
        ].join('\n'),
      );
    table('废物处置率达到90%。', '9%');
    table('废物处置率达到90%。', '«95%»');
    table('废物收集率达到90%。', '«9%»');
  });

  it('quotes all that the value says', () => {
    const [found] = checkList('missing-operator', indicator('农药使用量', '占上年的«92%»', '1年'));
    assert.deepEqual(found!.finding.args, { value: '占上年的92%', example: '占上年的≥92%', sign: '≥' });
  });

  it('proposes the figure alone behind words that repeat the name', () => {
    const [found] = checkList('missing-operator', indicator('网格事件处置率', '处置率«90%»', '1年'));
    assert.deepEqual(found!.finding.args, { value: '处置率90%', example: '≥90%', sign: '≥' });
  });

  it('says nothing of how far something may be off, is to fall or is to rise from what', () => {
    for (const value of ['±0.5%', 'MPE：±0.5%', '± 7%']) checkList('missing-operator', indicator('示值误差', value));
    for (const value of [
      '较上年降低0.5个百分点',
      '比上年下降3.8%',
      '同比下降两成',
      '较上年提高5%',
      '较2020年下降16%',
      '较年初下降50%',
      '比改造前降低20%',
      '在上年基础上提高5%',
      '与2020年相比下降16%',
      '提升2个百分点',
      '增长10%',
      '缩短20%',
      '占比提高10%',
    ]) {
      checkList('missing-operator', indicator('农药使用量', value));
    }
    checkList('missing-operator', indicator('产品优质率', '提高到«95%»', '1年'));
  });

  it('says nothing where the comparison stands before words', () => {
    for (const value of [
      '≤项目经费的5%',
      '不超过总投资的1.5%',
      '≤上年决算数的95%',
      '高于全省平均水平0.5个百分点',
      '低于上年5个百分点',
      '达到上年的95%',
      '控制在合同价的3%',
    ]) {
      checkList('missing-operator', indicator('监理费', value));
    }
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
    checkFix('missing-operator', indicator('群众财产损失', '挽回损失80%'), indicator('群众财产损失', '挽回损失≥80%'));
  });

  it('says nothing of a rate that is to be corrected first', () => {
    checkList('missing-operator', indicator('产品合格率', '10%', '100%'));
    checkList('missing-operator', indicator('产品合格率', '«90%»', '95%'));
  });

  it('says nothing of rates that a policy sets', () => {
    checkList('missing-operator', indicator('贷款贴息比例', '50%', '50%') + indicator('融资担保费率', '1%', '1%'));
    checkList('missing-operator', indicator('补贴发放比例', '«50%»', '50%'));
  });
});
