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

/** The number that a code unit stands for, at least 1; 0 where it is none of these. */
export function enclosedValue(unit: number): number {
  return VALUES.get(unit) ?? 0;
}
