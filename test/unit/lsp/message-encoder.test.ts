import assert from 'node:assert/strict';
import { encodeMessage } from '../../../server/src/lsp/message-encoder.ts';
import { PreparedList } from '../../../server/src/lsp/prepared-list.ts';

const decoded = (message: object) => JSON.parse(new TextDecoder().decode(encodeMessage(message)));
const list = (...pieces: string[]) => new PreparedList(pieces.map((piece) => new TextEncoder().encode(piece)));

describe('messages', () => {
  it('are written as JSON in UTF-8', () => {
    const message = { jsonrpc: '2.0', id: 1, result: { title: '指标 🂡', items: [1, null] } };
    assert.deepEqual(decoded(message), message);
    assert.deepEqual(decoded({ jsonrpc: '2.0', id: 2, result: null }), { jsonrpc: '2.0', id: 2, result: null });
  });

  it('take in lists that are JSON already', () => {
    const pieces = list('{"a":"指"},2', '3');
    assert.deepEqual(decoded({ params: { uri: 'a:b', diagnostics: pieces } }), {
      params: { uri: 'a:b', diagnostics: [{ a: '指' }, 2, 3] },
    });
    assert.deepEqual(decoded({ id: 7, result: { kind: 'full', items: list() } }), {
      id: 7,
      result: { kind: 'full', items: [] },
    });
    assert.deepEqual(pieces.parse(), [{ a: '指' }, 2, 3]);
  });
});
