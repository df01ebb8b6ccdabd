import { Decimal, type NumberFigure, type Span, type Standard, VALUE_WORDS } from '#grammar';
import { isOfCost, isOfQuantity, levelByType } from './heads.ts';
import { isNoCost, isStateOfCost } from './no-cost.ts';
import { limitOf } from './operators.ts';
import { OPINIONS } from './opinions.ts';
import { isAmongMany, unitAlone } from './per.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { isResidue } from './residue.ts';
import { PUNCTUAL } from './times.ts';
import { isBoughtAmount, isBoughtByPiece, isBoughtThing, isBuiltThing, isPaid, type Unfit } from './unfit-units.ts';
import { MONEY, UNPAID } from './unit-kinds.ts';
import { isBare, isSatisfaction, mainNumber, textOf } from './values.ts';
import { endsWithAny, holdsAny } from './words.ts';

/** Rates that are no percentages, and those that are looked at by the number of times. */
const OTHER_RATES = [
  '频率',
  '功率',
  '利率',
  '税率',
  '费率',
  '汇率',
  '效率',
  '速率',
  '辨率',
  '点击率',
  '曝光率',
  '生产率',
  '产出率',
  '周转率',
];

/** Of these a rate may say how many there are to each: 1台/村. */
const EACH_RATES = ['配备率', '配置率', '拥有率', '保有率', '持有率'];
/** What is counted for each of something is no percentage either: 60种/屋; but 1次/天 may be how often. */
const EACH_UNITS = ['种', '册', '件', '台', '套', '辆', '份', '平方米', '㎡', ...MONEY];

/** What is counted, and what ends likewise but is measured otherwise. */
const COUNTS = ['数量', '数', '人次', '场次', '批次', '面积', '长度', '里程'];
export const NO_COUNTS = ['指数', '系数', '参数', '分数', '倍数', '基数', '级数'];

/** Where the annual value says what a name like this cannot have: people under 完成时间, 5场 or 0.95 under 参训人数, 达标 under 修复卷数. */
export function unfitIn(reading: IndicatorReading, standard: Standard): Span | null {
  const unfit = unfitValues(reading, standard);
  // Where the two values are of different kinds, cycle-annual-differ speaks.
  return unfit === null || (unfit.cycle === null && isNumber(reading.cycle)) ? null : unfit.annual;
}

/** The figure of what is paid that counts anything but money where a cost is asked for: 培训费 320人/天, 设备资金 5台. */
export function unpaidCost({ indicator, name, annual, cycle }: IndicatorReading): NumberFigure | null {
  if (name === null || annual === null || !isOfCost(indicator) || name.bracket !== null) return null;
  const figure = unpaidFigure(annual);
  if (figure === null || isPaid(name.thing) === null) return null;
  // cycle-annual-differ
  return cycle === null || cycle.value === annual.value || unpaidFigure(cycle) !== null ? figure : null;
}

function unpaidFigure(value: Reading): NumberFigure | null {
  const main = mainNumber(value);
  if (main?.kind !== 'count' || main.low.isZero || !isBare(value)) return null;
  return UNPAID.includes(unitAlone(main)) ? main : null;
}

/** Whether one of the values says what a name like this cannot have, so that it tells nothing of the name. */
export function hasUnfit(reading: IndicatorReading, standard: Standard): boolean {
  if (unpaidCost(reading) !== null) return true;
  const unfit = unfitValues(reading, standard);
  return unfit !== null && (unfit.annual !== null || (unfit.cycle !== null && isNumber(reading.cycle)));
}

/** Whether only one of the values, both of them numbers, is of a kind that the name can have. */
export function areOfTwoKinds(reading: IndicatorReading, standard: Standard): boolean {
  const unfit = unfitValues(reading, standard);
  if (unfit === null || !isNumber(reading.annual) || !isNumber(reading.cycle)) return false;
  return (unfit.annual === null) !== (unfit.cycle === null);
}

