import { CodeUnitSet } from '../text/code-unit-set.ts';

/** Length of the longest of a list's words that stands at an offset; 0 where none does. */
export interface WordFinder {
  (text: string, at: number): number;
  /** What the words begin with. */
  readonly firsts: CodeUnitSet;
}

/** A finder for these words; its cost depends on the words alone, never on the text. */
export function wordFinder(words: readonly string[]): WordFinder {
  const firsts = new CodeUnitSet(words);
  const byFirst = new Map<number, string[]>();
  for (const word of words) {
    const first = word.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  // Most of what begins as a word does goes on otherwise, which is told for less than looking the words up.
  const seconds = words.some(({ length }) => length === 1) ? null : new CodeUnitSet(words.map((word) => word.slice(1)));
  const find = (text: string, at: number): number => {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    if (!firsts.has(unit) || (seconds !== null && !seconds.has(text.charCodeAt(at + 1)))) return 0;
    for (const word of byFirst.get(unit)!) if (text.startsWith(word, at)) return word.length;
    return 0;
  };
  return Object.assign(find, { firsts });
}

/** Whether any of a list's words stands in a text. */
export function hasWord(finder: WordFinder, text: string): boolean {
  const { firsts } = finder;
  for (let i = firsts.indexIn(text); i >= 0; i = firsts.indexIn(text, i + 1)) if (finder(text, i) > 0) return true;
  return false;
}
