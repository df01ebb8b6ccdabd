import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { checkConversion } from '../support/same-content.ts';

const HEAD =
  '项目支出绩效目标表\n单位：万元\n项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n合计\t9.00\t9.00\t\t\t\t\n青榕市档案局\t9.00\t9.00\t\t\t\t\n';
const ROW =
  '档案数字化加工经费\t9.00\t9.00\t\t\t完成馆藏加工。\t1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:5卷；年度指标值:5卷。\n';
const NEXT =
  '库房租赁费\t0.00\t0.00\t\t\t租用库房。\t1、1-产出指标；11-数量指标；面积；实施周期指标值:5亩；年度指标值:5亩。';

/** What a table says of its rows, a line each. */
function rowsOf(text: string): string[] {
  return [...Table.read(text).rows()].map(({ segment: row }) =>
    [
      row.kind,
      row.name,
      row.amount('total'),
      row.goal,
      row.list?.indicators.map(({ annualValue }) => annualValue),
    ].join('|'),
  );
}

/** The same with all that its indicators say. */
function saidOf(text: string): unknown[] {
  return [...Table.read(text).rows()].map(({ segment: { kind, name, goal, list, interruptions } }) => ({
    kind,
    name,
    goal,
    interruptions,
    indicators: list?.indicators.map((one) => [
      one.serial,
      one.level,
      one.type,
      one.name,
      one.cycleValue,
      one.annualValue,
    ]),
    scraps: list?.scraps,
  }));
}

