import assert from 'node:assert/strict';
import { checkFix, checkList } from '../../support/check-rule.ts';
import { indicator, satisfaction } from '../../support/one-indicator.ts';

describe('vague-value', () => {
  it('marks what stands out, goes up or gets to a new height without a figure', () => {
    for (const value of [
      '更加凸显',
      '支撑作用更加凸显',
      '良好的社会反响',
      '迈上新高度',
      '呈上升趋势',
      '尽量减少',
      '保持高位',
      '进一步便利群众办事',
    ])
      checkList('vague-value', indicator('社会影响', `«${value}»`, value));
    for (const value of ['基本稳定', '运行平稳', '合理区间', '形成3项成果', '省内领先', '取得2项新突破'])
      checkList('vague-value', indicator('社会影响', value, value));
  });

  it('marks an adverb alone', () => {
    for (const value of ['进一步', '切实', '着力', '普遍'])
      checkList('vague-value', indicator('火灾平均损失下降', `«${value}»`, value));
  });

  it('marks what is to come some day, or as far as it goes', () => {
    for (const value of [
      ...[
        '适时完成',
        '择机开展',
        '条件成熟后实施',
        '视进度确定',
        '越快越好',
        '尽快到达',
        '尽可能快',
        '尽量避免',
        '力争多收',
      ],
      ...['能收尽收', '督促整改', '抓紧推进', '进一步拓展成果应用深度', '提升为民服务水平', '比去年更实惠', '更优惠'],
      ...[
        '进一步健全完善',
        '持续健全和完善',
        '逐步建立健全',
        '不断延伸覆盖',
        '不断规范有序',
        '获得感满满',
        '有较大贡献',
      ],
    ]) {
      const [found] = checkList('vague-value', indicator('工作成果', `«${value}»`, value));
      assert.equal(found!.severity, 'warning', value);
    }
    for (const value of [
      '第一时间到达',
      '力争优秀',
      '争取上级资金',
      '不定期抽查',
      '适时播种',
      '据实结算',
      '实际发生数',
    ]) {
      const [found] = checkList('vague-value', indicator('工作成果', `«${value}»`, value));
      assert.equal(found!.severity, 'information', value);
    }
    for (const value of [
      ...[
        '应收尽收',
        '督促整改到位',
        '争取12月底前',
        '力争年内完成',
        '建立健全',
        '健全完善',
        '持续稳定运行',
        '提升为甲级',
      ],
      ...['争取资金到位', '尽早于6月底前完成', '持续规范'],
    ])
      checkList('vague-value', indicator('工作成果', value, value));
    checkList('vague-value', indicator('检查方式', '不定期抽查'));
  });

  it('marks words for most of all where a rate is asked, and for some time where a term is', () => {
    for (const [name, value] of [
      ['节能知识知晓率', '大多数知晓'],
      ['群众参与率', '绝大部分'],
      ['患者随访期', '持续开展'],
      ['平台运行期限', '建立健全长效机制'],
      ['巡查次数', '不定期'],
      ['救助人次', '视情况而定'],
      ['慰问户数', '近百'],
    ]) {
      const [found] = checkList('vague-value', indicator(name!, `«${value}»`, value!));
      assert.equal(found!.severity, 'warning', value);
    }
    for (const [name, value] of [
      ['设施使用年限', '长期'],
      ['证照有效期', '持续有效'],
      ['知识知晓率', '全部知晓'],
      ['养护完成情况', '大部分完成'],
    ])
      checkList('vague-value', indicator(name!, value!, value!));
    const [found] = checkList('vague-value', indicator('设备使用年限', '«长期使用»', '长期使用'));
    assert.equal(found!.severity, 'information');
  });

  it('marks words for some where it is asked how many, and for soon where it is asked when', () => {
    for (const [name, value] of [
      ['检查企业数', '重点企业'],
      ['覆盖村数', '部分村'],
      ['手册发放数', '按需发放'],
      ['完成时间', '近期'],
      ['办理时间', '快速办理'],
      ['社会影响', '起到警示作用'],
      ['服务能力', '再创佳绩'],
      ['受益群众', '惠及广大群众'],
    ]) {
      const [found] = checkList('vague-value', indicator(name!, `«${value}»`, value!));
      assert.equal(found!.severity, 'warning', value);
    }
    for (const [name, value] of [
      ['社会影响', '得到群众一致好评'],
      ['宣传效果', '效果良好'],
      ['项目成本', '厉行节约'],
      ['宣传工作', '深入开展'],
    ]) {
      const [found] = checkList('vague-value', indicator(name!, `«${value}»`, value!));
      assert.equal(found!.severity, 'information', value);
    }
    for (const [name, value] of [
      ['检查对象', '重点企业'],
      ['响应时间', '及时'],
      ['响应情况', '快速响应'],
      ['检查方式', '不定期'],
      ['物资储备', '充足'],
      ['宣传工作', '常态化开展'],
      ['项目成本', '不超预算'],
    ])
      checkList('vague-value', indicator(name!, value!, value!));
  });

  it('only asks how far a figure is to go from that of last year', () => {
    for (const [name, value] of [
      ['程序性信访率', '逐年降低'],
      ['程序性信访率', '同比下降'],
      ['游客投诉量', '比去年少'],
      ['养老保险参保率', '逐年提高'],
      ['参训人数', '较上年增加'],
    ]) {
      const [found] = checkList('vague-value', indicator(name!, `«${value}»`, value!));
      assert.equal(found!.severity, 'information', value);
    }
    for (const [name, value] of [
      ['群众防灾意识', '逐年提高'],
      ['工程质量', '逐年提高'],
    ]) {
      const [found] = checkList('vague-value', indicator(name!, `«${value}»`, value!));
      assert.equal(found!.severity, 'warning', value);
    }
  });

  it('says that policy papers say of the surroundings what cannot be judged', () => {
    for (const value of ['持续改善', '持续向好', '持续提升', '持续优化']) {
      const [found] = checkList('vague-value', indicator('空气环境质量', `«${value}»`, value));
      assert.equal(found!.severity, 'information');
      assert.equal(found!.finding.message, 'policy');
      const [other] = checkList('vague-value', indicator('优抚对象生活状况', `«${value}»`, value));
      assert.equal(other!.severity, 'warning');
    }
  });

  it('marks several clauses where the first one praises only', () => {
    for (const value of [
      '形成品牌效应，公众防灾避险意识显著提升',
      '社会效果良好，影响力进一步扩大',
      '社会反响良好，知名度进一步提高',
      '影响力进一步扩大，发挥示范带动作用',
    ])
      checkList('vague-value', indicator('科普活动', `«${value}»`, value));
    for (const value of [
      '运行良好，无投诉',
      '形成品牌效应，获市级以上表彰',
      '治疗效果良好，验收合格',
      '形成长效机制文件，通过评审',
    ])
      checkList('vague-value', indicator('科普活动', value, value));
  });

  it('only asks about what goes down month by month', () => {
    for (const value of ['逐月减少', '逐季度下降']) {
      const [found] = checkList('vague-value', indicator('市民投诉', `«${value}»`, value));
      assert.equal(found!.finding.severity, 'information');
    }
    const [found] = checkList('vague-value', indicator('市民投诉', '«逐年减少»', '逐年减少'));
    assert.notEqual(found!.finding.severity, 'information');
  });

  it('only asks about what is calm on the whole', () => {
    const [found] = checkList('vague-value', indicator('社会治安', '«总体平稳»', '总体平稳'));
    assert.equal(found!.finding.severity, 'information');
  });

  it('marks words for all of a place where the name asks how many', () => {
    for (const value of ['全县', '全体', '全部', '所有村居民'])
      checkList('vague-value', indicator('受益群众人数', `«${value}»`, value));
    checkList('vague-value', indicator('政策宣传范围', '全县') + indicator('检查对象', '全部'));
  });

  it('marks changes that nobody can tell, and effects of some kind', () => {
    for (const [name, value] of [
      ['公众环保理念', '逐步转变'],
      ['乡村面貌', '日新月异'],
      ['乡村面貌', '明显变化'],
      ['产业发展', '有一定推动作用'],
      ['服务质量', '上一个台阶'],
      ['安全意识', '牢固树立'],
      ['影响力', '较大范围'],
    ])
      checkList('vague-value', indicator(name!, `«${value}»`, value));
    for (const value of ['完成转变', '无变化', '保持稳定']) checkList('vague-value', indicator('生产方式', value));
  });

  it('marks what only refers elsewhere where a number is asked', () => {
    for (const value of [
      '按计划执行',
      '按照实施方案执行',
      '根据文件要求',
      '按上级下达任务数',
      '按合同约定',
      '完成任务',
    ])
      checkList('vague-value', indicator('培训人数', `«${value}»`, value));
    checkList('vague-value', indicator('工程验收合格率', '按要求落实'));
    checkList('name-value-conflict', indicator('工程验收合格率', '«按要求落实»', '按要求落实'));
    checkList('vague-value', indicator('完成时间', '按合同约定'));
    checkList('vague-value', indicator('工作机制', '按要求落实'));
    checkList('vague-value', indicator('补助标准', '按文件规定执行'));
    checkList('vague-value', indicator('发展指数', '按要求完成'));
  });

  it('marks 有所影响, and 长效 as information', () => {
    checkList('vague-value', indicator('社会影响', '«有所影响»', '有所影响'));
    const [found] = checkList('vague-value', indicator('管护机制', '«长效»', '长效'));
    assert.equal(found!.severity, 'information');
  });

  it('marks praise', () => {
    for (const value of [
      '日益高涨',
      '取得长足进步',
      '蔚然成风',
      '更上一层楼',
      '初见成效',
      '形成良性循环',
      '群众广受好评',
      '成效突出',
      '数十场',
      '数十万人次',
      '数百余人',
      '成百上千次',
    ])
      checkList('vague-value', indicator('侨胞爱国热情', `«${value}»`, value));
    for (const value of ['基本满足用水需求', '保持稳定', '科学技术进步奖1项', '一层楼', '十场'])
      checkList('vague-value', indicator('用水需求', value, value));
  });

  it('marks a direction beside what it is for', () => {
    for (const value of [
      '为决策提供有力支撑并不断扩大影响',
      '维护社会稳定，群众安全感不断增强',
      '打造品牌并持续提升知名度',
    ])
      checkList('vague-value', indicator('工作成效', `«${value}»`, value));
    for (const value of [
      '出台管理办法，管理水平不断提升',
      '为决策提供参考，建成平台',
      '服务企业，办结及时',
      '维护设备并更换滤芯',
    ])
      checkList('vague-value', indicator('工作成效', value));
  });

  it('marks airs and looks that nobody can judge', () => {
    for (const value of ['焕然一新', '较大幅度', '高', '广', '营造全民参与的良好氛围', '树立良好形象'])
      checkList('vague-value', indicator('市容环境面貌', `«${value}»`, value));
    checkList('vague-value', indicator('公园环境', '良好') + indicator('工程质量等级', '达到良好等级'));
    const [found] = checkList('vague-value', indicator('安保服务质量', '«高质量完成»', '高质量完成'));
    assert.equal(found!.severity, 'information');
    checkList('vague-value', indicator('专题报告撰写', '高质量完成'));
  });

  it('marks the words of a value that only names a direction', () => {
    for (const value of [
      '有效提高',
      '显著加强',
      '提高居民的安全感程度',
      '加强联动',
      '应急处置的效率提高',
      '成效明显',
      '有效丰富',
      '丰富村民文化生活',
      '长效机制不断完善',
      '投诉量明显下降',
      '逐年递增',
      '管理更加完善',
      '进一步规范',
      '较好',
      '效果良好',
      '再上新台阶',
      '较上年有所提高',
      '同比明显下降',
      '明显改观',
      '持续向好',
      '显著延长',
      '有效保护',
      '有效防范',
      '更加便利',
      '更高效',
      '办事更加便捷',
      '趋于稳定',
      '有效缓解交通拥堵',
      '优化营商环境',
      '助力乡村振兴',
      '持续健康发展',
      '若干',
      '多场',
      '数百卷',
      '大量',
      '提质增效',
      '有效净化',
      '较大提升',
      '家喻户晓',
      '较大',
      '较高',
      '深远',
      '一定影响',
      '持续影响',
      '逐步',
      '大幅',
      '不断满足群众需求',
      '影响明显',
      '作用较为明显',
      '影响面较广',
      '提供有力支撑',
      '提供坚实保障',
      '产生较大影响',
      '有促进作用',
      '起到积极作用',
      '有序推进',
      '维护',
      '有力',
      '逐年削减',
      '取得实效',
      '经济效益显著',
      '起到示范作用',
      '较高水平',
      '若干',
      '多次',
      '尽可能多',
      '早日完成',
      '尽快完成',
      '有所恢复',
      '渔业资源逐步恢复',
      '达到一定水平',
      '取得一定效果',
      '达到较高水平',
    ]) {
      checkList('vague-value', indicator('社区治理水平', `«${value}»`, value));
    }
  });

  it('marks a direction behind its subject', () => {
    for (const value of [
      '阵地作用得到充分发挥',
      '示范引领作用充分显现',
      '面貌焕然一新',
      '惠民政策家喻户晓',
      '城市品质迈上新台阶',
      '法治精神得到弘扬',
      '脱贫成果持续巩固',
    ])
      checkList('vague-value', indicator('社会影响', `«${value}»`, value));
    for (const value of [
      '形成良好氛围',
      '形成全社会关爱儿童的良好风尚',
      '氛围良好',
      '产生良好社会影响',
      '社会反响良好',
      '稳中有升',
    ]) {
      const [found] = checkList('vague-value', indicator('社会氛围', `«${value}»`, value));
      assert.equal(found!.severity, 'information');
    }
    for (const value of ['形成长效机制', '形成报告', '形成2项制度', '环境质量良好', '作用发挥正常', '形成闭环管理'])
      checkList('vague-value', indicator('社会影响', value));
  });

  it('takes a direction as a comparison where the name says with what', () => {
    for (const name of ['刑事警情同比', '火灾起数较上年', '信访总量与去年相比', '案件数同比情况']) {
      checkList('vague-value', indicator(name, '下降'));
      checkList('vague-value', indicator(name, '«明显下降»', '明显下降'));
    }
    checkList('vague-value', indicator('刑事警情', '«下降»', '下降'));
  });

  it('says of an amount that nobody can tell that it does not say how many', () => {
    for (const [name, value] of [
      ['购置电脑数量', '若干'],
      ['购置电脑数量', '数百台'],
      ['购置电脑数量', '一批'],
      ['购置救援装备', '一批'],
      ['流行病学调查份数', '按需开展'],
    ] as const) {
      const [found] = checkList('vague-value', indicator(name, `«${value}»`, value));
      assert.equal(found!.finding.message, 'amount');
      assert.equal(found!.finding.fixes.length, 0);
    }
    checkList('vague-value', indicator('物资采购批次', '一批'));
    checkList('vague-value', indicator('购置电脑数量', '一批次'));
    checkList('vague-value', indicator('购置电脑数量', '1批'));
    checkList('vague-value', indicator('流行病学调查方式', '按需开展'));
    checkList('vague-value', indicator('流行病学服务质量', '按需开展'));
  });

  it('tells as information a count that is to fall by nobody knows how many', () => {
    for (const value of ['较上年下降', '比上年减少', '同比下降']) {
      const [found] = checkList('vague-value', indicator('登革热本地病例数', `«${value}»`, value));
      assert.equal(found!.severity, 'information');
    }
    for (const value of ['较上年下降5%', '不高于上年', '较上年增加']) {
      checkList('vague-value', indicator('登革热本地病例数', value));
    }
    checkList('vague-value', indicator('灾害造成的经济损失', '«较上年下降»', '较上年下降'));
    checkList('vague-value', indicator('空气污染指数', '较上年下降'));
  });

  it('tells as information progress where quality is asked', () => {
    for (const value of ['已开工', '完工', '已完成']) {
      const [found] = checkList('vague-value', indicator('维修工程质量', `«${value}»`, value));
      assert.equal(found!.severity, 'information');
    }
    checkList('vague-value', indicator('维修工程质量', '合格'));
    checkList('vague-value', indicator('维修工程质量', '通过竣工验收'));
    checkList('vague-value', indicator('维修工程进度', '已开工'));
  });

  it('tells as information a cost without a limit, a beginning, and yes where nobody can say so', () => {
    for (const [name, value, message] of [
      ['号牌制作费', '控制得当', 'limit'],
      ['成本控制', '合理', 'limit'],
      ['采购成本', '控制在合理范围内', 'limit'],
      ['建设成本', '参照政府采购成本控制', 'limit'],
      ['各项工作', '已开展', 'begun'],
      ['人工增雨作业', '正在实施', 'begun'],
      ['社会和谐稳定', '是', 'affirmed'],
      ['基层法治环境', '是', 'affirmed'],
    ] as const) {
      const [found] = checkList('vague-value', indicator(name, `«${value}»`, value));
      assert.equal(found!.finding.message, message);
      assert.equal(found!.severity, 'information');
    }
    for (const [name, value] of [
      ['人员配置', '合理'],
      ['号牌制作费', '控制在预算内'],
      ['建设成本', '按预算成本控制'],
      ['建设成本', '按合同价执行'],
      ['号牌制作费', '合规'],
      ['成本合理性', '合理'],
      ['是否开展演练', '已开展'],
      ['工作开展情况', '已开展'],
      ['主体工程', '已完成'],
      ['检疫工作正常开展', '是'],
      ['汛期前完成', '是'],
      ['是否改善法治环境', '是'],
    ] as const) {
      checkList('vague-value', indicator(name, value));
    }
  });

  it('tells a time without end, unless the name asks for a time', () => {
    for (const value of ['长期', '持续', '常年', '中长期']) {
      const [found] = checkList('vague-value', indicator('管护机制健全情况', `«${value}»`, value));
      assert.equal(found!.severity, 'information');
      checkList('vague-value', indicator('设施使用年限', value));
    }
    checkList('vague-value', indicator('管护机制健全情况', '健全', '长期'));
    checkList('vague-value', indicator('管护机制健全情况', '全年'));
  });

  it('tells as information what reviewers differ about', () => {
    for (const value of ['持续改善', '有效', '较好', '较高', '较强', '效果较好', '程度较高', '较高水平']) {
      const [found] = checkList('vague-value', indicator('法治环境', `«${value}»`, value));
      assert.equal(found!.severity, 'information', value);
    }
    for (const value of ['较大', '较多', '明显提高']) {
      const [found] = checkList('vague-value', indicator('法治环境', `«${value}»`, value));
      assert.equal(found!.severity, 'warning', value);
    }
  });

  it('tells as information that something is to be set up where the name does not ask for it', () => {
    const [found] = checkList('vague-value', indicator('地质灾害成功避险率', '«完善机制»', '完善机制'));
    assert.equal(found!.severity, 'information');
  });

  it('takes a name that tells what is compared with for the baseline', () => {
    for (const name of ['火灾亡人数较近三年平均数', '事故起数与前三年均值相比', '案件数较2024年'])
      checkList('vague-value', indicator(name, '下降', '下降'));
    checkList('vague-value', indicator('案件发案数', '«下降»', '下降'));
    const [found] = checkList('vague-value', indicator('警情数', '«较上年有所下降»', '较上年有所下降'));
    assert.equal(found!.severity, 'information');
  });

  it('tells as information what was expected where the value does not say it', () => {
    for (const value of ['达到预期效果', '达到预期', '实现预定目标', '符合预期要求']) {
      const [found] = checkList('vague-value', indicator('工程质量情况', `«${value}»`, value));
      assert.equal(found!.severity, 'information', value);
    }
    checkList('vague-value', indicator('考核等次', '达到预期等次良好', '达到预期等次良好'));
    const [counted] = checkList('vague-value', indicator('走访户数', '«达到预期目标»', '达到预期目标'));
    assert.equal(counted!.severity, 'warning');
  });

  it('tells praise and slogans, the ones that a survey may ask about as information', () => {
    for (const [value, severity] of [
      ['得到群众认可', 'information'],
      ['受到上级肯定', 'information'],
      ['引起较好反响', 'information'],
      ['广泛好评', 'information'],
      ['长期有效', 'information'],
      ['得到有效保障', 'information'],
      ['好评如潮', 'warning'],
      ['走深走实', 'warning'],
      ['设施提档升级', 'warning'],
      ['组织保障有力', 'warning'],
      ['最大限度', 'warning'],
    ] as const) {
      const [found] = checkList('vague-value', indicator('社会影响', `«${value}»`, value));
      assert.equal(found!.severity, severity, value);
    }
    for (const value of ['完成提档升级', '获得市级认可', '通过专家认可', '证书长期有效'])
      checkList('vague-value', indicator('建设成果', value, value));
  });

  it('leaves the stop at the end alone', () => {
    checkList('vague-value', indicator('社区治理水平', '«持续改善»。', '持续改善'));
  });

  it('marks a vague cycle value where the annual one is a figure', () => {
    checkList('vague-value', indicator('社区治理水平', '≥3个', '«有效提高»'));
  });

  it('says nothing of figures and of states that can be judged', () => {
    for (const value of [
      '影响较小',
      '提供技术支撑',
      '提供全面保障',
      '形成工作机制',
      '合理区间',
      '保持在合理区间',
      '良好',
      '同比下降',
      '及时',
      '合规',
      '是',
      '通过考核',
      '提高5个百分点',
      '提升至五星级',
      '完成系统建设',
      '管理制度完善',
      '内容丰富',
      '保障车辆安全使用',
      '≥90%',
      '较上年减少',
      '比上一年度提高',
      '不减少',
      '耕地面积不下降',
      '只增不减',
      '止跌回升',
      '负增长',
      '双下降',
      '得到保障',
      '基本保障',
      '基本满足',
      '满足工作需要',
      '持续保障',
      '基本规范',
      '更新设备3台',
      '变更规范',
      '持续稳定',
      '基本解决',
      '提升至A级',
      '改善为良',
      '改善后达Ⅳ类水质',
      '全面恢复',
    ]) {
      checkList('vague-value', indicator('社区治理水平', value));
    }
  });

  it('leaves satisfaction to satisfaction-not-rate and a cut value to truncated-indicator', () => {
    checkList('vague-value', satisfaction('居民满意度', '有效提高'));
    checkList('vague-value', '1、1-产出指标；12-质量指标；服务水平；实施周期指标值:1年；年度指标值:不');
  });

  it('says nothing of a spliced indicator', () => {
    checkList(
      'vague-value',
      '1、1-产出指标；12-质量指标；服务水平；实施周期指标值:1年；年度指标值:22-社会效益；服务水平；实施周期指标值:1年；年度指标值:有效提高。',
    );
  });

  it('finds the value over a line break and in a table without codes', () => {
    checkList('vague-value', indicator('社区治理水平', '«有效\n提高»', '1项'));
    checkList('vague-value', '1、效益指标：社区治理水平，年度指标值：«有效提高»。');
  });

  it('offers a grade for both values', () => {
    checkFix(
      'vague-value',
      indicator('社区治理水平', '有效提高'),
      indicator('社区治理水平', '好（按好、一般、差三档评定）'),
    );
  });

  it('warns of a rate that is not told', () => {
    checkList('vague-value', indicator('设备完好率', '«完好率»', '完好率'));
    checkList('vague-value', indicator('完成率', '完成率') + indicator('检测频率', '按频率'));
  });

  it('marks the name of a count as a value', () => {
    checkList('vague-value', indicator('巡查次数', '«参训人数»', '参训人数'));
    for (const value of ['不低于上年次数', '核定人数', '符合定编人数', '上年人数', '计划数量'])
      checkList('vague-value', indicator('巡查次数', value));
  });

  it('marks a task where a number is asked for', () => {
    for (const [name, value] of [
      ['修缮建筑数量', '完成青云市龙盘石刻护栏制装'],
      ['道路维修里程', '完成县道维修'],
      ['检查次数', '按要求完成检查'],
      ['抽检批次', '完成抽检任务'],
      ['抽检批次', '完成全年抽检任务'],
      ['培训人次', '覆盖全体干部'],
      ['培训人数', '全体干部'],
      ['改造面积', '组织开展改造'],
      ['新增学位', '以实际招生人数为准'],
      ['设备合格率', '完成采购'],
    ] as const)
      checkList('vague-value', indicator(name, `«${value}»`, value));
    for (const [name, value] of [
      ['覆盖村数', '全覆盖'],
      ['补助人数', '应补尽补'],
      ['检查次数', '每月开展一次'],
      ['检查次数', '开展三轮检查'],
      ['道路里程', '完成三公里'],
      ['耕地面积', '完成上级下达任务'],
      ['播种面积', '完成市下达的播种任务'],
      ['播种面积', '完成省定任务'],
      ['知识知晓率', '开展测试合格'],
      ['活动参与率', '组织全体职工参加'],
      ['资助人数', '资助学生全覆盖'],
      ['事故次数', '零'],
      ['采购完成率', '完成采购'],
      ['流量参数', '完成参数校准'],
      ['设备采购情况', '完成采购'],
      ['检查方式', '开展抽样检查'],
      ['培训质量', '完成培训任务要求'],
    ] as const)
      checkList('vague-value', indicator(name, value));
  });

  it('marks tasks that nobody can count', () => {
    for (const value of [
      '加大文物保护，展示文物价值',
      '解决旱情，保障粮食安全，服务农业生产，保持水土涵养，改善空气质量',
      '美化环境',
      '净化空气',
      '展示文物价值',
      '为群众提供便利',
      '为社会做出贡献',
      '保障粮食安全，提升供应能力',
    ])
      checkList('vague-value', indicator('社会影响', `«${value}»`, value));
    checkList('vague-value', indicator('美化环境', '«美化环境»', '美化环境'));
    for (const value of [
      '为企业提供服务',
      '保障供水',
      '保障到位，提供服务',
      '保持稳定',
      '保持优良',
      '得到维护',
      '解决到位',
      '通过展示',
      '展示牌',
      '净化设备',
      '上门服务',
      '为五保户办理证件',
    ])
      checkList('vague-value', indicator('社会影响', value, value));
  });

  it('warns of a place that gets better without end, unless policy papers say it so', () => {
    for (const [name, value, severity] of [
      ['消费环境', '持续优化', 'warning'],
      ['治安环境', '持续向好', 'warning'],
      ['营商环境', '持续优化', 'information'],
      ['生态环境', '持续改善', 'information'],
      ['农村人居环境', '持续改善', 'information'],
      ['工作成绩', '走在前列', 'information'],
      ['产业发展', '良性发展', 'information'],
      ['安全生产形势', '稳定向好', 'information'],
    ] as const) {
      const [found] = checkList('vague-value', indicator(name, `«${value}»`, value));
      assert.equal(found!.severity, severity, name);
    }
    checkList('vague-value', indicator('工作成绩', '走在全省前列', '走在全省前列'));
  });

  it('tells as information a scale of grades without the one that is meant', () => {
    for (const value of ['优良中低差', '高中低', '好坏', '优/良/中/差', '好/一般/差', '优秀、良好、合格、不合格']) {
      const [found] = checkList('vague-value', indicator('服务质量', `«${value}»`, value));
      assert.equal(found!.finding.message, 'scale', value);
      assert.equal(found!.severity, 'information', value);
    }
    for (const value of ['优良', '良好', '合格', '优、良', '优/良', '零误差', '好（按好、一般、差三档评定）', '高中'])
      checkList('vague-value', indicator('服务质量', value, value));
  });

  it('marks kinds of effects without saying how far, also behind 的 written for 地', () => {
    const severity = (name: string, value: string) =>
      checkList('vague-value', indicator(name, `«${value}»`, value, '2-效益指标；22-社会效益'))[0]!.severity;
    for (const value of [
      '正面支撑',
      '积极作用',
      '重要保障',
      '坚强保障',
      '提供坚强保障',
      '发挥了积极作用',
      '良性影响',
      '有益',
      '有帮助',
      '有贡献',
      '强有力',
      '反响强烈',
      '极大的丰富和活跃了群众文化生活',
      '得到领导的充分肯定，极大的丰富和活跃了人民群众的文体生活',
    ])
      assert.equal(severity('服务经济发展', value), 'warning', value);
    for (const value of ['正面', '正向', '得到领导的充分肯定', '获得上级表扬'])
      assert.equal(severity('服务经济发展', value), 'information', value);
    for (const value of [
      '有效的服务协议',
      '提供住房保障',
      '发挥作用的党支部占90%',
      '较好的完成任务',
      '持续保障',
      '获得省级表彰',
    ])
      checkList('vague-value', indicator('服务经济发展', value, value, '2-效益指标；22-社会效益'));
  });

  it('marks work without an end where a number is asked for', () => {
    const told = (name: string, value: string) => checkList('vague-value', indicator(name, `«${value}»`, value))[0]!;
    for (const [name, value] of [
      ['宣传活动场次', '向群众宣传政策'],
      ['图片展场次', '宣传成就'],
      ['改造广场数量', '为民办实事'],
      ['档案征集', '征集有关解放的资料'],
      ['慰问困难群众', '送去党和政府的关怀'],
      ['档案图片展', '向社会宣传建县95周年来取得的成就'],
    ] as const)
      assert.equal(told(name, value).severity, 'warning', name);
    assert.equal(told('文体广场改建工作', '完成区政府为民办实事').severity, 'information');
    for (const [name, value] of [
      ['危房改造户数', '应改尽改'],
      ['低保覆盖人数', '应保尽保'],
      ['宣传活动场次', '向每个村宣传政策'],
      ['宣传活动场次', '按照上级要求宣传政策'],
      ['政策宣传内容', '宣传惠民政策'],
      ['文体广场建设', '完成主体工程'],
      ['慰问困难群众', '全部慰问到位'],
      ['深入基层调研', '深入基层调研'],
    ] as const)
      checkList('vague-value', indicator(name, value));
    checkList('vague-value', indicator('政策宣传', '向群众宣传政策', '向群众宣传政策', '1-产出指标；12-质量指标'));
  });

  it('tells as information under cost what is left to papers', () => {
    const cost = '1-产出指标；14-成本指标';
    for (const value of ['按实际支出', '按文件执行', '按实际情况发放', '按相关政策规定执行']) {
      const [found] = checkList('vague-value', indicator('补助标准', `«${value}»`, value, cost));
      assert.equal(found!.severity, 'information');
    }
    for (const value of ['按财政标准执行', '按每人500元发放', '按合同约定执行', '按预算执行'])
      checkList('vague-value', indicator('补助标准', value, value, cost));
    checkList('vague-value', indicator('资金发放情况', '按文件执行', '按文件执行', '1-产出指标；12-质量指标'));
  });

  it('tells what is left to need, however it is put', () => {
    for (const value of ['根据实际', '视工作需要而定', '依据实际需求', '结合工作实际', '根据业务需要安排'])
      checkList('vague-value', indicator('设备采购数量', `«${value}»`, value, '1-产出指标；11-数量指标'));
    for (const value of ['按需求调研结论', '根据需求响应≤2小时', '实际完成20台', '按设计要求'])
      checkList('vague-value', indicator('运维服务', value, value, '1-产出指标；12-质量指标'));
  });
});
