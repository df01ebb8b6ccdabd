import type { CodeLens, DocumentSymbol } from 'vscode-languageserver-types';
import type { Range } from '#grammar';
import { codeLenses, type LensData, resolveLens } from '../../server/src/features/codeLens.ts';
import { documentSymbols } from '../../server/src/features/documentSymbol.ts';
import { semanticTokensIn } from '../../server/src/features/semanticTokens.ts';
import { PreparedJson } from '../../server/src/lsp/prepared-json.ts';
import type { Checked } from '../../server/src/workspace/checked.ts';

/** The symbols of an outline, as a client gets them. */
export function symbolsOf(checked: Checked): DocumentSymbol[] {
  return new PreparedJson(documentSymbols(checked).pieces).parse();
}

/** The lenses of a table, as a client gets them. */
export function lensesOf(checked: Checked): (CodeLens & { readonly data: LensData })[] {
  return PreparedJson.list(codeLenses(checked)).parse();
}

/** The lenses of a table with their words, as a client gets them that has them all in sight. */
export function shownLenses(checked: Checked): CodeLens[] {
  return lensesOf(checked).map((lens) => resolveLens(checked, lens, lens.data, { reveals: true, appliesEdits: true }));
}

/** The tokens of a range, as a client gets them. */
export function tokensIn(checked: Checked, range: Range): number[] {
  return new PreparedJson([semanticTokensIn(checked, range)]).parse();
}
