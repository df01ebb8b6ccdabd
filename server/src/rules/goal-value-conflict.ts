import { type Figure, type NumberFigure, type Row, type Span, VALUE_WORDS } from '#grammar';
import type { Rule } from './rule.ts';
import { deadlineMissed } from './support/goal-deadline.ts';
import {
  type Count,
  type GoalNumbers,
  LEAD,
  numbersOf,
  ONE_OF,
  PEOPLE,
  PERSON,
  unitOf,
} from './support/goal-numbers.ts';
import { limitOf } from './support/operators.ts';
import { unitAlone } from './support/per.ts';
import { perLastRow } from './support/per-row.ts';
import { type IndicatorReading, type Reading, readingsOf } from './support/reading.ts';
import { sameNumber } from './support/targets.ts';
import { isOneMeasure, MONEY, unitsBeside } from './support/unit-kinds.ts';
import { isBare, mainNumber, spanIn, textOf } from './support/values.ts';
import { holdsAny } from './support/words.ts';

export const goalValueConflict: Rule = {
  name: 'goal-value-conflict',
  group: 'values',
  severity: 'information',
  summary: {
    zh: '绩效目标里的数与指标值不一致',
    en: 'The goal gives another number of what an indicator counts',
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
    goal: { zh: '绩效目标写“{goal}”', en: 'The goal says “{goal}”' },
  },
  needsWords: () => ({
    cells: [...'0123456789０１２３４５６７８９零两三四五六七八九十', ...ONE_OF.map((unit) => `一${unit}`)],
  }),
  checkRow(row, { report }) {
    for (const { reading, main, said, isRescaled } of conflictsIn(row)) {
      const { start, end } = said;
      const annual = reading.annual!;
      const name = reading.name!.value.text;
      const args = { goal: row.goal!.slice(start, end), name, value: textOf(annual, annual.words) };
      const message = isRescaled ? 'unit' : 'conflict';
      const span = row.cells.get('goal')!.sourceSpan(start, end);
      report(spanIn(row, annual, main), { message, args, related: [{ span, message: 'goal', args }] });
    }
  },
};

/** An annual value that the goal gives another number for. */
interface Conflict {
  readonly reading: IndicatorReading;
  readonly main: Figure;
  /** Where the goal says it. */
  readonly said: Span;
  /** Whether it is the same number in another unit. */
  readonly isRescaled: boolean;
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
    if (late !== null) return [{ reading, main: annual.value.figures[0]!, said: late, isRescaled: false }];
    const main = mainNumber(annual);
    if (main === null || annual.value.figures.length > 1) return [];
    const span = zeroAgainst(main, name.thing, reading, goal);
    if (span !== null) return [{ reading, main, said: span, isRescaled: false }];
    const figure = numberNamed(reading, main, said, row) ?? numberCounted(reading, main, said, row);
    return figure === null || agree(figure, reading)
      ? []
      : [{ reading, main, said: figure, isRescaled: isRescaled(figure, main) }];
  });
});

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
function numberNamed({ name }: IndicatorReading, main: NumberFigure, said: GoalNumbers, row: Row): NumberFigure | null {
  const { thing } = name!;
  if (thing.length < (main.kind === 'percent' ? FEWEST : LONG)) return null;
  const [, of, change] = main.kind === 'percent' ? (RATE_OF_CHANGE.exec(thing) ?? []) : [];
  const each = OF_EACH.exec(thing)?.[0];
  const isOnly = each !== undefined && isOfOne(row, (thing) => thing.startsWith(each));
  const figure =
    said.behind(thing, LEADS_TO) ??
    (of === undefined ? null : said.behind(of + change!, AT_ONCE)) ??
    (isOnly ? said.behind(each, AT_ONCE) : null);
  if (figure === null || (unitOf(figure) !== unitOf(main, thing) && !isRescaled(figure, main))) return null;
  return isComparedWith(figure, main, name!) ? figure : null;
}

const OF_EACH = /^(?:[户人生亩床件次]均|每[户人亩床件次])/;

/** What changes without how it is counted, and how: 接待游客 and 增长 of 接待游客人次增长率. */
const RATE_OF_CHANGE = /^(.{2,}?)(?:人次|人数|数量|数|量)?(增长|下降|降低|提高|减少|提升)率$/;

const LEADS_TO =
  /^(?:[为是在达：:]到?|到|(?:压缩|缩短|提高|提升|降低|下降|减少|增加|增长)[至到]|保持|稳定|控制|维持)*$/;
