import assert from 'node:assert/strict';
import { messageOfFinding } from '../../../server/src/features/support/finding.ts';
import { checkFix, checkList, checkRule, findingsOf, tableAround } from '../../support/check-rule.ts';
import { item, uncodedAround } from '../../support/lists.ts';

const RULE = 'separator-style';

describe(RULE, () => {
  it('reports the first separator of a file that uses another sign, with the count', () => {
    const list = (item(1) + item(2)).replaceAll('；', ';');
    checkList(RULE, list.replace(';', '«;»'));
    assert.equal(findingsOf(RULE, tableAround(list))[0]!.count, 2);
  });

  it('reports heads separated by another sign', () => {
    checkList(RULE, item(1).replaceAll('标；', '标：').replace('：', '«：»'));
  });

  it('says nothing of the standard form, coded or not', () => {
    checkList(RULE, item(1) + item(2));
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，年度指标值：3次。'));
    checkRule(RULE, uncodedAround('1、产出指标；数量指标；巡查次数；实施周期指标值:3次；年度指标值:3次。'));
    checkRule(RULE, uncodedAround('1、产出指标«;»巡查次数;年度指标值:3次。'));
  });

  it('leaves single deviations to mixed-separators and mixed-width', () => {
    checkList(RULE, item(1) + item(2) + item(3).replace('；巡', '：巡'));
    checkList(RULE, item(1) + item(2) + item(3).replace('；巡', ';巡'));
  });

  it('replaces the signs', () => {
    checkFix(RULE, item(1).replaceAll('；', ':'), item(1));
  });

  it('takes away the space that stood behind a half-width sign', () => {
    checkFix(RULE, item(1).replaceAll('；', '; '), item(1));
  });

  it('stands where the sign that it names does', () => {
    const usual = (item(2) + item(3)).replaceAll('；', ';');
    checkList(RULE, item(1).replaceAll('；', '：') + usual.replace(';', '«;»'));
  });

  it('says of how many indicators it speaks', () => {
    const list = (item(1) + item(2)).replaceAll('；', ';');
    assert.match(messageOfFinding(findingsOf(RULE, tableAround(list))[0]!, 'zh'), /（共 2 条指标这样写。）$/);
  });
});
