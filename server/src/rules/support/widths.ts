/** Signs that exist in two widths, half-width form first. */
export const TWO_WIDTHS: readonly (readonly [string, string])[] = [
  ['(', '（'],
  [')', '）'],
  ['%', '％'],
  [':', '：'],
  [';', '；'],
  [',', '，'],
];

const HALF_OF = new Map(TWO_WIDTHS.flatMap(([half, full]) => [[half, half] as const, [full, half] as const]));

/** The half-width form of a sign that exists in two widths; undefined for any other character. */
export function halfOf(sign: string): string | undefined {
  return HALF_OF.get(sign);
}

/**
 * Whether a sign has its width from what it belongs to: a number (`1,000`, `8:30`) or a unit (`dB(A)`, `W/(m²·K)`).
 *
 * @param start where the name or value begins in the text
 * @param end where it ends
 */
export function hasOwnWidth(text: string, index: number, start = 0, end = text.length): boolean {
  const sign = text[index];
  return isBetweenDigits(text, index, start, end) || ((sign === '(' || sign === ')') && isInUnit(text, index));
}

/** Brackets behind a letter or a stroke around anything but words. */
const UNIT_BRACKETS = /(?<=[A-Za-z/])\([\w.+\-*/^²³·⋅μΩ°%]{1,12}\)/y;
const LONGEST_BRACKETS = 14;

function isInUnit(text: string, index: number): boolean {
  const from = Math.max(0, index + 1 - LONGEST_BRACKETS);
  UNIT_BRACKETS.lastIndex = from + text.slice(from, index + 1).lastIndexOf('(');
  return UNIT_BRACKETS.test(text) && UNIT_BRACKETS.lastIndex > index;
}

function isBetweenDigits(text: string, index: number, start: number, end: number): boolean {
  if (index === start || index + 1 >= end) return false;
  return isAsciiDigit(text.charCodeAt(index - 1)) && isAsciiDigit(text.charCodeAt(index + 1));
}

function isAsciiDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
