import { VALUE_WORDS } from '#grammar';
import type { IndicatorReading, Reading } from './reading.ts';
import { isBare, mainNumber } from './values.ts';
import { endsWithAny } from './words.ts';

/** Whether name and values have changed places: the name is a target (≥90%), and each value a name (受援人满意度). */
export function isExchanged({ name, values, annual }: IndicatorReading): boolean {
  if (name === null || annual === null || !isTarget(name)) return false;
  return values.every((value) => value.value.figures.length === 0 && isName(value));
}

function isTarget(name: Reading): boolean {
  const figure = mainNumber(name);
  return figure !== null && isBare(name) && (figure.operator !== null || figure.unit !== null);
}

const SHORTEST_NAME = 4;

function isName({ isRate, isOfSatisfaction, thing }: Reading): boolean {
  return thing.length >= SHORTEST_NAME && (isRate || isOfSatisfaction || endsWithAny(thing, VALUE_WORDS.countEndings));
}