/** What is unfit in each of the values; null where it is not for their kind to be told. */
function unfitValues(reading: IndicatorReading, standard: Standard) {
  const { indicator, name, annual, cycle } = reading;
  if (name === null || annual === null) return null;
  const asksForAmount = isBuiltThing(name.thing) && isOfQuantity(standard, indicator);
  const inAnnual = unfitOf(annual, name, asksForAmount);
  // 1年 is mostly the length of the project.
  const isAlone = cycle === null || cycle.value === annual.value || isPlainDuration(cycle);
  const inCycle = isAlone ? inAnnual : unfitOf(cycle, name, asksForAmount);
  if (inAnnual === null && inCycle === null) return null;
  // Of satisfaction, satisfaction-not-rate speaks.
  if ((isSatisfaction(standard, reading) && !isShareOfPeople(annual, name)) || isResidue(annual, reading)) return null;
  if (isNone(annual) && name.direction !== 'better' && isBenefit(standard, reading)) return null;
  return { annual: inAnnual, cycle: inCycle };
}

/** 接待人次 ≥90% is no satisfaction, wherever it stands. */
function isShareOfPeople(annual: Reading, { thing }: Reading): boolean {
  return mainNumber(annual)?.kind === 'percent' && endsWithAny(thing, PEOPLE) && !holdsAny(thing, OPINIONS);
}

function isNumber(value: Reading | null): boolean {
  return value !== null && mainNumber(value) !== null;
}

/** 无 is a number of what is bad, and many a benefit is that something bad is gone. */
function isNone(value: Reading): boolean {
  return textOf(value, value.words) === '无';
}

function isBenefit(standard: Standard, { indicator }: IndicatorReading): boolean {
  return levelByType(standard, indicator)?.name.includes('效益') ?? false;
}

function unfitOf(value: Reading, name: Reading, asksForAmount: boolean): Span | null {
  if (isStateOfCount(value, name) || isStateOfCost(value, name) || isUnfitDate(value, name)) return value.words;
  if (isStateOfTime(value, name) || isOftenOfCount(value, name)) return value.words;
  if (isUnfitGrade(value, name) || isOfOtherTrait(value, name)) return value.words;
  if (asksForAmount && isPlainDuration(value)) return value.words;
  return name.bracket === null ? unfitFigure(value, name) : null;
}

/** The figure of a number of people that are counted as things are: 村干部人数 42个. */
export function peopleAsThings({ name, annual }: IndicatorReading): NumberFigure | null {
  const main = annual === null ? null : mainNumber(annual);
  if (name === null || main?.kind !== 'count' || main.unit?.text !== '个' || !isBare(annual!)) return null;
  return endsWithAny(name.thing, PEOPLE) && name.bracket === null ? main : null;
}

/** The figure of households that people are counted by, or the other way round: 受益农户人数 430户, 受益户数 430人. */
export function householdsAsPeople({ name, annual }: IndicatorReading): NumberFigure | null {
  const main = annual === null ? null : mainNumber(annual);
  if (name === null || main?.kind !== 'count' || main.unit === null || !isBare(annual!) || name.bracket !== null)
    return null;
  const others = OF_HOUSEHOLDS.test(name.thing) ? HOUSEHOLD : HOUSEHOLDS.test(name.thing) ? PERSON : null;
  return others?.includes(main.unit.text) ? main : null;
}

/** Those who are served may be counted by the household: 受助人数 ≥20户. */
const OF_HOUSEHOLDS = /户.{0,4}人数$/;
/** But 用户数 may be people, and so may those who open an account. */
const HOUSEHOLDS = /(?<![用开账帐客商租])户数$/;
const HOUSEHOLD = ['户'];
const PERSON = ['人', '名', '人次'];
const PEOPLE = ['人数', '人次', '人次数'];

function isPlainDuration(value: Reading): boolean {
  const main = mainNumber(value);
  return main?.kind === 'duration' && isOnce(main) && isBare(value);
}

/** 每月1天 may be how often. */
function isOnce({ qualifiers }: NumberFigure): boolean {
  return qualifiers.length === 0;
}

/** A state where the name asks how many. */
function isStateOfCount({ value }: Reading, { thing, direction }: Reading): boolean {
  if (value.quality !== 'state' || direction === 'worse') return false;
  return endsWithAny(thing, COUNTS) && !endsWithAny(thing, NO_COUNTS);
}

