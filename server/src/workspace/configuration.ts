import { standardById } from '#grammar';
import type { Layer } from '../configuration/layer.ts';
import type { FolderConfiguration } from '../configuration/load.ts';
import { isStandardPath } from '../configuration/standard.ts';
import { asRecord, layersOf, type Settings, settingsFor } from './settings.ts';

/** Asks the client for the section `zhibiao` as it holds for a document. */
export type AskClient = (uri: string) => Promise<unknown>;

/** Where settings come from. */
export interface SettingSources {
  /** Null for a client that cannot be asked. */
  readonly ask: AskClient | null;
  /** What the configuration files say that hold for a document. */
  folderOf(uri: string): Promise<FolderConfiguration>;
  /** Reads a standard that a client's setting names by its path; null where it cannot be used. */
  standard(name: string, uri: string): Promise<Settings['standard'] | null>;
  /** Told of a standard that a client's setting names and that is neither built in nor can be read. */
  unusable(name: string): void;
  /** Told why the client did not answer. */
  failed(error: unknown): void;
}

/** The settings of each document, asked for once and kept until they change. */
export class Configuration {
  readonly #sources: SettingSources;
  readonly #known = new Map<string, Promise<Settings>>();
  /** What the client said by itself, the same for all documents: at the start, or later where it cannot be asked. */
  #told: unknown;
  #generation = 0;

  constructor(sources: SettingSources, told: unknown = undefined) {
    this.#sources = sources;
    this.#told = told;
  }

  /** Another number once settings have changed. */
  get generation(): number {
    return this.#generation;
  }

  /** The settings that hold for a document, the newest there are when the answer comes. */
  async of(uri: string): Promise<Settings> {
    for (;;) {
      const generation = this.#generation;
      let settings = this.#known.get(uri);
      if (settings === undefined) {
        settings = this.#read(uri);
        this.#known.set(uri, settings);
      }
      const found = await settings;
      if (generation === this.#generation) return found;
    }
  }

  /** Forgets all that is known, as the client's settings or a file have changed. */
  changed(told: unknown): void {
    this.#generation++;
    this.#known.clear();
    if (told !== undefined && told !== null) this.#told = told;
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  async #read(uri: string): Promise<Settings> {
    const [section, folder] = await Promise.all([this.#sectionOf(uri), this.#sources.folderOf(uri)]);
    const own = await Promise.all(layersOf(section).map((layer) => this.#withStandard(layer, uri)));
    return settingsFor(uri, section, own, folder);
  }

  /** A standard that is named by its path is read. */
  async #withStandard(layer: Layer, uri: string): Promise<Layer> {
    const { standard } = layer;
    if (typeof standard !== 'string' || standard === 'auto' || standardById(standard) !== undefined) return layer;
    const read = isStandardPath(standard) ? await this.#sources.standard(standard, uri) : null;
    if (read === null) this.#sources.unusable(standard);
    return { ...layer, standard: read ?? undefined };
  }

  /** Many clients answer when asked, though the user gave them settings for the start only. */
  async #sectionOf(uri: string): Promise<unknown> {
    return { ...asRecord(this.#told), ...asRecord(await this.#askedFor(uri)) };
  }

  /** A client that fails to answer is asked again with the next request. */
  async #askedFor(uri: string): Promise<unknown> {
    try {
      return await this.#sources.ask?.(uri);
    } catch (error) {
      this.#sources.failed(error);
      this.#known.delete(uri);
      return undefined;
    }
  }
}
