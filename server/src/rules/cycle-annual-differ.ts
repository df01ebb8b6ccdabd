import { type NumberFigure, type Operator, type Row, type Standard, sayValue } from '#grammar';
import { isEmptyText } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import { hasDurationAsCycle } from './cycle-is-duration.ts';
import { isReversedRange } from './hyphen-range.ts';
import { hasLostSatisfaction } from './low-satisfaction.ts';
import { bareRate } from './missing-operator.ts';
import { wrongOperators } from './operator-direction.ts';
import type { Report, Rule } from './rule.ts';
import { isUnmeasured } from './satisfaction-not-rate.ts';
import { conflictIn } from './support/conflict.ts';
import { isFormula } from './support/formula.ts';
import { impossibleRate } from './support/impossible-rate.ts';
import { impossibleOf } from './support/impossible-time.ts';
import { areOfTwoKinds, unfitIn } from './support/kind-conflict.ts';
import { leftoverOf } from './support/leftover.ts';
import { areFirstExchanged, isMisprint } from './support/misprint.ts';
import { limitOf, signOf } from './support/operators.ts';
import { countedBy, unitAlone } from './support/per.ts';
import { perLastRow } from './support/per-row.ts';
import { type IndicatorReading, type Reading, readingsOf } from './support/reading.ts';
import { isResidue } from './support/residue.ts';
import { sameNumber, sameUnit } from './support/targets.ts';
import { coversTime, spansYears } from './support/times.ts';
import { areApart, isOneMeasure, LENGTHS_AND_AREAS, unitsBeside } from './support/unit-kinds.ts';
import { isUnwanted } from './support/unwanted.ts';
import { isBare, mainNumber, spanIn, textOf } from './support/values.ts';
import { holdsAny } from './support/words.ts';
import { yearsIn } from './support/years.ts';
import { secondUnit } from './unit-repeated.ts';
import { earliestOf } from './year-mismatch.ts';

export const cycleAnnualDiffer: Rule = {
  name: 'cycle-annual-differ',
  group: 'values',
  severity: 'information',
  summary: {
    zh: '实施周期指标值与年度指标值对不上',
    en: 'Cycle value and annual value contradict each other',
  },
  messages: {
    differ: {
      zh: '实施周期指标值是“{cycle}”，年度指标值却是“{annual}”。一年期项目两者应当一致；跨年项目请核对周期值能否包含年度值。',
      en: 'The cycle value is “{cycle}” but the annual value is “{annual}”. In a one-year project they should agree; in a longer one, check that the cycle covers the year.',
    },
    scale: {
      zh: '实施周期指标值是“{cycle}”，年度指标值却是“{annual}”：数字相同，数量级不同，必有一处写错。请核对后改正。',
      en: 'The cycle value is “{cycle}” but the annual value is “{annual}”: the same digits in units thousands of times apart, so one of them must be wrong. Check and correct it.',
    },
    units: {
      zh: '实施周期指标值是“{cycle}”，年度指标值却是“{annual}”：数字相同，单位却不同。请核对哪个单位是对的，改为一致。',
      en: 'The cycle value is “{cycle}” but the annual value is “{annual}”: the same number in different units. Check which unit is right, and make them agree.',
    },
    kinds: {
      zh: '实施周期指标值是“{cycle}”，年度指标值却是“{annual}”：单位说的不是一类东西，必有一处写错。请核对后改正。',
      en: 'The cycle value is “{cycle}” but the annual value is “{annual}”: the units are of different kinds, so one of them must be wrong. Check and correct it.',
    },
    misprint: {
      zh: '实施周期指标值是“{cycle}”，年度指标值却是“{annual}”：像是少了一位，或者数字写颠倒了。请核对后改正。',
      en: 'The cycle value is “{cycle}” but the annual value is “{annual}”: as if a digit were missing, or two of them exchanged. Check and correct it.',
    },
    opposed: {
      zh: '实施周期指标值是“{cycle}”，年度指标值却是“{annual}”：一个定了上限，一个定了下限，必有一处写反。请核对后改正。',
      en: 'The cycle value is “{cycle}” but the annual value is “{annual}”: one sets an upper limit and the other a lower one, so one of them must be the wrong way round. Check and correct it.',
    },
    exceeds: {
      zh: '实施周期指标值是“{cycle}”，年度指标值却是“{annual}”：一年做的比整个周期还多，必有一处写错。请核对后改正。',
      en: 'The cycle value is “{cycle}” but the annual value is “{annual}”: one year does more than the whole cycle, so one of them must be wrong. Check and correct it.',
    },
    overspent: {
      zh: '实施周期指标值是“{cycle}”，年度指标值却是“{annual}”：一年花的比整个周期还多，必有一处写错。请核对后改正。',
      en: 'The cycle value is “{cycle}” but the annual value is “{annual}”: one year spends more than the whole cycle, so one of them must be wrong. Check and correct it.',
    },
    less: {
      zh: '实施周期指标值是“{cycle}”，比年度指标值“{annual}”还少。一年期项目两者应当一致；跨年项目的周期值应当包含年度值。请核对后改正。',
      en: 'The cycle value “{cycle}” is less than the annual value “{annual}”. In a one-year project they should agree; in a longer one the cycle covers the year. Check and correct it.',
    },
    cycle: { zh: '实施周期指标值是“{cycle}”', en: 'The cycle value is “{cycle}”' },
  },
  fold: 'common',
  needs: Sign.Difference,
  readsRow: true,
  checkIndicator(reading, row, { standard, heading, report }) {
    const { cycle, annual } = reading;
    if (cycle === null || annual === null || !contradict(reading, row)) return;
    if (hasLostSatisfaction(reading, standard) || isOfEarlierYear(reading, row, heading.year)) return;
    // What was left behind the value is scrap-line.
    if (isUnmeasured(reading, standard) || leftoverOf(reading.indicator) !== null) return;
    const told = howTold(reading, standard);
    // Two values that differ by a comparison the wrong way round are one defect.
    const isTurned = told.severity === undefined || told.message === 'opposed';
    if (told.severity === undefined && unfitIn(reading, standard) !== null) return;
    if (isTurned && wrongOperators(reading, standard).length === 1) return;
    const args = { cycle: textOf(cycle, cycle.words), annual: textOf(annual, annual.words) };
    report(spanIn(row, annual, annual.words), {
      ...told,
      args,
      related: [{ span: spanIn(row, cycle, cycle.words), message: 'cycle', args }],
    });
  },
};

