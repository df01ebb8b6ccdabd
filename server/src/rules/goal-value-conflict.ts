import type { Decimal, Figure, NumberFigure, Row, Span } from '#grammar';
import type { Rule } from './rule.ts';
import { haveDigitsExchanged, isBeyondDoubt, isRounded } from './support/goal-certainty.ts';
import { deadlineMissed } from './support/goal-deadline.ts';
import {
  type Count,
  type GoalNumbers,
  isSameUnit,
  LEAD,
  numbersOf,
  ONE_OF,
  unitOf,
  unitsFor,
  yearOf,
} from './support/goal-numbers.ts';
import {
  alikeVerbs,
  countedIn,
  isListed,
  isOfSeveral,
  isSameWork,
  isTotalOf,
  MAKING,
  saysDoneAt,
  saysDoneTo,
  saysExpected,
  saysGained,
  saysInOtherWords,
  saysRateOf,
  saysReached,
  saysWorkAlone,
  TOWARDS,
  VERBS,
} from './support/goal-work.ts';
import { limitOf } from './support/operators.ts';
import { countedBy, unitAlone } from './support/per.ts';
import { perLastRow } from './support/per-row.ts';
import { type IndicatorReading, Reading, readingsOf } from './support/reading.ts';
import { sameNumber } from './support/targets.ts';
import { isOneMeasure, MONEY, unitsBeside } from './support/unit-kinds.ts';
import { isBare, mainNumber, spanIn, textOf } from './support/values.ts';
import { holdsAny } from './support/words.ts';

export const goalValueConflict: Rule = {
  name: 'goal-value-conflict',
  group: 'values',
  severity: 'information',
  summary: {
    zh: '绩效目标里的数与指标值不一致（分明是同一件事的为警告）',
    en: 'The goal gives another number of what an indicator counts (a warning where both are plainly of the same thing)',
  },
  messages: {
    conflict: {
      zh: '绩效目标写“{goal}”，“{name}”的指标值却是“{value}”。指标要与目标对应，请核对哪个数是对的。',
      en: 'The goal says “{goal}”, but the value of “{name}” is “{value}”. Indicators spell out the goal: check which number is right.',
    },
    unit: {
      zh: '绩效目标写“{goal}”，“{name}”的指标值却是“{value}”：数相同，单位不同。请核对哪个单位是对的。',
      en: 'The goal says “{goal}”, but the value of “{name}” is “{value}”: the same number in another unit. Check which unit is right.',
    },
    contrary: {
      zh: '绩效目标写“{goal}”，是下限；“{name}”的指标值“{value}”却是上限，做得越少越算完成。请把比较符号改得与目标一致。',
      en: 'The goal sets a lower limit, “{goal}”, but the value of “{name}”, “{value}”, an upper one, so that less would count as more. Make the comparison that of the goal.',
    },
    goal: { zh: '绩效目标写“{goal}”', en: 'The goal says “{goal}”' },
  },
  needsWords: () => ({
    cells: [...'0123456789０１２３４５６７８９零两三四五六七八九十', ...ONE_OF.map((unit) => `一${unit}`)],
  }),
  checkRow(row, { heading, report }) {
    for (const conflict of conflictsIn(row)) {
      const { reading, main, said, message } = conflict;
      const year = main.kind === 'date' ? null : yearOf(row.goal!, said);
      if (year !== null && heading.year !== null && year !== heading.year) continue;
      const { start, end } = said;
      const annual = reading.annual!;
      const name = reading.name!.value.text;
      const args = { goal: row.goal!.slice(start, end), name, value: textOf(annual, annual.words) };
      const span = row.cells.get('goal')!.sourceSpan(start, end);
      const severity = message === 'contrary' || isSure(conflict, row, heading.year) ? 'warning' : 'information';
      report(spanIn(row, annual, main), { message, args, severity, related: [{ span, message: 'goal', args }] });
    }
  },
};

