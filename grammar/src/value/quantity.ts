import { VALUE_WORDS } from '../catalog/values.ts';
import { Decimal } from '../decimal.ts';
import { Char, kindAt, skipDigits, skipSpaces } from '../text/chars.ts';
import type { Span } from '../text/joined.ts';
import { LONGEST_NUMBER, parseNumeral, skipNumerals } from './numeral.ts';
import { type Counts, readUnit, unitAt } from './unit.ts';
import type { Unit } from './value.ts';
import { wordFinder } from './words.ts';

/** A number with its scale and unit, read at one place of a text in half width. */
export interface Quantity {
  readonly numberEnd: number;
  readonly end: number;
  readonly value: Decimal;
  readonly digits: string;
  readonly scale: string;
  readonly unit: Unit | null;
  readonly approximate: Span | null;
  readonly divisor: Decimal | null;
  readonly numerals: boolean;
}

const approximateInside = wordFinder(VALUE_WORDS.approximate.inside);
const rangeSignAt = wordFinder(VALUE_WORDS.rangeSigns);
const numeralWordAt = wordFinder(VALUE_WORDS.numeralWords);

// Bounded, sticky: each looks at a few characters only.
const THOUSANDS = /\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,20})?/y;
const PLAIN = /\d{1,30}(?:\.\d{1,20})?/y;
const RATIO =
  /[:∶﹕](\d{1,6}(?:\.\d{1,4})?)(?![\d:∶﹕])|\/([1-9]\d{0,7})([十百千]?[万亿]|[百千])?人?(?![\d/\u4e00-\u9fffA-Za-z])/y;
const ROUGHLY = VALUE_WORDS.approximate.before.map((word) => word.at(-1)!);
const SCALE_SIGNS = '十百千万亿';
const SCALES = /[十百千]?[万亿]亿?|[百千]/y;
const LARGE = '万亿';
const SCALE_PLACES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const POINT = 0x2e;
const COMMA = 0x2c;

/** Whether Chinese numerals are part of a word (一般, 三级): nothing behind them makes a number of them. */
export function isNumeralWord(half: string, i: number): boolean {
  const end = skipNumerals(half, i);
  if (end === i || half.startsWith('分之', end)) return false;
  return unitAt(half, end + approximateInside(half, end)) === 0 && rangeSignAt(half, skipSpaces(half, end)) === 0;
}

/** The sign and the second number of a range, right behind its first one. */
export function readRangeEnd(half: string, first: Quantity, counts: Counts): { sign: Span; quantity: Quantity } | null {
  const start = skipSpaces(half, first.end);
  const length = rangeSignAt(half, start);
  if (length === 0 || first.divisor !== null) return null;
  const at = skipSpaces(half, start + length);
  const quantity = (kindAt(half, at) === Char.Digit) === !first.numerals ? readQuantity(half, at, false, counts) : null;
  return quantity === null ? null : { sign: { start, end: start + length }, quantity };
}

/** The quantity that begins at `i`, in digits or in Chinese numerals. */
export function readQuantity(half: string, i: number, negative: boolean, counts: Counts): Quantity | null {
  return kindAt(half, i) === Char.Digit ? readArabic(half, i, negative, counts) : readNumeral(half, i);
}

function readArabic(half: string, i: number, negative: boolean, counts: Counts): Quantity | null {
  const printed = printedNumber(half, i);
  const numberEnd = i + printed.length;
  if (kindAt(half, numberEnd) === Char.Digit) return null;
  const bare = printed.includes(',') ? printed.replaceAll(',', '') : printed;
  const digits = negative ? `-${bare}` : bare;
  const ratio = negative ? null : readRatio(half, numberEnd, bare, counts);
  if (ratio !== null) return ratio;
  let at = skipSpaces(half, numberEnd);
  const unitHere = unitAt(half, at);
  const scaleMatch = scaleAt(half, at);
  // 千克 and 百分点 are units, 万元 is ten thousand times 元.
  const scale = scaleMatch !== '' && unitHere > scaleMatch.length && !/[万亿]/.test(scaleMatch) ? '' : scaleMatch;
  at += scale.length;
  const inside = scale !== '' || unitHere === 0 ? approximateInside(half, at) : 0;
  // 20多万人次
  const behind = inside > 0 && scale === '' && LARGE.includes(half[at + inside] ?? ' ') ? half[at + inside]! : '';
  const unit = readUnit(half, skipSpaces(half, at + inside + behind.length), counts, scale + behind !== '');
  if (unit === null && kindAt(half, numberEnd) === Char.Letter) return null;
  const isBehind = behind !== '' && unit !== null;
  const counted = isBehind ? at + inside + behind.length : scale === '' ? numberEnd : at;
  return {
    numberEnd: counted,
    end: unit?.end ?? counted,
    value: scaled(Decimal.parse(digits)!, isBehind ? behind : scale),
    digits,
    scale: isBehind ? behind : scale,
    unit,
    approximate: inside > 0 && unit !== null ? { start: at, end: at + inside } : null,
    divisor: null,
    numerals: false,
  };
}

