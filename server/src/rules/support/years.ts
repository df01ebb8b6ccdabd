import type { Span } from '#grammar';

/** A year that a text names, with its 年. */
export interface Year {
  readonly year: number;
  readonly text: string;
  readonly span: Span;
}

/** The only year that a text names. */
export function soleYear(text: string): Year | null {
  const [first, second] = yearsIn(text, [], []);
  return first === undefined || second !== undefined ? null : first;
}

/** A year, as it stands before 年. */
const YEAR = /(?<!\d)((?:19|20)\d{2})\s*$/;
const LONGEST_YEAR = 12;

/** The years that a text names, but those that are bound by a word right before or behind. */
export function yearsIn(text: string, before: readonly string[], after: readonly string[]): Year[] {
  const years: Year[] = [];
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    const match = YEAR.exec(text.slice(Math.max(0, at - LONGEST_YEAR), at));
    if (match === null) continue;
    const start = at - match[0].length;
    const end = at + (text.startsWith('年度', at) ? 2 : 1);
    // 2023年底 may be far off, 2023年底前 is when something is to be done.
    const isDeadline = text.startsWith('底前', end);
    const bound =
      before.some((word) => text.endsWith(word, start)) ||
      (!isDeadline && after.some((word) => text.startsWith(word, end)));
    if (!bound) years.push({ year: Number(match[1]), text: text.slice(start, end), span: { start, end } });
  }
  return years;
}

/** The years that a project's name is of; also one alone in brackets behind it: 宣传片制作（2024年）. */
export function yearsInName(name: string, before: readonly string[], after: readonly string[]): Year[] {
  const years = yearsIn(inDigits(name), before, after).map(({ year, span }) => {
    return { year, text: name.slice(span.start, span.end), span };
  });
  const match = BEHIND_NAME.exec(name);
  if (match === null || years.some(({ span }) => span.end > match.index)) return years;
  const start = match.index + 1;
  const text = match[1]!;
  return [...years, { year: Number.parseInt(text, 10), text, span: { start, end: start + text.length } }];
}

/** What a name must hold for a year to stand in it in words. */
export const YEARS_IN_WORDS: readonly string[] = ['二〇', '二零', '二○'];
const IN_WORDS = /二[〇零○][〇零○一二三四五六七八九]{2}(?=年)/g;

/** A text with its years in digits, each character in its place: 2024年 for 二〇二四年. */
function inDigits(text: string): string {
  if (!YEARS_IN_WORDS.some((word) => text.includes(word))) return text;
  return text.replace(IN_WORDS, (year) =>
    Array.from(year, (c) => '〇一二三四五六七八九'.indexOf(/[零○]/.test(c) ? '〇' : c)).join(''),
  );
}

/** The years that a project is of by its name, where they are over when another begins; null for what is done about them later. */
export function yearsOver(name: string, expected: number): Year | null {
  const match = TERM.exec(name);
  if (match === null || Number(match[1]) >= Number(match[2]) || Number(match[2]) >= expected) return null;
  if (DONE_LATER.test(name)) return null;
  const [{ length }] = match;
  return { year: Number(match[2]), text: match[0], span: { start: match.index, end: match.index + length } };
}

const TERM = /(?<![\d《〔[])((?:19|20)\d{2})年?\s?(?:[-－—–~～至到]{1,2})\s?((?:19|20)\d{2})年度?/;
const DONE_LATER =
  /《|规划|计划|方案|纲要|年鉴|汇编|行动|评价|自评|评估|审计|决算|结算|清算|验收|总结|考核|尾款|余款|欠款|质保|结转|遗留|收尾|续建|补缴|清偿|偿还|表彰|奖|[采供]暖|[取供]热/;

const BEHIND_NAME = /[（(]((?:19|20)\d{2}年度?)[）)]$/;
