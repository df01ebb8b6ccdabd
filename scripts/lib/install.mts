import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Installs the packages of a folder with a lock file of its own, unless just those are there already. */
export function installPackages(folder: string, announce: string): void {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  const mark = path.join(folder, 'node_modules', '.installed-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log(announce);
  const npm = spawnSync('npm', ['ci'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error(`安装失败 Installation failed: npm ci in ${folder}`);
  writeFileSync(mark, wanted);
}
