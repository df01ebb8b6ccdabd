import assert from 'node:assert/strict';
import { editorForSuite } from './editor-for-suite.mts';

const TABLE = '2024年绩效目标表.txt';

describe('finding one’s way on screen', () => {
  const editor = editorForSuite();

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
