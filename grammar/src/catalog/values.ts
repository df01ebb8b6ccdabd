import words from './values.json' with { type: 'json' };

/** A comparison as values are to be read: at least, at most, more than, less than, exactly. */
export type OperatorSign = '≥' | '≤' | '>' | '<' | '=';

/** The ways to write one comparison. */
export interface OperatorWords {
  readonly sign: OperatorSign;
  readonly signs: readonly string[];
  /** Signs that look like the right one and are not. */
  readonly lookalikes: readonly string[];
  readonly words: readonly string[];
  /** Words behind the figure, such as 以上. */
  readonly suffixes: readonly string[];
  /** The word to write where a file writes words. */
  readonly word: string;
}

/** The words that values are made of. */
export const VALUE_WORDS = words;

export const OPERATORS = words.operators as readonly OperatorWords[];
