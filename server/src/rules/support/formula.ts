import type { Reading } from './reading.ts';

/** What a quotient is made of: 合格数, 总费用, 已完成里程. */
const AMOUNT =
  '\\p{Script=Han}{0,14}(?:数|量|额|费|费用|经费|里程|面积|长度|工期|时间|收入|支出|成本|投资|产值|人次|批次)';
/** A formula in words: 知晓人数占调查人数的比例, 实际完工时间≤计划完工时间, 合格数/总数, 实际/计划, （A/B）×100%, 计算公式：……. */
const IN_WORDS = new RegExp(
  [
    '^\\D{2,30}占(?!比)\\D{2,30}(?:的(?:比例|比重|比率|百分比)|数(?:比例|比重|比率|百分比))[\\s。]*$',
    '^实际[^\\d≤<≥>]{1,20}[≤<≥>][^\\d]{2,20}$',
    `^[=＝]?\\s*[（(]?${AMOUNT}\\s*[/／÷]\\s*${AMOUNT}[）)]?(?:\\s*[×*xX]\\s*100\\s*[%％])?[\\s。]*$`,
    `^${AMOUNT}\\s*[:：]\\s*总\\p{Script=Han}{0,6}数$`,
    '^实际\\p{Script=Han}{0,8}[/／]计划\\p{Script=Han}{0,8}$',
    '^[（(]?[A-Z]\\s*[/／÷]\\s*[A-Z][）)]?\\s*[×*xX]\\s*100\\s*[%％]$',
    '^[（(]\\p{Script=Han}{2,14}\\s*[-－—+＋]\\s*\\p{Script=Han}{2,14}[）)]\\s*[/／÷]\\s*\\p{Script=Han}{2,14}(?:\\s*[×*xX]\\s*100\\s*[%％])?[\\s。]*$',
    '^计算(?:公式|方法|方式)\\s*[:：]',
  ].join('|'),
  'u',
);
/** One of these stands in each formula; most values have none. */
const TELLING = /[占≤<≥>/／÷:：]/;

/** Whether a value tells how it is worked out. */
export function isFormula({ value: { text, formula } }: Reading): boolean {
  return formula || (TELLING.test(text) && IN_WORDS.test(text));
}
