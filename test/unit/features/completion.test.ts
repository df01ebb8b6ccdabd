import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-types';
import { completion, resolveCompletion } from '../../../server/src/features/completion.ts';
import { help } from './support/help.ts';
import { applied, openAtCursor } from './support/open.ts';

const HEADER = '项目支出绩效目标表\n单位：万元\n项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n';
const ROW = `${HEADER}图书购置费\t90.00\t90.00\t\t\t购置图书8000册。\t`;
const FIRST = '1、1-产出指标；12-质量指标；验收合格率；实施周期指标值:100%；年度指标值:100%。';
const AUTHORING = `${HEADER}图书购置费\t90.00\t90.00\n    绩效目标：购置图书8000册。\n`;
const UNCODED =
  '2022年项目支出绩效目标表\n主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标\n文化局\t图书馆\t图书购置费\t购置图书。\t1、产出指标：购置图书次数，年度指标值：5次。';

function offered(marked: string, settings: unknown = {}): CompletionItem[] {
  const { checked, position } = openAtCursor(marked, settings);
  const { items, isIncomplete } = completion(checked, position, help(checked));
  assert.equal(isIncomplete, items.length > 0);
  for (const { textEdit, sortText } of items) {
    assert.ok(textEdit && 'range' in textEdit && sortText);
    assert.equal(textEdit.range.start.line, position.line);
    assert.equal(textEdit.range.end.line, position.line);
    assert.ok(textEdit.range.start.character <= position.character);
    assert.ok(textEdit.range.end.character >= position.character);
  }
  return items;
}

const labels = (marked: string, settings: unknown = {}) => offered(marked, settings).map(({ label }) => label);

