import { checkRule, checkTableFix, tableAround } from '../../support/check-rule.ts';
import { item, wrappedAround } from '../../support/lists.ts';

const RULE = 'misplaced-rule';
const table = tableAround(item(1));
const line = '------\t------\t--\t--\t--\t---\t---';

describe(RULE, () => {
  it('reports a line of dashes between rows, at the end, and above the header', () => {
    checkRule(
      RULE,
      table
        .replace('合计', `合计\t10.00\t10.00\t\t\t\t\n«${line}»\n合计`)
        .replace(/合计\t10.00\t10.00\t\t\t\t\n合/, '合'),
    );
    checkRule(RULE, `${table}\n«${line}»`);
    checkRule(RULE, table.replace('项目名称', '«-----»\n项目名称'));
  });

  it('reports it inside a wrapped row', () => {
    checkRule(RULE, wrappedAround(item(1).replace('指标；', '指标；\n«-----»\n')));
  });

  it('says nothing right under the header', () => {
    checkRule(RULE, table.replace('合计', `${line}\n合计`));
  });

  it('deletes the line', () => {
    checkTableFix(RULE, `${table}\n${line}\n`, `${table}\n`);
    checkTableFix(
      RULE,
      wrappedAround(item(1).replace('指标；', '指标；\n-----\n')),
      wrappedAround(item(1).replace('指标；', '指标；\n')),
    );
  });
});
