import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTsv } from '../../../server/src/interchange/tsv.ts';

function check(text: string, expected: readonly (readonly string[])[]): void {
  assert.deepEqual(readTsv(text), expected);
}

describe('cells on the clipboard', () => {
  it('are separated by tabs and line ends; the last line end ends the last row', () => {
    check('名称\t总计\r\n合计\t12.00\r\n', [
      ['名称', '总计'],
      ['合计', '12.00'],
    ]);
    check('a\t\n\tb', [
      ['a', ''],
      ['', 'b'],
    ]);
    check('a\n\nb', [['a'], [''], ['b']]);
  });

  it('hold line breaks, tabs and doubled quotes within quotes', () => {
    check('"第一行\n第二行"\t"称为""示范点""的站"\t"a\tb"\r\n下一行\t\t', [
      ['第一行\n第二行', '称为"示范点"的站', 'a\tb'],
      ['下一行', '', ''],
    ]);
    check('""\t""""', [['', '"']]);
  });

  it('take a quote that nothing closes, or that does not begin the cell, as it is', () => {
    check('"开头\t12\n4" 管道\t"中"段', [
      ['"开头', '12'],
      ['4" 管道', '"中"段'],
    ]);
  });

  it('come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('指', '1', '"', '\n', '\t', '\r', ' ') });
    const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const written = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join('\t')).join('\r\n');
    fc.assert(fc.property(grid, (rows) => check(written(rows), rows)));
  });

  it('takes steps in proportion to the text, however many quotes are open', () => {
    const many = '"开\t'.repeat(20_000);
    assert.equal(readTsv(many)[0]!.length, 20_001);
  });
});
