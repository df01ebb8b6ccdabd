import assert from 'node:assert/strict';
import type { Editor } from './editor.mts';
import { editorForSuite } from './editor-for-suite.mts';

const TABLE = [
  '项目支出绩效目标表',
  '单位：万元',
  '项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标',
  '图书购置费\t90.00\t90.00\t\t\t购置图书8000册。\t1、1-产出指标；12-质量指标；验收合格率；实施周期指标值:100%；年度指标值:100%。2、',
].join('\n');
const HEAD = '1-产出指标；11-数量指标；';

/** Opens a table that ends where the next indicator's head belongs, and writes there. */
async function write(editor: Editor, name: string, typing: (editor: Editor) => Promise<void>): Promise<void> {
  editor.write(name, TABLE);
  await editor.openTable(name);
  await editor.squiggles('error').or(editor.squiggles('warning')).first().waitFor();
  await editor.goToEnd();
  await typing(editor);
}

describe('completion on screen', () => {
  const editor = editorForSuite();
  const suggestion = () =>
    editor().page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '11-数量指标' });

  for (const typed of ['1', '11', 'sl', 'shuliang']) {
    it(`typing “${typed}” offers the quantity head, and Enter writes all of it`, async () => {
      const name = `typed-${typed}.zhibiao`;
      await write(editor(), name, ({ page }) => page.keyboard.type(typed, { delay: 60 }));
      await suggestion().first().waitFor();
      await editor().picture(`completion-${typed}`);
      await suggestion().first().click();
      assert.equal((await editor().save(name)).slice(TABLE.length), HEAD);
    });
  }

  it('an input method’s 数量 offers the quantity head', async () => {
    const name = 'composed.zhibiao';
    await write(editor(), name, () => editor().compose('shuliang', '数量'));
    await suggestion().first().waitFor();
    await editor().picture('completion-composed');
    await suggestion().first().click();
    assert.equal((await editor().save(name)).slice(TABLE.length), HEAD);
  });

  it('Ctrl+Space offers it before anything is typed', async () => {
    const name = 'asked.zhibiao';
    await write(editor(), name, ({ page }) => page.keyboard.press('Control+Space'));
    await suggestion().first().waitFor();
    await editor().page.keyboard.press('Escape');
  });
});
