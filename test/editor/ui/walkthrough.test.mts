import { editorForSuite } from './editor-for-suite.mts';

describe('the walkthrough', () => {
  const editor = editorForSuite({ viewport: { width: 1700, height: 1000 } });

  it('is in Chinese, shows what each step is about, says where there is no table, and leads to a new one', async () => {
    const { page } = editor();
    await editor().runCommand('Welcome: Open Walkthrough...');
    const chosen = page.locator('.quick-input-list .monaco-list-row', { hasText: '开始使用指标' });
    await chosen.first().waitFor();
    await page.keyboard.insertText('开始使用指标');
    await page.keyboard.press('Enter');
    const steps = page.locator('.getting-started-step');
    await steps.filter({ hasText: '打开一张表，看看哪里有错' }).waitFor();
    await page.locator('.getting-started-media').waitFor();
    await page.frameLocator('.getting-started-media iframe').frameLocator('iframe').getByText('边看边查').waitFor();
    await editor().picture('walkthrough');
    await steps.filter({ hasText: '一处一处改' }).click();
    await page.locator('.getting-started-step.expanded .monaco-button', { hasText: '改正本文件' }).click();
    await page.locator('.notification-list-item', { hasText: '请先打开一张绩效目标表' }).waitFor();
    await page.keyboard.press('Escape');
    await steps.filter({ hasText: '新建一张表' }).click();
    await page.locator('.getting-started-step.expanded', { hasText: '新建一张表' }).waitFor();
    await editor().picture('walkthrough-write');
    const create = page.locator('.getting-started-step.expanded .monaco-button', { hasText: '新建绩效目标表' });
    const asked = page.locator('.quick-input-widget', { hasText: '部门' });
    // While the step unfolds, the page may take the focus back, which closes what was asked.
    for (let clicks = 0; clicks < 3 && !(await asked.isVisible()); clicks++) {
      await create.click();
      await asked.waitFor({ timeout: 5000 }).catch(() => {});
    }
    await asked.waitFor();
    await page.keyboard.press('Escape');
  });
});
