import { detached } from './detached.ts';
import { Recent } from './recent.ts';
import { Sightings } from './sightings.ts';

const MOST = 1 << 14;
/** A longer text hardly comes twice. */
const LONGEST = 40;

/**
 * What is made of short texts, kept for those that come more than once: the second time it is made anew for the last
 * time. It forgets everything when it is full, so that no input can make it grow.
 */
export class Repeated<V> {
  readonly #make: (text: string) => V;
  readonly #kept = new Recent<string, V>(MOST);
  readonly #seen = new Sightings(8 * MOST);

  constructor(make: (text: string) => V) {
    this.#make = make;
  }

  of(text: string): V {
    if (text.length > LONGEST) return this.#make(text);
    const kept = this.#kept.get(text);
    if (kept !== undefined) return kept;
    if (!this.#seen.take(text)) return this.#make(text);
    const own = detached(text);
    return this.#kept.keep(own, this.#make(own));
  }
}