/** An annual value that the goal gives another number for. */
interface Conflict {
  readonly reading: IndicatorReading;
  readonly main: Figure;
  /** Where the goal says it. */
  readonly said: Span;
  /** The number that it has there, where it counts as the value does. */
  readonly figure: NumberFigure | null;
  /** Another number, the same in another unit, or the same as the other limit. */
  readonly message: 'conflict' | 'unit' | 'contrary';
}

function isSure({ reading, main, figure }: Conflict, row: Row, year: number | null): boolean {
  if (figure === null || main.kind === 'date') return false;
  return isBeyondDoubt({ reading, main, figure }, numbersOf(row.goal!), row, year);
}

/** Whether the goal gives another number than an indicator's annual value. */
export function contradictsGoal(reading: IndicatorReading, row: Row): boolean {
  return conflictsIn(row).some(({ reading: { indicator } }) => indicator === reading.indicator);
}

/** Two rules ask about each row. */
const conflictsIn = perLastRow((row): readonly Conflict[] => {
  const { goal } = row;
  if (row.kind !== 'project' || goal === null) return [];
  const said = numbersOf(goal);
  return readingsOf(row).flatMap((reading): Conflict[] => {
    const { name, annual } = reading;
    // Of a number in the name name-value-conflict speaks.
    if (name === null || annual === null || name.value.figures.length > 0) return [];
    const late = deadlineMissed(reading, said);
    if (late !== null)
      return [{ reading, main: annual.value.figures[0]!, said: late, figure: null, message: 'conflict' }];
    const main = mainNumber(annual);
    if (main === null || annual.value.figures.length > 1) return [];
    const times = timesAgainst(reading, main, said);
    const span = times ?? zeroAgainst(main, name.thing, reading, goal);
    const figure =
      span === null ? (numberOf(reading, main, said, row) ?? numberOfProgramme(reading, main, said, row)) : null;
    const isContrary = figure !== null && areContrary(figure, main, reading);
    const found = figure === null || (agree(figure, reading) && !isContrary) ? span : figure;
    if (found === null || namesTwiceIn(row).has(name.value.text)) return [];
    if (isContrary) return [{ reading, main, said: found, figure, message: 'contrary' }];
    if (figure !== null && (addUpTo(figure, name.thing, main, row) || saysShare(said, figure, main, name.thing)))
      return [];
    const isSame = times !== null || (figure !== null && isRescaled(figure, main));
    return [
      { reading, main, said: found, figure: found === figure ? figure : null, message: isSame ? 'unit' : 'conflict' },
    ];
  });
});

/** What the numbers of a goal are compared with. */
type Named = Pick<IndicatorReading, 'name' | 'annual'>;

function numberOf(named: Named, main: NumberFigure, said: GoalNumbers, row: Row): NumberFigure | null {
  return numberNamed(named, main, said, row) ?? numberCounted(named, main, said, row);
}

/** The number of what is named behind a programme: “博爱送万家”慰问户数; a part of all where the goal has its number, too. */
function numberOfProgramme(
  { name, annual }: IndicatorReading,
  main: NumberFigure,
  said: GoalNumbers,
  row: Row,
): NumberFigure | null {
  const { text } = name!.value;
  const rest = text.startsWith('“') ? text.replace(PROGRAMME, '') : text;
  if (rest === text) return null;
  const figure = numberOf({ name: Reading.of(rest), annual }, main, said, row);
  return figure === null || saysNumber(said, main, rest) ? null : figure;
}

const PROGRAMME = /^“[^“”]{2,16}”(?:主题|系列|品牌)?(?:活动|项目|行动|工程|计划)?(?=.{4})/;

/**
 * Whether a number is of a part of what a name says, and yet above it (培训庄稼医生800人次 for 培训人次), or of a thing that is made
 * (印制海报500张 for 海报张数).
 */
