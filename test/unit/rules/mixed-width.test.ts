import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule, checkTableFix, findingsOf, tableAround } from '../../support/check-rule.ts';
import { item, wrappedAround } from '../../support/lists.ts';

const RULE = 'mixed-width';

describe(RULE, () => {
  it('reports the less frequent width of a sign, once for both brackets', () => {
    checkList(RULE, item(1, '合格率（%）') + item(2, '及时率（%）') + item(3, '完成率«(»%)'));
  });

  it('reports colons and separators of the other width', () => {
    checkList(RULE, item(1) + item(2).replace('年度指标值:', '年度指标值«：»'));
    checkList(RULE, item(1) + item(2).replace('；实', '«;»实'));
  });

  it('reports full-width digits, letters and codes', () => {
    checkList(RULE, item(1, '巡查河道次数', { annual: '≥«１２»次' }));
    checkList(RULE, item(1, '安装«ＬＥＤ»灯数'));
    checkList(RULE, item(1, '验收合格率', { annual: '≥99«．»5%' }));
    checkList(RULE, item(1, '验收合格率', { annual: '≥«９９．５»%' }));
    checkList(RULE, item('«１»').replace('11-', '１１－'));
  });

  it('reports a rate in full width once', () => {
    const rates = item(1, '甲', { cycle: '≥95%', annual: '≥95%' });
    checkList(RULE, rates + item(2, '乙', { annual: '≥«９５％»' }));
    checkFix(RULE, rates + item(2, '乙', { annual: '≥９５％' }), rates + item(2, '乙', { annual: '≥95%' }));
    checkList(RULE, item(1, '乙', { cycle: '≥9％', annual: '≥«９５»％' }));
  });

  it('reports the half-width sign behind a serial', () => {
    checkList(RULE, item(1).replace('、', '«､»'));
    checkFix(RULE, item(1).replace('、', '､'), item(1));
  });

  it('reports a long dash behind a code, once for all', () => {
    const dashed = (dash: string) => item(1) + item(2, '清理河岸次数').replaceAll(/(?<=[12])-/g, dash);
    for (const dash of ['—', '–', '―', '−', '──']) {
      const [found] = checkList(RULE, dashed(dash).replace(dash, `«${dash}»`));
      assert.equal(found!.count, 2);
    }
    checkFix(RULE, item(1).replace('1-', '1—'), item(1));
    checkList(RULE, item(1, '河道—水库巡查次数', { annual: '12—24次' }));
  });

  it('reports half-width stops of a goal that mostly has the others', () => {
    const table = (goal: string) => tableAround(item(1)).replace('完成馆藏档案数字化加工。', goal);
    const goal = (sign: string) => `整理馆藏档案，修复破损卷宗${sign}提升利用水平，方便群众查阅。`;
    checkRule(RULE, table(goal('«,»')));
    checkTableFix(RULE, table(goal(',')), table(goal('，')));
    for (const same of [
      '整理馆藏,修复卷宗,方便查阅。',
      '整理馆藏，购置1,000盒，方便查阅。',
      '修复《Nature,》，方便，查阅。',
    ])
      checkRule(RULE, table(same));
  });

  it('says nothing of one width throughout, nor of signs inside a number', () => {
    checkList(RULE, item(1, '合格率(%)') + item(2, '及时率(%)'));
    checkList(RULE, item(1, '主河道，支流，湖泊面积', { annual: '1,000亩' }));
  });

  it('says nothing of brackets that belong to a unit, and does not count them', () => {
    checkList(
      RULE,
      item(1, '臭氧（O3）浓度', { annual: '≤50dB(A)' }) + item(2, '传热系数', { annual: '≤0.8W/(m²·K)' }),
    );
    checkList(RULE, item(1, '合格率（%）', { annual: '≤50dB(A)' }) + item(2, '及时率（%）') + item(3, 'PUE«(»能效)'));
  });

  it('tells each sign once, with the count', () => {
    const [only, ...more] = findingsOf(
      RULE,
      tableAround(item(1) + item(2) + item(3) + item(4).replaceAll('值:', '值：')),
    );
    assert.equal(only?.count, 2);
    assert.deepEqual(more, []);
  });

  it('takes away the space that stood behind a half-width separator', () => {
    checkFix(RULE, item(1) + item(2).replace('；实', '; 实'), item(1) + item(2));
  });

  it('changes the width, in a wrapped list too', () => {
    checkFix(RULE, item(1) + item(2).replace('年度指标值:', '年度指标值：'), item(1) + item(2));
    checkFix(RULE, item(1).replace('11-', '１１－'), item(1));
    checkRule(RULE, wrappedAround(item(1) + item(2).replace('年度指标值:', '年度\n\n指标值«：»')));
  });
});
