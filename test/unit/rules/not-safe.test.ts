import assert from 'node:assert/strict';
import { findingsOf, tableAround } from '../../support/check-rule.ts';
import { item } from '../../support/lists.ts';

/** What would read otherwise elsewhere, too, once the fix is made. */
const CASES: readonly (readonly [rule: string, why: string, text: string])[] = [
  [
    'misplaced-rule',
    'the line stands inside a broken header',
    '项目名称（资金使用\n---\n单位）财政拨款绩效指标\n计\t3',
  ],
  ['missing-code', 'the next head has run into it', '主管部门预算单位绩效目标绩效指标\n产出 13-一3、2-效'],
  [
    'missing-serial',
    'the list begins its row',
    '部门预算单位绩效指标\r白鹭镇市政管理处 \udfb71、产出：\r白鹭镇市政管理处 年度指标值',
  ],
  ['missing-code', 'the list begins its row', '项目名称绩效目标绩效指标\n产出;１１-指标；年度指标'],
  ['missing-serial', 'the indicator has no head', '局 6.28\n 新周\n期指标值:'],
  [
    'wrong-separator',
    'the list begins its row',
    '部门预算单位绩效指标\r白鹭镇市政管理处 \udfb71、产出：\r白鹭镇市政管理处 年度指标值',
  ],
  ['wrong-separator', 'the name reads as a level behind it', '用。\t1-\udd15\ude86实施周期指标值'],
  ['wrong-separator', 'the sign may belong to a serial', '用。\t1、3-可1、；实'],
  ['missing-end', 'the value holds a full stop', '用。\t年度指标7。2-\udfb7出'],
  [
    'period-before-separator',
    'the sign may belong to a serial',
    tableAround(`${item(1)}3、1-\ud800    1、。${item(6)}`),
  ],
];

describe('a fix is not safe where', () => {
  for (const [rule, why, text] of CASES) {
    it(`${why}: ${rule}`, () => {
      const found = findingsOf(rule, text);
      assert.notEqual(found.length, 0);
      assert.deepEqual(
        found.flatMap(({ finding }) => finding.fixes.filter(({ safe }) => safe)),
        [],
      );
    });
  }
});
