import { CodeUnitSet, parseNumeral, type Span } from '#grammar';
import { reversedClock, reversedDates } from './days.ts';
import { limitOf } from './operators.ts';
import { countedBy, unitAlone } from './per.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { daysOfMonth, impossibleDay, isAboutTime } from './times.ts';
import { isBare, mainNumber } from './values.ts';

/** What a text must hold, one of them, to say such a time. */
export const TIME_SIGNS: readonly string[] = [
  '季度',
  '星期',
  '礼拜',
  '周八',
  '周九',
  '时',
  '点',
  ':',
  '：',
  '天',
  '日',
  '/',
];

/** A time that no clock or calendar has, whatever it stands in. */
const TIMES: readonly RegExp[] = [
  // 8时65分, 24时70分
  /(?<![\d.])\d{1,2}[时点](?:[6-9]\d)分/,
  // 25时30分, 25点前; 48时内 is a length of time, and 30点 are places
  /(?<![\d.])(?:2[5-9]|[3-9]\d)(?:[时点]\d{1,2}分|[时点](?=[之以]?前(?![期端后置])))/,
  /(?<![\d.])24[时点](?!0?0分)\d{1,2}分/,
  // 上午13时
  /(?:上午|早上|早晨|清晨)\s*(?:1[3-9]|2\d)(?:[时点]|[:：]\d\d)/,
  // 第五季度, 2025年五季度末
  /第(?:[5-9]|[五六七八九])季度|(?<=^|年)[五六七八九]季度(?=[末底初前]|$)/,
  // 每季度第四个月
  /每季度?第(?:[4-9]|[四五六七八九])个?月/,
  // 星期八, 每周八前
  /(?:星期|礼拜)[八九](?!个)|(?:每|(?<=^|[，,；;、至到]))周[八九](?=前|至|上午|下午|[，,；;、]|$)/,
];

/** One of these stands in each, and in few texts. */
const TELLING = new CodeUnitSet('时点季星礼周午早清');

/** A day in Chinese figures: 二月三十日, 十三月底. */
const DAY =
  /(?<![一二三四五六七八九十百\d个第满])([一二三四五六七八九十]{1,3})月份?(?:([一二三四五六七八九十]{1,4})[日号]|[底末初]|[上中下]旬)/g;

/** Months of the moon are of other lengths. */
const LUNAR = /[农阴旧]历/;

/** What of a value is no day or time, more days or hours than there are, or a range that ends before it begins. */
export interface ImpossibleTime {
  readonly what: 'impossible' | 'days' | 'hours' | 'reversed';
  readonly span: Span;
}

/** What a value says that no calendar or clock has; null where it says no such thing. */
export function impossibleOf(value: Reading, of: IndicatorReading): ImpossibleTime | null {
  const impossible = impossibleIn(value.value.text) ?? impossibleClock(value, of);
  if (impossible !== null) return { what: 'impossible', span: impossible };
  const days = tooManyDays(value, of);
  if (days !== null) return { what: 'days', span: days };
  const hours = tooManyHours(value, of);
  if (hours !== null) return { what: 'hours', span: hours };
  const reversed = reversedDates(value.value) ?? (isAboutTime(of) ? reversedClock(value.value.text) : null);
  return reversed === null ? null : { what: 'reversed', span: reversed };
}

/** The first day or time of a text that is none, whatever the text is of; null where there is none. */
export function impossibleIn(text: string): Span | null {
  return impossibleDay(text) ?? impossibleTime(text);
}

function impossibleTime(text: string): Span | null {
  for (const time of TELLING.indexIn(text) < 0 ? [] : TIMES) {
    const match = time.exec(text);
    if (match !== null) return { start: match.index, end: match.index + match[0].length };
  }
  if (!text.includes('月') || LUNAR.test(text)) return null;
  for (const { 0: said, 1: month, 2: day, index } of text.matchAll(DAY)) {
    const days = daysOfMonth(numberIn(month!));
    if (days === undefined || (day !== undefined && numberIn(day) > days))
      return { start: index, end: index + said.length };
  }
  return null;
}

