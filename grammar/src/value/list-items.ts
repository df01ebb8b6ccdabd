import { skipSpaces, skipSpacesBack } from '../text/chars.ts';
import type { Span } from '../text/joined.ts';
import type { ListItem } from './value.ts';

const ITEM = /(?:^|[；;。，,\s])[（(]?([1-9]\d?)(?:[.．、)）](?!\d)|[)）])/g;

/** Items of a list that runs 1, 2 … from the very start; none where there are fewer than two. */
export function listItems(text: string): ListItem[] {
  const marks: Span[] = [];
  // The first item stands at the very start.
  const begin = skipSpaces(text, 0);
  const first = text[begin];
  if (first !== '1' && first !== '（' && first !== '(') return [];
  for (const match of text.matchAll(ITEM)) {
    if (Number(match[1]) !== marks.length + 1) continue;
    const separator = /^[；;。，,\s]/.test(match[0]) ? 1 : 0;
    marks.push({ start: match.index + separator, end: match.index + match[0].length });
  }
  if (marks.length < 2 || marks[0]!.start !== begin) return [];
  return marks.map((mark, k) => {
    const next = marks[k + 1]?.start ?? text.length;
    let end = skipSpacesBack(text, next, mark.end);
    while (end > mark.end && '；;。，,、'.includes(text[end - 1]!)) end--;
    return { start: skipSpaces(text, mark.end, end), end, mark };
  });
}
