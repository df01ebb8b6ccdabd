import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { checkFix, checkList, checkRule } from '../../support/check-rule.ts';
import { uncodedAround } from '../../support/lists.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('name-contains-value', () => {
  it('judges a name that may have taken in a value by each file anew', () => {
    const lost = '1、产出指标；古树修缮数量，值：不少于154公里。';
    const file = (sign: string, name: string) =>
      `${name}\t1.00\t1.00\t\t\t完成。\t${lost}${['甲', '乙', '丙', '丁']
        .map((town, i) => `${i + 2}、产出指标；${town}镇古树修缮率${sign}年度指标值：≥90%。`)
        .join('')}\n`;
    const checker = new Checker();
    const told = (text: string) =>
      checker.check(Table.read(text)).findings.filter(({ finding }) => finding.rule.name === 'name-contains-value')
        .length;
    for (let time = 0; time < 3; time++) assert.equal(told(file('，', `修缮${time}`)), 0);
    assert.equal(told(file('；', '修缮')), 1);
  });

  it('leaves a share that tells which ones are meant', () => {
    for (const name of ['100%股权企业报表报送率', '100%控股企业覆盖率'])
      checkList('name-contains-value', indicator(name, '100%'));
    checkList('name-contains-value', indicator('«100%»完成报表报送', '100%'));
  });

  it('takes the whole unit out of the name', () => {
    checkFix(
      'name-contains-value',
      indicator('补贴购置农机具不少于1500台（套）', '不少于1500台（套）'),
      indicator('补贴购置农机具', '不少于1500台（套）'),
    );
  });

  it('marks the target in the name', () => {
    checkList('name-contains-value', indicator('交办任务完成率«90%»', '不低于90%'));
    checkList('name-contains-value', indicator('开展应急演练«1次»', '1次'));
    checkList('name-contains-value', indicator('人员考勤率«达90%»', '不低于90%'));
    checkList('name-contains-value', indicator('办理材料«约4批»', '约4批'));
    checkList('name-contains-value', indicator('热线诉求接诉即办,按时办结率«不低于95%»', '不低于95%'));
  });

  it('says so where the value counts another number of something else', () => {
    const told = (text: string) => checkList('name-contains-value', text)[0]!.finding.message;
    assert.equal(told(indicator('检查企业«40家»', '20次')), 'other');
    assert.equal(told(indicator('检查企业«40家»', '40家')), 'contains');
    assert.equal(told(indicator('检查企业«40家»', '≥90%')), 'contains');
  });

  it('tells how many there are beside what they cost or how large they are', () => {
    const cost = '1-产出指标；14-成本指标';
    const told = (text: string) => {
      const [found] = checkList('name-contains-value', text);
      return `${found?.severity} ${found?.finding.message}`;
    };
    for (const [name, value] of [
      ['围墙«300米»', '300元/米'],
      ['饲料库«120平米»', '490元/平米'],
      ['防疫室«84平米»', '≤9万元'],
      ['监控设备«50套»', '2000元/套'],
      ['补助学生«500人»', '300元/人'],
    ] as const)
      assert.equal(told(indicator(name, value, value, cost)), 'information beside', name);
    for (const [name, value] of [
      ['修建蓄水池«2座»', '120立方米'],
      ['新建水泥路«1条»', '2公里'],
      ['新建晾晒房«一座»', '300平方米'],
      ['小水电站«3座»', '500千瓦'],
    ] as const)
      assert.equal(told(indicator(name, value, value)), 'information beside', name);
    for (const [name, value] of [
      ['地铁3号线', '2公里'],
      ['管网改造第2条', '3公里'],
      ['厂房一期', '3000平方米'],
      ['1000吨冷库', '1座'],
    ] as const)
      checkList('name-contains-value', indicator(name, value, value));
    checkList('name-contains-value', indicator('1000吨冷库', '120万元', '120万元', cost));
    checkRule('name-contains-value', uncodedAround('1、产出指标：围墙«300米»，年度指标值：280元/米。'));
    assert.equal(told(indicator('采购车辆«2辆»', '2辆', '2辆', cost)), 'warning contains');
    assert.equal(told(indicator('培训费«不超过5万元»', '≤5万元', '≤5万元', cost)), 'warning contains');
    assert.equal(told(indicator('检查企业«40家»', '20次')), 'warning other');
  });

  it('knows the day by which a thing is to be done however the value says it', () => {
    for (const [name, value] of [
      ['«2021年11月30日前»完成资金支付', '11月底完成'],
      ['«6月30日前»完成招标', '6月底前'],
      ['«2024年6月前»完成采购', '2024年6月'],
      ['«10月前»完成验收', '10月'],
    ] as const)
      checkList('name-contains-value', indicator(name, value, value));
    for (const [name, value] of [
      ['6月5日前完成招标', '6月底前'],
      ['2024年6月底前完成招标', '2025年6月底'],
      ['6月底前完成招标', '6月底开展'],
      ['12月底前完成验收', '100%'],
    ] as const)
      checkList('name-contains-value', indicator(name, value, value));
  });

  it('marks it before what is done, without a unit, and where the value names its unit otherwise', () => {
    checkList('name-contains-value', indicator('完成«20个»村庄整治', '20个'));
    checkList('name-contains-value', indicator('«30天内»完成', '≤30天'));
    checkList('name-contains-value', indicator('突发疫情«2小时内»报告时限', '≤2小时'));
    checkList('name-contains-value', indicator('文明程度指数«达到90»', '≥90'));
    checkList('name-contains-value', indicator('24小时内办结率', '24小时'));
    checkList('name-contains-value', indicator('整治3个月以上积案', '3个'));
  });

  it('marks the day by which the thing is done, and a unit of two words', () => {
    checkList('name-contains-value', indicator('«2026年9月底前»完成展馆布展', '2026年9月底前'));
    checkList('name-contains-value', indicator('«11月底前»完成验收', '2026年11月底前'));
    checkList('name-contains-value', indicator('更新标准器«36台套»', '36台套'));
    checkList('name-contains-value', indicator('«24小时内»上报疫情', '24小时内'));
    for (const [name, value] of [
      ['2026年春季招聘会', '2026年3月底前'],
      ['2025年度决算公开', '2026年9月底前'],
      ['汛期前排查', '5月底前'],
      ['6月底前完成率', '≥95%'],
    ])
      checkList('name-contains-value', indicator(name!, value!));
    checkFix(
      'name-contains-value',
      indicator('展馆布展完成于2026年9月底前', '2026年9月底前'),
      indicator('展馆布展完成', '2026年9月底前'),
    );
  });

  it('is told once as information where most names of a file carry their targets, whatever its form', () => {
    const carrying = ['巡查', '检查', '抽查', '演练', '宣讲'].map(
      (work, i) => `${i + 1}、产出指标：开展${work}«12次»，年度指标值：12次。`,
    );
    const other = '6、效益指标：受益人数，年度指标值：5人。';
    const few = [carrying[0]!, other.replace('6、', '2、')].join('');
    const [alone] = checkRule('name-contains-value', uncodedAround(few));
    assert.equal(alone!.severity, 'warning');
    const [first, ...rest] = carrying;
    const most = [first!, ...rest.map((item) => item.replace(/[«»]/g, '')), other].join('');
    const [found] = checkRule('name-contains-value', uncodedAround(most));
    assert.equal(found!.severity, 'information');
  });

  it('marks a figure inside the name that is the value itself', () => {
    checkList('name-contains-value', indicator('每季度召开«一次»形势分析会', '每季度1次'));
  });

  it('leaves a value whose label is lost to the rule on labels', () => {
    const first = '1、产出指标：巡查次数，年度指标值：3次。2、产出指标：培训场次，年度指标值：3场。';
    const uncoded = (name: string) =>
      uncodedAround(`${first}3、产出指标：${name}。4、效益指标：户数，年度指标值：5户。`);
    checkRule('name-contains-value', uncoded('大病救助人数，不少于45人'));
    checkRule('missing-annual-value', uncoded('大病救助人数，«不少于45人»'));
    checkRule('name-contains-value', uncoded('开展大病救助，救助«不少于45人»，年度指标值：不少于45人'));
    checkList('name-contains-value', '1、1-产出指标；13-时效指标；资源开通时限；≤2个工作日；年度指标值:≤2个工作日。');
    checkList('name-contains-value', '1、1-产出指标；13-时效指标；报告出具时间；采样后15个工作日内。');
  });

  it('marks a comparison that the value repeats', () => {
    checkList('name-contains-value', indicator('居民满意度«不低于全市平均值»', '不低于全市平均值'));
  });

  it('says nothing of a limit that tells which days are counted', () => {
    checkList('name-contains-value', indicator('PM2.5≤75微克/立方米天数', '≥330天'));
    checkList('name-contains-value', indicator('PM2.5浓度«≤35微克/立方米»', '≤35微克/立方米'));
  });

  it('says nothing of figures that name the thing', () => {
    for (const name of [
      '12345热线工单办结率',
      '全年24小时值班无缺勤',
      '完成12类重点场所监测',
      '智慧园区一期',
      '5G基站完好率',
      '2024年档案整理',
    ]) {
      checkList('name-contains-value', indicator(name, '100%'));
    }
  });

  it('says nothing of a figure in a title', () => {
    checkList('name-contains-value', indicator('建成“七个一”项目数', '7个'));
    checkList('name-contains-value', indicator('“三个一百”工程完成数（个）', '3个'));
    checkList('name-contains-value', indicator('“七个一”项目建成«7个»', '7个'));
  });

  it('says nothing of a figure that tells which ones are counted', () => {
    checkList('name-contains-value', indicator('泵站停运超过24小时次数', '0次'));
    checkList('name-contains-value', indicator('投诉率低于5%的单位占比', '≥95%'));
    checkList('name-contains-value', indicator('单笔不低于50万元的补助项目数', '3个'));
  });

  it('leaves different figures to name-value-conflict', () => {
    checkList('name-contains-value', indicator('开展应急演练2次', '1次'));
  });

  it('tells it once, as information, where most names of a file have it', () => {
    const list = [1, 2, 3, 4, 5, 6].map((n) => `${n}、产出指标：开展巡查第${n}组任务«1次»，年度指标值：1次。`).join('');
    const folded = list.replaceAll(/[«»]/g, '').replace('1次，', '«1次»，');
    const [found] = checkList('name-contains-value', folded);
    assert.equal(found!.severity, 'information');
    assert.equal(found!.count, 6);
  });

  it('works in wrapped lists', () => {
    checkList('name-contains-value', indicator('交办任务完成率«9\n0%»', '不低于90%'));
  });

  it('takes the target and the word before it out of the name', () => {
    checkFix('name-contains-value', indicator('交办任务完成率为90%', '≥90%'), indicator('交办任务完成率', '≥90%'));
    checkFix('name-contains-value', indicator('交办任务完成率9\n0%', '≥90%'), indicator('交办任务完成率\n', '≥90%'));
  });

  it('knows comparisons that tell which ones the name counts', () => {
    for (const [name, value] of [
      ['AQI≤100天数', '≥300天'],
      ['PM2.5≤35天数', '≥300天'],
      ['AQI小于100天数', '≥300天'],
      ['气温≥35天数', '≤30天'],
      ['分数≥90人次', '≥50人次'],
      ['积分≥60人数', '≥200人'],
      ['床位≥100家数', '3家'],
      ['年收入≥1万元户数', '≥20户'],
      ['收入低于1万元户数', '≤20户'],
      ['工龄≥10年职工人数', '≥20人'],
    ] as const)
      for (const rule of ['name-contains-value', 'name-value-conflict', 'operator-direction'])
        checkList(rule, indicator(name, value));
    checkList('name-value-conflict', indicator('培训«≥50人»', '≥60人'));
    checkList('name-value-conflict', indicator('巡查«≥12次»', '4次'));
    checkList('name-value-conflict', indicator('培训«≥50人次»', '≥60人次'));
    checkList('name-contains-value', indicator('培训«≥50人数»', '≥50人'));
  });

  it('takes 一次 of a rate for no target where the value is a bare 1', () => {
    checkList('name-contains-value', indicator('一次验收合格率', '1', '1'));
  });
});
