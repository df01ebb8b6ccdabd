import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'duplicate-indicator';
const BENEFIT = '2-效益指标；22-社会效益';

describe(RULE, () => {
  it('warns of the same indicator with the same values', () => {
    const [found] = checkList(RULE, item(1) + item(2, '«巡查河道次数»'));
    assert.equal(found!.severity, 'warning');
  });

  it('is an error where the values differ, and points at the first', () => {
    const [found] = checkList(RULE, item(1) + item(2, '«巡查河道次数»', { annual: '≥20次' }));
    assert.equal(found!.severity, 'error');
    assert.deepEqual(found!.finding.args, { name: '巡查河道次数', first: '≥12次', second: '≥20次' });
    const { span } = found!.finding.related[0]!;
    assert.equal(found!.segment.lines.join('').slice(span.start, span.end), '巡查河道次数');
  });

  it('does not call values different that are only written differently', () => {
    const severity = (first: string, second: string) => {
      const list = item(1, '办结率', { annual: first }) + item(2, '«办结率»', { annual: second });
      return checkList(RULE, list)[0]!.severity;
    };
    for (const [first, second] of [
      ['≥5次', '不少于5次'],
      ['100%', '及时率100%'],
      ['20-35次', '20至35次'],
      ['≥1.2万人', '≥12000人'],
    ] as const)
      assert.equal(severity(first, second), 'warning', second);
    for (const [first, second] of [
      ['≥5次', '≤5次'],
      ['合格率100%', '及时率100%'],
      ['≥5次', '≥5人'],
      ['每年2次，每次5人', '每年2次，每次6人'],
    ] as const)
      assert.equal(severity(first, second), 'error', second);
  });

  it('compares names whatever their width and spaces', () => {
    checkList(RULE, item(1, '合格率（%）') + item(2, '«合格率 (%)»'));
    checkRule(RULE, wrappedAround(item(1) + item(2, '«巡查河\n\n道次数»')));
  });

  it('points from a name to one that is only written otherwise', () => {
    const [found] = checkList(
      RULE,
      item(1, '群众满意度', { annual: '≥90%' }) + item(2, '«群众满意率（%）»', { annual: '≥90%' }),
    );
    assert.deepEqual(found!.finding.args, { name: '群众满意率（%）', other: '群众满意度' });
    assert.equal(found!.severity, 'warning');
    assert.equal(found!.finding.related.length, 1);
    checkList(RULE, item(1, '设备、耗材采购数') + item(2, '«设备耗材采购数»'));
    checkList(RULE, item(1, '群众满意度') + item(2, '学生满意率'));
  });

  it('tells the values of two that are only written otherwise, where they differ', () => {
    const [found] = checkList(
      RULE,
      item(1, '讲座场次', { annual: '≥20场' }) + item(2, '«开展讲座场次»', { annual: '≥30场' }),
    );
    assert.deepEqual(found!.finding.args, {
      name: '开展讲座场次',
      other: '讲座场次',
      first: '≥20场',
      second: '≥30场',
    });
    assert.equal(found!.severity, 'warning');
    checkList(RULE, item(1, '服务人员数量') + item(2, '服务人数'));
  });

  it('does not call an empty value a contradiction', () => {
    const text = '1、产出指标：巡查次数，年度指标值：3次。2、产出指标：«巡查次数»，年度指标值：。';
    assert.equal(checkRule(RULE, uncodedAround(text))[0]!.severity, 'warning');
  });

  it('is an error where one thing is counted under two heads and comes to two numbers', () => {
    const list = (first: string, second: string, name: string) =>
      item(1, '口述史受访人数', { annual: first }) + item(2, name, { head: BENEFIT, annual: second });
    const [found] = checkList(RULE, list('40人', '55人', '«口述史受访人数»'));
    assert.equal(found!.severity, 'error');
    assert.deepEqual(found!.finding.args, {
      name: '口述史受访人数',
      head: '22-社会效益',
      value: '55人',
      first: '11-数量指标',
      other: '40人',
    });
    assert.equal(found!.finding.related.length, 1);
    checkList(RULE, list('≥40人', '≥0.5万人', '«口述史受访人数»'));
    for (const [first, second] of [
      ['40人', '55%'],
      ['40人', '55次'],
      ['40人', '持续增加'],
      ['40人', '每场55人'],
      ['每季度40人', '160人'],
      ['40人', '其中老人55人'],
      ['40', '55'],
      ['≥90%', '≥95%'],
      ['≥90分', '≥95分'],
      ['3个月', '5个月'],
    ] as const)
      checkList(RULE, list(first, second, '口述史受访人数'));
    // What has no name of its own may count two things.
    checkList(RULE, item(1, '受益人数', { annual: '40人' }) + item(2, '受益人数', { head: BENEFIT, annual: '55人' }));
  });

  it('warns of one count under two heads', () => {
    for (const [head, value] of [
      [BENEFIT, '1500件/套'],
      ['1-产出指标；12-质量指标', '≥1500件/套'],
    ] as const) {
      const list =
        item(1, '适配辅助器具', { annual: '1500件/套' }) + item(2, '«适配辅助器具»', { head, annual: value });
      const [found] = checkList(RULE, list);
      assert.equal(found!.severity, 'warning');
      assert.equal(found!.finding.message, 'twice');
    }
    const uncoded = '1、产出指标：适配辅助器具，年度指标值：1500件。2、效益指标：«适配辅助器具»，年度指标值：1500件。';
    assert.equal(checkRule(RULE, uncodedAround(uncoded))[0]!.severity, 'warning');
  });

  it('warns of a rate under two heads that comes to two numbers, and informs where it is one', () => {
    const quality = '1-产出指标；12-质量指标';
    for (const [value, severity] of [
      ['≥90%', 'warning'],
      ['≥95%', 'information'],
    ] as const) {
      const list =
        item(1, '口述史采集率', { annual: '≥95%' }) + item(2, '«口述史采集率»', { head: quality, annual: value });
      assert.equal(checkList(RULE, list)[0]!.severity, severity);
    }
    checkList(RULE, item(1, '合格率', { annual: '≥95%' }) + item(2, '合格率', { head: quality, annual: '≥90%' }));
  });

  it('says nothing of times and words under two heads, nor of empty entries', () => {
    for (const value of ['及时', '2024年12月底前', '30天']) {
      checkList(
        RULE,
        item(1, '口述史采集率', { annual: value }) + item(2, '口述史采集率', { head: BENEFIT, annual: value }),
      );
    }
    const satisfied = { annual: '≥90分' };
    checkList(RULE, item(1, '受访老人满意度', satisfied) + item(2, '受访老人满意度', { head: BENEFIT, ...satisfied }));
    checkList(RULE, `${item(1)}2、。3、。`);
  });

  it('deletes the later or the earlier one and renumbers', () => {
    const other = { annual: '≥20次' };
    const list = item(1) + item(2, undefined, other) + item(3, '清理次数');
    checkFix(RULE, list, item(1) + item(2, '清理次数'));
    checkFix(RULE, list, item(1, undefined, other) + item(2, '清理次数'), { fix: 1 });
  });

  it('compares names without the unit in brackets that they tell themselves', () => {
    checkList(RULE, item(1, '培训人数（人）', { annual: '5人' }) + item(2, '«培训人数»', { annual: '8人' }));
    checkList(RULE, item(1, '走访农户数量（户）', { annual: '5户' }) + item(2, '«走访农户数量»', { annual: '8户' }));
    for (const [first, second] of [
      ['培训（人）', '培训（场）'],
      ['培训人数（女）', '培训人数'],
      ['宣传活动（场）', '宣传活动'],
      ['走访农户数量（人）', '走访农户数量（次）'],
    ] as const)
      checkList(RULE, item(1, first, { annual: '5人' }) + item(2, second, { annual: '8人' }));
  });

  it('reports a stretch that was pasted twice once, and serial-sequence leaves it alone', () => {
    const list = [item(1, '甲户数'), item(2, '乙户数'), item(3, '丙户数')].join('');
    const twice = `${list}${list}`;
    const [found] = checkList(RULE, list + list.replace('甲户数', '«甲户数»'));
    assert.deepEqual(found!.finding.args, { name: '甲户数', last: '丙户数', count: 3 });
    checkList('serial-sequence', twice);
    checkFix(RULE, twice, list);
    const more = item(4, '丁户数');
    checkFix(
      RULE,
      list + list.replace('1、', '4、').replace('2、', '5、').replace('3、', '6、') + item(7, '丁户数'),
      list + more,
    );
    // Two may be chosen apart, and one with another value is the more serious.
    checkList(RULE, list + item(4, '«甲户数»') + item(5, '«乙户数»'));
    const other = item(6, '«丙户数»', { annual: '≥13次' });
    assert.equal(
      checkList(RULE, list + item(4, '«甲户数»') + item(5, '«乙户数»') + other)[2]!.finding.message,
      'differ',
    );
  });
});
