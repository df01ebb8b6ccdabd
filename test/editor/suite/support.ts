import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** The table with known mistakes. */
export const TABLE = '2024年绩效目标表.txt';

/** Asks again and again until the answer is as wished, and returns it; fails with the last answer. */
export async function until<T>(
  ask: () => T | PromiseLike<T>,
  wished: (answer: T) => boolean = Boolean,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (wished(answer)) return answer;
    if (Date.now() > end) throw new Error(`not as wished within ${limit} ms: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** The address of a file of the test workspace. */
export function fileUri(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

/** Opens a file of the test workspace in an editor. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens a text as a new goal table that is not on disk. */
export async function openText(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'zhibiao', content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Closes all editors without saving. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** One diagnostic as text: rule, place and the words that it stands under. */
export function describeProblem(document: vscode.TextDocument, { code, range }: vscode.Diagnostic): string {
  const rule = typeof code === 'object' ? code.value : code;
  const { line, character } = range.start;
  return `${rule} ${line + 1}:${character + 1} ${document.getText(range)}`;
}

/** What the Problems panel says of a document, sorted. */
export function problems(document: vscode.TextDocument): string[] {
  const found = vscode.languages.getDiagnostics(document.uri);
  return found.map((problem) => describeProblem(document, problem)).sort();
}

/** Waits until a document's problems are as wished. */
export function problemsWhen(document: vscode.TextDocument, wished: (found: string[]) => boolean): Promise<string[]> {
  return until(() => problems(document), wished);
}

/** Replaces the first place of a text by another. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  if (start < 0) throw new Error(`not in the document: ${from}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)),
    to,
  );
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

/** The extension's language client, once there is one. */
export async function client(): Promise<LanguageClient> {
  const extension = vscode.extensions.getExtension<{ client?: LanguageClient }>('zhibiao.zhibiao')!;
  const api = await extension.activate();
  return (await until(() => api.client))!;
}

/** The process of the language server, or undefined while there is none. */
export async function serverProcess(): Promise<number | undefined> {
  const inside = (await client()) as unknown as { _serverProcess?: { pid?: number } };
  return inside._serverProcess?.pid;
}
