import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mts';
import { decode } from '../../server/src/interchange/decode.ts';
import { generate } from '../../test/support/generate.ts';
import { render } from '../../test/support/render.ts';
import { atLeast, type Section, tableOf, times } from '../report.ts';
import { median } from '../tables.ts';

const PROJECTS = 18;
const RUNS = 3;

/**
 * The bundled command line over many files of some 20 kB, against what it takes to read and decode them.
 *
 * @param why told where the goal is not met
 */
export function commandLineSection(files: number, why: string): Section {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhibiao-bench-'));
  try {
    const bytes = writeTables(folder, files);
    const commands: Record<string, () => void> = {
      '读文件与解码 read and decode': () => readAll(folder),
      'node -e 0': () => run(['-e', '0']),
      'zhibiao parse': () => run([path.join(root, 'dist', 'cli.js'), 'parse', folder]),
      'zhibiao check': () => run([path.join(root, 'dist', 'cli.js'), 'check', folder]),
    };
    const spent = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]));
    for (let i = 0; i < RUNS; i++) for (const name in commands) spent.get(name)!.push(timeOf(commands[name]!));
    const floor = median([...spent.values()][0]!);
    const rows = [...spent].map(([name, list]) => {
      const middle = median(list);
      const speed = name === 'node -e 0' ? '' : `${Math.round(files / (middle / 1000))}`;
      return [name, `${middle.toFixed(0)} ms`, `${Math.min(...list).toFixed(0)} ms`, speed, times(middle / floor)];
    });
    const checked = files / (median(spent.get('zhibiao check')!) / 1000);
    const goals = [
      atLeast('命令行用全部规则检查的文件数 files checked on the command line', 2_500, checked, '/s', why),
    ];
    const markdown = `## 命令行 · Command line

${files} 个各不相同的文件，每个约 ${Math.round(bytes / files / 1000)} kB，全部规则，连同程序启动。
${files} different files of some ${Math.round(bytes / files / 1000)} kB, all rules, the start of the program included.

${tableOf(['', '中位数 median', '最好一次 best', '每秒文件数 files a second', '与读文件之比 ratio'], rows)}`;
    return { markdown, goals };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes as many tables, all different, and gives their bytes. */
function writeTables(folder: string, files: number): number {
  let bytes = 0;
  for (let seed = 0; seed < files; seed++) {
    const { text } = render(generate({ seed, units: 1, projects: PROJECTS }), { layout: 'published' });
    bytes += Buffer.byteLength(text);
    writeFileSync(path.join(folder, `${seed}-绩效目标表.txt`), text);
  }
  return bytes;
}

function readAll(folder: string): void {
  for (const name of readdirSync(folder)) decode(readFileSync(path.join(folder, name)));
}

function run(argv: readonly string[]): void {
  const { error, status } = spawnSync(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (error !== undefined || status === null || status > 1) throw error ?? new Error(`${argv.join(' ')}: ${status}`);
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
