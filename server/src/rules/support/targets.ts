import { Decimal, type Figure, type NumberFigure, type Span, VALUE_WORDS } from '#grammar';
import { isSizeOf } from './beside.ts';
import { dayOf, soleDate } from './days.ts';
import { countedBy, unitAlone } from './per.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { areTermsApart, isLongerTerm } from './terms.ts';
import { COUNTED_ONE_BY_ONE } from './unit-kinds.ts';
import { isBare, mainNumber, textOf } from './values.ts';
import { endsWithAny, startsWithAny } from './words.ts';

/** A target that stands in a name. */
export interface Target extends Span {
  /** Null for a comparison in words, such as 不低于全市平均值. */
  readonly figure: NumberFigure | null;
  /** Whether the value says the same. */
  readonly same: boolean;
}

/**
 * The target in an indicator's name: a figure with unit at its end, a figure with an operator, a figure that is the
 * value's own, a count of what is to be done (开展2次演练), or the words of a comparison that the value repeats. Other figures (12345热线, 24小时, 12类) are none.
 */
export function targetIn(reading: IndicatorReading): Target | null {
  if (!mayHaveTarget(reading)) return null;
  if (last?.reading !== reading) last = { reading, target: findTarget(reading) };
  return last.target;
}

/** Three rules ask about an indicator, one after the other. */
let last: { readonly reading: IndicatorReading; readonly target: Target | null } | null = null;

/** Most names have no figure, and most values are no comparison in words. */
function mayHaveTarget({ name, annual, cycle }: IndicatorReading): boolean {
  if (name === null) return false;
  return name.value.figures.length > 0 || ((annual ?? cycle)?.value.comparisons.length ?? 0) > 0;
}

function findTarget({ name, annual, cycle }: IndicatorReading): Target | null {
  if (name === null) return null;
  const value = annual ?? cycle;
  const main = value === null ? null : countIn(value, name);
  const { figures } = name.value;
  const last = figures[figures.length - 1];
  for (const figure of figures) {
    if (figure.kind === 'date') {
      if (value !== null && isSameDeadline(name, value))
        return { start: figure.start, end: figure.end, figure: null, same: true };
      continue;
    }
    // Of 一次验收合格率 a bare 1 says another thing.
    const isAdverb = figure.numerals && name.isRate && main?.unit == null;
    const same = main !== null && !isAdverb && sameNumber(figure, main) && sameUnit(figure, main);
    const behind = name.value.text.slice(figure.end, name.words.end);
    const sameNoun = main !== null && value !== null && isSameNoun(figure, behind, main, value);
    const sameThing = sameNoun || (main?.unit != null && figure.unit?.text === main.unit.text);
    const atEnd = figure === last && figure.end >= name.words.end;
    const isTerm = figure.kind === 'duration' && figure.operator !== null;
    const inTime = isTerm && (IN_TIME.test(behind) || DONE_IN_TIME.test(behind));
    const term = !isTerm || value === null ? null : main === null ? termIn(value, behind) : isBare(value) ? main : null;
    const otherTerm =
      term !== null && (inTime ? areTermsApart(figure, term) : isLongerTerm(term, figure) && ACT_IN_TIME.test(behind));
    if (!same && !otherTerm && isCondition(behind, main, sameThing)) continue;
    const before = name.value.text.slice(0, figure.start);
    if (!same && isOfThose(figure, before, behind)) continue;
    if (WEIGHT.test(before) || (figure.kind === 'percent' && OWNED.test(behind))) continue;
    const served = SERVED.test(before) && (figure.unit?.text !== '个' || PLACES.test(behind));
    const bracketed = sameThing && behind !== '' && isSetInBrackets(name, figure, main!);
    const counts = sameThing && (!OF_EACH.test(before) || isAsOften(name, figure, value!, main!));
    const sized = atEnd && main !== null && isSizeOf(main, figure) && isBare(value!);
    const done = counts && (endsWithAny(before, VALUE_WORDS.doing) || served || COVERED.test(behind));
    const limited = sameThing && figure.operator?.how === 'suffix' && LIMIT.test(behind);
    const named =
      limited ||
      (sized && !figure.numerals) ||
      bracketed ||
      (sameNoun && counts) ||
      (inTime && same) ||
      otherTerm ||
      (sameThing && figure.start === 0 && isOfPeople(figure));
    if (
      (done ||
        named ||
        isDoneAtEnd(name, figure, sized || (atEnd && sameThing)) ||
        isTarget(figure, atEnd, same, sameThing)) &&
      !isQuoted(name, figure)
    ) {
      // 20个村庄 are 20个, and not 20个村.
      const more =
        same && main.unit !== null && figure.unit !== null ? figure.unit.text.length - main.unit.text.length : 0;
      // 36台套 are one figure.
      const less = sameNoun && VALUE_WORDS.units.includes(behind) ? behind.length : 0;
      return { start: figure.start, end: figure.end + less - Math.max(0, more), figure, same };
    }
  }
  return value === null ? null : comparedIn(name, value);
}

