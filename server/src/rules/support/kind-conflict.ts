import { Decimal, type NumberFigure, type Span, type Standard, VALUE_WORDS } from '#grammar';
import type { IndicatorReading, Reading } from './reading.ts';
import { isResidue } from './residue.ts';
import { isBare, isSatisfaction, mainNumber } from './values.ts';
import { endsWithAny, holdsAny } from './words.ts';

/** Measure words of things that neither people nor sums of money are counted by. */
const OBJECTS = ['场', '场次', '件', '台', '套', '辆', '份', '项', '篇', '册', '公里', '米', '平方米', '亩', '吨'];
const PEOPLE = ['人', '人次', '名', '位'];
const MONEY = ['元', '万元', '亿元'];

/** Units that a value cannot have under names with such an ending. */
const UNFIT = [
  { endings: ['人数', '人次'], units: new Set(['%', ...OBJECTS, ...MONEY]), durations: true },
  {
    endings: ['场次', '场数', '期数', '件数', '台数', '套数', '辆数', '册数', '篇数', '间数', '栋数', '处数'],
    units: new Set(['%', ...PEOPLE, ...MONEY]),
    durations: false,
  },
  {
    endings: ['时间', '时限', '期限', '工期', '日期', '时长'],
    units: new Set(['%', ...PEOPLE, ...MONEY]),
    durations: false,
  },
  {
    endings: ['成本', '费用', '金额', '单价', '造价', '总价'],
    units: new Set([...PEOPLE, ...OBJECTS]),
    durations: false,
  },
  {
    endings: ['率', '比例', '占比', '百分比', '比重'],
    units: new Set([...PEOPLE, ...OBJECTS, ...MONEY, '个', '家', '次', '宗', '处', '座', '所', '分']),
    durations: false,
  },
] as const;

/** Rates that are no percentages, and those that are looked at by the number of times. */
const OTHER_RATES = ['频率', '功率', '利率', '税率', '费率', '汇率', '效率', '速率', '辨率', '点击率', '曝光率'];

/** What is counted, and what ends likewise but is measured otherwise. */
const COUNTS = ['数量', '数', '人次', '场次', '批次'];
const NO_COUNTS = ['指数', '系数', '参数', '分数', '倍数', '基数', '级数'];

/** Where the annual value says what a name like this cannot have: people under 完成时间, 5场 or 0.95 under 参训人数, 达标 under 修复卷数. */
export function unfitIn(reading: IndicatorReading, standard: Standard): Span | null {
  const { name, annual, cycle } = reading;
  if (name === null || annual === null) return null;
  const unfit = unfitOf(annual, name);
  // Where the two values are of different kinds, cycle-annual-differ speaks; of satisfaction, satisfaction-not-rate.
  if (unfit === null || (cycle !== null && mainNumber(cycle) !== null && unfitOf(cycle, name) === null)) return null;
  return isSatisfaction(standard, reading) || isResidue(annual, reading) ? null : unfit;
}

function unfitOf(value: Reading, name: Reading): Span | null {
  if (isStateOfCount(value, name)) return value.words;
  return name.bracket === null ? unfitFigure(value, name) : null;
}

/** A state where the name asks how many; of what is bad 无 is a number. */
function isStateOfCount({ value }: Reading, { thing, direction }: Reading): boolean {
  if (value.quality !== 'state' || direction === 'worse') return false;
  return endsWithAny(thing, COUNTS) && !endsWithAny(thing, NO_COUNTS);
}

/** The words of the annual value, where a rate is to be a state: 及时率 及时. */
export function stateOfRate(reading: IndicatorReading, standard: Standard): Span | null {
  const { name, annual } = reading;
  if (annual?.value.quality !== 'state' || name?.isRate !== true || name.direction === 'worse') return null;
  return isOtherRate(name) || isSatisfaction(standard, reading) ? null : annual.words;
}

function isOtherRate({ thing }: Reading): boolean {
  return endsWithAny(thing, OTHER_RATES);
}

function unfitFigure(value: Reading, name: Reading): NumberFigure | null {
  const main = mainNumber(value);
  if (main === null || main.low.isZero || !isBare(value)) return null;
  const said = UNFIT.find(({ endings }) => endsWithAny(name.thing, endings));
  if (said === undefined || isOtherRate(name)) return null;
  // Of what goes wrong a count is often put down under a rate, and 压减时限 may be a share.
  const isLoose = (name.isRate || name.isPerMany) && name.direction === 'worse';
  if (isLoose || holdsAny(name.thing, VALUE_WORDS.direction.falls)) return null;
  return isUnfit(main, said) ? main : null;
}

function isUnfit({ kind, unit, low, scale }: NumberFigure, { units, durations }: (typeof UNFIT)[number]): boolean {
  if (kind === 'percent') return units.has('%') && unit?.text !== '‰';
  if (kind === 'duration') return durations;
  if (kind !== 'count') return false;
  if (unit !== null) return units.has(unit.text);
  return durations && scale === '' && low.compare(ONE) < 0;
}

const ONE = Decimal.parse('1')!;
