import { closeSync, type Dirent, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Decoded, decode } from '../interchange/decode.ts';
import { isSkippedFolder, isTableName } from '../workspace/files.ts';
import type { WORDS } from './words.ts';

/** In the place of a file's name. */
export const STANDARD_INPUT = '-';

/** A file that was read. */
export interface ReadTable extends Decoded {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A key of `WORDS`, or the system's own words. */
type Failure = keyof typeof WORDS | { readonly reason: string };

/** A file that was read, or why it was not. */
export type ReadFile = ReadTable | { readonly file: string; readonly failure: Failure };

/** A file that is to be read, or why there is none. */
export interface ListedFile {
  readonly file: string;
  readonly failure?: Failure;
}

/** The files to read for the paths given, in their order and each once; a folder gives those that are tables by name or content. */
export function* listFiles(paths: readonly string[]): IterableIterator<ListedFile> {
  const seen = new Set<string>();
  for (const given of paths) {
    let files: readonly string[];
    try {
      files = given !== STANDARD_INPUT && statSync(given).isDirectory() ? tablesIn(given) : [given];
    } catch (error) {
      yield { file: given, failure: why(error) };
      continue;
    }
    if (files.length === 0) yield { file: given, failure: 'emptyFolder' };
    for (const file of files) {
      const full = path.resolve(file);
      if (!seen.has(full)) yield { file };
      seen.add(full);
    }
  }
}

/** Reads each of these files when it is asked for. */
export function* readFiles(paths: readonly string[]): IterableIterator<ReadFile> {
  for (const listed of listFiles(paths)) yield readListed(listed);
}

export function readListed({ file, failure }: ListedFile): ReadFile {
  if (failure !== undefined) return { file, failure };
  try {
    const bytes = readFileSync(file === STANDARD_INPUT ? 0 : file);
    const decoded = decode(bytes);
    return decoded === null ? { file, failure: 'noText' } : { file, bytes, ...decoded };
  } catch (error) {
    return { file, failure: why(error) };
  }
}

function tablesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (!entry.isDirectory()) {
      const isMeant = isTableName(entry.name) || (PLAIN_TEXT.test(entry.name) && entry.isFile() && holdsTable(at));
      return isMeant && mayBeRead(entry, at) ? [at] : [];
    }
    return isSkippedFolder(entry.name) ? [] : tablesIn(at);
  });
}

/** Files that reviewers receive have any name. Pages in Markdown may speak of tables and hold none. */
const PLAIN_TEXT = /\.(?:txt|tsv)$/i;
const BEGINNING = 65_536;
const TITLE_OR_LABEL = /^[^，。；：\n]{0,60}绩效目标表\s{0,3}(?:[（(].{0,40})?$|年度指标值\s?[:：]/m;

/** Whether a file begins as a goal table does, with a title or with indicators; not where it cannot be read. */
function holdsTable(file: string): boolean {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(BEGINNING);
      const length = readSync(descriptor, bytes, 0, BEGINNING, 0);
      return TITLE_OR_LABEL.test(decode(bytes.subarray(0, length))?.text ?? '');
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return false;
  }
}

/** What is no file, a pipe for one, may have no end; a link that leads nowhere is told when it is read. */
function mayBeRead(entry: Dirent, at: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(at).isFile();
  } catch {
    return true;
  }
}

function why(error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'notThere';
  if (code === 'EACCES' || code === 'EPERM') return 'noPermission';
  return { reason: message };
}
