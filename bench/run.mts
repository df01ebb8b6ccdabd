// Measures everything, beside peers, in one run, and writes docs/performance.md. `--quick` leaves out 10 MB and the
// report; `--rules` lists the time of each rule; `--features` measures nothing but every feature over the pipe.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { buildBundles } from '../scripts/lib/bundles.mts';
import { installPackages } from '../scripts/lib/install.mts';
import { root } from '../scripts/lib/root.mts';
import { drawChart } from './chart.ts';
import type { InProcess } from './in-process.ts';
import { type Machine, OF_GOALS, slowness } from './machine.ts';
import { commandLineSection } from './measure/command-line.ts';
import { featureSection } from './measure/features.ts';
import { serverSection } from './measure/servers.ts';
import { type Effort, goalTable, ms, speed } from './report.ts';

const flags = process.argv.slice(2);
const quick = flags.includes('--quick');
const effort: Effort = quick ? { coldStarts: 3, budget: 300 } : { coldStarts: 9, budget: 1_500 };
const peersFolder = path.join(root, 'bench', 'peers');
installPackages(peersFolder, '正在安装用来对照的软件…\nInstalling what to measure against …');
for (const { output, reason } of await buildBundles()) throw new Error(`${output}: ${reason}`);
if (flags.includes('--features')) {
  console.log((await featureSection([1_000_000, 10_000_000], effort)).markdown);
  process.exit();
}

const outfile = path.join(root, 'out', 'bench', 'in-process.mjs');
await build({
  entryPoints: [path.join(root, 'bench', 'in-process.ts')],
  outfile,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
});
const inProcess = spawnSync(process.execPath, ['--expose-gc', '--enable-source-maps', outfile, peersFolder, ...flags], {
  stdio: ['ignore', 'pipe', 'inherit'],
  encoding: 'utf8',
});
if (inProcess.status !== 0) process.exit(inProcess.status ?? 1);
if (flags.includes('--rules')) {
  console.log(inProcess.stdout);
  process.exit();
}
const { sections, reasons }: InProcess = JSON.parse(inProcess.stdout);
console.log(sections.map(({ markdown }) => markdown).join('\n\n'));
for (const measure of [
  () => serverSection(peersFolder, quick ? [100_000] : [10_000, 100_000, 1_000_000, 10_000_000], effort, reasons),
  () => featureSection(quick ? [100_000] : [1_000_000, 10_000_000], effort),
  () => commandLineSection(quick ? 200 : 2_000, reasons.checking),
]) {
  const section = await measure();
  sections.push(section);
  console.log(`\n${section.markdown}`);
}

const machine = Object.assign({}, ...sections.map((section) => section.machine)) as Machine;
const slower = slowness(machine);
const goals = `“折算”是按本机的快慢换算到定目标的机器上：\`node -e 0\` 在那里 ${ms(OF_GOALS.bareNode)}，这里 ${ms(machine.bareNode)}；\`JSON.parse\` 在那里 ${speed(OF_GOALS.jsonParse)}，这里 ${speed(machine.jsonParse)}；取较小的倍数，${slower.toFixed(1)}。
“Converted” is what would be measured on the machine of the goals, which is ${slower.toFixed(1)} times faster by the smaller ratio of the two.

${goalTable(
  sections.flatMap((section) => section.goals ?? []),
  slower,
)}`;
console.log(`\n${goals}`);
const report = `# 性能 · Performance

由 \`npm run bench\` 在一台机器上的一次运行写成；各机器的绝对值不同，请看同一次运行里的比值。
Written by one run of \`npm run bench\` on one machine: read the ratios, not the times.

${cpus()[0]?.model ?? '?'} × ${cpus().length}，Node ${process.version}。

## 目标 · Goals

${goals}

${sections.map(({ markdown }) => markdown.trim()).join('\n\n')}
`;
if (!quick) {
  writeFileSync(path.join(root, 'docs', 'performance.md'), report);
  const pictures = path.join(root, 'docs', 'images', 'performance');
  mkdirSync(pictures, { recursive: true });
  for (const chart of sections.flatMap((section) => section.charts ?? [])) {
    writeFileSync(path.join(pictures, `${chart.name}.svg`), drawChart(chart));
  }
}
