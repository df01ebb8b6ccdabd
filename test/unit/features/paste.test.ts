import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Position, sameRow, Table } from '#grammar';
import { paste } from '../../../server/src/features/paste.ts';
import { decode } from '../../../server/src/interchange/decode.ts';
import { takeCursor } from '../../support/marks.ts';
import { applied, open, openAtCursor } from './support/open.ts';

const HEADER = '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标';
const FIRST = '1、1-产出指标；11-数量指标；巡查河道次数；实施周期指标值:≥24次；年度指标值:≥12次。';
const SECOND = '2、2-效益指标；22-社会效益；覆盖人口数；实施周期指标值:≥3万人；年度指标值:≥3万人。';
const THIRD = SECOND.replace('2、', '3、');
const GOAL = '巡查河道，打捞漂浮物。';
const PUBLISHED = `${HEADER}\n合计\t10.00\t10.00\t\t\t\t\n河道保洁经费\t10.00\t10.00\t\t\t${GOAL}\t${FIRST}`;
const AUTHORING = `${HEADER}\n河道保洁经费\t10.00\t10.00\n    绩效目标：${GOAL}\n    ${FIRST}`;
const OLD_HEADER = '主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标';

const ROW = `灯光维护费\t8.00\t8.00\t\t\t${GOAL}\t${FIRST}${SECOND}`;
const ENTRY_LINES = [`    绩效目标：${GOAL}`, `    ${FIRST}`, `    ${SECOND}`];
const LINES = ['灯光维护费\t8.00\t8.00', ...ENTRY_LINES].join('\n');

/** What is put in at the cursor `‸` when a text, and HTML beside it, is pasted. */
function pasted(marked: string, text: string, html?: string): string | null {
  const { checked, position } = openAtCursor(marked);
  const edits = paste(checked, { range: { start: position, end: position }, text, html });
  return edits === null ? null : edits[0]!.newText;
}

/** Asserts what a table is when a text has been pasted in the place of the cursor, or of all from it to the mark `◂`. */
function check(marked: string, clipboard: string, expected: string): void {
  const { text, offset } = takeCursor(marked);
  const selected = text.includes('◂') ? text.indexOf('◂') : offset;
  const table = text.replace('◂', '');
  const checked = open(table);
  const [start, end] = [offset, selected].map((at) => checked.document.table.snapshot.positionAt(at)) as [
    Position,
    Position,
  ];
  const edits = paste(checked, { range: { start, end }, text: clipboard });
  assert.equal(applied(table, edits ?? [{ range: { start, end }, newText: clipboard }]), expected);
}

