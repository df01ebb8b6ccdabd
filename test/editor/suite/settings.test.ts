import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, problemsWhen, TABLE, until } from './support.ts';

const RULE = 'code-name-mismatch';
const settings = () => vscode.workspace.getConfiguration('zhibiao');
const workspace = vscode.ConfigurationTarget.Workspace;

describe('settings', () => {
  afterEach(closeAll);

  it('a rule can be turned off and on again while the table is open', async () => {
    const document = await open(TABLE);
    const found = (rules: string[]) => rules.some((text) => text.startsWith(`${RULE} `));
    await problemsWhen(document, found);
    await settings().update('rules', { [RULE]: 'off' }, workspace);
    try {
      await problemsWhen(document, (rules) => !found(rules));
    } finally {
      await settings().update('rules', undefined, workspace);
    }
    await problemsWhen(document, found);
  });

  it('a rule takes the severity that the settings give it', async () => {
    const document = await open(TABLE);
    await settings().update('rules', { [RULE]: 'hint' }, workspace);
    const severity = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ code }) => (typeof code === 'object' ? code.value : code) === RULE)?.severity;
    try {
      assert.equal(
        await until(severity, (found) => found === vscode.DiagnosticSeverity.Hint),
        vscode.DiagnosticSeverity.Hint,
      );
    } finally {
      await settings().update('rules', undefined, workspace);
    }
  });
});
