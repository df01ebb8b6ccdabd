import assert from 'node:assert/strict';
import { inlayHints } from '../../../server/src/features/inlayHint.ts';
import { sumAction } from '../../../server/src/features/sums.ts';
import { projectRow, sumRow, tableOf } from '../../support/tables.ts';
import { applied, open } from './support/open.ts';

/** What the rows become when the action on one of them (from 0) is taken; null where there is none. */
function taken(rows: readonly string[], at: number): string | null {
  const text = tableOf(...rows);
  const position = { line: 4 + at, character: 0 };
  const action = sumAction(open(text), { start: position, end: position });
  return action === null ? null : applied(text, Object.values(action.edit!.changes!)[0]!);
}

describe('sums', () => {
  const projects = [projectRow('甲经费', '1.50', '1.50'), projectRow('乙经费', '2.00', '1.00', '', '1.00')];

  it('are written into an empty unit or total row', () => {
    assert.equal(
      taken([sumRow('合计', '3.50'), sumRow('青榕市档案局'), ...projects], 1),
      tableOf(sumRow('合计', '3.50'), sumRow('青榕市档案局', '3.50', '2.50', '', '1.00'), ...projects),
    );
    const unit = sumRow('青榕市档案局', '3.50', '2.50', '', '1.00');
    assert.equal(
      taken(['合计\t\t\t\t', unit, ...projects], 0),
      tableOf(sumRow('合计', '3.50', '2.50', '', '1.00'), unit, ...projects),
    );
  });

  it('replace wrong amounts, where no other fix does', () => {
    const right = sumRow('青榕市档案局', '3.50', '2.50', '', '1.00');
    const text = taken(
      [sumRow('合计', '3.50', '2.50', '', '1.00'), sumRow('青榕市档案局', '9.00', '8.00', '', '1.00'), ...projects],
      1,
    );
    assert.ok(text === null || text.includes(right));
  });

  it('are those of the projects where there are no units', () => {
    const at = { line: 4, character: 0 };
    const action = sumAction(open(tableOf('合计\t\t\t\t', ...projects)), { start: at, end: at });
    assert.equal(action?.title, '填写“合计”的金额：2 个项目之和 3.50');
  });

  it('are not offered where they are right, nor on a project', () => {
    const rows = [
      sumRow('合计', '3.50', '2.50', '', '1.00'),
      sumRow('青榕市档案局', '3.50', '2.50', '', '1.00'),
      ...projects,
    ];
    for (const at of [0, 1, 2]) assert.equal(taken(rows, at), null);
  });

  it('are those of the projects above a subtotal, and of its own table for each of several totals', () => {
    const rows = [
      sumRow('合计', '3.50', '2.50', '', '1.00'),
      sumRow('青榕市档案局', '3.50', '2.50', '', '1.00'),
      ...projects,
      sumRow('小计'),
      sumRow('合计'),
      sumRow('青榕市水务局', '9.00', '9.00'),
      projectRow('丙经费', '9.00', '9.00'),
    ];
    const written = (at: number, row: string) => tableOf(...rows.slice(0, at), row, ...rows.slice(at + 1));
    assert.equal(taken(rows, 4), written(4, sumRow('小计', '3.50', '2.50', '', '1.00')));
    assert.equal(taken(rows, 5), written(5, sumRow('合计', '9.00', '9.00')));
  });

  describe('with subtotals', () => {
    const table = (unit: string, first: string, second: string) => [
      sumRow('合计', '5.00', '5.00'),
      sumRow('青榕市档案局', unit, unit),
      projectRow('甲经费', '2.00', '2.00'),
      sumRow('小计', first, first),
      projectRow('乙经费', '3.00', '3.00'),
      sumRow('小计', second, second),
    ];
    const right = table('5.00', '2.00', '5.00');
    const hints = (rows: readonly string[]) => {
      const range = { start: { line: 0, character: 0 }, end: { line: 4 + rows.length, character: 0 } };
      return inlayHints(open(tableOf(...rows)), range).map(({ position, label }) => `${position.line - 4} ${label}`);
    };

    it('a unit is the sum of all its projects, a subtotal of those above it in the unit', () => {
      for (const at of right.keys()) assert.equal(taken(right, at), null);
      assert.deepEqual(hints(right), []);
      for (const [at, rows] of [
        [1, table('', '2.00', '5.00')],
        [3, table('5.00', '', '5.00')],
        [5, table('5.00', '2.00', '')],
      ] as const) {
        assert.equal(taken(rows, at), tableOf(...right), `row ${at}`);
      }
    });

    it('of no unit nothing is said', () => {
      const rows = right.filter((_, at) => at !== 1);
      assert.equal(taken(rows, 2), null);
      assert.equal(taken(rows, 4), null);
      assert.deepEqual(hints(rows), []);
    });

    it('a unit goes on under its total that is printed again on the next page', () => {
      const rows = right.with(3, sumRow('合计', '5.00', '5.00')).slice(0, 5);
      for (const at of rows.keys()) assert.equal(taken(rows, at), null);
      assert.deepEqual(hints(rows), []);
    });
  });

  it('do not ask which column an amount stands in where empty cells left no trace', () => {
    const rows = (unit: string) =>
      [
        '项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标',
        `青榕市档案局 ${unit}`,
        '    甲经费 60.00 60.00\n完成馆藏加工。\n1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:≥500卷；年度指标值:≥500卷。',
        '    乙经费 40.00 40.00\n修好三间库房。\n1、1-产出指标；11-数量指标；修好间数；实施周期指标值:≥3间；年度指标值:≥3间。',
      ].join('\n');
    const count = (text: string) =>
      inlayHints(open(text), { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }).length;
    assert.equal(count(rows('100.00 60.00 40.00')), 0);
    assert.equal(count(rows('101.00 60.00 41.00')), 3);
  });

  it('may leave out the projects above the first unit', () => {
    const rows = (total: string) => [
      sumRow('合计', total, total),
      projectRow('甲经费', '2.00', '2.00'),
      sumRow('青榕市档案局', '3.00', '3.00'),
      projectRow('乙经费', '3.00', '3.00'),
    ];
    assert.equal(taken(rows('5.00'), 0), null);
    assert.equal(taken(rows('3.00'), 0), null);
    assert.equal(taken(rows(''), 0), tableOf(...rows('5.00')));
  });
});
