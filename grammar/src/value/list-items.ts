import { skipSpaces, skipSpacesBack } from '../text/chars.ts';
import type { Span } from '../text/joined.ts';
import type { ListItem } from './value.ts';

/** Signs that number an item by themselves, each kind from 1 on: ①, ⑴, ⒈. */
const RINGED = ['①', '⑴', '⒈'].map((first) => first.charCodeAt(0));
const MOST_RINGED = 20;
const ORDINALS = '一二三四五六七八九';

/** What may number an item, by the group that matches: 1. and （1）, 一是 and （一）, ①. */
const ITEM =
  /(?:^|[；;。，,\s])(?:[（(]?([1-9]\d?)(?:[.．、)）](?!\d)|[)）])|([一二三四五六七八九])(?:是(?!否)|、)|[（(]([一二三四五六七八九])[)）])|([①-⑳⑴-⒇⒈-⒛])/g;

/** What can begin the first item. */
export const FIRST_MARKS = '1一（(①⑴⒈';

/** Items of a list that runs 1, 2 … from the very start, all numbered alike; none where there are fewer than two. */
export function listItems(text: string): ListItem[] {
  const marks: Span[] = [];
  // The first item stands at the very start.
  const begin = skipSpaces(text, 0);
  if (!FIRST_MARKS.includes(text[begin] ?? ' ')) return [];
  let kind = 0;
  for (const match of text.matchAll(ITEM)) {
    const own = match.findIndex((group, i) => i > 0 && group !== undefined);
    if (numberOf(match[own]!) !== marks.length + 1 || (marks.length > 0 && own !== kind)) continue;
    kind = own;
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

function numberOf(mark: string): number {
  const ordinal = ORDINALS.indexOf(mark);
  if (ordinal >= 0) return ordinal + 1;
  const code = mark.charCodeAt(0);
  const first = RINGED.find((start) => code >= start && code < start + MOST_RINGED);
  return first === undefined ? Number(mark) : code - first + 1;
}
