import { URI, Utils } from 'vscode-uri';
import { Table } from '#grammar';
import { decodeText } from './decode-text.ts';
import { detached, digestOf, type TableDigest } from './digest.ts';
import { type Files, isTableName, TABLE_PATTERNS } from './files.ts';
import type { WorkspaceIndex } from './workspace-index.ts';

/** Files beyond these are not looked into. */
const MOST_FILES = 5_000;
/** In bytes; reading a larger one would keep requests waiting. */
const LARGEST = 4_000_000;

/** What the loader asks of a session. */
export interface LoaderHost {
  readonly files: Files;
  /** Whether a document is open: its text is the editor's, not the file's. */
  isOpen(uri: string): boolean;
  failed(error: unknown): void;
}

/** Fills the index from the files of the workspace, one by one, so that requests are answered in between. */
export class TableLoader {
  readonly #index: WorkspaceIndex;
  readonly #host: LoaderHost;
  readonly #waiting = new Set<string>();
  #running = false;

  constructor(index: WorkspaceIndex, host: LoaderHost) {
    this.#index = index;
    this.#host = host;
  }

  /** Takes over the tables of a folder. */
  async addFolder(folderUri: string): Promise<void> {
    try {
      const found = await this.#host.files.find(folderUri, TABLE_PATTERNS);
      await this.changed(found.slice(0, MOST_FILES));
    } catch (error) {
      this.#host.failed(error);
    }
  }

  /** Forgets the tables of a folder, but those that are open. */
  removeFolder(folderUri: string): void {
    for (const { uri } of this.#index.tables) {
      if (isWithin(uri, folderUri) && !this.#host.isOpen(uri)) this.#index.remove(uri);
    }
  }

  /** Reads files again that changed, came or went; those that are no tables by their name are passed over. */
  async changed(uris: readonly string[]): Promise<void> {
    for (const uri of uris) if (isTableName(Utils.basename(URI.parse(uri)))) this.#waiting.add(uri);
    if (this.#running) return;
    this.#running = true;
    try {
      for (const uri of this.#waiting) {
        this.#waiting.delete(uri);
        await this.#read(uri);
      }
    } finally {
      this.#running = false;
    }
  }

  async #read(uri: string): Promise<void> {
    if (this.#host.isOpen(uri)) return;
    let digest: TableDigest | null = null;
    try {
      const bytes = await this.#host.files.read(uri);
      if (bytes !== null && bytes.length <= LARGEST) digest = detached(digestOf(Table.read(decodeText(bytes))));
    } catch (error) {
      this.#host.failed(error);
    }
    // It may have been opened meanwhile.
    if (this.#host.isOpen(uri)) return;
    if (digest === null) this.#index.remove(uri);
    else this.#index.put(uri, digest);
  }
}

/** Whether a file lies in a folder or below it. */
export function isWithin(uri: string, folderUri: string): boolean {
  return uri.startsWith(folderUri.endsWith('/') ? folderUri : `${folderUri}/`);
}
