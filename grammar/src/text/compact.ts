import { toHalfWidth } from './chars.ts';

/** ASCII but white space, Han, `、` and `。`: code units that the compact form leaves as they are. */
const STABLE = [
  [0x21, 0x7e],
  [0x3001, 0x3002],
  [0x4e00, 0x9fff],
] as const;
const STABLES = STABLE.map((ends) => String.fromCharCode(ends[0], 0x2d, ends[1])).join('');
const UNSTABLE = new RegExp(`[^${STABLES}]`);
/** In half width, what stays as it is but for white space. */
const UNUSUAL = new RegExp(`[^${STABLES}\\s“”‘’《》]`);

/**
 * A text in Unicode's compatibility form (signs and letters of one width) without white space: how names are compared.
 * Most texts are in it already.
 */
export function compact(text: string): string {
  if (!UNSTABLE.test(text)) return text;
  // Signs of full width are all that there is to do in most others, and Unicode's form costs several times more.
  const half = toHalfWidth(text);
  return (UNUSUAL.test(half) ? text.normalize('NFKC') : half).replace(/\s+/g, '');
}

export function isCompact(unit: number): boolean {
  for (const [first, last] of STABLE) if (unit >= first && unit <= last) return true;
  return false;
}
