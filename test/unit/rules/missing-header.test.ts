import { checkRule, checkTableFix, tableAround } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

const RULE = 'missing-header';
const table = tableAround(indicator('加工卷数', '5卷'));
const without = table.replace(/^项目名称.*\n/m, '');

describe(RULE, () => {
  it('marks the first row of a table without a header', () => {
    checkRule(RULE, without.replace('\n合计\t', '\n«合计»\t'));
    checkRule(RULE, without.replace(/^合计.*\n/m, '').replace('\n青榕市档案局\t', '\n«青榕市档案局»\t'));
  });

  it('inserts the header', () => {
    checkTableFix(RULE, without, table);
  });

  it('says nothing of a table that has one, wherever it stands, and of rows alone', () => {
    checkRule(RULE, table);
    checkRule(RULE, without.split('\n').slice(3).join('\n'));
    checkRule(RULE, '项目支出绩效目标表\n');
  });
});
