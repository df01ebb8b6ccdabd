import assert from 'node:assert/strict';
import { editorForSuite } from './editor-for-suite.mts';

const HEADER = '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标';
const GOAL = '送戏到12个镇街。';
const FIRST = '1、1-产出指标；11-数量指标；送戏下乡演出场次；实施周期指标值:≥36场次；年度指标值:≥36场次。';
const SECOND = '2、3-满意度指标；31-服务对象满意度；受益群众满意度；实施周期指标值:≥90%；年度指标值:≥90%。';

const TSV = `惠民巡演经费\t38.50\t38.50\t\t\t${GOAL}\t"${FIRST}\n${SECOND}"\r\n`;
const cells = ['惠民巡演经费', '38.50', '38.50', '&nbsp;', '&nbsp;', GOAL, `${FIRST}<br>\n  ${SECOND}`];
const HTML = `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;

const PUBLISHED = `${HEADER}\n培训经费\t45.00\t45.00\t\t\t${GOAL}\t${FIRST}\n`;
const AUTHORING = `${HEADER}\n培训经费\t45.00\t45.00\n    绩效目标：${GOAL}\n    ${FIRST}\n`;
const ROW = `惠民巡演经费\t38.50\t38.50\t\t\t${GOAL}\t${FIRST}${SECOND}`;
const LINES = `惠民巡演经费\t38.50\t38.50\n    绩效目标：${GOAL}\n    ${FIRST}\n    ${SECOND}`;

describe('pasting into a table', () => {
  const editor = editorForSuite({
    files: {
      'paste-published.zhibiao': PUBLISHED,
      'paste-authoring.zhibiao': AUTHORING,
      'paste-command.zhibiao': AUTHORING,
      'paste-between.zhibiao': PUBLISHED.trimEnd() + SECOND,
    },
  });

  it('rows copied in a spreadsheet come in the layout of the table', async () => {
    await editor().openTable('paste-published.zhibiao');
    await editor().anySquiggle().waitFor();
    await editor().goToEnd();
    await editor().copyElsewhere(TSV);
    await editor().page.keyboard.press('Control+v');
    await editor().page.locator('.post-edit-widget').waitFor();
    await editor().picture('paste');
    assert.equal(await editor().save('paste-published.zhibiao'), PUBLISHED + ROW);
  });

  it('a table of a page comes by its HTML, and what was copied is one choice away', async () => {
    await editor().openTable('paste-authoring.zhibiao');
    await editor().anySquiggle().waitFor();
    await editor().goToEnd();
    const text = TSV.replaceAll('"', '');
    await editor().copyElsewhere(text, HTML);
    await editor().page.keyboard.press('Control+v');
    const widget = editor().page.locator('.post-edit-widget');
    await widget.waitFor();
    assert.equal(await editor().save('paste-authoring.zhibiao'), AUTHORING + LINES);
    await editor().goToEnd();
    await editor().page.keyboard.press('Control+z');
    await editor().page.keyboard.press('Control+v');
    await widget.locator('a, .monaco-button').first().click();
    // The other choice in the menu below.
    await editor().page.getByText('Insert Plain Text').first().waitFor();
    await editor().picture('paste choices');
    await editor().page.keyboard.press('ArrowDown');
    await editor().page.keyboard.press('Enter');
    await editor().text.locator('.view-line', { hasText: GOAL }).nth(1).waitFor();
    assert.equal(
      (await editor().save('paste-authoring.zhibiao')).replaceAll('\r', ''),
      AUTHORING + text.replaceAll('\r', ''),
    );
  });

  it('indicators come between two others, with the cursor behind them, and those behind count on', async () => {
    await editor().openTable('paste-between.zhibiao');
    await editor().anySquiggle().waitFor();
    await editor().select(SECOND);
    await editor().page.keyboard.press('ArrowLeft');
    await editor().copyElsewhere(`${FIRST}\n${SECOND}\n`);
    await editor().page.keyboard.press('Control+v');
    await editor().page.locator('.post-edit-widget').waitFor();
    await editor().page.keyboard.type('x');
    const [two, three, four] = [FIRST, SECOND, SECOND].map((one, i) => `${i + 2}${one.slice(1)}`);
    assert.equal(await editor().save('paste-between.zhibiao'), `${PUBLISHED.trimEnd()}${two}${three}x${four}`);
  });

  it('a command does the same', async () => {
    await editor().openTable('paste-command.zhibiao');
    await editor().anySquiggle().waitFor();
    await editor().goToEnd();
    await editor().copyElsewhere(TSV);
    await editor().runCommand('粘贴为目标表行');
    await editor().text.locator('.view-line', { hasText: '惠民巡演经费' }).waitFor();
    assert.equal(await editor().save('paste-command.zhibiao'), AUTHORING + LINES);
  });
});
