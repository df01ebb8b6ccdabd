import assert from 'node:assert/strict';
import { checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('name-not-indicator', () => {
  it('knows limits as what is measured', () => {
    for (const name of ['新建中心单个补助上限', '购置单价限额'])
      checkList('name-not-indicator', indicator(name, '≤5万元'));
  });

  it('takes what is written about work for a thing, but not writing it', () => {
    for (const name of ['修复报告', '壁画修复方案', '维护手册', '走访报告', '疏浚图集', '整治导则', '处理规程'])
      checkList('name-not-indicator', indicator(name, '2部', '2部'));
    for (const name of ['«编写报告»', '«绘制图集»', '«修订导则»', '«印制手册»', '«发放手册»', '«修复壁画»'])
      checkList('name-not-indicator', indicator(name, '2部', '2部'));
  });

  it('takes what a thing is like when something is done for a thing', () => {
    for (const name of ['疏浚后港池水深', '疏浚超宽', '安装垂直度偏差', '改造后噪声', '推广区亩均增收'])
      checkList('name-not-indicator', indicator(name, '≤2米', '≤2米'));
    checkList('name-not-indicator', indicator('«疏浚港池»', '≥2座', '≥2座'));
  });

  it('takes losses and expenses with a sum for what is measured', () => {
    checkList(
      'name-not-indicator',
      indicator('减少雹灾直接经济损失', '≥500万元') + indicator('带动社会购机投入', '1800万元'),
    );
    checkList(
      'name-not-indicator',
      indicator('«减少雹灾直接经济损失»', '达标') + indicator('«带动社会购机投入»', '达标'),
    );
  });

  it('takes money for what is done for what is measured, and calls sums so', () => {
    const cost = '1-产出指标；14-成本指标';
    for (const name of ['清理垃圾成本预算', '采购设备资金'])
      checkList('name-not-indicator', indicator(name, '≤4万元', '≤4万元', cost));
    checkList('name-not-indicator', indicator('«采购设备资金»', '5台', '5台', cost));
    const measure = (name: string, value: string) =>
      checkList('name-not-indicator', indicator(`«${name}»`, value, value, cost))[0]!.finding.args.measure;
    assert.equal(measure('节约财政资金', '≥5万元'), '金额');
    assert.equal(measure('节约行政成本', '≥13万元/年'), '金额');
    assert.equal(measure('控制在预算成本内', '250万'), '金额');
    assert.equal(measure('购置宣传册', '3万'), '数量');
  });

  it('says nothing of a task that has no value yet', () => {
    checkList('name-not-indicator', indicator('避免人员伤亡事故', ''));
    checkList('name-not-indicator', indicator('«减少垃圾二次污染»', '有效减少'));
  });

  it('suggests a name that fits the unit, also where the unit is lost', () => {
    for (const [value, measure] of [
      ['3期', '期数'],
      ['3场', '场次'],
      ['3次', '次数'],
      ['300人次', '人次'],
      ['120户次', '户次'],
      ['3场次', '场次'],
      ['5000份', '份数'],
      ['3万册', '册数'],
      ['80人', '人数'],
      ['12公里', '里程'],
      ['300米', '长度'],
      ['200亩', '面积'],
      ['500元/人', '标准'],
      ['5万元', '金额'],
      ['3台', '数量'],
      ['3', '数量'],
    ] as const) {
      const [found] = checkList('name-not-indicator', indicator('«采购防汛演练服务»', value));
      assert.equal(found!.finding.args.measure, measure);
      assert.equal(found!.severity, 'hint');
    }
  });

  it('suggests a sum for an income, whatever it is per', () => {
    for (const [name, value, measure] of [
      ['带动脱贫人口人均增收', '≥7200元/年', '金额'],
      ['增加农户户均收入', '≥500元/户', '金额'],
      ['发放护林员补助', '600元/人', '标准'],
    ] as const) {
      const [found] = checkList('name-not-indicator', indicator(`«${name}»`, value));
      assert.equal(found!.finding.args.measure, measure);
    }
  });

  it('tells a limit from a task', () => {
    const [limit] = checkList('name-not-indicator', indicator('«不超预算»', '预算内完成'));
    assert.equal(limit!.finding.message, 'limit');
    const [task] = checkList('name-not-indicator', indicator('«控制超预算支出项目»', '有效控制'));
    assert.equal(task!.finding.message, 'task');
  });

  it('knows the verbs of tasks that are counted, and things that are called like them', () => {
    for (const name of [
      '更换传感器',
      '储备融雪剂',
      '组建应急抢险队伍',
      '增设警示标志',
      '查办违法案件',
      '印制宣传手册',
      '布放捕鼠夹',
      '清理取缔涉渔船舶',
      '新建气象站',
    ]) {
      const [found] = checkList('name-not-indicator', indicator(`«${name}»`, '30个'));
      assert.equal(found!.severity, 'hint');
      checkList('name-not-indicator', indicator(name, '按时完成'));
    }
    for (const name of [
      '发布会',
      '维修人员',
      '储备库',
      '改造工程',
      '投放点',
      '更换周期',
      '新建项目',
      '更新',
      '更换滤芯数量',
    ])
      checkList('name-not-indicator', indicator(name, '3个'));
  });

  it('marks words that are no name, and tasks', () => {
    for (const name of [
      '满意',
      '质量指标',
      '社会效益指标',
      '进度',
      '时间',
      '降低成本',
      '加强部门沟通联动',
      '完成资源汇聚系统建设',
      '促进区域经济发展',
      '节约工程成本',
      '提升基层治理能力',
      '通过规范用工，提高服务效率',
      '组织志愿者培训',
      '举办文化活动',
      '召开部门联席会议',
      '印发宣传资料',
      '消除安全隐患',
      '健全长效管理机制',
      '及时支付工资',
      '有效保障机关运转',
      '持续改善人居环境',
    ]) {
      checkList('name-not-indicator', indicator(`«${name}»`, '100%'));
    }
  });

  it('says nothing of things that can be measured', () => {
    for (const name of [
      '服务对象满意度',
      '完成率',
      '开展培训次数',
      '推动项目落地数量',
      '提升服务质量满意率（%）',
      '保障人员数',
      '建成道路里程',
      '节约用水量',
      '完成质量',
      '降低能耗率',
      '服务水平',
      '组织机构覆盖镇街数',
      '组织机构',
      '采购流程',
      '带动效应',
      '传承人梯队',
      '使用单位',
      '实施方案',
      '处理设施',
      '及时完成率',
      '完成日期',
      '发放月份',
      '设备采购价',
      '采购价',
      '使用寿命',
      '完成时效',
      '组织培训次数',
      '有效投诉',
      '持续影响',
    ]) {
      checkList('name-not-indicator', indicator(name, '100%'));
    }
  });

  it('says nothing of things that the value counts, of ranks and of hours', () => {
    for (const [name, value] of [
      ['购置清单项目', '36项'],
      ['促进会会员单位', '≥120家'],
      ['缓解停车难泊位', '≥300个'],
      ['创建全国文明城市测评排名', '全市前5名'],
      ['保障时段', '9月28日—10月7日'],
    ] as const) {
      checkList('name-not-indicator', indicator(name, value));
    }
    checkList('name-not-indicator', indicator('«推进重点项目»', '正常推进'));
  });

  it('only hints at work that the value counts', () => {
    for (const [name, value, severity] of [
      ['购置服务器', '2台', 'hint'],
      ['举办技术培训', '30期', 'hint'],
      ['积极开展宣传月活动', '≥1次', 'hint'],
      ['带动农户增收', '户均1500元', 'hint'],
      ['创建省级幸福河湖', '12个', 'hint'],
      ['维护警报器', '268台', 'hint'],
      ['保障车辆', '5辆', 'hint'],
      ['加强部门沟通联动', '每季度1次', 'hint'],
      ['维护', '30台', 'hint'],
      ['加强部门沟通联动', '≥90分', 'information'],
      ['加强部门沟通联动', '3个月', 'information'],
      ['举办技术培训', '≥98%', 'information'],
    ] as const) {
      const [found] = checkList('name-not-indicator', indicator(`«${name}»`, value));
      assert.equal(found!.severity, severity, name);
      assert.equal(found!.finding.message, severity === 'hint' ? 'counted' : 'task', name);
    }
    const [sum] = checkList('name-not-indicator', indicator('«带动农户增收»', '户均1500元'));
    assert.equal(sum!.finding.args.measure, '金额');
  });

  it('says nothing of costs and of shares, whatever they begin with', () => {
    for (const name of [
      '储备物资种类',
      '新建冷库库容',
      '制作费',
      '维护保养费',
      '编制服务费（万元）',
      '保障家庭租金负担占收入比重',
    ]) {
      checkList('name-not-indicator', indicator(name, '≤15%'));
    }
    checkList('name-not-indicator', indicator('«促进居民消费»', '达标'));
    checkList('name-not-indicator', indicator('«推进公园免费»', '达标'));
  });

  it('knows tasks by how well they are to be done', () => {
    for (const name of ['认真做好课后服务各项工作', '扎实推进老区建设', '深入开展专项整治', '继续落实惠民政策']) {
      checkList('name-not-indicator', indicator(`«${name}»`, '完成'));
    }
    checkList('name-not-indicator', indicator('深入实施项目数量', '3个'));
  });

  it('marks duties that are to be kept, and praise', () => {
    for (const [name, value] of [
      ['努力提高办学水平', '达到省级示范标准'],
      ['严格执行田野考古规程', '100%'],
      ['认真执行各项规定', '100%'],
      ['严格遵守操作规程', '是'],
      ['效果良好', '≥90%'],
    ])
      checkList('name-not-indicator', indicator(`«${name}»`, value!, value));
    for (const [name, value] of [
      ['执行案件', '≥300件'],
      ['严格执行率', '100%'],
      ['效果良好率', '≥90%'],
      ['执行标准符合率', '100%'],
      ['努力程度', '较高'],
    ])
      checkList('name-not-indicator', indicator(name!, value!));
  });

  it('knows ratios of sums, and only hints where several things are counted', () => {
    checkList('name-not-indicator', indicator('带动社会投资', '1:3.5'));
    const value = '纪念品3万份,折页5万份';
    const [found] = checkList('name-not-indicator', indicator('«制作宣传品»', value, value));
    assert.equal(found!.finding.severity, 'hint');
  });

  it('leaves names with a target to name-contains-value', () => {
    checkList('name-not-indicator', indicator('开展应急演练1次', '1次'));
  });

  it('leaves work under benefit to output-as-benefit', () => {
    const benefit = '2-效益指标；22-社会效益';
    checkList('name-not-indicator', indicator('开展流动博物馆进校园活动', '12次', '12次', benefit));
    checkList('name-not-indicator', indicator('«带动农户增收»', '30户', '30户', benefit));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('name-not-indicator', indicator('«加强部门\n沟通联动»', '100%'));
    checkList('name-not-indicator', '1、效益指标：«加强部门沟通联动»，年度指标值：100%。');
  });

  it('takes prices for what is measured', () => {
    checkList(
      'name-not-indicator',
      indicator('新建校舍单位造价', '≤3500元/平方米') +
        indicator('购置总价', '≤30万元') +
        indicator('新建充电桩单桩投资', '≤2万元/桩'),
    );
  });

  it('marks the names of types of cost and of what is put out', () => {
    for (const name of ['社会成本指标', '经济成本', '产出数量', '服务对象满意度指标'])
      checkList('name-not-indicator', indicator(`«${name}»`, '100%'));
    for (const name of ['社会成本降低率', '服务对象满意度', '产出数量达标率'])
      checkList('name-not-indicator', indicator(name, '100%'));
  });
});
