import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { fixTable } from '../../../server/src/check/fixes.ts';
import { unfolded } from '../../../server/src/check/folding.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import { applyFix, checkRule, checkTableFix, findingsOf, tableAround } from '../../support/check-rule.ts';
import { item, wrappedAround } from '../../support/lists.ts';

const RULE = 'repeated-heading';
const only = new Checker({}, unfolded(RULES.filter(({ name }) => name === RULE)));
const table = tableAround(item(1));
const [title, department, unit, header] = table.split('\n') as [string, string, string, string];
const row = '馆舍维护经费\t5.00\t5.00\t\t\t保障馆舍安全。\t';

describe(RULE, () => {
  it('reports a page break with heading and header once, with the count', () => {
    const text = `${table}\n«${title}»\n${department}\n${unit}\n${header}\n${row}${item(1)}`;
    assert.equal(checkRule(RULE, text)[0]!.count, 4);
  });

  it('reports them inside a wrapped row', () => {
    const [wrappedTitle] = wrappedAround('').split('\n');
    checkRule(RULE, wrappedAround(item(1).replace('11-', `\n\n«${wrappedTitle}»\n\n11-`)));
  });

  it('takes the page number out with them, which nothing else would tell from the text', () => {
    const [wrappedTitle] = wrappedAround('').split('\n');
    const list = item(1, '巡查河道次数', { annual: '≥3万批次' });
    const broken = list.replace('≥3万批次', `≥3万批\n\n2\n${wrappedTitle}\n\n次`);
    checkTableFix(RULE, wrappedAround(broken), wrappedAround(list.replace('≥3万批次', '≥3万批\n\n次')));
  });

  it('takes the blank lines of the page break out with it', () => {
    const [wrappedTitle, , , , header] = wrappedAround('').split('\n');
    const list = item(1, '新建公厕座数');
    const broken = (middle: string) => wrappedAround(list.replace('新建公厕', `新建${middle}公厕`));
    checkTableFix(RULE, broken(`\n\n\n${wrappedTitle}\n\n\n${header}\n\n\n`), broken('\n\n'));
    checkTableFix(RULE, broken(`\n${wrappedTitle}\n${header}\n`), broken('\n'));
    checkTableFix(RULE, broken(`\n${wrappedTitle}\n\n\n`), broken('\n\n'));
  });

  it('says that the page number goes, too', () => {
    const [wrappedTitle] = wrappedAround('').split('\n');
    const broken = (middle: string) => wrappedAround(item(1, '新建公厕座数').replace('新建', `新建\n${middle}\n`));
    const messageOf = (text: string) => findingsOf(RULE, text)[0]!.finding.message;
    assert.equal(messageOf(broken(`— 1 —\n${wrappedTitle}`)), 'both');
    assert.equal(messageOf(broken(wrappedTitle!)), 'heading');
  });

  it('counts the page number beside them, and leaves one that stands alone', () => {
    const text = `${table}\n«3»\n${title}\n${header}\n${row}${item(1)}`;
    assert.equal(checkRule(RULE, text)[0]!.count, 3);
    checkRule(RULE, `${table}\n— 3 —`);
  });

  it('reports marks of pages that stand alone between two rows', () => {
    for (const mark of ['— 3 —', '第 2 页 共 5 页', '打印时间：2022-01-15']) {
      const [found] = checkRule(RULE, `${table}\n«${mark}»\n${row}${item(1)}`);
      assert.equal(found!.finding.message, 'between');
    }
  });

  it('knows a title with （续） behind it', () => {
    for (const more of ['（续）', '（续表）', '(续表二)', ' 续']) {
      const text = `${table}\n«${title}${more}»\n${header}\n${row}${item(1)}`;
      assert.equal(checkRule(RULE, text)[0]!.count, 2, more);
    }
  });

  it('reports a page number or print stamp alone inside a row', () => {
    const goal = (middle: string) => wrappedAround(item(1)).replace('及时清理', `及时\n${middle}清理`);
    for (const mark of ['— 3 —', '第 2 页 共 5 页', '青榕市财政局 2022-01-15 10:22:31 打印', '打印时间：2022-01-15']) {
      const [found] = checkRule(RULE, goal(`\n«${mark}»\n\n`));
      assert.equal(found!.finding.message, 'inside');
    }
    checkTableFix(RULE, goal('\n— 3 —\n\n'), goal('\n'));
  });

  it('reports a running head that says whose budget it is', () => {
    const head = '青榕市水务局2026年部门预算';
    for (const [before, behind] of [
      ['≥', '24次'],
      ['≥2', '4次'],
      ['', '≥24次'],
    ] as const) {
      const list = item(1).replaceAll('≥24次', `${before}\n\n${head}\n\n${behind}`);
      const marked = list.replace(head, `«${head}»`).replace(`\n${head}`, `\n«${head}»`);
      for (const { finding } of checkRule(RULE, wrappedAround(marked))) assert.equal(finding.message, 'inside');
    }
    checkRule(RULE, `${table}\n«${head}»\n${row}${item(1)}`);
    checkRule(RULE, `${table}\n${head}\n编制工作经费\t5.00\t5.00\t\t\t按时编制预算。\t${item(1)}`);
    checkRule(RULE, wrappedAround(item(1)).replace('及时清理', `及时\n做好区级部门预算公开工作，并\n清理`));
  });

  it('says nothing of a date and a time in a goal', () => {
    const goal = (line: string) => wrappedAround(item(1)).replace('及时清理', `\n${line}\n及时清理`);
    for (const line of ['每次巡查于2022年1月15日 9:00前', '2022-01-15 10:22', '打印材料']) checkRule(RULE, goal(line));
  });

  it('counts page numbers alone apart from what is repeated', () => {
    const [wrappedTitle] = wrappedAround('').split('\n');
    checkRule(
      RULE,
      wrappedAround(
        item(1, '新建公厕座数').replace('公厕', `\n«${wrappedTitle}»\n公厕`).replace('≥24', '\n«— 2 —»\n≥24'),
      ),
    );
  });

  it('reports a header that stands twice before the first row, and no first heading below it', () => {
    checkRule(RULE, table.replace(`${header}\n`, `${header}\n«${header}»\n`));
    checkRule(RULE, table.replace(`${unit}\n${header}\n`, `${header}\n${unit}\n`));
  });

  it('takes the number of the last page for one of them', () => {
    const page = (number: string) => `${number}\n${title}\n${header}\n${row}${item(1)}\n`;
    for (const [first, second, last] of [
      ['1', '2', '3'],
      ['— 1 —', '— 2 —', '— 3 —'],
      ['第 1 页 共 3 页', '第 2 页 共 3 页', '第 3 页 共 3 页'],
    ] as const) {
      const text = `${table}\n${page(first)}${page(second)}`;
      const bare = `${table}\n${row}${item(1)}\n${row}${item(1)}\n`;
      assert.equal(checkRule(RULE, `${text.replace(`\n${first}\n`, `\n«${first}»\n`)}\n${last}\n`)[0]!.count, 7);
      const fixed = fixTable(Table.read(`${text}${last}\n`), only).table.snapshot.text();
      assert.equal(fixed, bare);
    }
    const [wrappedTitle] = wrappedAround('').split('\n');
    const list = item(1, '新建公厕座数').replace('新建', `新建\n— 1 —\n${wrappedTitle}\n`);
    assert.equal(
      checkRule(
        RULE,
        `${wrappedAround(list.replace('— 1 —', '«— 1 —').replace(wrappedTitle!, `${wrappedTitle}»`))}\n— 2 —\n`,
      )[0]!.count,
      2,
    );
  });

  it('says nothing of a number behind the table that is not that of the last page', () => {
    const text = `${table}\n«1»\n${title}\n${header}\n${row}${item(1)}\n`;
    for (const line of ['1', '5', '2026', '附件2']) assert.equal(checkRule(RULE, `${text}${line}\n`)[0]!.count, 3);
    assert.equal(checkRule(RULE, `${text}2\n备注：以上为全部项目。\n`)[0]!.count, 3);
    checkRule(RULE, `${table}\n«— 1 —»\n${row}${item(1)}\n— 2 —\n`);
  });

  it('says nothing of a header that tells where columns stand from there on', () => {
    const line = (cells: readonly string[], at: readonly number[]) =>
      cells.reduce((line, cell, i) => line.padEnd(at[i]!) + cell, '');
    const names = ['主管部门', '预算单位', '项目名称', '绩效目标', '绩效指标'];
    const project = ['青榕市档案局', '青榕市档案局', '档案抢救', '抢救档案。', '1、产出指标：抢救卷数，年度指标值：'];
    const here = [0, 9, 18, 28, 40];
    const there = [0, 8, 16, 24, 34];
    const begun = `${line(names, here)}\n${line(project, here)}\n`;
    checkRule(RULE, `${begun}${line(names, there)}\n${' '.repeat(34)}5卷。\n`);
    checkRule(RULE, `${begun}${' '.repeat(40)}5卷。\n${line(names, there)}\n${line(project, there)}5卷。\n`);
    checkRule(RULE, `${begun}${' '.repeat(40)}5卷。\n«${line(names, here)}»\n${line(project, here)}5卷。\n`);
  });

  it('says nothing of another table in the same file', () => {
    checkRule(RULE, `${table}\n${title}\n部门名称：青榕市文化局\n${unit}\n${header}\n${row}${item(1)}`);
    checkRule(RULE, `${table}\n2027年${title}\n${row}${item(1)}`);
  });

  /** A table of 青榕市, with what stands in its middle. */
  const around = (middle: string, behind = row) => `青榕市2026年${table}\n${middle}\n${header}\n${behind}${item(1)}`;

  it('takes a title with one other character for the first one, and leaves deleting to the author', () => {
    const [found] = checkRule(RULE, around(`«青椿市2026年${title}»`));
    assert.equal(found!.count, 2);
    assert.deepEqual(
      found!.finding.fixes.map(({ safe }) => safe),
      [false],
    );
    checkRule(RULE, `青榕市第一中学${table}\n青榕市第二中学${title}\n${header}\n${row}${item(1)}`);
  });

  it('leaves another year in a repeated title to year-mismatch, and deleting the header to the author', () => {
    const [found] = checkRule(
      RULE,
      around(`青榕市2025年${title}`).replace(`\n${header}\n${row}`, `\n«${header}»\n${row}`),
    );
    assert.deepEqual(
      found!.finding.fixes.map(({ safe }) => safe),
      [false],
    );
  });

  it('says nothing of a table of another year, which begins with its total', () => {
    checkRule(RULE, around(`青榕市2025年${title}`, `合计\t5.00\t5.00\t\t\t\t\n${row}`));
  });

  it('says nothing of the first heading, behind a row that got before it', () => {
    const text = wrappedAround(item(1)).replace('合计 ', '合计\n').replace('项目支出绩', '');
    checkRule(RULE, `合计\t1.00\t1.00\r\n${text}`);
  });

  it('deletes the line', () => {
    checkTableFix(RULE, `${table}\n${header}\n${row}${item(1)}`, `${table}\n${row}${item(1)}`);
    const text = `${table}\n${title}\n${header}\n${row}${item(1)}`;
    const [first] = findingsOf(RULE, text);
    assert.equal(applyFix(text, first!), `${table}\n${header}\n${row}${item(1)}`);
  });

  it('takes a shorter title that goes on for the same one, and one that does not for another table', () => {
    const text = (again: string) =>
      `${table.replace(title, `市档案馆2026年${title}`)}\n${again}\n${header}\n${row}${item(1)}`;
    for (const again of ['项目支出绩效目标表（续表）', '绩效目标表（续）', '项目支出绩效目标表（接上页）'])
      assert.equal(checkRule(RULE, text(`«${again}»`))[0]!.count, 2, again);
    for (const other of ['项目支出绩效目标表', '市图书馆项目支出绩效目标表（续表）']) checkRule(RULE, text(other));
  });
});