function isPart(words: string, { figure, thing }: Count, main: NumberFigure, row: Row): boolean {
  if (words.length !== 2 || figure.kind !== 'count' || limitOf(figure.operator) === 'upper') return false;
  const said = thing.replace(LEAD, '');
  if (VERBS.includes(words)) {
    const work = alikeVerbs(words).findLast((verb) => said.startsWith(verb) && verb.endsWith(words)) ?? words;
    const isWork = said.startsWith(work) || (CLASS.test(said) && said.slice(0, -1).endsWith(words));
    if (!isWork || figure.low.compare(main.low) <= 0) return false;
    if (VERBS.some((verb) => !work.includes(verb) && said.includes(verb))) return false;
  } else if (!MAKING.some((verb) => said === verb + words)) return false;
  return isAlone(unitOf(figure), row, (name) => name.includes(words));
}

const CLASS = /[班课]$/;

/** The names that two indicators of a row have, which duplicate-indicator tells. */
const namesTwiceIn = perLastRow((row): ReadonlySet<string> => {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of readingsOf(row)) {
    if (name === null) continue;
    const { text } = name.value;
    if (seen.has(text)) twice.add(text);
    else seen.add(text);
  }
  return twice;
});

/** 每周不少于2次, where the value says as many for each month. */
function timesAgainst({ name, annual }: IndicatorReading, main: NumberFigure, said: GoalNumbers): Span | null {
  const { goal } = said;
  if (main.kind !== 'count' || !EACH_TIME.test(goal)) return null;
  const { words, per } = countedPer(name!, annual!, main);
  if (per === '' || !saysAll(words, goal)) return null;
  const unit = unitOf(main, name!.thing);
  const meant = said.counts.filter(
    (count) => count.per !== '' && isSameUnit(unitOf(count.figure), unit) && isOf(words, count),
  );
  const [only] = meant;
  if (meant.length !== 1 || only!.per === per || !sameNumber(only!.figure, main)) return null;
  const { start, end } = only!.figure;
  const each = goal.lastIndexOf('每', start);
  return { start: each >= 0 && only!.clause.length >= start - each ? each : start, end };
}

/** Most goals say nothing of the kind. */
const EACH_TIME = /[每/／]/;

/** What a value counts in the words of the name, and in which time each there are so many. */
function countedPer({ thing }: Reading, annual: Reading, main: NumberFigure): { words: string; per: string } {
  const [, inName] = EACH.exec(thing) ?? [];
  return {
    words: countedIn(thing.replace(EACH, ''), main),
    per: (inName ?? countedBy(annual, main).time).replace('天', '日'),
  };
}

/** 安全事故为零, where the value allows for some. */
function zeroAgainst(main: NumberFigure, thing: string, { values }: IndicatorReading, goal: string): Span | null {
  if (!goal.includes('零') || thing.length < LONG || limitOf(main.operator) === 'lower') return null;
  const stem = countedIn(thing, main);
  const at = goal.indexOf(stem);
  const [said] = at < 0 ? [] : (ZERO.exec(goal.slice(at + stem.length)) ?? []);
  if (said === undefined || values.some((value) => mainNumber(value)?.low.isZero !== false)) return null;
  return { start: at, end: at + stem.length + said.length };
}

const ZERO = /^(?:[发产]生)?[次起件宗例]?数?(?:为零|零发生|“零发生”)/;

/**
 * The number right behind the whole name in the goal, behind what a rate of change is of (游客增长8% for 游客增长率), or
 * behind for whom alone something is (户均 for 户均改造成本).
 */
