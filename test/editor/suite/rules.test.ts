import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, openText, problemsWhen, TABLE, until } from './support.ts';

const MISMATCH = 'code-name-mismatch';
const has = (rule: string) => (found: string[]) => found.some((problem) => problem.startsWith(`${rule} `));

const TEXT = [
  '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标',
  '合计\t1.00\t1.00\t\t\t\t',
  '1\t\t\t\t\t匚一又 口/ 且\t',
  '水务局\t1.00\t1.00\t\t\t\t',
].join('\n');

/** The diagnostic of a rule in a document. */
function diagnosticOf(document: vscode.TextDocument, rule: string): vscode.Diagnostic {
  return vscode.languages
    .getDiagnostics(document.uri)
    .find(({ code }) => (typeof code === 'object' ? code.value : code) === rule)!;
}

async function actionsAt(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range);
}

describe('rules in the editor', () => {
  afterEach(closeAll);

  it('are explained in the hover of a problem, and by the page behind its code', async () => {
    const document = await open(TABLE);
    await problemsWhen(document, has(MISMATCH));
    const { code, range } = diagnosticOf(document, MISMATCH);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      range.start,
    );
    const said = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join();
    assert.match(said, /\*\*code-name-mismatch\*\*[\s\S]*command:zhibiao\.explainRule/);
    assert.ok(typeof code === 'object' && code.target.scheme === 'command');
    const [rule] = JSON.parse(code.target.query) as [string];
    await vscode.commands.executeCommand(code.target.path, rule);
    const page = await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab,
      (tab) => tab?.label.includes(rule) === true,
    );
    assert.match(page!.label, /code-name-mismatch/);
  });

  it('are kept still by the comment of a quick fix', async () => {
    const document = await open(TABLE);
    await problemsWhen(document, has(MISMATCH));
    const actions = await actionsAt(document, diagnosticOf(document, MISMATCH).range);
    const titles = actions.map(({ title }) => title).join('\n');
    const own = actions.filter(({ title }) => title.includes(MISMATCH));
    assert.equal(own.length, 4, titles);
    await vscode.workspace.applyEdit(own[0]!.edit!);
    await problemsWhen(document, (found) => !has(MISMATCH)(found));
    assert.match(document.getText(), /^\/\/ (?:指标-忽略|zhibiao-ignore) code-name-mismatch$/m);
  });

  it('are switched off for the workspace', async () => {
    const document = await open(TABLE);
    await problemsWhen(document, has(MISMATCH));
    const actions = await actionsAt(document, diagnosticOf(document, MISMATCH).range);
    const { command } = actions.find((one) => one.command?.command === 'zhibiao.turnOffRule')!;
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    await problemsWhen(document, (found) => !has(MISMATCH)(found));
    await vscode.workspace
      .getConfiguration('zhibiao', document.uri)
      .update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await problemsWhen(document, has(MISMATCH));
  });

  it('mend on save what is safe, where the user asks for it', async () => {
    const settings = () => vscode.workspace.getConfiguration('editor', { languageId: 'zhibiao' });
    await settings().update('codeActionsOnSave', { 'source.fixAll.zhibiao': 'explicit' }, true, true);
    try {
      const document = await open('clean.zhibiao');
      const clean = document.getText();
      const at = clean.indexOf('≥');
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 1)), '>=');
      await vscode.workspace.applyEdit(edit);
      await problemsWhen(document, has('operator-lookalike'));
      await vscode.commands.executeCommand('workbench.action.files.save');
      await until(
        () => document.getText(),
        (text) => text === clean,
      );
      await until(
        () => document.isDirty,
        (dirty) => !dirty,
      );
    } finally {
      await settings().update('codeActionsOnSave', undefined, true, true);
    }
  });

  it('know comments: the editor writes them, and they are no part of the table', async () => {
    const document = await openText(TEXT);
    await problemsWhen(document, has('scrap-line'));
    vscode.window.activeTextEditor!.selection = new vscode.Selection(2, 0, 2, 0);
    await vscode.commands.executeCommand('editor.action.commentLine');
    assert.match(document.lineAt(2).text, /^\/\/ 1\t/);
    await problemsWhen(document, (found) => !has('scrap-line')(found));
  });
});
