import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { conflictIn } from './support/conflict.ts';
import { impossibleRate } from './support/impossible-rate.ts';
import { readingsOf, spanIn, textOf } from './support/values.ts';

export const nameValueConflict: Rule = {
  name: 'name-value-conflict',
  group: 'names',
  severity: 'warning',
  summary: {
    zh: '名称里的数字与指标值不一致',
    en: 'The figure in the name and the value differ',
  },
  messages: {
    conflict: {
      zh: '名称里写的是“{inName}”，指标值却是“{inValue}”，考核时不知以哪个为准。请核对后改为一致，并把数字只留在指标值里。',
      en: 'The name says “{inName}” but the value says “{inValue}”, so nobody knows which one counts. Check, and keep the figure in the value only.',
    },
    value: {
      zh: '指标值是“{inValue}”',
      en: 'The value is “{inValue}”',
    },
  },
  needs: Sign.NameFigure | Sign.Comparison,
  checkRow(row, { report }) {
    for (const reading of readingsOf(row)) {
      const conflict = conflictIn(reading);
      if (conflict === null) continue;
      const name = reading.name!;
      const annual = reading.annual!;
      // A rate that cannot be is the misprint.
      if (impossibleRate(annual, reading) !== null) continue;
      const { inName, inValue } = conflict;
      const args = { inName: textOf(name, inName), inValue: textOf(annual, inValue) };
      report(spanIn(row, name, inName), {
        message: 'conflict',
        args,
        related: [{ span: spanIn(row, annual, inValue), message: 'value', args }],
      });
    }
  },
};
