import { checkFix, checkList, checkRule } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'mixed-separators';
const rest = item(1) + item(2);

describe(RULE, () => {
  it('reports the separator that is not the one of the file', () => {
    checkList(RULE, rest + item(3).replace('；巡', '«：»巡'));
    checkRule(RULE, wrappedAround(rest + item(3).replace('标；巡', '标\n\n«：»巡')));
  });

  it('says nothing of an indicator that uses another sign throughout', () => {
    checkList(RULE, rest + item(3).replaceAll('；', '：'));
  });

  it('says nothing where the file separates heads by one sign and the rest by another', () => {
    checkList(RULE, (rest + item(3)).replace(/标；/g, '标：'));
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，年度指标值：3次。2、效益指标：受益人数，年度指标值：5人。'));
  });

  it('says nothing of an indicator as the standard has it, whatever the rest of the file does', () => {
    const other = '产出指标；巡查次数；年度指标值：3次。';
    checkRule(RULE, uncodedAround(`1、${other}2、${other}3、效益指标：受益人数，年度指标值：5人。`));
  });

  it('leaves width to mixed-width, and wrong signs to wrong-separator', () => {
    checkList(RULE, rest + item(3).replace('；巡', ';巡'));
    checkList(RULE, rest + item(3).replace('；实', '.实'));
  });

  it('takes away the space that stood behind a half-width sign', () => {
    checkFix(RULE, rest + item(3).replace('；巡', ': 巡'), rest + item(3));
  });

  it('unifies the indicator', () => {
    checkFix(RULE, rest + item(3).replaceAll('标；', '标：'), rest + item(3));
  });
});
