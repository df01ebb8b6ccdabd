import assert from 'node:assert/strict';
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
});
