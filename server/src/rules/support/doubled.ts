import type { Span } from '#grammar';
import doubled from './doubled.json' with { type: 'json' };

/** Of words that are typed or pasted twice. */
const LENGTHS = [2, 3, 4];
const FIRST_HAN = 0x4e00;
const DOUBLED = /(?!(\p{Script=Han})\1)(\p{Script=Han}{2,4})\2/gu;
/** Words that end one noun and begin the next (社区社区卫生服务中心), and verbs that are said twice. */
const SOUND = new Set(doubled.sound);
const NUMERAL = new RegExp(`[${doubled.numerals}]`);
/** What a noun that begins with the word may go on with: 技能鉴定鉴定费. */
const HEAD = new RegExp(`^(?:${doubled.heads.join('|')})`);

/** Whether a text may have a word twice in a row: every other character, with the one before it, tells that. */
export function maybeDoubled(text: string): boolean {
  for (const length of LENGTHS) {
    for (let i = length + 1; i < text.length; i += 2) {
      const unit = text.charCodeAt(i);
      if (unit !== text.charCodeAt(i - length) || unit < FIRST_HAN) continue;
      if (isRepeated(text, i - 1, length) || isRepeated(text, i + 1, length)) return true;
    }
  }
  return false;
}

function isRepeated(text: string, at: number, length: number): boolean {
  return text.charCodeAt(at) === text.charCodeAt(at - length);
}

/** The words of a text that stand twice in a row and should not, each where it stands again. */
export function doubledWords(text: string): Span[] {
  return [...text.matchAll(DOUBLED)].flatMap(({ index, 0: all, 2: word }) => {
    const end = index + all.length;
    if (SOUND.has(word!) || NUMERAL.test(word!) || HEAD.test(text.slice(end, end + 2))) return [];
    return [{ start: end - word!.length, end }];
  });
}
