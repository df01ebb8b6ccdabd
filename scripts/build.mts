// Bundles the extension, the language server and the command line into dist/.
import { buildBundles } from './lib/bundles.mts';

const failures = await buildBundles();
for (const { output, reason } of failures) console.error(`构建失败 Build failed: ${output}\n${reason}`);
if (failures.length > 0) process.exitCode = 1;
