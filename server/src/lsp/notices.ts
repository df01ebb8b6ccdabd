import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Words } from '#grammar';
import { type Locale, say } from '../check/words.ts';

const MORE: Words = { zh: '{first}（另有 {n} 处，见日志）', en: '{first} ({n} more in the log)' };

/** Tells the user what nothing in the text can show: the same about one thing once, all of it in the log. */
export class Notices {
  readonly #connection: Connection;
  readonly #locale: Locale;
  readonly #told = new Map<string, string>();

  constructor(connection: Connection, locale: Locale) {
    this.#connection = connection;
    this.#locale = locale;
  }

  /**
   * Tells what there is to say about something now; nothing where there is nothing any more.
   *
   * @param about what it is about, such as the URI of a document
   */
  tell(about: string, notes: readonly string[]): void {
    const all = notes.join('\n');
    if (all === (this.#told.get(about) ?? '')) return;
    this.#told.set(about, all);
    const [first, ...others] = notes;
    if (first === undefined) return;
    for (const note of notes) this.#connection.console.info(`${about}: ${note}`);
    const message = others.length === 0 ? first : say(MORE, this.#locale, { first, n: others.length });
    // Editors make links of `[words](address)`, which a name in a table must not become.
    const params = { type: MessageType.Warning, message: message.replaceAll('](', '] (') };
    this.#connection.sendNotification(ShowMessageNotification.method, params);
  }

  forget(about: string): void {
    this.#told.delete(about);
  }
}