function numberNamed({ name }: Named, main: NumberFigure, said: GoalNumbers, row: Row): NumberFigure | null {
  const { thing } = name!;
  const isMeasure = main.kind === 'duration' || MONEY.includes(unitAlone(main));
  if (!isMeasure && thing.length < (main.kind === 'percent' ? FEWEST : LONG)) return null;
  const [, of, change] = main.kind === 'percent' ? (RATE_OF_CHANGE.exec(thing) ?? []) : [];
  const each = OF_EACH.exec(thing)?.[0];
  const isOnly = each !== undefined && isOfOne(row, (thing) => thing.startsWith(each));
  const isSaid = isMeasure && MEASURE.test(thing) && said.goal.includes(thing);
  const isOneMeasure = isSaid && isOfOne(row, (other) => other.endsWith(thing));
  const figure =
    said.behind(thing, LEADS_TO) ??
    (of === undefined ? null : said.behind(of + change!, AT_ONCE)) ??
    (isOnly ? said.behind(each, AT_ONCE) : null) ??
    (isOneMeasure ? said.behind(thing, LEADS_TO, true) : null) ??
    (isSaid ? said.changedTo(thing) : null);
  if (figure === null || (unitOf(figure) !== unitOf(main, thing) && !isRescaled(figure, main))) return null;
  // 补助标准3000元，提高至3700元.
  if (isMeasure && saysNumber(said, main, thing, main.kind === 'duration' ? said.goal.indexOf(thing) : 0)) return null;
  const isPrice = PRICE.test(thing) && main.operator === null && figure.operator === null;
  return isPrice || isComparedWith(figure, main, name!) ? figure : null;
}

/** What is measured of one thing, and not added up. */
const MEASURE = /(?:时间|时长|时限|工期|单价|标准)$/;
/** What is paid for each, no more and no less. */
const PRICE = /(?:单价|标准)$/;

const OF_EACH = /^(?:[户人生亩床件次]均|每[户人亩床件次])/;

/** What changes without how it is counted, and how: 接待游客 and 增长 of 接待游客人次增长率. */
const RATE_OF_CHANGE = /^(.{2,}?)(?:人次|人数|数量|数|量)?(增长|下降|降低|提高|减少|提升)率$/;

const LEADS_TO =
  /^(?:[为是在达：:]到?|到|(?:压缩|缩短|提高|提升|降低|下降|减少|增加|增长)[至到]|保持|稳定|控制|维持)*$/;
const AT_ONCE = /^(?:了|达到?|[：:])?$/;

/** The one number of the goal that counts what a value counts. */
function numberCounted({ name, annual }: Named, main: NumberFigure, said: GoalNumbers, row: Row): NumberFigure | null {
  const { goal } = said;
  const { thing } = name!;
  const unit = unitOf(main, thing);
  // Most goals say nothing of it, and reading one costs more than all else here.
  if (unit === '' || !unitsFor(unit).some((one) => goal.includes(one))) return null;
  if (main.kind === 'duration' && !isBare(annual!) && !/后$/.test(textOf(annual!, annual!.value.subject))) return null;
  const { words, per } = countedPer(name!, annual!, main);
  const isRateSaid = main.kind === 'percent' && thing.length > FEWEST && goal.includes(thing.slice(-FEWEST));
  // Whatever part of the name the goal says, it says its end, or its work in another word.
  if (!isRateSaid && !saysAll(words, goal) && !saysSome(words, goal)) return null;
  const inUnit = said.counts.filter(
    ({ figure }) =>
      isSameUnit(unitOf(figure), unit) &&
      isComparedWith(figure, main, name!) &&
      (isPlain(figure) || figure.unit!.text === main.unit?.text),
  );
  const alike = inUnit.filter((count) => !count.isTotal && (count.per === per || (per === '年' && count.per === '')));
  const find = (isMeant: (count: Count) => boolean) => alike.filter(isMeant);
  let meant = find((count) => isOf(words, count) || (isRateSaid && isShorter(count.thing, name!, row)));
  if (meant.length === 0 && saysNumber(said, main, thing)) return null;
  if (meant.length === 0) meant = find((count) => saysInOtherWords(words, count) || saysGained(words, count));
  if (meant.length === 0) meant = find((count) => saysDoneAt(words, count) || saysRateOf(words, count));
  if (meant.length === 0) meant = find((count) => isAbridged(count, thing, main, row));
  if (meant.length === 0 && inUnit.length === 1 && isAlone(unit, row))
    meant = find((count) => isOfSameThing(count, words, unit, said));
  if (meant.length === 0) meant = inUnit.filter((count) => count.isTotal && isTotalOf(words, count));
  if (meant.length === 0) meant = find((count) => isPart(words, count, main, row));
  if (meant.length === 0)
    meant = said.counts.filter(({ figure }) => isRescaled(figure, main)).filter((count) => isOf(words, count));
  if (meant.length > 1)
    meant = meant.filter(({ thing, clause, behind }) => !(thing === '' && PLACE.test(clause) && /\d/.test(behind)));
  // Of two numbers, the goal may mean either, or their sum.
  if (meant.length !== 1) return null;
  const [count] = meant;
  // Of the things that it is of, the value may have a part.
  const isBelow = main.low.compare(count!.figure.low) < 0 && !haveDigitsExchanged(count!.figure, main);
  if (isBelow && isOfSeveral(count!.figure, words, goal)) return null;
  if (addsUp(alike, main) && !(isAllSaid(words, count!) && alike.filter((one) => isAllSaid(words, one)).length === 1))
    return null;
  return isOfEach(count!, main) ? null : count!.figure;
}

