// Packs the extension into out/zhibiao-<version>.vsix.
import { buildBundles } from './lib/bundles.mts';
import { packExtension, SIZE_LIMIT } from './lib/vsix.mts';

if ((await buildBundles()).length > 0) process.exit(1);
const { file, size } = packExtension();
console.log(`${file}  ${Math.ceil(size / 1024)} kB`);
if (size >= SIZE_LIMIT) {
  console.error(`扩展包过大 The package is too large: ${size} ≥ ${SIZE_LIMIT}`);
  process.exitCode = 1;
}
