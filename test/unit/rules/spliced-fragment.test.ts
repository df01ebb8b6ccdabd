import { checkFix, checkList, checkRule, checkTableFix } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'spliced-fragment';
const before = '2、1-产出指标；12-质量指标；保洁合格率；实施周期指标值:≥95%；';
const piece = '12-质量指标；保洁合格率；实施周期指标值:≥95%；';

describe(RULE, () => {
  it('reports the stretch between the first annual label and the last', () => {
    checkList(RULE, `${item(1)}${before}«年度指标值:${piece}»年度指标值:≥90%。`);
    checkRule(RULE, wrappedAround(`${item(1)}${before}«年度指标值:\n\n${piece}»年度指标值:≥90%。`));
  });

  it('reports a head, a label or a value that stands twice', () => {
    checkList(
      RULE,
      `${item(1)}2、1-产出指标；12-质量指标；«12-质量指标；»保洁合格率；实施周期指标值:5；年度指标值:5。`,
    );
    checkList(RULE, `${item(1)}${before}«实施周期指标值:≥95%；»年度指标值:≥90%。`);
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，«年度指标值：3次，»年度指标值：3次。'));
  });

  it('reports a label that stands twice without its colon', () => {
    checkList(RULE, `${item(1)}${before}«年度指标值»年度指标值:≥90%。`);
    checkFix(RULE, `${item(1)}${before}年度指标值年度指标值:≥90%。`, `${item(1)}${before}年度指标值:≥90%。`);
    checkList(RULE, item(1, '按年度指标值下达的巡查次数'));
  });

  it('says nothing of ages and dates in a name', () => {
    checkList(RULE, item(1, '12-18岁学生受益率') + item(2, '22-24时值守次数'));
  });

  it('takes the piece out and leaves line breaks where they are', () => {
    const after = `${item(1)}${before}年度指标值:≥90%。`;
    checkFix(RULE, `${item(1)}${before}年度指标值:${piece}年度指标值:≥90%。`, after);
    checkFix(RULE, `${item(1)}${before}实施周期指标值:≥95%；年度指标值:≥90%。`, after);
    checkTableFix(
      RULE,
      wrappedAround(`${item(1)}${before}年度指标值:12-质量\n\n指标；年度指标值:≥90%。`),
      wrappedAround(`${item(1)}${before}\n\n年度指标值:≥90%。`),
    );
  });
});
