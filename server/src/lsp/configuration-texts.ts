import type { Connection, TextDocuments } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { type Range, Snapshot } from '#grammar';
import { CONFIGURATION_FILE } from '../configuration/file.ts';
import { STANDARD_FILE_ENDING } from '../configuration/standard.ts';

/** What the client is asked to send besides tables, as patterns. */
export const CONFIGURATION_PATTERNS = [`**/${CONFIGURATION_FILE}`, `**/*${STANDARD_FILE_ENDING}`];

function isConfiguration(uri: string): boolean {
  return Utils.basename(URI.parse(uri)) === CONFIGURATION_FILE || isStandard(uri);
}

function isStandard(uri: string): boolean {
  return URI.parse(uri).path.endsWith(STANDARD_FILE_ENDING);
}

/** The configuration files that are open in the editor, as they stand there. */
export class ConfigurationTexts {
  readonly #texts = new Map<string, Snapshot>();
  /** Files that were deleted while they were open, and not touched since. */
  readonly #deleted = new Set<string>();
  readonly #changed: (uri: string) => void;

  /** @param changed told when a file is opened, edited or closed */
  constructor(changed: (uri: string) => void) {
    this.#changed = changed;
  }

  /** Standards of the user's own, whether or not a table uses them. */
  standards(): readonly { readonly uri: string; readonly text: string }[] {
    return [...this.#texts].flatMap(([uri, text]) => (isStandard(uri) ? { uri, text: text.text() } : []));
  }

  /** Undefined where the file is not open, or was deleted on the disk and not edited since. */
  textOf(uri: string): string | undefined {
    const key = URI.parse(uri).toString();
    return this.#deleted.has(key) ? undefined : this.#texts.get(key)?.text();
  }

  /** Takes note that a file is gone from the disk: an editor may show it still. */
  deleted(uri: string): void {
    this.#deleted.add(URI.parse(uri).toString());
  }

  /** The connection as those see it who care for tables only; what concerns configuration files is taken out of it. */
  takeFrom(connection: Connection): Parameters<TextDocuments<{ uri: string }>['listen']>[0] {
    return {
      onDidOpenTextDocument: (handle) =>
        connection.onDidOpenTextDocument((params) => {
          const { uri, text } = params.textDocument;
          if (isConfiguration(uri)) this.#set(uri, Snapshot.of(text));
          else handle(params);
        }),
      onDidChangeTextDocument: (handle) =>
        connection.onDidChangeTextDocument((params) => {
          const { uri } = params.textDocument;
          if (isConfiguration(uri)) this.#set(uri, params.contentChanges.reduce(edited, this.#get(uri)));
          else handle(params);
        }),
      onDidCloseTextDocument: (handle) =>
        connection.onDidCloseTextDocument((params) => {
          const { uri } = params.textDocument;
          if (isConfiguration(uri)) this.#set(uri, null);
          else handle(params);
        }),
      onDidSaveTextDocument: (handle) => connection.onDidSaveTextDocument(handle),
      onWillSaveTextDocument: (handle) => connection.onWillSaveTextDocument(handle),
      onWillSaveTextDocumentWaitUntil: (handle) => connection.onWillSaveTextDocumentWaitUntil(handle),
    };
  }

  #get(uri: string): Snapshot {
    return this.#texts.get(URI.parse(uri).toString()) ?? Snapshot.of('');
  }

  #set(uri: string, text: Snapshot | null): void {
    const key = URI.parse(uri).toString();
    this.#deleted.delete(key);
    if (text === null) this.#texts.delete(key);
    else this.#texts.set(key, text);
    this.#changed(key);
  }
}

function edited(text: Snapshot, change: { readonly range?: Range; readonly text: string }): Snapshot {
  return change.range === undefined ? Snapshot.of(change.text) : text.edit(change.range, change.text).snapshot;
}
