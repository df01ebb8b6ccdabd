import assert from 'node:assert/strict';
import { tableAround } from '../support/check-rule.ts';
import { projectRow, sumRow, tableOf } from '../support/tables.ts';
import { applied } from '../unit/features/support/open.ts';
import { useFreshBundles } from './support/bundle.ts';
import { TAKES_ACTIONS } from './support/capabilities.ts';
import { Client } from './support/client.ts';

const URI = 'untitled:table';
const SOUND = '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:500卷；年度指标值:500卷。';
const OPTIONS = { tabSize: 4, insertSpaces: true };

describe('formatting over the pipe', () => {
  useFreshBundles();
  let client: Client;

  beforeEach(async () => {
    client = new Client();
    await client.initialize(
      { textDocument: { codeAction: TAKES_ACTIONS } },
      { initializationOptions: { zhibiao: {} } },
    );
  });
  afterEach(() => client.kill());

  it('gives edits for a document and a range', async () => {
    const text = tableAround(SOUND.replaceAll('；', ': '));
    client.open(URI, text);
    const textDocument = { uri: URI };
    const whole = await client.request('textDocument/formatting', { textDocument, options: OPTIONS });
    assert.equal(applied(text, whole), tableAround(SOUND));
    const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
    assert.deepEqual(
      await client.request('textDocument/rangeFormatting', { textDocument, range, options: OPTIONS }),
      [],
    );
  });

  it('says once which rows it had to leave as they are', async () => {
    const row = '\t1.00\t1.00\t\t\t完成巡查。\t1、产出指标：巡查次数，年度指标值：1次。';
    client.notify('workspace/didChangeConfiguration', { settings: { zhibiao: { format: { layout: 'authoring' } } } });
    client.open(URI, row);
    const params = { textDocument: { uri: URI }, options: OPTIONS };
    for (let i = 0; i < 2; i++) assert.deepEqual(await client.request('textDocument/formatting', params), []);
    const told = client.notifications.filter(({ method }) => method === 'window/showMessage');
    assert.deepEqual(
      told.map(({ params: { type, message } }) => [type, message]),
      [[2, '第 1 行整理后读法会变，保持原样。']],
    );
  });

  it('writes on while one types', async () => {
    client.open(URI, tableAround(SOUND));
    const position = { line: 6, character: tableAround(SOUND).split('\n')[6]!.length };
    const params = { textDocument: { uri: URI }, position, ch: '。', options: OPTIONS };
    const [edit] = await client.request('textDocument/onTypeFormatting', params);
    assert.equal(edit.newText, '2、');
  });

  it('keeps the serial that 。 has brought at the next Enter, and ends the list at the one after', async () => {
    const heading = tableAround('').split('\n').slice(0, 6).join('\n');
    let text = `${heading}\n档案数字化经费\t1.00\t1.00\n    绩效目标：完成。\n    ${SOUND}`;
    client.open(URI, text);
    let version = 1;
    const typed = async (ch: string) => {
      const lines = text.split('\n');
      const position = { line: lines.length - 1, character: lines.at(-1)!.length };
      const params = { textDocument: { uri: URI }, position, ch, options: OPTIONS };
      text = applied(text, await client.request('textDocument/onTypeFormatting', params));
      client.change(URI, ++version, { text });
    };
    const enter = async () => {
      text += '\n    ';
      client.change(URI, ++version, { text });
      await typed('\n');
    };
    await typed('。');
    assert.match(text, /。\n {4}2、$/);
    await enter();
    assert.match(text, /。\n {4}2、$/);
    await enter();
    assert.match(text, /。\n$/);
  });

  it('converts, and works out the edit of an action when it is chosen', async () => {
    client.kill();
    client = new Client();
    const resolveSupport = { properties: ['edit'] };
    await client.initialize({ textDocument: { codeAction: { ...TAKES_ACTIONS, dataSupport: true, resolveSupport } } });
    const text = tableAround(SOUND.replace('1、', '7、'));
    client.open(URI, text);
    const textDocument = { uri: URI };
    const { edit } = await client.request('zhibiao/convert', { textDocument, name: 'renumber' });
    assert.equal(applied(text, edit.changes[URI]), tableAround(SOUND));
    const at = { line: 6, character: 0 };
    const context = { diagnostics: [], only: ['refactor.rewrite'] };
    const actions = await client.request('textDocument/codeAction', {
      textDocument,
      range: { start: at, end: at },
      context,
    });
    const renumber = actions.find(({ kind }: { kind: string }) => kind === 'refactor.rewrite.zhibiao.renumber');
    assert.equal(renumber.edit, undefined);
    assert.deepEqual((await client.request('codeAction/resolve', renumber)).edit, edit);
  });

  it('takes layout and style from the settings', async () => {
    client.notify('workspace/didChangeConfiguration', { settings: { zhibiao: { format: { layout: 'authoring' } } } });
    client.open(URI, tableAround(SOUND));
    const edits = await client.request('textDocument/formatting', { textDocument: { uri: URI }, options: OPTIONS });
    assert.match(applied(tableAround(SOUND), edits), /\n {4}绩效目标：.*\n {4}1、/);
  });

  it('offers the sums of a row, and right away those that are wrong', async () => {
    const rows = [
      sumRow('合计', '3.50'),
      sumRow('青榕市档案局'),
      projectRow('甲经费', '1.50'),
      projectRow('乙经费', '2.00'),
    ];
    const text = tableOf(...rows);
    client.open(URI, text);
    const place = { line: text.split('\n').indexOf(rows[1]!), character: 0 };
    const actions = await client.request('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: place, end: place },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    const [edits] = actions
      .filter(({ title }: { title: string }) => title.includes('3.50'))
      .map((action: { edit: { changes: Record<string, object[]> } }) => action.edit.changes[URI]);
    assert.equal(applied(text, edits), tableOf(rows[0]!, sumRow('青榕市档案局', '3.50'), rows[2]!, rows[3]!));
  });
});
