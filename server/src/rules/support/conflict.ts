import { Decimal, type Figure, type NumberFigure, type Span, type Standard } from '#grammar';
import { isBesideCount } from './beside.ts';
import { dayOf, doneBy, lastMonth, soleDate } from './days.ts';
import { isOfCost, isOfQuantity } from './heads.ts';
import { limitOf } from './operators.ts';
import { countedBy, unitAlone } from './per.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { countIn, sameNumber, sameUnit, targetIn, termIn } from './targets.ts';
import { areTermsApart } from './terms.ts';
import { isAboutTime } from './times.ts';
import { areApart, isOneMeasure, MONEY } from './unit-kinds.ts';
import { isBare, mainNumber, textOf } from './values.ts';

/** What contradicts each other in a name and a value. */
export interface Conflict {
  readonly inName: Span;
  readonly inValue: Span;
}

/** Where the target in the name and the annual value give different numbers of the same thing, or one for different times. */
export function conflictIn(reading: IndicatorReading): Conflict | null {
  const { name, annual } = reading;
  if (name !== null && annual?.value.main?.kind === 'date') return datesIn(name, annual);
  const target = targetIn(reading);
  if (target === null || target.figure === null || annual === null) return null;
  const { figure } = target;
  const main = countIn(annual, name!) ?? termIn(annual, name!.value.text.slice(figure.end));
  if (main === null) return null;
  const inName = countedBy(name!, figure);
  const inValue = countedBy(annual!, main);
  const isSame = sameUnit(figure, main);
  if (isSame && sameNumber(figure, main)) {
    if (areOpposite(figure, main)) return { inName: target, inValue: main };
    const isOtherTime = inName.time !== inValue.time && inName.time !== '' && inValue.time !== '';
    return isOtherTime ? { inName: inName.span, inValue: inValue.span } : null;
  }
  // 每季度3次 are 12次 of a year.
  if (inName.time.replace('年', '') !== inValue.time.replace('年', '')) return null;
  if (!isSame && areTermsApart(figure, main)) return { inName: target, inValue: main };
  if (!isSame && (unitAlone(figure) !== unitAlone(main) || inName.whom !== inValue.whom)) return null;
  // 20 in the name lies within 20-35 in the value.
  const isWithin = figure.low.compare(main.low) >= 0 && figure.low.compare(main.high ?? main.low) <= 0;
  return isWithin ? null : { inName: target, inValue: main };
}

/** What a name and a value count in different units. */
export interface UnitConflict extends Conflict {
  /** Whether the units tell what cannot be the same: 1次 and 1万元, but not 100条 and 100个. */
  readonly certain: boolean;
}

/** Where the target at the end of a name and the annual value are in different units: 培训1次 and 1万元, 100条 and 100个月. */
export function unitConflictIn(standard: Standard, reading: IndicatorReading): UnitConflict | null {
  const { name, annual, cycle, indicator } = reading;
  const target = targetIn(reading);
  const figure = target?.figure ?? null;
  const main = annual === null ? null : mainNumber(annual);
  if (figure === null || main === null || figure.end < name!.words.end || !isBare(annual!)) return null;
  if (figure.unit === null || main.unit === null || areAlike(figure, main)) return null;
  if (isBesideCount(reading, figure)) return null;
  // Where the two values are of different kinds, cycle-annual-differ speaks.
  const inCycle = cycle === null ? null : mainNumber(cycle);
  if (inCycle !== null && areAlike(figure, inCycle)) return null;
  const conflict = { inName: target!, inValue: main };
  const isSum = main.kind === 'count' && MONEY.includes(unitAlone(main));
  const isApart = figure.kind !== main.kind || isSum || areApart(figure.unit.text, main.unit.text);
  if (figure.digits === main.digits) {
    if (!isApart) return figure.scale === main.scale ? { ...conflict, certain: false } : null;
    // All of them, how long it takes, and what a thing costs may be told of any number.
    const isOther = main.low.equals(Decimal.HUNDRED) && main.kind === 'percent';
    const isTold = isOther || (main.kind === 'duration' && isAboutTime(reading)) || isOfCost(indicator);
    return isTold ? null : { ...conflict, certain: true };
  }
  return isSum && isOfQuantity(standard, indicator) ? { ...conflict, certain: true } : null;
}

