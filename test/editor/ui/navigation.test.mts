import assert from 'node:assert/strict';
import { item, tableOfYear } from '../../support/lists.ts';
import { editorForSuite } from './editor-for-suite.mts';

const TABLE = '2024年绩效目标表.txt';

const OTHER = '2025年绩效目标表.txt';
const LIST = item(1, '夜间开放天数', { annual: '不少于300天' });
const PROJECT = tableOfYear(2025, '流动图书车运行经费', LIST).split('\n')[6]!;

describe('finding one’s way on screen', () => {
  const editor = editorForSuite({
    files: {
      [OTHER]: `${tableOfYear(2025, '流动图书车运行经费', LIST)}${PROJECT.replace('流动图书车运行经费', '夜间开放经费')}\n`,
    },
  });

  it('the outline lists units and projects', async () => {
    const { page } = editor();
    await editor().openTable(TABLE);
    await editor().showOutline();
    await page.locator('.outline-pane .monaco-list-row', { hasText: '云岭区图书馆' }).first().waitFor();
    await page.locator('.outline-pane .monaco-list-row', { hasText: '图书购置费' }).first().waitFor();
    await editor().picture('outline');
  });

  it('clicking an outline row goes there', async () => {
    const { page } = editor();
    await page.locator('.outline-pane .monaco-list-row', { hasText: '流动图书车运行经费' }).first().click();
    await page.locator('[id="status.editor.selection"]', { hasText: '10' }).waitFor();
  });

  it('the breadcrumbs name the project that the cursor is in', async () => {
    const crumbs = editor().page.locator('.breadcrumbs-control', { hasText: '流动图书车运行经费' });
    await crumbs.first().waitFor();
  });

  it('Ctrl+Shift+O finds an indicator by its name', async () => {
    const { page } = editor();
    await editor().goToEnd();
    await page.keyboard.press('Control+Shift+O');
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.keyboard.insertText('验收合格率');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '图书验收合格率' }).waitFor();
    await editor().picture('symbols');
    await page.keyboard.press('Escape');
  });

  it('Ctrl+T finds an indicator by pinyin, in whichever table it stands', async () => {
    const { page } = editor();
    await page.keyboard.press('Control+t');
    await page.keyboard.type('yjkf', { delay: 60 });
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '夜间开放天数' }).first().waitFor();
    await editor().picture('symbols by pinyin');
    await page.keyboard.press('Escape');
  });

  it('hovering a head explains it', async () => {
    const { page } = editor();
    await editor().select('11-数量指标');
    // Into the words, where a mouse would rest.
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: '数量指标' });
    await hover.first().waitFor();
    await editor().picture('hover');
    assert.match((await hover.first().textContent()) ?? '', /产出/);
    await page.keyboard.press('Escape');
  });

  it('a line above each project tells what it has, and hints stand in the text', async () => {
    const { page } = editor();
    await editor().openTable(OTHER);
    await editor()
      .text.locator('.codelens-decoration', { hasText: /产出 1 · / })
      .first()
      .waitFor();
    await editor().text.locator('.view-line', { hasText: '分项合计' }).first().waitFor();
    await editor().picture('lenses and hints');
    assert.ok((await page.locator('.codelens-decoration a', { hasText: '补上草稿' }).count()) > 0);
  });

  it('F2 renames an indicator wherever it stands', async () => {
    const { page } = editor();
    await editor().select('夜间开放天数');
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), '夜间开放天数');
    await box.fill('延时开放天数');
    await page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
    await editor().text.locator('.view-line', { hasText: '延时开放天数' }).first().waitFor();
    const saved = await editor().save(OTHER);
    assert.equal(saved.split('延时开放天数').length, 3);
    assert.ok(!saved.includes('夜间开放天数'));
  });

  it('F12 goes to the same project of another year', async () => {
    const { page } = editor();
    await editor().select('流动图书车运行经费');
    await page.keyboard.press('F12');
    await page.locator('.tab.active', { hasText: TABLE }).waitFor();
    await page.locator('[id="status.editor.selection"]', { hasText: '10' }).waitFor();
    await editor().picture('same project');
  });

  it('the language status names standard, layout and dialect, and changes the standard', async () => {
    const { page } = editor();
    const button = page.locator('[id="status.languageStatus"]');
    await button.click();
    const status = page.locator('.hover-language-status');
    await status.filter({ hasText: '公开版式 · 带代码' }).first().waitFor();
    await editor().picture('status');
    await status.getByText('更改').first().click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '财政部 2021' }).click();
    await button.click();
    await status.filter({ hasText: '2021' }).first().waitFor();
    assert.match(editor().read('.vscode/settings.json'), /"zhibiao\.standard": "mof2021"/);
    await page.keyboard.press('Escape');
  });
});
