import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, open, problemsWhen, replace, TABLE, until } from './support.ts';

const RULE = 'code-name-mismatch';
const FILE = 'zhibiao.json';

const write = (text: string) => vscode.workspace.fs.writeFile(fileUri(FILE), new TextEncoder().encode(text));
const severityOf = (document: vscode.TextDocument) =>
  vscode.languages
    .getDiagnostics(document.uri)
    .find(({ code }) => (typeof code === 'object' ? code.value : code) === RULE)?.severity;

describe('zhibiao.json', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileUri(FILE)).then(undefined, () => {});
  });

  it('takes effect when it comes, and when it is edited without being saved', async () => {
    const table = await open(TABLE);
    const has = (found: string[]) => found.some((problem) => problem.startsWith(`${RULE} `));
    await problemsWhen(table, has);
    await write(`{ "rules": { "${RULE}": "off" } }`);
    await problemsWhen(table, (found) => !has(found));
    const file = await vscode.workspace.openTextDocument(fileUri(FILE));
    await vscode.window.showTextDocument(file, vscode.ViewColumn.Beside);
    await replace(file, '"off"', '"hint"');
    const hint = vscode.DiagnosticSeverity.Hint;
    assert.equal(
      await until(
        () => severityOf(table),
        (severity) => severity === hint,
      ),
      hint,
    );
  });

  it('takes the rule that is turned off from a table, options and comments kept, and the settings stay as they are', async () => {
    const text = (severity: string) =>
      `{\n  // 本单位\n  "rules": {\n    "${RULE}": { "severity": "${severity}" }\n  },\n}`;
    await write(text('hint'));
    const table = await open(TABLE);
    await until(
      () => severityOf(table),
      (severity) => severity === vscode.DiagnosticSeverity.Hint,
    );
    await vscode.commands.executeCommand('zhibiao.turnOffRule', table.uri.toString(), RULE);
    await until(
      () => severityOf(table),
      (severity) => severity === undefined,
    );
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(FILE))), text('off'));
    const rules = vscode.workspace.getConfiguration('zhibiao', table.uri).inspect('rules');
    assert.deepEqual([rules?.workspaceValue, rules?.globalValue], [undefined, undefined]);
  });

  it('has its mistakes marked once each, a misspelt rule with the one that was meant', async () => {
    await write('{\n  // 本单位\n  "rules": { "vague-values": "off", "missing-end": "loud" },\n}');
    const file = await open(FILE);
    assert.equal(file.languageId, 'jsonc');
    const found = await until(
      () => vscode.languages.getDiagnostics(file.uri),
      (problems) => problems.length >= 2,
    );
    const marked = found.map(({ range }) => file.getText(range)).sort();
    assert.deepEqual(marked, ['"loud"', '"vague-values"']);
    assert.match(found.map(({ message }) => message).join('\n'), /“vague-value”/);
  });

  it('is completed and explained, Chinese first', async () => {
    await write('{\n  "rules": {\n    "vague-value": "off"\n  }\n}');
    const file = await open(FILE);
    const inRules = new vscode.Position(2, 4);
    const { items } = await until(
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          file.uri,
          inRules,
        ),
      ({ items }) => items.length > 50,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label).replaceAll('"', ''));
    assert.ok(labels.includes('name-too-long'), labels.join());
    const hovers = await until(
      () =>
        vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          file.uri,
          new vscode.Position(2, 8),
        ),
      (found) => found.length > 0,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
      .join();
    assert.match(text, /[一-龥]{4}/);
  });
});
