import type { Operator, Row } from '#grammar';
import { type Reading, readingsOf } from './values.ts';

/** A comparison before a number in a value. */
export interface PlacedOperator {
  readonly reading: Reading;
  readonly operator: Operator;
}

/** The comparisons before the numbers of a row's values, as signs or as words; 达到 and 以上 are neither. */
export function operatorsOf(row: Row): PlacedOperator[] {
  return readingsOf(row).flatMap(({ values }) =>
    values.flatMap((reading) => {
      const operator = reading.value.main?.operator;
      return operator == null || operator.how === 'suffix' || isReaching(reading, operator)
        ? []
        : [{ reading, operator }];
    }),
  );
}

function isReaching({ value }: Reading, { start, end, how }: Operator): boolean {
  return how === 'word' && value.text.slice(start, end).startsWith('达');
}
