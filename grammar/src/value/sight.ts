import { VALUE_WORDS } from '../catalog/values.ts';
import { operators } from './comparison.ts';
import { FIRST_MARKS } from './list-items.ts';
import { NUMERALS } from './numeral.ts';

/** What kinds of code units a text holds tells at first sight what need not be looked for in it. */
export const Sight = {
  /** Something other than plain words can begin here. */
  Notable: 1,
  /** A full-width form of an ASCII character. */
  Wide: 2,
  /** A sign of a formula, or the slash of a division. */
  Formula: 4,
  /** What ends a label, or begins the number of an item. */
  Structure: 8,
} as const;

/** What each code unit shows. */
export const SIGHTS = new Uint8Array(0x10000).fill(Sight.Wide, 0xff01, 0xff5f);
SIGHTS[0x3000] = Sight.Wide;
function mark(sight: number, words: Iterable<string>): void {
  for (const word of words) SIGHTS[word.charCodeAt(0)]! |= sight;
}
mark(Sight.Notable, operators.keys());
mark(Sight.Notable, [...VALUE_WORDS.qualifiers, ...VALUE_WORDS.approximate.before]);
mark(Sight.Notable, `${NUMERALS}-0123456789`);
mark(Sight.Formula, [...VALUE_WORDS.formulaSigns, '/', '／']);
mark(Sight.Structure, `:：${FIRST_MARKS}`);

/** All that the code units of a text show. */
export function sightOf(text: string): number {
  let sight = 0;
  for (let i = 0; i < text.length; i++) sight |= SIGHTS[text.charCodeAt(i)]!;
  return sight;
}

/** Whether something other than plain words can begin at `i`. */
export function isNotable(text: string, i: number): boolean {
  return (SIGHTS[text.charCodeAt(i)]! & Sight.Notable) !== 0;
}
