import {
  CodeUnitSet,
  Decimal,
  type Figure,
  type Indicator,
  isDigitAt,
  type NumberFigure,
  type Row,
  Slot,
  USUAL_LABELS,
  type Value,
} from '#grammar';
import type { FileContext } from '../rules/rule.ts';
import { headsOf, isTypeAsName } from '../rules/support/heads.ts';
import { LOST } from '../rules/support/lost-characters.ts';
import { mayMisreadSatisfaction } from '../rules/support/misread-satisfaction.ts';
import { secondOperator } from '../rules/support/operators.ts';
import type { IndicatorReading } from '../rules/support/reading.ts';
import { isColon, isSeparator, usualSign } from '../rules/support/separators.ts';
import { mayHaveSlip } from '../rules/support/slips.ts';
import { lowerLimit, twoDeadlines, twoTargets } from '../rules/support/two-targets.ts';
import { isBelowZero, isBeyondHundred, isOneLot } from '../rules/support/values.ts';
import { isEmptyText, isNameOfHead, isNumberForName, isSpliced, isTypeBehindName, mayRunOn } from './defects.ts';
import { isNameless } from './row-defects.ts';

/**
 * What a row or an indicator shows at first sight. A sign is no finding: it only tells that a rule may find something,
 * where what does not show it is sound for that rule. Several can be one, `Sign.End | Sign.Part`.
 */
export const Sign = {
  // The form of an indicator list.
  /** A serial is not the next number with its 、. */
  Serial: 1 << 0,
  /** An indicator does not end in one 。, or a part of it does. */
  End: 1 << 1,
  /** A part that the dialect asks for, or that others have, is not there, or says nothing. */
  Part: 1 << 2,
  /** A label is not spelt as the standard has it, or has no colon. */
  Label: 1 << 3,
  /** A part of another indicator stands inside of one, or nothing parts one from that before it. */
  Splice: 1 << 4,
  /** A separator is another one than the standard's, or than the file's usual one. */
  Separator: 1 << 5,
  /** Text that belongs to no indicator, or lines that are no part of the row. */
  Leftover: 1 << 6,
  // Levels and types.
  /** A head is not one of the standard, with its code, under its own level. */
  Head: 1 << 7,
  /** The levels are not in the standard's order. */
  Order: 1 << 8,
  // Names and values.
  /** A name has a figure in it, or something in brackets or behind a stroke that may be a unit. */
  NameFigure: 1 << 9,
  /** A number has no unit, or says only for each of what it is. */
  Unitless: 1 << 10,
  /** A percentage below 100, or a range of percentages said by two limits. */
  Share: 1 << 11,
  /** A percentage above 100, or a number below 0. */
  BeyondRate: 1 << 12,
  /** A figure that is about right. */
  Approximate: 1 << 13,
  /** A range. */
  Range: 1 << 14,
  /** A comparison with no figure, in signs that look like the right ones, or said twice. */
  Comparison: 1 << 15,
  /** A figure with a comparison before it. */
  Operator: 1 << 16,
  /** Words without a figure, or before one, or one that counts nothing. */
  Words: 1 << 17,
  /** A length of time. */
  Time: 1 << 18,
  /** A value that is no percentage, fraction or number without unit. */
  Unmeasured: 1 << 19,
  /** A formula, a label before the value, or a numbered list. */
  Composed: 1 << 20,
  /** The cycle value and the annual value are not the same text. */
  Difference: 1 << 21,
  /** A value stops before its figure. */
  Figureless: 1 << 22,
  /** Characters that could not be read stand in its name, goal or list. */
  Lost: 1 << 23,
  /** Its cells stand between tabs, and it flows over lines. */
  Broken: 1 << 24,
  /** A word may stand twice in a row, or a mark is opened and not closed, in its name, goal or list. */
  Slip: 1 << 25,
  /** A word in its list may be 满意度 but for one sign. */
  Satisfaction: 1 << 26,
} as const;

