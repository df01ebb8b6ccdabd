import assert from 'node:assert/strict';
import { Table } from '#grammar';
import {
  applyFix,
  checkFix,
  checkList,
  checkRule,
  checkTableFix,
  findingsOf,
  tableAround,
} from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';
import { indicator } from '../../support/one-indicator.ts';

const RULE = 'suspect-glyph';

describe(RULE, () => {
  it('marks letters for digits in years and before units, and signs that were read for ‰ and %', () => {
    for (const value of ['«I0»组', '40«纽»', '≥95«%o»', '≥95«#»', '20«Z»4年12月', '«不低子»95%'])
      checkList('suspect-glyph', indicator('巡查情况', value, '完成'));
    for (const value of ['95#', 'I类', '40姐妹', '2024年12月'])
      checkList('suspect-glyph', indicator('巡查情况', value, '完成'));
    for (const name of ['群众«满怠度»', '群众«渊意度»', '设备«使用牟»', '培训«八数»'])
      checkList('suspect-glyph', indicator(name, '≥95%', '≥95%'));
    checkList('suspect-glyph', indicator('培训八次', '8次', '8次') + indicator('十八数字展厅建设', '1个', '1个'));
  });

  it('tells the number that Chinese and other numerals, letters and boxes make up', () => {
    for (const [value, right] of [
      ['≥«九0%»', '≥90%'],
      ['«九o%»', '90%'],
      ['«九十5%»', '95%'],
      ['不低于«9口%»', '不低于90%'],
      ['«1口口%»', '100%'],
      ['≥«1〇〇»', '≥100'],
      ['«丨00人»', '100人'],
      ['≥«⑨5%»', '≥95%'],
      ['«⑩人»', '10人'],
      ['«②0人»以上', '20人以上'],
      ['«一00人»', '100人'],
      ['«三0人»', '30人'],
      ['«3十人»', '30人'],
      ['«2S0人»', '250人'],
      ['«B00人»', '800人'],
      ['«!00%»', '100%'],
      ['«九0元/人»', '90元/人'],
      ['百分之«九5»', '百分之95'],
      ['120«八»', '120人'],
      ['«ㄧ00%»', '100%'],
    ] as const) {
      checkList(RULE, indicator('完成情况', value, '完成'));
      checkFix(RULE, indicator('完成情况', value.replace(/[«»]/g, ''), '完成'), indicator('完成情况', right, '完成'));
    }
    for (const value of ['≥«9□%»', '«1?0人»', '≥«?5%»', '«1⁰⁰人»', '≥«S98%»', '«三12辆»']) {
      const [found] = checkList(RULE, indicator('完成情况', value, '完成'));
      assert.deepEqual(found?.finding.fixes, [], value);
    }
    checkList(RULE, indicator('完成情况', '«Z»98%', '≥98%'));
    checkList(RULE, indicator('完成情况', '≥85%', '≥«8⑤%»'));
    checkList('cycle-annual-differ', indicator('完成情况', '≥85%', '≥8⑤%'));
  });

  it('says nothing of numerals, grades, powers, shares and things that letters and boxes name', () => {
    for (const value of [
      ...[
        '5口人',
        '3口井',
        '12口',
        '二十5年期',
        '十二88个',
        '2B',
        'B2级',
        'B12台',
        '5G基站1座',
        '4S店12家',
        'S105国道',
      ],
      ...[
        '30s',
        '10s内',
        '1.5l',
        '10³m³',
        '1200m²',
        '12次！',
        '100人！',
        '二0二五年',
        '二○二五年',
        '百分之九十',
        '百分之95',
        '九成',
      ],
      ...['3百5十株', '3万5千人', '三年级2个班', '①100人②200人', '①完成立项②完成验收', '1.2×10⁴吨', 'Ⅱ类', '90一95%'],
    ])
      checkList(RULE, indicator('完成情况', value, '完成'));
  });

  it('reports signs that look like units of counts and of time', () => {
    checkList(RULE, indicator('培训次数', '12«坎»', '100«人坎»'));
    checkList(RULE, indicator('人均成本', '≤300«元/入»', '≤300元/人'));
    checkList(RULE, indicator('完成时间', '12«肩»31日前', '2025年12«日»31日前'));
    checkList(RULE, indicator('完成时间', '2025年1«Z»月底前', '每月12日、25日前'));
    checkList(RULE, indicator('坎儿井数', '双肩包12个', '2025年12日前'));
  });

  it('reports misread words in heads, names, labels and values', () => {
    checkList(RULE, item(1, '群众«满音度»', { head: '3-满意度指标；31-服务对象«满音度»', cycle: '«1作»' }));
    checkList(RULE, item(1).replace('年度指标值', '«年皮指标»值'));
    checkList(RULE, item(1).replace('年度指标值', '«牟度»指标值'));
    checkRule(RULE, wrappedAround(item(1, '群众«满\n\n音度»')));
    checkList(RULE, item(1, '设施«完好串»'));
  });

  it('reports letters in the place of digits', () => {
    for (const value of ['≥«g»5%', '≥9«S»%', '不低于«q»5%', '«I0»0%', '≥«lO»家', '≥95«o/o»', '100«O/O»']) {
      checkList(RULE, item(1, '5S店、4S店检查覆盖率', { cycle: value }));
    }
    for (const value of ['B超10人', '5G基站1座', 'IO设备3台', 'A级达标率95%', 'PM2.5下降5%']) {
      checkList(RULE, item(1, '建设数量', { cycle: value }));
    }
  });

  it('reports one error in both values of an indicator once, and mends both', () => {
    const list = (value: string, marked = value) => item(1, '巡查次数', { cycle: marked, annual: value });
    checkList(RULE, list('5OO次', '5«OO»次'));
    checkFix(RULE, list('5OO次'), list('500次'));
    checkList(RULE, item(1, '巡查次数', { cycle: '5«OO»次', annual: '3«OO»次' }));
    checkList(RULE, list('≥9S%', '≥9«S»%') + item(2, '办结率', { cycle: '≥9«S»%', annual: '≥95%' }));
  });

  it('offers no year for what is counted, and no day that there is not', () => {
    const told = (name: string, value: string, cycle = '完成') => {
      const [found] = checkList(RULE, item(1, name, { cycle, annual: value }));
      return `${found!.finding.message} ${found!.finding.fixes.length}`;
    };
    for (const name of ['排污口溯源数量', '培训次数', '溯源报告', '受益人数'])
      assert.equal(told(name, '3«作»'), 'unsure 0', name);
    for (const name of ['质保年限', '设备使用年数', '合同期限', '资料保存'])
      assert.equal(told(name, '3«作»'), 'misread 1', name);
    assert.equal(told('培训次数', '3次', '«1作»'), 'misread 1');
    for (const value of ['2025年9月3«l»日前', '2月3«O»日前', '2025年11月3«l»日前完成'])
      assert.equal(told('完成时间', value), 'unsure 0', value);
    for (const value of ['2025年8月3«l»日前', '9月3«O»日前', '1«l»月30日前'])
      assert.equal(told('完成时间', value), 'misread 1', value);
  });

  it('reports one wrong sign in the name of a head with its code', () => {
    checkList(RULE, item(1, '群众满意度', { head: '3-«满惫度指标»；31-«服务对家满意度»', cycle: '≥90%' }));
    checkList(RULE, item(1, '受益户数', { head: '2-效益指标；22-«社公效益»' }));
    checkFix(
      RULE,
      item(1, '受益户数', { head: '2-效益指标；22-社公效益' }),
      item(1, '受益户数', { head: '2-效益指标；22-社会效益' }),
    );
  });

  it('leaves a name that another code has, and one with a sign lost, to code-name-mismatch', () => {
    checkList(RULE, item(1, '巡查河道次数', { head: '1-产出指标；12-数量指标' }));
    checkList(RULE, item(1, '巡查河道次数', { head: '1-产出指标；11-数量指' }));
  });

  it('reports another sign for the hyphen behind a code, and mends it safely', () => {
    const list = (level: string, type: string) =>
      item(1) + item(2, '抽查合格率', { head: `${level}产出指标；${type}质量指标` });
    checkList(RULE, list('1«一»', '12-'));
    checkList(RULE, list('1-', '12«_»') + item(3, '1一体机数量'));
    checkList(RULE, list('1«一»', '12-'), { standard: 'mof2015' });
    checkList(RULE, list('1—', '12－'));
    checkList('spliced-fragment', list('1一', '12-'));
    checkFix(RULE, list('1一', '12-'), list('1-', '12-'));
    const found = findingsOf(RULE, tableAround(list('1一', '12-')));
    assert.deepEqual(
      found.flatMap(({ finding }) => finding.fixes.map(({ safe }) => safe)),
      [true],
    );
  });

  it('reports one wrong sign in the name of a level without code, and counts it as that level', () => {
    const list = '1、«产出指栋»：巡查次数，年度指标值：3次。2、效益指标：受益人数，年度指标值：5人。';
    checkRule(RULE, uncodedAround(list));
    checkRule('required-level', uncodedAround(list.replace(/[«»]/g, '')));
    checkRule(RULE, uncodedAround('1、«效益指际»：受益人数，年度指标值：5人。'));
    checkRule(RULE, uncodedAround('1、项目完成指标：巡查次数，年度指标值：3次。'));
  });

  it('reports letters among digits and units that are no units', () => {
    for (const value of [
      '«l»座',
      '«l»9.4元',
      '1«l»月3«l»日前',
      '≤2«O»%',
      '5«OO»元',
      '2«O»24年',
      '2«吹»',
      '300«入»次',
    ]) {
      checkList(RULE, item(1, '巡查河道', { cycle: '3次', annual: value }));
    }
    for (const value of ['5L', '10ml水', 'B2O平台1个', 'O型血20袋', '收入50万元', 'CO2减少5吨', '500l']) {
      checkList(RULE, item(1, '巡查河道', { cycle: '3次', annual: value }));
    }
  });

  it('reports units that are no units behind what their number is multiplied by', () => {
    for (const value of ['5.2«万入»', '3«千入»', '两万«余入»', '100«多入»', '≥2«万护»', '1.5«万朋»以上'])
      checkList(RULE, item(1, '服务量', { cycle: value }));
    for (const value of ['3万入库', '两万余入选作品', '10万朋友', '收入5万', '全年收入', '一万余件入藏', '出入'])
      checkList(RULE, item(1, '服务量', { cycle: value }));
    checkFix(
      RULE,
      item(1, '受益人口', { cycle: '5.2万人', annual: '5.2万入' }),
      item(1, '受益人口', { cycle: '5.2万人', annual: '5.2万人' }),
    );
  });

  it('reports a stop in the place of a point, and S for 5', () => {
    for (const value of ['12«。»5万元', '≥95«。»5%', '98«，»5%', '«S»0场', '≥«S»0人次'])
      checkList(RULE, item(1, '服务量', { cycle: value }));
    for (const value of ['10场。5人以上', '95，98%', '9，5月', 'S20高速', 'G4、S5线', '12。5分钟到场', '1，2号楼'])
      checkList(RULE, item(1, '服务量', { cycle: value }));
    checkList(RULE, `${item(1, '服务量', { cycle: '100' })}2、1-产出指标；11-数量指标；5分钟到场率。`);
    checkFix(
      RULE,
      item(1, '投入金额', { cycle: '12.5万元', annual: '12。5万元' }),
      item(1, '投入金额', { cycle: '12.5万元', annual: '12.5万元' }),
    );
  });

  it('reports units that sound alike, and W for 万', () => {
    for (const value of ['≥5«公倾»', '10平方«公理»', '≥1«W»册', '≥2.5«w»人次'])
      checkList(RULE, item(1, '完成量', { cycle: value }));
    for (const value of ['5W灯20盏', '几何公理3条', '20kW机组']) checkList(RULE, item(1, '完成量', { cycle: value }));
    checkFix(RULE, item(1, '印制册数', { cycle: '≥1W册' }), item(1, '印制册数', { cycle: '≥1万册' }));
  });

  it('reports brackets in the place of comparisons', () => {
    checkList(RULE, item(1, '巡查河道', { cycle: '«〉»95%', annual: '«〈»5次' }));
    checkList(RULE, item(1, '巡查河道', { cycle: '«》»95%', annual: '《条例》5份' }));
    checkList(RULE, item(1, '印发《〈条例〉2024年实施细则》', { cycle: '3次' }));
  });

  it('quotes the number or word that a sign stands in', () => {
    for (const [annual, wrong, right] of [
      ['1«O»次', '1O次', '10次'],
      ['5«OO»元', '5OO元', '500元'],
      ['≥«l»2.5%', 'l2.5%', '12.5%'],
      ['300«入»次', '300入次', '300人次'],
      ['4小«吋»', '4小吋', '4小时'],
    ] as const) {
      const [found] = checkList(RULE, item(1, '巡查河道', { cycle: '3次', annual }));
      assert.deepEqual(found!.finding.args, { wrong, right });
    }
    const [name] = checkList(RULE, item(1, '设备完好«牵»'));
    assert.deepEqual(name!.finding.args, { wrong: '完好牵', right: '完好率' });
    checkFix(RULE, item(1, '费用', { annual: '5OO元' }), item(1, '费用', { annual: '500元' }));
  });

  it('says nothing of right words', () => {
    checkList(
      RULE,
      item(1, '音乐会场次') + item(2, '1作业区巡查次数') + item(3, '年末完成率') + item(4, '第三季度末完成率'),
    );
  });

  it('reports 率 misread at the end of any name, and 时 but not an inch', () => {
    checkList(RULE, item(1, '设备完好«牵»') + item(2, '数据上报完整«卒»'));
    checkList(RULE, item(1, '«滿»意度'));
    checkList(RULE, item(1, '出库时间', { cycle: '≤4小«吋»', annual: '≤4小吋' }));
    checkList(RULE, item(1, '65吋显示屏数量') + item(2, '牵头单位数') + item(3, '慰问士卒'));
  });

  it('reports 率 and 度 mistyped at the end of a name', () => {
    for (const name of [
      '收运车辆密闭化«律»',
      '垃圾密闭运输«律»',
      '补贴发放及时«帅»',
      '网上立案«绿»',
      '群众«满意都»',
      '回访核实«律»（%）',
    ])
      checkList(RULE, item(1, name, { cycle: '≥95%' }));
    for (const name of [
      '党员干部严守纪律',
      '群众学习法律',
      '市场运行规律',
      '行业自律',
      '民族音乐旋律',
      '城市景观韵律',
      '守住铁律',
      '窦性心律',
      '重走元帅路，缅怀元帅',
      '书记挂帅',
      '荒山复绿',
      '拆违建绿',
      '见缝插绿',
      '矿山披绿',
      '城市增绿',
      '四季常绿',
      '达标律师事务所数',
      '群众满意都市圈建设数',
    ])
      checkList(RULE, item(1, name, { cycle: '≥95%' }));
  });

  it('reports 率, 度 and 数 misread behind any word that is measured', () => {
    for (const name of [
      '种质留存«宰»',
      '公交乘客满意«庶»',
      '苗木保存«摔»',
      '材料公开«庹»',
      '听课«人敷»',
      '服务人员持证«辛»（%）',
    ])
      checkList(RULE, item(1, name, { cycle: '≥95%' }));
    for (const name of [
      '生猪定点屠宰',
      '富民强村、富庶乡里',
      '理论宣教',
      '人才库文教',
      '矿山修复宰牲节管理',
      '规范席位数',
    ])
      checkList(RULE, item(1, name, { cycle: '≥95%' }));
  });

  it('reports the letter O behind a digit before any usual unit', () => {
    for (const value of [
      '33«O»天',
      '9«O»分',
      '6«O»家',
      '2«O»户',
      '≥1«O»小时',
      '3«O»个工作日',
      '5«O»公里',
      '8«O»平方米',
      '12«O»亩',
      '2«O»余场',
    ])
      checkList(RULE, item(1, '完成量', { cycle: value }));
    for (const value of [
      'O2O场景3个',
      '推广O2O家政服务1项',
      'O2O工程1项',
      'H2O分子模型2套',
      'CO2吨数下降5吨',
      'G20O场',
      'N2O只监测1次',
      'B2O平台1个',
      '3O级台阶',
      '5O公司1家',
    ])
      checkList(RULE, item(1, '完成量', { cycle: value }));
  });

  it('says nothing of right words that hold one of its own with another sign', () => {
    const names = [
      '苗木高于2米株数',
      '开展培训八次',
      '视频监控覆盖入口数',
      '受益人日均补贴',
      '检测牵引车数量',
      '项目敷设管线长度',
      '项目教练人数',
      '检测宰前生猪头数',
      '公开工作目录份数',
      '达标律师事务所数',
      '完成绿化面积',
      '非税收入数',
      '数据导入数量',
      '业务入数字平台率',
      '出入次数',
      '新进技术入员工宿舍人数',
      '适宜传统作物面积',
      '不宜传播内容处置率',
      '项目12目录',
      '残疾人刺绣培训期数',
      '办结牢骚类投诉件数',
      '已经挤占耕地恢复率',
      '火法冶金企业数',
      '年艰苦地区补助户数',
      '卫戍本部慰问次数',
    ];
    checkList(RULE, names.map((name, i) => item(i + 1, name)).join(''));
  });

  it('reports one sign of a known word taken for another of its shape or sound', () => {
    const misread = [
      '«满意庋» «蒲意度» «满惫度» «验收合恪率» «和格率» 合格«绿» 达标«律» «达标辛» 案件«办结牢» 知«嘵»率',
      '补贴«入数» 残疾«人敎» «受益群仌»人数 «宜传»场次 巡«査»次数 检«測»样品数 维«俢»面积 «经挤»收益 «稳走性»',
      '成«夲»控制率 单位«戍本» 稳定«亊»件数 使用«年艰» 购买«数晕» «法冶»讲座场次',
    ].flatMap((names) => names.split(' '));
    checkList(RULE, misread.map((name, i) => item(i + 1, name)).join(''));
    for (const cycle of ['≥90％«以土»', '95%«以止»', '30«分仲»', '300«平方术»', '5000«人刺»', '≥95«百分»']) {
      checkList(RULE, item(1, '巡查河道', { cycle }));
    }
    for (const cycle of ['12«目»', '6«目»底前', '3月12«目»', '2024«牛»', '2024«牛»12月']) {
      checkList(RULE, item(1, '完成时间', { cycle }));
    }
    for (const cycle of ['12目标', '80目', '2024头牛', '5个百分点', '百分之五', '部分仲裁', '以土换肥']) {
      checkList(RULE, item(1, '完成时间', { cycle }));
    }
  });

  it('reads a column whose name has one wrong character, and tells it', () => {
    const table = tableAround(item(1));
    for (const [wrong, right] of [
      ['财政专尸拨款', '财政专户拨款'],
      ['财政专户户拨款', '财政专户拨款'],
      ['财政专户款', '财政专户拨款'],
      ['总讣', '总计'],
      ['其他贷金', '其他资金'],
      ['绩交目标', '绩效目标'],
      ['顶目名称（资金使用单位）', '项目名称（资金使用单位）'],
    ] as const) {
      const headed = table.replace(`\t${right}`, `\t«${wrong}»`).replace(`\n${right}`, `\n«${wrong}»`);
      const marked = wrong.startsWith('顶')
        ? headed.replace('«顶目名称（资金使用单位）»', '«顶目名称»（资金使用单位）')
        : headed;
      const text = marked.replace(/[«»]/g, '');
      const [found] = checkRule(RULE, marked);
      assert.equal(applyFix(text, found!), table);
      const [total] = [...Table.read(text).rows()];
      assert.equal(total!.segment.columns.key, [...Table.read(table).rows()][0]!.segment.columns.key);
    }
    checkRule(RULE, wrappedAround(item(1)).replace('财政专户拨款', '«财政专尸拨款»'));
  });

  it('says nothing of columns of their own', () => {
    const table = tableAround(item(1));
    for (const name of [
      '上年预算',
      '去年预算数',
      '决算数',
      '科目名称',
      '绩效指标值',
      '财政拨款数',
      '绩效自评',
      '其余资金',
      '其他',
    ]) {
      const text = table.replace('\t财政专户拨款', `\t${name}`);
      checkRule(RULE, text);
    }
  });

  it('looks for the words of the user, and leaves out those that the user calls right', () => {
    checkList(RULE, item(1, '«巡杳»河道次数'), { options: { [RULE]: { words: ['巡杳=巡查'] } } });
    checkList(RULE, item(1, '群众满音度'), { options: { [RULE]: { ignore: ['满音度'] } } });
  });

  it('replaces the sign that was misread', () => {
    checkFix(RULE, item(1, '群众满音度'), item(1, '群众满意度'));
    checkTableFix(RULE, wrappedAround(item(1, '群众满\n\n音度')), wrappedAround(item(1, '群众满\n\n意度')));
  });

  it('marks characters that a conversion lost, and lets no other rule judge the name', () => {
    const list = indicator('机组完\ufffd率', '98%').replace('\ufffd', '«\ufffd»');
    const [found] = checkList('suspect-glyph', list);
    assert.equal(found!.finding.message, 'lost');
    assert.equal(found!.finding.args.text, '机组完□率');
    checkList('rate-as-quantity', indicator('机组完\ufffd率', '98%'));
    checkList('suspect-glyph', indicator('验收合«\ue123\ue124»率', '98%'));
    checkRule('suspect-glyph', tableAround(indicator('加工卷数', '5卷')).replace('馆藏档案', '馆«\ufffd\ufffd»案'));
    // Wingdings leave such a sign before the items of a list.
    checkRule('suspect-glyph', tableAround(indicator('加工卷数', '5卷')).replace('完成馆藏', '\uf0b7完成馆藏'));
  });

  it('marks slips in the names of columns', () => {
    const table = tableAround(indicator('加工卷数', '5卷'));
    checkRule('suspect-glyph', table.replace('总计\t', '«总汁»\t'));
    checkRule('suspect-glyph', table.replace('\t财政拨款', '\t«财政拔款»'));
    checkRule('suspect-glyph', table);
  });

  it('marks slips in titles, labels of the heading and names of total rows, and reads them as meant', () => {
    const table = tableAround(indicator('加工卷数', '5卷'));
    const slips: [string, string][] = [
      ['绩效目标表', '绩效目标衰'],
      ['绩效目标表', '绩校目标表'],
      ['项目支出', '项目支岀'],
      ['部门名称', '部们名称'],
      ['单位', '单仃'],
      ['合计', '合汁'],
      ['合计', '台计'],
    ];
    for (const [right, wrong] of slips) {
      checkRule('suspect-glyph', table.replace(right, `«${wrong}»`));
      const read = Table.read(table.replace(right, wrong));
      const sound = Table.read(table);
      assert.deepEqual(read.heading, sound.heading);
      assert.deepEqual(
        [...read.rows()].map(({ segment }) => segment.kind),
        [...sound.rows()].map(({ segment }) => segment.kind),
      );
    }
    checkRule('suspect-glyph', table.replace('万元', '万兀'));
    for (const name of ['平台计算服务', '宿舍计量改造', '综合汁液检测']) {
      checkRule('suspect-glyph', table.replace('档案数字化经费', name));
    }
  });

  it('reports units that nothing is counted in and that look like usual ones, once for both values', () => {
    const values = [
      '20«欠»',
      '5«夭»',
      '≥3«合»',
      '10«尸»',
      '6«朋»',
      '5«入»',
      '5«入»次',
      '200«来»',
      '5«奎»以上',
      '30«曰»内',
      '8«干»份',
      '12«方»人次',
    ];
    for (const value of values) {
      checkList(RULE, item(1, '走访次数', { cycle: value, annual: value.replaceAll(/[«»]/g, '') }));
    }
    checkFix(RULE, item(1, '走访次数', { cycle: '20欠' }), item(1, '走访次数', { cycle: '20次' }));
    for (const value of ['200来份', '12方', '3顶', '10万方', '3合1', '8干部', '5外包', '20来访', '20来次', '5各类']) {
      checkList(RULE, item(1, '走访次数', { cycle: value }));
    }
  });

  it('reports letters on either side of a decimal point', () => {
    for (const value of ['≤«O».35万元', '≤«O».2%', '≤0.«l»5万元', '≤1.«O»万元', '≤0.3«S»万元', '≥8«S»分', '≥8«s»%'])
      checkList(RULE, item(1, '每公里费用', { cycle: value }));
    for (const value of ['O型血12人', 'V1.0版', '2.0L车辆3台', 'ISO9001认证'])
      checkList(RULE, item(1, '办理情况', { cycle: value }));
  });

  it('reports units of other things in the place of those that the name counts, once for both values', () => {
    for (const [name, value] of [
      ['清产核资报告份数', '9«分»'],
      ['线上可办事项数', '≥42«顶»'],
      ['粮食轮换吨数', '3万«顿»以上'],
      ['复耕亩数（亩）', '≥300«目»'],
      ['改厕户数', '125«产»'],
    ] as const)
      checkList(RULE, item(1, name, { cycle: value, annual: value.replace(/[«»]/g, '') }));
    for (const [name, value] of [
      ['满意度测评得分', '≥90分'],
      ['发放帐篷数', '2600顶'],
      ['问卷份数', '300份，平均90分以上的占8成'],
      ['每生每天供餐顿数', '3顿'],
      ['抽检项目数', '12项'],
    ] as const)
      checkList(RULE, item(1, name, { cycle: value }));
    for (const value of ['15«份钟»', '15«分种»内', '38万«干瓦时»', '3«冻»', '210«贝»', '3.5«亿兀»'])
      checkList(RULE, item(1, '办理情况', { cycle: value }));
  });

  it('reports characters that stand as web pages write them, and mends them safely', () => {
    const list = (value: string, marked = value) => item(1, '覆盖率', { cycle: marked, annual: value });
    checkList(RULE, list('&gt;95%', '«&gt;»95%'));
    checkFix(RULE, list('&gt;95%'), list('>95%'));
    for (const value of ['«&ge;»95%', '«&#8805;»95%', '«&#x2265;»95%', '«&amp;gt;»95%', '«&ge»95%']) {
      checkList(RULE, item(1, '检测A«&amp;»B设备覆盖率', { cycle: value, annual: '≥95%' }));
      const found = findingsOf(RULE, tableAround(list(value.replaceAll(/[«»]/g, ''))));
      assert.deepEqual(
        found.map(({ finding }) => finding.fixes.map(({ safe }) => safe)),
        [[true]],
      );
    }
    checkList('cycle-annual-differ', item(1, '覆盖率', { cycle: '&gt;95%', annual: '>95%' }));
    checkList(RULE, item(1, '检测A&B设备、R&D设备、AT&T线路数', { cycle: '3台' }));
  });

  it('reports signs that stand as formulas are set, a formula as a whole', () => {
    for (const [value, right] of [
      ['«$\\geq 95\\%$»', '≥95%'],
      ['«\\ge»95%', '≥95%'],
      ['≥95«\\%»', '≥95%'],
      ['«$\\leqslant 95 \\%$»', '≤95%'],
    ] as const) {
      checkList(RULE, item(1, '覆盖率', { cycle: value, annual: '100%' }));
      const list = item(1, '覆盖率', { cycle: value.replace(/[«»]/g, ''), annual: '100%' });
      checkFix(RULE, list, item(1, '覆盖率', { cycle: right, annual: '100%' }));
    }
    checkList(RULE, item(1, 'A\\B类检查次数', { cycle: '≥3次' }));
  });

  it('reports what ≥, 于, 年, 万 and 次 are read as where a number stands beside', () => {
    for (const value of ['«三95%»', '«乏95%»', '«大干»95%', '«达倒»95%', '95«°/o»', '95力元', '95人欢', '2024牟12月']) {
      const list = item(1, '覆盖率', { cycle: value.replace(/[«»]/g, ''), annual: '100%' });
      assert.equal(findingsOf(RULE, tableAround(list)).length, 1, value);
    }
    for (const value of ['大干30天', '第三95人', 'Z95次列车', '5人欢迎仪式', '三95号线', '力元公司3家'])
      checkList(RULE, item(1, '走访次数', { cycle: value }));
  });

  it('reports one sign of more words taken for another: 完奸率, 面枳, 月低前', () => {
    for (const name of [
      '设备完奸率',
      '绿化面枳',
      '安全事故发牛数',
      '项目总成木',
      '空气优良夭数',
      '采购数重',
      '群众满竟',
      '疫苗複盖率',
    ]) {
      const list = item(1, name, { cycle: '5' });
      assert.equal(findingsOf(RULE, tableAround(list)).length, 1, name);
    }
    for (const name of [
      '服务对蒙古国贸易额',
      '采购数重点核查',
      '以士兵为主的队伍数',
      '工人欢度节日场次',
      '开场欢迎仪式场次',
    ])
      checkList(RULE, item(1, name, { cycle: '5次' }));
  });

  it('reports one sign of words of use, health and running taken for another', () => {
    const misread = [
      '专报«采钠率» «检疲申报»时限 «防疲»物资数 房屋«便用功能»达标率 科普听众«入次» 受众«入次» «杜会稳定»率 设备达标«举» «满憙度»',
      '«举力»活动场次 按时«完威»率 群众知晓«奉» 系统«稳定这行»率 «培训人茨» «项日»完成及时率 «工程验妆»合格率 «服劳对象»数',
    ].flatMap((names) => names.split(' '));
    checkList(RULE, misread.map((name, i) => item(i + 1, name)).join(''));
    const sound = [
      ...[
        '氯化钠缴纳数',
        '检疲劳驾驶次数',
        '安检疲劳轮休次数',
        '防疲劳提醒次数',
        '方便用功能区数',
        '方便用户数',
        '出入次数',
      ],
      ...[
        '人员入次日复核数',
        '受理举报件数',
        '参与选举',
        '群众检举',
        '奉贤区知晓率',
        '化妆培训人数',
        '16项日常工作',
        '事项日清结率',
      ],
      ...[
        '12项日用品检测数',
        '意见采纳最优率',
        '运行串联机组数',
        '人茨菇种植面积',
        '选举力量培训数',
        '杜会计工作室数',
        '远行人员数',
      ],
    ];
    checkList(RULE, sound.map((name, i) => item(i + 1, name)).join(''));
  });

  it('reports the letter O alone for a rate, and 工作日 without its end', () => {
    for (const value of ['≥«O»%', '≤5«个工作»', '≤5«个工作»内'])
      checkList(RULE, item(1, '办结率', { cycle: value, annual: '≥0%' }));
    for (const value of ['≤5个工作日', '5个工作组', 'NO%']) checkList(RULE, item(1, '办结率', { cycle: value }));
  });

  it('reports wrong words of official prose, and says nothing of right words that hold them', () => {
    const wrong = [
      '器材«按装»调试完成率 工作«布署»次数 经费«拔付»及时率 经费«划拔»率 合同«签定»及时率',
      '«通迅»设备完好率 安全监控«复盖»面 会议«园满»举办率 «部份»路段整治率 卷烟«另售»商户数',
      '召开«坐谈会»场次 «幅射»监测点数 差旅费«报消»率 鸟类«迁徒»监测点数 志书«编篡»卷数',
      '古建筑«修茸»面积 政策«贯切»率 行业«竟争»力 «竟赛»获奖数 安全«措旋»落实数 «设旋»完好率',
      '环境«治里»工作 物业«管里»人员 业务«办里»时限 «因地治宜»发展产业 «气侯»监测站数 工程«峻工»数',
      '安全«保彰»水平 道路«建没»里程 «没备»购置数量 基础«没施»维修数量 工作«推迸»率 活动«开屐»次数',
      '活动«组识»次数 安全«捡查»次数 案件«审杳»件数 设备«采沟»台数 困难群众«救肋»人数 垃圾«污柒»治理数',
      '«垃级»清运量 «灌慨»面积 «另星»维修次数 «予算»编制份数 行政«设汁»项目数 齐抓共管«的的»格局',
      '不断«熟炼»业务',
    ].flatMap((names) => names.split(' '));
    const right = [
      '按装备数量 按装机容量补贴 按装修面积 发布署名文章篇数 宣布署名 选拔付费课程 海拔付 选拔款待 计划拔除违建',
      '规划拔草 抽签定号 标签定制数 交通迅速恢复 开通迅捷通道 恢复盖板数 批复盖章份数 公园满意度 家园满意度',
      '幼儿园满员率 全部份数 支部份额 另售后服务 预报消息 申报消防 搬迁徒步道 究竟争议数 毕竟争取 举措旋转',
      '设旋转门数 落实旋耕面积 整治里程 政治里程碑 水管里程 经办里弄数 触摸式屏幕 平等侯车间 没备案数 没施工',
      '小组识别 员工补肋骨 地震兴修 开采沟渠 以增收为目的的项目 的的确确 方便的的士 曲折迁 种植披碱草 标淮河',
      '保彰显',
    ].flatMap((names) => names.split(' '));
    checkList(RULE, [...wrong, ...right].map((name, i) => item(i + 1, name)).join(''));
    checkFix(RULE, item(1, '经费拔付及时率'), item(1, '经费拨付及时率'));
    checkFix(RULE, item(1, '齐抓共管的的格局'), item(1, '齐抓共管的格局'));
  });

  it('tells a word that stands twice in a row, once for both values, with a fix', () => {
    const [found] = checkList(RULE, item(1, '驻军部队«部队»满意度'));
    assert.equal(found!.severity, 'information');
    assert.deepEqual(found!.finding.args, { text: '部队部队', word: '部队' });
    checkFix(RULE, item(1, '驻军部队部队满意度'), item(1, '驻军部队满意度'));
    const list = (value: string, marked = value) => item(1, '长效机制', { cycle: marked, annual: value });
    checkList(RULE, list('不断提升提升', '不断提升«提升»'));
    checkFix(RULE, list('不断提升提升'), list('不断提升'));
    checkList(RULE, item(1, '满意度«满意度»') + item(2, '参训率«参训率»'));
    const table = tableAround(item(1));
    checkRule(RULE, table.replace('完成馆藏', '完成完成馆藏').replace('完成完成', '完成«完成»'));
    for (const name of [
      '城北社区社区卫生服务中心',
      '服务中心中心机房改造率',
      '安华街道街道办',
      '技能鉴定鉴定费',
      '培训培训师人数',
      '医疗救助医疗救助对象人数',
      '湖南长沙长沙县',
      '每户一百一百元',
      '哈哈哈哈乐园',
      '物业管理管理费',
      '经验讨论讨论',
      '宣传，宣传单',
    ])
      checkList(RULE, item(1, name));
  });

  it('marks a character or an adverb that is typed twice, where no word has it so', () => {
    for (const name of [
      '工程验收合格«率率»',
      '学生满意«度度»',
      '学生«满意意»度',
      '«按时按时»完成率',
      '«及时及时»率',
      '培训«次数数»',
    ])
      checkList(RULE, item(1, name));
    for (const [value, right] of [
      ['«不不»低于95%', '不低于95%'],
      ['50«人次次»', '50人次'],
      ['500«平方米米»', '500平方米'],
      ['500«㎡平方米»', '500㎡'],
      ['2025«年年»12月', '2025年12月'],
      ['12月«底底»前', '12月底前'],
    ] as const) {
      const plain = value.replace(/[«»]/g, '');
      checkList(RULE, item(1, '长效机制', { cycle: '1年', annual: value }));
      checkFix(
        RULE,
        item(1, '长效机制', { cycle: plain, annual: plain }),
        item(1, '长效机制', { cycle: right, annual: right }),
      );
    }
    const [found] = checkList(RULE, item(1, '社会«社会»知晓率'));
    assert.equal(found!.severity, 'information');
    const sound = [
      '人人参与率 户户通覆盖率 天天见活动 好评评议率 测评评分 验收收费合规率 管理理事会次数 绿化化肥用量 消防防火巡查 学校校长培训人数',
      '群众众筹项目数 层层审核次数 代代相传 税率率先下降比例 满意度度量覆盖率 群众满意意见征集数 完成时间间隔 参训人次次数',
    ].flatMap((names) => names.split(' '));
    checkList(RULE, sound.map((name, i) => item(i + 1, name)).join(''));
    for (const value of ['2025年年底前', '12月月底前', '每年年初', '不低于95%', '12月底前'])
      checkList(RULE, item(1, '长效机制', { cycle: value, annual: value }));
  });

  it('marks further letters and characters that are read for others', () => {
    for (const value of [
      '≥«gg»%',
      '10«Q»%',
      '«loo%»',
      '≤«s»%',
      '«W»5%',
      '≥«so»次',
      '≥50«伙»',
      '2025年«ll»月',
      '2025年11«片»',
    ])
      checkList(RULE, item(1, '长效机制', { cycle: '1年', annual: value }));
    for (const name of [
      '工程«质暈»合格率',
      '«服务质星»合格率',
      '人«圴»成本',
      '«正堂运行»率',
      '讲座«埸»次',
      '学生«瞒意»度',
      '完成«时闾»',
      '听课人«敉»',
    ])
      checkList(RULE, item(1, name));
    const sound =
      'B超机数量 O2O体验店 IPv6改造数 S级路线 I类设备数 Ⅲ类人员 A4宣传单张 8K影片 Q版图册 质量星级数 培训伙食天数 宣传片片数 课堂教学次数 学堂运行数';
    checkList(
      RULE,
      sound
        .split(' ')
        .map((name, i) => item(i + 1, name))
        .join(''),
    );
    checkList(RULE, item(1, '宣传片', { cycle: '11片', annual: '11片' }));
  });

  it('tells a mark that is opened and never closed', () => {
    const [found] = checkList(RULE, item(1, '按照«《»动物防疫法规定报告疫情'));
    assert.equal(found!.severity, 'information');
    assert.deepEqual(found!.finding.args, { text: '《动物防疫法规定', mark: '《', closing: '》' });
    checkList(RULE, item(1, '购置设备«（»含安装', { cycle: '5台', annual: '5台' }));
    checkList(RULE, item(1, '购置设备', { cycle: '5台«（»含安装', annual: '5台（含安装' }));
    const table = tableAround(item(1));
    checkRule(RULE, table.replace('完成馆藏', '按«（»文件完成馆藏'));
    checkRule(RULE, table.replace('完成馆藏', '按«（»一管理办法》完成馆藏'));
    checkRule(RULE, table.replace('完成馆藏', '1）按«（»文件完成馆藏'));
    checkRule(RULE, table.replace('完成馆藏', '1）按（2024）文件完成“馆藏”（一)期'));
    for (const name of [
      '办结率（%）',
      '印发《〈条例〉细则》',
      '1）巡查',
      '（1、巡查次数',
      '购置设备(套）',
      '“一站式”服务',
    ])
      checkList(RULE, item(1, name));
  });

  it('marks in values what no unit, no digit and no word looks like', () => {
    for (const value of [
      '62«介»',
      '5«决»',
      '3«杨»',
      '≥9«&».5%',
      '≥9«?»%',
      '≥9«§»个',
      '≥«1oo%»',
      '«I»2次',
      '≥«S»个',
      '1,«O»00个',
      '12«仟»',
      '≥9«#»个',
      '«二»88个',
      '«二»90%',
      '«乏»88个',
    ])
      checkList(RULE, indicator('巡查情况', value, '完成'));
    for (const value of [
      '«己清零»',
      '显著«捉升»',
      '有效«提开»',
      '明显«政善»',
      '逐步«咸轻»',
      '持续«优伏»',
      '全«覆善»',
      '无«末成年»人事故',
    ])
      checkList(RULE, indicator('巡查情况', value, '完成'));
    const open = checkList(RULE, indicator('巡查情况', '≥9«&».5%', '完成'));
    assert.equal(open[0]!.finding.fixes.length, 0);
    for (const name of [
      '单站维护«成木»',
      '«兂成»任务数',
      '采购«数星»',
      '修缮«而积»',
      '«平合»开发数',
      '«技木»培训',
      '公里«敷»',
    ])
      checkList(RULE, item(1, name));
    for (const name of [
      ...['自己完成作业率', '廉政善治行动', '水平合格人数', '从而积极参与人数', '捕捉升降设备数', '购置参数星图数'],
      ...['期末成年礼场次', '技木材料数', '汇合洛河里程', '4S店检查数', 'I类水质断面数', 'Q&A答复率', '种植成木数'],
    ])
      checkList(RULE, item(1, name));
    for (const value of [
      '≥3*12次',
      '1,000次',
      '12仟元',
      '5I',
      'S级',
      '≥S级',
      '十二88个',
      '≥2#楼',
      '二年级88人',
      '三等奖5个',
    ])
      checkList(RULE, indicator('巡查情况', value, '完成'));
  });

  it('does not guess at a level that is a word of its own', () => {
    checkRule(RULE, uncodedAround('1、成果指标：年节约电量，年度指标值：≥2万千瓦时。'));
    checkRule(RULE, uncodedAround('1、«成农指标»：年维护费用，年度指标值：≤2万元。'));
  });

  it('tells 收人 for 收入 behind what is earned, and not where people are taken in', () => {
    for (const name of ['脱贫户人均收人', '农民可支配收人', '营业收人增长额', '村集体经济收人'])
      checkList('suspect-glyph', indicator(name.replace('收人', '«收人»'), '≥1万元', '≥1万元'));
    for (const name of ['机构接收人数', '增加收人员数', '回收人员数', '验收人员数', '纯收人次'])
      checkList('suspect-glyph', indicator(name, '≥1个', '≥1个'));
  });

  it('knows 满意度 whichever of its signs is misread, where satisfaction is asked for', () => {
    const satisfaction = '3-满意度指标；31-服务对象满意度';
    for (const word of ['满庋度', '满薏度', '满惠率', '樠意度', '满意庚'])
      checkList('suspect-glyph', indicator(`社区居民«${word}»`, '≥90%', '≥90%', satisfaction));
    checkList('suspect-glyph', indicator('居民«满庋度»（%）', '90', '90', satisfaction));
    for (const name of ['需求满足度', '场馆满座率', '群众同意率', '居民满意感', '群众是否满意', '居民满意程度'])
      checkList('suspect-glyph', indicator(name, '≥90%', '≥90%', satisfaction));
    for (const name of ['坡面满铺率', '群众回意率']) checkList('suspect-glyph', indicator(name, '≥90%', '≥90%'));
  });
});
