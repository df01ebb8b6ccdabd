import { CLOSING_BRACKETS, OPENING_BRACKETS } from './chars.ts';
import { escaped } from './pattern.ts';

/** Numbers that are one character: in a circle, in brackets, with a point. Each run: its first character, its first number, how many. */
const RUNS: readonly (readonly [first: string, value: number, count: number])[] = [
  ['①', 1, 20],
  ['⑴', 1, 20],
  ['⒈', 1, 20],
  ['❶', 1, 10],
  ['⓫', 11, 10],
  ['➀', 1, 10],
  ['➊', 1, 10],
  ['㉑', 21, 15],
  ['㈠', 1, 10],
];

const VALUES: ReadonlyMap<number, number> = new Map(
  RUNS.flatMap(([first, value, count]) =>
    Array.from({ length: count }, (_, k) => [first.charCodeAt(0) + k, value + k] as const),
  ),
);

/** Their code units. */
export const ENCLOSED_UNITS: Iterable<number> = [...VALUES.keys()];
/** All of them, for a class of a regular expression. */
export const ENCLOSED = String.fromCharCode(...ENCLOSED_UNITS);

/** A pattern's source: one of them, or digits in brackets. */
export const ENCLOSED_SERIAL = `(?:[${ENCLOSED}]|[${escaped(OPENING_BRACKETS)}]\\s*[\\d０-９]{1,3}\\s*[${escaped(CLOSING_BRACKETS)}])`;

/** The number that a code unit stands for, at least 1; 0 where it is none of these. */
export function enclosedValue(unit: number): number {
  return VALUES.get(unit) ?? 0;
}

const ENCLOSED_BLOCKS = /[\u2460-\u24ff\u2776-\u2793\u3220-\u325f]/;

/** Whether a text may hold one of them; quick, and wrong only for letters in circles. */
export function mayHoldEnclosed(text: string): boolean {
  return ENCLOSED_BLOCKS.test(text);
}