const FORM = Sign.Serial | Sign.End | Sign.Part | Sign.Label | Sign.Splice | Sign.Separator | Sign.Leftover;
const HEADS = Sign.Head | Sign.Order;

type Context = Pick<FileContext, 'standard' | 'dialect' | 'profile'>;

/** The signs that rows are looked at for; all others are those of single indicators. */
export const ROW_SIGNS = FORM | HEADS | Sign.Lost | Sign.Broken | Sign.Slip | Sign.Satisfaction;

/** The signs that a row shows, as far as they are among the `wanted` ones. */
export function signsOf(row: Row, wanted: number, context: Context): number {
  const { list } = row;
  let signs = row.interruptions.length > 0 ? Sign.Leftover : 0;
  if (row.layout === 'published' && row.lines.length > 1) signs |= Sign.Broken;
  if (isNameless(row)) signs |= Sign.Part;
  const texts = [row.name, row.goal ?? '', list?.joined.text ?? ''];
  if ((wanted & Sign.Lost) !== 0 && texts.some((text) => LOST.test(text))) signs |= Sign.Lost;
  if ((wanted & Sign.Slip) !== 0 && texts.some(mayHaveSlip)) signs |= Sign.Slip;
  if (list === null) return signs;
  if ((wanted & Sign.Satisfaction) !== 0 && mayMisreadSatisfaction(list.joined.text)) signs |= Sign.Satisfaction;
  if (list.scraps.length > 0) signs |= Sign.Leftover;
  if ((wanted & FORM) !== 0) signs |= formOf(list.joined.text, list.indicators, context);
  if ((wanted & HEADS) !== 0) signs |= classOf(list.joined.text, list.indicators, context);
  return signs;
}

// ── form ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function formOf(text: string, indicators: readonly Indicator[], context: Context): number {
  const { labels, style } = context.standard;
  const head = soundSign(true, context);
  const separator = soundSign(false, context);
  let signs = 0;
  for (let i = 0; i < indicators.length; i++) {
    const indicator = indicators[i]!;
    if (!hasSerial(indicator, text, i + 1)) signs |= Sign.Serial;
    if (!endsOnce(indicator, text, style.end)) signs |= Sign.End;
    if (lacksPart(indicator, context) || differsInPart(indicator, indicators[0]!)) signs |= Sign.Part;
    if (!isLabelled(indicator, text, CYCLE, labels.cycle) || !isLabelled(indicator, text, ANNUAL, labels.annual))
      signs |= Sign.Label;
    if (isSpliced(indicator) || mayRunOn(indicators, i)) signs |= Sign.Splice;
    if (!isSeparated(indicator, text, head, separator)) signs |= Sign.Separator;
  }
  return signs;
}

const CYCLE = { kind: 'cycle', label: Slot.CycleLabel, colon: Slot.CycleColon, value: Slot.CycleValue } as const;
const ANNUAL = { kind: 'annual', label: Slot.AnnualLabel, colon: Slot.AnnualColon, value: Slot.AnnualValue } as const;

function isIn(indicator: Indicator, slot: Slot, text: string, said: string): boolean {
  const start = indicator.startOf(slot);
  return start >= 0 && indicator.endOf(slot) - start === said.length && standsAt(text, said, start);
}

/** As `startsWith`, which costs more than one sign is worth. */
function standsAt(text: string, said: string, at: number): boolean {
  return said.length === 1 ? text.charCodeAt(at) === said.charCodeAt(0) : text.startsWith(said, at);
}

function hasSerial(indicator: Indicator, text: string, number: number): boolean {
  const length = number < 10 ? 1 : String(number).length;
  const start = indicator.startOf(Slot.Serial);
  const end = indicator.endOf(Slot.Serial);
  if (end - start !== length + 1 || !standsAt(text, '、', end - 1)) return false;
  if (indicator.startOf(Slot.LevelCode) > end + 1 || MARKS.has(text.charCodeAt(end))) return false;
  return indicator.serial === number && isDigitAt(text, start);
}

/** Separators and stops. */
const MARKS = new CodeUnitSet('；;：:，,。.．');

