import { PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { CODE_ACTION_KINDS } from '../features/codeAction.ts';
import { ADD_DRAFTS_COMMAND } from '../features/codeLens.ts';
import { TRIGGER_CHARACTERS } from '../features/completion.ts';
import { FILE_KIND, ROW_KIND } from '../features/conversion.ts';
import { SOURCE } from '../features/diagnostic.ts';
import { TYPED } from '../features/onTypeFormatting.ts';
import { SIGNATURE_RETRIGGERS, SIGNATURE_TRIGGERS } from '../features/signatureHelp.ts';
import { LEGEND } from '../features/support/token-legend.ts';
import type { Client } from './client.ts';

/** What the server offers to this client. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: client.symbolLabels ? { label: SOURCE } : true,
    completionProvider: {
      triggerCharacters: TRIGGER_CHARACTERS,
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
    signatureHelpProvider: { triggerCharacters: SIGNATURE_TRIGGERS, retriggerCharacters: SIGNATURE_RETRIGGERS },
    hoverProvider: true,
    foldingRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: TYPED[0], moreTriggerCharacter: TYPED.slice(1) },
    codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS, ROW_KIND, FILE_KIND], resolveProvider: true },
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
    documentHighlightProvider: true,
    referencesProvider: true,
    definitionProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    workspaceSymbolProvider: true,
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: true },
    executeCommandProvider: { commands: [ADD_DRAFTS_COMMAND] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'zhibiao', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
  };
}
