import assert from 'node:assert/strict';
import { checkFix, checkList } from '../../support/check-rule.ts';
import { item } from '../../support/lists.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('operator-lookalike', () => {
  it('marks two limits behind one number', () => {
    checkList('operator-lookalike', indicator('合格率', '«90%以上下»', '90%以上下'));
    checkList('operator-lookalike', indicator('合格率', '90%以上') + indicator('办理时间', '3日内'));
  });

  it('turns a sign behind a number to where the name asks for it, and leaves it where the name does not tell', () => {
    for (const [name, wrong, message, right] of [
      ['企业满意度', '85%≤', 'turned', '≥85%'],
      ['企业满意度', '85%≥', 'misspelt', '≥85%'],
      ['企业满意度', '85≤%', 'turned', '≥85%'],
      ['验收合格率', '95%<', 'turned', '>95%'],
      ['设备故障率', '5%≥', 'turned', '≤5%'],
      ['设备故障率', '5%≤', 'misspelt', '≤5%'],
      ['响应时间', '30分钟≤', 'misspelt', '≤30分钟'],
      ['培训人数', '500人≥', 'behind', null],
      ['培训人数', '500人≤', 'behind', null],
    ] as const) {
      const [found] = checkList('operator-lookalike', indicator(name, `«${wrong}»`, '1年'));
      assert.equal(found!.finding.message, message, name + wrong);
      if (right === null) assert.deepEqual(found!.finding.fixes, []);
      else {
        assert.equal(found!.finding.fixes[0]!.safe, message === 'misspelt');
        checkFix('operator-lookalike', indicator(name, wrong, '1年'), indicator(name, right, '1年'));
      }
    }
    for (const value of ['85%≤X≤100%', '85%≤X', 'X≥85%'])
      checkList('operator-lookalike', indicator('企业满意度', value));
  });

  it('says nothing of lists, ratios and times with those signs', () => {
    for (const value of [
      '95、98%',
      '1:5',
      '95:5',
      '9:30',
      '9：00-17：00',
      '12·4宪法日',
      '5米·人',
      '12——15人',
      '12-15人',
      '至2025年',
      '—5',
      '1.5米',
      '1,200人',
      '第3、4期',
      '~15人',
      '+5%',
      '300元/人',
      '120万元/年',
    ])
      checkList('operator-lookalike', indicator('完成情况', value, '完成'));
  });

  it('marks each look-alike in values and names', () => {
    checkList('operator-lookalike', indicator('任务完成率', '«>=»90%', '«≧»90%'));
    checkList('operator-lookalike', indicator('故障次数', '«<=»5次', '«≦»5次'));
    checkList('operator-lookalike', indicator('任务完成率', '«≽»90%', '«⪰»95%'));
    checkList('operator-lookalike', indicator('任务完成率', '«＞＝»90%', '≥90%'));
    checkList('operator-lookalike', indicator('任务完成率', '«〉=»90%', '≥90%'));
    checkList('operator-lookalike', indicator('故障次数', '«《=»5次', '≤5次'));
    checkList('operator-lookalike', indicator('任务完成率«>=»90%', '≥90%'));
  });

  it('tells the same slip in both values once, and mends both', () => {
    for (const [value, marked, right] of [
      ['>=90%', '«>=»90%', '≥90%'],
      ['≥≥95%', '«≥≥»95%', '≥95%'],
    ] as const) {
      checkList('operator-lookalike', indicator('任务完成率', marked, value));
      checkFix('operator-lookalike', indicator('任务完成率', value), indicator('任务完成率', right));
    }
    checkList('operator-lookalike', indicator('任务完成率>=90%', '≥90%', '≥90%').replace('>=', '«>=»'));
    checkList('operator-lookalike', indicator('任务完成率', '«≥≥»95%', '«>=»95%'));
  });

  it('tells a comparison before the words of a change, and offers to move it', () => {
    for (const [wrong, right] of [
      ['≥同比下降5%', '同比下降≥5%'],
      ['≤同比下降5%', '同比下降≤5%'],
      ['≥较上年提高2个百分点', '较上年提高≥2个百分点'],
      ['≥增长8%', '增长≥8%'],
      ['≥比上年增加 20人', '比上年增加≥20人'],
    ] as const) {
      const list = indicator('单位产值能耗', wrong);
      const [found] = checkList('operator-lookalike', indicator('单位产值能耗', `«${wrong}»`, wrong));
      assert.equal(found!.severity, 'information');
      assert.deepEqual(
        found!.finding.fixes.map(({ safe }) => safe),
        [false],
      );
      checkFix('operator-lookalike', list, indicator('单位产值能耗', right));
      for (const rule of ['missing-operator', 'vague-value', 'operator-direction', 'truncated-indicator'])
        checkList(rule, list);
    }
    for (const value of ['同比下降≥5%', '≥5%', '≥上年', '≥全市平均水平', '≥每年12次', '下降5%以上', '较上年增长≥3%'])
      checkList('operator-lookalike', indicator('单位产值能耗', value));
  });

  it('marks a sign that stands twice in a name', () => {
    checkFix('operator-lookalike', indicator('任务完成率≥≥90%', '90%'), indicator('任务完成率≥90%', '90%'));
    checkList('operator-lookalike', indicator('任务完成率«≥≥»90%', '90%', '90%'));
  });

  it('leaves a percentage without a number to missing-annual-value', () => {
    for (const value of ['≥%', '%', '≥ %']) checkList('operator-lookalike', indicator('保洁合格率', value));
  });

  it('marks signs with spaces between them, other brackets for them, and what is left of a bracket', () => {
    for (const [wrong, right] of [
      ['> =', '≥'],
      ['＜ ＝', '≤'],
      ['》=', '≥'],
      ['≥_', '≥'],
    ] as const)
      checkFix('operator-lookalike', indicator('保洁合格率', `${wrong}95%`), indicator('保洁合格率', `${right}95%`));
    for (const value of ['2≥95%', '100%)'])
      checkList('operator-lookalike', indicator('保洁合格率', `«${value}»`, value));
    for (const value of ['（100%）', '≥ 95%', '90%≤X≤100%'])
      checkList('operator-lookalike', indicator('保洁合格率', value));
  });

  it('marks at least so long before the end of a time', () => {
    for (const [value, wrong] of [
      ['发现后不得少于3日内修补', '不得少于3日内'],
      ['≥2小时内到场', '≥2小时内'],
      ['不少于3个工作日以内', '不少于3个工作日以内'],
    ] as const)
      checkList('operator-lookalike', indicator('坑槽修补', value.replace(wrong, `«${wrong}»`), value));
    for (const value of ['3日内修补', '不超过3日内', '不少于10日内3次', '10日内不少于3次', '≥3日', '至少3日'])
      checkList('operator-lookalike', indicator('坑槽修补', value));
    // operator-direction says it there.
    checkList('operator-lookalike', indicator('审批时限', '不得少于3日内'));
  });

  it('says nothing of the right signs', () => {
    for (const value of ['≥90%', '≤90%', '>90%', '＞90%', '<90%', '=90%', '不少于90%']) {
      checkList('operator-lookalike', indicator('任务完成率', value));
    }
  });

  it('marks signs that do not stand as they are read, and writes them right where one reading is left', () => {
    for (const [wrong, right] of [
      ['«95%≥»', '≥95%'],
      ['«30分钟≤»', null],
      ['«≥98、5%»', '≥98.5%'],
      ['«98·5%»', '98.5%'],
      ['«98:5%»', '98.5%'],
      ['«12。5万元»', '12.5万元'],
      ['120«元万»', '120万元'],
      ['«1、200人»', null],
      ['«1。200人»', null],
      ['«300元/»', null],
      ['«—95%»', null],
      ['«至15人»', null],
      ['«≥120。人»', null],
      ['«12-15-人»', null],
      ['«12--15人»', '12至15人'],
      ['«≥ =»95%', '≥95%'],
      ['«≤ =»30人', '≤30人'],
      ['«300/元»', null],
      ['«≥95%≥»', '≥95%'],
      ['«95≥%»', '≥95%'],
      ['«不少于≥»10次', '≥10次'],
      ['«不超过≥»10次', null],
      ['«5%9»', null],
      ['«≥95.%»', null],
      ['«≥95..5%»', null],
      ['«≥≥»95%', '≥95%'],
      ['接待人数«≥≥»30人', '接待人数≥30人'],
      ['≥90%，其中一般纳税人«≥ ≥»95%', '≥90%，其中一般纳税人≥95%'],
      ['«>/=»95%', '≥95%'],
      ['«＜/＝»30分钟', '≤30分钟'],
      ['≥«%95»', '≥95%'],
      ['«≥≤»90%', null],
      ['«>>»90%', null],
      ['≥«.95»', null],
      ['«≥90%≥95%»', null],
      ['«≥30人≥20人»', null],
      ['«≥95%≥95%»', '≥95%'],
      ['«≥90，5%»', '≥90.5%'],
      ['«98,5%»', '98.5%'],
    ] as const) {
      const [found] = checkList('operator-lookalike', indicator('任务完成率', wrong, '1年'));
      const list = indicator('任务完成率', wrong.replace(/[«»]/g, ''), '1年');
      for (const rule of ['truncated-indicator', 'missing-operator', 'missing-annual-value']) checkList(rule, list);
      if (right === null) assert.deepEqual(found!.finding.fixes, []);
      else checkFix('operator-lookalike', list, indicator('任务完成率', right, '1年'));
    }
    for (const value of [
      '≥95%',
      '≥95 %',
      '1,200%',
      '≥30人20次',
      '≥3级≤5级',
      '≥90，95%',
      '95%%',
      '.NET培训1场',
      '≥0.95',
      '90%≤X≤100%',
      '不低于',
      '5G≥',
    ]) {
      checkList('operator-lookalike', indicator('任务完成率', value));
    }
  });

  it('hints at a comparison that is said twice, and warns where the two are opposed', () => {
    const [twice] = checkList('operator-lookalike', indicator('家长满意度', '≥90%«以上»', '≥90%以上'));
    assert.equal(twice!.severity, 'hint');
    checkFix('operator-lookalike', indicator('家长满意度', '不低于90%及以上'), indicator('家长满意度', '不低于90%'));
    const [opposed] = checkList('operator-lookalike', indicator('家长满意度', '«≥90%以下»', '≥90%以下'));
    assert.equal(opposed!.severity, 'warning');
    const [limited] = checkList('operator-lookalike', indicator('家长满意度', '«=90%以下»', '=90%以下'));
    assert.equal(limited!.severity, 'warning');
    checkList('operator-lookalike', indicator('家长满意度', '达到90%以上') + indicator('家长满意度', '至少90%以上'));
    checkList('operator-lookalike', indicator('投诉率', '控制在5%以内') + indicator('响应时间', '≤2小时'));
  });

  it('marks two comparisons one behind the other', () => {
    for (const [wrong, right] of [
      ['不低于不少于', '不少于'],
      ['不超过不高于', '不高于'],
      ['≥不少于', '≥'],
      ['不超过≤', '≤'],
      ['≥不高于', null],
      ['不低于不超过', null],
    ] as const) {
      const list = indicator('任务完成率', `${wrong}90%`, '1年');
      checkList('operator-lookalike', indicator('任务完成率', `«${wrong}»90%`, `${wrong}90%`));
      if (right !== null) checkFix('operator-lookalike', list, indicator('任务完成率', `${right}90%`, '1年'));
    }
    for (const value of [
      '至少达到90%',
      '控制在不超过5%',
      '最多不超过5%',
      '达到不低于90%',
      '大于等于90%',
      '不低于超过全市平均值',
    ])
      checkList('operator-lookalike', indicator('任务完成率', value));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('operator-lookalike', '1、产出指标：任务完成率，年度指标值：«>=»90%。');
    checkList('operator-lookalike', indicator('任务完成率', '«>\n=»90%', '≥90%'));
  });

  it('writes the right sign', () => {
    checkFix('operator-lookalike', indicator('任务完成率', '>=90%', '1年'), indicator('任务完成率', '≥90%', '1年'));
    checkFix(
      'operator-lookalike',
      indicator('任务完成率', '＜\n＝90%', '1年'),
      indicator('任务完成率', '≤\n90%', '1年'),
    );
  });

  it('marks words of a comparison that lost a character or have one too many, and mends them', () => {
    for (const [wrong, right] of [
      ['不少', '不少于'],
      ['不低', '不低于'],
      ['不得少', '不得少于'],
      ['不少与', '不少于'],
      ['不少于于', '不少于'],
      ['不超过过', '不超过'],
      ['大等于', '大于等于'],
    ] as const) {
      checkList('operator-lookalike', indicator('走访人数', `«${wrong}»12人`, `${wrong}12人`));
      checkFix('operator-lookalike', indicator('走访人数', `${wrong}12人`), indicator('走访人数', `${right}12人`));
    }
    for (const value of ['不少于12人', '不得少于12人', '不超12人', '大于等于12人', '不小心1次', '不低于12人'])
      checkList('operator-lookalike', indicator('走访人数', value));
  });

  it('marks numbers that cannot be read: two points, a full stop for one, 一 for a dash, what is left behind', () => {
    for (const [value, right] of [
      ['≤10.5.5万元', null],
      ['≥12..次', null],
      ['≥95%-', null],
      ['300～个', null],
      ['≥20-%', null],
      ['2≥95%', null],
      ['≥95。5%', '≥95.5%'],
      ['90一95%', '90至95%'],
      ['20一35次', '20至35次'],
    ] as const) {
      checkList('operator-lookalike', indicator('走访率', `«${value}»`, value));
      checkList('cycle-annual-differ', indicator('走访率', value, '≥95%'));
      if (right !== null) checkFix('operator-lookalike', indicator('走访率', value), indicator('走访率', right));
    }
    for (const value of ['2024.12.31', '2.0.1版', '一对一3人', '第一3人', '1+1一3人', '20-35次'])
      checkList('operator-lookalike', indicator('走访率', value));
  });

  it('warns of two targets with a stop between, but not where the name lists as many', () => {
    for (const value of ['≥95%，≥90%', '≥5人，≥5人', '≥95%。≥95%', '不低于95%、不低于90%'])
      checkList('operator-lookalike', indicator('走访完成率', `«${value}»`, value));
    checkFix('operator-lookalike', indicator('走访人数', '≥5人，≥5人'), indicator('走访人数', '≥5人'));
    for (const value of ['≥95%，≤100%', '≥5次，≥200人', '≥5次，每次≥20人', '≥3月，≥6月'])
      checkList('operator-lookalike', indicator('走访完成率', value));
    checkList('operator-lookalike', indicator('小学、初中巩固率', '≥99%，≥98%'));
    checkList('operator-lookalike', indicator('优良率和合格率', '≥90%，≥95%'));
  });

  it('warns of two limits for one thing however they are written, and tells two bare numbers', () => {
    const said = (value: string, name = '学员出勤率') =>
      checkList('operator-lookalike', indicator(name, value, value.replace(/[«»]/g, '')))[0]?.severity;
    for (const value of [
      '«≥90%，不低于85%»',
      '«≥90%（不低于85%）»',
      '«≥90%或≥85%»',
      '«≥90%且≥85%»',
      '«90%以上，85%以上»',
      '«≤1%，不超过3%»',
      '«100%，不低于95%»',
      '«≥10场，不少于12场»',
      '«10场以上不超过8场»',
      '«≤5个工作日，不超过3个工作日»',
      '«10场10场»',
    ])
      assert.equal(said(value), 'warning', value);
    assert.equal(said('«≥90%，不低于85%»', '资金拨付及时率'), 'warning');
    for (const value of ['«≥90%/85%»', '«95%、98%»', '«不低于95%（98%）»', '«10场、12场»', '«10场（12场）»'])
      assert.equal(said(value), 'information', value);
    assert.equal(said('«2025年6月底前，2025年12月底前»', '项目完成时间'), 'information');
    for (const value of [
      '≥90%且≤100%',
      '≥18℃，≤26℃',
      '≥3天，≤5天',
      '≥10场，每场不少于50人',
      '≥10场，其中线下≥5场',
      '10场（线下5场）',
      '平时≥85%，考试≥95%',
      'A类≤50元，B类≤60元',
      '6月底≥50%，12月底100%',
      '≥95%（省标≥90%）',
      '95%（含95%）以上',
      '6月底前、12月底前',
      '3级、5级',
      '10台（套）',
    ])
      assert.equal(said(value), undefined, value);
    for (const name of ['城乡供水保证率', '中小学入学率', '小学、初中巩固率', '优良率和合格率'])
      assert.equal(said('100%、95%', name), undefined, name);
    checkFix('operator-lookalike', indicator('讲座场次', '10场10场'), indicator('讲座场次', '10场'));
  });

  it('takes an annual value without its label for no second target', () => {
    const lost = item(1).replace('年度指标值:', '');
    checkList('operator-lookalike', lost);
    assert.equal(checkList('missing-annual-value', lost.replace('；≥12次', '；«≥12次»')).length, 1);
  });
});
