import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { useFreshBundles } from './support/bundle.ts';
import { Client, type Json } from './support/client.ts';
import { RULE, TABLE } from './support/tables.ts';

const CAPABILITIES = {
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
  textDocument: { synchronization: { dynamicRegistration: true } },
};

const has = (diagnostics: Json[]) => diagnostics.some(({ code }) => code === RULE);

let client: Client;
let folder: string;

const uri = (name: string) => pathToFileURL(path.join(folder, name)).toString();

function write(name: string, content: object | string): void {
  writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}

async function start(more: Json = {}): Promise<void> {
  client = new Client();
  const workspaceFolders = [{ uri: pathToFileURL(folder).toString(), name: '一' }];
  await client.initialize(CAPABILITIES, { workspaceFolders, ...more });
}

/** Waits until the last diagnostics of a file are as wished. */
function diagnosticsWhen(file: string, wished: (diagnostics: Json[]) => boolean, what: string): Promise<Json[]> {
  return client.until(() => {
    const last = client.notifications.findLast(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && params.uri === file,
    );
    return last !== undefined && wished(last.params.diagnostics) ? (last.params.diagnostics as Json[]) : null;
  }, what);
}

const noticeOf = (name: string, type: number) =>
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] });

describe('configuration files over the pipe', () => {
  useFreshBundles();
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-'));
  });
  afterEach(() => {
    client.kill();
    rmSync(folder, { recursive: true });
  });

  it('choose the standard of new tables, one of the user’s own too', async () => {
    const own = {
      id: 'own',
      name: '我市体系',
      coded: false,
      levels: [{ name: '能力建设', types: [{ name: '质量指标' }] }],
    };
    await start();
    const usual = () => client.request('zhibiao/newTableStandard', null);
    assert.equal(await usual(), null);
    write('own.zhibiao-standard.json', { ...own, required: { types: ['质量指标'] } });
    write('zhibiao.json', { standard: 'own.zhibiao-standard.json' });
    noticeOf('zhibiao.json', 1);
    assert.deepEqual(await usual(), { id: 'own', name: '我市体系' });
    const table = async (standard?: string) => (await client.request('zhibiao/newTable', { standard })).snippet;
    for (const standard of [undefined, 'own']) assert.match(await table(standard), /1、能力建设：/);
    assert.match(await table('mof2015'), /1、产出指标：/);
  });

  it('tell of a standard in the settings that cannot be used, once', async () => {
    await start({ initializationOptions: { standard: '我们的.json' } });
    for (const name of ['甲.zhibiao', '乙.zhibiao']) {
      client.open(uri(name), TABLE);
      await diagnosticsWhen(uri(name), has, 'checked as it looks');
    }
    const told = client.notifications.filter(({ method }) => method === 'window/showMessage');
    assert.equal(told.length, 1);
    assert.match(
      told[0]!.params.message,
      /^指标体系“我们的\.json”（设置 zhibiao\.standard）找不到或有错误，没有采用。可以是 auto、guangzhou/,
    );
  });

  it('hold for tables in the folder, and are read again when they change, come and go', async () => {
    write('zhibiao.json', { rules: { [RULE]: 'off' } });
    await start();
    const table = uri('表.zhibiao');
    client.open(table, TABLE);
    await diagnosticsWhen(table, (found) => !has(found), 'rule off');
    write('zhibiao.json', { rules: { [RULE]: 'hint' } });
    noticeOf('zhibiao.json', 2);
    const found = await diagnosticsWhen(table, has, 'rule on');
    assert.equal(found.find(({ code }) => code === RULE).severity, 4);
    rmSync(path.join(folder, 'zhibiao.json'));
    noticeOf('zhibiao.json', 3);
    await diagnosticsWhen(
      table,
      (found) => found.some(({ code, severity }) => code === RULE && severity === 1),
      'error',
    );
    write('zhibiao.json', { rules: { [RULE]: 'off' } });
    noticeOf('zhibiao.json', 1);
    await diagnosticsWhen(table, (found) => !has(found), 'off again');
  });

  it('count as they stand in the editor, saved or not', async () => {
    write('zhibiao.json', { rules: { [RULE]: 'off' } });
    await start();
    const [table, file] = [uri('表.zhibiao'), uri('zhibiao.json')];
    client.open(table, TABLE);
    await diagnosticsWhen(table, (found) => !has(found), 'rule off');
    const text = `{"rules": {"${RULE}": "off"}}`;
    client.notify('textDocument/didOpen', { textDocument: { uri: file, languageId: 'jsonc', version: 1, text } });
    const at = text.indexOf('off');
    const range = { start: { line: 0, character: at }, end: { line: 0, character: at + 3 } };
    client.change(file, 2, { range, text: 'warning' });
    await diagnosticsWhen(table, has, 'rule on, unsaved');
    rmSync(path.join(folder, 'zhibiao.json'));
    noticeOf('zhibiao.json', 3);
    const severity = (wanted: number) => (found: Json[]) =>
      found.some((one) => one.code === RULE && one.severity === wanted);
    await diagnosticsWhen(table, severity(1), 'default, as the file was deleted');
    client.change(file, 3, { range: { start: range.start, end: range.start }, text: '' });
    await diagnosticsWhen(table, severity(2), 'as in the editor, which was touched since');
    write('zhibiao.json', { rules: { [RULE]: 'off' } });
    client.notify('textDocument/didClose', { textDocument: { uri: file } });
    await diagnosticsWhen(table, (found) => !has(found), 'as on disk again');
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument: { uri: file } }), []);
  });

  it('are told their own mistakes, with or without a table, and told when these are mended', async () => {
    write('zhibiao.json', '{"extends": "共用.json"}');
    write('共用.json', '{\n  "rules": {"missing-ends": "off"}\n}');
    await start({ locale: 'en' });
    client.open(uri('表.zhibiao'), TABLE);
    const [problem] = await diagnosticsWhen(
      uri('共用.json'),
      (found) => found.length > 0,
      'problem in the shared file',
    );
    assert.deepEqual(problem, {
      range: { start: { line: 1, character: 12 }, end: { line: 1, character: 26 } },
      severity: 2,
      code: 'unknown-rule',
      source: '指标',
      message: 'There is no rule “missing-ends”; did you mean “missing-end”?',
    });
    write('共用.json', '{"rules": {"missing-end": "off"}}');
    noticeOf('共用.json', 2);
    await diagnosticsWhen(uri('共用.json'), (found) => found.length === 0, 'mended');
    const text = '{"standards": 1}';
    client.notify('textDocument/didOpen', {
      textDocument: { uri: uri('下/zhibiao.json'), languageId: 'jsonc', version: 1, text },
    });
    await diagnosticsWhen(uri('下/zhibiao.json'), (found) => found[0]?.code === 'unknown-key', 'problem without table');
  });

  it('hold for each folder of a workspace apart, and nothing outside of a folder is read', async () => {
    const other = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-'));
    try {
      write('zhibiao.json', { extends: path.relative(folder, path.join(other, 'zhibiao.json')) });
      writeFileSync(path.join(other, 'zhibiao.json'), JSON.stringify({ rules: { [RULE]: 'off' } }));
      await start();
      client.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [{ uri: pathToFileURL(other).toString(), name: '二' }], removed: [] },
      });
      const second = pathToFileURL(path.join(other, '表.zhibiao')).toString();
      client.open(uri('表.zhibiao'), TABLE);
      client.open(second, TABLE);
      await diagnosticsWhen(second, (found) => !has(found), 'rule off in the second folder');
      await diagnosticsWhen(uri('表.zhibiao'), has, 'rule on in the first folder');
      const [problem] = await diagnosticsWhen(uri('zhibiao.json'), (found) => found.length > 0, 'problem');
      assert.equal(problem.code, 'outside');
      if (process.platform === 'win32') return;
      symlinkSync(other, path.join(folder, 'shared'));
      write('zhibiao.json', '{ "extends": "shared/zhibiao.json" }');
      noticeOf('zhibiao.json', 2);
      const linked = (found: Json[]) => found.some(({ message }) => message.includes('“shared/zhibiao.json”'));
      await diagnosticsWhen(uri('zhibiao.json'), linked, 'problem with a link');
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  it('come from the client where the host has no such files', async () => {
    client = new Client();
    const files: Record<string, string> = {
      'memfs:/folder/zhibiao.json': `{"rules": {"${RULE}": "off"}}`,
    };
    client.answers['zhibiao/files/read'] = ({ uri }) =>
      files[uri] === undefined ? null : Buffer.from(files[uri]).toString('base64');
    await client.initialize(CAPABILITIES, {
      workspaceFolders: [{ uri: 'memfs:/folder', name: '一' }],
      initializationOptions: { answersFiles: true },
    });
    client.open('memfs:/folder/下/表.zhibiao', TABLE);
    await diagnosticsWhen('memfs:/folder/下/表.zhibiao', (found) => !has(found), 'rule off');
  });

  it('a failure while they are read leaves the defaults, and the server', async () => {
    client = new Client();
    client.answers['zhibiao/files/read'] = () => 7;
    await client.initialize(CAPABILITIES, {
      workspaceFolders: [{ uri: 'memfs:/folder', name: '一' }],
      initializationOptions: { answersFiles: true },
    });
    client.open('memfs:/folder/表.zhibiao', TABLE);
    await diagnosticsWhen('memfs:/folder/表.zhibiao', has, 'checked');
    assert.equal(await client.end(), 0);
  });
});
