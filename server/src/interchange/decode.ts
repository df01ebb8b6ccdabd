import { Buffer } from 'node:buffer';
import { utf8Text } from './utf8.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The text of a file, without its byte order mark (`marked`), and the encoding that it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly marked: boolean;
}

/** UTF-8 in which a few bytes are broken (a file cut in the middle) still reads better as UTF-8. */
const BROKEN_SHARE = 0.005;
const UTF16_SAMPLE = 4096;

/**
 * Reads the bytes of a text file. Without a byte order mark the encoding is told from the bytes: UTF-8 where they are
 * valid, UTF-16 where they hold zeros as its ASCII characters do, else GB18030 (with GBK and GB 2312).
 * Null where they are no text in any of these.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return { text: '', encoding: 'utf-8', marked: false };
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return utf16(buffer.subarray(2), 'utf-16le', true);
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return utf16(buffer.subarray(2), 'utf-16be', true);
  if (buffer.includes(0)) {
    const encoding = utf16WithoutMark(buffer);
    return encoding === null ? null : utf16(buffer, encoding, false);
  }
  const marked = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
  return utf8(marked ? buffer.subarray(3) : buffer, marked) ?? withoutMark(buffer, marked);
}

/** Null where the bytes are no valid UTF-8. */
function utf8(buffer: Buffer, marked: boolean): Decoded | null {
  const text = utf8Text(buffer);
  return text === null ? null : { text, encoding: 'utf-8', marked };
}

function withoutMark(buffer: Buffer, marked: boolean): Decoded | null {
  const text = new TextDecoder('utf-8').decode(buffer);
  const broken = count(text, '\ufffd');
  if (marked || broken <= Math.max(1, BROKEN_SHARE * text.length)) return { text, encoding: 'utf-8', marked };
  const chinese = new TextDecoder('gb18030').decode(buffer);
  return count(chinese, '\ufffd') <= Math.max(1, BROKEN_SHARE * chinese.length)
    ? { text: chinese, encoding: 'gb18030', marked: false }
    : null;
}

/** Tabs, digits and line ends have their zero in the second byte of little-endian text, in the first of big-endian. */
function utf16WithoutMark(buffer: Buffer): 'utf-16le' | 'utf-16be' | null {
  let first = 0;
  let second = 0;
  for (let i = 0; i + 1 < Math.min(buffer.length, UTF16_SAMPLE); i += 2) {
    if (buffer[i] === 0 && buffer[i + 1] !== 0) first++;
    if (buffer[i] !== 0 && buffer[i + 1] === 0) second++;
    if (buffer[i] === 0 && buffer[i + 1] === 0) return null;
  }
  if (first === second) return null;
  return first > second ? 'utf-16be' : 'utf-16le';
}

function utf16(buffer: Buffer, encoding: 'utf-16le' | 'utf-16be', marked: boolean): Decoded {
  return { text: new TextDecoder(encoding).decode(buffer), encoding, marked };
}

function count(text: string, character: string): number {
  let found = 0;
  for (let i = text.indexOf(character); i >= 0; i = text.indexOf(character, i + 1)) found++;
  return found;
}
