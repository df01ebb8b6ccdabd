import { checkRule, tableAround } from '../../support/check-rule.ts';

const RULE = 'weight-total';
const named = (...weights: number[]) =>
  weights.map((w, i) => `${i + 1}、1-产出指标；11-数量指标；加工（${w}分）；年度指标值:≥5卷。`).join('');
const levels = (a: number, b: number) =>
  `1、1-产出指标（${a}分）；11-数量指标；加工；年度指标值:≥5卷。2、1-产出指标（${a}分）；12-质量指标；合格率；年度指标值:≥5%。3、2-效益指标(${b}分)；22-社会效益；增长率；年度指标值:≥5%。`;
const marked = (text: string) => tableAround(text).replace('档案数字化经费', '«档案数字化经费»');

describe(RULE, () => {
  it('says nothing of weights that make 90 or 100, nor of a form without weights', () => {
    checkRule(RULE, tableAround(named(40, 30.5, 29.5)));
    checkRule(RULE, tableAround(levels(50, 40)));
    checkRule(RULE, tableAround(named(40, 50).replaceAll(/（.*?分）/g, '')));
  });

  it('marks the project whose weights make another sum', () => {
    checkRule(RULE, marked(named(40, 30, 29.5)));
    checkRule(RULE, marked(levels(50, 45)));
  });

  it('reads weights behind the values, which are no part of them', () => {
    const valued = (...weights: number[]) =>
      weights
        .map((w, i) => `${i + 1}、1-产出指标；11-数量指标；加工；实施周期指标值:≥5卷；年度指标值:≥5卷；权重:${w}。`)
        .join('');
    checkRule(RULE, tableAround(valued(40, 50)));
    checkRule(RULE, marked(valued(40, 45)));
    checkRule(RULE, marked(valued(40, 45).replaceAll(/；权重:(\d+)/g, '，分值：$1分')));
    checkRule('cycle-annual-differ', tableAround(valued(40, 50)));
    checkRule('value-without-unit', tableAround(valued(40, 50)));
    checkRule('cycle-annual-differ', tableAround(valued(40, 50).replaceAll('5卷', '5㎡')));
    checkRule(RULE, marked(valued(40, 45).replace('权重:40', '权重：４０．０％')));
    checkRule(RULE, tableAround(valued(40, 50).replace('权重:40', '权重：４０．０％')));
  });

  it('takes figures in brackets that are no weights for what they are', () => {
    checkRule(RULE, tableAround(named(40, 30).replaceAll('分）', '卷）')));
  });

  it('reads weights of the names with their word, which are no targets', () => {
    const weighed = (...weights: string[]) =>
      weights
        .map(
          (weight, i) => `${i + 1}、1-产出指标；11-数量指标；加工卷数${weight}；实施周期指标值:≥5卷；年度指标值:≥5卷。`,
        )
        .join('');
    for (const weight of ['（权重N）', '（权重N%）', '(权重：N％)', '；权重:N%', '；分值：N分']) {
      const of = (...numbers: number[]) => weighed(...numbers.map((number) => weight.replace('N', String(number))));
      checkRule(RULE, tableAround(of(40, 50)));
      checkRule(RULE, marked(of(40, 45)));
      checkRule('name-contains-value', tableAround(of(40, 50)));
      checkRule('name-value-conflict', tableAround(of(40, 50)));
    }
    checkRule(RULE, tableAround(weighed('（40%）', '（45%）')));
  });
});
