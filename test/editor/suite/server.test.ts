import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, problems, problemsWhen, replace, serverProcess, TABLE, until } from './support.ts';

const ANOTHER_PROCESS = 20_000;

describe('language server', () => {
  afterEach(closeAll);

  it('restarts on command and reads the open table again', async () => {
    const document = await open(TABLE);
    const before = await problemsWhen(document, (found) => found.length > 0);
    const first = await until(serverProcess);
    await vscode.commands.executeCommand('zhibiao.restartServer');
    const second = await until(serverProcess, (pid) => pid !== undefined && pid !== first, ANOTHER_PROCESS);
    assert.notEqual(second, first);
    assert.deepEqual(await problemsWhen(document, (found) => found.join() === before.join()), before);
  });

  it('comes back when it is killed, and knows the edits made since the table was opened', async () => {
    const document = await open(TABLE);
    await problemsWhen(document, (found) => found.length > 0);
    await replace(document, '12-数量指标', '12-质量指标');
    const expected = await problemsWhen(
      document,
      (found) => !found.some((text) => text.startsWith('code-name-mismatch')),
    );
    const first = await until(serverProcess);
    process.kill(first!, 'SIGKILL');
    await until(serverProcess, (pid) => pid !== undefined && pid !== first, ANOTHER_PROCESS);
    await replace(document, '12-质量指标；图书验收', '12-数量指标；图书验收');
    await problemsWhen(document, (found) => found.some((text) => text.startsWith('code-name-mismatch')));
    await replace(document, '12-数量指标', '12-质量指标');
    assert.deepEqual(await problemsWhen(document, (found) => found.join() === expected.join()), expected);
    assert.deepEqual(problems(document), expected);
  });
});
