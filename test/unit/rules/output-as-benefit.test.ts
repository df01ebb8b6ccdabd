import { checkList } from '../../support/check-rule.ts';

const RULE = 'output-as-benefit';
const one = (name: string, value: string, head = '2-效益指标；22-社会效益') =>
  `1、${head}；${name}；年度指标值:${value}。`;

describe(RULE, () => {
  it('says nothing of effects, nor of output in its place', () => {
    checkList(
      RULE,
      one('查档群众增长率', '≥5%') +
        one('办事群众跑动次数', '≤1次') +
        one('减少上门次数', '≥2次') +
        one('带动就业人数', '≥20人') +
        one('居民人均到馆次数', '≥0.6次'),
    );
    checkList(RULE, one('重大网络安全事件次数（含数据泄露）', '≤0次') + one('学生感染人次', '≤3次'));
    checkList(RULE, one('新建泊位使用率', '≥80%') + one('新建农房达到设防要求比例', '≥95%'));
    checkList(RULE, one('制作宣传册', '≥500册', '1-产出指标；11-数量指标'));
  });

  it('says nothing of what was put right, nor of what media say', () => {
    checkList(RULE, one('不合格企业整改完成率', '≥95%') + one('媒体正面报道', '中央级≥2篇'));
    checkList(RULE, one('交易延期开标次数', '≤6次'));
  });

  it('says nothing of what is to stay away, nor of what others make of the work', () => {
    checkList(
      RULE,
      one('因缺水延误扑救次数', '0次') +
        one('因接访不当引发重复上访批次', '≤1批次') +
        one('重大活动保障失误场次', '0场') +
        one('退回补正次数', '≤1次') +
        one('政策建议被采纳份数', '≥4份') +
        one('外宣稿件被中央媒体转载篇数', '≥12篇') +
        one('经验做法在全市推广次数', '≥2次') +
        one('«技术推广场次»', '≥2场次'),
    );
    checkList(
      RULE,
      one('线上展览浏览量', '≥25万次') + one('客户端累计下载量', '120万次以上') + one('高被引论文数', '较上年增加10篇'),
    );
  });

  it('takes a period before the work for no other name, and what is made of a result for an effect', () => {
    checkList(RULE, one('«年接待观众人次»', '≥5万人次') + one('«接待健身群众人次»', '≥5万人次'));
    checkList(RULE, one('调研成果转化篇数', '≥5篇') + one('年接待游客增长率', '≥5%'));
  });

  it('says nothing of what others use', () => {
    checkList(
      RULE,
      one('种质资源共享服务次数', '≥200次') + one('仪器开放共享次数', '≥300次') + one('共享借阅册次', '≥30册'),
    );
  });

  it('marks the name of what is done or counted', () => {
    checkList(RULE, one('«接待参观次数»', '≥5次') + one('«制作宣传海报»', '良好') + one('«档案开放日活动»', '2场'));
  });

  it('marks how much of the work is done', () => {
    checkList(
      RULE,
      one('«交办任务完成率»', '100%') +
        one('«项目完成及时率»', '100%') +
        one('«工程验收合格率»', '100%') +
        one('«项目按期完工率»', '100%') +
        one('«义务植树完成率»不低于90%', '不低于90%').replace('»不低于90%', '不低于90%»'),
    );
    checkList(
      RULE,
      one('水资源费征收计划完成率', '≥102%') + one('社保费收缴任务完成率', '100%') + one('非税收入入库完成率', '100%'),
    );
    checkList(RULE, one('节能降耗目标完成率', '100%') + one('就业任务完成率', '100%') + one('税收任务完成率', '100%'));
  });

  it('marks it in tables without types, and over a line break', () => {
    checkList(
      RULE,
      '1、效益指标：«接待参\n观次数»不少于5次，年度指标值：不少于5次。'.replace('»不少于5次', '不少于5次»'),
    );
  });

  it('marks what the work costs', () => {
    checkList(
      RULE,
      one('«单位改造成本»', '≤1200元/平方米') + one('«设备采购单价»', '3万元', '2-效益指标；21-经济效益'),
    );
    checkList(
      RULE,
      one('企业融资成本', '≤5%') +
        one('群众次均门诊费用', '≤120元') +
        one('节约采购成本', '≥30万元') +
        one('企业项目建设成本', '≤30万元') +
        one('单位运维成本下降', '3万元') +
        one('单位改造成本', '≥8%'),
    );
    checkList(RULE, one('单位改造成本', '≤1200元/平方米', '1-产出指标；14-成本指标'));
  });

  it('says nothing of what follows from the work', () => {
    checkList(
      RULE,
      one('接待游客人次同比增幅', '≥8%') + one('举办展会签约金额', '≥3亿元') + one('发放消费券拉动比', '≥1:6'),
    );
  });
});
