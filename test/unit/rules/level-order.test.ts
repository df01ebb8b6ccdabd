import assert from 'node:assert/strict';
import { checkFix, checkList, checkTableFix, findingsOf, tableAround } from '../../support/check-rule.ts';
import { item, uncodedAround } from '../../support/lists.ts';

const RULE = 'level-order';
const values = '实施周期指标值:≥5%；年度指标值:≥5%。';
const output = (serial: number, name = '加工卷数') => `${serial}、1-产出指标；11-数量指标；${name}；${values}`;
const benefit = (serial: number) => `${serial}、2-效益指标；22-社会效益；查档增长率；${values}`;
const satisfaction = (serial: number) => `${serial}、3-满意度指标；31-服务对象满意度；读者满意度；${values}`;

describe(RULE, () => {
  it('says nothing where the levels are in order', () => {
    checkList(RULE, output(1) + output(2) + benefit(3) + satisfaction(4));
  });

  it('marks the first level that comes too late, once a project', () => {
    const marked = (text: string) => text.replace('1-产出指标', '«1-产出指标»');
    checkList(RULE, benefit(1) + marked(output(2)) + output(3));
    checkList(RULE, satisfaction(1) + benefit(2).replace('2-效益指标', '«2-效益指标»') + output(3));
  });

  it('marks it over a line break', () => {
    checkList(RULE, benefit(1) + output(2).replace('1-产出指标', '«1-产\n出指标»'));
  });

  it('follows the order of the standard', () => {
    const list = '1、产出指标：加工卷数，年度指标值：≥500卷。2、«成本指标»：单卷费用，年度指标值：≤5元。';
    checkList(RULE, list, { standard: 'mof2021' });
  });

  it('sorts and renumbers, those of one level in the order they had', () => {
    checkFix(
      RULE,
      benefit(1) + output(2, '加工卷数') + satisfaction(3) + output(4, '扫描页数'),
      output(1, '加工卷数') + output(2, '扫描页数') + benefit(3) + satisfaction(4),
    );
  });

  it('breaks lines of a wrapped list where they broke, and before what has another neighbour', () => {
    checkTableFix(
      RULE,
      uncodedAround(
        [
          '1、效益指标：12345热线办结',
          '',
          '率，年度指标值：≥90%。2、效益指标：查档增长率，年度指标',
          '值：≥5%。3、产出指标：加工卷数，年度指标值：≥500卷。4',
          '',
          '、产出指标：扫描页数，年度指标值：≥1200页。',
        ].join('\n'),
      ),
      uncodedAround(
        [
          '1、产出指标：加工卷数，年度指标值：≥500卷。2',
          '',
          '、产出指标：扫描页数，年度指标值：≥1200页。',
          '',
          '3、效益指标：12345热线办结',
          '',
          '率，年度指标值：≥90%。4、效益指标：查档增长率，年度指标',
          '值：≥5%。',
        ].join('\n'),
      ),
    );
  });

  it('leaves it to the author where it would lay out lines anew', () => {
    const safe = (text: string) => findingsOf(RULE, text)[0]!.finding.fixes.map((fix) => fix.safe);
    const list = (end: string) =>
      `1、效益指标：查档增长率，年度指标值：≥5%。${end}2、产出指标：加工卷数，年度指标值：≥500卷。`;
    assert.deepEqual(safe(uncodedAround(list('\n'))), [false]);
    assert.deepEqual(safe(uncodedAround(list(''))), [true]);
    assert.deepEqual(safe(tableAround(benefit(1) + output(2))), [true]);
  });

  it('leaves a level that type-under-wrong-level calls wrong out of the order', () => {
    const wrong = (serial: number) => `${serial}、1-产出指标；31-服务对象满意度；读者满意度；${values}`;
    checkList(RULE, output(1) + benefit(2) + wrong(3));
    const text = benefit(1) + output(2).replace('1-产出指标', '«1-产出指标»') + wrong(3);
    const [found] = checkList(RULE, text);
    assert.deepEqual(found!.finding.fixes, []);
  });

  it('offers nothing where something else stands between the lines', () => {
    const list = '1、效益指标：查档增长\n// 待核\n率，年度指标值：≥5%。2、产出指标：加工卷数，年度指标值：≥500卷。';
    assert.deepEqual(findingsOf(RULE, uncodedAround(list))[0]!.finding.fixes, []);
  });

  it('is told once where nearly all projects have it', () => {
    const found = (odd: number) => {
      const lists = Array.from({ length: 6 }, (_, i) => (i < odd ? benefit(1) + output(2) : output(1) + benefit(2)));
      const rows = lists.map((list, i) => `第${i}项经费\t1.00\t1.00\t\t\t完成加工。\t${list}`);
      const text = [...tableAround('').split('\n').slice(0, -1), ...rows].join('\n');
      return findingsOf(RULE, text).map(({ count }) => count);
    };
    assert.deepEqual(found(6), [6]);
    assert.deepEqual(found(5), [1, 1, 1, 1, 1]);
  });

  it('moves whole lines in the authoring layout', () => {
    const row = (...entries: string[]) =>
      [
        '项目支出绩效目标表',
        '单位：万元',
        '档案数字化经费\t10.00\t10.00',
        '    绩效目标：完成加工。',
        ...entries,
        '',
      ].join('\n');
    checkTableFix(
      RULE,
      row(`    ${benefit(1)}`, `    ${output(2)}`, `    ${satisfaction(3)}`),
      row(`    ${output(1)}`, `    ${benefit(2)}`, `    ${satisfaction(3)}`),
    );
  });

  it('offers nothing where the serials do not run or an indicator is unfinished', () => {
    const fixes = (list: string) => findingsOf(RULE, tableAround(list))[0]!.finding.fixes;
    assert.deepEqual(fixes(benefit(1) + output(3)), []);
    assert.deepEqual(fixes(benefit(1) + output(2).slice(0, -1)), []);
  });

  it('looks at a list that was pasted into another by itself', () => {
    const benefit = { head: '2-效益指标；22-社会效益' };
    const own = item(1, '甲户数') + item(2, '乙户数') + item(3, '受益人数', benefit);
    const pasted = item(1, '丙户数') + item(2, '丁户数') + item(3, '覆盖人数', benefit);
    checkList('level-order', own + pasted);
    checkList('level-order', item(1, '甲户数') + item(2, '乙户数') + pasted + item(3, '戊户数') + item(4, '己户数'));
    checkList('level-order', `${own}${item(4, '己户数').replace('1-产出指标', '«1-产出指标»')}`);
  });
});
