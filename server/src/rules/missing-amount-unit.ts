import { Decimal, parseAmount, type Row, type Span, type TableSegment, textOf } from '#grammar';
import { firstRow } from '../check/frame.ts';
import type { Arguments, Rule, TableContext } from './rule.ts';
import { runsOf, sumOf } from './support/amount-groups.ts';
import { amountSpan, nameSpan } from './support/amounts.ts';

export const missingAmountUnit: Rule = {
  name: 'missing-amount-unit',
  group: 'table',
  severity: 'warning',
  summary: {
    zh: '没有注明金额单位（单位：万元），无法辨认，或与金额不相称',
    en: 'The unit of the amounts (单位：万元) is missing, unreadable, or does not fit them',
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
    small: {
      zh: '注明的单位是“元”，而 {count} 个项目合计只有 {total} 元，多半应为“{unit}”。单位写错，金额会差一万倍；请核对后改正。',
      en: 'The unit is given as yuan, but the {count} projects add up to {total} yuan only; it is probably {unit}. With the wrong unit amounts are wrong ten thousand times over; check it and correct it.',
    },
    large: {
      zh: '注明的单位是“万元”，而项目“{name}”的总计是 {total}，绩效目标写 {stated}，正好差一万倍，金额多半是按“{unit}”填的。请核对后改正。',
      en: 'The unit is given as 10,000 yuan, but the project “{name}” has {total} where its goal says {stated}, ten thousand times less; the amounts are probably in {unit}. Check and correct it.',
    },
  },
  options: {
    least: {
      default: 50_000,
      description: {
        zh: '以元为单位时，3 个以上项目合计低于这个数就提示；0 表示不查',
        en: 'In yuan, a sum of three or more projects below this is told; 0 for never',
      },
    },
    unit: {
      default: '万元',
      description: { zh: '补写时使用的金额单位', en: 'The unit that the fix writes' },
    },
  },
  fixes: {
    replace: { zh: '改为“{unit}”', en: 'Change to “{unit}”' },
    add: { zh: '补上“{unit}”', en: 'Add “{unit}”' },
    insert: { zh: '补写一行“单位：{unit}”', en: 'Insert a line “单位：{unit}”' },
  },
  fold: 'always',
  needsWords: () => ({ cells: ['万元'] }),
  checkRow(row, { heading, report }) {
    const stated = heading.amountUnit === '万元' && row.kind === 'project' ? inTenThousands(row) : null;
    if (stated === null) return;
    const args = { name: row.name, total: row.text('total')!, stated, unit: '元' };
    report(amountSpan(row, 'total'), { message: 'large', args });
  },
  checkTable(context) {
    const { frame, heading, profile } = context;
    const first = firstRow(frame);
    if (first === null || !profile.amounts) return;
    const before = frame.slice(
      0,
      frame.findIndex(({ what }) => what === 'row' || what === 'projects'),
    ) as TableSegment[];
    if (heading.amountUnit !== null) reportSmall(before, context);
    else if (!before.some(saysUnit) && !reportUnread(before, context)) reportMissing(before, first, context);
  },
};

/** 单位：元 over amounts that can only be meant in 万元. */
function reportSmall(before: readonly TableSegment[], { frame, option, report }: TableContext): void {
  const segment = before.find(({ what, lines }) => what === 'heading' && YUAN.test(lines.join('')));
  const { count, amounts } = sumOf(runsOf(frame));
  const isSmall = amounts.total.compare(Decimal.parse(String(option<number>('least')))!) < 0;
  if (segment === undefined || count < LEAST_PROJECTS || amounts.total.isZero || !isSmall) return;
  const { index, 0: found } = YUAN.exec(textOf(segment))!;
  const start = index + found.indexOf('元');
  const args = { count, total: amounts.total.toString(), unit: option<string>('unit') };
  reportReplaced(segment, { start, end: start + 1 }, 'small', args, report);
}

/** What the goal of a project says in 万元, ten thousand times less than its amount; null where it says no such sum. */
function inTenThousands(row: Row): string | null {
  if (row.amounts.total.compare(LEAST_LARGE) < 0 || row.goal?.includes('万元') !== true) return null;
  for (const [stated, number] of row.goal.matchAll(SUM_IN_GOAL)) {
    if (parseAmount(number!)?.shift(4).equals(row.amounts.total) === true) return stated;
  }
  return null;
}

const SUM_IN_GOAL = /(?<![\d.,])(\d{1,9}(?:\.\d{1,6})?)\s*万元/g;
/** In 万元 more than nearly all projects have. */
const LEAST_LARGE = Decimal.parse('10000')!;

/** A unit that looks like a slip; whether there is one. */
function reportUnread(before: readonly TableSegment[], { option, report }: TableContext): boolean {
  const segment = before.find((segment) => UNREAD.test(textOf(segment)));
  if (segment === undefined) return false;
  const { index, 0: line, 1: text } = UNREAD.exec(textOf(segment))!;
  if (text === '') return reportEmpty(segment, index + line.search(/[:：]/) + 1, option<string>('unit'), report);
  const start = index + line.lastIndexOf(text!);
  const args = { text: text!, unit: option<string>('unit') };
  reportReplaced(segment, { start, end: start + text!.length }, 'unread', args, report);
  return true;
}

/** 单位： with nothing behind it. */
function reportEmpty(segment: TableSegment, at: number, unit: string, report: TableContext['report']): true {
  const fix = { title: 'add', args: { unit }, safe: false, edits: [{ span: { start: at, end: at }, text: unit }] };
  report(segment, { start: at - 1, end: at }, { message: 'missing', args: { unit }, fix });
  return true;
}

function reportReplaced(
  segment: TableSegment,
  span: Span,
  message: 'small' | 'unread',
  args: Arguments & { readonly unit: string },
  report: TableContext['report'],
): void {
  const fix = { title: 'replace', args, safe: false, edits: [{ span, text: args.unit }] };
  report(segment, span, { message, args, fix });
}

function reportMissing(before: readonly TableSegment[], first: Row, { eol, option, report }: TableContext): void {
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
}

const YUAN = /单位\s*[:：]\s*(?:人民币)?\s*元/;
const LEAST_PROJECTS = 3;

/** Where the unit belongs, a word that is like one, or nothing: 单位：万兀, 单位：. */
const UNREAD =
  /(?<!\p{Script=Han})(?:金额|计量|货币)?单\s*位\s*[:：]\s*((?:[^\s)）]{0,2}[万亿元][^\s)）]?|[力刀方][兀无儿亢])?)\s*[)）]?\s*$/mu;

/** A header may carry the unit in its column names: 总计（万元）. */
function saysUnit(segment: TableSegment): boolean {
  return (segment.what === 'header' || segment.what === 'heading') && /[（(](?:万|亿|千)?元[)）]/.test(textOf(segment));
}