/** 新购冰箱；权重:25%. */
const WEIGHT = /(?:权重|分值)(?:为|占)?\s*[:：]?\s*$/;

/** What a share tells the kind of: 100%股权企业. */
const OWNED = /^(?:股权|股份|控股|持股|出资|参股|国有|财政拨款|纯)/;

/** What is said of all that are counted: 12个社区全覆盖. */
const COVERED = /^全?覆盖$/;

/** The value's number, also where what is counted stands behind it, and at the end of the name, too: 9家企业 under 服务8家企业. */
export function countIn(value: Reading, name: Reading): NumberFigure | null {
  const main = mainNumber(value);
  if (main !== null) return main;
  const [only, second] = value.value.figures;
  if (only === undefined || second !== undefined || only.kind !== 'count' || only.unit === null) return null;
  const counted = only.unit.text + value.value.text.slice(only.end, value.words.end);
  return counted.length > only.unit.text.length && textEndsWith(name, counted) ? only : null;
}

/** The time at the start of a value, by which it says the same is to be done as the name behind its own time: 72小时内转办 under 48小时内转办率. */
export function termIn(value: Reading, behind: string): NumberFigure | null {
  const [only, second] = value.value.figures;
  if (only?.kind !== 'duration' || second !== undefined || only.start > 0 || only.operator?.sign !== '≤') return null;
  const words = value.value.text.slice(only.end, value.words.end).replace(WHOLLY, '');
  return words.length > 1 && behind.startsWith(words) ? only : null;
}

/** 全部 of 全部办结, 完毕 of 支付完毕. */
const WHOLLY = /^全[部数]?|(?<=.{2})(?:到位|完[成毕])$/g;

function textEndsWith(name: Reading, words: string): boolean {
  return name.value.text.slice(0, name.words.end).endsWith(words);
}

/** Whether the value counts the very thing that the name does: 8个镇 and 9个镇. */
function isSameNoun({ unit }: NumberFigure, behind: string, main: NumberFigure, value: Reading): boolean {
  if (behind === '' || unit === null || main.unit === null) return false;
  return main.unit.text + value.value.text.slice(main.end, value.words.end) === unit.text + behind;
}

/**
 * Whether nothing but a count stands in the brackets at the end of a name, and is not that of one part of many: 8次 under
 * 演练（6次）, but 200人 under 小班（20人）.
 */
function isSetInBrackets(name: Reading, figure: NumberFigure, main: NumberFigure): boolean {
  const { text } = name.value;
  const { start } = countedBy(name, figure).span;
  if (start < 2 || !'（('.includes(text[start - 1]!) || !CLOSED.test(text.slice(figure.end))) return false;
  if (figure.operator !== null || figure.numerals || !SET_UNITS.has(unitAlone(figure))) return false;
  return main.low.compare(figure.low.plus(figure.low)) < 0;
}

const CLOSED = /^[）)]\s*$/;
const SET_UNITS = new Set([...COUNTED_ONE_BY_ONE, '路', '项']);

