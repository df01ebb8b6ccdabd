import { Decimal, type NumberFigure, type Standard, VALUE_WORDS } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { OPINIONS } from './support/opinions.ts';
import type { IndicatorReading, Reading } from './support/reading.ts';
import { lowerLimit } from './support/two-targets.ts';
import { isSatisfaction, percentOf, spanIn, textOf } from './support/values.ts';
import { endsWithAny, holdsAny } from './support/words.ts';

const ONE = Decimal.parse('1')!;
const SLIP = Decimal.parse('60')!;

export const lowSatisfaction: Rule = {
  name: 'low-satisfaction',
  group: 'values',
  severity: 'hint',
  summary: {
    zh: '满意度目标偏低',
    en: 'A low satisfaction target',
  },
  messages: {
    low: {
      zh: '满意度目标“{value}”低于 {floor}%，约束力偏弱。请说明理由，或提高目标。',
      en: 'The satisfaction target “{value}” is below {floor} % and binds little. Give a reason, or raise it.',
    },
    slip: {
      zh: '满意度目标“{value}”连六成人满意都不要求，多半写错了数。请核对，一般不低于 {floor}%。',
      en: 'The satisfaction target “{value}” does not even ask for three people in five, so the figure is probably wrong. Check it; {floor} % is usual.',
    },
  },
  needs: Sign.Share | Sign.Unitless,
  checkIndicator(reading, row, { standard, report }) {
    const { annual } = reading;
    const figure = lowSatisfactionIn(reading, standard);
    if (annual === null || figure === null) return;
    report(spanIn(row, annual, figure), {
      ...(isSlip(figure) ? { message: 'slip', severity: 'warning' } : { message: 'low' }),
      args: { value: textOf(annual, figure), floor: standard.satisfactionFloor },
    });
  },
};

/** Whether an annual value asks for so few satisfied people that it must be a misprint. */
export function hasLostSatisfaction(reading: IndicatorReading, standard: Standard): boolean {
  const figure = lowSatisfactionIn(reading, standard);
  return figure !== null && isSlip(figure);
}

function isSlip({ low }: NumberFigure): boolean {
  return low.compare(SLIP) < 0;
}

/** The target of satisfaction that is below the floor. */
function lowSatisfactionIn(reading: IndicatorReading, standard: Standard): NumberFigure | null {
  const { annual, name } = reading;
  // More of 投诉率 is no better.
  if (annual === null || name?.direction === 'worse' || (name !== null && isOfSomethingElse(name))) return null;
  if (endsWithAny(textOf(annual, annual.value.subject), VALUE_WORDS.direction.rises)) return null;
  const figure = lowerLimit(annual.value) ?? percentOf(annual, name);
  // An upper limit is operator-direction, a negative one rate-out-of-range.
  if (figure === null || figure.operator?.sign === '≤' || figure.operator?.sign === '<') return null;
  const floor = Decimal.parse(String(standard.satisfactionFloor))!;
  if (figure.low.compare(floor) >= 0 || figure.low.compare(Decimal.ZERO) < 0 || isFraction(figure)) return null;
  return isSatisfaction(standard, reading) ? figure : null;
}

/** 体质优良率 under satisfaction is a rate of something else, and so are how far it rises and who was asked. */
function isOfSomethingElse({ value: { text }, thing, isRate }: Reading): boolean {
  return (isRate && !holdsAny(text, OPINIONS)) || RISE.test(thing) || SHARE.test(thing);
}

/** 满意度提升率, 满意度增幅. */
const RISE = /(?:提升|提高|增长|上升|增加)(?:率|值|幅度|比例)?$|[增升涨]幅$/;
/** 满意度调查覆盖率, and what is one grade of several: 非常满意率. */
const SHARE = /满意[度率].+(?:率|占比|比例|比重)$|^(?!.*满意.*满意).*(?:非常|很|十分|基本)满意/;

/** 0.95 is 95 %: value-without-unit says what it lacks. */
function isFraction({ kind, low }: NumberFigure): boolean {
  return kind === 'count' && low.compare(ONE) <= 0;
}
