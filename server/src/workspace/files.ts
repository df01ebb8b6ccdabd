import { globMatcher } from '../configuration/glob.ts';

/** What the server reads of files that are not open. Files and folders are named by URI, as the client writes them. */
export interface Files {
  /** The bytes of a file; null where there is none. Rejects where it cannot be read. */
  read(uri: string): Promise<Uint8Array | null>;
  /** Whether links lead from a file's address to a place outside of a folder; not where there is no such file. */
  leadsOut(uri: string, folderUri: string): Promise<boolean>;
  /**
   * The files in a folder and below it that fit one of the patterns (see `globMatcher`, relative to the folder), without
   * hidden folders and those that programs fill. Empty where there is no such folder.
   */
  find(folderUri: string, patterns: readonly string[]): Promise<readonly string[]>;
}

/** Patterns for the files that are taken for goal tables by their name; the manifest's language says the same. */
export const TABLE_PATTERNS: readonly string[] = ['**/*.zhibiao', '**/*绩效目标表*.{txt,tsv,md}'];

const isTable = TABLE_PATTERNS.map((pattern) => globMatcher(pattern)!);

/** Whether a file in a folder is taken for a goal table by its name. */
export function isTableName(name: string): boolean {
  return isTable.some((matches) => matches(name));
}

/** Whether a folder of this name holds no tables of the user: hidden, or filled by programs. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || SKIPPED_FOLDERS.has(name);
}

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'out']);

/** For a host that has no files. */
export const NO_FILES: Files = {
  read: async () => null,
  leadsOut: async () => false,
  find: async () => [],
};
