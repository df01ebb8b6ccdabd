// Bundles the benchmark as the product is bundled, runs it, and writes docs/performance.md. `--quick` leaves out 10 MB.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../scripts/lib/root.mts';

const outfile = path.join(root, 'out', 'bench', 'main.cjs');
await build({
  entryPoints: [path.join(root, 'bench', 'main.ts')],
  outfile,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
});
const report = path.join(root, 'docs', 'performance.md');
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, report, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
