import type { Figure, Span } from '#grammar';
import { type Day, dayAt, dayOf, soleDate } from './days.ts';
import type { GoalNumbers } from './goal-numbers.ts';
import type { IndicatorReading } from './reading.ts';

/** Names of the time when all is done, not one part of it. */
const ALL_DONE =
  /^(?:项目|工程|建设|改造|施工|采购|购置|任务|工作|全部)*(?:完成|完工|竣工|建成)(?:时间|时限|日期|期限)$/;
/** What follows a date by which all is done: 前完成建设任务, but not 前完成勘察设计. */
const DONE_BEHIND =
  /^(?:全面|全部|如期|按期)?(?:完成|完工|竣工|建成)(?:全部|各项|项目|工程|建设|改造|施工|采购|购置|任务|工作)*(?=[，。；,;！]|$)/;

/** The date by which a goal wants all to be done, or the work of a name, where the value gives a later one; null where it does not. */
export function deadlineMissed({ name, annual }: IndicatorReading, numbers: GoalNumbers): Span | null {
  if (name === null || annual === null || !TIME.test(name.thing)) return null;
  const own = soleDate(annual);
  if (own === null) return null;
  const { goal } = numbers;
  const isMeant = ALL_DONE.test(name.thing) ? isDeadlineOfAll : isDeadlineOf;
  const dates = numbers.figures.filter(({ kind }) => kind === 'date');
  const meant = dates.filter((date) => isMeant(name.thing, date, goal, dates.length === 1));
  const [said] = meant;
  if (meant.length !== 1) return null;
  const [wanted, set] = [dayAt(goal, said!), dayOf(annual, own)];
  return wanted !== null && set !== null && isLater(set, wanted) ? said! : null;
}

/** Whether all is to be done by a date, or the only thing that a goal has a date for. */
function isDeadlineOfAll(thing: string, date: Figure, goal: string, isOnly: boolean): boolean {
  const behind = goal.slice(date.end);
  if (DONE_BEHIND.test(behind) || isSaidOf(thing, date, goal)) return true;
  const [, done, more] = BUILT_BEHIND.exec(behind) ?? [];
  return isOnly && done !== undefined && !PART.test(done) && !LATER.test(more!);
}

/** Whether a date is that of one work: 8月1日前完成验收, 演播室于8月1日前启用 for 演播室启用时间. */
function isDeadlineOf(thing: string, date: Figure, goal: string): boolean {
  if (isSaidOf(thing, date, goal)) return true;
  const work = thing.replace(TIME, '');
  const before = clauseBefore(date, goal).replace(AT_WORK, '');
  const said = goal.slice(date.end).split(STOP, 1)[0]!;
  const behind = said.replace(DOING, '');
  if (work.length < 2 || PART.test(before)) return false;
  if (behind === '') return work === before && ALL_OF_IT.test(said);
  if (before !== '') return work === before + behind || work === behind;
  return work === behind || work === behind.slice(2) + behind.slice(0, 2);
}

/** 演播室启用时间为8月1日. */
function isSaidOf(thing: string, date: Figure, goal: string): boolean {
  return clauseBefore(date, goal).endsWith(thing);
}

function clauseBefore({ start }: Figure, goal: string): string {
  return goal.slice(0, start).split(STOP).at(-1)!.replace(UNTIL, '');
}

/** What follows a date by which a building is done: 前完成12个站点建设. */
const BUILT_BEHIND =
  /^(?:全面|全部|如期|按期)?完成([^，。；,;！]{2,20}(?:建设|改造|施工|修缮|维修))(?:任务|工作|工程)*(?=[，。；,;！]|$)(.*)/s;
const LATER = /完成|完工|竣工|投用|投入|启用|验收|安装|布展/;
/** The name of a time, and of the end of a work: 时间 of 启用时间, and 完成时间 of 验收完成时间. */
const TIME = /(?:完成)?(?:时间|时限|日期|期限)$/;
/** A part of a work that is done by itself. */
const PART = /[一二三四首]期|[第首][一二三四]?批|主体|土建|基础|前期|设计|地下/;
const STOP = /[，,；;。、：:！!\s]/;
/** What leads to a date. */
const UNTIL = /(?:确保|力争|计划|拟|预计|应|须|要|将|在|于|为|是)+$/;
/** What only says that a work is one: 展柜更换工程. */
const AT_WORK = /(?<=.{2})(?:工程|项目|工作|任务)$/;
/** 前完成, with nothing behind it. */
const ALL_OF_IT = /^(?:全面|全部|如期|按期|按时)?完成$/;
/** What leads from a date to what is done by then. */
const DOING = /^(?:全面|全部|如期|按期|按时|正式|完成|实现|投入|组织|开展)+/;

/** Whether a day lies behind another one, as far as both say which. */
function isLater([year, month, day]: Day, [otherYear, otherMonth, otherDay]: Day): boolean {
  if (year !== null && otherYear !== null && year !== otherYear) return year > otherYear;
  if (month === null || otherMonth === null) return false;
  return month > otherMonth || (month === otherMonth && day !== null && otherDay !== null && day > otherDay);
}