function contradict(reading: IndicatorReading, row: Row): boolean {
  // Where the two differ, most cycle values are how long the project lasts.
  if (hasDurationAsCycle(reading, row)) return false;
  return (differ(reading, row) || isLone(reading, row)) && !isToldElsewhere(reading, row);
}

function differ(reading: IndicatorReading, row: Row): boolean {
  const cycle = reading.cycle!;
  const annual = reading.annual!;
  if (cycle.value.text === annual.value.text || isFormula(cycle)) return false;
  const said = [cycle, annual].map((value) => textOf(value, value.words).replace(/\s+/g, ''));
  if (said[0] === said[1] || said[0] === '' || said[1] === '') return false;
  const [inCycle, inAnnual] = [mainNumber(cycle), mainNumber(annual)];
  if (saysNone(cycle) && saysNone(annual)) return false;
  // 12月31日前 for 2024年12月31日前.
  if (cycle.value.main?.kind === 'date' && said.some((text, i) => text.endsWith(said[1 - i]!))) return false;
  if (said[0]!.includes('每年') && annual.value.main?.kind === 'date' && dayOfYear(said[0]!) === dayOfYear(said[1]!))
    return false;
  if (inCycle === null || inAnnual === null) return sayValue(cycle.value) !== sayValue(annual.value);
  if (isOperatorLost(reading, inCycle, inAnnual)) return false;
  // 30万人次 in all, 10万人次/年.
  if (inAnnual.unit !== null && inCycle.unit !== null && inAnnual.unit.text === `${inCycle.unit.text}/年`) {
    return inCycle.low.compare(inAnnual.low) < 0;
  }
  if (isOneMeasure(inCycle, inAnnual)) return signOf(inCycle) !== signOf(inAnnual);
  // 每月1次 and 1次/月 are 12次 of a year.
  if (unitAlone(inCycle) === unitAlone(inAnnual) && ofOtherTimes(cycle, annual)) return false;
  if (inCycle.divisor !== null && inAnnual.divisor !== null) {
    return !sameNumber(inCycle, inAnnual) || areOpposed(cycle, annual);
  }
  if (!sameUnit(inCycle, inAnnual) || inCycle.kind === 'percent' || inAnnual.kind === 'percent') {
    if (!sameUnit(inCycle, inAnnual) || signOf(inCycle) !== signOf(inAnnual)) return true;
    return (
      !inCycle.low.equals(inAnnual.low) &&
      (isMisprint(inCycle, inAnnual, reading.name) || !leadsTo(inAnnual, inCycle, spansYears(row.name)))
    );
  }
  if (differInScale(cycle, annual) || isMisprint(inCycle, inAnnual, reading.name)) return true;
  if (areFirstExchanged(inCycle, inAnnual) && !spansYears(row.name)) return true;
  if (lasts(reading)) return !inCycle.low.equals(inAnnual.low);
  // A part of the cycle's count in one year is what a longer project plans.
  return inCycle.low.compare(inAnnual.low) < 0 || signOf(inCycle) !== signOf(inAnnual);
}

