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
import { encode, unwritable } from '../interchange/encode.ts';
import type { ReadTable } from './files.ts';
import type { WORDS } from './words.ts';

/** Why a file was not written: a key of `WORDS` with its arguments. */
export class WriteError extends Error {
  readonly words: keyof typeof WORDS;
  readonly args: Readonly<Record<string, string>>;

  constructor(words: keyof typeof WORDS, args: Readonly<Record<string, string>> = {}) {
    super(words);
    this.words = words;
    this.args = args;
  }
}

/**
 * Puts a new text in the place of a file's that was read, in the encoding it had. Throws a WriteError where that cannot
 * be done; the file is then as it was.
 */
export function rewriteFile({ file, bytes, text: before, encoding, marked }: ReadTable, text: string): void {
  if (!encode(before, encoding, marked).equals(bytes)) throw new WriteError('brokenBytes');
  const character = unwritable(text, before, encoding);
  if (character !== null) throw new WriteError('unwritable', { character });
  try {
    replaceFile(file, encode(text, encoding, marked));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new WriteError(FAILURES[code] ?? 'notWritten', { reason: message });
  }
}

/** What the system says most often, in words of ours. */
const FAILURES: Readonly<Record<string, keyof typeof WORDS>> = {
  ENOSPC: 'notWrittenNoSpace',
  EDQUOT: 'notWrittenNoSpace',
  EFBIG: 'notWrittenNoSpace',
  EACCES: 'notWrittenDenied',
  EPERM: 'notWrittenDenied',
  EROFS: 'notWrittenDenied',
};

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
