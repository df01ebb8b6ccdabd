import assert from 'node:assert/strict';
import { checkRule, tableAround } from '../../support/check-rule.ts';
import { projectRow, sumRow, tableOf } from '../../support/tables.ts';

const RULE = 'year-mismatch';
const table = (year: string, name: string, goal = '完成馆藏加工。') => {
  const text = tableOf(projectRow('X', '1.00')).replace('X\t', `${name}\t`).replace('完成X。', goal);
  return text.replace('项目支出', `${year}项目支出`);
};

describe(RULE, () => {
  it('says nothing where the years agree, or where there is one only', () => {
    checkRule(RULE, table('2024年', '2024年库房维修项目', '2024年完成维修。'));
    checkRule(RULE, table('', '2024年库房维修项目'));
    checkRule(RULE, table('2024年', '库房维修项目', '年内完成维修。'));
  });

  it('marks the year in the name that the title contradicts', () => {
    checkRule(RULE, table('2024年', '库房维修项目（«2023年»）', '完成维修。'));
    checkRule(RULE, table('2024年', '库房维修项目（2024年）', '完成维修。'));
    checkRule(RULE, table('2024年', '«2023年»库房维修项目'));
    checkRule(RULE, table('二〇二四年', '«2023年度»库房维修项目'));
  });

  it('marks the year in the goal that title or name contradict', () => {
    checkRule(RULE, table('2024年', '库房维修项目', '«2023年»完成维修。'));
    checkRule(RULE, table('2024年', '库房维修项目', '«2023年度»通过检修，消除隐患。'));
    checkRule(RULE, table('2024年', '库房维修项目', '2023年度通过验收，消除隐患。'));
    checkRule(RULE, table('', '2024年库房维修项目', '«2023年»完成维修。'));
  });

  it('marks the year that something is kept up in, all of it', () => {
    checkRule(RULE, table('2025年', '智慧水务平台运维', '保障«2023年»全年智慧水务平台稳定运行。'));
    for (const goal of [
      '保障2025年全年平台稳定运行。',
      '保障2023年在建项目资金支付。',
      '确保2026年全年供水安全。',
      '完成2023年全年收支决算。',
    ])
      checkRule(RULE, table('2025年', '智慧水务平台运维', goal));
  });

  it('marks another year in a title that a page break repeats', () => {
    const first = tableOf(sumRow('合计', '2.00'), projectRow('库房维修', '1.00'));
    const more = (year: string, ...rows: string[]) => {
      const [title, department, unit, header] = first.split('\n');
      return `2024年${first}${[`${year}${title}`, department, unit, header, ...rows].join('\n')}`;
    };
    const [found] = checkRule(RULE, more('«2023年»', projectRow('档案数字化', '1.00')));
    assert.equal(found!.finding.message, 'title');
    checkRule(RULE, more('2024年', projectRow('档案数字化', '1.00')));
    checkRule(RULE, more('2023年', sumRow('合计', '1.00'), projectRow('档案数字化', '1.00')));
    checkRule(RULE, more('2023年', projectRow('档案数字化', '1.00')).replace(/局(?!.*局)/s, '馆'));
  });

  it('marks a year that was to be reached, and one that something is planned for', () => {
    for (const goal of [
      '提供培训，到«2022年»底帮扶300人。',
      '力争到«2022年»，完成培训300人。',
      '«2022年»底前帮扶300人。',
      '计划«2022年»培训300人。',
    ])
      checkRule(RULE, table('2024年', '退役军人创业', goal));
    for (const goal of [
      '截至2022年底共有学员300人，继续培训。',
      '到2022年底已培训学员300人，今年继续。',
      '到2025年底培训300人。',
      '巩固到2022年完成的成果。',
    ])
      checkRule(RULE, table('2024年', '退役军人创业', goal));
  });

  it('takes 底前 for when something is done, and 年底 for a far target', () => {
    checkRule(RULE, table('2025年', '档案数字化', '解决低电压问题，«2023年»底前全部投运。'));
    checkRule(RULE, table('2025年', '档案数字化', '到2028年底前全部投运，2030年底覆盖率达到90%。'));
  });

  it('says nothing of a goal that names the year among others', () => {
    checkRule(RULE, table('2024年', '库房维修项目', '比2023年增长5%，2024年完成维修。'));
  });

  it('says nothing of terms, documents and money carried over', () => {
    checkRule(RULE, table('2024年', '2023年结转库房维修项目', '按《规划（2021年—2025年）》自2022年起实施。'));
    checkRule(RULE, table('2024年', '库房维修项目（2023-2025年）', '依据档发〔2020年〕3号文件。'));
  });

  it('marks the year of a value that is over when the title’s begins', () => {
    const due = (value: string) => {
      const list = `1、1-产出指标；13-时效指标；加工完成时间；年度指标值:${value}。`;
      return tableAround(list).replace('项目支出', '2024年项目支出');
    };
    checkRule(RULE, due('«2023年»10月底前'));
    checkRule(RULE, due('«2023年»底前'));
    for (const value of [
      '2024年10月底前',
      '2025年6月底前',
      '10月底前',
      '2023年起每年12月底前',
      '2023-2024年',
      '比2023年增长5%',
    ])
      checkRule(RULE, due(value));
  });

  const dated = (
    name: string,
    value: string,
    { cycle = value, title = '2026年', project = '库房改造', goal = '完成改造。' } = {},
  ) =>
    table(title, project, goal).replace(
      /1、1-产出.*/,
      `1、1-产出指标；13-时效指标；${name}；实施周期指标值:${cycle.replace(/[«»]/g, '')}；年度指标值:${value}。`,
    );

  it('knows the year of a line of its own, and behind the title', () => {
    const list = '1、1-产出指标；13-时效指标；加工完成时间；年度指标值:«2023年»10月底前。';
    const due = tableAround(list);
    for (const line of ['2024年度', '（2024年度）', '２０２４年'])
      checkRule(RULE, due.replace('部门名称', `${line}\n部门名称`));
    checkRule(RULE, due.replace(/^.*/, '项目支出绩效目标表-2024'));
    checkRule(RULE, due.replace(/[«»]/g, '').replace('部门名称', '2024年度重点工作\n部门名称'));
  });

  it('marks the year of an annual value that comes after the title’s', () => {
    for (const value of [
      '«2028年»3月底前',
      '«2029年»底前',
      '«2027年»12月31日前完成',
      '于«2028年»完成',
      '«2027年»第四季度',
    ])
      checkRule(RULE, dated('设备采购完成时间', value));
    checkRule(RULE, dated('设备采购完成时间', '«2028年»3月底前', { cycle: '1年' }));
    const [found] = checkRule(RULE, dated('设备采购完成时间', '«2028年»3月底前'));
    assert.equal(found!.finding.message, 'later');
    assert.equal(found!.severity, 'information');
  });

  it('marks the first half of the next year where the work itself is to be done by then', () => {
    for (const name of ['项目完成时间', '工程竣工时间', '完成时间']) checkRule(RULE, dated(name, '«2027年»3月底前'));
    for (const name of ['决算完成时间', '尾款支付时间', '年度总结上报时间', '绩效评价完成时间'])
      checkRule(RULE, dated(name, '2027年3月底前'));
    checkRule(RULE, dated('项目完成时间', '2027年3月底前', { cycle: '2027年6月底前' }));
    checkRule(RULE, dated('项目完成时间', '2027年3月底前', { goal: '2026年开工，2027年建成。' }));
  });

  it('says nothing of the first half of the next year, of terms and ranges', () => {
    for (const value of [
      '2027年3月底前',
      '2027年',
      '2027年上半年',
      '2026年9月至2027年12月',
      '至2028年底',
      '2028年起每年12月底前',
    ])
      checkRule(RULE, dated('设备采购完成时间', value));
    for (const name of ['设备质保截止时间', '合同到期时间', '债券偿还时间', '林地管护截止时间'])
      checkRule(RULE, dated(name, '2029年12月底前'));
  });

  it('says nothing of later years in a project that goes on till then', () => {
    for (const project of [
      '库房改造（2026—2028年）',
      '库房改造三年行动',
      '跨年度库房改造',
      '库房改造一期',
      '库房改造（2026年至2028年）',
    ])
      checkRule(RULE, dated('完工时间', '2028年3月底前', { project }));
    checkRule(RULE, dated('完工时间', '2028年3月底前', { goal: '2026年开工，2028年建成。' }));
    checkRule(RULE, dated('完工时间', '2028年3月底前', { goal: '分三年完成改造。' }));
    checkRule(RULE, dated('完工时间', '2028年3月底前', { cycle: '2029年3月底前' }));
  });

  it('marks the year of a value before all that name and goal speak of, where the title has none', () => {
    const of = (value: string, project: string, goal: string) =>
      dated('设备投入使用时间', value, { title: '', project, goal });
    const goal = '为2024年新增的教室配置设备，2024年秋季学期开学前投入使用。';
    const told = of('«2022年»9月1日前', '2023年教室设备', '完成采购。');
    const [found] = checkRule(RULE, told);
    assert.equal(found!.finding.message, 'valueAndName');
    checkRule(RULE, of('«2022年»9月1日前', '2024年教室设备', goal));
    checkRule(RULE, of('2023年9月1日前', '2023年教室设备', '完成采购。'));
    checkRule(RULE, of('2022年9月1日前', '2024年教室设备', '2022年完成设计，2024年完工。'));
    checkRule(RULE, of('2022年9月1日前', '教室设备', '到2024年完成更新。'));
    checkRule(RULE, of('«2022年»9月1日前', '教室设备', '参加2024年全省教学比赛。'));
    checkRule(RULE, of('2022年9月1日前', '教室设备', '2022年完成设计，2024年完工。'));
    checkRule(RULE, of('2022年9月1日前', '提前下达2023年教室设备资金', '完成采购。'));
    checkRule(RULE, of('2022年9月1日前', '教室设备（2023—2025年）', '完成采购。'));
  });

  it('marks a deadline in a name that is over when the title’s year begins', () => {
    const named = (name: string) => {
      const list = `1、1-产出指标；13-时效指标；${name}；年度指标值:按时完成。`;
      return tableAround(list).replace('项目支出', '2024年项目支出');
    };
    for (const name of ['«2023年»12月底前完成采购', '«2023年»底前完成招标的标段数', '«2022年»6月30日前全部到位'])
      checkRule(RULE, named(name));
    for (const name of [
      '2024年12月底前完成采购',
      '2023年度决算公开时间',
      '巩固2023年成果',
      '2020年以前积案化解数',
      '2000年底前建成的小区改造数',
      '2023年12月底前入职人员培训率',
      '12月底前完成采购',
    ])
      checkRule(RULE, named(name));
    checkRule(RULE, named('2023年12月底前完成设计').replace('档案数字化经费', '档案数字化（2023—2025年）'));
  });

  it('says nothing of a goal that builds on another year', () => {
    for (const goal of [
      '完善机制，巩固提升2023年工作成果。',
      '在2023年基础上再提高5%。',
      '投诉量较2023年下降。',
      '完成2023年度部门决算。',
      '巩固2023年整治成效。',
    ])
      checkRule(RULE, table('2024年', '库房维修项目', goal));
    checkRule(RULE, table('2024年', '库房维修项目', '完成«2023年»绩效目标。'));
  });

  it('marks the year that a goal is for, and no other that it speaks of', () => {
    for (const goal of [
      '«2021年»，助推协作机制更加健全。',
      '«2023年度»目标：完成10项。',
      '做好服务。«2023年»计划举办演出10场。',
      '（1）«2023年»内新建2座。',
      '«2023年»6月底前完成招标。',
      '举办«2023年»半程马拉松赛。',
    ])
      checkRule(RULE, table('2024年', '库房维修项目', goal));
    for (const goal of [
      '按照《2021年工作要点》完成。',
      '支付2023年度项目尾款。',
      '兑现2023年度奖补资金。',
      '开展2023年度部门绩效评价。',
      '对2023年度绩效目标完成情况开展评价。',
      '2020年12月，国务院印发意见，按要求推进。',
      '成立于2020年，负责保障运行。',
      '建于2003年的老旧管网改造。',
      '保障2022年9月建成的校区运行。',
      '2022年完成的工程尾款付清。',
      '2023年已完成主体，完成收尾。',
      '2023年11月至2024年3月供暖。',
      '编制2025年预算，编印2023年统计年鉴。',
      '清偿2019年拖欠账款。',
    ])
      checkRule(RULE, table('2024年', '库房维修项目', goal));
    checkRule(RULE, table('2024年', '库房维修三年行动（2022-2024）', '2023年完成招标。'));
  });

  it('marks a goal of the year before that of other projects, where the title has none', () => {
    const others = (name: string, goal: string) =>
      `${table('', name)}\n${projectRow('档案数字化', '1.00').replace('完成档案数字化。', goal)}`;
    const [found] = checkRule(RULE, others('2024年库房维修项目', '«2021年»，推进档案数字化。'));
    assert.equal(found!.finding.message, 'goalAndOthers');
    assert.equal(found!.finding.related.length, 1);
    checkRule(RULE, others('2021年库房维修尾款', '2024年，推进档案数字化。'));
    checkRule(RULE, others('2024年库房维修项目', '2023年，推进档案数字化，2024年完成。'));
    checkRule(RULE, others('库房维修项目', '2021年，推进档案数字化。'));
  });

  it('marks the same day of the year before, where goal and cycle agree on one', () => {
    const of = (value: string, goal: string, cycle = '2025年10月31日前') =>
      dated('安装调试完成时间', value, { title: '', project: '教室设备', goal, cycle });
    const [found] = checkRule(RULE, of('«2024年»10月31日前', '2025年10月底前完成安装调试。'));
    assert.equal(found!.finding.message, 'valueAndCycle');
    checkRule(RULE, of('2024年12月31日前', '2025年12月底前完成。', '2025年12月31日前'));
    checkRule(RULE, of('2024年6月30日前', '2025年10月底前完成安装调试。'));
    checkRule(RULE, of('2024年10月31日前', '2024年完成采购，2025年完成安装调试。'));
    checkRule(RULE, of('2024年10月31日前', '完成安装调试。'));
    checkRule(RULE, of('2026年10月31日前', '2025年10月底前完成安装调试。'));
  });

  it('marks it over a line break', () => {
    checkRule(
      RULE,
      '2024年项目支出绩效目标表\n单位：万元\n合计 1.00 1.00\n库房维修项目 1.00 1.00\n于«20\n23年»完成库房维修。\n1、1-产出指标；11-数量指标；加工；年度指标值:1。\n',
    );
  });

  it('looks for what was before in the clause of the year alone', () => {
    checkRule(RULE, table('2024年', 'X', '«2025年度»面向中小学校配送图书。'));
    checkRule(RULE, table('2024年', 'X', '«2022年»，通过实施本项目，成立督查小组，提高业务水平。'));
    checkRule(RULE, table('2024年', 'X', '2022年3月，市政府印发通知，成立督查小组。'));
  });

  it('reads years in words and terms that are over in the names of projects', () => {
    for (const year of ['二〇二四年', '二零二四年', '二〇二四年度', '2023-2024年', '2023年至2024年', '2022—2024年度'])
      checkRule(RULE, table('2026年', `«${year}»观测员补助`));
    for (const name of [
      ...['二〇二六年观测员补助', '2025-2026年观测员补助', '2024-2027年观测员补助', '二〇三五年远景展望'],
      ...[
        '水利建设（2023-2024年）尾款',
        '规划（2021-2025年）评估',
        '2024-2025年供暖补贴',
        '《纲要（2021-2025年）》编印',
      ],
    ])
      checkRule(RULE, table('2026年', name));
  });

  it('reads whom anything is done for before it', () => {
    checkRule(RULE, table('2026年', '无障碍改造', '«2025年»全年对140户困难家庭实施无障碍改造。'));
    checkRule(RULE, table('2026年', '无障碍改造', '«2025年»内为140户困难家庭改造住房。'));
    checkRule(RULE, table('2026年', '无障碍改造', '截至«2025年»底，力争改造140户住房。'));
    for (const goal of [
      '2026年全年对140户困难家庭实施无障碍改造。',
      '截至2025年底完成140户改造，其余今年完成。',
      '截至2026年底，力争改造140户住房。',
      '截至2024年底有将到期的设备30台，予以更新。',
      '截至2024年底，将近30台设备到期，予以更新。',
      '截至2024年底，计划任务已全部完成。',
      '2025年对全县校舍的排查中发现隐患30处，予以消除。',
      '截至2025年底已对140户困难家庭实施改造，今年完成其余。',
      '截至2025年底，全区有140户困难家庭需要改造。',
    ])
      checkRule(RULE, table('2026年', '无障碍改造', goal));
  });
});
