import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { editorForSuite } from './editor-for-suite.mts';

const HEADER = '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标';
const PROJECT = `${HEADER}\n巡演经费\t38.50\t38.50\n    绩效目标：送戏下乡36场。`;
const FIRST = '1、1-产出指标；11-数量指标；送戏场次；实施周期指标值:≥36场次；年度指标值:≥36场次';
const UNCODED = [
  '项目名称\t绩效目标\t绩效指标',
  '图书馆运行经费\t按时开放阅览室。\t1、产出指标：举办培训场次，年度指标值：12场。2、效益指标：阅览室开放，年度指标值：按时开放。',
  '',
].join('\n');

/** The editor indents by tabs what it inserts itself; both are the authoring layout. */
const spaced = (text: string) => text.replace(/^\t/gm, '    ');

describe('writing on while one types', () => {
  const editor = editorForSuite({
    files: {
      'stop.zhibiao': `${PROJECT}\n    ${FIRST}`,
      'enter.zhibiao': `${PROJECT}\n    ${FIRST}`,
      'separator.zhibiao': `${PROJECT}\n    1、1-产出指标；11-数量指标；送戏场次`,
    },
  });
  const openAtEnd = async (name: string) => {
    await editor().openTable(name);
    await editor().anySquiggle().waitFor();
    await editor().goToEnd();
  };
  const lineBegins = (text: RegExp) => editor().text.locator('.view-line', { hasText: text }).first().waitFor();

  it('a stop ends the indicator and begins the next one', async () => {
    await openAtEnd('stop.zhibiao');
    await editor().page.keyboard.type('。');
    await lineBegins(/^\s*2、/);
    await editor().picture('typing');
    assert.equal(spaced(await editor().save('stop.zhibiao')), `${PROJECT}\n    ${FIRST}。\n    2、`);
  });

  it('Enter out of habit behind the stop keeps the serial that it brought, and so does typing it', async () => {
    const { page } = editor();
    await page.keyboard.press('Enter');
    // The line comes and goes again.
    await page.waitForTimeout(500);
    assert.equal(spaced(await editor().save('stop.zhibiao')), `${PROJECT}\n    ${FIRST}。\n    2、`);
    await page.keyboard.type('2、');
    await page.waitForTimeout(500);
    assert.equal(spaced(await editor().save('stop.zhibiao')), `${PROJECT}\n    ${FIRST}。\n    2、`);
  });

  it('Enter does the same, and writes the stop', async () => {
    await openAtEnd('enter.zhibiao');
    await editor().page.keyboard.press('Escape');
    await editor().page.keyboard.press('Enter');
    await lineBegins(/^\s*2、/);
    assert.equal(spaced(await editor().save('enter.zhibiao')), `${PROJECT}\n    ${FIRST}。\n    2、`);
  });

  it('a separator behind a name writes the label of the value', async () => {
    await openAtEnd('separator.zhibiao');
    await editor().page.keyboard.press('Escape');
    await editor().page.keyboard.type('；');
    await lineBegins(/送戏场次；实施周期指标值/);
    const text = spaced(await editor().save('separator.zhibiao'));
    assert.equal(text, `${PROJECT}\n    1、1-产出指标；11-数量指标；送戏场次；实施周期指标值:`);
    await editor().page.keyboard.type('实施周期指标值：');
    await editor().page.waitForTimeout(500);
    assert.equal(spaced(await editor().save('separator.zhibiao')), text);
  });
});

describe('a new table by the command', () => {
  const editor = editorForSuite();

  it('asks for department, year, standard and layout, and puts the cursor into the first place to fill in', async () => {
    const { page } = editor();
    // Where a table is open already the command answers at once.
    await editor().openTable('2024年绩效目标表.txt');
    await editor().runCommand('新建绩效目标表');
    const box = page.locator('.quick-input-widget:visible input[type=text]');
    const asked = (step: number) => page.locator('.quick-input-title', { hasText: `(${step}/4)` }).waitFor();
    await asked(1);
    await box.fill('青榕市文化馆');
    await editor().picture('new table department');
    await page.keyboard.press('Enter');
    await asked(2);
    await box.fill('20266');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-message', { hasText: '四位' }).waitFor();
    await box.fill('2026');
    await page.keyboard.press('Enter');
    await asked(3);
    await editor().picture('new table standard');
    await page.locator('.quick-input-list .monaco-list-row').first().click();
    await asked(4);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '编写版式' }).click();
    const line = (text: string) => editor().text.locator('.view-line', { hasText: text }).first().waitFor();
    await line('青榕市文化馆2026年项目支出绩效目标表');
    await page.keyboard.insertText('公益演出经费');
    await line('公益演出经费');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('45.00');
    await editor().picture('new table');
    await page.locator('.view-line', { hasText: /公益演出经费\s*45\.00\s*45\.00/ }).waitFor();
  });
});

describe('adding codes', () => {
  const editor = editorForSuite({ files: { 'uncoded.zhibiao': UNCODED } });

  it('asks for the type that a name leaves open, and shows what it changes before', async () => {
    const { page } = editor();
    await editor().openTable('uncoded.zhibiao');
    await editor().anySquiggle().waitFor();
    await editor().runCommand('补上层级和类型编码');
    const question = page.locator('.quick-input-widget', { has: page.locator('.quick-input-list .monaco-list-row') });
    await question.first().waitFor();
    assert.equal(
      await page.locator('.quick-input-widget:visible input[type=text]').getAttribute('placeholder'),
      '“图书馆运行经费”的指标“阅览室开放”是哪一类？',
    );
    await editor().picture('codes question');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '22-社会效益' }).click();
    await page.locator('.refactor-preview .monaco-list-row, .bulk-edit-panel .monaco-list-row').first().waitFor();
    await editor().picture('codes preview');
    await page.getByRole('button', { name: /^(Apply|应用)/ }).click();
    await editor().text.locator('.view-line', { hasText: '11-数量指标' }).first().waitFor();
    const text = await editor().save('uncoded.zhibiao');
    assert.ok(text.includes('1、1-产出指标；11-数量指标；举办培训场次'), text);
    assert.ok(text.includes('2、2-效益指标；22-社会效益；阅览室开放'), text);
    const rules = new Checker().check(Table.read(text)).findings.map(({ finding }) => finding.rule.name);
    assert.ok(!rules.includes('missing-code'), rules.join(' '));
  });
});
