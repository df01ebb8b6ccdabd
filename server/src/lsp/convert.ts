import type { CompletionItem, CompletionList, DocumentSymbol, SymbolInformation } from 'vscode-languageserver';

/** An outline for a client that knows no trees: each symbol with the name of the one that it lies in. */
export function flatSymbols(symbols: readonly DocumentSymbol[], uri: string, container?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(container === undefined ? {} : { containerName: container }) },
    ...flatSymbols(children ?? [], uri, name),
  ]);
}

/** What is written here is a beginning only: VS Code is to ask at once for what comes behind a serial, a label or a keyword. */
export function suggestingAgain(list: CompletionList): CompletionList {
  const command = { title: '', command: 'editor.action.triggerSuggest' };
  return { ...list, items: list.items.map((item) => (endsOpen(item) ? { ...item, command } : item)) };
}

/** Whether the cursor comes to stand behind a sign that something follows. */
function endsOpen({ insertTextFormat, textEdit }: CompletionItem): boolean {
  const text = textEdit?.newText ?? '';
  return insertTextFormat === SNIPPET ? /、\$\{0\}$/.test(text) : /(?:[、:：；;，,]\s?| )$/.test(text);
}

const SNIPPET = 2;
