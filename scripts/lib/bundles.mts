import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildFailure, type BuildOptions, build, formatMessages, type Plugin } from 'esbuild';
import { root } from './root.mts';

const node: BuildOptions = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  // The CommonJS of jsonc-parser loads its parts in a way that cannot be bundled.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
};
const browser: BuildOptions = { platform: 'browser', target: 'es2022', external: ['vscode'] };

/** Chinese as it is: escaped it takes more room. */
const WORDY: BuildOptions = { charset: 'utf8' };

/** Finds a module in another bundle beside this one: its dynamic imports only, or all. */
function elsewhere(module: RegExp, bundle: string, imports: 'dynamic' | 'all'): BuildOptions {
  const plugin: Plugin = {
    name: `in-${bundle}`,
    setup({ onResolve }) {
      onResolve({ filter: module }, ({ kind }) =>
        imports === 'all' || kind === 'dynamic-import' ? { path: `./${bundle}`, external: true } : undefined,
      );
    },
  };
  return { ...node, plugins: [plugin], supported: { 'dynamic-import': false } };
}

/**
 * Every file that `npm run build` makes, with its entry and what is special about it. VS Code goes by the manifest's
 * "type" unless a file is named .cjs, so the client's bundles are.
 */
export const bundles: { output: string; entry: string; options: BuildOptions }[] = [
  {
    output: 'dist/client.cjs',
    entry: 'client/src/node.ts',
    // Any plain text activates the extension: the language client is read with the first goal table.
    options: elsewhere(/\/node-client\.ts$/, 'client-lsp.cjs', 'dynamic'),
  },
  { output: 'dist/client-lsp.cjs', entry: 'client/src/node-client.ts', options: node },
  { output: 'dist/client.browser.cjs', entry: 'client/src/browser.ts', options: { ...browser, format: 'cjs' } },
  // An editor waits for the answer to `initialize`: the rest of the server, which browsers have, too, is read behind it.
  {
    output: 'dist/server.js',
    entry: 'server/src/lsp/node.ts',
    options: elsewhere(/\/server\.ts$/, 'server-main.js', 'dynamic'),
  },
  {
    output: 'dist/server-main.js',
    entry: 'server/src/lsp/server.ts',
    options: { ...WORDY, ...elsewhere(/^vscode-languageserver$|\/prepared-json\.ts$/, 'server.js', 'all') },
  },
  {
    output: 'dist/server.browser.js',
    entry: 'server/src/lsp/browser.ts',
    options: { ...browser, format: 'iife' },
  },
  {
    output: 'dist/cli.js',
    entry: 'server/src/cli/main.ts',
    options: { ...node, banner: { js: '#!/usr/bin/env node' } },
  },
];

/** A bundle that could not be made, and why. */
export interface Failure {
  output: string;
  reason: string;
}

/** Makes all bundles, says how large each is or why it could not be made, and returns those that failed. */
export async function buildBundles(): Promise<Failure[]> {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  // The sources are ES modules, the bundles are not: Node would take them for what the manifest says.
  writeFileSync(path.join(root, 'dist', 'package.json'), '{ "type": "commonjs" }\n');
  const results = await Promise.all(
    bundles.map(async ({ output, entry, options }) => {
      const reason = await bundle(entry, output, options);
      if (reason !== undefined) {
        console.error(`构建失败 Build failed: ${output}\n${reason}`);
        return [{ output, reason }];
      }
      console.log(`${output}  ${Math.ceil(statSync(path.join(root, output)).size / 1024)} kB`);
      return [];
    }),
  );
  return results.flat();
}

/** Whether a bundle is missing or older than anything that it is made of. */
export function bundlesAreStale(): boolean {
  const outputs = bundles.map(({ output }) => modified(path.join(root, output)));
  return Math.min(...outputs) < Math.max(...SOURCES.flatMap(filesIn).map(modified));
}

const SOURCES = ['client/src', 'server/src', 'grammar/src', 'l10n', 'scripts/lib/bundles.mts', 'package-lock.json'];

function filesIn(source: string): string[] {
  const at = path.join(root, source);
  if (!statSync(at).isDirectory()) return [at];
  const entries = readdirSync(at, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

async function bundle(entry: string, output: string, options: BuildOptions): Promise<string | undefined> {
  try {
    const entryPoints = [path.join(root, entry)];
    const outfile = path.join(root, output);
    await build({ ...options, entryPoints, outfile, bundle: true, minify: true, logLevel: 'silent' });
    return undefined;
  } catch (error) {
    const messages = await formatMessages((error as BuildFailure).errors, { kind: 'error' });
    return messages.join('\n');
  }
}
