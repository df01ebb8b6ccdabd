import type { Work } from '#grammar';

/** Milliseconds of work between which requests are answered. */
const SLICE = 8;

/** In the next turn of the event loop; browsers have timers only. */
export const soon: (work: () => void) => void =
  typeof setImmediate === 'function' ? (work) => setImmediate(work) : (work) => setTimeout(work, 0);

/** Does work, and in between what else has come; gives it up (null) once it is no longer wanted. */
export async function inSlices<T>(work: Work<T>, isWanted: () => boolean): Promise<T | null> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    // A message is read in one turn and handled in the next.
    await new Promise<void>((resolve) => soon(() => soon(resolve)));
    if (!isWanted()) return null;
  }
}
