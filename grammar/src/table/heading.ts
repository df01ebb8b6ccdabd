import { findHeadingGlyphs } from '../catalog/glyphs.ts';
import { withChanges } from '../text/changes.ts';
import { toHalfWidth, toNumber, withoutSpaces } from '../text/chars.ts';
import { CodeUnitSet } from '../text/code-unit-set.ts';
import type { Span } from '../text/joined.ts';
import { escaped } from '../text/pattern.ts';
import { LONGEST_SPACED } from './spaced-header.ts';

/** What one line of a heading says; null where it says nothing of that. */
export interface HeadingFacts {
  readonly title: string | null;
  readonly department: string | null;
  readonly amountUnit: string | null;
  readonly year: number | null;
}

const LONGEST_HEADING = 120;
const TITLE = /绩效目标(?:申报|批复|公开|汇总|情况)?表/;
const SPREAD_TITLE = /绩\s+效\s+目\s+标.*表/;
/** Print spreads words out: 部 门 名 称. */
const DEPARTMENT_WORDS = [
  '部门名称',
  '部门（单位）名称',
  '部门(单位)名称',
  '单位名称',
  '预算部门',
  '填报单位',
  '编报单位',
  '编制单位',
  '编报部门',
  '预算单位',
  '主管部门',
  '部门',
];
const DEPARTMENT = new RegExp(
  `^(?:${DEPARTMENT_WORDS.map((word) => Array.from(word, escaped).join('\\s*')).join('|')})\\s*[:：]\\s*(.*)$`,
);
const AMOUNT_UNIT =
  /[（(]?(?:金\s*额|计\s*量|货\s*币)?\s*单\s*位\s*[:：]\s*(?:人民币)?\s*(万\s*元|千\s*元|百万元|亿\s*元|元)\s*(?:[（(]?人民币[)）]?)?\s*[)）]?\s*$/;
/** A unit beside the department that cannot be read: 单位：万无. */
const UNREAD_UNIT = /[\s（(](?:金\s*额)?单\s*位\s*[:：]\s*\S{0,4}$/;
const UNIT_IN_BRACKETS = /[（(](?:单位[:：])?((?:百?万|亿|千)?元)[)）]/;
const YEAR_LINE = /^(?:预算)?年度\s*[:：]\s*([\d０-９]{4})\s*年?$/;

/** Reads a line that may be part of a heading; null where it is none. */
export function headingOf(line: string): HeadingFacts | null {
  if (line.length > LONGEST_SPACED) return null;
  // Between what stands side by side there are many spaces.
  const printed = line.length > LONGEST_HEADING ? line.replace(/\s{2,}/g, '  ') : line;
  if (printed.length > LONGEST_HEADING) return null;
  const text = asMeant(printed.replace(/^[\s#*＃\ufeff]+/, '').replace(/[\s*#]+$/, ''));
  if (text.length === 0) return null;
  const unit = AMOUNT_UNIT.exec(text);
  const amountUnit = unit === null ? null : withoutSpaces(unit[1]!);
  const rest = unit === null ? text : text.slice(0, unit.index).trim();
  const department = DEPARTMENT.exec(rest);
  if (department !== null && !TITLE.test(rest)) {
    const name = department[1]!.replace(UNREAD_UNIT, '').trim();
    return { title: null, department: name || null, amountUnit, year: null };
  }
  if (rest.length === 0) return { title: null, department: null, amountUnit, year: null };
  const year = YEAR_LINE.exec(rest);
  if (year !== null) return { title: null, department: null, amountUnit, year: toNumber(year[1]!) };
  // Of a title that print spreads out, the spaces are no part.
  const title = SPREAD_TITLE.test(rest) ? withoutSpaces(rest) : rest;
  return isTitle(title) ? { title, department: null, amountUnit, year: yearInTitle(title)?.year ?? null } : null;
}

/** A line with its misread signs put right: 绩效目标衰, 部们名称. */
function asMeant(line: string): string {
  const found = findHeadingGlyphs(line);
  if (found.length === 0) return line;
  return withChanges(
    line,
    found.map(({ start, end, entry }) => ({ start, end, text: entry.right })),
  );
}

/** What a line above a table says that is nothing but a year: （2024年度）, 2024年; null where it is no such line. */
export function yearLine(line: string): HeadingFacts | null {
  const year = YEAR_ALONE.exec(line);
  return year === null ? null : { title: null, department: null, amountUnit: null, year: toNumber(year[1]!) };
}

const YEAR_ALONE = /^[\s（(]*([\d０-９]{4})\s*年(?:\s*度)?[\s）)]*$/;

/** What a line above a table says that is nothing but the unit of amounts: （万元）; null where it is no such line. */
export function unitLine(line: string): HeadingFacts | null {
  const unit = UNIT_ALONE.exec(line);
  return unit === null ? null : { title: null, department: null, amountUnit: unit[1]!, year: null };
}

const UNIT_ALONE = /^\s*[（(]\s*(?:金额\s*)?((?:百?万|亿|千)?元)\s*[)）]\s*$/;

/** The unit that a header gives behind the names of its columns: 总计（万元）; null where it gives none. */
export function unitInHeader(header: string): string | null {
  return UNIT_IN_BRACKETS.exec(withoutSpaces(header))?.[1] ?? null;
}

/** A title names the table and is no sentence, no row, and no line of a table of contents. */
function isTitle(text: string): boolean {
  return TITLE.test(text) && !/[\t。；;，]|[\d０-９]、/.test(text) && !CONTENTS.test(text) && !isLink(text);
}

const FILE = '\\.(?:xlsx?|docx?|pdf|ofd|wps|et|zip|rar)(?![A-Za-z\\d])';
const LINK = new RegExp(
  `^[[【（(]?(?:点击)?(?:附件|文件|表格)?下载|附件.{0,60}${FILE}|^\\[[^\\]]{0,80}\\]\\([^()]{0,200}\\)$`,
  'i',
);

/** Whether a line is the link to a file, as pages on the web have them: 附件下载：绩效目标表.xlsx. */
export function isLink(line: string): boolean {
  if (LIKE_LINK.indexIn(line) < 0) return false;
  const text = line.trim();
  return LINK.test(text) || (FILE_ALONE.test(text) && !TITLE.test(text));
}

const FILE_ALONE = new RegExp(`^[^\\s，。；：:]{1,60}${FILE}$`, 'i');

const LIKE_LINK = new CodeUnitSet('.载(');

/** Dots before the number of a page. */
const CONTENTS = /[.．·•…\s]{4,}\s*[\d０-９]{1,4}$/;

/** A year as titles have it, and where: 2024年, 二〇二四年. */
export interface TitleYear extends Span {
  readonly year: number;
}

/** The first year in a title; null where it has none. */
export function yearInTitle(title: string): TitleYear | null {
  const match = TITLE_YEAR.exec(toHalfWidth(title));
  if (match === null) return null;
  const [all, inDigits, inWords, atEnd] = match;
  const year = Number(inDigits ?? atEnd ?? digitsOf(inWords!));
  return { start: match.index, end: match.index + all.length, year };
}

/** With 年, or behind a title: 项目支出绩效目标表-2024. */
const TITLE_YEAR =
  /(?:((?:19|20)\d{2})|([二两][〇零○O0一二三四五六七八九]{3}))\s*年|(?<=表\s*[-—–_（(]?\s*)((?:19|20)\d{2})(?=\s*[)）]?$)/;

/** 2024 of 二〇二四. */
function digitsOf(words: string): string {
  return Array.from(words, (c) => Math.max('〇一二三四五六七八九'.indexOf(c.replace('两', '二')), 0)).join('');
}
