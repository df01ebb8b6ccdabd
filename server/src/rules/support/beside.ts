import type { NumberFigure } from '#grammar';
import { isOfCost } from './heads.ts';
import { unitAlone } from './per.ts';
import type { IndicatorReading } from './reading.ts';
import { MONEY, SIZED, SIZES } from './unit-kinds.ts';
import { isBare, mainNumber } from './values.ts';

/** Whether the value tells what those cost, or how large they are, that a name counts, and so no other target: 路灯50盏 3500元/盏, 蓄水池2座 120立方米. */
export function isBesideCount({ indicator, annual }: IndicatorReading, count: NumberFigure): boolean {
  const main = annual === null ? null : mainNumber(annual);
  if (main === null || !isBare(annual!)) return false;
  if (isSizeOf(main, count)) return true;
  if (!isPriceOf(main, count)) return false;
  const isForEach = indicator.type === null && unitAlone(count) === main.unit!.text.split(/[/／]/)[1];
  return isForEach || isOfCost(indicator);
}

/** Whether a figure is how large those are that another one counts. */
export function isSizeOf(size: NumberFigure, count: NumberFigure): boolean {
  if (size.kind !== 'count' || count.kind !== 'count') return false;
  return SIZED.includes(unitAlone(count)) && SIZES.includes(unitAlone(size));
}

function isPriceOf(price: NumberFigure, { kind, unit }: NumberFigure): boolean {
  if (price.kind !== 'count' || kind !== 'count' || unit === null) return false;
  return MONEY.includes(unitAlone(price)) && !unit.text.includes('元');
}
