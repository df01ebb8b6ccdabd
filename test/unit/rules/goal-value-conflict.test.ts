import assert from 'node:assert/strict';
import { checkRule, tableAround } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

const RULE = 'goal-value-conflict';

/** A table with one project. */
function table(goal: string, ...list: string[]): string {
  const heading = tableAround('').split('\n').slice(0, 6);
  return [...heading, `培训经费\t1.00\t1.00\t\t\t${goal}\t${list.join('')}`].join('\n');
}

const check = (goal: string, ...said: Parameters<typeof indicator>) => checkRule(RULE, table(goal, indicator(...said)));

describe(RULE, () => {
  it('marks a value with another number than the goal, and points there', () => {
    const text = table('全年举办教师培训班10期，提升水平。', indicator('举办培训班期数', '«12期»', '12期'));
    const [found] = checkRule(RULE, text);
    assert.equal(found!.finding.args.goal, '10期');
    assert.equal(found!.finding.related.length, 1);
    check('更换2间多媒体教室设备及48台电脑。', '更换多媒体教室数量', '«3间»', '1年');
    check('举办临时展览6个。', '临时展览个数', '«≥4个»', '≥4个');
    check('提供宫颈癌、乳腺癌筛查各6000人。', '乳腺癌筛查人数', '«≥5000人»', '≥5000人');
  });

  it('takes 提升 behind another verb for work on a thing, and no change', () => {
    check('年内改造提升公厕6座。', '改造提升公厕数量', '«8座»', '8座');
    check('提升改造农贸市场3个。', '改造农贸市场数量', '«5个»', '5个');
    check('公厕改造提升至6座。', '公厕改造数量', '2座', '2座');
    check('村级服务站建设提升5个。', '村级服务站建设数量', '20个', '20个');
    check('加强能力建设提升服务群众500人。', '服务群众人数', '300人', '300人');
    check('整治提升后公厕增至12座。', '整治提升公厕数量', '6座', '6座');
  });

  it('reads the verb of a list in each of its members', () => {
    const bought = '购置执法执勤用车1辆、办公电脑40台及配套设备。';
    check(bought, '购置办公电脑数量', '«35台»', '35台');
    check(bought, '购置执法执勤用车数量', '«2辆»', '2辆');
    check(bought, '购置办公电脑数量', '40台', '40台');
    check('购置执法用车1辆、打印机3台、办公电脑40台。', '购置办公电脑数量', '«35台»', '35台');
    check('购置办公电脑40台、维修打印机5台。', '购置打印机数量', '3台', '3台');
    check('新建停车场3座、改造公厕5座。', '新建公厕数量', '2座', '2座');
    check('新建停车场3座、拆除公厕5座。', '新建公厕数量', '2座', '2座');
    check('购置平台软件、移交办公电脑40台。', '购置办公电脑数量', '35台', '35台');
    check('三年购置执法用车3辆、办公电脑40台。', '购置办公电脑数量', '15台', '15台');
    check('购置后维修车辆1辆、办公电脑40台。', '购置办公电脑数量', '15台', '15台');
  });

  it('marks a rate below that of the goal', () => {
    check('群众对服务的满意度达到95%以上。', '群众满意度', '«≥90%»', '≥90%');
    check('群众对服务的满意度达到90%。', '群众满意度', '≥95%');
    check('主次干道亮灯率98%以上。', '亮灯率', '主干道≥98%、次干道≥96%');
    check('群众投诉率控制在5%以内。', '群众投诉率', '≤3%');
    check('设备故障率5%，完好率提升。', '设备故障率', '≤3%');
    check('办事群众满意度增长5%。', '群众满意度', '≥3%');
    check('到2027年绿化覆盖率达到45%。', '绿化覆盖率', '≥43%');
  });

  it('compares lengths of time', () => {
    const issued = '预警信息发布时长';
    check('预警信息发布用时缩短至5分钟以内。', issued, '«≤15分钟»', '1年');
    check('预警信息发布时长不超过5分钟。', issued, '«≤15分钟»', '1年');
    check('新书到馆后10个工作日内上架。', '新书上架周期', '到馆后«15个工作日内»', '1年');
    check('故障2小时内响应。', '故障响应时间', '«≤4小时»', '1年');
    check('施工工期90天。', '施工工期', '«≤120天»', '1年');
    check('档案保存期限不少于3年。', '档案保存期限', '«≥1年»', '1年');
    for (const [goal, value] of [
      ['预警信息发布时长不超过5分钟。', '≤3分钟'],
      ['预警信息发布时长不超过5分钟。', '5分钟'],
      ['预警信息发布时长缩短5分钟。', '≤15分钟'],
      ['预警信息发布时长由15分钟缩短至5分钟。', '≤15分钟'],
      ['预警信息发布时长不超过300秒。', '≤15分钟'],
    ] as const)
      check(goal, issued, value);
    check('投诉办结时限不超过5个工作日。', '投诉办结时限', '≤7天');
    check('施工工期90天。', '施工工期', '≤60天');
    check('档案保存期限不少于3年。', '档案保存期限', '≥5年');
    check('用三年时间完成。', '完成时间', '1年');
  });

  it('compares what neither is to be above', () => {
    check('设备采购单价不超过3万元。', '设备采购单价', '«≤5万元»', '1年');
    check('群众投诉率控制在5%以内。', '群众投诉率', '«≤8%»', '1年');
    check('会议参会人数不超过50人。', '会议参会人数', '«≤60人»', '1年');
    check('设备采购单价不超过3万元。', '设备采购单价', '≤30000元');
    check('设备采购单价不超过3万元。', '设备采购单价', '≤2万元');
    check('设备采购单价3万元。', '设备采购单价', '≤5万元');
    check('会议参会人数不超过50人。', '会议参会人数', '≥60人');
  });

  it('takes the unit from the name, and reads numbers in words', () => {
    check('培训渔民400人。', '培训渔民人数', '«300»', '300');
    check('培训渔民400名。', '培训渔民人数', '«300人»', '300人');
    check('全年巡查河道十二次。', '巡查河道次数', '«10次»', '10次');
    check('举办三场演出，丰富生活。', '演出场次', '«≥5场»', '≥5场');
    check('更新一辆公务用车。', '更新公务用车数量', '«2辆»', '2辆');
    check('培训渔民400人。', '培训渔民人数', '≥400', '≥400');
    check('培训渔民400人次。', '培训渔民人数', '300', '300');
    check('打造一个信息平台。', '打造信息平台数量', '2个', '2个');
    check('组织骨干培训400人。', '培训人数', '300人', '300人');
    check('举办三场文艺演出。', '演出场次', '≥5场', '≥5场');
  });

  it('leaves it to name-value-conflict where the name has a number of its own', () => {
    check('举办旅游节庆活动4场。', '举办旅游节庆活动4场', '6场');
  });

  it('says nothing where either value is that of the goal, or more than it asks for', () => {
    check('三年内举办教师培训班30期。', '举办培训班期数', '10期', '30期');
    check('举办教师培训班10期以上。', '举办培训班期数', '12期');
    check('举办教师培训班10期。', '举办培训班期数', '≥10期');
    check('粮食单产达到420公斤。', '粮食单产', '≥420公斤/亩');
    check('接待观众25万人次。', '接待观众人次', '≥250000人次');
  });

  it('says nothing of other things, and where the goal counts otherwise', () => {
    check('开展教师培训1200人次。', '骨干教师培训人次', '200人次');
    check('每季度举办教师培训班3期。', '举办培训班期数', '12期');
    check('累计举办教师培训班30期。', '举办培训班期数', '12期');
    check('约举办教师培训班10期。', '举办培训班期数', '12期');
    check('举办培训班10期，举办新任教师培训班2期。', '举办培训班期数', '12期');
    check('定量检测农产品1.5批次/千人。', '检测农产品批次', '3000批次');
    check('发放培训补助10万元。', '发放培训补助', '12万元');
  });

  it('knows a long name in another order', () => {
    check('对全区1860具市政消火栓进行巡查维护。', '巡查维护市政消火栓', '«1680具»', '1680具');
    check('全年播出自办栏目不少于300期。', '自办栏目播出期数', '«不少于260期»', '不少于260期');
    check('培训教师200人，进行期中考核。', '考核教师培训期数', '6期');
    check('对2个县级、11个乡镇水源地开展定期监测。', '监测水源地个数', '13个');
  });
});
