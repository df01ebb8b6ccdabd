import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Guard } from '../../../server/src/lsp/guard.ts';

describe('a feature that throws', () => {
  const { token } = new CancellationTokenSource();
  let logged: string[];
  let failed: unknown[];
  let guard: Guard;

  beforeEach(() => {
    logged = [];
    failed = [];
    guard = new Guard({ error: (said) => void logged.push(said) }, (...request) => void failed.push(request));
  });

  it('answers as if there were nothing, and is named once in the log', async () => {
    const error = new Error('broken');
    const hover = guard.request('textDocument/hover', null, () => Promise.reject(error));
    const folds = guard.request('textDocument/foldingRange', [], () => {
      throw error;
    });
    assert.equal(await hover({ of: 'hover' }, token), null);
    assert.equal(await hover({ of: 'hover' }, token), null);
    assert.deepEqual(await folds({}, token), []);
    assert.deepEqual(
      logged.map((said) => said.split('\n')[0]),
      ['textDocument/hover: Error: broken', 'textDocument/foldingRange: Error: broken'],
    );
    assert.deepEqual(failed, [
      ['textDocument/hover', { of: 'hover' }],
      ['textDocument/hover', { of: 'hover' }],
      ['textDocument/foldingRange', {}],
    ]);
  });

  it('leaves the others as they are', async () => {
    await guard.request('one', null, () => Promise.reject(new Error('broken')))({}, token);
    assert.equal(await guard.request('other', null, () => 7)({}, token), 7);
  });

  it('is not what a refusal is, nor a request that was cancelled', async () => {
    const refusal = new ResponseError(LSPErrorCodes.RequestFailed, 'no name here');
    await assert.rejects(guard.request('rename', null, () => Promise.reject(refusal))({}, token), refusal);
    const source = new CancellationTokenSource();
    source.cancel();
    await assert.rejects(guard.request('hover', null, () => 7)({}, source.token), {
      code: LSPErrorCodes.RequestCancelled,
    });
    assert.deepEqual(logged, []);
    assert.deepEqual(failed, []);
  });

  it('does no harm where nobody waits for it', async () => {
    await guard.run('index', () => Promise.reject(new Error('broken')));
    assert.match(logged[0]!, /^index: Error: broken/);
  });
});
