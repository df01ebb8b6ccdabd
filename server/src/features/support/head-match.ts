import type { CatalogEntry, LevelEntry, TypeEntry } from '#grammar';
import { matchText, type Typed } from '../../pinyin/match.ts';

/** An entry with the digits that one may type for it: its code, or its place in a standard without codes. */
export interface Typeable<E extends CatalogEntry> {
  readonly entry: E;
  readonly code: string;
}

/**
 * How well what was typed fits a head, 0 best; null where it does not. It may be a code or the beginning of one, a name
 * or a part of one, pinyin, initials, or `1-产`; of a whole head any beginning, such as `1-产出指标；数`.
 */
export function matchHead(typed: Typed, level: Typeable<LevelEntry>, type: Typeable<TypeEntry>): number | null {
  const [first, second, ...more] = partsOf(typed);
  if (first === undefined || more.length > 0) return null;
  if (second === undefined) return better(matchPart(first, type), later(matchPart(first, level), 1));
  const firstRank = matchPart(first, level);
  return firstRank === null ? null : later(matchPart(second, type), firstRank);
}

/** As `matchHead`, for a head that is a level alone: what fits one of its types fits it too. */
export function matchLevel(
  typed: Typed,
  level: Typeable<LevelEntry>,
  types: readonly Typeable<TypeEntry>[],
): number | null {
  const [part, ...more] = partsOf(typed);
  if (part === undefined || more.length > 0) return null;
  return types.reduce((best, type) => better(best, later(matchPart(part, type), 1)), matchPart(part, level));
}

/** The parts of a head typed so far; the last may be empty. */
function partsOf({ text, pinyin }: Typed): Typed[] {
  return text.split(/[;:,]/).map((part) => ({ text: part, pinyin }));
}

function matchPart(query: Typed, { entry, code }: Typeable<CatalogEntry>): number | null {
  if (query.text === '') return 0;
  if (/^\d+$/.test(query.text)) return code.startsWith(query.text) ? 0 : null;
  const coded = /^(\d+)[-‐–—―−－]+(.*)$/s.exec(query.text);
  if (coded !== null) {
    const name = coded[2]!;
    const own = matchName({ ...query, text: name }, entry);
    if (coded[1] === code) return own;
    // Of a code and a name that disagree, the name is what was meant.
    return name !== '' && own === 0 ? 2 : null;
  }
  return matchName(query, entry);
}

function matchName(query: Typed, { name, aliases }: CatalogEntry): number | null {
  const own = matchText(query, name);
  if (own !== 1) return own ?? (aliases.some((alias) => alias.startsWith(query.text)) ? 0 : null);
  return aliases.some((alias) => alias.startsWith(query.text)) ? 0 : 2;
}

function better(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function later(rank: number | null, by: number): number | null {
  return rank === null ? null : rank + by;
}
