/** Work that is done step by step, each of which is short: who does it may look at other things in between. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Does all of a work at once. */
export function finished<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
