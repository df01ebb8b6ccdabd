/** Which texts came before, as far as it remembers: of two that fall on one place it knows the last. */
export class Sightings {
  /** The hash of the text that was last seen for each place. */
  readonly #seen: Int32Array;

  /** @param places a power of two */
  constructor(places: number) {
    this.#seen = new Int32Array(places);
  }

  /** Whether a text came before; from now on it did. */
  take(text: string): boolean {
    const hash = hashOf(text);
    const place = (hash ^ (hash >>> 15)) & (this.#seen.length - 1);
    if (this.#seen[place] === hash) return true;
    this.#seen[place] = hash;
    return false;
  }
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}
