import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { impossibleRate, isDoubtful, UNBOUNDED } from './support/impossible-rate.ts';
import { negativeCount } from './support/negative-count.ts';
import { isBelowZero, spanIn, textOf } from './support/values.ts';

export const rateOutOfRange: Rule = {
  name: 'rate-out-of-range',
  group: 'values',
  severity: 'error',
  summary: {
    zh: '比率大于 100%，或者比率、个数小于 0',
    en: 'A rate above 100 %, or a rate or count below 0',
  },
  messages: {
    above: {
      zh: '“{name}”的指标值“{value}”超过了 100%，这样的比率不可能达到，多半是小数点或数字写错。请核对后改正。',
      en: 'The value “{value}” of “{name}” is above 100 %, which no such rate can reach; a digit or the decimal point is probably wrong. Check and correct it.',
    },
    doubtful: {
      zh: '“{name}”的指标值“{value}”超过了 100%。这样的比率一般不超过 100%，请核对算法和数字。',
      en: 'The value “{value}” of “{name}” is above 100 %, which such a rate seldom is. Check the figure, and how the rate is worked out.',
    },
    below: {
      zh: '“{name}”的指标值“{value}”小于 0，比率不可能为负，多半是数字写错。请核对后改正。',
      en: 'The value “{value}” of “{name}” is below 0, which no such rate can be. Check and correct it.',
    },
    count: {
      zh: '“{name}”的指标值“{value}”小于 0，个数不可能为负，多半是多了一个“-”。请核对后改正。',
      en: 'The value “{value}” of “{name}” is below 0, which no number of things can be; the “-” is probably a slip. Check and correct it.',
    },
  },
  options: {
    unbounded: {
      default: UNBOUNDED,
      description: {
        zh: '可以超过 100% 或为负的比率所含的词',
        en: 'Words of rates that may exceed 100 % or be negative',
      },
    },
  },
  needs: Sign.BeyondRate | Sign.Unitless,
  checkIndicator(reading, row, { option, report }) {
    const unbounded = option<string[]>('unbounded');
    for (const value of reading.values) {
      const rate = impossibleRate(value, reading, unbounded);
      const figure = rate ?? negativeCount(value, reading, unbounded);
      if (figure === null) continue;
      const below = rate === null ? 'count' : 'below';
      const args = { name: reading.name!.value.text, value: textOf(value, figure) };
      const isSure = isBelowZero(figure) || !isDoubtful(figure, reading.name!);
      report(spanIn(row, value, figure.number), {
        message: isBelowZero(figure) ? below : isSure ? 'above' : 'doubtful',
        ...(isSure ? {} : { severity: 'information' as const }),
        args,
      });
      // Both values with the same mistake are one finding.
      break;
    }
  },
};
