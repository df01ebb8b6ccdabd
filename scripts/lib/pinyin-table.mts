import { pinyin } from 'pinyin-pro';

/** Readings kept of a character: rarer ones match what nobody means. */
const MOST_READINGS = 2;

/**
 * The characters of GB 2312 by their readings without tones (`lv` for 绿), as `server/src/pinyin/characters.json`
 * keeps them. A character with two readings stands under both.
 */
export function pinyinTable(): string {
  const bySyllable = new Map<string, string>();
  for (const character of hanOfGb2312()) {
    for (const syllable of readingsOf(character)) {
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
    }
  }
  const sorted = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

function readingsOf(character: string): string[] {
  const all = pinyin(character, { multiple: true, toneType: 'none', v: true, type: 'array' });
  return [...new Set(all)].slice(0, MOST_READINGS);
}

function hanOfGb2312(): string[] {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      if (/^[\u4e00-\u9fff]$/.test(character)) found.push(character);
    }
  }
  return found;
}
