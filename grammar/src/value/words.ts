/** Length of the longest of a list's words that stands at an offset; 0 where none does. */
export type WordFinder = (text: string, at: number) => number;

/** A finder for these words; its cost depends on the words alone, never on the text. */
export function wordFinder(words: readonly string[]): WordFinder {
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    const first = word[0]!;
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return (text, at) => {
    const list = at < text.length ? byFirst.get(text[at]!) : undefined;
    return list?.find((word) => text.startsWith(word, at))?.length ?? 0;
  };
}

/** Offsets of all of a list's words in a text, none overlapping. */
export function findWords(finder: WordFinder, text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let i = 0; i < text.length; ) {
    const length = finder(text, i);
    if (length > 0) found.push({ start: i, end: i + length });
    i += length || 1;
  }
  return found;
}
