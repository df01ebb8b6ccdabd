import { append } from '../append.ts';
import { anyOf } from '../text/code-unit-set.ts';
import { CommonText } from './common-text.ts';

interface SpottedWord {
  readonly word: string;
  readonly bits: number;
  /** Where in the word the two code units stand by which it is spotted. */
  readonly at: number;
}

/** Finds in one pass which of several lists have a word in a text. */
export class WordSpotter {
  /** For each code unit whether it is a word, and whether a longer one is spotted by it and the one behind or before it. */
  readonly #units = new Uint8Array(0x10000);
  /** One bit for each hash of such two. */
  readonly #pairs = new Uint32Array(0x10000 >> 5);
  /** The bits of words of one code unit; longer words by their hash. */
  readonly #short = new Map<number, number>();
  readonly #long = new Map<number, SpottedWord[]>();
  /** Any of the code units that are marked. */
  readonly #any: RegExp;

  /**
   * Each list with the bits that stand for it.
   *
   * @param common what the texts are full of: words are spotted by what does not stand in it, as far as they can be
   */
  constructor(lists: Iterable<readonly [bits: number, words: readonly string[]]>, common = NOTHING) {
    const bitsOf = new Map<string, number>();
    for (const [bits, words] of lists) for (const word of words) bitsOf.set(word, (bitsOf.get(word) ?? 0) | bits);
    const marked = new Set<number>();
    for (const [word, bits] of bitsOf) {
      if (word === '') continue;
      if (word.length === 1) {
        const unit = word.charCodeAt(0);
        this.#units[unit]! |= WORD;
        marked.add(unit);
        this.#short.set(unit, bits);
        continue;
      }
      const anchor = tellingUnit(word, common);
      const isFirst = anchor === 0 || (anchor + 1 < word.length && !common.hasPair(word, anchor));
      const at = isFirst ? anchor : anchor - 1;
      marked.add(word.charCodeAt(anchor));
      this.#units[word.charCodeAt(anchor)]! |= isFirst ? FIRST : SECOND;
      const hash = hashAt(word, at);
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
    if (this.isEmpty || (text.length >= LONG && !this.#any.test(text))) return 0;
    const units = this.#units;
    let found = 0;
    for (let i = 0; i < text.length; i++) {
      const shown = units[text.charCodeAt(i)]!;
      if (shown === 0) continue;
      if ((shown & WORD) !== 0) found |= this.#short.get(text.charCodeAt(i))!;
      if ((shown & FIRST) !== 0 && i + 1 < text.length) found |= this.#pairAt(text, i);
      if ((shown & SECOND) !== 0 && i > 0) found |= this.#pairAt(text, i - 1);
    }
    return found;
  }

  #pairAt(text: string, at: number): number {
    const hash = hashAt(text, at);
    return (this.#pairs[hash >> 5]! >>> (hash & 31)) & 1 ? bitsAt(this.#long.get(hash)!, text, at) : 0;
  }
}

const NOTHING = new CommonText('');
const LONG = 64;
const WORD = 1;
const FIRST = 2;
const SECOND = 4;

/** Where a word's first code unit stands that is not common; else the second of two that together are not; else the first. */
function tellingUnit(word: string, common: CommonText): number {
  for (let at = 0; at < word.length; at++) if (!common.hasUnit(word, at)) return at;
  // Not the first of them, which often is a digit (1作).
  for (let at = 1; at < word.length; at++) if (!common.hasPair(word, at - 1)) return at;
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

/** Of the two code units at an offset. */
function hashAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 0x9e5 + text.charCodeAt(at + 1) * 0x3b) & 0xffff;
}
