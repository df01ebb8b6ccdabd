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

/** A sign between two digits (`1,000`, `8:30`) belongs to the number and has its width from it. */
export function isBetweenDigits(text: string, index: number): boolean {
  if (index === 0 || index + 1 >= text.length) return false;
  return isAsciiDigit(text.charCodeAt(index - 1)) && isAsciiDigit(text.charCodeAt(index + 1));
}

function isAsciiDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
