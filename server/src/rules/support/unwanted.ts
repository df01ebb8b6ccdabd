import { CodeUnitSet, type Span, type Standard } from '#grammar';
import type { IndicatorReading, Reading } from './reading.ts';
import words from './unwanted.json' with { type: 'json' };
import { isSatisfaction, textOf } from './values.ts';

const oneOf = (list: readonly string[]) => `(?:${list.join('|')})`;
/** 不及时, 未按时完成, 没有通过验收. */
const DENIED = new RegExp(`^${oneOf(words.denials)}((?:${oneOf(words.manners)})*${oneOf(words.well)}{1,2})$`);
/** 逾期, 超预算完成. */
const BADLY = new RegExp(`^${oneOf(words.badly)}${oneOf(words.results)}?$`);
const TELLING = new CodeUnitSet([...words.denials, ...words.badly]);
const LONGEST = 12;
/** 是否逾期, 超不超预算. */
const ASKS = /是否|能否|有无|有没有|(..?)[不没]\1/;

/** A value that nobody can want. */
export interface Unwanted {
  readonly value: Reading;
  readonly span: Span;
  /** What it says without its denial; null where it has none. */
  readonly right: string | null;
}

/** The values of an indicator that say that its work is done badly, or not at all. */
export function unwantedIn(reading: IndicatorReading, standard: Standard): readonly Unwanted[] {
  const { name, values } = reading;
  if (name === null) return NONE;
  const found: Unwanted[] = [];
  for (const value of values) {
    const one = unwanted(value, name);
    if (one !== null) found.push(one);
  }
  if (found.length === 0) return NONE;
  // Of questions name-is-question speaks, of satisfaction satisfaction-not-rate.
  return ASKS.test(name.value.text) || isSatisfaction(standard, reading) ? NONE : found;
}

const NONE: readonly Unwanted[] = [];

/** Whether a value is one that nobody can want of what is named. */
export function isUnwanted(value: Reading, name: Reading | null): boolean {
  return name !== null && unwanted(value, name) !== null;
}

function unwanted(value: Reading, name: Reading): Unwanted | null {
  const { words: span } = value;
  if (value.value.figures.length > 0 || span.end > LONGEST) return null;
  const text = textOf(value, span).trim();
  if (TELLING.indexIn(text) !== 0) return null;
  const right = DENIED.exec(text)?.[1];
  // 不合格 is what 不合格产品 are marked as.
  const isOfBad = name.direction === 'worse' || name.value.text.includes(text);
  if (right !== undefined) return isOfBad ? null : { value, span, right };
  return BADLY.test(text) ? { value, span, right: null } : null;
}
