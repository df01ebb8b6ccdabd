import { spawn } from 'node:child_process';
import { installWorkbench } from '../../test/workbench/install.mts';
import { startVscodeServer } from '../../test/workbench/vscode-server.mts';
import { workbenchUrl } from '../../test/workbench/workbench-url.mts';
import { findProgram, hasScreen } from './programs.mts';
import { root } from './root.mts';

/** Serves a VS Code workbench with the extension on this machine, until Ctrl+C. */
export async function serveWorkbench(folder: string, { openBrowser }: { openBrowser: boolean }): Promise<void> {
  installWorkbench();
  const server = await startVscodeServer();
  const url = workbenchUrl(server, { folder, extension: root });
  console.log(`\n编辑器已就绪，请在浏览器中打开：\nThe editor is ready, open it in a browser:\n\n  ${url}\n`);
  console.log('按 Ctrl+C 结束。 Press Ctrl+C to stop.');
  if (openBrowser) openInBrowser(url);
  await interrupted();
  await server.stop();
}

function openInBrowser(url: string): void {
  if (!hasScreen()) return;
  const [program, ...before] = opener();
  if (program === undefined) return;
  spawn(program, [...before, url], { stdio: 'ignore', detached: true })
    .on('error', () => console.log('未能自动打开浏览器。 No browser could be opened.'))
    .unref();
}

function opener(): string[] {
  if (process.platform === 'darwin') return ['open'];
  // explorer takes an address as it is, while `start` would cut it at its first &.
  if (process.platform === 'win32') return ['explorer'];
  const program = findProgram(['xdg-open']);
  return program === undefined ? [] : [program];
}

// One Ctrl+C can arrive several times, from the terminal and from npm; later ones must not break off the stopping.
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
