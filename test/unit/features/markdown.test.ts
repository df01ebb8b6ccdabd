import assert from 'node:assert/strict';
import { Snapshot } from '#grammar';
import { readStandard } from '../../../server/src/configuration/standard.ts';
import { completion, resolveCompletion } from '../../../server/src/features/completion.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { signatureHelp } from '../../../server/src/features/signatureHelp.ts';
import { asCode, escaped, plainText } from '../../../server/src/features/support/markdown.ts';
import { Checks } from '../../../server/src/workspace/checked.ts';
import { Document } from '../../../server/src/workspace/document.ts';
import { settingsFor } from '../../../server/src/workspace/settings.ts';
import { help } from './support/help.ts';

/** What would become something else in Markdown, each with a word by which it is found again. */
const HOSTILE = [
  '<script>alert(1)</script>甲',
  '[乙](command:zhibiao.explainRule)',
  '![丙](https://example.invalid/picture.png)',
  '`丁`',
  '**戊**',
  'https://example.invalid/己',
  'www.example.invalid/庚',
  'a@example.invalid辛',
  '&lt;壬&gt;',
];

/** Markdown without what is escaped, and without code. */
function bare(markdown: string): string {
  return markdown.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
}

const ACTIVE = /[<[\]`&@]|:\/\/|www\.|(?:\*\*){2}|!\[/;

function tableWith(evil: string): string {
  return [
    '项目支出绩效目标表',
    `部门名称：${evil}局`,
    '单位：万元',
    '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标',
    '合计\t90.00\t90.00\t\t\t\t',
    `${evil}馆\t90.00\t90.00\t\t\t\t`,
    `${evil}项目\t90.00\t90.00\t\t\t目标。\t` +
      `1、1-${evil}；11-${evil}；${evil}名；实施周期指标值:不少于5${evil}；年度指标值:≥5${evil}。` +
      `2、1-产出指标；11-数量指标；${evil}率；实施周期指标值:不少于5${evil}；年度指标值:不少于6次。`,
  ].join('\n');
}

const OWN = (evil: string) =>
  readStandard(
    JSON.stringify({
      id: 'ours',
      name: evil,
      coded: false,
      levels: [{ name: '成果指标', definition: evil, types: [{ name: evil, definition: { zh: evil, en: evil } }] }],
    }),
  ).standard!;

describe('Markdown made of a table', () => {
  for (const evil of HOSTILE) {
    it(`shows ${evil} word for word`, () => {
      const text = tableWith(evil);
      const snapshot = Snapshot.of(text);
      const shown: string[] = [];
      for (const standard of [undefined, OWN(evil)]) {
        const own = standard === undefined ? [] : [{ standard }];
        const checked = new Checks('zh').of(Document.open('a:b', 1, text), settingsFor('', {}, own, null));
        const known = help(checked, { 'a:c': text });
        for (let offset = 0; offset < text.length; offset++) {
          const position = snapshot.positionAt(offset);
          const hovered = hover(checked, position);
          if (hovered !== null) shown.push((hovered.contents as { value: string }).value);
          for (const { documentation } of signatureHelp(checked, position)?.signatures[0]?.parameters ?? []) {
            shown.push((documentation as { value: string }).value);
          }
          for (const item of offset % 5 === 0 ? completion(checked, position, known).items : []) {
            const { documentation } = item.data === undefined ? item : resolveCompletion(checked, item, known);
            if (documentation !== undefined) shown.push((documentation as { value: string }).value);
          }
        }
      }
      const word = /[甲乙丙丁戊己庚辛壬]/.exec(evil)![0];
      assert.ok(shown.filter((markdown) => markdown.includes(word)).length > 10);
      for (const markdown of new Set(shown)) assert.doesNotMatch(bare(markdown), ACTIVE, markdown);
    });
  }

  it('escapes what is active and leaves the rest', () => {
    assert.equal(escaped('11-数量指标（%）: 5 < 6 [a](b)'), '11-数量指标（%）: 5 \\< 6 \\[a\\](b)');
    assert.equal(asCode('≥ 5 卷'), '`≥ 5 卷`');
    assert.equal(asCode('a``b`'), '``` a``b` ```');
  });

  it('is plain text where it cannot be shown', () => {
    const table = '| | 本行 |\n|---|--:|\n| 总计 | **5** |';
    const shown = `**${escaped('甲_乙|丙')}**  \n读作 ${asCode('≥**%')}\n\n${table}`;
    assert.equal(plainText(shown), '甲_乙|丙\n读作 ≥**%\n\n| | 本行 |\n| 总计 | 5 |');
  });
});
