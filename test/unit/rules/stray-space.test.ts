import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule, checkTableFix, findingsOf, tableAround } from '../../support/check-rule.ts';
import { item, wrappedAround } from '../../support/lists.ts';

const RULE = 'stray-space';

describe(RULE, () => {
  it('reports a space in a word, in a number, and before punctuation', () => {
    checkList(RULE, item(1, '巡查河« »道次数', { annual: '≥1« »2次' }));
    checkList(RULE, item(1, '巡查河道、« »支流').replace('« »', '').replace('河道、', '河道« »、'));
    checkList(RULE, item(1, undefined, { cycle: '符合规定« »', annual: '97.« »5%' }));
  });

  it('quotes the broken word without the signs around it', () => {
    const quoted = (name: string) => findingsOf(RULE, tableAround(item(1, name)))[0]!.finding.args.text;
    assert.equal(quoted('卫生镇街创 建、控烟次数'), '创 建');
    assert.equal(quoted('卫生镇街创建 巡查次数'), '创建 巡查');
  });

  it('quotes the whole number without the separators around it, and words a space before % as that', () => {
    const told = (annual: string) => {
      const { message, args } = findingsOf(RULE, tableAround(item(1, '巡查完成率', { annual })))[0]!.finding;
      return [message, args.text];
    };
    assert.deepEqual(told('100 %'), ['percent', '100 %']);
    assert.deepEqual(told('≥97. 5%'), ['number', '97. 5%']);
    assert.deepEqual(told('1, 200次'), ['number', '1, 200']);
  });

  it('reports a line break inside a cell between tabs, and joins the lines', () => {
    const table = tableAround(item(1) + item(2, '清淤长度'));
    const broken = (at: string, put: string, mark = false) =>
      table.replace(at, mark ? `${at.slice(0, -1)}«${at.slice(-1)}»${put}` : at + put);
    for (const at of ['完成馆藏', '档案数字', '2、1-产出指标；11-数量指标；清淤']) {
      for (const put of ['\n', '\r\n', '  \n\n']) {
        checkRule(RULE, broken(at, put, true));
        const [found] = findingsOf(RULE, broken(at, put));
        assert.ok(found!.finding.fixes[0]!.safe);
        checkTableFix(RULE, broken(at, put), table);
      }
    }
    checkTableFix(
      RULE,
      broken('完成馆藏', '\nData ').replace('Data', 'with'),
      table.replace('完成馆藏', '完成馆藏with '),
    );
  });

  it('joins no line without being told to that need not belong to the row', () => {
    const table = tableAround(item(1));
    const isSafe = (text: string) => findingsOf(RULE, text).map(({ finding }) => finding.fixes[0]!.safe);
    for (const line of ['政务公开专栏', '规划处稿', '民生实事', '数据来源'])
      assert.deepEqual(isSafe(table.replace('\n档案数', `\n${line}\n档案数`)), [false], line);
    assert.deepEqual(isSafe(table.replace('完成馆藏', '完成\n数据来源\n馆藏')), [false, false]);
    for (const line of ['数据来源', '数据来源。', '责任编辑：李明'])
      assert.deepEqual(isSafe(`${table.replace(/。$/, '')}\n${line}`), [false], line);
    assert.deepEqual(isSafe(table.replace('≥12次', '≥\n12次')), [true]);
    for (const [name, broken] of [
      ['档案数字化经费', '档案数字化\n经费'],
      ['档案数字化经费', '馆藏档案数字\n化经费'],
      ['档案数字化经费', '档案数字化加工（二\n期）'],
    ] as const)
      assert.deepEqual(isSafe(table.replace(name, broken)), [true], broken);
    assert.deepEqual(isSafe(table.replace('馆藏档案', '馆藏\n档案，修复古籍，\n')), [true, true]);
  });

  it('says nothing of a cell in quotes, an indicator on each line, and wrapped text', () => {
    const table = tableAround(item(1) + item(2, '清淤长度'));
    checkRule(RULE, table.replace('完成馆藏', '"完成\n馆藏').replace('加工。', '加工。"'));
    checkRule(RULE, table.replace('2、', '\n2、'));
    checkRule(RULE, table.replace('完成馆藏', '完\n成馆\n藏').replace('清淤', '清\n淤'));
    checkRule(RULE, wrappedAround(item(1).replace('巡查', '巡\n查')));
  });

  it('reports the spaces on both sides of a point', () => {
    checkList(RULE, item(1, '巡查率', { annual: '≥95« ».« »5%' }));
    checkList('missing-operator', item(1, '巡查率', { cycle: '≥95%', annual: '≥95 . 5%' }));
  });

  it('reports spaces in the goal and in the name of a project', () => {
    const text = tableAround(item(1)).replace('完成馆藏', '完成« »馆藏').replace('档案数字化经费', '档案数字« »化经费');
    checkRule(RULE, text);
  });

  it('says nothing of spaces behind separators, around Latin words, and at line ends', () => {
    checkList(RULE, item(1, '巡查时间', { annual: '2024-12-31 18:00' }));
    checkList(RULE, item(1, '部署 OA 系统数').replaceAll('；', '; ').replaceAll(':', ': '));
    checkRule(RULE, wrappedAround(item(1, '巡查\n\n 河道次数')));
  });

  it('leaves a list that is none to missing-indicators', () => {
    checkList(RULE, '一一 丨 ；·。');
  });

  it('takes it out; a word, or what may be two numbers, only with consent', () => {
    checkFix(RULE, item(1, '巡查河 道次数'), item(1));
    checkFix(RULE, item(1, undefined, { annual: '97. 5%' }), item(1, undefined, { annual: '97.5%' }));
    const safe = (list: string) => findingsOf(RULE, tableAround(list))[0]!.finding.fixes[0]!.safe;
    assert.equal(safe(item(1, '巡查河 道次数')), false);
    assert.equal(safe(item(1, undefined, { annual: '1 2次' })), false);
    assert.equal(safe(item(1, undefined, { annual: '97. 5%' })), true);
    assert.equal(safe(item(1, '巡查河道 、支流次数')), true);
  });

  it('reports a space in the code of a type', () => {
    checkList(RULE, item(1).replace('11-', '1« »1-'));
  });
});