/** Asserts that the item is offered, and what the text is after it has been taken. */
function check(marked: string, label: string, expected: string, settings: unknown = {}): CompletionItem {
  const items = offered(marked, settings);
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label} is not among\n${items.map((one) => one.label).join('\n')}`);
  const { text, offset } = openAtCursor(marked);
  const edit = item.textEdit as { range: { start: Position; end: Position }; newText: string };
  assert.equal(applied(text, [edit, ...(item.additionalTextEdits ?? [])]), expected);
  // A client keeps an item only while what was typed matches its filter text.
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const typed = text.slice(lineStart + edit.range.start.character, offset);
  assert.ok((item.filterText ?? item.label).startsWith(typed));
  return item;
}

function checkNothing(marked: string, settings: unknown = {}): void {
  assert.deepEqual(labels(marked, settings), []);
}

type Position = { line: number; character: number };

const QUANTITY = '1-产出指标；11-数量指标；';

describe('completion of heads', () => {
  for (const typed of [
    '',
    '1',
    '11',
    '11-',
    '11-数',
    '1-产',
    '1-产出指标；',
    '1-产出指标；1',
    '数量',
    'sl',
    'shuliang',
    '１１',
  ]) {
    it(`writes the whole head for “${typed}” after a serial`, () => {
      check(`${ROW}${FIRST}2、${typed}‸`, QUANTITY, `${ROW}${FIRST}2、${QUANTITY}`);
    });
  }

  it('matches no pinyin where the user wants none', () => {
    checkNothing(`${ROW}${FIRST}2、sl‸`, { completion: { pinyin: false } });
    check(`${ROW}${FIRST}2、数‸`, QUANTITY, `${ROW}${FIRST}2、${QUANTITY}`, { completion: { pinyin: false } });
  });

  it('offers what fits best first, and of that what the project lacks', () => {
    assert.deepEqual(labels(`${ROW}${FIRST}2、1‸`), [
      '1-产出指标；11-数量指标；',
      '1-产出指标；13-时效指标；',
      '1-产出指标；14-成本指标；',
      '1-产出指标；12-质量指标；',
    ]);
    assert.equal(offered(`${ROW}${FIRST}2、1‸`)[0]!.preselect, true);
    assert.deepEqual(labels(`${ROW}${FIRST}2、31‸`), ['3-满意度指标；31-服务对象满意度；']);
    assert.equal(labels(`${ROW}${FIRST}2、sx‸`)[0], '1-产出指标；13-时效指标；');
    assert.equal(labels(`${ROW}${FIRST}2、‸`).length, 9);
  });

  it('replaces what stands there of a head, before and behind the cursor', () => {
    const rest = '购书册数；实施周期指标值:5册；年度指标值:5册。';
    for (const there of [
      '‸',
      '1-产出‸指标；12-质量指标；',
      '‸1-产出指标；12-质量指标；',
      '1-产出指标；‸12-质量指标；',
      '11‸-质量指标；',
      '数‸量指标；',
      '1-产‸；',
    ]) {
      check(`${ROW}${FIRST}2、${there}${rest}`, QUANTITY, `${ROW}${FIRST}2、${QUANTITY}${rest}`);
    }
    check(`${ROW}${FIRST}2、sl‸${rest}`, QUANTITY, `${ROW}${FIRST}2、${QUANTITY}${rest}`);
  });

  it('stands at the start of a list, after an end, and in an empty cell', () => {
    check(`${ROW}‸`, QUANTITY, `${ROW}1、${QUANTITY}`);
    check(`${ROW}1、sl‸`, QUANTITY, `${ROW}1、${QUANTITY}`);
    check(`${ROW}sl‸`, QUANTITY, `${ROW}1、${QUANTITY}`);
    check(`${ROW}${FIRST}sl‸`, QUANTITY, `${ROW}${FIRST}2、${QUANTITY}`);
    check(`${ROW}‸\n图书馆\t1.00\t1.00\t\t\t\t\n`, QUANTITY, `${ROW}1、${QUANTITY}\n图书馆\t1.00\t1.00\t\t\t\t\n`);
  });

  it('stands on an indented line in the authoring layout', () => {
    const first = `    ${FIRST}\n`;
    for (const [before, serial] of [
      [AUTHORING, '1、'],
      [`${AUTHORING}${first}`, '2、'],
    ]) {
      for (const typed of ['', 'sl', '数量', '11'])
        check(`${before}    ${typed}‸`, QUANTITY, `${before}    ${serial}${QUANTITY}`);
      check(`${before}    2、sl‸`, QUANTITY, `${before}    2、${QUANTITY}`);
    }
    const next = '图书馆\t1.00\t1.00\n';
    check(`${AUTHORING}${first}    sl‸\n${next}`, QUANTITY, `${AUTHORING}${first}    2、${QUANTITY}\n${next}`);
    const second = first.replace('1、', '2、');
    check(`${AUTHORING}    sl‸\n${first}${next}`, QUANTITY, `${AUTHORING}    1、${QUANTITY}\n${second}${next}`);
  });

  const [SECOND, THIRD] = [FIRST.replace('1、', '2、'), FIRST.replace('1、', '3、')];
  const FOURTH = FIRST.replace('1、', '4、');

  it('stands between two indicators, and counts on those on lines behind', () => {
    for (const typed of ['', 'sl', '数量', '11-数', '2、', '2、sl', '2、11', '2、1-产', '2、1-产出指标；数量', ' 11'])
      check(
        `${ROW}${FIRST}${typed}‸${SECOND}${THIRD}`,
        QUANTITY,
        `${ROW}${FIRST}${typed.startsWith(' ') ? ' ' : ''}2、${QUANTITY}${SECOND}${THIRD}`,
      );
    check(`${ROW}${FIRST}2、sl‸${THIRD}`, QUANTITY, `${ROW}${FIRST}2、${QUANTITY}${THIRD}`);
    check(`${ROW}${FIRST}2、sl‸${FOURTH}`, QUANTITY, `${ROW}${FIRST}2、${QUANTITY}${FOURTH}`);
    const lines = (...list: string[]) => `${AUTHORING}${list.map((one) => `    ${one}\n`).join('')}`;
    for (const typed of ['', 'sl', '2、sl'])
      check(lines(FIRST, `${typed}‸`, SECOND, THIRD), QUANTITY, lines(FIRST, `2、${QUANTITY}`, THIRD, FOURTH));
  });

  it('keeps still in the serial of the next indicator', () => {
    for (const list of [`${FIRST}2‸、${FIRST.slice(2)}`, `${FIRST}1‸${THIRD}`]) checkNothing(`${ROW}${list}`);
  });

  it('follows the dialect of the file', () => {
    const colon = FIRST.replaceAll('指标；', '指标: ');
    check(`${ROW}${colon}2、sl‸`, '1-产出指标: 11-数量指标:', `${ROW}${colon}2、1-产出指标: 11-数量指标: `);
    const wide = FIRST.replace('1-', '１－').replace('12-', '１２－');
    check(`${ROW}${wide}2、sl‸`, '１－产出指标；１１－数量指标；', `${ROW}${wide}2、１－产出指标；１１－数量指标；`);
    const alias = FIRST.replace('1-产出指标；12-质量指标', '2-效益指标；22-社会效益指标');
    check(`${ROW}${alias}2、sh‸`, '2-效益指标；22-社会效益指标；', `${ROW}${alias}2、2-效益指标；22-社会效益指标；`);
  });

  it('offers levels alone in an uncoded table', () => {
    check(`${UNCODED}2、‸`, '效益指标：', `${UNCODED}2、效益指标：`);
    for (const typed of ['产', 'cc', '1', '数量', 'sl']) {
      assert.equal(labels(`${UNCODED}2、${typed}‸`)[0], '产出指标：', typed);
    }
    const there = '2、‸产出指标：借阅册数，年度指标值：1册。';
    check(`${UNCODED}${there}`, '效益指标：', `${UNCODED}2、效益指标：借阅册数，年度指标值：1册。`, {});
  });

  it('replaces a head over a hard line break', () => {
    const wrapped = [
      '项目支出绩效目标表',
      '单位：万元',
      '项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标',
      '图书购置费 90.00 90.00',
      '购置图书8000册，供读者借阅。',
      '1、1-产出指标；12-质量指标；验收合格率；实施周期指标值:100%；年',
      '度指标值:100%。2、1-产',
      '出‸指标；12-质',
      '量指标；验收率；实施周期指标值:90%；年度指标值:90%。',
    ];
    const lines = wrapped.join('\n').replace('‸', '').split('\n');
    const expected = [
      ...lines.slice(0, 6),
      '度指标值:100%。2、',
      QUANTITY,
      '验收率；实施周期指标值:90%；年度指标值:90%。',
    ];
    check(wrapped.join('\n'), QUANTITY, expected.join('\n'));
  });

  it('begins a list in a wrapped row, but keeps still in a numbered goal', () => {
    const wrapped = [
      '项目支出绩效目标表',
      '单位：万元',
      '项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标',
      '图书购置费 90.00 90.00',
      '购置图书8000册，供读者借阅。',
      '1、',
    ].join('\n');
    for (const typed of ['sl', '11', '数量']) check(`${wrapped}${typed}‸`, QUANTITY, `${wrapped}${QUANTITY}`);
    checkNothing(`${wrapped}‸`);
    checkNothing(`${wrapped}做好‸`);
  });

  it('explains each head in both languages', () => {
    const { checked } = openAtCursor(`${ROW}${FIRST}2、11‸`);
    const [item] = offered(`${ROW}${FIRST}2、11‸`);
    assert.equal(item!.documentation, undefined);
    const { value } = resolveCompletion(checked, item!, help(checked)).documentation as { value: string };
    assert.match(value, /\*\*11-数量指标\*\*/);
    assert.match(value, /计数/);
    assert.match(value, /How many/);
    assert.equal(item!.detail, '本项目还没有');
  });

  it('keeps still where no head can stand', () => {
    const done = `1、${QUANTITY}`;
    for (const list of ['购书‸', `${done}购书‸`, `${done}购书1‸`, '接待、‸', `${done}接待、1‸`]) {
      checkNothing(`${ROW}${list}`);
    }
    checkNothing(`${HEADER}图书购置费\t90.00\t90.00\t\t\t1、sl‸\t${FIRST}`);
    checkNothing(`${HEADER}1‸\t90.00\t90.00\t\t\t购书。\t${FIRST}`);
    checkNothing(`${HEADER}图书\t1‸\t90.00\t\t\t购书。\t${FIRST}`);
    checkNothing(`${AUTHORING.replace('。\n', '。1‸\n')}    ${FIRST}`);
    checkNothing(`${ROW}‸${FIRST}`);
    checkNothing(`${ROW}1‸${FIRST.slice(1)}`);
    checkNothing(`${HEADER}合计\t90.00\t90.00\t\t\t\t‸`);
    checkNothing(`${ROW}${FIRST.replace('实施', '‸实施')}`);
    checkNothing('‸');
    checkNothing('会议记录\n\n1‸');
  });
});

describe('completion of serials, labels and values', () => {
  it('offers the next serial after an end and on a new line', () => {
    check(`${ROW}${FIRST}‸`, '2、', `${ROW}${FIRST}2、`);
    check(`${ROW}${FIRST}2‸`, '2、', `${ROW}${FIRST}2、`);
    check(`${AUTHORING}    ‸`, '1、', `${AUTHORING}    1、`);
    check(`${AUTHORING}    ${FIRST}\n    ‸`, '2、', `${AUTHORING}    ${FIRST}\n    2、`);
    check(`${ROW}‸`, '1、', `${ROW}1、`);
    assert.ok(!labels(`${ROW}${FIRST}2、‸`).some((label) => /^\d、$/.test(label)));
    const second = FIRST.replace('1、', '2、');
    check(`${ROW}${FIRST}‸${second}`, '2、', `${ROW}${FIRST}2、${second}`);
  });

  const NAMED = `${ROW}${FIRST}2、${QUANTITY}购书册数；`;

  it('offers the labels that an indicator lacks', () => {
    assert.deepEqual(labels(`${NAMED}‸`), ['实施周期指标值:', '年度指标值:']);
    for (const typed of ['', '实施', 'ss', 'shishi'])
      check(`${NAMED}${typed}‸`, '实施周期指标值:', `${NAMED}实施周期指标值:`);
    check(`${NAMED}实施‸周期指标值5册；`, '实施周期指标值:', `${NAMED}实施周期指标值:5册；`);
    assert.deepEqual(labels(`${NAMED}实施周期指标值:5册；‸`), ['年度指标值:5册', '年度指标值:']);
    check(`${UNCODED}2、产出指标：借阅册数，‸`, '年度指标值：', `${UNCODED}2、产出指标：借阅册数，年度指标值：`);
  });

  it('offers the cycle value again', () => {
    const cycle = `${NAMED}实施周期指标值:≥500册；年度指标值:`;
    check(`${cycle}‸`, '≥500册', `${cycle}≥500册。`);
    check(`${cycle}≥5‸`, '≥500册', `${cycle}≥500册。`);
    check(`${cycle}‸。`, '≥500册', `${cycle}≥500册。`);
    checkNothing(`${cycle}≥500册‸`);
  });
});