const AT_ONCE = /^(?:了|达到?|[：:])?$/;

/** The one number of the goal that counts what a value counts. */
function numberCounted(
  { name, annual }: IndicatorReading,
  main: NumberFigure,
  said: GoalNumbers,
  row: Row,
): NumberFigure | null {
  const { goal } = said;
  const { thing } = name!;
  const unit = unitOf(main, thing);
  // Most goals say nothing of it, and reading one costs more than all else here.
  if (unit === '' || !(unit === PERSON ? PEOPLE : unitsBeside(unit)).some((one) => goal.includes(one))) return null;
  if (main.kind === 'duration' && !isBare(annual!) && !/后$/.test(textOf(annual!, annual!.value.subject))) return null;
  const words = countedIn(thing, main);
  const isRateSaid = main.kind === 'percent' && thing.length > FEWEST && goal.includes(thing.slice(-FEWEST));
  // Whatever part of the name the goal says, it says its end.
  if (!isRateSaid && !saysAll(words, goal) && (words.length < FEWEST || !goal.includes(words.slice(-2)))) return null;
  const alike = said.counts.filter(({ figure }) => unitOf(figure) === unit && isComparedWith(figure, main, name!));
  let meant = alike.filter((count) => isOf(words, count) || (isRateSaid && isShorter(count.thing, name!, row)));
  if (meant.length === 0) meant = alike.filter((count) => isAbridged(count, thing, main, row));
  if (meant.length === 0 && alike.length === 1 && isAlone(unit, row))
    meant = alike.filter((count) => isOfSameThing(count, words, unit, goal));
  if (meant.length === 0)
    meant = said.counts.filter(({ figure }) => isRescaled(figure, main)).filter((count) => isOf(words, count));
  // Of two numbers, the goal may mean either, or their sum.
  return meant.length !== 1 || addsUp(alike, main) ? null : meant[0]!.figure;
}

/** Whether a goal says a part of the name of one indicator and of no other: 收集意见建议 for 收集立法意见建议条数. */
function isAbridged({ thing: said }: Count, thing: string, main: NumberFigure, row: Row): boolean {
  const isMeant = (name: string) => {
    const words = countedIn(name, main);
    if (said.length < LONG || words.length <= said.length) return false;
    return words.startsWith(said.slice(0, 2)) && words.endsWith(said.slice(-2)) && saysAll(said, words, false);
  };
  return isMeant(thing) && isOfOne(row, isMeant);
}

/** Whether only one indicator counts in a unit. */
function isAlone(unit: string, row: Row): boolean {
  const same = readingsOf(row).filter(({ name, annual }) => {
    const main = annual === null ? null : mainNumber(annual);
    return main !== null && unitOf(main, name?.thing) === unit;
  });
  return same.length === 1;
}

/**
 * Whether what only one number of the goal is in the unit of is what a name counts: 38条内街巷 and 保洁内街巷, 群众普及培训 and
 * 救护普及培训, 提供岗位 of a goal that speaks of 招聘会 and 招聘会提供岗位数, and of areas and lengths 办公区租赁2600平方米 and 租赁面积; but not where another thing is done to it.
 */
function isOfSameThing({ figure, thing, behind }: Count, words: string, unit: string, goal: string): boolean {
  const verb = startingVerb(words);
  const done = VERBS.find((one) => thing.includes(one));
  if (
    verb !== undefined &&
    done !== undefined &&
    verb !== done &&
    !ALIKE.some((alike) => [verb, done].every((one) => alike.includes(one)))
  )
    return false;
  if (MEASURES.includes(unit) && words.length === 2) return thing.endsWith(words);
  const said = thing.replace(GENERAL, '');
  if (MEASURES.includes(unit) || figure.kind !== 'count') return false;
  if (said.length > FEWEST && words.length > said.length && words.endsWith(said)) {
    const whose = words.slice(0, -said.length);
    return said !== thing || (whose.length >= FEWEST && goal.includes(whose));
  }
  const isSameWork = said === '' || TOWARDS.test(said) || done !== undefined || sharesWord(said, words);
  return isSameWork && NOUN.test(behind) && words.length > behind.length && words.endsWith(behind);
}

