import type { InitializeParams } from 'vscode-languageserver';
import { type Locale, localeOf } from '../check/words.ts';
import type { ItemSupport } from '../features/completion/offer.ts';

/** What the client can do, as far as it changes what the server sends. */
export interface Client {
  readonly locale: Locale;
  /** Can be asked for its configuration. */
  readonly configuration: boolean;
  /** Wants to be asked before it tells that its configuration changed. */
  readonly registersConfiguration: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly symbolTree: boolean;
  readonly symbolLabels: boolean;
  readonly workspaceFolders: boolean;
  readonly completionItems: ItemSupport;
  /** Lets the server withdraw from requests for semantic tokens. */
  readonly cancelsTokens: boolean;
  /** Asks what would be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  /** Asks the user about changes that are marked so. */
  readonly annotatesChanges: boolean;
  /** Watches files for the server, once it is told which. */
  readonly registersWatching: boolean;
  /** Sends the texts of other documents than tables, once it is told which. */
  readonly registersSynchronization: boolean;
  /** Compares JSON files with their schemas by itself. */
  readonly validatesJson: boolean;
  /** Answers the requests of `files.ts`. */
  readonly answersFiles: boolean;
  /** URI of the folder with the pages of the rules, where the client has one. */
  readonly rulePages: string | null;
  /** Asks for the edit of a code action when one is chosen. */
  readonly resolvesActions: boolean;
  /** Shows edits to be confirmed before it makes them. */
  readonly annotatesEdits: boolean;
  /** Knows the commands of VS Code. */
  readonly isCode: boolean;
}

const CODE = /^(?:visual studio code|code\b|vscodium|code-server|openvscode)/i;

export function clientOf({ capabilities, locale, clientInfo, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  return {
    locale: localeOf(locale),
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    symbolLabels: textDocument?.documentSymbol?.labelSupport === true,
    completionItems: {
      snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
      labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    },
    cancelsTokens: textDocument?.semanticTokens?.serverCancelSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    annotatesChanges:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    workspaceFolders: workspace?.workspaceFolders === true,
    registersWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersSynchronization: textDocument?.synchronization?.dynamicRegistration === true,
    validatesJson: initializationOptions?.validatesJson === true,
    answersFiles: initializationOptions?.answersFiles === true,
    rulePages: typeof initializationOptions?.rulePages === 'string' ? initializationOptions.rulePages : null,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    annotatesEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    isCode: CODE.test(clientInfo?.name ?? ''),
  };
}
