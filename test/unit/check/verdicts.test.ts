import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('verdicts on indicators', () => {
  it('a rule that found nothing in a text is not asked about it again, in any row or file', () => {
    const { asked, check } = spied();
    for (let time = 0; time < 5; time++) check(indicator('甲镇巡查次数', '≥12次'));
    assert.equal(asked.length, 2);
    check(indicator('甲镇巡查次数', '≥13次'));
    assert.equal(asked.length, 3);
  });

  it('whatever its serial is', () => {
    const { asked, check } = spied();
    for (const serial of ['1、', '2、', '12、', '']) check(indicator('乙镇巡查次数', '≥12次').replace('1、', serial));
    assert.equal(asked.length, 2);
  });

  it('one that found something is asked each time', () => {
    const { asked, check } = spied({ finds: true });
    for (let time = 0; time < 5; time++) assert.equal(check(indicator('丙镇巡查次数', '≥12次')), 1);
    assert.equal(asked.length, 5);
  });

  it('and so is one that reads more of the row', () => {
    const { asked, check } = spied({ readsRow: true });
    for (let time = 0; time < 5; time++) check(indicator('丁镇巡查次数', '≥12次'));
    assert.equal(asked.length, 5);
  });

  it('all are asked anew in a file of another dialect', () => {
    const { asked, check } = spied();
    const rows = ['甲', '乙', '丙']
      .map((name) => row(`${name}村`, '1、产出指标：保洁次数，年度指标值：≥12次。'))
      .join('');
    for (let time = 0; time < 3; time++) check(indicator('戊镇巡查次数', '≥12次'));
    for (let time = 0; time < 3; time++) check(indicator('戊镇巡查次数', '≥12次'), rows);
    assert.equal(asked.filter((name) => name === '戊镇巡查次数').length, 3);
  });

  it('and wherever the end is lost, which the rest of the list judges', () => {
    const { asked, check } = spied();
    for (let time = 0; time < 5; time++) check(indicator('己镇巡查次数', '≥12次').replace(/。$/, ''));
    assert.equal(asked.length, 5);
  });
});

/** A checker with one rule on indicators, which is always concerned, and the names that it was asked about. */
function spied({ finds = false, readsRow = false } = {}) {
  const asked: string[] = [];
  const [model] = RULES.filter(({ name }) => name === 'value-without-unit');
  const { needs, needsWords, ...rest } = model!;
  const rule: Rule = {
    ...rest,
    readsRow,
    checkIndicator({ indicator }, row, { report }) {
      asked.push(indicator.name!);
      if (finds) report({ start: 0, end: 1 }, { message: 'bare', args: { value: '', name: row.name } });
    },
  };
  const checker = new Checker({}, [rule]);
  let files = 0;
  // In rows that differ: what was found in a row as a whole is known where it comes again.
  const check = (list: string, rows = '') => {
    checker.forget();
    return checker.check(Table.read(row(`项目${++files}`, list) + rows)).findings.length;
  };
  return { asked, check };
}

function row(name: string, list: string): string {
  return `${name}\t1.00\t1.00\t\t\t完成12次。\t${list}\n`;
}
