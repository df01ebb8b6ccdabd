import stamps from '../catalog/stamps.json' with { type: 'json' };
import { skipSpaces } from '../text/chars.ts';
import { CodeUnitSet } from '../text/code-unit-set.ts';
import { escaped, oneOf } from '../text/pattern.ts';

export const LONGEST_GARBLE = 60;
const STROKES = '丨丿丶乂亅乚冫讠亠冖勹冂凵卩厶廴彡彐宀氵纟灬刂亻彳亍饣钅阝扌忄犭礻衤疒辶丅丄丬卝廾屮巛夂夊冘';
/** Strokes and parts of characters, and signs that no text of a table has without words. */
const BROKEN = new RegExp(`[${STROKES}|\\\\]|~~|/\\s*/`);
/** A few strokes side by side are read as a number. */
const WORD = new RegExp(`(?:(?![${STROKES}一二三])\\p{Script=Han}){2}|[A-Za-z]{3}`, 'u');

/** Signs one by one, as scanning leaves them of a line that it could not read: `石 应 急 L 〔 4`. */
const SCATTERED = /^\s*\S(?:\s+\S){5,30}\s*$/u;
const LEAST_ODD = 2;
/** Specks and edges of a page: signs that no text has alone, points and strokes far apart. */
const SPECKS =
  /^\s*(?:[■▲◆※^¨¯ˉ￣﹁﹂](?:\s*[■▲◆※^¨¯ˉ￣﹁﹂~])+|[.,:;·'"`^~¨¯ˉ￣﹁﹂」](?:\s{1,9}[.,:;·'"`^~¨¯ˉ￣﹁﹂」]+){2,20}|[IlTi](?:\s{1,9}[IlTi]){2,20})\s*$/;

/** A line of the remains of characters, as scanning leaves them where it cuts a line: `/ 、. 丨 乂 7 |`. */
export function isGarble(line: string): boolean {
  if (line.length >= LONGEST_GARBLE) return false;
  return (
    (BROKEN.test(line) && (!WORD.test(line) || isStroked(line))) ||
    isScattered(line) ||
    isSlashed(line) ||
    SPECKS.test(line)
  );
}

/** Among strokes of their own no word has three characters. */
const STROKED = new RegExp(`(?:^|[^\\p{Script=Han}])[${STROKES}](?=[^、\\p{Script=Han}]|$)`, 'gu');
const LONG_WORD = new RegExp(`(?:(?![${STROKES}])\\p{Script=Han}){3}|[A-Za-z]{4}`, 'u');

/** Several strokes that stand alone, and nothing longer than pieces of words: 乂;:/ 1l . . 丿 巳月. */
function isStroked(line: string): boolean {
  return !LONG_WORD.test(line) && (line.match(STROKED)?.length ?? 0) >= LEAST_ODD;
}

/** A word may be spaced out for its looks, but then all of it is words: 项 目 名 称. */
function isScattered(line: string): boolean {
  if (!SCATTERED.test(line)) return false;
  const odd = line.match(/[^\s\p{Script=Han}]/gu)?.length ?? 0;
  return odd >= LEAST_ODD && /\p{Script=Han}/u.test(line);
}

/** No text has two of these side by side more than once. */
const TWO_SIGNS = /[;|\\/~]\s*[|\\/~]|[|\\/~]\s*[;|\\/~]/;
const LEAST_SINGLE = 5;

/** Single characters, most of them behind a stroke, and strokes behind other signs: `芯/又;/内心平; 大/池/川`. */
function isSlashed(line: string): boolean {
  if (!TWO_SIGNS.test(line)) return false;
  const runs = line.match(/\p{Script=Han}+/gu) ?? [];
  const single = runs.filter((run) => run.length === 1).length;
  return single >= LEAST_SINGLE && 2 * single > runs.length;
}

const SCANNER = oneOf(stamps.scanners);
const STAMP = new RegExp(
  `^(?:(?:[由用]|使用|通过)?\\s*${SCANNER}\\s*(?:扫描)?${oneOf(stamps.made)}?|${oneOf(stamps.madeWith)}\\s(?:with|by|using)\\s[\\w .,:/&()-]{2,60})[.。]?$`,
  'i',
);
const LIKE_STAMP = /扫描|[A-Za-z]{4}/;
const LONGEST_STAMP = 90;

/** Whether a line is what a program for scanning or conversion puts on each page: 扫描全能王 创建. */
export function isStamp(line: string): boolean {
  const text = line.trim();
  return text.length < LONGEST_STAMP && LIKE_STAMP.test(text) && STAMP.test(text);
}

const BETWEEN_PARTS = /[\s[\]【】〖〗「」<>《》（）()|｜·•:：]+/;
/** Words that a page on the web has around its text, each by itself. */
export const PAGE_FURNITURE: readonly string[] = stamps.furniture;
const FURNITURE = new Set(PAGE_FURNITURE);
const FURNITURE_PARTS = new Set(stamps.furnitureParts);
const BEGINS_FURNITURE = new CodeUnitSet([...FURNITURE, ...FURNITURE_PARTS, ...'[【〖「<《（(|｜·•']);
const IN_BRACKETS = /^[[【〖].*[\]】〗]$/;
const LONGEST_FURNITURE = 60;

/** Whether a line is what a page on the web has around its text: 【打印本页】【关闭窗口】, 返回顶部. */
export function isFurniture(line: string): boolean {
  if (line.length >= LONGEST_FURNITURE || !BEGINS_FURNITURE.has(line.charCodeAt(skipSpaces(line, 0)))) return false;
  const parts = line.split(BETWEEN_PARTS).filter((part) => part !== '');
  if (!parts.every((part) => FURNITURE.has(part) || FURNITURE_PARTS.has(part))) return false;
  // 大, 中 and 小 are sizes of print only beside other words.
  const words = parts.filter((part) => part.length > 1);
  if (words.some((part) => FURNITURE.has(part))) return true;
  return words.length > 0 && (parts.length > 1 || IN_BRACKETS.test(line.trim()));
}

const { subjects, open, asked } = stamps.reviewers;
const LONGEST_REMARK = 24;
/** In brackets whoever is asked may stand before what is asked. */
const REMARK = new RegExp(
  `^(?:[（(【[]\\s*(?:请\\p{Script=Han}{0,10}${oneOf(asked)}|${oneOf(subjects)}?${oneOf(open)}${oneOf(asked)})\\s*[）)】\\]]|${oneOf(subjects)}${oneOf(open)}${oneOf(asked)})[！!？?]?$`,
  'u',
);
const LIKE_REMARK = new CodeUnitSet('核补确修更完调明落填提');

/** Whether a line is what a reviewer wrote between two rows: （请业务科补充）, 数据待核. */
export function isReviewRemark(line: string): boolean {
  const text = line.trim();
  return text.length < LONGEST_REMARK && LIKE_REMARK.indexIn(text) >= 0 && REMARK.test(text);
}

const ASIDE = new RegExp(
  `^(?:${oneOf(stamps.asides)}\\s*[:：]|TODO\\b|FIXME\\b|#\\s|(?:绩效|年度|实施周期)(?:目标|指标)值?[。:：]?$)`,
);
const BEGINS_ASIDE = new CodeUnitSet([...stamps.asides, ...'#绩年实（(【[…']);
const ALL_IN_BRACKETS = /^[（(【[][^（()）【】[\]]*[^\d（()）【】[\]][^（()）【】[\]]*[)）】\]][。.]?$/;
const ASKED = new RegExp(oneOf(stamps.questions.map(escaped)));
const DOTS = /^[.…·\s]+$/;

/**
 * Whether a line is what an author or a reviewer wrote between others, or what is left of a form: TODO 问水库科, 审核意见：同意,
 * （张三：这里还要问水库科）; only behind a text that ended.
 *
 * @param listed whether it stands among indicators; a goal may go on in brackets
 */
export function isAside(line: string, listed: boolean): boolean {
  if (!BEGINS_ASIDE.has(line.charCodeAt(skipSpaces(line, 0)))) return false;
  const text = line.trim();
  if (ASIDE.test(text) || DOTS.test(text)) return true;
  return text.length < LONGEST_GARBLE && ALL_IN_BRACKETS.test(text) && (listed || ASKED.test(text));
}

const MARK = new RegExp(`^(?:${oneOf(stamps.marks)}|仅供\\p{Script=Han}{0,8}(?:使用|参考|审核|查阅))$`, 'u');
const BEGINS_MARK = new CodeUnitSet([...stamps.marks, ...'仅水（(【[']);
const LONGEST_MARKED = 40;

/** Whether a line is what is stamped or printed across a page; inside a cell it may be a part of its text: 草稿. */
export function isPageStamp(line: string): boolean {
  if (line.length >= LONGEST_MARKED || !BEGINS_MARK.has(line.charCodeAt(skipSpaces(line, 0)))) return false;
  const parts = line
    .trim()
    .replace(/^[（(【[]|[）)】\]]$/g, '')
    .split(/[\s·,，、]+/);
  return parts.every((part, i) => MARK.test(part) || (part === '水印' && i < parts.length - 1));
}