describe('a row in the authoring layout', () => {
  it('joins a project whose goal and list stand in a row of their own, but no unit with a project that lost its name', () => {
    const split = (name: string) =>
      ROW.replace('\t\t\t完成', `\t\t\t\t\n\t\t\t\t\t完成`).replace('档案数字化加工经费', name);
    assert.deepEqual(rowsOf(HEAD + split('档案数字化加工经费') + NEXT), rowsOf(HEAD + ROW + NEXT));
    assert.equal(rowsOf(HEAD + split('第二档案馆') + NEXT).length, 5);
  });

  it('may have a point behind its serials, and a goal with a list of its own', () => {
    const [name, goal, list] = ['库房租赁费\t9.00\t9.00', '1.5万平方米库房。', NEXT.split('\t')[6]!];
    for (const serial of ['1、', '1.', '1．', '1']) {
      const [row] = rowsOf(`${HEAD}${name}\n    绩效目标：${goal}\n    ${list.replace('1、', serial)}\n`).slice(2);
      assert.equal(row, `project|库房租赁费|9.00|${goal}|5亩`);
    }
    const [row] = rowsOf(`${HEAD}${name}\n    绩效目标：租用\n    ${goal}\n    ${list}\n`).slice(2);
    assert.equal(row, `project|库房租赁费|9.00|租用${goal}|5亩`);
  });

  it('ends its goal before a first serial that was misread, and not before a list in the goal', () => {
    const [name, list] = ['库房租赁费\t9.00\t9.00', NEXT.split('\t')[6]!];
    const spoken = '产出指标；面积；实施周期指标值:5亩；年度指标值:5亩。';
    for (const goal of [
      '租用库房。',
      '租用库房。\n    一、产出：租用库房5亩。\n    二、效益指标：安全。',
      '租用库房。\n    （1）1-3月租用。',
    ]) {
      for (const serial of ['l、', 'I、', '|、', '丨、', '一、', 'O1、', '1) 、', '1)', '、', ']、', '"1 ', '1·', '']) {
        const [row] = rowsOf(`${HEAD}${name}\n    绩效目标：${goal}\n    ${list.replace('1、', serial)}\n`).slice(2);
        assert.equal(row, `project|库房租赁费|9.00|${goal.replaceAll('\n    ', '')}|5亩`, serial);
      }
      for (const serial of ['l、', '|、', '丨、', '1) 、', '']) {
        const [row] = rowsOf(`${HEAD}${name}\n    绩效目标：${goal}\n    ${serial}${spoken}\n`).slice(2);
        assert.equal(row, `project|库房租赁费|9.00|${goal.replaceAll('\n    ', '')}|5亩`, serial);
      }
    }
  });

  const name = '库房租赁费\t9.00\t9.00\n';
  const indicators = [
    '1、1-产出指标；11-数量指标；租用面积；实施周期指标值:≥500平方米；年度指标值:≥500平方米。',
    '2、1-产出指标；12-质量指标；库房消防、安防设施验收通过率；实施周期指标值:100%；年度指标值:100%。',
    '3、2-效益指标；22-社会效益；馆藏档案安全保管情况；实施周期指标值:良好；年度指标值:良好。',
  ];
  const goal = '租用库房，保管馆藏档案，验收通过率达到100%。';
  const details = [`绩效目标：${goal}`, ...indicators];
  const behind = {
    nothing: '',
    project: `\n设施维护费\t0.00\n    绩效目标：维护设施。\n    ${indicators[0]}\n`,
    'project without tabs': `\n设施维护费 0.00 0.00\n    绩效目标：维护设施。\n    ${indicators[0]}\n`,
    unit: '\n市图书馆\t0.00\n设施维护费\t0.00\n    绩效目标：维护设施。\n',
    'unit without amounts': `\n市图书馆\n\n设施维护费\t0.00\n    绩效目标：维护设施。\n    ${indicators[0]}\n`,
    heading: '\n# 2025年项目支出绩效目标表\n部门名称：青榕市图书馆\n单位：万元\n\n合计\t0.00\n',
    note: '\n注：以上指标经主管部门审核。\n',
  };
  const linesOf = (lines: readonly string[]) => lines.map((line) => `    ${line}\n`).join('');

  for (const [next, rest] of Object.entries(behind)) {
    it(`reads the same wherever a line break without indentation falls (before: ${next})`, () => {
      const whole = saidOf(HEAD + name + linesOf(details) + rest);
      for (const [i, detail] of details.entries()) {
        for (let at = 1; at < detail.length; at++) {
          // A row is told to be one by the label or serial below its name.
          if (i === 0 && at < '绩效目标：'.length) continue;
          for (const gap of ['\n', '\r\n', '\n\n', '\n    ']) {
            const broken = details.with(i, detail.slice(0, at) + gap + detail.slice(at));
            assert.deepEqual(
              saidOf(HEAD + name + linesOf(broken) + rest),
              whole,
              JSON.stringify(broken[i]!.slice(Math.max(0, at - 8), at + 8)),
            );
          }
        }
      }
    });
  }

  it('may have a serial cut from its head right below the name', () => {
    const list = linesOf(indicators);
    assert.deepEqual(saidOf(HEAD + name + list.replace('1、', '1\n、')), saidOf(HEAD + name + list));
  });

  it('goes on behind lines that cannot be read', () => {
    const whole = rowsOf(HEAD + name + linesOf(details) + behind.project);
    for (const line of ['（以上由主管部门核定。）', '以上指标已核。\n报市财政局备案。', '- 3 -', '\n注：已核。\n']) {
      const [before, after] = [details.slice(0, 2), details.slice(2)].map(linesOf);
      const text = `${HEAD}${name}${before}${line}\n${after}${behind.project}`;
      assert.deepEqual(rowsOf(text), whole, line);
      checkConversion(Table.read(text), 'published');
      checkConversion(Table.read(text), 'authoring');
    }
  });

  it('goes on with indicators that are not indented, and ends before a list that begins anew', () => {
    const whole = saidOf(HEAD + name + linesOf(details));
    assert.deepEqual(saidOf(`${HEAD}${name}    ${details.join('\n')}\n`), whole);
    const lost = `${HEAD}${name}${linesOf(details)}维护设施。\n${linesOf(indicators)}`;
    assert.deepEqual(saidOf(lost), whole);
  });

  it('ends before the names of units and projects, though its last indicator has no stop', () => {
    const open = linesOf(details).replace(/。\n$/, '\n');
    for (const [next, rest] of Object.entries(behind)) {
      const [whole, ended] = [open, linesOf(details)].map((list) => rowsOf(HEAD + name + list + rest));
      assert.deepEqual(whole, ended, next);
    }
  });
});

