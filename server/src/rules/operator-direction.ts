import {
  Decimal,
  type Indicator,
  OPERATORS,
  type Operator,
  type OperatorWords,
  type Row,
  type Span,
  type Standard,
  VALUE_WORDS,
} from '#grammar';
import { Sign } from '../check/signs.ts';
import { contradictsGoal } from './goal-value-conflict.ts';
import type { Fix, Rule, SegmentContext, Severity } from './rule.ts';
import { isOpposed } from './support/conflict.ts';
import {
  type Direction,
  endsBadly,
  isGain,
  isGrowth,
  isHarm,
  isOffence,
  isOutlay,
  isOverheadShare,
  isPeriod,
} from './support/direction.ts';
import { isOfCost, isOfQuantity } from './support/heads.ts';
import { hasUnfit } from './support/kind-conflict.ts';
import { isSum } from './support/kinds.ts';
import { isLowFloor, likelyReversed, mayBeMeant } from './support/likely-reversed.ts';
import { asksNothing } from './support/no-demand.ts';
import { limitOf } from './support/operators.ts';
import { countedBy, isAmongMany, unitAlone } from './support/per.ts';
import { type IndicatorReading, Reading } from './support/reading.ts';
import { editsIn, isBare, mainNumber, spanIn, tellsChange, tellsFall, textOf } from './support/values.ts';
import { endingOf, holdsAny } from './support/words.ts';

const MIRRORED = { '≥': '≤', '≤': '≥', '>': '<', '<': '>', '=': '=' } as const;
/** What a bad thing is to do. */
const FALL = '下降';

export const operatorDirection: Rule = {
  name: 'operator-direction',
  group: 'values',
  severity: 'warning',
  summary: {
    zh: '比较的方向与指标的含义相反，或者什么结果都算完成',
    en: 'The comparison runs against the sense of the name, or any result would pass',
  },
  messages: {
    better: {
      zh: '“{name}”越高越好，“{operator}”却给它定了上限，做得差反而算完成。请改为“{right}”。',
      en: 'Of “{name}” more is better, but “{operator}” sets an upper limit, so that bad work would pass. Use “{right}”.',
    },
    worse: {
      zh: '“{name}”越低越好，“{operator}”却给它定了下限，数值越大反而越算完成。请改为“{right}”。',
      en: 'Of “{name}” less is better, but “{operator}” sets a lower limit, so that bad work would pass. Use “{right}”.',
    },
    likely: {
      zh: '“{name}”多半越高越好，“{operator}”却给它定了上限，做得差反而算完成。请核对，写反了的改为“{right}”。',
      en: 'Of “{name}” more is probably better, but “{operator}” sets an upper limit, so that bad work would pass. Check, and use “{right}” if that is meant.',
    },
    likelyWorse: {
      zh: '“{name}”多半越低越好，“{operator}”却给它定了下限，数值越大反而越算完成。请核对，写反了的改为“{right}”。',
      en: 'Of “{name}” less is probably better, but “{operator}” sets a lower limit, so that bad work would pass. Check, and use “{right}” if that is meant.',
    },
    likelyCost: {
      zh: '“{name}”要写的是花多少钱，“{operator}”却给它定了下限，花得越多反而越算完成。请核对，写反了的改为“{right}”。',
      en: 'What “{name}” costs has a lower limit by “{operator}”, so that spending more would pass. Check, and use “{right}” if that is meant.',
    },
    nothing: {
      zh: '“{name}”的指标值“{value}”等于没有要求，什么结果都算完成。请核对是漏了数字，还是应为“{right}0”。',
      en: 'The value “{value}” of “{name}” asks for nothing: any result would pass. Check whether a digit is lost, or “{right}0” was meant.',
    },
    zero: {
      zh: '“{name}”越低越好，“{value}”却有多少都算完成。请改为“{plain}”。',
      en: 'Of “{name}” less is better, but with “{value}” any number would pass. Write “{plain}”.',
    },
    lost: {
      zh: '“{name}”的指标值“{value}”等于没有要求，什么结果都算完成，多半漏了数字。请核对后补上。',
      en: 'The value “{value}” of “{name}” asks for nothing: any result would pass. A digit is probably lost; check and complete it.',
    },
    grows: {
      zh: '“{name}”越低越好，“{value}”却要它上升，越做越差才算完成。请核对，应为“{right}”的请改正。',
      en: 'Of “{name}” less is better, but “{value}” asks for more of it. Check, and write “{right}” if that is meant.',
    },
  },
  fixes: {
    flip: { zh: '“{operator}”改为“{right}”', en: 'Change “{operator}” to “{right}”' },
    strip: { zh: '去掉“{operator}”', en: 'Take out “{operator}”' },
  },
  needs: Sign.Operator | Sign.Comparison | Sign.Words,
  checkIndicator(reading, row, { standard, report }) {
    // How far something may be off either way: ≤±0.2%.
    if (reading.values.some(({ value }) => value.text.includes('±'))) return;
    const wrong = wrongOperators(reading, standard);
    if (wrong.length > 0) {
      // Of two limits that contradict each other, and of what the name cannot have, name-value-conflict speaks.
      if (isOpposed(reading) || hasUnfit(reading, standard)) return;
      const direction = directionIn(reading, standard)!;
      const isZero = direction === 'worse' && wrong.every(({ value }) => mainNumber(value)?.low.isZero);
      reportOperators(wrong, reading, row, { message: isZero ? 'zero' : direction }, report);
      return;
    }
    reportGrowth(reading, row, report);
    const likely = likelyReversed(reading, standard);
    // Where the goal sets the other limit, goal-value-conflict speaks.
    if (likely !== null && !contradictsGoal(reading, row)) {
      const isCost = isOfCost(reading.indicator);
      const message = likely.direction === 'better' ? 'likely' : isCost ? 'likelyCost' : 'likelyWorse';
      const said = likely.isSure ? { message } : { message, severity: 'information' as const };
      reportOperators(operatorsIn(likely.values), reading, row, said, report);
    }
    const open = operatorsIn(asksNothing(reading, standard));
    if (open.length > 0) {
      const isWanted = reading.name?.direction === 'better';
      reportOperators(open, reading, row, { message: isWanted ? 'lost' : 'nothing', fixable: !isWanted }, report);
    }
  },
};

