import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/root.mts';
import type { Outcome } from './outcome.mts';

const bundle = path.join(root, 'out', 'test-editor', 'index.cjs');

/** Runs the mocha suite inside the extension host of a real VS Code: the desktop's, or the web workbench's. */
export async function runExtensionSuite({ onDesktop }: { onDesktop: boolean }): Promise<Outcome[]> {
  await bundleSuite();
  const workspace = copyWorkspace();
  const results = path.join(root, 'out', 'extension-results.json');
  rmSync(results, { force: true });
  let error: unknown;
  try {
    await runTests({
      ...(onDesktop ? {} : { vscodeExecutablePath: path.join(root, 'test', 'workbench', 'code.mts') }),
      extensionDevelopmentPath: root,
      extensionTestsPath: bundle,
      launchArgs: [workspace, '--locale=zh-cn'],
      extensionTestsEnv: { ZHIBIAO_TEST_RESULTS: results },
    });
  } catch (reason) {
    error = reason;
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
  // A host that ends early can still report success, so only the results that it wrote count.
  const outcomes: Outcome[] = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
  if (outcomes.length > 0) return outcomes;
  return [{ title: 'extension suite', error: `no test has run: ${error ?? 'the extension host ended early'}` }];
}

/** A copy of the test workspace, which tests may change. */
export function copyWorkspace(): string {
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-workspace-'));
  cpSync(path.join(root, 'test', 'editor', 'workspace'), workspace, { recursive: true });
  return workspace;
}

async function bundleSuite(): Promise<void> {
  mkdirSync(path.dirname(bundle), { recursive: true });
  await build({
    entryPoints: [path.join(root, 'test', 'editor', 'suite', 'index.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}
