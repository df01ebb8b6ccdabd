import assert from 'node:assert/strict';
import { type FolderConfiguration, loadFolder } from '../../../server/src/configuration/load.ts';
import { sayProblem } from '../../../server/src/configuration/problem.ts';
import { type FileText, readNow } from '../../../server/src/configuration/reading.ts';
import { type Settings, settingsFor } from '../../../server/src/workspace/settings.ts';

const ROOT = 'file:///工作';

type Files = Readonly<Record<string, string | object | { unreadable: string }>>;

/** The configuration of a folder of a workspace that holds these files. */
function load(files: Files, folder = ''): FolderConfiguration {
  const textOf = (uri: string): FileText => {
    const content = files[decodeURI(uri).slice(ROOT.length + 1)];
    if (content === undefined) return null;
    if (typeof content === 'string' || 'unreadable' in content) return content as FileText;
    return JSON.stringify(content);
  };
  return readNow(loadFolder(folder === '' ? ROOT : `${ROOT}/${folder}`, ROOT), textOf);
}

function settings(files: Files, table: string, section: object = {}): Settings {
  const slash = table.lastIndexOf('/');
  return settingsFor(`${ROOT}/${table}`, section, [section], load(files, slash < 0 ? '' : table.slice(0, slash)));
}

/** Each problem as `file:line:column code words`. */
function problems(files: Files): string[] {
  return load(files).problems.map((problem) => {
    const { line, character } = problem.range.start;
    const file = decodeURI(problem.uri).slice(ROOT.length + 1);
    return `${file}:${line + 1}:${character + 1} ${problem.code} ${sayProblem(problem, 'zh')}`;
  });
}

function check(text: string, ...expected: string[]): void {
  assert.deepEqual(
    problems({ 'zhibiao.json': text }).map((problem) => problem.replace(/^zhibiao\.json:/, '')),
    expected,
  );
}

