import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import type { Message } from 'vscode-languageserver/node';
import { streamReader } from '../../../server/src/lsp/message-reader.ts';

/** The messages that are read from bodies behind each other, the bytes of which come in pieces. */
async function read(...bodies: Buffer[]): Promise<Message[]> {
  const bytes = Buffer.concat(bodies.flatMap((body) => [Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 65_536) pieces.push(bytes.subarray(at, at + 65_536));
  const messages: Message[] = [];
  const reader = streamReader(Readable.from(pieces));
  await new Promise<void>((resolve, reject) => {
    reader.onError(reject);
    reader.listen((message) => messages.push(message) === bodies.length && resolve());
  });
  return messages;
}

describe('messages that come in', () => {
  it('are read whole and in order, short and long ones', async () => {
    const sent = ['指标 🂡', '巡查\t次数\n'.repeat(100_000), '', '🂡'.repeat(100_000)].map((text) => ({
      jsonrpc: '2.0',
      text,
    }));
    assert.deepEqual(await read(...sent.map((message) => Buffer.from(JSON.stringify(message)))), sent);
  });

  it('are read where a character in them is broken, too', async () => {
    for (const length of [10, 200_000]) {
      const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', text: '指'.repeat(length) }));
      body[body.indexOf('指')] = 0xff;
      const [message] = await read(body);
      const { text } = message as Message & { text: string };
      assert.ok(text.startsWith('\ufffd') && text.endsWith('指'.repeat(length - 1)));
    }
  });
});
