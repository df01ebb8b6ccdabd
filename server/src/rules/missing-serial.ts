import { type Indicator, type Row, Slot } from '#grammar';
import { isBlank, isHeadAlone, isLeftOfStart, isRunOn, isTruncated } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Fix, Rule } from './rule.ts';
import { listEdits } from './support/edits.ts';
import { beginsRow } from './support/row-start.ts';
import { hasStrayNumber, isWithoutDigits, numbered, SERIAL_MARK } from './support/serials.ts';

export const missingSerial: Rule = {
  name: 'missing-serial',
  group: 'form',
  severity: 'warning',
  summary: {
    zh: '指标前没有“1、”这样的序号',
    en: 'An indicator has no serial such as “1、”',
  },
  messages: {
    none: {
      zh: '这条指标前没有序号，应为“{number}、”。缺序号时不易看出指标的起止，导入也会与上一条连在一起；请补上。',
      en: 'This indicator has no serial; “{number}、” belongs here. Without it the indicator runs into the one before it. Insert it.',
    },
    mark: {
      zh: '序号 {number} 后面应为“、”，这里是{found}。导入时按“数字、”分条，请改为“{number}、”。',
      en: 'Serial {number} is followed by {found} instead of “、”. Imports split the list at “{number}、”; correct it.',
    },
    noMark: {
      zh: '序号 {number} 后面缺少“、”。导入时按“数字、”分条，请改为“{number}、”。',
      en: 'Serial {number} lacks its “、”. Imports split the list at “{number}、”; insert it.',
    },
    enclosed: {
      zh: '序号写成了{found}。导入时按“数字、”分条，认不出它，请改为“{number}、”。',
      en: 'The serial is written {found}. Imports split the list at a number and “、” and miss it; change it to “{number}、”.',
    },
  },
  fixes: {
    insert: { zh: '补上“{number}、”', en: 'Insert “{number}、”' },
    mark: { zh: '改为“{number}、”', en: 'Change to “{number}、”' },
  },
  fixKind: 'either',
  fold: 'common',
  needs: Sign.Serial,
  checkRow(row, { report }) {
    const indicators = row.list?.indicators ?? [];
    for (const [i, indicator] of indicators.entries()) {
      const digits = indicator.serialDigits;
      const number = indicator.serial ?? (i === 0 ? 0 : (indicators[i - 1]!.serial ?? i)) + 1;
      if (digits === null && !indicator.has(Slot.Serial)) {
        // spliced-fragment
        if (isRunOn(row, i)) continue;
        if (isLeftOfStart(indicator) || isHeadAlone(indicator, row)) continue;
        const args = { number };
        const fix = { title: 'insert', args, ...insertion(row, i, number) };
        report(row.listSpan(beginning(indicator)), { message: 'none', args, fix });
        continue;
      }
      const { text } = row.list!.joined;
      const start = indicator.startOf(Slot.Serial);
      const end = serialEnd(indicator, text);
      if (digits === null || isWithoutDigits(row, indicator)) {
        const args = { number, found: `“${text.slice(start, end).trim()}”` };
        const edits = numbered(row, indicator, number);
        report(row.listSpan({ start, end }), {
          message: 'enclosed',
          args,
          // Which number was lost is a guess.
          fix: { title: 'mark', args, safe: digits !== null, edits },
        });
        continue;
      }
      // Two numbers: serial-sequence.
      if (hasStrayNumber(row, indicator)) continue;
      const found = text.slice(digits.end, end).replace(/\s+/g, '');
      // Nothing else is left of it: truncated-indicator.
      if (found === '' && isBlank(indicator) && isTruncated(indicator, row)) continue;
      // The small forms of the sign are another width of it.
      const isMarked = found.normalize('NFKC') === SERIAL_MARK;
      const before = text.slice(start, digits.start).trim();
      if (isMarked && !STRAY_BEFORE.test(before)) continue;
      const isWorded = isMarked || before === ORDINAL;
      const args = { number, found: `“${isWorded ? text.slice(start, end).trim() : found}”` };
      const edits = [
        ...listEdits(row, { start, end: digits.start }, ''),
        ...(isMarked ? [] : listEdits(row, { start: digits.end, end }, SERIAL_MARK)),
      ];
      report(row.listSpan({ start, end }), {
        message: isWorded ? 'enclosed' : found === '' ? 'noMark' : 'mark',
        args,
        fix: { title: 'mark', args, safe: true, edits },
      });
    }
  },
};

const ORDINAL = '第';
/** What stands before the digits of a serial by mistake: -2、, 第2、. */
const STRAY_BEFORE = /^[第\-－–—.．·]$/;

/** Where a serial ends, with the separators that stand between it and the level: `2、：1-产出指标`. */
function serialEnd(indicator: Indicator, text: string): number {
  const end = indicator.endOf(Slot.Serial);
  const level = Math.max(indicator.startOf(indicator.has(Slot.LevelCode) ? Slot.LevelCode : Slot.LevelName), end);
  return end + text.slice(end, level).trimEnd().length;
}

/** The first part of an indicator. */
function beginning(indicator: Indicator) {
  const first = Object.values(Slot).find((slot) => indicator.has(slot))!;
  const last = indicator.has(Slot.LevelName) ? Slot.LevelName : first;
  return { start: indicator.startOf(first), end: indicator.endOf(last) };
}

/**
 * Puts the number in; where the next indicators have it already, they move up, and the author is asked. So they are where
 * the next serial does not follow: something else is lost there, and the list may read otherwise once the number stands.
 * So may a line in a column of wrapped text, where with “1、” the row of another project may begin, and one that begins a
 * row; and what has no head, which may be told from a label by its place alone.
 */
function insertion(row: Row, i: number, number: number): Pick<Fix, 'safe' | 'edits'> {
  const { indicators } = row.list!;
  const indicator = indicators[i]!;
  const { start } = indicator;
  const edits = listEdits(row, { start, end: start }, `${number}${SERIAL_MARK}`);
  let taken = number;
  for (const next of indicators.slice(i + 1)) {
    if (next.serial !== taken) break;
    taken++;
    edits.push(...numbered(row, next, taken));
  }
  const behind = indicators.slice(i + 1);
  const next = behind.findIndex(({ serial }) => serial !== null);
  const follows = next < 0 || behind[next]!.serial === number + next + 1;
  const mayBeginRow = number === 1 && row.layout === 'wrapped' && isFirstInColumn(row, start);
  const hasHead = indicator.level !== null || indicator.type !== null;
  const readsAlike = !mayBeginRow && !beginsRow(row, indicator) && hasHead;
  return { safe: taken === number && follows && readsAlike, edits };
}

/** Further in than paragraphs are. */
const COLUMN = 8;

function isFirstInColumn(row: Row, start: number): boolean {
  const { line, character } = row.positionAt(row.listSpan({ start, end: start }).start);
  return character >= COLUMN && row.lines[line]!.slice(0, character).trim() === '';
}
