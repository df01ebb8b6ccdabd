import { sameNumber, sameUnit, targetIn } from './targets.ts';
import { type IndicatorReading, mainNumber } from './values.ts';

/** Whether the target in the name and the annual value give different numbers of the same thing. */
export function conflicts(reading: IndicatorReading): boolean {
  const figure = targetIn(reading)?.figure;
  if (figure == null) return false;
  const main = reading.annual === null ? null : mainNumber(reading.annual);
  if (main === null || !sameUnit(figure, main) || sameNumber(figure, main)) return false;
  // 20 in the name lies within 20-35 in the value.
  return figure.low.compare(main.low) < 0 || figure.low.compare(main.high ?? main.low) > 0;
}
