import assert from 'node:assert/strict';
import { checkFix, checkList } from '../../support/check-rule.ts';

const RULE = 'count-as-quality';
const one = (head: string, name: string, value: string) => `1、1-产出指标；${head}；${name}；年度指标值:${value}。`;

describe(RULE, () => {
  it('says nothing of how well something is used', () => {
    checkList(RULE, one('12-质量指标', '开放床位周转次数', '≥35次') + one('12-质量指标', '检修间隔里程', '≥3000公里'));
  });

  it('says nothing of rates and states under quality, nor of counts under quantity', () => {
    checkList(RULE, one('12-质量指标', '加工合格率', '≥95%') + one('12-质量指标', '流程规范性', '规范'));
    checkList(RULE, one('11-数量指标', '加工卷数', '≥500卷'));
  });

  it('marks the type of what is named or valued as a count', () => {
    checkList(RULE, one('«12-质量指标»', '培训人次（含网上）', '≥100') + one('«12-质量指标»', '组织培训', '≥12场'));
  });

  it('marks counts of pieces, plays and clips', () => {
    for (const [name, value] of [
      ['制作科普展板块数', '40块'],
      ['编排剧目部数', '3部'],
      ['编排剧目数', '3部'],
      ['拍摄宣传片条数', '3条'],
    ])
      checkList(RULE, one('«12-质量指标»', name!, value!));
    for (const [name, value] of [
      ['漏水点处数', '≤3处'],
      ['展板完好率', '≥95%'],
      ['错误条数', '≤3条'],
    ])
      checkList(RULE, one('12-质量指标', name!, value!));
  });

  it('marks it over a line break', () => {
    checkList(RULE, one('«12-\n质量指标»', '培训人次', '≥100人次'));
  });

  it('says nothing of counted faults, scores and money', () => {
    checkList(RULE, one('12-质量指标', '安全事故次数', '0次') + one('12-质量指标', '考核得分', '≥90分'));
    checkList(RULE, one('12-质量指标', '罚款金额', '0元'));
    checkList(RULE, one('12-质量指标', '手术室换气次数', '≥20次/小时'));
    checkList(RULE, one('12-质量指标', '科普基地年度评估', '优秀等次不少于2家'));
    checkList(RULE, one('12-质量指标', '竞赛成绩', '前三名') + one('12-质量指标', '考核结果', '全市前5名'));
  });

  it('says nothing of what is to stay away, whatever its name', () => {
    for (const [name, value] of [
      ['脱管、漏管人数', '0人'],
      ['质量问题数', '≤3个'],
      ['审计发现问题数', '不超过5个'],
      ['在校学生辍学人数', '3人'],
    ] as const) {
      checkList(RULE, one('12-质量指标', name, value));
    }
    checkList(RULE, one('«12-质量指标»', '整改问题数', '≥20个'));
  });

  it('knows books lent, lessons and rules drawn up', () => {
    for (const [name, value] of [
      ['图书借阅册次', '≥1.5万册次'],
      ['培训课时', '40课时'],
      ['制定管理制度', '2项'],
      ['修订标准', '≥3项'],
    ] as const)
      checkList(RULE, one('«12-质量指标»', name, value));
    for (const [name, value] of [
      ['作品获省级以上奖项', '≥6项'],
      ['国家级荣誉', '1项'],
      ['每百名老人拥有床位数', '4张'],
      ['通过验收项目', '2项'],
      ['科技成果', '3项'],
    ] as const)
      checkList(RULE, one('12-质量指标', name, value));
  });

  it('knows what is measured out, where nothing tells how good it is', () => {
    for (const [name, value] of [
      ['水面保洁面积', '≥20亩'],
      ['开放天数', '≥300天'],
      ['河道巡护里程', '≥120公里'],
      ['管网疏通长度', '8.5公里'],
      ['博物馆免费开放天数', '≥300'],
    ] as const)
      checkList(RULE, one('«12-质量指标»', name, value));
    for (const [name, value] of [
      ['空气优良天数', '≥330天'],
      ['水质达标天数', '≥300天'],
      ['停水天数', '≤3天'],
      ['验收合格面积', '≥200亩'],
      ['水面保洁面积', '≥95%'],
      ['破损路面面积', '≤20平方米'],
      ['人均耕地面积', '≥1.2亩'],
      ['图像存储天数', '≥90天'],
      ['连续安全生产天数', '≥365天'],
      ['设备正常运行天数', '≥360天'],
      ['高标准农田面积', '≥500亩'],
      ['裂缝长度', '≤2米'],
      ['无障碍设施', '完善'],
    ] as const)
      checkList(RULE, one('12-质量指标', name, value));
  });

  it('tells what is to be done when, which is timeliness', () => {
    for (const [name, value] of [
      ['工程按期完工率', '100%'],
      ['按时完工率', '≥95%'],
      ['考务工作完成时限', '10月底前'],
      ['设备交付时间', '2024年6月底前'],
      ['施工工期', '≤90天'],
    ] as const) {
      const [found] = checkList(RULE, one('«12-质量指标»', name, value));
      assert.equal(found!.finding.message, 'time');
    }
    checkFix(RULE, one('12-质量指标', '按期完工率', '100%'), one('13-时效指标', '按期完工率', '100%'));
    for (const [name, value] of [
      ['系统平均无故障运行时间', '≥3000小时'],
      ['图书馆每周开放时间', '≥56小时'],
      ['热线响应时间', '≤30秒'],
      ['信息报送及时率', '≥95%'],
      ['贷款按期偿还率', '≥95%'],
      ['按期完工工程合格率', '100%'],
    ] as const)
      checkList(RULE, one('12-质量指标', name, value));
    checkList(RULE, one('13-时效指标', '工程按期完工率', '100%'));
  });

  it('says nothing of how much there is to each', () => {
    for (const [name, value] of [
      ['每万元科研投入产出论文数', '≥2篇'],
      ['每亩株数', '≥3000株'],
      ['每万人发明专利拥有量', '≥30件'],
      ['人均借阅册次', '≥2册次'],
      ['生均图书册数', '≥30册'],
      ['万人拥有量', '≥5个'],
      ['并发用户数', '≥500'],
      ['户均养殖数量', '≥20只'],
      ['平均每场参与人数', '≥200人'],
      ['单位面积产出数量', '≥50个'],
      ['养老床位数量', '≥5张/百人'],
    ] as const)
      checkList(RULE, one('12-质量指标', name, value));
    for (const [name, value] of [
      ['每月巡查次数', '≥4次'],
      ['年度巡查次数', '≥40次/年'],
      ['每个季度培训人次', '≥40人次'],
    ] as const)
      checkList(RULE, one('«12-质量指标»', name, value));
  });

  it('moves it to quantity', () => {
    checkFix(RULE, one('12-质量指标', '培训人次', '≥100人次'), one('11-数量指标', '培训人次', '≥100人次'));
  });
});
