import { Decimal, type NumberFigure, type Row } from '#grammar';
import { type Count, type GoalNumbers, isSameUnit, LEAD, unitOf } from './goal-numbers.ts';
import known from './goal-words.json' with { type: 'json' };
import { countedIn, isListed, isOfSeveral, VERBS } from './goal-work.ts';
import { limitOf } from './operators.ts';
import { countedBy, unitAlone } from './per.ts';
import { type IndicatorReading, readingsOf } from './reading.ts';
import { sameNumber } from './targets.ts';
import { MONEY } from './unit-kinds.ts';
import { isBare, mainNumber } from './values.ts';
import { holdsAny } from './words.ts';

/** A number of a goal and the annual value that has another one. */
interface Pair {
  readonly reading: IndicatorReading;
  readonly main: NumberFigure;
  readonly figure: NumberFigure;
}

/**
 * Whether nobody would take two numbers for sound: the goal says just what the name says, once, for this year alone and as
 * a whole, and the value neither keeps to it nor is its number rounded.
 *
 * @param heading the year of the table; null where it has none
 */
export function isBeyondDoubt(pair: Pair, said: GoalNumbers, row: Row, heading: number | null): boolean {
  const { reading, main, figure } = pair;
  const isExchanged = haveDigitsExchanged(figure, main);
  if (!isExchanged && isOfSeveral(figure, countedIn(reading.name!.thing, main), said.goal)) return false;
  if (main.high !== null || figure.high !== null || main.approximate !== null) return false;
  if (!isForOneYear(reading) || countsApart(pair)) return false;
  if (isHedged(pair, said.goal, heading) || comesTo(pair, said, row)) return false;
  const isAnother = unitOf(figure) !== unitOf(main, reading.name!.thing);
  if (!isAnother && (isNear(figure, main) || !fallsShort(figure, main))) return false;
  return saysJust(pair, said) || (!isAnother && isPartBeyondAll(pair, said, row));
}

/** Whether the cycle value gives no other number: that of several years may be what the goal has. */
function isForOneYear({ cycle, annual }: IndicatorReading): boolean {
  if (cycle === null) return true;
  const own = mainNumber(cycle);
  if (own === null) return cycle.value.figures.length === 0;
  return sameNumber(own, mainNumber(annual!)!) || (own.kind === 'duration' && ONE_YEAR.test(cycle.value.text));
}

const ONE_YEAR = /^(?:1|一)年$/;

