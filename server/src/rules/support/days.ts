import type { Figure, Span, Value } from '#grammar';
import type { Reading } from './reading.ts';
import { textOf } from './values.ts';

/** A date as far as it is said, from the year on: 9月底 has no year and no day. */
export type Day = readonly [year: number | null, month: number | null, day: number | null];

const DAY = /^(?:(\d+)年)?(?:(\d+)月)?(?:(\d+)日)?[初底末]?$/;

/** The only figure of a text, where it is a date. */
export function soleDate({ value: { figures } }: Reading): Figure | null {
  const [only] = figures;
  return figures.length === 1 && only!.kind === 'date' ? only! : null;
}

/** What a date says; null for a range, a quarter and the like. */
export function dayOf(reading: Reading, { number }: Figure): Day | null {
  return dayIn(textOf(reading, number), DAY);
}

/** The same of a date in a text. */
export function dayAt(text: string, { number }: Figure): Day | null {
  return dayIn(text.slice(number.start, number.end), DAY);
}

/** The last month of a time, with its year where that is said. */
interface LastMonth {
  readonly year: number | null;
  readonly month: number;
}

const PERIOD =
  '(?:(?<year>\\d{4})年)?(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|(?<month>\\d{1,2})月(?:\\d{1,2}[日号])?)[初底末]?';
const ONLY_PERIOD = new RegExp(`^${PERIOD}$`);
/** A time by which or in which a thing is done, and that it is: 第三季度完成验收; but 上半年完成情况 is told in the second. */
const DONE_BY = new RegExp(
  `${PERIOD}(?:之?[前内])?(?=(?:完成|完工|竣工|办结|交付|建成|投入使用|投用|通过验收)\\p{Script=Han}{0,6}(?<!总结|报告|[况率例比重数量次间限期度额])$)`,
  'u',
);
const QUARTERS: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 };

/** The last month of a day, a month, a quarter or half a year; null for anything else. */
export function lastMonth(text: string): LastMonth | null {
  const groups = ONLY_PERIOD.exec(text)?.groups;
  return groups === undefined ? null : monthIn(groups);
}

/** The time by which a name says that a thing is done; null where it says none. */
export function doneBy(text: string): (Span & LastMonth) | null {
  if (!/[月季半]/.test(text)) return null;
  const match = DONE_BY.exec(text);
  const last = match === null ? null : monthIn(match.groups!);
  return last === null ? null : { start: match!.index, end: match!.index + match![0].length, ...last };
}

function monthIn({ year, quarter, half, month }: Readonly<Record<string, string | undefined>>): LastMonth {
  const ofHalf = half === '上' ? 6 : 12;
  const last = quarter !== undefined ? QUARTERS[quarter]! : month !== undefined ? Number(month) : ofHalf;
  return { year: year === undefined ? null : Number(year), month: last };
}

/** One end of a range with its year: 2026, 2026年5月, 2026.05, 2026年5月1日. */
const END = /^\s*(\d{4})(?:[年./](?:(\d{1,2})(?:[月./](?:(\d{1,2})日?)?)?)?)?[初底末]?\s*$/;
const JOINT = /[-—–~～至到]+/;

/** The range of dates that ends before it begins: 2026年5月—2025年6月. */
export function reversedDates({ text, figures }: Value): Span | null {
  const found = figures.find(({ kind, number }) => kind === 'date' && isReversed(text.slice(number.start, number.end)));
  return found?.number ?? null;
}

/** Where running text says a range of days, months or years that ends before it begins, each end with its year. */
export function reversedIn(text: string): Span | null {
  for (const { 0: said, index } of text.matchAll(RANGE)) {
    if (isReversed(said.replace('起', ''))) return { start: index, end: index + said.length };
  }
  return null;
}

const RANGE =
  /(?<![\d.])20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?[初底末]?起?\s?(?:[-—–~～]{1,2}|[至到])\s?20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?[初底末]?/g;

/** Two times of one hour, which cannot be a span into the next day: 10:23—10:00. */
export function reversedClock(text: string): Span | null {
  const match = WITHIN_HOUR.exec(text);
  if (match === null || Number(match[2]) <= Number(match[3])) return null;
  return { start: match.index, end: match.index + match[0].length };
}

const WITHIN_HOUR = /(?<![\d.:：])([01]?\d|2[0-3])[:：时点]([0-5]\d)分?[-—–~～至到]+\1[:：时点]([0-5]\d)分?(?![\d:：])/;

/** Two ends in one month, which cannot be a span into the next year: 9月底至9月上旬, 8月20日至8月10日. */
const WITHIN_MONTH =
  /(\d{1,2})月(?:(\d{1,2})日?|([初中底末]|[上中下]旬))[-—–~～至到]+(?:(?:\d{4}年)?\1月)(?:(\d{1,2})日?|([初中底末]|[上中下]旬))$/;
/** The first and the last day of the part of a month that a word tells. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 10],
  上: [1, 10],
  中: [11, 20],
  下: [21, 31],
  底: [21, 31],
  末: [21, 31],
};

function isReversed(range: string): boolean {
  const inMonth = WITHIN_MONTH.exec(range);
  if (inMonth !== null && !/\d{4}.*\d{4}/.test(range)) {
    const [, , first, part, last, otherPart] = inMonth;
    const from = first === undefined ? PARTS[part![0]!]![0] : Number(first);
    const to = last === undefined ? PARTS[otherPart![0]!]![1] : Number(last);
    if (from > to) return true;
  }
  const ends = range.split(JOINT);
  if (ends.length !== 2) return false;
  const [first, last] = ends.map((end) => dayIn(end, END));
  if (first == null || last == null) return false;
  const part = first.findIndex((said, i) => said !== last[i]);
  const [from, to] = [first[part], last[part]];
  return from != null && to != null && from > to;
}

function dayIn(text: string, form: RegExp): Day | null {
  const match = form.exec(text);
  return match === null ? null : [partOf(match[1]), partOf(match[2]), partOf(match[3])];
}

function partOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
