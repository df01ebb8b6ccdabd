import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'serial-sequence';

let names = 0;
/** An indicator with a name that no other has. */
const named = (serial: string) => item(serial, `第${++names}类巡查次数`);

describe(RULE, () => {
  it('says nothing of 1, 2, 3', () => {
    checkList(RULE, item('1') + item('2') + item('3'));
  });

  it('reports a gap, a repeat and a restart at the digits', () => {
    checkList(RULE, named('1') + named('«3»') + named('4') + named('«4»') + named('«1»'));
  });

  it('reports a late serial once, not what stands around it', () => {
    checkList(RULE, named('1') + named('3') + named('«2»') + named('4'));
  });

  it('reports one wrong number among right ones once', () => {
    checkList(RULE, named('1') + named('2') + named('«12»') + named('4') + named('5'));
    checkList(RULE, named('1') + named('2') + named('«2»') + named('4'));
    checkList(RULE, named('«2»') + named('2') + named('3'));
  });

  it('reports a number that came again or too early once, not those that go on behind', () => {
    const told = (serials: string) =>
      checkList(RULE, serials.split(' ').map(named).join('')).map(({ finding }) => finding.message);
    for (const serials of ['1 2 3 4 «3» 5 6', '1 2 3 4 5 6 7 «6» 8 9', '1 2 3 4 5 «4» 6'])
      assert.deepEqual(told(serials), ['inserted'], serials);
    for (const serials of ['1 2 5 «3» 4 6', '1 2 3 9 «4» 5 6', '1 2 4 «3» 5'])
      assert.deepEqual(told(serials), ['disordered'], serials);
    assert.deepEqual(told('1 2 3 4 «3» 6 7'), ['mistyped']);
    assert.deepEqual(told('1 2 3 «3» 4 5'), ['repeated']);
    assert.deepEqual(told('1 2 3 4 «3» «9»'), ['repeated', 'gap']);
    assert.deepEqual(told('1 2 3 «2» 3 4'), ['repeated']);
    assert.deepEqual(told('1 2 3 4 «1» 2 3 4 5'), ['restarted']);
    const twice = item('2', '受益人数');
    checkList(RULE, named('1') + twice + named('3') + twice + named('4') + named('5'));
  });

  it('leaves a repeat of the indicator with its serial to duplicate-indicator', () => {
    const twice = item('2', '受益人数');
    checkList(RULE, item('1') + twice + twice);
    checkList(RULE, item('1') + twice + twice + item('3', '保洁次数'));
    checkList(RULE, item('1') + twice + twice + item('4', '保洁次数'));
    checkList(RULE, item('1') + twice + item('2', '受益人数', { annual: '≥9人' }));
    checkList(RULE, item('1') + twice + item('«2»', '保洁次数') + item('3', '培训人数'));
    checkList(RULE, item('1') + twice + item('«1»'));
  });

  it('leaves a serial without an indicator, pasted in, to its own rule', () => {
    checkList(RULE, `1、1-${item('1')}${item('2')}`);
  });

  it('reports a serial that stands twice, and no other rule does', () => {
    for (const [first, second, kept] of [
      ['1、', '1、', '1、'],
      ['1、', '1.', '1、'],
      ['1、 ', '1、', '1、'],
    ] as const) {
      const list = named('2') + named('3');
      const own = item('@').replace('@、', '');
      checkList(RULE, `«${first}${second}»${own}${list}`);
      checkFix(RULE, `${first}${second}${own}${list}`, `${kept}${own}${list}`);
      for (const other of ['truncated-indicator', 'missing-name', 'missing-serial'])
        checkList(other, `${first}${second}${own}${list}`);
    }
    const [a, b, c] = [named('1'), named('2'), named('3')];
    checkList(RULE, `${a}${b}«3、${c.replace('、', '、»')}`);
    checkFix(RULE, `${a}${b}3、${c}`, a + b + c);
    checkFix(RULE, `${a}2、3、${b.slice(2)}${c}`, a + b + c);
  });

  it('reports a stray number behind a serial, and no other rule does', () => {
    const [a, b, c] = [named('1'), named('2'), named('3')];
    for (const [serial, right] of [
      ['2、5、', '2、'],
      ['2、（2）', '2、'],
      ['1、7.', '2、'],
      ['1、2、', '2、'],
    ] as const) {
      const [found] = checkList(RULE, `${a}«${serial}»${b.slice(2)}${c}`);
      assert.equal(found!.finding.args.right, right);
      checkFix(RULE, `${a}${serial}${b.slice(2)}${c}`, `${a}${right}${b.slice(2)}${c}`);
      for (const other of ['truncated-indicator', 'missing-name', 'missing-serial', 'period-before-separator'])
        checkList(other, `${a}${serial}${b.slice(2)}${c}`);
    }
    const spoken = '1、产出指标：巡查次数，年度指标值：3次。«1、3.»满意度指标：满意度，年度指标值：≥90%。';
    checkRule(RULE, uncodedAround(spoken));
    checkRule('missing-serial', uncodedAround(spoken.replace(/[«»]/g, '')));
  });

  it('leaves a serial before one that goes on from it to truncated-indicator', () => {
    checkList(RULE, `${named('1')}2、${named('3')}${named('4')}`);
    checkList('truncated-indicator', `${named('1')}«2、»${named('3')}${named('4')}`);
  });

  it('says nothing of a serial that is right once the repeated one before it is mended', () => {
    checkList(RULE, named('1') + named('2') + named('3') + named('«3»') + named('4') + named('6'));
    checkList(RULE, named('1') + named('2') + named('3') + named('«3»') + named('4') + named('«7»'));
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

  it('says of a serial 0 that they begin at 1', () => {
    const found = checkList(RULE, named('«0»') + named('1') + named('2'));
    assert.equal(found[0]!.finding.message, 'zero');
    checkList(RULE, named('1') + named('«0»') + named('2'));
  });

  it('tells a list that was pasted into another once', () => {
    const told = (serials: string) =>
      checkList(RULE, serials.split(' ').map(named).join('')).map(({ finding }) => finding.message);
    assert.deepEqual(told('1 2 «1» 2 3 4 3 4 5'), ['restarted']);
    assert.deepEqual(told('1 2 3 «1» 2 3 4 5 4 5'), ['restarted']);
  });
});
