import assert from 'node:assert/strict';
import { checkList } from '../../support/check-rule.ts';
import { indicator, satisfaction } from '../../support/one-indicator.ts';

describe('rate-out-of-range', () => {
  it('leaves what is held in store, paid back and taken in, and only asks about what is ensured', () => {
    for (const [name, value] of [
      ['资本充足率', '≥110%'],
      ['风险准备金充足率', '不低于150%'],
      ['储备粮库存保障率', '≥120%'],
      ['应急物资储备率', '≥110%'],
      ['偿债备付率', '≥130%'],
      ['担保代偿覆盖率', '≥200%'],
      ['收入预算完成率', '≥105%'],
      ['达产率', '≥105%'],
      ['能繁母猪保有率', '≥105%'],
      ['现金流覆盖率', '≥120%'],
    ] as const)
      checkList('rate-out-of-range', indicator(name, value));
    for (const name of ['供水保障率', '设备利用率', '播种面积完成率', '演出上座率']) {
      const [found] = checkList('rate-out-of-range', indicator(name, '«120»%', '120%'));
      assert.equal(found!.severity, 'information');
      assert.equal(checkList('rate-out-of-range', indicator(name, '«950»%', '950%'))[0]!.severity, 'error');
    }
    for (const name of ['疫苗接种覆盖率', '秸秆综合利用率', '支出预算完成率', '工程建成率'])
      assert.equal(checkList('rate-out-of-range', indicator(name, '«120»%', '120%'))[0]!.severity, 'error');
  });

  it('leaves depths below a datum and what may stretch to more than twice its length', () => {
    checkList(
      'rate-out-of-range',
      indicator('疏浚后港池水深', '≥-4.5米', '≥-4.5米') + indicator('最低水位', '≥-3米', '≥-3米'),
    );
    checkList('rate-out-of-range', indicator('修建道路长度', '≥«-3»米', '≥-3米'));
    checkList(
      'rate-out-of-range',
      indicator('断裂伸长率', '≥300%', '≥300%') + indicator('面筋吸水率', '≥180%', '≥180%'),
    );
  });

  it('marks a degree of accuracy above all of it', () => {
    checkList('rate-out-of-range', indicator('预报准确度', '≥«198»%', '≥198%'));
    checkList('rate-out-of-range', indicator('计量准确度', '0.5级', '0.5级') + indicator('目标完成度', '110%', '110%'));
  });

  it('marks less than nothing', () => {
    checkList(
      'rate-out-of-range',
      indicator('数据差错率', '<«0»', '<0%') + indicator('安全事故起数', '<«0»起', '<0起'),
    );
    checkList('rate-out-of-range', indicator('数据差错率', '≤0%') + indicator('水温变化', '<0度'));
  });

  it('marks the number of a rate above 100 % or below 0', () => {
    checkList('rate-out-of-range', indicator('验收合格率', '≥«950»%', '≥95%'));
    checkList('rate-out-of-range', satisfaction('居民满意度', '«120»%', '≥95%'));
    checkList('rate-out-of-range', indicator('验收合格率（%）', '«1000»', '100'));
    checkList('rate-out-of-range', indicator('验收合格率', '«-5»%', '95%'));
    checkList('rate-out-of-range', indicator('人口净流入率', '-0.5%', '-0.5%'));
    checkList('rate-out-of-range', indicator('验收合格率', '«90-950»%', '95%'));
  });

  it('marks more than 100 %', () => {
    checkList('rate-out-of-range', indicator('验收合格率', '大于«100»%', '大于100%'));
    checkList('rate-out-of-range', satisfaction('居民满意度', '>«100»%', '>100%'));
    checkList('rate-out-of-range', indicator('验收合格率', '100%以上', '≥100%'));
    checkList('rate-out-of-range', indicator('预算增长率', '超过100%', '超过100%'));
  });

  it('tells one mistake in both values once', () => {
    checkList('rate-out-of-range', indicator('验收合格率', '≥«950»%', '≥950%'));
  });

  it('says nothing of rates within range, of rates that may exceed it, and of counts', () => {
    checkList('rate-out-of-range', indicator('验收合格率', '100%'));
    checkList('rate-out-of-range', indicator('验收合格率', '≥99.5%'));
    checkList('rate-out-of-range', indicator('带动产值增长率', '≥120%'));
    checkList('rate-out-of-range', indicator('资金撬动比例', '≥300%'));
    for (const name of [
      '床位使用率',
      '病床使用率',
      '粮食自给率',
      '出生人口性别比',
      '投入产出比例',
      '供水负荷率',
      '招商计划完成率',
      '一般公共预算收入完成率',
      '固定资产投资完成率',
      '产能利用率',
      '毛入学率',
      '学前三年毛入园率',
      '万人发案率',
      '图书流通率',
      '文献外借率',
      '生猪出栏率',
      '母羊产羔率',
      '肉羊繁殖成活率',
      '财政性资金放大比例',
      '净稳定资金比例',
      '家庭宽带普及率',
      '高峰期满载率',
      '每十万人口犯罪率',
      '区级综合债务率（含隐性）',
      '农业保险简单赔付率',
    ]) {
      checkList('rate-out-of-range', indicator(name, '≥105%'));
    }
    checkList('rate-out-of-range', indicator('巡查次数', '≥500次'));
  });

  it('lets what was planned be exceeded, and what was before, but not by much', () => {
    for (const name of ['招商任务完成率', '完成年度计划比例', '接待量恢复到上年比例', '年度目标达成率']) {
      checkList('rate-out-of-range', indicator(name, '≥110%'));
      checkList('rate-out-of-range', indicator(name, '150%'));
      checkList('rate-out-of-range', indicator(name, '≥«980»%', '≥98%'));
    }
    for (const name of ['招商引资到位资金完成率', '税源企业纳税额完成率', '参保扩面完成率', '义务兵征集完成率']) {
      checkList('rate-out-of-range', indicator(name, '≥110%'));
      checkList('rate-out-of-range', indicator(name, '≥«980»%', '≥98%'));
    }
    for (const name of ['工程完成率', '资金支付完成率', '苗木成活率', '健康知识普及率']) {
      checkList('rate-out-of-range', indicator(name, '≥«110»%', '≥100%'));
    }
    for (const name of ['混凝土试块强度达设计强度百分比', '试块强度达到设计值比例', '试块强度占设计强度百分率']) {
      checkList('rate-out-of-range', indicator(name, '≥115%'));
      checkList('rate-out-of-range', indicator(name, '≥«1150»%', '≥115%'));
    }
    for (const name of ['试块强度达标率', '达到设计强度的桥梁比例']) {
      checkList('rate-out-of-range', indicator(name, '≥«115»%', '≥100%'));
    }
    for (const name of ['任务完成及时率', '政府债务违约率', '保险理赔率']) {
      checkList('rate-out-of-range', indicator(name, '≥«110»%', '≥100%'));
    }
  });

  it('marks so many times what was planned, however much it may be exceeded', () => {
    for (const name of ['活动计划完成率', '招商投资完成率', '床位使用率']) {
      checkList('rate-out-of-range', indicator(name, '≥«1000»%', '≥100%'));
      checkList('rate-out-of-range', indicator(name, '≥115%'));
    }
  });

  it('marks a count of people, events or things below 0', () => {
    for (const [name, value] of [
      ['防汛演练场次', '≥«-8»场次'],
      ['演练场次', '«-8»场次'],
      ['培训人次', '≥«-8»人次'],
      ['购置设备数量', '«-12»台'],
      ['运维法庭数量', '«-18»间'],
      ['维修面积', '«-400»平方米'],
    ] as const) {
      const [found] = checkList('rate-out-of-range', indicator(name, value, value.replace(/[«»]/g, '')));
      assert.equal(found!.finding.message, 'count');
    }
    for (const [name, value] of [
      ['冷库温度', '≤-15℃'],
      ['负压病房压差', '≤-5Pa'],
      ['案件数增减', '-8件'],
      ['案件数较上年', '-8件'],
      ['人员净增', '≥-8人'],
      ['投诉数变化', '-3件'],
      ['岗位余额', '-3个'],
      ['投诉数', '较上年-3件'],
      ['排名', '-3位'],
      ['结余', '-8万元'],
      ['地面沉降', '-5米'],
      ['耕地面积变化', '-5亩'],
      ['演练场次', '6-8场次'],
    ] as const) {
      checkList('rate-out-of-range', indicator(name, value));
    }
  });

  it('leaves a date serial to spreadsheet-residue', () => {
    checkList('rate-out-of-range', indicator('验收完成及时率', '45657', '45657', '1-产出指标；13-时效指标'));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('rate-out-of-range', indicator('验收合格率', '≥«9\n50»%', '≥95%'));
    checkList('rate-out-of-range', '1、产出指标：验收合格率，年度指标值：≥«950»%。');
  });

  it('takes a rate against an earlier year for what may be above all', () => {
    for (const name of ['旅游人次恢复率', '产能恢复率', '人均增收达平均水平比率'])
      checkList('rate-out-of-range', indicator(name, '≥105%'));
    checkList('rate-out-of-range', indicator('功能修复率', '≥«105»%', '≥105%'));
  });

  it('marks more than all of what is asked of people, and of what is a part of all by another name', () => {
    for (const name of [
      '市民满意度调查',
      '群众满意度测评',
      '满意度问卷调查',
      '市民满意度调查结果',
      '服务对象评价',
      '群众好评',
    ])
      assert.equal(checkList('rate-out-of-range', satisfaction(name, '«290»%', '290%'))[0]!.severity, 'error');
    for (const name of [
      '验收合格率调查',
      '政策知晓程度',
      '工程质量达标',
      '课程完成情况',
      '资金到位情况',
      '预算执行',
      '疫苗接种覆盖',
      '项目验收通过',
    ])
      assert.equal(checkList('rate-out-of-range', indicator(name, '«290»%', '290%'))[0]!.severity, 'error');
    for (const [name, value] of [
      ['就业人数增长', '120%'],
      ['税收增长', '290%'],
      ['任务完成情况', '120%'],
      ['产值同比增长', '150%'],
      ['税收完成情况', '180%'],
      ['粮食产量完成情况', '160%'],
      ['项目投资回报', '190%'],
      ['抽查检查比例', '100%'],
    ] as const)
      checkList('rate-out-of-range', indicator(name, value));
    checkList('rate-out-of-range', satisfaction('满意人数增长', '120%') + satisfaction('满意度调查', '100%'));
  });

  it('marks more than all of what is a part of all without being called a rate', () => {
    for (const name of [
      '设备可用度',
      '设施完好程度',
      '材料齐全度',
      '群众参与度',
      '农业机械化水平',
      '树木成活',
      '政策受益面',
      '居民安全感',
      '路基压实度',
      '目标达成度',
      '支出进度',
    ]) {
      const [found] = checkList('rate-out-of-range', indicator(name, '≥«980»%', '≥98%'));
      assert.equal(found!.severity, 'error', name);
    }
    for (const [name, value] of [
      ['路基压实度', '≥102%'],
      ['目标达成度', '≥120%'],
      ['信息化水平提升', '120%'],
      ['服务覆盖面提升程度', '120%'],
      ['宽带普及程度', '≥130%'],
      ['支出进度', '达到序时进度的105%'],
      ['序时进度', '≥105%'],
      ['设备可用度', '99.95%'],
      ['受益面', '增长120%'],
      ['设施完好程度', '150'],
    ] as const)
      checkList('rate-out-of-range', indicator(name, value));
  });

  it('only asks about progress that is somewhat above all of it', () => {
    const [found] = checkList('rate-out-of-range', indicator('工程形象进度', '≥«120»%', '≥100%'));
    assert.equal(found!.severity, 'information');
  });
});