/** How well a thing was done, where the name asks when or how long. */
function isStateOfTime(value: Reading, { thing }: Reading): boolean {
  return value.value.figures.length === 0 && endsWithAny(thing, TERMS) && GRADED_WORK.has(textOf(value, value.words));
}

const TERMS = ['时间', '时限', '期限', '工期', '日期'];
const GRADED_WORK = new Set(['好', '良好', '优', '优秀', '优良', '合格', '及格', '准确', '完整']);

/** What is done well in a way that has nothing to do with time, and the states of it. */
const TRAITS = ['合规性', '合法性', '规范性', '准确性', '完整性', '真实性', '安全性'];
const TRAIT_STATES = new Set(['合规', '合法', '规范', '准确', '完整', '真实', '安全', '合格', '达标']);
const PROMPTNESS = ['及时性', '准时性'];
const PUNCTUAL_STATES = new Set(PUNCTUAL);
/** What no trait is measured by, unless it is how much may go wrong: ≤2次. */
const NO_TRAIT_UNITS = ['人', '人次', '名', '次', '场', '场次', ...MONEY];

/** A time or a state of time under 完整性 or 工程质量, and 合规 under 及时性; or how many there are under any of them. */
function isOfOtherTrait(value: Reading, { thing, bracket }: Reading): boolean {
  if (!TRAIT.test(thing)) return false;
  const { main, figures } = value.value;
  const isPrompt = endsWithAny(thing, PROMPTNESS);
  if (figures.length === 0) return (isPrompt ? TRAIT_STATES : PUNCTUAL_STATES).has(textOf(value, value.words));
  if (main === null || bracket !== null || !isBare(value) || !thing.endsWith('性')) return false;
  if (main.kind === 'date') return !isPrompt;
  if (main.kind !== 'count' || main.low.isZero || !isOnce(main) || limitOf(main.operator) === 'upper') return false;
  return main.unit !== null && NO_TRAIT_UNITS.includes(main.unit.text);
}

const TRAIT = new RegExp(`(?:${[...TRAITS, ...PROMPTNESS].join('|')}|(?:工程|施工|建设|维修|产品|采购)质量)$`);

/** How often, where the name asks how many or how much: 每日 under 维护系统数量; but 每月 may be 12次. */
function isOftenOfCount(value: Reading, { thing }: Reading): boolean {
  if (!value.value.text.includes('每') || !OFTEN.test(textOf(value, value.words))) return false;
  return endsWithAny(thing, COUNTS) && !endsWithAny(thing, NO_COUNTS) && !REPEATED.test(thing);
}

const OFTEN = /^每(?:个?(?:工作)?[日天月季年周旬]|季度|星期|半年|半月|年度)$/;
/** What is told by how often it is done or comes out. */
const REPEATED = /(?:[频次批期份篇]数|[频次批]|[刊报告讯会]数量?|[次期]数量)$/;

/** No time makes a thing right or covered; 及时率 and 完成率 are often given one. */
const SHARES = ['准确率', '正确率', '合格率', '覆盖率', '达标率', '通过率', '优良率', '完好率'];

/** Of these a time tells when they are reached, as many a table has it. */
const TIMED_RATES =
  /(?:完成|办结|结案|报告|完工|竣工|开工|交付|响应|上线|进度|更新|报送|到位|拨付|支付|发放|处[理置]|办理|修复|整改|恢复)\p{Script=Han}{0,2}率$/u;

/** ≥330天 under 空气优良天数比例. */
const RATIO = /(?:[数量]|时间)(?:比例|比率|占比|比重|百分比)$/;

/** 12个月 under 出勤率; but ≤7个工作日 under 及时率, and 12个月 under 完成率. */
function isTimeOfRate({ kind }: NumberFigure, { thing, isRate }: Reading): boolean {
  if (kind !== 'duration') return false;
  if (endsWithAny(thing, SHARES) || (RATIO.test(thing) && !holdsAny(thing, PUNCTUAL))) return true;
  return isRate && thing.endsWith('率') && !TIMED_RATES.test(thing) && !holdsAny(thing, PUNCTUAL);
}

