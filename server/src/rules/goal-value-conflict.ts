import { Decimal, type NumberFigure, type Row, readValue, VALUE_WORDS } from '#grammar';
import type { Rule } from './rule.ts';
import { SCORES } from './support/kinds.ts';
import { limitOf } from './support/operators.ts';
import { unitAlone } from './support/per.ts';
import { perRow } from './support/per-row.ts';
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
    cells: [...'0123456789０１２３４５６７８９两三四五六七八九十', ...ONE_OF.map((unit) => `一${unit}`)],
  }),
  checkRow(row, { report }) {
    for (const { reading, main, figure } of conflictsIn(row)) {
      const { start, end } = figure;
      const annual = reading.annual!;
      const name = reading.name!.value.text;
      const args = { goal: row.goal!.slice(start, end), name, value: textOf(annual, annual.words) };
      const message = isRescaled(figure, main) ? 'unit' : 'conflict';
      const span = row.cells.get('goal')!.sourceSpan(start, end);
      report(spanIn(row, annual, main), { message, args, related: [{ span, message: 'goal', args }] });
    }
  },
};

/** An annual value that the goal gives another number for. */
interface Conflict {
  readonly reading: IndicatorReading;
  readonly main: NumberFigure;
  readonly figure: NumberFigure;
}

/** Whether the goal gives another number than an indicator's annual value. */
export function contradictsGoal(reading: IndicatorReading, row: Row): boolean {
  return conflictsIn(row).some(({ reading: { indicator } }) => indicator === reading.indicator);
}

/** Two rules ask about each row. */
const conflictsIn = perRow((row): readonly Conflict[] => {
  const found: Conflict[] = [];
  const { goal } = row;
  if (row.kind !== 'project' || goal === null) return found;
  let counts: Count[] | null = null;
  for (const reading of readingsOf(row)) {
    const { name, annual } = reading;
    // Of a number in the name name-value-conflict speaks.
    if (name === null || annual === null || name.value.figures.length > 0) continue;
    const main = mainNumber(annual);
    if (main === null || annual.value.figures.length > 1) continue;
    const unit = unitOf(main, name.thing);
    // Most goals say nothing of it, and reading one costs more than all else here.
    if (unit === '' || !(unit === PERSON ? PEOPLE : unitsBeside(unit)).some((one) => goal.includes(one))) continue;
    if (main.kind === 'duration' && !isBare(annual) && !/后$/.test(textOf(annual, annual.value.subject))) continue;
    const words = countedIn(name.thing, main);
    const isRate = main.kind === 'percent' && name.thing.length > LONG && goal.includes(name.thing.slice(-LONG));
    if (!isRate && !saysAll(words, goal)) continue;
    counts ??= countsIn(goal);
    const alike = counts.filter(({ figure }) => unitOf(figure) === unit && isComparedWith(figure, main, name));
    let meant = alike.filter((count) => isOf(words, count) || (isRate && isShorter(count.thing, name, row)));
    if (meant.length === 0) meant = counts.filter((count) => isRescaled(count.figure, main) && isOf(words, count));
    // Of two numbers, the goal may mean either, or their sum.
    if (meant.length !== 1 || addsUp(alike, main) || agree(meant[0]!.figure, reading)) continue;
    found.push({ reading, main, figure: meant[0]!.figure });
  }
  return found;
});

/** A number of a goal, with the words around it up to the next stop. */
interface Count {
  readonly figure: NumberFigure;
  readonly clause: string;
  /** What stands right before the number: 无害化处理率 of 确保无害化处理率达到100%. */
  readonly thing: string;
  /** In a list with one verb, the first member, and what is counted in this one: 购置车辆1辆 and 电脑. */
  readonly listed: { readonly first: string; readonly thing: string } | null;
}

