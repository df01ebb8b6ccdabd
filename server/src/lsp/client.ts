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
  readonly symbolTree: boolean;
  readonly symbolLabels: boolean;
  readonly workspaceFolders: boolean;
  readonly completionItems: ItemSupport;
  /** Lets the server withdraw from requests for semantic tokens. */
  readonly cancelsTokens: boolean;
  /** Asks what would be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  /** Watches files for the server, once it is told which. */
  readonly registersWatching: boolean;
  /** Sends the texts of other documents than tables, once it is told which. */
  readonly registersSynchronization: boolean;
  /** Compares JSON files with their schemas by itself. */
  readonly validatesJson: boolean;
  /** Shows how the server understands a document. */
  readonly showsStatus: boolean;
  /** Answers the requests of `files.ts`. */
  readonly answersFiles: boolean;
  /** URI of the folder with the pages of the rules, where the client has one. */
  readonly rulePages: string | null;
  /** Asks for the edit of a code action when one is chosen. */
  readonly resolvesActions: boolean;
  /** Shows edits to be confirmed before it makes them. */
  readonly annotatesEdits: boolean;
  /** Makes edits that the server asks for. */
  readonly appliesEdits: boolean;
  /** Where it shows Markdown; elsewhere it gets plain text. */
  readonly markdown: { readonly hover: boolean; readonly completion: boolean; readonly signature: boolean };
  /** Takes the place of a parameter in a signature; else its words. */
  readonly parameterPlaces: boolean;
  /** Kinds of completion items that it knows; null where it names none. */
  readonly itemKinds: readonly number[] | null;
  /** Shows the other places that a diagnostic tells of. */
  readonly showsRelated: boolean;
  /** Knows the commands of VS Code. */
  readonly isCode: boolean;
}

const CODE = /^(?:visual studio code|code\b|vscodium|code-server|openvscode)/i;

/** Where a client does not describe itself at all, it is taken to show what VS Code shows. */
export function clientOf({ capabilities, locale, clientInfo, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const { codeAction, completion, hover } = textDocument ?? {};
  // It says it of those that are pushed, of those that it asks for, or of both alike.
  const diagnostics = [textDocument?.publishDiagnostics, textDocument?.diagnostic].filter((one) => one !== undefined);
  const item = completion?.completionItem;
  const signature = textDocument?.signatureHelp?.signatureInformation;
  return {
    locale: localeOf(locale),
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    symbolLabels: textDocument?.documentSymbol?.labelSupport === true,
    completionItems: {
      snippets: item?.snippetSupport === true,
      labelDetails: item?.labelDetailsSupport === true,
    },
    cancelsTokens: textDocument?.semanticTokens?.serverCancelSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    registersWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersSynchronization: textDocument?.synchronization?.dynamicRegistration === true,
    validatesJson: initializationOptions?.validatesJson === true,
    showsStatus: initializationOptions?.showsStatus === true,
    answersFiles: initializationOptions?.answersFiles === true,
    rulePages: typeof initializationOptions?.rulePages === 'string' ? initializationOptions.rulePages : null,
    resolvesActions:
      codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    annotatesEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    appliesEdits: workspace?.applyEdit === true,
    markdown: {
      hover: hover?.contentFormat?.includes('markdown') ?? true,
      completion: item?.documentationFormat?.includes('markdown') ?? true,
      signature: signature?.documentationFormat?.includes('markdown') ?? true,
    },
    parameterPlaces: signature === undefined || signature.parameterInformation?.labelOffsetSupport === true,
    itemKinds: completion?.completionItemKind?.valueSet ?? null,
    showsRelated: diagnostics.length === 0 || diagnostics.some((one) => one.relatedInformation === true),
    isCode: CODE.test(clientInfo?.name ?? ''),
  };
}
