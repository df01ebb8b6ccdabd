import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule, checkTableFix } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'wrong-separator';
const second = item(2);

describe(RULE, () => {
  it('leaves the signs behind a number of a template to template-residue', () => {
    checkList('wrong-separator', '1、效益指标：指标1：，年度指标值：≥12次。');
  });

  it('takes away the space that stood behind a half-width sign', () => {
    checkFix(RULE, item(1).replace('；实', '. 实'), item(1));
  });

  it('leaves two separators around a lost name to missing-name', () => {
    checkList(RULE, '1、1-产出指标；11-数量指标；；实施周期指标值:3次；年度指标值:3次。');
    checkRule(RULE, uncodedAround('1、产出指标：，年度指标值：3次。2、效益指标：受益人数，年度指标值：5人。'));
  });

  it('quotes the whole parts on both sides', () => {
    const [found] = checkList(RULE, item(1) + second.replace('标；1', '«标1»').replace('标；巡', '标巡'));
    assert.equal(found!.finding.args.before, '1-产出指标');
    assert.equal(found!.finding.args.after, '11-数量指标');
  });

  it('leaves what a misspelt label or a damaged head has too much to their rules', () => {
    checkList(RULE, item(1) + item(2).replace('年度指', '年度度指'));
    checkList(RULE, item(1) + item(2).replace('；实施周', '施周'));
    checkList(RULE, item(1) + item(2, '受益人数', { head: '2-效益指标；22-社会效会效益' }));
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，年度指标值年度指标：3次。'));
  });

  it('reports a full stop, a point or `、` in the place of a separator', () => {
    checkList(RULE, item(1) + second.replace('；实', '«.»实').replace('；年', '«。»年').replace('；巡', '«、»巡'));
  });

  it('reports a dash, a stroke or an arrow between level and type', () => {
    for (const sign of ['-', '—', '/', '>', '→']) {
      checkList(RULE, item(1) + second.replace('标；1', `标«${sign}»1`));
    }
    checkList('spliced-fragment', item(1) + second.replace('标；1', '标-1'));
  });

  it('reports a missing separator at the characters around it', () => {
    checkList(RULE, item(1) + second.replace('标；1', '«标1»'));
    checkList(RULE, item(1) + second.replace('标；巡', '«标巡»'));
    checkList(RULE, item(1) + second.replace('数；实', '«数实»'));
    checkList(RULE, item(1) + second.replace('次；年', '«次年»'));
    checkList(RULE, item(1) + second.replace('次；年', '«𠮷年»'));
  });

  it('reports a doubled separator', () => {
    checkList(RULE, item(1) + second.replace('；实', '«；；»实'));
  });

  it('reports an indicator without any separator once', () => {
    checkList(RULE, item(1) + item(2).replace('指标；1', '指«标1»').replaceAll('；', ''));
  });

  it('says nothing of other separators, nor of signs inside a name', () => {
    checkList(RULE, item(1).replaceAll('；', '：') + item(2).replaceAll('；', ','));
    checkList(RULE, item(1, '巡查、清理和报告。次数'));
  });

  it('says nothing of values in the other order', () => {
    checkList(RULE, '1、1-产出指标；11-数量指标；巡查次数；年度指标值:≥12次；实施周期指标值:≥24次。');
  });

  it('leaves spliced fragments to their rule', () => {
    checkList(RULE, item(1) + second.replace('；年', '；实施周期指标值:≥24次年'));
  });

  it('works in wrapped lists and in lists without codes', () => {
    checkRule(RULE, wrappedAround(item(1) + second.replace('；年度', '«。»年\n\n度')));
    checkRule(
      RULE,
      uncodedAround('1、产出指标：巡查次数«。»年度指标值：3次。2、效益指标：受益人数，年度指标值：5人。'),
    );
  });

  it('puts the sign of the file in', () => {
    checkFix(RULE, item(1) + second.replace('；实', '.实'), item(1) + second);
    checkFix(RULE, item(1) + second.replace('；实', '实'), item(1) + second);
    checkTableFix(
      RULE,
      uncodedAround('1、产出指标：巡查次数。年度指标值：3次。2、效益指标：受益人数，年度指标值：5人。'),
      uncodedAround('1、产出指标：巡查次数，年度指标值：3次。2、效益指标：受益人数，年度指标值：5人。'),
    );
  });

  it('leaves two separators around a lost cycle value to missing-cycle-value', () => {
    checkList(RULE, `${item(1)}2、1-产出指标；12-质量指标；保洁合格率；；年度指标值:≥90%。`);
    checkList(RULE, `${item(1)}2、1-产出指标；12-质量指标；保洁合格率«；；»实施周期指标值:≥90%；年度指标值:≥90%。`);
  });

  it('reports once a stroke, a bar or another sign that separates all parts of an indicator', () => {
    for (const sign of ['/', '\\', '|', '→', '>', '-', '--', '_', '&', '+']) {
      const list = item(1) + second.replaceAll('；', sign);
      checkList(RULE, list.replace(`2、1-产出指标${sign}`, `2、1-产出指标«${sign}»`));
      for (const rule of [
        'spliced-fragment',
        'cycle-annual-differ',
        'operator-lookalike',
        'column-count',
        'missing-level',
      ])
        checkList(rule, list);
      checkFix(RULE, list, item(1) + second);
    }
    const lists = item(1) + item(2).replaceAll('；', '|') + item(3).replaceAll('；', '|');
    checkList(RULE, lists.replaceAll('指标|1', '指标«|»1'));
  });

  it('leaves such a sign to the name where another one separates level and type', () => {
    checkList(RULE, item(1) + item(2, '-新建/改建道路里程'));
    checkList(RULE, item(1) + second.replace('标；1', '标«/»1').replace('巡查河道次数', '巡查/清理河道次数'));
  });
});