describe('pasting rows from a spreadsheet', () => {
  const cells = ['灯光维护费', '8.00', '8.00', '', '', `"${GOAL}"`, `"${FIRST}\n${SECOND}"`];
  const tsv = `${cells.join('\t')}\r\n`;

  it('writes them in the layout of the table', () => {
    assert.equal(pasted(`${PUBLISHED}\n‸`, tsv), ROW);
    assert.equal(pasted(`${AUTHORING}\n‸`, tsv), LINES);
  });

  it('begins and ends lines as they are needed, with the line ends of the file', () => {
    assert.equal(pasted(`${PUBLISHED}‸`, tsv), `\n${ROW}`);
    assert.equal(pasted(PUBLISHED.replace('河道', '‸河道'), tsv), `${ROW}\n`);
    const crlf = `${AUTHORING}\n‸`.replaceAll('\n', '\r\n');
    assert.equal(pasted(crlf, tsv), LINES.replaceAll('\n', '\r\n'));
    assert.equal(pasted(PUBLISHED.replace('保洁', '保‸洁'), tsv), null);
  });

  it('leaves them to the editor before a header, by whose columns they would not be read', () => {
    assert.equal(pasted(`‸${PUBLISHED}`, tsv), null);
    assert.equal(pasted(`${HEADER}‸\n`, tsv), `\n${ROW}`);
  });

  it('leaves them to the editor where a row would be torn apart, or end elsewhere', () => {
    const flowing = `${HEADER.replaceAll('\t', ' ')}\n河道保洁经费 10.00 10.00\n巡查河道，打捞漂浮物。\n${FIRST}\n`;
    assert.equal(pasted(flowing.replace('巡查', '‸巡查'), tsv), null);
  });

  it('undoubles quotes, and keeps numbers apart that stood on lines of their own', () => {
    const goal = '建成""示范河""\n完成率100\n5个镇街受益';
    const text = `灯光维护费\t8.00\t8.00\t\t\t"${goal}"\t${FIRST}\r\n`;
    assert.equal(
      pasted(`${PUBLISHED}\n‸`, text),
      `灯光维护费\t8.00\t8.00\t\t\t建成"示范河"完成率100 5个镇街受益\t${FIRST}`,
    );
  });

  it('leaves out a title and a header that the file has already, and brings both into an empty file', () => {
    const whole = `2026年项目支出绩效目标表\t\t\t\t\t\t\r\n${HEADER}\r\n${tsv}`;
    assert.equal(pasted(`${AUTHORING}\n‸`, whole), LINES);
    const fresh = pasted('‸', whole)!;
    assert.equal(fresh, `2026年项目支出绩效目标表\n${HEADER}\n${ROW}`);
  });

  it('puts cells into the columns of the file, by their header', () => {
    const turned = `绩效指标\t绩效目标\t总计\t财政拨款\t项目名称\r\n"${FIRST}\n${SECOND}"\t"${GOAL}"\t8.00\t8.00\t灯光维护费`;
    assert.equal(pasted(`${PUBLISHED}\n‸`, turned), ROW);
  });

  it('takes rows of which only the first columns were copied', () => {
    assert.equal(
      pasted(`${AUTHORING}\n‸`, '合计\t"18.00"\t18.00\r\n灯光维护费\t8.00\t8.00\r\n'),
      '合计\t18.00\t18.00\n灯光维护费\t8.00\t8.00',
    );
  });

  describe('of the form of 2022', () => {
    const LIST = '1、产出指标：维护次数，年度指标值：5次。';
    const rows = `城管局\t城管局本级\t灯光"维护"费\t"${GOAL}"\t${LIST}\n城管局\t城管局本级\t路灯费\t${GOAL}\t${LIST}\n`;
    const projects = (layout: 'published' | 'authoring') =>
      ['灯光"维护"费', '路灯费'].map((name) =>
        layout === 'published' ? `${name}\t\t\t\t\t${GOAL}\t${LIST}` : `${name}\n    绩效目标：${GOAL}\n    ${LIST}`,
      );

    for (const text of [rows, `${OLD_HEADER}\n${rows}`]) {
      it(`writes them ${text === rows ? 'without' : 'with'} their header in the columns of the file, owners above`, () => {
        const owners = '// 主管部门：城管局；预算单位：城管局本级';
        assert.equal(pasted(`${PUBLISHED}\n‸`, text), [owners, ...projects('published')].join('\n'));
        assert.equal(pasted(`${AUTHORING}\n‸`, text), [owners, ...projects('authoring')].join('\n'));
      });
    }

    it('does not repeat the owners that the table names already', () => {
      const table = `部门名称：城管局\n${HEADER}\n城管局本级\t10.00\t10.00\t\t\t\t\n‸`;
      assert.equal(pasted(table, rows), projects('published').join('\n'));
      const other = rows.replace('城管局本级\t路灯费', '园林所\t路灯费');
      const [first, second] = projects('published');
      assert.equal(pasted(table, other), [first, '// 预算单位：园林所', second].join('\n'));
    });

    it('leaves them as they are in a table of that form', () => {
      assert.equal(
        pasted(`${OLD_HEADER}\n城管局\t城管局本级\t河道保洁\t${GOAL}\t${LIST}\n‸`, rows.replaceAll('"', '')),
        null,
      );
    });
  });
});

describe('pasting between bars', () => {
  const bars = (...cells: string[]) => `|${cells.join('|')}|`;
  const table = (...rows: string[]) =>
    [bars(...HEADER.split('\t')), bars(...HEADER.split('\t').map(() => '--')), ...rows].join('\n');
  const first = bars('河道保洁经费', '10.00', '10.00', '', '', GOAL, FIRST);

  it('writes rows with bars, as the rows there have them', () => {
    const row = bars('灯光维护费', '8.00', '8.00', '', '', GOAL, FIRST + SECOND);
    assert.equal(pasted(`${table(first)}\n‸`, ROW), row);
    assert.equal(pasted(`${table()}\n‸`, ROW), row);
    const spaced = first.replaceAll('|', ' | ').trim();
    assert.equal(pasted(`${table(spaced)}\n‸`, ROW), row.replaceAll('|', ' | ').trim());
  });

  it('makes ordinary characters of bars in texts', () => {
    const row = ROW.replace(GOAL, '甲|乙方案。');
    assert.equal(pasted(`${table(first)}\n‸`, row)!.split('|').length, bars(...ROW.split('\t')).split('|').length + 1);
    assert.match(pasted(`${table(first)}\n‸`, row)!, /\|甲\\\|乙方案。\|/);
    const entries = `${FIRST.replace('巡查', '巡查|检查')}\n${SECOND}`;
    assert.match(pasted(table(first.replace(FIRST, '‸')), entries)!, /^1、.*巡查\\\|检查河道次数.*2、/);
  });
});

