import { Decimal, type NumberFigure, type Span, type Standard, VALUE_WORDS } from '#grammar';
import { isOfQuantity } from './heads.ts';
import { isOtherRate, NO_COUNTS } from './kind-conflict.ts';
import { OPINIONS } from './opinions.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { isResidue } from './residue.ts';
import { PUNCTUAL } from './times.ts';
import { PEOPLE_AND_OBJECTS } from './unit-kinds.ts';
import { isBare, isSatisfaction, mainNumber, textOf } from './values.ts';
import { endsWithAny, holdsAny } from './words.ts';

/** How well a thing is done, with what is done: 按时到报, 正常运转. */
const DONE_WELL = /^(?:及时|按时|按期|如期|准时|正常)(?!值|范围)\p{Script=Han}{1,4}$/u;

/** What is measured by how much of it is done in time. */
const IN_TIME = new RegExp(`(?:${PUNCTUAL.join('|')})\\p{Script=Han}{0,4}率$`, 'u');

/** The words of the annual value, where a rate is to be a state: 及时率 及时; or one of what is done in time, a time. */
export function stateOfRate(reading: IndicatorReading, standard: Standard): Span | null {
  const { name, annual } = reading;
  if (annual === null || name?.isRate !== true || name.direction === 'worse') return null;
  // cycle-annual-differ
  if (reading.cycle !== null && mainNumber(reading.cycle)?.kind === 'percent') return null;
  if (!isState(annual, name) && !isTimeOfRate(reading)) return null;
  // Of no rate at all template-residue speaks.
  if (name.direction === 'better' && annual.value.text === '无') return null;
  // 是否 is told by name-is-question.
  if (isOtherRate(name) || name.value.text.startsWith('是否')) return null;
  return isSatisfaction(standard, reading) ? null : annual.words;
}

/** ≤7个工作日 under 检测及时率; 2024年12月 under 完工率, but 12个月 may be how long it takes. */
function isTimeOfRate({ name, annual }: IndicatorReading): boolean {
  const kind = annual!.value.main?.kind;
  if (!isBare(annual!)) return false;
  return kind === 'date' ? name!.thing.endsWith('率') : kind === 'duration' && IN_TIME.test(name!.thing);
}

/** A grade of water: 达到Ⅲ类. */
const GRADE = /^(?:不低于|达到?)?[Ⅰ-Ⅻ]类?(?:[及或]?以上)?(?:标准|水质)?$/u;

/** What is to be done is said elsewhere: 按要求完成, 按照年度计划执行, 根据文件要求. */
export const ORDERED =
  /^(?:严格)?(?:按照?|依照?|依据|根据|参照|遵照)\p{Script=Han}{0,8}(?:要求|计划|方案|规定|合同|约定|文件|安排|任务数?|下达数?)(?:完成|执行|落实|实施|开展|发放|推进|进行|办理|配备|采购|购置)?$/u;

/** A state, a grade, what is done well or as ordered, or the name of the rate without 率: 年度考核合格. */
function isState(value: Reading, { thing }: Reading): boolean {
  const { quality, figures } = value.value;
  if (quality !== null || figures.length > 0) return quality === 'state';
  const words = textOf(value, value.words);
  return DONE_WELL.test(words) || ORDERED.test(words) || GRADE.test(words) || thing.endsWith(`${words}率`);
}

/** The figure of a rate of what is bad that counts how often it happened: 设备故障率 12次. */
export function countOfRate(reading: IndicatorReading, standard: Standard): NumberFigure | null {
  const { name, annual, cycle } = reading;
  if (name === null || annual === null) return null;
  const figure = happenings(annual, name);
  // cycle-annual-differ
  if (figure === null || (cycle !== null && mainNumber(cycle) !== null && happenings(cycle, name) === null))
    return null;
  return isSatisfaction(standard, reading) || isResidue(annual, reading) ? null : figure;
}

function happenings(value: Reading, name: Reading): NumberFigure | null {
  const { thing, bracket, isRate, direction } = name;
  if (!isRate || bracket !== null || direction !== 'worse' || !thing.endsWith('率')) return null;
  if (isOtherRate(name) || AMONG_MANY.test(thing)) return null;
  const main = mainNumber(value);
  if (main?.kind !== 'count' || main.unit === null || main.low.isZero || !isBare(value)) return null;
  return HAPPENINGS.has(main.unit.text) ? main : null;
}

/** 每百户投诉率, 千人发病率. */
const AMONG_MANY = /[每百千万亿]/;
/** 例/10万人 tells a rate. */
const HAPPENINGS = new Set([...PEOPLE_AND_OBJECTS, ...'个 家 户 次 起 宗 例 项 所 批 批次 件次 台次'.split(' ')]);

const COUNTS = ['数', '数量', '人次', '场次', '受益人口', '覆盖人口', '惠及人口'];
/** A sum is no share, by how much it ever grows. */
const SUMS = ['增收金额', '销售金额', '交易金额', '成交金额'];
/** What ends likewise and may be a share. */
const SHARES = [
  ...NO_COUNTS,
  ...['常数', '权数', '多数', '少数', '底数', '位数', '均数', '总数'],
  ...['控制数', '预算数', '决算数', '执行数', '支出数', '收入数', '结余数', '资金数'],
];
const { falls, rises } = VALUE_WORDS.direction;
/** Of these a percentage tells how many more there are. */
const CHANGES = [...falls, ...rises, '新增'];

/** The percentage that a count is to be, unless all are meant, or rate-as-quantity speaks: 庭审直播数 ≥98%. */
export function shareOfCount(reading: IndicatorReading, standard: Standard): Span | null {
  const { name, annual, cycle } = reading;
  const main = annual === null ? null : mainNumber(annual);
  // cycle-annual-differ
  if (cycle !== null && mainNumber(cycle)?.kind !== 'percent') return null;
  if (name === null || main?.kind !== 'percent' || main.low.equals(Decimal.HUNDRED) || !isBare(annual!)) return null;
  if (main.low.compare(Decimal.ZERO) <= 0 || !isPlainCount(name)) return null;
  if (isOfQuantity(standard, reading.indicator) || holdsAny(name.value.text, OPINIONS)) return null;
  return isResidue(annual!, reading) ? null : main;
}

function isPlainCount({ thing, bracket, direction }: Reading): boolean {
  if (bracket !== null || direction === 'worse') return false;
  if (endsWithAny(thing, SUMS)) return true;
  if (!endsWithAny(thing, COUNTS)) return false;
  return !endsWithAny(thing, SHARES) && !holdsAny(thing, CHANGES);
}
