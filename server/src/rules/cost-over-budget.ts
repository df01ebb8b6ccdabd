import { Decimal, type NumberFigure, type Row } from '#grammar';
import type { Rule } from './rule.ts';
import { amountSpan } from './support/amounts.ts';
import { isOfCost } from './support/heads.ts';
import { limitOf } from './support/operators.ts';
import { unitAlone } from './support/per.ts';
import { type IndicatorReading, type Reading, readingsOf } from './support/reading.ts';
import { countedFor } from './support/unit-cost.ts';
import { MONEY } from './support/unit-kinds.ts';
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
    product: {
      zh: '“{name}”的指标值是“{value}”，“{of}”是“{count}”，相乘得 {product}{unit}，超过了项目总计的 {total}{unit}。请核对单价、数量和金额哪个有误；另有其他年度或渠道资金的可不改。',
      en: '“{name}” may cost “{value}”, and “{of}” is “{count}”: together {product} {unit}, more than the {total} {unit} of the project. Check price, number and amount, unless other years or sources pay, too.',
    },
    count: { zh: '“{of}”是“{count}”', en: '“{of}” is “{count}”' },
    total: { zh: '项目总计是 {total}{unit}', en: 'The project has {total} {unit}' },
  },
  checkRow(row, { heading, report }) {
    const yuan = heading.amountUnit === null ? undefined : YUAN[heading.amountUnit];
    const { total } = row.amounts;
    if (row.kind !== 'project' || yuan === undefined || total.compare(Decimal.ZERO) <= 0) return;
    const budget = total.shift(yuan);
    // Hardly meant in the unit of the heading.
    if (budget.compare(LEAST_BUDGET) < 0) return;
    for (const reading of readingsOf(row)) {
      const cost = costIn(reading, row);
      if (cost === null) continue;
      const annual = reading.annual!;
      const args = {
        name: reading.name!.value.text,
        value: textOf(annual, cost),
        total: row.text('total') ?? '',
        unit: heading.amountUnit!,
      };
      const related = [{ span: amountSpan(row, 'total'), message: 'total', args }];
      if (cost.low.compare(budget) > 0) {
        report(spanIn(row, annual, cost), { message: 'over', args, related });
        continue;
      }
      const counted = countedFor(reading.name!, cost, row);
      if (counted === null) continue;
      const product = cost.low.times(counted.count.low);
      const isFar = product.compare(budget.times(TWICE)) > 0;
      const isSure = counted.isNamed && !isCap(reading.name!, cost) && !takesYears(reading, cost, row);
      if (!isFar && !(isSure && product.compare(budget.times(MARGIN)) > 0)) continue;
      const all = {
        ...args,
        of: counted.name.value.text,
        count: textOf(counted.value, counted.count),
        product: product
          .shift(-yuan)
          .toString()
          .replace(/(\.\d*?)0+$/, '$1')
          .replace(/\.$/, ''),
      };
      const number = { span: spanIn(row, counted.value, counted.count), message: 'count', args: all };
      report(spanIn(row, annual, cost), { message: 'product', args: all, related: [number, ...related] });
    }
  },
};

/** A project has hardly less than 1万元: such an amount is meant in another unit. */
const LEAST_BUDGET = Decimal.parse('10000')!;

/** Prices are rounded: so much above the amount a product may be. */
const MARGIN = Decimal.parse('1.1')!;
/** Where only the unit tells what a price is for. */
const TWICE = Decimal.parse('2')!;

/** Units of amounts, by the power of ten that they are of 元. */
const YUAN: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

/** The annual value of what is spent on a work, on part of it or on each thing; no investment of several years. */
function costIn(reading: IndicatorReading, row: Row): NumberFigure | null {
  // Few are costs, and reading a value costs more.
  if (!isOfCost(reading.indicator)) return null;
  const { name, annual } = reading;
  if (name === null || annual === null) return null;
  const main = mainNumber(annual);
  if (main === null || !isMoney(main, name) || main.high !== null || limitOf(main.operator) === 'lower') return null;
  if (!isBare(annual) && !OF_ALL.test(textOf(annual, annual.value.subject))) return null;
  if (!main.qualifiers.every((span) => IN_ALL.includes(textOf(annual, span)))) return null;
  if (
    NO_BUDGET.test(name.thing) ||
    OF_YEARS.test(name.thing) ||
    (MAY_TAKE_YEARS.test(name.thing) && takesYears(reading, main, row))
  )
    return null;
  return main;
}

/** What is paid for some at most, and less for most: 补助标准 ≤2.4万元/人. */
function isCap({ thing }: Reading, { operator }: NumberFigure): boolean {
  return limitOf(operator) === 'upper' && /标准|限额|上限|最高/.test(thing);
}

/** A sum of money, or thousands of what its name says are money: 51万. */
function isMoney(figure: NumberFigure, { thing }: Reading): boolean {
  return figure.unit === null ? figure.scale !== '' && SPENT.test(thing) : MONEY.includes(unitAlone(figure));
}

const SPENT = /费用?|成本|支出|资金|经费|造价|投资$/;
const NO_BUDGET = /(?<!总)投资|概算|节约|节省|降低|减少|收入|损失|价值|产值|社会成本|生态|环境/;
/** What several years pay: 三年总成本, 全周期成本; but 2026年总成本. */
const OF_YEARS = /(?:[两二三四五六七八九十]|(?<!\d)(?:[2-9]|[1-3]\d))年(?![度级])|全?(?:生命)?周期|实施期|十[三四五]五/;
/** What a value says besides a number that is for all: 总成本控制在120万元以内, 控制在预算58万元以内. */
const OF_ALL =
  /^(?:不?超过|控制在|不高于)?(?:项目|工程|全年|年度|采购|建设|改造|施工|财政)*(?:总(?:成本|费用|支出|经费|造价|投入|金额|额)|预算|经费|资金)(?:支出|金额|资金|总额|数)?$/;
const IN_ALL = ['全年', '年度', '当年', '本年', '合计', '共计', '总计'];
/** What a year may pay only a part of. */
const MAY_TAKE_YEARS = /投资|造价|合同/;
const OTHER_MONEY =
  /总投资|概算|造价|合同[价金总]|[分逐]年|分期|续建|跨年|尾款|余款|质保金|[一二三]期|[三四五]年|十[三四五]五|20\d\d年?[-—–－~～至到]+20\d\d|自筹|配套|已[拨支付安完]|结转/;

/** Whether a project tells that other years or sources pay for it, too. */
function takesYears({ values }: IndicatorReading, main: NumberFigure, row: Row): boolean {
  const text = (row.goal ?? '') + (row.text('name') ?? '');
  return OTHER_MONEY.test(text) || values.some((value) => mainNumber(value)?.low.equals(main.low) === false);
}
