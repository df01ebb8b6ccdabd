import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Table } from '#grammar';
import { run } from '../../../server/src/cli/run.ts';
import type { Encoding } from '../../../server/src/interchange/decode.ts';
import { encode } from '../../../server/src/interchange/encode.ts';
import { tableAround } from '../../support/check-rule.ts';

const LIST = '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:≥5卷；年度指标值:≥5卷。';
const RIGHT = tableAround(LIST);
const WRONG = tableAround(LIST.replace('1、1-', '１. 1-').replaceAll('；', ': '));

const ENCODINGS: readonly (readonly [Encoding, boolean])[] = [
  ['utf-8', false],
  ['utf-8', true],
  ['utf-16le', true],
  ['utf-16le', false],
  ['utf-16be', true],
  ['utf-16be', false],
  ['gb18030', false],
];

let folder: string;

function at(name: string): string {
  return path.join(folder, name);
}

/** Runs a command line in which `@name` is a file of the folder. */
async function zhibiao(...argv: string[]) {
  let [out, err] = ['', ''];
  const output = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => (err += text),
    isClosed: () => false,
    colours: false,
  };
  const status = await run(
    argv.map((arg) => (arg.startsWith('@') ? at(arg.slice(1)) : arg)),
    output,
    '',
  );
  return { status, out, err };
}

