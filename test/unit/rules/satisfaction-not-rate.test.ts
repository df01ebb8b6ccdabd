import assert from 'node:assert/strict';
import { checkList } from '../../support/check-rule.ts';
import { indicator, satisfaction } from '../../support/one-indicator.ts';

describe('satisfaction-not-rate', () => {
  it('marks a value of satisfaction that is no percentage', () => {
    for (const value of ['满意', '无投诉', '0投诉', '投诉不超过2起', '有效提高', '非常满意']) {
      checkList('satisfaction-not-rate', satisfaction('居民满意度', `«${value}»`, value));
    }
  });

  it('tells a count of those who were asked as information', () => {
    for (const [name, value] of [
      ['满意度调查问卷有效回收份数', '≥800份'],
      ['群众满意度调查次数', '2次'],
      ['满意度回访人数', '≥300人'],
    ] as const) {
      const [found] = checkList('satisfaction-not-rate', satisfaction(name, `«${value}»`, value));
      assert.equal(found!.severity, 'information');
      assert.equal(found!.finding.message, 'other');
    }
    checkList('satisfaction-not-rate', satisfaction('满意度调查问卷回收率', '≥90%'));
  });

  it('tells satisfaction by its name where the class is another', () => {
    checkList('satisfaction-not-rate', indicator('参训人员满意率', '«满意»', '满意', '2-效益指标；22-社会效益'));
  });

  it('leaves a satisfaction class put under another level to type-under-wrong-level, unless the name tells', () => {
    const head = '1-产出指标；31-服务对象满意度';
    checkList('satisfaction-not-rate', indicator('场地开放天数', '≥300天', '≥300天', head));
    checkList('satisfaction-not-rate', indicator('居民满意度', '«满意»', '满意', head));
  });

  it('tells a count of complaints as information', () => {
    for (const [name, value] of [
      ['长者有效投诉数', '≤5宗'],
      ['群众投诉次数', '0次'],
      ['群众不满意件数', '≤5件'],
      ['服务对象投诉', '不超过2起'],
    ] as const) {
      const [found] = checkList('satisfaction-not-rate', satisfaction(name, `«${value}»`, value));
      assert.equal(found!.severity, 'information');
      assert.equal(found!.finding.message, 'complaints');
    }
    const [found] = checkList('satisfaction-not-rate', satisfaction('投诉情况', '«较少»', '较少'));
    assert.equal(found!.severity, 'warning');
  });

  it('tells a rate of complaints, or of how they are dealt with, as information', () => {
    for (const [name, value] of [
      ['投诉处理及时率', '100%'],
      ['服务对象投诉率', '≤3%'],
    ] as const) {
      const [found] = checkList('satisfaction-not-rate', satisfaction(name, `«${value}»`, value));
      assert.equal(found!.severity, 'information');
      assert.equal(found!.finding.message, 'complaintRate');
    }
    for (const name of ['投诉处理满意度', '投诉人好评率', '群众不满意率'])
      checkList('satisfaction-not-rate', satisfaction(name, '≥90%'));
    checkList('satisfaction-not-rate', indicator('服务对象投诉率', '≤3%'));
  });

  it('says nothing of percentages and comparisons', () => {
    for (const value of [
      '≥90%',
      '百分之九十以上',
      '九成以上',
      '满意度达90%',
      '90',
      '不低于全市平均值',
      '全省前十',
      '前3名',
    ]) {
      checkList('satisfaction-not-rate', satisfaction('居民满意度', value));
    }
  });

  it('says nothing of other indicators, and of a cut or an empty value', () => {
    for (const value of ['/', '—', '≥']) checkList('satisfaction-not-rate', satisfaction('居民满意度', value, '≥90%'));
    checkList('satisfaction-not-rate', indicator('设备完好情况', '满意'));
    checkList(
      'satisfaction-not-rate',
      '1、3-满意度指标；31-服务对象满意度；居民满意度；实施周期指标值:1年；年度指标值:不',
    );
  });

  it('says nothing of a value that another rule marks as damaged', () => {
    for (const value of ['≥**%', '1作', '≥9 0%']) checkList('satisfaction-not-rate', satisfaction('居民满意度', value));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('satisfaction-not-rate', satisfaction('居民满意度', '«无投\n诉»', '1年'));
    checkList('satisfaction-not-rate', '1、满意度指标：居民评价，年度指标值：«满意»。');
  });

  it('tells as information a rate of something else', () => {
    const [found] = checkList('satisfaction-not-rate', satisfaction('农户对补助政策知晓率', '«≥95%»', '≥95%'));
    assert.equal(found!.severity, 'information');
    checkList('satisfaction-not-rate', satisfaction('满意度调查覆盖率', '≥95%') + indicator('政策知晓率', '≥95%'));
  });

  it('accepts a score where the name says so, but not of a rate', () => {
    for (const value of ['≥90分', '不低于4星']) {
      const [found] = checkList('satisfaction-not-rate', satisfaction('受援人满意度', `«${value}»`, value));
      assert.equal(found!.finding.message, 'score');
      assert.equal(found!.severity, 'warning');
    }
    checkList('satisfaction-not-rate', satisfaction('受援人满意率', '«100分»', '100%'));
    checkList('cycle-annual-differ', satisfaction('受援人满意率', '100分', '100%'));
    checkList('satisfaction-not-rate', satisfaction('受援人满意率', '«≥90分»', '≥90分'));
    for (const name of ['受援人满意度评分', '满意度得分', '服务满意星级'])
      checkList('satisfaction-not-rate', satisfaction(name, '≥90分'));
  });

  it('marks what is inspected or happens, whatever people think of it', () => {
    for (const [name, value] of [
      ['培训合格率', '≥95%'],
      ['工程验收合格率', '100%'],
      ['档案归档率', '100%'],
      ['安全事故数', '0起'],
      ['粮食市场波动引起的粮食安全事件发生数', '0起'],
    ] as const) {
      const [found] = checkList('satisfaction-not-rate', satisfaction(name, `«${value}»`, value));
      assert.equal(found!.finding.message, 'other');
      assert.equal(found!.severity, 'warning');
    }
    for (const [name, value] of [
      ['整编资料审核', '98%'],
      ['资料归档', '100%'],
      ['办理及时率', '≥95%'],
      ['群众投诉次数', '≤3次'],
      ['投诉事件数', '0起'],
      ['窗口服务合格率', '≥95%'],
    ] as const) {
      const [found] = checkList('satisfaction-not-rate', satisfaction(name, `«${value}»`, value));
      assert.equal(found!.severity, 'information', name);
    }
    for (const name of [
      '群众认可度',
      '好评率',
      '群众安全感',
      '居民获得感',
      '服务质量',
      '满意度达标率',
      '服务评价合格率',
    ])
      checkList('satisfaction-not-rate', satisfaction(name, '≥90%'));
  });
});
