import type { Operator, Row } from '#grammar';
import { type Reading, readingsOf } from './reading.ts';

/** A comparison before a number in a value. */
export interface PlacedOperator {
  readonly reading: Reading;
  readonly operator: Operator;
}

/** The comparisons before the numbers of a row's values, as signs or as words; 达到 and 以上 are neither. */
export function operatorsOf(row: Row): PlacedOperator[] {
  const placed: PlacedOperator[] = [];
  for (const { values } of readingsOf(row)) {
    for (const reading of values) {
      const operator = reading.value.main?.operator;
      if (operator == null || operator.how === 'suffix' || isReaching(reading, operator)) continue;
      placed.push({ reading, operator });
    }
  }
  return placed;
}

function isReaching({ value }: Reading, { start, end, how }: Operator): boolean {
  return how === 'word' && value.text.slice(start, end).startsWith('达');
}