describe('pasting a table of a page or of Word', () => {
  const cell = (text: string) => `<td style='border:solid'><p class=MsoNormal><span lang=EN-US>${text}</span></p></td>`;
  const row = (...texts: string[]) => `<tr>${texts.map(cell).join('\n')}</tr>`;
  const html = `<html><head><style>td { color: red }</style></head><body><!--StartFragment--><table>${row(
    '灯光维护费',
    '8.00',
    '8.00',
    '&nbsp;',
    '&nbsp;',
    GOAL,
    `${FIRST.replace('≥24', '&ge;24')}</p>\n<p>${SECOND}`,
  )}</table><!--EndFragment--></body></html>`;
  // Without the HTML, nobody could tell the lines of the last cell from rows.
  const text = `灯光维护费\t8.00\t8.00\t \t \t${GOAL}\t${FIRST}\r\n${SECOND}\r\n`;

  it('goes by the HTML', () => {
    assert.equal(pasted(`${PUBLISHED}\n‸`, text, html), ROW);
    assert.equal(pasted(`${AUTHORING}\n‸`, text, html), LINES);
  });

  it('repeats merged departments and units in each row', () => {
    const head = `<tr>${OLD_HEADER.split('\t')
      .map((name) => `<th>${name}</th>`)
      .join('')}</tr>`;
    const body = (lead: string, name: string) => `<tr>${lead}<td>${name}</td><td>${GOAL}</td><td>${FIRST}</td></tr>`;
    const merged = `<table>${head}${body('<td rowspan=2>城管局</td><td rowspan=2>城管局本级</td>', '灯光维护费')}${body('', '河道保洁费')}</table>`;
    assert.equal(
      pasted(`${OLD_HEADER}\n‸`, 'a\tb', merged),
      [`城管局\t城管局本级\t灯光维护费\t${GOAL}\t${FIRST}`, `城管局\t城管局本级\t河道保洁费\t${GOAL}\t${FIRST}`].join(
        '\n',
      ),
    );
  });

  it('takes no colours of an editor for a table', () => {
    assert.equal(pasted(`${PUBLISHED}\n‸`, '灯光\n维护', '<div><span style="color:red">灯光</span></div>'), null);
  });
});

describe('pasting text of a PDF', () => {
  const wrapped = [
    '灯光维护费 8.00 8.00',
    '',
    '巡查河道，打捞漂',
    '',
    '浮物。',
    '',
    `${FIRST.slice(0, 20)}`,
    FIRST.slice(20),
    `${SECOND.slice(0, 30)}`,
    '',
    SECOND.slice(30),
    '',
  ].join('\n');

  it('joins the lines of each cell', () => {
    assert.equal(pasted(`${PUBLISHED}\n‸`, wrapped), ROW);
    assert.equal(pasted(`${AUTHORING}\n‸`, wrapped), LINES);
    assert.equal(
      pasted(`${HEADER.replaceAll('\t', ' ')}\n\n河道保洁经费 10.00 10.00\n\n${GOAL}\n\n${FIRST}\n‸`, wrapped),
      ROW,
    );
  });
});

