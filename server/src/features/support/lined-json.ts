const UTF8 = new TextEncoder();

/**
 * JSON in UTF-8 with lines in it (members `line`), counted from the first line of some stretch of a text: when the stretch
 * moves, the digits are changed, and nothing is written again.
 */
export class LinedJson {
  readonly bytes: Uint8Array;
  /** The line in which the stretch begins. */
  readonly base: number;
  /** Where each number of a line ends. */
  readonly #ends: readonly number[];

  private constructor(bytes: Uint8Array, base: number, ends: readonly number[]) {
    this.bytes = bytes;
    this.base = base;
    this.#ends = ends;
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
    for (const end of this.#ends) {
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
    return new LinedJson(moved, base, this.#ends);
  }
}

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

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte < ZERO + 10;
}
