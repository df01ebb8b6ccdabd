import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { installWorkbench } from '../../test/workbench/install.mts';
import { packageFolder } from '../../test/workbench/packages.mts';
import { root } from './root.mts';

/** The size in bytes that a package must stay below. */
export const SIZE_LIMIT = 1_000_000;

/** The file that the extension is packed into. */
export function vsixFile(): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return path.join(root, 'out', `zhibiao-${version}.vsix`);
}

/** Packs dist/ and the manifest's files into out/zhibiao-<version>.vsix. */
export function packExtension(): { file: string; size: number } {
  installWorkbench();
  const file = vsixFile();
  mkdirSync(path.dirname(file), { recursive: true });
  const vsce = path.join(packageFolder('@vscode/vsce'), 'vsce');
  const options = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--skip-license',
    '--out',
    file,
  ];
  const packed = spawnSync(process.execPath, [vsce, 'package', ...options], { cwd: root, encoding: 'utf8' });
  if (packed.status !== 0) throw new Error(`打包失败 Packing failed:\n${packed.stdout}${packed.stderr}`);
  return { file, size: statSync(file).size };
}
