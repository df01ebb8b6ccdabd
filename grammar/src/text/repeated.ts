/** How much is kept. */
export interface RepeatedLimits {
  /** How many texts at once, a power of two. */
  readonly most: number;
  /** Of which length: a longer one hardly comes twice. */
  readonly longest: number;
}

/** There are so many times as many places as texts that are kept, and a text is looked for in so many from its own on. */
const SPACIOUS = 4;
const TRIED = 8;
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
  #kept: Kept<V>[] = [];
  /** By the hash of a text, how many were kept when it was. A `Map` would work out a hash of its own for every text. */
  readonly #places: Int32Array;
  /** The hash of the text that was last seen for each place. */
  readonly #seen: Int32Array;
  #refused = 0;

  constructor(make: (text: string) => V, limits: RepeatedLimits) {
    this.#make = make;
    this.#limits = limits;
    this.#places = new Int32Array(SPACIOUS * limits.most);
    this.#seen = new Int32Array(SEEN * limits.most);
  }

  of(text: string): V {
    if (text.length > this.#limits.longest) return this.#make(text);
    const hash = hashOf(text);
    const kept = this.#find(text, hash);
    if (kept !== null) return kept.value;
    if (!this.#cameBefore(hash) || !this.#hasRoom()) return this.#make(text);
    const own = detached(text);
    const value = this.#make(own);
    this.#keep({ text: own, hash, value });
    return value;
  }

  #find(text: string, hash: number): Kept<V> | null {
    const places = this.#places;
    for (let i = 0; i < TRIED; i++) {
      const number = places[(hash + i) & (places.length - 1)]!;
      if (number === 0) return null;
      const kept = this.#kept[number - 1]!;
      if (kept.hash === hash && kept.text === text) return kept;
    }
    return null;
  }

  /** In the first free place; where none is left, it is made anew each time. */
  #keep(one: Kept<V>): void {
    const places = this.#places;
    for (let i = 0; i < TRIED; i++) {
      const place = (one.hash + i) & (places.length - 1);
      if (places[place] !== 0) continue;
      places[place] = this.#kept.push(one);
      return;
    }
  }

  /** Of two texts that fall on one place, the last one is known. */
  #cameBefore(hash: number): boolean {
    const place = hash & (this.#seen.length - 1);
    if (this.#seen[place] === hash) return true;
    this.#seen[place] = hash;
    return false;
  }

  #hasRoom(): boolean {
    const { most } = this.#limits;
    if (this.#kept.length < most) return true;
    if (this.#refused++ < PATIENCE * most) return false;
    this.#kept = [];
    this.#places.fill(0);
    this.#refused = 0;
    return true;
  }
}

interface Kept<V> {
  readonly text: string;
  readonly hash: number;
  readonly value: V;
}

/** A hash is of at most so many code units: what differs in others only is kept at its first coming. */
const HASHED = 16;

function hashOf(text: string): number {
  const step = Math.ceil(text.length / HASHED) || 1;
  let hash = text.length;
  for (let i = 0; i < text.length; i += step) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  // Texts that are nearly alike are to fall far apart.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** The same text, which keeps no longer one in memory: what is cut out of a text holds on to all of it. */
function detached(text: string): string {
  const units: number[] = [];
  for (let i = 0; i < text.length; i++) units.push(text.charCodeAt(i));
  return String.fromCharCode(...units);
}
