import { Decimal, type NumberFigure, type Standard, VALUE_WORDS } from '#grammar';
import { limitOf } from './operators.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { isResidue } from './residue.ts';
import { isBare, isSatisfaction, percentOf } from './values.ts';
import { endsWithAny } from './words.ts';

/** Rates of what is done well, of which nobody wants none; there may be nothing to call back or to plant anew. */
export const REACHED = [
  '合格率',
  '达标率',
  '优良率',
  '完好率',
  '完成率',
  '准确率',
  '正确率',
  '及时率',
  '覆盖率',
  '通过率',
  '成活率',
  '办结率',
  '到位率',
  '保障率',
  '运行率',
  '安全率',
  '度汛率',
  '知晓率',
  '参与率',
  '使用率',
  '利用率',
  '成功率',
  '治愈率',
  '入学率',
  '就业率',
  '落实率',
];

/** The figure of an annual value that nobody can want: 0 % under 合格率, 100 % or 98 % under 事故率; null where there is none. */
export function reversedRate(reading: IndicatorReading, standard: Standard): NumberFigure | null {
  const { name, annual, cycle } = reading;
  if (name === null || annual === null) return null;
  const figure = extremeOf(annual, name);
  // Of satisfaction low-satisfaction speaks, and a year's own value may well be 0 %.
  if (figure === null || (cycle !== null && extremeOf(cycle, name) === null)) return null;
  return isSatisfaction(standard, reading) || isResidue(annual, reading) ? null : figure;
}

function extremeOf(value: Reading, name: Reading): NumberFigure | null {
  const figure = percentOf(value, name);
  if (figure === null || figure.high !== null || !isBare(value) || !name.isRate) return null;
  const { low, operator } = figure;
  if (name.direction === 'better') {
    const isNone = low.isZero && operator?.sign !== '≤' && operator?.sign !== '<' && operator?.sign !== '>';
    return isNone && endsWithAny(name.thing, REACHED) ? figure : null;
  }
  if (name.direction !== 'worse' || !name.thing.endsWith('率') || endsWithAny(name.thing, VALUE_WORDS.direction.costs))
    return null;
  const isWorst = endsWithAny(name.thing, FAULT_RATES) ? low.compare(NEARLY_ALL) >= 0 : low.equals(Decimal.HUNDRED);
  return isWorst && low.compare(Decimal.HUNDRED) <= 0 && (operator === null || operator.sign === '=') ? figure : null;
}

/** Rates that are a few of a hundred at the most: nine of ten, and no limit to them, are as wrong as all. */
const FAULT_RATES = [
  '故障率',
  '投诉率',
  '事故率',
  '事故发生率',
  '出错率',
  '差错率',
  '错误率',
  '返工率',
  '违规率',
  '违法率',
  '破损率',
  '损坏率',
];
const NEARLY_ALL = Decimal.parse('90')!;

/** The figure of a limit to a rate of what goes wrong that all of it keeps to: ≤100% under 差错率. */
export function limitlessRate({ name, annual }: IndicatorReading): NumberFigure | null {
  const figure = annual === null ? null : percentOf(annual, name);
  if (name === null || figure === null || figure.high !== null || !isBare(annual!) || !name.isRate) return null;
  if (figure.kind !== 'percent' || limitOf(figure.operator) !== 'upper' || !endsWithAny(name.thing, FAULT_RATES))
    return null;
  if (figure.unit?.text.normalize('NFKC') !== '%') return null;
  return figure.low.compare(NEARLY_ALL) >= 0 && figure.low.compare(Decimal.HUNDRED) <= 0 ? figure : null;
}

/** The figure of a rate of what is done well that is a tenth of what it seems to be: 98‰ under 合格率. */
export function permilleOf({ name, annual }: IndicatorReading): NumberFigure | null {
  const figure = annual === null ? null : percentOf(annual, name);
  if (name === null || figure?.unit?.text !== '‰' || !name.isRate || name.direction !== 'better') return null;
  const isLikeShare = figure.low.compare(HALF) >= 0 && figure.low.compare(Decimal.HUNDRED) <= 0;
  return isLikeShare ? figure : null;
}

/** 死因报告率 ≥7‰ is one of all people. */
const HALF = Decimal.parse('50')!;

/** The figure of a rate of what is done well that was made a percentage twice: 0.95% for 0.95, or 95%. */
export function hundredthOf({ name, annual }: IndicatorReading): NumberFigure | null {
  const figure = annual === null ? null : percentOf(annual, name);
  if (name === null || figure === null || figure.high !== null || figure.low.compare(ONE) >= 0) return null;
  if (figure.unit?.text.normalize('NFKC') !== '%' || !isBare(annual!)) return null;
  if (name.direction !== 'better' || !endsWithAny(name.thing, REACHED)) return null;
  return limitOf(figure.operator) === 'upper' || figure.low.compare(Decimal.ZERO) <= 0 ? null : figure;
}

const ONE = Decimal.parse('1')!;
