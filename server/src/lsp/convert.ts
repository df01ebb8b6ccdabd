import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';

/** An outline for a client that knows no trees: each symbol with the name of the one that it lies in. */
export function flatSymbols(symbols: readonly DocumentSymbol[], uri: string, container?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(container === undefined ? {} : { containerName: container }) },
    ...flatSymbols(children ?? [], uri, name),
  ]);
}
