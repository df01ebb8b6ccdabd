import { Decimal, VALUE_WORDS } from '#grammar';
import { isOfCost } from './heads.ts';
import { isOtherRate } from './kind-conflict.ts';
import { limitOf } from './operators.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { isBare, mainNumber } from './values.ts';
import { endsWithAny, holdsAny } from './words.ts';

const FEWEST = Decimal.parse('50')!;

/** The values of an indicator that set an upper limit to a rate of which more is probably better: 网上立案率 ≤60%. */
export function likelyReversed({ indicator, name, values }: IndicatorReading): readonly Reading[] {
  if (name === null || name.direction !== null || !isOpenRate(name) || isOfCost(indicator)) return [];
  return values.filter(isHighLimit);
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
  if (main?.kind !== 'percent' || main.high !== null || main.unit?.text === '‰' || !isBare(value)) return false;
  if (limitOf(main.operator) !== 'upper') return false;
  return main.low.compare(FEWEST) >= 0 && main.low.compare(Decimal.HUNDRED) < 0;
}
