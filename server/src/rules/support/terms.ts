import type { NumberFigure } from '#grammar';

/** How many minutes one of a unit takes at the least and at the most, and how many more holidays may add to all. */
type Minutes = readonly [fewest: number, most: number, more: number];

const IN_DAY = 1440;
const HOUR: Minutes = [60, 60, 0];
const DAY: Minutes = [IN_DAY, IN_DAY, 0];
const WORKING: Minutes = [IN_DAY, 1.4 * IN_DAY, 8 * IN_DAY];
const WEEK: Minutes = [7 * IN_DAY, 7 * IN_DAY, 0];
const MINUTES: ReadonlyMap<string, Minutes> = new Map([
  ['分钟', [1, 1, 0]],
  ...['小时', '个小时'].map((unit): [string, Minutes] => [unit, HOUR]),
  ...['天', '日', '自然日', '个自然日', '日历天', '个日历天'].map((unit): [string, Minutes] => [unit, DAY]),
  ...['工作日', '个工作日'].map((unit): [string, Minutes] => [unit, WORKING]),
  ...['周', '星期', '个星期'].map((unit): [string, Minutes] => [unit, WEEK]),
  ['个月', [28 * IN_DAY, 31 * IN_DAY, 0]],
]);

/** Whether two times by which a thing is to be done cannot be one: 一周内 and 10个工作日; but 一周内 and 5个工作日 can. */
export function areTermsApart(a: NumberFigure, b: NumberFigure): boolean {
  if (a.kind !== 'duration' || b.kind !== 'duration' || a.high !== null || b.high !== null) return false;
  if (a.unit === null || b.unit === null) return false;
  if (a.unit.text === b.unit.text) return !a.low.equals(b.low);
  const [first, second] = [minutesOf(a), minutesOf(b)];
  return first !== null && second !== null && (first[1] < second[0] || second[1] < first[0]);
}

/** Whether the first of two such times is the longer one. */
export function isLongerTerm(a: NumberFigure, b: NumberFigure): boolean {
  if (!areTermsApart(a, b)) return false;
  if (a.unit!.text === b.unit!.text) return a.low.compare(b.low) > 0;
  return minutesOf(a)![0] > minutesOf(b)![1];
}

function minutesOf({ low, unit }: NumberFigure): readonly [number, number] | null {
  const minutes = MINUTES.get(unit!.text);
  if (minutes === undefined) return null;
  const [fewest, most, more] = minutes;
  const number = Number(low.toString());
  return [number * fewest, number * most + more];
}