/** Operators that are to be turned round, once for both values. */
function reportOperators(
  wrong: readonly WrongOperator[],
  { name }: IndicatorReading,
  row: Row,
  { fixable = true, ...said }: { readonly message: string; readonly severity?: Severity; readonly fixable?: boolean },
  report: SegmentContext['report'],
): void {
  const first = wrong[0]!;
  const { start, end } = first.operator;
  const { words } = first.value;
  const args = {
    name: name!.value.text,
    value: textOf(first.value, words),
    operator: textOf(first.value, first.operator),
    right: mirrored(first),
    plain:
      textOf(first.value, { start: words.start, end: start }) + textOf(first.value, { start: end, end: words.end }),
  };
  const isZero = said.message === 'zero';
  const fix = (): Fix => ({
    title: isZero ? 'strip' : 'flip',
    args,
    safe: false,
    edits: wrong.flatMap(({ value, operator }) =>
      editsIn(row, value, operator, isZero ? '' : mirrored({ value, operator })),
    ),
  });
  report(spanIn(row, first.value, first.operator), {
    ...said,
    args,
    fix: fixable ? fix : [],
  });
}

function operatorsIn(values: readonly Reading[]): WrongOperator[] {
  return values.map((value) => ({ value, operator: mainNumber(value)!.operator! }));
}

/** 较上年增长10% under 群众投诉量; what costs more than last year may have its reasons. */
function reportGrowth({ name, values }: IndicatorReading, row: Row, report: SegmentContext['report']): void {
  if (name?.direction !== 'worse') return;
  const growing = values.flatMap((value) => {
    const span = riseIn(value);
    return span === null ? [] : [{ value, span }];
  });
  const first = growing[0];
  if (first === undefined || !holdsAny(name.thing, VALUE_WORDS.direction.worse)) return;
  const { value, span } = first;
  const args = {
    name: name.value.text,
    value: textOf(value, value.words),
    operator: textOf(value, span),
    right: FALL,
  };
  report(spanIn(row, value, span), {
    message: 'grows',
    args,
    fix: () => ({
      title: 'flip',
      args,
      safe: false,
      edits: growing.flatMap(({ value, span }) => editsIn(row, value, span, FALL)),
    }),
  });
}

