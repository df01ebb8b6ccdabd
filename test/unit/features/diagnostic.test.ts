import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { fixTable } from '../../../server/src/check/fixes.ts';
import { unfolded } from '../../../server/src/check/folding.ts';
import { codeActions, FIX_ALL, fixAllEdit } from '../../../server/src/features/codeAction.ts';
import { diagnosticOf, diagnostics, SOURCE } from '../../../server/src/features/diagnostic.ts';
import { foldingRanges } from '../../../server/src/features/foldingRange.ts';
import { status } from '../../../server/src/features/status.ts';
import { decode } from '../../../server/src/interchange/decode.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import { Checks } from '../../../server/src/workspace/checked.ts';
import { Document } from '../../../server/src/workspace/document.ts';
import { tableAround } from '../../support/check-rule.ts';
import { readSettings } from '../../support/settings.ts';
import { applied, open } from './support/open.ts';

const GOOD = '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:≥5卷；年度指标值:≥5卷。';
const ONLY = Object.fromEntries(['code-name-mismatch'].map((rule) => [rule, 'error']));
const TEXT = tableAround(GOOD.replace('11-', '12-'));
const LINE = 6;
const START = TEXT.split('\n')[LINE]!.indexOf('12-');

const mismatches = (text: string, settings: unknown = {}, locale: 'zh' | 'en' = 'zh') =>
  diagnostics(open(text, settings, locale)).filter(({ code }) => code === 'code-name-mismatch');

describe('diagnostics', () => {
  it('stand at the place, with rule, severity and source', () => {
    const [found] = mismatches(TEXT);
    assert.deepEqual(found!.range, {
      start: { line: LINE, character: START },
      end: { line: LINE, character: START + '12-数量指标'.length },
    });
    assert.equal(found!.severity, 1);
    assert.equal(found!.source, SOURCE);
    assert.match(String(found!.message), /代码 12/);
  });

  it('speak the language of the client and follow its settings', () => {
    assert.match(String(mismatches(TEXT, {}, 'en')[0]!.message), /^Code 12/);
    assert.equal(mismatches(TEXT, { rules: { 'code-name-mismatch': 'hint' } })[0]!.severity, 4);
    assert.deepEqual(mismatches(TEXT, { rules: { 'code-name-mismatch': 'off' } }), []);
  });

  it('come from the same findings where nothing changed, and move with their lines', () => {
    const checks = new Checks('zh');
    const settings = readSettings({ rules: ONLY });
    const document = Document.open('a:b', 1, TEXT);
    const place = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
    const found = (at: Document) => {
      const checked = checks.of(at, settings);
      const placed = checked.result.findings.find(({ finding }) => finding.rule.name === 'code-name-mismatch')!;
      return { finding: placed.finding, line: diagnosticOf(placed, checked).range.start.line };
    };
    const first = found(document);
    const elsewhere = document.edit([{ range: place(5, 6), text: '本级' }], 2);
    const again = found(elsewhere);
    const moved = found(elsewhere.edit([{ range: place(0, 0), text: '\n' }], 3));
    assert.ok(again.finding === first.finding && moved.finding === first.finding);
    assert.deepEqual([first.line, again.line, moved.line], [LINE, LINE, LINE + 1]);
  });
});

describe('quick fixes', () => {
  const range = { start: { line: LINE, character: START }, end: { line: LINE, character: START } };

  it('mend the finding at the cursor', () => {
    const actions = codeActions(open(TEXT), range, ['quickfix']);
    const action = actions.find(({ title }) => title === '代码改为 11')!;
    assert.equal(applied(TEXT, action.edit!.changes!['untitled:table']!), tableAround(GOOD));
    assert.equal(action.diagnostics![0]!.code, 'code-name-mismatch');
  });

  it('are not offered elsewhere', () => {
    const elsewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.ok(codeActions(open(TEXT), elsewhere).every(({ title }) => title !== '代码改为 11'));
  });

  it('apply all safe fixes of the file at once', () => {
    const text = tableAround(
      `${GOOD.replace('。', '')}${GOOD.replace('1、', '2、').replace('加工', '扫描').replace('。', '')}`,
    );
    const checked = open(text, { rules: { 'missing-end': 'warning' } });
    const [all] = codeActions(checked, range, [FIX_ALL]);
    const after = applied(text, fixAllEdit(checked).changes!['untitled:table']!);
    assert.equal(all!.kind, FIX_ALL);
    assert.equal(after, tableAround(GOOD + GOOD.replace('1、', '2、').replace('加工', '扫描')));
  });
});

