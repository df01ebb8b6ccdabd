import { CodeUnitSet, isUnit, operatorAt, type Span } from '#grammar';

/** A number of a value with signs in it that are no digits: 九0%, 1口口%, ⑨5%; the span holds its unit. */
export interface MisreadNumber extends Span {
  /** What it is to be; empty where that cannot be told. */
  readonly right: string;
}

const HAN = '零一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** Other signs that digits are read for, by digit. */
const READ_AS = ['oOQ〇○口囗', 'lI丨ㄧ|｜!！', 'Z', '', '', 'sS', 'b', '', 'B', 'q'];
/** What is left of a digit, or marks a note. */
const LOST = '?？□⁰¹²³⁴⁵⁶⁷⁸⁹';
const TEN = '十';

const DIGIT_OF: ReadonlyMap<string, string> = new Map([
  ...READ_AS.flatMap((signs, digit) => Array.from(signs, (sign) => [sign, String(digit)] as const)),
  ...Array.from(HAN, (sign, digit) => [sign, String(digit)] as const),
  ...Array.from(CIRCLED, (sign, i) => [sign, String(i + 1)] as const),
]);
/** What numbers are misread with. */
export const MISREAD_DIGITS: readonly string[] = [...DIGIT_OF.keys(), ...LOST, TEN];
const TELLING = new CodeUnitSet(MISREAD_DIGITS);
const ARABIC = '0123456789０１２３４５６７８９';

/** What a list must hold, one of them, for a number in it to be misread. */
export const MISREAD_NUMBER_WORDS: readonly string[] = [
  ...CIRCLED,
  ...[...HAN, TEN].flatMap((sign) => [`${sign}o`, `${sign}O`]),
  ...MISREAD_DIGITS.flatMap((sign) => Array.from(`${ARABIC}.．`, (digit) => [sign + digit, digit + sign]).flat()),
];

const RUN = new RegExp(`^[\\d０-９.．${MISREAD_DIGITS.map((sign) => (sign === '|' ? '\\|' : sign)).join('')}]{1,12}`);
/** All that may stand behind the number. */
const BEHIND =
  /^\s*([十百千]?[万亿])?([%％‰]|\p{Script=Han}{0,4}?(?:[/／]\p{Script=Han}{1,3})?)(?:[及或]?以[上下内]|[之以]?[内前]|左右)?$/u;
/** What is numbered or graded with letters and Chinese numerals: B2级, 一0一室. */
const NOT_COUNTED = /^(?:[级类型款号层楼栋幢座室班段区线路期年月日时点版]|季度|工作区)/;
/** Letters that units and models are named with are digits only where these are counted. */
const COUNTED = /^(?:[%％‰]|[人次户件份元家个台套场名天册本张亩万亿]|公里|小时)/;
/** Those that no model is named before: B12台. */
const PEOPLE = /^(?:[%％‰]|[人次户件份元家场天亩万亿]|公里|小时)/;
/** What stands before a share in words: 百分之九5. */
const PERCENT = '百分之';
const LETTER = /[A-Za-z]/;
/** 九o%. */
const HAN_AND_O = new RegExp(`[${HAN}${TEN}][oO]`);
/** 90一95%: operator-lookalike. */
const DASH = /\d一\d/;
/** A sign that stands for a comparison or a dash as well, before the number: 三12辆. */
const NO_FIRST_DIGIT = /^[一二三Z][1-9１-９]/;
/** A whole number in words before one in digits: 十二88个. */
const TWO_NUMBERS = /十[一二三四五六七八九]\d/;
/** A mark behind ten is a power of it. */
const POWER = /^10[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/;
const NO_MISREADING = [DASH, TWO_NUMBERS, POWER];
/** Without a unit 120八 may have lost it, and 12? is in question. */
const NOT_ALONE = new RegExp(`[十一]|[${HAN}?？|｜丨]$`);
const BOX_AT_END = /[口囗]$/;

/** The number that all of a value is, where it is misread; null where it is not, or no number. */
export function misreadNumber(text: string): MisreadNumber | null {
  if (TELLING.indexIn(text) < 0) return null;
  const from = skipOperator(text);
  const isShare = text.startsWith(PERCENT, from);
  const start = isShare ? from + PERCENT.length : from;
  const run = RUN.exec(text.slice(start))?.[0] ?? '';
  const behind = run === '' || !isMixed(run) ? null : BEHIND.exec(text.slice(start + run.length));
  if (behind === null) return null;
  const [, scale = '', unit = ''] = behind;
  if (!(isShare ? unit === '' : isCounted(run, scale, unit)) || NO_MISREADING.some((pattern) => pattern.test(run)))
    return null;
  const numberEnd = start + run.length;
  const unitStart = unit === '' ? numberEnd : text.indexOf(unit, numberEnd + scale.length);
  const end = unitStart + unit.length;
  const digits = NO_FIRST_DIGIT.test(run) ? null : digitsOf(run);
  // S98% is no 598%.
  const isTooMuch = /^[%％]/.test(unit) && Number(digits) > 100 && !/^[\d０-９]/.test(run);
  const number = isTooMuch ? null : digits;
  return { start, end, right: number === null ? '' : number + text.slice(numberEnd, end) };
}

function skipOperator(text: string): number {
  const end = operatorAt(text, 0);
  return end + /^\s*/.exec(text.slice(end))![0].length;
}

/** Whether signs of more than one kind make up a number: 二十 and 100 are of one, as S and VI are. */
function isMixed(run: string): boolean {
  if ([...run].every((sign) => CIRCLED.includes(sign))) return true;
  if (TELLING.indexIn(run) < 0) return false;
  const hasDigit = /[\d０-９]/.test(run);
  return hasDigit || HAN_AND_O.test(run) || /[①-⑳]/.test(run);
}

function isCounted(run: string, scale: string, unit: string): boolean {
  const [first] = unit.split(/[/／]/);
  const isKnown = unit === '' || /^[%％‰]$/.test(unit) || isUnit(first!);
  if (!isKnown || NOT_COUNTED.test(unit)) return false;
  if (/.[!！]/.test(run) || (BOX_AT_END.test(run) && !/^[%％]/.test(unit))) return false;
  if (unit === '' && scale === '') return !LETTER.test(run) && !NOT_ALONE.test(run);
  if (!LETTER.test(run)) return true;
  return (LETTER.test(run[0]!) ? PEOPLE : COUNTED).test(scale + unit);
}

/** The digits that a run stands for; null where that cannot be told. */
function digitsOf(run: string): string | null {
  const said = run.normalize('NFC').replace(/[０-９．]/g, (sign) => sign.normalize('NFKC'));
  if ([...said].some((sign) => LOST.includes(sign))) return null;
  if (said.includes(TEN)) return tensOf(said);
  const digits = Array.from(said, (sign) => DIGIT_OF.get(sign) ?? sign).join('');
  return /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(digits) ? digits : null;
}

/** 九十5 is 95, 3十 is 30. */
function tensOf(said: string): string | null {
  const [before = '', behind = '', more] = said.split(TEN);
  if (more !== undefined || before.length > 1 || behind.length > 1) return null;
  const [tens, ones] = [before, behind].map((sign) => DIGIT_OF.get(sign) ?? sign);
  return /^[1-9]?$/.test(tens!) && /^\d?$/.test(ones!) ? `${tens || 1}${ones || 0}` : null;
}
