import type { Row } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { type IndicatorReading, type Reading, readingsOf } from './support/reading.ts';
import { isAboutTime, isTime } from './support/times.ts';
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
  readsRow: true,
  checkIndicator(reading, row, { report }) {
    if (!hasDurationAsCycle(reading, row)) return;
    const cycle = reading.cycle!;
    report(spanIn(row, cycle, cycle.words), {
      message: 'duration',
      args: { value: textOf(cycle, cycle.words) },
    });
  },
};

/** A time as cycle value where the annual value is none: an indicator of time has it in both, in the same unit. */
export function hasDurationAsCycle(reading: IndicatorReading, row: Row): boolean {
  const { cycle, annual } = reading;
  if (cycle === null || !isTime(cycle) || isTarget(cycle, reading) || isAsked(cycle, reading)) return false;
  if (annual !== null && isSameWithoutUnit(cycle, annual)) return false;
  if (annual === null || !isTime(annual) || isYear(cycle) !== isYear(annual)) return true;
  return isShorter(cycle, annual) && isOfProject(cycle, row);
}

/** 10分钟内 under 等待时间 is what is to be reached; 1年内 may be the whole cycle. */
function isTarget(cycle: Reading, reading: IndicatorReading): boolean {
  return mainNumber(cycle)?.operator?.sign === '≤' && !isYear(cycle) && isAboutTime(reading);
}

/** 6周 under 托管周数, ≥10年 under 指导年限: the name asks how long, and only a mere year may be the whole cycle. */
function isAsked(cycle: Reading, { name }: IndicatorReading): boolean {
  const main = mainNumber(cycle);
  if (name === null || main?.kind !== 'duration' || !LENGTH.test(name.thing)) return false;
  return !isYear(cycle) || main.operator !== null;
}

const LENGTH = /(?:[天日周月]数|(?:小时|分钟)数|时长|期限|年限|保[质修]期|质保期)$/;

/** ≥6000小时 beside 6000: the annual value has lost its unit. */
function isSameWithoutUnit(cycle: Reading, annual: Reading): boolean {
  const [inCycle, inAnnual] = [mainNumber(cycle), mainNumber(annual)];
  if (inCycle === null || inAnnual?.kind !== 'count' || inAnnual.unit !== null) return false;
  return inCycle.low.compare(inAnnual.low) === 0 && !isYear(cycle);
}

/** Years, or a time without a number: what stands for the whole cycle. */
function isYear(reading: Reading): boolean {
  return mainNumber(reading)?.unit?.text.includes('年') ?? true;
}

/** 1年 beside ≥6年. */
function isShorter(cycle: Reading, annual: Reading): boolean {
  const [inCycle, inAnnual] = [mainNumber(cycle), mainNumber(annual)];
  if (inCycle === null || inAnnual === null || inCycle.operator !== null) return false;
  return isYear(cycle) && inCycle.low.compare(inAnnual.low) < 0;
}

/** Whether another indicator of the project, which asks for no time, has this time as its cycle value, too. */
function isOfProject({ value: { text } }: Reading, row: Row): boolean {
  return readingsOf(row).some(({ cycle, annual }) => cycle?.value.text === text && annual !== null && !isTime(annual));
}
