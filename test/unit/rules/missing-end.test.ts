import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule, findingsOf, tableAround } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'missing-end';
const open = (serial: number, annual = '≥12«次»') => item(serial, undefined, { annual }).slice(0, -1);

describe(RULE, () => {
  it('reports the last character before the next serial, or at the end of the cell', () => {
    checkList(RULE, open(1) + item(2) + open(3));
    checkList(RULE, open(1, '≥12«𠮷»'));
  });

  it('marks the whole of a character outside the BMP', () => {
    checkList(RULE, `${item(1)}2、1-产出指标；12-质量指标；合格率；实施周期指标值:9；年度指标值:9。«𠮷»`);
  });

  it('reports another sign in the place of the full stop', () => {
    checkList(RULE, `${open(1, '≥12次')}«.»${open(2, '≥12次')}«；»${item(3)}`);
  });

  it('leaves cut values and missing values to their rules', () => {
    checkList(RULE, item(1) + open(2, '不低于'));
    checkList(RULE, item(1) + open(2, ''));
  });

  it('reports a value that lacks no more than the full stop of its cycle value', () => {
    checkList(RULE, item(1, '巡查河道次数', { cycle: '满意度达80%。', annual: '满意度达80«%»' }).slice(0, -1));
    checkList(
      'truncated-indicator',
      item(1, '巡查次数', { cycle: '满意度达80%。', annual: '满意度达80%' }).slice(0, -1),
    );
  });

  it('adds the full stop, in a wrapped list too', () => {
    checkFix(RULE, open(1, '≥12次') + item(2), item(1) + item(2));
    checkFix(RULE, `${open(1, '≥12次')}；${item(2)}`, item(1) + item(2));
    checkRule(RULE, wrappedAround(`${open(1)}\n\n${item(2)}`));
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，年度指标值：3«次»2、效益指标：受益人数，年度指标值：5人。'));
  });

  it('puts none unasked behind a line that need not belong to the list', () => {
    const table = tableAround(item(1).replace(/。$/, ''));
    const isSafe = (text: string) => findingsOf(RULE, text).map(({ finding }) => finding.fixes[0]!.safe);
    assert.deepEqual(isSafe(table), [true]);
    assert.deepEqual(isSafe(table.replace('≥12次', '≥\n12次')), [true]);
    assert.deepEqual(isSafe(`${table}\n数据来源`), [false]);
  });
});
