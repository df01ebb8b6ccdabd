import { type Indicator, type Row, Slot, type Span, type Value } from '#grammar';
import { isNameOfHead, isNumberForName, isTruncated } from '../../check/defects.ts';
import type { Direction } from './direction.ts';
import { type BracketUnit, type Meaning, meaningOf } from './meaning.ts';
import { perLastRow } from './per-row.ts';
import { isTrialName } from './template.ts';
import type { Unfit } from './unfit-units.ts';
import { withoutWeight } from './weights.ts';

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

  get unfit(): Unfit | null {
    return this.#meaning.unfit;
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
    this.annualText = annualValue === null ? null : meaningOf(withoutWeight(annualValue));
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
    if (
      slot === Slot.Name
        ? isTrialName(meaning.text) || isNameOfHead(this.indicator) || isNumberForName(this.indicator)
        : meaning.lacksFigure
    )
      return null;
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

/** The indicators of a row with their names and values understood. */
export const readingsOf = perLastRow((row): readonly IndicatorReading[] =>
  row.list === null ? NONE : row.list.indicators.map((indicator) => new IndicatorReading(indicator, row)),
);
