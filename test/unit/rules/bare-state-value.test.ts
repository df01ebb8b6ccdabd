import { checkList } from '../../support/check-rule.ts';
import { indicator, satisfaction } from '../../support/one-indicator.ts';

describe('bare-state-value', () => {
  it('marks a state without its standard, once an indicator', () => {
    for (const value of ['及时', '合规', '是', '符合规范']) {
      checkList('bare-state-value', indicator('工资支付情况', `«${value}»`, value));
    }
  });

  it('says nothing where the standard is told, of figures and of directions', () => {
    for (const value of ['每月10日前发放', '100%', '有效提高'])
      checkList('bare-state-value', indicator('工资支付', value));
  });

  it('leaves satisfaction to satisfaction-not-rate', () => {
    checkList('bare-state-value', satisfaction('居民评价', '满意'));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('bare-state-value', indicator('工资支付情况', '«及\n时»', '1年'));
    checkList('bare-state-value', '1、产出指标：工资支付情况，年度指标值：«及时»。');
  });
});
