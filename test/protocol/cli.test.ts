import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mts';
import { useFreshBundles } from './support/bundle.ts';
import { RULE, TABLE } from './support/tables.ts';

const CLI = path.join(root, 'dist', 'cli.js');

describe('bundled command line', () => {
  let folder: string;
  let file: string;

  useFreshBundles();
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-'));
    file = path.join(folder, 'table.zhibiao');
    writeFileSync(file, TABLE);
  });
  after(() => rmSync(folder, { recursive: true }));

  const zhibiao = (...argv: string[]) => spawnSync(process.execPath, [CLI, ...argv], { encoding: 'utf8' });

  it('checks a file and ends with 1', () => {
    const { status, stdout, stderr } = zhibiao('check', file, '--format', 'json');
    assert.equal(status, 1);
    assert.equal(stderr, '');
    assert.ok(JSON.parse(stdout).some(({ rule }: { rule: string }) => rule === RULE));
  });

  it('reads a file and ends with 0, with 2 where one cannot be read', () => {
    const { status, stdout } = zhibiao('parse', file, '--format', 'json');
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout)[0].rows.length, 3);
    assert.equal(zhibiao('parse', file, path.join(folder, 'gone')).status, 2);
  });

  it('formats and converts files, and prints them', () => {
    const own = path.join(folder, 'own.zhibiao');
    writeFileSync(own, TABLE.replaceAll('；', ' ; '));
    assert.equal(zhibiao('format', '--check', own).status, 1);
    assert.equal(zhibiao('format', own).status, 0);
    assert.equal(zhibiao('format', '--check', own).status, 0);
    const { status, stdout } = zhibiao('convert', '--to', 'authoring', '--stdout', own);
    assert.equal(status, 0);
    assert.match(stdout, /^ {4}1、1-产出指标；/m);
  });

  it('prints no colours into a pipe', () => {
    const { stdout } = zhibiao('check', file);
    assert.match(stdout, /代码 12/);
    assert.ok(!stdout.includes('\u001b'));
  });

  it('stops quietly when its reader has gone', async () => {
    for (let i = 0; i < 50; i++) writeFileSync(path.join(folder, `${i}.zhibiao`), TABLE);
    const child = spawn(process.execPath, [CLI, 'parse', folder]);
    child.stdout.destroy();
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    await new Promise((resolve) => child.on('exit', resolve));
    assert.equal(errors, '');
  });
});
