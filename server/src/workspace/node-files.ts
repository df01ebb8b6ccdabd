import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { URI, Utils } from 'vscode-uri';
import { type Files, isSkippedFolder } from './files.ts';
import { type GlobMatcher, globMatcher } from './glob.ts';

/** The files of this machine. */
export const NODE_FILES: Files = {
  async read(uri) {
    try {
      return await readFile(URI.parse(uri).fsPath);
    } catch (error) {
      if (isAbsence(error)) return null;
      throw error;
    }
  },

  async find(folderUri, patterns) {
    const matchers = patterns.map(globMatcher).filter((matcher) => matcher !== null);
    const found: string[] = [];
    await collect(URI.parse(folderUri), '', matchers, found);
    return found;
  },
};

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
    } else if (matchers.some((matches) => matches(path))) found.push(uri.toString());
  }
}
