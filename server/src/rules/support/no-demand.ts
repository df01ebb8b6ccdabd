import { type Standard, VALUE_WORDS } from '#grammar';
import { NO_COUNTS } from './kind-conflict.ts';
import { isCountUnit } from './negative-count.ts';
import { unitAlone } from './per.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { isResidue } from './residue.ts';
import { reversedRate } from './reversed-rate.ts';
import { isBare, isSatisfaction, mainNumber, textOf } from './values.ts';
import { endsWithAny } from './words.ts';

/** What may be less than none: 净增户数, 利润率, 收支差额. */
const MAY_BE_NEGATIVE = /[增变净差余盈亏温幅较]|利润|收益|回报|同比|环比|下降|降低|减少|提高|提升|上升|节约|节支|节资/;

/** The values of an indicator that any result would reach: ≥0个; none where one of them asks for more, as a year's own may well be 0. */
export function asksNothing(reading: IndicatorReading, standard: Standard): readonly Reading[] {
  const { name, annual, values } = reading;
  if (name === null || annual === null || mainNumber(annual)?.low.isZero !== true) return [];
  if (MAY_BE_NEGATIVE.test(name.value.text)) return [];
  const numbers = values.filter((value) => mainNumber(value) !== null && mainNumber(value)!.kind !== 'duration');
  if (!numbers.includes(annual) || !numbers.every((value) => isAny(value, name))) return [];
  // Of satisfaction low-satisfaction speaks, and of a rate that is to be reached name-value-conflict.
  if (isSatisfaction(standard, reading) || isResidue(annual, reading)) return [];
  return reversedRate(reading, standard) === null ? numbers : [];
}

function isAny(value: Reading, name: Reading): boolean {
  const main = mainNumber(value)!;
  if (!main.low.isZero || main.high !== null || main.operator?.sign !== '≥' || !isBare(value)) return false;
  if (VALUE_WORDS.reaching.includes(textOf(value, main.operator))) return false;
  if (name.isRate) return main.kind === 'percent';
  return main.kind === 'count' && (main.unit === null ? isNumber(name) : isCountUnit(unitAlone(main)));
}

/** 安全隐患数 needs no unit to be one, and 指数 is none. */
function isNumber({ thing }: Reading): boolean {
  return endsWithAny(thing, ['数', '数量']) && !endsWithAny(thing, NO_COUNTS);
}
