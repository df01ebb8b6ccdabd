import entries from './glyphs.json' with { type: 'json' };
import type { Words } from './standard.ts';

/** A likely scanning error: `wrong` stands for no correct word of this domain where its surroundings fit. */
export interface GlyphEntry {
  readonly wrong: string;
  readonly right: string;
  /** Patterns (regular expressions, `u` flag) that must not stand right before, must stand right after, must not stand right after. */
  readonly notAfter?: string;
  readonly before?: string;
  readonly notBefore?: string;
  /** Which sign was read as which. */
  readonly note: Words;
}

/** One place that looks misread; offsets are UTF-16 units of the text given. */
export interface GlyphMatch {
  readonly start: number;
  readonly end: number;
  readonly entry: GlyphEntry;
}

/** The scanning errors that come with the product. */
export const GLYPHS: readonly GlyphEntry[] = entries;

/** Finds the scanning errors of the product's own dictionary, in the order of the text. */
export const findGlyphs = glyphFinder(GLYPHS);

/**
 * A function that finds all places of these entries in a text, none overlapping; of two entries that begin at the same
 * place the longer one speaks. Throws a SyntaxError where a surrounding is no regular expression.
 */
export function glyphFinder(dictionary: readonly GlyphEntry[]): (text: string) => GlyphMatch[] {
  if (dictionary.length === 0) return () => [];
  const longestFirst = [...dictionary].sort((a, b) => b.wrong.length - a.wrong.length);
  // One group an entry: the group that matched names the entry.
  const pattern = new RegExp(longestFirst.map((entry) => `(${source(entry)})`).join('|'), 'gu');
  const telling = new Set(dictionary.map(tellingCharacter));
  return (text) => {
    const found: GlyphMatch[] = [];
    if (!hasAny(text, telling)) return found;
    for (const match of text.matchAll(pattern)) {
      const group = match.findIndex((value, index) => index > 0 && value !== undefined);
      const entry = longestFirst[group - 1]!;
      found.push({ start: match.index, end: match.index + match[0].length, entry });
    }
    return found;
  };
}

/** The code unit at which an entry's two forms part: without it in a text the entry cannot be there. */
function tellingCharacter({ wrong, right }: GlyphEntry): number {
  let at = 0;
  while (at < wrong.length - 1 && wrong[at] === right[at]) at++;
  return wrong.charCodeAt(at);
}

function hasAny(text: string, characters: ReadonlySet<number>): boolean {
  for (let i = 0; i < text.length; i++) if (characters.has(text.charCodeAt(i))) return true;
  return false;
}

function source({ wrong, notAfter, before, notBefore }: GlyphEntry): string {
  const literal = wrong.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return [
    notAfter === undefined ? '' : `(?<!${notAfter})`,
    literal,
    before === undefined ? '' : `(?=${before})`,
    notBefore === undefined ? '' : `(?!${notBefore})`,
  ].join('');
}
