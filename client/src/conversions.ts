import { type TextDocument, window, workspace } from 'vscode';
import type { ConversionName } from './conversion-names.ts';
import type { LanguageServer } from './language-server.ts';
import { plain } from './plain.ts';
import { CONVERT_REQUEST, type ConversionAnswer } from './protocol.ts';
import { t } from './words.ts';

/** Converts the active table, after it has asked what the server cannot know, and shows the changes before they are made. */
export async function convertActive(name: ConversionName, server: LanguageServer | undefined): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined || server === undefined) return;
  let answer = await ask(server, document, name, {});
  if (answer.questions.length > 0) {
    const answers = await answersTo(answer.questions);
    if (answers === null) return;
    answer = await ask(server, document, name, answers);
  }
  const [first, ...others] = answer.notes;
  if (first !== undefined) {
    const more = others.length === 0 ? '' : ` ${t('({0} more in the log)', others.length)}`;
    window.showWarningMessage(plain(first) + more);
  }
  if (answer.edit === null) {
    if (first === undefined) window.showInformationMessage(t('There is nothing to change.'));
    return;
  }
  await workspace.applyEdit(await server.client.protocol2CodeConverter.asWorkspaceEdit(answer.edit), {
    isRefactoring: true,
  });
}

function ask(
  server: LanguageServer,
  { uri }: TextDocument,
  name: string,
  answers: Record<string, string>,
): Promise<ConversionAnswer> {
  return server.client.sendRequest(CONVERT_REQUEST, { textDocument: { uri: uri.toString() }, name, answers });
}

/** Asks one question after the other; one may be passed over, and Escape ends the whole. */
async function answersTo(questions: ConversionAnswer['questions']): Promise<Record<string, string> | null> {
  const answers: Record<string, string> = {};
  for (const [i, { key, question, choices }] of questions.entries()) {
    const items = [
      ...choices.map(({ code, label }) => ({ label, code })),
      { label: t('Leave the type out'), code: '' },
    ];
    const title = questions.length === 1 ? undefined : `${i + 1} / ${questions.length}`;
    const chosen = await window.showQuickPick(items, {
      placeHolder: question,
      ...(title === undefined ? {} : { title }),
    });
    if (chosen === undefined) return null;
    if (chosen.code !== '') answers[key] = chosen.code;
  }
  return answers;
}