/**
 * Whether the goal tells where the value's number comes from: it is this year's or one's own of another (2万亩，其中本年度实施
 * 1.2万亩), what there is in all (5个，累计30个), or the sum with more of the same (购置2辆，更新1辆).
 */
function saysShare(
  { goal, figures }: GoalNumbers,
  { low, end }: NumberFigure,
  main: NumberFigure,
  thing: string,
): boolean {
  const unit = unitOf(main, thing);
  return figures.some((one) => {
    if (one.kind === 'date' || one.end <= end || !isSameUnit(unitOf(one), unit)) return false;
    const own = goal.slice(0, one.start).split(STOP).at(-1)!;
    const isOfIt =
      own.includes(thing.replace(/数量?$/, '').slice(-2)) || (own.length <= WORK_ALONE && holdsAny(own, VERBS));
    if (isOfIt && one.kind === 'count' && one.low.plus(low).equals(main.low)) return true;
    return sameNumber(one, main) && SHARE.test(goal.slice(end, one.start));
  });
}

const STOP = /[，,；;。、：:]/;
/** 改造提升 of 建设服务站12个，改造提升8个. */
const WORK_ALONE = 4;
const SHARE =
  /^[^。]{0,20}(?:其中|本年|今年|当年|年内|承担|负责|累计|总数|总量|力争|实有)[^。；;]{0,12}$|^[、和与及]$|^[（(][^（）()]{1,8}[）)][和、，及与]?$/;

/** What leads to a number of places at which so many things are: 在6个乡镇设置监测点21个. */
const PLACE = /^(?:在|于|覆盖)/;

/** Whether a number is of what a name says, and of no one kind of it: 电脑, but not 举高喷射消防车 for 消防车. */
function isAllSaid(words: string, { thing }: Count): boolean {
  return thing.endsWith(words.slice(-2)) && thing.length <= words.length;
}

/** Whether a value has the number of the goal for each of some: 2次 for 春季、秋季各1次. */
function isOfEach({ figure, thing }: Count, { low }: NumberFigure): boolean {
  if (!EACH_OF.test(thing)) return false;
  let sum = figure.low;
  for (let i = 1; i < MOST_EACH && sum.compare(low) < 0; i++) sum = sum.plus(figure.low);
  return !low.equals(figure.low) && sum.equals(low);
}

/** 春秋两季各开展防疫1次 and 按月, but not 各类活动1次. */
const EACH_OF =
  /各(?:$|(?=开展|组织|举办|配备|配置|购置|安装|建设|新建|设立|设置|培训|派驻|巡查|检查|发放|安排|完成))|^按[月季周日]|^逐[月季周日]/;
