import { type CodeAction, CodeActionTriggerKind } from 'vscode-languageserver';
import { codeActions, fixAllEdit, isFixAll, isWanted } from '../../features/codeAction.ts';
import type { ItemData } from '../../features/completion/offer.ts';
import { completion, type Help, resolveCompletion } from '../../features/completion.ts';
import { CONVERT_REQUEST, type ConversionRequest, conversion, conversionActions } from '../../features/conversion.ts';
import { type Formatting, formatting } from '../../features/formatting.ts';
import { onTypeFormatting } from '../../features/onTypeFormatting.ts';
import { PASTE_REQUEST, type PasteRequest, paste } from '../../features/paste.ts';
import { signatureHelp } from '../../features/signatureHelp.ts';
import type { Checked } from '../../workspace/checked.ts';
import { budgetYear } from '../../writing/new-table.ts';
import { suggestingAgain } from '../convert.ts';
import { fittingItem, fittingList, fittingSignature } from '../fitting.ts';
import {
  NEW_TABLE,
  NEW_TABLE_STANDARD,
  type NewTableParams,
  newTableFor,
  newTableStandard,
  UNSAVED,
} from '../new-table.ts';
import type { Host } from './host.ts';

/** Answers what helps to write: completion, the form of an indicator, code actions, formatting, conversion, paste. */
export function answerWriting({ connection, session, guard, onDocument, atOnce }: Host): void {
  const { notices } = session;

  const help = (): Help => {
    const { index, client } = session;
    return { index, support: client.completionItems, year: budgetYear(new Date()) };
  };

  connection.onCompletion(
    atOnce('textDocument/completion', null, (checked, { position }) => {
      const list = fittingList(completion(checked, position, help()), session.client);
      return session.client.isCode ? suggestingAgain(list) : list;
    }),
  );

  connection.onCompletionResolve((item, token) => {
    const resolve = guard.request('completionItem/resolve', item, async () => {
      const uri = (item.data as Partial<ItemData> | undefined)?.uri;
      const checked = uri === undefined ? null : await session.checked(uri);
      return checked ? fittingItem(resolveCompletion(checked, item, help()), session.client) : item;
    });
    return resolve(item, token);
  });

  connection.onRequest(
    NEW_TABLE,
    guard.request(NEW_TABLE, null, async (params: NewTableParams) =>
      newTableFor(params, await session.configuration.of(UNSAVED)),
    ),
  );

  connection.onRequest(
    NEW_TABLE_STANDARD,
    guard.request(NEW_TABLE_STANDARD, null, async () =>
      newTableStandard(await session.configuration.of(UNSAVED), session.client.locale),
    ),
  );

  connection.onSignatureHelp(
    atOnce('textDocument/signatureHelp', null, (checked, { position }) =>
      fittingSignature(signatureHelp(checked, position), session.client),
    ),
  );

  connection.onCodeAction(
    atOnce('textDocument/codeAction', [], (checked, { range, context: { only, triggerKind } }) => {
      const actions = codeActions(checked, range, only, { turnsRulesOff: session.client.isCode });
      const own = session.client.resolvesActions
        ? actions
        : actions.map((action) => (isFixAll(action) ? resolved(checked, action) : action));
      // Where nobody asked there would be a light bulb at every place.
      const asked = only !== undefined || triggerKind === CodeActionTriggerKind.Invoked;
      if (!asked) return own;
      const conversions = conversionActions(checked, range, (kind) => isWanted(kind, only));
      if (session.client.resolvesActions) return [...own, ...conversions];
      return only === undefined ? own : [...own, ...conversions.map((action) => resolved(checked, action))];
    }),
  );

  const resolved = (checked: Checked, action: CodeAction): CodeAction => {
    if (isFixAll(action)) return { ...action, edit: fixAllEdit(checked) };
    const { edit, notes } = conversion(checked, action.data as ConversionRequest, session.client);
    notices.tell(checked.document.uri, notes);
    return { ...action, edit: edit ?? { changes: {} } };
  };

  connection.onCodeActionResolve(
    guard.request<CodeAction, CodeAction>('codeAction/resolve', { title: '' }, async (action) => {
      const data = action.data as { readonly uri: string } | undefined;
      const checked = data === undefined ? null : await session.checked(data.uri);
      return checked === null ? action : resolved(checked, action);
    }),
  );

  connection.onRequest(
    CONVERT_REQUEST,
    onDocument(CONVERT_REQUEST, null, (checked, params: ConversionRequest & { textDocument: { uri: string } }) => {
      const answer = conversion(checked, params, session.client);
      // The client shows the first of them itself.
      for (const note of answer.notes) connection.console.info(`${checked.document.uri}: ${note}`);
      return answer;
    }),
  );

  connection.onRequest(
    PASTE_REQUEST,
    onDocument(PASTE_REQUEST, null, (checked, request: PasteRequest & { textDocument: { uri: string } }) =>
      paste(checked, request),
    ),
  );

  const toldNotes = (uri: string, { edits, notes }: Formatting) => {
    notices.tell(uri, notes);
    return edits;
  };

  connection.onDocumentFormatting(
    onDocument('textDocument/formatting', [], (checked, { textDocument: { uri } }) =>
      toldNotes(uri, formatting(checked)),
    ),
  );

  connection.onDocumentRangeFormatting(
    onDocument('textDocument/rangeFormatting', [], (checked, { textDocument: { uri }, range }) =>
      toldNotes(uri, formatting(checked, range)),
    ),
  );

  /** The line on which the `。` typed last has brought a serial. */
  let numbered: { readonly uri: string; readonly line: number } | null = null;
  connection.onDocumentOnTypeFormatting(
    atOnce('textDocument/onTypeFormatting', [], (checked, { position, ch }) => {
      const { uri } = checked.document;
      const edits = onTypeFormatting(
        checked,
        position,
        ch,
        numbered?.uri === uri && numbered.line === position.line - 1,
      );
      const lines = edits[0]?.newText.includes('\n') ? 1 : 0;
      numbered = ch === '。' && edits.length > 0 ? { uri, line: position.line + lines } : null;
      return edits;
    }),
  );
}
