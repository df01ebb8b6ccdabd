import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { sumAction } from '../../../server/src/features/sums.ts';
import { checkCompletion, labelsOffered } from './support/complete.ts';
import { applied, open } from './support/open.ts';

const HEADER = `项目支出绩效目标表
部门名称：青榕市文化局
单位：万元

|项目名称|总计|财政拨款|财政专户拨款|其他资金|绩效目标|绩效指标|
|--|--|--|--|--|--|--|
`;
const TABLE = `${HEADER}|合计|90.00|90.00|||||
|青榕市文化局|90.00|90.00|||||
`;
const FIRST = '1、1-产出指标；12-质量指标；验收合格率；实施周期指标值:100%；年度指标值:100%。';
const row = (list: string, goal = '购置图书。') => `${TABLE}|图书购置费|90.00|90.00|||${goal}|${list}|\n`;

/** The table of the year before, whose texts hold bars. */
const LAST_YEAR = {
  'file:///2023.txt': `2023年项目支出绩效目标表
部门名称：青榕市文化局
单位：万元
项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标
图书购置费\t90.00\t90.00\t\t\t购置图书|期刊一批。\t1、1-产出指标；11-数量指标；购置图书|期刊册数；实施周期指标值:≥800册；年度指标值:≥800册。
`,
};
const thisYear = (text: string) => text.replace('项目支出', '2024年项目支出');

describe('completion between bars', () => {
  it('writes heads, names, values and labels of a list', () => {
    const name = '1-产出指标；11-数量指标；';
    checkCompletion(row(`${FIRST}2、sl‸`), name, row(`${FIRST}2、${name}`));
    assert.ok(labelsOffered(row(`${FIRST}2、${name}‸`)).includes('培训人次'));
    assert.ok(labelsOffered(row(`${FIRST}2、${name}购书册数；实施周期指标值:‸`)).includes('≥__册'));
    assert.ok(labelsOffered(row(`${FIRST}2、${name}购书册数；‸`)).includes('年度指标值:'));
  });

  it('begins a list in an empty cell, whether the row is closed or not', () => {
    for (const [before, behind] of [
      ['|', '|'],
      ['| ', ' |'],
      ['|', ''],
    ]) {
      const text = (list: string) => `${TABLE}|图书购置费|90.00|90.00|||购置图书。${before}${list}${behind}\n`;
      checkCompletion(text('‸'), '1、', text('1、'));
    }
  });

  it('escapes bars in names and goals', () => {
    const known = { others: LAST_YEAR };
    const text = (list: string, goal?: string) => thisYear(row(list, goal));
    const before = '1、1-产出指标；11-数量指标；';
    const rest = '购置图书\\|期刊册数；实施周期指标值:≥800册；年度指标值:≥800册。';
    checkCompletion(text(`${before}gztsqk‸`), '购置图书|期刊册数', text(before + rest), known);
    checkCompletion(text('', '‸'), '购置图书|期刊一批。', text('', '购置图书\\|期刊一批。'), known);
    checkCompletion(text('', '购置‸'), '购置图书|期刊一批。', text('', '购置图书\\|期刊一批。'), known);
  });

  it('computes amounts', () => {
    const text = (fiscal: string) => row(FIRST).replace('图书购置费|90.00|90.00', `图书购置费|90.00|${fiscal}`);
    checkCompletion(text('‸'), '90.00', text('90.00'));
    const spaced = (sums: string) =>
      `${HEADER}| 合计 | ${sums} |  |  |  |  |\n| 图书购置费 | 90.00 | 90.00 |  |  | 购置图书。 | ${FIRST} |\n`;
    checkCompletion(spaced('‸ | '), '90.00　90.00', spaced('90.00 | 90.00'));
  });

  it('writes a new project with bars as the row above has them', () => {
    const before = row(FIRST);
    const fill = { fill: { 1: '古籍修复', 2: '10.00', 3: '修复古籍。' } };
    const made = '|古籍修复|10.00|10.00|||修复古籍。|1、|';
    for (const begun of ['‸', '|‸', '|xin‸', 'xin‸']) {
      checkCompletion(before + begun, '新项目', before + made, fill);
    }
    const spaced = before.replace(/\|(?!-)/g, ' | ').replace(/^ \| | \| $/gm, (bar) => bar.trim());
    assert.ok(labelsOffered(`${spaced}‸`).includes('新项目'));
    const [added] = [...Table.read(`${before}${made}`).rows()].slice(-1);
    assert.deepEqual([added!.segment.layout, added!.segment.name], ['barred', '古籍修复']);
  });

  it('opens no row with a bar in a table without bars', () => {
    const tabbed = TABLE.split('\n').filter((line) => !line.startsWith('|--'));
    const text = tabbed.map((line) => line.replace(/^\||\|$/g, '').replaceAll('|', '\t')).join('\n');
    assert.deepEqual(labelsOffered(`${text}|‸`), []);
    assert.deepEqual(labelsOffered(`${TABLE}‸|`), []);
  });

  it('offers the projects that the department had the year before', () => {
    const before = thisYear(TABLE);
    checkCompletion(`${before}|tsgz‸`, '图书购置费', `${before}|图书购置费||||||1、|`, { others: LAST_YEAR });
    const cell = (name: string) => `${before}|${name}|90.00|90.00|||购置图书。|${FIRST}|\n`;
    checkCompletion(cell('图书‸'), '图书购置费', cell('图书购置费'), { others: LAST_YEAR });
  });
});

describe('sums between bars', () => {
  it('are written into empty cells', () => {
    const text = row(FIRST).replace('|合计|90.00|90.00|', '|合计|||');
    const line = text.split('\n').findIndex((one) => one.startsWith('|合计'));
    const at = { line, character: 2 };
    const action = sumAction(open(text), { start: at, end: at });
    assert.equal(applied(text, Object.values(action!.edit!.changes!)[0]!), row(FIRST));
  });
});
