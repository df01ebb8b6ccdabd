import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sameRow, Table } from '#grammar';
import { formatting } from '../../../server/src/features/formatting.ts';
import { decode } from '../../../server/src/interchange/decode.ts';
import { tableAround } from '../../support/check-rule.ts';
import { wrappedAround } from '../../support/lists.ts';
import { newFindings } from '../../support/same-content.ts';
import { applied, open } from './support/open.ts';

/** A text as formatting leaves it. */
function formatted(text: string, format: unknown = {}): string {
  return applied(text, formatting(open(text, { format })).edits);
}

function checkList(list: string, expected: string, format: unknown = {}): void {
  assert.equal(formatted(tableAround(list), format), tableAround(expected));
}

describe('formatting an indicator list', () => {
  it('writes separators, colons, serials and codes as the standard does', () => {
    checkList(
      '１.1－产出指标: 11-数量指标，加工卷数, 实施周期指标值：500卷。年度指标值:500卷.',
      '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:500卷；年度指标值:500卷。',
    );
  });

  it('puts in separators and stops that are missing, but ends no value that was cut', () => {
    checkList(
      '1、1-产出指标11-数量指标加工卷数实施周期指标值:500卷年度指标值:500卷2、1-产出指标；12-质量指标；合格率；实施周期指标值:不低于95%；年度指标值:不',
      '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:500卷；年度指标值:500卷。2、1-产出指标；12-质量指标；合格率；实施周期指标值:不低于95%；年度指标值:不',
    );
  });

  it('keeps the signs behind the last part: they stand for what is missing', () => {
    const sound = '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:1卷；年度指标值:1卷。';
    const cut = [
      ['2、2-效益指标：', '2、2-效益指标；'],
      ['2、2-效益指标；22-社会效益 ； ；', '2、2-效益指标；22-社会效益；；'],
      ['2、2-效益指标；22-社会效益；利用率 ，', '2、2-效益指标；22-社会效益；利用率，'],
      [
        '2、2-效益指标；22-社会效益；利用率；实施周期指标值：；',
        '2、2-效益指标；22-社会效益；利用率；实施周期指标值:；',
      ],
      ['2、2-效益指标；利用率；年度指标值：', '2、2-效益指标；利用率；年度指标值:'],
      ['2、2-效益指标；利用率；年度指标值：不低于；', '2、2-效益指标；利用率；年度指标值:不低于；'],
      ['2、2-效益指标。', '2、2-效益指标。'],
    ];
    for (const [list, expected] of cut) checkList(sound + list, sound + expected);
    checkList(
      `1、2-效益指标；实施周期指标值:5，${sound.replace('1', '2')}`,
      `1、2-效益指标；实施周期指标值:5，${sound.replace('1', '2')}`,
    );
  });

  it('keeps the gap of a part that is missing, and makes one of two separators where none is', () => {
    const values = '实施周期指标值:1卷；年度指标值:1卷。';
    checkList(`1、1-产出指标: 13-时效指标: : ${values}`, `1、1-产出指标；13-时效指标；；${values}`);
    checkList(`1、1-产出指标；；；${values}`, `1、1-产出指标；；；${values}`);
    checkList('1、1-产出指标;;甲类数量;;年度指标值:1卷。', '1、1-产出指标；；甲类数量；；年度指标值:1卷。');
    checkList(`1、；11-数量指标；甲类数量；${values}`, `1、；11-数量指标；甲类数量；${values}`);
    checkList(
      `1、1-产出指标；；11-数量指标；；甲类数量；；${values}`,
      `1、1-产出指标；11-数量指标；甲类数量；${values}`,
    );
  });

  it('is done after once where a label comes last', () => {
    checkList(
      '1、2-效益指标；21-经济效益；按年度指标值下达的维护数量；实施周期指标值',
      '1、2-效益指标；21-经济效益；按；年度指标值:下达的维护数量；实施周期指标值:。',
    );
  });

  it('keeps the numbers of serials: a gap is a sign that something was lost', () => {
    const list =
      '1、1-产出指标；11-数量指标；甲类数量；实施周期指标值:1件；年度指标值:1件。4、1-产出指标；11-数量指标；乙类数量；实施周期指标值:1件；年度指标值:1件。';
    checkList(list, list);
  });

  it('gives signs, digits and letters their width, and takes out spaces that belong to nobody', () => {
    checkList(
      '1、1-产出指标；11-数量指标；加工卷数(含ＡＩ识别, 校对)；实施周期指标值:≥５００卷；年度指标值:97. 5 ％。',
      '1、1-产出指标；11-数量指标；加工卷数（含AI识别，校对）；实施周期指标值:≥500卷；年度指标值:97.5%。',
    );
  });

  it('leaves numbers, times and spaces in words alone', () => {
    const list = '1、1-产出指标；11-数量指标；每日 8:30前完成1,000件；实施周期指标值:1,000件；年度指标值:1,000件。';
    checkList(list, list);
  });

  it('leaves an indicator alone that holds parts of another', () => {
    const list =
      '1、1-产出指标: 13-时效指标: 及时率: 年度指标: 13-时效指标: 及时率: 实施周期指标值:100%: 年度指标值:100%。';
    checkList(list, list);
  });

  it('can keep the style of the file', () => {
    const indicator = (n: number, name: string) =>
      `${n}、1-产出指标: 11-数量指标: ${name}: 实施周期指标值:1件: 年度指标值:1件。`;
    const odd = '3、1-产出指标；11-数量指标:丙类数量: 实施周期指标值：1件: 年度指标值:1件。';
    const list = indicator(1, '甲类数量') + indicator(2, '乙类数量');
    checkList(list + odd, list + indicator(3, '丙类数量'), { style: 'file' });
  });
});

