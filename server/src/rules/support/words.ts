import { append, CodeUnitSet, hasWord, type WordFinder, wordFinder } from '#grammar';

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

/** Words by how they end. */
interface Endings {
  readonly lasts: CodeUnitSet;
  /** Their last characters but one; null where a word has only one character. */
  readonly befores: CodeUnitSet | null;
  /** In the order of the list, by their last two characters, those of one character among them; and these by their own. */
  readonly byTail: ReadonlyMap<number, readonly string[]>;
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
    known = indexByTail(words);
    endings.set(words, known);
  }
  const { lasts, befores, byTail } = known;
  const last = text.charCodeAt(text.length - 1);
  if (!lasts.has(last)) return undefined;
  const before = text.charCodeAt(text.length - 2);
  if (befores !== null && !befores.has(before)) return undefined;
  // No closure, which would be made for each name that is asked about.
  for (const word of byTail.get(tailOf(before, last)) ?? byTail.get(last) ?? NO_WORDS)
    if (text.endsWith(word)) return word;
  return undefined;
}

const NO_WORDS: readonly string[] = [];

export function endsWithAny(text: string, words: readonly string[]): boolean {
  return endingOf(text, words) !== undefined;
}

function indexByTail(words: readonly string[]): Endings {
  const short = words.filter(({ length }) => length === 1);
  const byTail = new Map<number, string[]>();
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    if (word.length > 1) append(byTail, tailOf(word.charCodeAt(word.length - 2), last), word);
  }
  const inOrder = (list: readonly string[]) => [...list].sort((a, b) => words.indexOf(a) - words.indexOf(b));
  for (const one of short) {
    const last = one.charCodeAt(0);
    for (const [tail, list] of byTail) if (list[0]!.endsWith(one)) byTail.set(tail, inOrder([...list, one]));
    byTail.set(last, [one]);
  }
  const befores = short.length > 0 ? null : new CodeUnitSet(words.map((word) => word.slice(-2)));
  return { lasts: new CodeUnitSet(words.map((word) => word.slice(-1))), befores, byTail };
}

/** One number for the last two characters of a text; not for certain another one for others. */
function tailOf(before: number, last: number): number {
  return (before << 16) | last;
}
