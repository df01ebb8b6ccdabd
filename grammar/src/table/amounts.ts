import { Decimal } from '../decimal.ts';
import type { AmountColumn } from './columns.ts';

/** One amount per column; a missing or unreadable one counts as zero. */
export type Amounts = Readonly<Record<AmountColumn, Decimal>>;

export const NO_AMOUNTS: Amounts = {
  total: Decimal.ZERO,
  fiscal: Decimal.ZERO,
  special: Decimal.ZERO,
  other: Decimal.ZERO,
};

export function addAmounts(a: Amounts, b: Amounts): Amounts {
  return {
    total: a.total.plus(b.total),
    fiscal: a.fiscal.plus(b.fiscal),
    special: a.special.plus(b.special),
    other: a.other.plus(b.other),
  };
}

export function sameAmounts(a: Amounts, b: Amounts): boolean {
  return a.total.equals(b.total) && a.fiscal.equals(b.fiscal) && a.special.equals(b.special) && a.other.equals(b.other);
}

/** Whether two rows of amounts agree in 总计 and in the sum of the other columns. */
export function sameSums(a: Amounts, b: Amounts): boolean {
  return a.total.equals(b.total) && partsOf(a).equals(partsOf(b));
}

/** The sum of all columns but 总计. */
export function partsOf({ fiscal, special, other }: Amounts): Decimal {
  return fiscal.plus(special).plus(other);
}

/** Whether amounts come to less than others, in 总计 and the other columns together. */
export function isLess(a: Amounts, b: Amounts): boolean {
  return a.total.plus(partsOf(a)).compare(b.total.plus(partsOf(b))) < 0;
}
