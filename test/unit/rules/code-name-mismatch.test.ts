import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule, findingsOf, tableAround } from '../../support/check-rule.ts';
import { uncodedAround } from '../../support/lists.ts';

const RULE = 'code-name-mismatch';
const rest = '加工卷数；实施周期指标值:≥500卷；年度指标值:≥500卷。';
const one = (head: string) => `1、${head}；${rest}`;

describe(RULE, () => {
  it('says nothing where code and name agree, under an alias or with a remark too', () => {
    checkList(RULE, one('1-产出指标；11-数量指标') + one('2-效益指标；22-社会效益指标'));
    checkList(RULE, one('1-产出；11-数量指标（必填）') + one('2-效益指标(30分)；★22-社会效益'));
  });

  it('marks code and name where either may be meant', () => {
    checkList(RULE, one('1-产出指标；«12-数量指标»'));
  });

  it('marks what the level or the type shows to be wrong', () => {
    checkList(RULE, one('2-效益指标；«12»-社会效益'));
    checkList(RULE, one('2-效益指标；22-«质量指标»'));
    checkList(RULE, one('«2»-产出指标；11-数量指标'));
    checkList(RULE, one('1-«效益指标»；11-数量指标'));
  });

  it('tells once that level and type have each other’s name, and exchanges them', () => {
    for (const [wrong, right] of [
      ['2-社会效益；22-效益指标', '2-效益指标；22-社会效益'],
      ['1-数量指标；11-产出指标', '1-产出指标；11-数量指标'],
      ['3-服务对象满意度；31-满意度指标', '3-满意度指标；31-服务对象满意度'],
    ] as const) {
      const [found] = checkList(RULE, one(`«${wrong}»`));
      assert.equal(found!.finding.message, 'swapped');
      checkFix(RULE, one(wrong), one(right));
    }
  });

  it('tells what the other head leaves', () => {
    for (const [head, other, right] of [
      ['1-产出指标；«22»-质量指标', '1-产出指标', '12-质量指标'],
      ['«2»-产出指标；11-数量指标', '11-数量指标', '1-产出指标'],
    ] as const) {
      const [found] = checkList(RULE, one(head));
      assert.equal(found!.finding.message, 'settled');
      assert.deepEqual([found!.finding.args.other, found!.finding.args.right], [other, right]);
    }
    assert.equal(checkList(RULE, one('1-产出指标；«12-数量指标»'))[0]!.finding.message, 'mismatch');
  });

  it('marks a name that no code has', () => {
    checkList(RULE, one('1-产出指标；«12-绿化指标»'));
  });

  it('leaves a scanning error to suspect-glyph and a code of no standard to unknown-code', () => {
    checkList(RULE, one('3-满意度指标；31-服务对象满音度') + one('1-产出指标；19-数量指标'));
    checkList(RULE, one('2-效益指标；22-社公效益'));
  });

  it('keeps the separator behind a name that is one sign short', () => {
    for (const [cut, whole] of [
      ['3-满意度指标；31-服务对象满意', '3-满意度指标；31-服务对象满意度'],
      ['2-效益指标；22-社会效', '2-效益指标；22-社会效益'],
      ['1-产出指；11-数量指标', '1-产出指标；11-数量指标'],
    ] as const) {
      checkFix(RULE, one(cut), one(whole));
    }
    checkList('suspect-glyph', one('3-满意度指标；31-服务对象满意') + one('1-产出指标；13-时效；标准化建设'));
    checkFix(
      RULE,
      one('2-效益指标：21-经济效：').replace('：；', '：'),
      one('2-效益指标：21-经济效益：').replace('：；', '：'),
    );
  });

  it('leaves a name that breaks off to truncated-indicator', () => {
    checkList(RULE, `${one('1-产出指标；11-数量指标')}2、3-满意度指标；31-服务`);
    checkList(RULE, `${one('1-产出指标；11-数量指标')}2、3-满意`);
  });

  it('leaves the levels of another form to foreign-form', () => {
    checkList(RULE, one('1-项目决策；11-数量指标'));
  });

  it('keeps the break in a wrapped code', () => {
    checkFix(RULE, one('2-效益指标；1\n2-社会效益'), one('2-效益指标；2\n2-社会效益'));
  });

  it('compares a type that has a code in a list without', () => {
    const list = (type: string) =>
      ['产出指标；数量指标', `产出指标；${type}`, '效益指标；社会效益指标']
        .map((head, i) => `${i + 1}、${head}；${rest}`)
        .join('');
    checkRule(RULE, uncodedAround(list('«13-质量指标»')));
    checkRule(RULE, uncodedAround(list('12-质量指标')));
    checkRule(RULE, uncodedAround(list('5-质量指标')));
  });

  it('mends safely what only one reading is left of', () => {
    checkFix(RULE, one('2-效益指标；12-社会效益'), one('2-效益指标；22-社会效益'));
    checkFix(RULE, one('2-产出指标；11-数量指标'), one('1-产出指标；11-数量指标'));
    checkFix(RULE, one('1-产出指标；11-数量标'), one('1-产出指标；11-数量指标'));
    const safe = (head: string) =>
      findingsOf(RULE, tableAround(one(head))).flatMap(({ finding }) => finding.fixes.map((fix) => fix.safe));
    assert.deepEqual(safe('2-效益指标；12-社会效益'), [true]);
    assert.deepEqual(safe('1-产出指标；11-数量标'), [true]);
    assert.deepEqual(safe('1-产出指标；12-数量指标'), [false, false]);
    assert.deepEqual(safe('1-产出指标；12-绿化指标'), [false]);
  });

  it('offers both readings where both are left', () => {
    checkFix(RULE, one('1-产出指标；12-数量指标'), one('1-产出指标；12-质量指标'));
    checkFix(RULE, one('1-产出指标；12-数量指标'), one('1-产出指标；11-数量指标'), { fix: 1 });
  });

  it('tells once that a level is none, where its type belongs to another than its code says', () => {
    const [found] = checkList(RULE, one('«1-社会效益»；22-社会效益'));
    assert.equal(found!.finding.message, 'noLevel');
    checkFix(RULE, one('1-社会效益；22-社会效益'), one('2-效益指标；22-社会效益'));
    checkList('type-under-wrong-level', one('1-社会效益；22-社会效益'));
    assert.equal(checkList(RULE, one('«1-数量指标»；11-数量指标'))[0]!.finding.message, 'unknownName');
    checkList(RULE, one('1-产出指标；22-社会效益'));
  });
});
