/** The bits of a unit that are looked at first: few units share them. */
const MASK = 0xfff;

/** A set of UTF-16 code units. Most questions end at the first look, which takes a table of 4 kB. */
export class CodeUnitSet {
  readonly #seen = new Uint8Array(MASK + 1);
  readonly #units = new Set<number>();

  /** Takes the first code unit of each text; an empty text has none. */
  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      if (text === '') continue;
      const unit = text.charCodeAt(0);
      this.#seen[unit & MASK] = 1;
      this.#units.add(unit);
    }
  }

  has(unit: number): boolean {
    return this.#seen[unit & MASK] === 1 && this.#units.has(unit);
  }

  /** Offset of the first of them in a text at or after `from`; -1 where there is none. */
  indexIn(text: string, from = 0): number {
    for (let i = from; i < text.length; i++) if (this.has(text.charCodeAt(i))) return i;
    return -1;
  }
}