/** Of so many, goals say each by its name, or how many there are. */
const MOST_EACH = 100;

/** Whether what indicators of one thing count comes to the number of the goal: 新建5项 and 改造3项 for 新建、改造8项. */
function addUpTo({ low }: NumberFigure, thing: string, main: NumberFigure, row: Row): boolean {
  const sum = sumsIn(row).get(kindOf(thing, main));
  return sum !== undefined && sum.count > 1 && sum.low.equals(low);
}

/** What the indicators of a row come to, by how their names end and their units. */
const sumsIn = perLastRow((row): ReadonlyMap<string, Sum> => {
  const sums = new Map<string, Sum>();
  for (const { name, annual } of readingsOf(row)) {
    const main = name === null || annual === null ? null : mainNumber(annual);
    if (main === null) continue;
    const kind = kindOf(name!.thing, main);
    const sum = sums.get(kind);
    sums.set(kind, { count: (sum?.count ?? 0) + 1, low: sum === undefined ? main.low : sum.low.plus(main.low) });
  }
  return sums;
});

interface Sum {
  readonly count: number;
  readonly low: Decimal;
}

function kindOf(thing: string, main: NumberFigure): string {
  return `${countedIn(thing, main).slice(-FEWEST)} ${unitOf(main, thing)}`;
}

/** Whether a number is not of each of some: 1.5批次/千人. */
function isPlain(figure: NumberFigure): boolean {
  return figure.unit?.text === unitAlone(figure) || figure.kind === 'percent';
}

/** Whether a goal has the number of a value, whatever it says of it, at an offset or behind it. */
function saysNumber({ figures }: GoalNumbers, main: NumberFigure, thing: string, from = 0): boolean {
  const unit = unitOf(main, thing);
  return figures.some(
    (one) => one.start >= from && one.kind !== 'date' && isSameUnit(unitOf(one), unit) && sameNumber(one, main),
  );
}

/** 每月 of 每月巡查次数. */
const EACH = /^每个?(半年|[年季月旬周日天])度?(?=.{3})/;

/** Whether a goal says the first or the last word of some, or one that is said for it. */
function saysSome(words: string, goal: string): boolean {
  return [words.slice(0, 2), words.slice(-2)].some((word) => alikeVerbs(word).some((one) => goal.includes(one)));
}

/** Whether a goal says a part of the name of one indicator and of no other: 收集意见建议 for 收集立法意见建议条数. */
function isAbridged({ thing: said }: Count, thing: string, main: NumberFigure, row: Row): boolean {
  const isMeant = (name: string) => {
    const words = countedIn(name, main);
    if (said.length < LONG || words.length <= said.length) return false;
    return words.startsWith(said.slice(0, 2)) && words.endsWith(said.slice(-2)) && saysAll(said, words, false);
  };
  if (said.length >= LONG && thing.startsWith(said) && row.goal!.includes(countedIn(thing, main).slice(said.length)))
    return isOfOne(row, (name) => name.startsWith(said));
  return isMeant(thing) && isOfOne(row, isMeant);
}

/** Whether only one indicator, of those that are meant, counts in a unit. */
function isAlone(unit: string, row: Row, isMeant: (thing: string) => boolean = () => true): boolean {
  let count = 0;
  for (const { name, annual } of readingsOf(row)) {
    if (!isMeant(name?.thing ?? '')) continue;
    const main = annual === null ? null : mainNumber(annual);
    if (main !== null && unitOf(main, name?.thing) === unit && ++count > 1) return false;
  }
  return count === 1;
}

/**
 * Whether what only one number of the goal is in the unit of is what a name counts: 38条内街巷 and 保洁内街巷, 群众普及培训 and
 * 救护普及培训, 提供岗位 of a goal that speaks of 招聘会 and 招聘会提供岗位数, and of areas and lengths 办公区租赁2600平方米 and 租赁面积; but not where another thing is done to it.
 */