/** Whether two figures may be of the same: 3公里 and 3000米, 5名 and 5人, 2期 and 2场. */
function areAlike(a: NumberFigure, b: NumberFigure): boolean {
  if (sameUnit(a, b) || isOneMeasure(a, b)) return true;
  const [first, second] = [unitAlone(a), unitAlone(b)];
  return first === second || ALIKE.some((units) => units.includes(first) && units.includes(second));
}

/** Units that one counts the same by. */
const ALIKE = [
  ['人', '名', '位', '人次'],
  ['次', '场', '场次', '期', '班', '届', '批', '批次', '轮', '回'],
  ['台', '套', '辆'],
  ['棵', '株'],
  ['处', '座', '栋'],
  ['件', '宗', '起', '例'],
  ['户', '家'],
];

/** Whether the name sets the opposite limit: 流失率不高于5%, 不低于5%. */
export function isOpposed(reading: IndicatorReading): boolean {
  const figure = targetIn(reading)?.figure ?? null;
  const main = reading.annual === null ? null : mainNumber(reading.annual);
  return figure !== null && main !== null && areOpposite(figure, main) && conflictIn(reading) !== null;
}

/** 不少于3次 and 不多于3次. */
function areOpposite(a: NumberFigure, b: NumberFigure): boolean {
  const [first, second] = [limitOf(a.operator), limitOf(b.operator)];
  return first !== null && second !== null && first !== second;
}

/** 9月底前完成招标 and 10月底前: two days by which a thing is to be done. */
function datesIn(name: Reading, annual: Reading): Conflict | null {
  const [inName, inValue] = [deadlineOf(name), deadlineOf(annual)];
  if (inName === null || inValue === null) return tooLateIn(name, annual);
  const [said, given] = [dayOf(name, inName), dayOf(annual, inValue)];
  if (said === null || given === null) return null;
  return said.some((part, i) => part !== null && given[i] !== null && part !== given[i]) ? { inName, inValue } : null;
}

/** 第三季度完成验收 and 12月底前, 7月底前完工 and 2025年9月: the value comes after the time that the name gives for it. */
function tooLateIn(name: Reading, annual: Reading): Conflict | null {
  const said = doneBy(name.value.text.slice(0, name.words.end));
  const inValue = said === null ? null : soleDate(annual);
  if (said === null || inValue === null || inValue.start > 0) return null;
  if (!ONLY_DONE.test(textOf(annual, { start: inValue.end, end: annual.words.end }))) return null;
  const given = lastMonth(textOf(annual, inValue.number));
  if (given === null) return null;
  const years = said.year === null || given.year === null ? 0 : given.year - said.year;
  return years > 0 || (years === 0 && given.month > said.month) ? { inName: said, inValue } : null;
}

const ONLY_DONE = /^(?:完成)?$/;

/** 2025年 in the name of an event that is held in 2026; 总结 and 决算 of a year are of the next one by their nature. */
export function eventYearIn(name: Reading, annual: Reading): Conflict | null {
  const [inName, inValue] = [soleDate(name), soleDate(annual)];
  if (inName === null || inValue === null || !HELD.test(name.value.text)) return null;
  const [said, given] = [dayOf(name, inName), dayOf(annual, inValue)];
  if (said === null || given === null || said[0] === null || said[1] !== null || given[0] === null) return null;
  return given[0] > said[0] ? { inName, inValue: inValue.number } : null;
}

/** What is held in the year that it is called by. */
const HELD = /^(?!.*(?:年度|年会|总结|表彰|颁奖)).*(?:举办|举行|开幕|开赛)(?:时间|日期)$/;

/** The only figure, where it is a day by which: 9月底前. */
function deadlineOf(reading: Reading): Figure | null {
  const date = soleDate(reading);
  return date?.operator?.sign === '≤' ? date : null;
}

/** Whether two values that are written differently ask for the same: `100%` and `及时率100%`, `≥5次` and `不少于5次`. */
export function askTheSame(a: Reading, b: Reading): boolean {
  const [first, second] = [soleNumber(a), soleNumber(b)];
  if (first === null || second === null || !sameUnit(first, second) || !sameNumber(first, second)) return false;
  const [subject, other] = [subjectOf(a), subjectOf(b)];
  return first.operator?.sign === second.operator?.sign && (subject === other || subject === '' || other === '');
}

/** The main figure of a value that has no other. */
function soleNumber(reading: Reading): NumberFigure | null {
  return reading.value.figures.length === 1 ? mainNumber(reading) : null;
}

function subjectOf({ value: { text, subject } }: Reading): string {
  return text.slice(subject.start, subject.end).trim();
}
