import {
  BulkRegistration,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  type InitializeParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { type Files, TABLE_PATTERNS } from '../workspace/files.ts';
import { CONFIGURATION_PATTERNS, ConfigurationTexts } from './configuration-texts.ts';
import { Guard } from './guard.ts';
import { hostOf } from './handlers/host.ts';
import { answerNavigation } from './handlers/navigation.ts';
import { answerReading } from './handlers/reading.ts';
import { answerWriting } from './handlers/writing.ts';
import type { SendPrepared } from './prepared-json.ts';
import { Publisher } from './publisher.ts';
import { openDocuments, Session } from './session.ts';

/** What the client is asked to watch: tables, and files that configure the server. */
const WATCHED = [...TABLE_PATTERNS, '**/*.json'];

/**
 * Serves a client, initialized with `params`, over a connection until it ends; the same for every host.
 *
 * @param hostFiles null for a host without files
 * @param hostPages URI of the host's own folder of rule pages
 * @param send how the host sends what is JSON already
 */
export function serve(
  connection: Connection,
  params: InitializeParams,
  hostFiles: Files | null,
  send: SendPrepared,
  hostPages: string | null = null,
): void {
  const guard = new Guard(connection.console, (method, params) => {
    const { textDocument } = (params ?? {}) as { readonly textDocument?: { readonly uri?: string } };
    if (textDocument?.uri !== undefined) publisher.failed(textDocument.uri, method);
  });
  const documents = openDocuments();
  const filesChanged = (uris: readonly string[]) => {
    if (session.filesChanged(uris)) publisher.refresh();
  };
  const texts = new ConfigurationTexts((uri) => {
    filesChanged([uri]);
    guard.run('configuration', () => session.checkConfiguration(uri));
  });
  const session = new Session(connection, documents, texts, params, guard, hostFiles, hostPages);
  const { notices } = session;
  const publisher = new Publisher(connection, session, guard, send);

  connection.onInitialized(() =>
    guard.run('initialized', async () => {
      if (session.client.registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'zhibiao' });
      }
      if (session.client.registersWatching) {
        const watchers = WATCHED.map((globPattern) => ({ globPattern }));
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (session.client.registersSynchronization) {
        const documentSelector = CONFIGURATION_PATTERNS.map((pattern) => ({ pattern }));
        const synchronization = BulkRegistration.create();
        synchronization.add(DidOpenTextDocumentNotification.type, { documentSelector });
        synchronization.add(DidChangeTextDocumentNotification.type, {
          documentSelector,
          syncKind: TextDocumentSyncKind.Incremental,
        });
        synchronization.add(DidCloseTextDocumentNotification.type, { documentSelector });
        await connection.client.register(synchronization);
      }
      if (session.client.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders((change) => {
          session.foldersChanged(change);
          publisher.refresh();
        });
      }
      await session.loadTables();
    }),
  );

  connection.onShutdown(() => publisher.dispose());

  // ── documents and settings ─────────────────────────────────────────────────────────────────────────────────────

  documents.onDidChangeContent(({ document }) => publisher.schedule(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    session.forget(uri);
    publisher.close(uri);
    notices.forget(uri);
  });

  connection.onDidChangeConfiguration((params) => {
    session.configurationChanged(params);
    publisher.refresh();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) if (type === FileChangeType.Deleted) texts.deleted(uri);
    filesChanged(changes.map(({ uri }) => uri));
  });

  connection.languages.diagnostics.on(
    guard.request('textDocument/diagnostic', { kind: 'full', items: [] }, ({ textDocument, previousResultId }) => {
      return publisher.pull(textDocument.uri, previousResultId);
    }),
  );

  const host = hostOf(connection, session, guard, send);
  answerReading(host);
  answerWriting(host);
  answerNavigation(host);

  documents.listen(texts.takeFrom(connection));
}
