import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import type { Message } from 'vscode-languageserver/node';
import { encodeMessage, StreamWriter } from '../../../server/src/lsp/message-writer.ts';
import { PreparedJson } from '../../../server/src/lsp/prepared-json.ts';

const list = (...pieces: string[]) => PreparedJson.list(pieces.map((piece) => new TextEncoder().encode(piece)));

/** The messages in a stretch of a stream, of which nothing else may be left. */
function messagesIn(bytes: Uint8Array): unknown[] {
  const messages: unknown[] = [];
  for (let at = 0; at < bytes.length; ) {
    const rest = Buffer.from(bytes.subarray(at));
    const [header, length] = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1'))!;
    messages.push(JSON.parse(rest.toString('utf8', header.length, header.length + Number(length))));
    at += header.length + Number(length);
  }
  return messages;
}

describe('messages', () => {
  const decoded = (message: object) => messagesIn(Buffer.concat(encodeMessage(message)))[0];

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
    assert.deepEqual(decoded({ id: 8, result: pieces }), { id: 8, result: [{ a: '指' }, 2, 3] });
    assert.deepEqual(pieces.parse(), [{ a: '指' }, 2, 3]);
  });
});

describe('the writer of messages', () => {
  const push = (...items: unknown[]) =>
    ({ jsonrpc: '2.0', method: 'm', params: { items: list(...items.map((item) => JSON.stringify(item))) } }) as Message;
  const plain = (...items: unknown[]) => ({ jsonrpc: '2.0', method: 'm', params: { items } });

  /** A stream that takes each chunk when it is told to. */
  function slowStream() {
    const chunks: Uint8Array[] = [];
    const taking: (() => void)[] = [];
    const stream = new Writable({
      write(chunk, _encoding, done) {
        taking.push(() => {
          chunks.push(Buffer.from(chunk));
          done();
        });
      },
    });
    return { stream, chunks, take: () => taking.shift()?.() };
  }

  it('writes each message as one chunk, in order', async () => {
    const { stream, chunks, take } = slowStream();
    const writer = new StreamWriter(stream);
    const messages = [plain('一'), push('二', 2), push('三'), plain('四'), push('五', 'x'.repeat(1000)), push()];
    const written = messages.map((message) => writer.write(message as Message));
    // None is taken before all are written, so that a buffer may not be used for two of them.
    for (const message of written) {
      take();
      await message;
    }
    const expected = [plain('一'), plain('二', 2), plain('三'), plain('四'), plain('五', 'x'.repeat(1000)), plain()];
    assert.deepEqual(chunks.flatMap(messagesIn), expected);
    assert.equal(chunks.length, messages.length);
  });

  it('puts a list together in the memory of the last one', async () => {
    const memory = new Set<ArrayBufferLike>();
    const texts: string[] = [];
    const stream = new Writable({
      write(chunk: Uint8Array, _encoding, done) {
        memory.add(chunk.buffer);
        texts.push(JSON.stringify(messagesIn(chunk)));
        done();
      },
    });
    const writer = new StreamWriter(stream);
    const lists = Array.from({ length: 20 }, (_, i) => [i, '指标'.repeat(1000 + i)]);
    for (const items of lists) await writer.write(push(...items));
    assert.deepEqual(
      texts,
      lists.map((items) => JSON.stringify([plain(...items)])),
    );
    assert.equal(memory.size, 1);
    // A much shorter one lets the memory go.
    await writer.write(push('短'));
    assert.equal(memory.size, 2);
  });

  it('tells of a message that could not be written, and goes on', async () => {
    const { stream, chunks, take } = slowStream();
    const writer = new StreamWriter(stream);
    const errors: unknown[] = [];
    writer.onError(([error, , count]) => errors.push(error.message, count));
    const circular: Record<string, unknown> = { jsonrpc: '2.0', method: 'm' };
    circular.params = { circular };
    await assert.rejects(writer.write(circular as never), /circular/);
    const next = writer.write(plain(1) as Message);
    take();
    await next;
    assert.deepEqual(chunks.flatMap(messagesIn), [plain(1)]);
    assert.match(String(errors[0]), /circular/);
    assert.equal(errors[1], 1);
  });
});
