import {
  Decimal,
  type Indicator,
  type NumberFigure,
  type Row,
  Slot,
  type Span,
  type Standard,
  VALUE_WORDS,
  type Value,
} from '#grammar';
import { isTruncated } from '../../check/defects.ts';
import type { Edit } from '../rule.ts';
import type { Direction } from './direction.ts';
import { listEdits } from './edits.ts';
import { isApart, levelByType } from './heads.ts';
import { type BracketUnit, type Meaning, meaningOf } from './meaning.ts';
import { endsWithAny, holdsAny } from './words.ts';

/** A name or value of an indicator, where it stands. */
export class Reading {
  readonly value: Value;
  /** Its first offset in the indicator list. */
  readonly start: number;
  readonly #meaning: Meaning;

  constructor(meaning: Meaning, start: number) {
    this.value = meaning.value;
    this.start = start;
    this.#meaning = meaning;
  }

  /** A text that stands in no list. */
  static of(text: string): Reading {
    return new Reading(meaningOf(text), 0);
  }

  /** What a look at its value shows, as bits. */
  shownTo(look: (value: Value) => number): number {
    return this.#meaning.shownTo(look);
  }

  get words(): Span {
    return this.#meaning.words;
  }

  get thing(): string {
    return this.#meaning.thing;
  }

  get looseThing(): string {
    return this.#meaning.looseThing;
  }

  get direction(): Direction | null {
    return this.#meaning.direction;
  }

  get bracket(): BracketUnit | null {
    return this.#meaning.bracket;
  }

  get isRate(): boolean {
    return this.#meaning.isRate;
  }

  get isPerMany(): boolean {
    return this.#meaning.isPerMany;
  }

  get isOfSatisfaction(): boolean {
    return this.#meaning.isOfSatisfaction;
  }
}

/**
 * What the rules on values and names may judge of an indicator; what another rule marks as damaged is null. Each part is
 * read when it is asked for first.
 */
export class IndicatorReading {
  readonly indicator: Indicator;
  /** What is written, to be judged or not; null where the slot is not there. */
  readonly nameText: Meaning | null;
  readonly cycleText: Meaning | null;
  readonly annualText: Meaning | null;
  readonly #row: Row;
  #name: Reading | null | undefined;
  #cycle: Reading | null | undefined;
  #annual: Reading | null | undefined;
  #values: readonly Reading[] | undefined;

  constructor(indicator: Indicator, row: Row) {
    const { name, cycleValue, annualValue } = indicator;
    this.indicator = indicator;
    this.nameText = name === null ? null : meaningOf(name);
    this.cycleText = cycleValue === null ? null : meaningOf(cycleValue);
    this.annualText = annualValue === null ? null : meaningOf(annualValue);
    this.#row = row;
  }

  get name(): Reading | null {
    if (this.#name === undefined) this.#name = this.#read(Slot.Name, this.nameText);
    return this.#name;
  }

  get cycle(): Reading | null {
    if (this.#cycle === undefined) this.#cycle = this.#read(Slot.CycleValue, this.cycleText);
    return this.#cycle;
  }

  get annual(): Reading | null {
    if (this.#annual === undefined) this.#annual = this.#read(Slot.AnnualValue, this.annualText);
    return this.#annual;
  }

  /** The annual value, then the cycle value, as far as they are there. */
  get values(): readonly Reading[] {
    this.#values ??= present(this.annual, this.cycle);
    return this.#values;
  }

  #read(slot: Slot, meaning: Meaning | null): Reading | null {
    if (meaning === null) return null;
    // From the first fragment on nothing is sure to be this indicator's own.
    const ownEnd = this.indicator.spliceStart;
    if (ownEnd !== null && this.indicator.endOf(slot) > ownEnd) return null;
    if (slot !== Slot.Name && meaning.lacksFigure) return null;
    if (isTruncated(this.indicator, this.#row) && this.#isLast(slot)) return null;
    return meaning.isDamaged ? null : new Reading(meaning, this.indicator.startOf(slot));
  }

  /** Whether the text of an indicator that breaks off breaks off in this part. */
  #isLast(slot: Slot): boolean {
    switch (slot) {
      case Slot.Name:
        return !this.indicator.has(Slot.CycleLabel) && !this.indicator.has(Slot.AnnualLabel);
      case Slot.CycleValue:
        return !this.indicator.has(Slot.AnnualValue);
      default:
        return true;
    }
  }
}

/** Both there, as nearly always, or those that are. */
function present(annual: Reading | null, cycle: Reading | null): readonly Reading[] {
  return annual !== null && cycle !== null ? [annual, cycle] : [annual, cycle].filter((value) => value !== null);
}

const NONE: readonly IndicatorReading[] = [];
/** One row is asked about by dozens of rules in a row, and hardly again before it is edited. */
let last: { readonly row: Row; readonly readings: readonly IndicatorReading[] } | null = null;

/** The indicators of a row with their names and values understood. */
export function readingsOf(row: Row): readonly IndicatorReading[] {
  if (row.list === null) return NONE;
  if (last?.row !== row)
    last = { row, readings: row.list.indicators.map((indicator) => new IndicatorReading(indicator, row)) };
  return last.readings;
}

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

/** Whether the figure says how far a thing is to fall: 同比下降≥5%. */
export function tellsFall(value: Reading): boolean {
  return endsWithAny(textOf(value, value.value.subject), VALUE_WORDS.direction.falls);
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

/** Whether a percentage asks for more than 100 %: 120%, and >100%, too. */
export function isBeyondHundred({ low, high, operator }: NumberFigure): boolean {
  const order = (high ?? low).compare(Decimal.HUNDRED);
  return order > 0 || (order === 0 && operator?.sign === '>');
}
