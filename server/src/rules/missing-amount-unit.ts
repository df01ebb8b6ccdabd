import { type TableSegment, textOf } from '#grammar';
import { firstRow } from '../check/frame.ts';
import type { Rule } from './rule.ts';
import { nameSpan } from './support/amounts.ts';

export const missingAmountUnit: Rule = {
  name: 'missing-amount-unit',
  group: 'table',
  severity: 'warning',
  summary: {
    zh: '没有注明金额单位（单位：万元），或无法辨认',
    en: 'The unit of the amounts (单位：万元) is missing or unreadable',
  },
  messages: {
    missing: {
      zh: '表头没有注明金额单位，读者无法判断是元还是万元。请在表头写明“单位：{unit}”。',
      en: 'The heading does not say what unit the amounts are in, yuan or 10,000 yuan. Write “单位：{unit}” above the table.',
    },
    unread: {
      zh: '不认得金额单位“{text}”，像是“{unit}”写错了。读者无法判断是元还是万元，请改正。',
      en: 'The unit of the amounts, “{text}”, is not understood; it looks like a slip for “{unit}”. Readers cannot tell yuan from 10,000 yuan; correct it.',
    },
  },
  options: {
    unit: {
      default: '万元',
      description: { zh: '补写时使用的金额单位', en: 'The unit that the fix writes' },
    },
  },
  fixes: {
    replace: { zh: '改为“{unit}”', en: 'Change to “{unit}”' },
    insert: { zh: '补写一行“单位：{unit}”', en: 'Insert a line “单位：{unit}”' },
  },
  checkTable({ frame, eol, heading: facts, profile, option, report }) {
    const first = firstRow(frame);
    if (first === null || !profile.amounts || facts.amountUnit !== null) return;
    const before = frame.slice(
      0,
      frame.findIndex(({ what }) => what === 'row' || what === 'projects'),
    ) as TableSegment[];
    if (before.some(saysUnit)) return;
    const unread = before.find((segment) => UNREAD.test(textOf(segment)));
    if (unread !== undefined) {
      const { index, 0: line, 1: text } = UNREAD.exec(textOf(unread))!;
      const start = index + line.lastIndexOf(text!);
      const span = { start, end: start + text!.length };
      const args = { text: text!, unit: option<string>('unit') };
      const fix = { title: 'replace', args, safe: false, edits: [{ span, text: args.unit }] };
      report(unread, span, { message: 'unread', args, fix });
      return;
    }
    const heading = before.findLast(({ what }) => what === 'heading');
    const place = heading ?? before.findLast(({ what }) => what === 'header') ?? first;
    const text = textOf(place);
    const start = Math.max(text.search(/[^\s\ufeff]/), 0);
    const args = { unit: option<string>('unit') };
    // Behind the last line of the heading; without a heading, before the header.
    const at = heading === undefined ? start : text.length;
    const edits = [{ span: { start: at, end: at }, text: `单位：${args.unit}${eol}` }];
    const fix = { title: 'insert', args, safe: false, edits };
    const span = place === first ? nameSpan(first) : { start, end: text.trimEnd().length };
    report(place, span, { message: 'missing', args, fix });
  },
};

/** Where the unit belongs, a word that is like one: 单位：万兀. */
const UNREAD = /(?<!\p{Script=Han})(?:金额|计量|货币)?单位\s*[:：]\s*([^\s)）]{0,2}[万亿元][^\s)）]?)\s*[)）]?\s*$/mu;

/** A header may carry the unit in its column names: 总计（万元）. */
function saysUnit(segment: TableSegment): boolean {
  return (segment.what === 'header' || segment.what === 'heading') && /[（(](?:万|亿|千)?元[)）]/.test(textOf(segment));
}
