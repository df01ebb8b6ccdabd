import assert from 'node:assert/strict';
import { applyFix, checkRule, checkTableFix, findingsOf, tableAround } from '../../support/check-rule.ts';

const RULE = 'unused-suppression';
const VAGUE = '1、2-效益指标；22-社会效益；河道面貌；实施周期指标值:明显改善；年度指标值:明显改善。';
const table = tableAround(VAGUE);
const commented = (comment: string) => table.replace('档案数字化经费', `${comment}\n档案数字化经费`);

describe(RULE, () => {
  it('reports a comment that suppresses nothing, whole or name by name', () => {
    checkRule(RULE, commented('«// 指标-忽略 rate-out-of-range：已核»'));
    checkRule(RULE, commented('«// 指标-忽略 rate-out-of-range、missing-goal»'));
    checkRule(RULE, commented('// 指标-忽略 vague-value、«missing-goal»：已核'));
    checkRule(RULE, `${table}\n«// zhibiao-ignore»`);
    checkRule(RULE, commented('«// 指标-忽略全文 missing-goal»'));
  });

  it('says nothing of a comment that suppresses something, nor of other comments', () => {
    checkRule(RULE, commented('// 指标-忽略 vague-value'));
    checkRule(RULE, commented('// 指标-忽略'));
    checkRule(RULE, commented('// 忽略 missing-goal'));
  });

  it('cannot tell of a rule that is switched off', () => {
    checkRule(RULE, commented('// 指标-忽略 missing-goal'), { rules: { 'missing-goal': 'off' } });
    checkRule(RULE, commented('// 指标-忽略 uniform-values'));
  });

  it('reports a name that is no rule, with the nearest one', () => {
    const [near] = checkRule(RULE, commented('// 指标-忽略 «vague-valu»：年中再定'));
    assert.deepEqual(near!.finding.args, { name: 'vague-valu', similar: 'vague-value' });
    const [far] = checkRule(RULE, commented('// 指标-忽略 «年中再定»'));
    assert.equal(far!.finding.message, 'unknown');
  });

  it('deletes the comment, takes out the name, or corrects it', () => {
    checkTableFix(RULE, commented('// 指标-忽略 missing-goal'), table);
    checkTableFix(RULE, commented('// 指标-忽略 vague-valu'), commented('// 指标-忽略 vague-value'));
    checkTableFix(
      RULE,
      commented('// 指标-忽略 vague-value，missing-goal：已核'),
      commented('// 指标-忽略 vague-value：已核'),
    );
    checkTableFix(RULE, commented('// 指标-忽略 missing-goal，vague-value'), commented('// 指标-忽略 vague-value'));
    const text = commented('// 指标-忽略 vague-valu，missing-name，vague-value');
    assert.equal(applyFix(text, findingsOf(RULE, text)[0]!, 1), commented('// 指标-忽略 missing-name，vague-value'));
  });

  it('deletes a comment inside a row', () => {
    const row = (comment: string) =>
      table.replace(
        /档案数字化经费[\s\S]*/,
        `档案数字化经费\t10.00\t10.00\n    绩效目标：加工档案。\n${comment}    ${VAGUE}\n`,
      );
    checkTableFix(RULE, row('    // 指标-忽略 missing-goal\n'), row(''));
  });
});
