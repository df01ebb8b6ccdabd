/** How much is kept. */
export interface RepeatedLimits {
  /** How many texts at once, a power of two. */
  readonly most: number;
  /** Of which length: a longer one hardly comes twice. */
  readonly longest: number;
}

/** Of so many times as many texts as are kept it is known that they came. */
const SEEN = 8;
/** Once full, it goes on with what it has until so many times as many others came again. */
const PATIENCE = 8;

/**
 * What is made of short texts, kept for those that come more than once: the second time it is made anew for the last
 * time. No input can make it grow: where it is full it takes nothing in, and after a while it begins anew.
 */
export class Repeated<V> {
  readonly #make: (text: string) => V;
  readonly #limits: RepeatedLimits;
  readonly #kept = new Map<string, V>();
  /** The hash of the text that was last seen for each place. */
  readonly #seen: Int32Array;
  #refused = 0;

  constructor(make: (text: string) => V, limits: RepeatedLimits) {
    this.#make = make;
    this.#limits = limits;
    this.#seen = new Int32Array(SEEN * limits.most);
  }

  of(text: string): V {
    if (text.length > this.#limits.longest) return this.#make(text);
    const kept = this.#kept.get(text);
    if (kept !== undefined) return kept;
    if (!this.#cameBefore(text) || !this.#hasRoom()) return this.#make(text);
    const own = detached(text);
    const made = this.#make(own);
    this.#kept.set(own, made);
    return made;
  }

  /** Of two texts that fall on one place, the last one is known. */
  #cameBefore(text: string): boolean {
    const hash = hashOf(text);
    const place = (hash ^ (hash >>> 15)) & (this.#seen.length - 1);
    if (this.#seen[place] === hash) return true;
    this.#seen[place] = hash;
    return false;
  }

  #hasRoom(): boolean {
    const { most } = this.#limits;
    if (this.#kept.size < most) return true;
    if (this.#refused++ < PATIENCE * most) return false;
    this.#kept.clear();
    this.#refused = 0;
    return true;
  }
}

/** Of at most so many code units: what differs in others only is kept at its first coming. */
const HASHED = 16;

function hashOf(text: string): number {
  const step = Math.ceil(text.length / HASHED) || 1;
  let hash = text.length;
  for (let i = 0; i < text.length; i += step) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/** The same text, which keeps no longer one in memory: what is cut out of a text holds on to all of it. */
function detached(text: string): string {
  const units: number[] = [];
  for (let i = 0; i < text.length; i++) units.push(text.charCodeAt(i));
  return String.fromCharCode(...units);
}