/** What tells how many there are of each thing: 每村建设2个站点. */
const OF_EACH = /每(?!年)|[各均第]/;

/** Whether name and value both say how many there are in one time: 每月开展2次巡查 and 每月1次. */
function isAsOften(name: Reading, figure: NumberFigure, value: Reading, main: NumberFigure): boolean {
  const [said, given] = [countedBy(name, figure), countedBy(value, main)];
  if (said.time === '' || said.time !== given.time || said.whom + given.whom !== '') return false;
  return !OF_EACH.test(textOf(name, { start: 0, end: said.span.start }));
}

/** Whom work is done for, and where. */
const SERVED = /(?:服务|覆盖|惠及|联系)(?:[全本](?:[国省市区县镇街乡州盟旗域]|辖区))?$/;
/** Places that are counted by the piece: 18个街道. */
const PLACES = /^(?:街道|镇街|街镇|乡镇|镇|村|社区|村居|县区|区县|市县|区|县)$/;

/** Whether the only date of the name is the day by which the value says it is to be done. */
function isSameDeadline(name: Reading, value: Reading): boolean {
  const [said, given] = [soleDate(name), soleDate(value)];
  if (said?.operator?.sign !== '≤' || given === null || !isBare(value)) return false;
  if (given.operator?.sign !== '≤' && !isDayDone(value, given)) return false;
  const [day, other] = [dayOf(name, said), dayOf(value, given)];
  if (day === null || other === null || day[1] === null || day[1] !== other[1]) return false;
  if (day[0] !== null && other[0] !== null && day[0] !== other[0]) return false;
  // 11月30日 is 11月底.
  const isLast = day[2] !== null && day[2] >= LAST_DAY && AT_END.test(textOf(value, given.number));
  return day[2] === null || day[2] === other[2] || isLast;
}

const LAST_DAY = 28;
const AT_END = /[底末]$/;

/** Whether a value is a day and no more, or that it is done then: 11月底完成. */
function isDayDone({ value: { text }, words }: Reading, { start, end, operator }: Figure): boolean {
  return operator === null && start === 0 && DONE.test(text.slice(end, words.end));
}

const DONE = /^(?:完成)?$/;

const ENDED = '完成|办结|完工|竣工|答复|回复|反馈|送达|修复|处置';

/** What is done in a time, and nothing else is said: 30天内完成. */
const IN_TIME = new RegExp(`^(?:${ENDED}|到位|办理完毕)$`);

const VERBS = `${ENDED}|上报|报告|报送|支付|拨付|发放|受理|出具|提交|审核|审批|交付|公示|公开`;

/** What is done in a time, and to what: 三日内答复检定咨询; but of 24小时内上报疫情比例 the name asks something else. */
const DONE_IN_TIME = new RegExp(`^(?:${VERBS})\\p{Script=Han}{1,8}(?<![率例比重数量次间限长期度])$`, 'u');

/** What is done in a time, or how much or when it is: 30分钟内到场, 24小时内办结率; a longer time in the value tells that it is a target. */
const ACT_IN_TIME = new RegExp(
  `^(?:${VERBS}|到[场达岗]|赶[到赴]现场|抵达|响应|出[动警]|送[检达]|采样|上门|处[理置]|修复|恢复|排除|签收|派单|整改|转办|转派|流转|回访|联系|核查|反馈|办理)\\p{Script=Han}{0,4}(?<![数量次])$`,
  'u',
);

/** 购置电脑二十台: numerals count where it is said what is to be done. */
function isDoneAtEnd({ value: { text } }: Reading, { numerals }: NumberFigure, counts: boolean): boolean {
  return numerals && counts && startsWithAny(text, VALUE_WORDS.doing);
}

/** 2小时内报告时限. */
const LIMIT = /^[\u4e00-\u9fff]{2}(?:时限|时间)$/;

/** 3名驻村法律顾问. */
function isOfPeople({ unit, operator }: NumberFigure): boolean {
  return operator === null && (unit?.text === '名' || unit?.text === '位');
}

