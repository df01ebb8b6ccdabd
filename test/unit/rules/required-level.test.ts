import assert from 'node:assert/strict';
import { checkRule, checkTableFix, findingsOf, tableAround } from '../../support/check-rule.ts';

const RULE = 'required-level';
const values = '实施周期指标值:≥5%；年度指标值:≥5%。';
const output = (serial: number) => `${serial}、1-产出指标；11-数量指标；加工卷数；${values}`;
const benefit = (serial: number) => `${serial}、2-效益指标；22-社会效益；查档增长率；${values}`;
const satisfaction = (serial: number) => `${serial}、3-满意度指标；31-服务对象满意度；读者满意度；${values}`;
const todo = (serial: number) =>
  `${serial}、2-效益指标；21-经济效益；（待填）；实施周期指标值:（待填）；年度指标值:（待填）。`;

const says = (list: string) => checkRule(RULE, tableAround(list));
const missing = (list: string, options = {}) =>
  checkRule(RULE, tableAround(list).replace('档案数字化经费', '«档案数字化经费»'), options);

describe(RULE, () => {
  it('says nothing where output and benefit are there; satisfaction is not required', () => {
    says(output(1) + benefit(2));
  });

  it('says nothing where a spliced indicator may have swallowed it', () => {
    says(output(1) + output(2).replace('年度', '年度指标值:22-社会效益；查档增长率；实施周期指标值:≥5%；年度'));
  });

  it('marks it where a name or a label merely stands twice', () => {
    missing(output(1) + satisfaction(2).replace('读者满意度；', '读者满意度；读者满意度；'));
    missing(output(1) + satisfaction(2).replace('年度指标值:', '年度指标值:年度指标值:'));
  });

  it('marks the project that lacks one', () => {
    missing(output(1) + satisfaction(2));
    missing(benefit(1) + satisfaction(2));
    missing('1、产出指标：加工卷数，年度指标值：≥500卷。2、满意度指标：读者满意度，年度指标值：≥90%。');
  });

  it('tells of cost where the name of the project asks for it', () => {
    const says2021 = (name: string, cost = '') => {
      const list = `1、产出指标：数量指标：购置设备数量；${values}2、效益指标：社会效益指标：检测增长率；${values}${cost}`;
      return checkRule(RULE, tableAround(list).replace('档案数字化经费', name), { standard: 'mof2021' });
    };
    const [found] = says2021('«实验室检测设备购置»');
    assert.equal(found!.finding.message, 'byName');
    assert.equal(found!.severity, 'information');
    says2021('«办公楼修缮»');
    says2021('实验室检测设备购置', `3、成本指标：经济成本指标：设备单价；${values}`);
    for (const name of ['政府购买服务', '设备购置管理费', '改造补助', '档案数字化经费', '信用体系建设']) says2021(name);
    says(output(1) + benefit(2));
    checkRule(RULE, tableAround(output(1) + benefit(2)).replace('档案数字化经费', '设备购置'));
  });

  it('counts all that a contradictory head may mean', () => {
    says(output(1) + benefit(2).replace('2-效益指标', '1-产出指标'));
    says(output(1) + benefit(2).replace('22-社会效益', '31-服务对象满意度'));
    says(output(1) + benefit(2).replace('2-效益指标', '3-效益指标'));
  });

  it('keeps still where a head is missing or unknown, the cell was cut, or the form is another', () => {
    says(`${output(1)}2、查档增长率；${values}`);
    says(output(1) + benefit(2).replace('2-效益指标；22-社会效益', '7-影响；71-影响'));
    says(`${output(1)}2、3-满意度指标；31-服务对象满意度；读者满意度；实施周期指标值:≥90%；年度指标值:不`);
    says(`1、1-项目决策；11-数量指标；加工卷数；${values}`);
  });

  it('leaves a project without indicators to missing-indicators', () => {
    says('无');
  });

  it('follows what the standard requires', () => {
    missing('1、产出指标：加工卷数，年度指标值：≥5。', { standard: 'mof2021' });
  });

  it('adds an indicator to be filled in where its level belongs', () => {
    checkTableFix(RULE, tableAround(output(1)), tableAround(output(1) + todo(2)));
    checkTableFix(RULE, tableAround(output(1) + satisfaction(2)), tableAround(output(1) + todo(2) + satisfaction(3)));
    const first = todo(1).replace('2-效益指标；21-经济效益', '1-产出指标；11-数量指标');
    checkTableFix(RULE, tableAround(benefit(1)), tableAround(first + benefit(2)));
  });

  it('adds it on a line of its own in the authoring layout', () => {
    const row = (...entries: string[]) =>
      [
        '项目支出绩效目标表',
        '单位：万元',
        '档案数字化经费\t1.00\t1.00',
        '    绩效目标：完成加工。',
        ...entries,
        '',
      ].join('\n');
    checkTableFix(
      RULE,
      row(`    ${output(1)}`, `    ${satisfaction(2)}`),
      row(`    ${output(1)}`, `    ${todo(2)}`, `    ${satisfaction(3)}`),
    );
    const first = todo(1).replace('2-效益指标；21-经济效益', '1-产出指标；11-数量指标');
    checkTableFix(RULE, row(`    ${benefit(1)}`), row(`    ${first}`, `    ${benefit(2)}`));
  });

  it('offers one for each type, in the signs of the file', () => {
    const colons = output(1).replace('指标；11', '指标：11').replace('指标；加工', '指标：加工');
    const [found] = findingsOf(RULE, tableAround(colons));
    assert.equal(found!.finding.fixes.length, 4);
    assert.match(found!.finding.fixes[1]!.edits[0]!.text, /^2、2-效益指标：22-社会效益：（待填）；/);
  });
});
