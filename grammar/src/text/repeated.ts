const PLACES = 1 << 12;
/** A longer text hardly comes twice. */
const LONGEST = 40;

/**
 * What is made of short texts, kept for those that come more than once: the second time it is made anew for the last
 * time. Another text may push it out, so that no input can make this grow.
 */
export class Repeated<V extends { readonly text: string }> {
  readonly #make: (text: string) => V;
  readonly #kept: (V | null)[] = new Array(PLACES).fill(null);
  /** The hash of the text that was last seen for each place. */
  readonly #seen = new Int32Array(PLACES);

  constructor(make: (text: string) => V) {
    this.#make = make;
  }

  of(text: string): V {
    if (text.length > LONGEST) return this.#make(text);
    const hash = hashOf(text);
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const kept = this.#kept[place]!;
    if (kept !== null && kept.text === text) return kept;
    if (this.#seen[place] !== hash) {
      this.#seen[place] = hash;
      return this.#make(text);
    }
    const made = this.#make(detached(text));
    this.#kept[place] = made;
    return made;
  }
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/** The same text, which keeps no longer one in memory: what is cut out of a text holds on to all of it. */
function detached(text: string): string {
  const units: number[] = [];
  for (let i = 0; i < text.length; i++) units.push(text.charCodeAt(i));
  return String.fromCharCode(...units);
}
