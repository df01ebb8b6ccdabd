import type { Indicator, LevelEntry, TypeEntry } from '#grammar';
import { libraryOf } from '../library/library.ts';
import signs from './type-signs.json' with { type: 'json' };

interface Signs {
  readonly ends: readonly string[];
  readonly holds?: readonly string[];
  /** Whether a count, or a rate, speaks for the type where nothing else does. */
  readonly units?: boolean;
  readonly rates?: boolean;
}

const SIGNS: Readonly<Record<string, Signs | string | undefined>> = signs;
/** A number with a unit that counts things. */
const COUNT = /^(?:不少于|不低于|不超过|至少|超过|达到?|[≥≤>＞<＜=＝])?\s*[\d,，.]+\s*万?(?!\s*[%％])\p{Script=Han}/u;

/** What a name says of its value: 处置率90%, 专报不少于50份. */
const TARGET =
  /(?:不少于|不低于|不超过|不高于|低于|高于|超过|达到?|约|[≥≤><＞＜=＝])?\s*\d[\d,，.]*\s*(?:[%％]|万?\p{Script=Han}{0,3})?$/u;
const RATE = /[\d.]\s*[%％]/;

/** Names and values that tell a type are short. */
const LONGEST = 100;

/** The types under a level that an indicator can be of: one where its name and value leave one reading, else all of them. */
export function possibleTypes(level: LevelEntry, indicator: Indicator): readonly TypeEntry[] {
  if (level.types.length === 1) return level.types;
  const printed = indicator.name ?? '';
  const name = printed.length > LONGEST ? printed : printed.replace(TARGET, '');
  const known = level.types.filter((type) => libraryOf(type.name).some((entry) => entry.name === name));
  if (known.length === 1) return known;
  const ending = level.types.filter((type) => signsOf(type)?.ends.some((end) => name.endsWith(end)));
  const longest = Math.max(0, ...ending.map((type) => endingLength(type, name)));
  const best = ending.filter((type) => endingLength(type, name) === longest);
  if (best.length === 1) return best;
  const holding = level.types.filter((type) => signsOf(type)?.holds?.some((word) => name.includes(word)));
  if (holding.length === 1) return holding;
  const value = (indicator.annualValue ?? '').slice(0, LONGEST);
  const rated = level.types.filter((type) => signsOf(type)?.rates);
  if (holding.length === 0 && rated.length === 1 && (name.endsWith('率') || RATE.test(value))) return rated;
  const counted = level.types.filter((type) => signsOf(type)?.units);
  if (holding.length === 0 && COUNT.test(value) && counted.length === 1) return counted;
  return level.types;
}

function signsOf(type: TypeEntry): Signs | undefined {
  const found = SIGNS[type.code ?? ''];
  return typeof found === 'object' ? found : undefined;
}

function endingLength(type: TypeEntry, name: string): number {
  return Math.max(0, ...(signsOf(type)?.ends ?? []).map((end) => (name.endsWith(end) ? end.length : 0)));
}
