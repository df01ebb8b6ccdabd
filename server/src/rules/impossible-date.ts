import type { Rule } from './rule.ts';
import { reversedDates } from './support/days.ts';
import { cellTexts } from './support/texts.ts';
import { impossibleDay } from './support/times.ts';
import { spanIn, textOf } from './support/values.ts';

export const impossibleDate: Rule = {
  name: 'impossible-date',
  group: 'values',
  severity: 'warning',
  summary: {
    zh: '日历上没有的日期，或者结束早于开始的起止时间',
    en: 'A date that no calendar has, or a range of dates that ends before it begins',
  },
  messages: {
    impossible: {
      zh: '日历上没有“{date}”，无法据此考核。请核对后改正。',
      en: 'There is no “{date}” in any calendar, so nothing can be assessed by it. Check and correct it.',
    },
    reversed: {
      zh: '“{date}”的结束早于开始，起止必有一处写错。请核对后改正。',
      en: '“{date}” ends before it begins, so one of the two is wrong. Check and correct it.',
    },
  },
  needsWords: () => ({ cells: SIGNS, names: SIGNS, values: SIGNS }),
  checkRow(row, { report }) {
    for (const cell of cellTexts(row)) {
      const span = impossibleDay(cell.text);
      if (span === null) continue;
      const date = cell.text.slice(span.start, span.end);
      report(cell.spanOf(span), { message: 'impossible', args: { date } });
    }
  },
  checkIndicator({ name, values }, row, { report }) {
    const inName = name === null ? null : impossibleDay(name.value.text);
    if (inName !== null) {
      report(spanIn(row, name!, inName), { message: 'impossible', args: { date: textOf(name!, inName) } });
    }
    // The same date in both values is one finding.
    for (const value of values) {
      const impossible = impossibleDay(value.value.text);
      const date = impossible ?? reversedDates(value.value);
      if (date === null) continue;
      const message = impossible === null ? 'reversed' : 'impossible';
      report(spanIn(row, value, date), { message, args: { date: textOf(value, date) } });
      return;
    }
  },
};

/** What dates are written with. */
const SIGNS = ['月', '年', '19', '20'];
