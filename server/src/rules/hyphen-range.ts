import { type NumberFigure, VALUE_WORDS } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import type { Reading } from './support/reading.ts';
import { editsIn, spanIn, textOf } from './support/values.ts';

const REPLACEMENT = '至';

export const hyphenRange: Rule = {
  name: 'hyphen-range',
  group: 'values',
  severity: 'hint',
  summary: {
    zh: '范围用了连接号“-”',
    en: 'A range written with a hyphen',
  },
  messages: {
    hyphen: {
      zh: '范围“{value}”用了“{sign}”，录入系统不收这个符号。请改用“至”，或只写下限“≥”。',
      en: 'The range “{value}” uses “{sign}”, which the entry system rejects. Write 至 instead, or give the lower limit with ≥.',
    },
    dates: {
      zh: '“{value}”用了“{sign}”，录入系统不收这个符号。请改用“至”。',
      en: '“{value}” uses “{sign}”, which the entry system rejects. Write 至 instead.',
    },
  },
  fixes: {
    replace: { zh: '“{sign}”改为“至”', en: 'Change “{sign}” to 至' },
  },
  needs: Sign.Range,
  checkIndicator({ values }, row, { report }) {
    const hyphens: { value: Reading; figure: NumberFigure }[] = [];
    for (const value of values) for (const figure of rangesOf(value)) hyphens.push({ value, figure });
    const [first] = hyphens;
    if (first === undefined) return;
    const args = { value: textOf(first.value, first.figure), sign: textOf(first.value, first.figure.rangeSign!) };
    report(spanIn(row, first.value, first.figure.rangeSign!), {
      message: isOfDays(first.value, first.figure) ? 'dates' : 'hyphen',
      args,
      fix: () => ({
        title: 'replace',
        args,
        safe: false,
        edits: hyphens.flatMap(({ value, figure }) => editsIn(row, value, figure.rangeSign!, REPLACEMENT)),
      }),
    });
  },
};

/** Months and days have no lower limit: 6-7月. */
function isOfDays({ value: { text } }: Reading, { number }: NumberFigure): boolean {
  return /^\s*(?:[月日号]|季度)/.test(text.slice(number.end));
}

function rangesOf(value: Reading): NumberFigure[] {
  const ranges: NumberFigure[] = [];
  for (const figure of value.value.figures) {
    if (figure.kind === 'date' || figure.rangeSign === null || NO_RANGE.test(value.value.text.slice(0, figure.start)))
      continue;
    if (VALUE_WORDS.rejectedRangeSigns.includes(textOf(value, figure.rangeSign))) ranges.push(figure);
  }
  return ranges;
}

/** What stands before the end of a time of day (7:00-9:00), and before the number of a standard (GB/T 19001-2016). */
const NO_RANGE = /(?:[\d０-９][:：]|[A-Z]{2}\d{0,2}(?:\/[A-Z]{1,2})?\s?)$/;
