import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import type { IndicatorReading, Reading } from './support/reading.ts';
import { isTime } from './support/times.ts';
import { mainNumber, spanIn, textOf } from './support/values.ts';

export const cycleIsDuration: Rule = {
  name: 'cycle-is-duration',
  group: 'values',
  severity: 'information',
  summary: {
    zh: '实施周期指标值写成了时间长度',
    en: 'The cycle value is a length of time',
  },
  messages: {
    duration: {
      zh: '实施周期指标值写成了时间“{value}”，没有说整个周期要达到什么，无法与年度指标值对照。请填周期内要达到的值。',
      en: 'The cycle value is the length of time “{value}”; it does not say what the cycle is to reach and cannot be set beside the annual value. Give the value to be reached.',
    },
  },
  fold: 'always',
  needs: Sign.Time | Sign.Words,
  checkIndicator(reading, row, { report }) {
    if (!hasDurationAsCycle(reading)) return;
    const cycle = reading.cycle!;
    report(spanIn(row, cycle, cycle.words), {
      message: 'duration',
      args: { value: textOf(cycle, cycle.words) },
    });
  },
};

/** A time as cycle value where the annual value is none: an indicator of time has it in both, in the same unit. */
export function hasDurationAsCycle({ cycle, annual }: IndicatorReading): boolean {
  if (cycle === null || !isTime(cycle)) return false;
  return annual === null || !isTime(annual) || isYear(cycle) !== isYear(annual);
}

/** Years, or a time without a number: what stands for the whole cycle. */
function isYear(reading: Reading): boolean {
  return mainNumber(reading)?.unit?.text.includes('年') ?? true;
}
