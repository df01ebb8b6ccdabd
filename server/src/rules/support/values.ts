import {
  CodeUnitSet,
  findGlyphs,
  type Indicator,
  type NumberFigure,
  Recent,
  type Row,
  readValue,
  Slot,
  type Span,
  type Standard,
  VALUE_WORDS,
  type Value,
  wordFinder,
} from '#grammar';
import { isTruncated } from '../../check/defects.ts';
import type { Edit } from '../rule.ts';
import { type Direction, directionOf } from './direction.ts';
import { listEdits } from './edits.ts';
import { isApart, levelByType } from './heads.ts';
import { looseName } from './loose-name.ts';
import { TEMPLATE_WORDS, templateIn } from './template.ts';
import { Trait, traitsOf } from './traits.ts';
import { endsWithAny, holdsAny, WHITE_SPACE } from './words.ts';

/** A name or value of an indicator, understood. What several rules ask of it is worked out once. */
export class Reading {
  readonly value: Value;
  /** Its first offset in the indicator list. */
  readonly start: number;
  readonly #traits: number;
  #words: Span | undefined;
  #thing: string | undefined;
  #loose: string | undefined;
  #direction: Direction | null | undefined;
  #bracket: BracketUnit | null | undefined;
  #rate: boolean | undefined;

  constructor(value: Value, start: number, traits: number) {
    this.value = value;
    this.start = start;
    this.#traits = traits;
  }

  /** A text that stands in no list. */
  static of(text: string): Reading {
    const traits = traitsOf(text);
    return new Reading(readValue(text, traits & Trait.Sight), 0, traits);
  }

  /** All of a reading but the white space and stops at its end. */
  get words(): Span {
    this.#words ??= { start: 0, end: wordsEnd(this.value.text) };
    return this.#words;
  }

  /** A name without a figure at its end and without anything in brackets: what is measured. */
  get thing(): string {
    this.#thing ??= findThing(this.value, (this.#traits & Trait.Bracket) !== 0);
    return this.#thing;
  }

  /** What is measured, as it is compared with what others measure. */
  get looseThing(): string {
    this.#loose ??= (this.#traits & Trait.Loose) === 0 ? this.thing : looseName(this.thing);
    return this.#loose;
  }