function endsOnce(indicator: Indicator, text: string, end: string): boolean {
  if (!isIn(indicator, Slot.End, text, end)) return false;
  return !endsWith(indicator, Slot.Name, text, end) && !endsWith(indicator, Slot.CycleValue, text, end);
}

function endsWith(indicator: Indicator, slot: Slot, text: string, end: string): boolean {
  return indicator.has(slot) && text.endsWith(end, indicator.endOf(slot));
}

function lacksPart(indicator: Indicator, { standard, dialect }: Context): boolean {
  if (!indicator.has(Slot.LevelName) || isEmptyText(indicator.name) || isEmptyText(indicator.annualValue)) return true;
  if (indicator.has(Slot.CycleLabel) && isEmptyText(indicator.cycleValue)) return true;
  if (isTypeBehindName(indicator) || isNameOfHead(indicator) || isNumberForName(indicator)) return true;
  if (dialect !== 'coded') return isTypeAsName(standard, indicator);
  if (standard.coded && !indicator.has(Slot.TypeName)) return true;
  return standard.labels.cycle !== null && isEmptyText(indicator.cycleValue);
}

function differsInPart(indicator: Indicator, first: Indicator): boolean {
  return (
    indicator.has(Slot.CycleLabel) !== first.has(Slot.CycleLabel) ||
    indicator.has(Slot.TypeName) !== first.has(Slot.TypeName)
  );
}

function isLabelled(indicator: Indicator, text: string, slots: typeof CYCLE | typeof ANNUAL, label: string | null) {
  if (!indicator.has(slots.label)) return true;
  if (label === null ? mayStandTwice(indicator, slots) : !isIn(indicator, slots.label, text, label)) return false;
  return !indicator.has(slots.value) || isColon(indicator.text(slots.colon) ?? '');
}

/** Of a label that the standard does not ask for. */
function mayStandTwice(indicator: Indicator, { label, kind }: typeof CYCLE | typeof ANNUAL): boolean {
  return indicator.endOf(label) - indicator.startOf(label) > USUAL_LABELS[kind].length;
}

/** The separator that leaves nothing to say: the standard's own, where the file uses it too; null where it does not. */
function soundSign(head: boolean, context: Context): string | null {
  const { separator, headSeparator } = context.standard.style;
  const sign = head ? headSeparator : separator;
  return isSeparator(sign) && usualSign(head, context) === sign ? sign : null;
}

function isSeparated(indicator: Indicator, text: string, head: string | null, separator: string | null): boolean {
  if (head === null || separator === null) return false;
  return (
    isIn(indicator, Slot.NameSeparator, text, separator) &&
    (!indicator.has(Slot.LevelName) || isIn(indicator, Slot.LevelSeparator, text, head)) &&
    (!indicator.has(Slot.TypeName) || isIn(indicator, Slot.TypeSeparator, text, head)) &&
    (!indicator.has(Slot.CycleValue) || isIn(indicator, Slot.CycleSeparator, text, separator))
  );
}

// ── levels and types ───────────────────────────────────────────────────────────────────────────────────────────────

function classOf(text: string, indicators: readonly Indicator[], { standard }: Context): number {
  let signs = 0;
  let furthest = -1;
  for (const indicator of indicators) {
    const heads = headsOf(standard, indicator);
    if (!heads.sound || !hasHyphens(indicator, text)) signs |= Sign.Head;
    if (heads.rank < 0) continue;
    if (heads.rank < furthest) signs |= Sign.Order;
    furthest = heads.rank;
  }
  return signs;
}

/** Whether each code is digits and a hyphen. */
function hasHyphens(indicator: Indicator, text: string): boolean {
  const { level, type } = indicator;
  return (
    hasHyphen(indicator, Slot.LevelCode, level?.code ?? '', text) &&
    hasHyphen(indicator, Slot.TypeCode, type?.code ?? '', text)
  );
}

