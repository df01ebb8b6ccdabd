import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workbenchFolder } from './packages.mts';

/** Installs the workbench's packages, unless just those of its lock file are there already. */
export function installWorkbench(): void {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(workbenchFolder, 'package-lock.json')))
    .digest('hex');
  const mark = path.join(workbenchFolder, 'node_modules', '.installed-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log('首次使用：正在安装编辑器组件（约 430 MB，半分钟左右）…');
  console.log('First use: installing the editor (about 430 MB, half a minute or so) …');
  const npm = spawnSync('npm', ['ci'], {
    cwd: workbenchFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error('安装失败 Installation failed: npm ci in test/workbench');
  writeFileSync(mark, wanted);
}
