import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mts';
import { generate } from '../support/generate.ts';
import { render } from '../support/render.ts';
import { useFreshBundles } from './support/bundle.ts';
import { RULE, TABLE } from './support/tables.ts';

const CLI = path.join(root, 'dist', 'cli.js');
const NOBODY = 65_534;

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

  const zhibiao = (...argv: string[]) =>
    spawnSync(process.execPath, [CLI, ...argv], { encoding: 'utf8', maxBuffer: 1e8 });

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

  it('takes a table from standard input, and writes what it made of it to standard output', () => {
    const piped = (input: string, ...argv: string[]) =>
      spawnSync(process.execPath, [CLI, ...argv], { input, encoding: 'utf8', cwd: folder });
    const { status, stdout } = piped(TABLE, 'check', '-', '--format', 'json');
    assert.equal(status, 1);
    assert.ok(JSON.parse(stdout).some((one: { rule: string; file: string }) => one.rule === RULE && one.file === '-'));
    assert.equal(JSON.parse(piped(TABLE, 'parse', '-').stdout)[0].rows.length, 3);
    assert.match(piped(TABLE, 'convert', '--to', 'authoring', '-').stdout, /^ {4}1、1-产出指标；/m);
    assert.equal(piped(TABLE.replaceAll('；', ' ; '), 'format', '-').stdout, TABLE);
    assert.equal(piped(TABLE, 'format', '--check', '-').status, 0);
    assert.ok(!existsSync(path.join(folder, '-')));
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

  describe('where the disk is full or locked', () => {
    const original = TABLE.replace('≥8000册', '>=8000册').replaceAll('；', ' ; ') + '\n'.repeat(5_000);
    const REWRITES = [['check', '--fix'], ['format'], ['convert', '--to', 'authoring']] as const;
    let own: string;
    let table: string;

    beforeEach(() => {
      own = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-'));
      table = path.join(own, 'table.zhibiao');
      writeFileSync(table, original);
    });
    afterEach(() => {
      chmodSync(own, 0o700);
      rmSync(own, { recursive: true });
    });

    function checkUntouched({ status, stderr }: { status: number | null; stderr: string }, said: RegExp): void {
      assert.match(stderr, said);
      assert.doesNotMatch(stderr, /\n +at /);
      assert.equal(status, 2);
      assert.equal(readFileSync(table, 'utf8'), original);
      assert.deepEqual(readdirSync(own), ['table.zhibiao']);
    }

    for (const [command, ...options] of REWRITES) {
      it(`${command} leaves the file whole when the disk is full`, function () {
        if (process.platform === 'win32') this.skip();
        // Files may hold so many blocks, less than the table.
        const run = spawnSync(
          'sh',
          ['-c', 'ulimit -f 2 && exec "$@"', 'sh', process.execPath, CLI, command, table, ...options],
          { encoding: 'utf8' },
        );
        checkUntouched(run, /table\.zhibiao：没有改，原文件未动：磁盘空间不足/);
      });

      it(`${command} leaves the file whole in a folder that is read-only`, function () {
        // Nothing is locked for root: it becomes nobody.
        const isRoot = process.getuid?.() === 0;
        if (process.platform === 'win32') this.skip();
        if (isRoot) chownSync(table, NOBODY, NOBODY);
        chmodSync(own, 0o555);
        const run = spawnSync(process.execPath, [CLI, command, table, ...options], {
          encoding: 'utf8',
          ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
        });
        checkUntouched(run, /table\.zhibiao：没有改，原文件未动：没有写入权限/);
      });
    }

    for (const argv of [
      ['check'],
      ['check', '--format', 'json'],
      ['parse'],
      ['format', '--stdout'],
      ['new', '--department', '馆'],
    ]) {
      it(`${argv.join(' ')} says that its output could not be written`, function () {
        if (!existsSync('/dev/full')) this.skip();
        const files = argv[0] === 'new' ? [] : [table];
        const { status, stderr } = spawnSync(process.execPath, [CLI, ...argv, ...files], {
          stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
          encoding: 'utf8',
        });
        assert.match(stderr, /^没有写完输出：ENOSPC/m);
        assert.doesNotMatch(stderr, /\n +at /);
        assert.equal(status, 2);
      });
    }

    it('is done all the same where only its messages cannot be written', function () {
      if (!existsSync('/dev/full')) this.skip();
      const { status, stdout } = spawnSync(process.execPath, [CLI, 'parse', table, path.join(own, 'gone')], {
        stdio: ['ignore', 'pipe', openSync('/dev/full', 'w')],
        encoding: 'utf8',
      });
      assert.equal(JSON.parse(stdout).length, 1);
      assert.equal(status, 2);
    });
  });

  describe('with several threads', () => {
    let many: string;

    before(() => {
      many = path.join(folder, 'many');
      mkdirSync(many);
      writeFileSync(path.join(many, 'zhibiao.json'), '{ "rules": { "no-such-rule": "off" }, "extends": "gone.json" }');
      for (let seed = 0; seed < 200; seed++) {
        const { text } = render(generate({ seed, units: 1, projects: 1 + (seed % 4) }), { layout: 'published' });
        writeFileSync(path.join(many, `${seed}.zhibiao`), seed % 7 === 0 ? TABLE : text);
      }
      writeFileSync(path.join(many, '100.zhibiao'), Buffer.from([0x89, 0, 0, 0, 1]));
      writeFileSync(path.join(many, '3.zhibiao'), '会议记录');
    });

    for (const options of [['--format', 'json'], [], ['--quiet', '--locale', 'en']]) {
      it(`says the same as with one (check ${options.join(' ')})`, () => {
        const [alone, shared] = ['1', '3'].map((n) => zhibiao('check', many, '--threads', n, ...options));
        assert.deepEqual([shared!.status, shared!.stderr, shared!.stdout], [2, alone!.stderr, alone!.stdout]);
        assert.equal(alone!.status, 2);
        assert.equal(alone!.stderr.match(/no-such-rule/g)?.length, 1);
        assert.match(alone!.stderr, /100\.zhibiao/);
        assert.match(alone!.stdout, /98\.zhibiao/);
      });
    }

    it('prints JSON as if it were written at once', () => {
      const { stdout } = zhibiao('check', many, '--threads', '2', '--format', 'json');
      assert.equal(stdout, `${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
      const none = zhibiao('check', many, '--quiet', '--no-config', '--format', 'json', path.join(folder, 'gone'));
      assert.equal(none.stdout, `${JSON.stringify(JSON.parse(none.stdout), null, 2)}\n`);
    });

    it('stops quietly when its reader has gone', async () => {
      const child = spawn(process.execPath, [CLI, 'check', many, '--no-config', '--threads', '2']);
      child.stdout.destroy();
      let errors = '';
      child.stderr.on('data', (chunk) => {
        errors += chunk;
      });
      await new Promise((resolve) => child.on('exit', resolve));
      assert.doesNotMatch(errors, /EPIPE|Error/);
    });
  });
});
