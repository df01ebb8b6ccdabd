import assert from 'node:assert/strict';
import { checkFix, checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('unit-repeated', () => {
  it('marks the unit in the name where the value has it too', () => {
    checkList('unit-repeated', indicator('验收合格率«（%）»', '100%'));
    checkList('unit-repeated', indicator('装订数量«(卷)»', '≥500卷'));
    checkList('unit-repeated', indicator('道路长度«/公里»', '≥12公里'));
  });

  it('marks a unit that is another than the value’s', () => {
    const [found] = checkList('unit-repeated', indicator('参训数量«（人）»', '5场'));
    assert.equal(found!.finding.message, 'differ');
    const { span } = found!.finding.related[0]!;
    assert.equal(found!.segment.lines.join('').slice(span.start, span.end), '场');
  });

  it('warns where the two count what cannot be the same', () => {
    for (const [name, value, severity] of [
      ['巡查人员«（人）»', '42座', 'warning'],
      ['补助总额«（万元）»', '42人', 'warning'],
      ['慰问对象«（名）»', '300元', 'warning'],
      ['购置车辆«（辆）»', '12万元', 'warning'],
      ['新增安放穴位«（个）»', '3200平方米', 'warning'],
      ['补种苗木«（株）»', '20亩', 'warning'],
      ['清运淤泥«（吨）»', '5公里', 'warning'],
      ['整治河段«（处）»', '5公里', 'warning'],
      ['添置桌椅«（个）»', '3万元', 'warning'],
      ['巡查人员«（次）»', '42起', 'hint'],
      ['整治项目«（项）»', '300亩', 'hint'],
      ['配备设备«（台）»', '42处', 'hint'],
      ['添置桌椅«（个）»', '42件', 'hint'],
      ['培训学员«（人）»', '42人次', 'hint'],
      ['巡查人员«（人）»', '42个', 'hint'],
      ['巡查点位«（个）»', '42处', 'hint'],
      ['绿化«（亩）»', '5公顷', 'hint'],
      ['补助标准«（万元）»', '500元', 'hint'],
    ] as const) {
      const [found] = checkList('unit-repeated', indicator(name, value));
      assert.equal(found!.severity, severity, name);
    }
  });

  it('marks a unit that stands twice in the value', () => {
    const [found] = checkList('unit-repeated', indicator('验收合格率', '≥95%«%»', '≥95%'));
    assert.equal(found!.severity, 'warning');
    checkList('unit-repeated', indicator('巡查次数', '5次«次»', '5次'));
    checkFix('unit-repeated', indicator('验收合格率', '≥95%%'), indicator('验收合格率', '≥95%'));
    for (const value of ['30天天天巡查', '5户户均增收', '百分之95']) {
      checkList('unit-repeated', indicator('巡查次数', value));
    }
  });

  it('knows 万元 and 万亩 as the units that they are', () => {
    for (const [name, value] of [
      ['项目总投入«（万元）»', '607万元'],
      ['防护面积«（万亩）»', '32万亩'],
      ['公路客运量«（万人次）»', '≥3.5 万人次'],
      ['参保人数«（人）»', '3万人'],
    ] as const) {
      const [found] = checkList('unit-repeated', indicator(name, value));
      assert.equal(found!.finding.message, 'same');
    }
    const [found] = checkList('unit-repeated', indicator('防护面积«（万亩）»', '320000亩'));
    assert.equal(found!.finding.message, 'differ');
    checkFix('unit-repeated', indicator('惠及群众（万人）', '5万次'), indicator('惠及群众', '5万人'), { fix: 1 });
    checkFix('unit-repeated', indicator('惠及群众（人）', '5万次'), indicator('惠及群众', '5万人'), { fix: 1 });
  });

  it('knows 台（套） and the like as one unit', () => {
    for (const [name, value] of [
      ['补贴购置农机具不少于1500台（套）', '不少于1500台（套）'],
      ['补贴购置农机具1500台(套)', '≥1500台(套)'],
      ['购置农机', '≥1500台（套）以上'],
      ['发放农机（台套）', '12台（套）'],
    ] as const) {
      checkList('unit-repeated', indicator(name, value));
    }
    for (const [name, value] of [
      ['发放农机«（套）»', '12台（套）'],
      ['发放农机«（台）»', '12台（套）'],
      ['发放农机«（台/套）»', '12台（套）'],
      ['服务群众«（人次）»', '≥800人次（户）'],
    ] as const) {
      const [found] = checkList('unit-repeated', indicator(name, value));
      assert.equal(found!.finding.message, 'same');
    }
    const [found] = checkList('unit-repeated', indicator('发放农机«（辆）»', '12台（套）'));
    assert.equal(found!.finding.args.other, '台（套）');
    checkFix('unit-repeated', indicator('发放农机（辆）', '12台（套）'), indicator('发放农机', '12辆'), { fix: 1 });
  });

  it('says nothing where one of the two has it, or the brackets hold something else', () => {
    checkList('unit-repeated', indicator('验收合格率（%）', '100'));
    checkList('unit-repeated', indicator('验收合格率', '100%'));
    checkList('unit-repeated', indicator('验收合格率（含复验）', '100%'));
  });

  it('says nothing of a bracket in the middle of a name', () => {
    checkList('unit-repeated', indicator('养殖场（户）满意度', '≥85%'));
    checkList('unit-repeated', indicator('养老机构（站）数量', '≥5家'));
    checkList('unit-repeated', indicator('投诉率«（%）»控制', '≤5%'));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('unit-repeated', indicator('验收合格率«（%\n）»', '100%'));
    checkList('unit-repeated', '1、产出指标：验收合格率«（%）»，年度指标值：100%。');
  });

  it('takes the unit out of the name, safely where every value has it', () => {
    checkFix('unit-repeated', indicator('验收合格率（%）', '100%'), indicator('验收合格率', '100%'));
    const [both] = checkList('unit-repeated', indicator('验收合格率«（%）»', '100%'));
    const [one] = checkList('unit-repeated', indicator('验收合格率«（%）»', '100%', '100'));
    assert.deepEqual(
      [both, one].map((found) => found!.finding.fixes[0]!.safe),
      [true, false],
    );
  });

  it('offers either unit where they differ', () => {
    checkFix('unit-repeated', indicator('参训数量（人）', '5场'), indicator('参训数量', '5人'), { fix: 1 });
  });

  it('marks a unit twice before 以上, in two widths, and other words that stand twice', () => {
    for (const [name, value] of [
      ['合格率', '≥95％«％»'],
      ['合格率', '95%«%»以上'],
      ['完成时间', '2024年12月底前«前»'],
      ['完成时间', '2024年12月31日«日»前'],
      ['项目成本', '≤10万«万»元'],
      ['合格率', '95%以上«以上»'],
    ] as const) {
      const mended = value.replace(/«.*»/, '');
      checkList('unit-repeated', indicator(name, value, value.replaceAll(/[«»]/g, '')));
      checkFix('unit-repeated', indicator(name, value.replaceAll(/[«»]/g, '')), indicator(name, mended));
    }
    for (const value of ['12月前', '5日内', '10万元', '以上级批复为准', '每日日报1份'])
      checkList('unit-repeated', indicator('完成时间', value));
  });

  it('marks the unit of a count behind a percentage', () => {
    checkList('unit-repeated', indicator('建设单位满意度', '≥90%«分»', '≥90%分'));
    checkList('unit-repeated', indicator('抽检合格率', '≥95%以上', '≥95%以上'));
    checkList('unit-repeated', indicator('支持率增幅', '≥2个百分点', '≥2个百分点'));
    checkFix('unit-repeated', indicator('抽检合格率', '≥95%个', '≥95%个'), indicator('抽检合格率', '≥95%', '≥95%'));
  });

  it('takes 延长米 and 米 for one unit', () => {
    const [found] = checkList('unit-repeated', indicator('管网改造«（延长米）»', '500米', '500米'));
    assert.equal(found!.finding.message, 'same');
  });
});
