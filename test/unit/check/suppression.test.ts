import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { Checker, type CheckOptions } from '../../../server/src/check/checker.ts';
import { readSuppression } from '../../../server/src/check/suppression.ts';

const HEAD = [
  '项目支出绩效目标表',
  '部门名称：青榕市水务局 单位：万元',
  '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标',
  '合计\t20.00\t20.00',
  '青榕市水务局\t20.00\t20.00',
];
const vague = (serial: number, name: string) =>
  `${serial}、2-效益指标；22-社会效益；${name}；实施周期指标值:明显改善；年度指标值:明显改善。`;

const AUTHORING = [
  ...HEAD,
  '河道巡查经费\t10.00\t10.00',
  '    绩效目标：巡查三条河道。',
  `    ${vague(1, '河道面貌')}`,
  `    ${vague(2, '水质')}`,
  '湖泊保洁经费\t10.00\t10.00',
  '    绩效目标：保洁两个湖泊。',
  `    ${vague(1, '湖泊面貌')}`,
];
const PUBLISHED = [
  ...HEAD,
  `河道巡查经费\t10.00\t10.00\t\t\t巡查三条河道。\t${vague(1, '河道面貌')}${vague(2, '水质')}`,
  `湖泊保洁经费\t10.00\t10.00\t\t\t保洁两个湖泊。\t${vague(1, '湖泊面貌')}`,
];
const WRAPPED = [
  ...HEAD.map((line) => line.replace(/\t/g, ' ')),
  '    河道巡查经费 10.00 10.00',
  '巡查三条河道。',
  '1、2-效益指标；22-社会效益；河道面貌；实施周期指标值:明显',
  '改善；年度指标值:明显改善。',
  vague(2, '水质'),
  '    湖泊保洁经费 10.00 10.00',
  '保洁两个湖泊。',
  vague(1, '湖泊面貌'),
];

/** The lines with comments put before those that hold the given words. */
function commented(lines: readonly string[], comments: Readonly<Record<string, string>>): string {
  const before = (line: string) => Object.entries(comments).find(([words]) => line.includes(words));
  return lines.flatMap((line) => [...(before(line) ?? []).slice(1), line]).join('\n');
}

/** The names of the indicators in which a rule is heard. */
function heard(rule: string, text: string, options: CheckOptions = {}): string[] {
  return new Checker(options)
    .check(Table.read(text))
    .findings.filter(({ finding }) => finding.rule.name === rule)
    .map(({ finding, segment }) => {
      if (segment.what !== 'row') return segment.lines[0]!.trim();
      const own = segment.list?.indicators.find((one) => segment.listSpan(one).end > finding.span.start);
      return own?.name ?? segment.name;
    });
}

function check(lines: readonly string[], comments: Readonly<Record<string, string>>, ...expected: string[]): void {
  const text = commented(lines, comments);
  assert.deepEqual(heard('vague-value', text), expected);
  assert.deepEqual(heard('unused-suppression', text), []);
}

