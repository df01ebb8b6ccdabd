import { type Indicator, isAside, isFurniture, PAGE_FURNITURE, Slot } from '#grammar';
import type { Tail } from './tail.ts';

/** What only a value can hold where something was left behind it. */
export const LEFTOVER_WORDS: readonly string[] = [
  '。',
  ...['；', ';'].flatMap((stop) => ['年', '实', '绩', ...PAGE_FURNITURE].map((word) => stop + word)),
];

/** What was left behind the annual value and a stop: a label without its colon, a remark, words around a page of the web. `from` is where the stop stands. */
export function leftoverOf(indicator: Indicator): Tail | null {
  const { annualValue } = indicator;
  if (annualValue === null) return null;
  const stop = Math.max(annualValue.lastIndexOf('。'), annualValue.lastIndexOf('；'), annualValue.lastIndexOf(';'));
  if (stop <= 0) return null;
  const rest = annualValue.slice(stop + 1);
  // Behind a semicolon a note may be a part of the value.
  const aside = isAside(rest, true) && (annualValue[stop] === '。' || !/[^\p{Script=Han}]/u.test(rest));
  if (!aside && !isFurniture(rest)) return null;
  const at = indicator.startOf(Slot.AnnualValue);
  const start = at + annualValue.length - rest.trimStart().length;
  return { from: at + stop, start, end: at + annualValue.length };
}
