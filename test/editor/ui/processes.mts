import { readdirSync, readFileSync } from 'node:fs';
import type { VscodeServer } from '../../workbench/vscode-server.mts';

/** The processes of the language server that run below a VS Code server, on Linux. */
export function languageServers(server: VscodeServer): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => group(pid) === server.pid && /dist\/server\.js/.test(read(pid, 'cmdline')));
}

// The fifth field of stat; the second, a name in brackets, may hold spaces.
function group(pid: number): number {
  return Number(
    read(pid, 'stat')
      .replace(/^.*\) /, '')
      .split(' ')[2],
  );
}

function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