function isOfSameThing(count: Count, words: string, unit: string, { goal, figures }: GoalNumbers): boolean {
  const { figure, thing, behind } = count;
  const isOnly = figures.filter((one) => one.kind !== 'date' && unitOf(one) === unit).length === 1;
  const isTold =
    saysWorkAlone(words, count, unit, goal) ||
    saysDoneTo(words, count, goal) ||
    (words.length > FEWEST && saysReached(count) && saysAll(words, count.earlier)) ||
    saysExpected(words, count);
  if (isOnly && figure.kind === 'count' && isTold) return true;
  if (!isSameWork(words, thing)) return false;
  if (MEASURES.includes(unit) && words.length === 2) return thing.endsWith(words);
  const said = thing.replace(GENERAL, '');
  if (MEASURES.includes(unit) || figure.kind !== 'count') return false;
  if (said.length > FEWEST && words.length > said.length && words.endsWith(said)) {
    const whose = words.slice(0, -said.length);
    return said !== thing || (whose.length >= FEWEST && goal.includes(whose));
  }
  const isAlike = said === '' || TOWARDS.test(said) || holdsAny(thing, VERBS) || sharesWord(said, words);
  return isAlike && NOUN.test(behind) && words.length > behind.length && words.endsWith(behind);
}

const MEASURES = ['平方米', '平方公里', '公顷', '亩', '公里', '千米', '米', '吨'];
/** Whoever they are. */
const GENERAL = /^(?:社会公众|群众|公众|市民|居民|全民|辖区|全[省市县区镇])+/;
const NOUN = /^[\u4e00-\u9fff]{2,8}$/;

function sharesWord(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}

/** Whether a number of the goal says something of a value: of money and of what is bad, only a limit that both have. */
function isComparedWith(figure: NumberFigure, main: NumberFigure, name: Reading): boolean {
  const [said, set] = [limitOf(figure.operator), limitOf(main.operator)];
  if (said === 'upper') return set !== 'lower' || (figure.kind === 'percent' && isRescaled(figure, main));
  if (figure.kind === 'duration') return said !== 'lower' || set !== 'upper';
  if (said === 'lower' && set === 'lower') return true;
  return name.direction !== 'worse' && !MONEY.includes(unitAlone(figure));
}

/** Rates of any work: which, a goal that says no more does not tell. */
const COMMON_RATES = [
  '完成率',
  '处理率',
  '办结率',
  '及时率',
  '执行率',
  '覆盖率',
  '达标率',
  '合格率',
  '使用率',
  '利用率',
];

/** Whether a goal says no more than the end of this rate's name, and of no other: 无害化处理率 for 病死畜禽无害化处理率. */
function isShorter(said: string, { thing }: Reading, row: Row): boolean {
  if (said.length < (COMMON_RATES.includes(said) ? LONG : FEWEST) || said === thing || !thing.endsWith(said))
    return false;
  const whose = thing.slice(0, -said.length);
  // In a list, the goal has the rate of all: 生活垃圾、医疗废物.
  const at = row.goal!.indexOf(whose);
  if (at >= 0 && [at - 1, at + whose.length].some((beside) => /[、和及与]/.test(row.goal!.charAt(beside))))
    return false;
  return isOfOne(row, (name) => name.endsWith(said));
}

/** Whether one indicator of a row alone is named so. */
function isOfOne(row: Row, isMeant: (thing: string) => boolean): boolean {
  let count = 0;
  // A list may be as long as a file.
  for (const { name } of readingsOf(row)) if (name !== null && isMeant(name.thing) && ++count > 1) return false;
  return count === 1;
}

/** Whether two numbers are written alike in two units of one measure: 2万亩 and 2万公顷, 300元 and 300万元, 0.3% and 0.3‰. */
function isRescaled(figure: NumberFigure, main: NumberFigure): boolean {
  const [said, set] = [unitOf(figure), unitOf(main)];
  if (figure.numerals || figure.digits !== main.digits) return false;
  if (said === set) return MONEY.includes(said) && figure.scale !== main.scale;
  if (figure.kind === 'percent' && main.kind === 'percent') return true;
  return figure.scale === main.scale && unitsBeside(set).includes(said) && !isOneMeasure(figure, main);
}

