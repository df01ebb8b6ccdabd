import assert from 'node:assert/strict';
import { editorForSuite } from './editor-for-suite.mts';

const TABLE = '2024年绩效目标表.txt';
const MISMATCH = 'code-name-mismatch';

describe('problems on screen', () => {
  const editor = editorForSuite();

  it('squiggles are painted under what is wrong', async () => {
    await editor().openTable(TABLE);
    await editor().squiggles('error').first().waitFor();
    await editor().squiggles('warning').first().waitFor();
    await editor().picture('squiggles');
  });

  it('the Problems panel lists them in Chinese', async () => {
    const { page } = editor();
    await page.keyboard.press('Control+Shift+M');
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: MISMATCH });
    await row.first().waitFor();
    assert.match((await row.first().textContent()) ?? '', /[一-龥]{4}/);
    await editor().picture('problems');
  });

  it('correcting the text takes the problem and its squiggle away, undoing brings them back', async () => {
    const { page } = editor();
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: MISMATCH });
    await editor().select('12-数量指标');
    await page.keyboard.insertText('12-质量指标');
    await row.first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await row.first().waitFor();
    assert.equal(await row.count(), 1);
  });

  it('correcting all mistakes leaves no squiggle', async () => {
    const { page } = editor();
    for (const [wrong, right] of [
      ['12-数量指标', '12-质量指标'],
      ['4、2-效益指标；22-社会效益；覆盖', '3、2-效益指标；22-社会效益；覆盖'],
      ['流动图书车运行经费\t50.00\t50.00', '流动图书车运行经费\t60.00\t60.00'],
    ] as const) {
      await editor().select(wrong);
      await page.keyboard.insertText(right);
    }
    await editor().squiggles('error').first().waitFor({ state: 'detached' });
    await editor().squiggles('warning').first().waitFor({ state: 'detached' });
    assert.match(await editor().save(TABLE), /60\.00\t60\.00/);
  });

  it('typing fast leaves neither stale nor doubled problems', async () => {
    const { page } = editor();
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: MISMATCH });
    await editor().select('12-质量指标');
    for (let round = 0; round < 10; round++) {
      await page.keyboard.insertText('12-数量指标');
      for (let step = 0; step < 7; step++) await page.keyboard.press('Backspace');
    }
    await page.keyboard.insertText('12-数量指标');
    // The row of an earlier moment may still stand there; what counts is what stays.
    await page.waitForTimeout(1500);
    await row.first().waitFor();
    assert.equal(await row.count(), 1);
    await page.keyboard.press('Control+Shift+M');
  });
});
