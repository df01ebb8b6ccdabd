import * as vscode from 'vscode';
import {
  type CancellationToken,
  type DataTransfer,
  Disposable,
  type DocumentSelector,
  env,
  languages,
  type Range,
  SnippetString,
  SnippetTextEdit,
  type TextDocument,
  type TextEdit,
  type Uri,
  WorkspaceEdit,
  window,
} from 'vscode';
import type { LanguageServer } from './language-server.ts';
import { PASTE_REQUEST, type PasteParams } from './protocol.ts';
import { t } from './words.ts';

/** What VS Code has for pasting since 1.97; older ones have the command only. */
interface PasteApi {
  readonly DocumentPasteEdit?: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind?: { readonly Text: PasteKind };
}

interface PasteKind {
  append(...parts: string[]): PasteKind;
}

interface PasteEdit {
  additionalEdit?: WorkspaceEdit;
}

interface PasteProvider {
  provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    context: unknown,
    token: CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

type Register = (
  selector: DocumentSelector,
  provider: PasteProvider,
  metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
) => Disposable;

/** Pastes tables as rows, where VS Code asks extensions; what was copied stays a choice in its paste menu. */
export function pasteAsRows(server: () => Promise<LanguageServer> | undefined): Disposable {
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind } = vscode as PasteApi;
  const register = (languages as { registerDocumentPasteEditProvider?: Register }).registerDocumentPasteEditProvider;
  if (register === undefined || DocumentPasteEdit === undefined || DocumentDropOrPasteEditKind === undefined) {
    return Disposable.from();
  }
  const kind = DocumentDropOrPasteEditKind.Text.append('zhibiao', 'rows');
  const provider: PasteProvider = {
    async provideDocumentPasteEdits({ uri }, ranges, data, _context, token) {
      const [range, ...others] = ranges;
      const running = await server();
      const text = await data.get('text/plain')?.asString();
      if (running === undefined || range === undefined || others.length > 0 || text === undefined) return undefined;
      const html = await data.get('text/html')?.asString();
      const edits = await ask(running, uri, range, text, html, token);
      if (edits === null) return undefined;
      // A text of the edit itself would be indented anew, by tabs.
      const edit = new DocumentPasteEdit('', t('Paste as rows of the goal table'), kind);
      edit.additionalEdit = asTheyAre(uri, edits);
      return [edit];
    },
  };
  return register.call(languages, { language: 'zhibiao' }, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain', 'text/html'],
  });
}

/** Puts the text of the first edit into a document, with its white space as it is and the cursor behind it, and makes the others. */
function asTheyAre(uri: Uri, [{ range, newText }, ...others]: Edits): WorkspaceEdit {
  const put = new SnippetTextEdit(range, new SnippetString().appendText(newText).appendTabstop(0));
  const edit = new WorkspaceEdit();
  edit.set(uri, [Object.assign(put, { keepWhitespace: true }), ...others]);
  return edit;
}

/** Pastes the text of the clipboard as rows into the active table, in every VS Code. */
export async function pasteIntoActive(server: LanguageServer | undefined): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || server === undefined) return;
  const text = await env.clipboard.readText();
  const edits = await ask(server, editor.document.uri, editor.selection, text);
  if (edits === null) {
    window.showInformationMessage(t('The clipboard holds no rows or indicators that would have to be rewritten here.'));
    return;
  }
  await editor.edit((edit) => {
    for (const { range, newText } of edits) edit.replace(range, newText);
  });
}

/** The first one with what was pasted. */
type Edits = readonly [TextEdit, ...TextEdit[]];

async function ask(
  { client }: LanguageServer,
  uri: Uri,
  range: Range,
  text: string,
  html?: string,
  token?: CancellationToken,
): Promise<Edits | null> {
  const { code2ProtocolConverter: toServer, protocol2CodeConverter: fromServer } = client;
  const params: PasteParams = {
    textDocument: { uri: toServer.asUri(uri) },
    range: toServer.asRange(range),
    text,
    html: html ?? null,
  };
  const own = token === undefined ? [] : [token];
  const edits = await client.sendRequest<Parameters<typeof fromServer.asTextEdit>[0][] | null>(
    PASTE_REQUEST,
    params,
    ...own,
  );
  return edits === null ? null : (edits.map((edit) => fromServer.asTextEdit(edit)) as [TextEdit, ...TextEdit[]]);
}