  /** Whether more is better or worse of what a name measures; null where the name does not tell. */
  get direction(): Direction | null {
    if (this.#direction === undefined) this.#direction = directionOf(this.thing);
    return this.#direction;
  }

  get bracket(): BracketUnit | null {
    if ((this.#traits & Trait.Bracket) === 0) return null;
    if (this.#bracket === undefined) this.#bracket = bracketUnit(this.value.text);
    return this.#bracket;
  }

  /** Whether a name says that its value is a percentage. */
  get isRate(): boolean {
    this.#rate ??= this.bracket?.unit === '%' || endsWithAny(this.thing, VALUE_WORDS.rateEndings);
    return this.#rate;
  }
}

/**
 * What the rules on values and names may judge of an indicator; what another rule marks as damaged is null. Each part is
 * read when it is asked for first.
 */
export class IndicatorReading {
  readonly indicator: Indicator;
  readonly #row: Row;
  #name: Reading | null | undefined;
  #cycle: Reading | null | undefined;
  #annual: Reading | null | undefined;
  #values: readonly Reading[] | undefined;

  constructor(indicator: Indicator, row: Row) {
    this.indicator = indicator;
    this.#row = row;
  }

  get name(): Reading | null {
    if (this.#name === undefined) this.#name = this.#read(Slot.Name, this.indicator.name);
    return this.#name;
  }

  get cycle(): Reading | null {
    if (this.#cycle === undefined) this.#cycle = this.#read(Slot.CycleValue, this.indicator.cycleValue);
    return this.#cycle;
  }

  get annual(): Reading | null {
    if (this.#annual === undefined) this.#annual = this.#read(Slot.AnnualValue, this.indicator.annualValue);
    return this.#annual;
  }

  /** The annual value, then the cycle value, as far as they are there. */
  get values(): readonly Reading[] {
    this.#values ??= present(this.annual, this.cycle);
    return this.#values;
  }

  #read(slot: Slot, text: string | null): Reading | null {
    // From the first fragment on nothing is sure to be this indicator's own.
    if (text === null) return null;
    const ownEnd = this.indicator.spliceStart;
    if (ownEnd !== null && this.indicator.endOf(slot) > ownEnd) return null;
    if (isTruncated(this.indicator, this.#row) && this.#isLast(slot)) return null;
    const { value, traits } = slot === Slot.Name ? understood(text) : repeated(text);
    return value === null ? null : new Reading(value, this.indicator.startOf(slot), traits);
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

/** A text understood; the value is null where suspect-glyph, stray-space or template-residue speaks of it. */
interface Understood {
  readonly text: string;
  readonly value: Value | null;
  readonly traits: number;
}

function repeated(text: string): Understood {
  // Mostly the other value of the same indicator.
  if (text !== lastRepeated.text) lastRepeated = recent.get(text) ?? recent.keep(text, understood(text));
  return lastRepeated;
}

/** Values repeat a lot (100%, 1年), names do not. */
const recent = new Recent<string, Understood>(8192);

let lastRepeated = understood('');

function understood(text: string): Understood {
  const traits = traitsOf(text);
  const damaged = (traits & Trait.Damage) !== 0 && isDamaged(text);
  return { text, value: damaged ? null : readValue(text, traits & Trait.Sight), traits };
}

function isDamaged(text: string): boolean {
  return (
    findGlyphs(text).length > 0 || (SPACE.test(text) && TORN.test(text)) || templateIn(text, TEMPLATE_WORDS) !== null
  );
}

/** A number that white space tears apart says another thing than it means. */
const TORN = /\d[.,]?\s+[.,]?\d/;
const SPACE = /\s/;

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

function wordsEnd(text: string): number {
  let end = text.length;
  while (end > 0 && ' \t。．.；;，,'.includes(text[end - 1]!)) end--;
  return end;
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

/** What a name says in brackets, by the way. */
const REMARKS = /[（(][^（()）]{1,60}[)）]/g;
const BRACKETS = /[（(]([^（()）]{1,8})[)）]/g;
const unitAt = wordFinder([...VALUE_WORDS.units, ...VALUE_WORDS.durations, ...VALUE_WORDS.percent]);

/** A unit in brackets in a name, such as （%）; the span holds the brackets. */
export interface BracketUnit extends Span {
  readonly unit: string;
}

function bracketUnit(name: string): BracketUnit | null {
  for (const match of name.matchAll(BRACKETS)) {
    const unit = match[1]!.trim().replace('％', '%');
    // 台/套 and 份（篇） leave the choice open, and tell the unit all the same.
    if (isUnit(unit) || unit.split(/[/／、或]/).every(isUnit))
      return { start: match.index, end: match.index + match[0].length, unit };
  }
  return null;
}

function isUnit(text: string): boolean {
  return text !== '' && unitAt(text, 0) === text.length;
}

function findThing({ text, main }: Value, hasBracket: boolean): string {
  const named = main === null ? text : text.slice(0, Math.min(main.start, main.qualifiers[0]?.start ?? main.start));
  const bare = hasBracket ? named.replace(REMARKS, '') : named;
  return TAIL.has(bare.charCodeAt(bare.length - 1)) ? bare.replace(/[\s。．.；;，,]{1,9}$/, '') : bare;
}

const TAIL = new CodeUnitSet(`${WHITE_SPACE}。．.；;，,`);

/** Whether an indicator is one of satisfaction, by its class, unless level and type stand apart, or by its name. */
export function isSatisfaction(standard: Standard, { indicator, name }: IndicatorReading): boolean {
  const level = isApart(standard, indicator) ? undefined : levelByType(standard, indicator);
  if (level !== undefined && holdsAny(level.name, VALUE_WORDS.satisfaction)) return true;
  return name !== null && endsWithAny(name.thing, VALUE_WORDS.satisfaction);
}

/** A percentage, or a number whose name says that it is one; null for anything else. */
export function percentOf(reading: Reading, name: Reading | null): NumberFigure | null {
  const main = mainNumber(reading);
  if (main === null || main.kind === 'percent') return main;
  return main.kind === 'count' && main.unit === null && name?.isRate === true ? main : null;
}
