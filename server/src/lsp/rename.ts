import {
  type ChangeAnnotation,
  LSPErrorCodes,
  type RenameParams,
  ResponseError,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { Words } from '#grammar';
import { say } from '../check/words.ts';
import { DIFFERENT, renameAt, renameEdits } from '../features/rename.ts';
import type { Checked } from '../workspace/checked.ts';
import type { Session } from './session.ts';

const OTHERS = 'others';
const LABEL: Words = { zh: '其他表中的同名内容', en: 'The same name in other tables' };

/** Renames in all tables of the workspace; changes of other tables wait for a word of the user, where the client can ask. */
export function renamer(session: Session) {
  return async (checked: Checked, { position, newName }: RenameParams): Promise<WorkspaceEdit> => {
    const { uri: own } = checked.document;
    const { client, index } = session;
    const at = renameAt(checked, position, newName);
    const refusal = (why: Words, file = '') =>
      new ResponseError(LSPErrorCodes.RequestFailed, say(why, checked.locale, { file }));
    if (!('kind' in at)) throw refusal(at);
    const changes = new Map<string, TextEdit[]>();
    for (const uri of new Set([own, ...index.tablesWith(at.kind, at.name)])) {
      const table = await session.table(uri);
      const edits = table === null ? [] : renameEdits(table, at.kind, at.name, newName);
      if (edits === null) throw refusal(DIFFERENT, Utils.basename(URI.parse(uri)));
      if (edits.length > 0) changes.set(uri, edits);
    }
    if (!client.annotatesEdits) return { changes: Object.fromEntries(changes) };
    const documentChanges = [...changes].map(([uri, edits]): TextDocumentEdit => {
      const version = session.documents.get(uri)?.version ?? null;
      const annotated = uri === own ? edits : edits.map((edit) => ({ ...edit, annotationId: OTHERS }));
      return { textDocument: { uri, version }, edits: annotated };
    });
    const annotation: ChangeAnnotation = { label: say(LABEL, checked.locale), needsConfirmation: true };
    return { documentChanges, changeAnnotations: { [OTHERS]: annotation } };
  };
}
