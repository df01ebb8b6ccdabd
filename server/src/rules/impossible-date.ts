import type { Rule } from './rule.ts';
import { reversedIn } from './support/days.ts';
import { impossibleIn, impossibleOf, TIME_SIGNS } from './support/impossible-time.ts';
import { cellTexts } from './support/texts.ts';
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
      zh: '没有“{date}”这样的日期或时间，无法据此考核。请核对后改正。',
      en: 'No calendar or clock has “{date}”, so nothing can be assessed by it. Check and correct it.',
    },
    days: {
      zh: '一周、一月、一年都没有“{date}”天，无法据此考核。请核对后改正。',
      en: 'No week, month or year has “{date}” days, so nothing can be assessed by it. Check and correct it.',
    },
    hours: {
      zh: '一天没有“{date}”小时，无法据此考核。请核对后改正。',
      en: 'No day has “{date}” hours, so nothing can be assessed by it. Check and correct it.',
    },
    reversed: {
      zh: '“{date}”的结束早于开始，起止必有一处写错。请核对后改正。',
      en: '“{date}” ends before it begins, so one of the two is wrong. Check and correct it.',
    },
  },
  needsWords: () => ({ cells: SIGNS, names: SIGNS, values: [...SIGNS, ...TIME_SIGNS] }),
  checkRow(row, { report }) {
    for (const cell of cellTexts(row)) {
      const impossible = impossibleIn(cell.text);
      const span = impossible ?? reversedIn(cell.text);
      if (span === null) continue;
      const date = cell.text.slice(span.start, span.end);
      report(cell.spanOf(span), { message: impossible === null ? 'reversed' : 'impossible', args: { date } });
    }
  },
  checkIndicator(reading, row, { report }) {
    const { name, values } = reading;
    const inName = name === null ? null : impossibleIn(name.value.text);
    if (inName !== null) {
      report(spanIn(row, name!, inName), { message: 'impossible', args: { date: textOf(name!, inName) } });
    }
    // The same date in both values is one finding.
    for (const value of values) {
      const found = impossibleOf(value, reading);
      if (found === null) continue;
      report(spanIn(row, value, found.span), { message: found.what, args: { date: textOf(value, found.span) } });
      return;
    }
  },
};

/** What dates are written with. */
const SIGNS = ['月', '年', '19', '20', '季度', '星期'];
