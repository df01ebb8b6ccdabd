import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { URI, Utils } from 'vscode-uri';
import { type GlobMatcher, globMatcher } from '../configuration/glob.ts';
import { isInside } from '../configuration/load.ts';
import { type Files, isSkippedFolder } from './files.ts';

/** The files of this machine. */
export const NODE_FILES: Files = {
  async read(uri) {
    const file = URI.parse(uri).fsPath;
    try {
      // What is no file, a pipe for one, may have no end.
      return (await stat(file)).isFile() ? await readFile(file) : null;
    } catch (error) {
      if (isAbsence(error)) return null;
      throw error;
    }
  },

  async leadsOut(uri, folderUri) {
    try {
      const [file, folder] = await Promise.all([uri, folderUri].map((one) => realpath(URI.parse(one).fsPath)));
      return !liesIn(file!, folder!);
    } catch {
      // Reading it tells why.
      return false;
    }
  },

  async find(folderUri, patterns) {
    const matchers = patterns.map(globMatcher).filter((matcher) => matcher !== null);
    const found: string[] = [];
    await collect(URI.parse(folderUri), '', matchers, found);
    return found;
  },
};

/** Whether a file lies in a folder, both without links in them. */
export function liesIn(file: string, folder: string): boolean {
  return isInside(URI.file(file), URI.file(folder));
}

/** Whether an error of the file system says that there is no such file. */
export function isAbsence(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

async function collect(folder: URI, prefix: string, matchers: readonly GlobMatcher[], found: string[]): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder.fsPath, { withFileTypes: true });
  } catch {
    // One folder that cannot be read hides no other.
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const uri = Utils.joinPath(folder, entry.name);
    const path = prefix + entry.name;
    if (entry.isDirectory()) {
      if (!isSkippedFolder(entry.name)) await collect(uri, `${path}/`, matchers, found);
    } else if (matchers.some((matches) => matches(path)) && (await isFile(entry, uri))) found.push(uri.toString());
  }
}

/** Whether it is a file, or a link to one. */
async function isFile(entry: Dirent, uri: URI): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return stat(uri.fsPath).then(
    (found) => found.isFile(),
    () => false,
  );
}