describe('a row of a tab-separated table, broken in its middle', () => {
  const whole = rowsOf(HEAD + ROW + NEXT);

  it('reads the same wherever a line break falls', () => {
    for (let at = 1; at < ROW.length - 1; at++) {
      for (const gap of ['\n', '\r\n', '\n\n']) {
        const broken = ROW.slice(0, at) + gap + ROW.slice(at);
        assert.deepEqual(
          rowsOf(HEAD + broken + NEXT),
          whole,
          JSON.stringify(broken.slice(Math.max(0, at - 8), at + 8)),
        );
      }
    }
  });

  it('goes on behind empty cells, as on the next page', () => {
    const header = HEAD.split('\n')[2]!;
    const start = ROW.indexOf('1、') + 1;
    for (let at = start; at < ROW.length - 1; at++) {
      for (const gap of ['\n', '\n\n- 2 -\n', `\n${header}\n`]) {
        const broken = `${ROW.slice(0, at)}${gap}\t\t\t\t\t\t${ROW.slice(at)}`;
        assert.deepEqual(rowsOf(HEAD + broken + NEXT), whole, JSON.stringify(broken.slice(at - 8, at + 16)));
      }
    }
    const later = '\t\t\t\t\t\t2、12-质量指标；合格率；年度指标值:9%。\n';
    assert.deepEqual(rowsOf(HEAD + ROW + later + later.replace('9%', '8%') + NEXT), [
      ...whole.slice(0, 2),
      whole[2]!.replace('5卷', '5卷,9%,8%'),
      whole[3],
    ]);
  });

  it('goes on with goal and list each in its cell, as on the next page', () => {
    const goal = '完成馆藏加工，保障查阅。同时做好保管工作。';
    const later = '2、1-产出指标；12-质量指标；合格率；实施周期指标值:≥90%；年度指标值:≥90%。\n';
    const row = ROW.replace('完成馆藏加工。', goal).replace('5卷。\n', `5卷。${later}`);
    const next = row.replace('档案数字化加工经费', '馆藏征集经费');
    const read = (text: string) => saidOf(text).map((said) => ({ ...(said as object), interruptions: [] }));
    const table = read(HEAD + row + next);
    const [start, end] = [row.indexOf(goal), row.indexOf('1、')];
    const second = row.indexOf('2、');
    for (const gap of ['\n', '\n\n- 2 -\n', '\n\n2\n\n']) {
      for (const at of [start + 3, start + 9, start + 15]) {
        for (const cut of [second, second + 12, row.length - 4]) {
          const rest = `${row.slice(at, end - 1)}\t${row.slice(cut)}`;
          const broken = `${row.slice(0, at)}\t${row.slice(end, cut)}${gap}\t\t\t\t\t${rest}`;
          assert.deepEqual(read(HEAD + broken + next), table, JSON.stringify(broken));
        }
        const open = `${row.slice(0, at)}\t${gap}\t\t\t\t\t${row.slice(at)}`;
        assert.deepEqual(read(HEAD + open + next), table, JSON.stringify(open));
      }
      for (const begin of ['档案数字化加工经费', '档案数字化加工经费\t9.00\t9.00']) {
        const tabs = '\t'.repeat(8 - begin.split('\t').length - 1);
        const again = `${row.slice(0, second)}${gap}${begin}${tabs}${row.slice(second)}`;
        assert.deepEqual(read(HEAD + again + next), table, JSON.stringify(again));
      }
      const cutName = `${row.replace('加工经费', '').slice(0, second - 4)}${gap}加工经费\t\t\t\t\t\t${later}`;
      assert.deepEqual(read(HEAD + cutName + next), table, JSON.stringify(cutName));
    }
  });

  it('is another row where a list begins anew', () => {
    const list = NEXT.slice(NEXT.lastIndexOf('\t') + 1);
    for (const begin of [
      '档案数字化加工经费\t9.00\t9.00\t\t\t\t',
      '库房租赁费\t\t\t\t\t\t',
      '\t\t\t\t\t租用库房。\t',
    ]) {
      assert.equal(rowsOf(`${HEAD}${ROW}${begin}${list}`).length, 4, begin);
    }
  });

  it('goes on behind a page number without any sign', () => {
    const goal = '加工馆藏12万页，保障查阅。同时做好保管工作。';
    const list = '2、1-产出指标；12-质量指标；合格率；实施周期指标值:≥90%；年度指标值:≥90%。\n';
    const row = ROW.replace('完成馆藏加工。', goal).replace('5卷。\n', `5卷。${list}`);
    const table = saidOf(HEAD + row + NEXT);
    const read = (text: string) => saidOf(text).map((said) => ({ ...(said as object), interruptions: [] }));
    const begun = row.indexOf('1、') + 3;
    for (let at = row.indexOf(goal) + 1; at < row.length - 1; at++) {
      // Between a serial and its head a number belongs to them.
      if (at > begun - 3 && at < begun) continue;
      for (const gap of ['\n2\n', '\n\n2\n\n', ...(at < begun ? [] : ['\n\n2\n\n\t\t\t\t\t\t'])]) {
        const broken = row.slice(0, at) + gap + row.slice(at);
        assert.deepEqual(read(HEAD + broken + NEXT), table, JSON.stringify(broken.slice(Math.max(0, at - 8), at + 16)));
      }
    }
  });

  it('has a number on a line of its own where a text needs one', () => {
    for (const [before, number, after] of [
      ['实施周期指标值:', '5', '卷'],
      ['实施周期指标值:≥', '5', '卷'],
      ['实施周期指标值:3-', '5', '卷'],
    ] as const) {
      const text = HEAD + ROW.replace('实施周期指标值:5卷', `${before}\n${number}\n${after}`) + NEXT;
      const list = [...Table.read(text).rows()][2]!.segment.list!;
      assert.equal(list.indicators[0]!.cycleValue, `${before.split(':')[1]}5卷`);
    }
  });

  it('goes on below a line break with an indicator that lost its level', () => {
    const list = ROW.replace(
      '5卷。\n',
      '5卷。\n2、12-质量指标；馆藏重点档案数字化成果验收情况；实施周期指标值:6卷；年度指标值:6卷。\n',
    );
    assert.deepEqual(rowsOf(HEAD + list + NEXT), [...whole.slice(0, 2), whole[2]!.replace('5卷', '5卷,6卷'), whole[3]]);
  });

  it('has a name on several lines, behind a unit and behind a row, its other cells broken or not', () => {
    const [, ...cells] = NEXT.split('\t');
    const whole = cells.join('\t');
    const broken = whole.replace('租用', '租\n用').replace('面积', '面\n积');
    for (const name of [
      ['档案库房', '租赁及馆藏', '征集经费'],
      ['困难群众救助', '专项资金'],
      ['困难群众救助', '及流浪乞讨人', '员救助资金'],
      ['非物质文化遗产保护与', '传承经费'],
      ['24小时自助图书馆运维', '费'],
    ]) {
      for (const text of [whole, broken]) {
        const row = `${name.join('\n')}\t${text}\n`;
        for (const before of ['', ROW, ROW.replace('馆藏', '馆\n藏').replace('卷数', '卷\n数')]) {
          const names = [...Table.read(HEAD + before + row + ROW).rows()].map(({ segment }) => segment.name);
          const expected = [...(before === '' ? [] : ['档案数字化加工经费']), name.join(''), '档案数字化加工经费'];
          assert.deepEqual(names.slice(2), expected, before + row);
        }
      }
    }
    for (const heading of ['本级支出项目', '重点工作']) {
      assert.equal(rowsOf(`${HEAD}${ROW}${heading}\n${NEXT}`).at(-1), rowsOf(HEAD + NEXT).at(-1), heading);
    }
  });

  it('does not take the head of a page for the beginning of a name', () => {
    for (const head of [
      '南屏市青榕区档案局2026年部门预算',
      '2026年南屏市青榕区档案局部门预算',
      '南屏市青榕区档案局2026年部门预算公开',
      '2026年部门预算公开',
      '- 2 -\n南屏市青榕区档案局2026年部门预算',
    ]) {
      assert.deepEqual(rowsOf(`${HEAD}${ROW}${head}\n${NEXT}`), whole, head);
      assert.deepEqual(rowsOf(`${HEAD}${head}\n${ROW}${NEXT}`), whole, head);
    }
    for (const [begin, end] of [
      ['2026年部门预算', '编制工作经费'],
      ['2026年部门预算公开', '信息化经费'],
      ['南屏市青榕区档案局2026年部门预算', '编制工作经费'],
      ['南屏市青榕区档案局2026年部门预算公开', '工作经费'],
    ]) {
      const row = NEXT.replace('库房租赁费', `${begin}\n${end}`);
      assert.equal([...Table.read(HEAD + ROW + row).rows()].at(-1)!.segment.name, `${begin}${end}`);
    }
  });

  it('does not take a section heading or a note for the beginning of a name', () => {
    for (const line of ['### 续表', '（一）专项经费', '附件2', '- 2 -', '2']) {
      assert.deepEqual(rowsOf(`${HEAD + ROW + line}\n${NEXT}`), whole, line);
    }
  });
});

