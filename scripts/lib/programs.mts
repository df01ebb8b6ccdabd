import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The first of the programs that can be started: a name is looked for on PATH, a path is taken as it is. */
export function findProgram(candidates: string[]): string | undefined {
  return candidates.flatMap(places).find(isExecutable);
}

/** Whether this machine shows windows to the user. */
export function hasScreen(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function places(program: string): string[] {
  if (path.isAbsolute(program)) return [program];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, process.platform === 'win32' ? `${program}.cmd` : program));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
