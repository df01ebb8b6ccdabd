import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';
import { PreparedJson } from './prepared-json.ts';

/**
 * Writes messages to a stream, each as one piece with its header: a header that comes alone wakes the other side for
 * nothing, which takes longer than what is in most messages.
 */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: NodeJS.WritableStream;
  /** What the last long message was put together in, once it has been taken: fresh memory costs more than filling it. */
  #spare = Buffer.alloc(0);
  #failures = 0;

  constructor(stream: NodeJS.WritableStream) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  async write(message: Message): Promise<void> {
    try {
      const parts = encodeMessage(message);
      if (parts.length === 1) await this.#send(parts[0]!);
      else await this.#sendJoined(parts);
    } catch (error) {
      this.fireError(error, message, ++this.#failures);
      throw error;
    }
  }

  end(): void {
    this.#stream.end();
  }

  async #sendJoined(parts: readonly Uint8Array[]): Promise<void> {
    const length = lengthOf(parts);
    const fits = length <= this.#spare.length && this.#spare.length <= ROOM * length;
    const buffer = fits ? this.#spare : Buffer.allocUnsafeSlow(Math.ceil(length * MARGIN));
    this.#spare = Buffer.alloc(0);
    let at = 0;
    for (const part of parts) {
      buffer.set(part, at);
      at += part.length;
    }
    await this.#send(buffer.subarray(0, length));
    this.#spare = buffer;
  }

  #send(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#stream.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  }
}

/** How much longer a buffer is than what it is made for, and how much longer than what it is used again for. */
const MARGIN = 1.25;
const ROOM = 4;

/** Stands where what is prepared is put in; nothing that a client sends can be this. */
const PLACE = '\u0000prepared';
const PLACE_JSON = JSON.stringify(PLACE);

/**
 * A message in UTF-8 with its header, in parts to be sent one behind the other. The result of a response, or one member
 * of it or of the params of a notification, may be prepared.
 */
export function encodeMessage(message: object): Uint8Array[] {
  for (const part of ['params', 'result'] as const) {
    const body = (message as Record<string, unknown>)[part];
    if (typeof body !== 'object' || body === null) continue;
    if (body instanceof PreparedJson) return spliced({ ...message, [part]: PLACE }, body);
    for (const [name, value] of Object.entries(body)) {
      if (value instanceof PreparedJson) return spliced({ ...message, [part]: { ...body, [name]: PLACE } }, value);
    }
  }
  const json = JSON.stringify(message);
  return [Buffer.from(header(Buffer.byteLength(json)) + json)];
}

function spliced(envelope: object, { pieces }: PreparedJson): Uint8Array[] {
  const [before, behind] = JSON.stringify(envelope).split(PLACE_JSON) as [string, string];
  const length = Buffer.byteLength(before) + lengthOf(pieces) + Buffer.byteLength(behind);
  return [Buffer.from(header(length) + before), ...pieces, Buffer.from(behind)];
}

/** @param length bytes of the message behind it */
function header(length: number): string {
  return `Content-Length: ${length}\r\n\r\n`;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
