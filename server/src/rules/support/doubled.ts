import type { Span } from '#grammar';
import doubled from './doubled.json' with { type: 'json' };

/** Of words that are typed or pasted twice. */
const LENGTHS = [2, 3, 4];
/** 々, before which there is no character of a word. */
const FIRST_HAN = 0x3005;
const DOUBLED = /(?!(\p{Script=Han})\1)(\p{Script=Han}{2,4})\2/gu;
/** Words that end one noun and begin the next: 城北社区社区卫生服务中心. */
const NOUNS = new Set(doubled.nouns);
/** Verbs that are said twice. */
const VERBS = new Set(doubled.verbs);
const NUMERAL = new RegExp(`[${doubled.numerals}]`);
/** What a noun that begins with the word may go on with: 技能鉴定鉴定费. */
const HEAD = new RegExp(`^(?:${doubled.heads.join('|')})`);

/** Whether a text has as many characters twice in a row as a word has; which is cheap to tell, and seldom so. */
export function maybeDoubled(text: string): boolean {
  for (const length of LENGTHS) {
    // In as many characters in a row that stand twice, one is at each multiple of their number.
    for (let i = length; i < text.length; i += length) {
      if (isRepeated(text, i, length) && text.charCodeAt(i) >= FIRST_HAN && isWordRepeated(text, i, length))
        return true;
    }
  }
  return false;
}

function isRepeated(text: string, at: number, length: number): boolean {
  return text.charCodeAt(at) === text.charCodeAt(at - length);
}

/** Whether a character stands twice in as many characters that do. */
function isWordRepeated(text: string, at: number, length: number): boolean {
  let start = at;
  while (at - start < length && isRepeated(text, start - 1, length)) start--;
  let end = at + 1;
  while (end - start < length && isRepeated(text, end, length)) end++;
  return end - start >= length;
}

/** The words of a text that stand twice in a row and should not, each where it stands again. */
export function doubledWords(text: string): Span[] {
  if (!maybeDoubled(text)) return [];
  return [...text.matchAll(DOUBLED)].flatMap(({ index, 0: all, 2: word }) => {
    const end = index + all.length;
    // At the start there is no noun that the first one ends.
    if (
      (index > 0 && NOUNS.has(word!)) ||
      VERBS.has(word!) ||
      NUMERAL.test(word!) ||
      HEAD.test(text.slice(end, end + 2))
    )
      return [];
    return [{ start: end - word!.length, end }];
  });
}