/** Whether nothing differs but that one has no comparison: of rates missing-operator says so, and of 10年 and ≥10年 it is no matter. */
function isOperatorLost(
  { cycle, annual, name }: IndicatorReading,
  inCycle: NumberFigure,
  inAnnual: NumberFigure,
): boolean {
  if ((inCycle.operator === null) === (inAnnual.operator === null)) return false;
  if (inCycle.unit?.text !== inAnnual.unit?.text || !sameNumber(inCycle, inAnnual)) return false;
  const plain = inCycle.operator === null ? cycle! : annual!;
  if (inCycle.kind === 'duration') return isBare(cycle!) && isBare(annual!);
  return bareRate(plain, name) !== null;
}

/** Whether all others of a project say the same for cycle and year, so that it lasts no longer: 150人 and 50人. */
function isLone({ cycle, annual }: IndicatorReading, row: Row): boolean {
  const [inCycle, inAnnual] = [mainNumber(cycle!), mainNumber(annual!)];
  if (inCycle === null || inAnnual === null || inCycle.kind !== inAnnual.kind || inAnnual.divisor !== null)
    return false;
  if (sameNumber(inCycle, inAnnual) || !sameUnit(inCycle, inAnnual)) return false;
  if (spansYears(row.name) || spansYears(row.goal ?? '')) return false;
  const { differing, agreed } = agreementOf(row);
  return differing === 1 && agreed.length >= FEWEST_AGREED && agreed.includes(inAnnual.kind);
}

/** How many indicators of a row say another thing for the cycle, and the kinds of numbers of those that do not. */
const agreementOf = perLastRow((row) => {
  let differing = 0;
  const agreed: NumberFigure['kind'][] = [];
  for (const { cycleText, annualText, annual } of readingsOf(row)) {
    const number = annual === null ? null : mainNumber(annual);
    if (cycleText === null || cycleText.text !== annualText?.text) differing++;
    else if (number !== null) agreed.push(number.kind);
  }
  return { differing, agreed };
});

/** So many others with a number tell that a project lasts one year. */
const FEWEST_AGREED = 4;

/** 11月底前 of 2025年11月底前, and of 2021—2026年每年11月底前. */
function dayOfYear(said: string): string {
  return said.replace(/^.*每年|^(?:19|20)\d\d年/, '');
}

/** Whether a limit says how long a thing is to last, which no year is a part of: 设备使用年限 ≥8年. */
function lasts({ name, cycle }: IndicatorReading): boolean {
  return LASTING.test(name?.thing ?? '') && mainNumber(cycle!)?.operator != null;
}

const LASTING = /(?:使用|设计|服役)年限$|寿命$|(?:质保|保修|质量保证)(?:期|期限|年限|时间)$/;

/** Whether a finding of its own tells what is wrong with the values, or that they say different things. */
function isToldElsewhere(reading: IndicatorReading, row: Row): boolean {
  const cycle = reading.cycle!;
  const annual = reading.annual!;
  return (
    cycle.value.label !== null ||
    reading.values.some((value) => isToldOf(value, reading)) ||
    conflictIn(reading) !== null ||
    (coversTime(cycle, annual) && !lasts(reading)) ||
    isMilestone(annual, cycle, row)
  );
}

function isToldOf(value: Reading, reading: IndicatorReading): boolean {
  const { text } = value.value;
  if (isEmptyText(text) || isResidue(value, reading) || impossibleRate(value, reading) !== null) return true;
  if (isUnwanted(value, reading.name) || isReversedRange(value, reading.name) || secondUnit(value) !== null)
    return true;
  // vague-value
  if (value.value.quality === 'direction' || value.value.quality === 'amount') return true;
  return impossibleOf(value, reading) !== null;
}

