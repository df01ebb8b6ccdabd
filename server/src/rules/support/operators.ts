import { OPERATORS, type Operator, type Row, type Span, VALUE_WORDS, type Value } from '#grammar';
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

/** Which limit a comparison sets; null for =, which sets both, and for none. */
export function limitOf(operator: Pick<Operator, 'sign'> | null): 'lower' | 'upper' | null {
  if (operator === null || operator.sign === '=') return null;
  return operator.sign === '≥' || operator.sign === '>' ? 'lower' : 'upper';
}

/** What a figure is compared by: 100% and =100% are the same. */
export function signOf({ operator }: { readonly operator: Pick<Operator, 'sign'> | null }): Operator['sign'] {
  return operator?.sign ?? '=';
}

/** A comparison behind a number that has one before it. */
export interface SecondOperator extends Span {
  /** Where the number with both begins. */
  readonly from: number;
  /** Whether it says the same once more: ≥90%以上, but not ≥90%以下 or =90%以下. */
  readonly same: boolean;
}

/** The second comparison of a value; null where there is none: 达到90%以上 and 控制在5%以内 have one. */
export function secondOperator({ main, figures, text }: Value): SecondOperator | null {
  const figure = main ?? (figures.length === 1 ? figures[0]! : null);
  if (figure === null || figure.kind === 'date' || figure.operator === null) return null;
  const span = { start: (figure.unit ?? figure.number).end, end: figure.end, from: figure.start };
  const first = figure.operator;
  if (span.start === span.end || (first.how !== 'sign' && first.how !== 'word')) return null;
  if (VALUE_WORDS.reaching.includes(text.slice(first.start, first.end))) return null;
  const behind = text.slice(span.start, span.end).trim();
  if (figure.kind === 'duration' && behind === '内')
    return first.sign === '≥' && !COUNTED.test(text.slice(span.end)) ? { ...span, same: false } : null;
  const second = main === null ? undefined : OPERATORS.find(({ suffixes }) => suffixes.includes(behind));
  return second === undefined ? null : { ...span, same: limitOf(first) === limitOf(second) };
}

/** How often something is done in a time: 不少于10日内3次. */
const COUNTED = /^[^，,；;。]{0,8}\d/;

function isReaching({ value }: Reading, { start, end, how }: Operator): boolean {
  return how === 'word' && value.text.slice(start, end).startsWith('达');
}
