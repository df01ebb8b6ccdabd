import words from '../catalog/page-lines.json' with { type: 'json' };
import { BARS, toHalfWidth } from '../text/chars.ts';
import { CodeUnitSet } from '../text/code-unit-set.ts';
import { oneOf } from '../text/pattern.ts';

/** What `pdftotext` writes between pages. */
export const PAGE_BREAK = '\f';

const NUMBER = '[\\d０-９]{1,4}';
/** `— 12 —` */
export const DASHED_NUMBER = `[-—–－]{1,2}\\s*${NUMBER}\\s*[-—–－]{1,2}`;
/** Page numbers as they are printed, and what says that a table goes on. */
const PAGE_MARKS = [
  `第\\s*${NUMBER}\\s*页(?:\\s*[,，/／]?\\s*共\\s*${NUMBER}\\s*页)?`,
  `共\\s*${NUMBER}\\s*页\\s*[,，/／]?\\s*第\\s*${NUMBER}\\s*页`,
  `页码\\s*[:：]\\s*${NUMBER}`,
  DASHED_NUMBER,
  `[~～·•]\\s*${NUMBER}\\s*[~～·•]`,
  `${NUMBER}\\s*\\/\\s*${NUMBER}`,
  '[Pp]age\\s*\\d{1,4}(?:\\s*of\\s*\\d{1,4})?',
  '[（(]?(?:续|续上|续前|接上|接下|转下)[页表]?[）)]?',
  '[（(]?(?:[本此]页|以下)(?:无正文|空白)[）)]?',
  '[（(]?续[上前]?表\\s*[\\d０-９]{1,2}[）)]?',
  // As programs that take text out of PDFs write them.
  `[-=*#~]{2,20}\\s*(?:[Pp]age\\s*${NUMBER}|第\\s*${NUMBER}\\s*页)\\s*[-=*#~]{2,20}`,
  '\\*{3,20}',
];
const PAGE_MARK = new RegExp(`^${oneOf(PAGE_MARKS)}$`);
const DATE = '\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?';
const TIME = '\\d{1,2}[:：]\\d{2}';
const PRINTED = '(?:打印|导出)';
/** What a system prints on each page: who, when to the second or with 打印. */
const PRINT_STAMP = new RegExp(
  `^[^。；，;,、:：]{0,30}?(?:${PRINTED}(?:时间|日期)?\\s*[:：]?\\s*${DATE}(?:\\s+${TIME}(?:[:：]\\d{2})?)?|${DATE}\\s+${TIME}(?:[:：]\\d{2}(?:\\s*${PRINTED})?|\\s*${PRINTED}))$`,
);
const ENDS_LIKE_STAMP = /(?:[\d日]|打印|导出)$/;
const BEGINS_WITH_DIGIT = /^[\d０-９]/;
const LONGEST_MARK = 40;
const LONGEST_STAMP = 60;
const BARE_NUMBER = /^[\d０-９]{1,4}$/;

/** Around a text in Markdown that stands for itself. */
const FENCE = /^(?:`{3,8}|~{3,8})\s*[\w-]*$/;

/** A picture, a remark of HTML or the address of a page, which stand for themselves. */
const EMBEDDED = /^(?:!\[[^\]]{0,80}\]\([^()\s]+\)|<!--.{0,80}-->|https?:\/\/[^\s\u4e00-\u9fff]{4,200})$/;

export function isPageMark(line: string): boolean {
  const text = line.trim();
  if (BEGINS_MARK.has(text.charCodeAt(0)) && isMark(line, text)) return true;
  return text.length < LONGEST_STAMP && ENDS_LIKE_STAMP.test(text) && PRINT_STAMP.test(text);
}

/** What marks of pages begin with, as few other lines do. */
const BEGINS_MARK = new CodeUnitSet('第共页-—–－~～·•Pp（(续接转本此以=*#!<h`0123456789０１２３４５６７８９');

function isMark(line: string, text: string): boolean {
  // In the middle of a wide page there is much space before it; `3/4` so far in may be the end of a cell.
  const { length } = BEGINS_WITH_DIGIT.test(text) ? line : text;
  return (length < LONGEST_MARK && (PAGE_MARK.test(text) || FENCE.test(text))) || EMBEDDED.test(text);
}

/** The number of a table, as the pages of a whole budget are headed with it. */
export const TABLE_NUMBER = `${oneOf(words.numbered)}\\s*(?:[\\d０-９]{1,3}|[一二三四五六七八九十]{1,3})|${oneOf(words.numberedTables)}\\s*[\\d０-９]{1,2}\\s*表`;

/** Whether a line is the number of a table: 附表3, 预算公开14表. */
export function isTableNumber(line: string): boolean {
  return IS_TABLE_NUMBER.test(line.trim());
}

const IS_TABLE_NUMBER = new RegExp(`^(?:${TABLE_NUMBER})$`);

export function isAnnex(line: string): boolean {
  return line.trimStart().startsWith('附件');
}

/** Whether a line begins or ends with the number of a page, which no text of a cell does. */
export function isNumberedPage(line: string): boolean {
  return NUMBERED_PAGE.test(line);
}

const NUMBERED_PAGE = new RegExp(`(?:第\\s*${NUMBER}\\s*页|${DASHED_NUMBER})\\s*$|^\\s*${DASHED_NUMBER}`);

const LONGEST_NUMBERS = 120;
const BETWEEN = `[\\s${BARS}]`;
const NUMBERING = `${BETWEEN}*${oneOf(words.numberings)}?${BETWEEN}*[1１]`;
const SUM = '(?:=[\\d+]{1,20})?';
/** Below a header some forms number its columns: `栏次 1=2+3+4 2 3 4`. */
const COLUMN_NUMBERS = new RegExp(`^${NUMBERING}${SUM}(?:${BETWEEN}+[\\d０-９]{1,2}${SUM}){2,30}${BETWEEN}*$`);
const BEGINS_NUMBERS = new RegExp(`^${NUMBERING}`);

export function isColumnNumbers(line: string): boolean {
  if (line.length > LONGEST_NUMBERS || !BEGINS_NUMBERS.test(line) || !COLUMN_NUMBERS.test(line)) return false;
  const numbers = toHalfWidth(line)
    .replace(/=[\d+]+/g, '')
    .match(/\d+/g)!;
  return numbers.every((number, i) => Number(number) === i + 1);
}

/** A page number without any sign; only its surroundings tell. */
export function isBareNumber(line: string): boolean {
  return BARE_NUMBER.test(line.trim());
}

const LEAST_DASHES = 3;
const RULE = /^[\s\-—–_=|:+─━┄┈│┃┌┬┐├┼┤└┴┘]*$/;

/** A line of dashes, as Markdown tables and text exports have them. */
export function isRuleLine(line: string): boolean {
  return RULE.test(line) && (line.match(/[-—_=─━]/g)?.length ?? 0) >= LEAST_DASHES;
}
