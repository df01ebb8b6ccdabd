import assert from 'node:assert/strict';
import { Table } from '#grammar';

const HEADER = ['项目名称（资金使用单位）', '总计', '财政拨款', '财政专户拨款', '其他资金', '绩效目标', '绩效指标'];
const LIST =
  '1、1-产出指标；11-数量指标；河湖健康评价数量；实施周期指标值:12条；年度指标值:12条。2、3-满意度指标；31-服务对象满意度；公众满意度；实施周期指标值:≥85%；年度指标值:≥85%。3、2-效益指标；22-社会效益；受益人口；实施周期指标值:28.6万人；年度指标值:28.6万人。4、2-效益指标；23-生态效益；国考断面水质优良率；实施周期指标值:≥85%；年度指标值:≥85%。';
const GOAL = '推进河湖长制从“有名有实”向“有能有效”转变，开展河湖巡查，维护河湖健康生命。';
const ROWS = [
  ['合计', '1,320.50', '1,320.50', '', '', '', ''],
  ['澜沙市水务局', '1,320.50', '1,320.50', '', '', '', ''],
  ['河湖长制工作（含巡查）', '320.50', '320.50', '', '', GOAL, LIST],
  ['防汛物资储备', '1000.00', '600.00', '400.00', '', '补足防汛物资。', LIST],
];

/** What a table says of its rows, a line each. */
function rowsOf(text: string): string[] {
  return [...Table.read(text).rows()].map(({ segment: row }) =>
    [
      row.kind,
      row.name,
      ...(['total', 'fiscal', 'special', 'other'] as const).map((column) => row.amount(column)),
      row.goal,
      ...(row.list?.indicators ?? []).map(({ serial, name, annualValue }) => `${serial} ${name} ${annualValue}`),
    ].join('|'),
  );
}

function scraps(text: string): string[] {
  return [...Table.read(text).placed()].flatMap(({ segment }) => (segment.what === 'scrap' ? segment.lines : []));
}

const GARBLE = [
  '丨二 刂亻 3 0 〇 乂',
  '石 应 急 昌 王 里 局 L 〔 4',
  '刁 1 厂/一丿 ;; 勹八 口亍',
  '二二三 /- 亍卜',
  '芯/又;/内心平; 大/池/川/初月17年 且 . 1',
  '扫描全能王 创建',
  '由 扫描全能王 扫描创建',
  'Scanned with CamScanner',
  'Created with Aspose.Words for .NET',
  '■■ ■',
  ': · :',
  '^ ~ ^',
  'I I I I',
];

const tabbed = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join('\t')).join('\n');
const EXPECTED = rowsOf(tabbed([HEADER, ...ROWS]));

const wide = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);

function check(text: string): void {
  assert.deepEqual(rowsOf(text), EXPECTED);
  assert.deepEqual(scraps(text), []);
}

describe('a heading', () => {
  it('names the department without a unit beside it that cannot be read', () => {
    for (const unit of ['\t单位：万', '  单 位：万无', ' 金额单位：', '\t单位：万元']) {
      const { heading } = Table.read(`部门名称：澜沙市水务局${unit}\n${tabbed([HEADER, ...ROWS])}`);
      assert.equal(heading.department, '澜沙市水务局');
    }
  });

  it('names the department by other words, too', () => {
    for (const word of ['预算单位', '编制单位', '编报部门', '主管部门'])
      assert.equal(
        Table.read(`${word}：澜沙市水务局\n${tabbed([HEADER, ...ROWS])}`).heading.department,
        '澜沙市水务局',
      );
  });
});

