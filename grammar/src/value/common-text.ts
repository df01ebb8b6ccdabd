import { CodeUnitSet } from '../text/code-unit-set.ts';

/** What many texts are full of: its code units, and which two stand side by side. */
export class CommonText {
  readonly #units: CodeUnitSet;
  readonly #pairs = new Set<number>();

  constructor(text: string) {
    this.#units = new CodeUnitSet(text);
    for (let i = 1; i < text.length; i++) this.#pairs.add(pairAt(text, i - 1));
  }

  hasUnit(word: string, at: number): boolean {
    return this.#units.has(word.charCodeAt(at));
  }

  /** Whether the code unit at an offset stands before the next one somewhere. */
  hasPair(word: string, at: number): boolean {
    return this.#pairs.has(pairAt(word, at));
  }
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
