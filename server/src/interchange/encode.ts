import { Buffer } from 'node:buffer';
import type { Encoding } from './decode.ts';

const MARKS: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [],
};

/** The bytes of a text in the encoding that `decode` told, with its byte order mark where it had one. */
export function encode(text: string, encoding: Encoding, marked: boolean): Buffer {
  const bytes = toBytes(text, encoding);
  return marked ? Buffer.concat([Buffer.from(MARKS[encoding]), bytes]) : bytes;
}

function toBytes(text: string, encoding: Encoding): Buffer {
  if (encoding === 'gb18030') return toGb18030(text);
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

/**
 * The first character of `text` that GBK cannot hold though `before` got by with it; null where there is none. Programs
 * that write GBK cannot read the four bytes that GB 18030 has for such a character.
 */
export function unwritable(text: string, before: string, encoding: Encoding): string | null {
  if (encoding !== 'gb18030') return null;
  const isOutside = (character: string) => character.codePointAt(0)! > 0x7f && !pairs().has(character);
  const hasNoBytes = (character: string) => isOutside(character) && character.length === 1 && !quads().has(character);
  return [...text].find([...before].some(isOutside) ? hasNoBytes : isOutside) ?? null;
}

function toGb18030(text: string): Buffer {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(pairs().get(character) ?? fourBytes(character, code)));
  }
  return Buffer.from(bytes);
}

const FIRST_OF_PLANE_1 = 189_000;

function fourBytes(character: string, code: number): readonly number[] {
  return code > 0xffff ? bytesAt(FIRST_OF_PLANE_1 + code - 0x10000) : (quads().get(character) ?? [0x3f]);
}

/** The four bytes with a number in the order of GB 18030. */
function bytesAt(index: number): number[] {
  const d = 0x30 + (index % 10);
  const c = 0x81 + (Math.floor(index / 10) % 126);
  const b = 0x30 + (Math.floor(index / 1260) % 10);
  return [0x81 + Math.floor(index / 12_600), b, c, d];
}

let knownPairs: Map<string, readonly number[]> | null = null;
let knownQuads: Map<string, readonly number[]> | null = null;

/** Each character of two bytes. No platform encodes GB 18030, but all decode it: the table is read off the decoder. */
function pairs(): ReadonlyMap<string, readonly number[]> {
  knownPairs ??= readOff(function* () {
    for (let a = 0x81; a <= 0xfe; a++) for (let b = 0x40; b <= 0xfe; b++) if (b !== 0x7f) yield [a, b];
  });
  return knownPairs;
}

/** Each character below U+10000 of four bytes. */
function quads(): ReadonlyMap<string, readonly number[]> {
  knownQuads ??= readOff(function* () {
    for (let index = 0; index < 39_420; index++) yield bytesAt(index);
  });
  return knownQuads;
}

function readOff(sequences: () => Iterable<readonly number[]>): Map<string, readonly number[]> {
  const LF = 10;
  const all = [...sequences()];
  const decoded = new TextDecoder('gb18030').decode(Buffer.from(all.flatMap((bytes) => [...bytes, LF])));
  const table = new Map<string, readonly number[]>();
  for (const [i, character] of decoded.split('\n').entries()) {
    if (character.length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, all[i]!);
  }
  return table;
}
