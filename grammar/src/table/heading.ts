import { toHalfWidth, withoutSpaces } from '../text/chars.ts';

/** What one line of a heading says; null where it says nothing of that. */
export interface HeadingFacts {
  readonly title: string | null;
  readonly department: string | null;
  readonly amountUnit: string | null;
  readonly year: number | null;
}

const LONGEST_HEADING = 120;
const TITLE = /绩效目标(?:申报|批复|公开|汇总|情况)?表/;
const DEPARTMENT = /^(?:部门名称|部门（单位）名称|部门\(单位\)名称|单位名称|预算部门|填报单位|部门)\s*[:：]\s*(.*)$/;
const AMOUNT_UNIT = /[（(]?(?:金额|计量)?单位\s*[:：]\s*(万\s*元|千\s*元|百万元|亿\s*元|元)\s*[)）]?\s*$/;
const UNIT_IN_BRACKETS = /[（(](?:单位[:：])?((?:百?万|亿|千)?元)[)）]/;
const YEAR_LINE = /^(?:预算)?年度\s*[:：]\s*([\d０-９]{4})\s*年?$/;

/** Reads a line that may be part of a heading; null where it is none. */
export function headingOf(line: string): HeadingFacts | null {
  if (line.length > LONGEST_HEADING) return null;
  const text = line.replace(/^[\s#*＃\ufeff]+/, '').replace(/[\s*#]+$/, '');
  if (text.length === 0) return null;
  const unit = AMOUNT_UNIT.exec(text);
  const amountUnit = unit === null ? null : withoutSpaces(unit[1]!);
  const rest = unit === null ? text : text.slice(0, unit.index).trim();
  const department = DEPARTMENT.exec(rest);
  if (department !== null && !TITLE.test(rest)) {
    return { title: null, department: department[1]!.trim() || null, amountUnit, year: null };
  }
  if (rest.length === 0) return { title: null, department: null, amountUnit, year: null };
  const year = YEAR_LINE.exec(rest);
  if (year !== null) return { title: null, department: null, amountUnit, year: Number(toHalfWidth(year[1]!)) };
  if (isTitle(rest)) return { title: rest, department: null, amountUnit, year: yearIn(rest) };
  return null;
}

/** The unit that a header gives behind the names of its columns: 总计（万元）; null where it gives none. */
export function unitInHeader(header: string): string | null {
  return UNIT_IN_BRACKETS.exec(withoutSpaces(header))?.[1] ?? null;
}

/** A title names the table and is no sentence and no row. */
function isTitle(text: string): boolean {
  return TITLE.test(text) && !/[\t。；;，]|[\d０-９]、/.test(text);
}

function yearIn(title: string): number | null {
  const digits = /((?:19|20)\d{2})\s*年/.exec(toHalfWidth(title));
  if (digits !== null) return Number(digits[1]);
  const words = /([二两][〇零○Ｏ0一二三四五六七八九]{3})\s*年/.exec(title);
  if (words === null) return null;
  return Number(
    [...words[1]!]
      .map((c) => Math.max('〇一二三四五六七八九'.indexOf(c.replace(/[零○Ｏ0]/, '〇').replace('两', '二')), 0))
      .join(''),
  );
}

const PAGE_MARK =
  /^\s*(?:第\s*[\d０-９]{1,4}\s*页(?:\s*[,，]?\s*共\s*[\d０-９]{1,4}\s*页)?|[-—–－]{1,2}\s*[\d０-９]{1,4}\s*[-—–－]{1,2}|[\d０-９]{1,4}\s*\/\s*[\d０-９]{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?|－\s*[\d０-９]{1,4}\s*－)\s*$/;
const LONGEST_MARK = 40;
const BARE_NUMBER = /^\s*[\d０-９]{1,4}\s*$/;

/** Around a text in Markdown that stands for itself. */
const FENCE = /^\s*(?:`{3,8}|~{3,8})\s*[\w-]*\s*$/;

export function isPageMark(line: string): boolean {
  return line.length < LONGEST_MARK && (PAGE_MARK.test(line) || FENCE.test(line));
}

const LONGEST_RUNNING = 40;
const NO_SIGNS = '[^。；，,;、：:\\d０-９]';
const DOCUMENT = '(?:部门|单位)(?:综合)?预算(?:公开|报告|草案|文本|说明|表|书){0,2}';
/** What the pages of a whole budget are headed with: its name with a year, a part of it, the number of a table. */
const RUNNING_HEAD = new RegExp(
  `^\\s*(?:(?:附表|附件|表)\\s*[\\d０-９]{1,3}|(?:预算)?公开\\s*[\\d０-９]{1,2}\\s*表|预算\\s*[\\d０-９]{1,2}\\s*表|` +
    `(?:第[一二三四五六七八九十]{1,3}部分\\s*)?${NO_SIGNS}{0,20}(?:(?:19|20)\\d\\d\\s*年度?${NO_SIGNS}{0,20})?${DOCUMENT}(?:\\s*第?\\s*[\\d０-９]{1,4}\\s*页?)?)\\s*$`,
);

/** Whether a line has the form of a running head; only its surroundings tell. */
export function isLikeRunningHead(line: string): boolean {
  return line.length <= LONGEST_RUNNING && /表|预算/.test(line) && RUNNING_HEAD.test(line);
}

const LONGEST_NUMBERS = 120;
/** Below a header some forms number its columns: `栏次 1=2+3+4 2 3 4`. */
const COLUMN_NUMBERS =
  /^[\s|｜│┃]*(?:(?:栏|行|列)次|序号)?[\s|｜│┃]*[1１](?:=[\d+]{1,20})?(?:[\s|｜│┃]+[\d０-９]{1,2}(?:=[\d+]{1,20})?){2,30}[\s|｜│┃]*$/;

const NUMBERED = /^[\s|｜│┃]*[1１栏行列序]/;

export function isColumnNumbers(line: string): boolean {
  if (line.length > LONGEST_NUMBERS || !NUMBERED.test(line) || !COLUMN_NUMBERS.test(line)) return false;
  const numbers = toHalfWidth(line)
    .replace(/=[\d+]+/g, '')
    .match(/\d+/g)!;
  return numbers.every((number, i) => Number(number) === i + 1);
}

/** A page number without any sign; only its surroundings tell. */
export function isBareNumber(line: string): boolean {
  return line.length < 20 && BARE_NUMBER.test(line);
}

const LONGEST_GARBLE = 60;
const STROKES = '丨丿丶乂亅乚冫讠亠冖勹冂凵卩厶廴彡彐宀氵纟灬刂亻彳饣钅阝扌忄犭礻衤疒辶';
/** Strokes and parts of characters, and signs that no text of a table has without words. */
const BROKEN = new RegExp(`[${STROKES}|\\\\]|~~|/\\s*/`);
const WORD = new RegExp(`(?:(?![${STROKES}])\\p{Script=Han}){2}|[A-Za-z]{3}`, 'u');

/** Signs one by one, as scanning leaves them of a line that it could not read: `石 应 急 L 〔 4`. */
const SCATTERED = /^\s*\S(?:\s+\S){5,30}\s*$/u;
const LEAST_ODD = 2;

/** A line of the remains of characters, as scanning leaves them where it cuts a line: `/ 、. 丨 乂 7 |`. */
export function isGarble(line: string): boolean {
  if (line.length >= LONGEST_GARBLE) return false;
  return (BROKEN.test(line) && !WORD.test(line)) || isScattered(line);
}

/** A word may be spaced out for its looks, but then all of it is words: 项 目 名 称. */
function isScattered(line: string): boolean {
  if (!SCATTERED.test(line)) return false;
  const odd = line.match(/[^\s\p{Script=Han}]/gu)?.length ?? 0;
  return odd >= LEAST_ODD && /\p{Script=Han}/u.test(line);
}

const LEAST_DASHES = 3;
const RULE = /^[\s\-—–_=|:+─━┄┈│┃┌┬┐├┼┤└┴┘]*$/;

/** A line of dashes, as Markdown tables and text exports have them. */
export function isRuleLine(line: string): boolean {
  return RULE.test(line) && (line.match(/[-—_=─━]/g)?.length ?? 0) >= LEAST_DASHES;
}
