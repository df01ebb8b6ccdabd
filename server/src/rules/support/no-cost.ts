import { Decimal, type NumberFigure, VALUE_WORDS } from '#grammar';
import type { Reading } from './reading.ts';
import { isFee } from './unfit-units.ts';
import { textOf } from './values.ts';
import { endsWithAny, holdsAny } from './words.ts';

const COSTS = ['成本', '单价', '造价', '总价', '总费用', '总投资'];
/** What is measured is then not the cost itself, but how far it falls, or is held or reached. */
const SHARES = [...VALUE_WORDS.direction.falls, '控制', '管控', '占', '完成'];
/** Costs that are measured as a share of what they are for: the interest of 融资成本. */
const RELATIVE = ['融资', '资金成本', '贷款', '借款', '举债', '发债', '担保', '征收', '征管', '物流'];
/** Costs that are paid in time. */
const TIMED = ['时间', '等待', '等候', '办事', '办理', '审批', '交易', '出行', '通勤', '人力'];
/** States of work; 达标 and 合规 may be said of costs. */
const WELL_DONE = [
  '好',
  '良好',
  '优',
  '优秀',
  '及时',
  '按时',
  '按期',
  '完成',
  '已完成',
  '满意',
  '准确',
  '完整',
  '合格',
];
/** Fees and grants, which are as little a length of time or a state; but when they are paid may be told. */
const FEES_AND_GRANTS = ['费用', '补助标准', '补贴标准', '收费标准', '费用标准'];
const PAYING = /支付|缴纳|交纳|结算|发放|拨付|审核|报销/;
/** What one of many costs is no share of what was planned. */
const EACH = ['单位成本', '单位造价', '单价', '人均费用', '人均成本'];

/** How well a thing was done, where the name asks what it costs. */
export function isStateOfCost(value: Reading, name: Reading): boolean {
  return (
    value.value.quality === 'state' &&
    (isCost(name) || isFeeOrGrant(name)) &&
    WELL_DONE.includes(textOf(value, value.words))
  );
}

/** A length of time that a thing costs, or a share that is neither all that was planned nor the most that may be spent. */
export function isNoCost({ kind, operator, low, high, unit }: NumberFigure, name: Reading): boolean {
  // 物业费 12个月 tells for how long it is paid.
  if (kind === 'duration' && isFeeOrGrant(name)) return !/[月年]/.test(unit!.text) && !holdsAny(name.thing, TIMED);
  if (!isCost(name)) return false;
  if (kind === 'percent' && endsWithAny(name.thing, EACH)) return !holdsAny(name.thing, RELATIVE);
  if (kind === 'duration') return !holdsAny(name.thing, TIMED);
  if (kind !== 'percent' || high !== null || low.equals(Decimal.HUNDRED)) return false;
  const isLimit = operator !== null && low.compare(FAR_BEYOND) <= 0;
  return !isLimit && !holdsAny(name.thing, RELATIVE);
}

/** Nobody plans to spend as many per cent of what was planned. */
const FAR_BEYOND = Decimal.parse('200')!;

function isFeeOrGrant({ thing }: Reading): boolean {
  return (endsWithAny(thing, FEES_AND_GRANTS) || isFee(thing)) && !PAYING.test(thing) && !holdsAny(thing, SHARES);
}

function isCost({ thing }: Reading): boolean {
  return endsWithAny(thing, COSTS) && !holdsAny(thing, SHARES);
}
