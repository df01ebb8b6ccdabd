import assert from 'node:assert/strict';
import { checkList, checkRule, tableAround } from '../../support/check-rule.ts';
import { indicator, satisfaction } from '../../support/one-indicator.ts';

const QUALITY = '1-产出指标；12-质量指标';

describe('cycle-annual-differ', () => {
  it('asks about the only value that differs where all others of the project are the same', () => {
    const others = (count: number) =>
      [
        indicator('管养公厕座数', '118座'),
        indicator('设施报修响应时间', '≤2小时'),
        indicator('公厕投诉件数', '≤20件'),
        indicator('保洁达标率', '≥98%', '≥98%', QUALITY),
        indicator('开放公厕占比', '100%', '100%', QUALITY),
      ].slice(0, count);
    const list = (...indicators: string[]) => indicators.map((text, i) => text.replace(/^1、/, `${i + 1}、`)).join('');
    const lone = (name: string, annual: string, cycle: string) => {
      const [found] = checkList('cycle-annual-differ', list(...others(5), indicator(name, annual, cycle)));
      return found?.severity;
    };
    assert.equal(lone('配备管理员人数', '«≥50人»', '≥150人'), 'information');
    assert.equal(lone('信号灯完好率', '«≥98.5%»', '≥99%'), 'information');
    checkList('cycle-annual-differ', list(...others(3), indicator('配备管理员人数', '≥50人', '≥150人')));
    const second = indicator('培训人数', '100人', '300人');
    checkList('cycle-annual-differ', list(...others(5), second, indicator('配备管理员人数', '≥50人', '≥150人')));
    const years = tableAround(list(...others(5), second)).replace('数字化经费', '数字化（2024—2026年）');
    checkRule('cycle-annual-differ', years);
  });

  it('asks about first digits that are exchanged, where little is missing', () => {
    const [found] = checkList('cycle-annual-differ', indicator('维修面积', '«8900平方米»', '9800平方米'));
    assert.equal(found!.severity, 'information');
    checkList('cycle-annual-differ', indicator('参训人数', '120人', '210人'));
  });

  it('tells one number in two units, and a year of ten times the cycle', () => {
    for (const [cycle, annual, message, severity] of [
      ['≤48小时', '≤48天', 'units', 'warning'],
      ['300亩', '300公顷', 'units', 'warning'],
      ['12公里', '12米', 'units', 'warning'],
      ['48小时', '48天', 'units', 'information'],
      ['12次', '12场', 'units', 'information'],
      ['5000立方米', '5000吨', 'units', 'information'],
      ['300平方米', '300立方米', 'kinds', 'warning'],
      ['300亩', '3000亩', 'misprint', 'warning'],
      ['300亩', '360亩', 'less', 'information'],
    ] as const) {
      const [found] = checkList('cycle-annual-differ', indicator('养护工作', `«${annual}»`, cycle));
      assert.equal(found!.finding.message, message);
      assert.equal(found!.severity, severity);
    }
    checkList('cycle-annual-differ', indicator('养护面积', '300亩', '3000亩'));
    checkList('cycle-annual-differ', indicator('养护里程', '12000米', '12公里'));
  });

  it('leaves a comparison that one of them lost to missing-operator, and of years as no matter', () => {
    checkList('cycle-annual-differ', satisfaction('群众满意度', '90%', '≥90%'));
    checkList('cycle-annual-differ', indicator('装备使用年限', '≥10年', '10年'));
    checkList('cycle-annual-differ', indicator('培训人数', '«≥100人»', '100人'));
  });

  it('takes a day of every year for the same day of one', () => {
    checkList('cycle-annual-differ', indicator('年鉴出版时间', '2025年11月底前', '2021—2026年每年11月底前'));
    checkList('cycle-annual-differ', indicator('年鉴出版时间', '«2025年10月底前»', '每年11月底前'));
  });

  it('marks the annual value that contradicts the cycle value', () => {
    checkList('cycle-annual-differ', indicator('巡查次数', '«12次»', '10次'));
    checkList('cycle-annual-differ', indicator('巡查次数', '«12次»', '12人'));
    checkList('cycle-annual-differ', indicator('任务完成率', '«≥95%»', '≥90%'));
    checkList('cycle-annual-differ', indicator('任务完成率', '«≥90%»', '及时'));
    checkList('cycle-annual-differ', indicator('程序规范性', '«整理手续符合规定»', '手续符合规定'));
  });

  it('marks how long a thing is to last, which differs in both', () => {
    checkList('cycle-annual-differ', indicator('设施设备正常使用年限', '«5年»', '≥8年'));
    checkList('cycle-annual-differ', indicator('设备质保期', '«≥2年»', '≥3年'));
    checkList('cycle-annual-differ', indicator('设备质保期', '≥3年', '≥3年'));
    checkList('cycle-annual-differ', indicator('设备使用年限', '≥1年', '3年'));
    checkList('cycle-annual-differ', indicator('管护时间', '1年', '3年'));
  });

  it('leaves a day or time that there is not to impossible-date', () => {
    checkList('cycle-annual-differ', indicator('系统上线时间', '6月30日前', '6月31日前'));
    checkList('cycle-annual-differ', indicator('演出开始时间', '19:30', '19:75'));
    checkList('cycle-annual-differ', indicator('完成时间', '第四季度', '第五季度'));
    checkList('cycle-annual-differ', indicator('每周开放天数', '7天', '8天'));
    checkList('cycle-annual-differ', indicator('演出开始时间', '«19:30»', '19:45'));
  });

  it('says nothing where they say the same, however written', () => {
    checkList('cycle-annual-differ', indicator('巡查次数', '不少于12次', '≥12次'));
    checkList('cycle-annual-differ', indicator('程序规范性', '符合规定。', '符合规定'));
    checkList('cycle-annual-differ', indicator('巡查次数', '12', '12次'));
    checkList('cycle-annual-differ', indicator('道路长度', '10km', '10公里'));
    checkList('cycle-annual-differ', indicator('设备完好率', '=100%', '100%'));
    checkList('cycle-annual-differ', indicator('事故起数', '零事故', '0起'));
    checkList('cycle-annual-differ', indicator('完工时间', '2024年12月31日前', '12月31日前'));
    checkList('cycle-annual-differ', indicator('投入产出比', '«1:3»', '1:8'));
  });

  it('says nothing of one measure in two units', () => {
    for (const [annual, cycle] of [
      ['35000米', '35公里'],
      ['≥35公里', '≥35000米'],
      ['2公顷', '20000平方米'],
      ['500公斤', '0.5吨'],
      ['5000元', '0.5万元'],
    ] as const) {
      checkList('cycle-annual-differ', indicator('保洁里程', annual, cycle));
    }
    for (const [annual, cycle] of [
      ['3500米', '35公里'],
      ['35000平方米', '35公里'],
      ['≥35000米', '≤35公里'],
    ] as const) {
      checkList('cycle-annual-differ', indicator('保洁里程', `«${annual}»`, cycle));
    }
  });

  it('leaves a comparison the wrong way round to operator-direction', () => {
    checkList('cycle-annual-differ', indicator('服务对象满意率', '不高于97%', '不低于97%'));
    checkList('cycle-annual-differ', indicator('巡查次数', '«≤12次»', '≥12次'));
  });

  it('says nothing of a rate that a longer project is to better', () => {
    checkList('cycle-annual-differ', indicator('任务完成率', '≥90%', '≥95%'));
    checkList('cycle-annual-differ', indicator('差错率', '≤2%', '≤1%'));
    checkList('cycle-annual-differ', indicator('任务完成率', '«≥9%»', '≥90%'));
  });

  it('says nothing of a part of the cycle in one year', () => {
    checkList('cycle-annual-differ', indicator('巡查次数', '12次', '36次'));
    checkList('cycle-annual-differ', indicator('受益人次', '10万人次/年', '30万人次'));
  });

  it('says nothing of a year in a cycle of several', () => {
    for (const [annual, cycle] of [
      ['1年', '长期'],
      ['1年', '≥3年'],
      ['1年', '3年'],
      ['全年', '长期'],
      ['2025年', '2023—2025年'],
      ['2024年12月底前', '2025年12月底前'],
    ] as const) {
      checkList('cycle-annual-differ', indicator('设施管护年限', annual, cycle));
    }
    checkList('cycle-annual-differ', indicator('设施管护年限', '«3年»', '1年'));
    checkList('cycle-annual-differ', indicator('完工时间', '«2026年12月»', '2025年12月'));
    checkList('cycle-annual-differ', indicator('完工时间', '«2025年12月»', '2025年11月'));
  });

  it('warns of units of which one cannot be meant', () => {
    for (const [annual, cycle] of [
      ['12万元', '12万亩'],
      ['200台', '200人'],
    ] as const) {
      const [found] = checkList('cycle-annual-differ', indicator('巡护规模', `«${annual}»`, cycle));
      assert.equal(found!.severity, 'warning');
    }
    const [loose] = checkList('cycle-annual-differ', indicator('体检人次', '«2000次»', '2000人'));
    assert.equal(loose!.severity, 'information');
  });

  it('warns of a rate with two digits exchanged, or one of them lost', () => {
    for (const [annual, cycle] of [
      ['≥59%', '≥95%'],
      ['≥58%', '≥85%'],
      ['≥9%', '≥90%'],
      ['9.5%', '95%'],
      ['≥5%', '≥95%'],
      ['≥9%', '≥98%'],
      ['10%', '100%'],
    ] as const) {
      const [found] = checkList('cycle-annual-differ', indicator('故障修复率', `«${annual}»`, cycle));
      assert.equal(found!.severity, 'warning');
    }
    // Shares and growth may well be planned so, as may how far a work gets.
    const [part] = checkList('cycle-annual-differ', indicator('管网改造完成率', '«10%»', '100%'));
    assert.equal(part!.severity, 'information');
    checkList('cycle-annual-differ', indicator('电商销售占比', '≥12%', '≥21%'));
    for (const [annual, cycle] of [
      ['≥1%', '≥10%'],
      ['10%', '100%'],
    ] as const) {
      const [found] = checkList('cycle-annual-differ', indicator('产值增长率', `«${annual}»`, cycle));
      assert.equal(found!.severity, 'information');
    }
    checkList('cycle-annual-differ', indicator('故障修复率', '≥90%', '≥95%') + indicator('投诉率', '≤2%', '≤1%'));
  });

  it('warns of a count that lost a digit, or has two exchanged', () => {
    for (const [name, annual, cycle] of [
      ['发放补贴人数', '418人', '4182人'],
      ['发放补贴人数', '4128人', '4182人'],
      ['网站年访问量', '≥500人次', '≥5000人次'],
      ['单车年均维护费', '≤31万元', '≤3.1万元'],
      ['住宿补助', '≤40元/人', '≤400元/人'],
      ['养护道路条数', '4.85条', '485条'],
      ['保洁面积', '2.8平方米', '28000平方米'],
    ] as const) {
      const [found] = checkList('cycle-annual-differ', indicator(name, `«${annual}»`, cycle));
      assert.equal(found!.finding.message, 'misprint', annual);
      assert.equal(found!.severity, 'warning');
    }
    checkList(
      'cycle-annual-differ',
      indicator('发放补贴人数', '500人', '5000人') +
        indicator('发放补贴人数', '120人', '210人') +
        indicator('发放补贴人数', '450人', '1350人'),
    );
  });

  it('compares nothing that is counted by another time', () => {
    checkList(
      'cycle-annual-differ',
      indicator('活动开展次数', '12次', '每月1次') + indicator('活动开展次数', '1次/月', '12次/年'),
    );
    checkList('cycle-annual-differ', indicator('活动开展次数', '«每月3次»', '每月1次'));
  });

  it('warns of the same digits in units thousands of times apart', () => {
    for (const [annual, cycle] of [
      ['55元', '55万元'],
      ['55万元', '55元'],
      ['≥5人次', '≥5万人次'],
    ] as const) {
      const [found] = checkList('cycle-annual-differ', indicator('补助金额', `«${annual}»`, cycle));
      assert.equal(found!.severity, 'warning');
    }
    checkList('cycle-annual-differ', indicator('补助金额', '≤5元', '≤55万元'));
    checkList('cycle-annual-differ', indicator('补助金额', '55', '55万元'));
  });

  it('warns of a year in which more is counted than in the whole cycle', () => {
    for (const [annual, cycle, severity] of [
      ['68座', '58座', 'warning'],
      ['≥12次', '≥10次', 'warning'],
      ['≤12次', '≤10次', 'information'],
      ['≥90分', '≥85分', 'information'],
      ['12元/人', '10元/人', 'information'],
    ] as const) {
      const [found] = checkList('cycle-annual-differ', indicator('航标维护数', `«${annual}»`, cycle));
      assert.equal(found!.severity, severity, annual);
    }
  });

  it('warns of more money spent in a year than in the whole cycle', () => {
    for (const [name, cycle, annual, severity] of [
      ['项目总成本', '≤50万元', '≤80万元', 'warning'],
      ['设备采购成本', '50万元', '80万元', 'warning'],
      ['物业服务支出', '≤50万元', '≤80万元', 'warning'],
      ['单位加工成本', '≤50元', '≤80元', 'information'],
      ['人均培训费用', '≤400元', '≤450元', 'information'],
      ['救助标准', '500元', '800元', 'information'],
      ['培训成本', '≤400元/人', '≤450元/人', 'information'],
    ] as const) {
      const [found] = checkList('cycle-annual-differ', indicator(name, `«${annual}»`, cycle));
      assert.equal(found!.severity, severity, name);
    }
  });

  it('leaves empty values, rates that nothing reaches and days that no calendar has to their own rules', () => {
    checkList('cycle-annual-differ', indicator('月报报送时间', '每月32日前', '每月5日前'));
    checkList('cycle-annual-differ', indicator('月报报送时间', '«每月6日前»', '每月5日前'));
    checkList('cycle-annual-differ', indicator('活动举办时间', '2026年5月—2025年6月', '2026年5月'));
    checkList('cycle-annual-differ', indicator('任务完成率', '950%', '95%'));
    checkList('cycle-annual-differ', indicator('任务完成率', '≥', '≥95%'));
    checkList('cycle-annual-differ', indicator('任务完成率', '%', '≥95%'));
  });

  it('leaves formulas, labels and lengths of time to their own rules', () => {
    for (const cycle of ['实际完成数量/计划完成数量', '标准: 100%', '1年', '长期']) {
      checkList('cycle-annual-differ', indicator('任务完成率', '≥90%', cycle));
    }
  });

  it('leaves the length of the project to cycle-is-duration', () => {
    const life = indicator('设备使用年限', '≥6年', '1年').replace('1、', '2、');
    checkList('cycle-annual-differ', indicator('巡查次数', '12次', '1年') + life);
  });

  it('leaves a lost digit of a satisfaction target to low-satisfaction', () => {
    checkList('cycle-annual-differ', satisfaction('参训人员满意度', '≥9%', '≥90%'));
    checkList('cycle-annual-differ', satisfaction('参训人员满意度', '«≥80%»', '≥75%'));
    checkList('cycle-annual-differ', indicator('参训率', '«≥9%»', '≥90%'));
  });

  it('says nothing of a milestone of the year in a project of several', () => {
    for (const [name, annual, cycle] of [
      ['园区道路（2026—2028年）', '完成主体结构', '1座'],
      ['园区道路三年建设', '完成年度投资的60%', '1座'],
      ['园区道路（跨年项目）', '完成主体结构', '1座'],
      ['园区道路（2026—2028年）', '«及时»', '≥90%'],
      ['园区道路', '«完成主体结构»', '1座'],
      ['园区道路（2026年）', '«完成主体结构»', '1座'],
      ['园区道路（2026—2028年）', '«2人»', '1座'],
    ] as const) {
      const text = tableAround(indicator('变电站', annual, cycle)).replace('档案数字化经费', name);
      checkRule('cycle-annual-differ', text);
    }
  });

  it('works in wrapped lists', () => {
    checkList('cycle-annual-differ', indicator('巡查次数', '«1\n2次»', '10次'));
  });

  it('knows that what is built adds up, and what is kept up need not', () => {
    for (const name of ['新建供水管网长度', '道路硬化面积', '改造雨污管网长度']) {
      const [found] = checkList('cycle-annual-differ', indicator(name, '«≥53公里»', '≥35公里'));
      assert.equal(found!.finding.message, 'exceeds');
      assert.equal(found!.severity, 'warning');
    }
    for (const name of ['河道保洁长度', '新建绿道养护长度']) {
      const [found] = checkList('cycle-annual-differ', indicator(name, '«53公里»', '35公里'));
      assert.equal(found!.finding.message, 'less');
      assert.equal(found!.severity, 'information');
    }
    checkList('cycle-annual-differ', indicator('新建供水管网长度', '35公里', '53公里'));
  });

  it('warns of opposite limits of the same words or number', () => {
    for (const [name, annual, cycle] of [
      ['项目成本', '高于年初预算', '低于年初预算'],
      ['走访比例', '走访人数超过全区人口的十万分之一', '走访人数不超过全区人口的十万分之一'],
      ['走访人数', '不超过5次', '不少于5次'],
      ['完成时间', '2024年6月后', '2024年6月前'],
    ] as const) {
      const [found] = checkList('cycle-annual-differ', indicator(name, `«${annual}»`, cycle));
      assert.equal(found!.finding.message, 'opposed', annual);
      assert.equal(found!.severity, 'warning');
    }
    const [strict] = checkList('cycle-annual-differ', indicator('知晓人数', '«>5人»', '≥5人'));
    assert.equal(strict!.severity, 'information');
    checkList('operator-direction', indicator('合格率', '«≤»95%', '≥95%'));
    checkList('cycle-annual-differ', indicator('合格率', '≤95%', '≥95%'));
  });

  it('warns of a rate that is no rate in one of the values, and leaves one that is none in both to name-value-conflict', () => {
    for (const [annual, cycle] of [
      ['≥95次', '≥95%'],
      ['≥95%', '≥95次'],
      ['12个月', '100%'],
    ] as const) {
      const name = annual === '12个月' ? '按时完成率' : '系统可使用率';
      const [found] = checkList('cycle-annual-differ', indicator(name, `«${annual}»`, cycle, QUALITY));
      assert.equal(found!.finding.message, 'kinds');
      assert.equal(found!.severity, 'warning');
      checkList('name-value-conflict', indicator(name, annual, cycle, QUALITY));
      checkList('count-as-quality', indicator(name, annual, cycle, QUALITY));
    }
    checkList('cycle-annual-differ', indicator('系统可使用率', '15件', '12次', QUALITY));
    checkList('cycle-annual-differ', indicator('购买办公用品次数', '«25%»', '25次'));
    for (const rule of ['missing-operator', 'rate-as-quantity'])
      checkList(rule, indicator('购买办公用品次数', '25%', '25次'));
  });

  it('leaves what another rule says of one of the values to it', () => {
    for (const [rule, name, annual, cycle] of [
      ['hyphen-range', '培训次数', '«300-200次»', '200-300次'],
      ['unit-repeated', '受理率', '100%«%»', '100%'],
      ['vague-value', '完成率', '«进一步提升»', '100%'],
      ['name-value-conflict', '报送及时性', '«不及时»', '及时'],
      ['name-value-conflict', '处置率«90%»', '9%', '90%'],
    ] as const) {
      checkList(rule, indicator(name, annual, cycle, QUALITY));
      checkList(
        'cycle-annual-differ',
        indicator(name.replaceAll(/[«»]/g, ''), annual.replaceAll(/[«»]/g, ''), cycle, QUALITY),
      );
    }
    checkRule(
      'cycle-annual-differ',
      tableAround(indicator('按时完成率', '2023年12月底前', '≥95%')).replace('档案数字化经费', '2024年档案数字化经费'),
    );
    checkList('missing-operator', indicator('处置率90%', '9%', '90%', QUALITY));
  });

  it('says nothing of a step on the way in a project that says its years', () => {
    const text = tableAround(indicator('系统覆盖率', '≥5%', '≥15%')).replace(
      '档案数字化经费',
      '监测网建设（2024-2026年）',
    );
    checkRule('cycle-annual-differ', text);
    const past = tableAround(indicator('系统覆盖率', '«≥15%»', '≥5%')).replace(
      '档案数字化经费',
      '监测网建设（2024-2026年）',
    );
    checkRule('cycle-annual-differ', past);
  });
});
