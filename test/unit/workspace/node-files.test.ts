import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { TABLE_PATTERNS } from '../../../server/src/workspace/files.ts';
import { NODE_FILES } from '../../../server/src/workspace/node-files.ts';

describe('files of the machine', () => {
  let folder: string;
  const uri = (name: string) => URI.file(path.join(folder, name)).toString();

  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-'));
    for (const name of [
      'b.zhibiao',
      'a b/2024年绩效目标表 (1).txt',
      'a b/说明.txt',
      '.git/c.zhibiao',
      'out/d.zhibiao',
    ]) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), '表');
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  it('finds tables by their names, not in hidden or made folders', async () => {
    const found = await NODE_FILES.find(uri(''), TABLE_PATTERNS);
    assert.deepEqual(found, [uri('a b/2024年绩效目标表 (1).txt'), uri('b.zhibiao')]);
    assert.deepEqual(await NODE_FILES.find(uri('nowhere'), TABLE_PATTERNS), []);
  });

  it('reads bytes, and tells where there is no file', async () => {
    assert.equal(Buffer.from((await NODE_FILES.read(uri('b.zhibiao')))!).toString(), '表');
    for (const absent of ['c.zhibiao', 'a b', 'b.zhibiao/c']) assert.equal(await NODE_FILES.read(uri(absent)), null);
    await assert.rejects(NODE_FILES.read(uri('a\0')));
  });
});
