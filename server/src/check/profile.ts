import type { Dialect, Layout, Standard } from '#grammar';

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
  /** Whether nearly all goals end in 。. */
  readonly goalsEnd: boolean;
  /** Of what rules read but widths, operators and goals, which are near even in many files: rules that read them say so. */
  readonly key: string;
}
