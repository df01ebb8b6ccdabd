import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, openText, problems, problemsWhen, replace, TABLE } from './support.ts';

const MISMATCH = 'code-name-mismatch';

const has = (rule: string) => (found: string[]) => found.some((problem) => problem.startsWith(`${rule} `));

describe('diagnostics', () => {
  afterEach(closeAll);

  it('stand under the wrong code, not under the line', async () => {
    const document = await open(TABLE);
    const found = await problemsWhen(document, has(MISMATCH));
    const [problem] = found.filter((text) => text.startsWith(MISMATCH));
    assert.match(problem!, /^code-name-mismatch 9:\d+ (12|12-数量指标|数量指标)$/);
  });

  it('find what the table does wrong, and nothing in a clean one', async () => {
    const found = await problemsWhen(await open(TABLE), has('sum-mismatch'));
    assert.ok(has('serial-sequence')(found), found.join('\n'));
    const clean = await open('clean.zhibiao');
    await replace(clean, '12-质量指标', '12-数量指标');
    await problemsWhen(clean, has(MISMATCH));
    await replace(clean, '12-数量指标', '12-质量指标');
    assert.deepEqual(await problemsWhen(clean, (left) => left.length === 0), []);
  });

  it('speak the language of the editor, and name their source', async () => {
    const document = await open(TABLE);
    await problemsWhen(document, has(MISMATCH));
    const words = vscode.env.language.startsWith('en') ? /[A-Za-z]{4}/ : /[一-龥]{4}/;
    for (const problem of vscode.languages.getDiagnostics(document.uri)) {
      assert.match(problem.message, words);
      assert.ok(problem.source);
    }
  });

  it('go away when the mistake is edited away, and come back with it', async () => {
    const document = await open(TABLE);
    await problemsWhen(document, has(MISMATCH));
    await replace(document, '12-数量指标', '12-质量指标');
    await problemsWhen(document, (found) => !has(MISMATCH)(found));
    await replace(document, '12-质量指标；图书验收', '12-数量指标；图书验收');
    await problemsWhen(document, has(MISMATCH));
  });

  it('are neither stale nor doubled after a burst of edits', async function () {
    this.timeout(120_000);
    const document = await open(TABLE);
    const editor = vscode.window.activeTextEditor!;
    for (let step = 0; step < 200; step++) {
      await editor.edit((edit) => randomEdit(document, edit, step), { undoStopBefore: false, undoStopAfter: false });
    }
    const fresh = await openText(document.getText());
    const expected = await settled(fresh);
    assert.ok(expected.length > 0);
    assert.deepEqual(await problemsWhen(document, (found) => found.join() === expected.join()), expected);
    assert.equal(new Set(await settled(document)).size, expected.length);
  });

  it('work in a document that is not on disk', async () => {
    const { uri } = await open(TABLE);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    await problemsWhen(await openText(text), has(MISMATCH));
  });

  it('end with the document', async () => {
    const document = await openText('');
    await vscode.window.activeTextEditor!.edit((edit) =>
      edit.insert(new vscode.Position(0, 0), '项目支出绩效目标表\n'),
    );
    await problemsWhen(document, (found) => found.length > 0);
    await closeAll();
    await problemsWhen(document, (found) => found.length === 0);
  });
});

// Deterministic, so that a failure can be met again: a linear congruential generator seeded by the step.
function randomEdit(document: vscode.TextDocument, edit: vscode.TextEditorEdit, step: number): void {
  const random = (limit: number) => (((step + 1) * 48271 * 7919) % 2147483647) % Math.max(limit, 1);
  const offset = random(document.getText().length);
  const pieces = ['1', '；', '。', '\n', '\t', '12-数量指标', '实施周期指标值:', '合', '3、'];
  const at = document.positionAt(offset);
  if (step % 3 === 2) edit.delete(new vscode.Range(at, document.positionAt(offset + (step % 5) + 1)));
  else edit.insert(at, pieces[step % pieces.length]!);
}

async function settled(document: vscode.TextDocument): Promise<string[]> {
  let before: string[] | undefined;
  for (;;) {
    const now = problems(document);
    if (before !== undefined && before.join() === now.join() && now.length > 0) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}
