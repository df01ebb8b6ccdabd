import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { tableToJson } from '../../server/src/interchange/json.ts';
import { checkRule } from '../support/check-rule.ts';
import { projectRow, sumRow, tableOf } from '../support/tables.ts';

const RULE = 'sum-mismatch';
const first = tableOf(
  sumRow('合计', '60.00', '60.00'),
  sumRow('青榕市档案局', '60.00', '60.00'),
  projectRow('档案数字化经费', '60.00', '60.00'),
);
const second = (total: string) =>
  tableOf(
    sumRow('合计', total, total),
    sumRow('青榕市水务局', '30.00', '30.00'),
    projectRow('河道巡查经费', '30.00', '30.00'),
  );

describe('several tables in one file', () => {
  it('are added up one by one', () => {
    checkRule(RULE, first + second('30.00'));
    checkRule(RULE, first + second('31.00').replace('31.00', '«31.00»'));
    const { arithmetic } = tableToJson(Table.read(first + second('30.00')), '');
    assert.equal(arithmetic.unitsSumToTotal.ok, true);
  });

  it('are one where the total row is printed again on the next page', () => {
    checkRule(
      RULE,
      tableOf(
        sumRow('合计', '90.00', '90.00'),
        sumRow('青榕市档案局', '60.00', '60.00'),
        projectRow('档案数字化经费', '60.00', '60.00'),
        sumRow('合计', '90.00', '90.00'),
        sumRow('青榕市水务局', '30.00', '30.00'),
        projectRow('河道巡查经费', '30.00', '30.00'),
      ),
    );
  });

  it('are one where the total row of a later table is printed again', () => {
    checkRule(
      RULE,
      first +
        tableOf(
          sumRow('合计', '90.00', '90.00'),
          sumRow('青榕市水务局', '50.00', '50.00'),
          projectRow('河道巡查经费', '50.00', '50.00'),
          sumRow('合计', '90.00', '90.00'),
          sumRow('青榕市文化馆', '40.00', '40.00'),
          projectRow('馆舍维修经费', '40.00', '40.00'),
        ),
    );
  });

  it('are one where the total row is printed again between the projects of a unit', () => {
    const rows = [
      sumRow('合计', '60.00', '60.00'),
      sumRow('青榕市档案局', '60.00', '60.00'),
      projectRow('档案数字化经费', '35.00', '35.00'),
      sumRow('合计', '60.00', '60.00'),
      projectRow('库房维修经费', '25.00', '25.00'),
    ];
    checkRule(RULE, tableOf(...rows));
    checkRule(RULE, tableOf(...rows.filter((_, i) => i !== 1)));
  });

  it('are apart where their totals are the same', () => {
    checkRule(RULE, first + first);
    checkRule(RULE, first + first + second('31.00').replace('31.00', '«31.00»'));
    const other = first.replaceAll('青榕市档案局', '青榕市水务局').replace('60.00', '60.0');
    checkRule(RULE, first + other);
    const projects = first.replace(/青榕市档案局\t.*\n/, '');
    checkRule(RULE, projects + projects);
    const below = tableOf(
      sumRow('青榕市档案局', '60.00', '60.00'),
      projectRow('档案数字化经费', '60.00', '60.00'),
      sumRow('合计', '60.00', '60.00'),
    );
    checkRule(RULE, below + below);
  });

  it('are added up where their total rows stand below', () => {
    const below = (total: string) =>
      tableOf(
        sumRow('青榕市档案局', '60.00', '60.00'),
        projectRow('档案数字化经费', '60.00', '60.00'),
        sumRow('合计', '60.00', '60.00'),
        sumRow('青榕市水务局', '30.00', '30.00'),
        projectRow('河道巡查经费', '30.00', '30.00'),
        sumRow('合计', total, '30.00'),
      );
    checkRule(RULE, below('30.00'));
    checkRule(RULE, below('«33.00»'));
  });
});

describe('subtotals', () => {
  const table = (subtotal: string, amount = '30.00') =>
    tableOf(
      sumRow('合计', '90.00', '90.00'),
      sumRow('青榕市档案局', '60.00', '60.00'),
      projectRow('档案数字化经费', '60.00', '60.00'),
      sumRow('小计', subtotal, '60.00'),
      sumRow('青榕市水务局', amount, '30.00'),
      projectRow('河道巡查经费', '30.00', '30.00'),
      sumRow('小　计', '30.00', '30.00'),
    );

  it('are no units', () => {
    checkRule(RULE, table('60.00'));
    const { rows } = tableToJson(Table.read(table('60.00')), '');
    assert.deepEqual(
      rows.filter(({ kind }) => kind === 'unit').map(({ name }) => name),
      ['青榕市档案局', '青榕市水务局'],
    );
  });

  it('are compared with the projects above them', () => {
    checkRule(RULE, table('«61.00»'));
  });
});

describe('headings of groups with amounts', () => {
  const grouped = (first: string) =>
    tableOf(
      sumRow('合计', '60.00', '60.00'),
      sumRow('青榕市档案局', '60.00', '60.00'),
      sumRow(first, '35.00', '35.00'),
      projectRow('档案数字化经费', '35.00', '35.00'),
      sumRow('（二）一次性项目', '25.00', '25.00'),
      projectRow('库房维修经费', '25.00', '25.00'),
    );

  it('are no projects, and are not added up', () => {
    for (const name of ['一、经常性项目', '其他运转类项目', '2.特定目标类']) {
      checkRule(RULE, grouped(name));
      checkRule('missing-goal', grouped(name));
      const { rows } = tableToJson(Table.read(grouped(name)), '');
      assert.deepEqual(
        rows.map(({ kind }) => kind),
        ['total', 'unit', 'total', 'project', 'total', 'project'],
      );
    }
  });

  it('are projects where they have a goal and indicators', () => {
    checkRule(RULE, tableOf(sumRow('青榕市档案局', '60.00', '60.00'), projectRow('转移支付项目', '60.00', '60.00')));
  });
});
