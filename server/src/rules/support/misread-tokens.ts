import { type GlyphMatch, type Span, withChanges } from '#grammar';

/** Scanning errors in one number or word, with that as it is and as it should be: 5OO元, 500元. */
export interface MisreadToken {
  readonly wrong: string;
  readonly right: string;
  /** In the order of the text; at least one. */
  readonly matches: readonly GlyphMatch[];
}

/** No more than this of a text is quoted on either side of a sign. */
const MOST_AROUND = 12;
const AROUND_LETTER = { before: /[\dA-Za-z.]*$/, after: /^[\dA-Za-z.]*[%％\p{Script=Han}]?/u };
const AROUND_HAN = { before: /[\d.]*\p{Script=Han}{0,2}$/u, after: /^\p{Script=Han}{0,2}/u };

/** Puts together what was found in a text, in its order, by the number or word that it stands in. */
export function misreadTokens(text: string, found: readonly GlyphMatch[]): MisreadToken[] {
  const tokens: { start: number; end: number; matches: GlyphMatch[] }[] = [];
  for (const match of found) {
    const { start, end } = tokenAround(text, match);
    const last = tokens.at(-1);
    if (last === undefined || start >= last.end) tokens.push({ start, end, matches: [match] });
    else {
      last.end = Math.max(last.end, end);
      last.matches.push(match);
    }
  }
  return tokens.map(({ start, end, matches }) => ({
    wrong: text.slice(start, end),
    right: corrected(text, matches, start, end),
    matches,
  }));
}

/** A sign alone says little: it is quoted with the number or the end of the word that it stands in. */
function tokenAround(text: string, { start, end, entry }: GlyphMatch): Span {
  if (entry.wrong.length > 1) return { start, end };
  const around = /\w/.test(entry.wrong) ? AROUND_LETTER : AROUND_HAN;
  const before = around.before.exec(text.slice(Math.max(0, start - MOST_AROUND), start))!;
  const after = around.after.exec(text.slice(end, end + MOST_AROUND))!;
  return { start: start - before[0].length, end: end + after[0].length };
}

/** A text, or a part of it, with its scanning errors put right. */
export function corrected(text: string, matches: readonly GlyphMatch[], from = 0, to = text.length): string {
  const changes = matches.map(({ start, end, entry }) => ({ start, end, text: entry.right }));
  return withChanges(text, changes, from, to);
}
