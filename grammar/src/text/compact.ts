/** ASCII but white space, Han, `、` and `。`: code units that the compact form leaves as they are. */
const STABLE = [
  [0x21, 0x7e],
  [0x3001, 0x3002],
  [0x4e00, 0x9fff],
] as const;
const UNSTABLE = new RegExp(`[^${STABLE.map((ends) => String.fromCharCode(ends[0], 0x2d, ends[1])).join('')}]`);

/**
 * A text in Unicode's compatibility form (signs and letters of one width) without white space: how names are compared.
 * Most texts are in it already.
 */
export function compact(text: string): string {
  return UNSTABLE.test(text) ? text.normalize('NFKC').replace(/\s+/g, '') : text;
}

export function isCompact(unit: number): boolean {
  for (const [first, last] of STABLE) if (unit >= first && unit <= last) return true;
  return false;
}
