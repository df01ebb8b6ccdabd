import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { editorForSuite } from './editor-for-suite.mts';

const TABLE = '项目支出绩效目标表\n\n项目名称\t总计\t财政拨款\t绩效目标\t绩效指标\n';

describe('the offer to switch plain text', () => {
  const editor = editorForSuite({ files: { 'second.txt': TABLE, 'third.txt': TABLE } });
  const offer = (): Locator =>
    editor().page.locator('.notifications-toasts .notification-list-item', { hasText: '项目支出绩效目标表' });

  it('does not come for other text', async () => {
    await editor().openFile('notes.txt');
    await editor().page.waitForTimeout(1500);
    assert.equal(await offer().count(), 0);
  });

  it('comes in Chinese for a goal table, and its 是 switches the language', async () => {
    await editor().openFile('plain.txt');
    await offer().waitFor();
    await editor().picture('offer');
    for (const word of ['是', '总是', '不再询问']) await offer().getByText(word, { exact: true }).waitFor();
    await offer().getByText('是', { exact: true }).click();
    await editor().languageIs('绩效目标表');
    await editor().page.locator('[id="status.languageStatus"]').click();
    await editor().page.locator('.hover-language-status', { hasText: '不带代码' }).first().waitFor();
    await editor().page.keyboard.press('Escape');
  });

  it('its 不再询问 is remembered', async () => {
    await editor().openFile('second.txt');
    await offer().getByText('不再询问', { exact: true }).click();
    await offer().waitFor({ state: 'detached' });
    // VS Code writes the setting and reads it again in its own time.
    await editor().page.waitForTimeout(1000);
    await editor().openFile('third.txt');
    await editor().page.waitForTimeout(1500);
    assert.equal(await offer().count(), 0);
    await editor().languageIs('Plain Text');
  });
});

describe('English', () => {
  const editor = editorForSuite({ language: 'en' });

  it('is spoken where VS Code speaks it', async () => {
    await editor().openFile('plain.txt');
    const offer = editor().page.locator('.notifications-toasts .notification-list-item', {
      hasText: 'looks like a goal table',
    });
    await offer.getByText("Don't Ask Again").waitFor();
    await offer.getByText('Yes', { exact: true }).click();
    await editor().languageIs('Goal table');
  });
});

describe('what holds for a table', () => {
  const editor = editorForSuite({
    files: { 'zhibiao.json': '{ "standard": "mof2021" }' },
    settings: { 'zhibiao.standard': '没有的.json' },
  });

  it('a standard in the settings that cannot be used is told', async () => {
    await editor().openTable('2024年绩效目标表.txt');
    const toast = editor().page.locator('.notifications-toasts .notification-list-item', { hasText: '没有的.json' });
    await toast.waitFor();
    await editor().picture('unusable standard');
    assert.match(
      (await toast.textContent()) ?? '',
      /指标体系“没有的\.json”（设置 zhibiao\.standard）找不到或有错误，没有采用/,
    );
  });

  it('the language status names the configuration file, and opens it', async () => {
    const { page } = editor();
    await page.locator('[id="status.languageStatus"]').click();
    const status = page.locator('.hover-language-status', { hasText: '配置文件：zhibiao.json' });
    await status.first().waitFor();
    await editor().picture('configured by');
    await status.getByText('打开').first().click();
    await page.locator('.tab.active', { hasText: 'zhibiao.json' }).waitFor();
  });
});
