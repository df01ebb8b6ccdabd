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

const FILES = ['1', '11', 'sl', 'shuliang', '数量', 'asked'].map((name) => `typed-${name}.zhibiao`);

/** Opens a table that ends where the next indicator's head belongs, and puts the cursor there. */
async function openAtEnd(editor: Editor, name: string): Promise<void> {
  await editor.openTable(name);
  await editor.anySquiggle().waitFor();
  await editor.goToEnd();
}

const [FIRST, SECOND] = [1, 2].map((n) => `${n}、1-产出指标；12-质量指标；合格率；实施周期指标值:9%；年度指标值:9%。`);
const ROW = TABLE.slice(0, TABLE.lastIndexOf('\t') + 1);

describe('completion on screen', () => {
  const files = { ...Object.fromEntries(FILES.map((name) => [name, TABLE])), 'between.zhibiao': ROW + FIRST + SECOND };
  const editor = editorForSuite({ files });
  const suggestion = () =>
    editor().page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '11-数量指标' });

  for (const typed of ['1', '11', 'sl', 'shuliang']) {
    it(`typing “${typed}” offers the quantity head, and Enter writes all of it`, async () => {
      const name = `typed-${typed}.zhibiao`;
      await openAtEnd(editor(), name);
      await editor().page.keyboard.type(typed, { delay: 60 });
      await suggestion().first().waitFor();
      await editor().picture(`completion-${typed}`);
      await editor().page.keyboard.press('Enter');
      assert.equal((await editor().save(name)).slice(TABLE.length), HEAD);
    });
  }

  it('a head comes between two indicators', async () => {
    await editor().openTable('between.zhibiao');
    await editor().select(SECOND!);
    await editor().page.keyboard.press('ArrowLeft');
    await editor().page.keyboard.type('sl', { delay: 60 });
    await suggestion().first().waitFor();
    await editor().page.keyboard.press('Enter');
    await editor().page.keyboard.type('x');
    assert.equal(await editor().save('between.zhibiao'), `${ROW}${FIRST}2、${HEAD}x${SECOND}`);
  });

  it('an input method’s 数量 offers the quantity head', async () => {
    const name = 'typed-数量.zhibiao';
    await openAtEnd(editor(), name);
    await editor().compose('shuliang', '数量');
    await suggestion().first().waitFor();
    await editor().picture('completion-composed');
    await editor().page.keyboard.press('Enter');
    assert.equal((await editor().save(name)).slice(TABLE.length), HEAD);
  });

  it('Ctrl+Space offers it before anything is typed', async () => {
    await openAtEnd(editor(), 'typed-asked.zhibiao');
    await editor().page.keyboard.press('Control+Space');
    await suggestion().first().waitFor();
    await editor().page.keyboard.press('Escape');
  });
});
