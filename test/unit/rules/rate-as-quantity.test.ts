import assert from 'node:assert/strict';
import { checkFix, checkList } from '../../support/check-rule.ts';

const RULE = 'rate-as-quantity';
const one = (head: string, name: string, value = '≥90%') => `1、1-产出指标；${head}；${name}；年度指标值:${value}。`;

describe(RULE, () => {
  it('leaves routine duties to routine-management', () => {
    checkList(RULE, one('11-数量指标', '资金支付合规率', '100%'));
  });

  it('leaves satisfaction to satisfaction-elsewhere', () => {
    checkList(RULE, one('11-数量指标', '家长满意度') + one('11-数量指标', '办事群众满意率'));
    checkList('satisfaction-elsewhere', one('«11-数量指标»', '家长满意度'));
  });

  it('says nothing of counts under quantity, nor of rates under quality', () => {
    checkList(RULE, one('11-数量指标', '加工卷数', '≥500卷') + one('12-质量指标', '加工合格率'));
  });

  it('marks the type of what is named a rate, or valued as a percentage', () => {
    checkList(RULE, one('«11-数量指标»', '加工合格率', '100') + one('«11-数量指标»', '任务完成率达90%'));
    checkList(RULE, one('«11-数量指标»', '加工合格率（%）', '100') + one('«11-数量指标»', '人员稳定性'));
  });

  it('tells a count that is valued as a percentage from a rate', () => {
    const [rate, share] = checkList(
      RULE,
      one('«11-数量指标»', '加工合格率') + one('«11-数量指标»', '加工数量', '100%'),
    ).map(({ finding }) => finding.message);
    assert.deepEqual([rate, share], ['rate', 'share']);
    checkList(RULE, one('11-数量指标', '购置图书数量'));
  });

  it('marks it over a line break', () => {
    checkList(RULE, one('«11-数\n量指标»', '加工合格率'));
  });

  it('marks money spent, but none that is paid out or comes in', () => {
    for (const [name, value] of [
      ['基地水电费支出', '≤45万元'],
      ['劳务费支出', '12万元'],
      ['补贴资金支出', '≤10万元'],
      ['物业管理费', '≤30万元'],
    ] as const) {
      const [found] = checkList(RULE, one('«11-数量指标»', name, value));
      assert.equal(found!.finding.message, 'spent');
      checkFix(RULE, one('11-数量指标', name, value), one('14-成本指标', name, value));
    }
    for (const [name, value] of [
      ['征收水资源费', '≥350万元'],
      ['征收污水处理费', '350万元'],
      ['补贴发放金额', '30万元'],
      ['减免学费', '20万元'],
      ['撬动企业研发经费', '≥2亿元'],
      ['产值', '300万元'],
      ['水费收入', '300万元'],
      ['救助经费发放人数', '300人'],
      ['拨付办学经费', '30万元'],
      ['资助困难学生经费', '30万元'],
      ['贷款贴息支出', '30万元'],
    ] as const)
      checkList(RULE, one('11-数量指标', name, value));
  });

  it('says nothing of a frequency', () => {
    checkList(RULE, one('11-数量指标', '巡检频率', '每月2次'));
    checkList(RULE, one('11-数量指标', '执结案件数', '上年结案数的105%'));
  });

  it('leaves a code that contradicts its name to code-name-mismatch', () => {
    checkList(RULE, one('11-质量指标', '加工合格率'));
  });

  it('has nothing to say where there are no types', () => {
    checkList(RULE, '1、产出指标：加工合格率，年度指标值：≥90%。');
  });

  it('moves it to quality, or to timeliness where it tells that', () => {
    checkFix(RULE, one('11-数量指标', '加工合格率'), one('12-质量指标', '加工合格率'));
    checkFix(RULE, one('11-数量指标', '加工及时率'), one('13-时效指标', '加工及时率'));
    checkFix(RULE, one('1\n1-数\n量指标', '加工合格率'), one('1\n2-质\n量指标', '加工合格率'));
  });

  it('leaves a need that is to be met to name-not-indicator', () => {
    checkList(RULE, one('11-数量指标', '满足患者维持治疗需求', '100%'));
    checkList(RULE, one('«11-数量指标»', '人员稳定性', '100%'));
  });

  it('does not call a task a rate, and sends what tells of 时效 to timeliness', () => {
    const said = (name: string, value = '100%') => checkList(RULE, one('«11-数量指标»', name, value))[0]!.finding;
    assert.equal(said('按年度发放绩效奖').message, 'share');
    assert.equal(said('编外人员稳定性').message, 'rate');
    assert.match(String(said('所需资金的供应时效').args.right), /时效/);
    assert.equal(said('资金投入', '10万元').message, 'spent');
    assert.equal(said('业务工作支出安排金额', '28.8万元').message, 'spent');
    checkList(RULE, one('11-数量指标', '确保日常工作正常运行', '100%') + one('11-数量指标', '拨付资金', '50万元'));
  });
});
