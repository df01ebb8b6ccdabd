import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'serial-sequence';

describe(RULE, () => {
  it('says nothing of 1, 2, 3', () => {
    checkList(RULE, item('1') + item('2') + item('3'));
  });

  it('reports a gap, a repeat and a restart at the digits', () => {
    checkList(RULE, item('1') + item('«3»') + item('4') + item('«4»') + item('«1»'));
  });

  it('reports a late serial once, not what stands around it', () => {
    checkList(RULE, item('1') + item('3') + item('«2»') + item('4'));
  });

  it('reports one wrong number among right ones once', () => {
    checkList(RULE, item('1') + item('2') + item('«12»') + item('4') + item('5'));
    checkList(RULE, item('1') + item('2') + item('«2»') + item('4'));
    checkList(RULE, item('«2»') + item('2') + item('3'));
  });

  it('says pasted twice only where the contents are the same', () => {
    const messageOf = (list: string) => checkList(RULE, list)[0]!.finding.message;
    assert.equal(messageOf(item('1') + item('2', '受益人数') + item('«2»', '受益人数')), 'repeated');
    assert.equal(
      messageOf(item('1') + item('2', '受益人数') + item('«2»', '保洁次数') + item('3', '培训人数')),
      'reused',
    );
  });

  it('leaves a serial without an indicator, pasted in, to its own rule', () => {
    checkList(RULE, `1、${item('1')}${item('2')}`);
    checkList(RULE, `1、1-${item('1')}${item('2')}`);
  });

  it('says nothing of a serial that is right once the repeated one before it is mended', () => {
    checkList(RULE, item('1') + item('2') + item('3') + item('«3»') + item('4') + item('6'));
    checkList(RULE, item('1') + item('2') + item('3') + item('«3»') + item('4') + item('«7»'));
  });

  it('leaves a serial that was swallowed to spliced-fragment', () => {
    checkList(RULE, item('1') + item('2').replace('2、1-', 'Z、l-') + item('3'));
  });

  it('leaves an indicator without serial to missing-serial', () => {
    checkList(RULE, item('1') + item('2').slice(2) + item('2'));
    checkList(RULE, item('1') + item('2').slice(2) + item('3'));
  });

  it('points at the serial in a wrapped list and in one without codes', () => {
    const first = '1、1-产出指标；11-数量指标；巡查河道次数；实施周期指标值:\n\n≥24次；年度指标值:≥12次。';
    checkRule(
      RULE,
      wrappedAround(`${first}«3»\n\n、2-效益指标；22-社会效益；受益人数；实施周期指标值:5人；年度指标值:5人。`),
    );
    checkRule(
      RULE,
      uncodedAround('1、产出指标：巡查次数，年度指标值：3次。«1»、效益指标：受益人数，年度指标值：5人。'),
    );
  });

  it('renumbers', () => {
    checkFix(RULE, item('1') + item('3') + item('4'), item('1') + item('2') + item('3'));
  });
});
