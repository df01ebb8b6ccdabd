import { buildBundles, bundlesAreStale } from '../../../scripts/lib/bundles.mts';

/** Makes the bundles where they are missing or older than their sources; throws where that fails. */
export async function freshBundles(): Promise<void> {
  if (!bundlesAreStale()) return;
  const failures = await buildBundles();
  if (failures.length > 0) throw new Error(failures.map(({ output, reason }) => `${output}: ${reason}`).join('\n'));
}
