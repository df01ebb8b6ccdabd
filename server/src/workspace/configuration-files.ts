import { URI, Utils } from 'vscode-uri';
import type { Standard } from '#grammar';
import { type FolderConfiguration, loadFolder, loadStandard, NO_CONFIGURATION } from '../configuration/load.ts';
import type { ConfigurationProblem } from '../configuration/problem.ts';
import { type FileText, readLater } from '../configuration/reading.ts';

/** What configuration files need of their surroundings. */
export interface ConfigurationHost {
  /** The text of a file within a folder; null where there is no such file. */
  textOf(uri: string, rootUri: string): Promise<FileText>;
  /** URIs of the folders of the workspace. */
  folders(): readonly string[];
  /** Told what failed; the document is then checked as if there were no file. */
  failed(error: unknown): void;
  /** Told when files have been read. */
  loaded(): void;
}

/** The configuration files of a workspace: each is read once, until it changes. */
export class ConfigurationFiles {
  readonly #host: ConfigurationHost;
  readonly #texts = new Map<string, Promise<FileText>>();
  readonly #folders = new Map<string, Promise<FolderConfiguration>>();
  readonly #loaded = new Map<string, FolderConfiguration>();
  #generation = 0;

  constructor(host: ConfigurationHost) {
    this.#host = host;
  }

  /** What the files say that hold for a document. */
  of(uri: string): Promise<FolderConfiguration> {
    const place = placeOf(uri, this.#host.folders());
    if (place === null) return Promise.resolve(NO_CONFIGURATION);
    const key = `${place.folder}\n${place.root}`;
    let found = this.#folders.get(key);
    if (found === undefined) {
      found = this.#load(key, place);
      this.#folders.set(key, found);
    }
    return found;
  }

  /** The standard that a setting of the client names by its path; null where it cannot be used. */
  async standard(name: string, uri: string): Promise<Standard | null> {
    const place = placeOf(uri, this.#host.folders());
    return place === null ? null : readLater(loadStandard(name, place.root), this.#textIn(place.root));
  }

  /** Forgets a file that changed, came or went; false where nobody had asked for it. */
  changed(uri: string): boolean {
    const known = this.#texts.delete(URI.parse(uri).toString());
    if (known) this.#forgetFolders();
    return known;
  }

  /** Forgets all, as the folders of the workspace have changed. */
  forgetAll(): void {
    this.#texts.clear();
    this.#forgetFolders();
  }

  /** What is wrong in the files that are in force. */
  problems(): readonly ConfigurationProblem[] {
    return [...this.#loaded.values()].flatMap(({ problems }) => problems);
  }

  #forgetFolders(): void {
    this.#generation++;
    this.#folders.clear();
    this.#loaded.clear();
  }

  async #load(key: string, { folder, root }: Place): Promise<FolderConfiguration> {
    const generation = this.#generation;
    try {
      const found = await readLater(loadFolder(folder, root), this.#textIn(root));
      if (generation !== this.#generation) return found;
      this.#loaded.set(key, found);
      this.#host.loaded();
      return found;
    } catch (error) {
      this.#host.failed(error);
      return NO_CONFIGURATION;
    }
  }

  #textIn(root: string): (uri: string) => Promise<FileText> {
    return (uri) => {
      let text = this.#texts.get(uri);
      if (text === undefined) {
        text = this.#host.textOf(uri, root);
        this.#texts.set(uri, text);
      }
      return text;
    };
  }
}

interface Place {
  /** Where to begin. */
  readonly folder: string;
  /** Where to end, and what nothing may be read outside of. */
  readonly root: string;
}

/** Null for a document that lies in no folder. */
function placeOf(uri: string, folders: readonly string[]): Place | null {
  const parsed = URI.parse(uri);
  if (parsed.scheme === 'untitled') {
    // A new document will be saved where the user works, if that is one place.
    return folders.length === 1 ? { folder: folders[0]!, root: folders[0]! } : null;
  }
  const folder = Utils.dirname(parsed).toString();
  const around = folders
    .map((one) => URI.parse(one).toString().replace(/\/$/, ''))
    .filter((one) => `${folder}/`.startsWith(`${one}/`));
  const root = around.sort((a, b) => b.length - a.length)[0];
  if (root !== undefined) return { folder, root };
  return parsed.scheme === 'file' ? { folder, root: folder } : null;
}
