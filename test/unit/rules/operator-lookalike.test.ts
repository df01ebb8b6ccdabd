import { checkFix, checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('operator-lookalike', () => {
  it('marks each look-alike in values and names', () => {
    checkList('operator-lookalike', indicator('任务完成率', '«>=»90%', '«≧»90%'));
    checkList('operator-lookalike', indicator('故障次数', '«<=»5次', '«≦»5次'));
    checkList('operator-lookalike', indicator('任务完成率', '«＞＝»90%', '≥90%'));
    checkList('operator-lookalike', indicator('任务完成率«>=»90%', '≥90%'));
  });

  it('says nothing of the right signs', () => {
    for (const value of ['≥90%', '≤90%', '>90%', '＞90%', '<90%', '=90%', '不少于90%']) {
      checkList('operator-lookalike', indicator('任务完成率', value));
    }
  });

  it('works in wrapped lists and without codes', () => {
    checkList('operator-lookalike', '1、产出指标：任务完成率，年度指标值：«>=»90%。');
    checkList('operator-lookalike', indicator('任务完成率', '«>\n=»90%', '≥90%'));
  });

  it('writes the right sign', () => {
    checkFix('operator-lookalike', indicator('任务完成率', '>=90%', '1年'), indicator('任务完成率', '≥90%', '1年'));
    checkFix(
      'operator-lookalike',
      indicator('任务完成率', '＜\n＝90%', '1年'),
      indicator('任务完成率', '≤\n90%', '1年'),
    );
  });
});
