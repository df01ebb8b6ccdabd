import { type Dialect, type Layout, STANDARDS, type Standard } from '#grammar';
import { Count, fittingStandard, layoutOf, mostUsedMark, signCount, type Tally, TWO_WIDTHS } from './tally.ts';

/** What a file does as a whole. */
export interface FileProfile {
  readonly dialect: Dialect;
  /** The built-in standard that a file of its dialect follows, as far as its heads tell. */
  readonly standard: Standard;
  readonly layout: Layout | 'mixed';
  /** Whether any row states an amount. */
  readonly amounts: boolean;
  /** The sign that most separators behind names and cycle values are; null where there are none. */
  readonly separator: string | null;
  /** The sign that most heads are separated by (many files use `：` there and `；` elsewhere). */
  readonly headSeparator: string | null;
  readonly colon: string | null;
  /** For each sign that is used in both widths (by its half-width form), the spelling used more often. */
  readonly widths: ReadonlyMap<string, string>;
  /** Where comparisons are written both as words (不少于) and as signs (≥): the way used more often. For rules that say `readsOperators`. */
  readonly operators: 'word' | 'sign' | null;
  /** Of what rules read but widths and operators, which are near even in many files: rules that read them say so. */
  readonly key: string;
}

export function profileOf(tally: Tally, chosen?: Dialect): FileProfile {
  const widths = new Map<string, string>();
  for (const [half, full] of TWO_WIDTHS) {
    const [h, f] = [signCount(tally, half), signCount(tally, full)];
    if (h > 0 && f > 0) widths.set(half, f >= h ? full : half);
  }
  const dialect = chosen ?? (tally[Count.Uncoded]! > tally[Count.Coded]! ? 'uncoded' : 'coded');
  const standard = dialect === 'coded' ? STANDARDS.find(({ coded }) => coded)! : fittingStandard(tally);
  const amounts = tally[Count.Amounts]! > 0;
  const separator = mostUsedMark(tally, Count.Separators);
  const headSeparator = mostUsedMark(tally, Count.HeadSeparators);
  const colon = mostUsedMark(tally, Count.Colons);
  const [words, signs] = [tally[Count.Operators]!, tally[Count.Operators + 1]!];
  const operators = words === 0 || signs === 0 ? null : words > signs ? 'word' : 'sign';
  const key = JSON.stringify([dialect, standard.id, amounts, separator, headSeparator, colon]);
  return {
    dialect,
    standard,
    layout: layoutOf(tally),
    amounts,
    separator,
    headSeparator,
    colon,
    widths,
    operators,
    key,
  };
}
