interface SpottedWord {
  readonly word: string;
  readonly bits: number;
}

/** Finds in one pass which of several lists have a word in a text. */
export class WordSpotter {
  /** One bit for each code unit that a word begins with; all that most places of a text are asked about. */
  readonly #firsts = new Uint32Array(0x10000 >> 5);
  /** One bit for each hash under which there is a word. */
  readonly #hashes = new Uint32Array(0x10000 >> 5);
  readonly #words = new Map<number, SpottedWord[]>();

  /** Each list with the bits that stand for it. */
  constructor(lists: Iterable<readonly [bits: number, words: readonly string[]]>) {
    const bitsOf = new Map<string, number>();
    for (const [bits, words] of lists) for (const word of words) bitsOf.set(word, (bitsOf.get(word) ?? 0) | bits);
    for (const [word, bits] of bitsOf) {
      if (word === '') continue;
      const first = word.charCodeAt(0);
      this.#firsts[first >> 5]! |= 1 << (first & 31);
      const hash = word.length === 1 ? first : hashOf(first, word.charCodeAt(1));
      this.#hashes[hash >> 5]! |= 1 << (hash & 31);
      const known = this.#words.get(hash);
      if (known === undefined) this.#words.set(hash, [{ word, bits }]);
      else known.push({ word, bits });
    }
  }

  /** The bits of all lists that have a word between two offsets of a text. */
  spot(text: string, start = 0, end = text.length): number {
    if (this.#words.size === 0) return 0;
    const firsts = this.#firsts;
    const hashes = this.#hashes;
    let found = 0;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      if (((firsts[unit >> 5]! >>> (unit & 31)) & 1) === 0) continue;
      const hash = hashOf(unit, i + 1 < end ? text.charCodeAt(i + 1) : 0);
      if ((hashes[unit >> 5]! >>> (unit & 31)) & 1) found |= this.#at(unit, text, i, end);
      if ((hashes[hash >> 5]! >>> (hash & 31)) & 1) found |= this.#at(hash, text, i, end);
    }
    return found;
  }

  #at(hash: number, text: string, at: number, end: number): number {
    let found = 0;
    for (const { word, bits } of this.#words.get(hash)!) {
      if (at + word.length <= end && text.startsWith(word, at)) found |= bits;
    }
    return found;
  }
}

/** Of two code units that stand together; it falls where hardly any single unit of these texts does. */
function hashOf(first: number, second: number): number {
  return (first * 0x9e5 + second * 0x3b) & 0xffff;
}