function numberIn(words: string): number {
  return Number(parseNumeral(words)?.toString() ?? 1);
}

/** The same of a value whose indicator speaks of time, where figures alone can be no other thing: 24:30, 20240931, 9/31, 2204年. */
function impossibleClock({ value: { text } }: Reading, of: IndicatorReading): Span | null {
  const clock = CLOCK.exec(text) ?? OTHER_CENTURY.exec(text);
  if (clock !== null) return isAboutTime(of) ? { start: clock.index, end: clock.index + clock[0].length } : null;
  const day = DIGITS.exec(text);
  if (day === null || !isAboutTime(of)) return null;
  const days = daysOfMonth(Number(day[1] ?? day[3]));
  return days !== undefined && Number(day[2] ?? day[4]) > days ? { start: 0, end: day[0].length } : null;
}

const CLOCK =
  /(?<![\d.:：])(?:(?:2[5-9]|[3-9]\d)[:：][0-5]\d|24[:：](?!00)\d\d|[01]?\d[:：][6-9]\d)(?=前|后|$|[-—~～至，,；;])(?![:：])/;
const OTHER_CENTURY = /^2[1-9]\d\d年(?=前|底|末|\d{1,2}月|$)/;
const DIGITS = /^(?:(?:19|20)\d\d(\d\d)(\d\d)|(\d{1,2})\/(\d{1,2}))(?=日?[之以]?前|$)/;

/** More days than a week, month or year has: 每周8天, 全年开放天数 of 380天. */
function tooManyDays(value: Reading, { name }: IndicatorReading): Span | null {
  const main = mainNumber(value);
  if (name === null || main?.kind !== 'duration' || !DAYS.includes(unitAlone(main))) return null;
  const { time } = countedBy(value, main);
  const said = time !== '' ? time : isBare(value) || YEARLY.test(value.value.text) ? perOf(name, value) : '';
  const most = MOST.get(said);
  if (most === undefined || main.high !== null) return null;
  const days = Number(main.low.toString());
  // Those of several places may be added up.
  return days > most && days < most * 1.5 + 2 ? main.number : null;
}

/** More hours than a day has: 日均开放时间 of 25小时. */
function tooManyHours(value: Reading, { name }: IndicatorReading): Span | null {
  const main = mainNumber(value);
  if (name === null || main?.kind !== 'duration' || !HOURS.includes(unitAlone(main)) || !isBare(value)) return null;
  if (main.high !== null || limitOf(main.operator) === 'upper' || !HOURS_OF_DAY.test(name.thing)) return null;
  return Number(main.low.toString()) > MOST_HOURS ? main.number : null;
}

const DAYS = ['天', '日', '个自然日', '自然日'];
const MOST: ReadonlyMap<string, number> = new Map([
  ['周', 7],
  ['月', 31],
  ['季', 92],
  ['年', 366],
]);
const YEARLY = /^(?:全年|一年)/;
const OPEN_DAYS = /(?:开放|开馆|开园|开门|营业|值守|值班|运行|运转|供[水气热电暖]).{0,4}(?:天数|日数|时间)$/;
const EACH = /每(周|月|季)/;
const DAYS_COUNTED = /(?:天数|日数|天)$/;
const YEAR = /全年|年度|[一每]年|^年(?=[开营值运供])/;
/** How long something is open or done on each day; the hours of several people may be added up. */
const HOURS_OF_DAY =
  /^(?!.*(?:累计|合计|总|志愿|[人次台班课学]).*)(?:每[日天]|日均|日)(?:开放|开馆|开园|开门|营业|值守|值班|运行|运转|供[水气热电暖]|服务|接待|办公)(?:时间|时长|时数|小时数)$/;
const HOURS = ['小时', '个小时'];
const MOST_HOURS = 24;

/** The time that a name counts days in: 每周开放天数, 全年值守天数. */
function perOf({ thing }: Reading, { value: { text } }: Reading): string {
  const each = EACH.exec(thing)?.[1];
  if (each !== undefined) return DAYS_COUNTED.test(thing) ? each : '';
  return OPEN_DAYS.test(thing) && YEAR.test(thing + text) ? '年' : '';
}
