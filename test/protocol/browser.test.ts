import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { root } from '../../scripts/lib/root.mts';
import { useFreshBundles } from './support/bundle.ts';
import type { Json } from './support/client.ts';
import { RULE, TABLE } from './support/tables.ts';

/** The server's bundles for browsers, one behind the other, in a world that has what a web worker has, and nothing of Node. */
function startWorker() {
  const received: Json[] = [];
  const listeners: (() => void)[] = [];
  const self: Json = {
    postMessage(message: Json) {
      received.push(structuredClone(message));
      for (const listener of listeners.splice(0)) listener();
    },
    addEventListener(type: string, listener: (event: { data: Json }) => void) {
      if (type === 'message') self.onmessage = listener;
    },
  };
  const world = {
    self,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    TextEncoder,
    TextDecoder,
  };
  const script = ['server.browser.js', 'server-main.js'].map((name) =>
    readFileSync(path.join(root, 'dist', name), 'utf8'),
  );
  vm.runInNewContext(script.join(''), Object.assign(self, world));
  const send = (message: Json) => self.onmessage({ data: { jsonrpc: '2.0', ...message } });
  const receive = async (wanted: (message: Json) => boolean): Promise<Json> => {
    for (;;) {
      const found = received.find(wanted);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => listeners.push(resolve));
    }
  };
  return { send, receive };
}

describe('server in a browser worker', () => {
  useFreshBundles();

  it('reads a table and answers, with nothing of Node', async () => {
    const { send, receive } = startWorker();
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {}, locale: 'en' } });
    assert.ok((await receive(({ id }) => id === 1)).result.capabilities.completionProvider);
    send({ method: 'initialized', params: {} });
    const uri = 'vscode-test-web://mount/table.zhibiao';
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'zhibiao', version: 1, text: TABLE } },
    });
    const { params } = await receive(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.ok(params.diagnostics.some(({ code }: Json) => code === RULE));
    send({ id: 2, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } });
    assert.ok((await receive(({ id }) => id === 2)).result.length > 5);
  });
});
