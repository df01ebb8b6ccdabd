import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arithmeticOf } from '#grammar';
import { inlayHints } from '../../server/src/features/inlayHint.ts';
import { sumAction } from '../../server/src/features/sums.ts';
import { projectRow, sumRow, tableOf } from '../support/tables.ts';
import { open } from '../unit/features/support/open.ts';
import { cases } from './arbitraries.ts';

/** Rows of all kinds in any order, with small amounts that often add up. */
const row = fc
  .tuple(
    fc.constantFrom('合计', '小计', '青榕市档案局', '青榕市水务局', '甲经费', '乙经费', '丙经费'),
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([name, n]) => (name.endsWith('经费') ? projectRow : sumRow)(name, `${n}.00`, `${n}.00`));

describe('sums of rows', () => {
  it('are told and offered by the rule, the hints and the actions for the same rows', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), (rows) => {
        const checked = open(tableOf(...rows));
        const { table } = checked.document;
        const { projectsToUnits, unitsToTotals } = arithmeticOf(table);
        const right = [...projectsToUnits, ...unitsToTotals].filter(({ ok }) => ok);
        const wrong = checked.result.findings.filter(({ finding }) => finding.rule.name === 'sum-mismatch');
        const hintsAt = (line: number) => {
          const range = { start: { line, character: 0 }, end: { line, character: 0 } };
          return inlayHints(checked, range).filter(({ position }) => position.line === line);
        };
        for (const { row } of right) {
          const start = { line: row.line, character: 0 };
          assert.equal(sumAction(checked, { start, end: start }), null);
          assert.deepEqual(hintsAt(row.line), []);
        }
        for (const { segment, line } of wrong) {
          assert.ok(hintsAt(line).length > 0, `${segment.lines[0]}`);
        }
      }),
      cases(300),
    );
  });
});
