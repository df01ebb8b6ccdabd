import { skipSpacesBack } from '../text/chars.ts';
import { type Fragment, Indicator, type SlotOffsets } from './indicator.ts';
import { SLOT_COUNT, Slot } from './slot.ts';

const STRIDE = 2 * (SLOT_COUNT + 1);
const WHOLE = 2 * SLOT_COUNT;

/** Collects the slots of one list's indicators after the other. What it writes to is used again for the next list. */
export class SlotWriter {
  #text = '';
  /** Of short lists, and of those whose offsets need more than 16 bits. */
  #short: SlotOffsets = new Uint16Array(64 * STRIDE);
  #long: SlotOffsets = new Int32Array(0);
  /** One of the two; all zeros behind `#end`. */
  #offsets = this.#short;
  /** Where the indicator that is being written has its slots; and the end of all. */
  #base = 0;
  #end = 0;
  /** Of the few indicators that have any, by their number. */
  readonly #fragments = new Map<number, Fragment[]>();

  /** Makes ready for the indicators of `text`. */
  reset(text: string): void {
    this.#offsets.fill(0, 0, this.#end);
    this.#text = text;
    this.#end = 0;
    this.#offsets = text.length < 0xffff ? this.#short : this.#long;
    if (this.#fragments.size > 0) this.#fragments.clear();
  }

  /** Begins the next indicator. */
  begin(): void {
    this.#base = this.#end;
    this.#end += STRIDE;
    if (this.#end > this.#offsets.length) this.#grow();
  }

  /**
   * Puts a word in its slot. Where the slot is taken, the first stays; of the annual values the last counts, unless the head and
   * name of another indicator stand between them.
   */
  set(slot: Slot, start: number, end: number): void {
    this.extend(start, end);
    const offsets = this.#offsets;
    const at = this.#base + 2 * slot;
    const taken = offsets[at] !== 0 || (slot <= Slot.TypeSeparator && this.#pastHead());
    if (taken && (slot !== Slot.AnnualValue || this.#hasOtherBehind(offsets[at + 1]! - 1))) {
      this.#addFragment(slot, start, end);
      return;
    }
    if (taken) this.#addFragment(slot, offsets[at]! - 1, offsets[at + 1]! - 1);
    offsets[at] = start + 1;
    offsets[at + 1] = end + 1;
  }

  /** Puts a level or type in the slots of its code, which ends where the name begins, and of its name, if that is not lost. */
  setHead(codeSlot: Slot, nameSlot: Slot, start: number, nameStart: number, end: number): void {
    if (nameStart > start) this.set(codeSlot, start, skipSpacesBack(this.#text, nameStart, start));
    if (end > nameStart) this.set(nameSlot, nameStart, end);
  }

  /** Takes a word into the indicator that has no slot. */
  extend(start: number, end: number): void {
    const at = this.#base + WHOLE;
    if (this.#offsets[at] === 0) this.#offsets[at] = start + 1;
    this.#offsets[at + 1] = end + 1;
  }

  /** The indicators written since the last `reset`. */
  indicators(): Indicator[] {
    const offsets = this.#offsets.slice(0, this.#end);
    const sound = this.#fragments.size === 0;
    const indicators: Indicator[] = [];
    for (let base = 0; base < this.#end; base += STRIDE) {
      const fragments = sound ? SOUND : (this.#fragments.get(base) ?? SOUND);
      indicators.push(new Indicator(this.#text, offsets, base, fragments));
    }
    return indicators;
  }

  /** A head behind a label is no head of this indicator, unless it has none. */
  #pastHead(): boolean {
    const { CycleLabel, AnnualLabel } = Slot;
    return this.#offsets[this.#base + 2 * CycleLabel] !== 0 || this.#offsets[this.#base + 2 * AnnualLabel] !== 0;
  }

  /** Whether a head, and a name that is not this indicator's once more, stand behind `end`. */
  #hasOtherBehind(end: number): boolean {
    const fragments = this.#fragments.get(this.#base);
    const name = fragments?.find(({ slot, start }) => slot === Slot.Name && start >= end);
    if (name === undefined || !fragments!.some(({ slot, start }) => slot <= Slot.TypeName && start >= end))
      return false;
    const at = this.#base + 2 * Slot.Name;
    const own = this.#text.slice(this.#offsets[at]! - 1, this.#offsets[at + 1]! - 1);
    return this.#text.slice(name.start, name.end) !== own;
  }

  #addFragment(slot: Slot, start: number, end: number): void {
    const fragments = this.#fragments.get(this.#base);
    if (fragments === undefined) this.#fragments.set(this.#base, [{ slot, start, end }]);
    else fragments.push({ slot, start, end });
  }

  #grow(): void {
    const isShort = this.#offsets === this.#short;
    const larger = isShort ? new Uint16Array(2 * this.#end) : new Int32Array(2 * this.#end);
    larger.set(this.#offsets);
    this.#offsets = larger;
    if (isShort) this.#short = larger;
    else this.#long = larger;
  }
}

/** Nearly every indicator has no fragments, and they share this list. */
const SOUND: readonly Fragment[] = [];
