/** Takes code actions, all that there may be in them but what comes later. */
export const TAKES_ACTIONS = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };

const diagnostics = {
  relatedInformation: true,
  codeDescriptionSupport: true,
  tagSupport: { valueSet: [1, 2] },
};

/** A client that can do all that this server may make use of, but for what has consequences beyond one answer. */
export const EVERYTHING = {
  textDocument: {
    publishDiagnostics: diagnostics,
    hover: { contentFormat: ['markdown'] },
    completion: {
      completionItem: {
        snippetSupport: true,
        commitCharactersSupport: true,
        preselectSupport: true,
        labelDetailsSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
        documentationFormat: ['markdown'],
      },
      completionItemKind: { valueSet: Array.from({ length: 25 }, (_, i) => i + 1) },
    },
    signatureHelp: {
      signatureInformation: {
        documentationFormat: ['markdown'],
        parameterInformation: { labelOffsetSupport: true },
      },
    },
    codeAction: {
      ...TAKES_ACTIONS,
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, labelSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
};
