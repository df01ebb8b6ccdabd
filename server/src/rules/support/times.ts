import { type Span, VALUE_WORDS } from '#grammar';
import type { IndicatorReading, Reading } from './reading.ts';
import { isBare, mainNumber, textOf } from './values.ts';
import { endsWithAny } from './words.ts';

/** A month or day written in figures alone: 2024.12, 2024.3, 20241231, 202401-202412, 12.31. */
const BARE_DATE =
  /^(?:(?:19|20)\d\d[./-][1-9](?:[-—~～至到](?:19|20)\d\d[./-](?:[1-9]|1[0-2]))?|(?:19|20)\d\d([./-]?)(?:0[1-9]|1[0-2])(?:\1(?:0[1-9]|[12]\d|3[01]))?(?:[-—~～至到](?:19|20)\d\d\1(?:0[1-9]|1[0-2])(?:\1(?:0[1-9]|[12]\d|3[01]))?)?|(?:0?[1-9]|1[0-2])\.(?:[12]\d|3[01]))$/;

/** What is said of work that is done in time. */
export const PUNCTUAL: readonly string[] = ['及时', '按时', '按期', '如期', '准时'];

const openDurations = new Set(VALUE_WORDS.openDurations);
const endless = new Set(VALUE_WORDS.endless);
const YEARS = /(?:19|20)\d\d(?=年|[-—~～至到./])/g;

/** Whether an indicator speaks of time, by the name of its type or its own. */
export function isAboutTime({ indicator, name }: IndicatorReading): boolean {
  const about = `${indicator.type?.name ?? ''}${name?.value.text ?? ''}`;
  return VALUE_WORDS.timeWords.some((word) => about.includes(word));
}

/** Whether a number without unit is a date, where the indicator speaks of time. */
export function isBareDate({ value: { text, main } }: Reading, of: IndicatorReading): boolean {
  return main !== null && BARE_DATE.test(text.slice(main.number.start, main.number.end)) && isAboutTime(of);
}

/** A month of a year, a day or part of a month, or a day of every month; 36月 alone may be a length of time. */
const DAY_OF_MONTH =
  /(?<![\d.])(?:((?:19|20)\d\d)年)?(\d{1,2})月(?:份?(\d{1,2})[日号]|(3\d)(?=前|止|至|[，,；;。]|$)|([底末初份]|[上中下]旬))?|(?:每个?|[当次本该首末])月(\d{1,2})[日号]/g;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A year with a digit too few or too many, before its month: 20224年12月. */
const NO_YEAR = /(?<![\d.])(?:[12]\d{2}|[12]\d{4})年(?=\d{1,2}月)/;

/** 年 for 月: 2025年12年; but 2025年3年期. */
const YEAR_FOR_MONTH = /(?<!\d)(?:19|20)\d\d年(?:0?[1-9]|1[0-2])年(?=[底末初前，,；;。]|$)/;

/** A day in figures alone: 2025-02-30, 2025.13.1. */
const DAY_IN_FIGURES = /(?<![\d.-])((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?![\d.-])/g;

/** Where a text names a year, month or day that no calendar has: 2025年13月, 6月31日, 每月32日, 2025-02-29. */
export function impossibleDay(text: string): Span | null {
  if (text.includes('月')) {
    const year = NO_YEAR.exec(text);
    if (year !== null) return { start: year.index, end: year.index + year[0].length };
    for (const { 0: said, 1: year, 2: month = '1', 3: ofMonth, 4: bare, 5: part, 6: ofAny, index } of text.matchAll(
      DAY_OF_MONTH,
    )) {
      const day = ofMonth ?? bare ?? ofAny;
      if (day === undefined && part === undefined && year === undefined) continue;
      if (!isDay(year, month, day)) return { start: index, end: index + said.length - (part?.length ?? 0) };
    }
  }
  if (!text.includes('20') && !text.includes('19')) return null;
  const again = YEAR_FOR_MONTH.exec(text);
  if (again !== null) return { start: again.index, end: again.index + again[0].length };
  for (const { 0: said, 1: year, 3: month, 4: day, index } of text.matchAll(DAY_IN_FIGURES)) {
    if (!isDay(year, month!, day)) return { start: index, end: index + said.length };
  }
  return null;
}

/** How many days a month has in a leap year; undefined where there is no such month. */
export function daysOfMonth(month: number): number | undefined {
  return DAYS[month - 1];
}

/** Whether any year, or the one that is said, has such a day, or such a month where no day is said. */
function isDay(year: string | undefined, month: string, day: string | undefined): boolean {
  const days = DAYS[Number(month) - 1];
  if (days === undefined) return false;
  if (day === undefined) return true;
  const isCommonYear = year !== undefined && (Number(year) % 4 !== 0 || Number(year) === 1900);
  return Number(day) >= 1 && Number(day) <= days - (month.replace(/^0/, '') === '2' && isCommonYear ? 1 : 0);
}

/** Whether a value is a length of time, with a number (3年) or without (长期). */
export function isTime(reading: Reading): boolean {
  return (mainNumber(reading)?.kind === 'duration' && isBare(reading)) || isOpen(reading);
}

function isOpen(reading: Reading): boolean {
  return openDurations.has(textOf(reading, reading.words));
}

/** Whether a value is a time that never ends under a name that asks for no length of time: 长期 under 机制健全情况. */
export function isEndless(value: Reading, { name }: IndicatorReading): boolean {
  if (!endless.has(textOf(value, value.words))) return false;
  return name === null || !endsWithAny(name.thing, VALUE_WORDS.terms);
}

/** Whether the time of a whole cycle has room for that of one year: 3年 for 1年, 长期 for 1年, 2023—2025年 for 2025年. */
export function coversTime(cycle: Reading, annual: Reading): boolean {
  if (isOpen(cycle)) return isTime(annual);
  const [inCycle, inAnnual] = [mainNumber(cycle), mainNumber(annual)];
  if (inCycle?.kind === 'duration' && inAnnual?.kind === 'duration') {
    return inCycle.unit!.text === inAnnual.unit!.text && inCycle.low.compare(inAnnual.low) > 0;
  }
  return coversYears(datedYears(cycle), datedYears(annual));
}

/** Whether the years of one text reach from before those of another, or from there on, to their end or beyond. */
function coversYears(cycle: readonly number[], annual: readonly number[]): boolean {
  if (cycle.length === 0 || annual.length === 0) return false;
  const end = Math.max(...cycle);
  return Math.max(...annual) <= end && Math.min(...cycle, ...annual) < end;
}

/** Whether a project says by its name that it goes on for years: （2026—2028年）, 三年行动, 跨年度. */
export function spansYears(name: string): boolean {
  return SPAN_OF_YEARS.test(name);
}

const SPAN_OF_YEARS =
  /(?:19|20)\d\d年?\s*[-—–~～至到]+\s*(?:(?:19|20)\d\d|\d\d年)|[二两三四五六]年(?!级)|跨年|十[三四五六]五/;

function datedYears({ value: { text, figures } }: Reading): number[] {
  if (!figures.some(({ kind }) => kind === 'date')) return [];
  return Array.from(text.matchAll(YEARS), ([year]) => Number(year));
}