/** 增长 of 较上年增长10%, where nothing limits it. */
function riseIn(value: Reading): Span | null {
  if (isBare(value)) return null;
  const main = mainNumber(value);
  if (main === null || main.operator !== null || main.low.isZero || !tellsChange(value)) return null;
  const { end } = value.value.subject;
  const rise = endingOf(textOf(value, value.value.subject), VALUE_WORDS.direction.rises);
  return rise === undefined ? null : { start: end - rise.length, end };
}

interface WrongOperator {
  readonly value: Reading;
  readonly operator: Operator;
}

/** The operators of an indicator's values that say the opposite of what is wanted. */
export function wrongOperators(reading: IndicatorReading, standard: Standard): WrongOperator[] {
  const { name, values } = reading;
  const limits: WrongOperator[] = [];
  for (const value of values) {
    const operator = limitIn(value);
    if (operator !== null) limits.push({ value, operator });
  }
  const direction = limits.length === 0 ? null : directionIn(reading, standard);
  if (name === null || direction === null) return [];
  return limits.filter(({ value, operator }) => {
    if (limitOf(operator) !== WRONG[direction]) return false;
    if (isOfEachDay(value) || (asksForShare(name) && !isRate(value, direction))) return false;
    return isWrong(value, operator, name, direction);
  });
}

/**
 * Of what is earned more growth is better; of what is laid out less is, where it stands under cost and is a sum of money;
 * of offences wherever no work is counted, as they may be those that were dealt with.
 */
export function directionIn({ indicator, name, annual }: IndicatorReading, standard: Standard): Direction | null {
  if (name === null || name.direction !== null) return name?.direction ?? null;
  if (isGrowth(name.thing)) return 'better';
  if (isLowFloor(annual ?? name) && endsBadly(name.thing)) return 'worse';
  const isCost = isOfCost(indicator) && (isOverheadShare(name.thing) || (isOutlay(name.thing) && isSum(annual)));
  return isCost || ((isOffence(name.thing) || isHarm(name.thing)) && !countsWork(standard, indicator)) ? 'worse' : null;
}

/** Whether an indicator is to say how much is done, or may be, since only its level is told. */
function countsWork(standard: Standard, indicator: Indicator): boolean {
  return (
    isOfQuantity(standard, indicator) || (indicator.type === null && indicator.level?.name.startsWith('产出') === true)
  );
}

const WRONG = { better: 'upper', worse: 'lower' } as const;

/** Whether a name asks for a percentage: 完好率, 完好程度. */
function asksForShare({ isRate, thing }: Reading): boolean {
  return isRate || thing.endsWith('程度');
}

/**
 * Whether a value can be one of a rate, as ≥20例/10万人 is and, of what is bad, 0.5次/台·年: ≤7工作日 under 检测及时率 is
 * another thing.
 */
function isRate(value: Reading, direction: Direction): boolean {
  const main = mainNumber(value);
  if (main === null || main.kind === 'percent' || main.unit === null || isAmongMany(main)) return true;
  return direction === 'worse' && /[/／]/.test(main.unit.text);
}

/** How long something goes on each day, and not until it is done: ≥8小时/天. */
function isOfEachDay(value: Reading): boolean {
  const main = mainNumber(value);
  return main !== null && VALUE_WORDS.durations.includes(unitAlone(main)) && countedBy(value, main).time !== '';
}

/** What limits the main figure, or compares with last year or an average: ≥上年. */
function limitIn(value: Reading): Operator | null {
  if (value.value.main !== null) return mainNumber(value)?.operator ?? null;
  const [first, second] = value.value.comparisons;
  if (first === undefined || second !== undefined || first.start > 0) return null;
  return COMPARED.test(textOf(value, { start: first.end, end: value.words.end })) ? first : null;
}

/** What is no number and can be compared with: last year's, or the average of others. */
const COMPARED =
  /^(?:(?:上一?年|去年|前一年|往年)(?:度|同期|平均|实际|水平|数|值){0,3}|(?:全[国省市区县]|本?[省市区县]|同?行业|同类[\u4e00-\u9fff]{0,4}|市场)平均(?:水平|值|数)?)$/;