describe('a comment keeps rules still', () => {
  const all = ['河道面貌', '水质', '湖泊面貌'];

  it('in the forms that there are', () => {
    const scope = (line: string) => readSuppression(line)?.scope;
    assert.equal(scope('// 指标-忽略 vague-value：年中再定'), 'line');
    assert.equal(scope('  ／／指标忽略'), 'line');
    assert.equal(scope('// zhibiao-ignore vague-value: to be set'), 'line');
    assert.equal(scope('// 指标-忽略项目 vague-value、missing-end\r\n'), 'project');
    assert.equal(scope('// Zhibiao-Ignore-Project'), 'project');
    assert.equal(scope('//指标-忽略全文:vague-value'), 'file');
    assert.equal(scope('// zhibiao-ignore-file'), 'file');
    assert.equal(scope('// 指标-忽略这一行'), undefined);
    assert.equal(scope('// zhibiao-ignored'), undefined);
    assert.equal(scope('指标-忽略 vague-value'), undefined);
  });

  for (const [layout, lines] of Object.entries({ AUTHORING, PUBLISHED, WRAPPED })) {
    it(`on the next line, in a project, in the file (${layout.toLowerCase()})`, () => {
      check(lines, {}, ...all);
      check(lines, { 湖泊保洁经费: '// 指标-忽略项目 vague-value' }, '河道面貌', '水质');
      check(lines, { 部门名称: '// 指标-忽略全文 vague-value' });
      check(lines, { 合计: '// zhibiao-ignore-file' });
      const inside = layout === 'PUBLISHED' ? ['湖泊面貌'] : ['河道面貌', '湖泊面貌'];
      check(lines, { 水质: '// 指标-忽略 vague-value：年中再定' }, ...inside);
      check(lines, { 水质: '// 指标-忽略项目' }, '湖泊面貌');
    });
  }

  it('over blank lines and other comments', () => {
    const comment = '// 指标-忽略 vague-value\n\n// 年中再定\n';
    check(AUTHORING, { 水质: comment }, '河道面貌', '湖泊面貌');
    check(PUBLISHED, { 湖泊: comment }, '河道面貌', '水质');
  });

  it('of one name only, however many are given', () => {
    const text = commented(PUBLISHED, { 湖泊: '// 指标-忽略 required-level vague-value' });
    assert.deepEqual(heard('vague-value', text), ['河道面貌', '水质']);
    assert.equal(heard('required-level', text).length, 1);
  });

  it('of rules on the table and on what rows share', () => {
    const wrongSum = (comment: string) =>
      [...HEAD.slice(0, 3), comment, '合计\t21.00\t21.00', ...PUBLISHED.slice(4)].join('\n');
    assert.equal(heard('sum-mismatch', wrongSum('// 待核')).length, 1);
    assert.equal(heard('sum-mismatch', wrongSum('// 指标-忽略 sum-mismatch')).length, 0);
    const copied = (comment: string) =>
      [...PUBLISHED, comment, PUBLISHED.at(-1)!.replace(/^[^\t]+/, '水库保洁经费')]
        .join('\n')
        .replaceAll('保洁两个', '把好两个');
    assert.equal(heard('copied-goal', copied('// 待核')).length, 1);
    assert.equal(heard('copied-goal', copied('// 指标-忽略项目 copied-goal')).length, 0);
    assert.deepEqual(heard('unused-suppression', copied('// 指标-忽略项目 copied-goal')), []);
  });

  it('of a finding that stands for many, place by place or all at once', () => {
    const rows = Array.from(
      { length: 6 },
      (_, i) =>
        `经费${i}\t1.00\t1.00\t\t\t目标。\t1、1-产出指标；11-数量指标；次数${i}；实施周期指标值:${i}次；年度指标值:${i}次`,
    );
    const told = (lines: readonly string[]) =>
      new Checker({ rules: { 'missing-end': 'hint' } })
        .check(Table.read(lines.join('\n')))
        .findings.filter(({ finding }) => finding.rule.name === 'missing-end')
        .map(({ count }) => count);
    const whole = told([...HEAD, ...rows]);
    const less = told([...HEAD, '// 指标-忽略 missing-end', ...rows]);
    assert.equal(sum(less), sum(whole) - 1);
    assert.deepEqual(told([...HEAD, '// 指标-忽略全文 missing-end', ...rows]), []);
  });

  it('across the blocks in which a table is kept, at once after an edit', () => {
    const blank = Array.from({ length: 120 }, () => '// 待核');
    const lines = [...PUBLISHED.slice(0, -1), '// 指标-忽略 vague-value', ...blank, PUBLISHED.at(-1)!];
    const checker = new Checker();
    let table = Table.read(lines.join('\n'));
    const told = () =>
      checker.check(table).findings.filter(({ finding }) => finding.rule.name === 'vague-value').length;
    assert.equal(told(), 2);
    const at = PUBLISHED.length - 1;
    table = table.edit({ start: { line: at, character: 0 }, end: { line: at, character: 3 } }, '');
    assert.equal(told(), 3);
    table = table.edit({ start: { line: at, character: 0 }, end: { line: at, character: 0 } }, '// ');
    assert.equal(told(), 2);
  });

  it('so that an edit elsewhere leaves blocks without it as they are', () => {
    const lines = [...PUBLISHED, '// 指标-忽略 vague-value', ...Array.from({ length: 400 }, () => PUBLISHED.at(-1)!)];
    const checker = new Checker();
    const table = Table.read(lines.join('\n'));
    const { blocks } = checker.check(table);
    const end = { line: 300, character: PUBLISHED.at(-1)!.length - 2 };
    const edited = checker.check(table.edit({ start: end, end }, '很')).blocks;
    const changed = table.segments.blocks.filter((_, b) => blocks[b] !== edited[b]).length;
    assert.equal(changed, 1);
    assert.ok(table.segments.blocks.length > 5);
  });
});

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
