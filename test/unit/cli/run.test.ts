import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mts';
import { run } from '../../../server/src/cli/run.ts';
import { tableAround } from '../../support/check-rule.ts';

const FIRST = '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:≥5卷；年度指标值:≥5卷。';
const WRONG_CODE = FIRST.replace('11-', '12-');

let folder: string;

/** Runs a command line in which `@name` is a file of the folder, and gives what it wrote. */
function zhibiao(...argv: string[]) {
  return zhibiaoWith(path.join(root, 'docs', 'rules'), ...argv);
}

/** @param pages the folder with the pages of the rules */
async function zhibiaoWith(pages: string, ...argv: string[]) {
  let out = '';
  let err = '';
  const status = await run(
    argv.map((arg) => (arg.startsWith('@') ? path.join(folder, arg.slice(1)) : arg)),
    {
      out: (text) => {
        out += text;
      },
      err: (text) => (err += text),
      isClosed: () => false,
      colours: false,
    },
    pages,
  );
  return { status, out, err };
}

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

describe('command line', () => {
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-'));
    write('clean.zhibiao', tableAround(FIRST));
    write('wrong.zhibiao', tableAround(WRONG_CODE));
    write('utf16.zhibiao', Buffer.from(`\ufeff${tableAround(WRONG_CODE)}`, 'utf16le'));
    write('notes.txt', '会议记录\n\n今天讨论了三件事。\n');
    write('picture.zhibiao', Buffer.from([0x89, 0x50, 0, 0, 0, 0, 0, 1]));
    write('folder/绩效目标表一.txt', tableAround(WRONG_CODE));
    write('folder/deep/b.zhibiao', tableAround(FIRST));
    write('folder/说明.txt', '说明：请在月底前填报绩效目标表，并核对指标。');
    write('folder/说明.md', tableAround(FIRST));
    write('folder/收到的材料.txt', tableAround(FIRST));
    write('folder/无标题.TSV', `道路清扫经费\t2.00\t2.00\t\t\t清扫。\t${FIRST}`);
    write('folder/图.txt', Buffer.from([0, 0, 1, 2]));
    mkdirSync(path.join(folder, 'empty'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('check prints each finding as JSON, with 1-based places', async () => {
    const { status, out } = await zhibiao('check', '@wrong.zhibiao', '--format', 'json');
    const found = JSON.parse(out).find((one: { rule: string }) => one.rule === 'code-name-mismatch');
    const { message, file, ...rest } = found;
    const column = tableAround(WRONG_CODE).split('\n')[6]!.indexOf('12-') + 1;
    assert.equal(status, 1);
    assert.equal(file, path.join(folder, 'wrong.zhibiao'));
    assert.match(message, /代码 12/);
    assert.deepEqual(rest, {
      rule: 'code-name-mismatch',
      severity: 'error',
      line: 7,
      column,
      endLine: 7,
      endColumn: column + '12-数量指标'.length,
      fixable: true,
    });
  });

  it('check ends with 0 where nothing fails', async () => {
    assert.equal((await zhibiao('check', '@clean.zhibiao')).status, 0);
  });

  it('check prints for people, in Chinese or English', async () => {
    const { out } = await zhibiao('check', '@wrong.zhibiao');
    assert.match(out, /wrong\.zhibiao\n/);
    assert.match(out, /\n +7:\d+ {2}错误 {2}代码 12 .* code-name-mismatch\n/);
    assert.match(out, /1 个文件，\d+ 个问题：/);
    const english = (await zhibiao('check', '@wrong.zhibiao', '--locale', 'en')).out;
    assert.match(english, /\n +7:\d+ {2}error +Code 12 .* code-name-mismatch\n/);
    assert.match(english, /1 file/);
  });

  it('--severity sets what fails, --quiet leaves out the rest', async () => {
    const gap = FIRST + FIRST.replace('1、', '3、').replace('加工', '扫描');
    write('gap.zhibiao', tableAround(gap));
    assert.equal((await zhibiao('check', '@gap.zhibiao')).status, 0);
    assert.equal((await zhibiao('check', '@gap.zhibiao', '--severity', 'warning')).status, 1);
    const quiet = await zhibiao('check', '@gap.zhibiao', '--severity', 'error', '--quiet', '--format', 'json');
    assert.deepEqual(JSON.parse(quiet.out), []);
  });

  it('parse prints one object a file, whatever the encoding', async () => {
    const { status, out } = await zhibiao('parse', '@clean.zhibiao', '@utf16.zhibiao', '--format', 'json');
    const tables = JSON.parse(out);
    assert.equal(status, 0);
    assert.deepEqual(
      tables.map((table: { rows: unknown[]; title: string }) => [table.title, table.rows.length]),
      [
        ['项目支出绩效目标表（含转移支付项目）', 3],
        ['项目支出绩效目标表（含转移支付项目）', 3],
      ],
    );
  });

  it('a file that cannot be read does not stop the others', async () => {
    const { status, out, err } = await zhibiao('parse', '@gone.zhibiao', '@picture.zhibiao', '@clean.zhibiao');
    assert.equal(status, 2);
    assert.equal(JSON.parse(out).length, 1);
    assert.match(err, /gone\.zhibiao：无法读取：没有这个文件/);
    assert.match(err, /picture\.zhibiao：无法读取：不是文本/);
  });

  it('says of a text without a table that it has none', async () => {
    assert.match((await zhibiao('parse', '@notes.txt')).err, /notes\.txt：没有找到绩效目标表/);
  });

  it('searches folders for tables by name and by content', async () => {
    const tables = JSON.parse((await zhibiao('parse', '@folder')).out) as { file: string }[];
    assert.deepEqual(
      tables.map(({ file }) => path.basename(file)),
      ['b.zhibiao', '收到的材料.txt', '无标题.TSV', '绩效目标表一.txt'],
    );
    const { status, err } = await zhibiao('parse', '@empty');
    assert.equal(status, 2);
    assert.match(err, /文件夹里没有/);
  });

  it('prints a new table, in which nothing but what is to be filled in is found', async () => {
    const { status, out } = await zhibiao(
      'new',
      '--department',
      '青榕市文化馆',
      '--year',
      '2026',
      '--layout',
      'published',
    );
    assert.equal(status, 0);
    assert.ok(out.startsWith('青榕市文化馆2026年项目支出绩效目标表'));
    write('new.zhibiao', out);
    const rules = JSON.parse((await zhibiao('check', '@new.zhibiao', '--format', 'json')).out).map(
      ({ rule }: { rule: string }) => rule,
    );
    assert.deepEqual([...new Set(rules)], ['template-residue']);
    assert.match((await zhibiao('new')).err, /--department/);
    assert.match((await zhibiao('new', '--department', '馆', '--year', '26')).err, /四位年份/);
    assert.match((await zhibiao('new', '--department', '馆', 'a.txt')).err, /zhibiao new > a\.txt/);
    assert.equal((await zhibiao('new', '--department', '馆', '--layout', 'wrapped')).status, 2);
  });

  it('explains itself and refuses what it does not know', async () => {
    assert.match((await zhibiao('--help')).out, /zhibiao check/);
    assert.match((await zhibiao('--help', '--locale', 'en')).out, /Usage/);
    assert.match((await zhibiao('--version')).out, /^\d+\.\d+\.\d+\n$/);
    assert.match((await zhibiao('help')).out, /zhibiao check/);
    const refusals: [string[], RegExp][] = [
      [['frobnicate', 'x'], /没有这个命令：frobnicate\n/],
      [['chekc', 'x'], /没有这个命令：chekc，是不是 check？/],
      [['check'], /没有给出文件/],
      [['check', '--nonsense', '@clean.zhibiao'], /没有这个选项：--nonsense\n/],
      [['check', '--formt', 'json', '@clean.zhibiao'], /没有这个选项：--formt，是不是 --format？/],
      [['check', '-x', '@clean.zhibiao', '--locale', 'en'], /no such option: -x\n/],
      [['check', '@clean.zhibiao', '--threads', '-1'], /--threads 后面要写一个值/],
      [['check', '@clean.zhibiao', '--config'], /--config 后面要写一个值/],
      [['check', '@clean.zhibiao', '--fix=all'], /--fix 后面不写值/],
      [['check', '@clean.zhibiao', '--severity', 'loud'], /--severity 不能是 loud/],
      [['check', '@clean.zhibiao', '--standard', 'mars'], /--standard 不能是 mars/],
      [['parse', '@clean.zhibiao', '--format', 'xml'], /--format 不能是 xml/],
      [['check', '-', '--fix'], /不能用于标准输入/],
    ];
    for (const [argv, expected] of refusals) {
      const { status, out, err } = await zhibiao(...argv);
      assert.equal(status, 2, argv.join(' '));
      assert.equal(out, '');
      assert.match(err, expected);
      assert.match(err, /zhibiao --help/);
    }
  });

  describe('zhibiao.json', () => {
    const rulesIn = (out: string) => JSON.parse(out).map((one: { rule: string }) => one.rule);
    const RULE = 'code-name-mismatch';

    before(() => {
      write('configured/.git/HEAD', '');
      write('configured/zhibiao.json', JSON.stringify({ rules: { [RULE]: 'off' } }));
      write('configured/deep/wrong.zhibiao', tableAround(WRONG_CODE));
      write('configured/own/zhibiao.json', '{\n  "rules": { "code-name-mismatches": "off" }\n}');
      write('configured/own/wrong.zhibiao', tableAround(WRONG_CODE));
      write('configured/broken/zhibiao.json', '{\n  "extends": "../../clean.zhibiao"\n}');
      write('configured/broken/a/wrong.zhibiao', tableAround(WRONG_CODE));
      write('configured/broken/b/wrong.zhibiao', tableAround(WRONG_CODE));
    });

    it('holds for the tables of its folder and below', async () => {
      const { status, out, err } = await zhibiao('check', '@configured/deep', '--format', 'json');
      assert.deepEqual([status, err], [0, '']);
      assert.ok(!rulesIn(out).includes(RULE));
      assert.ok(rulesIn((await zhibiao('check', '@wrong.zhibiao', '--format', 'json')).out).includes(RULE));
    });

    it('is passed over with --no-config, and another one taken with --config', async () => {
      const without = await zhibiao('check', '@configured/deep', '--format', 'json', '--no-config');
      assert.ok(rulesIn(without.out).includes(RULE));
      const other = await zhibiao(
        'check',
        '@wrong.zhibiao',
        '--format',
        'json',
        '--config',
        '@configured/zhibiao.json',
      );
      assert.ok(!rulesIn(other.out).includes(RULE));
      const missing = await zhibiao('check', '@clean.zhibiao', '--config', '@none.json');
      assert.equal(missing.status, 2);
      assert.match(missing.err, /none\.json:1:1: 错误: 没有这个文件/);
      assert.equal((await zhibiao('check', '@clean.zhibiao', '--config', '@a.json', '--no-config')).status, 2);
    });

    it('a wrong name in it is told, with its place; the rest holds', async () => {
      const { status, err } = await zhibiao('check', '@configured/own', '--locale', 'en');
      assert.match(
        err,
        /own\/zhibiao\.json:2:14: warning: There is no rule “code-name-mismatches”; did you mean “code-/,
      );
      assert.equal(status, 1);
    });

    it('an error in it is told once and fails, and the tables are checked all the same', async () => {
      const { status, out, err } = await zhibiao('check', '@configured/broken', '--format', 'json');
      assert.match(err, /^.*zhibiao\.json:2:14: 错误: “\.\.\/\.\.\/clean\.zhibiao”不在工作区之内，不予读取\n$/);
      assert.equal(status, 2);
      assert.equal(rulesIn(out).filter((rule: string) => rule === RULE).length, 2);
    });

    it('and what it names must lie in the repository, links followed', async function () {
      if (process.platform === 'win32') this.skip();
      write('elsewhere/zhibiao.json', JSON.stringify({ rules: { [RULE]: 'off' } }));
      write('linked/.git/HEAD', '');
      write('linked/wrong.zhibiao', tableAround(WRONG_CODE));
      write('linked/zhibiao.json', '{ "extends": "shared/zhibiao.json" }');
      symlinkSync('../elsewhere', path.join(folder, 'linked/shared'));
      const { status, out, err } = await zhibiao('check', '@linked', '--format', 'json');
      assert.match(err, /zhibiao\.json:1:14: 错误: “shared\/zhibiao\.json”不在工作区之内，不予读取/);
      assert.equal(status, 2);
      assert.ok(rulesIn(out).includes(RULE));
      const link = path.join(folder, 'linked/named.json');
      symlinkSync('../elsewhere/zhibiao.json', link);
      const named = await zhibiao('check', '@linked', '--format', 'json', '--config', link);
      assert.deepEqual([named.err, rulesIn(named.out).includes(RULE)], ['', false]);
    });

    it('gives way to the options of the command line', async () => {
      write('configured/deep/zhibiao.json', '{ "standard": "mof2021" }');
      try {
        const own = await zhibiao('check', '@configured/deep', '--format', 'json');
        assert.ok(!rulesIn(own.out).includes(RULE));
        const told = await zhibiao('check', '@configured/deep', '--format', 'json', '--standard', 'guangzhou');
        assert.ok(rulesIn(told.out).includes(RULE));
      } finally {
        rmSync(path.join(folder, 'configured/deep/zhibiao.json'));
      }
    });
  });

  it('goes by a standard of the user’s own that is named by its path', async () => {
    const types = [{ code: '12', name: '数量指标' }];
    const own = { id: 'own', name: '我市体系', coded: true, levels: [{ code: '1', name: '产出指标', types }] };
    const rules = async (...more: string[]) => {
      const { status, out, err } = await zhibiao('check', '@own/table.zhibiao', '--format', 'json', ...more);
      return { status, err, rules: JSON.parse(out).map((one: { rule: string }) => one.rule) };
    };
    write('own/standard.json', JSON.stringify(own));
    write('own/table.zhibiao', tableAround(WRONG_CODE));
    assert.ok((await rules()).rules.includes('code-name-mismatch'));
    const told = await rules('--standard', path.join(folder, 'own/standard.json'));
    assert.deepEqual([told.err, told.rules.includes('code-name-mismatch')], ['', false]);
    const gone = await rules('--standard', path.join(folder, 'own/gone.json'));
    assert.equal(gone.status, 2);
    assert.match(gone.err, /没有这个文件/);
    write('own/standard.json', '{ "name": "我市体系" }');
    assert.match((await rules('--standard', path.join(folder, 'own/standard.json'))).err, /缺少“levels”/);
    rmSync(path.join(folder, 'own'), { recursive: true });
  });

  it('reads and writes new tables by a standard of the user’s own, named or configured', async () => {
    const level = { name: '能力建设', types: [{ name: '队伍建设' }] };
    const own = { id: 'own', name: '我市体系', coded: false, levels: [level], required: { types: ['队伍建设'] } };
    const row = '图书购置费\t90.00\t90.00\t\t\t购书。\t1、能力建设：培训馆员人数，年度指标值：5人。';
    write('own/standard.json', JSON.stringify(own));
    write('own/table.zhibiao', `项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n${row}\n`);
    const named = ['--standard', path.join(folder, 'own/standard.json')];
    const levels = async (...more: string[]) => {
      const { status, out, err } = await zhibiao('parse', '@own/table.zhibiao', ...more);
      return [status, err, JSON.parse(out)[0].rows[0].indicators[0]?.level?.name];
    };
    assert.deepEqual(await levels(), [0, '', undefined]);
    assert.deepEqual(await levels(...named), [0, '', '能力建设']);
    write('own/zhibiao.json', '{ "standard": "standard.json" }');
    assert.deepEqual(await levels(), [0, '', '能力建设']);
    assert.deepEqual(await levels('--no-config'), [0, '', undefined]);

    const fresh = async (...more: string[]) => zhibiao('new', '--department', '图书馆', ...more);
    assert.match((await fresh(...named)).out, /1、能力建设：（待填队伍建设），年度指标值：（待填）。/);
    const config = ['--config', path.join(folder, 'own/zhibiao.json')];
    assert.match((await fresh(...config)).out, /1、能力建设：/);
    assert.match((await fresh(...config, '--standard', 'mof2015')).out, /1、产出指标：（待填数量指标）/);
    const gone = await fresh('--standard', path.join(folder, 'own/gone.json'));
    assert.deepEqual([gone.status, gone.out], [2, '']);
    assert.match(gone.err, /没有这个文件/);
    rmSync(path.join(folder, 'own'), { recursive: true });
  });

  it('explains a rule offline, and lists all', async () => {
    const { status, out } = await zhibiao('explain', 'vague-value');
    assert.equal(status, 0);
    assert.match(out, /^# vague-value [\s\S]*## 为什么\n[\s\S]*```zhibiao wrong/);
    assert.doesNotMatch(out, /<!--/);
    const unknown = await zhibiao('explain', 'vague-vlaue');
    assert.deepEqual([unknown.status, unknown.err], [2, '没有名为 vague-vlaue 的规则，是不是 vague-value？\n']);
    assert.equal((await zhibiao('explain')).status, 2);
    assert.match((await zhibiao('rules', '--locale', 'en')).out, /^vague-value +\S.* \(warning\)$/m);
  });

  it('says plainly that the page of a rule is not there', async () => {
    const missing = await zhibiaoWith(path.join(folder, 'empty'), 'explain', 'vague-value');
    assert.deepEqual([missing.status, missing.out], [2, '']);
    assert.match(missing.err, /^没有找到规则 vague-value 的说明：.*vague-value\.md。[^\n]+\n$/);
    const english = await zhibiaoWith(path.join(folder, 'empty'), 'explain', 'vague-value', '--locale', 'en');
    assert.match(english.err, /^the page of the rule vague-value is not there: [^\n]+\n$/);
  });
});
