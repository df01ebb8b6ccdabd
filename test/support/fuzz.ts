/** How many times as many cases are tried as in `npm test`: `FUZZ=20` makes it twenty times as many. */
export const TIMES = Number(process.env.FUZZ ?? 1);

/** Where chance begins; `FUZZ_SEED` repeats a run. */
export const SEED = process.env.FUZZ_SEED === undefined ? null : Number(process.env.FUZZ_SEED);