describe('a row copied from a spreadsheet, with a line break in its first cell', () => {
  const inQuotes = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const row = (name: string, ...cells: string[]) => `${[inQuotes(name), ...cells].join('\t')}\n`;
  const goal = inQuotes('１.加工馆藏。\n２.开放"精品"档案。');
  const list = inQuotes(
    '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:5卷；年度指标值:5卷。\n2、2-效益指标；22-社会效益；"红色"档案利用人次；实施周期指标值:6人次；年度指标值:6人次。',
  );
  const whole = '１.加工馆藏。２.开放"精品"档案。';

  it('has the name that stands in the quotes, and begins where they open', () => {
    for (const name of ['全市档案\n加工经费', '全市\n\n档案加工\n经费', '全市档案加工经费\n', '全市档案加工\n经费']) {
      for (const [before, eol] of [
        [ROW, '\n'],
        ['', '\n'],
        [ROW, '\r\n'],
      ] as const) {
        const text = (HEAD + before + row(name, '38.00', '30.00', '', '8.00', goal, list) + NEXT).replaceAll('\n', eol);
        const table = Table.read(text);
        assert.deepEqual(
          rowsOf(text),
          [
            ...rowsOf(HEAD + before),
            `project|全市档案加工经费|38.00|${whole}|5卷,6人次`,
            ...rowsOf(HEAD + NEXT).slice(2),
          ],
          JSON.stringify(name),
        );
        assert.equal([...table.rows()].at(-2)!.line, (HEAD + before).split('\n').length - 1);
        assert.ok([...table.segments].every(({ what }) => what !== 'scrap'));
      }
    }
  });

  it('may state no amounts, or be that of a unit or of a form without amounts', () => {
    const unit = row('青榕市\n图书馆', '9.00', '9.00', '', '', '', '');
    assert.deepEqual(rowsOf(HEAD + unit + ROW).slice(2), ['unit|青榕市图书馆|9.00||', ...rowsOf(HEAD + ROW).slice(2)]);
    const short = row('青榕市\n图书馆', '9.00', '9.00');
    assert.deepEqual(rowsOf(HEAD + short + ROW).slice(2), ['unit|青榕市图书馆|9.00||', ...rowsOf(HEAD + ROW).slice(2)]);
    const [bare] = rowsOf(HEAD + row('全市档案\n加工经费', '', '', '', '', goal, list)).slice(2);
    assert.equal(bare, `project|全市档案加工经费||${whole}|5卷,6人次`);
    const form = '主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标\n';
    const owned = row('青榕市\n档案局', '局本级', '档案加工经费', goal, list);
    for (const before of [form, `${form}青榕市档案局\t局本级\t库房租赁费\t租库房。\t${NEXT.split('\t')[6]}\n`]) {
      const read = Table.read(before + owned);
      assert.equal(rowsOf(before + owned).at(-1), `project|档案加工经费||${whole}|5卷,6人次`);
      assert.equal([...read.rows()].at(-1)!.segment.text('department'), '青榕市档案局');
    }
  });

  it('reads doubled quotes as one, in quotes only', () => {
    const [named] = rowsOf(HEAD + row('"红色"档案\n加工经费', '9.00', '9.00', '', '', goal, list)).slice(2);
    assert.equal(named, `project|"红色"档案加工经费|9.00|${whole}|5卷,6人次`);
    const [plain] = rowsOf(`${HEAD}档案加工经费\t9.00\t9.00\t\t\t开放""精品""档案。\t${list}\n`).slice(2);
    assert.equal(plain, 'project|档案加工经费|9.00|开放""精品""档案。|5卷,6人次');
  });

  it('converts with nothing lost', () => {
    const text = HEAD + row('"红色"档案\n加工经费', '9.00', '9.00', '', '', goal, list) + NEXT;
    for (const layout of ['authoring', 'published'] as const) checkConversion(Table.read(text), layout);
  });

  it('is not begun by words in quotes inside of a goal or a list', () => {
    const text = `${HEAD}档案加工经费\t9.00\t9.00\t\t\t${inQuotes('开放\n"精品"档案\n"红色"专题。')}\t${list}\n${NEXT}`;
    assert.deepEqual(rowsOf(text).slice(2), [
      'project|档案加工经费|9.00|开放"精品"档案"红色"专题。|5卷,6人次',
      ...rowsOf(HEAD + NEXT).slice(2),
    ]);
    for (const line of ['"红色"档案加工经费', '"红色档案经费', '""红色""档案经费', '"']) {
      assert.deepEqual(rowsOf(`${HEAD + ROW + line}\n${NEXT}`).at(-1), rowsOf(HEAD + NEXT).at(-1), line);
    }
  });
});

