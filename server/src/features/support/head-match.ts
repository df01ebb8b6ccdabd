import type { CatalogEntry, LevelEntry, TypeEntry } from '#grammar';

/** An entry with the digits that one may type for it: its code, or its place in a standard without codes. */
export interface Typeable<E extends CatalogEntry> {
  readonly entry: E;
  readonly code: string;
}

/**
 * How well what was typed fits a head, 0 best; null where it does not. It may be a code or the beginning of one, a name
 * or a part of one, pinyin, initials, or `1-产`; of a whole head any beginning, such as `1-产出指标；数`.
 */
export function matchHead(typed: string, level: Typeable<LevelEntry>, type: Typeable<TypeEntry>): number | null {
  const [first = '', second, ...more] = partsOf(typed);
  if (more.length > 0) return null;
  if (second === undefined) return better(matchPart(first, type), later(matchPart(first, level), 1));
  const firstRank = matchPart(first, level);
  return firstRank === null ? null : later(matchPart(second, type), firstRank);
}

/** As `matchHead`, for a head that is a level alone: what fits one of its types fits it too. */
export function matchLevel(
  typed: string,
  level: Typeable<LevelEntry>,
  types: readonly Typeable<TypeEntry>[],
): number | null {
  const parts = partsOf(typed);
  if (parts.length !== 1) return null;
  return types.reduce((best, type) => better(best, later(matchPart(parts[0]!, type), 1)), matchPart(parts[0]!, level));
}

/** The parts of a head typed so far; the last may be empty. */
export function partsOf(typed: string): string[] {
  return typed.normalize('NFKC').replace(/\s+/g, '').toLowerCase().split(/[;:,]/);
}

function matchPart(query: string, { entry, code }: Typeable<CatalogEntry>): number | null {
  if (query === '') return 0;
  if (/^\d+$/.test(query)) return code.startsWith(query) ? 0 : null;
  const coded = /^(\d+)[-‐–—―−－]+(.*)$/.exec(query);
  if (coded !== null) {
    const own = matchName(coded[2]!, entry);
    if (coded[1] === code) return own;
    // Of a code and a name that disagree, the name is what was meant.
    return coded[2] !== '' && own === 0 ? 2 : null;
  }
  return matchName(query, entry);
}

function matchName(query: string, { name, aliases, pinyin, initials }: CatalogEntry): number | null {
  if (query === '') return 0;
  if ([name, ...aliases].some((one) => one.startsWith(query))) return 0;
  if (pinyin.startsWith(query) || initials.startsWith(query)) return 0;
  if (name.includes(query)) return 2;
  return query.length > 1 && query[0] === pinyin[0] && isSubsequence(query, pinyin) ? 4 : null;
}

/** Whether the characters of `short` stand in `long` in this order. */
function isSubsequence(short: string, long: string): boolean {
  let i = 0;
  for (const character of long) if (character === short[i]) i++;
  return i === short.length;
}

function better(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function later(rank: number | null, by: number): number | null {
  return rank === null ? null : rank + by;
}
