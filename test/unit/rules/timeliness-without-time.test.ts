import { checkList } from '../../support/check-rule.ts';

const RULE = 'timeliness-without-time';
const one = (name: string, value: string, cycle = '1年') =>
  `1、1-产出指标；13-时效指标；${name}；实施周期指标值:${cycle}；年度指标值:${value}。`;

describe(RULE, () => {
  it('knows what is to be done before something, and reports of a time', () => {
    for (const name of ['出院前宣教完成率', '春播前供种到位率', '航班放行正常率', '隔夜报告出具率', '周报报送率'])
      checkList(RULE, one(name, '100%'));
    checkList(RULE, one('«设备采购完成率»', '100%') + one('«目前任务完成率»', '100%'));
  });

  it('knows days that are counted from another, and festivals', () => {
    checkList(RULE, one('考试成绩公布', '考后第10个工作日') + one('交付使用', '国庆前') + one('道路通车', '元旦前'));
    checkList(RULE, one('代征税款解缴', '次日12时前'));
    checkList(RULE, one('«展馆布置»', '国庆主题') + one('«征文评选»', '第3名'));
  });

  it('says nothing where name or value tells a time, a limit, or whether it is on time', () => {
    checkList(RULE, one('加工及时率', '≥95%') + one('加工完成', '12月底前') + one('答复来函', '≤5个工作日'));
    checkList(RULE, one('开学前完工率', '100%') + one('汛前加固率', '100%') + one('班次准点率', '≥95%'));
    checkList(RULE, one('案件法定审限内办结率', '≥95%') + one('设备检查', '每半年一次') + one('巡查频次', '1次'));
    checkList(RULE, one('检疫证明出具', '随检随出') + one('窗口业务', '即来即办') + one('随到随学培训班', '3期'));
    for (const value of ['≤2h', '24h', '半小时', '10-15分钟/班', '8:00～20:00', 'T+0', '全天候', '每旬1次', '12.31前'])
      checkList(RULE, one('资料报送', value));
    checkList(RULE, one('资料报送', '20241231') + one('馆舍开放', '≥280天/年'));
    checkList(RULE, one('2024年加工完成率', '100%') + one('答复来函', '按时'));
    checkList(RULE, one('田间试验按农时完成率', '≥95%') + one('超时办件率', '≤2%') + one('延误班次占比', '≤1%'));
    checkList(RULE, one('公交正点率', '≥95%') + one('航班晚点率', '≤5%') + one('不误农时播种', '100%'));
  });

  it('marks the name where neither does; a cycle of one year tells nothing', () => {
    checkList(RULE, one('«加工合格率»', '≥95%') + one('«系统活跃度»', '超过80%'));
  });

  it('takes 每年 before what is counted for no time', () => {
    checkList(RULE, one('«每年举办中医培训班»', '2期') + one('每年举办中医培训班', '6月底前'));
    checkList(RULE, one('每年资料报送', '及时') + one('每月发放次数', '12次') + one('每年检定', '1次/月'));
  });

  it('marks it over a line break', () => {
    checkList(RULE, one('«加工合\n格率»', '≥95%'));
  });

  it('has nothing to say of other types, nor of a value that was lost', () => {
    checkList(RULE, one('加工合格率', '≥95%').replace('13-时效', '12-质量'));
    checkList(RULE, '1、1-产出指标；13-时效指标；加工合格率；实施周期指标值:');
  });

  it('knows months of which only the last one says 月, and times of a day or year', () => {
    for (const value of ['7—8月', '7-8月', '7～8月', '7至8月', '2025年7—8月', '2-3季度'])
      checkList(RULE, one('亲子活动开展', value));
    checkList(RULE, one('亲子活动开展时段', '暑假') + one('«亲子活动开展»', '7—8场'));
    checkList(RULE, one('«仔猪发放»', '3—6月龄'));
  });

  it('takes the words that the user sets', () => {
    checkList(RULE, one('系统活跃度', '超过80%'), { options: { [RULE]: { words: ['活跃'] } } });
  });

  it('takes how often for a time, but not how many a year', () => {
    for (const value of ['1次/月', '2次/季度', '每周1次']) checkList(RULE, one('道路保洁考核', value));
    checkList(RULE, one('«道路保洁考核»', '18期/年'));
  });
});
