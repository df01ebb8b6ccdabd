import assert from 'node:assert/strict';
import { checkRule, checkTableFix, findingsOf } from '../../support/check-rule.ts';
import { item, wrappedAround } from '../../support/lists.ts';
import { projectRow, sumRow, tableOf } from '../../support/tables.ts';

const RULE = 'sum-mismatch';
const table = (total: string, unit: string, first = '60.50', second = '39.50') =>
  tableOf(
    sumRow('合计', total, total),
    sumRow('青榕市档案局', unit, unit),
    projectRow('档案数字化经费', first, first),
    projectRow('库房维修经费', second, second),
  );

/** The amount of the first row of this name marked. */
const marked = (text: string, name: string, amount: string) =>
  text.replace(`${name}\t${amount}`, `${name}\t«${amount}»`);

describe(RULE, () => {
  it('says nothing where everything adds up, exactly', () => {
    checkRule(RULE, table('100.00', '100'));
    checkRule(RULE, table('0.30', '0.30', '0.10', '0.20'));
    checkRule(RULE, table('1,000.00', '1000. 00', '999.00', '1.00'));
  });

  it('does not ask which column an amount stands in where empty cells left no trace', () => {
    const wrapped = (second: string) =>
      [
        '项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标',
        '合计 100.00 60.00 40.00',
        '青榕市档案局 100.00 60.00 40.00',
        '    档案数字化经费 60.00 60.00\n完成馆藏加工。',
        item(1),
        `    库房维修经费 ${second}\n修好三间库房。`,
        item(1),
      ].join('\n');
    checkRule(RULE, wrapped('40.00 40.00'));
    checkRule(RULE, wrapped('41.00 41.00').replace('青榕市档案局 100.00', '青榕市档案局 «100.00»'));
  });

  it('stands on the unit row where the total agrees with the projects', () => {
    checkRule(RULE, marked(table('100.00', '101.00'), '青榕市档案局', '101.00'));
  });

  it('stands on the total row where the unit agrees with the projects', () => {
    checkRule(RULE, marked(table('101.00', '100.00'), '合计', '101.00'));
  });

  it('stands on the unit row where a project is wrong or lost', () => {
    checkRule(RULE, marked(table('100.00', '100.00', '60.00'), '青榕市档案局', '100.00'));
  });

  it('says nothing where a project cannot be read and is not counted', () => {
    const lost = '库房维修费用\n\n修好三间库房。\n\n1、1-产出指标；11-数量指标；库房间数；实施周期指标值:3间。\n';
    checkRule(
      RULE,
      `${wrappedAround(item(1)).replaceAll('10.00', '15.00').replace('经费 15.00 15.00', '经费 10.00 10.00')}\n\n${lost}`,
    );
  });

  it('adds up projects where there are no units', () => {
    checkRule(RULE, tableOf(sumRow('合计', '«12.00»', '12.00'), projectRow('档案数字化经费', '10.00', '10.00')));
  });

  it('adds up units', () => {
    checkRule(
      RULE,
      tableOf(
        sumRow('合计', '«35.00»', '35.00'),
        sumRow('青榕市档案局', '10.00', '10.00'),
        projectRow('档案数字化经费', '10.00', '10.00'),
        sumRow('青榕市档案馆', '20.00', '20.00'),
        projectRow('库房维修经费', '20.00', '20.00'),
      ),
    );
  });

  it('lets the total count projects before the first unit', () => {
    const whole = (total: string) =>
      tableOf(
        sumRow('合计', total, total),
        projectRow('库房维修经费', '5.00', '5.00'),
        sumRow('青榕市档案馆', '20.00', '20.00'),
        projectRow('档案数字化经费', '20.00', '20.00'),
      );
    checkRule(RULE, whole('25.00'));
    checkRule(RULE, whole('20.00'));
    checkRule(RULE, marked(whole('24.00'), '合计', '24.00'));
  });

  it('tells every column in one finding', () => {
    const [found] = findingsOf(RULE, table('101.00', '100.00'));
    assert.equal(found!.finding.related.length, 1);
  });

  it('says both sums and the difference', () => {
    const [found] = findingsOf(RULE, table('100.00', '101.25'));
    assert.deepEqual(found!.finding.args, {
      name: '青榕市档案局',
      column: '总计',
      count: 2,
      stated: '101.25',
      computed: '100.00',
      difference: '1.25',
      others: '财政拨款',
    });
  });

  it('says where the row states nothing', () => {
    const rows = [sumRow('合计', '12.00', '10.00'), sumRow('青榕市档案局', '12.00', '10.00', '2.00')];
    const text = tableOf(...rows, projectRow('档案数字化经费', '12.00', '10.00', '2.00'));
    const [found] = findingsOf(RULE, text);
    assert.equal(found!.finding.message, 'unitsEmpty');
    checkTableFix(RULE, text, text.replace('合计\t12.00\t10.00\t\t', '合计\t12.00\t10.00\t2.00\t'));
  });

  it('writes amounts as the row does, and names the other columns that are wrong', () => {
    const [found] = findingsOf(RULE, table('2,178.86', '2,178.86', '2,117.09', '60.50'));
    const { stated, computed } = found!.finding.args;
    assert.deepEqual([stated, computed], ['2,178.86', '2,177.59']);
    assert.equal(found!.finding.message, 'projectsToo');
    const rows = [sumRow('合计', '12.00', '10.00'), projectRow('档案数字化经费', '10.00', '10.00')];
    assert.equal(findingsOf(RULE, tableOf(...rows))[0]!.finding.message, 'projects');
  });

  it('leaves one wrong cell of a project to parts-mismatch', () => {
    checkRule(
      RULE,
      tableOf(
        sumRow('合计', '10.00', '10.00'),
        sumRow('青榕市档案局', '10.00', '10.00'),
        projectRow('档案数字化经费', '9.00', '10.00'),
      ),
    );
  });

  it('leaves a project that is wrong in several columns to parts-mismatch', () => {
    const sum = ['20.00', '20.00'];
    const two = (...amounts: string[]) => {
      const first = projectRow('档案数字化经费', ...amounts);
      const second = projectRow('库房维修经费', '10.00', '10.00');
      return tableOf(sumRow('合计', ...sum), sumRow('青榕市档案局', ...sum), first, second);
    };
    checkRule(RULE, two('10.00', '7.00', '1.00'));
    checkRule('parts-mismatch', two('«10.00»', '7.00', '1.00'));
    checkRule(RULE, two('10.00', '7.00', '3.00').replace('青榕市档案局\t20.00\t20.00', '青榕市档案局\t20.00\t«20.00»'));
  });

  it('leaves an amount that is lost or no number, and a lost cell, to their own rules', () => {
    checkRule(RULE, table('100.00', '100.00', '6O.50'));
    checkRule(RULE, table('100.00', '100.00', ''));
    checkRule(RULE, table('100.00', '100.00').replace('60.50\t60.50', '60.50'));
  });

  it('leaves a row of which no amount can be read to invalid-amount, but not what it cannot mend', () => {
    const of = (total: string, ...amounts: string[]) =>
      tableOf(sumRow('合计', '30.00', total), projectRow('甲经费', ...amounts), projectRow('乙经费', '20.00', '20.00'));
    for (const amounts of [['待定'], ['', '待定'], ['待定', '0.00', '0.00', '0.00'], ['二十', '二十']])
      checkRule('sum-mismatch', of('30.00', ...amounts));
    checkRule('sum-mismatch', of('«10.00»', '待定'));
    checkRule('sum-mismatch', of('«30.00»', '待定', '5.00'));
  });

  it('judges what no amount can mend where a project states none', () => {
    const lacking = (unit: string) => `${table(unit, unit, '60.50')}\n安保经费\t\t\t\t\t保障安全。\t${item(1)}`;
    const over = marked(lacking('90.00'), '青榕市档案局', '90.00');
    assert.deepEqual(checkRule(RULE, over)[0]!.finding.fixes, []);
    checkRule(RULE, lacking('120.00'));
  });

  it('reads a row that lost an empty cell', () => {
    const lost = table('100.00', '100.00', '61.50').replace('61.50\t61.50\t\t\t', '61.50\t61.50\t\t');
    checkRule(RULE, marked(lost, '青榕市档案局', '100.00'));
  });

  it('compares what a cell too many did not move: the first two amounts agree', () => {
    const text = table('110.00', '110.00', '60.00', '40.00');
    const more = text.replace(/(档案数字化经费\t60\.00\t60\.00)/, '$1\t');
    assert.notEqual(more, text);
    checkRule(RULE, marked(more, '青榕市档案局', '110.00'));
  });

  it('says nothing of other money that slipped into another column with a lost cell', () => {
    const rows = [sumRow('合计', '10.00', '9.00'), sumRow('青榕市档案局', '10.00', '9.00')].map((row) =>
      row.replace('9.00\t\t', '9.00\t\t1.00'),
    );
    const project = projectRow('档案数字化经费', '10.00', '9.00');
    checkRule(RULE, tableOf(...rows, project.replace('9.00\t\t', '9.00\t\t1.00')));
    checkRule(RULE, tableOf(...rows, project.replace('9.00\t\t\t', '9.00\t1.00\t')));
  });

  it('leaves a third decimal to invalid-amount, and compares all decimals where amounts have them', () => {
    checkRule(RULE, table('100.00', '100.00', '60.505'));
    checkRule(RULE, table('100.01', '100.01', '60.505'));
    checkRule(RULE, marked(table('100.02', '100.02', '60.505'), '青榕市档案局', '100.02'));
    checkRule(RULE, marked(table('100.00', '100.00', '61.505'), '青榕市档案局', '100.00'));
    checkRule(RULE, table('100.1234', '100.1234', '60.5', '39.6234'));
  });

  it('reads a wrapped table', () => {
    checkRule(
      RULE,
      '项目支出绩效目标表\n单位：万元\n合计 «12.00» 12.00\n青榕市档案局 10.00 10.00\n    档案数字化经费 10.00 10.00\n加工馆藏。\n1、1-产出指标；11-数量指标；加工卷数；年度指标值:≥500卷。\n',
    );
  });

  it('writes the sum where the rows above and below agree on it', () => {
    checkTableFix(RULE, table('100.00', '101.00'), table('100.00', '100.00'));
    checkTableFix(RULE, table('101.00', '100.00'), table('100.00', '100.00'));
    checkTableFix(RULE, table('2,101.00', '2,100.00', '2,060.50'), table('2,100.00', '2,100.00', '2,060.50'));
  });

  it('offers no sum where the total agrees with the unit', () => {
    assert.deepEqual(findingsOf(RULE, table('100.00', '100.00', '60.00'))[0]!.finding.fixes, []);
  });
});