describe('pasting indicators into a project', () => {
  it('puts each on a line of its own in the authoring layout', () => {
    assert.equal(pasted(`${AUTHORING}\n    ‸`, `"${SECOND}\n${SECOND}"`), `${SECOND}\n    ${THIRD}`);
    assert.equal(pasted(`${AUTHORING}\n‸`, `${SECOND}${SECOND}\n`), `    ${SECOND}\n    ${THIRD}`);
    assert.equal(pasted(`${AUTHORING}‸`, `${SECOND.slice(0, 20)}\n${SECOND.slice(20)}`), `\n    ${SECOND}`);
  });

  it('leaves what goes on with an indicator to the editor', () => {
    assert.equal(pasted(`${AUTHORING}\n    2、2-效益指标；‸`, SECOND.slice(2) + SECOND), null);
    assert.equal(pasted(`${AUTHORING.replace('巡查', '巡‸查')}`, SECOND.slice(0, 20)), null);
  });

  const at = (n: number, entry: string) => `${n}${entry.slice(1)}`;

  it('leaves to the editor what goes in the place of text of two rows', () => {
    for (const table of [PUBLISHED, AUTHORING]) {
      const two = `${table.replace(FIRST, FIRST + SECOND)}\n护岸工程\t5.00\t5.00\t\t\t${GOAL}\t${FIRST}`;
      const marked = two.replace('2、', '‸2、').replace('护岸', '护◂岸');
      check(marked, `${FIRST}\n${SECOND}`, marked.replace(/‸[^◂]*◂/, `${FIRST}\n${SECOND}`));
    }
  });

  it('puts them in the place of the last ones, with the blank line below them', () => {
    const table = `${PUBLISHED}${SECOND}\n\n`;
    check(table.replace('2、', '‸2、').replace(/\n$/, '◂\n'), `${SECOND}`, `${PUBLISHED}${SECOND}\n`);
  });

  it('leaves what comes before the goal to the editor', () => {
    assert.equal(pasted(AUTHORING.replace('10.00\n', '10.00‸\n'), SECOND + SECOND), null);
    assert.equal(pasted(AUTHORING.replace(GOAL, `${GOAL}‸`), SECOND + SECOND), `\n    ${at(1, SECOND)}\n    ${SECOND}`);
  });

  const layouts: [layout: string, list: (...entries: string[]) => string][] = [
    ['published', (...entries) => `${PUBLISHED.slice(0, -FIRST.length)}${entries.join('')}\n`],
    ['authoring', (...entries) => `${AUTHORING.slice(0, -FIRST.length)}${entries.join('\n    ')}\n`],
  ];
  for (const [layout, list] of layouts) {
    it(`counts on from the place, and those behind (${layout})`, () => {
      const rest = [at(4, FIRST), at(5, FIRST)];
      for (const clipboard of [FIRST + SECOND, `${SECOND}\n${at(7, SECOND)}\n`]) {
        const [one, two] = clipboard.startsWith('1') ? [FIRST, SECOND] : [SECOND, SECOND];
        const expected = list(FIRST, at(2, one), at(3, two), ...rest);
        check(list(FIRST, '2、‸', at(3, FIRST), at(4, FIRST)), clipboard, expected);
        check(list(FIRST, '2、‸', at(2, FIRST), at(3, FIRST)), clipboard, expected);
        check(list(FIRST, `‸${at(2, FIRST)}`, at(3, FIRST)), clipboard, expected);
        check(list(FIRST.replace('次数', '次‸数'), at(2, FIRST), at(3, FIRST)), clipboard, expected);
        check(list(FIRST, `‸${SECOND}◂`, at(3, FIRST), at(4, FIRST)), clipboard, expected);
      }
      check(list(FIRST, '2、‸'), SECOND, list(FIRST, SECOND));
      check(list(FIRST, '2、‸'), SECOND.slice(2), list(FIRST, SECOND));
      check(list(FIRST, '3、‸', at(9, FIRST)), FIRST, list(FIRST, at(3, FIRST), at(9, FIRST)));
    });
  }

  it('puts them into one line in the published layout', () => {
    assert.equal(pasted(`${PUBLISHED}‸`, `"${SECOND}\n${SECOND}"`), SECOND + THIRD);
    assert.equal(pasted(`${PUBLISHED}‸`, `${SECOND.slice(0, 20)}\r\n${SECOND.slice(20)}\r\n`), SECOND);
  });

  it('puts them into the cell of a row that has none yet', () => {
    assert.equal(
      pasted(`${PUBLISHED}\n护岸管理中心\t5.00\t5.00\t\t\t\t‸\n`, `${THIRD}\n${THIRD}`),
      `${at(1, THIRD)}${SECOND}`,
    );
  });

  it('joins the lines of a single cell', () => {
    assert.equal(pasted(PUBLISHED.replace(GOAL, '‸'), '"巡查河道，\n打捞漂浮物。"'), '巡查河道，打捞漂浮物。');
  });
});

