import type { CodeLens, DocumentSymbol } from 'vscode-languageserver';
import { ADD_DRAFTS_COMMAND, codeLenses, draftEdits, type LensData, resolveLens } from '../../features/codeLens.ts';
import { documentHighlights } from '../../features/documentHighlight.ts';
import { documentSymbols } from '../../features/documentSymbol.ts';
import { withExplanations } from '../../features/explanation.ts';
import { foldingRanges } from '../../features/foldingRange.ts';
import { hover } from '../../features/hover.ts';
import { inlayHints } from '../../features/inlayHint.ts';
import { selectionRanges } from '../../features/selectionRange.ts';
import { flatSymbols } from '../convert.ts';
import { fittingHover } from '../fitting.ts';
import { PreparedJson } from '../prepared-json.ts';
import { SemanticTokenAnswers } from '../semantic-tokens.ts';
import type { Host } from './host.ts';

/** Answers what an editor asks for to show a table: outline, hover, colours, folds, hints, lenses. */
export function answerReading({ connection, session, guard, onDocument, atOnce, send }: Host): void {
  const cutOutlines = new Set<string>();
  const lensClient = { reveals: session.client.isCode, appliesEdits: session.client.appliesEdits };
  const tokens = new SemanticTokenAnswers(session.client.cancelsTokens, send);
  session.documents.onDidClose(({ document: { uri } }) => {
    cutOutlines.delete(uri);
    tokens.forget(uri);
  });

  connection.onDocumentSymbol(
    atOnce('textDocument/documentSymbol', [], (checked) => {
      const { pieces, cut } = documentSymbols(checked);
      const { uri } = checked.document;
      if (cut !== null && !cutOutlines.has(uri)) {
        cutOutlines.add(uri);
        connection.console.info(`${uri}: ${cut}`);
      }
      const symbols = new PreparedJson(pieces);
      return session.client.symbolTree ? send<DocumentSymbol[]>(symbols) : flatSymbols(symbols.parse(), uri);
    }),
  );

  connection.onHover(
    atOnce('textDocument/hover', null, async (checked, { position }) => {
      const found = await withExplanations(hover(checked, position), checked, position, session.readPage);
      return fittingHover(found, session.client);
    }),
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

  connection.languages.inlayHint.on(
    atOnce('textDocument/inlayHint', [], (checked, { range }) => inlayHints(checked, range)),
  );

  connection.onCodeLens(
    onDocument('textDocument/codeLens', [], (checked) => send<CodeLens[]>(PreparedJson.list(codeLenses(checked)))),
  );

  connection.onCodeLensResolve((lens, token) => {
    const resolve = guard.request('codeLens/resolve', lens, async () => {
      const data = lens.data as LensData;
      const checked = await session.checked(data.uri);
      return checked === null ? lens : resolveLens(checked, lens, data, lensClient);
    });
    return resolve(lens, token);
  });

  connection.onExecuteCommand(
    guard.request('workspace/executeCommand', null, async ({ command, arguments: given }) => {
      const [uri, line] = (given ?? []) as [string, number];
      const checked = command === ADD_DRAFTS_COMMAND && session.client.appliesEdits ? await session.checked(uri) : null;
      if (checked === null) return null;
      await connection.workspace.applyEdit({ changes: { [uri]: draftEdits(checked, line) } });
      return null;
    }),
  );
}
