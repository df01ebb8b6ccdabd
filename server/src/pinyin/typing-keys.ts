import type { Typed } from './match.ts';
import { halfWidth, isHan, isSign, readingsOf } from './readings.ts';

/**
 * With which letters the typing of some texts can begin at each of their characters, and which can come second: tells at
 * once of nearly all texts that something typed does not fit them.
 */
export class TypingKeys {
  /** Where the characters of each text begin, one text behind the other. */
  readonly #starts: Uint32Array;
  /** A bit for each letter, by character. */
  readonly #first: Uint32Array;
  readonly #second: Uint32Array;

  readonly #texts: readonly string[];
  /** All texts, each with a line feed before it. */
  readonly #joined: string;
  /** By letter: `HERE` and what can come second behind it, anywhere in any text and at the beginning of one. */
  readonly #anywhere = new Uint32Array(LETTERS);
  readonly #beginnings = new Uint32Array(LETTERS);

  constructor(texts: readonly string[]) {
    this.#texts = texts;
    this.#joined = texts.map((text) => `\n${text}`).join('');
    this.#starts = new Uint32Array(texts.length + 1);
    for (const [i, text] of texts.entries()) this.#starts[i + 1] = this.#starts[i]! + text.length;
    this.#first = new Uint32Array(this.#starts[texts.length]!);
    this.#second = new Uint32Array(this.#starts[texts.length]!);
    for (const [i, text] of texts.entries()) this.#read(text, this.#starts[i]!);
  }

  /** Whether what was typed may fit any of the texts, or the beginning of one; says no of most at once. */
  mayFitAny({ text: typed, pinyin }: Typed, onlyBeginning: boolean): boolean {
    if (isHan(typed)) {
      const second = typed[1] ?? '';
      if (isHan(second) && !this.#joined.includes(second)) return false;
      return this.#joined.includes(onlyBeginning ? `\n${typed[0]}` : typed[0]!);
    }
    if (bitOf(typed, 0) === 0 || !pinyin) return true;
    const second = bitOf(typed, 1) || HERE;
    const seconds = onlyBeginning || typed.length === 1 ? this.#beginnings : this.#anywhere;
    return (seconds[typed.charCodeAt(0) - LETTER_A]! & second) !== 0;
  }

  /**
   * Whether what was typed may fit text `i`, or its beginning. Where this says no it does not; where it says yes,
   * `matchText` knows.
   */
  mayFit(i: number, { text: typed, pinyin }: Typed, onlyBeginning = false): boolean {
    if (isHan(typed)) {
      const text = this.#texts[i]!;
      const second = typed[1] ?? '';
      if (isHan(second) && !text.includes(second)) return false;
      return onlyBeginning ? text.startsWith(typed[0]!) : text.includes(typed[0]!);
    }
    const first = bitOf(typed, 0);
    if (first === 0 || !pinyin) return true;
    const second = bitOf(typed, 1);
    const start = this.#starts[i]!;
    // One letter fits the beginning or nothing.
    const begins = onlyBeginning || typed.length === 1;
    const end = begins ? Math.min(start + 1, this.#starts[i + 1]!) : this.#starts[i + 1]!;
    for (let at = start; at < end; at++) {
      if ((this.#first[at]! & first) !== 0 && (second === 0 || (this.#second[at]! & second) !== 0)) return true;
    }
    return false;
  }

  #read(text: string, start: number): void {
    // What the next character that is no sign can begin with.
    let next = 0;
    for (let i = text.length - 1; i >= 0; i--) {
      const { first, second, skipped } = keysOf(text[i]!);
      this.#first[start + i] = first;
      this.#second[start + i] = second | next;
      addPairs(this.#anywhere, first, second | next);
      if (i === 0) addPairs(this.#beginnings, first, second | next);
      if (!skipped) next = first;
    }
  }
}

function addPairs(seconds: Uint32Array, first: number, second: number): void {
  for (let left = first; left !== 0; left &= left - 1) {
    const letter = 31 - Math.clz32(left & -left);
    seconds[letter] = seconds[letter]! | second | HERE;
  }
}

interface Keys {
  readonly first: number;
  /** Of the same character, where its syllable goes on. */
  readonly second: number;
  /** Whether it may be left out. */
  readonly skipped: boolean;
}

/** A file has a few thousand characters, over and over. */
const known = new Map<string, Keys>();

function keysOf(character: string): Keys {
  let keys = known.get(character);
  if (keys === undefined) {
    const syllables = isHan(character) ? readingsOf(character) : [halfWidth(character)];
    const bits = (at: number) => syllables.reduce((all, syllable) => all | bitOf(syllable, at), 0);
    keys = { first: bits(0), second: isHan(character) ? bits(1) : 0, skipped: isSign(character) };
    known.set(character, keys);
  }
  return keys;
}

const LETTER_A = 0x61;
const LETTERS = 26;
/** The bit behind those of the letters. */
const HERE = 1 << LETTERS;

/** A bit for the letter at a place of a text; 0 where there is none. */
function bitOf(text: string, at: number): number {
  const letter = text.charCodeAt(at) - LETTER_A;
  return letter >= 0 && letter < LETTERS ? 1 << letter : 0;
}
