import assert from 'node:assert/strict';
import { codeActions, TURN_OFF_COMMAND } from '../../../server/src/features/codeAction.ts';
import { completion } from '../../../server/src/features/completion.ts';
import { diagnostics } from '../../../server/src/features/diagnostic.ts';
import { tableAround } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';
import { help } from './support/help.ts';
import { applied, open, openAtCursor } from './support/open.ts';

const VAGUE = { head: '2-效益指标；22-社会效益', cycle: '明显改善', annual: '明显改善' };
const LIST = `${item(1, '河道面貌', VAGUE)}\n${item(2, '水质', VAGUE)}`;
const AUTHORING = tableAround('').replace(/完成馆藏.*$/, `\n    绩效目标：完成加工。\n${LIST.replace(/^/gm, '    ')}`);

/** Asserts what the comments offered for the last finding of a rule leave of its findings, by the words in their titles. */
function check(text: string, scope: string, expected: number, put: RegExp, rule = 'vague-value'): void {
  const own = (of: string) => diagnostics(open(of)).filter(({ code }) => code === rule);
  const actions = codeActions(open(text), own(text).at(-1)!.range, ['quickfix']);
  const action = actions.find((one) => one.title.includes(`${scope} ${rule}`));
  assert.ok(action, actions.map(({ title }) => title).join('\n'));
  const after = applied(text, action.edit!.changes!['untitled:table']!);
  assert.equal(own(after).length, expected);
  assert.match(after, put);
  const others = (of: string) =>
    diagnostics(open(of))
      .filter(({ code }) => code !== rule)
      .map(({ code }) => code);
  assert.deepEqual(others(after), others(text));
}

describe('code actions that suppress a finding', () => {
  const layouts = {
    authoring: AUTHORING,
    wrapped: wrappedAround(LIST),
    'wrapped, uncoded': uncodedAround(LIST.replace(/\d-|\d\d-/g, '')),
    'with CRLF': AUTHORING.replace(/\n/g, '\r\n'),
  };
  for (const [name, text] of Object.entries(layouts)) {
    it(`put the comment in its place (${name})`, () => {
      check(text, '忽略这一行的', 1, /\n( *)\/\/ 指标-忽略 vague-value\r?\n\1 *2、/);
      check(text, '忽略这个项目的', 0, /\n *\/\/ 指标-忽略项目 vague-value\r?\n/);
      check(text, '忽略全文的', 0, /^[^\n]*表（含转移支付项目）\r?\n\/\/ 指标-忽略全文 vague-value\r?\n/);
    });
  }

  it('put the comment before the row in the published layout', () => {
    const text = tableAround(LIST.replace('\n', ''));
    check(text, '忽略这一行的', 0, /\n\/\/ 指标-忽略 vague-value\n档案数字化经费/);
    check(text, '忽略这个项目的', 0, /\n\/\/ 指标-忽略项目 vague-value\n档案数字化经费/);
  });

  it('reach findings on lines that are no rows, and on the first line', () => {
    const scrap = tableAround(item(1)).replace('档案数字化经费', '1\t\t\t\t\t匚一, 口\n档案数字化经费');
    check(scrap, '忽略这一行的', 0, /\n\/\/ 指标-忽略 scrap-line\n1\t/, 'scrap-line');
    check('随便写的一段话', '忽略这一行的', 0, /^\/\/ 指标-忽略 no-table\n随便/, 'no-table');
  });

  it('speak of a project in a project only', () => {
    const text = tableAround(item(1)).replace('档案数字化经费\t10.00\t10.00', '档案数字化经费\t12.00\t12.00');
    const titles = (rule: string) => {
      const checked = open(text);
      const { range } = diagnostics(checked).find(({ code }) => code === rule)!;
      return codeActions(checked, range).filter(({ title }) => title.includes(rule));
    };
    assert.equal(titles('sum-mismatch').length, 2);
    assert.equal(titles('indicator-count').length, 3);
  });

  it('are offered in English, and for the workspace where the client can do that', () => {
    const checked = open(tableAround(LIST.replace('\n', '')), {}, 'en');
    const { range } = diagnostics(checked).find(({ code }) => code === 'vague-value')!;
    const titles = (turnsRulesOff: boolean) =>
      codeActions(checked, range, ['quickfix'], { turnsRulesOff })
        .map(({ title }) => title)
        .filter((title) => title.includes('vague-value'));
    const own = ['on this line', 'in this project', 'in this file'].map((where) => `Ignore vague-value ${where}`);
    assert.deepEqual(titles(false).slice(-3), own);
    assert.equal(titles(true).at(-1), 'Turn off rule vague-value in the workspace');
    const off = codeActions(checked, range, ['quickfix'], { turnsRulesOff: true }).find(
      ({ command }) => command?.command === TURN_OFF_COMMAND,
    );
    assert.deepEqual(off!.command!.arguments![0], 'untitled:table');
  });

  it('are offered for the whole file only where one finding stands for many', () => {
    const rows = Array.from({ length: 6 }, (_, i) => `档案经费${i}\t1. 00\t1.00\t\t\t归档${i}万件。\t${item(1)}`);
    const text = [...tableAround('').split('\n').slice(0, 6), ...rows].join('\n');
    const checked = open(text);
    const { range } = diagnostics(checked).find(({ code }) => code === 'invalid-amount')!;
    const titles = codeActions(checked, range).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.includes('invalid-amount')),
      ['忽略全文的 invalid-amount'],
    );
  });
});

