import { digitsValue, isDigitAt, skipDigits, toHalfWidth } from '../text/chars.ts';
import type { CodeUnitSet } from '../text/code-unit-set.ts';
import { enclosedValue } from '../text/enclosed.ts';
import type { Span } from '../text/joined.ts';
import { Recent } from '../text/recent.ts';
import { findSpliceStart } from './remnants.ts';
import { SLOT_COUNT, Slot } from './slot.ts';

/** A part of another head, label or value that stands inside an indicator; `slot` tells what it looks like. */
export interface Fragment extends Span {
  readonly slot: Slot;
}

/** A level or type as printed: its code in ASCII (digits, or letters that they were misread for), its name as it is. */
export interface Head {
  readonly code: string | null;
  readonly name: string;
}

/**
 * Where the slots of a list's indicators stand: for each indicator the start and end of each slot in the order of `Slot`,
 * and those of the whole. Every number is one more than the offset; 0 stands for a slot that is missing.
 */
export type SlotOffsets = Uint16Array | Int32Array;

/**
 * One entry of an indicator list. Offsets count from the start of the list's text; a slot that is not there has -1.
 */
export class Indicator {
  readonly #text: string;
  readonly #offsets: SlotOffsets;
  /** Where in `#offsets` this indicator's slots begin. */
  readonly #base: number;
  /** What was spliced in, in order; empty in a sound indicator. */
  readonly fragments: readonly Fragment[];

  constructor(text: string, offsets: SlotOffsets, base: number, fragments: readonly Fragment[]) {
    this.#text = text;
    this.#offsets = offsets;
    this.#base = base;
    this.fragments = fragments;
  }

  get start(): number {
    return this.#offsets[this.#base + 2 * SLOT_COUNT]! - 1;
  }

  get end(): number {
    return this.#offsets[this.#base + 2 * SLOT_COUNT + 1]! - 1;
  }

  has(slot: Slot): boolean {
    return this.#offsets[this.#base + 2 * slot] !== 0;
  }

  startOf(slot: Slot): number {
    return this.#offsets[this.#base + 2 * slot]! - 1;
  }

  endOf(slot: Slot): number {
    return this.#offsets[this.#base + 2 * slot + 1]! - 1;
  }

  span(slot: Slot): Span | null {
    return this.has(slot) ? { start: this.startOf(slot), end: this.endOf(slot) } : null;
  }

  /** What stands behind a slot, up to the end of the indicator. */
  behind(slot: Slot): string {
    return this.has(slot) ? this.#text.slice(this.endOf(slot), this.end) : '';
  }

  /** Whether one of some code units stands in a slot. */
  holds(slot: Slot, units: CodeUnitSet): boolean {
    return this.has(slot) && units.indexIn(this.#text, this.startOf(slot), this.endOf(slot)) >= 0;
  }

  text(slot: Slot): string | null {
    return this.has(slot) ? this.#text.slice(this.startOf(slot), this.endOf(slot)) : null;
  }

  // Every rule asks for these, so each is made once; undefined stands for not yet made.
  #serial: number | null | undefined;
  #level: Head | null | undefined;
  #type: Head | null | undefined;
  #name: string | null | undefined;
  #cycleValue: string | null | undefined;
  #annualValue: string | null | undefined;
  #spliceStart: number | null | undefined;

  get serial(): number | null {
    if (this.#serial === undefined) {
      const digits = this.serialDigits;
      this.#serial = digits === null ? null : serialValue(this.#text, digits);
    }
    return this.#serial;
  }

  /** Where the digits of the serial stand, without a bracket before them; one character where it is `①`; null where they were lost. */
  get serialDigits(): Span | null {
    if (!this.has(Slot.Serial)) return null;
    let start = this.startOf(Slot.Serial);
    if (!isDigitAt(this.#text, start)) {
      if (enclosedValue(this.#text.charCodeAt(start)) > 0) return { start, end: start + 1 };
      start++;
    }
    const end = Math.min(skipDigits(this.#text, start), this.endOf(Slot.Serial));
    return end > start ? { start, end } : null;
  }

  get level(): Head | null {
    if (this.#level === undefined) this.#level = this.#head(Slot.LevelCode, Slot.LevelName);
    return this.#level;
  }

  get type(): Head | null {
    if (this.#type === undefined) this.#type = this.#head(Slot.TypeCode, Slot.TypeName);
    return this.#type;
  }

  get name(): string | null {
    if (this.#name === undefined) this.#name = this.text(Slot.Name);
    return this.#name;
  }

  get cycleValue(): string | null {
    if (this.#cycleValue === undefined) this.#cycleValue = this.text(Slot.CycleValue);
    return this.#cycleValue;
  }

  get annualValue(): string | null {
    if (this.#annualValue === undefined) this.#annualValue = this.text(Slot.AnnualValue);
    return this.#annualValue;
  }

  /** Where a part of another indicator, or of this one once more, begins inside of it; null in a sound one. */
  get spliceStart(): number | null {
    if (this.#spliceStart === undefined) this.#spliceStart = findSpliceStart(this);
    return this.#spliceStart;
  }

  #head(codeSlot: Slot, nameSlot: Slot): Head | null {
    const name = this.text(nameSlot);
    return name === null ? null : headOf(this.text(codeSlot) ?? '', name);
  }
}

function serialValue(text: string, { start, end }: Span): number {
  return isDigitAt(text, start) ? digitsValue(text, start, end) : enclosedValue(text.charCodeAt(start));
}

/** A table has few heads, each many times: equal ones are one object, so that what they mean can be kept by it. */
const heads = new Recent<string, Recent<string, Head>>(1024);

function headOf(code: string, name: string): Head {
  const named = heads.get(name) ?? heads.keep(name, new Recent(64));
  return named.get(code) ?? named.keep(code, { code: plainCode(code) || null, name });
}

/** A code, or a serial, in ASCII without the signs around it; letters that digits were misread for stay. */
export function plainCode(code: string): string {
  return toHalfWidth(code).replace(/[^0-9A-Za-z]/g, '');
}
