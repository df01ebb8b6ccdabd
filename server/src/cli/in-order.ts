/**
 * Has jobs done by several hands at once and gives the results in the order of the jobs. No more jobs are begun than
 * `ahead` of the result that is waited for, so that results do not pile up.
 *
 * @param hands each does one job at a time, and never fails
 */
export async function* inOrder<J, R>(
  jobs: Iterable<J>,
  hands: readonly ((job: J) => Promise<R>)[],
  ahead = 4 * hands.length,
): AsyncGenerator<R, void> {
  const free = [...hands];
  let freed = () => {};
  const begun: Promise<R>[] = [];
  for (const job of jobs) {
    if (begun.length >= ahead) yield await begun.shift()!;
    while (free.length === 0) {
      await new Promise<void>((resolve) => {
        freed = resolve;
      });
    }
    const hand = free.shift()!;
    begun.push(
      hand(job).finally(() => {
        free.push(hand);
        freed();
      }),
    );
  }
  for (const result of begun) yield await result;
}