describe('zhibiao.json', () => {
  it('is found upward, the nearest alone', () => {
    const files = {
      'zhibiao.json': { standard: 'mof2015', rules: { 'missing-end': 'off' } },
      '2024/zhibiao.json': { standard: 'mof2021' },
    };
    assert.equal(settings(files, '2023/一/表.zhibiao').standard, 'mof2015');
    const near = settings(files, '2024/一/表.zhibiao');
    assert.equal(near.standard, 'mof2021');
    assert.deepEqual(near.rules, {});
    assert.deepEqual(near.configuration, {
      uri: 'file:///%E5%B7%A5%E4%BD%9C/2024/zhibiao.json',
      standard: true,
      dialect: false,
    });
    assert.equal(settings({}, '表.zhibiao').configuration, null);
  });

  it('goes before the settings of the editor, in what it says', () => {
    const section = {
      standard: 'mof2015',
      dialect: 'uncoded',
      rules: { 'missing-end': 'error', 'vague-value': 'off' },
    };
    const { standard, dialect, rules } = settings(
      { 'zhibiao.json': { dialect: 'auto', rules: { 'missing-end': 'off' } } },
      '表.zhibiao',
      section,
    );
    assert.deepEqual(
      [standard, dialect, rules],
      ['mof2015', undefined, { 'missing-end': 'off', 'vague-value': 'off' }],
    );
  });

  it('starts from the files that it extends, and changes their lists of words', () => {
    const files = {
      'zhibiao.json': {
        extends: ['共用/甲.json', '共用/乙.json'],
        rules: { 'name-too-long': { long: 50 }, 'suspect-glyph': { words: { add: ['丙=饼'], remove: ['甲=钾'] } } },
      },
      '共用/甲.json': {
        standard: 'mof2015',
        rules: { 'name-too-long': { severity: 'warning', long: 10, limit: 60 }, 'suspect-glyph': { words: ['甲=钾'] } },
      },
      '共用/乙.json': {
        extends: '丁.json',
        standard: 'mof2021',
        rules: { 'suspect-glyph': { words: { add: ['乙=亿'] } } },
      },
      '共用/丁.json': { dialect: 'uncoded', standard: 'guangzhou' },
    };
    const { standard, dialect, rules, options } = settings(files, '表.zhibiao');
    assert.deepEqual([standard, dialect], ['mof2021', 'uncoded']);
    assert.deepEqual(rules, { 'name-too-long': 'warning' });
    assert.deepEqual(options, {
      'name-too-long': { long: 50, limit: 60 },
      'suspect-glyph': { words: ['乙=亿', '丙=饼'] },
    });
    assert.deepEqual(problems(files), []);
  });

  it('has overrides for some files, by path from its folder or by name', () => {
    const files = {
      'a/zhibiao.json': {
        rules: { 'missing-end': 'off' },
        overrides: [
          { files: ['草稿/**'], rules: { 'missing-end': 'hint' } },
          { files: '*2022*', standard: 'mof2015' },
        ],
      },
    };
    assert.equal(settings(files, 'a/表.zhibiao').rules['missing-end'], 'off');
    const draft = settings(files, 'a/草稿/一/绩效目标表2022.txt');
    assert.deepEqual([draft.rules['missing-end'], draft.standard], ['hint', 'mof2015']);
    assert.equal(settings(files, 'a/定稿/草稿/表.zhibiao').rules['missing-end'], 'off');
  });

  it('may hold comments and a comma too many, and may be empty', () => {
    const text = '{\n  // 本单位\n  "standard": "mof2021", /* 2021 */\n}';
    check(text);
    assert.equal(settings({ 'zhibiao.json': text }, '表.zhibiao').standard, 'mof2021');
    check('');
  });

  it('tells what is no JSON, and keeps what can be read', () => {
    const text = '{\n  "standard": "mof2021"\n  "dialect": "coded"\n}';
    check(text, '3:3 syntax 两项之间缺少逗号 ,');
    assert.equal(settings({ 'zhibiao.json': text }, '表.zhibiao').dialect, 'coded');
    check('{“standard”: “mof2021”}', '1:2 syntax 这里不合 JSON 的写法（名称和文字要用英文双引号，逗号、冒号要用半角）');
    check(`${'['.repeat(5000)}`, '1:1 syntax 嵌套太深，无法读取');
    check('{"dialect": "coded", "dialect": "uncoded"}', '1:22 syntax “dialect”写了两次，只有后一次起作用');
  });

  it('tells unknown names with the one that was meant', () => {
    check('{"rule": {}}', '1:2 unknown-key 没有“rule”这个设置项，是不是“rules”？');
    check(
      '{"rules": {"missing-ends": "off"}}',
      '1:12 unknown-rule 没有名为“missing-ends”的规则，是不是“missing-end”？',
    );
    check('{"rules": {"no-such": "off"}}', '1:12 unknown-rule 没有名为“no-such”的规则');
    check('{"rules": {"name-too-long": {"longs": 5}}}', '1:30 unknown-option 这条规则没有选项“longs”，是不是“long”？');
    check(
      '{"rules": {"missing-end": "info"}}',
      '1:27 unknown-value 不能是“info”，可以是 off、hint、information、warning、error，是不是“information”？',
    );
    check(
      '{"standard": "mof2020"}',
      '1:14 unknown-standard 没有名为“mof2020”的指标体系，可以是 auto、guangzhou、mof2015、mof2021，或自己的指标体系文件（以 .json 结尾）的相对路径，是不是“mof2021”？',
    );
  });

  it('tells values of a wrong kind, and keeps the others', () => {
    const text =
      '{"dialect": 3, "rules": {"missing-end": true, "name-too-long": {"long": "50", "limit": -1, "severity": "off"}}}';
    check(
      text,
      '1:13 wrong-type 这里应为文字，不能是整数',
      '1:41 wrong-type 这里应为文字或对象 {…}，不能是 true 或 false',
      '1:73 wrong-type 这里应为数，不能是文字',
      '1:88 least 不能小于 0',
    );
    const { rules, options } = settings({ 'zhibiao.json': text }, '表.zhibiao');
    assert.deepEqual([rules, options], [{ 'name-too-long': 'off' }, {}]);
    check('[]', '1:1 wrong-type 这里应为对象 {…}，不能是列表 […]');
    check('{"overrides": [{"standard": "auto"}]}', '1:16 missing-key 缺少“files”');
    check('{"overrides": [{"files": "{a"}]}', '1:26 bad-pattern “{a”不是可用的路径样式：花括号不成对，或展开后太多');
    check('{"rules": {"suspect-glyph": {"words": ["甲"]}}}', '1:40 wrong-form “甲”的写法不对，应合 ^[^=]+=[^=]+$');
  });

  it('reads nothing outside of the workspace', () => {
    for (const name of [
      '../别处.json',
      '/etc/passwd',
      'C:\\\\a.json',
      'file:///etc/a.json',
      'https://example.com/a.json',
    ]) {
      check(`{"extends": "${name}"}`, `1:13 outside “${name.replace('\\\\', '\\')}”不在工作区之内，不予读取`);
    }
    check('{"standard": "../a.json"}', '1:14 outside “../a.json”不在工作区之内，不予读取');
    const asked = load({ 'zhibiao.json': { extends: ['../a.json', 'b/../../c.json'] } }).asked;
    assert.deepEqual([...asked].map(decodeURI), [`${ROOT}/zhibiao.json`]);
  });

  it('tells files that are not there, cannot be read or go round in a ring', () => {
    assert.deepEqual(
      problems({
        'zhibiao.json': '{"extends": [7, "无.json", "锁.json", "环.json"]}',
        '锁.json': { unreadable: 'EACCES' },
        '环.json': '{"extends": "zhibiao.json"}',
      }),
      [
        '环.json:1:13 cycle “zhibiao.json”绕回了正在读取的文件，不再读取',
        'zhibiao.json:1:14 wrong-type 这里应为文字，不能是整数',
        'zhibiao.json:1:17 not-found 没有这个文件：无.json',
        'zhibiao.json:1:27 unreadable 锁.json 无法读取：EACCES',
      ],
    );
  });

  it('reads no more files than a workspace can need', () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`${i}.json`, { extends: [`${i + 1}.json`, `./${i + 1}.json`] }]),
    );
    const found = problems({ ...files, 'zhibiao.json': { extends: '0.json' }, '30.json': {} });
    assert.ok(found.some((problem) => problem.includes('too-many')));
  });
});
