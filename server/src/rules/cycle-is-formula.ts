import { Slot } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { isFormula } from './support/formula.ts';
import { spanIn, textOf } from './support/values.ts';

export const cycleIsFormula: Rule = {
  name: 'cycle-is-formula',
  group: 'values',
  severity: 'warning',
  summary: {
    zh: '实施周期指标值写成了计算公式或“标准：”',
    en: 'The cycle value is a formula or “standard: …”',
  },
  messages: {
    formula: {
      zh: '实施周期指标值“{value}”是计算公式，不是目标值，无法与年度指标值比较。请填周期内要达到的值，公式写到指标解释里。',
      en: 'The cycle value “{value}” is a formula, not a target, and cannot be compared with the annual value. Give the value to be reached; the formula belongs in the explanation.',
    },
    both: {
      zh: '两个指标值都写成了计算公式“{value}”，没有说要达到多少，无法考核。请填要达到的值，公式写到指标解释里。',
      en: 'Both values are the formula “{value}”, which does not say how much is to be reached. Give the value; the formula belongs in the explanation.',
    },
    label: {
      zh: '实施周期指标值前面多了“{label}”，导入时会连同标签当作指标值。请只留后面的值。',
      en: 'The cycle value begins with “{label}”, which an import takes for part of the value. Keep only the value behind it.',
    },
  },
  needs: Sign.Composed | Sign.Words,
  checkIndicator({ indicator, cycle, annual }, row, { report }) {
    if (cycle === null) return;
    const { label } = cycle.value;
    if (isFormula(cycle)) {
      report(spanIn(row, cycle, cycle.words), {
        message: annual !== null && isFormula(annual) ? 'both' : 'formula',
        args: { value: textOf(cycle, cycle.words) },
      });
      // Behind a label without colon it is a piece of that label: malformed-label.
    } else if (label !== null && indicator.has(Slot.CycleColon)) {
      report(spanIn(row, cycle, label), { message: 'label', args: { label: textOf(cycle, label) } });
    }
  },
};
