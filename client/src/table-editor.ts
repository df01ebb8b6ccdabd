import { commands, type TextEditor, window, workspace } from 'vscode';
import { t } from './words.ts';

/** The editor of the table that a command is meant for: the active one, or the only one that is open. Else a new table is offered. */
export async function tableEditor(): Promise<TextEditor | undefined> {
  const active = window.activeTextEditor;
  if (active?.document.languageId === 'zhibiao') return active;
  const [only, ...others] = workspace.textDocuments.filter(({ languageId }) => languageId === 'zhibiao');
  if (only !== undefined && others.length === 0) return window.showTextDocument(only);
  const create = t('New goal table');
  const answer = await window.showInformationMessage(t('Open a goal table first, and go to it.'), create);
  if (answer === create) await commands.executeCommand('zhibiao.newTable');
  return undefined;
}

/** Mends all that is safe to mend, in the way that VS Code has for it. */
export async function fixFile(): Promise<void> {
  if ((await tableEditor()) !== undefined) await commands.executeCommand('editor.action.fixAll');
}
