import { Decimal, type Span } from '#grammar';
import type { Conflict } from './conflict.ts';
import { limitOf } from './operators.ts';
import { countedBy, unitAlone } from './per.ts';
import type { Reading } from './reading.ts';
import { isBare, mainNumber, textOf } from './values.ts';

/** How many of a time there are in a year at the least. */
const IN_YEAR: ReadonlyMap<string, Decimal> = new Map(
  Object.entries({ 半年: '2', 季: '4', 月: '12', 周: '48' }).map(([time, times]) => [time, Decimal.parse(times)!]),
);
const TIMES = ['次', '场', '场次', '期', '轮', '篇', '批次'];
/** What tells that a figure is of one of several, or that it is no more than so. */
const OF_ONE = /[各均第两另]|(?:最多|至多|不超过|不多于|≤)/;
const OF_YEAR = /[全每]年|[/／]年/;

/** A figure of a year that is less than the name gives for its parts. */
export interface Fewer extends Conflict {
  /** Whether the value says that it is of the whole year: work may also begin in the middle of it. */
  readonly certain: boolean;
}

/** How many times a year at the least each time of a name wants, and at the most a value's times come to. */
const YEARLY: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ['年', [1, 1]],
  ['半年', [2, 2]],
  ['季', [4, 4]],
  ['月', [12, 12]],
  ['周', [48, 53]],
  ['日', [200, 366]],
]);
const EACH_TIME = /每个?(半年|季|月|周|日|天)度?(?!均).*(?:次数|场次|频次|期数|次)$/;

/** Where a value says fewer than one to each time that the name counts by: 每季度2次 under 每月巡查次数. */
export function rarerIn(name: Reading, annual: Reading): Span | null {
  if (name.value.figures.length > 0 || !name.value.text.includes('每')) return null;
  const each = EACH_TIME.exec(name.thing);
  const inValue = mainNumber(annual);
  if (each === null || OF_ONE.test(each[0]) || inValue?.kind !== 'count' || inValue.high !== null) return null;
  if (!TIMES.includes(unitAlone(inValue)) || limitOf(inValue.operator) === 'upper') return null;
  const { time, whom, span } = countedBy(annual, inValue);
  const [wanted, given] = [YEARLY.get(each[1]!.replace('天', '日')), YEARLY.get(time)];
  if (wanted === undefined || given === undefined || whom !== '') return null;
  if (Number(inValue.low.toString()) * given[1] >= wanted[0]) return null;
  return span;
}

/** Where a year has fewer than its months or quarters together: 12次 under 每月开展2次巡查. */
export function fewerIn(name: Reading, annual: Reading): Fewer | null {
  const [figure, second] = name.value.figures;
  if (figure?.kind !== 'count' || second !== undefined || !name.value.text.includes('每')) return null;
  const inValue = mainNumber(annual);
  if (inValue?.kind !== 'count' || inValue.high !== null || figure.high !== null) return null;
  if (!TIMES.includes(unitAlone(figure)) || unitAlone(figure) !== unitAlone(inValue)) return null;
  const said = countedBy(name, figure);
  const times = IN_YEAR.get(said.time);
  if (times === undefined || said.whom !== '' || OF_ONE.test(textOf(name, { start: 0, end: figure.end }))) return null;
  if (!isBare(annual)) return null;
  const { time, whom } = countedBy(annual, inValue);
  if ((time !== '' && time !== '年') || whom !== '' || inValue.low.compare(figure.low.times(times)) >= 0) return null;
  return { inName: said.span, inValue, certain: OF_YEAR.test(annual.value.text) };
}
