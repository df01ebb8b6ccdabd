// Bundles the extension, the language server and the command line into dist/.
import { buildBundles } from './lib/bundles.mts';

if ((await buildBundles()).length > 0) process.exitCode = 1;