/** Whether a value is for each of some or says more than a number, or a name tells in brackets which ones are meant. */
function countsApart({ reading: { name, annual }, main }: Pair): boolean {
  const { time, whom } = countedBy(annual!, main);
  const isMore = main.kind !== 'duration' && !isBare(annual!);
  return isMore || (time !== '' && time !== '年') || whom !== '' || /[（(“‘《]/.test(name!.value.text);
}

/** Whether a goal says that its number is of several years or of a part of one, of others, or may come otherwise. */
function isHedged({ reading, figure: { start, end } }: Pair, goal: string, heading: number | null): boolean {
  if (OTHER_YEARS.test(goal)) return true;
  const years = new Set([...goal.matchAll(YEAR)].map(([, year]) => Number(year)));
  if (heading !== null) years.delete(heading);
  if (years.size > (heading === null ? 1 : 0)) return true;
  const before = goal.slice(goal.lastIndexOf('。', start) + 1, start);
  const behind = goal.slice(end).split('。', 1)[0]!;
  if (PART.test(before + behind)) return true;
  const clauses = before.split(CLAUSE);
  const own = clauses.at(-1)! + behind.split(CLAUSE, 1)[0]!;
  // 平均 of 平均到达时间 is what the name says, too.
  const others = own.replace(reading.name!.thing, '').replace(LOOKALIKES, '');
  return OPEN.test(others) || EARLIER.test(`${clauses.at(-2) ?? ''}，${own}`.replace(LOOKALIKES, ''));
}

const CLAUSE = /[，,；;：:！!。\s]/;
const YEAR = /(20\d\d)年/g;
const OTHER_YEARS =
  /十[二三四五六]五|[两二三四五六](?:个?年|周年)(?![级制])|(?<!\d)[2-9]年(?:内|期|行动|规划|时间|完成|建)|20\d\d年?[-—–－~～至到]|跨年|分[期批步阶段]|逐[年步批]|历年|累计|中长期|[远近]期|(?:规划|建设|实施)期|周期|(?:总|总体|长期|中期)目标/;
const PART = /其中|基础上|承担|据实|为准|分别|的\d+(?:\.\d+)?[%％]|包括|含/;
/** Words that only look like those of `OPEN` and `EARLIER`: 共 of 公共, 阶段 of 义务教育阶段. */
const LOOKALIKES =
  /公共|共[享同建识]|均衡|各[类级项种方界行位部]|总[站队局部院工]|较[大重]|[草高平]原|原[料创始则]|可持续|可回收|可[靠视再]|将军|规模(?:以上|化)|能力(?:提升|建设|培训)|第一书记|(?:教育|[高初]中|小学|学前)阶段/g;
const OPEN =
  /[每各均余较总共原已可将]|按[年季月周日]|预计|拟|达产|视[情需]|现有|全[国省市州县区镇乡]|辖区|[上下]年|设计|规模|能力|容量|[成用产营]后|后续|缺口|剩余|争取|力争/;
const EARLIER =
  /季度|[上下]半年|[前中后]期|[一二三四五六首]期(?!间)|第[一二三四]|首[批次轮]|[汛春秋夏冬节]前|(?:[底末初]|(?<!12)月(?:\d+日)?|日)前(?!来)|阶段|进度/;

/** Whether a value is other numbers of the goal put together, or one of them, or some of what the indicators add up to. */
function comesTo({ reading, main, figure }: Pair, { goal, figures }: GoalNumbers, row: Row): boolean {
  const { thing } = reading.name!;
  const unit = unitOf(main, thing);
  const numbers = figures.filter((one): one is NumberFigure => one.kind !== 'date' && one !== figure);
  // What another rate is to be is no part of this one.
  const alike = numbers.filter((one) => isSameUnit(unitOf(one), unit) && !isOfOwnRate(one, goal));
  if (alike.some((one) => sameNumber(one, main) || main.low.plus(one.low).equals(figure.low))) return true;
  if (alike.length > 0 && alike.reduce((sum, one) => sum.plus(one.low), figure.low).equals(main.low)) return true;
  const products = [[figure, main] as const, [main, figure] as const];
  if (numbers.some(({ low }) => products.some(([a, b]) => a.low.times(low).equals(b.low)))) return true;
  return othersIn(unit, reading, row).some((other) => other.main.low.plus(main.low).equals(figure.low));
}

/** Whether a number is of a rate that its clause names: 覆盖率达到90%. */
function isOfOwnRate({ kind, start }: NumberFigure, goal: string): boolean {
  const before = goal.slice(0, start).split(STOP).at(-1)!;
  return kind === 'percent' && /[率度]/.test(before) && !/\d/.test(before);
}

/** What the other indicators of a row count in a unit. */
function othersIn(unit: string, reading: IndicatorReading, row: Row): { thing: string; main: NumberFigure }[] {
  return readingsOf(row).flatMap((other) => {
    const main = other === reading || other.annual === null ? null : mainNumber(other.annual);
    const thing = other.name?.thing ?? '';
    return main === null || unitOf(main, thing) !== unit ? [] : [{ thing, main }];
  });
}

/** Whether one number of things is the other rounded: 300户 and 298户. Rates are not. */
function isNear(figure: NumberFigure, main: NumberFigure): boolean {
  return figure.kind === 'count' && (isRounded(figure.low, main.low) || isRounded(main.low, figure.low));
}

/** Whether a number is another one to so many of its first digits, and not far from it. */
export function isRounded(coarse: Decimal, fine: Decimal): boolean {
  const text = coarse.toString();
  const zeros = /0*$/.exec(text.replace(/\.0+$/, ''))![0].length;
  if (zeros === 0 || text.includes('.')) return false;
  const gap = distance(coarse, fine);
  return gap.times(TWENTY).compare(coarse) <= 0 && gap.compare(ONE.shift(zeros)) < 0 && coarse.compare(HUNDRED) >= 0;
}

function distance(a: Decimal, b: Decimal): Decimal {
  return a.compare(b) < 0 ? b.minus(a) : a.minus(b);
}

const ONE = Decimal.parse('1')!;
const TEN = Decimal.parse('10')!;
const TWENTY = Decimal.parse('20')!;
const HUNDRED = Decimal.HUNDRED;

/** Whether a value does not see to what the goal says: neither more than asked for, nor a limit that leaves some room. */
function fallsShort(figure: NumberFigure, main: NumberFigure): boolean {
  const [said, set] = [limitOf(figure.operator), limitOf(main.operator)];
  const order = main.low.compare(figure.low);
  if (figure.kind === 'percent') return said === 'upper' ? order > 0 : order < 0;
  if (figure.kind === 'duration') return said === 'lower' ? order < 0 : order > 0;
  if (said === 'upper') return order > 0;
  if (set === 'upper') return false;
  if (set === 'lower' && order > 0) return haveDigitsExchanged(figure, main);
  // As a floor, nine tenths of what is planned.
  return set !== 'lower' || said === 'lower' || distance(figure.low, main.low).times(TEN).compare(figure.low) > 0;
}

/** 26处 and 62处: no number is a part of the other, but a slip of it. */
export function haveDigitsExchanged(a: NumberFigure, b: NumberFigure): boolean {
  return a.scale === b.scale && !a.low.equals(b.low) && sorted(a.digits) === sorted(b.digits);
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

/** Whether the goal says all that the name says of its number, and no more, in any order. */
function saysJust({ reading, main, figure }: Pair, said: GoalNumbers): boolean {
  const { thing } = reading.name!;
  const counted = countedIn(thing, main);
  const listed = countOf(figure, said)?.listed ?? null;
  if (listed !== null && listed.thing.length > 1 && isListed(counted, listed)) return true;
  // 家庭农场 of 家庭农场数 ends in what counts other things.
  const names = [thing, counted, thing.replace(/数$/, '')].map((name) => sorted(plain(name)));
  return saidOf(figure, said.goal, main).some((text) => text !== '' && names.includes(sorted(plain(text))));
}

/** What a goal says before a number and around it, up to the next stops. */
function saidOf({ start, end }: NumberFigure, goal: string, main: NumberFigure): readonly string[] {
  const before = goal.slice(0, start).split(STOP).at(-1)!;
  const behind = goal.slice(end).split(STOP, 1)[0]!;
  // 新建公厕10座选址 builds none.
  const texts = behind === '' || BESIDES.test(behind) ? [before, before + behind] : [before + behind];
  return texts.flatMap((text) => [text, countedIn(text, main)]);
}

const STOP = /[，,；;。、：:！!\s]/;
/** What follows a thing and is another. */
const BESIDES = /^(?:[及并和与（(]|以及)/;

/** Words without those that tell nothing of what is counted, and with one of those that are used for one another. */
function plain(text: string): string {
  let bare = text.replace(LEAD, '').replace(EMPTY, '');
  for (const [first, ...others] of known.same)
    for (const verb of others) if (bare.includes(verb)) bare = bare.replace(verb, first!);
  return bare.replace(EMPTY, '');
}

const EMPTY =
  /开展|组织|完成|举办|实施|进行|召开|举行|承办|推进|实现|确保|保证|全年|年内|本年度?|年度|当年|今年|20\d\d年|不断|有效|(?:为|是|达到?|在|至|到|[保维]持在?|稳定在|控制在|(?:压缩|缩短|提高|提升|降低|下降|减少|增加)[至到])$|^年|[的等了对将把为是个]/g;

function countOf(figure: NumberFigure, { counts }: GoalNumbers): Count | undefined {
  return counts.find((count) => count.figure === figure);
}

/**
 * Whether a part has more than all: what the goal says is a kind of what the name says, and has more (中小型水库安全鉴定32座
 * for 水库安全鉴定 of 23座), or the other way round.
 */
function isPartBeyondAll({ reading, main, figure }: Pair, said: GoalNumbers, row: Row): boolean {
  if (main.kind !== 'count' || MONEY.includes(unitAlone(main))) return false;
  const { thing } = reading.name!;
  const unit = unitOf(main, thing);
  const name = plain(countedIn(thing, main));
  const head = name.slice(-2);
  const isHead = (text: string) => text.includes(head);
  const alike = said.counts.filter((count) => isSameUnit(unitOf(count.figure), unit));
  if (alike.filter(({ clause, thing: before }) => isHead(clause) || isHead(before)).length > 1) return false;
  if (othersIn(unit, reading, row).some(({ thing }) => isHead(thing))) return false;
  const isExchanged = haveDigitsExchanged(figure, main);
  const isGoalAbove = main.low.compare(figure.low) < 0;
  return saidOf(figure, said.goal, main).some((text) => {
    const own = plain(text);
    return isGoalAbove ? isKindOf(own, name, isExchanged) : isKindOf(name, own, isExchanged);
  });
}

/**
 * Whether words are others with what tells a kind put into them: 中小型水库安全鉴定 of 水库安全鉴定.
 *
 * @param isMore whether another thing may be put in, too: 接待读者和群众 of 接待群众
 */
function isKindOf(kind: string, all: string, isMore: boolean): boolean {
  const more = kind.length - all.length;
  if (all.length < 3 || more < 1 || more > LONGEST_KIND || !kind.endsWith(all.slice(-2))) return false;
  let at = 0;
  while (at < all.length && kind[at] === all[at]) at++;
  if (!kind.endsWith(all.slice(at))) return false;
  const put = kind.slice(at, at + more);
  if (holdsAny(put, VERBS) || NO_KIND.test(put) || (!isMore && AND.test(put))) return false;
  return at > 0 || !VERBS.some((verb) => all.startsWith(verb));
}

const LONGEST_KIND = 6;
/** Other work, other things, others who do it, and what is just not of the kind. */
const NO_KIND = /[未非不拟待无建改修造扩购（）()全各每总共本]|带动|辐射|指导|引导|推动|协助|配合|参与|下达|联合/;
const AND = /[和与或]|及(?!以上)/;
