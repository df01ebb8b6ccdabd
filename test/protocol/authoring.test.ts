import assert from 'node:assert/strict';
import { Snapshot } from '#grammar';
import { CONVERSIONS } from '../../server/src/convert/conversions.ts';
import { takeCursor } from '../support/marks.ts';
import { applied } from '../unit/features/support/open.ts';
import { useFreshBundles } from './support/bundle.ts';
import { Client, type Json } from './support/client.ts';

const URI = 'file:///tables/2026.zhibiao';
const GOAL = '购置图书8000册。';
const HEADER = ['项目名称', '总计', '财政拨款', '财政专户拨款', '其他资金', '绩效目标', '绩效指标'];
const HEADING = '2026年项目支出绩效目标表\n部门名称：青榕市图书馆\n单位：万元\n';
const FIRST = '1、1-产出指标；12-质量指标；验收合格率；实施周期指标值:≥98%；年度指标值:≥98%。';

/** A table with one project in a layout, and in it what is being written. */
type Write = (written: { amount?: string; goal?: string; list?: string; below?: string }) => string;

const LAYOUTS: Readonly<Record<string, Write>> = {
  published: ({ amount = '90.00', goal = GOAL, list = FIRST, below = '' }) =>
    `${HEADING}${HEADER.join('\t')}\n图书馆本级\t90.00\t90.00\t\t\t\t\n图书购置费\t90.00\t${amount}\t\t\t${goal}\t${list}\n${below}`,
  authoring: ({ amount = '90.00', goal = GOAL, list = FIRST, below = '' }) =>
    `${HEADING}${HEADER.join('\t')}\n图书馆本级\t90.00\t90.00\n图书购置费\t90.00\t${amount}\n    绩效目标：${goal}\n    ${list}\n${below}`,
  barred: ({ amount = '90.00', goal = GOAL, list = FIRST, below = '' }) =>
    `${HEADING}\n|${HEADER.join('|')}|\n|${HEADER.map(() => '--').join('|')}|\n|图书馆本级|90.00|90.00|||||\n|图书购置费|90.00|${amount}|||${goal}|${list}|\n${below}`,
  wrapped: ({ list = FIRST }) =>
    `${HEADING}${HEADER.join(' ')}\n图书馆本级 90.00 90.00\n图书购置费 90.00 90.00\n${GOAL}\n${list}\n`,
};

const LAST_YEAR = LAYOUTS.published!({ goal: '购置图书5000册，供读者借阅。' }).replace('2026', '2025');

/** What can be written in each place, and what is offered there first or among others. */
const SLOTS: readonly (readonly [slot: string, written: Parameters<Write>[0], label: string])[] = [
  ['serial', { list: `${FIRST}‸` }, '2、'],
  ['head', { list: `${FIRST}2、‸` }, '1-产出指标；11-数量指标；'],
  ['head in pinyin', { list: `${FIRST}2、fwdx‸` }, '3-满意度指标；31-服务对象满意度；'],
  ['name', { list: `${FIRST}2、1-产出指标；11-数量指标；‸` }, '培训人次'],
  ['name in pinyin', { list: `${FIRST}2、1-产出指标；11-数量指标；pxrc‸` }, '培训人次'],
  ['label', { list: `${FIRST}2、1-产出指标；11-数量指标；培训人次；年‸` }, '年度指标值:'],
  ['value', { list: `${FIRST}2、1-产出指标；11-数量指标；培训人次；实施周期指标值:‸` }, '≥__人次'],
  ['annual value', { list: FIRST.replace('年度指标值:≥98%。', '年度指标值:‸') }, '≥98%'],
  ['amount', { amount: '‸' }, '90.00'],
  ['goal', { goal: '‸' }, '购置图书5000册，供读者借阅。'],
  ['row', { below: '‸' }, '新项目'],
];

describe('authoring over the pipe', () => {
  let client: Client;

  useFreshBundles();
  beforeEach(async () => {
    client = new Client();
    const textDocument = {
      completion: { completionItem: { snippetSupport: true } },
      hover: { contentFormat: ['markdown'] },
    };
    await client.initialize({ textDocument }, { locale: 'zh-cn' });
    client.open('file:///tables/2025.zhibiao', LAST_YEAR);
  });
  afterEach(() => client.kill());

  const ask = (method: string, position: Json): Promise<Json> =>
    client.request(`textDocument/${method}`, { textDocument: { uri: URI }, position });

  for (const [layout, write] of Object.entries(LAYOUTS)) {
    it(`completes every slot (${layout})`, async () => {
      let version = 1;
      client.open(URI, write({}));
      for (const [slot, written, label] of SLOTS) {
        // What stands outside of lists is not written in a text that was taken from a PDF.
        if (layout === 'wrapped' && written.list === undefined) continue;
        const { text, offset } = takeCursor(write(written));
        client.notify('textDocument/didChange', {
          textDocument: { uri: URI, version: ++version },
          contentChanges: [{ text }],
        });
        const { items } = await ask('completion', Snapshot.of(text).positionAt(offset));
        const labels = items.map((item: Json) => item.label);
        assert.ok(labels.includes(label), `${slot}: ${labels.join(' ')}`);
      }
    });

    it(`explains what stands in each place, and what is being written (${layout})`, async () => {
      const text = write({});
      client.open(URI, text);
      const at = (word: string, from = 0) => Snapshot.of(text).positionAt(text.indexOf(word, from) + 1);
      const said = async (position: Json) => (await ask('hover', position)).contents.value;
      assert.match(await said(at('12-质量指标')), /\*\*12-质量指标\*\*/);
      assert.match(await said(at('≥98%')), /比率，不低于/);
      assert.match(await said(at('图书馆本级')), /1 个项目之和/);
      assert.match(await said(at('图书购置费')), /指标 indicators：1-产出指标 1/);
      assert.match(await said(at('90.00', text.indexOf('图书购置费'))), /占单位 of the unit 100%/);
      const { signatures, activeParameter } = await ask('signatureHelp', at('验收合格率'));
      assert.equal(signatures[0].label, '序号、1-层级；11-类型；指标名称；实施周期指标值:值；年度指标值:值。');
      assert.equal(activeParameter, 2);
    });
  }

  for (const name of CONVERSIONS) {
    it(`converts: ${name}`, async () => {
      const list = `3、${FIRST.slice(2)}2、3-满意度指标；31-服务对象满意度；读者满意度; 实施周期指标值:≥90%；年度指标值:≥90%。1、产出指标；购置图书数量；实施周期指标值:8000册；年度指标值:8000册。`;
      const text = LAYOUTS[name === 'published' ? 'authoring' : 'published']!({ list });
      client.open(URI, text);
      const { edit } = await client.request('zhibiao/convert', { textDocument: { uri: URI }, name });
      const after = applied(text, edit.changes[URI]);
      assert.match(after, EXPECTED[name]);
    });
  }
});

const EXPECTED: Readonly<Record<(typeof CONVERSIONS)[number], RegExp>> = {
  authoring: /\n {4}绩效目标：购置图书8000册。\n {4}3、/,
  published: /\t购置图书8000册。\t3、1-产出指标/,
  standard: /读者满意度；实施周期指标值/,
  codes: /1、1-产出指标；11-数量指标；购置图书数量/,
  renumber: /\t1、1-产出.*2、3-满意.*3、产出/,
  sort: /产出.*产出.*3-满意/,
  types: /11-数量指标；（待填/,
};