describe('pasting a table with the parts of indicators in columns', () => {
  const tsv = [
    '一级指标\t二级指标\t三级指标\t指标值',
    '产出指标\t数量指标\t维护灯具数\t"≥50\n盏"',
    '\t质量指标\t亮灯率\t≥98%',
    '效益指标\t社会效益指标\t覆盖人口数\t≥3万人',
    '其他\t另一类\t说不清\t好\r\n',
  ].join('\r\n');
  const entries = [
    '2、1-产出指标；11-数量指标；维护灯具数；实施周期指标值:≥50盏；年度指标值:≥50盏。',
    '3、1-产出指标；12-质量指标；亮灯率；实施周期指标值:≥98%；年度指标值:≥98%。',
    '4、2-效益指标；22-社会效益；覆盖人口数；实施周期指标值:≥3万人；年度指标值:≥3万人。',
    '5、其他；另一类；说不清；实施周期指标值:好；年度指标值:好。',
  ];

  it('writes them as the file does, with the serials that come next', () => {
    assert.equal(pasted(`${AUTHORING}\n    ‸`, tsv), entries.join('\n    '));
    assert.equal(pasted(`${PUBLISHED}‸`, tsv), entries.join(''));
  });

  it('goes on from a serial that waits, at the end and in the middle', () => {
    check(`${AUTHORING}\n    2、‸`, tsv, `${AUTHORING}\n    ${entries.join('\n    ')}`);
    check(`${PUBLISHED}2、‸`, tsv, PUBLISHED + entries.join(''));
    check(
      `${AUTHORING}\n    2、‸\n    ${THIRD}`,
      tsv,
      `${AUTHORING}\n    ${[...entries, `6${THIRD.slice(1)}`].join('\n    ')}`,
    );
    check(`${PUBLISHED}2、‸${THIRD}`, tsv, `${PUBLISHED}${entries.join('')}6${THIRD.slice(1)}`);
    const first = `1${entries[0]!.slice(1)}`;
    const one = tsv.split('\r\n').slice(0, 2).join('\r\n').replace('"≥50\n盏"', '≥50盏');
    check(`${AUTHORING.slice(0, -FIRST.length)}1、‸`, one, `${AUTHORING.slice(0, -FIRST.length)}${first}`);
    check(`${PUBLISHED.slice(0, -FIRST.length)}1、‸`, one, `${PUBLISHED.slice(0, -FIRST.length)}${first}`);
  });

  it('takes merged cells of a page, and a value for the cycle', () => {
    const html = `<table><tr><th>一级指标</th><th>二级指标</th><th>指标名称</th><th>中期指标值</th><th>年度指标值</th></tr>
      <tr><td rowspan=2>产出指标</td><td rowspan=2>数量指标</td><td>甲数</td><td>9件</td><td>3件</td></tr>
      <tr><td>乙数</td><td>6件</td><td>2件</td></tr></table>`;
    assert.equal(
      pasted(`${AUTHORING}\n‸`, 'a\tb', html),
      [
        '    2、1-产出指标；11-数量指标；甲数；实施周期指标值:9件；年度指标值:3件。',
        '    3、1-产出指标；11-数量指标；乙数；实施周期指标值:6件；年度指标值:2件。',
      ].join('\n'),
    );
  });
});

describe('pasting what needs nothing', () => {
  it('is left to the editor', () => {
    for (const text of [
      '河道',
      '',
      ROW,
      `${ROW}\n`,
      '会议记录\n\n今天讨论了三件事。\n',
      '甲\t乙\n丙\t丁',
      '12\t13\n14\t15',
      '"示范河"',
    ]) {
      assert.equal(pasted(`${PUBLISHED}\n‸`, text), null, text);
    }
    for (const text of [LINES, SECOND, `    ${SECOND}\n    ${THIRD}`])
      assert.equal(pasted(`${AUTHORING}\n‸`, text), null, text);
  });
});

const CORPUS = path.resolve(import.meta.dirname, '../../../../shared/corpus');

describe('pasting real tables', () => {
  const files = existsSync(CORPUS) ? readdirSync(CORPUS) : [];
  for (const [layout, marked] of Object.entries({
    published: `${PUBLISHED}\n‸`,
    authoring: `${AUTHORING}\n‸`,
    empty: '‸',
  })) {
    it(`loses nothing (${layout})`, function () {
      if (files.length === 0) this.skip();
      for (const file of files) {
        const { text } = decode(readFileSync(path.join(CORPUS, file)))!;
        const put = pasted(marked, text);
        if (put === null) continue;
        const before = [...Table.read(text).rows()];
        const after = [...Table.read(marked.replace('‸', put)).rows()].slice(-before.length);
        assert.equal(after.length, before.length);
        for (const [i, { segment }] of after.entries())
          assert.ok(sameRow(segment, before[i]!.segment), `${file}: ${segment.name}`);
      }
    });
  }
});
