import assert from 'node:assert/strict';
import { isComment, type Row, Table } from '#grammar';
import { tableToJson } from '../../server/src/interchange/json.ts';
import { generate } from '../support/generate.ts';
import { type RenderOptions, render } from '../support/render.ts';

const LAYOUTS = ['published', 'wrapped', 'authoring'] as const;

describe('a comment', () => {
  it('is a line that begins with two slashes of either width', () => {
    for (const line of ['// 待核', '//待核', '    // 待核', '\u3000／／待核', '\ufeff// 待核', '//', '\t//'])
      assert.ok(isComment(line), line);
    for (const line of ['/ 待核', '5公里/小时 // 待核', '//www.gov.cn/jxmb', '    //czj.gz.gov.cn', ''])
      assert.ok(!isComment(line), line);
  });

  it('is a segment of its own between rows, and no part of a row that goes on behind it', () => {
    const table = Table.read('// 甲\n合计\t1.00\t1.00\n// 乙\n\n水务局\t1.00\t1.00\n');
    const kinds = [...table.segments].map(({ what, lines }) => `${what} ${lines.join('').trim().slice(0, 4)}`);
    assert.deepEqual(kinds, ['comment // 甲', 'row 合计\t1', 'comment // 乙', 'blank ', 'row 水务局\t', 'blank ']);
    const row = firstRow('清淤经费\t1.00\n    绩效目标：清淤\n    // 待核\n    河道。\n// 丙');
    assert.equal(row.goal, '清淤河道。');
    assert.deepEqual(row.interruptions, [{ line: 2, what: 'comment' }]);
    assert.equal(row.lines.length, 4);
  });

  it('never breaks an address that a wrapped cell cuts', () => {
    const row = firstRow('清淤经费 1.00 1.00\n见http:\n//www.gov.cn/jx。\n');
    assert.equal(row.goal, '见http://www.gov.cn/jx。');
  });

  it('may stand inside a header that flows over lines', () => {
    const header = '项目名称（资金使用单位）\n总计\n// 待核\n财政拨款\n财政专户拨款\n其他资金\n绩效目标\n绩效指标\n';
    assert.deepEqual(said(`${header}合计 1.00 1.00\n`), said(`${header.replace('// 待核\n', '')}合计 1.00 1.00\n`));
    assert.equal(Table.read(header).segments.at(0).lines.length, 8);
  });

  for (const layout of LAYOUTS) {
    it(`changes nothing that a table says, wherever it stands (${layout})`, () => {
      for (const dialect of ['coded', 'uncoded'] as const) {
        for (const seed of [1, 2, 3]) {
          checkEverywhere(generate({ seed, units: 1, projects: 2, dialect }), {
            layout,
            seed,
            pageLines: 18,
            width: 30,
          });
        }
      }
    });
  }
});

function firstRow(text: string): Row {
  return Table.read(text).rows().next().value!.segment;
}

/** Puts a comment before every line in turn, and everywhere at once: the rows stay what they are. */
function checkEverywhere(model: ReturnType<typeof generate>, options: RenderOptions): void {
  const { text } = render(model, options);
  const lines = text.split('\n');
  const plain = said(text);
  for (let i = 0; i <= lines.length; i++) {
    const commented = [...lines.slice(0, i), '// 合计 1.00 1.00', ...lines.slice(i)].join('\n');
    assert.deepEqual(said(commented), plain, `before line ${i + 1}: ${lines[i]}`);
  }
  assert.deepEqual(said(lines.map((line) => `// 待核\n${line}`).join('\n')), plain);
}

function said(text: string) {
  return JSON.parse(
    JSON.stringify(tableToJson(Table.read(text), ''), (key, value) => (key === 'line' ? undefined : value)),
  );
}
