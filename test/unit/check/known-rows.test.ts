import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { item } from '../../support/lists.ts';

const HEADER = '项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n';

describe('rows that come again', () => {
  it('are not asked about again, in any file', () => {
    const { asked, check } = spied();
    for (let time = 0; time < 5; time++) assert.deepEqual(check(HEADER + row('甲')), ['甲']);
    assert.equal(asked.length, 2);
    assert.deepEqual(check(HEADER + row('乙')), ['乙']);
    assert.equal(asked.length, 3);
  });

  it('are asked about anew under another title, and where they stand for something else', () => {
    const { asked, check } = spied();
    const goalFirst = '项目名称\t总计\t财政拨款\t其他资金\t绩效目标\t财政专户拨款\t绩效指标\n';
    for (const before of [
      HEADER,
      `部门名称：甲市财政局\n${HEADER}`,
      `2025年项目支出绩效目标表\n${HEADER}`,
      goalFirst,
    ]) {
      const from = asked.length;
      for (let time = 0; time < 3; time++) check(before + row('甲'));
      assert.ok(asked.length > from, before);
    }
  });

  it('give fixes in their own place', () => {
    const checker = new Checker();
    const texts = ['', '// 批注\n', '\n\n'].map((before) => HEADER + before + row('甲'));
    const edits = [...texts, ...texts, ...texts].map((text) => {
      checker.forget();
      const table = Table.read(text);
      return checker
        .check(table)
        .findings.flatMap(({ finding, segment, line }) =>
          finding.fixes.flatMap((fix) => fix.edits.map((edit) => [line, segment.rangeOf(edit.span), edit.text])),
        );
    });
    assert.ok(edits[0]!.length > 0);
    assert.deepEqual(edits.slice(3, 6), edits.slice(0, 3));
    assert.deepEqual(edits.slice(6), edits.slice(0, 3));
  });
});

/** A checker with one rule on rows, which reports all, and the names of those that it was asked about. */
function spied() {
  const asked: string[] = [];
  const [model] = RULES.filter(({ name }) => name === 'value-without-unit');
  const { needs, needsWords, checkIndicator, ...rest } = model!;
  const rule: Rule = {
    ...rest,
    checkRow(row, { report }) {
      asked.push(row.name);
      report({ start: 0, end: 1 }, { message: 'bare', args: { value: '', name: row.name } });
    },
  };
  const checker = new Checker({}, [rule]);
  const check = (text: string) => {
    checker.forget();
    return checker.check(Table.read(text)).findings.map(({ finding }) => finding.args.name);
  };
  return { asked, check };
}

function row(name: string): string {
  return `${name}\t1.00\t1.00\t\t\t完成12次。\t${item(1).replace('年度指标值', '年皮指标值')}\n`;
}
