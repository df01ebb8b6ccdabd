import { Char, CLOSING_BRACKETS, KINDS, OPENING_BRACKETS } from './chars.ts';

/**
 * The code units of one text after the other. Reading a list looks at each character several times,
 * and that is several times faster in an array than in a string that is a slice of a larger one.
 * Positions at and behind the end read as 0, `Char.Other`.
 */
export class CodeUnits {
  length = 0;
  units = new Uint16Array(1024);
  /** The same memory as `units`; null where the host cannot copy a text into it. */
  #bytes = bytesOf(this.units);

  load(text: string): void {
    const { length } = text;
    if (length >= this.units.length) {
      this.units = new Uint16Array(2 * length);
      this.#bytes = bytesOf(this.units);
    }
    const { units } = this;
    if (this.#bytes !== null) this.#bytes.write(text, 0, 2 * length, 'utf16le');
    else for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
    units[length] = 0;
    this.length = length;
  }

  /** The kind of the code unit at `i`, which may be before the start. */
  kind(i: number): number {
    return i >= 0 && i < this.length ? KINDS[this.units[i]!]! : Char.Other;
  }

  unit(i: number): number {
    return i >= 0 && i < this.length ? this.units[i]! : 0;
  }

  /** Whether `i` stands between the two halves of one character. */
  isInCharacter(i: number): boolean {
    return (this.unit(i - 1) & 0xfc00) === 0xd800 && (this.unit(i) & 0xfc00) === 0xdc00;
  }

  /** First index at or after `i` (below `end`) that is no white space. */
  skipSpaces(i: number, end = this.length): number {
    while (i < end && KINDS[this.units[i]!] === Char.Space) i++;
    return i;
  }

  /** Last end at or before `end` (above `start`) that has no white space before it. */
  skipSpacesBack(end: number, start = 0): number {
    while (end > start && KINDS[this.units[end - 1]!] === Char.Space) end--;
    return end;
  }

  skipDigits(i: number): number {
    while (i < this.length && KINDS[this.units[i]!] === Char.Digit) i++;
    return i;
  }

  /** First index at or after `i` that is no separator, stop, `、` or white space. */
  skipMarks(i: number): number {
    while (i < this.length && isMark(KINDS[this.units[i]!]!)) i++;
    return i;
  }

  /** The number that half- or full-width digits from `start` to `end` make; NaN where there are none. */
  digitsValue(start: number, end: number): number {
    if (end <= start) return Number.NaN;
    let value = 0;
    for (let i = start; i < end; i++) {
      const unit = this.units[i]!;
      value = value * 10 + (unit >= 0xff10 ? unit - 0xff10 : unit - 0x30);
    }
    return value;
  }
}

/** What of Node's `Buffer` serves here: it copies a text ten times as fast as a loop over its characters. */
interface HostBytes {
  write(text: string, offset: number, bytes: number, encoding: 'utf16le'): number;
}

interface Host {
  readonly Buffer?: { from(memory: ArrayBufferLike): HostBytes };
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function bytesOf(units: Uint16Array): HostBytes | null {
  const { Buffer } = globalThis as Host;
  return Buffer !== undefined && IS_LITTLE_ENDIAN ? Buffer.from(units.buffer) : null;
}

export function isMark(kind: number): boolean {
  return kind === Char.Separator || kind === Char.Stop || kind === Char.Comma || kind === Char.Space;
}

export function unitsIn(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

export const OPENING = unitsIn(OPENING_BRACKETS);
export const CLOSING = unitsIn(CLOSING_BRACKETS);
