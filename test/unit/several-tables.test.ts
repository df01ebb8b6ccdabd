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

describe('other tables of a budget in the file', () => {
  const other = (title: string) =>
    `表1\n${title}\n单位名称：青榕市档案局\t\t\t单位：元\n收入\t\t支出\t\n项目\t2025年预算\t项目\t2025年预算\n` +
    '一、一般公共预算拨款\t50.00\t一、基本支出\t20.00\n1.公务接待费\t2.40\n本年收入合计\t50.00\t本年支出合计\t50.00\n';
  const said = (text: string) => {
    const { title, amountUnit, rows, arithmetic } = tableToJson(Table.read(text), '');
    return {
      title,
      amountUnit,
      rows: rows.map((row) => ({ ...row, line: 0, indicators: row.indicators.length })),
      arithmetic,
    };
  };
  const TITLES = [
    '收支总体情况表',
    '## 2025年部门收支总表',
    '一般公共预算支出情况表（按功能分类科目）',
    '四、一般公共预算“三公”经费支出表',
    '政府性基金预算支出情况表\t\t\t',
    '| 部门预算项目支出及其他支出预算表 | | |',
    '部门整体支出绩效目标表',
  ];

  it('are not read, above the goal table and below it', () => {
    for (const title of TITLES) {
      assert.deepEqual(said(other(title) + first), said(first), title);
      assert.deepEqual(said(`${first}\n${other(title)}`), said(first), title);
      for (const text of [`${other(title)}\n表12\n${first}`, `${first}\n表13\n${other(title)}`]) {
        checkRule('scrap-line', text);
        checkRule('column-count', text);
        checkRule(RULE, text);
      }
    }
    assert.equal(said(first + other(TITLES[0]!) + second('30.00')).rows.length, 6);
  });

  it('are not read behind rows that flow over lines, or before such rows without amounts', () => {
    const wrapped =
      '项目支出绩效目标表\n项目名称 总计 财政拨款 绩效目标 绩效指标\n    库房租赁费 8.00 8.00\n租用库房。\n1、1-产出指标；11-数量指标；面积；年度指标值:5亩';
    const below = '一般公共预算“三公”经费预算表\n项目 2025年预算\n“三公”经费 12.00\n1.公务接待费 2.40\n';
    assert.deepEqual(said(`${wrapped}\n${below}`), said(wrapped));
    const without =
      '2022年项目支出绩效目标表\n\n主管部门 预算单位 项目名称 绩效目标 绩效指标\n\n青榕市档案局 青榕市档案馆 库房租赁费\n租用库房。\n\n1、产出指标：面积，年度指标值：5亩。\n';
    assert.deepEqual(said(other(TITLES[0]!) + without), { ...said(without), amountUnit: null });
  });

  it('are none where the header of a goal table follows, or rows with indicators', () => {
    const [title, ...rest] = first.split('\n');
    assert.ok(title!.includes('绩效目标表'));
    for (const other of TITLES) {
      const text = [other, ...rest].join('\n');
      assert.deepEqual(said(text).rows, said(first).rows, other);
      assert.equal(said(text).amountUnit, said(first).amountUnit, other);
      const rows = first.split('\n').slice(3).join('\n');
      assert.equal(said(`${other}\n${rows}`).rows.at(-1)?.name, '档案数字化经费', other);
    }
  });

  it('leave a title in a table of contents to it', () => {
    const contents = '一、收支总体情况表 ........ 3\n二、项目支出绩效目标表 ........ 12\n三、绩效目标表…………15\n\n';
    assert.deepEqual(said(contents + first), said(first));
  });
});

describe('a department above its units', () => {
  const office = [sumRow('青榕市档案局（本级）', '20.00', '20.00'), projectRow('库房维修经费', '20.00', '20.00')];
  const archive = [sumRow('青榕市档案馆', '10.00', '10.00'), projectRow('馆藏征集经费', '10.00', '10.00')];
  const department = (total: string) => sumRow('青榕市档案局', total, total);
  const okOf = (text: string) => tableToJson(Table.read(text), '').arithmetic.unitsSumToTotal.ok;

  it('is counted in place of its units', () => {
    const table = tableOf(sumRow('合计', '30.00', '30.00'), department('30.00'), ...office, ...archive);
    checkRule(RULE, table);
    assert.equal(okOf(table), true);
    const below = tableOf(
      sumRow('合计', '30.00', '30.00'),
      ...office,
      sumRow('下属单位', '10.00', '10.00'),
      ...archive,
    );
    checkRule(RULE, below);
    const two = tableOf(
      sumRow('合计', '60.00', '60.00'),
      department('30.00'),
      ...office,
      ...archive,
      sumRow('青榕市水务局', '30.00', '30.00'),
      sumRow('青榕市水务局机关', '30.00', '30.00'),
      projectRow('河道巡查经费', '30.00', '30.00'),
    );
    checkRule(RULE, two);
    assert.equal(okOf(two), true);
  });

  it('is told by the name of the next unit, too, where an amount is wrong', () => {
    const wrong = tableOf(sumRow('合计', '«31.00»', '31.00'), department('30.00'), ...office, ...archive);
    checkRule(RULE, wrong);
    assert.equal(okOf(tableOf(sumRow('合计', '35.00', '35.00'), department('35.00'), ...office, ...archive)), true);
  });

  it('is a unit like any other where all of them add up to the total', () => {
    const table = tableOf(sumRow('合计', '60.00', '60.00'), department('30.00'), ...office, ...archive);
    checkRule(RULE, table);
    assert.equal(okOf(table), true);
    assert.equal(okOf(tableOf(sumRow('合计', '50.00', '50.00'), ...office, ...archive)), false);
  });
});

describe('a cell with the unit that is merged over rows', () => {
  const header = '单位名称\t项目名称\t总计\t绩效目标\t绩效指标\n';
  const row = (unit: string, name: string) =>
    `${unit}\t${name}\t1.00\t做好。\t1、1-产出指标；11-数量指标；卷数；年度指标值:5卷。\n`;
  const text = `项目支出绩效目标表\n${header}${row('青榕市档案局', '库房维修经费')}${row('', '馆藏征集经费')}${row('青榕市档案馆', '库房维修经费')}${row('', '馆藏征集经费')}`;

  it('is that of the rows below, too', () => {
    assert.deepEqual(
      tableToJson(Table.read(text), '').rows.map(({ parentUnit }) => parentUnit),
      ['青榕市档案局', '青榕市档案局', '青榕市档案馆', '青榕市档案馆'],
    );
    const unit = text.replace(row('', '馆藏征集经费'), `青榕市水务局\t\t1.00\t\t\n${row('', '河道巡查经费')}`);
    assert.equal(tableToJson(Table.read(unit), '').rows[2]!.parentUnit, '青榕市水务局');
  });

  it('makes no project of one unit that of another', () => {
    checkRule('duplicate-project', text);
    checkRule('duplicate-project', text + row('青榕市档案馆', '«库房维修经费»'));
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
