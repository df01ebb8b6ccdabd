import assert from 'node:assert/strict';
import { checkRule, checkTableFix, findingsOf } from '../../support/check-rule.ts';
import { projectRow, sumRow, tableOf } from '../../support/tables.ts';

const RULE = 'parts-mismatch';
const table = (project: string[], sum = ['10.00', '8.00', '', '2.00']) =>
  tableOf(sumRow('合计', ...sum), sumRow('青榕市档案局', ...sum), projectRow('档案数字化经费', ...project));

describe(RULE, () => {
  it('says nothing where the parts add up', () => {
    checkRule(RULE, table(['10.00', '8.00', '', '2.00']));
  });

  it('says nothing where no parts are stated, or their columns are not there', () => {
    checkRule(RULE, tableOf(projectRow('档案数字化经费', '10.00')));
    checkRule(
      RULE,
      '项目支出绩效目标表\n单位：万元\n项目名称\t总计\t财政拨款\t绩效目标\n档案数字化经费\t10.00\t8.00\t完成加工。\n',
    );
  });

  it('marks the total where the sums above show it to be wrong', () => {
    checkRule(RULE, table(['«11.00»', '8.00', '', '2.00']));
  });

  it('marks an amount whose point the others show to be misplaced', () => {
    const text = tableOf(projectRow('档案数字化经费', '108.38', '10.838'));
    checkRule(RULE, tableOf(projectRow('档案数字化经费', '108.38', '«10.838»')));
    checkTableFix(RULE, text, tableOf(projectRow('档案数字化经费', '108.38', '108.38')));
  });

  it('marks the part that the sums above show to be wrong', () => {
    checkRule(RULE, table(['10.00', '«7.00»', '', '2.00']));
    checkRule(RULE, table(['10.00', '8.00', '', '«1.00»']));
  });

  it('marks the total where nothing else is known', () => {
    checkRule(RULE, tableOf(projectRow('档案数字化经费', '«11.00»', '8.00', '', '2.00')));
  });

  it('tells the project where the rows above carry its difference on', () => {
    checkRule(RULE, table(['«11.00»', '8.00', '', '2.00'], ['11.00', '8.00', '', '2.00']));
  });

  it('leaves a wrong sum row to sum-mismatch, and an amount that is no number to invalid-amount', () => {
    checkRule(RULE, table(['10.00', '8.00', '', '2.00']).replace('合计\t10.00', '合计\t11.00'));
    checkRule(RULE, tableOf(projectRow('档案数字化经费', '11.00', '8.OO', '', '2.00')));
    checkRule(RULE, tableOf(projectRow('档案数字化经费', '10.005', '10.00')));
  });

  it('reads a wrapped table', () => {
    checkRule(
      RULE,
      '项目支出绩效目标表\n单位：万元\n项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n档案数字化经费 «11.00» 10.00\n加工馆藏。\n',
    );
  });

  it('tells an empty total beside other amounts, and puts their sum there', () => {
    const sums = ['30.00', '28.00', '', '2.00'];
    const three = (...amounts: string[]) =>
      table(['10.00', '8.00', '', '2.00'], sums) + projectRow('车桩更新', ...amounts);
    const named = (text: string) => text.replace('车桩更新', '«车桩更新»');
    const [found] = checkRule(RULE, named(three('', '20.00')));
    assert.equal(found!.finding.message, 'empty');
    checkRule('sum-mismatch', three('', '20.00'));
    checkTableFix(RULE, three('', '20.00'), three('20.00', '20.00'));
    checkRule(
      RULE,
      named(tableOf(projectRow('馆舍维护经费', '1.00', '1.00'), projectRow('车桩更新', '', '', '', '20.00'))),
    );
    checkTableFix(
      RULE,
      tableOf(projectRow('馆舍维护经费', '1.00'), projectRow('车桩更新', '', '10.00', '', '20.00')),
      tableOf(projectRow('馆舍维护经费', '1.00'), projectRow('车桩更新', '30.00', '10.00', '', '20.00')),
    );
  });

  it('says nothing of an empty total where no row has one, beside zeros, or where amounts may stand elsewhere', () => {
    checkRule(RULE, tableOf(projectRow('馆舍维护经费', '', '1.00'), projectRow('车桩更新', '', '20.00')));
    checkRule(RULE, tableOf(projectRow('馆舍维护经费', '1.00'), projectRow('车桩更新', '', '0.00', '', '0')));
    checkRule(RULE, tableOf(projectRow('馆舍维护经费', '1.00'), projectRow('车桩更新', '-', '20.00')));
    checkRule(
      RULE,
      tableOf(projectRow('馆舍维护经费', '1.00'), projectRow('车桩更新', '', '20.00').replace('\t\t\t', '\t\t')),
    );
  });

  it('tells a project that leaves all parts empty, and not the unit above, where the others state theirs', () => {
    const three = (...amounts: string[]) =>
      `${table(['10.00', '8.00', '', '2.00'], ['30.00', '28.00', '', '2.00'])}${[
        projectRow('馆舍维护经费', '5.00', '5.00'),
        projectRow('车桩更新', ...amounts),
      ].join('\n')}`;
    checkRule(RULE, three('15.00').replace('车桩更新', '«车桩更新»'));
    checkRule(RULE, three('15.00', '«—»', '—', '—'));
    for (const parts of [[], ['—', '—', '—']]) checkRule('sum-mismatch', three('15.00', ...parts));
    checkTableFix(RULE, three('15.00'), three('15.00', '15.00'));
  });

  it('says nothing of empty parts where most projects leave them empty, beside zeros, and in rows of sums', () => {
    const [first, second] = [projectRow('馆舍维护经费', '1.00'), projectRow('水泵更新', '2.00')];
    checkRule(RULE, tableOf(first, second, projectRow('档案数字化经费', '3.00', '3.00')));
    checkRule(RULE, table(['10.00', '10.00'], ['10.00']) + projectRow('水泵更新', '0.00'));
  });

  it('writes what the sums and the other cells leave', () => {
    checkTableFix(RULE, table(['11.00', '8.00', '', '2.00']), table(['10.00', '8.00', '', '2.00']));
    checkTableFix(RULE, table(['10.00', '7.00', '', '2.00']), table(['10.00', '8.00', '', '2.00']));
    checkTableFix(RULE, table(['10.00', '8.00', '', '']), table(['10.00', '8.00', '', '2.00']));
  });

  it('offers nothing where the sums above agree with the wrong row', () => {
    const [found] = findingsOf(RULE, table(['11.00', '8.00', '', '2.00'], ['11.00', '8.00', '', '2.00']));
    assert.deepEqual(found!.finding.fixes, []);
  });
});
