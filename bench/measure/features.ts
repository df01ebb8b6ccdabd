import { EVERYTHING } from '../../test/protocol/support/capabilities.ts';
import { Client, type Json } from '../../test/protocol/support/client.ts';
import { atMost, type Effort, type Goal, ms, type Section, tableOf } from '../report.ts';
import { median, sizeName, tableWithMistakes } from '../tables.ts';

/** Each request is repeated at least and at most so often. */
const LEAST = 5;
const MOST = 100;
const MISTAKES = 100;

/** Milliseconds within which a request is to be answered. */
const AT_ONCE = 2;

/** What every feature costs over the pipe, on a table that nobody edits and right after each keystroke. */
export async function featureSection(sizes: readonly number[], { budget }: Effort): Promise<Section> {
  const goals: Goal[] = [];
  const parts: string[] = [];
  for (const size of sizes) {
    const { text, bytes } = tableWithMistakes(size, MISTAKES);
    const speeds = await measureFeatures(text, budget);
    const rows = speeds.map(([name, still, typing]) => [name, ms(still), ms(typing)]);
    const slow = speeds.filter(([, ...times]) => Math.max(...times) > AT_ONCE);
    const worst = Math.max(...speeds.flatMap(([, ...times]) => times));
    const over = slow.map(([name, ...times]) => `${name}: ${ms(Math.max(...times))}`).join('；');
    goals.push(
      atMost(
        `${sizeName(bytes)} 每项功能，也在按键之后，最差的一项 every feature, after a keystroke too, the worst of them`,
        AT_ONCE,
        worst,
        'ms',
        `${slow.length} / ${speeds.length} 项超过 over: ${over}`,
      ),
    );
    parts.push(`### ${sizeName(bytes)}\n\n${tableOf(['', '未改动 unchanged', '按键之后 after a keystroke'], rows)}`);
  }
  const markdown = `## 每项功能 · Every feature

打包好的服务通过真实管道回答，从发出请求到收到回答最后一个字节的毫秒数，中位数；第二列每次先输入一个字。
The bundled server over a real pipe: milliseconds from the request sent to the last byte of the answer received, medians; in the second column a character is typed before each.

${parts.join('\n\n')}`;
  return { markdown, goals };
}

type Speed = readonly [name: string, still: number, typing: number];

async function measureFeatures(text: string, budget: number): Promise<Speed[]> {
  const client = new Client();
  client.patience = 120_000;
  // Diagnostics are asked for, so that telling them is no part of what a feature costs.
  const diagnostic = { ...EVERYTHING.textDocument.publishDiagnostics, dynamicRegistration: true };
  await client.initialize({ ...EVERYTHING, textDocument: { ...EVERYTHING.textDocument, diagnostic } });
  const uri = 'file:///bench/table.zhibiao';
  let version = 1;
  client.open(uri, text);
  await client.request('textDocument/diagnostic', { textDocument: { uri } });
  const { asks, place } = requestsIn(text, uri);
  const type = () => {
    version++;
    const typed = version % 2 === 0;
    const end = typed ? place : { ...place, character: place.character + 1 };
    client.change(uri, version, { range: { start: place, end }, text: typed ? '字' : '' });
  };
  const speeds: Speed[] = [];
  for (const [name, method, params] of asks) {
    const ask = async () => {
      const answer = await client.request(method, params);
      return client.arrivals.get(answer)?.at ?? performance.now();
    };
    const still = await repeat(budget, ask);
    const typing = await repeat(budget, ask, type);
    speeds.push([name, still, typing]);
  }
  client.kill();
  return speeds;
}

