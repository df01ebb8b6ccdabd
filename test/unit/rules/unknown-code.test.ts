import assert from 'node:assert/strict';
import { checkFix, checkList, findingsOf, tableAround } from '../../support/check-rule.ts';

const RULE = 'unknown-code';
const rest = '加工卷数；实施周期指标值:≥500卷；年度指标值:≥500卷。';

describe(RULE, () => {
  it('says nothing of the codes of the standard', () => {
    checkList(RULE, `1、1-产出指标；11-数量指标；${rest}2、3-满意度指标；31-服务对象满意度；${rest}`);
  });

  it('marks the digits of a level or type that the standard does not have', () => {
    checkList(RULE, `1、«4»-产出指标；11-数量指标；${rest}2、1-产出指标；«15»-数量指标；${rest}`);
  });

  it('finds the digits where the code is broken over lines', () => {
    checkList(RULE, `1、1-产出指标；«1\n5»-数量指标；${rest}`);
  });

  it('leaves a code that the name contradicts to code-name-mismatch, and other forms to foreign-form', () => {
    checkList(RULE, `1、1-产出指标；12-数量指标；${rest}2、5-项目决策；11-数量指标；${rest}`);
  });

  it('has nothing to say of tables without codes', () => {
    checkList(RULE, '1、产出指标：加工卷数，年度指标值：≥500卷。2、效益指标：查档群众增长率，年度指标值：≥5%。');
  });

  it('marks a code that scanning made unreadable, and corrects it', () => {
    checkList(RULE, `1、1-产出指标；11-数量指标；${rest}2、1-产出指标；«1l»-数量指标；${rest}`);
    checkList(RULE, `1、«I»-产出指标；11-数量指标；${rest}2、2-效益指标；«Z2»-社会效益；${rest}`);
    checkList(RULE, `1、1-产出指标；11-数量指标；${rest}2、1-产出指标；11一数量指标；${rest}`);
    checkFix(
      RULE,
      `1、1-产出指标；11-数量指标；${rest}2、1-产出指标；1l-数量指标；${rest}`,
      `1、1-产出指标；11-数量指标；${rest}2、1-产出指标；11-数量指标；${rest}`,
    );
    // Those in the dictionary are told by suspect-glyph.
    checkList(RULE, `1、1-产出指标；l1-数量指标；${rest}`);
  });

  it('gives the code of the name', () => {
    checkFix(RULE, `1、1-产出指标；15-数量指标；${rest}`, `1、1-产出指标；11-数量指标；${rest}`);
    checkFix(RULE, `1、4-产出指标；11-数量指标；${rest}`, `1、1-产出指标；11-数量指标；${rest}`);
  });

  it('says which code the name has, or else which codes there are', () => {
    const messages = (head: string) =>
      findingsOf(RULE, tableAround(`1、${head}；${rest}`)).map(({ finding }) => finding.message);
    assert.deepEqual(messages('1-产出指标；15-数量指标'), ['named']);
    assert.deepEqual(messages('1-产出指标；15-绿化指标'), ['type']);
    assert.deepEqual(messages('1-产出指标；25-社会效益'), ['type']);
  });

  it('marks a level and a type that have changed places once, and swaps them', () => {
    checkList(RULE, `1、«22-社会效益；2-效益指标»；${rest}`);
    checkFix(RULE, `1、22-社会效益；2-效益指标；${rest}`, `1、2-效益指标；22-社会效益；${rest}`);
  });

  it('offers no code that belongs to another level', () => {
    const found = findingsOf(RULE, tableAround(`1、1-产出指标；25-社会效益；${rest}`));
    assert.deepEqual(
      found.map(({ finding }) => finding.fixes),
      [[]],
    );
  });
});
