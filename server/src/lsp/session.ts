import {
  type Connection,
  type DidChangeConfigurationParams,
  type InitializeParams,
  TextDocuments,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { type Checked, Checks } from '../workspace/checked.ts';
import { Configuration } from '../workspace/configuration.ts';
import { type ContentChange, Document } from '../workspace/document.ts';
import type { Files } from '../workspace/files.ts';
import { type Client, clientOf } from './client.ts';
import { filesOf } from './files.ts';
import type { Guard } from './guard.ts';

/** The open documents of a connection. */
export function openDocuments(): TextDocuments<Document> {
  return new TextDocuments({
    create: (uri, _languageId, version, text) => Document.open(uri, version, text),
    update: (document, changes, version) => document.edit(changes as readonly ContentChange[], version),
  });
}

/** What one client has told the server: who it is, its folders, documents and settings. */
export class Session {
  readonly client: Client;
  readonly documents: TextDocuments<Document>;
  readonly configuration: Configuration;
  readonly files: Files;
  readonly #folders: Set<string>;
  readonly #checks: Checks;

  /** @param hostFiles null for a host without files */
  constructor(
    connection: Connection,
    documents: TextDocuments<Document>,
    params: InitializeParams,
    guard: Guard,
    hostFiles: Files | null,
  ) {
    this.client = clientOf(params);
    this.documents = documents;
    this.files = filesOf(connection, this.client, hostFiles);
    this.#folders = new Set(foldersOf(params));
    const ask = async (uri: string) => {
      try {
        return await connection.workspace.getConfiguration({ scopeUri: uri, section: 'zhibiao' });
      } catch (error) {
        guard.tell('workspace/configuration', error);
        return undefined;
      }
    };
    this.configuration = new Configuration(this.client.configuration ? ask : null, params.initializationOptions);
    this.#checks = new Checks(this.client.locale);
  }

  /** URIs of the folders that the client has open. */
  get folders(): readonly string[] {
    return [...this.#folders];
  }

  foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    for (const { uri } of removed) this.#folders.delete(uri);
    for (const { uri } of added) this.#folders.add(uri);
  }

  /** The newest version of a document, checked; null where it is not open. */
  async checked(uri: string): Promise<Checked | null> {
    if (this.documents.get(uri) === undefined) return null;
    const settings = await this.configuration.of(uri);
    const document = this.documents.get(uri);
    return document === undefined ? null : this.#checks.of(document, settings);
  }

  /** Takes the word of a client whose settings changed. */
  configurationChanged(params: DidChangeConfigurationParams): void {
    const { settings } = params as { settings?: { zhibiao?: unknown } | null };
    this.configuration.changed(this.client.configuration ? undefined : settings?.zhibiao);
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.configuration.forget(uri);
    this.#checks.forget(uri);
  }
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
