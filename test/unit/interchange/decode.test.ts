import assert from 'node:assert/strict';
import { decode, type Encoding } from '../../../server/src/interchange/decode.ts';
import { encode, unwritable } from '../../../server/src/interchange/encode.ts';

const TEXT = '项目支出绩效目标表\r\n单位：万元\n合计\t1.00\t𠮷';

function check(bytes: Uint8Array, encoding: Encoding, text = TEXT): void {
  const { marked, ...decoded } = decode(bytes)!;
  assert.deepEqual(decoded, { text, encoding });
  if (!text.includes('\ufffd')) assert.deepEqual(encode(text, encoding, marked), Buffer.from(bytes));
}

const decoder = new TextDecoder('gb18030');
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decode, and encode back', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    check(Buffer.from(TEXT), 'utf-8');
    check(Buffer.from(`\ufeff${TEXT}`), 'utf-8');
    check(Buffer.alloc(0), 'utf-8', '');
  });

  it('reads UTF-16 of both orders with and without a byte order mark', () => {
    check(Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le');
    check(Buffer.from(TEXT, 'utf16le'), 'utf-16le');
    check(swapped(`\ufeff${TEXT}`), 'utf-16be');
    check(swapped(TEXT), 'utf-16be');
  });

  it('reads GBK and four-byte GB18030', () => {
    // 合计, a tab, 广州, and 㐀 in four bytes.
    const bytes = Buffer.from([0xba, 0xcf, 0xbc, 0xc6, 0x09, 0xb9, 0xe3, 0xd6, 0xdd, 0x81, 0x39, 0xee, 0x39]);
    check(bytes, 'gb18030', '合计\t广州㐀');
  });

  it('takes UTF-8 that is cut in the middle of a character for UTF-8', () => {
    const bytes = Buffer.from(`${TEXT}表`);
    check(bytes.subarray(0, bytes.length - 1), 'utf-8', `${TEXT}\ufffd`);
  });

  it('refuses what is no text', () => {
    assert.equal(decode(Buffer.from([0, 0, 0, 1, 0, 0, 0, 2])), null);
    assert.equal(decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0x80, 0x81, 0xff, 0xff, 0xfe, 0xfe])), null);
  });

  it('writes every character that there is as GB18030', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += code < 0x10000 ? 1 : 61) {
      const character = String.fromCodePoint(code);
      // Surrogates and private use: the standard has moved some of the latter.
      if ((code >= 0xd800 && code <= 0xf8ff) || code === 0xfffd) continue;
      if (decoder.decode(encode(character, 'gb18030', false)) !== character) wrong.push(code.toString(16));
    }
    assert.deepEqual(wrong, []);
  });

  it('says which character GBK cannot hold', () => {
    assert.equal(unwritable('≥90%；𠮷', '年度', 'gb18030'), '𠮷');
    assert.equal(unwritable('≥90%；。（）〇', '年度', 'gb18030'), null);
    assert.equal(unwritable('𠮷', '㐀', 'gb18030'), null);
    assert.equal(unwritable('\ue78d', '㐀', 'gb18030'), '\ue78d');
    assert.equal(unwritable('𠮷', '年度', 'utf-8'), null);
  });
});
