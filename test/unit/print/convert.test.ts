import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { convertLayout, type PrintLayout, rewrite, Table } from '#grammar';
import { decode } from '../../../server/src/interchange/decode.ts';
import { item, wrappedAround } from '../../support/lists.ts';
import { checkConversion, newFindings } from '../../support/same-content.ts';

const root = path.join(import.meta.dirname, '../../..');

describe('other layouts', () => {
  it('keep the words of a header that is read by what its columns hold', () => {
    const header = '主管部门 预算单位 项目名称 绩效目标 需要达到的各项指标和要求';
    const row =
      '云溪市档案局 云溪市档案馆 库房租赁费 租用库房，保存档案。 1、产出指标：租用面积，年度指标值：≥900平方米。';
    const published = checkConversion(Table.read(`${header}\n${row}\n`), 'published').table.snapshot.text();
    assert.equal(published, `${header}\n${row}\n`.replaceAll(' ', '\t'));
  });

  const folders = ['../shared/corpus', 'examples', 'test/fixtures'].map((folder) => path.join(root, folder));
  for (const folder of folders.filter((one) => existsSync(one))) {
    for (const file of readdirSync(folder).filter((name) => /\.(?:txt|zhibiao)$/.test(name))) {
      it(`${file} goes to authoring, to published and again`, () => {
        let table = Table.read(decode(readFileSync(path.join(folder, file)))!.text);
        const first = table.snapshot.text();
        const seen: string[] = [];
        for (const layout of ['authoring', 'published', 'authoring', 'published'] as const) {
          const conversion = checkConversion(table, layout);
          table = conversion.table;
          assert.deepEqual(
            conversion.kept.map(({ segment }) => segment.name),
            [],
          );
          for (const { segment } of table.rows()) {
            if (segment.goal !== null || segment.list !== null) assert.equal(segment.layout, layout);
          }
          assert.deepEqual(newFindings(first, table.snapshot.text()), []);
          seen.push(table.snapshot.text());
        }
        assert.deepEqual(seen.slice(2), seen.slice(0, 2));
      });
    }
  }

  it('keeps a header whose columns would come to stand in another order, or lose a name', () => {
    const check = (names: string, written: string, expected: string) => {
      const [before, after] = [names, written].map((header) => `${header.replaceAll(' ', '\t')}\n`);
      assert.equal(
        rewrite(Table.read(before!), new Map([[0, after!]]), 'printed').table.snapshot.text(),
        `${expected.replaceAll(' ', '\t')}\n`,
      );
    };
    const names = '序号 项目名称 总计 绩效目标 绩效指标 备注';
    check(names, '备注 项目名称 总计 绩效目标 绩效指标 序号', names);
    check(names, '序号 项目名称 总计 绩效目标 绩效指标', names);
    check(names, '序号 项目名称 总计 绩效 目标 绩效指标 备注', names);
  });

  it('keeps the line end of the first line, which is that of all new lines, where others differ', () => {
    const list = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:1次；年度指标值:1次。';
    const text = `河道巡查经费\t1.00\t1.00\t\t\t完成全部河\n道的巡查。\t${list}\r\n道路清扫经费\t2.00\t2.00\t\t\t清扫。\t${list}\r\n`;
    const once = convertLayout(Table.read(text), 'published').table.snapshot.text();
    assert.equal(once.indexOf('\n'), once.indexOf(list) + list.length);
    assert.equal(convertLayout(Table.read(once), 'published').table.snapshot.text(), once);
  });

  it('changes nothing where a line feed would come to stand behind a carriage return', () => {
    const list = (n: number) => `${n}、2-效益指标；22-社会效益；保洁数量；实施周期指标值:81%；年度指标值:81%。`;
    const lines = ['，保障使用。', list(1), `\t\t\t\t${list(2)}${list(3)}`, `\t\t道路保洁\t\t${list(6)}${list(7)}`];
    const header = '主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标';
    const mixed = Table.read(`\n${header}\n${lines.map((line) => `${line}\r`).join('')}`);
    const { kept, pieces } = checkConversion(mixed, 'authoring');
    assert.deepEqual([kept.length, pieces.size], [2, 0]);
    for (const eol of ['\n', '\r', '\r\n']) {
      const row = `环卫局\t环卫局\t道路清扫经费\t清扫道路。\t${list(1)}`;
      const uniform = Table.read([header, row, '// 备注', row, ''].join(eol));
      const { kept, table } = convertLayout(uniform, 'authoring', { comments: false });
      assert.deepEqual([kept.length, table.snapshot.text().includes('备注')], [0, false]);
    }
  });

  it('keeps what no column takes in', () => {
    const header = '项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\t备注';
    const list = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:1次；年度指标值:1次。';
    checkBothWays(
      [header, `河道巡查经费\t1.00\t1.00\t\t\t完成巡查。\t${list}\t首次申报`],
      [header, '河道巡查经费\t1.00\t1.00\t\t\t首次申报', '    绩效目标：完成巡查。', `    ${list}`],
    );
    checkBothWays(
      [`河道巡查经费\t1.00\t1.00\t\t\t完成全部河道的巡查。\t${list}\t甲\t乙`],
      ['河道巡查经费\t1.00\t1.00\t\t\t甲\t乙', '    绩效目标：完成全部河道的巡查。', `    ${list}`],
    );
  });

  it('takes the signs of a quotation away', () => {
    const list = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:1次；年度指标值:1次。';
    const cells = ['项目名称', '总计', '财政拨款', '财政专户拨款', '其他资金', '绩效目标', '绩效指标'];
    const row = ['河道巡查经费', '1.00', '1.00', '', '', '完成巡查。', list];
    const text = ['项目支出绩效目标表', '单位：万元', cells.join('\t'), row.join('\t')].join('\n');
    const barred = [
      '项目支出绩效目标表',
      '单位：万元',
      ...[cells, row].map((texts) => `| ${texts.join(' | ')} |`),
    ].join('\n');
    for (const quoted of [text, barred].map((plain) => plain.replace(/^/gm, '> '))) {
      for (const layout of ['authoring', 'published'] as const) {
        const converted = convertLayout(Table.read(quoted), layout).table.snapshot.text();
        assert.equal(converted, convertLayout(Table.read(text), layout).table.snapshot.text());
      }
    }
  });

  it('labels a list that does not begin as one', () => {
    checkBothWays(
      [
        '河道巡查经费\t1.00\t1.00\t\t\t完成巡查。\t产出指标：巡查次数，年度指标值：1次。2、产出指标：频次，年度指标值：1次。',
      ],
      [
        '河道巡查经费\t1.00\t1.00',
        '    绩效目标：完成巡查。',
        '    绩效指标：产出指标：巡查次数，年度指标值：1次。',
        '    2、产出指标：频次，年度指标值：1次。',
      ],
    );
    checkBothWays(
      ['河道巡查经费\t1.00\t1.00\t\t\t完成巡查。\t待定1、产出指标：巡查次数，年度指标值：1次。'],
      [
        '河道巡查经费\t1.00\t1.00',
        '    绩效目标：完成巡查。',
        '    绩效指标：待定1、产出指标：巡查次数，年度指标值：1次。',
      ],
    );
  });

  it('leaves a row alone that reads as another one in the other layout', () => {
    const text = '合计\t1.00\t1.00\t\t\t\t\n\t1.00\t1.00\t\t\t完成巡查。\t1、产出指标：巡查次数，年度指标值：1次。';
    const { pieces, kept } = checkConversion(Table.read(text), 'authoring');
    assert.equal(pieces.size, 0);
    assert.deepEqual(
      kept.map(({ line }) => line),
      [1],
    );
  });

  it('puts no empty line in the place of a name that is not there', () => {
    const list = [item(5).replace('产出', '𠮷出'), item(6), item(7)].map((entry) => `    ${entry}\n`).join('');
    const text = `主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标\n${list}`;
    assert.equal(checkConversion(Table.read(text), 'authoring').table.snapshot.text(), text);
  });

  it('ends without a line end where the original does, whatever white space stood last', () => {
    const list = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:1次；\n年度指标值:1次。';
    const text = `项目支出绩效目标表\n    河道巡查经费 1.00 1.00\n完成巡查。\n${list}\n\t`;
    for (const layout of ['authoring', 'published'] as const) checkConversion(Table.read(text), layout);
  });

  it('puts what interrupts a wrapped row behind it', () => {
    const { pieces } = checkConversion(
      Table.read(
        [
          '合计 1.00 1.00',
          '河道巡查经费 1.00 1.00',
          '完成全市河道',
          '- 3 -',
          '项目支出绩效目标表',
          '项目名称 总计 财政拨款 财政专户拨款',
          ' 其他资金 绩效目标 绩效指标',
          '巡查。',
          '',
          '1、产出指标：巡查次数，年度指标值：1次。',
        ].join('\n'),
      ),
      'published',
    );
    assert.equal(
      [...pieces.values()].at(-1),
      [
        '河道巡查经费\t1.00\t1.00\t\t\t完成全市河道巡查。\t1、产出指标：巡查次数，年度指标值：1次。',
        '- 3 -',
        '项目支出绩效目标表',
        '项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标',
      ].join('\n'),
    );
  });
});

