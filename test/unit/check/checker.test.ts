import { deepEqual } from 'node:assert/strict';
import { Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';

/** A rule on rows and on what they share that writes down what it is asked. */
function listener(asked: string[]): Rule {
  return {
    name: 'listener',
    group: 'names',
    severity: 'hint',
    summary: { zh: '', en: '' },
    messages: {},
    checkRow: (row) => void asked.push(`row ${row.name}`),
    sharedThings(row) {
      asked.push(`shared ${row.name}`);
      return [{ key: row.goal ?? '', span: { start: 0, end: 0 }, args: {} }];
    },
    checkShared: (uses) => void asked.push(`both ${uses.map(({ at }) => at.segment.lines[0]!.slice(0, 2)).join(' ')}`),
  };
}

const HEADER = '项目名称\t年初预算金额\t绩效目标\t绩效指标\n';

describe('Checker', () => {
  it('asks a row all that is asked of it at once, and about what it shares last', () => {
    const asked: string[] = [];
    const table = Table.read(`${HEADER}甲河\t1\t巡查\t\n乙河\t2\t巡查\t\n丙河\t3\t清淤\t\n`);
    new Checker({}, [listener(asked)]).check(table);
    deepEqual(asked, [
      'row 甲河',
      'shared 甲河',
      'row 乙河',
      'shared 乙河',
      'row 丙河',
      'shared 丙河',
      'both 甲河 乙河',
    ]);
  });

  it('asks about shared things again when a row comes to share one, or does so no longer', () => {
    const asked: string[] = [];
    const checker = new Checker({}, [listener(asked)]);
    let table = Table.read(`${HEADER}甲河\t1\t巡查\t\n乙河\t2\t巡查\t\n丙河\t3\t清淤\t\n`);
    const retype = (line: number, goal: string) => {
      asked.length = 0;
      const text = table.snapshot.line(line).split('\t');
      const start = { line, character: text[0]!.length + text[1]!.length + 2 };
      table = table.edit({ start, end: { line, character: start.character + text[2]!.length } }, goal);
      checker.check(table);
      return asked.filter((one) => one.startsWith('both'));
    };
    checker.check(table);
    deepEqual(retype(1, '清淤'), ['both 甲河 丙河']);
    deepEqual(retype(1, '保洁'), []);
    deepEqual(retype(3, '巡查'), ['both 乙河 丙河']);
  });

  it('tells the standard of a file without codes by the levels and types that it uses', () => {
    const standardOf = (list: string) =>
      new Checker({}).check(Table.read(`${HEADER}甲河\t1\t巡查\t${list}\n`)).standard.id;
    deepEqual(standardOf('1、产出指标：巡查次数，年度指标值：4次。'), 'mof2015');
    deepEqual(standardOf('1、产出指标；成本指标；巡查费用；年度指标值：4万元。'), 'mof2015');
    deepEqual(standardOf('1、成本指标；经济成本指标；巡查费用；年度指标值：4万元。'), 'mof2021');
    deepEqual(standardOf('1、1-产出指标；11-数量指标；巡查次数；年度指标值：4次。'), 'guangzhou');
  });

  it('asks about nothing again in a table it knows, and about all that rows share once it was told to forget', () => {
    const asked: string[] = [];
    const checker = new Checker({}, [listener(asked)]);
    const table = Table.read(`${HEADER}甲河\t1\t巡查\t\n乙河\t2\t巡查\t\n`);
    checker.check(table);
    const all = asked.splice(0);
    checker.check(table);
    deepEqual(asked, []);
    checker.forget();
    checker.check(table);
    // What was found in rows alone is known by what they say.
    const shared = (one: string) => !one.startsWith('row');
    deepEqual(asked.filter(shared), all.filter(shared));
  });
});
