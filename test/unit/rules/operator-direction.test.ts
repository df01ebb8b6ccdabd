import assert from 'node:assert/strict';
import { checkFix, checkList } from '../../support/check-rule.ts';
import { indicator, satisfaction } from '../../support/one-indicator.ts';

const QUALITY = '1-产出指标；12-质量指标';

describe('operator-direction', () => {
  it('wants none of what is bad where any number would pass', () => {
    const [found] = checkList('operator-direction', indicator('漏报次数', '«≥»0次', '≥0次'));
    assert.equal(found!.finding.args.plain, '0次');
    checkFix('operator-direction', indicator('漏报次数', '≥0次'), indicator('漏报次数', '0次'));
    checkFix('operator-direction', indicator('漏报次数', '≥3次'), indicator('漏报次数', '≤3次'));
  });

  it('knows losses of water and fees, visits in crowds, what comes late and what is used with care', () => {
    for (const name of [
      ...['管网水损率', '超生率', '信访复访率', '地表水劣Ⅴ类比例', '延误航班数', '抗菌药物使用强度'],
      '课后服务报名退费率',
      '射击脱靶率',
      '平台客诉量',
    ])
      checkList('operator-direction', indicator(name, '«≥»3%', '≥3%'));
    checkList('operator-direction', indicator('集访批次', '«≥»3批', '≥3批'));
    for (const name of ['水损修复率', '集访化解批次', '复访率下降率', '劣Ⅴ类水体消除比例', '报名退费办结率'])
      checkList('operator-direction', indicator(name, '≥3%', '≥3%'));
  });

  it('tells work on what is bad from those whom the work is for', () => {
    for (const name of [
      '检查对象投诉率',
      '被检查单位有效投诉率',
      '被检查企业违规率',
      '检查对象安全事故数',
      '巡查区域火灾起数',
      '整治区域交通事故数',
      '监测数据异常率',
      '单位产值能耗强度',
    ]) {
      const amount = name.endsWith('数') ? '3起' : '3%';
      checkList('operator-direction', indicator(name, `«≥»${amount}`, `≥${amount}`));
    }
    for (const name of [
      '检查企业隐患数',
      '整改项目问题数',
      '监管企业违规查处数',
      '抽检异常数据复核率',
      '数据异常处置率',
      '监测区域病例报告率',
      '治理项目隐患消除率',
      '能耗强度下降率',
    ])
      checkList('operator-direction', indicator(name, '≥3%', '≥3%'));
  });

  it('knows what is bad in trades of all kinds, and what is done about it', () => {
    for (const name of [
      ...['乙肝表面抗原携带率', '随访对象失访率', '仔猪死淘率', '路面裂缝率', '供水管网渗漏点数', '耕地弃耕面积'],
      ...[
        '商品断档率',
        '地铁逃票率',
        '苗木坏死率',
        '虫口密度',
        '带菌率',
        '误码率',
        '墙面空鼓率',
        '裂果率',
        '营养不良率',
      ],
    ])
      checkList('operator-direction', indicator(name, '«≥»3%', '≥3%'));
    for (const name of [
      ...['急救包携带率', '渗漏点修复数', '裂缝处治长度', '修补裂缝面积', '铣刨车辙面积', '弃耕地复耕面积'],
      ...[
        '补植缺株数',
        '封堵直排口数',
        '早产儿筛查人数',
        '疏通淤堵点数',
        '收治烫伤人数',
        '虫害防治面积',
        '家暴救助人数',
      ],
    ])
      checkList('operator-direction', indicator(name, '≥3个', '≥3个'));
    checkList(
      'operator-direction',
      indicator('生猪出栏率', '«≤»90%', '≤90%') + indicator('产品纯度', '«≤»99%', '≤99%'),
    );
  });

  it('knows what is done to bad things: called in, cleared away, mended, fought', () => {
    for (const name of [
      ...[
        '催收逾期贷款笔数',
        '催缴欠费户数',
        '逾期未归图书催还册数',
        '讨回拖欠工资人数',
        '补征漏税金额',
        '擦除涂鸦污染处数',
      ],
      ...['修剪枯死树木株数', '完成更新枯死行道树株数', '探测漏水点数', '惩处违章起数', '归还欠款金额', '覆盖盲区数'],
      ...['消化积压案件数', '勘误错别字数', '回应投诉件数', '劝离违停车辆数', '疏通淤堵点数'],
    ])
      checkList('operator-direction', indicator(name, '≥20个', '≥20个'));
    for (const name of ['教育投诉件数', '诊疗纠纷数', '养护作业事故数', '护理不良事件数', '清洗设备故障次数'])
      checkList('operator-direction', indicator(name, '«≥»2件', '≥2件'));
    for (const name of ['监测区鼠密度', '监测点蚊媒密度', '暴雨预警空报率', '草坪裸露率'])
      checkList('operator-direction', indicator(name, '«≥»3%', '≥3%'));
    checkList('operator-direction', indicator('监测鼠密度次数', '≥3次', '≥3次'));
  });

  it('knows how far what is used falls, and asks where it may be all that is left', () => {
    for (const [name, value] of [
      ['化学农药使用量较上年减少', '3%'],
      ['化肥施用量减少', '3%'],
      ['单船年均缴纳罚款减少额', '800元'],
      ['成本节约额', '20万元'],
    ])
      checkList('operator-direction', indicator(name!, `«≤»${value}`, `≤${value}`));
    for (const name of ['年减少窗口人工费用', '节约用水量']) {
      const [found] = checkList('operator-direction', indicator(name, '«≤»36万元', '≤36万元'));
      assert.equal(found!.severity, 'information');
    }
    for (const [name, value] of [
      ['事故起数较上年下降', '≤3起'],
      ['投诉率下降', '≤3%'],
      ['减少投诉件数', '≤3件'],
      ['降低事故率', '≤1%'],
      ['用水量较上年减少', '≥3%'],
      ['收入减少额', '≤3万元'],
    ])
      checkList('operator-direction', indicator(name!, value!, value!));
  });

  it('knows noise, what is put off or changed, and direct losses', () => {
    for (const [name, value] of [
      ['施工噪声', '65分贝'],
      ['厂界噪声值', '65分贝'],
      ['设计变更次数', '3次'],
      ['项目延期天数', '3天'],
      ['路灯熄灯数', '3盏'],
      ['采购溢价率', '3%'],
      ['火灾直接财产损失', '30万元'],
      ['消化道肿瘤死亡率', '3%'],
      ['网页打开时间', '3秒'],
    ])
      checkList('operator-direction', indicator(name!, `«≥»${value}`, `≥${value}`));
    for (const [name, value] of [
      ['优质工程率', '90%'],
      ['数据准确性', '98%'],
      ['人均预期寿命', '78岁'],
      ['居民健康素养水平', '28%'],
      ['旅游综合收入', '5亿元'],
      ['平台稳定运行年限', '5年'],
    ])
      checkList('operator-direction', indicator(name!, `«≤»${value}`, `≤${value}`));
    for (const [name, value] of [
      ['监测噪声点次', '≥30次'],
      ['噪声治理点位数', '≥3处'],
      ['功能区噪声达标率', '≥90%'],
      ['测量准确性', '≤1米'],
      ['数据更新及时性', '≤24小时'],
      ['企业融资成本降低', '≤4.5%'],
      ['挽回直接经济损失', '≥30万元'],
      ['设计变更审核次数', '≥3次'],
    ])
      checkList('operator-direction', indicator(name!, value!, value!));
    for (const name of ['带动农户数', '政策知晓人数', '新增床位数']) {
      const [found] = checkList('operator-direction', indicator(name, '«≤»500个', '≤500个'));
      assert.equal(found!.severity, 'information');
    }
  });

  it('asks whether more reported cases of what can be prevented are meant', () => {
    const [found] = checkList('operator-direction', indicator('麻疹报告发病率', '«≥»1/10万', '≥1/10万'));
    assert.equal(found!.severity, 'information');
    for (const name of ['排除麻疹病例报告发病率', '肿瘤登记报告发病率', 'AFP病例报告发病率'])
      checkList('operator-direction', indicator(name, '≥2/10万', '≥2/10万'));
  });

  it('knows under cost what is to be a small share or sum', () => {
    const COST = '1-产出指标；14-成本指标';
    for (const [name, value] of [
      ['前期工作费占工程估算比例', '2.8%'],
      ['管理费占项目支出比例', '5%'],
      ['工程变更增加费用占比', '5%'],
      ['三公经费支出', '20万元'],
    ]) {
      checkList('operator-direction', indicator(name!, `«≥»${value}`, `≥${value}`, COST));
    }
    for (const [name, value] of [
      ['人员经费占比', '≥50%'],
      ['预备费占比', '≥5%'],
      ['设备购置费占比', '≥60%'],
      ['教师培训费占学校公用经费比重', '≥5%'],
      ['生均公用经费', '≥720元'],
    ])
      checkList('operator-direction', indicator(name!, value!, value!, COST));
    checkList('operator-direction', indicator('管理费占项目支出比例', '≥5%', '≥5%'));
  });

  it('knows the periods of work and the intervals of its rounds', () => {
    for (const [name, value] of [
      ['偏远村配送间隔', '3天'],
      ['发车间隔', '15分钟'],
      ['医疗费报销周期', '20个工作日'],
      ['补贴发放周期', '20天'],
      ['整改完成期限', '20天'],
      ['审核天数', '20天'],
      ['响应时效', '2小时'],
      ['平均调档时间', '45分钟'],
    ])
      checkList('operator-direction', indicator(name!, `«≥»${value}`, `≥${value}`));
    for (const [name, value] of [
      ['接种间隔', '≥28天'],
      ['安全间隔期', '≥7天'],
      ['设备维修周期', '≥5年'],
      ['结算周期', '≥1次/月'],
      ['营养餐发放天数', '≥200天'],
      ['公示期限', '≥7天'],
      ['报销期限', '≥90天'],
    ])
      checkList('operator-direction', indicator(name!, value!, value!));
  });

  it('knows what flows in, smokes, waits or is put off', () => {
    for (const [name, value] of [
      ['毒品流入事件', '1起'],
      ['毒品流入所内案件', '1件'],
      ['违禁品流入事件数', '1起'],
      ['二噁英类排放浓度', '0.5ng TEQ/m³'],
      ['车间粉尘浓度', '3mg/m³'],
      ['施工扬尘浓度', '3mg/m³'],
      ['颗粒物', '30μg/m³'],
      ['船舶平均待闸时间', '3小时'],
      ['热线平均接通时长', '30秒'],
      ['交易延期开标次数', '6次'],
      ['设备延期交货率', '3%'],
    ])
      checkList('operator-direction', indicator(name!, `«≥»${value}`, `≥${value}`));
    checkList('operator-direction', indicator('服务器可用率', '«≤»99%', '≤99%'));
    for (const [name, value] of [
      ['毒品流入查处件数', '≥1起'],
      ['违禁品流入拦截次数', '≥1次'],
      ['粉尘浓度监测点数', '≥3个'],
      ['监测颗粒物', '≥30次'],
      ['检测二氧化硫', '≥30次'],
      ['进水污染物浓度', '≥120mg/L'],
      ['服务器磁盘使用率', '≤80%'],
      ['船舶待闸信息发布次数', '≥30次'],
      ['热线接通率', '≥95%'],
      ['延期交付赔付率', '≥95%'],
    ])
      checkList('operator-direction', indicator(name!, value!, value!));
  });

  it('says nothing where all of the money may be spent and less is better, or what is saved is none', () => {
    for (const name of ['三公经费使用率', '会议费支出率'])
      checkList('operator-direction', indicator(name, '≤100%', '≤100%'));
    checkList('operator-direction', indicator('成本节约率', '≥0%', '≥0%'));
    const [found] = checkList('operator-direction', indicator('建议采纳率', '«≥»0%', '≥0%'));
    assert.equal(found!.finding.message, 'lost');
  });

  it('knows days and shares that are free of something bad', () => {
    for (const name of ['无重大事故天数', '未发生重大事故天数', '连续无较大火灾天数']) {
      checkList('operator-direction', indicator(name, '≥365天'));
    }
    checkList('operator-direction', indicator('戒断三年未复吸率', '«≤»80%', '≤80%'));
    checkList('operator-direction', indicator('无障碍设施完好率', '≥95%') + indicator('未成年人犯罪率', '≤1%'));
    checkList('operator-direction', indicator('返贫人口数量', '«≥»10人', '≥10人'));
    checkList('operator-direction', indicator('超期未办件数', '«≥»3件', '≥3件'));
    checkList('operator-direction', indicator('防返贫监测人口', '≥10人'));
  });

  it('says nothing of a good rate of what is done wrongly, of what spoils it, and of what need not be used', () => {
    for (const name of [
      '平台误派单率',
      '重复建档率',
      '拒接单率',
      '二次派单率',
      '冒名登记率',
      '未经审批发放率',
      '延迟拨付率',
      '不合格产品上架率',
      '过期药品使用率',
      '无证人员上岗率',
      '虚假材料通过率',
      '带病设备运行率',
      '重复检查完成率',
      '外来入侵植物覆盖率',
      '矛盾纠纷转化率',
      '保护性约束使用率',
      '一次性塑料制品使用率',
      '呼吸机使用率',
      '带宽使用率',
      '泊位利用率',
      '燃煤机组利用率',
      '现金支付率',
      '人工通道通行率',
      '填埋处理率',
      '公告送达率',
    ])
      checkList('operator-direction', indicator(name, '≤3%', '≤3%', QUALITY));
    for (const name of ['误登记率', '错发放率', '虚假登记率', '越权拨付率'])
      checkList('operator-direction', indicator(name, '«≥»3%', '≥3%', QUALITY));
    for (const name of [
      '渗漏治理率',
      '失误登记率',
      '错误纠正率',
      '过期药品回收率',
      '违规案件查处率',
      '重复信访化解率',
      '老旧小区改造完成率',
      '工业用水重复利用率',
    ])
      checkList('operator-direction', indicator(name, '≥95%', '≥95%', QUALITY));
    for (const name of [
      '渗漏治理率',
      '过期药品回收率',
      '虚假信息处置率',
      '大型设备使用率',
      '利用率',
      '秸秆综合利用率',
      '工单派单率',
    ])
      checkList('operator-direction', indicator(name, '«≤»60%', '≤60%', QUALITY));
  });

  it('knows what is given up, spoilt and slips, and what is saved and won', () => {
    for (const name of [
      '学员退培率',
      '弃标率',
      '霉损率',
      '碎米率',
      '垩白度',
      '悔捐率',
      '结论推翻率',
      '空场率',
      '虚警率',
      '黑屏率',
      '误吸率',
      '房屋倾斜率',
    ])
      checkList('operator-direction', indicator(name, '«≥»3%', '≥3%', QUALITY));
    for (const [name, value] of [
      ['放射源丢失枚数', '1枚'],
      ['动物逃逸起数', '1起'],
      ['外来物种逸散种数', '1种'],
      ['误播次数', '1次'],
      ['易涝点个数', '14个'],
    ])
      checkList('operator-direction', indicator(name!, `«≥»${value}`, `≥${value}`, '2-效益指标；22-社会效益'));
    for (const name of ['政府采购节资率', '戒断率', '夺牌率', '手卫生依从率', '疼痛缓解率', '优良中等路率'])
      checkList('operator-direction', indicator(name, '«≤»40%', '≤40%', QUALITY));
    for (const [name, value] of [
      ['整治易涝点个数', '≥14个'],
      ['可检缺陷种数', '≥14种'],
      ['填补盲区个数', '≥3个'],
      ['政策向农村倾斜比例', '≥60%'],
      ['除杂率', '≥90%'],
    ])
      checkList('operator-direction', indicator(name!, value!));
  });

  it('takes a low limit of what is not surely good for meant, and one below a half for information', () => {
    for (const name of [
      '人工复核率',
      '工单转办率',
      '窗口受理率',
      '补考通过率',
      '苗木补种率',
      '积雪覆盖率',
      '强制执行率',
    ])
      checkList('operator-direction', indicator(name, '≤10%', '≤10%', QUALITY));
    for (const name of ['网络攻击成功率', '垃圾短信送达率', '害虫存活率', '未成年人吸烟参与率'])
      checkList('operator-direction', indicator(name, '≤60%', '≤60%', QUALITY));
    const severityOf = (name: string, value: string) =>
      checkList('operator-direction', indicator(name, `«≤»${value}`, `≤${value}`, QUALITY))[0]!.severity;
    assert.equal(severityOf('人工复核率', '40%'), 'information');
    assert.equal(severityOf('人工复核率', '90%'), 'warning');
    for (const name of ['产品合格率', '群众满意度', '年度节能率', '投诉下降率', '优良天数比例', '居民收入增长率'])
      assert.equal(severityOf(name, '8%'), 'warning');
  });

  it('tells as information a floor of what sounds bad, and a limit of what comes of the work', () => {
    const said = (name: string, limit: string, rest: string) => {
      const [found] = checkList(
        'operator-direction',
        indicator(name, `«${limit}»${rest}`, `${limit}${rest}`, '2-效益指标；22-社会效益'),
      );
      assert.equal(found!.severity, 'information');
      return found!.finding.message;
    };
    for (const name of ['会员退卡率', '租户弃租率', '题目错判率', '样本漏采率'])
      assert.equal(said(name, '≥', '3%'), 'likelyWorse');
    for (const [name, value] of [
      ['授权发明专利数', '95件'],
      ['新增学位数', '1080个'],
      ['金牌数', '60枚'],
      ['年外借册次', '96万册次'],
      ['年参观人次', '42万人次'],
      ['亩均税收', '24万元'],
      ['新能源公交车占比', '95%'],
      ['双师型教师占比', '60%'],
    ])
      assert.equal(said(name!, '≤', value!), 'likely');
    for (const [name, value] of [
      ['退耕率', '≥20%'],
      ['落后产能退出率', '≥20%'],
      ['土地腾退率', '≥30%'],
      ['错峰率', '≥30%'],
      ['悔改率', '≥30%'],
      ['会员退卡率', '≤3%'],
      ['景区日参观人次', '≤3万人次'],
      ['高峰时段参观人次', '≤3万人次'],
      ['年参观人次', '不超过42万人次'],
      ['救助站滞留人数', '≤30人'],
      ['论文抄袭篇数', '≤3篇'],
      ['服务投诉数量', '≤3件'],
      ['学位空置数', '≤30个'],
      ['公办园空置占比', '≤5%'],
      ['新能源车故障占比', '≤5%'],
      ['亩均用水量', '≤300立方米'],
    ])
      checkList('operator-direction', indicator(name!, value!, value!, '2-效益指标；22-社会效益'));
  });

  it('marks an upper limit where more is better', () => {
    checkList('operator-direction', indicator('任务完成率', '«≤»90%', '≤90%'));
    checkList('operator-direction', indicator('验收合格率（%）', '«不超过»95', '不超过95'));
    checkList('operator-direction', satisfaction('办事群众满意度', '«<»90%', '<90%'));
    checkList('operator-direction', satisfaction('服务满意度指标', '«≤»90%', '≤90%'));
  });

  it('knows complaints with what they are about, what is due and not done, and what is done wrongly', () => {
    for (const [name, unit] of [
      ['应检未检设备台数', '台'],
      ['逾期未还图书比例', '%'],
      ['到期未归还贷款金额', '万元'],
      ['被约谈次数', '次'],
      ['采购废标率', '%'],
      ['项目变更率', '%'],
      ['设备带病运行率', '%'],
      ['资金违规发放率', '%'],
      ['平均审批环节', '个'],
      ['群众跑动次数', '次'],
      ['低保漏保户数', '户'],
      ['压疮发生例数', '例'],
    ])
      checkList('operator-direction', indicator(name!, `«≥»5${unit}`, `≥5${unit}`));
    for (const name of ['市民投诉环境卫生件数', '社会公众投诉举报起数'])
      checkList('operator-direction', indicator(name, '«≥»5件', '≥5件', '2-效益指标；22-社会效益'));
    for (const [name, value] of [
      ['投诉举报件数', '≥300件'],
      ['群众投诉电话接听量', '≥300件'],
      ['逾期未办件督办率', '≥95%'],
      ['应届未就业毕业生帮扶人数', '≥100人'],
      ['逾期未检车辆查处数量', '≥100辆'],
      ['应保尽保率', '≥95%'],
      ['违规使用查处率', '≥95%'],
      ['违规发放资金追回率', '≥95%'],
      ['压减审批环节数', '≥3个'],
      ['错别字识别率', '≥95%'],
      ['积压案件化解率', '≥80%'],
      ['资金缺口填补率', '≥80%'],
    ])
      checkList('operator-direction', indicator(name!, value!));
  });

  it('knows that bad things are withdrawn, debts are got back, and emissions saved', () => {
    for (const name of ['不合格产品下架率', '逾期贷款清收率', '未就业毕业生帮扶率', '资产保值增值率'])
      checkList('operator-direction', indicator(name, '«≤»90%', '≤90%'));
    checkList('operator-direction', indicator('减排量', '«≤»90吨', '≤90吨'));
    for (const name of ['图书下架率', '逾期整改率', '垃圾落地率', '驳回率']) {
      checkList('operator-direction', indicator(name, '≤5%'));
    }
  });

  it('knows what runs, what is saved and who comes back', () => {
    checkList('operator-direction', indicator('设备正常运转率', '«≤»95%', '≤95%'));
    checkList('operator-direction', indicator('成本节约率', '«≤»5%', '≤5%'));
    checkList('operator-direction', indicator('流浪人员返流率', '«不低于»5%', '不低于5%'));
  });

  it('knows shares of what is good, whichever way they are written, and what is to be felt or to grow', () => {
    for (const name of [
      '即办件当场办结比例',
      '车辆在岗比例',
      '电话接通比率',
      '问题整改比例',
      '优质服务占比',
      '达标天数占比',
      '设备使用完好程度',
      '群众安全感',
      '获得感指数',
      '农民收入增长率',
      '特色产业产值增幅',
    ])
      checkList('operator-direction', indicator(name, '«≤»95%', '≤95%'));
    for (const name of [
      '非正常停运比例',
      '用水非正常比例',
      '不完整比例',
      '双随机抽检比例',
      '责令整改比例',
      '待整改比例',
      '评审通过比例',
      '预付款支付比例',
      '优秀等次比例',
      '第一产业就业比重',
      '药品收入增长率',
      '公务接待量增长率',
      '高耗能行业产值增幅',
    ])
      checkList('operator-direction', indicator(name, '≤60%'));
    checkList('operator-direction', indicator('设备完好程度', '≤2级'));
  });

  it('knows that what is bad is to be done away with, and work to be done when it is due', () => {
    for (const name of ['隐患消除率', '福寿螺灭除率', '故障排除率', '旧案清结率', '图书按期归还率', '租金按时缴纳率'])
      checkList('operator-direction', indicator(name, '«≤»85%', '≤85%'));
    for (const name of ['未按期归还率', '按期未归还率', '按时间段限行率', '及时发现差错率'])
      checkList('operator-direction', indicator(name, '≤5%'));
  });

  it('knows how long and how often something bad lasts', () => {
    for (const [name, value] of [
      ['校车平均晚点时长', '15分钟'],
      ['消防车辆带故障执勤次数', '1次'],
      ['小区断水次数', '1次'],
      ['电梯困人故障率', '0.5次/台·年'],
    ] as const)
      checkList('operator-direction', indicator(name, `«≥»${value}`, `≥${value}`));
    for (const [name, value] of [
      ['故障排查时长', '≥15小时'],
      ['带病回乡退役军人补助人数', '≥10人'],
      ['设备检测及时率', '≤3次/年'],
    ] as const)
      checkList('operator-direction', indicator(name, value));
  });

  it('asks about an upper limit of work that is counted by what it is done to', () => {
    for (const [name, value] of [
      ['鉴定房屋栋数', '300栋'],
      ['计量器具检定台数', '1200台'],
      ['加固桥梁座数', '15座'],
      ['修复古籍册数', '80册'],
      ['档案整理卷数', '2000卷'],
      ['增殖放流尾数', '50万尾'],
      ['消防检查点位数', '120个'],
      ['治理河道条数', '12条'],
    ] as const) {
      const [found] = checkList('operator-direction', indicator(name, `«≤»${value}`, `≤${value}`));
      assert.equal(found!.finding.message, 'likely', name);
      assert.equal(found!.severity, 'information', name);
    }
    for (const [name, value] of [
      ['鉴定房屋栋数', '≥300栋'],
      ['检查发现违规处数', '≤3处'],
      ['管网渗漏修复处数', '≤30处'],
      ['设备检修平均台数', '≤3台'],
      ['新建用房间数', '≤30间'],
      ['设备维修次数', '≤3次'],
      ['公务用车保有辆数', '≤12辆'],
    ] as const)
      checkList('operator-direction', indicator(name, value));
  });

  it('asks about a high upper limit of a rate of which more is probably better', () => {
    for (const [name, value] of [
      ['网上立案率', '60%'],
      ['技能等级证书取得率', '80%'],
      ['残疾人基本康复服务率', '90%'],
    ] as const) {
      const [found] = checkList('operator-direction', indicator(name, `«≤»${value}`, `≤${value}`));
      assert.equal(found!.finding.message, 'likely');
      assert.equal(found!.severity, 'information');
      checkFix('operator-direction', indicator(name, `≤${value}`), indicator(name, `≥${value}`));
    }
    for (const [name, value] of [
      ['网上立案率', '≤30%'],
      ['网上立案率', '≤100%'],
      ['网上立案比例', '≤60%'],
      ['污泥含水率', '≤60%'],
      ['变压器负荷率', '≤80%'],
      ['医保自付率', '≤60%'],
      ['论文查重率', '≤50%'],
      ['水资源开发利用率', '≤60%'],
      ['剖宫产率', '≤50%'],
      ['会议室空闲率', '≤50%'],
      ['资产负债率', '≤60%'],
      ['诉前羁押率', '≤60%'],
      ['贷款抵押率', '≤70%'],
      ['泊位饱和率', '≤85%'],
      ['人口老龄化率', '≤60%'],
      ['生活垃圾填埋率', '≤60%'],
      ['人工干预率', '≤70%'],
      ['水库蓄水率', '≤90%'],
      ['贷款贴息率', '≤50%'],
    ] as const)
      checkList('operator-direction', indicator(name, value));
  });

  it('warns of a lower limit of none, which anything reaches', () => {
    for (const [name, value] of [
      ['安全隐患数', '0个'],
      ['服务空白点数', '0个'],
      ['安全隐患数', '0'],
      ['发放宣传册份数', '0份'],
      ['残疾人康复服务率', '0%'],
    ] as const) {
      const [found] = checkList('operator-direction', indicator(name, `«≥»${value}`, `≥${value}`));
      assert.equal(found!.finding.message, 'nothing');
      assert.equal(found!.severity, 'warning');
      checkFix('operator-direction', indicator(name, `≥${value}`), indicator(name, `≤${value}`));
    }
    const [told] = checkList('operator-direction', indicator('投诉次数', '«≥»0次', '≥0次'));
    assert.equal(told!.finding.message, 'zero');
    for (const [name, value, cycle] of [
      ['企业净增户数', '≥0户', '≥0户'],
      ['规上企业增加数', '≥0家', '≥0家'],
      ['学位余量', '≥0个', '≥0个'],
      ['营业利润率', '≥0%', '≥0%'],
      ['冷藏温度', '≥0℃', '≥0℃'],
      ['财政收支平衡', '≥0元', '≥0元'],
      ['景气指数', '≥0', '≥0'],
      ['安全隐患数', '>0个', '>0个'],
      ['安全隐患数', '0个', '0个'],
      ['残疾人康复服务率', '达到0%', '达到0%'],
      ['新建机库数', '≥0座', '≥2座'],
      ['设施完好率', '≥0%', '≥0%'],
    ] as const)
      checkList('operator-direction', indicator(name, value, cycle));
  });

  it('marks a lower limit where less is better', () => {
    checkList('operator-direction', indicator('系统故障次数', '«≥»2次', '≥2次'));
    checkList('operator-direction', indicator('人员被投诉率', '«不低于»5%', '不低于5%'));
    checkList('operator-direction', indicator('人均培训成本', '«≥»550元', '≥550元'));
    checkList('operator-direction', indicator('车辆采购总价', '«≥»700万元', '≥700万元'));
  });

  it('knows what takes time, what is lost and how far expenses are cut', () => {
    checkList('operator-direction', indicator('网络谣言辟谣用时', '«不少于»24小时', '不少于24小时'));
    checkList('operator-direction', indicator('案件平均办理天数', '«≥»60天', '≥60天'));
    checkList(
      'operator-direction',
      indicator('改造节能率', '«≤»5%', '≤5%') + indicator('新增税收', '«≤»500万元', '≤500万元'),
    );
    checkList('operator-direction', indicator('项目预算控制数', '«≥»50万元', '≥50万元'));
    checkList('operator-direction', indicator('档案缺失卷数', '«≥»1卷', '≥1卷'));
    checkList('operator-direction', indicator('文书丢失份数', '«≥»1份', '≥1份'));
    checkList('operator-direction', indicator('会议费压减率', '«≤»5%', '≤5%'));
    checkList('operator-direction', indicator('公用经费压减比例', '«≤»5%', '≤5%'));
    checkList('operator-direction', indicator('志愿服务用时', '≥20小时') + indicator('救助住院天数', '≥3天'));
    checkList('operator-direction', indicator('档案修复卷数', '≥100卷') + indicator('印发宣传资料份数', '≥300份'));
    checkList('operator-direction', indicator('经费占比', '≤5%') + indicator('审批事项压减比例', '≤5%'));
  });

  it('reads rates among many, hours in letters and units that nobody listed', () => {
    checkList('operator-direction', indicator('传染病发病率', '«≥»20例/10万人', '≥20例/10万人'));
    checkList('operator-direction', indicator('孕产妇死亡率', '«≥»9/10万', '≥9/10万'));
    checkList('operator-direction', indicator('投诉次数', '«≥»3次/万户', '≥3次/万户'));
    checkList('operator-direction', indicator('培训成本', '«≥»500元/生·课时', '≥500元/生·课时'));
    checkList('operator-direction', indicator('故障修复时间', '«≥»2h', '≥2h'));
  });

  it('turns a limit behind the figure into the word that is its opposite', () => {
    for (const [value, right] of [
      ['95%以内', '95%以上'],
      ['95%之内', '95%以上'],
      ['95%以下', '95%以上'],
      ['95%及以下', '95%及以上'],
    ] as const)
      checkFix('operator-direction', indicator('合格率', value), indicator('合格率', right));
  });

  it('marks limits behind the figure, but no 以内 of a time', () => {
    checkFix('operator-direction', indicator('故障率', '5%以上', '5%以上'), indicator('故障率', '5%以下', '5%以下'));
    checkList('operator-direction', indicator('投诉次数', '3次«及以上»', '3次及以上'));
    checkList('operator-direction', indicator('合格率', '95%«以内»', '95%以内'));
    checkList('operator-direction', indicator('合格率', '95%以上（含95%）', '95%以上'));
    checkList('operator-direction', indicator('任务完成率', '2024年12月底前', '2024年12月底前'));
  });

  it('knows faults of work from bad things that are dealt with', () => {
    checkList('operator-direction', indicator('业务办理差错率', '«≥»0.5%', '≥0.5%'));
    checkList('operator-direction', indicator('数据检测误差', '«≥»3%', '≥3%'));
    checkList('operator-direction', indicator('纠正差错宗数', '≥20宗'));
    for (const name of ['摸排矛盾纠纷', '研判安全隐患', '取缔违法建设数', '清收不良贷款户数', '移送违法案件数']) {
      checkList('operator-direction', indicator(name, '≥20件'));
    }
    checkList('operator-direction', indicator('编外人员离职率', '«≥»20%', '≥20%'));
    checkList('operator-direction', indicator('火灾损失', '«不低于»100万元', '不低于100万元'));
    checkList('operator-direction', indicator('为消费者挽回经济损失', '≥300万元'));
    checkList('operator-direction', indicator('修复破损路面数量', '≥20处'));
  });

  it('knows what happens, however it is counted', () => {
    checkList('operator-direction', indicator('电梯万台困人次数', '«≥»6次', '≥6次'));
    checkList('operator-direction', indicator('传染病暴发疫情起数', '«≥»3起', '≥3起'));
    checkList('operator-direction', indicator('污染事件次数', '«≥»1次', '≥1次'));
    checkList('operator-direction', indicator('刑事案件犯罪率', '«≥»3%', '≥3%'));
    checkList('operator-direction', indicator('管网线损率', '«≥»7%', '≥7%'));
    checkList('operator-direction', indicator('群众信访件次', '«≥»5件', '≥5件'));
    checkList('operator-direction', indicator('空气污染天数', '«≥»20天', '≥20天'));
    checkList('operator-direction', indicator('项目开工率', '90%≤X≤100%'));
    checkList('operator-direction', indicator('政策覆盖度', '«≤»95%', '≤95%'));
    for (const name of ['入园率', '资产出租率', '撂荒耕地复耕率', '一二类桥比例', '驾驶证到期换证率', '预警叫应率']) {
      checkList('operator-direction', indicator(name, '«≤»95%', '≤95%'));
    }
    for (const name of ['渗漏率', '节目停播率', '扣分项']) {
      checkList('operator-direction', indicator(name, '«≥»5%', '≥5%'));
    }
    checkList('operator-direction', indicator('“民转刑”案件发生数', '«≥»2起', '≥2起'));
    for (const name of [
      '无事故发生率',
      '化解矛盾纠纷件数',
      '破获诈骗案件数',
      '拆除违建宗数',
      '督办信访件数',
      '手术病例数',
    ]) {
      checkList('operator-direction', indicator(name, '≥80件'));
    }
  });

  it('knows what was left undone, done late or wrong, and what the office was told off for', () => {
    for (const name of [
      '行政处罚决定被撤销或败诉',
      '逾期未结案件数',
      '超时办件数',
      '高峰拥堵指数',
      '未按期办结件数',
      '产品不合格批次',
      '执法过错',
      '被通报批评次数',
    ]) {
      checkList('operator-direction', indicator(name, '«至少»5件', '≤5件'));
    }
    for (const name of ['清理逾期未结案件数', '督办未办结件数', '查处不合格批次', '过错责任追究数']) {
      checkList('operator-direction', indicator(name, '≥5件'));
    }
  });

  it('knows bad things whose own words look like what they are counted by', () => {
    for (const name of ['群体性事件数', '群体性事件起数', '拖欠工资案件数', '极端事件次数', '命案发案数']) {
      checkList('operator-direction', indicator(name, '«≥»2起', '≥2起'));
    }
    for (const name of ['处置群体性事件数', '无群体性事件村数', '药品不良反应报告数', '办理拖欠工资案件数']) {
      checkList('operator-direction', indicator(name, '≥2起'));
    }
    // Quadratic at most, however often such words are repeated.
    checkList('operator-direction', indicator('事件数'.repeat(300), '≥2起'));
  });

  it('knows what is suffered: time lost, emissions, people hurt or out of work', () => {
    checkList('operator-direction', indicator('平均办理时长', '«≥»5个工作日', '≥5个工作日'));
    checkList('operator-direction', indicator('系统宕机时长', '«≥»4小时', '≥4小时'));
    checkList('operator-direction', indicator('污染物排放量', '«≥»20吨', '≥20吨'));
    checkList('operator-direction', indicator('单位GDP能耗', '«≥»0.3吨标准煤', '≥0.3吨标准煤'));
    checkList('operator-direction', indicator('PM2.5年均浓度', '«≥»35微克/立方米', '≥35微克/立方米'));
    checkList('operator-direction', indicator('城镇登记失业率', '«≥»4%', '≥4%'));
    checkList('operator-direction', indicator('食物中毒人数', '«≥»1人', '≥1人'));
    checkList('operator-direction', indicator('企业投诉事件', '«≥»5件', '≥5件'));
    checkList('operator-direction', indicator('空气质量优良天数', '«≤»300天', '≤300天'));
    for (const name of ['减少碳排放量', '失业人员再就业人数', '监测舆情事件数', '平均无故障时间', '污水达标排放率']) {
      checkList('operator-direction', indicator(name, '≥80'));
    }
  });

  it('knows bad things with words put in or behind', () => {
    for (const name of [
      '一审案件上诉率',
      '库存物资过期率',
      '逾期还款率',
      '城镇调查失业率',
      '违规用地面积占比',
      '次均门诊费用增长率',
    ]) {
      checkList('operator-direction', indicator(name, '«≥»5%', '≥5%'));
    }
    for (const name of [
      '群体性讨薪事件数',
      '登革热本土病例数',
      '勒索病毒感染终端数',
      '信访总量',
      '道路拥堵指数',
      '网络延时',
      '急会诊到位时间',
      '化学需氧量浓度',
      '氨氮排放浓度',
      '臭氧日均浓度',
    ]) {
      checkList('operator-direction', indicator(name, '«≥»5', '≥5'));
    }
    for (const name of [
      '违规查处率',
      '投诉办结率',
      '失业人员培训人数',
      '逾期提醒覆盖率',
      '病例规范管理率',
      '事故应急演练次数',
      '溶解氧浓度',
      '进水氨氮浓度',
      '研发费用增长率',
      '受理信访总量',
      '氨氮削减量',
      '帮助农民工讨薪金额',
      '营业收入增长率',
      '知识产权指数',
    ]) {
      checkList('operator-direction', indicator(name, '≥80'));
    }
  });

  it('knows what should be small, by people, time, area and concentration', () => {
    checkList('operator-direction', indicator('新增吸毒人员数', '«≥»30人', '≥30人'));
    checkList('operator-direction', indicator('辍学学生人数', '«≥»3人', '≥3人'));
    checkList('operator-direction', indicator('物资调运时间', '«≥»12小时', '≥12小时'));
    for (const name of ['疫情发生面积', '水土流失面积', '耕地撂荒面积']) {
      checkList('operator-direction', indicator(name, '«≥»30亩', '≥30亩'));
    }
    for (const name of ['污染物排放浓度', '氨氮排放浓度']) {
      checkList('operator-direction', indicator(name, '«≥»50mg/m³', '≥50mg/m³'));
    }
    for (const name of [
      '帮教新增吸毒人员数',
      '管控新增吸毒人员数',
      '劝返辍学学生人数',
      '资助辍学学生人数',
      '水土流失治理面积',
      '治理水土流失面积',
      '控制水土流失面积',
      '疫情防治面积',
      '盘活闲置面积',
      '撂荒地复耕面积',
      '改造破损面积',
      '进水BOD5浓度',
      '进水污染物浓度',
      '道路养护面积',
      '物资储备时间',
    ]) {
      checkList('operator-direction', indicator(name, '≥100'));
    }
  });

  it('knows the energy that a data centre uses from what is used well, and says nothing of shares that are capped', () => {
    checkList('operator-direction', indicator('数据中心PUE值', '«≥»1.3', '≥1.3'));
    checkList('operator-direction', indicator('余热利用效率', '«≤»60%', '≤60%'));
    for (const name of ['数据中心电能利用效率（PUE）', '数据中心PUE', '特派员考核优秀率']) {
      checkList('operator-direction', indicator(name, '≤1.3'));
    }
  });

  it('says nothing of how much of a loss is made good', () => {
    checkList('operator-direction', indicator('群众财产损失', '挽回损失不少于500万元'));
    checkList('operator-direction', indicator('经济损失', '避免损失≥500万元'));
    checkList('operator-direction', indicator('经济损失', '直接损失«≥»500万元', '直接损失≥500万元'));
  });

  it('says nothing of the least that a standard asks to be spent on each', () => {
    checkList('operator-direction', indicator('村道养护成本', '不低于1000元/公里'));
    checkList('operator-direction', indicator('村道养护成本', '«不低于»1000万元', '不低于1000万元'));
    checkList('operator-direction', indicator('村道养护成本', '«≥»1000元/公里', '≥1000元/公里'));
    checkList('operator-direction', indicator('单位面积维修成本', '«不低于»180元/平方米', '不低于180元/平方米'));
    checkList('operator-direction', indicator('生均培养成本', '不低于1800元/人'));
  });

  it('knows slips told before what they befell, and counts of what does not come up to it', () => {
    for (const name of ['漏报报修单数量', '错录档案条数', '误判案件数量', '考核不达标户次'])
      checkList('operator-direction', indicator(name, '«≥»5件', '≥5件'));
    for (const name of ['误判案件纠正数', '漏报信息补报数', '漏登人员核查人数', '错录档案修正条数'])
      checkList('operator-direction', indicator(name, '≥5件'));
    checkList('operator-direction', indicator('用户问题平均解决时长', '«不少于»24小时', '不少于24小时'));
  });

  it('knows that the fall of a bad thing is good', () => {
    for (const name of ['河湖问题投诉量下降率', '事故下降率', '单位能耗降低率', '办理时限压缩比例', '发案率同比降幅']) {
      checkList('operator-direction', indicator(name, '«≤»5%', '≤5%'));
      checkList('operator-direction', indicator(name, '≥5%'));
    }
    checkList('operator-direction', indicator('财政收入下降率', '≤5%'));
  });

  it('says nothing of a time or a count under a rate', () => {
    checkList('operator-direction', indicator('检测及时率', '≤7个工作日'));
    checkList('operator-direction', indicator('隐患整改率', '«≤»95', '≤95'));
  });

  it('says nothing of a rate that the value names for itself', () => {
    for (const value of ['24小时内扑灭率≥95%', '30分钟到场率不低于90%', '当日办结比例>80%']) {
      checkList('operator-direction', indicator('火情处置时间', value));
    }
    checkList('operator-direction', indicator('火情处置时间', '平均«≥»2小时', '平均≥2小时'));
    checkList('operator-direction', indicator('群众投诉率', '投诉率«≥»5%', '投诉率≥5%'));
  });

  it('says nothing of how far a thing is to fall', () => {
    checkList('operator-direction', indicator('单位产值碳排放强度', '下降≥4%'));
    checkList('operator-direction', indicator('报警响应时间', '较上年缩短不少于5分钟'));
    checkList('operator-direction', indicator('任务完成率', '下降≤2%'));
  });

  it('says nothing of loads that are kept below a mark', () => {
    for (const name of ['CPU平均利用率', '内存使用率', '病床使用率', '产能利用率']) {
      checkList('operator-direction', indicator(name, '≤80%'));
    }
  });

  it('says nothing where the operator fits', () => {
    checkList('operator-direction', indicator('任务完成率', '≥90%'));
    checkList('operator-direction', indicator('系统故障次数', '每年不超过6次'));
    checkList('operator-direction', indicator('人员被投诉率', '低于5%'));
  });

  it('says nothing of bad things that are dealt with', () => {
    for (const name of [
      '受理投诉数量',
      '事故处置数',
      '故障排除率',
      '成本节约率',
      '投诉办结率',
      '投诉下降率',
      '火灾扑救演练次数',
    ]) {
      checkList('operator-direction', indicator(name, '≥80%'));
    }
  });

  it('says nothing of what was done late or not at all', () => {
    checkList('operator-direction', indicator('逾期整改率', '≤3%'));
    checkList('operator-direction', indicator('工单未按时办结率', '≤2%'));
    checkList('operator-direction', indicator('抗菌药物使用率', '≤40%'));
    checkList('operator-direction', indicator('抽检不合格率', '≤5%'));
    checkList('operator-direction', indicator('抽检不合格率', '«≥»5%', '≥5%'));
    checkList('operator-direction', indicator('核减工程造价', '≥4000万元'));
    checkList('operator-direction', indicator('扑灭火灾起数', '≥6起'));
    checkList('operator-direction', indicator('未成年人活动满意度', '«≤»90%', '≤90%'));
  });

  it('goes by the thing that the value itself names', () => {
    checkList('operator-direction', satisfaction('企业满意度', '有效投诉率低于3%'));
    checkList('operator-direction', indicator('系统故障次数', '修复率≥95%'));
  });

  it('goes by what is a share, not by what it is a share of', () => {
    checkList('operator-direction', indicator('早期病例占确诊病例比例', '≥70%'));
    checkList('operator-direction', indicator('大学生占入侵检测员比例', '≥70%'));
    checkList('operator-direction', indicator('人工成本占项目费用比例', '≥70%'));
    checkList('operator-direction', indicator('灾害损失占地区生产总值比重', '«≥»1%', '≥1%'));
    checkList('operator-direction', indicator('违法占用耕地比例', '≤1%'));
  });

  it('knows what is cleared away and trimmed', () => {
    for (const name of [
      '漂浮物清理率',
      '积存垃圾清理率',
      '卫生死角清除率',
      '树木修剪率',
      '河道清淤率',
      '化粪池清掏率',
      '路面清扫率',
      '管道疏通率',
      '漂浮物打捞率',
    ]) {
      checkList('operator-direction', indicator(name, '«≤»90%', '«≤»90%'.replace(/[«»]/g, '')));
      checkList('operator-direction', indicator(name, '≥90%'));
    }
    for (const name of ['设备更换率', '设备维修率', '漂浮物残留率'])
      checkList('operator-direction', indicator(name, '≤5%'));
  });

  it('says nothing of days and places that keep a limit', () => {
    checkList('operator-direction', indicator('PM2.5≤75微克/立方米天数', '≥330天'));
    checkList('operator-direction', indicator('PM10≤70μg/m³天数', '≥330天'));
    checkList('operator-direction', indicator('PM2.5超标天数', '«≥»30天', '≥30天'));
    checkList('operator-direction', indicator('PM2.5平均浓度', '«≥»35微克/立方米', '≥35微克/立方米'));
  });

  it('knows what fraud takes, who is lost to school, and what is spoilt', () => {
    for (const name of [
      '因贫失学学生比例',
      '失学儿童占比',
      '死亡冒领津贴比例',
      '冒领补贴人数',
      '挪用专项资金比率',
      '疫苗报废率',
    ]) {
      const value = `1${name.endsWith('数') ? '人' : '%'}`;
      checkList('operator-direction', indicator(name, `«≥»${value}`, `≥${value}`));
    }
    for (const name of [
      '失学儿童劝返人数',
      '失业人员占比',
      '追回冒领养老金金额',
      '冒领补贴追回金额',
      '稽核冒领养老金人数',
      '骗取医保基金查处起数',
      '死亡补助比例',
      '老旧车辆报废率',
      '到期设备报废率',
      '报废车辆回收量',
    ]) {
      checkList('operator-direction', indicator(name, '≥20人'));
      checkList('operator-direction', indicator(name, '≥20%'));
    }
  });

  it('knows burdens that are to fall, and warnings that are to come early', () => {
    for (const name of ['垃圾填埋量减少率', '垃圾减量率', '化肥使用量下降率', '水库安全度汛率']) {
      checkList('operator-direction', indicator(name, '«≤»10%', '≤10%'));
    }
    for (const name of ['预警提前量', '提前预警时间']) {
      checkList('operator-direction', indicator(name, '«≤»80分钟', '≤80分钟'));
    }
    for (const name of ['客流量下降率', '种植面积减少率', '垃圾填埋量', '提前量']) {
      checkList('operator-direction', indicator(name, '≤10%'));
    }
  });

  it('knows what a place earns, whom it employs and who comes', () => {
    for (const name of ['文创产品销售收入', '园区企业营业收入', '税收收入', '农村居民人均可支配收入']) {
      checkList('operator-direction', indicator(name, '«≤»320万元', '≤320万元'));
    }
    for (const name of ['游客量', '带动就业人数', '城镇新增就业人数']) {
      checkList('operator-direction', indicator(name, '«≤»300人', '≤300人'));
      checkList('operator-direction', indicator(name, '≥300人'));
      // A limit in words may be meant.
      checkList('operator-direction', indicator(name, '不超过300人'));
      checkList('operator-direction', indicator(name, '300人以内'));
      checkList('operator-direction', indicator(name, '≤5%'));
    }
    for (const name of [
      '非税收入',
      '百元营业收入',
      '低收入家庭人均可支配收入',
      '停产损失营业收入',
      '违规经营收入',
      '景区最大游客量',
      '单日游客量',
      '自然保护区游客量',
      '疏散游客人数',
      '展厅同时在场游客人数',
      '小微企业认定营业收入',
    ]) {
      checkList('operator-direction', indicator(name, '≤300万元'));
    }
  });

  it('knows what spreads in the open, and what is scrapped because it failed', () => {
    for (const name of [
      '“三沿六区”散埋乱葬新增数',
      '散埋乱葬新增数',
      '乱搭乱建新增数',
      '占道乱停乱放起数',
      '河湖“四乱”问题新增数量',
      '全血不合格报废率',
    ]) {
      const value = `3${name.endsWith('率') ? '%' : '起'}`;
      checkList('operator-direction', indicator(name, `«≥»${value}`, `≥${value}`));
      checkList('operator-direction', indicator(name, `≤${value}`));
    }
    for (const name of [
      '散埋乱葬整治数',
      '迁移散埋乱葬数',
      '规范乱停乱放起数',
      '清理河湖“四乱”问题数',
      '河湖“四乱”问题销号数',
      '床位新增数',
      '就业岗位新增数',
      '老旧车辆报废率',
    ]) {
      checkList('operator-direction', indicator(name, '≥3%'));
    }
  });

  it('reads a comparison with last year in words', () => {
    checkFix(
      'operator-direction',
      indicator('缺斤短两投诉量', '不低于上年'),
      indicator('缺斤短两投诉量', '不超过上年'),
    );
    for (const value of ['«≥»上年', '«高于»去年同期', '«不少于»上年同期水平']) {
      const plain = value.replace(/[«»]/g, '');
      checkList('operator-direction', indicator('缺斤短两投诉量', value, plain));
    }
    checkList('operator-direction', satisfaction('游客满意度', '«低于»上年', '低于上年'));
    for (const value of ['≤上年', '不高于上年', '低于上年', '不低于上年降幅', '与上年持平或高于上年', '≥上年降幅']) {
      checkList('operator-direction', indicator('缺斤短两投诉量', value));
    }
    checkList('operator-direction', satisfaction('游客满意度', '不低于上年'));
    checkList('operator-direction', indicator('投诉办结数', '不低于上年'));
  });

  it('asks about an upper limit on work done', () => {
    const [found] = checkList('operator-direction', indicator('培训乡村教师人数', '«≤»320人', '≤320人'));
    assert.equal(found!.severity, 'information');
    checkList('operator-direction', indicator('植树面积', '«<»500亩', '<500亩'));
    for (const [name, value] of [
      ['培训会议次数', '≤3次'],
      ['检查频次', '≤3次'],
      ['培训人数', '不超过320人'],
      ['培训人均补贴人数', '≤3人'],
    ] as const)
      checkList('operator-direction', indicator(name, value));
    checkList('operator-direction', indicator('培训费用次数', '≤3次', '≤3次', '1-产出指标；14-成本指标'));
  });

  it('leaves what a name cannot have to name-value-conflict', () => {
    checkList('operator-direction', indicator('隐患整改平均时限', '≥98%'));
    checkList('name-value-conflict', indicator('隐患整改平均时限', '«≥98%»', '≥98%'));
  });

  it('reads a comparison with the average of others in words', () => {
    checkList('operator-direction', indicator('设备故障率', '«高于»行业平均水平', '高于行业平均水平'));
    checkList('operator-direction', indicator('设备完好率', '«低于»全省平均值', '低于全省平均值'));
    checkList('operator-direction', indicator('设备完好率', '高于同行业平均水平'));
    checkList('operator-direction', indicator('设备故障率', '不高于全市平均'));
  });

  it('knows how long somebody waits, and what nobody wants to do often', () => {
    for (const name of ['平均候药时间', '待床天数', '企业开办用时', '货物验放时间'])
      checkList('operator-direction', indicator(name, '«≥»3天', '≥3天'));
    checkList('operator-direction', indicator('群众跑动次数', '«≥»3次', '≥3次'));
    for (const name of ['群众接待时间', '设备待机时间']) checkList('operator-direction', indicator(name, '≥8小时'));
    checkList('operator-direction', indicator('医疗费用增长幅度', '«≥»8%', '≥8%'));
  });

  it('knows that a bad thing is not to grow', () => {
    const [found] = checkList('operator-direction', indicator('群众投诉量', '较上年«增长»10%', '较上年增长10%'));
    assert.equal(found!.finding.message, 'grows');
    checkFix('operator-direction', indicator('群众投诉量', '较上年增长10%'), indicator('群众投诉量', '较上年下降10%'));
    checkList('operator-direction', indicator('安全事故起数', '同比«上升»2起', '2起'));
    for (const value of ['较上年增长不超过10%', '较上年增长10%以内', '较上年增长0%', '较上年下降10%', '增长10%']) {
      checkList('operator-direction', indicator('群众投诉量', value));
    }
    checkList('operator-direction', indicator('投诉办结率', '较上年提高10%'));
    checkList('operator-direction', indicator('人均培训成本', '较上年增长10%'));
    checkList('operator-direction', indicator('受理投诉数量', '较上年增长10%'));
    checkList('operator-direction', indicator('接待群众人次', '较上年增长10%'));
  });

  it('says nothing where the name does not tell', () => {
    checkList('operator-direction', indicator('到非接待场所上访人数', '≤10人'));
    checkList('operator-direction', indicator('参训人数', '≤200人'));
  });

  it('knows what time something takes', () => {
    for (const name of ['接令后物资出库时间', '险情处置时间']) {
      checkList('operator-direction', `1、产出指标：${name}，年度指标值：«≥»4小时。`);
    }
    checkList('operator-direction', indicator('道路施工工期', '«≥»180天', '≥180天'));
    checkList('operator-direction', indicator('场馆开放时间', '≥8小时'));
  });

  it('knows what is bad behind the name of work that it is no object of', () => {
    for (const [name, value] of [
      ['宣传册印刷破损率', '1%'],
      ['帮扶对象返贫率', '1%'],
      ['培训学员投诉率', '1%'],
      ['监测设备故障率', '2%'],
      ['管理平台故障率', '2%'],
      ['隐患整改逾期率', '5%'],
      ['投诉处理逾期件数', '5件'],
      ['补助错发漏发人次', '5人次'],
      ['医疗报销差错笔数', '3笔'],
      ['信息录入错误条数', '3条'],
      ['优抚对象信访重复率', '5%'],
      ['仲裁裁决被法院撤销率', '3%'],
      ['案件被复议机关纠正数量', '3件'],
      ['药品过期报废率', '2%'],
      ['矫正对象失联率', '2%'],
      ['物资断供次数', '2次'],
      ['媒体失实报道数', '2篇'],
      ['舆情负面信息数', '2条'],
      ['残次品率', '2%'],
      ['消防误报率', '2%'],
      ['超审限案件数', '2件'],
      ['群众越级访人次', '2人次'],
      ['低保错保率', '2%'],
      ['供水爆管次数', '2次'],
      ['线路跳闸次数', '2次'],
      ['担保代偿率', '2%'],
      ['班主任缺编率', '2%'],
    ] as const) {
      checkList('operator-direction', indicator(name, `«≥»${value}`, `≥${value}`));
      checkList('operator-direction', indicator(name, `≤${value}`));
    }
    for (const name of [
      '化解矛盾纠纷率',
      '查处违法率',
      '督办逾期件数',
      '清理逾期件数',
      '追回错发笔数',
      '修补破损面积',
      '寻找失联人数',
      '处理被投诉件数',
      '未被投诉率',
      '处置负面信息条数',
      '监测设备故障次数',
      '澄清不实报道篇数',
      '抽样合格笔数',
      '累积案件数',
      '化解信访积案数',
      '打击骗保起数',
      '减免滞纳金金额',
      '采购防爆管数',
    ]) {
      checkList('operator-direction', indicator(name, '≥80'));
    }
  });

  it('knows words that only end like a bad one', () => {
    for (const name of [
      '上门评残次数',
      '志愿助残次数',
      '惠及贫困人数',
      '微型灭火点数',
      '新建隔离线数',
      '更换地漏管数',
      '发布预警情数',
    ]) {
      checkList('operator-direction', indicator(name, '≥24次'));
    }
    checkList('operator-direction', indicator('电梯困人次数', '«≥»24次', '≥24次'));
    checkList('operator-direction', indicator('电梯困人起数', '«≥»24起', '≥24起'));
  });

  it('knows how long work takes, whatever the work, and how long things last', () => {
    for (const [name, value] of [
      ['医疗费报销办理时限', '30个工作日'],
      ['培训后推荐就业平均耗时', '30天'],
      ['电梯困人平均救援时间', '30分钟'],
      ['补贴申请办理周期', '30天'],
      ['检测报告出具时间', '30天'],
      ['设备交付周期', '30天'],
    ] as const) {
      checkList('operator-direction', indicator(name, `«≥»${value}`, `≥${value}`));
    }
    for (const name of ['更新管道设计使用年限', '设备质保期', '路灯使用寿命', '平均无故障运行时间']) {
      checkList('operator-direction', indicator(name, '«≤»30年', '≤30年'));
      checkList('operator-direction', indicator(name, '≥30年'));
    }
    for (const [name, value] of [
      ['缩短审批时限', '≥3天'],
      ['办理时间提前', '≥3天'],
      ['医疗费报销时限', '≥1年'],
      ['社保补贴时限', '≥12个月'],
      ['年参与救援时间', '≥100小时'],
      ['公务车辆使用年限', '≤8年'],
    ] as const)
      checkList('operator-direction', indicator(name, value));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('operator-direction', indicator('任务完\n成率', '«不超\n过»90%', '100%'));
    checkList('operator-direction', '1、产出指标：任务完成率，年度指标值：«≤»90%。');
  });

  it('turns the operator round in both values, a word into a word', () => {
    checkFix('operator-direction', indicator('任务完成率', '≤90%'), indicator('任务完成率', '≥90%'));
    checkFix('operator-direction', indicator('系统故障次数', '不少于2次'), indicator('系统故障次数', '不超过2次'));
  });

  it('knows under cost what is laid out', () => {
    const cost = '1-产出指标；14-成本指标';
    for (const name of ['项目总投资', '总投入', '总投资额', '工程投资', '投资总额', '预算控制金额', '招标控制价'])
      checkList('operator-direction', indicator(name, '«≥»500万元', '≥500万元', cost));
    for (const name of ['补助标准', '财政总投入', '带动社会总投资', '完成项目投资'])
      checkList('operator-direction', indicator(name, '≥500万元', '≥500万元', cost));
    checkList('operator-direction', indicator('项目总投资', '≤500万元', '≤500万元', cost));
    checkList('operator-direction', indicator('项目总投资', '≥95%', '≥95%', cost));
    checkList('operator-direction', indicator('项目总投资', '≥500万元', '≥500万元', '2-效益指标；21-经济效益'));
  });

  it('knows outside of quantity how many do what is forbidden', () => {
    const benefit = '2-效益指标；22-社会效益';
    for (const name of ['伏休期违规出海渔船数', '违法行为数', '非法捕捞案件数', '流失专职队员人数'])
      checkList('operator-direction', indicator(name, '«≥»3起', '≥3起', benefit));
    for (const name of ['违规车辆查处数', '打击非法捕捞案件数', '减少违法行为数', '无违规船舶数'])
      checkList('operator-direction', indicator(name, '≥3起', '≥3起', benefit));
    // May be those that were dealt with.
    checkList('operator-direction', indicator('违法案件数', '≥30起'));
    checkList('operator-direction', '1、产出指标：违法案件数，年度指标值：≥30起。');
    checkList('operator-direction', '1、效益指标：违法行为数，年度指标值：«≥»30起。');
  });

  it('leaves two limits that contradict each other to name-value-conflict', () => {
    checkList('operator-direction', indicator('队员流失率不高于5%', '不低于5%'));
    checkList('operator-direction', indicator('队员流失率', '«不低于»5%', '不低于5%'));
  });

  it('tells a lower limit of money for what is bought or built, where its type asks for a cost', () => {
    const cost = '1-产出指标；14-成本指标';
    for (const [name, value] of [
      ['设备款', '5万元'],
      ['打井、配电', '50000元'],
      ['砌筑围墙', '300元/米'],
    ] as const) {
      const [found] = checkList('operator-direction', indicator(name, `«≥»${value}`, `≥${value}`, cost));
      assert.equal(`${found!.severity} ${found!.finding.message}`, 'information likelyCost');
    }
    for (const [name, value] of [
      ['补助标准', '≥300元/人'],
      ['生均公用经费', '≥720元'],
      ['护林员工资', '≥800元/月'],
      ['投入资金', '≥50万元'],
      ['设备款', '不低于5万元'],
      ['设备款', '≤5万元'],
      ['设备质保', '≥3年'],
    ] as const)
      checkList('operator-direction', indicator(name, value, value, cost));
    checkList('operator-direction', indicator('设备款', '≥5万元'));
  });

  it('knows under cost what is paid for work and things', () => {
    const cost = '1-产出指标；14-成本指标';
    for (const name of ['每袋红细胞制备费', '宣传册印刷费', '水电费', '设备采购均价'])
      checkList('operator-direction', indicator(name, '«≥»650元', '≥650元', cost));
    for (const name of ['培训费用标准', '物业管理费标准', '单次活动支出'])
      checkList('operator-direction', indicator(name, '«≥»650元', '≥650元', cost));
    for (const name of ['生活补助费', '救助标准', '节约水电费', '收取管理费', '最低维护费用标准', '经费支出'])
      checkList('operator-direction', indicator(name, '≥650元', '≥650元', cost));
  });

  it('marks a lower limit of what costs are kept to', () => {
    checkList('operator-direction', indicator('项目投资控制', '«≥»210万元', '≥210万元'));
    checkList('operator-direction', indicator('成本控制', '≤210万元', '≤210万元'));
    checkList('operator-direction', indicator('成本控制率', '≥95%', '≥95%'));
  });

  it('keeps still of what is not granted', () => {
    for (const name of ['裁决不予执行率', '拒绝受理率']) checkList('operator-direction', indicator(name, '≤1%', '≤1%'));
    checkList('operator-direction', indicator('裁决执行率', '«≤»60%', '≤60%'));
  });

  it('knows what is bad about services and roads, and how long a service is open', () => {
    for (const name of ['捐献者中途反悔率', '空号率', '案件改判发回率', '儿童龋齿率', '流标率', '虚假举报率'])
      checkList('operator-direction', indicator(name, '«≥»5%', '≥5%'));
    checkList('operator-direction', indicator('频段覆盖盲区', '«≥»3处', '≥3处'));
    checkList('operator-direction', indicator('道路坑槽数', '«≥»3处', '≥3处'));
    checkList('operator-direction', indicator('平均办案周期', '«≥»105天', '≥105天'));
    for (const [name, value] of [
      ['修补坑槽数', '≥30处'],
      ['儿童龋齿筛查率', '≥90%'],
      ['消除信号盲区数', '≥3处'],
      ['投诉受理时间', '≥8小时/天'],
      ['投诉受理时间', '每天≥8小时'],
    ] as const)
      checkList('operator-direction', indicator(name, value, value));
  });

  it('knows that what comes back was dealt with in vain', () => {
    for (const name of ['修复文物五年内病害复发率', '治理后复发率', '信访积案化解反弹率'])
      checkList('operator-direction', indicator(name, '«≥»3%', '≥3%'));
    checkList('operator-direction', indicator('监测返贫人数', '≥30人', '≥30人'));
    checkList('operator-direction', indicator('降低复发率', '≥3%', '≥3%'));
  });

  it('says nothing of how far something may be off', () => {
    checkList('operator-direction', indicator('计量准确度', '≤±0.2%', '≤±0.2%'));
  });

  it('leaves open by which way complaints come in, and knows how long things are in work', () => {
    checkList('operator-direction', indicator('网上信访占比', '≥60%', '≥60%'));
    checkList('operator-direction', indicator('投诉占比', '«≥»60%', '≥60%'));
    checkList('operator-direction', indicator('新书上架周期', '«≥»20个工作日', '≥20个工作日'));
  });

  it('is told by the last word of a name, whatever work stands before it', () => {
    for (const name of [
      ...['船艇维修返修率', '整改返工率', '隐患整改复发率', '投诉处置失败率', '监测数据缺失率', '检查资料丢失率'],
      ...['整改投诉率', '设备维修故障率', '墙面修复开裂率', '处理投诉率', '预防接种异常反应率', '打击犯罪发案率'],
    ])
      checkList('operator-direction', indicator(name, '«≥»3%', '≥3%'));
    checkList('operator-direction', indicator('检查记录缺失份数', '«≥»2份', '≥2份'));
    for (const name of ['投诉处理率', '返工整改率', '处理投诉率', '化解纠纷率', '故障维修率', '整改投诉率'])
      checkList('operator-direction', indicator(name, '≥95%', '≥95%'));
    for (const name of ['降低投诉率', '核查返贫率', '减少返修率', '回访投诉率', '返工控制率'])
      checkList('operator-direction', indicator(name, '≥3%', '≥3%'));
    for (const name of ['补录记录缺失份数', '找出缺漏数', '维修故障数量', '处理返修件数'])
      checkList('operator-direction', indicator(name, '≥2份', '≥2份'));
  });

  it('knows what comes off or goes out, what is left to do, and what does harm', () => {
    for (const [name, value] of [
      ...['二维码脱落率', '构件断裂率', '路灯熄灭率', '资料散失率', '系统漏警率', '项目延期率', '假阳性率'].map(
        (name) => [name, '3%'],
      ),
      ...['未整改数', '不达标断面数', '未完成任务数', '未覆盖村数', '不符合项数', '疫木遗漏株数', '死亡树木株数'].map(
        (name) => [name, '3个'],
      ),
      ['航班延误班次', '3班'],
    ] as const)
      checkList('operator-direction', indicator(name!, `«≥»${value}`, `≥${value}`));
    const social = '2-效益指标；22-社会效益指标';
    for (const name of ['毁林案件数', '破坏森林资源行为起数', '走私案件数', '毁坏文物案件', '溢油事件'])
      checkList('operator-direction', indicator(name, '«不少于»2起', '不少于2起', social));
    for (const name of [
      ...['审理毁林案件数', '侦破走私案件数', '公益诉讼案件数', '侵权案件调解数', '打击走私行为起数', '无溢油事件'],
      ...['督促未整改问题数', '新建未覆盖村数', '帮扶不达标户数', '清理死亡树木株数', '未成年人数', '未就业毕业生人数'],
      ...['明火熄灭率', '废水脱色率', '断裂带监测点数', '遗漏补登数', '未覆盖村建设数'],
    ])
      checkList('operator-direction', indicator(name, '≥2起', '≥2起', social));
  });

  it('wants more seats taken, books that agree and people who benefit', () => {
    for (const name of ['演出满场率', '物资账实相符率', '车牌识别率'])
      checkList('operator-direction', indicator(name, '«≤»70%', '≤70%', QUALITY));
    for (const [name, sign] of [
      ['受益人数', '少于'],
      ['服务老年人人次', '低于'],
      ['受益群众户数', '<'],
    ] as const) {
      const [found] = checkList('operator-direction', indicator(name, `«${sign}»500人`, `${sign}500人`));
      assert.equal(found!.severity, 'warning');
    }
    for (const [name, value] of [
      ['受益人数', '不少于500人'],
      ['单日服务人数', '少于500人'],
      ['投诉服务人次', '少于5人'],
      ['受益人数', '不超过500人'],
    ] as const)
      checkList('operator-direction', indicator(name, value, value));
  });

  it('tells a limit that few of what is due would keep, and none that a tax has', () => {
    checkList('operator-direction', indicator('零散税收征收率', '«≤»90%', '≤90%'));
    checkList('operator-direction', indicator('小规模纳税人征收率', '≤3%'));
  });

  it('warns of an upper limit to whom or what a benefit is to reach, and tells it of work done', () => {
    const social = '2-效益指标；22-社会效益';
    const quantity = '1-产出指标；11-数量指标';
    const said = (name: string, operator: string, value: string, head: string) => {
      const list = indicator(name, `«${operator}»${value}`, operator + value, head);
      return checkList('operator-direction', list)[0]?.severity;
    };
    assert.equal(said('就业人数', '不超过', '200人', social), 'warning');
    assert.equal(said('惠及学生数', '不多于', '5000人', social), 'warning');
    assert.equal(said('受益群众人数', '≤', '300人', social), 'warning');
    assert.equal(said('受益农户数', '≤', '1500户', social), 'warning');
    assert.equal(said('植树株数', '≤', '5000株', '2-效益指标；23-生态效益'), 'warning');
    assert.equal(said('受益群众人数', '≤', '300人', quantity), 'information');
    assert.equal(said('改造面积', '≤', '500平方米', quantity), 'information');
    assert.equal(said('服务企业家数', '≤', '300家', quantity), 'information');
    assert.equal(said('节约资金', '≤', '10万元', '1-产出指标；14-成本指标'), 'information');
    for (const [name, value] of [
      ['同时在馆服务人数', '≤200人'],
      ['未就业人数', '≤200人'],
      ['受益户返贫人数', '≤20人'],
      ['服务窗口排队人数', '≤20人'],
      ['每名教师服务学生数', '≤20人'],
      ['就业困难人员失业人数', '≤20人'],
      ['受益人数', '≥200人'],
    ] as const)
      checkList('operator-direction', indicator(name, value, value, social));
    for (const [name, value] of [
      ['会议次数', '≤20次'],
      ['出国批次', '≤2批次'],
      ['编外人员数', '≤20人'],
      ['每班人数', '≤50人'],
      ['车辆保有量', '≤50辆'],
      ['办公用房面积', '≤500平方米'],
      ['公务接待人次', '≤200人次'],
      ['租赁面积', '≤500平方米'],
      ['聘请专家人数', '≤20人'],
    ] as const)
      checkList('operator-direction', indicator(name, value, value, quantity));
  });

  it('tells what others undid and what got worse, and leaves work done on bad things alone', () => {
    for (const name of [
      '民转刑案件数',
      '“民转刑”案件数',
      '矛盾激化事件数',
      '复议决定被撤销、变更案件数',
      '行政处罚决定被撤销案件数',
      '被检察机关纠正违法案件数',
      '被退回材料份数',
      '被退回补充侦查案件数',
      '被挂牌督办次数',
      '返工项目数',
      '被审计指出问题数',
      '被巡察反馈的问题数',
      '整改不到位问题数',
    ])
      checkList('operator-direction', indicator(name, '«≥»5件', '≥5件'));
    for (const name of [
      '办理民转刑案件数',
      '预防民转刑案件数',
      '行政复议撤销、变更案件数',
      '办理被撤销案件数',
      '未被撤销案件数',
      '被退回材料补正件数',
      '被采纳建议数',
      '被上级通报表扬次数',
      '快处事故起数',
      '视频快处事故起数',
      '远程定责事故起数',
      '速裁纠纷数',
      '勘验事故起数',
      '接处警情数',
      '审结超期未结案件数',
      '被审计单位发现问题数',
      '被审计指出问题整改数',
      '督促整改不到位问题数',
    ])
      checkList('operator-direction', indicator(name, '≥5件', '≥5件'));
  });

  it('warns of an upper limit to rates that nobody wants few of', () => {
    for (const name of ['基层首诊率', '县域内就诊率', '应保尽保率', '母乳喂养率']) {
      const [found] = checkList('operator-direction', indicator(name, '«≤»65%', '≤65%'));
      assert.equal(found!.severity, 'warning');
    }
    for (const name of ['县域外就诊率', '急诊首诊误诊率'])
      checkList('operator-direction', indicator(name, '≤65%', '≤65%'));
  });

  it('knows events as bad that are no work, whatever they are, and what a fault of work brought about', () => {
    for (const name of [
      '预付卡跑路事件',
      '病死畜禽乱抛事件数',
      '私募爆雷事件数',
      '因处置不当造成的有责投诉',
      '处理不及时导致的有责投诉件数',
      '航标失常次数',
    ])
      checkList('operator-direction', indicator(name, '«≥»2起', '≥2起'));
    for (const name of [
      '网格事件办理数',
      '城管事件上报数量',
      '抓拍交通事件数',
      '处置突发事件',
      '重大文化事件记录数',
      '无责事件',
      '排查化解因征地引发的纠纷',
      '调处因拖欠工资引发的案件数',
      '因老化造成的破损管道更换长度',
    ])
      checkList('operator-direction', indicator(name, '≥2起', '≥2起'));
  });

  it('warns of an upper limit to what is won or saved as a benefit', () => {
    const benefit = '2-效益指标；21-经济效益';
    for (const [name, amount] of [
      ['年节约标准煤', '1.5万吨'],
      ['年节电', '20万千瓦时'],
      ['减少碳排放', '1200吨'],
      ['带动农户增收', '500元'],
      ['挽回经济损失', '300万元'],
      ['盘活闲置资产', '3处'],
      ['农民人均增收', '800元'],
      ['追回违规资金', '2300万元'],
    ] as const) {
      const [found] = checkList('operator-direction', indicator(name, `«≤»${amount}`, `≤${amount}`, benefit));
      assert.equal(found!.severity, 'warning');
      checkList('operator-direction', indicator(name, `≥${amount}`, `≥${amount}`, benefit));
    }
    for (const name of ['节约后用水量', '未盘活资产'])
      checkList('operator-direction', indicator(name, '≤3万吨', '≤3万吨', benefit));
  });
});
