import type { Table } from '#grammar';
import type { Checker } from '../check/checker.ts';
import { type FixedTable, fixTable } from '../check/fixes.ts';
import { encode, unwritable } from '../interchange/encode.ts';
import type { ReadTable } from './files.ts';
import type { WORDS } from './words.ts';
import { replaceFile } from './write.ts';

/** Why a file was not fixed: a key of `WORDS` with its arguments. */
export class FixError extends Error {
  readonly words: keyof typeof WORDS;
  readonly args: Readonly<Record<string, string>>;

  constructor(words: keyof typeof WORDS, args: Readonly<Record<string, string>> = {}) {
    super(words);
    this.words = words;
    this.args = args;
  }
}

/**
 * Applies all safe fixes to a table and (unless `dry`) writes its file, in the encoding it had. Throws a FixError where
 * the file cannot be written, which then is as it was.
 */
export function fixFile(read: ReadTable, table: Table, checker: Checker, dry: boolean): FixedTable {
  const result = fixTable(table, checker);
  if (result.rounds === 0 || dry) return result;
  const { encoding, marked, bytes, file } = read;
  if (!encode(read.text, encoding, marked).equals(bytes)) throw new FixError('brokenBytes');
  const text = result.table.snapshot.text();
  const character = unwritable(text, read.text, encoding);
  if (character !== null) throw new FixError('unwritable', { character });
  try {
    replaceFile(file, encode(text, encoding, marked));
  } catch (error) {
    throw new FixError('notWritten', { reason: (error as Error).message });
  }
  return result;
}