/** Whether year-mismatch tells the date of the annual value, which lies before the title's year, or the project's. */
function isOfEarlierYear(reading: IndicatorReading, row: Row, inTitle: number | null): boolean {
  const { text, main } = reading.annual!.value;
  if (main?.kind !== 'date') return false;
  const read = (text: string) => yearsIn(text, [], []);
  const expected = inTitle ?? earliestOf(row, reading, read);
  return expected !== null && read(text).some(({ year }) => year < expected);
}

function howTold(reading: IndicatorReading, standard: Standard): Pick<Report, 'message' | 'severity'> {
  const { name } = reading;
  const cycle = reading.cycle!;
  const annual = reading.annual!;
  if (areOpposed(cycle, annual)) return { message: 'opposed', severity: 'warning' };
  if (differInScale(cycle, annual)) return { message: 'scale', severity: 'warning' };
  const [inCycle, inAnnual] = [mainNumber(cycle), mainNumber(annual)];
  if (isMisprint(inCycle, inAnnual, name)) return { message: 'misprint', severity: 'warning' };
  if (inCycle?.unit != null && inAnnual?.unit != null && areApart(inCycle.unit.text, inAnnual.unit.text))
    return { message: 'kinds', severity: 'warning' };
  if (areOfTwoKinds(reading, standard) || areRateAndTime(cycle, annual, name))
    return { message: 'kinds', severity: 'warning' };
  const unlike = unitsApart(inCycle, inAnnual);
  if (unlike !== null) return unlike;
  if (overspends(inCycle, inAnnual, name)) return { message: 'overspent', severity: 'warning' };
  if (!exceedsCycle(inCycle, inAnnual)) {
    const isExchanged = inCycle !== null && inAnnual !== null && areFirstExchanged(inCycle, inAnnual);
    return { message: isExchanged ? 'misprint' : 'differ' };
  }
  // 300亩 in all and 3000亩 in a year.
  if (inAnnual!.low.equals(inCycle!.low.shift(1))) return { message: 'misprint', severity: 'warning' };
  return addsUp(inCycle!.unit!.text, name) ? { message: 'exceeds', severity: 'warning' } : { message: 'less' };
}

/** How to tell one number in two units: of one measure, as 300亩 and 300公顷, and of two limits of time, ≤48小时 and ≤48天, one must be wrong. */
function unitsApart(
  cycle: NumberFigure | null,
  annual: NumberFigure | null,
): Pick<Report, 'message' | 'severity'> | null {
  if (cycle?.unit == null || annual?.unit == null || cycle.unit.text === annual.unit.text) return null;
  if (!sameNumber(cycle, annual) || cycle.scale !== annual.scale || sameUnit(cycle, annual)) return null;
  const isOneKind = unitsBeside(cycle.unit.text).includes(annual.unit.text);
  const areTimes = cycle.kind === 'duration' || annual.kind === 'duration';
  const isSure = isOneKind && (!areTimes || (cycle.operator !== null && annual.operator !== null));
  return isSure ? { message: 'units', severity: 'warning' } : { message: 'units' };
}

/** 不超过 and 超过 of the same words or number. */
function areOpposed(cycle: Reading, annual: Reading): boolean {
  const [first, second] = [comparisonIn(cycle), comparisonIn(annual)];
  if (first === null || second === null) return false;
  const limits = [limitOf(first), limitOf(second)];
  if (limits[0] === null || limits[1] === null || limits[0] === limits[1]) return false;
  return wordsBut(cycle, first) === wordsBut(annual, second);
}

/** What limits a value: its figure, or else the only thing that it is compared with. */
function comparisonIn({ value: { main, comparisons } }: Reading): Operator | null {
  return main?.operator ?? (comparisons.length === 1 ? comparisons[0]! : null);
}

function wordsBut(value: Reading, { start, end }: Operator): string {
  const { text } = value.value;
  return (text.slice(0, start) + text.slice(end, value.words.end)).replace(/\s+/g, '');
}

/** 100% and 12个月 of a rate. */
function areRateAndTime(cycle: Reading, annual: Reading, name: Reading | null): boolean {
  const kinds = [cycle, annual].map(({ value }) => value.main?.kind);
  return name?.isRate === true && kinds.includes('percent') && kinds.includes('duration');
}