const MEASURES = ['平方米', '平方公里', '公顷', '亩', '公里', '千米', '米', '吨'];
/** Whoever they are. */
const GENERAL = /^(?:社会公众|群众|公众|市民|居民|全民|辖区|全[省市县区镇])+/;
/** 对辖区38条内街巷 does not tell what is done to them. */
const TOWARDS = /^[对为将把]/;
const NOUN = /^[\u4e00-\u9fff]{2,8}$/;

function sharesWord(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}

function startingVerb(words: string): string | undefined {
  return VERBS.find((one) => words.startsWith(one));
}

/** Whether a number of the goal says something of a value: of money and of what is bad, only what it is not to be above. */
function isComparedWith(figure: NumberFigure, main: NumberFigure, name: Reading): boolean {
  const [said, set] = [limitOf(figure.operator), limitOf(main.operator)];
  if (said === 'upper') return set !== 'lower';
  if (figure.kind === 'duration') return said !== 'lower' || set !== 'upper';
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
  return readingsOf(row).filter(({ name }) => name !== null && isMeant(name.thing)).length === 1;
}

/** Whether two numbers are written alike in two units of one measure: 2万亩 and 2万公顷, 300元 and 300万元. */
function isRescaled(figure: NumberFigure, main: NumberFigure): boolean {
  const [said, set] = [unitOf(figure), unitOf(main)];
  if (figure.numerals || figure.digits !== main.digits) return false;
  if (said === set) return MONEY.includes(said) && figure.scale !== main.scale;
  return figure.scale === main.scale && unitsBeside(set).includes(said) && !isOneMeasure(figure, main);
}

/** Whether it is these words that a number counts: 购置电脑, by itself or in a list; 演出, where nothing else is said. */
function isOf(words: string, { figure, clause, listed }: Count): boolean {
  if (words.length < FEWEST) return countedIn(clause.replace(LEAD, ''), figure) === words;
  const isLoose = figure.kind !== 'duration' && !MONEY.includes(unitAlone(figure));
  return saysAll(words, clause, isLoose) || (listed !== null && isListed(words, listed));
}

/** Whether the first member of a list begins with the verb that the words have before the thing of a later one, or one like it. */
function isListed(words: string, { first, thing }: NonNullable<Count['listed']>): boolean {
  if (words.length < FEWEST || !words.endsWith(thing)) return false;
  const verb = words.slice(0, -thing.length);
  const alike = ALIKE.find((verbs) => verbs.includes(verb)) ?? (VALUE_WORDS.doing.includes(verb) ? [verb] : []);
  return alike.some((one) => {
    const [, counted] = first.split(one);
    return counted !== undefined && /\d/.test(counted) && !holdsAny(counted, VALUE_WORDS.doing);
  });
}

/** Verbs that goals and names use one for the other. */
const ALIKE: readonly (readonly string[])[] = [
  ['购置', '采购', '购买', '更新', '配备', '添置', '购入', '增购', '新购'],
  ['维护', '保障', '运维', '养护', '管护'],
  ['建设', '新建', '建成', '打造', '组建', '建立'],
  ['举办', '开展', '组织', '召开', '举行', '承办'],
];

const VERBS = [...new Set([...VALUE_WORDS.doing, ...ALIKE.flat()])];

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

/** What is counted, or takes its time: 举办培训班 of 举办培训班期数, 信息发布 of 信息发布时长. */
function countedIn(thing: string, { kind }: NumberFigure): string {
  if (kind === 'duration') return thing.replace(/(?:时间|时长|时限|用时|耗时|期限|周期|工期|天数|年限|时效)$/, '');
  const bare = thing.replace(/(?:数量|总数|人次|场次|面积|里程|长度)$/, '');
  return bare !== thing || !thing.endsWith('数') ? bare : thing.slice(0, ENDS_IN_UNIT.test(thing) ? -2 : -1);
}

/** 期数 of 培训期数, but not 区数 of 小区数 or 位数 of 岗位数. */
const ENDS_IN_UNIT = new RegExp(
  `(?:${VALUE_WORDS.units.filter((unit) => unit.length === 1).join('|')})(?<![岗床学点单泊席工车部]位)数$`,
);

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

/** Whether either value is the number of the goal, or more than it asks for: of a rate any is the least that there is to be. */
function agree(figure: NumberFigure, { name, values }: IndicatorReading): boolean {
  const limit = limitOf(figure.operator);
  return values.some((value) => {
    const main = mainNumber(value);
    if (main === null || unitOf(main, name!.thing) !== unitOf(figure)) return false;
    if (sameNumber(figure, main)) return true;
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
