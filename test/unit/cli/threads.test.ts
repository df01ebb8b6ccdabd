import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readArguments } from '../../../server/src/cli/arguments.ts';
import { check } from '../../../server/src/cli/check.ts';
import type { CheckCommand } from '../../../server/src/cli/file-report.ts';
import { tableAround } from '../../support/check-rule.ts';
import { item } from '../../support/lists.ts';

/** Scripts of threads that fail, each in a way of its own. */
const FAILING = {
  'ends at once': '',
  'fails at once': 'throw new Error("broken")',
  'ends at its first files': 'require("node:worker_threads").parentPort.once("message", () => process.exit(1))',
  'fails at its first files':
    'require("node:worker_threads").parentPort.once("message", () => { throw new Error("x") })',
};

describe('a thread that fails', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-'));
    for (let i = 0; i < 40; i++) writeFileSync(path.join(folder, `${i}.zhibiao`), tableAround(item(1 + (i % 3))));
  });
  after(() => rmSync(folder, { recursive: true }));

  async function run(script: string | null) {
    const said: string[] = [];
    const output = { out: (text: string) => void said.push(text), err: (text: string) => said.push(text) };
    const command = readArguments(['check', folder, '--threads', '3', '--severity', 'hint']) as CheckCommand;
    const status = await check(command, { ...output, isClosed: () => false, colours: false }, script);
    return { status, said: said.join('') };
  }

  for (const [how, source] of Object.entries(FAILING)) {
    it(`leaves no file out: ${how}`, async () => {
      const script = path.join(folder, 'thread.cjs');
      writeFileSync(script, source);
      assert.deepEqual(await run(script), await run(null));
    });
  }
});
