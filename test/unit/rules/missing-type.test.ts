import { checkFix, checkList, checkRule } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'missing-type';
const rest = '保洁合格率；实施周期指标值:≥90%；年度指标值:≥90%。';

describe(RULE, () => {
  it('reports the level that no type follows', () => {
    checkList(RULE, `${item(1)}2、«1-产出指标»；${rest}`);
    checkRule(RULE, wrappedAround(`${item(1)}2、«1-\n\n产出指标»；${rest}`));
  });

  it('says nothing of a list without codes', () => {
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，年度指标值：3次。2、效益指标：受益人数，年度指标值：5人。'));
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
});
