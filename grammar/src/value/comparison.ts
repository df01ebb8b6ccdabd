import { OPERATORS, VALUE_WORDS } from '../catalog/values.ts';
import { Char, kindAt } from '../text/chars.ts';
import type { Operator } from './value.ts';
import { wordFinder } from './words.ts';

/** What a word or sign of comparison says, and how. */
export type Comparison = Pick<Operator, 'sign' | 'how'>;

/** Signs and words before a number. */
export const operators = new Map<string, Comparison>();
/** Words behind a number (以上). */
export const suffixes = new Map<string, Comparison>();
for (const { sign, signs, lookalikes, words, suffixes: behind } of OPERATORS) {
  for (const word of signs) operators.set(word, { sign, how: 'sign' });
  for (const word of lookalikes) operators.set(word, { sign, how: 'lookalike' });
  for (const word of words) operators.set(word, { sign, how: 'word' });
  for (const word of behind) suffixes.set(word, { sign, how: 'suffix' });
}
/** Words behind a date or a duration (前, 内). */
export const timeSuffixes = new Map(
  Object.entries(VALUE_WORDS.timeSuffixes).flatMap(([sign, words]) =>
    words.map((word) => [word, { sign: sign as Operator['sign'], how: 'suffix' as const }]),
  ),
);

export const operatorAt = wordFinder([...operators.keys()]);
const anySuffixAt = wordFinder([...suffixes.keys()]);
/** Length of the comparison behind a number; the plus of 5+2天 and 1+X is none. */
export const suffixAt = (text: string, at: number): number =>
  text[at] === '+' && NUMBER_OR_LETTER.has(kindAt(text, at + 1)) ? 0 : anySuffixAt(text, at);
export const timeSuffixAt = wordFinder([...timeSuffixes.keys()]);
export const approximateAfter = wordFinder(VALUE_WORDS.approximate.after);

const NUMBER_OR_LETTER = new Set<number>([Char.Digit, Char.Letter]);
const TAIL = /^[\s。．.；;，,、！!]*(?:[（(【[][^（(【[]*[）)】\]][\s。．.；;，,、]*)?$/;
const LONGEST_REMARK = 40;

/** Whether nothing but stops and a remark in brackets stands from an offset on. */
export function isTail(text: string, at: number): boolean {
  // Nothing at all stands behind most figures.
  return at >= text.length || (text.length - at <= LONGEST_REMARK && TAIL.test(text.slice(at)));
}

/** The same, but for a comparison there (以上). */
export function isAtEnd(text: string, at: number): boolean {
  const about = at + approximateAfter(text, at);
  return isTail(text, about + (suffixAt(text, about) || timeSuffixAt(text, about)));
}
