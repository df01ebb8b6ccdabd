import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AnnotatedTextEdit } from 'vscode-languageserver-types';
import { type Range, Snapshot } from '#grammar';
import { CONVERSIONS, type ConversionName } from '../../../server/src/convert/conversions.ts';
import { conversion, conversionActions } from '../../../server/src/features/conversion.ts';
import { decode } from '../../../server/src/interchange/decode.ts';
import { tableAround } from '../../support/check-rule.ts';
import { uncodedAround, wrappedAround } from '../../support/lists.ts';
import { applied, open } from './support/open.ts';

const PLAIN = { annotatesEdits: false };

function converted(text: string, name: ConversionName, answers: Record<string, string> = {}): string {
  const { edit } = conversion(open(text), { name, answers }, PLAIN);
  return edit === null ? text : applied(text, Object.values(edit.changes!)[0]!);
}

function entry(serial: number, head: string, name: string): string {
  return `${serial}、${head}；${name}；实施周期指标值:1件；年度指标值:1件。`;
}

describe('conversions', () => {
  const count = '1-产出指标；11-数量指标';
  const rate = '3-满意度指标；31-服务对象满意度';

  it('renumber, also where a serial is missing', () => {
    const list = (a: string, b: string, c: string) => a + b + c;
    const sound = list(entry(1, count, '甲类数量'), entry(2, count, '乙类数量'), entry(3, count, '丙类数量'));
    const odd = list(entry(1, count, '甲类数量'), entry(4, count, '乙类数量').slice(2), entry(9, count, '丙类数量'));
    assert.equal(converted(tableAround(odd), 'renumber'), tableAround(sound));
    assert.equal(conversion(open(tableAround(sound)), { name: 'renumber' }, PLAIN).edit, null);
  });

  it('sort by level, and number what moved', () => {
    const odd = entry(1, rate, '读者满意度') + entry(2, count, '甲类数量');
    const sound = entry(1, count, '甲类数量') + entry(2, rate, '读者满意度');
    assert.equal(converted(tableAround(odd), 'sort'), tableAround(sound));
  });

  it('keep the lines of a wrapped table where nothing moves', () => {
    const text = wrappedAround('2、1-产出指标；11-数量指\n\n标；甲类数量；实施周期\n\n指标值:1件；年度指标值:1件。');
    assert.equal(converted(text, 'renumber'), text.replace('\n2、', '\n1、'));
  });

  it('break the lines of a wrapped table where they broke, and before what is new there', () => {
    const rest = '实施周期指标值:≥1200件；年度指标值:≥1200件。';
    const moved = wrappedAround(`1、${rate}；读者\n满意度；${rest}2、${count}；甲类\n数量；${rest}`);
    assert.equal(
      converted(moved, 'sort'),
      wrappedAround(`1、${count}；甲类\n数量；${rest}\n2、${rate}；读者\n满意度；${rest}`),
    );
    const lines = converted(wrappedAround(`1、${count}；甲类\n数量；${rest}`), 'types')
      .split('\n')
      .slice(14);
    assert.deepEqual(lines.slice(0, 2), [`1、${count}；甲类`, `数量；${rest}`]);
    assert.match(lines[2]!, /^2、/);
    for (const line of lines) assert.ok(line.length <= lines[1]!.length, line);
    assert.doesNotMatch(lines.join('\n'), /[\d≥-]\n[\d、-]/);
  });

  it('fill in drafts of required types where they belong', () => {
    const text = converted(tableAround(entry(1, count, '甲类数量') + entry(2, rate, '读者满意度')), 'types');
    assert.match(text, /2、1-产出指标；12-质量指标；（待填）；.*3、2-效益指标；/);
    assert.match(text, /[45]、3-满意度指标；/);
    assert.equal(converted(text, 'types'), text);
  });

  it('leave a list in which something else would become part of an indicator', () => {
    const list = entry(2, count, '甲类数量');
    const run = tableAround(
      `保障居民1、3-。满意度指标；31-服务对象满意度；${entry(1, '', '读者满意度').slice(3)}${list}`,
    );
    assert.equal(converted(run, 'types'), run);
    const head = tableAround(`；实施周期指标值:1件；年度指标值:1件。${list}`);
    assert.equal(converted(head, 'renumber'), head);
  });

  it('fill in drafts in the order of types, and whole lists where there are none', () => {
    const time = '1-产出指标；13-时效指标';
    const done = converted(tableAround(entry(1, time, '完成及时率') + entry(2, rate, '读者满意度')), 'types');
    const types = [...done.matchAll(/\d、\d-[^；]+；(\d\d)-/g)].map(([, code]) => code);
    assert.deepEqual(types, [...types].sort());
    assert.equal(types.length, 5);
    const authoring = '甲经费\t1.00\t1.00\n    绩效目标：完成。\n乙经费\t1.00\t1.00\t\t\t完成。\t\n';
    const lists = converted(authoring, 'types').split('\n');
    assert.match(lists[2]!, /^ {4}1、1-产出指标；11-数量指标；（待填）；/);
    assert.match(
      lists.at(-2)!,
      /^乙经费\t1\.00\t1\.00\t\t\t完成。\t1、1-产出指标；11-数量指标；（待填）；.*。3、2-效益指标；/,
    );
  });

  it('put in and move indicators as a whole, and change serials beside', () => {
    const edits = (text: string, name: ConversionName) => {
      const { edit } = conversion(open(text), { name }, PLAIN);
      return Object.values(edit!.changes!)[0]!.map(({ range, newText }) => [newText, textIn(text, range)]);
    };
    const list = [entry(1, '1-产出指标；13-时效指标', '完成及时率'), entry(2, rate, '读者满意度')];
    for (const eol of ['\n', '\r\n']) {
      const authoring = `甲经费\t1.00\t1.00${eol}    绩效目标：完成。${eol}    ${list.join(`${eol}    `)}${eol}`;
      const [first, ...others] = edits(authoring, 'types');
      assert.match(
        first![0]!,
        /^\r?\n {4}1、1-产出指标；11-数量指标；（待填）；[^。]*。\r?\n {4}2、1-产出指标；12-[^。]*。$/,
      );
      assert.deepEqual(others[0], ['3', '1']);
      assert.match(others[1]![0]!, /^\r?\n {4}4、2-效益指标；[^。]*。$/);
      assert.deepEqual(others.slice(2), [['5', '2']]);
      assert.deepEqual(edits(`${authoring}乙经费\t1.00\t1.00`, 'types').length, 5);
    }
    const published = edits(tableAround(list.join('')), 'types');
    assert.deepEqual(
      published.map(([put, out]) => [put!.replace(/^\d、(?:[^。]*。\d、)*[^。]*。$/, '…'), out]),
      [
        ['…', ''],
        ['3', '1'],
        ['…', ''],
        ['5', '2'],
      ],
    );
    assert.deepEqual(
      edits(
        tableAround(entry(1, rate, '读者满意度') + entry(2, count, '甲类数量') + entry(3, count, '乙类数量')),
        'sort',
      ),
      [
        ['', entry(1, rate, '读者满意度')],
        ['1', '2'],
        ['2', '3'],
        [entry(3, rate, '读者满意度'), ''],
      ],
    );
  });

  it('put whole lists in the place of a word for none, and leave other texts', () => {
    assert.equal(converted(tableAround('暂无'), 'types'), converted(tableAround(''), 'types'));
    assert.equal(converted(tableAround('详见附件'), 'types'), tableAround('详见附件'));
  });

  it('give names and signs of the standard', () => {
    assert.equal(
      converted(tableAround('1、1-产出：11-数量；甲类数量，实施周期指标值：1件，年度指标值：1件。'), 'standard'),
      tableAround(entry(1, count, '甲类数量')),
    );
  });

  it('give them to rows in the order of the text, whatever there is to change in each', () => {
    const signs = '1、1-产出指标；11-数量指标；甲类数量，实施周期指标值：1件，年度指标值：1件。';
    const names = signs.replace('1-产出指标；11-数量指标', '1-产出：11-数量');
    const text = [signs, names, signs].map((list, i) => `项目${i}\t1.00\t1.00\t\t\t完成。\t${list}`).join('\n');
    const { edit } = conversion(open(text), { name: 'standard' }, PLAIN);
    const lines = Object.values(edit!.changes!)[0]!.map(({ range }) => range.start.line);
    assert.deepEqual([...new Set(lines)], [0, 1, 2]);
    assert.deepEqual(lines, [...lines].sort());
  });

  it('add codes, infer a type that leaves one reading, and ask for others', () => {
    const list =
      '1、产出指标：举办培训场次，年度指标值：12场。2、效益指标：阅览室开放，年度指标值：按时开放。3、满意度指标：读者满意度，年度指标值：≥90%。';
    const { questions } = conversion(open(uncodedAround(list)), { name: 'codes' }, PLAIN);
    assert.equal(questions.length, 1);
    assert.match(questions[0]!.question, /阅览室开放/);
    const text = converted(uncodedAround(list), 'codes', { [questions[0]!.key]: '22' });
    assert.match(
      text,
      /1、1-产出指标；11-数量指标；举办培训场次，年度指标值：12场。2、2-效益指标；22-社会效益；阅览室开放/,
    );
    assert.match(text, /3、3-满意度指标；31-服务对象满意度；读者满意度/);
  });

  it('concern only rows that a range touches', () => {
    const bad = entry(7, count, '甲类数量');
    const text = ['甲经费', '乙经费'].map((name) => `${name}\t1.00\t1.00\t\t\t完成。\t${bad}`).join('\n');
    const range = { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } };
    const { edit } = conversion(open(text), { name: 'renumber', range }, PLAIN);
    assert.deepEqual(
      Object.values(edit!.changes!)[0]!.map((one) => one.range.start.line),
      [1],
    );
  });

  it('are shown before they are made, where the client can', () => {
    const { edit } = conversion(
      open(tableAround(entry(7, count, '甲类数量'))),
      { name: 'renumber' },
      { annotatesEdits: true },
    );
    // What needs confirmation comes up unticked: nothing that is meant may.
    const { edits } = edit!.documentChanges![0] as { edits: AnnotatedTextEdit[] };
    const confirmed = edits.filter(({ annotationId }) => edit!.changeAnnotations![annotationId]!.needsConfirmation);
    assert.deepEqual([edits.length > 1, confirmed.map(({ newText }) => newText)], [true, ['']]);
    assert.equal(edit!.changes, undefined);
  });

  it('are offered by kind, of a row those that do something', () => {
    const at = { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } };
    const kinds = (text: string, wanted: string) =>
      conversionActions(open(text), at, (kind) => kind.startsWith(wanted)).map(({ kind }) => kind!.split('.').at(-1));
    const sorted = tableAround(entry(1, count, '甲类数量') + entry(2, rate, '读者满意度'));
    assert.equal(kinds(sorted, 'source').length, CONVERSIONS.length);
    assert.deepEqual(kinds(sorted, 'refactor.rewrite'), ['types']);
    assert.deepEqual(kinds(sorted.replace('2、', '3、'), 'refactor.rewrite'), ['renumber', 'sort', 'types']);
    const unsorted = tableAround(entry(1, rate, '读者满意度') + entry(2, count, '甲类数量'));
    assert.deepEqual(kinds(unsorted, 'refactor.rewrite'), ['sort', 'types']);
    assert.deepEqual(kinds(sorted.replace('11-', ''), 'refactor.rewrite'), ['codes', 'types']);
  });
});

