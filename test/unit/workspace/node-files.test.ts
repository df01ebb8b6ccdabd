import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { listFiles } from '../../../server/src/cli/files.ts';
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

  it('follows links, and tells which lead out of a folder', async function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(path.join(folder, 'own/deep'), { recursive: true });
    writeFileSync(path.join(folder, 'own/deep/a.json'), '{}');
    symlinkSync('deep/a.json', path.join(folder, 'own/inside.json'));
    symlinkSync('../b.zhibiao', path.join(folder, 'own/file.json'));
    symlinkSync('..', path.join(folder, 'own/folder'));
    const own = uri('own');
    assert.equal(Buffer.from((await NODE_FILES.read(uri('own/inside.json')))!).toString(), '{}');
    assert.ok(await NODE_FILES.read(uri('own/file.json')));
    const leadsOut = (name: string) => NODE_FILES.leadsOut(uri(name), own);
    const names = ['inside.json', 'deep/a.json', 'gone.json', 'file.json', 'folder/b.zhibiao'];
    const found = await Promise.all(names.map((name) => leadsOut(`own/${name}`)));
    assert.deepEqual(found, [false, false, false, true, true]);
  });

  it('passes over what is no file: a pipe, a device and links to them', async function () {
    if (process.platform === 'win32' || spawnSync('mkfifo', [path.join(folder, 'pipe.zhibiao')]).status !== 0)
      this.skip();
    symlinkSync('pipe.zhibiao', path.join(folder, 'link.zhibiao'));
    symlinkSync('/dev/zero', path.join(folder, 'zeros.zhibiao'));
    symlinkSync('b.zhibiao', path.join(folder, 'table.zhibiao'));
    const found = await NODE_FILES.find(uri(''), ['*.zhibiao']);
    assert.deepEqual(found, [uri('b.zhibiao'), uri('table.zhibiao')]);
    for (const name of ['pipe', 'link', 'zeros']) assert.equal(await NODE_FILES.read(uri(`${name}.zhibiao`)), null);
    const listed = [...listFiles([folder])].map(({ file }) => path.basename(file));
    assert.deepEqual(listed, ['2024年绩效目标表 (1).txt', 'b.zhibiao', 'table.zhibiao']);
  });
});
