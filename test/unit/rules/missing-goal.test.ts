import assert from 'node:assert/strict';
import { checkRule, checkTableFix, findingsOf, tableAround } from '../../support/check-rule.ts';
import { item } from '../../support/lists.ts';
import { projectRow, tableOf } from '../../support/tables.ts';

const GOAL = '完成馆藏档案数字化加工。';
const table = tableAround('1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:5卷；年度指标值:5卷。');

const UNSAID = ['与上年一致', '另行上报。', '（略）', '绩效目标', '年度目标。'];

describe('missing-goal', () => {
  it('marks the project whose goal is empty', () => {
    checkRule('missing-goal', table.replace(GOAL, '').replace('档案数字化经费', '«档案数字化经费»'));
  });

  it('marks a project that is a name with amounts alone and reads as a unit, as the sums tell', () => {
    const rows = ['青榕市档案局\t30.00\t30.00\t\t\t\t', projectRow('档案数字化经费', '10.00', '10.00')];
    const text = tableOf('合计\t30.00\t30.00\t\t\t\t', ...rows, '«馆藏征集与修复»\t20.00\t20.00\t\t\t\t');
    checkRule('missing-goal', text);
    checkRule('missing-indicators', text);
    for (const rule of ['sum-mismatch', 'column-count', 'department-mismatch'])
      checkRule(rule, text.replace(/[«»]/g, ''));
    const unit = tableOf(
      '合计\t30.00\t30.00\t\t\t\t',
      rows[0]!.replaceAll('30', '10'),
      rows[1]!,
      '市文联\t20.00\t20.00\t\t\t\t',
    );
    for (const rule of ['missing-goal', 'missing-indicators', 'sum-mismatch']) checkRule(rule, unit);
  });

  it('marks a blank that stands for a goal', () => {
    for (const blank of ['无', '—', '暂无。', '详见附件', '另附', '同上', '同上年。', '。', '；。', '：', ...UNSAID])
      checkRule('missing-goal', table.replace(GOAL, `«${blank}»`));
  });

  it('goes by the option, in brackets or not', () => {
    const goalIs = (blank: string, goal: string) =>
      findingsOf('missing-goal', table.replace(GOAL, goal), { options: { 'missing-goal': { blanks: [blank] } } })
        .length;
    for (const goal of ['略', '略。', '（略）', '【 略 】']) {
      assert.equal(goalIs('略', goal), 1, goal);
      assert.equal(goalIs('无', goal), 0, goal);
    }
    assert.equal(goalIs('（待定）', '（待定）'), 1);
    assert.equal(goalIs('略', '略去重复内容，完成馆藏档案数字化加工。'), 0);
  });

  it('marks a goal that says nothing of its own', () => {
    for (const goal of [
      '详见项目申报书。',
      '见附件1',
      '详见《实施方案》',
      '具体内容详见项目可行性研究报告',
      '参见年初预算批复',
      '按上级要求',
      '按照有关规定执行。',
      '根据文件要求完成',
      '完成年度工作任务。',
      '完成',
      '圆满完成年度各项工作目标任务',
      '按年初计划执行',
      '按照既定方案实施。',
      '按合同约定推进',
      '按要求完成工作',
      '达到预期目标。',
      '做好各项工作。',
      '见绩效指标',
      '（说明项目总体目标，不超过500字）',
      '简要描述年度绩效目标，200字以内',
    ]) {
      const [found] = checkRule('missing-goal', table.replace(GOAL, `«${goal}»`));
      assert.equal(found!.severity, /^[按根完圆达做]/.test(goal) ? 'warning' : 'error');
    }
    for (const goal of [
      '详见附件：实施方案，完成道路改造3条。',
      '见义勇为人员奖励发放到位。',
      '见证取样检测报告出具及时。',
      '完成项目可行性研究报告。',
      '按上级要求完成森林防火任务。',
      '按照规定标准发放补贴。',
      '参照《管理办法》，完成方案编制。',
      '按年初计划完成培训5期。',
      '完成年度绩效评价。',
      '做好年度防汛工作。',
      '做好本职工作。',
      '实现年度减排目标。',
      '达到国家卫生城市标准。',
      '完成项目验收',
      '待定价商品完成定价。',
      '绩效目标评审完成（略）',
      '（一）完成项目绩效目标；（二）说明会3场（次）',
      '说明书编印产出3册（套）',
    ])
      checkRule('missing-goal', table.replace(GOAL, goal));
  });

  it('warns of a goal that is only the name of its project, or no word', () => {
    for (const goal of ['档案数字化经费', '档案数字化经费。', '1', 'aa']) {
      const [found] = checkRule('missing-goal', table.replace(GOAL, `«${goal}»`));
      assert.equal(found!.severity, 'warning');
    }
    checkRule('missing-goal', table.replaceAll('档案数字化经费', '（待填）').replace(GOAL, '（待填）'));
    for (const goal of ['档案数字化', '完成档案数字化经费支付。']) checkRule('missing-goal', table.replace(GOAL, goal));
  });

  it('leaves what is still to be filled in to template-residue', () => {
    for (const goal of ['目标1：', '完成……工作']) checkRule('missing-goal', table.replace(GOAL, goal));
  });

  it('marks indicators in the place of a goal', () => {
    const list = '1、产出指标；数量指标；加工卷数；年度指标值:5卷。';
    const [found] = checkRule('missing-goal', table.replace(GOAL, `«${list}»`));
    assert.equal(found!.finding.message, 'list');
    checkRule('missing-goal', table.replace(GOAL, '完成各项产出指标，年度指标值全部达到。'));
  });

  it('warns of a goal that breaks off', () => {
    for (const [kept, broken] of [
      ['落实封闭化管理，', '切实维护'],
      ['', '确保'],
      ['一是加强管理；', '二是'],
      ['加强管理。', '2.'],
      ['', '完成馆藏档案数字化加工，'],
      ['加强管理。', '……'],
      ['目标如下：', '开展档案'],
    ] as const) {
      const marked = broken === '开展档案' ? `${kept}${broken}` : `${kept}«${broken}»`;
      for (const found of checkRule('missing-goal', table.replace(GOAL, marked)))
        assert.equal(found.severity, 'warning');
    }
  });

  it('warns of a goal that ends within brackets or quotes, or before the number of a limit', () => {
    for (const goal of [
      '按照«《关于进一步加强»',
      '落实政策（民发«〔2024»',
      '完成消防改造«（一期»',
      '加强管理，提升«（»',
      '推进«“互联网»',
      '«验收合格率不低于»',
    ])
      for (const { severity } of checkRule('missing-goal', table.replace(GOAL, goal)))
        assert.equal(severity, 'warning');
    for (const goal of [
      '落实《办法》（试行）',
      '推进“互联网”建设',
      '保障“安全“',
      '完成改造（一期',
      '1）完成改造2）验收',
      '加强管理（1、巡查',
    ])
      checkRule('missing-goal', table.replace(GOAL, `${goal}。`));
    checkRule('missing-goal', table.replace(GOAL, '保障“安全“'));
    checkRule('missing-goal', table.replace(GOAL, `开展巡查（含${'山塘、水库、河道、'.repeat(6)}沟渠`));
  });

  it('tells a goal without 。 where the others have one, and puts it in unless a list may be cut', () => {
    const names = ['库房维修经费', '展览经费', '编研经费', '设备购置经费', '档案保护经费'];
    const of = (goal: string, others = '保障工作开展。') =>
      tableOf(
        ...names.map((name, i) => projectRow(name, '1.00', '1.00').replace(/完成[^\t]*。/, i === 2 ? goal : others)),
      );
    const [cut] = checkRule('missing-goal', of('保障课题调研、专家评审、«各季度区经济分»'));
    assert.equal(cut!.severity, 'information');
    const [left] = checkRule('missing-goal', of('按时修缮，«保障档案安全»'));
    assert.equal(left!.severity, 'hint');
    checkTableFix('missing-goal', of('按时修缮，保障档案安全'), of('按时修缮，保障档案安全。'));
    for (const cut of ['加固的', '加固和', '验收合格率达到1', '安置点共125', '并', '惠及各', '将', '进一步提升'])
      for (const { severity } of checkRule('missing-goal', of(`按时修缮，«${cut}»`))) assert.equal(severity, 'warning');
    for (const whole of ['规范行为', '群众积极参与', '科学知识得到普及', '达到预期目的', '邻里关系平和', '道路合并'])
      for (const { severity } of checkRule('missing-goal', of(`按时修缮，«${whole}»`))) assert.equal(severity, 'hint');
    for (const goal of ['修缮库房（3间）', '修缮率95%', '修缮“老库房”', '全部完成至2026', '接入12345'])
      checkRule('missing-goal', of(goal));
    checkRule('missing-goal', of('保障档案安全', '保障工作开展'));
    checkRule(
      'missing-goal',
      of('保障档案安全')
        .split('\n')
        .filter((line) => !/展览|保护/.test(line))
        .join('\n'),
    );
  });

  it('says nothing of a goal, and of total and unit rows', () => {
    checkRule('missing-goal', table);
    for (const goal of [
      '保障机构正常运转',
      '确保安全。',
      '制度全面落实',
      '完成年度目标（见通知）',
      '提升质量；',
      '物资储备',
      '目标：……',
    ])
      checkRule('missing-goal', table.replace(GOAL, goal));
  });

  it('warns of a goal cut at its end, however others end', () => {
    for (const goal of [
      '组织主题征文、书画征集，«征集作品3»',
      '核查台账，«建立台账3»',
      '检验设备300台，«检验合格率稳定在97%以»',
      '«做好海上巡查不»',
      '«开展文物鉴定和»',
      '«做好辖区巡查及»',
      '推广深松整地作业面积5万亩，事故率控制在0.1‰以内，«作业»',
      '推广深松整地5万亩,事故率控制在0.1‰以内,«作»',
      '抽检食品420批次，«合格率»',
      '服务观众2万人次，«进一步提升市民的»',
      '服务观众2万人次，«保障困难群众的»',
    ]) {
      const [found] = checkRule('missing-goal', table.replace(GOAL, goal));
      assert.equal(found!.severity, 'warning');
    }
    for (const goal of [
      '推进专项行动2025',
      '接入12345',
      '建成市民服务热线110',
      '公众幸福指数达到98',
      '灌溉水利用系数0.56',
      '建设示范项目1',
      '经济总量进入全省前10',
      '保障社会安定祥和',
      '推动全民阅读普及',
      '难点问题得到解决，予以',
      '修建道路3公里，质量达标',
      '抽检食品420批次，全部合格，达标',
      '开展安全检查，隐患动态清零，安全',
      '购置办公电脑、打印机、扫描仪，等',
      '配备人、财、物',
      '服务观众2万人次，进一步提升',
      '服务观众2万人次，保障是必要的',
      '服务观众2万人次，实现提高素质的目的',
      '建成桥梁3座，完善路网的目标',
    ])
      checkRule('missing-goal', table.replace(GOAL, goal));
  });

  it('warns of a goal that begins with a mark, but not where its end is told', () => {
    for (const goal of [
      '«，»保障展览顺利举办。',
      '«、»政务公开、展览举办等工作顺利开展。',
      '«；»举办展览2期。',
      '«。»举办展览。',
    ]) {
      const [found] = checkRule('missing-goal', table.replace(GOAL, goal));
      assert.equal(found!.severity, 'warning');
    }
    checkRule('missing-goal', table.replace(GOAL, '，保障展览顺利举办，«确保»'));
    for (const goal of ['“展览”顺利举办。', '（一）举办展览。', '1、举办展览。', '《志书》出版。'])
      checkRule('missing-goal', table.replace(GOAL, goal));
  });

  it('leaves a row that lost a cell to column-count', () => {
    checkRule('missing-goal', table.replace(`${GOAL}\t`, ''));
  });

  it('says nothing where the form has no goals', () => {
    const without = table
      .replace('\t绩效目标\t', '\t')
      .split('\n')
      .map((line) => line.replace(`${GOAL}\t`, ''))
      .join('\n');
    checkRule('missing-goal', without);
  });

  it('leaves a list in the place of the goal to column-count where cells are too many', () => {
    const list = item(1) + item(2, '受益人数', { head: '2-效益指标；22-社会效益' });
    const row = tableAround(`${list}\t河道保洁经费\t5.00\t5.00\t\t\t完成河道保洁。\t${list}`);
    assert.deepEqual(findingsOf('missing-goal', row), []);
    assert.equal(findingsOf('column-count', row).length, 1);
  });
});
