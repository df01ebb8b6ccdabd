import type { Json } from './client.ts';

/** The request that each capability of a server promises. */
const METHODS: Readonly<Record<string, string>> = {
  hoverProvider: 'textDocument/hover',
  completionProvider: 'textDocument/completion',
  signatureHelpProvider: 'textDocument/signatureHelp',
  definitionProvider: 'textDocument/definition',
  referencesProvider: 'textDocument/references',
  documentHighlightProvider: 'textDocument/documentHighlight',
  documentSymbolProvider: 'textDocument/documentSymbol',
  workspaceSymbolProvider: 'workspace/symbol',
  codeActionProvider: 'textDocument/codeAction',
  codeLensProvider: 'textDocument/codeLens',
  documentLinkProvider: 'textDocument/documentLink',
  documentFormattingProvider: 'textDocument/formatting',
  documentRangeFormattingProvider: 'textDocument/rangeFormatting',
  documentOnTypeFormattingProvider: 'textDocument/onTypeFormatting',
  renameProvider: 'textDocument/rename',
  foldingRangeProvider: 'textDocument/foldingRange',
  selectionRangeProvider: 'textDocument/selectionRange',
  semanticTokensProvider: 'textDocument/semanticTokens/full',
  inlayHintProvider: 'textDocument/inlayHint',
  diagnosticProvider: 'textDocument/diagnostic',
};

/** The requests that a server says it answers. */
export function methodsOf(capabilities: Json): readonly string[] {
  const methods = Object.entries(METHODS).flatMap(([capability, method]) => (capabilities[capability] ? [method] : []));
  if (capabilities.renameProvider?.prepareProvider) methods.push('textDocument/prepareRename');
  if (capabilities.semanticTokensProvider?.range) methods.push('textDocument/semanticTokens/range');
  return methods;
}

/** Parameters that serve any of them. */
export function paramsFor(uri: string, position: Json, end: Json = position): Json {
  return {
    textDocument: { uri },
    position,
    range: { start: position, end },
    positions: [position],
    context: { diagnostics: [], triggerKind: 1, includeDeclaration: true },
    options: { tabSize: 4, insertSpaces: true },
    ch: '。',
    newName: '新名称',
    query: 'sl',
  };
}
