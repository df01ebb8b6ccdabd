import assert from 'node:assert/strict';
import { generate } from '../support/generate.ts';
import { render } from '../support/render.ts';
import { useFreshBundles } from './support/bundle.ts';
import { Client, type Json } from './support/client.ts';
import { rangeOf, TABLE } from './support/tables.ts';

const URI = 'file:///long.zhibiao';
const textDocument = { uri: URI };

/** A long table with the small table's project, and its mistake, before all others, and the same project at the end. */
const LONG_TABLE = (() => {
  const lines = TABLE.trimEnd().split('\n');
  const { text } = render(generate({ seed: 4, units: 60, projects: 15 }), { layout: 'published' });
  const rows = text.split('\n').slice(6);
  return [...lines, ...rows, lines.at(-1), ''].join('\n');
})();
const MISTAKE = rangeOf('12-数量指标');

describe('opening a long table', () => {
  let client: Client;
  useFreshBundles();
  beforeEach(() => {
    client = new Client();
    client.patience = 60_000;
  });
  afterEach(() => client.kill());

  const pushes = (): Json[] =>
    client.notifications
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => params);
  const isMistake = ({ code, range }: Json) => code === 'code-name-mismatch' && range.start.line === MISTAKE.start.line;

  /** All diagnostics of a text, which was short when it was checked for the first time. */
  async function expected(text: string): Promise<Json[]> {
    const other = new Client();
    try {
      other.patience = 60_000;
      await other.initialize();
      other.open(URI, '');
      await other.pushed(URI, 1);
      other.change(URI, 2, { text });
      return await other.pushed(URI, 2);
    } finally {
      other.kill();
    }
  }

  it('shows the findings of its first rows, then all, and answers in between', async () => {
    assert.ok(LONG_TABLE.length > 200_000);
    await client.initialize();
    client.open(URI, LONG_TABLE);
    const hover = client.request('textDocument/hover', { textDocument, position: MISTAKE.start }).then((answer) => {
      return { answer, pushes: pushes().length };
    });
    await client.until(() => pushes().length === 2, 'both');
    const [first, all] = pushes();
    assert.ok(first.diagnostics.some(isMistake));
    assert.ok(first.diagnostics.every(({ range }: Json) => range.end.line < 80));
    assert.ok(first.diagnostics.length < all.diagnostics.length);
    assert.deepEqual([first.version, all.version], [1, 1]);
    assert.deepEqual(all.diagnostics, await expected(LONG_TABLE));
    const answered = await hover;
    assert.match(JSON.stringify(answered.answer), /数量指标/);
    assert.equal(answered.pushes, 1);
  });

  it('is asked for again when a client that asks has been told of the first rows', async () => {
    await client.initialize({
      textDocument: { diagnostic: { relatedInformation: true } },
      workspace: { diagnostics: { refreshSupport: true } },
    });
    client.open(URI, LONG_TABLE);
    const first = await client.request('textDocument/diagnostic', { textDocument });
    await client.until(() => client.asked.includes('workspace/diagnostic/refresh'), 'refresh');
    const previousResultId = first.resultId;
    const all = await client.request('textDocument/diagnostic', { textDocument, previousResultId });
    assert.ok(first.items.some(isMistake));
    assert.ok(first.items.length < all.items.length);
    assert.deepEqual(all.items, await expected(LONG_TABLE));
    const { resultId } = all;
    const again = await client.request('textDocument/diagnostic', { textDocument, previousResultId: resultId });
    assert.deepEqual(again, { kind: 'unchanged', resultId });
    assert.deepEqual(pushes(), []);
  });

  it('is told in one answer to a client that cannot be asked to ask again', async () => {
    await client.initialize({ textDocument: { diagnostic: { relatedInformation: true } } });
    client.open(URI, LONG_TABLE);
    const all = await client.request('textDocument/diagnostic', { textDocument });
    assert.deepEqual(all.items, await expected(LONG_TABLE));
  });

  it('goes on when it is edited meanwhile', async () => {
    await client.initialize({}, { initializationOptions: { showsStatus: true } });
    client.open(URI, LONG_TABLE);
    const edits = 12;
    for (let version = 2; version < 2 + edits; version++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const start = { line: 30 * version, character: 0 };
      client.change(URI, version, { range: { start, end: start }, text: '字' });
    }
    const last = 1 + edits;
    await client.until(() => client.notifications.some(({ method }) => method === 'zhibiao/status'), 'the end');
    const text = LONG_TABLE.split('\n')
      .map((line, i) => (i % 30 === 0 && i >= 60 && i <= 30 * last ? `字${line}` : line))
      .join('\n');
    await client.until(() => pushes().at(-1)?.version === last, 'the last version');
    assert.deepEqual(pushes().at(-1).diagnostics, await expected(text));
  });

  it('ends when it is closed', async () => {
    await client.initialize();
    client.open(URI, LONG_TABLE);
    const symbols = client.request('textDocument/documentSymbol', { textDocument });
    client.notify('textDocument/didClose', { textDocument });
    assert.deepEqual(await symbols, []);
    client.open('file:///other.zhibiao', TABLE);
    assert.ok((await client.pushed('file:///other.zhibiao', 1)).some(({ code }) => code === 'code-name-mismatch'));
    assert.deepEqual(
      pushes()
        .filter(({ uri }) => uri === URI)
        .at(-1)?.diagnostics,
      [],
    );
    assert.equal(await client.end(), 0);
  });
});
