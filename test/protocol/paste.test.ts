import assert from 'node:assert/strict';
import { tableAround } from '../support/check-rule.ts';
import { useFreshBundles } from './support/bundle.ts';
import { Client } from './support/client.ts';

const URI = 'untitled:table';
const LIST = '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:500卷；年度指标值:500卷。';
const TEXT = `${tableAround(LIST)}\n`;
const END = { line: TEXT.split('\n').length - 1, character: 0 };

describe('pasting over the pipe', () => {
  useFreshBundles();
  let client: Client;

  beforeEach(async () => {
    client = new Client();
    await client.initialize({}, { initializationOptions: { zhibiao: {} } });
    client.open(URI, TEXT);
  });
  afterEach(() => client.kill());

  const paste = (params: object) =>
    client.request('zhibiao/paste', { textDocument: { uri: URI }, range: { start: END, end: END }, ...params });

  it('gives rows for a table, from its HTML where there is one', async () => {
    const row = `修复经费\t5.00\t5.00\t\t\t修复档案。\t${LIST}`;
    const put = [{ range: { start: END, end: END }, newText: row }];
    assert.deepEqual(await paste({ text: row.replace('修复档案。', '"修复\n档案。"') }), put);
    const html = `<table><tr>${row
      .split('\t')
      .map((cell) => `<td>${cell}</td>`)
      .join('')}</tr></table>`;
    assert.deepEqual(await paste({ text: '修复经费', html }), put);
  });

  it('gives null for anything else', async () => {
    assert.equal(await paste({ text: '修复\n档案', html: null }), null);
    assert.equal(await paste({ textDocument: { uri: 'untitled:other' }, text: 'a\tb' }), null);
    assert.equal(
      await paste({ range: { start: { line: 99, character: 9 }, end: { line: 99, character: 9 } }, text: '修复档案' }),
      null,
    );
  });
});
