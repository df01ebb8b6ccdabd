import { type NumberFigure, type Row, VALUE_WORDS } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Edit, Rule } from './rule.ts';
import type { Reading } from './support/reading.ts';
import { residueIn } from './support/residue.ts';
import { editsIn, isBare, mainNumber, spanIn, textOf } from './support/values.ts';
import { holdsAny } from './support/words.ts';

const REPLACEMENT = '至';

export const hyphenRange: Rule = {
  name: 'hyphen-range',
  group: 'values',
  severity: 'hint',
  summary: {
    zh: '范围用了连接号“-”，或者上限写在了下限前面',
    en: 'A range written with a hyphen, or with its upper limit first',
  },
  messages: {
    hyphen: {
      zh: '范围“{value}”用了“{sign}”，有的录入系统不收这个符号。请改用“至”，或只写下限“≥”。',
      en: 'The range “{value}” uses “{sign}”, which some entry systems reject. Write 至 instead, or give the lower limit with ≥.',
    },
    dates: {
      zh: '“{value}”用了“{sign}”，有的录入系统不收这个符号。请改用“至”。',
      en: '“{value}” uses “{sign}”, which some entry systems reject. Write 至 instead.',
    },
    reversed: {
      zh: '范围“{value}”的上限写在了下限前面，哪个数也不在里面。请核对，把小的写在前面。',
      en: 'The range “{value}” has its upper limit first, so that no figure lies within it. Check, and put the lower one first.',
    },
  },
  fixes: {
    replace: { zh: '“{sign}”改为“至”', en: 'Change “{sign}” to 至' },
    swap: { zh: '两个数对调', en: 'Exchange the two numbers' },
  },
  needs: Sign.Range,
  checkIndicator({ name, values }, row, { report }) {
    const reversed = values.filter((value) => isReversedRange(value, name));
    const [wrong] = reversed;
    if (wrong !== undefined) {
      const figure = mainNumber(wrong)!;
      const args = { value: textOf(wrong, figure), sign: textOf(wrong, figure.rangeSign!) };
      const fix = () => ({
        title: 'swap',
        args,
        safe: false,
        edits: reversed.flatMap((value) => swapped(row, value)),
      });
      report(spanIn(row, wrong, figure), { message: 'reversed', args, severity: 'warning', fix });
      return;
    }
    const hyphens: { value: Reading; figure: NumberFigure }[] = [];
    for (const value of values) {
      // 1899-12-30 of spreadsheet-residue.
      if (residueIn(value.value.text) !== null) continue;
      for (const figure of rangesOf(value)) hyphens.push({ value, figure });
    }
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
    const sign = textOf(value, figure.rangeSign);
    if (!VALUE_WORDS.rejectedRangeSigns.includes(sign)) continue;
    // 10—12月 is how a time is printed.
    if (!DASHES.includes(sign) || !isOfDays(value, figure)) ranges.push(figure);
  }
  return ranges;
}

const DASHES = '—–';

/** Whether a value is a range that ends below its beginning, and not a fall from one to the other. */
export function isReversedRange(value: Reading, name: Reading | null): boolean {
  const main = mainNumber(value);
  if (main === null || main.high === null || main.unit === null || !isBare(value)) return false;
  if (main.low.compare(main.high) <= 0 || ROUND.test(main.unit.text) || isOfDays(value, main)) return false;
  // Of 5000至1万元 only the second number is in 万.
  if (!textOf(value, { start: main.number.start, end: main.rangeSign!.start }).includes(main.scale)) return false;
  return name === null || !(name.direction === 'worse' || holdsAny(name.thing, VALUE_WORDS.direction.falls));
}

/** 22至6时 goes over midnight, 25至5日 over the end of a month. */
const ROUND = /^[时点日号月]$/;

/** Puts each of a range's two numbers in the place of the other, and 至 between them. */
function swapped(row: Row, value: Reading): Edit[] {
  const { number, rangeSign } = mainNumber(value)!;
  const [first, last] = [FIRST_NUMBER, LAST_NUMBER].map((form) => form.exec(textOf(value, number)));
  if (first == null || last == null) return [];
  const [start, end] = [number.start + first[0].length, number.start + last.index];
  return [
    ...editsIn(row, value, { start: number.start, end: start }, last[1]!),
    ...editsIn(row, value, rangeSign!, REPLACEMENT),
    ...editsIn(row, value, { start: end, end: end + last[1]!.length }, first[0]),
  ];
}

const FIRST_NUMBER = /^[\d０-９.,]+/;
const LAST_NUMBER = /([\d０-９.,]+)[十百千万亿]*$/;

/** What stands before the end of a time of day (7:00-9:00), and before the number of a standard (GB/T 19001-2016). */
const NO_RANGE = /(?:[\d０-９][:：]|[A-Z]{2}\d{0,2}(?:\/[A-Z]{1,2})?\s?)$/;