/** What a goal says in numbers, once and in this year: neither 每月4次 nor 累计30期. */
function countsIn(goal: string): Count[] {
  return readValue(goal).figures.flatMap((figure): Count[] => {
    if (figure.kind === 'date' || figure.approximate !== null || !isCounted(figure)) return [];
    const before = goal.slice(0, figure.start).split(STOP).at(-1)!;
    const thing = before.trim().replace(SAID, '').replace(ENSURED, '');
    const behind = goal.slice(figure.end).split(STOP, 1)[0]!;
    if (countsOtherwise(before.replace(DONE, '') + behind) || BY.test(before) || OTHER_SIZE.test(thing)) return [];
    return [{ figure, clause: before + behind, thing, listed: listedIn(goal.slice(0, figure.start)) }];
  });
}

/** A number with a unit; in words, one that counts: 三场, and 一辆, but not 一个 and 一次. */
function isCounted({ kind, unit, numerals, low }: NumberFigure): boolean {
  if (kind === 'fraction' || unit === null) return false;
  return !numerals || (kind === 'count' && (low.compare(ONE) > 0 || ONE_OF.includes(unit.text)));
}

const ONE = Decimal.parse('1')!;
const ONE_OF = ['辆', '台', '场', '期', '座', '册', '篇', '艘', '架', '栋', '所'];

/**
 * What a number is in, for comparing: 月 for 个月, 人 for 名; where it has none, the measure word that the name ends with
 * (人 of 培训人数). Empty for a grade and where nothing tells.
 */
function unitOf(figure: NumberFigure, thing = ''): string {
  if (figure.kind === 'fraction') return '';
  if (figure.unit === null) return figure.kind === 'count' ? measureIn(thing) : '';
  const unit = unitAlone(figure);
  if (SCORES.includes(unit)) return '';
  return PEOPLE.includes(unit) ? PERSON : unit.replace(/^个(?=月|工作日|小时|自然日|季度)/, '');
}

const PERSON = '人';
const PEOPLE = [PERSON, '名', '位'];

function measureIn(thing: string): string {
  const [, unit = ''] = /((?:人|场|批|户|件|台|辆)次|[\u4e00-\u9fff](?=数))数?$/.exec(thing) ?? [];
  return VALUE_WORDS.units.includes(unit) ? unit : '';
}

/** Whether a number of the goal says something of a value: of money and of what is bad, only what it is not to be above. */
function isComparedWith(figure: NumberFigure, main: NumberFigure, name: Reading): boolean {
  const [said, set] = [limitOf(figure.operator), limitOf(main.operator)];
  if (said === 'upper') return set !== 'lower';
  if (figure.kind === 'duration') return said !== 'lower' || set !== 'upper';
  return name.direction !== 'worse' && !MONEY.includes(unitAlone(figure));
}

/** Whether a goal says no more than the end of this rate's name, and of no other: 无害化处理率 for 病死畜禽无害化处理率. */
function isShorter(said: string, { thing }: Reading, row: Row): boolean {
  if (said.length < LONG || said === thing || !thing.endsWith(said)) return false;
  const whose = thing.slice(0, -said.length);
  // In a list, the goal has the rate of all: 生活垃圾、医疗废物.
  const at = row.goal!.indexOf(whose);
  if (at >= 0 && [at - 1, at + whose.length].some((beside) => /[、和及与]/.test(row.goal!.charAt(beside))))
    return false;
  return readingsOf(row).filter(({ name }) => name?.thing.endsWith(said)).length === 1;
}

/** Whether two numbers are written alike in two units of one measure: 2万亩 and 2万公顷, 300元 and 300万元. */
function isRescaled(figure: NumberFigure, main: NumberFigure): boolean {
  const [said, set] = [unitOf(figure), unitOf(main)];
  if (figure.numerals || figure.digits !== main.digits) return false;
  if (said === set) return MONEY.includes(said) && figure.scale !== main.scale;
  return figure.scale === main.scale && unitsBeside(set).includes(said) && !isOneMeasure(figure, main);
}

/** The list that a text is the last member of: 购置车辆1辆、电脑. */
function listedIn(text: string): Count['listed'] {
  const said = text.split(LIST_STOP).at(-1)!;
  const [first, ...members] = said.split('、');
  const thing = members.at(-1)?.replace(AND, '');
  return thing === undefined || thing === '' || countsOtherwise(said) ? null : { first: first!, thing };
}

