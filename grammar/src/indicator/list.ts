import type { IToken, TokenType } from 'chevrotain';
import type { JoinedText } from '../text/joined.ts';
import type { Indicator } from './indicator.ts';
import { IndicatorListParser } from './parser.ts';
import { scan } from './scan.ts';
import { TOKENS } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The indicator list of a project: the text of its cell, and the indicators read from it. */
export interface IndicatorList {
  /** The text with hard breaks taken out; offsets of indicators count from its start. */
  readonly joined: JoinedText;
  readonly indicators: readonly Indicator[];
  /** Text that belongs to no indicator, as pairs of offsets. */
  readonly scraps: readonly (readonly [number, number])[];
}

// Made with the first list: a server must answer before it has one.
let parser: IndicatorListParser | undefined;

// Tokens and their list are used again for the next list: the parser keeps offsets only.
const pool: Mutable<IToken>[] = [];
const tokens: IToken[] = [];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads an indicator list. Never fails: what is no indicator is among the scraps.
 *
 * @param lineStarts offsets at which an indicator begins for certain (authoring layout)
 */
export function readIndicators(
  joined: JoinedText,
  vocabulary: Vocabulary,
  lineStarts: readonly number[] = [],
): IndicatorList {
  tokens.length = 0;
  scan(joined.text, lineStarts, vocabulary, takeWord);
  parser ??= new IndicatorListParser();
  const { indicators, scraps } = parser.parse(joined.text, tokens);
  return { joined, indicators, scraps };
}

function takeWord(kind: number, start: number, end: number, nameStart: number): void {
  const type: TokenType = TOKENS[kind]!;
  let token = pool[tokens.length];
  if (token === undefined) {
    token = { image: '', startOffset: 0, endOffset: 0, tokenType: type, tokenTypeIdx: 0, payload: 0 };
    pool.push(token);
  }
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx!;
  token.startOffset = start;
  token.endOffset = end;
  token.payload = nameStart;
  tokens.push(token);
}