describe('a row that lost cells before its list', () => {
  const header = '主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标\n';
  const list = '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:5卷；年度指标值:5卷。';
  const ofRow = (cells: readonly string[]) => {
    const [placed] = Table.read(`${header}${cells.join('\t')}\n`).rows();
    return Object.fromEntries([...placed!.segment.cells].map(([column, { text }]) => [column, text]));
  };

  it('keeps the list, and of what is left the name comes last', () => {
    assert.deepEqual(ofRow(['档案数字化加工经费', list]), { name: '档案数字化加工经费', indicators: list });
    assert.deepEqual(ofRow(['市档案馆', '档案数字化加工经费', list]), {
      unit: '市档案馆',
      name: '档案数字化加工经费',
      indicators: list,
    });
  });

  it('converts with nothing twice', () => {
    checkConversion(Table.read(`${header}档案数字化加工经费\t${list}\n`), 'authoring');
  });
});

describe('a line without tabs between rows of the form without amounts', () => {
  const head = '项目支出绩效目标表\n主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标\n';
  const list = '1、产出指标：加工卷数，年度指标值：5卷。2、效益指标：查阅人次，年度指标值：≥9人次。';
  const rowOf = (name: string) => `青榕市档案馆\t青榕市档案馆\t${name}\t完成馆藏加工。\t${list}\n`;
  const expected = rowsOf(`${head}${rowOf('档案加工费')}${rowOf('库房改造费')}`);

  it('is no row where those are whole behind tabs', () => {
    for (const line of [
      '打印日期：2022-01-18 14:03 第2页',
      '以上内容由青榕市委老干部局提供',
      '注：本表金额单位为万元。',
      '制表人：王某  审核人：李某',
      '填报单位（盖章）：',
      '内部资料 注意保存',
      '青榕市档案馆',
      '打印日期：2022-01-18 14:03 第2页\n以上内容由青榕市委老干部局提供',
    ]) {
      assert.deepEqual(rowsOf(`${head}${rowOf('档案加工费')}${line}\n${rowOf('库房改造费')}`), expected, line);
      assert.deepEqual(rowsOf(`${head}${line}\n${rowOf('档案加工费')}${rowOf('库房改造费')}`), expected, line);
    }
  });

  it('is one where its own list follows', () => {
    const wrapped = `青榕市档案馆 青榕市档案馆 档案加工费 完成馆藏加工。\n${list}\n`;
    assert.deepEqual(rowsOf(`${head}${wrapped}${rowOf('库房改造费')}`), expected);
    assert.deepEqual(rowsOf(`${head}${rowOf('库房改造费')}${wrapped}`), [...expected].reverse());
  });
});
