import type { Reading } from './reading.ts';

/** A formula in words: 知晓人数占调查人数的比例, 实际完工时间≤计划完工时间. */
const IN_WORDS = /^\D{2,30}占(?!比)\D{2,30}的(?:比例|比重|比率|百分比)[\s。]*$|^实际[^\d≤<≥>]{1,20}[≤<≥>][^\d]{2,20}$/;

/** Whether a value tells how it is worked out. */
export function isFormula({ value: { text, formula } }: Reading): boolean {
  return formula || IN_WORDS.test(text);
}
