import { CONVERT_REQUEST } from '../../../server/src/features/conversion.ts';
import { PASTE_REQUEST } from '../../../server/src/features/paste.ts';
import { NEW_TABLE } from '../../../server/src/lsp/new-table.ts';
import type { Json } from './client.ts';

/** The requests that each capability of a server promises; each is of `textDocument` where nothing else is said. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  hoverProvider: ['hover'],
  completionProvider: ['completion', 'completionItem/resolve'],
  signatureHelpProvider: ['signatureHelp'],
  definitionProvider: ['definition'],
  referencesProvider: ['references'],
  documentHighlightProvider: ['documentHighlight'],
  documentSymbolProvider: ['documentSymbol'],
  workspaceSymbolProvider: ['workspace/symbol'],
  codeActionProvider: ['codeAction', 'codeAction/resolve'],
  codeLensProvider: ['codeLens', 'codeLens/resolve'],
  executeCommandProvider: ['workspace/executeCommand'],
  documentFormattingProvider: ['formatting'],
  documentRangeFormattingProvider: ['rangeFormatting'],
  documentOnTypeFormattingProvider: ['onTypeFormatting'],
  renameProvider: ['rename', 'prepareRename'],
  foldingRangeProvider: ['foldingRange'],
  selectionRangeProvider: ['selectionRange'],
  semanticTokensProvider: ['semanticTokens/full', 'semanticTokens/full/delta', 'semanticTokens/range'],
  inlayHintProvider: ['inlayHint'],
  diagnosticProvider: ['diagnostic'],
};

/** Those that our client alone sends. */
const OWN = [CONVERT_REQUEST, PASTE_REQUEST, NEW_TABLE];

/** All requests that a server says it answers, and our own. */
export function methodsOf(capabilities: Json): readonly string[] {
  const providers = Object.keys(capabilities).filter((name) => name.endsWith('Provider'));
  const promised = providers.flatMap((provider) => {
    const methods = METHODS[provider];
    if (methods === undefined) throw new Error(`nothing asks what ${provider} promises: name its requests here`);
    return methods.map((method) => (isWhole(method) ? method : `textDocument/${method}`));
  });
  return [...promised, ...OWN];
}

function isWhole(method: string): boolean {
  return /^workspace\/|\/resolve$/.test(method);
}

/** Parameters that serve any of them. */
export function paramsFor(uri: string, position: Json, end: Json = position): Json {
  const range = { start: position, end };
  return {
    textDocument: { uri },
    position,
    range,
    positions: [position],
    context: { diagnostics: [], triggerKind: 1, includeDeclaration: true },
    options: { tabSize: 4, insertSpaces: true },
    ch: '。',
    newName: '新名称',
    query: 'sl',
    previousResultId: '1',
    // Of what is resolved, our own requests and commands.
    label: '数量指标',
    title: '',
    data: {
      uri,
      line: position?.line,
      what: 'missing',
      name: 'codes',
      range,
      about: { what: 'head', level: '产出指标' },
    },
    name: 'sort',
    uri,
    text: '1、1-产出指标；11-数量指标；巡查次数；年度指标值:≥5次。\n2、2-效益指标；22-社会效益；投诉率；年度指标值:≤5%。',
    html: '<table><tr><td>甲<td>1</table>',
    department: '馆',
    command: 'zhibiao.addDrafts',
    arguments: [uri, position?.line],
  };
}