/** A request of each kind, at places in the middle of a table, and where a character is typed meanwhile. */
function requestsIn(text: string, uri: string) {
  const textDocument = { uri };
  const middle = text.indexOf('实施周期指标值', text.length / 2);
  const at = (offset: number): { line: number; character: number } => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return { line: text.slice(0, start).split('\n').length - 1, character: offset - start };
  };
  const name = at(text.lastIndexOf('；', middle - 2) + 2);
  const head = at(text.lastIndexOf('、', middle) + 1);
  const value = at(text.indexOf('年度指标值', middle) + '年度指标值:'.length);
  const line = { start: { line: name.line, character: 0 }, end: { line: name.line + 1, character: 0 } };
  const screen = { ...line, end: { line: name.line + 40, character: 0 } };
  const here = (position: Json) => ({ textDocument, position });
  const of = (method: string) => `textDocument/${method}`;
  const actions = (only?: string[]) => ({
    textDocument,
    range: { start: name, end: name },
    context: { diagnostics: [], triggerKind: 1, ...(only === undefined ? {} : { only }) },
  });
  const options = { tabSize: 4, insertSpaces: true };
  const asks: [string, string, Json][] = [
    ['补全层级 completion: head', of('completion'), here(head)],
    ['补全名称 completion: name', of('completion'), here(name)],
    ['补全指标值 completion: value', of('completion'), here(value)],
    ['签名 signature help', of('signatureHelp'), here(name)],
    ['悬停 hover', of('hover'), here(name)],
    ['悬停项目 hover: project', of('hover'), here({ ...name, character: 1 })],
    ['大纲 outline', of('documentSymbol'), { textDocument }],
    ['折叠 folding', of('foldingRange'), { textDocument }],
    ['着色 semantic tokens: range', of('semanticTokens/range'), { textDocument, range: screen }],
    ['项目概览 code lenses', of('codeLens'), { textDocument }],
    ['行内提示 inlay hints', of('inlayHint'), { textDocument, range: screen }],
    ['逐级选择 selection', of('selectionRange'), { textDocument, positions: [name] }],
    ['同名高亮 highlight', of('documentHighlight'), here(name)],
    ['引用 references', of('references'), { ...here(name), context: { includeDeclaration: true } }],
    ['同一项目 same project', of('definition'), here({ ...name, character: 1 })],
    ['改名准备 prepare rename', of('prepareRename'), here(name)],
    ['改名 rename', of('rename'), { ...here(name), newName: '新名称' }],
    ['查找 workspace symbols: sl', 'workspace/symbol', { query: 'sl' }],
    ['查找 workspace symbols: 数量', 'workspace/symbol', { query: '数量' }],
    ['查找 workspace symbols: nothing', 'workspace/symbol', { query: 'qqxx' }],
    ['快速修复 code actions', of('codeAction'), actions()],
    [
      '合计 sums',
      of('codeAction'),
      { ...actions(['quickfix']), range: { start: at(text.indexOf('合计')), end: at(text.indexOf('合计')) } },
    ],
    ['输入时整理 on-type formatting', of('onTypeFormatting'), { ...here(name), ch: '；', options }],
    ['整理选中行 range formatting', of('rangeFormatting'), { textDocument, range: line, options }],
    ['整理全文 formatting', of('formatting'), { textDocument, options }],
    ['转换一行 convert a row', 'zhibiao/convert', { textDocument, name: 'renumber', range: line }],
    [
      '粘贴 paste',
      'zhibiao/paste',
      {
        textDocument,
        range: { start: line.start, end: line.start },
        text: '新项目\t1.00\t1.00\t\t\t完成。\t1、产出指标：次数；年度指标值：1次。\n',
      },
    ],
    ['新目标表 new table', 'zhibiao/newTable', {}],
  ];
  return { asks, place: name };
}

/** The median time of a request, asked again and again, each time after `before`; `ask` says when the answer was there. */
async function repeat(budget: number, ask: () => Promise<number>, before: () => void = () => {}): Promise<number> {
  const taken: number[] = [];
  const end = performance.now() + budget;
  await ask();
  while (taken.length < LEAST || (taken.length < MOST && performance.now() < end)) {
    before();
    const begun = performance.now();
    taken.push((await ask()) - begun);
  }
  return median(taken);
}
