import { limitOf } from './operators.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { MONEY } from './unit-kinds.ts';
import { mainNumber, textOf } from './values.ts';

/** A name without remarks in brackets and figures at its end: 投诉率 of 投诉率（%）低于5%. */
export function bareName({ value: { text, main, subject } }: Reading): string {
  const words = main === null ? text : text.slice(subject.start, subject.end);
  const bare = words.endsWith('）') || words.endsWith(')') ? words.replace(/[（(][^（()）]*[)）]$/, '') : words;
  return bare.trim();
}

/** The unit of a value that is a count, such as 次 of ≥12次; null for any other value. */
export function countUnit(value: Reading | null): string | null {
  const main = value?.value.main;
  return main?.kind === 'count' ? (main.unit?.text ?? null) : null;
}

/** Whether a value counts things, people or money, and is no grade: 90分. */
export function countsThings(value: Reading | null): boolean {
  const unit = countUnit(value);
  return unit !== null && !SCORES.includes(unit);
}

/** What grades are given in. */
export const SCORES: readonly string[] = ['分', '星', '成'];

/** Whether a value is a sum of money, such as ≥500万元. */
export function isSum(value: Reading | null): boolean {
  const unit = countUnit(value);
  return unit !== null && MONEY.includes(unit);
}

/** A percentage, but not one of another number: 上年办案数的105%. */
export function isPercentage(value: Reading | null): boolean {
  return value?.value.main?.kind === 'percent' && !textOf(value, value.value.subject).endsWith('的');
}

/** Whether an indicator is of what is to stay away: 漏管人数 0人, 质量问题数 ≤3个. */
export function isToStayAway({ name, annual }: IndicatorReading): boolean {
  if (name?.direction === 'worse') return true;
  const main = annual === null ? null : mainNumber(annual);
  return main !== null && (main.low.isZero || limitOf(main.operator) === 'upper');
}