describe('conversions of real and damaged tables', () => {
  const root = path.join(import.meta.dirname, '../../..');
  const folders = ['../shared/corpus', 'examples', 'test/fixtures'].map((folder) => path.join(root, folder));
  for (const folder of folders.filter((one) => existsSync(one))) {
    for (const file of readdirSync(folder).filter((name) => /\.(?:txt|zhibiao)$/.test(name))) {
      it(`${file}: what was said stays, and nothing is left to convert`, () => {
        const text = decode(readFileSync(path.join(folder, file)))!.text;
        for (const name of CONVERSIONS) {
          const once = converted(text, name);
          assert.equal(converted(once, name), once, name);
          // Drafts may come to what was said, but nothing goes.
          const [said, kept] = [fieldsOf(text), fieldsOf(once)];
          assert.deepEqual(
            said.filter((field) => !kept.includes(field)),
            [],
            name,
          );
        }
      });
    }
  }
});

function textIn(text: string, { start, end }: Range): string {
  const snapshot = Snapshot.of(text);
  return text.slice(snapshot.offsetAt(start), snapshot.offsetAt(end));
}

/** Names and values of all indicators, width and white space aside. */
function fieldsOf(text: string): string[] {
  const indicators = [...open(text).document.table.rows()].flatMap(({ segment }) => segment.list?.indicators ?? []);
  return indicators.map(({ name, cycleValue, annualValue }) =>
    `${name} ${cycleValue} ${annualValue}`.normalize('NFKC').replace(/\s+/g, ''),
  );
}
