// Runs everything that must hold: style, types, generated files, unit tests, properties, the bundled server over a pipe,
// the real editor. Ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/root.mts';

interface Total {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Total = { passed: 0, failed: 0, skipped: 0 };
const bin = (name: string) =>
  path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

function run(command: string, args: readonly string[]): number {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return status ?? 1;
}

/** A step that either holds or does not. */
function holds(title: string, command: string, args: readonly string[]): void {
  console.log(`\n── ${title}`);
  if (run(command, args) === 0) total.passed++;
  else {
    total.failed++;
    console.log(`✖ ${title}`);
  }
}

/** A mocha run; its report is read from a file, so that what tests print does no harm. */
function mocha(title: string, spec: string): void {
  console.log(`\n── ${title}`);
  const report = path.join(root, 'out', 'mocha.json');
  rmSync(report, { force: true });
  const options = ['--no-config', '--require', 'tsx', '--timeout', '120000', '--spec', spec];
  const status = run(bin('mocha'), [...options, '--reporter', 'json', '--reporter-option', `output=${report}`]);
  const written = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  const stats = written?.stats ?? { passes: 0, failures: 0, pending: 0 };
  for (const { fullTitle, err } of written?.failures ?? [])
    console.log(`✖ ${fullTitle}\n${err.stack ?? err.message}\n`);
  console.log(`${stats.passes} passed, ${stats.failures} failed`);
  total.passed += stats.passes;
  total.failed += stats.failures;
  total.skipped += stats.pending;
  // A run that broke off, or ran nothing, has failed even where no test did.
  if (stats.failures === 0 && (status !== 0 || stats.passes === 0)) total.failed++;
}

function editor(): void {
  console.log('\n── 真实编辑器 · the real editor');
  const results = path.join(root, 'out', 'editor-results.json');
  rmSync(results, { force: true });
  const status = run(bin('tsx'), ['test/editor/run.mts']);
  const { passed, failed, skipped } = existsSync(results)
    ? JSON.parse(readFileSync(results, 'utf8'))
    : { passed: 0, failed: 1, skipped: undefined };
  total.passed += passed;
  total.failed += failed;
  if (skipped !== undefined) total.skipped++;
  else if (failed === 0 && (status !== 0 || passed === 0)) total.failed++;
}

holds('代码风格 · style', bin('biome'), ['ci', '--colors=off', '--error-on-warnings', '.']);
holds('类型 · types', bin('tsc'), ['-b']);
holds('打包 · bundles', bin('tsx'), ['scripts/build.mts']);
holds('生成的规则文档 · generated rule pages', bin('tsx'), ['scripts/docs.mts', '--check']);
holds('生成的语法图 · generated diagrams', bin('tsx'), ['scripts/diagrams.mts', '--check']);
mocha('单元测试 · unit tests', 'test/unit/**/*.test.ts');
mocha('性质测试 · properties', 'test/property/**/*.test.ts');
mocha('语言服务器 · the bundled server over a pipe', 'test/protocol/**/*.test.ts');
editor();

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);
