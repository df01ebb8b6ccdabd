import { soon } from './slices.ts';

/** Work that takes no longer than this many milliseconds is done at once. */
const CHEAP = 8;
/** Dearer work waits for a pause as long as it takes itself, but no longer than this. */
const LONGEST_PAUSE = 300;
/** While edits go on without a pause, work is done this often. */
const LONGEST_WAIT = 400;

interface Waiting {
  readonly since: number;
  readonly timer: ReturnType<typeof setTimeout> | null;
}

/**
 * Does work on a document once the edits that have arrived are taken over: at once where the work is cheap, else after a
 * pause. Edits that follow each other closely share one.
 */
export class Quiet {
  readonly #work: (uri: string) => Promise<void>;
  readonly #waiting = new Map<string, Waiting>();
  /** Milliseconds that the last two works on each document took; the first one, on opening, does not count. */
  readonly #costs = new Map<string, readonly [number, number]>();

  constructor(work: (uri: string) => Promise<void>) {
    this.#work = work;
  }

  touched(uri: string): void {
    const known = this.#waiting.get(uri);
    if (known?.timer) clearTimeout(known.timer);
    const now = Date.now();
    const since = known?.since ?? now;
    const patience = since + LONGEST_WAIT - now;
    // A single dear one is a pause of the garbage collector more often than not.
    const cost = Math.min(...(this.#costs.get(uri) ?? [0]));
    if (patience <= 0) this.#do(uri);
    else if (cost <= CHEAP) {
      const waiting: Waiting = { since, timer: null };
      this.#waiting.set(uri, waiting);
      // Messages that have arrived are handled one a turn, so two turns without an edit mean that there is none.
      soon(() => soon(() => this.#waiting.get(uri) === waiting && this.#do(uri)));
    } else {
      const timer = setTimeout(() => this.#do(uri), Math.min(cost, LONGEST_PAUSE, patience));
      this.#waiting.set(uri, { since, timer });
    }
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    const timer = this.#waiting.get(uri)?.timer;
    if (timer) clearTimeout(timer);
    this.#waiting.delete(uri);
    this.#costs.delete(uri);
  }

  dispose(): void {
    for (const uri of [...this.#waiting.keys()]) this.forget(uri);
  }

  async #do(uri: string): Promise<void> {
    this.#waiting.delete(uri);
    const begun = Date.now();
    await this.#work(uri);
    const known = this.#costs.get(uri);
    this.#costs.set(uri, known === undefined ? [0, 0] : [known[1], Date.now() - begun]);
  }
}
