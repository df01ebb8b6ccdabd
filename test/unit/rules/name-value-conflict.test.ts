import assert from 'node:assert/strict';
import { checkFix, checkList, findingsOf, tableAround } from '../../support/check-rule.ts';
import { indicator, satisfaction } from '../../support/one-indicator.ts';

/** Rules that judge by what kind a name or a value is of, and where they do. */
const BY_KIND = [
  ['rate-as-quantity', '1-产出指标；11-数量指标'],
  ['count-as-quality', '1-产出指标；12-质量指标'],
  ['missing-operator', '1-产出指标；11-数量指标'],
  ['timeliness-without-time', '1-产出指标；13-时效指标'],
] as const;

/** The value is of another kind than the name, and no other rule goes by either. */
function assertKind(name: string, value: string): void {
  const [found] = checkList('name-value-conflict', indicator(name, `«${value}»`, value));
  assert.equal(found?.finding.message, 'kind');
  for (const [rule, head] of BY_KIND) checkList(rule, indicator(name, value, value, head));
}

describe('name-value-conflict', () => {
  it('marks under cost what is paid and counted in anything but money, and tells what may be named for it', () => {
    const cost = '1-产出指标；14-成本指标';
    const said = (name: string, value: string, head = cost) =>
      checkList('name-value-conflict', indicator(name, value, value.replace(/[«»]/g, ''), head))[0]?.severity;
    for (const [name, value] of [
      ['检查差旅费', '470人/天'],
      ['会务费标准', '320人/天'],
      ['设备购置费', '5台'],
      ['人员经费', '12人'],
      ['灌溉水费', '300吨'],
      ['补助标准', '17人/天'],
      ['道路工程款', '3公里'],
    ] as const)
      assert.equal(said(name, `«${value}»`), 'warning', name);
    assert.equal(said('设备资金', '«5台»'), 'information');
    for (const name of ['临时救助金', '岗位补贴']) assert.equal(said(name, '«12人»'), 'information', name);
    for (const [name, value] of [
      ['检查差旅费', '470元/人·天'],
      ['设备购置费', '5万元'],
      ['设备购置费', '100%'],
      ['设备租赁费', '12个月'],
      ['劳务费', '≤20美元/小时'],
      ['人员经费（人）', '12人'],
      ['人员经费', '按12人安排'],
      ['三公经费', '0次'],
      ['免费体检', '12人'],
      ['设备购置', '5台'],
    ] as const)
      assert.equal(said(name, value), undefined, name);
    // Those who are paid are counted there.
    assert.equal(said('发放护理费', '320人', '1-产出指标；11-数量指标'), undefined);
    checkList('name-value-conflict', indicator('设备购置费', '5台', '5万元', cost));
  });

  it('knows verbs and places that end as a number of booklets, cases or meetings does', () => {
    for (const [name, value] of [
      ['早孕建册数', '120人'],
      ['志愿者注册数', '500人'],
      ['患者在册数', '300人'],
      ['违法人员查处数', '20人'],
      ['家庭医生上门数', '500人'],
      ['项目发起数', '20人'],
      ['管网配套数', '3公里'],
      ['停车场数', '3座'],
      ['文化广场数', '2处'],
      ['林场数', '5000亩'],
      ['发放问卷数', '500人'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value, value));
    for (const name of ['宣传册数', '图书册数', '办公处数', '案卷数', '整改起数', '培训场数'])
      checkList('name-value-conflict', indicator(name, '«120人»', '120人'));
  });

  it('marks volumes of areas and the other way round, and weights that are none', () => {
    for (const [name, value] of [
      ['外墙防水维修面积', '≥900立方米'],
      ['土方开挖量', '3万平方米'],
      ['混凝土浇筑量', '300平方米'],
      ['水库蓄水量', '300万平方米'],
      ['新增库容', '≥3亩'],
      ['参训人数', '300立方米'],
      ['灯具数量', '300立方米'],
      ['道路宽度', '300亩'],
      ['发电装机容量', '300人'],
      ['农药用量', '300公里'],
      ['专利申请数', '300亩'],
      ['水质监测断面数', '30万元'],
      ['销毁重量', '12公里'],
      ['销毁档案重量', '12场'],
      ['销毁数量', '12公里'],
      ['补助标准', '500人'],
      ['室内温度', '26%'],
    ] as const)
      checkList('name-value-conflict', indicator(name, `«${value}»`, value));
    for (const [name, value] of [
      ['绿化面积', '300平方'],
      ['污水处理量', '300立方米'],
      ['沼气产量', '300立方米'],
      ['供水成本', '3元/立方米'],
      ['道路宽度', '7米'],
      ['发电装机容量', '300千瓦'],
      ['岗位申请数', '300人'],
      ['土方开挖量', '3万方'],
      ['防渗渠浇筑量', '300米'],
      ['销毁重量', '12吨'],
      ['销毁数量', '12箱'],
      ['补助标准', '500元/人'],
      ['室内温度', '≥18℃'],
      ['室内湿度', '40%'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value));
  });

  it('takes shows for what stages count, and asks about households and people', () => {
    checkList('name-value-conflict', indicator('惠民演出场次', '60台'));
    checkList('name-value-conflict', indicator('检查场次', '«60台»', '60台'));
    for (const [name, value] of [
      ['受益农户人数', '430户'],
      ['受益户数', '430人'],
    ] as const)
      assert.equal(checkList('name-value-conflict', indicator(name, `«${value}»`, value))[0]!.severity, 'information');
    checkList('name-value-conflict', indicator('平台注册用户数', '≥280万人') + indicator('新开户数', '≥300人'));
  });

  it('marks another number than the count in brackets', () => {
    for (const [name, inName, value] of [
      ['应急疏散演练（«6次»）', '6次', '8次'],
      ['新增接入视频点位（«30路»）', '30路', '≥36路'],
      ['植树（«5000株»）', '5000株', '4000株'],
      ['培训班(«5期»)', '5期', '4期'],
      ['巡查（«4次/年»）', '4次/年', '6次/年'],
    ] as const) {
      const [found] = checkList('name-value-conflict', indicator(name, value));
      assert.equal(found!.finding.args.inName, inName);
    }
    for (const [name, value] of [
      ['受益学校（含3处）', '5处'],
      ['改造工程（二期）', '3期'],
      ['培训班（2024年）', '3期'],
      ['老人补贴发放（80岁）', '90岁'],
      ['小班授课（20人）', '200人'],
      ['电缆敷设（100米）', '120米'],
      ['摄像头（30路）', '36个'],
      ['课程（45分钟）', '40分钟'],
      ['巡查（4次/年）', '12次'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value));
  });

  it('marks another number than the name has in numerals, of what is supported, or of a time to be met', () => {
    for (const [name, value] of [
      ['购置电脑«二十台»', '15台'],
      ['举办讲座«三场»', '5场'],
      ['支持«3家»企业', '2家'],
      ['投诉«3日内»办结', '5日内'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value, value));
    for (const [name, value] of [
      ['十二个试点村建设', '10个'],
      ['奖励十强企业', '8家'],
      ['培育百家企业', '80家'],
      ['3日内办结率', '≥95%'],
      ['五大行动开展次数', '4次'],
      ['24小时内到达现场', '≤30分钟'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value, value));
  });

  it('marks another number than the name has of the very thing that both count', () => {
    for (const [name, value] of [
      ['联合执法覆盖«8个»镇', '9个镇'],
      ['巡查«3个»片区', '4个片区'],
      ['服务«8家»企业', '9家'],
      ['服务«8家»企业', '9家企业'],
      ['覆盖«8个»镇街', '≥9个镇街'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value, value));
    for (const [name, value] of [
      ['联合执法覆盖8个镇', '8个镇'],
      ['服务8家企业', '≥8家企业'],
      ['每镇建设2个站点', '16个站点'],
      ['覆盖8个镇48个村', '48个'],
      ['覆盖3个镇的村', '12个村'],
      ['服务8家企业', '40人次'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value, value));
  });

  it('marks another time than the name has for what is done in it', () => {
    for (const [name, value] of [
      ['«三日内»答复检定咨询', '5日内'],
      ['«24小时内»上报疫情', '48小时内'],
      ['«一周内»办结咨询件', '10个工作日'],
      ['«15日内»支付工程款', '≤30日'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value, value));
    for (const [name, value] of [
      ['一周内办结咨询件', '5个工作日内'],
      ['1个工作日内出具报告', '24小时内'],
      ['24小时内上报疫情', '24小时内'],
      ['24小时内上报疫情比例', '≥95%'],
      ['7日内处置隐患复查时间', '≤3日'],
      ['24小时内回复咨询次数', '≥30次'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value, value));
  });

  it('marks another time than the name has for what is done, before a rate, in a quarter or in half a year', () => {
    const timely = '1-产出指标；13-时效指标';
    const said = (name: string, value: string) =>
      checkList('name-value-conflict', indicator(name, value, value.replace(/[«»]/g, ''), timely))[0]?.severity;
    for (const [name, value] of [
      ['接报后«30分钟内»到场', '≤1小时'],
      ['验收合格后«15日内»支付', '30日内'],
      ['«48小时内»送检', '72小时内'],
      ['«24小时内»办结率', '48小时内'],
      ['«48小时内»转办率', '72小时内转办'],
      ['«3个工作日内»办结率', '5个工作日内全部办结'],
      ['«15日内»支付率', '30日内支付完毕'],
      ['«7月底前»完工', '2025年9月底'],
      ['«第三季度»完成验收', '12月底前'],
      ['«上半年»完成', '2025年10月'],
      ['«2025年第二季度»完工', '2026年3月底前'],
    ] as const)
      assert.equal(said(name, value), 'warning', name);
    for (const [name, value] of [
      ['接报后30分钟内到场率', '≥95%'],
      ['1小时内响应', '≤60分钟'],
      ['24小时内办结', '1天内'],
      ['48小时内转办率', '24小时内转办'],
      ['24小时内响应、72小时内办结率', '72小时内办结'],
      ['48小时内转办率', '72小时内回访'],
      ['30日内支付', '1个月内'],
      ['第三季度完成验收', '9月30日前'],
      ['上半年完成', '6月底前'],
      ['7月底前完工', '2025年6月'],
      ['上半年完成情况报告', '7月底前'],
      ['3日内复诊患者候诊时间', '≤30分钟'],
      ['24小时内入院患者手术时间', '≤48小时'],
      ['2024年第四季度完成采购', '2024年12月底前'],
    ] as const)
      assert.equal(said(name, value), undefined, name);
  });

  it('marks another number of one time, or fewer in a year than the name gives for its parts', () => {
    const said = (name: string, value: string) => checkList('name-value-conflict', indicator(name, value))[0]?.severity;
    assert.equal(said('每月开展«2次»巡查', '每月1次'), 'warning');
    assert.equal(said('«每月开展2次»巡查', '全年12次'), 'warning');
    assert.equal(said('«每月开展2次»巡查', '12次'), 'information');
    assert.equal(said('覆盖全区«18个»街道', '21个'), 'warning');
    for (const [name, value] of [
      ['每月开展2次巡查', '24次'],
      ['每月开展2次巡查', '每月2次'],
      ['每月开展2次巡查', '≥30次'],
      ['每季度组织1次演练', '4次'],
      ['每周巡查1次', '50次'],
      ['各街道每月开展2次巡查', '12次'],
      ['每月开展2次巡查', '每周1次'],
      ['服务18个村项目数', '21个'],
      ['覆盖全区18个街道', '100%'],
    ] as const)
      assert.equal(said(name, value), undefined, name);
  });

  it('marks another grade than the name says is to be reached', () => {
    for (const [name, value] of [
      ['系统通过等保«三级»测评', '二级通过'],
      ['通过等保«三级»测评', '通过二级测评'],
      ['检验能力达到国家«一级»标准', '国家二级标准'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value, value));
    for (const [name, value] of [
      ['系统通过等保三级测评', '三级'],
      ['系统通过等保三级测评', '通过3级测评'],
      ['系统通过等保二级以上测评', '三级'],
      ['二级单位考核等次', '一级'],
      ['三级医院评审', '二级甲等'],
      ['通过等保三级测评', '二级系统5个'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value, value));
  });

  it('marks a share of people under satisfaction', () => {
    for (const name of ['受益人数', '接待人次']) checkList('name-value-conflict', satisfaction(name, '«≥90%»', '≥90%'));
    checkList('name-value-conflict', satisfaction('满意人数', '≥90%'));
  });

  it('marks the target in the name that is in another unit than the value', () => {
    const said = (name: string, value: string, head?: string, cycle = value) =>
      checkList('name-value-conflict', indicator(name, value, cycle, head))[0]?.severity;
    assert.equal(said('开展海防培训«1次»', '1万元'), 'warning');
    assert.equal(said('开展海防培训«2次»', '3万元'), 'warning');
    assert.equal(said('清理违规线索«不少于100条»', '不少于100个月'), 'warning');
    assert.equal(said('修复道路«3公里»', '3平方米'), 'warning');
    assert.equal(said('巡查河道«80公里»', '80%'), 'warning');
    assert.equal(said('清理违规线索«不少于100条»', '不少于100个'), 'information');
    assert.equal(said('走访慰问«100户»', '100人'), 'information');
    for (const [name, value] of [
      ['购置设备5台', '5套'],
      ['植树100株', '100棵'],
      ['召开会议2次', '2场'],
      ['维护设施5处', '5座'],
      ['修复道路3公里', '3000米'],
      ['巡查河道100公里', '100%'],
      ['组织培训3场', '100人'],
      ['聘用人员5人', '12个月'],
      ['补助标准500元', '500元/人'],
    ] as const)
      assert.equal(said(name, value), undefined);
    said('开展海防培训1次', '1年', '1-产出指标；13-时效指标');
    said('聘用讲师1人', '1万元', '1-产出指标；14-成本指标');
    said('开展海防培训1次', '1万元', undefined, '1次');
    checkList('name-contains-value', indicator('开展海防培训1次', '1万元'));
    checkList('name-contains-value', indicator('清理线索«不少于100条»', '不少于100个'));
  });

  it('marks a value that says what there is to be none of', () => {
    for (const [name, value] of [
      ['不超预算', '超预算完成'],
      ['项目支出不超过预算', '超出预算'],
      ['工资发放无拖欠', '有拖欠'],
      ['未逾期', '逾期完成'],
      ['无重大事故发生', '发生重大事故'],
      ['零事故', '有事故'],
    ] as const)
      assert.equal(
        checkList('name-value-conflict', indicator(name, `«${value}»`, value))[0]!.finding.message,
        'contrary',
      );
    for (const [name, value] of [
      ['不超预算', '不超预算'],
      ['无拖欠', '无'],
      ['是否不逾期', '逾期'],
      ['超不超预算', '超预算'],
      ['无障碍设施', '无障碍'],
      ['不合格产品', '合格'],
      ['数据准确无误', '无误'],
      ['无线网络覆盖', '覆盖'],
      ['未成年人保护', '有效保护'],
      ['无人机巡查', '巡查'],
      ['设备完好不完好', '完好'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value));
  });

  it('marks people under what no people are, and things under a number of people', () => {
    for (const [name, value] of [
      ['覆盖专业数', '12人'],
      ['发表论文数量', '12人'],
      ['合作院校数', '12人'],
      ['帮扶村数量', '12万元'],
      ['购置服务器数量', '12场'],
      ['孵化企业数', '12人'],
      ['检测批次', '12人'],
      ['聘用人员数量', '12台'],
      ['补助学生数', '12所'],
      ['文物修复数量', '12人'],
      ['清淤长度', '12立方米'],
    ])
      assertKind(name!, value!);
    for (const [name, value] of [
      ['提供岗位数', '300人'],
      ['调查样本数', '500人'],
      ['制作视频数量', '12期'],
      ['覆盖街道数', '5公里'],
      ['接待学生数', '12批'],
      ['服务老年人数', '300户'],
      ['运维设备数量', '300台次'],
      ['志愿者数量', '20支'],
    ])
      checkList('name-value-conflict', indicator(name!, value!));
  });

  it('marks a day under a number of things, and tells a state of a rate with a percentage once', () => {
    assertKind('培训人数', '12月底前');
    assertKind('流动图书车下乡频次', '3月5日');
    checkList('name-value-conflict', indicator('巡查频次', '每月'));
    checkList('name-value-conflict', indicator('平均天数', '12天') + indicator('完成时间', '12月底前'));
    checkList('name-value-conflict', indicator('合格率', '合格', '≥95%'));
  });

  it('marks units that cannot count a thing, but not those of what is done with it', () => {
    for (const [name, value] of [
      ['人工造林面积', '6800件'],
      ['道路长度', '500份'],
      ['钻探进尺', '4800人'],
      ['清运垃圾量', '42台'],
      ['巡查天数', '300台'],
      ['视频探头路数', '12800亩'],
      ['课程门数', '32吨'],
      ['帐篷顶数', '2600天'],
      ['新建泵站数量', '6公里'],
      ['升级会议室数量', '6公里'],
      ['修复桥梁数量', '6亩'],
      ['购置64排CT数量', '1篇'],
      ['购置消防车数量', '5份'],
      ['设备购置数量', '5份'],
      ['储备帐篷数量', '26吨'],
      ['采购图书数量', '4.8万吨'],
      ['发表论文数量', '6台'],
      ['养护树木数量', '50篇'],
      ['生猪数量', '50篇'],
      ['采购药品数量', '300公里'],
      ['企业数量', '50公斤'],
      ['制定标准数量', '6公里'],
    ])
      assertKind(name!, value!);
    for (const [name, value] of [
      ['设备检测数量', '300份'],
      ['实验室检测数量', '5000份'],
      ['CT检查数量', '500人次'],
      ['救护车转运数量', '5000人次'],
      ['企业处置数量', '300吨'],
      ['企业采购数量', '300吨'],
      ['转运站转运量', '300吨'],
      ['ADR数量', '500份'],
      ['疫苗接种数量', '5000人'],
      ['药品检查数量', '300家'],
      ['房屋数量', '5000平方米'],
      ['住房数量', '50套'],
      ['海报数量', '50处'],
      ['桥梁数量', '300延米'],
      ['清运垃圾量', '300车'],
      ['道路数', '30公里'],
      ['线路数', '300公里'],
      ['开支数', '≤30万元'],
      ['设备运行天数', '300天/台'],
      ['机组数量', '30万千瓦'],
      ['课程数量', '32学时'],
      ['图书数量', '5000套'],
      ['期刊数量', '12期'],
      ['行道树数量', '30公里'],
      ['种鸡数量', '30套'],
    ])
      checkList('name-value-conflict', indicator(name!, value!));
  });

  it('marks pieces under an area', () => {
    checkList('name-value-conflict', indicator('绿化养护面积', '«≥100个»', '≥100个'));
  });

  it('marks the figure in the name that differs from the value', () => {
    checkList('name-value-conflict', indicator('开展应急演练«2次»', '1次'));
    checkList('name-value-conflict', indicator('投诉率«低于5%»', '低于8%'));
    checkList('name-value-conflict', indicator('转办案件«不少于27万宗»', '不少于7万宗'));
    checkList('name-value-conflict', indicator('举办培训班«5期»', '6期'));
    checkList('name-value-conflict', indicator('开展«2次»消防演练', '≥4次'));
    checkList('name-value-conflict', indicator('按时办结率«不低于95%»', '90'));
  });

  it('marks the same figure with the comparison the other way round', () => {
    checkList('name-value-conflict', indicator('开展海防巡查«不少于3次»', '不多于3次'));
    checkList('name-value-conflict', indicator('投诉率«低于5%»', '≥5%'));
    checkList('name-value-conflict', indicator('开展海防巡查不少于3次', '≥3次') + indicator('开展海防巡查3次', '≤3次'));
  });

  it('marks halves of what there are only whole ones of', () => {
    for (const [name, value] of [
      ['采购图书册数', '≥2.5册'],
      ['聘用人员数量', '3.5人'],
      ['举办讲座次数', '≥1.5次'],
      ['改造小区数量', '7.5个'],
      ['保洁道路条数', '4.8条'],
    ] as const) {
      const [found] = checkList('name-value-conflict', indicator(name, `«${value}»`, value));
      assert.equal(found!.finding.message, 'part');
    }
    checkList(
      'name-value-conflict',
      indicator('参训人次', '1.5万人次') +
        indicator('人均借阅册数', '2.5册') +
        indicator('居民综合阅读量', '5.5本') +
        indicator('居民健身次数', '每周2.5次') +
        indicator('百万人口医师数', '3.5人/千人') +
        indicator('千人口床位数', '6.5张') +
        indicator('师生比', '13.5名') +
        indicator('单位面积穗数', '2.5个') +
        indicator('培训天数', '2.5天'),
    );
  });

  it('marks things and firms under a number of people, and pieces under a length of time', () => {
    assertKind('带动就业人数', '≥50家');
    assertKind('图书流通量', '≥5000元');
    assertKind('设备使用年限', '5个');
  });

  it('tells a rate of what is bad that counts how often it happened', () => {
    for (const [name, value] of [
      ['设备故障率', '12次'],
      ['群众投诉率', '≤3次'],
      ['文书差错率', '≤3份'],
      ['重新犯罪率', '2人'],
      ['安全事故发生率', '1起'],
    ] as const) {
      const [found] = checkList('name-value-conflict', indicator(name, `«${value}»`, value));
      assert.equal(found!.finding.message, 'count');
      assert.equal(found!.severity, 'information');
    }
    for (const [name, value, cycle] of [
      ['设备故障率', '0次', '0次'],
      ['设备故障率', '≤3次', '≤3%'],
      ['设备故障率', '≤3', '≤3'],
      ['万台事故率', '0.3起', '0.3起'],
      ['每百户投诉率', '2件', '2件'],
      ['孕产妇死亡率', '≤12例/10万人', '≤12例/10万人'],
      ['设备故障率', '≤1次/年', '≤1次/年'],
      ['设备故障次数', '12次', '12次'],
      ['设备故障率', '较上年少3次', '较上年少3次'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value, cycle));
  });

  it('tells a rate whose value is its own name without 率', () => {
    const [found] = checkList(
      'name-value-conflict',
      indicator('辅助人员年度考核合格率', '«年度考核合格»', '年度考核合格'),
    );
    assert.equal(found!.severity, 'information');
    checkList('name-value-conflict', indicator('水质达标率', '«Ⅲ类»', 'Ⅲ类'));
  });

  it('marks a name and a value that have changed places, and exchanges them', () => {
    for (const [name, value] of [
      ['≥90%', '法律援助受援人满意度'],
      ['100%', '课件审核通过率'],
      ['不少于12场', '普法讲座场次数'],
      ['≤30天', '案件平均办理天数'],
    ] as const) {
      const [found] = checkList('name-value-conflict', satisfaction(`«${name}»`, value));
      assert.equal(found!.finding.message, 'exchanged');
      checkFix('name-value-conflict', satisfaction(name, value), satisfaction(value, name));
      for (const rule of ['name-contains-value', 'satisfaction-not-rate', 'name-not-indicator', 'vague-value'])
        checkList(rule, satisfaction(name, value));
    }
    for (const [name, value] of [
      ['≥90%', '满意'],
      ['满意度≥90%', '受援人满意度'],
      ['24小时', '及时率'],
      ['≥90%', '满意度≥90%'],
    ] as const) {
      for (const { finding } of findingsOf('name-value-conflict', tableAround(indicator(name, value))))
        assert.notEqual(finding.message, 'exchanged');
    }
  });

  it('marks the same number of another time, and another number for the same people', () => {
    const [found] = checkList('name-value-conflict', indicator('«每季度开展1次»检查', '每月1次'));
    assert.deepEqual(found!.finding.args, { inName: '每季度开展1次', inValue: '每月1次' });
    checkList('name-value-conflict', indicator('人均补贴«300元»', '500元/人'));
    checkList('name-value-conflict', indicator('«12个社区»全覆盖', '14个社区'));
  });

  it('marks a speed under a length, several times a cost as its share, and an area under a yield', () => {
    for (const [name, value] of [
      ['道路保洁里程', '30公里/小时'],
      ['巡查道路长度', '≥30km/h'],
      ['人均培训成本', '≤550%'],
      ['粮食总产量', '≥12万亩'],
      ['水稻产量', '≥120公顷'],
      ['蔬菜产量', '500人'],
    ] as const) {
      assertKind(name, value);
    }
    for (const [name, value] of [
      ['道路保洁里程', '30公里/天'],
      ['河道巡查里程', '≥30公里/次'],
      ['应急车辆行驶速度', '30公里/小时'],
      ['人均培训成本', '≤100%'],
      ['单位公共面积保洁成本', '≤110%'],
      ['成本控制率', '≤120%'],
      ['粮食总产量', '≥12万吨'],
      ['粮食总产量', '≥95%'],
      ['水稻亩产量', '≥500公斤/亩'],
      ['鲜切花产量', '≥120万枝'],
      ['盘活资产量', '≥3000万元'],
    ] as const) {
      checkList('name-value-conflict', indicator(name, value));
    }
  });

  it('says nothing of what may be the same of another time or of more people', () => {
    checkList('name-value-conflict', indicator('每季度开展检查1次', '每季1次'));
    checkList('name-value-conflict', indicator('每天巡查1次', '每日1次'));
    checkList('name-value-conflict', indicator('每季度开展检查3次', '12次'));
    checkList('name-value-conflict', indicator('每人每月补贴300元', '3600元/人·年'));
    checkList('name-value-conflict', indicator('补贴300元', '500元/人'));
    checkList('name-value-conflict', indicator('12个社区全覆盖', '100%'));
  });

  it('says nothing where the numbers are equal, however written', () => {
    checkList('name-value-conflict', indicator('投诉率5%', '投诉率低于5%'));
    checkList('name-value-conflict', indicator('转办案件7万宗', '≥70000宗'));
    checkList('name-value-conflict', indicator('转办案件十二宗', '12宗'));
    checkList('name-value-conflict', indicator('接待调研20次', '20-35次'));
  });

  it('marks the limit in the name of a limit', () => {
    checkList('name-value-conflict', indicator('突发疫情«2小时内»报告时限', '≤6小时'));
    checkList('name-value-conflict', indicator('突发疫情2小时内报告时限', '≤2小时'));
    checkList('name-value-conflict', indicator('突发疫情«2小时内»报告率', '≤6小时'));
    checkList('name-value-conflict', indicator('24小时内到院患者手术时间', '≤6小时'));
    checkList('name-value-conflict', indicator('8小时内响应时间', '≤30分钟'));
  });

  it('tells the year of an event that is held in a later one', () => {
    const [found] = checkList('name-value-conflict', indicator('«2025年»马拉松赛举办时间', '2026年11月'));
    assert.equal(found!.severity, 'information');
    for (const [name, value] of [
      ['2025年马拉松赛举办时间', '2025年11月'],
      ['2026年新年音乐会举办时间', '2025年12月31日'],
      ['2025年度部门决算批复时间', '2026年8月底前'],
      ['2025年年会举办时间', '2026年1月'],
      ['2025—2026赛季开赛时间', '2026年3月'],
      ['2025年马拉松赛筹备时间', '2026年11月'],
      ['2025年马拉松赛举办时间', '11月'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value));
  });

  it('marks a time, a number or another state under a trait, and a share under a number of accidents', () => {
    for (const [name, value] of [
      ['安全事故数', '100%'],
      ['投诉数', '5%'],
      ['支付及时性', '100人'],
      ['支付及时性', '5次'],
      ['支付及时性', '合规'],
      ['完成时间', '及格'],
      ['工程质量', '及时'],
      ['工程质量', '50万元'],
      ['采购合规性', '及时'],
      ['采购合规性', '5次'],
      ['资料完整性', '3月底前'],
      ['长效机制', '50人'],
    ] as const) {
      assertKind(name, value);
    }
    for (const [name, value] of [
      ['安全事故', '0'],
      ['安全事故数', '0起'],
      ['降低安全事故数', '10%'],
      ['违规发放补贴人数', '0人'],
      ['支付及时情况', '100%'],
      ['支付及时性', '≤5天'],
      ['支付及时性', '2025年12月底前'],
      ['支付及时性', '及时'],
      ['信息报送及时性', '每月1次'],
      ['合格情况', '合格'],
      ['工程质量', '合格'],
      ['空气质量', '≥300天'],
      ['系统安全性', '≤3次'],
      ['系统安全性', '0次'],
      ['资料完整性', '完整'],
      ['资料完整性', '100%'],
      ['资料完整性（份）', '12份'],
      ['完成时间', '及时'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value));
  });

  it('marks nearly all of what goes wrong, where nothing limits it', () => {
    for (const [name, value] of [
      ['设备故障率', '98%'],
      ['群众投诉率', '95%'],
      ['事故发生率', '90%'],
      ['出错率', '95%'],
    ] as const) {
      const [found] = checkList('name-value-conflict', indicator(name, `«${value}»`, value));
      assert.equal(found!.finding.message, 'reversed', name);
      checkList('missing-operator', indicator(name, value));
    }
    for (const [name, value] of [
      ['设备无故障率', '98%'],
      ['投诉办结率', '95%'],
      ['青少年近视率', '≤60%'],
      ['退件率', '≤30%'],
      ['设备故障率', '5%'],
      ['流失率', '90%'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value));
  });

  it('tells a date that is past the season in the name', () => {
    for (const [name, value] of [
      ['汛前检查完成时间', '2026年11月底前'],
      ['入汛前隐患排查', '8月底前'],
      ['秋季开学前完工', '2026年12月31日前'],
      ['秋季学期开学前交付使用', '10月15日前'],
      ['春耕物资到位时间', '2026年9月底前'],
    ] as const) {
      const [found] = checkList('name-value-conflict', indicator(name, `«${value}»`, value));
      assert.equal(found!.finding.message, 'season', name);
      assert.equal(found!.severity, 'information');
    }
    for (const [name, value] of [
      ['汛前检查完成时间', '2026年5月底前'],
      ['汛前水毁修复完成时间', '2025年12月底前'],
      ['主汛期前完工', '7月15日前'],
      ['秋汛前检查完成时间', '8月底前'],
      ['防汛前期准备', '11月底前'],
      ['汛前、汛后检查时间', '11月底前'],
      ['汛前检查次数', '11次'],
      ['汛前检查', '4月底前、11月底前'],
      ['春耕化肥储备到位时间', '2025年12月底前'],
      ['春耕秋种物资到位时间', '9月底前'],
      ['秋季学期开学前交付使用', '2026年8月31日前'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value));
  });

  it('says nothing of figures of something else', () => {
    checkList('name-value-conflict', indicator('24小时内办结率', '95%'));
    checkList('name-value-conflict', indicator('完成12类场所监测', '100%'));
    checkList('name-value-conflict', indicator('培训3场', '150人'));
    checkList('name-value-conflict', indicator('7个试点镇的示范点', '5个'));
  });

  it('leaves a rate that cannot be to the rule on rates', () => {
    checkList('name-value-conflict', indicator('审核准确率达到98%', '98%', '980%'));
    checkList('rate-out-of-range', indicator('审核准确率达到98%', '98%', '«980»%'));
    checkList('name-value-conflict', indicator('审核准确率«达到98%»', '89%'));
  });

  it('marks deadlines that differ, and people who are counted', () => {
    checkList('name-value-conflict', indicator('«2024年12月底前»完成', '2024年11月底前'));
    checkList('name-value-conflict', indicator('«9月底前»完成招标', '2024年10月底前'));
    checkList('name-value-conflict', indicator('«3名»驻村法律顾问', '5名'));
    checkList('name-value-conflict', indicator('文明程度指数«达到90»', '≥85'));
    for (const [name, value] of [
      ['2024年底前完成', '2024年11月底前'],
      ['09月底前完成招标', '2024年9月底前'],
      ['2023年预算项目竣工', '2024年11月底前'],
      ['6月至9月底前完成', '10月底前'],
      ['7个试点镇的示范点', '5个'],
      ['完成20个村庄整治', '20个'],
    ] as const) {
      checkList('name-value-conflict', indicator(name, value));
    }
  });

  it('marks a value of another kind than the name says', () => {
    for (const [name, value] of [
      ['培训乡村医生人数', '50场'],
      ['毒品吸食人数', '0.95'],
      ['窗口人员配备人数', '≥120%'],
      ['完成时间', '5人'],
      ['完成时间', '100%'],
      ['采购成本', '5人'],
      ['验收合格率', '12个'],
      ['修复档案卷数', '达标'],
      ['培训期数', '无'],
      ['培训场次', '5人'],
      ['验收合格率', '90分'],
      ['发放百岁以上老人数', '36%'],
    ] as const) {
      assertKind(name, value);
    }
  });

  it('marks a unit that measures something else than the name', () => {
    for (const [name, value] of [
      ['改造塑胶跑道长度', '3200平方米'],
      ['铺设管道长度', '42处'],
      ['路面铺设面积', '8.68万米'],
      ['绿化面积', '5000株'],
      ['退化林修复面积', '5000株'],
      ['群测群防培训人数', '4期'],
      ['培训期数', '30天'],
      ['人均月巡护天数', '≥22次'],
      ['培训天数', '22次'],
      ['慰问户数', '300元'],
      ['检查企业数', '15次'],
      ['检查次数', '15家'],
    ] as const) {
      assertKind(name, value);
    }
  });

  it('says nothing of names that end likewise, and of units used loosely', () => {
    for (const [name, value] of [
      ['排队长度', '≤20辆'],
      ['密码长度', '8位'],
      ['宣传片长度', '5分钟'],
      ['管网改造长度', '5.2千米'],
      ['道路改造长度', '3个'],
      ['绿化面积', '3.5万亩'],
      ['绿化面积', '1200㎡'],
      ['保护面积', '≥12km²'],
      ['修复面积', '3公顷'],
      ['修复面积', '3200米²'],
      ['飞防作业面积', '2万亩次'],
      ['人均绿地面积', '15平方米/人'],
      ['种植面积', '6项'],
      ['巡护里程', '≥3000公里'],
      ['学期数', '2个学期'],
      ['工期数', '30天'],
      ['培训天数', '120人天'],
      ['优良天数', '≥85%'],
      ['受益户数', '300户次'],
      ['捐款数', '5万元'],
      ['客户数', '300人'],
      ['窗户数', '20套'],
      ['检查企业数', '15家次'],
      ['检查专家数', '15人'],
      ['检查次数', '15场'],
      ['检查次数', '15家次'],
      ['服务次数', '300人次'],
      ['走访户次数', '300户'],
      ['接待人次数', '300人'],
      ['检查批次数', '30份'],
    ] as const) {
      checkList('name-value-conflict', indicator(name, value));
    }
  });

  it('marks lengths, areas, weights, times and money under what is counted', () => {
    for (const [name, value] of [
      ['流感疫苗接种门诊督导家次', '≥36公里'],
      ['预警短信发布条次', '≥200小时'],
      ['发布稿件条数', '≥2.8万分钟'],
      ['举办讲座场次', '12天'],
      ['巡查次数', '≥36小时'],
      ['修缮凉亭座数', '6公里'],
      ['居家养老床位数', '600%'],
      ['清运渣土吨数', '46万公里'],
      ['水质样本检测数', '≥8000平方米'],
      ['病险水库除险加固数量', '6公里'],
      ['采购仪器数量', '30万元'],
      ['厨余垃圾清运量', '≥46万平方米'],
      ['厨余垃圾清运量', '46万人次'],
      ['储备小麦轮换量', '3.2万元'],
      ['道路保洁面积', '318万吨'],
      ['断面水质类别', '≤Ⅲ吨'],
      ['视频点位运维费', '≤1.1个/站'],
      ['单位成本', '≤1.1个'],
      ['质保期', '≤4%'],
      ['困难家庭应保尽保率', '≥85户'],
      ['古籍修复合格率', '≥90分钟'],
      ['受理纠纷宗数', '≥300人'],
      ['入户宣传户次', '≥12公里'],
      ['门票收入', '≥30万人次'],
      ['街面巡查频次', '3公里'],
      ['公厕管养评分', '≥90人'],
      ['评审项目数', '5公里'],
      ['网络安全事件', '≤3平方米'],
      ['24小时降雨预报准确率', '≥24小时'],
    ] as const) {
      assertKind(name, value);
    }
  });

  it('says nothing where what is counted may be told so, or only ends likewise', () => {
    for (const [name, value] of [
      ['志愿服务时间数', '20小时'],
      ['补贴月份数', '12个月'],
      ['专项款项数', '300万元'],
      ['三公经费控制数', '≤12万元'],
      ['道路改造数量', '5公里'],
      ['学校维修数量', '3000平方米'],
      ['档案整理数量', '300米'],
      ['住院费用中位数', '3.2万元'],
      ['租赁期数', '3年'],
      ['驻点服务次数', '每月不少于1天'],
      ['演出场次', '2场，每场90分钟'],
      ['火灾起数', '-5%'],
      ['污水管网改造数量', '12公里'],
      ['粮食种植数量', '5000亩'],
      ['储备稻谷数量', '36000吨'],
      ['垃圾清运量', '46万立方米'],
      ['贷款回收量', '3000万元'],
      ['应急物资储备量', '300万元'],
      ['稿件发布数', '2.8万字'],
      ['督导家次', '36家'],
      ['保险缴费', '300个'],
      ['点位运维费', '≤300元/站'],
      ['单位成本', '≤1.1元/个'],
      ['断面水质类别', 'Ⅲ类'],
      ['断面水质类别', '≥3类'],
      ['预警提前量', '45分钟'],
      ['耕地面积', '300吨/亩'],
      ['项目完成率', '12个月'],
      ['入户宣传户次', '300户'],
      ['居民可支配收入', '≥8%'],
      ['压减支出', '3项'],
      ['街面巡查频次', '每月不少于1天'],
      ['公厕管养评分', '≥90%'],
      ['氨氮浓度', '≤2毫克/升'],
      ['老旧小区改造数量', '30万平方米'],
      ['交通死亡事故', '≤3人'],
    ] as const) {
      checkList('name-value-conflict', indicator(name, value));
    }
  });

  it('marks what is bought, paid, used and seen in units of something else', () => {
    for (const [name, value] of [
      ['鱼苗放流数量', '≥600万亩'],
      ['采购折叠床数量', '1000个工作日'],
      ['采购消防水带数量', '30天'],
      ['采购电脑台数', '30次'],
      ['更新电脑台数', '30次'],
      ['为企业减免检定费用', '≥80次'],
      ['发放资金', '300户'],
      ['新增税收', '300人'],
      ['接待瞻仰群众', '≥5万元'],
      ['接待游客', '300公里'],
      ['受益人口', '300公里'],
      ['宣传片交付时间', '15部'],
      ['管网完工时间', '300米'],
      ['种树棵数', '300米'],
      ['调研报告篇数', '3辆'],
      ['车辆维修辆数', '3篇'],
      ['用电量', '300米'],
      ['用水量', '300人'],
    ] as const) {
      assertKind(name, value);
    }
    for (const [name, value] of [
      ['放流面积', '600万亩'],
      ['购买服务数量', '12个月'],
      ['购置服务器云租赁数量', '12个月'],
      ['检修设备台数', '30台次'],
      ['检修设备台数', '30次'],
      ['支付费用', '12次'],
      ['拨付资金', '2次'],
      ['争取上级资金', '3项'],
      ['下达资金', '2期'],
      ['节约资金', '30%'],
      ['新增税收', '8%'],
      ['慰问困难群众', '5万元'],
      ['资助学生', '30万元'],
      ['接待游客', '300批次'],
      ['受益人口', '300户'],
      ['受益对象', '12个村'],
      ['设备维护周期', '每月1次'],
      ['图书采购册数', '300套'],
      ['用水量', '300立方米'],
      ['亩均用水量', '300立方米/亩'],
      ['用电量', '30万千瓦时'],
    ] as const) {
      checkList('name-value-conflict', indicator(name, value));
    }
  });

  it('marks a count that is given as a percentage, which is no rate either', () => {
    for (const name of ['快检批次', '抽检批次数', '检查次数', '慰问户数', '检查企业数']) assertKind(name, '100%');
    checkList('name-value-conflict', indicator('抽检批次合格率', '100%'));
    checkList('name-value-conflict', indicator('抽检批次', '合格率100%'));
    checkList('name-value-conflict', indicator('抽检批次', '增长5%'));
    assertKind('购置图书数量', '≥90%');
    checkList('name-value-conflict', indicator('购置图书数量', '100%'));
    checkList('name-value-conflict', indicator('完成数量', '≥90%'));
  });

  it('marks a day under a share of what is right, and a state under an area', () => {
    assertKind('资助对象准确率', '12月底前');
    assertKind('维修面积', '合格');
    checkList('name-value-conflict', indicator('项目完成率', '12个月'));
  });

  it('marks what no cost can be', () => {
    for (const [name, value] of [
      ['项目总成本', '98%'],
      ['推广活动成本', '好'],
      ['培训成本', '不超过50分钟'],
      ['单方造价', '按时'],
      ['工程总投资', '85%'],
      ['工程总投资', '12公里'],
    ] as const) {
      assertKind(name, value);
    }
    for (const [name, value] of [
      ['成本节约率', '≥5%'],
      ['成本控制率', '98%'],
      ['成本降低', '5%'],
      ['成本占比', '30%'],
      ['项目总成本', '≤98%'],
      ['项目总成本', '100%'],
      ['压减成本', '5%'],
      ['完成总投资', '85%'],
      ['控制成本', '良好'],
      ['项目成本', '控制在预算内'],
      ['项目成本', '≤预算'],
      ['项目成本', '达标'],
      ['时间成本', '≤50分钟'],
      ['企业办事成本', '≤3天'],
      ['支付费用', '按时'],
      ['管理费用', '5%'],
      ['企业融资成本', '4.5%'],
      ['社会物流总成本', '14%'],
    ] as const) {
      checkList('name-value-conflict', indicator(name, value));
    }
  });

  it('marks money and things under a rate', () => {
    assertKind('工程投资节约率', '≥12万元');
    assertKind('图书更新率', '60种/屋');
    for (const [name, value] of [
      ['全员劳动生产率', '≥68万元/人'],
      ['土地产出率', '≥3万元/亩'],
      ['数据更新率', '1次/天'],
      ['床位周转率', '30次'],
      ['设备配备率', '1台/村'],
      ['孕产妇死亡率', '≤8例/10万人'],
      ['投诉率', '≤2宗/年'],
    ] as const) {
      checkList('name-value-conflict', indicator(name, value));
    }
  });

  it('marks 无 of a benefit of which more is better', () => {
    checkList('name-value-conflict', indicator('带动就业人数', '«无»', '无', '2-效益指标；22-社会效益'));
    checkList('name-value-conflict', indicator('受伤群众人数', '无', '无', '2-效益指标；22-社会效益'));
  });

  it('takes 无 and 零 for 0 of what is bad, or may be', () => {
    const benefit = '2-效益指标；22-社会效益指标';
    for (const value of ['无', '零']) {
      checkList('name-value-conflict', indicator('卫生死角数', value));
      checkList('name-value-conflict', indicator('卫生死角数', value, value, benefit));
      checkList('name-value-conflict', indicator('重点人员进京数', value, value, benefit));
      checkList('name-value-conflict', indicator('安全事故数', value));
    }
    checkList('name-value-conflict', indicator('整治卫生死角数', '«无»', '无'));
    checkList('name-value-conflict', indicator('新增就业人数', '«达标»', '达标', benefit));
  });

  it('marks a rate that nobody can want: none of what is right, all of what is wrong', () => {
    for (const [name, value] of [
      ['水库安全度汛率', '0%'],
      ['产品合格率', '≥0%'],
      ['产品合格率（%）', '0'],
      ['文物损毁率', '100%'],
      ['生产安全事故率', '100%'],
    ] as const) {
      const [found] = checkList('name-value-conflict', indicator(name, `«${value}»`, value));
      assert.equal(found!.finding.message, 'reversed');
    }
    for (const [name, value] of [
      ['产品不合格率', '0%'],
      ['生产安全事故率', '0%'],
      ['缺陷产品召回率', '0%'],
      ['绿化补种率', '0%'],
      ['事故隐患整改率', '100%'],
      ['损毁路面修复率', '100%'],
      ['资产负债率', '100%'],
      ['无事故率', '100%'],
      ['死亡病例占比', '100%'],
      ['产品合格率', '100%'],
    ] as const) {
      checkList('name-value-conflict', indicator(name, value));
    }
    // Other rules speak of the operator, of satisfaction and of a year that differs.
    checkList('name-value-conflict', indicator('产品合格率', '≤0%'));
    checkList('name-value-conflict', indicator('生产安全事故率', '≥100%'));
    checkList('name-value-conflict', indicator('居民满意度', '0%'));
    checkList('name-value-conflict', indicator('任务完成率', '0%', '100%'));
  });

  it('tells as information a rate that is to be a state', () => {
    const [found] = checkList('name-value-conflict', indicator('资金拨付及时率', '«及时»', '及时'));
    assert.equal(found!.severity, 'information');
    for (const value of ['按时到报', '及时报送', '正常运转']) {
      const [found] = checkList('name-value-conflict', indicator('台站数据到报率', `«${value}»`, value));
      assert.equal(found!.finding.message, 'state');
    }
    for (const value of ['全覆盖', '应处尽处', '按时到报，不漏报', '及时率100%', '按规定比例', '正常值以上'])
      checkList('name-value-conflict', indicator('台站数据到报率', value));
    checkList('name-value-conflict', indicator('台站数据误报率', '正常范围'));
    // template-residue
    checkList('name-value-conflict', indicator('任务完成率', '无', '无'));
    checkList('name-value-conflict', satisfaction('居民满意率', '满意'));
    checkList('name-value-conflict', indicator('是否提高技术推广覆盖面', '是'));
  });

  it('marks a time under what is built, where quantities belong', () => {
    assertKind('新建自动气象站', '18个工作日');
    checkList(
      'name-value-conflict',
      indicator('新建自动气象站', '18个工作日', '18个工作日', '1-产出指标；13-时效指标'),
    );
    for (const [name, value] of [
      ['新建自动气象站', '18座'],
      ['新建自动气象站工期', '18个工作日'],
      ['新建监测站运行', '365天'],
      ['购置财务软件', '1年'],
      ['安装设备', '每月2天'],
    ] as const) {
      checkList('name-value-conflict', indicator(name, value));
    }
  });

  it('tells as information a share of what is counted, where no type of quantities does', () => {
    for (const [name, value] of [
      ['庭审直播数', '≥98%'],
      ['受益门店数量', '≥90%'],
    ] as const) {
      const [found] = checkList('name-value-conflict', `1、产出指标：${name}，年度指标值：«${value}»。`);
      assert.equal(found!.finding.message, 'share');
      assert.equal(found!.severity, 'information');
      checkList('name-value-conflict', indicator(name, value));
    }
    for (const [name, value] of [
      ['庭审直播数', '100%'],
      ['庭审直播数', '增长10%'],
      ['庭审直播数', '直播率98%'],
      ['庭审直播数', '不少于总数的10%'],
      ['庭审直播率', '≥98%'],
      ['新增门店数', '≥5%'],
      ['电信诈骗发案数', '≤5%'],
      ['空气质量指数', '≥98%'],
      ['恩格尔系数', '≤30%'],
      ['预算控制数', '≤98%'],
      ['年末结余数', '≤5%'],
      ['作答百分数', '≥98%'],
      ['样本中位数', '≤98%'],
      ['用水量', '≤98%'],
    ] as const) {
      checkList('name-value-conflict', `1、产出指标：${name}，年度指标值：${value}。`);
    }
    checkList('name-value-conflict', satisfaction('满意人数占总人数', '≥98%'));
  });

  it('says nothing of values that fit, or that say what they are of', () => {
    for (const [name, value] of [
      ['参训人数', '1.2万人'],
      ['参训人数', '13.2'],
      ['参训人次', '≥300次'],
      ['伤亡人数', '0起'],
      ['参保人数', '增长5%'],
      ['受助人数', '≥20户'],
      ['办结时间', '提前5天'],
      ['审批时间', '缩短50%'],
      ['压减时限', '≤80%'],
      ['检测时间', '每月2次'],
      ['人均成本', '≤500元/人'],
      ['采购成本', '≤100%'],
      ['巡查频率', '每周2次'],
      ['处理效率', '≥30件'],
      ['万公里责任事故率', '≤0.05次'],
      ['参训数量（人）', '5场'],
      ['安全事故数', '无'],
      ['信访投诉件数', '无'],
      ['空气质量指数', '达标'],
      ['运行参数', '正常'],
      ['安全事故发生率', '无'],
      ['办事效率', '良好'],
      ['系统用户数', '≥600人'],
    ] as const) {
      checkList('name-value-conflict', indicator(name, value));
    }
    checkList('name-value-conflict', satisfaction('居民满意度', '5人'));
    checkList('name-value-conflict', indicator('验收合格率', '≥90平方米', '≥95%'));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('name-value-conflict', indicator('开展应急演练«2\n次»', '1次'));
    checkList('name-value-conflict', '1、产出指标：开展应急演练«2次»，年度指标值：1次。');
  });

  it('tells a time under a rate of what is done in time', () => {
    for (const [name, value] of [
      ['检测及时率', '≤7个工作日'],
      ['疫情处置及时率', '24小时内'],
      ['按时办结率', '5天'],
    ] as const) {
      const [found] = checkList('name-value-conflict', indicator(name, `«${value}»`, value));
      assert.equal(found!.finding.message, 'state');
      assert.equal(found!.severity, 'information');
    }
    for (const [name, value] of [
      ['完工率', '2024年12月'],
      ['合同签约率', '12月底前'],
    ] as const)
      assert.equal(checkList('name-value-conflict', indicator(name, `«${value}»`, value))[0]!.severity, 'information');
    for (const [name, value] of [
      ['竣工率', '100%（2024年12月）'],
      ['贷款利率', '2024年12月'],
      ['24小时内处置率', '≥95%'],
      ['检测及时率', '7个工作日内出具率≥95%'],
      ['检测及时性', '≤7个工作日'],
      ['项目完成率', '12个月'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value));
    checkList('name-value-conflict', indicator('检测及时率', '7天', '100%'));
  });

  it('tells people that are counted as things', () => {
    for (const name of ['保障村干部人数', '培训人次']) {
      const [found] = checkList('name-value-conflict', indicator(name, '«42个»', '42个'));
      assert.equal(found!.severity, 'information');
    }
    checkList('name-value-conflict', indicator('保障村干部名额数', '42个') + indicator('覆盖村数', '42个'));
  });

  it('marks a rate of what is done well in thousandths', () => {
    const [found] = checkList('name-value-conflict', indicator('设备完好率', '«≥98‰»', '≥98‰'));
    assert.equal(found!.finding.message, 'permille');
    checkList('name-value-conflict', indicator('婴儿死亡率', '≤5‰') + indicator('死因监测报告率', '≥7‰'));
  });

  it('tells a value that nobody can want, mends both, and says nothing of sound states', () => {
    for (const [name, value] of [
      ['资金拨付及时性', '不及时'],
      ['验收情况', '不合格'],
      ['排放情况', '未达标'],
      ['项目完成情况', '未按时完成'],
      ['工程验收', '没有通过验收'],
      ['水质', '超标'],
      ['项目支出', '超预算完成'],
      ['完成时间', '逾期'],
    ] as const) {
      const [found] = checkList('name-value-conflict', indicator(name, `«${value}»`, value));
      assert.equal(found!.finding.message, 'unwanted');
      assert.equal(found!.severity, 'warning');
    }
    checkFix('name-value-conflict', indicator('拨付及时性', '不及时'), indicator('拨付及时性', '及时'));
    checkList('name-value-conflict', indicator('拨付及时性', '及时', '«不及时»'));
    for (const [name, value] of [
      ['是否逾期', '逾期'],
      ['水质', '不超标'],
      ['安全生产', '未发生事故'],
      ['项目支出', '不超预算'],
      ['不合格产品', '不合格'],
      ['违规情况', '无违规'],
      ['审核', '不通过率低于5%'],
      ['退件', '未完成整改的不予通过'],
    ] as const) {
      checkList('name-value-conflict', indicator(name, value));
    }
  });

  it('tells a length of time under a rate, but for rates that are often given one', () => {
    for (const [name, value] of [
      ['到报率', '12个月'],
      ['出勤率', '22天'],
    ] as const) {
      const [found] = checkList('name-value-conflict', indicator(name, `«${value}»`, value));
      assert.equal(found!.finding.message, 'kind');
    }
    for (const [name, value] of [
      ['系统可用率', '7×24小时'],
      ['资产周转率', '30天'],
      ['项目完成率', '12个月'],
      ['响应率', '≤30分钟'],
      ['机器效率', '3小时'],
    ] as const) {
      checkList('name-value-conflict', indicator(name, value));
    }
  });

  it('tells a rate of what is done well that is less than a hundredth', () => {
    const [found] = checkList('name-value-conflict', indicator('资料合格率', '«≥0.95%»', '≥0.95%'));
    assert.equal(found!.finding.message, 'hundredth');
    checkList('missing-operator', indicator('资料合格率', '0.95%'));
    for (const [name, value] of [
      ['差错率', '≤0.5%'],
      ['收入增长率', '≥0.5%'],
      ['资料合格率', '≥0.95'],
      ['资料合格率', '≥1%'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value));
  });

  it('takes cases among so many people for what a rate may be', () => {
    for (const name of ['万人成讼率', '万人起诉率', '民事行政案件万人起诉率']) {
      checkList('name-value-conflict', indicator(name, '≤98件/万人', '≤98件/万人'));
    }
    assertKind('抽检合格率', '≥80件');
  });

  it('tells a date of what is done in time, and a grade of a rate, as information', () => {
    for (const [name, value] of [
      ['修复工作完成及时率', '2024年12月10日前'],
      ['研学课程评审合格率', '优良'],
      ['资金拨付及时率', '12月底前'],
    ] as const) {
      const [found] = checkList('name-value-conflict', indicator(name, `«${value}»`, value));
      assert.equal(found!.finding.severity, 'information');
    }
    checkList('name-value-conflict', indicator('修复工作完成时间', '2024年12月10日前', '2024年12月10日前'));
  });

  it('tells how often, a state or a share where a number, a time or a cost is asked for', () => {
    for (const [name, value, head] of [
      ['维护业务系统数量', '每日', '1-产出指标；11-数量指标'],
      ['培训人数', '每月', '1-产出指标；11-数量指标'],
      ['建设里程', '每季度', '1-产出指标；11-数量指标'],
      ['编制报告份数', '5人次', '1-产出指标；11-数量指标'],
      ['事故起数', '0元', '1-产出指标；12-质量指标'],
      ['事故起数', '0%', '1-产出指标；12-质量指标'],
      ['完成时间', '合格', '1-产出指标；13-时效指标'],
      ['维修响应时间', '良好', '1-产出指标；13-时效指标'],
      ['响应时间', '≤3次', '1-产出指标；13-时效指标'],
      ['单位成本', '100%', '1-产出指标；14-成本指标'],
      ['单位造价', '≤95%', '1-产出指标；14-成本指标'],
      ['总成本', '合格', '1-产出指标；14-成本指标'],
      ['补助标准', '及时', '1-产出指标；14-成本指标'],
      ['培训费用', '≤3天', '1-产出指标；14-成本指标'],
      ['差旅费', '≤3天', '1-产出指标；14-成本指标'],
    ] as const) {
      const [found] = checkList('name-value-conflict', indicator(name, `«${value}»`, value, head));
      assert.equal(found!.finding.message, 'kind');
    }
    for (const [name, value] of [
      ['受益人口', '90%'],
      ['增收金额', '30%'],
    ] as const) {
      const [found] = checkList(
        'name-value-conflict',
        indicator(name, `«${value}»`, value, '2-效益指标；22-社会效益指标'),
      );
      assert.equal(found!.finding.severity, 'information');
    }
    for (const [name, value, head] of [
      ['检查频次', '每月', '1-产出指标；11-数量指标'],
      ['巡查次数', '每月', '1-产出指标；11-数量指标'],
      ['简报数量', '每月', '1-产出指标；11-数量指标'],
      ['培训人数', '每月20人', '1-产出指标；11-数量指标'],
      ['问卷份数', '500人次', '1-产出指标；11-数量指标'],
      ['事故起数', '0起', '1-产出指标；12-质量指标'],
      ['宣传时间', '每季度1次', '1-产出指标；13-时效指标'],
      ['完成时间', '按时完成', '1-产出指标；13-时效指标'],
      ['响应时间', '达标', '1-产出指标；13-时效指标'],
      ['总成本', '100%', '1-产出指标；14-成本指标'],
      ['单位融资成本', '≤5%', '1-产出指标；14-成本指标'],
      ['物业费', '12个月', '1-产出指标；14-成本指标'],
      ['费用支付', '及时', '1-产出指标；14-成本指标'],
      ['受益人口覆盖率', '≥90%', '2-效益指标；22-社会效益指标'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value, value, head));
  });

  it('marks a limit to what goes wrong that asks for nothing', () => {
    for (const [name, value] of [
      ['数据差错率', '≤100%'],
      ['群众投诉率', '<100%'],
      ['生产安全事故率', '≤100%'],
      ['安全事故率', '95%以下'],
    ] as const) {
      const [found] = checkList('name-value-conflict', indicator(name, `«${value}»`, value));
      assert.equal(found!.finding.message, 'limitless', name);
    }
    for (const [name, value] of [
      ['数据差错率', '≤10%'],
      ['资产负债率', '≤100%'],
      ['投诉率下降', '≤95%'],
      ['投诉率', '≤95‰'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value));
  });

  it('marks less than once in each of the times that a name counts by', () => {
    for (const [name, value] of [
      ['每月巡查次数', '«每季度2次»'],
      ['每月巡查次数', '«10次/年»'],
      ['每季度检查次数', '«≥2次/年»'],
      ['每个季度检查次数', '«每年1次»'],
      ['每周检查频次', '«每月2次»'],
      ['每日巡查次数', '«每周3次»'],
    ] as const) {
      const [found] = checkList('name-value-conflict', indicator(name, value, value.replace(/[«»]/g, '')));
      assert.equal(found!.finding.message, 'rarer', name);
    }
    for (const [name, value] of [
      ['每月巡查次数', '2次/月'],
      ['每月巡查次数', '10次'],
      ['每月巡查次数', '每季度3次'],
      ['每季度检查次数', '≥4次/年'],
      ['每年检查次数', '每月1次'],
      ['每月均巡查次数', '每季度2次'],
      ['每月投诉次数', '≤2次/年'],
      ['每日处理量', '≥500吨/年'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value));
  });

  it('marks a share under how often work is done, and an area for each under a rate', () => {
    for (const [name, value] of [
      ['河道巡查频率', '≥95%'],
      ['道路保洁频次', '≥95%'],
      ['绿化覆盖率', '≥40平方米/人'],
    ] as const)
      checkList('name-value-conflict', indicator(name, `«${value}»`, value));
    for (const [name, value] of [
      ['河道巡查频率', '每周2次'],
      ['道路保洁频次', '100%'],
      ['道路保洁频次达标率', '≥95%'],
      ['供电频率', '≥95%'],
      ['人均绿地拥有率', '≥12平方米/人'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value));
  });

  it('marks days under a share of days, a share under a length of life, and a grade under a rate', () => {
    for (const [name, value] of [
      ['空气优良天数比例', '≥330天'],
      ['人均预期寿命', '79%'],
      ['水质达标率', 'Ⅲ类及以上'],
    ] as const)
      checkList('name-value-conflict', indicator(name, `«${value}»`, value));
    for (const [name, value] of [
      ['空气优良天数比例', '≥90%'],
      ['人均预期寿命', '≥79岁'],
      ['人均预期寿命', '79.5'],
      ['水质类别', 'Ⅲ类及以上'],
      ['及时办结数量比例', '7个工作日'],
    ] as const)
      checkList('name-value-conflict', indicator(name, value));
  });
});
