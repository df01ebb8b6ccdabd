/** A set of UTF-16 code units, one bit for each. */
export class CodeUnitSet {
  readonly #bits = new Uint32Array(0x10000 >> 5);

  /** Takes the first code unit of each text; an empty text has none. */
  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      if (text === '') continue;
      const unit = text.charCodeAt(0);
      this.#bits[unit >> 5]! |= 1 << (unit & 31);
    }
  }

  has(unit: number): boolean {
    return ((this.#bits[unit >> 5]! >>> (unit & 31)) & 1) === 1;
  }

  /** Offset of the first of them in a text from `from` on, before `to`; -1 where there is none. */
  indexIn(text: string, from = 0, to = text.length): number {
    for (let i = from; i < to; i++) if (this.has(text.charCodeAt(i))) return i;
    return -1;
  }
}

/** An expression that finds the first of some code units. */
export function anyOf(units: Iterable<number>): RegExp {
  const escaped = Array.from(units, (unit) => `\\u${unit.toString(16).padStart(4, '0')}`);
  return new RegExp(`[${escaped.join('')}]`);
}
