import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule, findingsOf, tableAround } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'missing-annual-value';
const head = '2、1-产出指标；12-质量指标；保洁合格率；实施周期指标值:';

describe(RULE, () => {
  it('tells other words in the place of a label', () => {
    const list = '1、1-产出指标；11-数量指标；参训人数；实施周期指标值:9人；年度目标:9人。';
    const [found] = checkList('missing-annual-value', list.replace('年度目标', '«年度目标»'));
    assert.equal(found!.finding.message, 'other');
    checkFix('missing-annual-value', list, list.replace('年度目标', '年度指标值'));
    checkList('missing-cycle-value', '1、1-产出指标；11-数量指标；参训人数；«周期目标»:9人；年度指标值:9人。');
  });

  it('is all that is said of a misspelt label without a value, and puts both right', () => {
    const sound = item(1) + item(2, '保洁次数', { cycle: '≥5次', annual: '≥5次' });
    const empty = (label: string) => sound.replace(/年度指标值:≥5次/, `${label}:`);
    for (const label of ['年度指标', '年度年度指标值', '当年度指标值']) {
      checkList(RULE, empty(`«${label}»`));
      checkList('malformed-label', empty(label));
      checkFix(RULE, empty(label), sound);
    }
    const cycle = sound.replace(/实施周期指标值:≥5次/, '实施周期指标:');
    checkList('malformed-label', cycle);
    checkList('missing-cycle-value', cycle.replace('实施周期指标:', '«实施周期指标»:'));
    checkFix('missing-cycle-value', cycle, sound);
    checkList('malformed-label', sound.replace(/年度指标值:≥5次/, '«年度指标»:≥5次'));
  });

  it('takes no goal for a value that is headed by what is no label', () => {
    const list = `${item(1)}${item(2)}`;
    const table = wrappedAround(list).replace('完成全市河道巡查', '年度目标：完成全市河道巡查');
    checkRule('missing-annual-value', table);
    checkRule('malformed-label', table);
    checkRule('missing-goal', table);
  });

  it('tells both labels that are lost once, and puts them there', () => {
    const head = '1、1-产出指标；12-质量指标；大厅治安、火灾事故数；';
    const [found] = checkList('missing-annual-value', `${head}«0起；0起»。`);
    assert.equal(found!.finding.message, 'labels');
    checkList('missing-cycle-value', `${head}0起；0起。`);
    checkFix('missing-annual-value', `${head}0起；0起。`, `${head}实施周期指标值:0起；年度指标值:0起。`);
  });

  it('takes a sign of percent for no figure', () => {
    const list = '1、1-产出指标；12-质量指标；资金支付率；实施周期指标值:≤90%；«年度指标值»:≤%。';
    const [found] = checkList('missing-annual-value', list);
    assert.equal(found!.finding.message, 'operator');
    assert.equal(found!.finding.args.found, '≤%');
  });

  it('reports the value before it, or the label without a value', () => {
    checkList(RULE, `${item(1)}${head}«≥95%»。`);
    checkList(RULE, `${item(1)}${head}≥95%；«年度指标值»:。`);
    checkList(RULE, `${item(1)}${head}≥95%；«年度指标值»:≥。`);
    checkRule(RULE, wrappedAround(`${item(1)}${head}≥95%；«年度\n\n指标值»:。`));
    checkRule(
      RULE,
      uncodedAround('1、产出指标：巡查次数不少于3次«年度指标值»：。2、效益指标：受益人数，年度指标值：5人。'),
    );
  });

  it('tells of a value that is not there, and of an operator without a number', () => {
    for (const [value, message] of [
      ['', 'empty'],
      ['≥', 'operator'],
    ] as const) {
      const [found] = checkList(RULE, `${item(1)}${head}≥95%；«年度指标值»:${value}。`);
      assert.equal(found!.finding.message, message);
    }
  });

  it('leaves misspelt labels and cut indicators to their rules', () => {
    checkList(RULE, `${item(1)}${head}≥95%；年度指标:≥90%。`);
    checkList(RULE, `${item(1)}${head}≥95%；年度`);
  });

  it('writes the cycle value for the author to check, but no duration', () => {
    checkFix(RULE, `${item(1)}${head}≥95%。`, `${item(1)}${head}≥95%；年度指标值:≥95%。`);
    checkFix(RULE, `${item(1)}${head}≥95%；年度指标值:。`, `${item(1)}${head}≥95%；年度指标值:≥95%。`);
    const years = item(1, '甲', { cycle: '1年' }) + item(3, '乙', { cycle: '1年' });
    assert.deepEqual(
      findingsOf(RULE, tableAround(`${years}${head}1年；年度指标值:。`))[0]!.finding.fixes,
      [{ title: 'insert', args: { value: '1年' }, safe: false, edits: [] }].slice(1),
    );
  });

  it('says which value stands there without its label', () => {
    const [found] = checkList(RULE, `${item(1)}${head}≥95%；«≥90%»。`);
    assert.equal(found!.finding.message, 'unlabelled');
    const [none] = checkList(RULE, `${item(1)}${head}«≥95%»。`);
    assert.equal(none!.finding.message, 'none');
  });

  it('inserts the label alone where the value is there', () => {
    checkFix(RULE, `${item(1)}${head}≥95%；≥90%。`, `${item(1)}${head}≥95%；年度指标值:≥90%。`);
  });
});
