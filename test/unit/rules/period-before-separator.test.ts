import { checkFix, checkList, checkRule } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'period-before-separator';

describe(RULE, () => {
  it('reports the full stop at the end of a name or cycle value', () => {
    checkList(RULE, item(1, '经费使用合规«。»') + item(2, '水面整洁', { cycle: '保持整洁«。»', annual: '保持整洁' }));
    checkRule(RULE, wrappedAround(item(1, '经费使用\n\n合规«。»')));
  });

  it('reports a doubled end', () => {
    checkList(RULE, `${item(1).slice(0, -1)}«。。»${item(2)}`);
  });

  it('says nothing of full stops inside a text, nor where one stands for a separator', () => {
    checkList(RULE, item(1, '先巡查。后清理'));
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数。年度指标值：3次。'));
  });

  it('says nothing of what follows from a value that is not there', () => {
    checkList(RULE, `${item(1, '巡查河道次数', { annual: '' })}。`);
  });

  it('deletes it', () => {
    checkFix(RULE, item(1, '经费使用合规。'), item(1, '经费使用合规'));
    checkFix(RULE, `${item(1)}。${item(2)}`, item(1) + item(2));
  });
});
