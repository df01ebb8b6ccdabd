import type { Figure, NumberFigure, Span, Value } from '#grammar';
import { limitOf, signOf } from './operators.ts';

/** Two targets in a value that are of one thing. */
export interface TwoTargets extends Span {
  /** Whether they cannot both stand: ≥90%，不低于85%; of 95%、98% each may be that of another thing. */
  readonly certain: boolean;
  /** What is left where both are the same; null where one is to be chosen. */
  readonly right: string | null;
}

const JOINED = /^\s*(?:[，,。；;、/／]|[或且及并和]|并且|同时|[（(])?\s*$/;
/** Behind them the second may be of another thing, or of another time. */
const LOOSE = /[、/／和及]/;
const OPENS = /[（(]/;
const CLOSED = /^[）)]$/;
/** 3级5级 are two grades. */
const NO_TARGETS = new Set(['年', '月', '日', '时', '点', '分', '级', '类']);

/** The two targets that a value gives one behind the other for one thing; null where it gives a range, or anything else. */
export function twoTargets({ text, figures }: Value): TwoTargets | null {
  const [first, second, third] = figures;
  if (second === undefined || third !== undefined) return null;
  if (text.slice(0, first!.start).trim() !== '') return null;
  const between = text.slice(first!.end, second.start);
  if (!JOINED.test(between)) return null;
  const isOpened = OPENS.test(between);
  const behind = text.slice(second.end).trim();
  if (isOpened ? !CLOSED.test(behind) : behind !== '') return null;
  const span = { start: first!.start, end: text.length - text.slice(second.end).length + behind.length };
  if (!isTarget(first!) || !isTarget(second) || first.unit!.text !== second.unit!.text) return null;
  return contradictoryIn(first, second, between, span, text);
}

function contradictoryIn(
  first: NumberFigure,
  second: NumberFigure,
  between: string,
  span: Span,
  text: string,
): TwoTargets | null {
  const limits = [limitOf(first.operator), limitOf(second.operator)];
  const order = first.low.compare(second.low);
  const isRange = limits[0] !== null && limits[1] !== null && limits[0] !== limits[1];
  if (isRange) {
    const isEmpty = limits[0] === 'lower' ? order > 0 : order < 0;
    return isEmpty ? { ...span, certain: true, right: null } : null;
  }
  if (order === 0) {
    return signOf(first) === signOf(second)
      ? { ...span, certain: true, right: text.slice(first.start, first.end) }
      : { ...span, certain: false, right: null };
  }
  const said = limits.filter((limit) => limit !== null).length;
  // 1200人1000人.
  const isGlued = between.trim() === '';
  return {
    ...span,
    certain: isGlued || said === 2 || (said === 1 && !LOOSE.test(between) && second.operator !== null),
    right: null,
  };
}

function isTarget(figure: Figure): figure is NumberFigure {
  if (figure.kind !== 'count' && figure.kind !== 'percent' && figure.kind !== 'duration') return false;
  if (figure.high !== null || figure.approximate !== null || figure.qualifiers.length > 0) return false;
  return figure.unit !== null && !NO_TARGETS.has(figure.unit.text);
}

/** What may join the two limits of a range: ≥75%但不超过100%, 75%≤X≤100%, 75%以上、100%以下. */
const RANGE_JOINED = /^\s*[，,；;、]?\s*(?:[但且并]|并且|同时)?\s*$/;
const UNKNOWN = /^\s*[≤<＜]\s*\p{Script=Han}{0,6}[A-Za-zＸ]?\s*$/u;

/** The lower limit of a range of percentages that is said by two limits; null where a value says anything else. */
export function lowerLimit({ text, figures }: Value): NumberFigure | null {
  const [first, second, third] = figures;
  if (second === undefined || third !== undefined || text.slice(0, first!.start).trim() !== '') return null;
  if (!isShare(first!) || !isShare(second) || text.slice(second.end).trim() !== '') return null;
  const between = text.slice(first!.end, second.start);
  const limits = [limitOf(first!.operator), limitOf(second.operator)];
  if (limits[0] === null) return limits[1] === 'upper' && UNKNOWN.test(between) ? first! : null;
  if (limits[1] === null || limits[0] === limits[1] || !RANGE_JOINED.test(between)) return null;
  return limits[0] === 'lower' ? first! : second;
}

function isShare(figure: Figure): figure is NumberFigure {
  return figure.kind === 'percent' && figure.high === null;
}

/** Two days by which one thing is to be finished: 2025年6月底前，2025年12月底前. */
export function twoDeadlines({ text, figures }: Value): Span | null {
  const [first, second, third] = figures;
  if (second === undefined || third !== undefined || text.slice(0, first!.start).trim() !== '') return null;
  if (!isDeadline(first!) || !isDeadline(second) || !JOINED.test(text.slice(first!.end, second.start))) return null;
  if (text.slice(second.end).trim() !== '') return null;
  return { start: first!.start, end: second.end };
}

function isDeadline({ kind, operator }: Figure): boolean {
  return kind === 'date' && operator?.sign === '≤';
}
