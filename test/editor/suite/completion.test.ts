import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { client, closeAll, openText, until } from './support.ts';

const HEADING =
  '项目支出绩效目标表\n单位：万元\n项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n';
const ROW = '图书购置费\t90.00\t90.00\t\t\t购置图书8000册。\t';
const FIRST = '1、1-产出指标；12-质量指标；验收合格率；实施周期指标值:100%；年度指标值:100%。';

/** The heads that are offered for what is typed after the serial of a new indicator. */
async function headsOffered(typed: string): Promise<string[]> {
  const document = await openText(`${HEADING}${ROW}${FIRST}2、${typed}`);
  await client();
  const end = document.positionAt(document.getText().length);
  const offered = await until(
    () =>
      vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, end),
    ({ items }) => items.length > 0,
  );
  return offered.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('completion', () => {
  afterEach(closeAll);

  for (const typed of ['', '1', '11', '数量', 'sl', 'shuliang']) {
    it(`offers the quantity head for “${typed}”`, async () => {
      const labels = await headsOffered(typed);
      assert.ok(
        labels.some((label) => label.includes('11-数量指标')),
        labels.join('\n'),
      );
    });
  }
});