/** Whether a limit that seems to say the opposite of what is wanted does so. */
function isWrong(value: Reading, operator: Operator, name: Reading, direction: Direction): boolean {
  // 24小时内 and 30日前 have no opposite.
  if (operator.how === 'suffix' && !wordsOf(operator.sign).suffixes.includes(textOf(value, operator))) return false;
  if (isGain(name.thing) && !isLimitOfGain(value, operator)) return false;
  if (direction === 'better' && mayBeMeant(value, name)) return false;
  if (isAllOfMoney(value, name)) return false;
  if (isPeriod(name.thing) && !isShortTime(value)) return false;
  if (ASKS_PERCENT.test(name.thing) && mainNumber(value)?.kind !== 'percent') return false;
  return !isFloorOfStandard(value, operator, name) && !isOfAnother(value, name, direction);
}

/** Of earnings and people only a sign before their number is a slip: 不超过20万人次 may be all that a place holds. */
function isLimitOfGain(value: Reading, { how }: Operator): boolean {
  return mainNumber(value)?.kind === 'count' && (how === 'sign' || how === 'lookalike');
}

/** What falls by a count may be told by what is left of it: 投诉量较上年减少 ≤3件; and 准确性 ≤1米 is another thing. */
const ASKS_PERCENT = /(?:下降|降低|减少|压减|压降|压缩|缩短|削减|缩减|节约|节省|性)$/;

/** Days or hours that something takes: ≥1次/月 is no time, and ≥5年 may be how long it lasts. */
function isShortTime(value: Reading): boolean {
  const main = mainNumber(value);
  return main?.kind === 'duration' && !unitAlone(main).includes('年');
}

/** ≤100% of money that is better saved: 三公经费使用率. */
function isAllOfMoney(value: Reading, { thing }: Reading): boolean {
  return SPENT.test(thing) && mainNumber(value)?.low.equals(Decimal.HUNDRED) === true;
}

const SPENT =
  /(?:三公|公用|公务|行政|办公|会议|招待|接待|差旅|出国|培训)\p{Script=Han}{0,6}(?:使用|支出|开支|执行)率$/u;

/** 不低于1000元/公里 is the least that a standard asks to be spent on each, as for roads and pupils; but a mere 单位面积维修成本 is a cost. */
function isFloorOfStandard(value: Reading, { sign, how }: Operator, { thing }: Reading): boolean {
  const unit = mainNumber(value)?.unit?.text ?? '';
  return (
    sign === '≥' && how === 'word' && /^[万亿]?元[/／每]/.test(unit) && (!MERE_COST.test(thing) || SET.test(thing))
  );
}

const MERE_COST = /(?:成本|单价|造价)$/;
/** What a standard sets the least for. */
const SET = /养护|管护|生均|公用|公共卫生|标准|补[助贴]|经费|待遇|津贴|最低|伙食|供养/;

/**
 * Whether the value names a thing of its own that the limit is right for: 有效投诉低于3% under 企业满意度,
 * 24小时扑灭率≥95% under 处置时间, or how far it is to fall: 下降≥5% under 投诉量.
 */
function isOfAnother(value: Reading, name: Reading, direction: Direction): boolean {
  const { text, subject } = value.value;
  if (subject.end <= subject.start) return false;
  if (tellsFall(value)) return true;
  // The upper one of two limits: 90%≤X≤100%.
  if (/[≤<＜≥>＞]/.test(text.slice(subject.start, subject.end))) return true;
  const own = Reading.of(text.slice(subject.start, subject.end));
  return own.direction === null ? own.isRate && !name.isRate : own.direction !== direction;
}

/** The opposite, as a sign for a sign, as a word for a word, and behind the figure for one there: 及以上 for 及以下, 以上 for 以内. */
function mirrored({ value, operator }: { readonly value: Reading; readonly operator: Operator }): string {
  const right = MIRRORED[operator.sign];
  const { word, suffixes } = wordsOf(right);
  if (operator.how === 'suffix') {
    const turned = textOf(value, operator).replace(/[上下]/, (side) => (side === '上' ? '下' : '上'));
    return suffixes.includes(turned) ? turned : suffixes.find((suffix) => PLAIN_LIMIT.test(suffix))!;
  }
  return operator.how === 'word' ? word : right;
}

const PLAIN_LIMIT = /^以[上下]$/;

function wordsOf(sign: Operator['sign']): OperatorWords {
  return OPERATORS.find((operator) => operator.sign === sign)!;
}
