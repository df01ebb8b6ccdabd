import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { fixTable } from '../../../server/src/check/fixes.ts';
import { unfolded } from '../../../server/src/check/folding.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { tableOf } from '../../support/tables.ts';

const LIST = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:1次；年度指标值:1次。';

/** Takes, as safe, a space from a goal and the whole list away. */
const tearing: Rule = {
  name: 'stray-space',
  group: 'form',
  severity: 'hint',
  fixKind: 'safe',
  summary: { zh: '多余的字', en: 'Signs too many' },
  messages: { word: { zh: '删去', en: 'Delete' } },
  fixes: { remove: { zh: '删去', en: 'Delete' } },
  checkRow(row, { report }) {
    if (row.goal !== '完 成巡查。') return;
    for (const [column, from, length] of [
      ['goal', 1, 1],
      ['indicators', 0, LIST.length],
    ] as const) {
      const start = row.cellSpan(column)!.start + from;
      const edits = [{ span: { start, end: start + length }, text: '' }];
      report({ start, end: start + length }, { message: 'word', fix: { title: 'remove', safe: true, edits } });
    }
  },
};

describe('all safe fixes', () => {
  it('leave out one that would change what a table is read as, and apply the others', () => {
    const row = (goal: string) => tableOf(`河道巡查经费\t1.00\t1.00\t\t\t${goal}\t${LIST}`);
    const { table, fixed } = fixTable(Table.read(row('完 成巡查。')), new Checker({}, unfolded([tearing])));
    assert.equal(table.snapshot.text(), row('完成巡查。'));
    assert.equal(fixed.length, 1);
  });

  it('leave out one after which a goal would say something else', () => {
    const text = [
      '项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标',
      '合计 772.48 772.48',
      '青石县交通局 772.48 772.效益指标：48',
      '    路灯更新专项资金 772.48 772.48',
      '全年不少于33次，保障居民正常使用。',
      '1、1-产出指标；13-时效指标；完工时间；实施周期指标值:12月；年度指标值:12月。',
    ].join('\n');
    const { table } = fixTable(Table.read(text), new Checker({}, unfolded(RULES)));
    assert.match(table.snapshot.text(), / 772\.效益指标/);
  });
});