describe('all safe fixes', () => {
  const root = path.join(import.meta.dirname, '../../..');
  const folders = ['../shared/corpus', 'examples'].map((folder) => path.join(root, folder));
  for (const folder of folders.filter((one) => existsSync(one))) {
    for (const file of readdirSync(folder).filter((name) => /\.(?:txt|zhibiao)$/.test(name))) {
      it(`${file}: come to the same as on the command line, at once and line by line`, () => {
        const { text } = decode(readFileSync(path.join(folder, file)))!;
        const edits = fixAllEdit(open(text)).changes!['untitled:table']!;
        const { table, rounds } = fixTable(Table.read(text), new Checker({}, unfolded(RULES)));
        assert.equal(applied(text, edits), table.snapshot.text());
        assert.equal(edits.length > 0, rounds > 0);
        // However many lines a page break left.
        assert.ok(edits.every(({ newText }) => newText.split('\n').length <= 4));
      });
    }
  }
});

describe('fixes of many places', () => {
  const entries = (spaced: boolean) =>
    Array.from({ length: 6 }, (_, i) => `档案经费${i}\t1${spaced ? '. ' : '.'}00\t1.00\t\t\t归档${i}万件。\t${GOOD}`);
  const text = [...tableAround(GOOD).split('\n').slice(0, 6), ...entries(true)].join('\n');
  const fixed = [...tableAround(GOOD).split('\n').slice(0, 6), ...entries(false)].join('\n');

  it('are offered where one finding stands for many, and with all safe fixes', () => {
    const checked = open(text);
    const told = diagnostics(checked).filter(({ code }) => code === 'invalid-amount');
    assert.equal(told.length, 1);
    const actions = codeActions(checked, told[0]!.range);
    const everywhere = actions.find(({ title }) => title.startsWith('改正全文 6 处'));
    assert.ok(everywhere, actions.map(({ title }) => title).join('\n'));
    assert.equal(applied(text, everywhere.edit!.changes!['untitled:table']!), fixed);
    const preferred = actions.filter(({ isPreferred }) => isPreferred);
    assert.deepEqual(preferred, [everywhere], 'one place alone would leave the finding');
    const after = applied(text, fixAllEdit(checked).changes!['untitled:table']!);
    assert.ok(diagnostics(open(after)).every(({ code }) => code !== 'invalid-amount'));
  });
});

describe('folding and status', () => {
  it('folds units with their projects and rows of several lines', () => {
    const authoring = tableAround('').replace(/完成馆藏.*$/, `\n    绩效目标：完成加工。\n    ${GOOD}`);
    assert.deepEqual(foldingRanges(open(`${authoring}\n\n`)), [
      { startLine: 0, endLine: 2 },
      { startLine: 5, endLine: 8 },
      { startLine: 6, endLine: 8 },
    ]);
    assert.deepEqual(foldingRanges(open('')), []);
  });

  it('tells how a file was understood', () => {
    assert.deepEqual(status(open(TEXT, { dialect: 'coded' })), {
      uri: 'untitled:table',
      standard: { id: 'guangzhou', name: '广州编码体系', detected: true },
      layout: 'published',
      dialect: { id: 'coded', detected: false },
      configuration: null,
    });
    assert.equal(status(open('', { standard: 'mof2021' }, 'en')).standard.detected, false);
  });
});
