import { type MessageReader, StreamMessageReader } from 'vscode-languageserver/node';
import { utf8Text } from '../interchange/utf8.ts';

/** Bytes of a message, such as a file that is opened, from which on it is worth reading it in another way. */
const LONG = 100_000;

/** Reads messages from a stream. */
export function streamReader(stream: NodeJS.ReadableStream): MessageReader {
  const decode = async (bytes: Uint8Array) => JSON.parse(textOf(bytes as Buffer));
  return new StreamMessageReader(stream, { contentTypeDecoder: { name: 'application/json', decode } });
}

function textOf(bytes: Buffer): string {
  return (bytes.length > LONG ? utf8Text(bytes) : null) ?? bytes.toString();
}
