const UTF8 = new TextEncoder();

/**
 * JSON in UTF-8 with lines in it (members `line`), counted from the first line of some stretch of a text: when the stretch
 * moves, the digits are changed, and nothing is written again.
 */
export class LinedJson {
  readonly bytes: Uint8Array;
  /** The line in which the stretch begins. */
  readonly base: number;
  readonly ends: readonly number[];

  /** @param ends where each number of a line ends in the bytes */
  constructor(bytes: Uint8Array, base: number, ends: readonly number[]) {
    this.bytes = bytes;
    this.base = base;
    this.ends = ends;
  }

  /** @param json with the lines that they are while the stretch begins in `base` */
  static of(json: string, base: number): LinedJson {
    const bytes = UTF8.encode(json);
    return new LinedJson(bytes, base, endsOfLines(bytes));
  }

  /** The same with the stretch beginning in another line; null where numbers become longer or shorter. */
  movedTo(base: number): LinedJson | null {
    if (base === this.base) return this;
    const moved = this.bytes.slice();
    for (const end of this.ends) {
      // Mostly the last digits alone are others.
      for (let at = end - 1, carry = base - this.base; carry !== 0; at--) {
        if (!isDigit(moved[at]!)) return null;
        const sum = moved[at]! - ZERO + carry;
        carry = Math.floor(sum / 10);
        moved[at] = ZERO + sum - 10 * carry;
        const isFirst = !isDigit(moved[at - 1]!);
        if (isFirst && at < end - 1 && moved[at] === ZERO) return null;
      }
    }
    return new LinedJson(moved, base, this.ends);
  }
}

/** Puts together what is in UTF-8 already, with other lines. */
export class LinedJsonWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;
  #ends: number[] = [];

  /**
   * Adds members of a list.
   *
   * @param lineAt the line from which the `i`th line in it is counted
   */
  add({ bytes, ends }: LinedJson, lineAt: (i: number) => number): void {
    this.#makeRoom(1 + bytes.length + ends.length * MOST_DIGITS);
    if (this.#length > 0) this.#bytes[this.#length++] = COMMA;
    const start = this.#length;
    this.#bytes.set(bytes, start);
    this.#length += bytes.length;
    for (let i = 0; i < ends.length; i++) {
      // Where the lines before it became longer, all the rest has moved by as much.
      const end = ends[i]! + this.#length - start - bytes.length;
      this.#ends.push(this.#raise(start + end, lineAt(i)));
    }
  }

  /** What was added since this was last asked, with the lines that they are while the stretch begins in `base`. */
  take(base: number): LinedJson {
    const taken = new LinedJson(this.#bytes.slice(0, this.#length), base, this.#ends);
    this.#length = 0;
    this.#ends = [];
    return taken;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = new Uint8Array(2 * (this.#length + more));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }

  /** Makes the line that ends there so many lines greater; returns where it then ends. */
  #raise(end: number, more: number): number {
    const bytes = this.#bytes;
    let start = end;
    let line = more;
    for (let unit = 1; isDigit(bytes[start - 1]!); unit *= 10) line += unit * (bytes[--start]! - ZERO);
    const newEnd = start + digitsOf(line);
    if (newEnd !== end) bytes.copyWithin(newEnd, end, this.#length);
    this.#length += newEnd - end;
    for (let at = newEnd - 1; at >= start; at--) {
      bytes[at] = ZERO + (line % 10);
      line = Math.floor(line / 10);
    }
    return newEnd;
  }
}

function digitsOf(number: number): number {
  let digits = 1;
  for (let power = 10; power <= number; power *= 10) digits++;
  return digits;
}

/** Of the number of a line. */
const MOST_DIGITS = 16;

/** In a string a quotation mark has a backslash before it, so that none is taken for the name of a member. */
const LINE = UTF8.encode('"line":');
const QUOTE = LINE[0]!;

function endsOfLines(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(QUOTE); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    if (!isLineAt(bytes, at)) continue;
    at += LINE.length;
    while (isDigit(bytes[at]!)) at++;
    ends.push(at);
  }
  return ends;
}

function isLineAt(bytes: Uint8Array, at: number): boolean {
  for (let i = 1; i < LINE.length; i++) if (bytes[at + i] !== LINE[i]) return false;
  return true;
}

const ZERO = 48;
const COMMA = 44;

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte < ZERO + 10;
}