/** Whether it is these words that a number counts: 购置电脑, by itself or in a list; 演出, where nothing else is said. */
function isOf(words: string, { figure, clause, thing, behind, listed }: Count): boolean {
  if (words.length < FEWEST)
    return [clause, thing + behind].some((said) => countedIn(said.replace(LEAD, ''), figure) === words);
  const isLoose = figure.kind !== 'duration' && !MONEY.includes(unitAlone(figure));
  return saysAll(words, clause, isLoose) || (listed !== null && isListed(words, listed));
}

/** 对2个县级、11个乡镇水源地 are 13个 in all. */
function addsUp(counts: readonly Count[], main: NumberFigure): boolean {
  return (
    counts.length > 1 &&
    counts
      .map(({ figure }) => figure.low)
      .reduce((a, b) => a.plus(b))
      .equals(main.low)
  );
}

/** Fewer characters tell too little, but where a clause says nothing else: 培训, 图书. */
const FEWEST = 3;
/** From so many on they tell enough in any order. */
const LONG = 5;

/**
 * Whether all words of a name stand in a clause, in their order: 举办培训班 in 举办教师培训班; of a long name in any order,
 * too, where that is enough: 巡查维护消火栓 in 对消火栓进行巡查维护.
 */
function saysAll(words: string, clause: string, inAnyOrder = true): boolean {
  if (inAnyOrder && words.length >= LONG && [...words].every((unit) => clause.includes(unit))) return true;
  let at = 0;
  for (const unit of words) {
    at = clause.indexOf(unit, at) + 1;
    if (at === 0) return false;
  }
  return words.length > 1;
}

/** Whether what is to be done at least so often by the goal is to be done at most so often by the value: 不少于2500人, ≤2500人. */
function areContrary(figure: NumberFigure, main: NumberFigure, { name }: IndicatorReading): boolean {
  if (figure.kind !== 'count' || name!.direction === 'worse' || !sameNumber(figure, main)) return false;
  return limitOf(figure.operator) === 'lower' && limitOf(main.operator) === 'upper';
}

/** Whether either value is the number of the goal, or more than it asks for: of a rate any is the least that there is to be. */
function agree(figure: NumberFigure, { name, values }: IndicatorReading): boolean {
  const limit = limitOf(figure.operator);
  return values.some((value) => {
    const main = mainNumber(value);
    if (main === null || !isSameUnit(unitOf(figure), unitOf(main, name!.thing))) return false;
    if (sameNumber(figure, main) || isWithin(figure, main) || isScaledOf(figure, main)) return true;
    // What may take 90天 keeps to it in fewer.
    const isMost = limit === 'upper' || (figure.kind === 'duration' && limitOf(main.operator) === 'upper');
    if (isMost) return main.low.compare(figure.low) <= 0;
    const isLeast =
      limit === 'lower' ||
      figure.kind === 'percent' ||
      (limitOf(main.operator) === 'lower' && figure.kind === 'duration');
    return isLeast && main.low.compare(figure.low) >= 0;
  });
}

/** Whether a value is in the range that the goal gives: 350人 for 300至400人. */
function isWithin({ low, high }: NumberFigure, main: NumberFigure): boolean {
  return high !== null && main.low.compare(low) >= 0 && (main.high ?? main.low).compare(high) <= 0;
}

/** Whether one number is the other told in 万: 1.2万人次 and 11986人次. */
function isScaledOf(figure: NumberFigure, main: NumberFigure): boolean {
  if (figure.kind !== 'count' || figure.scale === main.scale) return false;
  return figure.scale === '' ? isRounded(main.low, figure.low) : main.scale === '' && isRounded(figure.low, main.low);
}
