// Looks for trouble with chance: properties and storms of messages, round after round with new seeds, until the time is
// out or something is found; before that, a long day of edits. `npm run fuzz [-- --minutes 60] [--seed 1]`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/root.mts';

const SOAK = 'test/protocol/soak.test.ts';
const ROUND = ['test/property/**/*.test.ts', 'test/protocol/storm.test.ts'];
/** How many times as many cases a round runs as `npm test` does. */
const CASES = 4;
/** That makes 100,000 edits. */
const SOAK_TIMES = 34;

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes ?? 10);
let seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const end = Date.now() + minutes * 60_000;

function mocha(spec: string, times: number): Promise<{ ok: boolean; output: string }> {
  const bin = path.join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const args = [bin, '--no-config', '--require', 'tsx', '--timeout', '0', '--reporter', 'dot', '--spec', spec];
  const env = { ...process.env, FUZZ: String(times), FUZZ_SEED: String(seed) };
  const child = spawn(process.execPath, args, { cwd: root, env });
  return new Promise((resolve) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

function stopOn(outcomes: readonly { ok: boolean; output: string }[]): void {
  for (const { ok, output } of outcomes) {
    if (ok) continue;
    console.error(
      `${output}\n发现问题，重现：npm run fuzz -- --seed ${seed}\nFound something; --seed ${seed} repeats it.`,
    );
    process.exit(1);
  }
}

if (minutes >= 10) {
  console.log('连续编辑 100,000 次 · 100,000 edits');
  stopOn([await mocha(SOAK, SOAK_TIMES)]);
}
for (let round = 1; round === 1 || Date.now() < end; round++, seed++) {
  stopOn(await Promise.all(ROUND.map((spec) => mocha(spec, CASES))));
  console.log(`第 ${round} 轮，种子 ${seed}，无异常 · round ${round}, seed ${seed}: nothing found`);
}
