import { CodeUnitSet, hasWord, type WordFinder, wordFinder } from '#grammar';

/** Every character that `\s` stands for. */
export const WHITE_SPACE =
  ' \t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Signs that compare. */
export const COMPARISON_SIGNS = '≥≤><＞＜=＝';

/** Full-width digits and letters, which nothing asks for. */
export const WIDE =
  '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ';

/** Lists of words are constants or options, asked about for every name: each is indexed once. */
const finders = new WeakMap<readonly string[], WordFinder>();
const endings = new WeakMap<readonly string[], Endings>();

/** By their last characters, and these. */
interface Endings {
  readonly lasts: CodeUnitSet;
  readonly byLast: ReadonlyMap<number, readonly Ending[]>;
}

interface Ending {
  readonly word: string;
  /** Its last character but one; NaN in a word of one. */
  readonly before: number;
}

/** Whether any of the words stands in a text. */
export function holdsAny(text: string, words: readonly string[]): boolean {
  return hasWord(finderOf(words), text);
}

export function startsWithAny(text: string, words: readonly string[]): boolean {
  return finderOf(words)(text, 0) > 0;
}

/** A text without those of the words that it begins with. */
export function withoutStart(text: string, words: readonly string[]): string {
  const wordAt = finderOf(words);
  let start = 0;
  for (let length = wordAt(text, 0); length > 0; length = wordAt(text, start)) start += length;
  return text.slice(start);
}

function finderOf(words: readonly string[]): WordFinder {
  let finder = finders.get(words);
  if (finder === undefined) {
    finder = wordFinder(words);
    finders.set(words, finder);
  }
  return finder;
}

/** The first in the list of the words that a text ends with; undefined where it ends with none. */
export function endingOf(text: string, words: readonly string[]): string | undefined {
  if (text === '') return undefined;
  let known = endings.get(words);
  if (known === undefined) {
    known = indexByLast(words);
    endings.set(words, known);
  }
  const last = text.charCodeAt(text.length - 1);
  if (!known.lasts.has(last)) return undefined;
  const before = text.charCodeAt(text.length - 2);
  for (const ending of known.byLast.get(last)!) {
    if (ending.word.length === 1 || (ending.before === before && text.endsWith(ending.word))) return ending.word;
  }
  return undefined;
}

export function endsWithAny(text: string, words: readonly string[]): boolean {
  return endingOf(text, words) !== undefined;
}

function indexByLast(words: readonly string[]): Endings {
  const byLast = new Map<number, Ending[]>();
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    const ending = { word, before: word.charCodeAt(word.length - 2) };
    byLast.set(last, [...(byLast.get(last) ?? []), ending]);
  }
  return { lasts: new CodeUnitSet(words.map((word) => word.slice(-1))), byLast };
}
