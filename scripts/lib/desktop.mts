import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { findProgram, hasScreen } from './programs.mts';
import { root } from './root.mts';

/** The `code` program of a desktop VS Code on this machine, if there is one that could show a window. */
export function findDesktop(): string | undefined {
  return hasScreen() ? findProgram(['code', ...usualPlaces(), 'code-insiders', 'codium']) : undefined;
}

/** Opens a folder in the desktop VS Code with the extension as it was built here. */
export async function openDesktop(program: string, folder: string): Promise<void> {
  console.log(`正在用 VS Code 打开 ${folder}\nOpening it in VS Code: ${program}`);
  const windows = process.platform === 'win32';
  const quoted = (text: string) => (windows ? `"${text}"` : text);
  // The program is a .cmd file on Windows, which only a shell can start.
  const child = spawn(quoted(program), [quoted(`--extensionDevelopmentPath=${root}`), '--new-window', quoted(folder)], {
    stdio: 'inherit',
    shell: windows,
  });
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`VS Code 未能启动 VS Code could not be started (${code})`));
    });
  });
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const bin = 'Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';
    return [path.join('/', bin), path.join(os.homedir(), bin)];
  }
  if (process.platform === 'win32') {
    const folders = [path.join(process.env.LOCALAPPDATA ?? '', 'Programs'), process.env.ProgramFiles ?? ''];
    return folders.map((folder) => path.join(folder, 'Microsoft VS Code', 'bin', 'code.cmd'));
  }
  return ['/usr/share/code/bin/code', '/snap/bin/code'];
}
