import { append } from '../append.ts';
import { anyOf } from '../text/code-unit-set.ts';

interface SpottedWord {
  readonly word: string;
  readonly bits: number;
  /** Where in the word the two code units stand by which it is spotted. */
  readonly at: number;
}

/** Finds in one pass which of several lists have a word in a text. */
export class WordSpotter {
  /** For each code unit whether it is a word, and whether it is the first of two by which a longer one is spotted. */
  readonly #units = new Uint8Array(0x10000);
  /** One bit for each hash of such two. */
  readonly #pairs = new Uint32Array(0x10000 >> 5);
  /** By the code unit, or the hash. */
  readonly #short = new Map<number, SpottedWord[]>();
  readonly #long = new Map<number, SpottedWord[]>();
  /** Any of the code units that are marked. */
  readonly #any: RegExp;

  /**
   * Each list with the bits that stand for it.
   *
   * @param common what the texts are full of: words are spotted by what does not stand in it, as far as they can be
   */
  constructor(lists: Iterable<readonly [bits: number, words: readonly string[]]>, common = '') {
    const bitsOf = new Map<string, number>();
    for (const [bits, words] of lists) for (const word of words) bitsOf.set(word, (bitsOf.get(word) ?? 0) | bits);
    const marked = new Set<number>();
    for (const [word, bits] of bitsOf) {
      if (word === '') continue;
      const at = tellingPair(word, common);
      const unit = word.charCodeAt(at);
      marked.add(unit);
      if (word.length === 1) {
        this.#units[unit]! |= WORD;
        append(this.#short, unit, { word, bits, at });
        continue;
      }
      const hash = hashOf(unit, word.charCodeAt(at + 1));
      this.#units[unit]! |= FIRST;
      this.#pairs[hash >> 5]! |= 1 << (hash & 31);
      append(this.#long, hash, { word, bits, at });
    }
    this.#any = anyOf(marked);
  }

  /** Whether there is no word to be found. */
  get isEmpty(): boolean {
    return this.#short.size === 0 && this.#long.size === 0;
  }

  /** The bits of all lists that have a word in a text. */
  spot(text: string): number {
    // A long text is searched several times faster by an expression than by a loop.
    if (this.isEmpty || !this.#any.test(text)) return 0;
    const units = this.#units;
    let found = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const shown = units[unit]!;
      if (shown === 0) continue;
      if ((shown & WORD) !== 0) found |= bitsAt(this.#short.get(unit)!, text, i);
      if ((shown & FIRST) === 0 || i + 1 === text.length) continue;
      const hash = hashOf(unit, text.charCodeAt(i + 1));
      if ((this.#pairs[hash >> 5]! >>> (hash & 31)) & 1) found |= bitsAt(this.#long.get(hash)!, text, i);
    }
    return found;
  }
}

const WORD = 1;
const FIRST = 2;

function tellingPair(word: string, common: string): number {
  for (let at = 0; at + 1 < word.length; at++) if (!common.includes(word.slice(at, at + 2))) return at;
  return 0;
}

/** The bits of the words of which the telling part stands at an offset. */
function bitsAt(words: readonly SpottedWord[], text: string, offset: number): number {
  let found = 0;
  for (const { word, bits, at } of words) {
    const from = offset - at;
    if (from >= 0 && text.startsWith(word, from)) found |= bits;
  }
  return found;
}

/** Of two code units that stand together. */
function hashOf(first: number, second: number): number {
  return (first * 0x9e5 + second * 0x3b) & 0xffff;
}
