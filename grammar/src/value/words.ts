import { CodeUnitSet } from '../text/code-unit-set.ts';

/** Length of the longest of a list's words that stands at an offset; 0 where none does. */
export type WordFinder = (text: string, at: number) => number;

/** A finder for these words; its cost depends on the words alone, never on the text. */
export function wordFinder(words: readonly string[]): WordFinder {
  const firsts = new CodeUnitSet(words);
  const byFirst = new Map<number, string[]>();
  for (const word of words) {
    const first = word.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return (text, at) => {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    if (!firsts.has(unit)) return 0;
    for (const word of byFirst.get(unit)!) if (text.startsWith(word, at)) return word.length;
    return 0;
  };
}

/** Whether any of a list's words stands in a text. */
export function hasWord(finder: WordFinder, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (finder(text, i) > 0) return true;
  return false;
}
