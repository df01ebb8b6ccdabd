import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule, tableAround } from '../../support/check-rule.ts';
import { item, wrappedAround } from '../../support/lists.ts';
import { indicator } from '../../support/one-indicator.ts';

const RULE = 'template-residue';

describe(RULE, () => {
  it('marks places left open before a longer unit, examples, and what asks for a number', () => {
    for (const value of ['申请后«【】»个工作日内', '«如：»100人', '«填写数字»'])
      checkList('template-residue', indicator('兑付情况', value, value.replace(/[«»]/g, '')));
    checkList('template-residue', indicator('培训内容', '如期完成'));
  });

  it('marks what programs and forms write for nothing', () => {
    for (const value of ['TBD', 'NaN', 'undefined', '按实际填写', '待测算'])
      checkList('template-residue', indicator('培训人数', `«${value}»`, value));
    checkList('template-residue', indicator('培训人数', '4人（«请修改»）', '4人'));
    checkList('template-residue', indicator('培训人数', '«[数值]»人', '4人'));
    checkList('template-residue', indicator('试点情况', '«□是□»否', '完成'));
    checkList('template-residue', indicator('试点情况', '☑是 □否', '☑是□否'));
  });

  it('marks what puts off saying how many', () => {
    for (const value of ['按实际填报', '待核定', '指标值', '[填写]', '空']) {
      checkList('template-residue', indicator('培训人数', `«${value}»`, value));
    }
    checkList('template-residue', indicator('按实际发生数报销比例', '100%'));
  });

  it('says nothing of a sign between two limits', () => {
    checkList('template-residue', indicator('项目开工率', '90%≤X≤100%'));
    checkList('template-residue', indicator('项目开工率', '≥«X»%', '≥X%'));
  });

  it('marks numbers of which some digits are masked', () => {
    for (const value of [
      '≤«1**»元',
      '«1XX»人',
      '«12X»人',
      '≥«9×»%',
      '≥«9…»%',
      '≥«*5»%',
      '«9*»%',
      '«1_0»人',
      '不少于«3××»次',
    ]) {
      const [found] = checkList(RULE, indicator('完成情况', value, '完成'));
      assert.equal(found?.finding.message, 'masked', value);
    }
    checkList(RULE, indicator('筛查费用', '135元', '≤«1**»元'));
    checkList('cycle-annual-differ', indicator('筛查费用', '135元', '≤1**元'));
    for (const value of [
      '3*50人',
      '3×50人',
      '300*人',
      '300元*12月',
      '7×24小时',
      '≥3*12次',
      '3x',
      '1.2×10^4吨',
      '90%≤X',
      '≤30%*',
    ])
      checkList(RULE, indicator('完成情况', value, '完成'));
  });

  it('marks the label of an example before a number', () => {
    checkList(RULE, indicator('发放及时率', '«指标1：»100%', '100%'));
    checkList('cycle-annual-differ', indicator('发放及时率', '指标1：100%', '100%'));
    checkList(RULE, indicator('任务数', '目标1：5个；目标2：3个', '任务1：完成'));
  });

  it('reports signs that stand for a figure or a name', () => {
    checkList(RULE, item(1, '«××»河道巡查次数', { cycle: '≥«**»%', annual: '≥*%' }));
    checkList(RULE, item(1, '«XX»镇受益人数', { annual: '≥«__»人' }));
    checkRule(RULE, wrappedAround(item(1, '巡查«×\n\n×»河道次数')));
  });

  it('reports numbered names, dots and requests to write something', () => {
    checkList(RULE, item(1, '«指标1»') + item(2, '«……»') + item(3, '«请填写»名称'));
    checkRule(RULE, tableAround(item(1)).replace('完成馆藏档案数字化加工。', '«目标1：»'));
  });

  it('reports the words of the form in the place of a name', () => {
    checkList(
      RULE,
      item(1, '«数量指标1»') +
        item(2, '«三级指标名称»') +
        item(3, '«社会效益指标二»') +
        item(4, '«服务对象满意度指标1»'),
    );
    checkList(RULE, item(1, '三级指标名称规范率') + item(2, '数量指标1完成率'));
  });

  it('reports an example, and 无, in the place of a name', () => {
    checkList(RULE, item(1, '«例：»培训人数') + item(2, '«无»') + item(3, '«（三级指标）»'));
    checkList(RULE, item(1, '比例：高') + item(2, '无害化处理率'));
  });

  it('reports a name that was only written to try the form out', () => {
    for (const name of ['测试', 'test']) {
      const list = item(1, `«${name}»`, { cycle: '1', annual: '1' });
      checkList(RULE, list);
      for (const rule of ['value-without-unit', 'name-not-indicator']) checkList(rule, list.replace(/[«»]/g, ''));
    }
    checkList(RULE, item(1, '测试次数') + item(2, '系统测试') + item(3, '系统建设进度', { annual: '测试' }));
  });

  it('reports an empty entry once, and both values of an entry', () => {
    const [found] = checkList(RULE, item(1, '«指标2»', { cycle: '……', annual: '≥**%' }));
    assert.deepEqual(
      found!.finding.related.map(({ args }) => args),
      [{ text: '……' }, { text: '**' }],
    );
    checkList(RULE, item(1, '巡查河道次数', { cycle: '≥«××»次', annual: '≥**次' }));
    checkList(RULE, item(1, '«XX»镇受益人数', { cycle: '≥«__»人', annual: '≥××人' }));
  });

  it('reports the part of a goal that is not filled in', () => {
    const of = (goal: string) => checkRule(RULE, tableAround(item(1)).replace('完成馆藏档案数字化加工。', goal));
    for (const goal of [
      '«目标1: ……»; 目标2: 开展宣传。',
      '«目标1：»；目标2：开展宣传。',
      '«目标1：»目标2：开展宣传。',
      '«目标1：无»；目标2：开展宣传。',
      '目标一：开展宣传。«目标二：……»',
      '«总体目标：……»。年度目标：完成改造。',
      '«（1）……»（2）开展宣传。',
      '«1、»；2、开展宣传。',
      '«完成……»工作',
      '«保障...»顺利开展。',
    ])
      of(goal);
    for (const goal of [
      '总体目标：1.完成改造；2.做好宣传。',
      '年度目标：目标1：完成改造；目标2：做好宣传。',
      '目标1：开展宣传等……；目标2：检查。',
      '开展宣传、检查……等工作。',
      '完成……（名称见附件）道路改造3条。',
      '详见项目申报书',
    ])
      of(goal);
  });

  it('leaves what stands for no goal at all to missing-goal', () => {
    checkRule(RULE, tableAround(item(1)).replace('完成馆藏档案数字化加工。', '略'));
    checkRule(RULE, tableAround(item(1)).replace('完成馆藏档案数字化加工。', '«待定»'));
    checkRule(RULE, tableAround(item(1)).replace('完成馆藏档案数字化加工。', '«（待补充）»'));
    checkRule(RULE, tableAround(item(1)).replace('档案数字化经费', '«待定»'));
    checkRule(RULE, tableAround(item(1)).replace('完成馆藏档案数字化加工。', '完成加工«（待补充）»。'));
  });

  it('reports dots in the place of a figure', () => {
    checkList(RULE, item(1, '投保覆盖面', { cycle: '≥«……»%', annual: '不低于…%' }));
    checkList(RULE, item(1, '受益人数', { cycle: '«……»人', annual: '≥...人' }));
    checkList(RULE, item(1, '宣传材料……种类', { cycle: '达到……等3类', annual: '海报、折页……' }));
  });

  it('reports one sign for a figure, and years without their last digits', () => {
    checkList(RULE, item(1, '巡查河道次数', { cycle: '«X»%', annual: 'X次' }));
    checkList(RULE, item(1, '完成时间', { cycle: '«202X»年12月', annual: '20××年12月' }));
    checkList(RULE, item(1, 'X光机数量', { annual: '2024年' }) + item(2, 'X光') + item(3, 'X射线机完好率'));
  });

  it('reports words for what is not known yet, where they are all there is', () => {
    checkList(RULE, item(1, '巡查河道次数', { cycle: '«待定»', annual: '略' }));
    checkList(RULE, item(1, '招待定点单位数量', { annual: '接待定额以内' }));
    checkList(RULE, item(1, '«根据实际情况确定»'));
    for (const word of ['{填写}', '｛数值｝', '{数量}', '<填写>', '示例值', '无数据', '（空）'])
      checkList(RULE, item(1, '巡查河道次数', { cycle: '12次', annual: `«${word}»` }));
    for (const name of ['{指标名称}', '【指标名称】']) checkList(RULE, item(1, `«${name}»`));
    checkList(RULE, item(1, '保管费用补贴', { annual: '根据合同约定确定' }));
  });

  it('tells a cycle and an annual value that say the same once', () => {
    checkList(RULE, item(1, '巡查河道次数', { cycle: '≥XX次', annual: '≥«XX»次' }));
  });

  it('reports empty brackets behind a name or value', () => {
    checkList(RULE, item(1, '设备完好率«（）»'));
    checkList(RULE, item(1, '设备完好率（%）'));
  });

  it('reports blank boxes and square brackets in the place of a figure', () => {
    checkList(RULE, item(1, '消除内涝点', { cycle: '≥«□□»处', annual: '□处' }));
    checkList(RULE, item(1, '消除内涝点', { cycle: '≥«□»处', annual: '≥3处' }));
    checkList(RULE, item(1, '审核时限', { cycle: '≤«【】»个工作日', annual: '不超过〔 〕日' }));
    checkList(RULE, item(1, '审核时限', { cycle: '☑是 □否', annual: '≤[5]个工作日' }));
    checkList(RULE, item(1, '【示范】点建设数', { cycle: '≥3个' }));
    for (const blank of ['△', '{}', '［］', '--', '—', '／'])
      checkList(RULE, item(1, '消除内涝点', { cycle: `≥«${blank}»处`, annual: '≥3处' }));
    for (const value of ['≥-5℃', '≥3元/人', '≥2-3处', '——']) checkList(RULE, item(1, '消除内涝点', { annual: value }));
  });

  it('reports empty places for a figure, which are no missing values', () => {
    for (const [cycle, annual] of [
      ['≥«（ ）»%', '«(  )»%'],
      ['培训«（）»场', '«()»'],
      ['«≥ 场»', '«≥　万人次»'],
      ['«≥\u00a0场»', '«≥\ufeff万人次»'],
      ['≥«__»%', '≥«？»%'],
      ['«？»公里', '«……»万人次'],
    ] as const) {
      checkList(RULE, item(1, '巡查河道次数', { cycle }));
      checkList(RULE, item(1, '巡查河道次数', { annual }));
      const list = item(1, '巡查河道次数', { cycle, annual });
      for (const rule of ['missing-cycle-value', 'missing-annual-value', 'truncated-indicator'])
        checkList(rule, list.replace(/[«»]/g, ''));
    }
    checkList(
      RULE,
      item(1, '是否巡查？', { cycle: '≥ 上年', annual: '（满意）' }) + item(2, '达标率', { cycle: '= 合格' }),
    );
  });

  it('reports the label of an example before a value, and what stands for a value', () => {
    checkList(RULE, item(1, '群众满意度', { cycle: '«指标1：»≥90%', annual: '示例：≥90%' }));
    checkList(RULE, item(1, '群众满意度', { cycle: '«暂定»', annual: '同上' }));
    for (const annual of [
      '未填',
      '不详',
      '不适用',
      'N/A',
      '见附件',
      '同周期值',
      '详见实施方案',
      '见合同',
      '参见年度工作计划',
    ]) {
      checkList(RULE, item(1, '巡查河道次数', { annual: `«${annual}»` }));
    }
    for (const annual of ['据实', '据实结算', '视情况而定', '以实际为准'])
      checkList(RULE, item(1, '不适用家庭户数', { annual }));
    checkList(RULE, item(1, '见习岗位数', { annual: '≥20个，详见方案' }));
    checkList(RULE, item(1, '案件见证情况', { annual: '见证人到场' }));
    checkList(RULE, item(1, '巡查河道次数', { annual: '«（根据实际填写»）件' }));
    checkRule(RULE, tableAround(item(1)).replace('完成馆藏档案数字化加工。', '目标1：2024年完成率≥90%。'));
  });

  it('reports 无 for a rate that should be high, not for what is not to be', () => {
    checkList(RULE, item(1, '设备完好率', { cycle: '«无»', annual: '≥90%' }));
    checkList(
      RULE,
      ['安全事故数', '投诉率', '新增隐患'].map((name, i) => item(i + 1, name, { annual: '无' })).join(''),
    );
  });

  it('tells a target in brackets that the name kept, where the value has the real one', () => {
    const [found] = checkList(RULE, item(1, '葡萄（黄金蜜）种植数量«（≥**株）»', { annual: '≥17600株' }));
    assert.equal(found!.finding.message, 'bracket');
    checkFix(
      RULE,
      item(1, '葡萄种植数量(不少于XX株)', { annual: '≥17600株' }),
      item(1, '葡萄种植数量', { annual: '≥17600株' }),
    );
    for (const name of ['葡萄种植数量（«**»村）', '（≥«**»株）种植数量', '种植数量≥«**»株（葡萄）']) {
      assert.equal(checkList(RULE, item(1, name, { annual: '≥17600株' }))[0]!.finding.message, 'unfilled');
    }
  });

  it('says nothing of required marks, products, sizes and names that go on', () => {
    checkList(RULE, item(1, '*巡查河道次数', { annual: '3×12次' }) + item(2, 'XXL号工作服数') + item(3, '指标1完成率'));
  });

  it('takes the signs from the options', () => {
    checkList(RULE, item(1, '«△△»河道巡查次数'), { options: { [RULE]: { signs: '△' } } });
  });

  it('reports a letter in the place of a number, once for both values', () => {
    for (const value of ['超过«X»件', '≥«N»次', '≥«n»%', '约«M»家', '不少于«N»', '≥«Y»万家', '«X»家以上', '≥«N»']) {
      checkList(RULE, item(1, '走访次数', { cycle: value.replaceAll(/[«»]/g, ''), annual: value }));
    }
    for (const value of [
      '达到X级',
      '不低于A级',
      '满足N-1',
      '1+N',
      'N95',
      '≥N95',
      '达到M型',
      'X型',
      '≥100M',
      'X光机',
      '达到X线标准',
    ]) {
      checkList(RULE, item(1, '建设“1+N”体系', { cycle: value }));
    }
  });

  it('reports dates and terms that lack their numbers, once', () => {
    for (const value of [
      '«年月日»前',
      '«2025年月»底前',
      '«2025年_月»底前',
      '«X月X日»前',
      '«2025年×月×日»',
      '«2025年 月 日»前',
      '12月« 日»前',
      '收到后«个工作日内»',
      '调查结束后« 个工作日内»',
      '«第季度»前',
    ]) {
      const text = value.replace(/[«»]/g, '');
      checkList(RULE, indicator('报告提交时间', value, text));
      checkList('stray-space', indicator('报告提交时间', text));
    }
    for (const value of [
      '2025年12月底前',
      '年底前',
      '月底前',
      '收到后当日内',
      '第一季度前',
      '每月5日前',
      '12月日均3万人次',
    ])
      checkList(RULE, indicator('报告提交时间', value));
    checkList(RULE, indicator('出生年月登记率', '100%'));
  });

  it('reports a figure that is still in question', () => {
    for (const value of ['12次«？»', '≥95%«?»'])
      checkList(RULE, item(1, '走访次数', { cycle: value.replaceAll(/[«»]/g, ''), annual: value }));
    checkList(RULE, item(1, '“你问我答”活动是否开展？', { cycle: '12次' }));
  });

  it('marks what a form gives as an example, asks for, or leaves to be filled in', () => {
    for (const name of ['«（示例）»投诉办结率', '投诉办结率«（示例）»', '指标名称«（必填）»', '«填写说明：»办结率'])
      checkList(RULE, indicator(name, '≥95%'));
    for (const value of ['«—次»', '«——»人次'.replace('»人次', '人次»'), '«–%»'])
      checkList(RULE, indicator('培训情况', value, value.replace(/[«»]/g, '')));
    const goal = '（简要描述项目实施后预期达到的产出和效果）';
    checkRule(RULE, tableAround(item(1)).replace('完成馆藏档案数字化加工。', `«${goal}»`));
    checkRule('missing-goal', tableAround(item(1)).replace('完成馆藏档案数字化加工。', goal));
  });

  it('says nothing of examples that are built, a dash in a name, and figures below zero', () => {
    checkList(RULE, indicator('示例工程（一期）验收数', '3个'));
    checkList(RULE, indicator('必填项填报率', '100%'));
    checkList(RULE, indicator('气温', '-5度'));
    checkList(RULE, indicator('培训次数', '1—3次'));
    checkList(RULE, indicator('完成情况', '——按期完成'));
  });

  it('marks what is not filled in above the table, and lets no other rule judge the name', () => {
    const table = tableAround(item(1));
    for (const title of ['«20××»年', '«202X»年', '«____»年', '«XX»县档案局']) checkRule(RULE, `${title}${table}`);
    for (const name of ['«××»局', '«________»']) {
      const marked = table.replace('青榕市档案局', name);
      checkRule(RULE, marked);
      checkRule('department-mismatch', marked.replace(/[«»]/g, ''));
    }
    checkRule(RULE, table.replace('部门名称：青榕市档案局', '«部门名称：»'));
    checkRule(RULE, table.replace('部门名称：青榕市档案局', '部门名称：\n部门名称：青榕市档案局'));
    checkRule(RULE, `2024年${table}`);
  });

  it('tells what a form left before or behind a name, as one where the whole file does it', () => {
    for (const name of [
      '«指标1：»宣传活动场次',
      '«指标1:»宣传活动场次',
      '«指标一：»宣传活动场次',
      '«（指标1）»宣传活动场次',
      '«指标2 »宣传活动场次',
      '«数量指标3：»宣传活动场次',
      '宣传活动场次«……»',
    ]) {
      const [found] = checkList(RULE, item(1, name));
      assert.equal(found!.finding.message, 'label', name);
    }
    checkFix(RULE, item(1, '指标1：宣传活动场次'), item(1, '宣传活动场次'));
    for (const name of [
      '指标10项修订数',
      '指标1完成率',
      '指标1.5倍',
      '指标1、2完成率',
      '任务一：机房建设数',
      '目标1：机房数',
    ])
      checkList(RULE, item(1, name));
    const names = ['宣传场次', '培训人数', '检查次数', '印发份数', '购置台数'];
    const all = names.map((name, i) => item(i + 1, i === 0 ? `«指标1：»${name}` : `指标${i + 1}：${name}`));
    checkList(RULE, all.join(''));
  });

  it('tells circles in the place of a number', () => {
    for (const value of ['«○»场', '«○○»场', '≥«○»场'])
      checkList(RULE, item(1, '宣传场次', { cycle: value.replaceAll(/[«»]/g, ''), annual: value }));
    checkList(RULE, item(1, '二○二四年宣传场次', { annual: '二○场' }));
  });

  it('tells a target that the name kept before a stop, without brackets, or with a blank', () => {
    for (const name of [
      '受益人口数«（≥**人）»。',
      '受益人口数«≥**人»',
      '受益人口数«（≥ 人）»',
      '成本«不高于**元/株»',
    ]) {
      const [found] = checkList(RULE, item(1, name, { annual: '≥29人' }));
      assert.equal(found!.finding.message, 'bracket', name);
    }
    checkFix(RULE, item(1, '受益人口数≥**人', { annual: '≥29人' }), item(1, '受益人口数', { annual: '≥29人' }));
    for (const name of ['受益人口数（≥60岁人）', '受益人口数（人）', '年龄≥ 60岁人口数（人）'])
      checkList(RULE, item(1, name, { annual: '≥29人' }));
  });

  it('reports a name that says there is nothing of the kind', () => {
    for (const name of [
      '本项目不适用此指标',
      '此项目不涉及生态效益',
      '不产生经济效益',
      '本项目无经济效益',
      '不适用该指标',
    ])
      checkList(RULE, item(1, `«${name}»`, { annual: '无' }));
    for (const name of [
      '不发生安全事故',
      '无重大事故',
      '不涉及生态破坏',
      '无负面社会影响',
      '不产生生态影响',
      '无不良影响',
      '项目社会效益',
    ])
      checkList(RULE, item(1, name, { annual: '无' }));
  });

  it('takes * between units for a multiplication', () => {
    for (const value of [
      '≥530元/人*月',
      '≤30元/平方米*月',
      '≤30元/㎡*月',
      '≤800元/人×月',
      '≤2.5万元/辆*月',
      '2000元*月',
      '24人*月',
    ])
      checkList(RULE, indicator('农村低保标准', value));
    checkList(RULE, indicator('农村低保标准«（≥**元/人·月）»', '≥530元/人*月'));
    for (const value of ['«*月»底前完成', '«2024年*月»', '«2024年*月*日»', '完成3次，«*月»底前办结'])
      checkList(RULE, indicator('完成时间', value, value.replace(/[«»]/g, '')));
  });

  it('takes an open target out of a name before a remark, too', () => {
    checkList(RULE, indicator('救助人口数«（≥**人）»（按年）', '≥80人'));
    const [found] = checkList(RULE, indicator('临时救助标准«（<**元/户·年）»——一户年最高5300元', '≤5300元/户'));
    assert.equal(found!.finding.message, 'bracket');
  });
});
