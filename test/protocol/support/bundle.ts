import { buildBundles, bundlesAreStale } from '../../../scripts/lib/bundles.mts';

/** Before the tests of a suite, makes the bundles where they are missing or older than their sources. */
export function useFreshBundles(): void {
  before(async function () {
    this.timeout(60_000);
    await freshBundles();
  });
}

async function freshBundles(): Promise<void> {
  if (!bundlesAreStale()) return;
  const failures = await buildBundles();
  if (failures.length > 0) throw new Error(failures.map(({ output, reason }) => `${output}: ${reason}`).join('\n'));
}
