import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Puts new content in the place of a file's, whole or not at all: it is written beside the file, which it then replaces.
 * Keeps the file's mode, and links to it. Throws what the system says where the folder or the disk does not allow it.
 */
export function replaceFile(file: string, content: Uint8Array): void {
  const target = realpathSync(file);
  // Replacing asks no leave of the file itself.
  accessSync(target, constants.W_OK);
  const { mode } = statSync(target);
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    const handle = openSync(beside, 'wx', mode);
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    // The mask of the process may have taken something from the mode.
    chmodSync(beside, mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
