import { Decimal } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { isResidue } from './support/residue.ts';
import { percentOf, readingsOf, spanIn, textOf } from './support/values.ts';

const HUNDRED = Decimal.parse('100')!;

export const rateOutOfRange: Rule = {
  name: 'rate-out-of-range',
  group: 'values',
  severity: 'error',
  summary: {
    zh: '比率大于 100% 或小于 0',
    en: 'A rate above 100 % or below 0',
  },
  messages: {
    above: {
      zh: '“{name}”的指标值“{value}”超过了 100%，这样的比率不可能达到，多半是小数点或数字写错。请核对后改正。',
      en: 'The value “{value}” of “{name}” is above 100 %, which no such rate can reach; a digit or the decimal point is probably wrong. Check and correct it.',
    },
    below: {
      zh: '“{name}”的指标值“{value}”小于 0，比率不可能为负，多半是数字写错。请核对后改正。',
      en: 'The value “{value}” of “{name}” is below 0, which no such rate can be. Check and correct it.',
    },
  },
  options: {
    unbounded: {
      default: [
        '增长',
        '增加',
        '增幅',
        '增速',
        '提高',
        '提升',
        '上升',
        '下降',
        '降低',
        '减少',
        '变化',
        '变动',
        '扩大',
        '回报',
        '收益',
        '利润',
        '毛利',
        '撬动',
        '杠杆',
        '倍',
        '贡献',
        '同比',
        '环比',
        '超额',
        '速动',
        '流动比',
        '周转',
        '增值',
        '溢价',
        '差异',
        '拨备',
        '产销',
        '偿付',
      ],
      description: {
        zh: '可以超过 100% 或为负的比率所含的词',
        en: 'Words of rates that may exceed 100 % or be negative',
      },
    },
  },
  needs: Sign.BeyondRate | Sign.Unitless,
  checkRow(row, { option, report }) {
    const unbounded = option<string[]>('unbounded');
    for (const reading of readingsOf(row)) {
      const { name, values } = reading;
      if (name === null || !(name.isRate || name.value.text.includes('性'))) continue;
      for (const value of values) {
        const figure = percentOf(value, name);
        if (figure === null || isResidue(value, reading)) continue;
        const above = (figure.high ?? figure.low).compare(HUNDRED) > 0;
        if (!above && figure.low.compare(Decimal.ZERO) >= 0) continue;
        const about = `${name.value.text}${value.value.text}`;
        if (unbounded.some((word) => about.includes(word))) continue;
        report(spanIn(row, value, figure.number), {
          message: above ? 'above' : 'below',
          args: { name: name.value.text, value: textOf(value, figure) },
        });
        // Both values with the same mistake are one finding.
        break;
      }
    }
  },
};