describe('the list of actions', () => {
  it('has what mends before what only keeps still, and all safe fixes of the file among the first', () => {
    const text = tableAround(item(1, '读者满意度', { cycle: '>=24次', annual: '较好' }).replaceAll('10.00', '9.00'));
    const checked = open(text);
    for (const { range } of diagnostics(checked)) {
      const actions = codeActions(checked, range, undefined, { turnsRulesOff: true });
      const quiet = actions.map(({ title }) => /^(?:忽略|在工作区关闭)/.test(title));
      assert.deepEqual(quiet, [...quiet].sort(), actions.map(({ title }) => title).join('\n'));
      assert.ok(actions.some(({ title }, i) => title.startsWith('改正本文件中所有') && !quiet[i]));
      // VS Code puts actions that name a diagnostic before the others.
      assert.ok(actions.every(({ diagnostics, isPreferred }, i) => !quiet[i] || (!diagnostics && !isPreferred)));
    }
  });
});

describe('fixes of a rule in the whole file', () => {
  const double = (list: string) => `${list}${list.replace('1、', '2、').replace('河道', '湖泊')}`;

  it('are offered for safe fixes, and for others that leave no choice', () => {
    const text = tableAround(double(item(1, '巡查河道次数', { cycle: '>=24次', annual: '≥12次' })));
    const titles = (of: string, code: string) => {
      const checked = open(of);
      const { range } = diagnostics(checked).find((one) => one.code === code)!;
      return codeActions(checked, range).map(({ title }) => title);
    };
    assert.ok(titles(text, 'operator-lookalike').some((title) => title.startsWith('改正全文 2 处：')));
    const dashed = tableAround(double(item(1, '巡查河道次数', { cycle: '20-24次', annual: '≥12次' })));
    assert.ok(titles(dashed, 'hyphen-range').some((title) => title.startsWith('改正全文 2 处，改后请核对：')));
  });
});

describe('completion in a comment', () => {
  const labels = (marked: string, locale: 'zh' | 'en' = 'zh') => {
    const { checked, position } = openAtCursor(marked, {}, locale);
    return completion(checked, position, help(checked)).items;
  };

  it('offers the words that suppress rules, in the order of the language', () => {
    assert.deepEqual(
      labels('// ‸')
        .slice(0, 3)
        .map(({ label }) => label),
      ['指标-忽略', '指标-忽略项目', '指标-忽略全文'],
    );
    assert.equal(labels('// zhi‸', 'en')[0]!.label, 'zhibiao-ignore');
    assert.deepEqual(labels('// 已经核对 ‸').length, 0);
  });

  it('offers the rules, in the place of what is typed, those found in the file first', () => {
    const marked = tableAround(LIST.replace('\n', '')).replace(
      '档案数字化',
      '// 指标-忽略 required-type、vag‸ue：原因\n档案数字化',
    );
    const items = labels(marked);
    const sorted = [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    assert.ok(sorted.findIndex(({ label }) => label === 'vague-value') < 6);
    assert.ok(items.every(({ label }) => label !== 'required-type'));
    const { textEdit } = items.find(({ label }) => label === 'vague-value')!;
    const { text } = openAtCursor(marked);
    assert.match(applied(text, [textEdit as never]), /required-type、vague-value：原因/);
  });

  it('offers nothing in the reason, and heads no more than rules', () => {
    assert.deepEqual(labels('// 指标-忽略 vague-value：1、‸'), []);
    const inRow = AUTHORING.replace('    2、', '    // 2、‸\n    2、');
    assert.deepEqual(
      labels(inRow).filter(({ label }) => label.includes('产出')),
      [],
    );
  });
});
