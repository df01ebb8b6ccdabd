import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Layer } from '../configuration/layer.ts';
import { type FolderConfiguration, loadFile, loadFolder, NO_CONFIGURATION } from '../configuration/load.ts';
import { type ConfigurationProblem, problemOf } from '../configuration/problem.ts';
import { type FileText, OUTSIDE, readNow } from '../configuration/reading.ts';
import { isStandardPath, readStandard } from '../configuration/standard.ts';
import { decodeText } from '../workspace/decode-text.ts';
import { isAbsence, liesIn } from '../workspace/node-files.ts';
import { type Settings, settingsFor } from '../workspace/settings.ts';

/** Which configuration a run goes by. */
export interface ConfigurationChoice {
  /** The file to use for all tables; null for none; undefined for what is found at each table. */
  readonly file: string | null | undefined;
  /** What the command line says, which goes before any file. */
  readonly layer: Layer;
}

/** The settings of the files of a run; each configuration file is read once. */
export class RunConfiguration {
  readonly #choice: ConfigurationChoice;
  readonly #tell: (problem: ConfigurationProblem) => void;
  readonly #fail: (error: unknown) => void;
  readonly #texts = new Map<string, FileText>();
  readonly #folders = new Map<string, FolderConfiguration>();
  readonly #told = new Set<string>();
  #own: Layer | undefined;

  /**
   * @param tell told each problem of a configuration file once
   * @param fail told what failed while files were read; tables are then checked as if there were none
   */
  constructor(
    choice: ConfigurationChoice,
    tell: (problem: ConfigurationProblem) => void,
    fail: (error: unknown) => void,
  ) {
    this.#choice = choice;
    this.#tell = tell;
    this.#fail = fail;
  }

  /** The settings of a table. */
  of(file: string): Settings {
    const full = path.resolve(file);
    const layers = this.#folder(path.dirname(full)).layersFor(uriOf(full));
    this.#own ??= this.#withStandard(this.#choice.layer);
    return settingsFor('', undefined, [...layers, this.#own], null);
  }

  /** A standard that the command line names by its path is read; without it files are read as they look. */
  #withStandard(layer: Layer): Layer {
    const { standard: name } = layer;
    if (typeof name !== 'string' || !isStandardPath(name)) return layer;
    const uri = uriOf(path.resolve(name));
    const text = readText(uri, null);
    if (typeof text !== 'string') {
      const reason = text !== null && 'unreadable' in text ? text.unreadable : '';
      this.#tellOnce(problemOf(uri, reason === '' ? 'not-found' : 'unreadable', { name, reason }));
      return { ...layer, standard: undefined };
    }
    const { standard, problems } = readStandard(text);
    for (const problem of problems) this.#tellOnce({ uri, ...problem });
    return { ...layer, standard: standard ?? undefined };
  }

  #folder(folder: string): FolderConfiguration {
    const { file } = this.#choice;
    const key = file === undefined ? folder : '';
    let found = this.#folders.get(key);
    if (found === undefined) {
      found = file === null ? NO_CONFIGURATION : this.#load(file ?? null, folder);
      this.#folders.set(key, found);
      for (const problem of found.problems) this.#tellOnce(problem);
    }
    return found;
  }

  /** What a file says, or the one that is found at a folder or above. */
  #load(file: string | null, folder: string): FolderConfiguration {
    const root = rootOf(file === null ? folder : path.dirname(path.resolve(file)));
    const named = file === null ? null : uriOf(file);
    const work = named === null ? loadFolder(uriOf(folder), uriOf(root)) : loadFile(named, uriOf(root));
    try {
      // What the user has named may lie anywhere.
      return readNow(work, (uri) => this.#text(uri, uri === named ? null : root));
    } catch (error) {
      this.#fail(error);
      return NO_CONFIGURATION;
    }
  }

  #text(uri: string, root: string | null): FileText {
    let text = this.#texts.get(uri);
    if (text === undefined) {
      text = readText(uri, root);
      this.#texts.set(uri, text);
    }
    return text;
  }

  /** One file may hold for many folders. */
  #tellOnce(problem: ConfigurationProblem): void {
    const key = JSON.stringify(problem);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#tell(problem);
  }
}

function uriOf(file: string): string {
  return pathToFileURL(file).toString();
}

/** The folder of the repository around a folder; of the whole disk where there is none. */
function rootOf(folder: string): string {
  const parent = path.dirname(folder);
  return existsSync(path.join(folder, '.git')) || parent === folder ? folder : rootOf(parent);
}

/** The text of a file that lies within a folder, links followed; of one anywhere where there is none. */
function readText(uri: string, root: string | null): FileText {
  try {
    const file = realpathSync(fileURLToPath(uri));
    if (root !== null && !liesIn(file, realpathSync(root))) return OUTSIDE;
    // What is no file, a pipe for one, may have no end.
    return statSync(file).isFile() ? decodeText(readFileSync(file)) : null;
  } catch (error) {
    return isAbsence(error) ? null : { unreadable: (error as Error).message };
  }
}
