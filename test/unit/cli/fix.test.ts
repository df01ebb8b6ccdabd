import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../../server/src/cli/run.ts';
import { replaceFile } from '../../../server/src/cli/write.ts';
import type { Encoding } from '../../../server/src/interchange/decode.ts';
import { encode } from '../../../server/src/interchange/encode.ts';
import { tableAround } from '../../support/check-rule.ts';
import { item } from '../../support/lists.ts';

const NAME = 'table.zhibiao';
const WRONG = tableAround(item(1, '巡查河道次数', { cycle: '>=24次', annual: '≥12次' })).replace('\t10.00', '\t10. 00');
const RIGHT = WRONG.replace('>=', '≥').replace('10. 00', '10.00');

describe('check --fix', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-'));
    file = path.join(folder, NAME);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function zhibiao(...argv: string[]) {
    let out = '';
    let err = '';
    const output = {
      out: (text: string) => {
        out += text;
      },
      err: (text: string) => {
        err += text;
      },
      isClosed: () => false,
      colours: false,
    };
    const status = await run(['check', file, ...argv], output, '');
    return { status, out, err };
  }

  it('writes what is safe to fix, says so, and lists what is left', async () => {
    writeFileSync(file, WRONG);
    const { out, status } = await zhibiao('--fix');
    assert.equal(readFileSync(file, 'utf8'), RIGHT);
    assert.match(out, /：已改正 2 处：invalid-amount 1，operator-lookalike 1\n/);
    assert.doesNotMatch(out, / {2}operator-lookalike\n/);
    assert.match(out, /required-type\n/);
    assert.match(out, /\n1 个文件，\d+ 个问题：.*；已改正 2 处\n$/);
    assert.equal(status, 0);
    assert.doesNotMatch((await zhibiao('--fix')).out, /已改正/);
    assert.deepEqual(readdirSync(folder), [NAME]);
  });

  it('leaves the file alone in a dry run, and where there is nothing to fix', async () => {
    writeFileSync(file, WRONG);
    const { out } = await zhibiao('--fix-dry-run', '--locale', 'en');
    assert.match(out, /: 2 would be fixed: .*; 2 would be fixed\n$/s);
    assert.equal(readFileSync(file, 'utf8'), WRONG);
    writeFileSync(file, RIGHT);
    const { mtimeMs, ino } = statSync(file);
    await zhibiao('--fix');
    assert.deepEqual([statSync(file).mtimeMs, statSync(file).ino], [mtimeMs, ino]);
  });

  it('prints nothing but the list of what is left as JSON', async () => {
    writeFileSync(file, WRONG);
    const { out, err } = await zhibiao('--fix', '--format', 'json');
    assert.ok(JSON.parse(out).every(({ rule }: { rule: string }) => rule !== 'operator-lookalike'));
    assert.match(err, /已改正 2 处/);
  });

  const encodings: [Encoding, boolean][] = [
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['gb18030', false],
  ];
  for (const [encoding, marked] of encodings) {
    it(`keeps the encoding and the line ends (${encoding}${marked ? ' with mark' : ''})`, async () => {
      const crlf = (text: string) => text.replace(/\n/g, '\r\n');
      // No platform but this one writes GBK: the first characters prove it.
      if (encoding === 'gb18030') assert.deepEqual([...encode('项目', encoding, false)], [0xcf, 0xee, 0xc4, 0xbf]);
      writeFileSync(file, encode(crlf(WRONG), encoding, marked));
      await zhibiao('--fix');
      assert.deepEqual(readFileSync(file), encode(crlf(RIGHT), encoding, marked));
    });
  }

  it('refuses a file of which bytes would be lost', async () => {
    const bytes = Buffer.concat([Buffer.from(WRONG), Buffer.from([0xe5])]);
    writeFileSync(file, bytes);
    const { status, err } = await zhibiao('--fix');
    assert.equal(status, 2);
    assert.match(err, /table\.zhibiao：没有改：文件里有读不出的字节/);
    assert.deepEqual(readFileSync(file), bytes);
  });

  it('keeps the mode of the file, and a link to it', () => {
    writeFileSync(file, WRONG);
    chmodSync(file, 0o640);
    const link = path.join(folder, 'link.zhibiao');
    symlinkSync(NAME, link);
    replaceFile(link, Buffer.from('新'));
    assert.equal(readFileSync(file, 'utf8'), '新');
    assert.equal(statSync(file).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder).sort(), ['link.zhibiao', NAME]);
  });

  it('leaves the old file whole, and nothing beside it, where it cannot be replaced', async () => {
    writeFileSync(file, WRONG);
    // What stands in the way of the new file is what a full disk or a locked folder amounts to.
    writeFileSync(path.join(folder, `.${NAME}.${process.pid}.tmp`), '');
    const { status, err } = await zhibiao('--fix');
    assert.equal(status, 2);
    assert.match(err, /没有改，原文件未动：EEXIST/);
    assert.equal(readFileSync(file, 'utf8'), WRONG);
  });
});
