/**
 * The text of a file, by what every host has: UTF-8, else what editors of this country write. `interchange/decode.ts`
 * tells more encodings apart, where there is Node.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(utf16 ? 'utf-16le' : 'gb18030').decode(bytes);
  }
}
