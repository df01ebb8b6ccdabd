import assert from 'node:assert/strict';
import { generate } from '../support/generate.ts';
import { seeded } from '../support/random.ts';
import { render } from '../support/render.ts';
import { useFreshBundles } from './support/bundle.ts';
import { TAKES_ACTIONS } from './support/capabilities.ts';
import { Client, type Json } from './support/client.ts';
import { PROJECT_LINE, RULE, rangeOf, TABLE } from './support/tables.ts';

const URI = 'untitled:table';
const PULLS = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true }, configuration: true },
};

const has = (diagnostics: Json[]) => diagnostics.some(({ code }) => code === RULE);

let client: Client;

async function start(capabilities: Json = {}, more: Json = {}): Promise<void> {
  client = new Client();
  await client.initialize(capabilities, more);
}

const pull = (previousResultId?: string, uri = URI): Promise<Json> =>
  client.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });

describe('diagnostics over the pipe', () => {
  useFreshBundles();
  afterEach(() => client.kill());

  it('are pushed for each version, and taken back on close', async () => {
    await start();
    client.open(URI, TABLE);
    const [found] = (await client.pushed(URI, 1)).filter(({ code }) => code === RULE);
    assert.deepEqual(found.range, rangeOf('12-数量指标'));
    client.change(URI, 2, { range: rangeOf('12'), text: '11' });
    assert.equal(has(await client.pushed(URI, 2)), false);
    client.notify('textDocument/didClose', { textDocument: { uri: URI } });
    await client.until(
      () => client.notifications.findLast(({ params }) => params?.uri === URI)?.params.diagnostics?.length === 0,
      'diagnostics taken back',
    );
    assert.equal(await client.end(), 0);
  });

  it('are pulled, unchanged where nothing changed', async () => {
    await start(PULLS);
    client.open(URI, TABLE);
    const first = await pull();
    assert.equal(first.kind, 'full');
    assert.ok(has(first.items));
    assert.deepEqual(await pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
    client.change(URI, 2, { range: rangeOf('供读者借阅'), text: '供市民借阅' });
    assert.deepEqual(await pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
    client.change(URI, 3, { range: rangeOf('12'), text: '11' });
    const second = await pull(first.resultId);
    assert.equal(second.kind, 'full');
    assert.equal(has(second.items), false);
    assert.deepEqual(
      client.notifications.filter(({ method }) => method === 'textDocument/publishDiagnostics'),
      [],
    );
  });

  for (const [way, capabilities] of Object.entries({ pushed: {}, pulled: PULLS })) {
    it(`tell of a feature that failed, once, while the others answer (${way})`, async () => {
      await start(capabilities);
      client.open(URI, TABLE);
      const told = async () => {
        const found: Json[] = way === 'pulled' ? (await pull()).items : await client.pushed(URI, 1);
        return found.filter(({ code }) => code === 'feature-failed');
      };
      assert.deepEqual(await told(), []);
      const before = client.notifications.length;
      // No feature is broken, but a question without a place breaks one.
      for (let i = 0; i < 2; i++) await client.request('textDocument/hover', { textDocument: { uri: URI } });
      if (way === 'pushed') {
        await client.until(
          () => client.notifications.slice(before).some(({ params }) => params?.diagnostics !== undefined),
          'pushed again',
        );
      }
      const [failure, ...others] = await told();
      assert.match(failure!.message, /^功能 textDocument\/hover 在这张表里出错/);
      assert.deepEqual(others, []);
      const folds = await client.request('textDocument/foldingRange', { textDocument: { uri: URI } });
      assert.ok((folds as unknown as Json[]).length > 0);
      client.notify('textDocument/didClose', { textDocument: { uri: URI } });
      client.open(URI, TABLE);
      if (way === 'pulled') assert.deepEqual(await told(), []);
      assert.equal(await client.end(), 0);
    });
  }

  it('follow the settings of each document, and change with them', async () => {
    await start(PULLS);
    let setting = 'off';
    client.answers['workspace/configuration'] = ({ items }) =>
      items.map(({ scopeUri, section }: Json) => {
        assert.equal(section, 'zhibiao');
        return scopeUri === URI ? { rules: { [RULE]: setting } } : {};
      });
    client.open(URI, TABLE);
    client.open('vscode-vfs://other/table', TABLE);
    assert.equal(has((await pull()).items), false);
    assert.equal(has((await pull(undefined, 'vscode-vfs://other/table')).items), true);
    setting = 'hint';
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.asked.includes('workspace/diagnostic/refresh'), 'refresh');
    const { items } = await pull();
    assert.equal(items.find(({ code }: Json) => code === RULE).severity, 4);
  });

  it('follow settings that are only told', async () => {
    await start();
    client.open(URI, TABLE);
    assert.equal(has(await client.pushed(URI, 1)), true);
    client.notify('workspace/didChangeConfiguration', { settings: { zhibiao: { rules: { [RULE]: 'off' } } } });
    await client.until(
      () =>
        client.notifications
          .findLast(({ method }) => method.endsWith('publishDiagnostics'))
          ?.params.diagnostics.every(({ code }: Json) => code !== RULE),
      'diagnostics without the rule',
    );
  });

  it('speak the language of the client, Chinese where it has none', async () => {
    for (const [locale, words] of [
      ['en-US', /^Code 12/],
      ['zh-cn', /^代码 12/],
      [undefined, /^代码 12/],
    ] as const) {
      await start({}, { locale });
      client.open(URI, TABLE);
      assert.match((await client.pushed(URI, 1)).find(({ code }) => code === RULE).message, words);
      client.kill();
    }
  });

  it('check a burst of edits a few times at most', async () => {
    await start();
    client.open(URI, TABLE);
    await client.pushed(URI, 1);
    const before = client.notifications.length;
    for (let version = 2; version <= 101; version++) client.change(URI, version, { range: rangeOf('供'), text: '供' });
    await client.pushed(URI, 101);
    const published = client.notifications.slice(before).filter(({ method }) => method.endsWith('publishDiagnostics'));
    assert.ok(published.length <= 5, `${published.length} times`);
  });

  it('come with a status of how the file was understood', async () => {
    await start(PULLS, { initializationOptions: { showsStatus: true } });
    client.open(URI, TABLE);
    const found = await client.until(
      () => client.notifications.find(({ method }) => method === 'zhibiao/status'),
      'status',
    );
    assert.deepEqual(found.params, {
      uri: URI,
      standard: { id: 'guangzhou', name: '广州编码体系', detected: true },
      layout: 'published',
      dialect: { id: 'coded', detected: true },
      configuration: null,
    });
  });
});

describe('random edits over the pipe', () => {
  useFreshBundles();
  afterEach(() => client.kill());

  for (const layout of ['published', 'wrapped', 'authoring'] as const) {
    it(`1,000 of them end as a fresh document does, ${layout}`, async function () {
      this.timeout(120_000);
      await start({ textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } });
      const random = seeded(layout.length);
      let text = render(generate({ seed: 5, units: 2, projects: 5 }), { layout }).text;
      client.open(URI, text, 0);
      for (let version = 1; version <= 1000; version++) {
        const change = randomEdit(text, random);
        client.change(URI, version, change.event);
        text = change.after;
        if (version % 100 === 0) await checkFresh(text, version);
      }
    });
  }

  async function checkFresh(text: string, version: number): Promise<void> {
    const fresh = `untitled:fresh-${version}`;
    client.open(fresh, text);
    const expected = await client.pushed(fresh, 1);
    const unique = new Set(expected.map((one) => JSON.stringify(one)));
    assert.equal(unique.size, expected.length, 'duplicate diagnostics');
    assert.deepEqual(await client.pushed(URI, version), JSON.parse(JSON.stringify(expected).replaceAll(fresh, URI)));
    const symbols = (uri: string) => client.request('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(await symbols(URI), await symbols(fresh));
    client.notify('textDocument/didClose', { textDocument: { uri: fresh } });
  }

  const PIECES = [
    '',
    '。',
    '；',
    '\n',
    '\r\n',
    '\t',
    '1、',
    '1-产出指标；',
    '12-数量指标；',
    '年度指标值:',
    '5次',
    '𠮷',
    ' ',
    '    ',
    '合计\t1.00\t1.00\t\t\t\t\n',
    'x',
  ];

  function randomEdit(text: string, random: ReturnType<typeof seeded>) {
    const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
    const start = random.int(0, text.length);
    const end = Math.min(text.length, start + (random.chance(0.5) ? 0 : random.int(0, random.chance(0.05) ? 200 : 6)));
    const put = random.pick(PIECES);
    // Not between the halves of a line end, where no position is.
    const inside = (at: number) => (text[at] === '\n' && text[at - 1] === '\r' ? at + 1 : at);
    const [from, to] = [inside(start), Math.max(inside(start), inside(end))];
    const place = (offset: number) => {
      let line = 0;
      let rest = offset;
      while (line < lines.length - 1 && rest >= lines[line]!.length) rest -= lines[line++]!.length;
      const last = line === lines.length - 1 && /[\r\n]$/.test(lines[line]!) && rest === lines[line]!.length;
      return last ? { line: line + 1, character: 0 } : { line, character: rest };
    };
    return {
      event: { range: { start: place(from), end: place(to) }, text: put },
      after: text.slice(0, from) + put + text.slice(to),
    };
  }
});

describe('features over the pipe', () => {
  useFreshBundles();
  afterEach(() => client.kill());

  it('completion right after an edit sees the edit', async () => {
    await start();
    client.open(URI, TABLE);
    const end = TABLE.split('\n')[PROJECT_LINE]!.length;
    const at = (character: number) => ({ line: PROJECT_LINE, character });
    client.change(URI, 2, { range: { start: at(end), end: at(end) }, text: '3、' });
    client.change(URI, 3, { range: { start: at(end + 2), end: at(end + 2) }, text: 'shul' });
    const { items, isIncomplete } = await client.request('textDocument/completion', {
      textDocument: { uri: URI },
      position: at(end + 6),
    });
    assert.equal(isIncomplete, true);
    assert.deepEqual(items[0].textEdit, {
      range: { start: at(end + 2), end: at(end + 6) },
      newText: '1-产出指标；11-数量指标；',
    });
    assert.equal(items[0].filterText, 'shul');
    assert.equal(items[0].command, undefined);
  });

  it('a name is completed to the end of the indicator, from another open table too, and explained when asked', async () => {
    const completionItem = { snippetSupport: true, labelDetailsSupport: true };
    await start({ textDocument: { completion: { completionItem } } });
    const other = TABLE.replace('图书购置费', '讲座经费').replace(/购置图书数量/g, '举办讲座期数');
    client.open('file:///last-year.zhibiao', other);
    client.open(URI, TABLE);
    const end = TABLE.split('\n')[PROJECT_LINE]!.length;
    const at = (character: number) => ({ line: PROJECT_LINE, character });
    const typed = '3、1-产出指标；11-数量指标；jb';
    client.change(URI, 2, { range: { start: at(end), end: at(end) }, text: typed });
    const position = at(end + typed.length);
    const { items } = await client.request('textDocument/completion', { textDocument: { uri: URI }, position });
    const [item] = items;
    assert.match(item.textEdit.newText, /^[^；]{4,}；实施周期指标值:.*\$\{1.*；年度指标值:.*。$/);
    assert.equal(item.insertTextFormat, 2);
    assert.ok(item.labelDetails.description.length > 0);
    assert.equal(item.documentation, undefined);
    const resolved = await client.request('completionItem/resolve', item);
    assert.match(resolved.documentation.value, /11-数量指标/);
    assert.deepEqual(resolved.textEdit, item.textEdit);
    const plain = { label: '别处的' };
    assert.deepEqual(await client.request('completionItem/resolve', plain), plain);
    const help = await client.request('textDocument/signatureHelp', { textDocument: { uri: URI }, position });
    assert.equal(help.activeParameter, 2);
  });

  it('a new table is a snippet with the first place for the department', async () => {
    await start();
    const { snippet } = await client.request('zhibiao/newTable', {
      department: '',
      year: 2026,
      standard: 'mof2015',
      layout: 'published',
    });
    assert.ok(snippet.startsWith('$' + '{1}2026年项目支出绩效目标表'));
    assert.match(snippet, /1、产出指标：\$\{\d+\}，年度指标值：。/);
    assert.match((await client.request('zhibiao/newTable', {})).snippet, /1、1-产出指标；11-数量指标；\$\{\d+\}；/);
  });

  it('symbols, hover, folding and fixes answer', async () => {
    await start({ textDocument: { codeAction: TAKES_ACTIONS } });
    client.open(URI, TABLE);
    const textDocument = { uri: URI };
    const flat = await client.request('textDocument/documentSymbol', { textDocument });
    assert.ok(flat.some(({ name, containerName }: Json) => name === '购置图书数量' && containerName === '1-产出指标'));
    const hovered = await client.request('textDocument/hover', { textDocument, position: rangeOf('社会效益').start });
    assert.match(hovered.contents.value, /22-社会效益/);
    assert.ok((await client.request('textDocument/foldingRange', { textDocument })).length > 0);
    const actions = await client.request('textDocument/codeAction', {
      textDocument,
      range: rangeOf('12-数量指标'),
      context: { diagnostics: [] },
    });
    assert.ok(actions.some(({ title }: Json) => title === '代码改为 11'));
  });

  it('the outline says in the log, once, that it was cut', async () => {
    await start({ workspace: { configuration: true } });
    client.answers['workspace/configuration'] = ({ items }) => items.map(() => ({ outline: { maxItems: 2 } }));
    client.open(URI, TABLE);
    for (let i = 0; i < 3; i++) await client.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
    const logged = client.notifications.filter(
      ({ method, params }) => method === 'window/logMessage' && /outline\.maxItems/.test(params.message),
    );
    assert.equal(logged.length, 1);
  });
});
