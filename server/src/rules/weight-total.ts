import { Decimal, type Indicator } from '#grammar';
import type { Rule } from './rule.ts';
import { nameSpan } from './support/amounts.ts';
import { HEAD_KINDS } from './support/heads.ts';

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

/** The weights of the names where each has one; else those of the types or levels, each counted once. */
function weightsOf(indicators: readonly Indicator[]): Decimal[] | null {
  if (indicators.length < 2) return null;
  const [first] = indicators;
  const ofNames = weightIn(first!.name) === null ? null : weightsIn(indicators.map(({ name }) => name));
  if (ofNames !== null) return ofNames;
  for (const kind of KINDS) {
    if (weightIn(first![kind]?.name ?? null) === null) continue;
    const weights = weightsIn(new Set(indicators.map((indicator) => indicator[kind]?.name ?? null)));
    if (weights !== null) return weights;
  }
  return null;
}

const KINDS = [...HEAD_KINDS].reverse();

/** The weight of each name; null where one has none. */
function weightsIn(names: Iterable<string | null>): Decimal[] | null {
  const weights: Decimal[] = [];
  for (const name of names) {
    const weight = weightIn(name);
    if (weight === null) return null;
    weights.push(weight);
  }
  return weights;
}

const WEIGHT = /[（(]\s*(?:权重|分值)?\s*[:：]?\s*(\d{1,3}(?:\.\d{1,2})?)\s*分\s*[)）]\s*$/;

const LONGEST_WEIGHT = 30;

/** The weight in brackets behind a name, such as 30 in 效益指标（30分）. */
function weightIn(name: string | null): Decimal | null {
  if (name === null || !name.includes('分')) return null;
  const match = WEIGHT.exec(name.slice(-LONGEST_WEIGHT).normalize('NFKC'));
  return match === null ? null : Decimal.parse(match[1]!);
}
