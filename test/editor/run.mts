// Runs both editor suites in a real VS Code and writes their total to out/editor-results.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildBundles, bundlesAreStale } from '../../scripts/lib/bundles.mts';
import { root } from '../../scripts/lib/root.mts';
import { whyNoChromium } from '../workbench/chromium.mts';
import { installWorkbench } from '../workbench/install.mts';
import { runExtensionSuite } from './extension-suite.mts';
import type { Outcome } from './outcome.mts';
import { runUiSuite } from './ui-suite.mts';

const onDesktop = Boolean(process.env.VSCODE_DESKTOP);
const noBrowser = whyNoChromium();
const outcomes: Outcome[] = [];
let skipped: string | undefined;

// An orderly exit, at which the servers that were started end too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

if (bundlesAreStale() && (await buildBundles()).length > 0) throw new Error('the build failed');
if (noBrowser === undefined) installWorkbench();
if (onDesktop || noBrowser === undefined) outcomes.push(...(await runExtensionSuite({ onDesktop })));
if (noBrowser === undefined) outcomes.push(...(await runUiSuite()));
else skipped = noBrowser;

const failures = outcomes.filter(({ error }) => error !== undefined);
const passed = outcomes.length - failures.length;
mkdirSync(path.join(root, 'out'), { recursive: true });
writeFileSync(
  path.join(root, 'out', 'editor-results.json'),
  `${JSON.stringify({ passed, failed: failures.length, failures, skipped }, null, 2)}\n`,
);
for (const { title, error } of failures) console.log(`\n✖ ${title}\n${error}`);
if (skipped !== undefined) console.log(`skipped: ${skipped}`);
console.log(`\neditor: ${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);