/** A figure that tells which ones are counted, where the value counts them: 停运超过24小时次数, 投诉率低于5%的单位数. */
function isCondition(behind: string, main: NumberFigure | null, sameThing: boolean): boolean {
  return behind !== '' && main !== null && (!sameThing || behind.startsWith('的'));
}

/** Whether the comparison tells which ones the name counts: AQI≤100天数, 年收入≥1万元户数, 分数≥90人次; but 培训≥50人数. */
function isOfThose({ operator, unit }: NumberFigure, before: string, behind: string): boolean {
  if (operator === null || operator.how === 'suffix' || unit === null || before === '') return false;
  if (endsWithAny(before, VALUE_WORDS.doing)) return false;
  const head = unit.text + behind;
  if (COUNTED_HEAD.test(head)) return true;
  return OF_PEOPLE.test(head) && (GRADED.test(before) || endsWithAny(before, VALUE_WORDS.unitless));
}

const COUNTED_HEAD = /[天日人家户](?:次?数|总数|数量)(?:占比|比例|比重)?$/;
const OF_PEOPLE = /^[天日人家户]次?$/;
/** What has a number of its own. */
const GRADED = /(?:分|分数|成绩|积分|年龄|工龄|气温|温度|风力|浓度|收入|PM2\.5|PM10)$/;

/** A figure in quotation marks is part of a title: “七个一”工程. */
function isQuoted({ value: { text } }: Reading, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_TITLE), start);
  return QUOTES.some(([open, close]) => before.lastIndexOf(open!) > before.lastIndexOf(close!));
}

const QUOTES = ['“”', '《》', '「」'];
const LONGEST_TITLE = 80;

function isTarget(figure: NumberFigure, atEnd: boolean, same: boolean, sameThing: boolean): boolean {
  // 文明程度指数达到90.
  if (figure.unit === null) return atEnd && figure.operator !== null && figure.operator.how !== 'suffix';
  const says = figure.operator !== null || figure.approximate !== null;
  if (says && (figure.kind === 'percent' || figure.operator?.how !== 'suffix')) return true;
  if (same) return figure.kind !== 'duration' || atEnd;
  if (!atEnd || figure.numerals) return false;
  return figure.kind === 'percent' || sameThing || !VALUE_WORDS.namedUnits.includes(figure.unit.text);
}

/** The tail of a name that the value repeats as a comparison. */
function comparedIn(name: Reading, value: Reading): Target | null {
  const words = value.words;
  const text = value.value.text.slice(0, words.end);
  const { end } = name.words;
  const start = end - text.length;
  if (value.value.comparisons[0]?.start !== 0 || start <= 0) return null;
  return name.value.text.startsWith(text, start) ? { start, end, figure: null, same: true } : null;
}

/** Whether two figures speak of the same thing: equal units, or one of them without any. */
export function sameUnit(a: NumberFigure, b: NumberFigure): boolean {
  if (a.kind === 'percent' || b.kind === 'percent') return a.kind === b.kind || a.unit === null || b.unit === null;
  if (a.unit === null || b.unit === null || plainUnit(a.unit) === plainUnit(b.unit)) return true;
  return a.kind === b.kind && isPieceOf(a.unit.text, b.unit.text);
}

/** One spelling of a unit that has several: 公里 for km, 月 for 个月. */
function plainUnit({ text }: { readonly text: string }): string {
  return VALUE_WORDS.sameUnits.find((units) => units.includes(text))?.[0] ?? text.replace(/^个(?=.)/, '');
}

/** 个村 are 个. */
function isPieceOf(a: string, b: string): boolean {
  return (a === '个' && b.startsWith('个')) || (b === '个' && a.startsWith('个'));
}

export function sameNumber(a: NumberFigure, b: NumberFigure): boolean {
  return (
    a.low.equals(b.low) &&
    (a.high ?? a.low).equals(b.high ?? b.low) &&
    (a.divisor ?? Decimal.ZERO).equals(b.divisor ?? Decimal.ZERO)
  );
}
