import { VALUE_WORDS } from '../catalog/values.ts';
import { Char, kindAt, skipDigits, skipSpaces } from '../text/chars.ts';
import { timeSuffixAt } from './comparison.ts';
import { wordFinder } from './words.ts';

const rangeSignAt = wordFinder(VALUE_WORDS.rangeSigns);

const OF_MONTH = String.raw`(?:\d{1,2}[日号]|[底末份]|[上中下]旬)`;
const OF_YEAR = String.raw`(?:\d{1,2}月${OF_MONTH}?|[底末]|第?[1-4一二三四]季度末?|[上下]半年|全年)`;

// Bounded, sticky: each looks at a few characters only.
const DATE = new RegExp(
  [
    String.raw`(?:19|20)\d\d(?:(?:[-—~至](?:19|20)\d\d)?年度?${OF_YEAR}?|([-/.])(?:0?[1-9]|1[0-2])(?:\1(?:0?[1-9]|[12]\d|3[01])|[-—~～至到](?:19|20)\d\d\1(?:0?[1-9]|1[0-2]))(?![\d.]))`,
    String.raw`2\d年(?:1[0-2]|0?[1-9])月${OF_MONTH}?`,
    `(?:1[0-2]|0?[1-9])月${OF_MONTH}?`,
    String.raw`(?:1[0-2]|0?[1-9])\.(?:[012]\d|3[01])(?=以?前|之前|止)`,
    '[1-4一二三四]季度末?',
  ].join('|'),
  'y',
);
const DAY = /\d{1,2}[日号]/y;
const CLOCK = /(?:[01]?\d|2[0-4])[:∶][0-5]\d(?![\d:∶])/y;
const RATIO = /^(?:0?1[:∶]|\d+[:∶]0?1$)/;

/**
 * End of the day, month, quarter, year or hour at an offset, or of a range of two; the offset where there is none.
 *
 * @param compared whether a comparison stands before it: ≤2季度 is a length of time
 */
export function dateEnd(half: string, i: number, compared: boolean): number {
  if (kindAt(half, i - 1) === Char.Digit) return i;
  const first = oneEnd(half, i, compared);
  if (first === i) return isClock(half, i) ? rangeEnd(half, endOf(CLOCK, half, i)) : i;
  return rangeEnd(half, first);
}

function oneEnd(half: string, i: number, compared: boolean): number {
  const end = skipDigits(half, i);
  const next = half[end] ?? ' ';
  // Most digits are no date, and the pattern costs more.
  if (end > i ? !'年月日号季-—~至/.'.includes(next) : !half.startsWith('季度', i + 1)) return i;
  if (next === '日' || next === '号') return half[i - 1] === '月' && half[i - 2] !== '个' ? endOf(DAY, half, i) : i;
  if (half.startsWith('季度', Math.max(end, i + 1)) && (compared || half[i - 1] === '每')) return i;
  return endOf(DATE, half, i);
}

/** Of what may be a ratio, too, only before what makes it a time: 1:10前. */
function isClock(half: string, i: number): boolean {
  const end = endOf(CLOCK, half, i);
  if (end === i) return false;
  if (!RATIO.test(half.slice(i, end))) return true;
  return timeSuffixAt(half, end) > 0 || rangeEnd(half, end) > end;
}

/** End of the second one of two dates or hours; that of the first where there is none. */
function rangeEnd(half: string, end: number): number {
  const sign = skipSpaces(half, end);
  const at = skipSpaces(half, sign + rangeSignAt(half, sign));
  if (rangeSignAt(half, sign) === 0) return end;
  const second = [DATE, CLOCK, DAY].map((pattern) => endOf(pattern, half, at)).find((found) => found > at);
  return second ?? end;
}

function endOf(pattern: RegExp, half: string, i: number): number {
  pattern.lastIndex = i;
  return pattern.test(half) ? pattern.lastIndex : i;
}
