import assert from 'node:assert/strict';
import { checkRule, checkTableFix, findingsOf } from '../../support/check-rule.ts';
import { projectRow, sumRow, tableOf } from '../../support/tables.ts';

const RULE = 'invalid-amount';
const row = (...amounts: string[]) => tableOf(sumRow('合计', '1.00', '1.00'), projectRow('档案数字化经费', ...amounts));

describe(RULE, () => {
  it('tells a comma for a point from a space', () => {
    const [found] = checkRule(RULE, tableOf(sumRow('青榕市档案局', '93.33'), projectRow('库房维修经费', '«93, 33»')));
    assert.equal(found!.finding.message, 'grouping');
  });

  it('tells a comma for the point where the row has the amount with a point', () => {
    for (const amount of ['12，00', '12,00']) {
      const [found] = checkRule(RULE, row('12.00', `«${amount}»`));
      assert.equal(found!.finding.message, 'comma');
      assert.equal(found!.finding.fixes[0]!.safe, false);
      checkTableFix(RULE, row('12.00', amount), row('12.00', '12.00'));
    }
    assert.equal(checkRule(RULE, row('«2,17.86»', '2,17.86'))[0]!.finding.message, 'grouping');
    assert.equal(checkRule(RULE, row('1,200.00', '«12，00»'))[0]!.finding.message, 'grouping');
  });

  it('tells it whatever spaces stand in both', () => {
    for (const [first, second] of [
      ['464. 53', '«464,53»'],
      ['464. 53', '«464, 53»'],
    ] as const) {
      const found = findingsOf(RULE, row(first, second.replace(/[«»]/g, '')));
      assert.ok(found.some(({ finding }) => finding.message === 'comma' && finding.args.right === '464.53'));
    }
  });

  it('tells too many decimals from the space among them', () => {
    assert.equal(checkRule(RULE, row('«93. 335»', '93.33'))[0]!.finding.message, 'decimals');
    assert.equal(checkRule(RULE, row('«93. 33»', '93.33'))[0]!.finding.message, 'space');
  });

  it('marks what is no number in a row that lost an empty cell', () => {
    for (const amount of ['115. 2B', '115. 25万元', '#VALUE!', '(115.25)', '115。25']) {
      const short = (total: string) => row(total, '115. 25').replace('115. 25\t\t', '115. 25\t');
      const found = findingsOf(RULE, short(amount));
      assert.ok(
        found.some(({ finding }) => finding.args.printed === amount),
        amount,
      );
    }
  });

  it('leaves a point that the other amounts show to be misplaced to parts-mismatch', () => {
    checkRule(RULE, row('108.38', '10.838'));
    checkRule(RULE, row('10.838', '108.38'));
    checkRule(RULE, row('108.38', '«10.839»'));
    checkRule(RULE, row('«10.838»', '10.838'));
  });

  it('says nothing of numbers, whole or grouped, and of a dash for none', () => {
    checkRule(RULE, row('2,177.86', '10', '12.50', '-'));
  });

  it('marks an amount below 0, of which the sums say nothing', () => {
    for (const fiscal of ['-96.00', '－96.00', '−96.00', '- 96.00']) {
      const table = (printed: string) =>
        tableOf(
          sumRow('合计', '106.00', '96.00', '', '10.00'),
          projectRow('档案数字化经费', '106.00', printed, '', '10.00'),
        );
      assert.equal(checkRule(RULE, table(`«${fiscal}»`))[0]!.finding.message, 'negative');
      for (const rule of ['sum-mismatch', 'parts-mismatch']) checkRule(rule, table(fiscal));
    }
    checkRule(RULE, row('10.00', '10.00', '-0.00', '—'));
  });

  it('tells two amounts that are wrong alike once, and mends both', () => {
    for (const [wrong, right] of [
      ['12O.00', '120.00'],
      ['12.50万元', '12.50'],
    ] as const) {
      const table = (first: string, second = first) =>
        tableOf(sumRow('合计', right, right), projectRow('会议经费', first, second));
      const [found] = checkRule(RULE, table(`«${wrong}»`, wrong));
      assert.deepEqual(
        found!.finding.related.map(({ args }) => args?.column),
        ['财政拨款'],
      );
      checkTableFix(RULE, table(wrong), table(right));
    }
    checkRule(RULE, row('«72.345»', '72.345', '«1.005»'));
    checkRule(RULE, row('«972. 35»', '972. 35'));
  });

  it('marks what is no number', () => {
    checkRule(RULE, row('«1O.00»', '«十万»'));
  });

  it('offers the amount that misread letters stand for', () => {
    for (const [wrong, right] of [
      ['12O.00', '120.00'],
      ['1,l00.5O', '1,100.50'],
    ] as const) {
      const table = (fiscal: string) => tableOf(sumRow('合计', right, right), projectRow('会议经费', right, fiscal));
      const [found] = checkRule(RULE, table(`«${wrong}»`));
      assert.equal(found!.finding.message, 'misread');
      checkTableFix(RULE, table(wrong), table(right));
    }
    for (const other of ['OO', '12O.000', 'S', '10a']) {
      assert.equal(checkRule(RULE, row('10.00', `«${other}»`))[0]!.finding.message, 'number');
    }
  });

  it('marks a third decimal, a wrong group and a space', () => {
    checkRule(RULE, row('«10.005»', '«2,17.86»', '«972. 35»'));
  });

  it('reads the amounts of a wrapped table', () => {
    checkRule(RULE, '项目支出绩效目标表\n单位：万元\n合计 «10. 00» 10.00\n档案数字化经费 «10.005» 10.00\n加工馆藏。\n');
  });

  it('reads letters for digits between a name and a goal on one line', () => {
    for (const [space, amount] of [
      ['　', '1oo.00'],
      [' ', 'l00.00'],
      [' ', '1O0.0O'],
    ] as const) {
      const lines = [
        '项目支出绩效目标表',
        '单位：万元',
        ['项目名称（资金使用单位）', '总计', '财政拨款', '财政专户拨款', '其他资金', '绩效目标', '绩效指标'].join(
          space,
        ),
        ['合计', '346.00', '346.00'].join(space),
        ['青榕市档案局', '346.00', '346.00'].join(space),
        ['档案数字化经费', '246.00', '246.00', '完成馆藏档案数字化加工8000卷。'].join(space),
        '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:≥8000卷；年度指标值:≥8000卷。',
        ['目录著录经费', `«${amount}»`, '100.00', '完成目录著录5万条。'].join(space),
        '1、1-产出指标；11-数量指标；著录条数；实施周期指标值:≥5万条；年度指标值:≥5万条。',
      ];
      checkRule(RULE, lines.join('\n'));
      const plain = lines.join('\n').replace(/[«»]/g, '');
      for (const rule of ['sum-mismatch', 'serial-sequence', 'level-order']) checkRule(rule, plain);
    }
  });

  it('tells a file full of spaces once', () => {
    const rows = ['甲馆经费', '乙馆经费', '丙馆经费', '丁馆经费', '戊馆经费'].map((name, i) =>
      projectRow(name, i === 0 ? '«1. 00»' : '1. 00', '1. 00'),
    );
    const [first] = checkRule(RULE, tableOf(...rows));
    assert.equal(first!.count, 5);
  });

  it('tells the spaces of a row once, but those between digits apart', () => {
    const [first] = checkRule(RULE, row('«742. 60»', '740. 60', '2. 00'));
    assert.deepEqual(
      first!.finding.related.map(({ args }) => args?.printed),
      ['740. 60', '2. 00'],
    );
    checkTableFix(RULE, row('742. 60', '740. 60', '2. 00'), row('742.60', '740.60', '2.00'));
    checkRule(RULE, row('«742. 60»', '«7 40.60»', '2. 00'));
  });

  it('deletes the space', () => {
    checkTableFix(RULE, row('972. 35', '972.35'), row('972.35', '972.35'));
    checkTableFix(RULE, row('9 72.35', '972.35'), row('972.35', '972.35'));
  });

  it('tells a unit or a currency sign, and takes it away', () => {
    for (const amount of ['12.50万元', '¥12.50', '12.50 元', '￥ 12.50元', '人民币12.50万元整']) {
      const [found] = checkRule(RULE, row(`«${amount}»`, '12.50'));
      assert.equal(found!.finding.message, 'unit');
      assert.equal(found!.finding.fixes[0]!.safe, false);
      checkTableFix(RULE, row(amount, '12.50'), row('12.50', '12.50'));
    }
    assert.equal(checkRule(RULE, row('«约12.50万元»'))[0]!.finding.message, 'number');
  });

  it('deletes a space between digits only when asked', () => {
    const safe = (amount: string) => checkRule(RULE, row(`«${amount}»`))[0]!.finding.fixes.map((fix) => fix.safe);
    assert.deepEqual(safe('972. 35'), [true]);
    assert.deepEqual(safe('9 72.35'), [false]);
  });

  it('hints at full-width digits, and writes them as others are', () => {
    const [found] = checkRule(RULE, row('«２０.００»', '20.00'));
    assert.equal(found!.severity, 'hint');
    checkTableFix(RULE, row('２０.００', '20.00'), row('20.00', '20.00'));
    checkTableFix(RULE, row('19．60', '19.60'), row('19.60', '19.60'));
  });
});
