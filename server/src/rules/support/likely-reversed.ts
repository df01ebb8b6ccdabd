import { Decimal, type Standard, VALUE_WORDS } from '#grammar';
import { isOfCost, isOfQuantity } from './heads.ts';
import { isOtherRate } from './kind-conflict.ts';
import { limitOf } from './operators.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { isBare, mainNumber } from './values.ts';
import { endsWithAny, holdsAny } from './words.ts';

const FEWEST = Decimal.parse('50')!;

/** The values of an indicator that set an upper limit to what is probably better for being more: 网上立案率 ≤60%, 培训人数 ≤320人. */
export function likelyReversed(reading: IndicatorReading, standard: Standard): readonly Reading[] {
  const { indicator, name, values } = reading;
  const limited = values.filter((value) => limitOf(mainNumber(value)?.operator ?? null) === 'upper' && isBare(value));
  if (limited.length === 0 || name === null || name.direction !== null || isOfCost(indicator)) return [];
  if (isOpenRate(name)) return limited.filter(isHighLimit);
  return isOfQuantity(standard, indicator) && isWorkDone(name) ? limited.filter(isLimitBySign) : [];
}

/** How much was done of what nobody limits: 培训人数, 植树面积; but 培训会议次数. */
function isWorkDone({ thing }: Reading): boolean {
  return WORK_DONE.test(thing) && !LIMITED.test(thing);
}

const WORK_DONE =
  /(?:培训|讲座|植树|造林|绿化|宣传|检查|巡查|监测|养护|修缮|治理|演出|展览|义诊|体检|接种|筛查|走访|慰问|普查|抽检|检测|演练|调研|发放).*(?:人数|人次|次数|场次|场数|期数|批次|份数|册数|家数|户数|面积|里程|长度|数量)$/;
const LIMITED = /会议|接待|出国|经费|外聘|控制|限制|最[大多高]|上限|超|平均|每|减|频次|补贴|补助|奖/;

/** ≤320人; in words (不超过3次) it may be meant. */
function isLimitBySign(value: Reading): boolean {
  const main = mainNumber(value);
  if (main?.kind !== 'count' || main.high !== null || main.low.isZero) return false;
  return main.operator!.how === 'sign' || main.operator!.how === 'lookalike';
}

function isOpenRate(name: Reading): boolean {
  const { thing } = name;
  if (!thing.endsWith('率') || !name.isRate || isOtherRate(name) || endsWithAny(thing, VALUE_WORDS.unitless))
    return false;
  const { open, mayBeCapped } = VALUE_WORDS.direction;
  return !holdsAny(thing, mayBeCapped) && !holdsAny(thing, open);
}

/** At most so many of a hundred, but neither all of them nor fewer than half. */
function isHighLimit(value: Reading): boolean {
  const main = mainNumber(value);
  if (main?.kind !== 'percent' || main.high !== null || main.unit?.text === '‰') return false;
  return main.low.compare(FEWEST) >= 0 && main.low.compare(Decimal.HUNDRED) < 0;
}
