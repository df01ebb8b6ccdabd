import assert from 'node:assert/strict';
import { applyFix, checkFix, checkList, checkRule } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';
import { indicator } from '../../support/one-indicator.ts';

const RULE = 'missing-type';
const rest = '保洁合格率；实施周期指标值:≥90%；年度指标值:≥90%。';

describe(RULE, () => {
  it('tells a type without code behind the name', () => {
    const value = '年度指标值：≥5次。';
    const typed = [1, 2, 3].map((n) => `${n}、产出指标；数量指标；巡查${n}；${value}`).join('');
    const [found] = checkRule('missing-type', uncodedAround(`${typed}4、产出指标；«检测合格率；质量指标»；${value}`));
    assert.equal(found!.finding.message, 'behind');
    assert.equal(found!.severity, 'warning');
  });

  it('tells a type behind the name, unless most of a list has it so', () => {
    const late = '1、1-产出指标；«造林面积；11-数量指标»；实施周期指标值:≥5亩；年度指标值:≥5亩。';
    const [found] = checkList('missing-type', late);
    assert.equal(found!.finding.message, 'behind');
    const plain = late.replace(/[«»]/g, '');
    checkFix('missing-type', plain, '1、1-产出指标；11-数量指标；造林面积；实施周期指标值:≥5亩；年度指标值:≥5亩。');
    checkList('missing-type', plain + plain.replace('1、', '2、') + indicator('参训人数', '9人').replace('1、', '3、'));
  });

  it('reports the level that no type follows', () => {
    checkList(RULE, `${item(1)}2、«1-产出指标»；${rest}`);
    checkRule(RULE, wrappedAround(`${item(1)}2、«1-\n\n产出指标»；${rest}`));
  });

  it('reports what nothing but the separators is left of, and writes the type between them', () => {
    checkList(RULE, `${item(1)}2、«1-产出指标»；；${rest}`);
    checkList('wrong-separator', `${item(1)}2、1-产出指标；；${rest}`);
    checkFix(RULE, `${item(1)}2、1-产出指标；；${rest}`, `${item(1)}2、1-产出指标；11-数量指标；${rest}`);
    checkRule('wrong-separator', uncodedAround('1、产出指标«；；»巡查次数，年度指标值：3次。'));
  });

  it('says nothing of a list without codes', () => {
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，年度指标值：3次。2、效益指标：受益人数，年度指标值：5人。'));
  });

  describe('in a list without codes', () => {
    const typed = [
      '1、产出指标；数量指标；巡查次数；实施周期指标值:3次；年度指标值:3次。',
      '2、产出指标；质量指标；保洁合格率；实施周期指标值:≥95%；年度指标值:≥95%。',
      '3、产出指标；时效指标；完成时间；实施周期指标值:12月底前；年度指标值:12月底前。',
    ].join('');
    const values = '实施周期指标值:≥95%；年度指标值:≥95%。';

    it('reports an indicator that has none where the others have theirs', () => {
      checkRule(RULE, uncodedAround(`${typed}4、«满意度指标»；居民满意度；${values}`));
      checkRule(RULE, uncodedAround(`${typed}4、满意度指标；居民满意度；${values}5、效益指标；建成率；${values}`));
    });

    it('reports a word that is no type, and offers those of the level', () => {
      const list = (type: string) => `${typed}4、效益指标；${type}；返黑返臭率；${values}`;
      const [found] = checkRule(RULE, uncodedAround(list('«环境卫生指标»')));
      assert.equal(found!.finding.message, 'unknown');
      assert.equal(applyFix(uncodedAround(list('环境卫生指标')), found!), uncodedAround(list('经济效益指标')));
      checkRule(RULE, uncodedAround(list('生态效益')));
    });
  });

  it('leaves cut indicators and the levels of other forms to their rules', () => {
    checkList(RULE, `${item(1)}2、1-产出指标`);
    checkList(RULE, `${item(1)}2、1-项目决策；${rest}`);
  });

  it('leaves a type with an unreadable code to unknown-code', () => {
    checkList(RULE, `${item(1)}2、1-产出指标；1l-质量指标；${rest}`);
  });

  it('offers the types of the level', () => {
    checkFix(RULE, `${item(1)}2、1-产出指标；${rest}`, `${item(1)}2、1-产出指标；12-质量指标；${rest}`, { fix: 1 });
  });

  it('says where only the code of the type is there', () => {
    const [found] = checkList('missing-type', item(1) + item(2, undefined, { head: '1-产出指标；«11»' }));
    assert.equal(found!.finding.message, 'code');
    checkFix('missing-type', item(1) + item(2, undefined, { head: '1-产出指标；11' }), item(1) + item(2));
    checkList('missing-type', item(1) + item(2, '12345热线接听量'));
  });
});
