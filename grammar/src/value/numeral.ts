import { Decimal } from '../decimal.ts';
import { CodeUnitSet } from '../text/code-unit-set.ts';

const DIGITS = '零一二三四五六七八九';
const SMALL: ReadonlyMap<string, bigint> = new Map([
  ['十', 10n],
  ['百', 100n],
  ['千', 1000n],
]);
const LARGE: ReadonlyMap<string, bigint> = new Map([
  ['万', 10_000n],
  ['亿', 100_000_000n],
]);
export const NUMERALS = `${DIGITS}〇两十百千万亿点`;
const NUMERAL = new CodeUnitSet(NUMERALS);

/** Longer runs of digits or numerals are no number that a table could mean. */
export const LONGEST_NUMBER = 30;

function isNumeralAt(text: string, at: number): boolean {
  return at < text.length && NUMERAL.has(text.charCodeAt(at));
}

/** End of the run of Chinese numerals at an offset. */
export function skipNumerals(text: string, at: number): number {
  while (isNumeralAt(text, at)) at++;
  return at;
}

/** Reads 十二, 一百零五, 两万, 三点五; null for a run that is no number. A place alone (万) counts once. */
export function parseNumeral(run: string): Decimal | null {
  if (run === '' || run.length > LONGEST_NUMBER) return null;
  const [whole = '', fraction] = run.split('点', 2);
  if (fraction !== undefined) return parsePoint(whole, fraction);
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  for (const character of whole) {
    const small = SMALL.get(character);
    const large = LARGE.get(character);
    if (small !== undefined) {
      section += (digit ?? 1n) * small;
      digit = null;
    } else if (large !== undefined) {
      section += digit ?? 0n;
      total = (total + section || 1n) * large;
      section = 0n;
      digit = null;
    } else {
      const value = digitOf(character);
      // 二三 without a place between is no number in words.
      if (digit !== null && digit !== 0n) return null;
      digit = value;
    }
  }
  return Decimal.parse(String(total + section + (digit ?? 0n)));
}

function parsePoint(whole: string, fraction: string): Decimal | null {
  const front = parseNumeral(whole);
  const places = [...fraction].map((character) => digitOf(character));
  if (front === null || places.length === 0 || places.some((place) => place < 0n)) return null;
  return Decimal.parse(`${front}.${places.join('')}`);
}

/** -1 for a numeral that is no digit. */
function digitOf(character: string): bigint {
  if (character === '两') return 2n;
  if (character === '〇') return 0n;
  return BigInt(DIGITS.indexOf(character));
}
