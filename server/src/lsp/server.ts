import {
  BulkRegistration,
  type CodeAction,
  CodeActionTriggerKind,
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
import { codeActions, isWanted } from '../features/codeAction.ts';
import { ADD_DRAFTS_COMMAND, codeLenses, draftEdits, type LensData, resolveLens } from '../features/codeLens.ts';
import type { ItemData } from '../features/completion/offer.ts';
import { completion, type Help, resolveCompletion } from '../features/completion.ts';
import { CONVERT_REQUEST, type ConversionRequest, conversion, conversionActions } from '../features/conversion.ts';
import { sameProject } from '../features/definition.ts';
import { documentHighlights } from '../features/documentHighlight.ts';
import { documentSymbols } from '../features/documentSymbol.ts';
import { withExplanations } from '../features/explanation.ts';
import { foldingRanges } from '../features/foldingRange.ts';
import { type Formatting, formatting } from '../features/formatting.ts';
import { hover } from '../features/hover.ts';
import { inlayHints } from '../features/inlayHint.ts';
import { onTypeFormatting } from '../features/onTypeFormatting.ts';
import { PASTE_REQUEST, type PasteRequest, paste } from '../features/paste.ts';
import { references } from '../features/references.ts';
import { prepareRename } from '../features/rename.ts';
import { selectionRanges } from '../features/selectionRange.ts';
import { signatureHelp } from '../features/signatureHelp.ts';
import { workspaceSymbols } from '../features/workspaceSymbol.ts';
import type { Checked } from '../workspace/checked.ts';
import { type Files, TABLE_PATTERNS } from '../workspace/files.ts';
import { budgetYear } from '../writing/new-table.ts';
import { CONFIGURATION_PATTERNS, ConfigurationTexts } from './configuration-texts.ts';
import { flatSymbols, suggestingAgain } from './convert.ts';
import { Guard } from './guard.ts';
import { NEW_TABLE, newTableFor } from './new-table.ts';
import type { SendList } from './prepared-list.ts';
import { Publisher } from './publisher.ts';
import { renamer } from './rename.ts';
import { SemanticTokenAnswers } from './semantic-tokens.ts';
import { openDocuments, Session } from './session.ts';

/** What the client is asked to watch: tables, and files that configure the server. */
const WATCHED = [...TABLE_PATTERNS, '**/*.json'];

/**
 * Serves a client, initialized with `params`, over a connection until it ends; the same for every host.
 *
 * @param hostFiles null for a host without files
 * @param hostPages URI of the host's own folder of rule pages
 * @param sendList how the host sends lists that are JSON already
 */
export function serve(
  connection: Connection,
  params: InitializeParams,
  hostFiles: Files | null,
  sendList: SendList,
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
  const cutOutlines = new Set<string>();
  const session = new Session(connection, documents, texts, params, guard, hostFiles, hostPages);
  const { notices } = session;
  const tokens = new SemanticTokenAnswers(session.client.cancelsTokens);
  const publisher = new Publisher(connection, session, guard, sendList);

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
    cutOutlines.delete(uri);
    notices.forget(uri);
    tokens.forget(uri);
  });

  connection.onDidChangeConfiguration((params) => {
    session.configurationChanged(params);
    publisher.refresh();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) if (type === FileChangeType.Deleted) texts.deleted(uri);
    filesChanged(changes.map(({ uri }) => uri));
  });

  // ── requests ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** A guarded request on a document; the answer is `empty` where it is not open. */
  const onDocument = <P extends { textDocument: { uri: string } }, R, E>(
    name: string,
    empty: E,
    answer: (checked: Checked, params: P) => R | Promise<R>,
  ) =>
    guard.request<P, R | E>(name, empty, async (params) => {
      const checked = await session.checked(params.textDocument.uri);
      return checked === null ? empty : answer(checked, params);
    });

  /** The same, of what a client asks for by itself, and which a document is not to be checked for. */
  const atOnce = <P extends { textDocument: { uri: string } }, R, E>(
    name: string,
    empty: E,
    answer: (checked: Checked, params: P) => R | Promise<R>,
  ) =>
    guard.request<P, R | E>(name, empty, async (params) => {
      const understood = await session.understood(params.textDocument.uri);
      return understood === null ? empty : answer(understood, params);
    });

  const help = (): Help => {
    const { index, client } = session;
    return { index, support: client.completionItems, year: budgetYear(new Date()) };
  };

  connection.languages.diagnostics.on(
    guard.request('textDocument/diagnostic', { kind: 'full', items: [] }, ({ textDocument, previousResultId }) => {
      return publisher.pull(textDocument.uri, previousResultId);
    }),
  );

  connection.onDocumentSymbol(
    atOnce('textDocument/documentSymbol', [], (checked) => {
      const { symbols, cut } = documentSymbols(checked);
      const { uri } = checked.document;
      if (cut !== null && !cutOutlines.has(uri)) {
        cutOutlines.add(uri);
        connection.console.info(`${uri}: ${cut}`);
      }
      return session.client.symbolTree ? symbols : flatSymbols(symbols, uri);
    }),
  );

  connection.onCompletion(
    atOnce('textDocument/completion', null, (checked, { position }) => {
      const list = completion(checked, position, help());
      return session.client.isCode ? suggestingAgain(list) : list;
    }),
  );

  connection.onCompletionResolve((item, token) => {
    const resolve = guard.request('completionItem/resolve', item, async () => {
      const uri = (item.data as Partial<ItemData> | undefined)?.uri;
      const checked = uri === undefined ? null : await session.checked(uri);
      return checked ? resolveCompletion(checked, item, help()) : item;
    });
    return resolve(item, token);
  });

  connection.onRequest(NEW_TABLE, guard.request(NEW_TABLE, null, newTableFor));

  connection.onSignatureHelp(
    atOnce('textDocument/signatureHelp', null, (checked, { position }) => signatureHelp(checked, position)),
  );

  connection.onHover(
    atOnce('textDocument/hover', null, (checked, { position }) =>
      withExplanations(hover(checked, position), checked, position, session.readPage),
    ),
  );

  connection.onCodeAction(
    atOnce('textDocument/codeAction', [], (checked, { range, context: { only, triggerKind } }) => {
      const own = codeActions(checked, range, only, { turnsRulesOff: session.client.isCode });
      // Where nobody asked there would be a light bulb at every place.
      const asked = only !== undefined || triggerKind === CodeActionTriggerKind.Invoked;
      if (!asked) return own;
      const conversions = conversionActions(checked, range, (kind) => isWanted(kind, only));
      if (session.client.resolvesActions) return [...own, ...conversions];
      return only === undefined ? own : [...own, ...conversions.map((action) => resolved(checked, action))];
    }),
  );

  const resolved = (checked: Checked, action: CodeAction): CodeAction => {
    const { edit, notes } = conversion(checked, action.data as ConversionRequest, session.client);
    notices.tell(checked.document.uri, notes);
    return { ...action, edit: edit ?? { changes: {} } };
  };

  connection.onCodeActionResolve(
    guard.request<CodeAction, CodeAction>('codeAction/resolve', { title: '' }, async (action) => {
      const data = action.data as { readonly uri: string } | undefined;
      const checked = data === undefined ? null : await session.checked(data.uri);
      return checked === null ? action : resolved(checked, action);
    }),
  );

  connection.onRequest(
    CONVERT_REQUEST,
    onDocument(CONVERT_REQUEST, null, (checked, params: ConversionRequest & { textDocument: { uri: string } }) => {
      const answer = conversion(checked, params, session.client);
      // The client shows the first of them itself.
      for (const note of answer.notes) connection.console.info(`${checked.document.uri}: ${note}`);
      return answer;
    }),
  );

  connection.onRequest(
    PASTE_REQUEST,
    guard.request(PASTE_REQUEST, null, async (request: PasteRequest & { uri: string }) => {
      const checked = await session.checked(request.uri);
      return checked === null ? null : paste(checked, request);
    }),
  );

  const toldNotes = (uri: string, { edits, notes }: Formatting) => {
    notices.tell(uri, notes);
    return edits;
  };

  connection.onDocumentFormatting(
    onDocument('textDocument/formatting', [], (checked, { textDocument: { uri } }) =>
      toldNotes(uri, formatting(checked)),
    ),
  );

  connection.onDocumentRangeFormatting(
    onDocument('textDocument/rangeFormatting', [], (checked, { textDocument: { uri }, range }) =>
      toldNotes(uri, formatting(checked, range)),
    ),
  );

  connection.onDocumentOnTypeFormatting(
    atOnce('textDocument/onTypeFormatting', [], (checked, { position, ch }) => onTypeFormatting(checked, position, ch)),
  );

  connection.onFoldingRanges(atOnce('textDocument/foldingRange', [], foldingRanges));

  const noTokens = { data: [] };
  connection.languages.semanticTokens.on(
    atOnce('textDocument/semanticTokens/full', noTokens, (checked) => tokens.full(checked)),
  );
  connection.languages.semanticTokens.onDelta(
    atOnce('textDocument/semanticTokens/full/delta', noTokens, (checked, { previousResultId }) =>
      tokens.delta(checked, previousResultId),
    ),
  );
  connection.languages.semanticTokens.onRange(
    atOnce('textDocument/semanticTokens/range', noTokens, (checked, { range }) => tokens.range(checked, range)),
  );

  connection.onSelectionRanges(
    atOnce('textDocument/selectionRange', null, (checked, { positions }) => selectionRanges(checked, positions)),
  );

  connection.onDocumentHighlight(
    atOnce('textDocument/documentHighlight', [], (checked, { position }) => documentHighlights(checked, position)),
  );

  connection.onReferences(
    onDocument('textDocument/references', [], (checked, { position }) => references(checked, position, session.index)),
  );

  connection.onDefinition(
    onDocument('textDocument/definition', [], (checked, { position }) => sameProject(checked, position, session.index)),
  );

  connection.onPrepareRename(
    onDocument('textDocument/prepareRename', null, (checked, { position }) => prepareRename(checked, position)),
  );

  connection.onRenameRequest(onDocument('textDocument/rename', null, renamer(session)));

  connection.onWorkspaceSymbol(
    guard.request('workspace/symbol', [], ({ query }) => workspaceSymbols(session.index, query)),
  );

  connection.languages.inlayHint.on(
    atOnce('textDocument/inlayHint', [], (checked, { range }) => inlayHints(checked, range)),
  );

  connection.onCodeLens(onDocument('textDocument/codeLens', [], codeLenses));

  connection.onCodeLensResolve((lens, token) => {
    const resolve = guard.request('codeLens/resolve', lens, async () => {
      const data = lens.data as LensData;
      const checked = await session.checked(data.uri);
      return checked === null ? lens : resolveLens(checked, lens, data, session.client.isCode);
    });
    return resolve(lens, token);
  });

  connection.onExecuteCommand(
    guard.request('workspace/executeCommand', null, async ({ command, arguments: given }) => {
      const [uri, line] = (given ?? []) as [string, number];
      const checked = command === ADD_DRAFTS_COMMAND ? await session.checked(uri) : null;
      if (checked === null) return null;
      await connection.workspace.applyEdit({ changes: { [uri]: draftEdits(checked, line) } });
      return null;
    }),
  );

  documents.listen(texts.takeFrom(connection));
}
