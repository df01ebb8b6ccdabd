import type { NumberFigure } from '#grammar';

/** How many days one of a unit takes at the least and at the most, and how many more holidays may add to all. */
type Days = readonly [fewest: number, most: number, more: number];

const DAY: Days = [1, 1, 0];
const WORKING: Days = [1, 1.4, 8];
const WEEK: Days = [7, 7, 0];
const DAYS: ReadonlyMap<string, Days> = new Map([
  ['分钟', [1 / 1440, 1 / 1440, 0]],
  ...['小时', '个小时'].map((unit): [string, Days] => [unit, [1 / 24, 1 / 24, 0]]),
  ...['天', '日', '自然日', '个自然日', '日历天', '个日历天'].map((unit): [string, Days] => [unit, DAY]),
  ...['工作日', '个工作日'].map((unit): [string, Days] => [unit, WORKING]),
  ...['周', '星期', '个星期'].map((unit): [string, Days] => [unit, WEEK]),
  ['个月', [28, 31, 0]],
]);

/** Whether two times by which a thing is to be done cannot be one: 一周内 and 10个工作日; but 一周内 and 5个工作日 can. */
export function areTermsApart(a: NumberFigure, b: NumberFigure): boolean {
  if (a.kind !== 'duration' || b.kind !== 'duration' || a.high !== null || b.high !== null) return false;
  if (a.unit === null || b.unit === null) return false;
  if (a.unit.text === b.unit.text) return !a.low.equals(b.low);
  const [first, second] = [daysOf(a), daysOf(b)];
  return first !== null && second !== null && (first[1] < second[0] || second[1] < first[0]);
}

function daysOf({ low, unit }: NumberFigure): readonly [number, number] | null {
  const days = DAYS.get(unit!.text);
  if (days === undefined) return null;
  const [fewest, most, more] = days;
  const number = Number(low.toString());
  return [number * fewest, number * most + more];
}