/** Whether the value of one year says in words how far a count of a project of several years is to get: 完成主体结构 of 1座. */
function isMilestone(annual: Reading, cycle: Reading, { name }: Row): boolean {
  if (mainNumber(cycle)?.kind !== 'count' || !spansYears(name)) return false;
  return annual.value.main === null ? annual.value.quality === null : !isBare(annual);
}

/** What things are counted by: scores, lengths of time and prices do not add up over a cycle. */
const COUNTED = new Set(
  '个 家 户 人 名 人次 次 场 场次 期 件 份 台 套 辆 座 处 栋 间 篇 册 卷 条 项 批 宗 株 只 头 盏'.split(' '),
);

/** Whether what is done in the years of a cycle adds up: things do, and of lengths and areas what is new each time. */
function addsUp(unit: string, name: Reading | null): boolean {
  if (COUNTED.has(unit)) return true;
  return (
    name !== null && LENGTHS_AND_AREAS.includes(unit) && holdsAny(name.thing, BUILT) && !holdsAny(name.thing, KEPT)
  );
}

const BUILT = [
  '新建',
  '新增',
  '新修',
  '新铺',
  '改造',
  '改建',
  '扩建',
  '修建',
  '建成',
  '铺设',
  '敷设',
  '硬化',
  '拆除',
  '造林',
  '补植',
  '栽植',
  '修复',
  '复垦',
  '复绿',
  '清淤',
  '疏浚',
  '维修',
  '修缮',
  '翻修',
  '粉刷',
  '加固',
  '征收',
];
/** What is kept up may be the same every year, new or not. */
const KEPT = ['养护', '管护', '保洁', '巡查', '巡护', '维护', '运维', '监测', '管理'];

/** 68座 in a year and 58座 in all of the cycle. */
function exceedsCycle(cycle: NumberFigure | null, annual: NumberFigure | null): boolean {
  if (cycle?.kind !== 'count' || cycle.unit === null || annual?.unit?.text !== cycle.unit.text) return false;
  const isLimit = [cycle, annual].some((figure) => !'=≥'.includes(signOf(figure)));
  return !isLimit && cycle.low.compare(annual.low) < 0;
}

/** ≤80万元 of a total in a year and ≤50万元 in all of the cycle. */
function overspends(cycle: NumberFigure | null, annual: NumberFigure | null, name: Reading | null): boolean {
  if (name === null || !TOTAL_COST.test(name.thing) || OF_ONE.test(name.thing)) return false;
  const areSums = [cycle, annual].every(
    (figure) => figure?.unit?.text === '元' && limitOf(figure.operator) !== 'lower',
  );
  return areSums && cycle!.low.compare(annual!.low) < 0;
}

const TOTAL_COST =
  /总(?:成本|费用|支出|投入|投资|造价)$|(?:采购|支出)总额$|(?:项目|采购|购置|建设|工程|改造)成本$|支出$/;
/** What is spent on one thing, or in one part of the year. */
const OF_ONE = /单|均|每|标准|[日月季]度?(?:成本|费用|支出)/;

function ofOtherTimes(cycle: Reading, annual: Reading): boolean {
  return countedBy(cycle, mainNumber(cycle)!).time !== countedBy(annual, mainNumber(annual)!).time;
}

/** 55万元 and 55元: no plan for a cycle says the same digits ten thousand times over. */
function differInScale(cycle: Reading, annual: Reading): boolean {
  const [inCycle, inAnnual] = [mainNumber(cycle), mainNumber(annual)];
  // Without a unit the scale may be missing along with it.
  if (inCycle?.unit == null || inAnnual?.unit?.text !== inCycle.unit.text) return false;
  return inCycle.digits === inAnnual.digits && inCycle.scale !== inAnnual.scale;
}

/**
 * Whether a longer project goes on from a year's rate to a better one: ≥90% and then ≥95%, but not ≥9% and then ≥90%.
 *
 * @param isLong whether the project says so, so that it may go any way
 */
function leadsTo(annual: NumberFigure, cycle: NumberFigure, isLong: boolean): boolean {
  const sign = signOf(annual);
  const [less, more] = sign === '≥' ? [annual.low, cycle.low] : [cycle.low, annual.low];
  if ((sign !== '≥' && sign !== '≤') || less.compare(more) >= 0) return false;
  return isLong || more.compare(less.plus(less)) <= 0;
}

/** 0起, 零事故. */
function saysNone(value: Reading): boolean {
  const main = mainNumber(value);
  return main === null ? /^[零无]/.test(value.value.text) : main.low.isZero && main.high === null;
}