describe('format and convert on the command line', () => {
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-'));
    writeFileSync(at('wrong.zhibiao'), WRONG);
    writeFileSync(at('right.zhibiao'), RIGHT);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('format writes what is to be changed, and nothing else', async () => {
    const before = statSync(at('right.zhibiao'));
    const { status, out, err } = await zhibiao('format', '@');
    assert.deepEqual([status, err], [0, '']);
    assert.equal(out, `${at('wrong.zhibiao')}：已整理\n2 个文件，改动 1 个\n`);
    assert.equal(readFileSync(at('wrong.zhibiao'), 'utf8'), RIGHT);
    const after = statSync(at('right.zhibiao'));
    assert.deepEqual([after.mtimeMs, after.ino], [before.mtimeMs, before.ino]);
    assert.deepEqual(readdirSync(folder), ['right.zhibiao', 'wrong.zhibiao']);
  });

  it('--check writes nothing and ends with 1 where a file would change', async () => {
    const { status, out } = await zhibiao('format', '--check', '@', '--locale', 'en');
    assert.equal(status, 1);
    assert.equal(out, `${at('wrong.zhibiao')}: would be formatted\n2 files, 1 would change\n`);
    assert.equal(readFileSync(at('wrong.zhibiao'), 'utf8'), WRONG);
    assert.equal((await zhibiao('format', '--check', '@right.zhibiao')).status, 0);
    assert.equal((await zhibiao('convert', '--to', 'authoring', '--check', '@right.zhibiao')).status, 1);
  });

  it('--stdout prints the result of one file, changed or not, and leaves the file alone', async () => {
    assert.deepEqual(await zhibiao('format', '--stdout', '@wrong.zhibiao'), { status: 0, out: RIGHT, err: '' });
    assert.deepEqual(await zhibiao('format', '--stdout', '@right.zhibiao'), { status: 0, out: RIGHT, err: '' });
    assert.equal(readFileSync(at('wrong.zhibiao'), 'utf8'), WRONG);
    const { status, out, err } = await zhibiao('format', '--stdout', '@');
    assert.deepEqual([status, out, err], [2, '', '--stdout 只接一个文件\n']);
  });

  it('keeps the encoding, the line ends and the mode of a file', async () => {
    const crlf = WRONG.replaceAll('\n', '\r\n');
    writeFileSync(at('gbk.zhibiao'), encode(crlf, 'gb18030', false));
    chmodSync(at('gbk.zhibiao'), 0o640);
    assert.equal((await zhibiao('format', '@gbk.zhibiao')).status, 0);
    const right = encode(RIGHT.replaceAll('\n', '\r\n'), 'gb18030', false);
    assert.ok(readFileSync(at('gbk.zhibiao')).equals(right));
    assert.equal(statSync(at('gbk.zhibiao')).mode & 0o777, 0o640);
  });

  for (const [encoding, marked] of ENCODINGS) {
    it(`writes back what it read in ${encoding}${marked ? ' with mark' : ''}, rare characters too`, async () => {
      // Two bytes, four bytes and two times two code units in GB 18030 and UTF-16.
      const rare = (text: string) => text.replaceAll('加工卷数', '加工𠮷㐀喆卷数').replaceAll('\n', '\r\n');
      for (const [command, before] of [
        [['format'], WRONG],
        [['check', '--fix'], WRONG],
        [['convert', '--to', 'authoring'], RIGHT],
      ] as const) {
        writeFileSync(at('own.zhibiao'), encode(rare(before), encoding, marked));
        const { status, err } = await zhibiao(command[0], '@own.zhibiao', ...command.slice(1));
        assert.deepEqual([status, err], [0, ''], command.join(' '));
        const bytes = readFileSync(at('own.zhibiao'));
        // Read back by what is not ours.
        const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
        assert.equal(text.startsWith('\ufeff'), marked);
        assert.match(text, /加工𠮷㐀喆卷数/);
        assert.doesNotMatch(text, /[^\r]\n|\ufffd/);
        assert.notEqual(text.replace('\ufeff', ''), rare(before), command.join(' '));
      }
    });
  }

  it('a file that cannot be written is told, and does not stop the others', async () => {
    const broken = Buffer.concat([Buffer.from(WRONG), Buffer.from([0xff, 0xfe, 0xfd])]);
    writeFileSync(at('broken.zhibiao'), broken);
    const { status, err } = await zhibiao('format', '@');
    assert.equal(status, 2);
    assert.match(err, /broken\.zhibiao：/);
    assert.ok(readFileSync(at('broken.zhibiao')).equals(broken));
    assert.equal(readFileSync(at('wrong.zhibiao'), 'utf8'), RIGHT);
  });

  it('goes by zhibiao.json, and by the options before it', async () => {
    writeFileSync(at('zhibiao.json'), JSON.stringify({ format: { layout: 'authoring', style: 'file' } }));
    const entry = async (...options: string[]) =>
      (await zhibiao('format', '--stdout', '@wrong.zhibiao', ...options)).out
        .split('\n')
        .find((line) => line.includes('加工卷数'));
    assert.equal(await entry(), '    1、1-产出指标: 11-数量指标: 加工卷数: 实施周期指标值:≥5卷: 年度指标值:≥5卷。');
    assert.equal(await entry('--style', 'standard'), `    ${LIST}`);
    const kept = await entry('--layout', 'keep');
    assert.ok(kept!.startsWith('档案'), kept);
    assert.equal(await entry('--no-config'), await entry('--layout', 'keep', '--style', 'standard'));
  });

  it('convert goes to another layout and back', async () => {
    assert.equal((await zhibiao('convert', '--to', 'authoring', '@right.zhibiao')).status, 0);
    const authoring = readFileSync(at('right.zhibiao'), 'utf8');
    assert.ok(authoring.includes(`\n    ${LIST}`));
    assert.match(
      (await zhibiao('convert', '--to', 'published', '@right.zhibiao')).out,
      /已转换\n1 个文件，改动 1 个\n/,
    );
    assert.equal(readFileSync(at('right.zhibiao'), 'utf8'), RIGHT);
  });

  it('convert tells which types it could not know', async () => {
    const uncoded = '1、效益指标；非工作时间即时接听上级来电；年度指标值:不漏接。';
    writeFileSync(at('uncoded.zhibiao'), tableAround(uncoded));
    const { status, err } = await zhibiao('convert', '--to', 'codes', '@uncoded.zhibiao');
    assert.equal(status, 0);
    assert.match(err, /uncoded\.zhibiao：第 \d+ 行“.+”的指标“非工作时间即时接听上级来电”看不出是哪一类/);
    const table = Table.read(readFileSync(at('uncoded.zhibiao'), 'utf8'));
    const [indicator] = [...table.rows()].flatMap(({ segment }) => segment.list?.indicators ?? []);
    assert.deepEqual([indicator!.level?.code, indicator!.type], ['2', null]);
  });

  it('refuses what makes no sense', async () => {
    const refusals: [string[], RegExp][] = [
      [['format'], /没有给出文件/],
      [['format', '@right.zhibiao', '--layout', 'wrapped'], /--layout 不能是 wrapped/],
      [['format', '@right.zhibiao', '--style', 'mine'], /--style 不能是 mine，可以是 standard、file/],
      [['format', '@right.zhibiao', '--check', '--stdout'], /不能同时用/],
      [['convert', '@right.zhibiao'], /--to authoring\|published/],
      [['convert', '@right.zhibiao', '--to', 'excel'], /--to 不能是 excel/],
    ];
    for (const [argv, expected] of refusals) {
      const { status, out, err } = await zhibiao(...argv);
      assert.deepEqual([status, out], [2, ''], argv.join(' '));
      assert.match(err, expected);
    }
  });

  it('leaves a text that holds no table as it is, and says so', async () => {
    writeFileSync(at('notes.txt'), '会议记录\n\n１.  今天讨论了三件事。\n');
    const { status, err } = await zhibiao('format', '@notes.txt');
    assert.equal(status, 0);
    assert.match(err, /没有找到绩效目标表/);
    assert.match(readFileSync(at('notes.txt'), 'utf8'), /１\. {2}今天/);
  });
});
