import assert from 'node:assert/strict';
import { checkFix, checkList } from '../../support/check-rule.ts';
import { indicator, satisfaction } from '../../support/one-indicator.ts';

describe('value-without-unit', () => {
  it('knows measures made of a thing and how often, lengths of years, and people that something is done for', () => {
    for (const name of [
      '布夹夹次',
      '检测样次',
      '诊疗床日',
      '机械台班',
      '防护设备樘数',
      '设计使用年限',
      '人均预期寿命',
      '平均年龄',
      '儿童家庭寄养安置数',
      '困难群众救助数',
    ])
      checkList('value-without-unit', indicator(name, '≥12', '≥12'));
    for (const name of ['巡查频次', '培训层次', '安置房安置数', '网络覆盖数', '保修期', '法定节假日'])
      checkList('value-without-unit', indicator(name, '«≥12»', '≥12'));
  });

  it('says which length of time the other value has, unless it is that of the project', () => {
    const told = (name: string, cycle: string) => {
      const [found] = checkList('value-without-unit', indicator(name, cycle, '«≤15»'));
      return `${found!.finding.message} ${found!.finding.args.other ?? ''}`;
    };
    for (const other of ['≤15分钟', '≤15天', '≤20个工作日', '≤15小时'])
      assert.match(told('故障响应时间', other), new RegExp(`^half ${other}`), other);
    assert.match(told('道路修复', '≤15天'), /^half ≤15天/);
    for (const other of ['1年', '15年', '长期']) assert.match(told('道路修复', other), /^bare/, other);
    assert.match(told('道路修复', '12个月'), /^bare/);
    checkFix(
      'value-without-unit',
      indicator('故障响应时间', '≤15分钟', '≤15'),
      indicator('故障响应时间', '≤15分钟', '≤15分钟'),
    );
  });

  it('warns of a part of one where a percentage so small is what nobody wants, and keeps its comparison', () => {
    const [found] = checkList('value-without-unit', satisfaction('群众满意度', '«≥0.95»', '≥0.95'));
    assert.equal(found!.severity, 'warning');
    assert.equal(found!.finding.args.percent, '≥95%');
    checkFix('value-without-unit', satisfaction('群众满意度', '≥0.95'), satisfaction('群众满意度', '≥95%'));
    assert.equal(checkList('value-without-unit', indicator('合格率', '«0.9»', '0.9'))[0]!.severity, 'warning');
    assert.equal(checkList('value-without-unit', indicator('签约率', '«0.8»', '0.8'))[0]!.severity, 'information');
  });

  it('finds the unit in brackets behind the figure, and knows rates of so many', () => {
    for (const value of ['≤22.6（0.01mm）', '≤22.6（mm）'])
      checkList('value-without-unit', indicator('路面弯沉', value, value));
    checkList('value-without-unit', indicator('路面弯沉', '«≤22.6»（含边沟）', '≤22.6（含边沟）'));
    for (const name of [
      '鸟击万架次率',
      '十万就业人员死亡率',
      '孕产妇死亡率（1/10万）',
      '铁路亿吨公里事故率',
      '道路饱和度',
    ])
      checkList('value-without-unit', indicator(name, '≤0.8', '≤0.8'));
    checkList(
      'value-without-unit',
      indicator('疏浚土方量', '«≥145»', '≥145') + indicator('客户端日活', '≥8万', '≥8万'),
    );
  });

  it('tells money without 元 under cost: so much for each as a warning, thousands as information', () => {
    const cost = '1-产出指标；14-成本指标';
    const said = (name: string, value: string, head = cost) =>
      checkList('value-without-unit', indicator(name, value, value.replace(/[«»]/g, ''), head))[0]?.severity;
    for (const [name, value] of [
      ['造林补助', '每亩300'],
      ['资助标准', '每生每年1000'],
      ['果苗补助成本', '≤28.40/株'],
      ['补助标准', '1000/人'],
      ['人均培训费', '400/人·天'],
      ['造林补助', '每亩补助300'],
      ['造林补助', '300每亩'],
      ['成本控制', '30/公里'],
      ['采购单价', '30/㎡'],
    ] as const)
      assert.equal(said(name, `«${value}»`), 'warning', name);
    for (const [name, value] of [
      ['项目总成本', '≤250万'],
      ['控制在预算成本内', '250万'],
      ['人工成本', '≤620万/月'],
    ] as const)
      assert.equal(said(name, `«${value}»`), 'information', name);
    for (const [name, value] of [
      ['造林补助', '每亩300元'],
      ['造林补助（元/亩）', '每亩300'],
      ['项目成本（万元）', '250'],
      ['栽植密度', '300/亩'],
      ['成本偏差', '3/5'],
      ['低成本试点数量', '3/村'],
      ['运营成本', '按每月500控制'],
      ['补助标准', '按文件执行'],
    ] as const)
      assert.equal(said(name, value), undefined, name);
    // Elsewhere it may be those who get it.
    assert.equal(said('造林补助', '每亩300', '1-产出指标；11-数量指标'), undefined);
    const fixed = (value: string) => indicator('造林补助', value, value, cost);
    checkFix('value-without-unit', fixed('每亩300'), fixed('每亩300元'));
    checkFix('value-without-unit', fixed('≤28.40/株'), fixed('≤28.40元/株'));
    checkFix('value-without-unit', fixed('250万'), fixed('250万元'));
  });

  it('finds what is counted before what a name says of its number, and knows people by what they do', () => {
    for (const name of [
      '享受资助人数达到预计值',
      '参训人次不少于',
      '受益人数达到目标',
      '在校学生人数合计',
      '参训人次≥',
      '培训人数总数',
      '引进人才',
      '培训护林员',
      '慰问退役士兵',
    ])
      checkList('value-without-unit', indicator(name, '2100', '2100'));
    for (const name of ['培训系统数量达到', '水质达标', '设备累计', '新增会员', '打造示范点', '建设项目'])
      checkList('value-without-unit', indicator(name, '«2100»', '2100'));
  });

  it('offers the unit that the name has', () => {
    const [found] = checkList('value-without-unit', indicator('编制专报、快报不少于50份', '«不少于50»', '不少于50'));
    assert.equal(found!.finding.args.target, '不少于50份');
    checkFix(
      'value-without-unit',
      indicator('编制专报、快报不少于50份', '不少于50'),
      indicator('编制专报、快报不少于50份', '不少于50份'),
    );
  });

  it('marks a bare number whose unit nothing tells', () => {
    checkList('value-without-unit', indicator('开发应用系统数', '«≥5»', '≥5'));
    checkList('value-without-unit', indicator('升级改造工会驿站数', '«8»', '8'));
    checkList('value-without-unit', indicator('公交停靠站数', '8', '8'));
    checkList('value-without-unit', indicator('工作简报数量', '«6»', '6'));
    checkList('value-without-unit', indicator('工作简报数量', '«6-8»', '6-8'));
  });

  it('marks the value that lost its unit', () => {
    checkList('value-without-unit', indicator('工作简报数量', '6期', '«6»'));
  });

  it('marks the value without a unit where the other one has it, even if the name tells which', () => {
    checkList('value-without-unit', indicator('在编人数', '«36»', '36人'));
    checkList('value-without-unit', indicator('参训人次', '36人次', '«36»'));
    checkList('value-without-unit', indicator('装订卷数', '36', '36') + indicator('装订卷数', '36', '1年'));
    const [rate] = checkList('value-without-unit', indicator('培训覆盖率', '«≥90»', '≥90%'));
    assert.equal(rate!.severity, 'warning');
    checkFix('value-without-unit', indicator('在编人数', '36', '36人'), indicator('在编人数', '36人', '36人'));
  });

  it('says nothing where the name or the kind of thing tells the unit', () => {
    for (const name of [
      '行政诉讼次数（败诉或被依法追究责任的）',
      '装订卷数',
      '参训人次',
      '培训课时',
      '开放天数',
      '接待游客数',
      '考核得分',
      '培训场次数',
      '在编人数',
      '更新公务用车数量',
      '绿化面积（亩）',
      '防护面积（万亩）',
      '拨付金额（亿元）',
      '垃圾处理量（万吨/年）',
      '检测设备数量（台/套）',
      '通过率（%）',
      '农田灌溉水有效利用系数',
      '水质综合污染指数',
      '空气质量指数AQI',
      '全市考核排名',
      '蚊媒密度（布雷图指数）',
      '县道PQI值',
      '门诊量',
      '注册志愿者人数',
      '系统并发数',
      '摄像头像素',
      '公路技术状况（MQI）',
      '抗菌药物使用强度（DDDs）',
      '在册矫正对象数',
      '机关事业编制数',
      '聘请法律顾问数量',
      '臭气浓度（无量纲）',
      '水泥标号',
      '影像色差ΔE',
      '印刷色差值',
      '论文影响因子合计',
      '考核得分均值',
      '厂界臭气浓度',
      '实验室间比对结果Z比分数绝对值',
      '室内测试En值绝对值',
      '林分郁闭度',
      '数据中心PUE值',
      '气溶胶光学厚度（AOD）',
      '算法F1值',
      '玻璃可见光透射比',
      '容积率',
      '总和生育率',
      '数据中心电能利用效率（PUE）',
      '软件著作权',
      '现场处置环境投诉量',
      '聘用网格员名额',
      '网格事件上报',
      '加装电梯',
      '播发新闻稿件',
      '受理案件',
      '建设公厕',
      '检查企业',
    ]) {
      checkList('value-without-unit', indicator(name, '≥5'));
    }
  });

  it('marks so few views that they may be as many 万次', () => {
    for (const name of ['公众号阅读量', '视频播放量', '网站访问量']) {
      checkList('value-without-unit', indicator(name, '«≥150»', '≥150'));
      checkList('value-without-unit', indicator(name, '≥15000'));
      checkList('value-without-unit', indicator(name, '≥150万'));
    }
  });

  it('says nothing of zero, of units, and of numbers in a sentence', () => {
    for (const value of ['0', '5套', '建成5并投入使用', '5%', '2024年']) {
      checkList('value-without-unit', indicator('开发应用系统数', value));
    }
  });

  it('says nothing of a number that says it has no dimension', () => {
    checkList('value-without-unit', indicator('厂界异味强度', '≤20（无量纲）'));
    checkList('value-without-unit', indicator('厂界异味强度', '«≤20»', '≤20'));
    checkList('value-without-unit', indicator('出生率', '«≥1.1»', '≥1.1'));
  });

  it('tells a rate without its sign', () => {
    const [found] = checkList('value-without-unit', indicator('验收合格率', '«≥95»', '≥95'));
    assert.equal(found!.severity, 'warning');
  });

  it('knows a rate that is given as a part of one', () => {
    checkFix('value-without-unit', indicator('验收合格率', '≥0.955'), indicator('验收合格率', '≥95.5%'));
    checkFix('value-without-unit', indicator('验收合格率', '0.95', '95%'), indicator('验收合格率', '95%'));
    checkFix('value-without-unit', indicator('产值增长率', '≥0.5'), indicator('产值增长率', '≥0.5%'));
    checkFix('value-without-unit', indicator('群众投诉率', '≤0.5'), indicator('群众投诉率', '≤0.5%'));
  });

  it('says nothing of dates in figures, of money in 万 and 亿, and of a unit behind a stroke', () => {
    for (const value of [
      '2024.12',
      '12.31',
      '2024.01-2025.12',
      '202401-202412',
      '20241231',
      '20240101-20241231',
      '2024.3',
      '2024.3-2024.9',
    ]) {
      checkList('value-without-unit', indicator('完成时间', value));
      checkList('value-without-unit', indicator('服务周期', value, value, '1-产出指标；13-时效指标'));
    }
    for (const name of [
      '工程造价',
      '工伤保险待遇发放额',
      '宣传费',
      '基金支出',
      '场地租金',
      '设备采购成本',
      '实际使用外资',
    ]) {
      checkList('value-without-unit', indicator(name, '≤1.2亿'));
    }
    for (const name of ['绿化苗木', '消费者保护站', '树苗']) {
      checkList('value-without-unit', indicator(name, '«1.2万»', '1.2万'));
    }
    checkList('value-without-unit', indicator('道路长度/公里', '12.5'));
    checkList('value-without-unit', indicator('开发系统数', '«2024.12»', '2024.12'));
    checkList('value-without-unit', indicator('项目成本', '«120»', '120'));
  });

  it('says nothing of ratios and of rates that are counted per so many', () => {
    for (const name of ['城乡居民收入比', '特种设备万台事故率', '十万人口火灾死亡率', '亿元产值事故率']) {
      checkList('value-without-unit', indicator(name, '≤2.1'));
    }
  });

  it('says nothing where the name ends in a measure word', () => {
    checkList('value-without-unit', indicator('巡航艘次', '≥50'));
  });

  it('leaves date serials to spreadsheet-residue', () => {
    checkList('value-without-unit', indicator('竣工时间', '45291'));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('value-without-unit', indicator('开发应用系统数', '«≥\n5»', '1年'));
    checkList('value-without-unit', '1、产出指标：开发应用系统数，年度指标值：«≥5»。');
  });

  it('adds the unit of the other value, or a likely one', () => {
    checkFix('value-without-unit', indicator('工作简报数量', '6', '6期'), indicator('工作简报数量', '6期'));
    checkFix('value-without-unit', indicator('开发应用系统数', '≥5'), indicator('开发应用系统数', '≥5套'), { fix: 1 });
  });

  it('knows the thing that something is done with', () => {
    for (const name of ['车辆采购数量', '车辆购置数量', '公务用车更新数量', '执法人员配备数'])
      checkList('value-without-unit', indicator(name, '≤2'));
    checkList('value-without-unit', indicator('系统采购数量', '«≤2»', '≤2'));
    checkList('value-without-unit', indicator('车辆采购', '«2»', '2'));
  });

  it('tells 百分比 in the place of the sign', () => {
    const [found] = checkList('value-without-unit', indicator('养护质量合格率', '≥98«百分比»', '≥98百分比'));
    assert.equal(found!.severity, 'information');
    checkFix('value-without-unit', indicator('养护质量合格率', '≥98百分比'), indicator('养护质量合格率', '≥98%'));
    checkList('value-without-unit', indicator('养护质量合格率', '提高5个百分点'));
  });

  it('leaves a satisfaction target that lost more than its sign to low-satisfaction', () => {
    checkList('value-without-unit', satisfaction('参训人员满意度', '不低于9', '不低于95%'));
    checkList('value-without-unit', satisfaction('参训人员满意度', '«≥90»', '≥95%'));
  });

  it('knows stuff whose name ends as a unit does', () => {
    checkList('value-without-unit', indicator('采购检测试剂数量', '«8500»', '8500'));
    checkList('value-without-unit', indicator('购置教具数量', '«50»', '50'));
    checkList('value-without-unit', indicator('接种疫苗剂数', '8500'));
  });

  it('knows measures that have no unit', () => {
    for (const name of ['出厂水酸碱度', '广播信噪比', '干部测评成绩', '地震监测震级'])
      checkList('value-without-unit', indicator(name, '≥6.5', '≥6.5'));
  });

  it('knows proportions and other numbers that have no unit', () => {
    for (const [name, value] of [
      ['出生人口性别比', '≤107'],
      ['医护比', '≥1.25'],
      ['护士与床位之比', '0.4'],
      ['投入产出比', '≥1.5'],
      ['消费乘数', '≥3'],
      ['抗震设防烈度', '7'],
      ['存储冗余度', '2'],
      ['单位床位使用效率', '≥0.9'],
      ['每百户汽车拥有量', '≥50'],
      ['每百万人口药品不良反应报告数', '≥150'],
      ['补贴渔船数', '6'],
      ['试点社区数', '4'],
    ] as const)
      checkList('value-without-unit', indicator(name, value));
    for (const [name, value] of [
      ['贫困人口占比', '30'],
      ['销售额同比', '5'],
      ['贫困人口比例', '50'],
      ['设备使用效率', '90'],
      ['存贷比', '75'],
      ['检验合格比', '95'],
    ] as const)
      checkList('value-without-unit', indicator(name, `«${value}»`, value));
  });

  it('marks the last number of a list that alone has no unit', () => {
    for (const value of [
      '编印《画册》30本和《指南》«1000»',
      '画册30本和指南«1000»',
      '培训2期、宣传«100»',
      '巡查12次，检查«4»',
      '电脑3台、打印机«2»',
    ])
      checkList('value-without-unit', indicator('完成工作', value, value.replace(/[«»]/g, '')));
    for (const value of [
      '困难台胞432人、高龄台胞1792人',
      '绿化30亩，空气质量指数50',
      '接听200次，热线12345',
      '由30亩增加到50',
      '道路3条、国道107',
      '电脑3台、华为Mate60',
      '新建30亩、其中水田20',
      '公交3条、地铁3号线',
    ])
      checkList('value-without-unit', indicator('完成工作', value));
    checkList('value-without-unit', indicator('完成工作（次）', '巡查12次，检查4'));
  });

  it('takes 比例 behind a number for %', () => {
    const [found] = checkList('value-without-unit', indicator('监控在线率', '≥0.97«比例»', '≥0.97比例'));
    assert.equal(found!.severity, 'information');
    checkList('value-without-unit', indicator('师生配备', '1:3比例'));
  });

  it('knows measure words that other words are made of, behind what they count and in brackets', () => {
    for (const name of [
      '新打机井口数',
      '编写书稿章数',
      '锦旗面数',
      '制作微视频集数',
      '资料翻译字数',
      '保洁河道段数',
      '新打机井（口）',
      '书稿编写（章）',
      '资料翻译（万字）',
      '光缆敷设（皮长公里）',
      '采样（点次）',
      '维护人力（人·天）',
    ])
      checkList('value-without-unit', indicator(name, '≥12', '≥12'));
    checkList('value-without-unit', indicator('养殖场（户）合格率（%）', '≥90', '≥90'));
    for (const name of ['路口数', '办事窗口数', '印章数', '专集数', '服务站（点）打造（首次）'])
      checkList('value-without-unit', indicator(name, '«≥12»', '≥12'));
  });

  it('knows names that end with the unit itself', () => {
    for (const name of ['管网改造延长米', '路面修补平方米', '栽植行道树株', '课后服务小时', '新增学位', '新增公办床位'])
      checkList('value-without-unit', indicator(name, '≥500', '≥500'));
    for (const name of ['采购玉米', '改造道路', '服务年度'])
      checkList('value-without-unit', indicator(name, '«≥500»', '≥500'));
  });

  it('takes all institutions alike, which one counts one by one, and not what is built or done', () => {
    for (const name of [
      '检查企业',
      '检查医院',
      '帮扶学校数量',
      '覆盖高校数量',
      '扶持合作社数量',
      '检查养老院数量',
      '培育社会组织数量',
      '受益公司数量',
      '试点园区数量',
      '覆盖常住人口数',
    ])
      checkList('value-without-unit', indicator(name, '≥50', '≥50'));
    for (const name of ['实施项目数量', '打造服务站数量', '建设实验室数量'])
      checkList('value-without-unit', indicator(name, '«≥50»', '≥50'));
  });

  it('takes points for % where a rate is to be high', () => {
    const [found] = checkList('value-without-unit', indicator('验收合格率', '≥95«个百分点»', '≥95个百分点'));
    assert.equal(found!.severity, 'information');
    checkFix('value-without-unit', indicator('验收合格率', '≥95个百分点'), indicator('验收合格率', '≥95%'));
    for (const [name, value] of [
      ['验收合格率', '提高5个百分点'],
      ['验收合格率', '5个百分点'],
      ['验收合格率提高幅度', '60个百分点'],
      ['就业率', '较上年上升65个百分点'],
    ] as const)
      checkList('value-without-unit', indicator(name, value));
  });

  it('does not take deaths among so many for a percentage, but how fast a thing grows', () => {
    checkFix('value-without-unit', indicator('孕产妇死亡率', '≤12'), indicator('孕产妇死亡率', '≤12/10万'));
    checkFix('value-without-unit', indicator('新生儿死亡率', '≤3'), indicator('新生儿死亡率', '≤3‰'));
    checkFix('value-without-unit', indicator('地区生产总值增速', '≥6.5'), indicator('地区生产总值增速', '≥6.5%'));
    checkList('value-without-unit', indicator('孕产妇死亡率（1/10万）', '≤12', '≤12'));
  });
});
