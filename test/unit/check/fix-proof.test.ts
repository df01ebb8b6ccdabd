import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { fixTable } from '../../../server/src/check/fixes.ts';
import { unfolded } from '../../../server/src/check/folding.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { tableOf } from '../../support/tables.ts';

const LIST = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:1次；年度指标值:1次。';

/** Takes, as safe, a sign from a goal and the whole list away. */
const tearing: Rule = {
  name: 'stray-space',
  group: 'form',
  severity: 'hint',
  fixKind: 'safe',
  summary: { zh: '多余的字', en: 'Signs too many' },
  messages: { word: { zh: '删去', en: 'Delete' } },
  fixes: { remove: { zh: '删去', en: 'Delete' } },
  checkRow(row, { report }) {
    if (row.goal !== '完成巡查。') return;
    for (const [column, length] of [
      ['goal', 1],
      ['indicators', LIST.length],
    ] as const) {
      const { start } = row.cellSpan(column)!;
      const edits = [{ span: { start, end: start + length }, text: '' }];
      report({ start, end: start + length }, { message: 'word', fix: { title: 'remove', safe: true, edits } });
    }
  },
};

describe('all safe fixes', () => {
  it('leave out one that would change what a table is read as, and apply the others', () => {
    const row = (goal: string) => tableOf(`河道巡查经费\t1.00\t1.00\t\t\t${goal}\t${LIST}`);
    const { table, fixed } = fixTable(Table.read(row('完成巡查。')), new Checker({}, unfolded([tearing])));
    assert.equal(table.snapshot.text(), row('成巡查。'));
    assert.equal(fixed.length, 1);
  });
});
