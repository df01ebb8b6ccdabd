import { OPERATORS, VALUE_WORDS } from '../catalog/values.ts';
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
export const suffixAt = wordFinder([...suffixes.keys()]);
export const timeSuffixAt = wordFinder([...timeSuffixes.keys()]);
