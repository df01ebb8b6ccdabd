import type { NumberFigure } from '#grammar';
import { unitAlone } from './per.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { COUNTED_ONE_BY_ONE, LENGTHS, LENGTHS_AND_AREAS } from './unit-kinds.ts';
import { isBare, isBelowZero, mainNumber } from './values.ts';

/** Units of what there is never fewer than none of; degrees and money may well be below 0. */
const COUNTED = new Set([...COUNTED_ONE_BY_ONE, ...'项 项次 件次 班 节 课时 学时'.split(' '), ...LENGTHS_AND_AREAS]);

/** Whether there are never fewer than none of what a unit counts. */
export function isCountUnit(unit: string): boolean {
  return COUNTED.has(unit);
}

/** What may be negative, whatever it is counted by: 较上年, 净增, 学位差额, 排名, 地面沉降. */
const DIFFERENCE = /[较比差净余盈亏温]|增减|增量|排名|名次|位次|减少|下降|变化|沉降|高程|海拔|水位|埋深|深度/;

/** What of a length is how long a thing is: a depth or a level may lie below its datum. */
const HOW_LONG = /(?:长度?|里程|距离|宽度?|数量?)$/;

/** The figure of a value that counts fewer than none; null where there is none. */
export function negativeCount(
  value: Reading,
  { name }: IndicatorReading,
  unbounded: readonly string[],
): NumberFigure | null {
  const main = mainNumber(value);
  if (name === null || main === null || main.kind !== 'count' || !isBelowZero(main)) return null;
  if (main.high !== null || !isBare(value) || !isCountUnit(unitAlone(main))) return null;
  if (LENGTHS.includes(unitAlone(main)) && !HOW_LONG.test(name.thing)) return null;
  const { text } = name.value;
  return DIFFERENCE.test(text) || unbounded.some((word) => text.includes(word)) ? null : main;
}