/** Whether it is these words that a number counts: 购置电脑, by itself or in a list; 演出, where nothing else is said. */
function isOf(words: string, { figure, clause, listed }: Count): boolean {
  if (words.length < FEWEST) return countedIn(clause.replace(LEAD, ''), figure) === words;
  const isLoose = figure.kind !== 'duration' && !MONEY.includes(unitAlone(figure));
  return saysAll(words, clause, isLoose) || (listed !== null && isListed(words, listed));
}

/** What leads from a rate to its number, and to the rate. */
const SAID = /(?:为|是|达到?|(?:保持|稳定|控制|维持)?在)$/;
const ENSURED = /^(?:确保|保证|保障|实现|力争|争取|使|全年|年内|本年度?)*/;

const LEAD = /^(?:全年|年内|本年度?|计划|拟|预计)*(?:举办|开展|组织|完成|承办|召开|举行|实施)?/;

/** Whether the first member of a list begins with the verb that the words have before the thing of a later one. */
function isListed(words: string, { first, thing }: NonNullable<Count['listed']>): boolean {
  if (words.length < FEWEST || !words.endsWith(thing)) return false;
  const verb = words.slice(0, -thing.length);
  if (!VALUE_WORDS.doing.includes(verb)) return false;
  const [, counted] = first.split(verb);
  return counted !== undefined && /\d/.test(counted) && !holdsAny(counted, VALUE_WORDS.doing);
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

const STOP = /[，,；;。、：:！!\s]/;
const LIST_STOP = /[，,；;。：:！!\s]/;
/** How far something is to change: 缩短5分钟, but not 缩短至5分钟. */
const BY = /(?:缩短|压缩|提前|延长|推迟)了?$/;
/** A size that is seldom what an indicator is to reach: 步道宽3米. */
const OTHER_SIZE = /[宽高深厚]度?$|(?:直径|间距|管径)$/;
const AND = /^(?:以及|和|及|与)/;
/** What is done to a thing, and is no change of a number: 改造提升公厕, but not 改造提升至6座. */
const DONE = /(?:(?:改造|整治|改建|修缮)提升|提升(?=改造))(?=[\u4e00-\u9fff])(?![至到为])/g;
/** What is counted more than once, in other years, as a part of something, or not to the last, and how far something changes. */
const OTHERWISE =
  /[每均约/／]|累计|合计|总|共|[三四五]年(?![级制])|近年|以来|已|现有|原有|上年|去年|其中|增至|提[高升]|增长|下降|降低|减少|[到至]20\d\d年/;

/** Words that only look as if they told so: 约 of 签约, 共 of 公共, 提升 of 提升工程. */
const LOOKALIKES =
  /(?:[签预履违契公邀解制特失条毁爽]|(?<![继持手])续|(?<![季环调])节|(?<![整结综])合|(?<![征筹募])集)约(?!\d)|约[谈束定]|(?<![平人户年月日])均[衡等]|公共|共[享同赢识青性富]|共建(?=共|[单项协基])|抓共管|共产党|中共(?=党|中央)|总[站队局院部体结厂馆台校]|总工会|总医院|总公司|总商会|汇总|[力质量能]提升(?=工程|行动|项目|计划|培训)/g;

function countsOtherwise(text: string): boolean {
  return OTHERWISE.test(text) && OTHERWISE.test(text.replace(LOOKALIKES, ''));
}

/** What is counted, or takes its time: 举办培训班 of 举办培训班期数, 信息发布 of 信息发布时长. */
function countedIn(thing: string, { kind }: NumberFigure): string {
  if (kind === 'duration') return thing.replace(/(?:时间|时长|时限|用时|耗时|期限|周期|工期|天数|年限|时效)$/, '');
  return thing.replace(/(?:数量|总数|[\u4e00-\u9fff]数|人次|场次|数|面积|里程|长度)$/, '');
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
