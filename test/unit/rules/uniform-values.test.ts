import { checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

const list = (values: readonly string[]) =>
  values.map((value, k) => indicator(`任务${k}完成率`, value, '1年').replace('1、', `${k + 1}、`)).join('');

describe('uniform-values', () => {
  it('marks the first value where all of a project are equal', () => {
    checkList('uniform-values', list(['«100%»', '100%', '100%', '100%']));
  });

  it('says nothing of few indicators, and where one value differs', () => {
    checkList('uniform-values', list(['100%', '100%', '100%']));
    checkList('uniform-values', list(['100%', '100%', '100%', '≥95%']));
  });

  it('takes another least number', () => {
    checkList('uniform-values', list(['«100%»', '100%']), { options: { 'uniform-values': { least: 2 } } });
  });
});
