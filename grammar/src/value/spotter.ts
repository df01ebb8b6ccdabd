interface SpottedWord {
  readonly word: string;
  readonly bits: number;
  /** Where in the word the two code units stand by which it is spotted. */
  readonly at: number;
}

/** Finds in one pass which of several lists have a word in a text. */
export class WordSpotter {
  /** One bit for each code unit that is a word. */
  readonly #units = new Uint32Array(0x10000 >> 5);
  /** One bit for each hash of two code units by which a longer word is spotted. */
  readonly #pairs = new Uint32Array(0x10000 >> 5);
  /** By the code unit, or the hash. */
  readonly #short = new Map<number, SpottedWord[]>();
  readonly #long = new Map<number, SpottedWord[]>();

  /**
   * Each list with the bits that stand for it.
   *
   * @param common what the texts are full of: words are spotted by what does not stand in it, as far as they can be
   */
  constructor(lists: Iterable<readonly [bits: number, words: readonly string[]]>, common = '') {
    const bitsOf = new Map<string, number>();
    for (const [bits, words] of lists) for (const word of words) bitsOf.set(word, (bitsOf.get(word) ?? 0) | bits);
    for (const [word, bits] of bitsOf) {
      if (word === '') continue;
      const at = tellingPair(word, common);
      const unit = word.charCodeAt(at);
      if (word.length === 1) enter(this.#short, this.#units, unit, { word, bits, at });
      else enter(this.#long, this.#pairs, hashOf(unit, word.charCodeAt(at + 1)), { word, bits, at });
    }
  }

  /** The bits of all lists that have a word between two offsets of a text. */
  spot(text: string, start = 0, end = text.length): number {
    if (this.#short.size === 0 && this.#long.size === 0) return 0;
    const units = this.#units;
    const pairs = this.#pairs;
    let found = 0;
    let before = 0;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const hash = hashOf(before, unit);
      if ((units[unit >> 5]! >>> (unit & 31)) & 1) found |= bitsAt(this.#short.get(unit)!, text, i, start, end);
      if ((pairs[hash >> 5]! >>> (hash & 31)) & 1) found |= bitsAt(this.#long.get(hash)!, text, i - 1, start, end);
      before = unit;
    }
    return found;
  }
}

function tellingPair(word: string, common: string): number {
  for (let at = 0; at + 1 < word.length; at++) if (!common.includes(word.slice(at, at + 2))) return at;
  return 0;
}

function enter(words: Map<number, SpottedWord[]>, bits: Uint32Array, key: number, word: SpottedWord): void {
  bits[key >> 5]! |= 1 << (key & 31);
  const known = words.get(key);
  if (known === undefined) words.set(key, [word]);
  else known.push(word);
}

/** The bits of the words of which the telling part stands at an offset. */
function bitsAt(words: readonly SpottedWord[], text: string, offset: number, start: number, end: number): number {
  let found = 0;
  for (const { word, bits, at } of words) {
    const from = offset - at;
    if (from >= start && from + word.length <= end && text.startsWith(word, from)) found |= bits;
  }
  return found;
}

/** Of two code units that stand together. */
function hashOf(first: number, second: number): number {
  return (first * 0x9e5 + second * 0x3b) & 0xffff;
}
