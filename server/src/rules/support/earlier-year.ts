import type { Row } from '#grammar';
import type { IndicatorReading, Reading } from './reading.ts';
import { spansYears } from './times.ts';
import { soleYear, type Year, yearsIn } from './years.ts';

/** The year of a deadline in a name, where it is over when the year begins that the table is for, in a project of one year. */
export function deadlineIn({ value: { text } }: Reading, row: Row, expected: number): Year | null {
  if (spansYears(row.name)) return null;
  const due = yearsIn(text, [], []).find(({ year, span }) => year < expected && DUE.test(text.slice(span.end)));
  return due ?? null;
}

/** 2021年12月底前完成采购; 2000年底前建成的小区 tells which ones are meant. */
const DUE = /^(?:\d{1,2}月(?:\d{1,2}[日号]|[底末])?|[底末]|上半年)[之以]?前(?:完成|办结|到位|投入|开工|验收|全部|全面)/;

/** The years of a cycle value and of an annual one on the same day before it, where the goal agrees with the cycle. */
export function yearBeforeCycle(
  { cycle, annual }: IndicatorReading,
  { goal }: Row,
): { readonly cycle: Year; readonly annual: Year } | null {
  if (cycle === null || annual === null) return null;
  const [inCycle, inAnnual] = [soleYear(cycle.value.text), soleYear(annual.value.text)];
  if (inCycle === null || inAnnual === null || inAnnual.year >= inCycle.year) return null;
  const days = [cycle.value.text.replace(inCycle.text, ''), annual.value.text.replace(inAnnual.text, '')];
  // Much is done at the end of every year.
  if (days[0] !== days[1] || /^$|12月|^[底末]/.test(days[0]!)) return null;
  const inGoal = yearsIn(goal ?? '', [], []);
  const agrees = inGoal.length > 0 && inGoal.every(({ year }) => year === inCycle.year);
  return agrees ? { cycle: inCycle, annual: inAnnual } : null;
}
