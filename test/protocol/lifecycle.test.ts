import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mts';
import { useFreshBundles } from './support/bundle.ts';
import { Client, ServerError } from './support/client.ts';
import { TABLE } from './support/tables.ts';

const URI = 'file:///table.zhibiao';

describe('server life', () => {
  let client: Client;
  useFreshBundles();
  beforeEach(() => {
    client = new Client();
  });
  afterEach(() => client.kill());

  it('says who it is and what it can do', async () => {
    const { capabilities, serverInfo } = await client.initialize();
    assert.match(serverInfo.version, /^\d+\.\d+\.\d+$/);
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.ok(capabilities.completionProvider && capabilities.hoverProvider && capabilities.documentSymbolProvider);
    assert.equal(capabilities.diagnosticProvider, undefined);
  });

  it('takes messages that come right behind initialize', async () => {
    const answer = client.initialize();
    client.open(URI, TABLE);
    const symbols = client.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
    assert.ok((await answer).capabilities.hoverProvider);
    assert.ok((await symbols).length > 0);
    assert.ok((await client.pushed(URI, 1)).length > 0);
  });

  it('ends with 0 after shutdown and exit', async () => {
    await client.initialize();
    assert.equal(await client.end(), 0);
  });

  it('ends with 1 on exit without shutdown', async () => {
    await client.initialize();
    client.notify('exit');
    assert.equal(await client.exited, 1);
  });

  it('ends when its input ends', async () => {
    await client.initialize();
    client.process.stdin!.end();
    assert.equal(await client.exited, 1);
  });

  it('ends with 0 when its input ends after shutdown', async () => {
    await client.initialize();
    await client.request('shutdown');
    client.process.stdin!.end();
    assert.equal(await client.exited, 0);
  });

  it('ends when the editor that started it has died', async function () {
    this.timeout(20_000);
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await client.request('initialize', { processId: editor.pid, rootUri: null, capabilities: {} });
    editor.kill('SIGKILL');
    assert.equal(await client.exited, 1);
  });

  it('lets nothing that is printed between its messages', async () => {
    const talkative = "setInterval(() => console.log('Content-Length: 9'), 100)";
    const loud = new Client(['--stdio'], ['--import', `data:text/javascript,${encodeURIComponent(talkative)}`]);
    try {
      await loud.initialize();
      loud.open(URI, TABLE);
      assert.ok((await loud.pushed(URI, 1)).length > 0);
      await loud.until(() => loud.errors.includes('Content-Length: 9'), 'what was printed');
      assert.equal(await loud.end(), 0);
    } finally {
      loud.kill();
    }
  });

  it('says how it is started when it is started without a transport', async () => {
    const lone = new Client(['--nothing']);
    assert.equal(await lone.exited, 2);
    assert.match(lone.errors, /--stdio/);
  });

  it('speaks Node IPC', async () => {
    const child = spawn(process.execPath, [path.join(root, 'dist', 'server.js'), '--node-ipc'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const answer = new Promise<{ id: number; result: { capabilities: object } }>((resolve) =>
      child.on('message', (message) => resolve(message as never)),
    );
    child.send({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    assert.ok((await answer).result.capabilities);
    const exited = new Promise((resolve) => child.on('exit', resolve));
    child.disconnect();
    assert.equal(await exited, 1);
  });
});

describe('server under bad messages', () => {
  let client: Client;
  useFreshBundles();
  beforeEach(() => {
    client = new Client();
  });
  afterEach(() => client.kill());

  /** The server still answers rightly. */
  async function stillWorks(): Promise<void> {
    client.open('untitled:after', TABLE);
    assert.equal(
      (await client.pushed('untitled:after', 1)).some(({ code }) => code === 'code-name-mismatch'),
      true,
    );
    assert.equal(await client.end(), 0);
  }

  it('refuses requests before initialize', async () => {
    const error = await client
      .request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 0 } })
      .catch((e) => e);
    assert.ok(error instanceof ServerError);
    assert.equal(error.code, -32002);
    await client.initialize();
    await stillWorks();
  });

  it('is initialized once, and refuses methods that it does not know', async () => {
    const code = (request: Promise<unknown>) =>
      request.then(
        () => null,
        (error: ServerError) => error.code,
      );
    assert.ok((await client.initialize()).capabilities.hoverProvider);
    assert.equal(
      await code(client.request('initialize', { processId: null, rootUri: null, capabilities: {} })),
      -32600,
    );
    assert.equal(await code(client.request('textDocument/unheardOf', {})), -32601);
    await stillWorks();
  });

  it('survives requests and notifications that make no sense', async () => {
    await client.initialize();
    client.open(URI, TABLE);
    const methods = ['hover', 'completion', 'documentSymbol', 'codeAction', 'foldingRange', 'diagnostic'].map(
      (m) => `textDocument/${m}`,
    );
    for (const method of methods) {
      for (const params of [
        undefined,
        null,
        [],
        [1],
        {},
        { textDocument: null },
        { textDocument: { uri: 5 } },
        { textDocument: { uri: URI }, position: 'here', range: 1 },
      ]) {
        await client.request(method, params).catch((error) => assert.ok(error instanceof ServerError));
      }
    }
    client.notify('textDocument/didOpen', {});
    client.notify('textDocument/didOpen', { textDocument: { uri: 'a:1', languageId: 'zhibiao', version: 1 } });
    client.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{}] });
    client.notify('textDocument/didChange', {
      textDocument: { uri: 'never:opened', version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    client.notify('textDocument/didChange', { textDocument: { uri: URI }, contentChanges: [{ text: 'x' }] });
    client.notify('textDocument/didClose', { textDocument: { uri: 'never:opened' } });
    client.notify('workspace/didChangeConfiguration', {});
    client.notify('workspace/didChangeConfiguration', {
      settings: { zhibiao: { rules: 'all', standard: 7, outline: null } },
    });
    client.notify('no/such/notification', { a: 1 });
    client.notify('$/setTrace', { value: 'verbose' });
    await stillWorks();
  });

  it('survives a message that is no JSON', async () => {
    await client.initialize();
    client.sendRaw('Content-Length: 9\r\n\r\n{"jsonrpc');
    await stillWorks();
  });

  it('answers for documents that are not open, and for places outside of the text', async () => {
    await client.initialize({ textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } });
    const textDocument = { uri: 'file:///not/open.zhibiao' };
    const position = { line: 0, character: 0 };
    const range = { start: position, end: position };
    assert.equal(await client.request('textDocument/hover', { textDocument, position }), null);
    assert.equal(await client.request('textDocument/completion', { textDocument, position }), null);
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument }), []);
    assert.deepEqual(
      await client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
      [],
    );
    assert.deepEqual(await client.request('textDocument/diagnostic', { textDocument }), { kind: 'full', items: [] });
    client.open(URI, TABLE);
    for (const place of [
      { line: 1e9, character: 1e9 },
      { line: -1, character: -1 },
      { line: 6, character: 1e9 },
    ]) {
      await client.request('textDocument/completion', { textDocument: { uri: URI }, position: place });
      await client.request('textDocument/hover', { textDocument: { uri: URI }, position: place });
    }
    client.change(URI, 2, {
      range: { start: { line: 1e6, character: 0 }, end: { line: 1e6, character: 9 } },
      text: '\n',
    });
    await client.pushed(URI, 2);
    await stillWorks();
  });

  it('gives up requests that are cancelled', async () => {
    await client.initialize();
    client.open(URI, TABLE);
    const asked = Array.from({ length: 20 }, () =>
      client.ask('textDocument/documentSymbol', { textDocument: { uri: URI } }),
    );
    for (const { id } of asked) client.notify('$/cancelRequest', { id });
    const answers = await Promise.all(asked.map(({ answer }) => answer.catch((error) => error.code)));
    assert.ok(
      answers.every((answer) => Array.isArray(answer) || answer === -32800),
      JSON.stringify(answers),
    );
    await stillWorks();
  });
});
