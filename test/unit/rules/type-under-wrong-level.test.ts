import assert from 'node:assert/strict';
import { checkFix, checkList } from '../../support/check-rule.ts';
import { item } from '../../support/lists.ts';

const RULE = 'type-under-wrong-level';
const rest = '读者满意度；实施周期指标值:≥90%；年度指标值:≥90%。';

describe(RULE, () => {
  it('says nothing of a type under its own level', () => {
    checkList(RULE, `1、3-满意度指标；31-服务对象满意度；${rest}2、2-效益指标；24-可持续影响；${rest}`);
  });

  it('leaves two levels in one indicator to spliced-fragment', () => {
    checkList(RULE, item(1, '学员满意度', { head: '2-效益指标；3-满意度指标；31-服务对象满意度' }));
  });

  it('marks level and type', () => {
    checkList(RULE, `1、«2-效益指标：31-服务对象满意度»：${rest}2、«1-产出指标；22-社会效益»；${rest}`);
  });

  it('says that the type is wrong where the name is of satisfaction, as the level is', () => {
    const messages = (list: string) => checkList(RULE, list).map(({ finding }) => finding.message);
    assert.deepEqual(messages(`1、«3-满意度指标；22-社会效益»；受灾群众满意度；${rest.slice(6)}`), ['type']);
    assert.deepEqual(messages(`1、«3-满意度指标；22-社会效益»；受灾群众安置率；${rest.slice(6)}`), ['wrong']);
    assert.deepEqual(messages(`1、«2-效益指标；31-服务对象满意度»；${rest}`), ['wrong']);
    checkFix(RULE, `1、3-满意度指标；22-社会效益；${rest}`, `1、3-满意度指标；31-服务对象满意度；${rest}`);
    checkFix(RULE, `1、满意度指标：社会效益指标：${rest}`, `1、满意度指标：服务对象满意度指标：${rest}`);
  });

  it('marks them over a line break', () => {
    checkList(RULE, `1、«2-效益\n指标；31-服务对象满意度»；${rest}`);
  });

  it('reads a type without code, and one with a scanning error', () => {
    checkList(RULE, `1、«2-效益指标；服务对象满意度»；${rest}2、«2-效益指标；31-服务对象满音度»；${rest}`);
  });

  it('leaves a head that contradicts itself to code-name-mismatch, other forms to foreign-form', () => {
    checkList(RULE, `1、1-产出指标；12-社会效益；${rest}2、2-产出指标；11-数量指标；${rest}`);
    checkList(RULE, `1、1-项目决策；22-社会效益；${rest}`);
  });

  it('leaves a code that the standard does not have to unknown-code', () => {
    checkList(RULE, `1、1-产出指标；25-社会效益；${rest}2、4-产出指标；22-社会效益；${rest}`);
  });

  it('reads names where the standard has no codes', () => {
    checkList(RULE, '1、«效益指标：数量指标»：加工卷数，年度指标值：≥500卷。', { standard: 'mof2015' });
    checkList(RULE, '1、成本指标：经济成本指标：单卷加工费用，年度指标值：≤5元。', { standard: 'mof2021' });
  });

  it('puts the level of the type', () => {
    checkFix(RULE, `1、2-效益指标：31-服务对象满意度：${rest}`, `1、3-满意度指标：31-服务对象满意度：${rest}`);
    checkFix(RULE, `1、2-效\n益指标；31-服务对象满意度；${rest}`, `1、3-满意度\n指标；31-服务对象满意度；${rest}`);
  });
});
