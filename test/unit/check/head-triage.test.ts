import assert from 'node:assert/strict';
import { standardById, Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { optionReader } from '../../../server/src/check/finding.ts';
import { HeadTriage } from '../../../server/src/check/head-triage.ts';
import { ruleByName } from '../../../server/src/rules/registry.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { readingsOf } from '../../../server/src/rules/support/reading.ts';

const RATE = ruleByName('rate-as-quantity')!;

describe('asking only the rules that speak of a level and type', () => {
  it('tells for each rule, and asks it once for each pair of heads', () => {
    let asked = 0;
    const { needsHeads, ...all } = RATE;
    const spy: Rule = { ...RATE, needsHeads: (...about) => ++asked > 0 && needsHeads!(...about) };
    const triage = new HeadTriage([all, spy], (rule) => optionReader(rule));
    for (let time = 0; time < 3; time++) {
      assert.deepEqual(concerned(triage, 'guangzhou'), [
        [true, true],
        [true, false],
      ]);
    }
    assert.equal(asked, 2);
  });

  it('by the standard', () => {
    let asked = 0;
    const triage = new HeadTriage([{ ...RATE, needsHeads: () => ++asked > 1 }], (rule) => optionReader(rule));
    assert.deepEqual(concerned(triage, 'guangzhou'), [[false], [true]]);
    assert.deepEqual(concerned(triage, 'mof2015'), [[true], [true]]);
    assert.deepEqual(concerned(triage, 'guangzhou'), [[false], [true]]);
    assert.equal(asked, 4);
  });

  it('by the options of the rule', () => {
    const options = { 'rate-as-quantity': { quantity: '质量指标', quality: '数量指标' } };
    assert.deepEqual(found({}), ['修复率']);
    assert.deepEqual(found({ options }), ['合格率']);
    assert.deepEqual(found({ options: { 'rate-as-quantity': { quantity: '没有的指标' } } }), []);
  });
});

/** What a triage tells of the indicators of the table. */
function concerned(triage: HeadTriage, standard: string): (readonly boolean[])[] {
  const [row] = [...Table.read(TABLE).rows()];
  return readingsOf(row!.segment).map(({ indicator }) => triage.of(indicator, standardById(standard)!));
}

/** The names of which rate-as-quantity speaks. */
function found(options: ConstructorParameters<typeof Checker>[0]): unknown[] {
  const { findings } = new Checker(options, [RATE]).check(Table.read(TABLE));
  return findings.map(({ finding }) => finding.args.name);
}

const TABLE = [
  '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标',
  '档案修复\t3.00\t3.00\t\t\t完成馆藏档案的抢救修复。\t' +
    '1、1-产出指标；11-数量指标；修复率；实施周期指标值:100%；年度指标值:100%。' +
    '2、1-产出指标；12-质量指标；合格率；实施周期指标值:100%；年度指标值:100%。',
  '',
].join('\n');
