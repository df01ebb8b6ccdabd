import { Decimal, type NumberFigure, type Row, type Span, type Standard, VALUE_WORDS, type Value } from '#grammar';
import type { Edit } from '../rule.ts';
import { listEdits } from './edits.ts';
import { isApart, levelByType } from './heads.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { endsWithAny, holdsAny } from './words.ts';

/** The span in the list of a span in a reading. */
export function inList(reading: Reading, { start, end }: Span): Span {
  return { start: reading.start + start, end: reading.start + end };
}

/** The span in the row of a span in a reading. */
export function spanIn(row: Row, reading: Reading, span: Span): Span {
  return row.listSpan(inList(reading, span));
}

/** Edits that put `text` in the place of a span in a reading. */
export function editsIn(row: Row, reading: Reading, span: Span, text: string): Edit[] {
  return listEdits(row, inList(reading, span), text);
}

export function textOf({ value }: Reading, { start, end }: Span): string {
  return value.text.slice(start, end);
}

/** The main figure, where it is a number. */
export function mainNumber({ value: { main } }: Reading): NumberFigure | null {
  return main === null || main.kind === 'date' ? null : main;
}

/** Whether nothing stands before the main figure. */
export function isBare({ value: { subject } }: Reading): boolean {
  return subject.end <= subject.start;
}

const { falls, rises, recovered } = VALUE_WORDS.direction;

/** Whether the figure says how far a thing is to fall, or how much of it is to be made good: 同比下降≥5%, 挽回损失≥500万元. */
export function tellsFall(value: Reading): boolean {
  const subject = textOf(value, value.value.subject);
  return endsWithAny(subject, falls) || holdsAny(subject, recovered);
}

/** Whether the words before the figure say how far a thing is to fall or rise, which is at least so far: 提升2个百分点. */
export function tellsStep(value: Reading): boolean {
  const subject = textOf(value, value.value.subject);
  return endsWithAny(subject, falls) || endsWithAny(subject, rises);
}

/** Whether they say from what, too: 较上年降低0.5个百分点. */
export function tellsChange(value: Reading): boolean {
  const subject = textOf(value, value.value.subject);
  if (!tellsStep(value)) return false;
  return BASELINE.test(subject) || holdsAny(subject, VALUE_WORDS.vague.baselines);
}

/** What a change is counted from, whatever that is: 较2020年下降16%, 比改造前降低20%, 在上年基础上提高5%. */
const BASELINE = /(?:较|(?<!占)比)(?![例重率快大好高强多]).{2,14}|基础上/;

/** 一批 is as little a number as 若干 is, unless lots are counted. */
export function isOneLot({ text, main }: Value): boolean {
  return main?.kind === 'count' && main.unit?.text === '批' && text.slice(main.start, main.end) === '一批';
}

/** Whether the figure says how far a thing may be off: ±0.5%. */
export function isTolerance(value: Reading, { start }: Span): boolean {
  return /±\s*$/.test(value.value.text.slice(0, start));
}

/** Whether an indicator is one of satisfaction, by its class, unless level and type stand apart, or by its name. */
export function isSatisfaction(standard: Standard, { indicator, name }: IndicatorReading): boolean {
  const level = isApart(standard, indicator) ? undefined : levelByType(standard, indicator);
  if (level !== undefined && holdsAny(level.name, VALUE_WORDS.satisfaction)) return true;
  return name?.isOfSatisfaction ?? false;
}

/** A percentage, or a number whose name says that it is one; null for anything else. */
export function percentOf(reading: Reading, name: Reading | null): NumberFigure | null {
  const main = mainNumber(reading);
  if (main === null || main.kind === 'percent') return main;
  if (main.kind !== 'count' || main.unit !== null || name?.isRate !== true) return null;
  return isPart(main, name) ? null : main;
}

/** Whether a rate of which more is better is given as a part of one: 0.95 for 95 %. Of any other 0.5 may well be 0.5 %. */
export function isPart({ low, high }: NumberFigure, name: Reading): boolean {
  if (high !== null || name.bracket !== null || name.direction !== 'better') return false;
  return low.compare(Decimal.ZERO) > 0 && low.compare(ONE) < 0;
}

const ONE = Decimal.parse('1')!;

/** Whether a figure asks for less than nothing: -5%, and <0, too. */
export function isBelowZero({ low, operator }: NumberFigure): boolean {
  const order = low.compare(Decimal.ZERO);
  return order < 0 || (order === 0 && operator?.sign === '<');
}

/** Whether a percentage asks for more than 100 %: 120%, and >100%, too. */
export function isBeyondHundred({ low, high, operator }: NumberFigure): boolean {
  const order = (high ?? low).compare(Decimal.HUNDRED);
  return order > 0 || (order === 0 && operator?.sign === '>');
}
