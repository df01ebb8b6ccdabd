import assert from 'node:assert/strict';
import { editorForSuite } from './editor-for-suite.mts';

const LIST = '    1、1-产出指标；11-数量指标；送戏场次；实施周期指标值:≥36场次；年度指标值:≥36场次';
const TABLE = `项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n巡演经费\t38.50\t38.50\n    绩效目标：送戏下乡。\n${LIST}`;

describe('typing in a table', () => {
  const editor = editorForSuite({ files: { 'typing.zhibiao': TABLE } });

  it('a stop ends the indicator and begins the next one', async () => {
    await editor().openTable('typing.zhibiao');
    await editor().anySquiggle().waitFor();
    await editor().goToEnd();
    await editor().page.keyboard.type('。');
    const next = editor().text.locator('.view-line', { hasText: /^\s*2、/ });
    await next.waitFor();
    await editor().picture('typing');
    const text = await editor().save('typing.zhibiao');
    assert.equal(text.replace(/^\t/gm, '    '), `${TABLE}。\n    2、`);
  });
});
