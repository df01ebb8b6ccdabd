import { Decimal, type Indicator } from '#grammar';
import type { Rule } from './rule.ts';
import { nameSpan } from './support/amounts.ts';
import { HEAD_KINDS } from './support/heads.ts';
import { weightOfName, weightOfValue } from './support/weights.ts';

export const weightTotal: Rule = {
  name: 'weight-total',
  group: 'sets',
  severity: 'warning',
  summary: {
    zh: '指标权重之和不对',
    en: 'Weights do not add up',
  },
  messages: {
    total: {
      zh: '项目“{name}”的权重相加是 {sum} 分，应为 {totals} 分。权重不足或超出时无法计算总分，请核对各项权重。',
      en: 'The weights of project “{name}” add up to {sum}; they should make {totals}. No score can be worked out; check the weights.',
    },
  },
  checkRow(row, { standard, report }) {
    const indicators = row.list?.indicators ?? [];
    const weights = weightsOf(indicators);
    if (weights === null) return;
    const sum = weights.reduce((total, weight) => total.plus(weight), Decimal.ZERO);
    const totals = standard.weightTotals.map((total) => Decimal.parse(String(total))!);
    if (totals.some((total) => total.equals(sum))) return;
    report(nameSpan(row), {
      message: 'total',
      args: { name: row.name, sum: String(sum), totals: standard.weightTotals.join('/') },
    });
  },
};

/** The weights of the names, or behind the values, where each has one; else those of the types or levels, each counted once. */
function weightsOf(indicators: readonly Indicator[]): Decimal[] | null {
  if (indicators.length < 2) return null;
  const own =
    allOf(indicators, ({ name }) => weightOfName(name)) ??
    allOf(indicators, ({ annualValue }) => weightOfValue(annualValue));
  if (own !== null) return own;
  for (const kind of KINDS) {
    if (weightOfName(indicators[0]![kind]?.name ?? null) === null) continue;
    const weights = allOf([...new Set(indicators.map((indicator) => indicator[kind]?.name ?? null))], weightOfName);
    if (weights !== null) return weights;
  }
  return null;
}

const KINDS = [...HEAD_KINDS].reverse();

/** The weight of each; null where one has none. */
function allOf<T>(ones: readonly T[], weightOf: (one: T) => Decimal | null): Decimal[] | null {
  const weights: Decimal[] = [];
  for (const one of ones) {
    const weight = weightOf(one);
    if (weight === null) return null;
    weights.push(weight);
  }
  return weights;
}
