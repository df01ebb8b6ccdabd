import { Decimal, type NumberFigure } from '#grammar';
import type { Rule } from './rule.ts';
import { amountSpan } from './support/amounts.ts';
import { isOfCost } from './support/heads.ts';
import { isSum } from './support/kinds.ts';
import { limitOf } from './support/operators.ts';
import { type IndicatorReading, readingsOf } from './support/reading.ts';
import { isBare, mainNumber, spanIn, textOf } from './support/values.ts';

export const costOverBudget: Rule = {
  name: 'cost-over-budget',
  group: 'values',
  severity: 'information',
  summary: {
    zh: '成本指标值超过项目的总计金额',
    en: 'A cost above the amount of its project',
  },
  messages: {
    over: {
      zh: '“{name}”的指标值是“{value}”，超过了项目总计的 {total}{unit}。成本控制在多少，不应高于安排的资金，请核对；另有其他年度或渠道资金的可不改。',
      en: '“{name}” may cost “{value}”, more than the {total} {unit} of the whole project. A cost limit above the money there is binds nothing; check it, unless other years or sources pay, too.',
    },
    total: { zh: '项目总计是 {total}{unit}', en: 'The project has {total} {unit}' },
  },
  checkRow(row, { heading, report }) {
    const yuan = heading.amountUnit === null ? undefined : YUAN[heading.amountUnit];
    const { total } = row.amounts;
    if (row.kind !== 'project' || yuan === undefined || total.compare(Decimal.ZERO) <= 0) return;
    const budget = total.shift(yuan);
    for (const reading of readingsOf(row)) {
      const cost = wholeCostIn(reading);
      if (cost === null || cost.low.compare(budget) <= 0) continue;
      const annual = reading.annual!;
      const args = {
        name: reading.name!.value.text,
        value: textOf(annual, cost),
        total: row.text('total') ?? '',
        unit: heading.amountUnit!,
      };
      const related = [{ span: amountSpan(row, 'total'), message: 'total', args }];
      report(spanIn(row, annual, cost), { message: 'over', args, related });
    }
  },
};

/** Units of amounts, by the power of ten that they are of 元. */
const YUAN: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

/** The annual value of what is spent on a work, or on part of it; not of each thing, and no investment of several years. */
function wholeCostIn(reading: IndicatorReading): NumberFigure | null {
  // Few are costs, and reading a value costs more.
  if (!isOfCost(reading.indicator)) return null;
  const { name, annual } = reading;
  if (name === null || annual === null || !isSum(annual) || !isBare(annual)) return null;
  const main = mainNumber(annual)!;
  if (main.high !== null || main.qualifiers.length > 0 || limitOf(main.operator) === 'lower') return null;
  return NO_BUDGET.test(name.thing) ? null : main;
}

const NO_BUDGET = /单|均|每|标准|投资|造价|概算|合同|节约|节省|降低|减少|收入|损失|价值|产值|社会成本|生态|环境/;
