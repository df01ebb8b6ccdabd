import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHtmlTables } from '../../../server/src/interchange/html-table.ts';

function check(html: string, ...expected: (readonly (readonly string[])[])[]): void {
  assert.deepEqual(readHtmlTables(html), expected);
}

describe('tables in HTML', () => {
  it('give their cells by row, whether or not tags are closed', () => {
    const expected = [
      ['名称', '总计'],
      ['合计', '12.00'],
    ];
    check(
      '<html><body><table><tbody><tr><th>名称</th><th>总计</th></tr><tr><td>合计</td><td>12.00</td></tr></table>',
      expected,
    );
    check('<TABLE border=1><TR><TD>名称<TD>总计<TR><TD>合计<TD>12.00</TABLE>', expected);
  });

  it('give breaks and paragraphs as line breaks, and other white space as a space at most', () => {
    check(
      '<table><tr><td>第一行<br>\r\n   第二行</td><td><p>甲</p>\n<p>乙</p></td><td>断\n  开的词 of \n PDF</td></tr></table>',
      [['第一行\n第二行', '甲\n乙', '断开的词 of PDF']],
    );
  });

  it('decode entities by name and number, each once', () => {
    check('<table><tr><td>&ge;95%&nbsp;&#8804;&#x4e00;</td><td>A&amp;lt;B &unknown; &</td></tr></table>', [
      ['≥95% ≤一', 'A&lt;B &unknown; &'],
    ]);
  });

  it('repeat a cell that spans rows, and leave room beside one that spans columns', () => {
    check(
      `<table><tr><td rowspan=2>主管部门</td><td colspan="2">资金</td><td rowspan='3'>末列</td></tr>
       <tr><td>总计</td><td>财政</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>`,
      [
        ['主管部门', '资金', '', '末列'],
        ['主管部门', '总计', '财政', '末列'],
        ['a', 'b', 'c', '末列'],
      ],
    );
  });

  it('leave out comments, styles and scripts, and take signs in attributes for no tags', () => {
    check(
      `<!--[if gte mso 9]><xml><td>x</td></xml><![endif]--><style>td { content: '<td>' }</style>
       <table title="a > b"><!--StartFragment--><tr><td style='mso-x:">"'>甲<script>document.write('<td>坏</td>')</script></td><td>3 < 5</td></tr>`,
      [['甲', '3 < 5']],
    );
  });

  it('tell a table within a cell from the one that lays out the page', () => {
    check(
      '<table><tr><td>页眉<table><tr><td>甲</td><td>乙</td></tr></table>页脚</td></tr></table>',
      [['页眉页脚']],
      [['甲', '乙']],
    );
  });

  it('take anything', () => {
    const piece = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td',
      ' rowspan=9',
      '>',
      '</td>',
      '<!--',
      '&#',
      '"',
      '指',
      '<style>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        readHtmlTables(pieces.join(''));
      }),
    );
  });
});
