/** A map for what repeats in a file: when it is full it forgets everything, so that no input can make it grow. */
export class Recent<K, V> {
  readonly #entries = new Map<K, V>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: K): V | undefined {
    return this.#entries.get(key);
  }

  /** Takes `value` in and gives it back. */
  keep(key: K, value: V): V {
    if (this.#entries.size >= this.#most) this.#entries.clear();
    this.#entries.set(key, value);
    return value;
  }
}
