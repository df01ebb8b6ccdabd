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
  const years = yearsIn(name, before, after);
  const match = BEHIND_NAME.exec(name);
  if (match === null || years.some(({ span }) => span.end > match.index)) return years;
  const start = match.index + 1;
  const text = match[1]!;
  return [...years, { year: Number.parseInt(text, 10), text, span: { start, end: start + text.length } }];
}

const BEHIND_NAME = /[（(]((?:19|20)\d{2}年度?)[）)]$/;
