import { Char, KINDS } from './chars.ts';

/**
 * The code units of one text after the other. Reading a list looks at each character several times,
 * and that is several times faster in an array than in a string that is a slice of a larger one.
 * Positions at and behind the end read as 0, `Char.Other`.
 */
export class CodeUnits {
  length = 0;
  units = new Uint16Array(1024);

  load(text: string): void {
    const { length } = text;
    if (length >= this.units.length) {
      this.units = new Uint16Array(2 * length);
    }
    const { units } = this;
    for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
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

export function isMark(kind: number): boolean {
  return kind === Char.Separator || kind === Char.Stop || kind === Char.Comma || kind === Char.Space;
}