describe('one table in several forms', () => {
  it('is four rows', () => assert.equal(EXPECTED.length, 4));

  it('with bars between the cells, as in Markdown', () => {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const rule = '|---|---:|---:|---:|---:|---|---|';
    check([line(HEADER), rule, ...ROWS.map(line)].join('\n'));
    check([line(HEADER), rule, ...ROWS.map(line)].join('\r\n'));
    check([HEADER, ...ROWS].map((cells) => cells.join(' | ')).join('\n'));
    check([HEADER, ...ROWS].map((cells) => `｜${cells.join('｜')}｜`).join('\n'));
  });

  it('with name and amounts behind tabs, and goal and list wrapped below them', () => {
    const lines = (text: string) => text.match(/.{1,30}/gu) ?? [];
    const bodied = ([name, ...cells]: readonly string[]) => ({
      amounts: cells.slice(0, 4).join('\t').trimEnd(),
      name: name!,
      below: [...lines(cells[4]!), ...lines(cells[5]!)],
    });
    const header = HEADER.join(' ');
    check(
      [header, ...ROWS.map(bodied).flatMap(({ name, amounts, below }) => [`${name}\t${amounts}`, ...below])].join('\n'),
    );
    const onLines = ROWS.map(bodied).flatMap(({ name, amounts, below }) =>
      below.length === 0 ? [`${name}\t${amounts}`] : [`    ${name.slice(0, 4)}`, name.slice(4), amounts, ...below],
    );
    check([header, ...onLines.filter((line) => line !== '')].join('\n'));
  });

  it('keeps the columns of amounts behind tabs where one between them is empty', () => {
    const row = (amounts: string) =>
      rowsOf(
        `${HEADER.join(' ')}\n合计\t5.00\t3.00\t\t2.00\n    河湖管护\n工程\n${amounts}\n维护河湖健康。\n${LIST}`,
      )[1]!;
    assert.match(row('5.00\t3.00\t\t2.00'), /^project\|河湖管护工程\|5\.00\|3\.00\|\|2\.00\|维护河湖健康。\|1 /);
    assert.match(row('5.00\t\t\t5.00'), /^project\|河湖管护工程\|5\.00\|\|\|5\.00\|维护河湖健康。\|1 /);
  });

  it('with a header whose names flow over lines between drawn bars', () => {
    const line = (cells: readonly string[]) => `│${cells.join('│')}│`;
    const rule = '├──┼──┼──┼──┼──┼──┼──┤';
    const first = HEADER.map((name) => name.slice(0, 4));
    const second = HEADER.map((name) => name.slice(4, 8));
    const third = HEADER.map((name) => name.slice(8));
    const rows = ROWS.map(line).join(`\n${rule}\n`);
    check([line(first), line(second), line(third), rule, rows].join('\n'));
  });

  it('with cells that flow over lines side by side, as text is taken from a PDF', () => {
    const widths = [12, 9, 9, 12, 9, 20, 38];
    const starts = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width + 2, 1));
    const line = (cells: readonly string[]) =>
      cells.reduce((text, cell, i) => (cell === '' ? text : text.padEnd(starts[i]!) + cell), '');
    const flow = (cells: readonly string[]) => {
      const pieces = cells.map((cell, i) => cell.match(new RegExp(`.{1,${widths[i]}}`, 'g')) ?? []);
      const height = Math.max(...pieces.map(({ length }) => length));
      return Array.from({ length: height }, (_, k) => line(pieces.map((piece) => piece[k] ?? '')));
    };
    const header = line(HEADER.map((name, i) => name.padStart((name.length + widths[i]!) / 2)));
    const rows = ROWS.flatMap(flow);
    check([header, ...rows].join('\n'));
    check([header, ...rows.slice(0, -2), '— 3 —', header, ...rows.slice(-2)].join('\n'));
    const flown = [line([HEADER[0]!.slice(0, 8), ...HEADER.slice(1)]), line([HEADER[0]!.slice(8)])];
    check([...flown, ...rows].join('\n'));
    // The first name fills its column: one space is left behind it.
    const full = [
      flown[0]!.replace(/^ (\S+) +(?=总计)/, (_, name) => `${name.padStart(starts[1]! - 1)} `),
      ' '.repeat(6) + flown[1]!.trim(),
    ];
    check([...full, ...rows].join('\n'));
    const elsewhere = ['水利项目', '9.00', '5.00', '', '4.00', GOAL, LIST];
    const [, read] = rowsOf([header, ...flow(ROWS[0]!), ...flow(elsewhere)].join('\n'));
    assert.ok(read!.startsWith('project|水利项目|9.00|5.00||4.00|'), read);
  });

  it('with bold names and line breaks of HTML in the cells', () => {
    const rows = ROWS.map(([name, ...cells]) => [
      `**${name}**`,
      ...cells.map((cell) => cell.replace('。2、', '。<br>2、')),
    ]);
    check([HEADER, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
  });

  it('with cells between bars that flow over lines', () => {
    const width = 12;
    const lines = [HEADER, ...ROWS].flatMap((cells, i) => {
      if (i === 0) return [`| ${cells.join(' | ')} |`];
      const count = Math.max(...cells.map((cell) => Math.ceil(cell.length / width)));
      return Array.from(
        { length: count },
        (_, k) => `| ${cells.map((cell) => cell.slice(k * width, (k + 1) * width)).join(' | ')} |`,
      );
    });
    check(lines.join('\n'));
  });

  it('with lines drawn around the cells', () => {
    const line = (cells: readonly string[]) => `│${cells.map((cell) => cell.padEnd(8)).join('│')}│`;
    const rule = (left: string, middle: string, right: string) =>
      left + Array.from({ length: HEADER.length }, () => '────').join(middle) + right;
    check(
      [
        rule('┌', '┬', '┐'),
        ...[HEADER, ...ROWS].flatMap((cells) => [line(cells), rule('├', '┼', '┤')]),
        rule('└', '┴', '┘'),
      ].join('\n'),
    );
  });

  it('with a row between bars that a line break has cut', () => {
    for (const bar of '|｜│') {
      const text = [HEADER, ...ROWS].map((cells) => `${bar} ${cells.join(` ${bar} `)} ${bar}`).join('\n');
      for (const cut of ['年度指标', '公众', '开展河湖']) check(text.replace(cut, `${cut}\n`));
      // The bar that closes the row is lost, too.
      check(text.replace(`。 ${bar}\n`, '。\n'));
    }
  });

  it('with one cell a line', () => {
    check([HEADER, ...ROWS].map((cells) => cells.filter((cell) => cell !== '').join('\n')).join('\n'));
    check([HEADER, ...ROWS].map((cells) => cells.join('\n\n')).join('\n\n'));
  });

  it('with one cell a line and whole numbers', () => {
    const rows = ROWS.map((cells) => cells.map((cell) => cell.replace(/^([\d,]+)\.\d\d$/, '$1')));
    const expected = rowsOf(tabbed([HEADER, ...rows]));
    const text = [HEADER, ...rows].map((cells) => cells.filter((cell) => cell !== '').join('\n')).join('\n');
    assert.deepEqual(rowsOf(text), expected);
  });

  it('quoted, as in mail and Markdown', () => {
    const quoted = (text: string) => text.replace(/^/gm, '> ');
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const words = (cells: readonly string[]) => cells.filter((cell) => cell !== '').join(' ');
    const wrapped = [HEADER, ...ROWS].map((cells) => words(cells).replace(/(?<=[。；])(?=.)/g, '\n')).join('\n');
    for (const text of [tabbed([HEADER, ...ROWS]), [HEADER, ...ROWS].map(line).join('\n'), wrapped]) {
      check(quoted(text));
      check(quoted(quoted(text)));
      check(quoted(text.replaceAll('\n', '\n\n')).replace(/> $/gm, '>'));
    }
    check(quoted(tabbed([HEADER, ...ROWS]).replaceAll('\n', '\r\n')));
  });

  it('wrapped, with values that begin with a comparison', () => {
    const text = [HEADER, ...ROWS].map((cells) => cells.filter((cell) => cell !== '').join(' ')).join('\n');
    const [, , read] = rowsOf(text.replace('年度指标值:≥85%', '年度指标值:\n> 85%'));
    assert.ok(read!.includes('公众满意度 > 85%'), read);
  });

  it('with tabs before and behind the lines of a wrapped table', () => {
    const lines = [HEADER, ...ROWS].flatMap((cells) =>
      cells
        .filter((cell) => cell !== '')
        .join(' ')
        .replace(/(?<=[。；])(?=.)/g, '\n')
        .split('\n'),
    );
    for (const every of [1, 2, 3]) {
      check(lines.map((line, i) => (i % every === 0 ? `${line}\t` : line)).join('\n'));
      check(lines.map((line, i) => (i % every === 0 ? `${line} \t\t` : line)).join('\n'));
    }
    const names = ROWS.map(([name]) => name!);
    check(lines.map((line) => (names.some((name) => line.startsWith(name)) ? `\t${line}` : line)).join('\n'));
  });

  it('with page numbers behind rows without goal and list', () => {
    const lines = tabbed([HEADER, ...ROWS]).split('\n');
    assert.deepEqual(rowsOf(lines.flatMap((line) => [line, '', '3', '']).join('\n')), EXPECTED);
  });

  it('with full-width amounts', () => {
    const rows = ROWS.map((cells) =>
      cells.map((cell) => (/^[\d,.]+$/.test(cell) ? cell.replace(/[\d.,]/g, (sign) => wide(sign)) : cell)),
    );
    check(tabbed([HEADER, ...rows]));
  });

  it('with spaces between the cells', () => {
    for (const gap of ['  ', '    ', '　', '　　']) {
      check([HEADER, ...ROWS].map((cells) => cells.filter((cell) => cell !== '').join(gap)).join('\n'));
    }
  });

  it('with spaces between the cells of rows that are indented more than the header', () => {
    const spaced = ROWS.map(
      (cells, i) => (i > 1 ? ' '.repeat(8) : '') + cells.filter((cell) => cell !== '').join('  '),
    );
    check([HEADER.join('  '), ...spaced].join('\n'));
  });

  it('with spaces between the cells, and a goal that is empty or begins with a figure', () => {
    for (const goal of ['', '8个村完成整治。', '1.补足物资；2.维护仓库。']) {
      const rows = [...ROWS.slice(0, 2), ['防汛物资', '1, 320. 50', '1, 320. 50', '0', '0', goal, LIST]];
      const text = [HEADER, ...rows].map((cells) => cells.filter((cell) => cell !== '').join('  ')).join('\n');
      assert.deepEqual(rowsOf(text), rowsOf(tabbed([HEADER, ...rows])));
    }
  });

  it('with the unit of amounts in the header, and dashes for empty amounts', () => {
    const header = HEADER.map((name, i) => (i > 0 && i < 5 ? `${name}（万元）` : name));
    const rows = ROWS.map((cells) => cells.map((cell, i) => (cell === '' && i > 0 && i < 5 ? '-—'[i % 2]! : cell)));
    const checkUnit = (text: string) => {
      check(text);
      assert.equal(Table.read(text).heading.amountUnit, '万元');
    };
    checkUnit(tabbed([header, ...rows]));
    checkUnit([header, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
    checkUnit([header, ...rows].map((cells) => cells.filter((cell) => cell !== '').join('\n')).join('\n'));
    checkUnit([header, ...rows].map((cells) => cells.filter((cell) => cell !== '').join(' ')).join('\n'));
    checkUnit(
      [
        header.join(' ').replace('（万元） 财政专', '（万\n元） 财政专'),
        ...rows.map(([name, ...cells]) =>
          `${name} ${cells.slice(0, 4).join(' ')}\n${cells.slice(4).join('\n')}`.trim(),
        ),
      ].join('\n'),
    );
    checkUnit(
      [
        tabbed([header]),
        ...rows.map(([name, ...cells]) =>
          [
            [name, ...cells.slice(0, 4)].join('\t'),
            ...(cells[4] === '' ? [] : [`    绩效目标：${cells[4]}`, `    ${cells[5]}`]),
          ].join('\n'),
        ),
      ].join('\n'),
    );
  });

  it('with strokes in all empty cells', () => {
    const row = (cells: readonly string[], stroke: string) => cells.map((cell) => cell || stroke).join('\t');
    for (const stroke of ['-', '——', '/', 'NaN']) {
      assert.deepEqual(
        rowsOf([HEADER.join('\t'), ...ROWS.map((cells) => row(cells, stroke))].join('\n')).map((said) =>
          said.replaceAll(`|${stroke}|`, '||').replaceAll(`|${stroke}|`, '||'),
        ),
        EXPECTED,
      );
    }
    for (const stroke of ['-', '——']) {
      const lines = [HEADER, ...ROWS.map((cells) => cells.map((cell) => cell || stroke))].flat().join('\n');
      assert.deepEqual(rowsOf(lines), EXPECTED);
    }
    const bare = ['档案加工经费', '9.00', '9.00', '-', '-', '-', '-'];
    assert.match(rowsOf(tabbed([HEADER, bare]))[0]!, /^project/);
  });

  it('with what says that it goes on between the lines of a wrapped list', () => {
    const [, , project] = ROWS;
    const lines = [`${project![0]} 320.50 320.50`, GOAL, ...LIST.match(/.{1,30}/gu)!];
    const plain = [HEADER.join(' '), ...lines].join('\n');
    const marks = [
      '续表',
      '（续）',
      '（接上页）',
      '转下页',
      '页码：2',
      '～2～',
      '· 2 ·',
      '共12页 第2页',
      '第 2 页 / 共 12 页',
      '续表2',
      '=== Page 2 ===',
      '---- 第 2 页 ----',
      '***',
      '<!-- page 2 -->',
      '![](images/2.jpg)',
      '![image](data:image/png;base64,AAAA)',
      'http://www.lansha.gov.cn/budget/2.html',
    ];
    for (const mark of marks) {
      assert.deepEqual(
        rowsOf([HEADER, ...ROWS].map((cells) => cells.join('\t')).join(`\n\n${mark}\n\n`)),
        EXPECTED,
        mark,
      );
      const broken = [HEADER.join(' '), ...lines.slice(0, 6), mark, ...lines.slice(6)].join('\n');
      assert.deepEqual(rowsOf(broken), rowsOf(plain), mark);
    }
  });

  it('with the number of a table between its rows', () => {
    for (const mark of ['附表3', '预算公开表14', '预算14表']) {
      assert.deepEqual(rowsOf([HEADER, ...ROWS].map((cells) => cells.join('\t')).join(`\n${mark}\n`)), EXPECTED, mark);
    }
  });

  it('with other words for its totals', () => {
    for (const word of ['部门合计', '全区合计', '合计（万元）', '项目合计：']) {
      const kinds = rowsOf(tabbed([HEADER, [word, ...ROWS[0]!.slice(1)], ...ROWS.slice(1)])).map(
        (row) => row.split('|')[0],
      );
      assert.deepEqual(kinds, ['total', 'unit', 'project', 'project'], word);
      const wrapped = [HEADER.join(' '), `${word} 1320.50 1320.50`, `${ROWS[1]![0]} 1320.50 1320.50`].join('\n');
      assert.deepEqual(
        rowsOf(wrapped).map((row) => row.split('|')[0]),
        ['total', 'unit'],
        word,
      );
    }
  });

  it('with the numbers of the columns below the header', () => {
    for (const numbers of ['1234567'.split(''), ['栏次', ...'123456'], ['序号', '1=2+3+4', ...'23456']]) {
      assert.deepEqual(rowsOf(tabbed([HEADER, numbers, ...ROWS])), EXPECTED);
      const lines = [HEADER, numbers, ...ROWS].map((cells) => `| ${cells.join(' | ')} |`);
      assert.deepEqual(rowsOf(lines.join('\n')), EXPECTED);
    }
    assert.equal(rowsOf(tabbed([HEADER, ['1', '3', '3', '', '', GOAL, LIST]])).length, 1);
  });

  it('with the names of the amounts in a line of their own below the one of them all', () => {
    for (const name of ['预算金额（万元）', '资金来源', '']) {
      const first = [HEADER[0]!, name, '', '', '', ...HEADER.slice(5)];
      const second = ['', ...HEADER.slice(1, 5), '', ''];
      check(tabbed([first, second, ...ROWS]));
      const lines = [first, second, ...ROWS].map((cells) => `| ${cells.join(' | ')} |`);
      check(lines.join('\n'));
      check([lines[0], '|---|---|---|---|---|---|---|', ...lines.slice(1)].join('\n'));
    }
    const words = (cells: readonly string[]) => cells.filter((cell) => cell !== '').join(' ');
    const first = words([HEADER[0]!, '预算金额', ...HEADER.slice(5)]);
    check([first, words(HEADER.slice(1, 5)), ...ROWS.map(words)].join('\n'));
  });

  it('with the name of its column before a goal or a list', () => {
    const rows = ROWS.map((cells) => cells.map((cell, i) => (cell !== '' && i > 4 ? `${HEADER[i]}：${cell}` : cell)));
    check(tabbed([HEADER, ...rows]));
    check([HEADER, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
    for (const label of ['绩效指标：', '绩效指标:\n', '绩效指标： ']) {
      const row = ([name, total, fiscal, special, , goal, list]: readonly string[]) => {
        const begin = [goal ? '    ' : '', name, ' ', [total, fiscal, special].filter((one) => one).join(' ')].join('');
        return goal ? `${begin}\n绩效目标：${goal}\n${label}${list}` : begin;
      };
      check([HEADER.join(' '), ...ROWS.map(row)].join('\n'));
    }
  });

  it('with spaces of HTML before names', () => {
    for (const space of ['&nbsp;', '&emsp;&emsp;', '&ensp;']) {
      const rows = ROWS.map(([name, ...cells]) => [`${space}${name}`, ...cells]);
      check([HEADER, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
    }
  });

  it('with another sign for the colon behind a label', () => {
    for (const colon of ['：', '﹕', '∶']) check(tabbed([HEADER, ...ROWS]).replaceAll('值:', `值${colon}`));
  });

  it('with cells in quotes that hold line breaks, as they are copied from a spreadsheet', () => {
    const rows = ROWS.map((cells) =>
      cells.map((cell, i) => (cell !== '' && i > 4 ? `"${cell.replace(/。(?=\d、)/g, '。\n')}"` : cell)),
    );
    check(tabbed([HEADER, ...rows]));
    const quoted = '“有名有实”与"有能有效"';
    const [, read] = rowsOf(tabbed([HEADER, ROWS[0]!, ['水利项目', '9.00', '9.00', '', '', quoted, LIST]]));
    assert.ok(read!.includes(`|${quoted}|`), read);
  });

  it('with a header whose names in quotes hold line breaks', () => {
    const broken = [...HEADER];
    broken[0] = '"项目名称\n（资金使用单位）"';
    broken[1] = `"${HEADER[1]}\n（万元）"`;
    check(tabbed([broken, ...ROWS]));
    check(tabbed([HEADER.map((name) => `"${name.slice(0, 2)}\n${name.slice(2)}"`), ...ROWS]));
  });

  it('with amounts and names in quotes, as a spreadsheet is saved as text', () => {
    check(
      tabbed([HEADER, ...ROWS.map((cells) => cells.map((cell, i) => (cell !== '' && i < 5 ? `"${cell}"` : cell)))]),
    );
    const [total] = rowsOf(tabbed([HEADER, ['合计', '"2,700.50"', '2,700.50', '', '', '', '']]));
    assert.ok(total!.includes('|2700.50|2700.50|'), total);
  });

  it('with other names for its columns', () => {
    const others = ['项目支出名称', '合计', '其中：财政拨款', '专户资金', '其他', '年度目标', '年度绩效指标'];
    check(tabbed([others, ...ROWS]));
  });

  it('wrapped, with the heading of a section between two rows', () => {
    const lines = [HEADER, ...ROWS].map((cells) => cells.filter((cell) => cell !== '').join(' '));
    assert.deepEqual(rowsOf([...lines.slice(0, 4), '### 续表', ...lines.slice(4)].join('\n')), EXPECTED);
  });
});

describe('columns by the names of the header', () => {
  const lines = (list: string) => list.replace(/。(?=\d)/g, '。\n');
  const project = ROWS[2]!;

  it('with a column of serials, and a total and a unit in it', () => {
    const header = ['序号', ...HEADER, '备注'];
    const numbered = ROWS.map(([name, ...cells], i) =>
      i < 2 ? [name!, '', ...cells, ''] : [String(i - 1), name!, ...cells, ''],
    );
    check(tabbed([header, ...numbered]));
    check(
      tabbed([
        header,
        ...numbered.map(([serial, name, ...cells], i) =>
          i < 2 ? ['', serial!, ...cells] : [serial!, name!, ...cells],
        ),
      ]),
    );
  });

  it('with the department and the unit before the name', () => {
    const header = ['主管部门', '预算单位', ...HEADER];
    const rows = ROWS.map((cells, i) =>
      i < 2 ? [cells[0]!, '', '', ...cells.slice(1)] : ['澜沙市水务局', '本级', ...cells],
    );
    check(tabbed([header, ...rows]));
  });

  it('wrapped, with a column of serials, departments and fewer amounts', () => {
    const [name, total, , , , goal, list] = project;
    const read = (header: string, row: string) =>
      rowsOf(`项目支出绩效目标表\n${header}\n合计 ${total} ${total}\n${row}\n${goal}\n${lines(list!)}`)[1]!
        .split('|')
        .slice(0, 6);
    const plain = ['project', name, total, '20.50', null, '300.00'].map((text) => text ?? '');
    assert.deepEqual(read('项目名称 总计 财政拨款 其他资金 绩效目标 绩效指标', `${name} ${total} 20.50 300.00`), plain);
    assert.deepEqual(
      read('序号 项目名称 总计 财政拨款 其他资金 绩效目标 绩效指标', `1 ${name} ${total} 20.50 300.00`),
      plain,
    );
    assert.deepEqual(
      read(
        '主管部门 预算单位 项目名称 总计 财政拨款 其他资金 绩效目标 绩效指标',
        `澜沙市水务局 本级 ${name} ${total} 20.50 300.00`,
      ),
      plain,
    );
  });

  it('wrapped, with the amounts behind the indicators', () => {
    const header = '项目名称 绩效目标 绩效指标 总计 财政拨款 财政专户拨款 其他资金';
    const rows = ROWS.map(([name, ...cells]) => {
      const amounts = cells
        .slice(0, 4)
        .filter((amount) => amount !== '')
        .join(' ');
      const [, , , , goal, list] = cells;
      return list === '' ? `${name} ${amounts}` : `${name}\n${goal}\n${lines(list!)}\n${amounts}`;
    });
    check([header, ...rows].join('\n'));
  });

  it('with the remains of characters between its rows', () => {
    for (const garble of GARBLE) {
      for (const text of [
        tabbed([HEADER, ...ROWS]),
        [HEADER, ...ROWS].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
      ]) {
        const lines = text.split('\n').flatMap((line) => [line, garble]);
        assert.deepEqual(rowsOf(lines.join('\n')), EXPECTED);
        assert.equal(scraps(lines.join('\n')).length, lines.length / 2);
      }
    }
    assert.equal(rowsOf(tabbed([HEADER, ['项 目 支 出 一', '5.00', '5.00', '', '', GOAL, LIST]])).length, 1);
  });
});