/** A day under a share of what is right, under how often, or under a number of things. */
function isUnfitDate(value: Reading, { thing }: Reading): boolean {
  if (value.value.main?.kind !== 'date' || !isBare(value)) return false;
  if (endsWithAny(thing, SHARES) || endsWithAny(thing, OFTENNESS)) return true;
  return endsWithAny(thing, COUNTS) && !endsWithAny(thing, NO_COUNTS);
}

const OFTENNESS = ['频次', '频率'];

/** ≤Ⅲ吨 under 水质类别. */
const GRADED = /^[≥≤]?[Ⅰ-Ⅻ](.+)$/u;

function isUnfitGrade(value: Reading, { unfit }: Reading): boolean {
  const unit = GRADED.exec(textOf(value, value.words))?.[1];
  return unit !== undefined && unfit?.units.has(unit) === true;
}

export function isOtherRate({ thing }: Reading): boolean {
  return endsWithAny(thing, OTHER_RATES);
}

function unfitFigure(value: Reading, name: Reading): NumberFigure | null {
  const main = mainNumber(value);
  if (main === null || !isBare(value)) return null;
  if (isShareOfFrequency(main, name)) return main;
  if (isOtherRate(name)) return null;
  if (main.low.isZero) return isNoneOfOther(main, name) ? main : null;
  if (main.low.compare(Decimal.ZERO) < 0) return null;
  if (isNoCost(main, name) || isTimeOfRate(main, name)) return main;
  if (main.kind === 'percent' && !main.low.equals(Decimal.HUNDRED) && isBoughtAmount(name.thing)) return main;
  if (main.kind === 'duration' && isOnce(main) && isBoughtThing(name.thing)) return main;
  if (main.kind === 'count' && main.unit?.text === TIMES && isBoughtByPiece(name.thing)) return main;
  if (main.kind === 'count' && main.unit?.text === TIMES && isOnce(main) && endsWithAny(name.thing, TERMS)) return main;
  const said = name.unfit;
  if (said === null) return null;
  // Of what goes wrong a count is often put down under a rate, and 压减时限 may be a share.
  const isLoose = (name.isRate || name.isPerMany) && (name.direction === 'worse' || isAmongMany(main));
  if (isLoose || (!name.isRate && holdsAny(name.thing, VALUE_WORDS.direction.falls))) return null;
  return isUnfit(main, said) || (name.isRate && isOfEach(main, name)) ? main : null;
}

/** ≥95% under 保洁频次 or 巡查频率; 100% may still mean that it was done as often as it should be. */
function isShareOfFrequency({ kind, low }: NumberFigure, { thing }: Reading): boolean {
  return kind === 'percent' && !low.isZero && !low.equals(Decimal.HUNDRED) && FREQUENCY.test(thing);
}

/** How often work is done; but 供电频率 is measured otherwise. */
const FREQUENCY = /(?:[查检访巡测]|保洁|清扫|清运|消杀|养护|维护|维修|更新|发布|报送|督导|培训|演练)频[次率]$/;

const TIMES = '次';

/** None of what cannot be counted like that at all: 0元 or 0% under 事故起数. */
function isNoneOfOther(figure: NumberFigure, { thing, isRate, unfit }: Reading): boolean {
  if (isRate || unfit === null || !COUNTED_EVENTS.test(thing)) return false;
  const isSum = figure.kind === 'count' && MONEY.includes(figure.unit?.text ?? '');
  return (isSum || figure.kind === 'percent') && isUnfit(figure, unfit);
}

const COUNTED_EVENTS = /[起件人次例宗]数$/;

function isOfEach(figure: NumberFigure, { thing }: Reading): boolean {
  return figure.kind === 'count' && EACH_UNITS.includes(unitAlone(figure)) && !endsWithAny(thing, EACH_RATES);
}

function isUnfit(figure: NumberFigure, { units, time, whole, per }: Unfit): boolean {
  const { kind, unit, low, scale } = figure;
  if (kind === 'percent') return units.has('%') && unit?.text !== '‰';
  if (kind === 'duration') return time && isOnce(figure);
  if (kind !== 'count') return false;
  if (unit !== null) return units.has(per ? unitAlone(figure) : unit.text);
  return whole && scale === '' && low.compare(ONE) < 0;
}

const ONE = Decimal.parse('1')!;
