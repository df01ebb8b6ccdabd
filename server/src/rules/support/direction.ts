import { VALUE_WORDS } from '#grammar';
import { endsWithAny, type Reading, thingOf } from './values.ts';

const { better, worse, denied, worseCounts, handling, costs, costCounts, saving } = VALUE_WORDS.direction;

/** Whether more is better or worse of what a name measures; null where the name does not tell. */
export function directionOf(name: Reading): 'better' | 'worse' | null {
  const thing = thingOf(name);
  if (endsWithAny(thing, better)) return 'better';
  // Complaints that were handled are work done, and money saved is a gain: more may well be better.
  const bad = isBad(without(thing, worseCounts)) && !handling.some((word) => thing.includes(word));
  const cost = endsWithAny(without(thing, costCounts), costs) && !saving.some((word) => thing.includes(word));
  return bad || cost ? 'worse' : null;
}

function without(thing: string, endings: readonly string[]): string {
  const ending = endings.find((word) => thing.endsWith(word));
  return ending === undefined ? thing : thing.slice(0, -ending.length);
}

function isBad(thing: string): boolean {
  const word = worse.find((ending) => thing.endsWith(ending));
  return word !== undefined && !endsWithAny(thing.slice(0, -word.length), denied);
}
