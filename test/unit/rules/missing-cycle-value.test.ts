import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'missing-cycle-value';
const head = '2、1-产出指标；12-质量指标；保洁合格率；';

describe(RULE, () => {
  it('reports the place where the label belongs, or the label without a value', () => {
    checkList(RULE, `${item(1)}${head}«年度指标值»:≥90%。`);
    checkList(RULE, `${item(1)}${head}«实施周期指标值»:；年度指标值:≥90%。`);
    checkRule(RULE, wrappedAround(`${item(1)}${head}«年度\n\n指标值»:≥90%。`));
  });

  it('leaves dots in the place of a value to template-residue', () => {
    for (const dots of ['……', '...', '·····'])
      checkList(RULE, `${item(1)}${head}实施周期指标值:${dots}；年度指标值:≥90%。`);
  });

  it('says where an operator stands without a number', () => {
    const [found] = checkList(RULE, `${item(1)}${head}«实施周期指标值»:≥；年度指标值:≥90%。`);
    assert.deepEqual([found!.finding.message, found!.finding.args.found], ['operator', '≥']);
  });

  it('says nothing of a list without codes, whose form has no cycle value', () => {
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，年度指标值：3次。'));
  });

  it('reports an empty value in a list without codes that states cycle values', () => {
    const list = (cycle: string) => `1、产出指标：数量指标：巡查次数；${cycle}：；年度指标值：3次。`;
    checkRule(RULE, uncodedAround(list('«实施周期指标值»')));
    const filled = list('实施周期指标值').replace('：；', '：3次；');
    checkFix(RULE, uncodedAround(list('实施周期指标值')), uncodedAround(filled));
  });

  it('reports what a list without codes lacks where most of its indicators have it', () => {
    const states = (n: number) => `${n}、产出指标；数量指标；巡查河道${n}次数；实施周期指标值:3次；年度指标值:3次。`;
    const lacks = (n: number, label = '年度指标值') => `${n}、产出指标；数量指标；保洁河道${n}次数；${label}:3次。`;
    checkRule(RULE, uncodedAround(states(1) + states(2) + lacks(3, '«年度指标值»')));
    checkRule(RULE, uncodedAround(states(1) + lacks(2) + lacks(3)));
    const filled = lacks(3).replace('年度', '实施周期指标值:3次；年度');
    checkFix(RULE, uncodedAround(states(1) + states(2) + lacks(3)), uncodedAround(states(1) + states(2) + filled));
  });

  it('leaves misspelt labels, spliced and cut indicators to their rules', () => {
    checkList(RULE, `${item(1)}${head}实施周期值:≥95%；年度指标值:≥90%。`);
    checkList(RULE, `${item(1)}${head}12-质量指标；年度指标值:≥90%。`);
    checkList(RULE, `${item(1)}${head.slice(0, -1)}`);
  });

  it('writes the annual value, or the duration that all others have', () => {
    checkFix(RULE, `${item(1)}${head}年度指标值:≥90%。`, `${item(1)}${head}实施周期指标值:≥90%；年度指标值:≥90%。`);
    const years = item(1, '甲', { cycle: '1年' }) + item(3, '乙', { cycle: '1年' });
    checkFix(
      RULE,
      `${years}${head}实施周期指标值:；年度指标值:≥90%。`,
      `${years}${head}实施周期指标值:1年；年度指标值:≥90%。`,
    );
  });

  it('puts in what was lost with the value', () => {
    checkFix(
      RULE,
      `${item(1)}${head}实施周期指标值年度指标值:≥90%。`,
      `${item(1)}${head}实施周期指标值:≥90%；年度指标值:≥90%。`,
    );
    checkList('wrong-separator', `${item(1)}${head}实施周期指标值年度指标值:≥90%。`);
  });

  it('says which value stands there without its label', () => {
    const [found] = checkList(RULE, `${item(1)}${head}«≥95%»；年度指标值:≥90%。`);
    assert.equal(found!.finding.message, 'unlabelled');
    assert.equal(found!.finding.args.name, head.split('；').at(-2));
  });

  it('inserts the label alone where the value is there', () => {
    const rest = '≥95%；年度指标值:≥90%。';
    checkFix(RULE, `${item(1)}${head}${rest}`, `${item(1)}${head}实施周期指标值:${rest}`);
  });

  it('puts the value between the two separators that are left of it', () => {
    checkFix(RULE, `${item(1)}${head}；年度指标值:≥90%。`, `${item(1)}${head}实施周期指标值:≥90%；年度指标值:≥90%。`);
  });

  it('names the indicator without the separator behind its name', () => {
    const [found] = checkList(RULE, `${item(1)}${head}；«≥95%»；年度指标值:≥90%。`);
    assert.equal(found!.finding.args.name, head.split('；').at(-2));
  });
});