/** 1:3, and 9/10万 where the second number has a scale or a comparison stands before the first. */
function readRatio(half: string, at: number, digits: string, counts: Counts): Quantity | null {
  RATIO.lastIndex = at;
  const match = RATIO.exec(half);
  if (match === null) return null;
  const [sign, number, scale] = match[1] === undefined ? ['/', match[2]!, match[3] ?? ''] : [':', match[1], ''];
  if (sign === '/' && scale === '' && counts !== 'sign' && counts !== 'word') return null;
  const divisor = scaled(Decimal.parse(number)!, scale);
  const end = at + match[0].length;
  return divisor.isZero
    ? null
    : {
        numberEnd: end,
        end,
        value: Decimal.parse(digits)!,
        digits: `${digits}${sign}${number}${scale}`,
        scale: '',
        unit: null,
        approximate: null,
        divisor,
        numerals: false,
      };
}

function readNumeral(half: string, i: number): Quantity | null {
  const runEnd = skipNumerals(half, i);
  if (runEnd === i || runEnd - i > LONGEST_NUMBER || numeralWordAt(half, i) > 0) return null;
  if (half.startsWith('分之', runEnd)) return readFraction(half, i, runEnd);
  const isNumber = /[十零一二两三四五六七八九]/.test(half[i]!) || isRoughly(half, i, runEnd);
  if (!isNumber || isUncounted(half, i)) return null;
  const scale = runEnd - i > 1 && /[万亿]/.test(half[runEnd - 1]!) ? half[runEnd - 1]! : '';
  const value = parseNumeral(half.slice(i, runEnd - scale.length));
  const inside = approximateInside(half, runEnd);
  const unit = readUnit(half, runEnd + inside, 'maybe', false);
  if (value === null) return null;
  return {
    numberEnd: runEnd,
    end: unit?.end ?? runEnd,
    value: scaled(value, scale),
    digits: value.toString(),
    scale,
    unit,
    approximate: inside > 0 && unit !== null ? { start: runEnd, end: runEnd + inside } : null,
    divisor: null,
    numerals: true,
  };
}

/** Whether what stands before a numeral makes it count nothing: 几十, 第三, and 数十 but for 参训人数十人. */
function isUncounted(half: string, start: number): boolean {
  const before = half[start - 1] ?? ' ';
  return VALUE_WORDS.numeralNotAfter.includes(before) || (before === '数' && kindAt(half, start - 2) !== Char.Han);
}

/** Whether a place alone, as in 百货 and 千家万户, is a rough number: 近百场, 百余户. */
function isRoughly(half: string, start: number, end: number): boolean {
  if (approximateInside(half, end) > 0) return true;
  return ROUGHLY.includes(half[start - 1] ?? ' ') && !VALUE_WORDS.approximateNotAfter.includes(half[start - 2] ?? ' ');
}

/** 百分之九十 is 90 %, any other fraction keeps both its numbers. */
function readFraction(half: string, i: number, runEnd: number): Quantity | null {
  const divisor = parseNumeral(half.slice(i, runEnd));
  const at = runEnd + 2;
  PLAIN.lastIndex = at;
  const arabic = kindAt(half, at) === Char.Digit;
  const end = arabic ? at + PLAIN.exec(half)![0].length : skipNumerals(half, at);
  const value = arabic ? Decimal.parse(half.slice(at, end)) : parseNumeral(half.slice(at, end));
  if (divisor === null || divisor.isZero || value === null) return null;
  const percent = divisor.equals(Decimal.HUNDRED);
  return {
    numberEnd: end,
    end,
    value,
    digits: percent ? value.toString() : `${value}/${divisor}`,
    scale: '',
    unit: percent ? { start: i, end: at, text: '%' } : null,
    approximate: null,
    divisor: percent ? null : divisor,
    numerals: true,
  };
}

/** A number as it stands at digits. */
function printedNumber(half: string, i: number): string {
  const end = skipDigits(half, i);
  const next = half.charCodeAt(end);
  // Nearly all are digits alone.
  if (next !== POINT && next !== COMMA && end - i <= LONGEST_NUMBER) return half.slice(i, end);
  THOUSANDS.lastIndex = i;
  PLAIN.lastIndex = i;
  return (THOUSANDS.exec(half) ?? PLAIN.exec(half))![0];
}

/** 万, 百万 and the like; empty where none stands there. */
function scaleAt(half: string, at: number): string {
  if (!SCALE_SIGNS.includes(half[at] ?? ' ')) return '';
  SCALES.lastIndex = at;
  return SCALES.exec(half)?.[0] ?? '';
}

/** A number with what its scale multiplies it by. */
export function scaled(value: Decimal, scale: string): Decimal {
  return scale === '' ? value : [...scale].reduce((sum, sign) => sum.shift(SCALE_PLACES[sign]!), value);
}
