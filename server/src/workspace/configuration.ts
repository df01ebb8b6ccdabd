import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';

/** Asks the client for the section `zhibiao` as it holds for a document. */
export type AskClient = (uri: string) => Promise<unknown>;

/** The settings of each document, asked for once and kept until they change. */
export class Configuration {
  readonly #ask: AskClient | null;
  readonly #known = new Map<string, Promise<Settings>>();
  /** For clients that only tell their settings, the same for all documents. */
  #told: Settings;
  #generation = 0;

  /** @param ask null for a client that cannot be asked */
  constructor(ask: AskClient | null, told: unknown = undefined) {
    this.#ask = ask;
    this.#told = told === undefined ? DEFAULT_SETTINGS : readSettings(told);
  }

  /** The settings that hold for a document, the newest there are when the answer comes. */
  async of(uri: string): Promise<Settings> {
    for (;;) {
      const generation = this.#generation;
      let settings = this.#known.get(uri);
      if (settings === undefined) {
        settings = this.#ask === null ? Promise.resolve(this.#told) : this.#ask(uri).then(readSettings);
        this.#known.set(uri, settings);
      }
      const found = await settings;
      if (generation === this.#generation) return found;
    }
  }

  /** Forgets all that is known, as the client's settings have changed. */
  changed(told: unknown): void {
    this.#generation++;
    this.#known.clear();
    if (told !== undefined && told !== null) this.#told = readSettings(told);
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }
}