describe('remarks', () => {
  const authoring = [
    '// 待核对',
    '河道巡查经费\t1.00\t1.00',
    '    // 按纪要',
    '    绩效目标：完成巡查。',
    '    1、产出指标：巡查次数，年度指标值：1次。',
    '    // 数量待定',
    '    2、产出指标：频次，年度指标值：1次。',
  ];
  const line =
    '河道巡查经费\t1.00\t1.00\t\t\t完成巡查。\t1、产出指标：巡查次数，年度指标值：1次。2、产出指标：频次，年度指标值：1次。';

  it('stay where they are in the authoring layout', () => check(authoring, authoring, 'authoring'));

  it('come before a row of one line', () => {
    check(authoring, ['// 待核对', '// 按纪要', '// 数量待定', line], 'published');
  });

  it('can go', () => {
    const { table } = convertLayout(Table.read(authoring.join('\n')), 'published', { comments: false });
    assert.equal(table.snapshot.text(), line);
  });

  it('go together with the blank lines around them from a wrapped table', () => {
    const published = (text: string) =>
      convertLayout(Table.read(text), 'published', { comments: false }).table.snapshot.text();
    const wrapped = `${wrappedAround(item(1))}\n`;
    assert.equal(published(`${wrapped}\n// 已核\n\n`), published(wrapped));
  });
});

/** Asserts that the lines of a published table and those of an authoring one become each other. */
function checkBothWays(published: readonly string[], authoring: readonly string[]): void {
  check(published, authoring, 'authoring');
  check(authoring, published, 'published');
}

function check(from: readonly string[], to: readonly string[], layout: PrintLayout): void {
  const { table } = checkConversion(Table.read(from.join('\n')), layout);
  assert.deepEqual(table.snapshot.text().split('\n'), to);
}
