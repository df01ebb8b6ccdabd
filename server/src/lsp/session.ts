import {
  type Connection,
  type DidChangeConfigurationParams,
  type InitializeParams,
  TextDocuments,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { STANDARDS, Table, type Words } from '#grammar';
import { type Locale, say } from '../check/words.ts';
import { type FileText, OUTSIDE } from '../configuration/reading.ts';
import { readStandard } from '../configuration/standard.ts';
import type { ReadPage } from '../rules/page.ts';
import { type Checked, Checks } from '../workspace/checked.ts';
import { type AskClient, Configuration } from '../workspace/configuration.ts';
import { ConfigurationFiles } from '../workspace/configuration-files.ts';
import { decodeText } from '../workspace/decode-text.ts';
import { digestOf } from '../workspace/digest.ts';
import { type ContentChange, Document } from '../workspace/document.ts';
import type { Files } from '../workspace/files.ts';
import { type Settings, vocabularyFor } from '../workspace/settings.ts';
import { isWithin, TableLoader } from '../workspace/table-loader.ts';
import { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { type Client, clientOf } from './client.ts';
import { ConfigurationReporter } from './configuration-reporter.ts';
import type { ConfigurationTexts } from './configuration-texts.ts';
import { filesOf } from './files.ts';
import type { Guard } from './guard.ts';
import { Notices } from './notices.ts';
import { pageLinkOf, pageReader } from './rule-pages.ts';
import { inSlices } from './slices.ts';

/** Characters of a document that is not checked before the eye has wandered. */
const LONG = 200_000;

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
  readonly readPage: ReadPage;
  readonly notices: Notices;
  readonly #configurationFiles: ConfigurationFiles;
  readonly #reporter: ConfigurationReporter;
  readonly #texts: ConfigurationTexts;
  readonly #folders: Set<string>;
  readonly #guard: Guard;
  readonly #checks: Checks;
  /** What is being checked, by URI. */
  readonly #checking = new Map<string, Promise<Checked | null>>();
  readonly #reading = new WeakMap<Document, Promise<unknown>>();
  readonly #index = new WorkspaceIndex();
  readonly #loader: TableLoader;

  /**
   * @param hostFiles null for a host without files
   * @param hostPages URI of the host's own folder of rule pages
   */
  constructor(
    connection: Connection,
    documents: TextDocuments<Document>,
    texts: ConfigurationTexts,
    params: InitializeParams,
    guard: Guard,
    hostFiles: Files | null,
    hostPages: string | null,
  ) {
    this.client = clientOf(params);
    this.notices = new Notices(connection, this.client.locale);
    this.documents = documents;
    this.files = filesOf(connection, this.client, hostFiles);
    this.#texts = texts;
    this.#guard = guard;
    this.#folders = new Set(foldersOf(params));
    this.#reporter = new ConfigurationReporter(connection, this.client);
    this.#configurationFiles = new ConfigurationFiles({
      textOf: (uri, root) => this.#textOf(uri, root),
      folders: () => this.folders,
      failed: (error) => guard.tell('configuration', error),
      loaded: () => this.#report(),
    });
    const ask: AskClient = (uri) => connection.workspace.getConfiguration({ scopeUri: uri, section: 'zhibiao' });
    const sources = {
      ask: this.client.configuration ? ask : null,
      folderOf: (uri: string) => this.#configurationFiles.of(uri),
      standard: (name: string, uri: string) => this.#configurationFiles.standard(name, uri),
      unusable: (name: string) => this.notices.tell('zhibiao.standard', [unusableStandard(name, this.client.locale)]),
      failed: (error: unknown) => guard.tell('workspace/configuration', error),
    };
    this.configuration = new Configuration(sources, params.initializationOptions);
    const pages = this.client.rulePages ?? hostPages;
    this.readPage = pageReader(this.files, pages);
    this.#checks = new Checks(
      this.client.locale,
      ({ name }, error) => guard.tell(`rule ${name}`, error),
      pageLinkOf(this.client, pages),
    );
    this.#loader = new TableLoader(this.#index, {
      files: this.files,
      isOpen: (uri) => documents.get(uri) !== undefined,
      failed: (error) => guard.tell('index', error),
    });
  }

  /** URIs of the folders that the client has open. */
  get folders(): readonly string[] {
    return [...this.#folders];
  }

  foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    for (const { uri } of removed) {
      this.#folders.delete(uri);
      this.#loader.removeFolder(uri);
    }
    for (const { uri } of added) {
      this.#folders.add(uri);
      this.#loader.addFolder(uri);
    }
    this.#configurationFiles.forgetAll();
    this.configuration.changed(undefined);
  }

  /** Reads the tables of all folders into the index, in the background. */
  async loadTables(): Promise<void> {
    for (const uri of this.#folders) await this.#loader.addFolder(uri);
  }

  /** Takes note that files changed, came or went; false where none of them has a say in settings. */
  filesChanged(uris: readonly string[]): boolean {
    this.#guard.run('index', () => this.#loader.changed(uris));
    const concerned = uris.map((uri) => this.#configurationFiles.changed(uri)).includes(true);
    if (concerned) this.configuration.changed(undefined);
    return concerned;
  }

  /** Tells what is wrong in configuration files: those that tables use, and one that is open. */
  async checkConfiguration(uri: string): Promise<void> {
    await this.#configurationFiles.of(uri);
    this.#report();
  }

  /** The newest version of a document, checked; null where it is not open. */
  async checked(uri: string): Promise<Checked | null> {
    for (;;) {
      const document = this.documents.get(uri);
      if (document === undefined) return null;
      let checking = this.#checking.get(uri);
      if (checking === undefined) {
        checking = this.#check(uri).finally(() => this.#checking.delete(uri));
        this.#checking.set(uri, checking);
      }
      const checked = await checking;
      if (checked?.document === this.documents.get(uri)) return checked;
    }
  }

  /**
   * The newest version of a document, for what is not worth the wait while a long one that was opened is checked for
   * the first time: then with the findings of its first rows.
   */
  async understood(uri: string): Promise<Checked | null> {
    const first = await this.first(uri);
    if (first === null) return this.checked(uri);
    await this.#read(first);
    return first.document === this.documents.get(uri) ? first : this.understood(uri);
  }

  /** A long document that is checked for the first time, with the findings of its first rows; else null. */
  async first(uri: string): Promise<Checked | null> {
    if (!this.#isOpening(uri)) return null;
    const settings = await this.configuration.of(uri);
    const document = this.documents.get(uri);
    return document !== undefined && this.#isOpening(uri) ? this.#checks.first(document, settings) : null;
  }

  #isOpening(uri: string): boolean {
    const document = this.documents.get(uri);
    return document !== undefined && document.snapshot.length > LONG && !this.#checks.knows(uri);
  }

  async #check(uri: string): Promise<Checked | null> {
    for (;;) {
      const settings = await this.configuration.of(uri);
      const document = this.documents.get(uri);
      if (document === undefined) return null;
      const { generation } = this.configuration;
      const isWanted = () => this.documents.get(uri) === document && this.configuration.generation === generation;
      if (document.snapshot.length > LONG) await this.#read({ document, settings });
      if (!isWanted()) continue;
      const checked = await inSlices(this.#checks.checking(document, settings), isWanted);
      if (checked !== null) return checked;
    }
  }

  /** Reads the table of a document, once for all that wait for it. */
  #read({ document, settings }: { readonly document: Document; readonly settings: Settings }): Promise<unknown> {
    let reading = this.#reading.get(document);
    if (reading === undefined) {
      const isWanted = () => this.documents.get(document.uri) === document;
      reading = inSlices(document.reading(vocabularyFor(settings)), isWanted);
      this.#reading.set(document, reading);
    }
    return reading;
  }

  /** A table of the workspace as it is now: in the editor, else in its file; null where there is none. */
  async table(uri: string): Promise<Table | null> {
    const open = this.documents.get(uri);
    if (open !== undefined) return open.table;
    const bytes = await this.files.read(uri);
    return bytes === null ? null : Table.read(decodeText(bytes));
  }

  /** What the tables of the workspace say, open documents as they are now. */
  get index(): WorkspaceIndex {
    for (const { uri, table } of this.documents.all()) this.#index.put(uri, digestOf(table));
    return this.#index;
  }

  /** Takes the word of a client whose settings changed. */
  configurationChanged(params: DidChangeConfigurationParams): void {
    const { settings } = params as { settings?: { zhibiao?: unknown } | null };
    this.configuration.changed(this.client.configuration ? undefined : settings?.zhibiao);
  }

  #report(): void {
    const open = this.#texts.standards().flatMap(({ uri, text }) => {
      return readStandard(text).problems.map((problem) => ({ uri, ...problem }));
    });
    this.#reporter.report([...this.#configurationFiles.problems(), ...open]);
  }

  async #textOf(uri: string, rootUri: string): Promise<FileText> {
    const open = this.#texts.textOf(uri);
    if (open !== undefined) return open;
    try {
      if (await this.files.leadsOut(uri, rootUri)) return OUTSIDE;
      const bytes = await this.files.read(uri);
      return bytes === null ? null : decodeText(bytes);
    } catch (error) {
      return { unreadable: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.configuration.forget(uri);
    this.#checks.forget(uri);
    this.#index.remove(uri);
    if (this.folders.some((folder) => isWithin(uri, folder))) {
      this.#guard.run('index', () => this.#loader.changed([uri]));
    }
  }
}

const UNUSABLE: Words = {
  zh: '指标体系“{name}”（设置 zhibiao.standard）找不到或有错误，没有采用。可以是 {known}，或工作区里自己的指标体系文件（以 .json 结尾）的路径。',
  en: 'The standard “{name}” (setting zhibiao.standard) is not found or has errors, and is not used. It can be {known}, or the path of a standard of your own in the workspace (ending in .json).',
};

function unusableStandard(name: string, locale: Locale): string {
  return say(UNUSABLE, locale, { name, known: ['auto', ...STANDARDS.map(({ id }) => id)] });
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