function hasHyphen(indicator: Indicator, slot: Slot, digits: string, text: string): boolean {
  const end = indicator.endOf(slot);
  return end < 0 || (end - indicator.startOf(slot) === digits.length + 1 && text[end - 1] === '-');
}

// ── names and values ───────────────────────────────────────────────────────────────────────────────────────────────

/** The signs that the name and the values of an indicator show. */
export function signsIn(reading: IndicatorReading): number {
  const { name, cycle, annual } = reading;
  let signs = 0;
  if (name !== null) signs |= name.shownTo(signsOfName);
  if (annual !== null) signs |= annual.shownTo(signsOfValue);
  if (cycle !== null && cycle.value !== annual?.value) signs |= cycle.shownTo(signsOfValue) | Sign.Difference;
  const { nameText, annualText, cycleText } = reading;
  if ((nameText?.misspelt ?? annualText?.misspelt ?? cycleText?.misspelt) != null) signs |= Sign.Comparison;
  // What stops there is not read.
  if (annual === null && reading.annualText?.lacksFigure) signs |= Sign.Figureless;
  if (cycle === null && reading.cycleText?.lacksFigure) signs |= Sign.Figureless;
  return signs;
}

/** What a unit may stand in or behind: （%）, /公里. */
const UNIT_SIGN = /[（(/／]/;

function signsOfName(value: Value): number {
  const figured = value.figures.length > 0 || UNIT_SIGN.test(value.text);
  return (figured ? Sign.NameFigure : 0) | comparisonIn(value);
}

function signsOfValue(value: Value): number {
  const { main, subject } = value;
  let signs = comparisonIn(value);
  if (main === null || subject.end > subject.start || isOneLot(value)) signs |= Sign.Words;
  if (twoTargets(value) !== null || twoDeadlines(value) !== null) signs |= Sign.Comparison;
  if (lowerLimit(value) !== null) signs |= Sign.Share;
  if (value.formula || value.label !== null || value.items.length > 0) signs |= Sign.Composed;
  if (value.comparisons.length === 0 && !value.figures.some(isMeasure)) signs |= Sign.Unmeasured;
  if (value.figures.some((figure) => figure.kind !== 'date' && figure.rangeSign !== null)) signs |= Sign.Range;
  if (main === null) return isUnitless(value) ? signs | Sign.Unitless : signs;
  if (main.approximate !== null) signs |= Sign.Approximate;
  if (main.operator !== null) signs |= Sign.Operator;
  return main.kind === 'date' ? signs : signs | signsOfNumber(main);
}

/** Whether the only number is for each of something, and no unit tells of what: 300/亩; or the last of several has none: 画册30本、指南1000. */
function isUnitless({ text, figures }: Value): boolean {
  const [figure] = figures;
  const last = figures.at(-1);
  if (figures.length > 1) return last!.kind === 'count' && last!.unit === null && text.length - last!.end < 2;
  return (
    figures.length === 1 &&
    figure!.kind === 'count' &&
    figure!.unit === null &&
    '/／每'.includes(text[figure!.end] ?? ' ')
  );
}

function signsOfNumber(figure: NumberFigure): number {
  const { kind, unit, low } = figure;
  if (kind === 'duration') return Sign.Time;
  const below = isBelowZero(figure) ? Sign.BeyondRate : 0;
  if (kind === 'count') return below | (unit === null ? Sign.Unitless : 0);
  if (kind !== 'percent') return 0;
  const beyond = isBeyondHundred(figure) ? Sign.BeyondRate : below;
  return beyond | (low.compare(Decimal.HUNDRED) < 0 ? Sign.Share : 0);
}

function comparisonIn(value: Value): number {
  const { comparisons, figures } = value;
  if (comparisons.length > 0 || figures.some(({ operator }) => operator?.how === 'lookalike')) return Sign.Comparison;
  return secondOperator(value) === null ? 0 : Sign.Comparison;
}

function isMeasure(figure: Figure): boolean {
  const { kind } = figure;
  return kind === 'percent' || kind === 'fraction' || (kind === 'count' && figure.unit === null);
}
