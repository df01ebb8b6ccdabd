import { Decimal } from '../decimal.ts';
import { isDigitAt, skipSpacesBack, toHalfWidth, withoutSpaces } from '../text/chars.ts';
import type { Span } from '../text/joined.ts';
import { endsLikeName, isStroke, isTotalName } from './row-kind.ts';

/** A printed amount as ASCII without separators and spaces (`2,177. 86` → `2177.86`); null where it is no number. */
export function normalizeAmount(printed: string): string | null {
  if (PLAIN.test(printed)) return printed;
  if (COMMA_AS_POINT.test(printed)) return null;
  const bare = toHalfWidth(printed).replace(/[\s,]/g, '').replace(/[−–—]/g, '-');
  return PLAIN.test(bare) ? bare : null;
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;
/** 64,00 may be 64.00 or 6400. */
const COMMA_AS_POINT = /[,，]\s*[\d０-９]{1,2}\s*$/;

/** Whether a cell is meant as an amount, even where it is no number: digits, signs of numbers, letters read for digits. */
export function isMeantAsAmount(printed: string): boolean {
  return /[\d０-９]/.test(printed) && /^[-−\d０-９,，.．\sOolI]+$/.test(printed);
}

const DASHES = '-－—–';
const NO_AMOUNT = new RegExp(`^[${DASHES}]{1,2}$`);

/** Whether a cell holds a dash for an amount that is not there. */
function isNoAmount(printed: string): boolean {
  return NO_AMOUNT.test(printed);
}

export function parseAmount(printed: string): Decimal | null {
  const bare = normalizeAmount(printed);
  return bare === null ? null : Decimal.parse(bare);
}

/**
 * A number with letters for digits, a wrong point, a point too many or its unit (`3l4.OO`, `406..00`, `60.00.0`, `10.80元`):
 * no number, but meant as one.
 */
const MISREAD =
  '(?:(?=[OolI,]*\\d)[\\dOolI][\\dOolI,]*(?:[.]|[.][.]|。)\\s?[\\dOolI]{2}|\\d[\\d,]*[.]\\d{1,2}(?:[.]\\d{1,2}|万?元))(?![\\w.元]|万元)';
const NUMBER =
  '[-－−]?(?:[\\d０-９]{1,3}(?:[,，]\\s?[\\d０-９]{3})+|[\\d０-９]+)(?:[.．]\\s?[\\d０-９]{1,4})?(?![\\d０-９OolI元]|万元|[.。]{1,2}\\d)';
/** One or the other, never both: of n that could be read in two ways a line would be tried in 2ⁿ. */
const TOKEN = `(?:${NUMBER}|(?!${NUMBER}(?:\\s|$))${MISREAD})`;
/** An empty amount, as a dash. */
const DASH = `[${DASHES}]{1,2}(?=\\s|$)`;
const ONE = new RegExp(`${TOKEN}(?=\\s|$)|${DASH}`, 'g');
const ALONE = new RegExp(`^\\s*${TOKEN}(?:\\s+(?:${TOKEN}|${DASH}))*\\s*$`);
const LONE = new RegExp(`^\\s*(?:${TOKEN}|${DASH})\\s*$`);
const TAIL = new RegExp(`(?:^|\\s)(${TOKEN}(?:\\s+(?:${TOKEN}|${DASH}))*)\\s*$`);
/** Two or more amounts with decimals, some with letters for digits, and empty ones as 0, before a goal or a list, which may begin with a figure: `8个`, `1、`. */
const PRECISE = '(?:[\\d０-９]{1,3}(?:[,，]\\s?[\\d０-９]{3})+|[\\d０-９]+)[.．]\\s?[\\d０-９]{1,2}';
const LETTERED = '(?=[\\d,.]*[OolI])(?=[OolI,]*\\d)[\\dOolI][\\dOolI,]*[.][\\dOolI]{2}';
const EMPTY = `(?:[0０](?=\\s)|${DASH})`;
const TEXT = '[^\\d０-９\\s]|[\\d０-９]{1,4}[^\\d０-９,，.．\\s]|[1１][.．](?![\\d０-９])';
const EITHER = `(?:${PRECISE}|${LETTERED})`;
const MIDDLE = new RegExp(`(?:^|\\s)(${EITHER}(?:\\s+${EITHER})+(?:\\s+${EMPTY})*)\\s+(?=${TEXT})`);

/** What stands in the place of an amount and is none: `#VALUE!`, `84，00`, `（18.00）`, `84.00-`, `2.2B`, `6B.00`, `1.8E+01`, `¥84`, `约66`, `待定`. */
const ODD = [
  '#[A-Z][A-Z0-9/]{1,6}[!?]?|#{3,20}',
  '[（(]\\d[\\d,]{0,12}[.]\\d{1,4}[)）]',
  '[¥￥]\\d[\\d,]{0,12}(?:[.]\\d{1,4})?',
  '\\d{1,8}[.]\\d{1,8}E[+-]?\\d{1,3}',
  '\\d[\\d,]{0,12}[.](?:\\d{0,4}(?:[A-Za-z]{1,2}|[-+*%万])|\\d{1,4}万?元)?',
  '[.]\\d{1,4}',
  '\\d{1,8}[。，,·、:：]\\d{1,2}',
  '\\d{1,6}[A-Za-z]\\d{0,3}[.][\\dOolI]{1,4}',
  '[约近]\\d[\\d,]{0,12}(?:[.]\\d{1,4})?',
  '待[定核]',
].join('|');
const STROKE = `(?:[${DASHES}]{1,2}|[/／])`;
const CELL = `(?:${ODD}|${STROKE}|\\d[\\d,]{0,12}(?:[.]\\d{1,4})?)(?=\\s|$)`;
const ODD_TAIL = new RegExp(`(?:^|\\s)${CELL}(?:\\s{1,40}${CELL}){0,3}\\s*$`);
const ODD_CELL = new RegExp(`^(?:${ODD}|${STROKE})$`);
const LIKE_ODD = new RegExp(
  `(?:[${DASHES}#!?)）/／元万A-Za-z.+*%]|[。，,·、:：.]\\d{1,4}|[¥￥约近]\\d+|E[+-]?\\d{1,3}|待[定核])\\s*$`,
);
const BEHIND_ODD = new RegExp(`\\s(?:${ODD}|[/／])\\s*$`);
const PRECISE_CELL = /^\d[\d,]*[.]\d\d$/;
const LONGEST_ODD = 80;

/** Name and amounts stand within so many characters at the beginning of a line, or amounts at its end. */
const LONGEST_LINE = 200;
const LONGEST_AMOUNT = 40;

/** Amounts that stand on one line of a wrapped table, with what stands before and behind them. */
export interface AmountRun {
  readonly before: Span;
  readonly amounts: readonly Span[];
  readonly after: Span;
}

/** `matchAll` would make the expression anew for each line. */
function tokensIn(line: string, start: number, end: number): Span[] {
  const text = line.slice(start, end);
  const tokens: Span[] = [];
  ONE.lastIndex = 0;
  for (let found = ONE.exec(text); found !== null; found = ONE.exec(text)) {
    tokens.push({ start: start + found.index, end: start + found.index + found[0].length });
  }
  return tokens;
}

/** A number that is all of a line: one of a row's amounts, where each cell has a line of its own. */
export function loneAmount(line: string): AmountRun | null {
  if (line.length > LONGEST_AMOUNT || !LONE.test(line)) return null;
  const amounts = tokensIn(line, 0, line.length);
  const start = amounts[0]!.start;
  return { before: { start: 0, end: start }, amounts, after: { start: line.length, end: line.length } };
}

/** The amounts of a line: alone on it, at its end behind a name, or between a name and the beginning of a goal. */
export function amountsIn(line: string): AmountRun | null {
  const last = skipSpacesBack(line, line.length) - 1;
  if (isDigitAt(line, last) || 'OolI元'.includes(line[last] ?? ' ') || isDash(line, last)) {
    const from = Math.max(0, line.length - LONGEST_LINE);
    if (from === 0 && ALONE.test(line)) return certain(line, 0, line.length, true);
    const tail = TAIL.exec(line.slice(from));
    if (tail !== null && (tail.index > 0 || from === 0)) {
      const start = from + tail.index;
      const odd = start < LONGEST_ODD && BEHIND_ODD.test(line.slice(0, start)) ? oddAmounts(line) : null;
      return odd ?? certain(line, start, line.length, false);
    }
  }
  const head = line.slice(0, LONGEST_LINE);
  const middle = /[.．]\s?[\d０-９]/.test(head) ? MIDDLE.exec(head) : null;
  if (middle === null) return LIKE_ODD.test(line) ? oddAmounts(line) : null;
  const start = middle.index + middle[0].lastIndexOf(middle[1]!);
  const end = start + middle[1]!.length;
  // Of what is behind the amounts, a unit alone is no goal.
  return certain(line, start, /^\s+万?元\s*$/.test(line.slice(end)) ? line.length : end, true);
}

/** Whether a text stands in the place of an amount and is none: a stroke, or a number misread beyond reading. */
export function isOddAmount(printed: string): boolean {
  return printed.length < LONGEST_AMOUNT && ODD_CELL.test(withoutSpaces(printed));
}

/**
 * Behind a name, amounts of which some are no numbers. To be sure that they are no text, there is one with two decimals or an
 * error of a spreadsheet among them, or they are the same, as total and fiscal mostly are; or the name is that of a total.
 */
function oddAmounts(line: string): AmountRun | null {
  if (line.length > LONGEST_ODD) return null;
  const found = ODD_TAIL.exec(line);
  if (found === null) return null;
  const amounts = [...found[0].matchAll(/\S+/g)].map(({ index, 0: text }) => {
    const start = found.index + index;
    return { start, end: start + text.length };
  });
  const texts = textsOf(line, amounts);
  const before = { start: 0, end: amounts[0]!.start };
  const isSure =
    texts.some((text) => text.startsWith('#') || PRECISE_CELL.test(text)) ||
    areAlike(texts) ||
    isTotalName(line.slice(0, before.end).trim());
  if (!isSure || (texts.every(isStroke) && !isName(line.slice(0, before.end)))) return null;
  return { before, amounts, after: { start: line.length, end: line.length } };
}

function isName(text: string): boolean {
  return endsLikeName(text) || isTotalName(text);
}

/** Whether a dash stands there that begins no text and ends none, as most at the end of a line do: `4、1-`. */
function isDash(line: string, at: number): boolean {
  if (at < 0 || !DASHES.includes(line[at]!)) return false;
  const before = at > 0 && DASHES.includes(line[at - 1]!) ? at - 2 : at - 1;
  return before < 0 || /\s/.test(line[before]!);
}

/**
 * One whole number is too little to be sure of; two numbers on a line of their own, one with two decimals, or several that
 * are equal or add up, are amounts.
 */
function certain(line: string, start: number, end: number, alone: boolean): AmountRun | null {
  const amounts = mended(line, tokensIn(line, start, end));
  const decimals = amounts.filter(({ start, end }) => /[.．]\s?[\d０-９OolI]{2}$/.test(line.slice(start, end))).length;
  const sure =
    decimals > 0 ||
    (amounts.length > 1 && (alone || addUp(textsOf(line, amounts)) || areAlike(textsOf(line, amounts))));
  if (!sure) return null;
  return { before: { start: 0, end: start }, amounts, after: { start: end, end: line.length } };
}

function textsOf(line: string, amounts: readonly Span[]): string[] {
  return amounts.map(({ start, end }) => line.slice(start, end));
}

/** Whether several texts are no numbers and all the same, as the slip in total and fiscal mostly is. */
function areAlike([first, ...more]: readonly string[]): boolean {
  return (
    more.length > 0 && more.every((text) => text === first) && (parseAmount(first!) === null || ODD_CELL.test(first!))
  );
}

/** Amounts that a space has torn (`1 8.00 18.00`) put together, where they add up then and not before. */
function mended(line: string, amounts: readonly Span[]): readonly Span[] {
  if (amounts.length < 3 || addUp(textsOf(line, amounts))) return amounts;
  const whole: Span[] = [];
  for (const amount of amounts) {
    const last = whole.at(-1);
    const torn =
      last !== undefined &&
      /^[\d０-９]{1,3}$/.test(line.slice(last.start, last.end)) &&
      amount.start === last.end + 1 &&
      /[.．]/.test(line.slice(amount.start, amount.end));
    if (torn) whole[whole.length - 1] = { start: last.start, end: amount.end };
    else whole.push(amount);
  }
  return whole.length > 1 && whole.length < amounts.length && addUp(textsOf(line, whole)) ? whole : amounts;
}

/** Whether the first of some amounts is the sum of the others. */
function addUp([total, ...parts]: readonly string[]): boolean {
  const sum = parts.reduce<Decimal | null>((sum, part) => {
    if (isNoAmount(part)) return sum;
    const value = parseAmount(part);
    return sum === null || value === null ? null : sum.plus(value);
  }, Decimal.ZERO);
  const printed = parseAmount(total!);
  return sum !== null && printed !== null && sum.equals(printed);
}
