/** Most texts that the braces of one pattern may stand for. */
const MOST_ALTERNATIVES = 200;

/** A function that tells whether a path, its parts divided by `/`, fits a pattern. */
export type GlobMatcher = (path: string) => boolean;

/**
 * Reads a pattern: `*` and `?` stand for characters of one part of a path, `**` for any number of parts, `{a,b}` for one
 * of several texts; letter case does not count. Patterns come from files that anyone may have written, so matching takes
 * at most pattern × path steps. Null where braces do not pair or stand for too many texts.
 */
export function globMatcher(pattern: string): GlobMatcher | null {
  const alternatives = withoutBraces(comparable(pattern));
  if (alternatives === null) return null;
  const divided = alternatives.map((alternative) => alternative.split('/'));
  return (path) => {
    const parts = comparable(path).split('/');
    return divided.some((pattern) => matches(pattern, parts, '**', matchesPart));
  };
}

/** Some systems keep names decomposed. */
function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function matchesPart(pattern: string, part: string): boolean {
  return matches(pattern, part, '*', (wanted, seen) => wanted === '?' || wanted === seen);
}

/** Goes back to the last star only, since an earlier one could take no more than that one does. */
function matches<T extends string | readonly string[]>(
  pattern: T,
  text: T,
  star: string,
  fits: (wanted: string, seen: string) => boolean,
): boolean {
  let p = 0;
  let lastStar = -1;
  let resumeAt = 0;
  for (let t = 0; t < text.length; ) {
    if (pattern[p] === star) {
      lastStar = p++;
      resumeAt = t;
    } else if (p < pattern.length && fits(pattern[p]!, text[t]!)) {
      p++;
      t++;
    } else if (lastStar >= 0) {
      p = lastStar + 1;
      t = ++resumeAt;
    } else return false;
  }
  while (pattern[p] === star) p++;
  return p === pattern.length;
}

/** Each text that a pattern with braces stands for. */
function withoutBraces(pattern: string): readonly string[] | null {
  const open = pattern.lastIndexOf('{');
  const close = pattern.indexOf('}', open + 1);
  if (open < 0) return close < 0 ? [pattern] : null;
  if (close < 0) return null;
  // The innermost braces come first, so that those around them see plain texts.
  const options = pattern.slice(open + 1, close).split(',');
  const texts: string[] = [];
  for (const option of options) {
    const more = withoutBraces(pattern.slice(0, open) + option + pattern.slice(close + 1));
    if (more === null || texts.length + more.length > MOST_ALTERNATIVES) return null;
    texts.push(...more);
  }
  return texts;
}
