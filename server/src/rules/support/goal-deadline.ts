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

/** The date by which a goal wants all to be done, where the value gives a later one; null where it does not. */
export function deadlineMissed({ name, annual }: IndicatorReading, numbers: GoalNumbers): Span | null {
  if (name === null || annual === null || !ALL_DONE.test(name.thing)) return null;
  const own = soleDate(annual);
  if (own === null) return null;
  const { goal } = numbers;
  const dates = numbers.figures.filter((figure) => isDeadline(figure, goal));
  const [said] = dates;
  if (dates.length !== 1) return null;
  const [wanted, set] = [dayAt(goal, said!), dayOf(annual, own)];
  return wanted !== null && set !== null && isLater(set, wanted) ? said! : null;
}

function isDeadline({ kind, end }: Figure, goal: string): boolean {
  return kind === 'date' && DONE_BEHIND.test(goal.slice(end));
}

/** Whether a month lies behind another one, as far as both say which. */
function isLater([year, month]: Day, [otherYear, otherMonth]: Day): boolean {
  if (year !== null && otherYear !== null && year !== otherYear) return year > otherYear;
  return month !== null && otherMonth !== null && month > otherMonth;
}
