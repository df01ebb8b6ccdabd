/** Letters and signs that digits are taken for. */
const DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', 〇: '0', l: '1', I: '1', '|': '1', S: '5', B: '8' };
const LIKE_DIGITS = /[Oo〇lI|SB]/g;
const AMOUNT = /^\d{1,3}(?:,\d{3}){0,4}(?:\.\d{1,2})?$|^\d{1,12}(?:\.\d{1,2})?$/;

/** The amount that a text is when such letters are read as digits: 120.00 for 12O.00; null for any other text. */
export function misreadAmount(printed: string): string | null {
  if (!/\d/.test(printed)) return null;
  const right = printed.replace(LIKE_DIGITS, (sign) => DIGITS[sign]!);
  return right !== printed && AMOUNT.test(right) ? right : null;
}
