import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'duplicate-indicator';

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
    const [found] = checkList(RULE, item(1, '群众满意度', { annual: '≥90%' }) + item(2, '«群众满意率（%）»'));
    assert.deepEqual(found!.finding.args, { name: '群众满意率（%）', other: '群众满意度' });
    assert.equal(found!.severity, 'warning');
    assert.equal(found!.finding.related.length, 1);
    checkList(RULE, item(1, '设备、耗材采购数') + item(2, '«设备耗材采购数»'));
    checkList(RULE, item(1, '群众满意度') + item(2, '学生满意率'));
  });

  it('does not call an empty value a contradiction', () => {
    const text = '1、产出指标：巡查次数，年度指标值：3次。2、产出指标：«巡查次数»，年度指标值：。';
    assert.equal(checkRule(RULE, uncodedAround(text))[0]!.severity, 'warning');
  });

  it('says nothing of one name under two types, nor of empty entries', () => {
    checkList(RULE, item(1) + item(2, undefined, { head: '2-效益指标；22-社会效益' }));
    checkList(RULE, `${item(1)}2、。3、。`);
  });

  it('deletes the later or the earlier one and renumbers', () => {
    const other = { annual: '≥20次' };
    const list = item(1) + item(2, undefined, other) + item(3, '清理次数');
    checkFix(RULE, list, item(1) + item(2, '清理次数'));
    checkFix(RULE, list, item(1, undefined, other) + item(2, '清理次数'), { fix: 1 });
  });
});
