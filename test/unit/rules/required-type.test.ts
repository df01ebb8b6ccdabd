import { checkRule, checkTableFix, tableAround } from '../../support/check-rule.ts';

const RULE = 'required-type';
const values = '实施周期指标值:≥5%；年度指标值:≥5%。';
const one = (serial: number, head: string) => `${serial}、${head}；加工；${values}`;
const [quantity, quality, time, benefit] = [
  '1-产出指标；11-数量指标',
  '1-产出指标；12-质量指标',
  '1-产出指标；13-时效指标',
  '2-效益指标；22-社会效益',
] as const;

const says = (list: string) => checkRule(RULE, tableAround(list));
const missing = (list: string) => checkRule(RULE, tableAround(list).replace('档案数字化经费', '«档案数字化经费»'));

describe(RULE, () => {
  it('says nothing where quantity and quality are there', () => {
    says(one(1, quantity) + one(2, quality));
  });

  it('marks the project that lacks one or both, once', () => {
    missing(one(1, quantity) + one(2, benefit));
    missing(one(1, time) + one(2, benefit));
  });

  it('leaves a missing level to required-level', () => {
    says(one(1, benefit));
  });

  it('keeps still where a type is missing, and where there are none', () => {
    says(one(1, quantity) + one(2, '1-产出指标'));
    says('1、产出指标：加工卷数，年度指标值：≥500卷。2、效益指标：查档增长率，年度指标值：≥5%。');
  });

  it('keeps still where a head stands twice, which may be that of the type that lacks', () => {
    says(one(1, '1-产出指标；12-质量指标；12-质量指标') + one(2, quantity));
    says(one(1, '1-产出指标；12-质量指标；质量指标') + one(2, quantity));
    says(one(1, '1-产出指标；11-数量指标；12-质量指标') + one(2, benefit));
  });

  it('adds all that lack at once, in the order of types', () => {
    const todo = (serial: number, head: string) =>
      `${serial}、${head}；（待填）；实施周期指标值:（待填）；年度指标值:（待填）。`;
    checkTableFix(RULE, tableAround(one(1, time)), tableAround(todo(1, quantity) + todo(2, quality) + one(3, time)));
  });

  it('adds it behind the others of its level', () => {
    const todo = `2、${quality}；（待填）；实施周期指标值:（待填）；年度指标值:（待填）。`;
    checkTableFix(
      RULE,
      tableAround(one(1, quantity) + one(2, benefit)),
      tableAround(one(1, quantity) + todo + one(3, benefit)),
    );
  });
});
