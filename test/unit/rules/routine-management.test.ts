import { checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('routine-management', () => {
  it('marks the name of a routine duty', () => {
    checkList('routine-management', indicator('«专款专用情况»', '是'));
    checkList('routine-management', indicator('«项目预算执行率»', '≥95%'));
    checkList('routine-management', indicator('«经费使用符合财务规定»。', '符合规定'));
  });

  it('says nothing of results', () => {
    checkList('routine-management', indicator('设施使用率', '≥95%'));
    checkList('routine-management', indicator('补贴资金惠及户数', '≥95户'));
  });

  it('takes other words', () => {
    checkList('routine-management', indicator('«档案管理规范性»', '规范'), {
      options: { 'routine-management': { words: ['档案管理'] } },
    });
  });

  it('works in wrapped lists and without codes', () => {
    checkList('routine-management', indicator('«专款\n专用情况»', '是'));
    checkList('routine-management', '1、产出指标：«专款专用情况»，年度指标值：是。');
  });
});