describe('formatting rows', () => {
  it('gives the signs of a goal their width, but not those of its numbers', () => {
    const goal = '完成巡查1,200次,整改隐患(含河岸)。';
    const row = (text: string) => `河道巡查经费\t1.00\t1.00\t\t\t${text}\t1、产出指标：巡查次数，年度指标值：1次。`;
    assert.equal(formatted(row(goal)), row('完成巡查1,200次，整改隐患（含河岸）。'));
  });

  it('joins cells that were broken over lines, and cleans amounts', () => {
    const text = tableAround('1、1-产出指标；11-数量指标；加工\n卷数；实施周期指标\n值:1卷；年度指标值:1卷。').replace(
      '\t10.00\t10.00\t\t\t完成',
      '\t10. 00\t10．00\t\t\t完成',
    );
    const expected = tableAround('1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:1卷；年度指标值:1卷。');
    assert.equal(formatted(text), expected);
  });

  it('joins no line that need not belong to the cell', () => {
    const text = tableAround('1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:1卷；年度指标值:1卷。');
    const scrap = text.replace('\n档案数字', '\n政务公开专栏\n档案数字');
    assert.equal(formatted(scrap), scrap);
    assert.equal(formatted(text.replace('档案数字化经费', '档案数字化\n经费')), text);
  });

  it('keeps the lines of a wrapped table', () => {
    const text = wrappedAround('1、1-产出指标: 11-数量指\n\n标: 巡查次数：实施周期指\n\n标值:1次。年度指标值:1次');
    const expected = wrappedAround(
      '1、1-产出指标；11-数量指\n\n标；巡查次数；实施周期指\n\n标值:1次；年度指标值:1次。',
    );
    assert.equal(formatted(text), expected);
  });

  it('writes one indicator a line in the authoring layout', () => {
    const text =
      '河道巡查经费  1.00  1.00\n\t绩效目标: 完成\n\t巡查。\n  1、产出指标：巡查次数，年度指标值：1次。2、产出指标：频次，\n   年度指标值：1次。';
    const expected =
      '河道巡查经费\t1.00\t1.00\n    绩效目标：完成巡查。\n    1、产出指标：巡查次数，年度指标值：1次。\n    2、产出指标：频次，年度指标值：1次。';
    assert.equal(formatted(text), expected);
  });

  it('can change the layout', () => {
    const published = '河道巡查经费\t1.00\t1.00\t\t\t完成巡查。\t1、产出指标：巡查次数，年度指标值：1次。';
    const authoring =
      '河道巡查经费\t1.00\t1.00\n    绩效目标：完成巡查。\n    1、产出指标：巡查次数，年度指标值：1次。';
    assert.equal(formatted(published, { layout: 'authoring' }), authoring);
    assert.equal(formatted(authoring, { layout: 'published' }), published);
  });

  it('keeps remarks and the cells of a row with one too few', () => {
    const text = '// 待核\n河道巡查经费\t1.00\t1.00\t\t完成巡查。\t1、产出指标：巡查次数，年度指标值：1次。';
    assert.equal(formatted(text), text);
    assert.equal(formatted(text, { layout: 'published' }), text);
  });

  it('touches only what differs', () => {
    const text = tableAround('1、1-产出指标;11-数量指标；加工卷数；实施周期指标值:1卷；年度指标值:1卷。');
    const { edits } = formatting(open(text));
    assert.deepEqual(
      edits.map(({ range: { start, end }, newText }) => [start.line, end.character - start.character, newText]),
      [[6, 1, '；']],
    );
  });

  it('formats a value with more to change than a call takes arguments', () => {
    const value = 'a，b,'.repeat(130_000);
    const bad = `1、1-产出指标；11-数量指标；数量；实施周期指标值:1卷；年度指标值:${value}。`;
    const { edits } = formatting(open(`甲经费\t1.00\t1.00\t\t\t完成。\t${bad}`));
    assert.ok(edits.length > 0);
  });

  it('formats only rows that a range touches', () => {
    const bad = '1、1-产出指标;11-数量指标；数量；实施周期指标值:1卷；年度指标值:1卷。';
    const row = (name: string) => `${name}\t1.00\t1.00\t\t\t完成。\t${bad}`;
    const text = [row('甲经费'), row('乙经费'), row('丙经费')].join('\n');
    const range = { start: { line: 1, character: 3 }, end: { line: 2, character: 0 } };
    const { edits } = formatting(open(text), range);
    assert.deepEqual(
      edits.map((edit) => edit.range.start.line),
      [1],
    );
  });
});

describe('formatting real and damaged tables', () => {
  const root = path.join(import.meta.dirname, '../../..');
  const folders = ['../shared/corpus', 'examples', 'test/fixtures'].map((folder) => path.join(root, folder));
  for (const folder of folders.filter((one) => existsSync(one))) {
    for (const file of readdirSync(folder).filter((name) => /\.(?:txt|zhibiao)$/.test(name))) {
      it(`${file}: the same meaning, no new finding, nothing left to format`, () => {
        const text = decode(readFileSync(path.join(folder, file)))!.text;
        for (const style of ['standard', 'file']) {
          for (const layout of ['keep', 'authoring', 'published']) {
            const once = formatted(text, { style, layout });
            const [before, after] = [text, once].map((one) =>
              [...Table.read(one).rows()].map(({ segment }) => segment),
            );
            assert.equal(after!.length, before!.length);
            for (const [i, row] of before!.entries()) assert.ok(sameRow(row, after![i]!, 'meant'), row.name);
            assert.deepEqual(newFindings(text, once), []);
            assert.equal(formatted(once, { style, layout }), once);
          }
        }
      });
    }
  }
});
