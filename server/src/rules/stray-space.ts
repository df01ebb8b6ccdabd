import { type Indicator, Slot, type Span, textOf } from '#grammar';
import { hasIndicators } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule, SegmentContext } from './rule.ts';
import { brokenCells } from './support/broken-cells.ts';
import { shortened } from './support/shortened.ts';
import { signOffOf } from './support/sign-off.ts';
import { straySpaces } from './support/spaces.ts';
import { cellTexts, listText, type RowText } from './support/texts.ts';
import { unfilledDate } from './support/unfilled-date.ts';
import { WHITE_SPACE } from './support/words.ts';

export const straySpace: Rule = {
  name: 'stray-space',
  group: 'form',
  severity: 'hint',
  summary: {
    zh: '数字或词语中间、标点前有多余的空格，单元格里有多余的换行',
    en: 'A space inside a number or a Chinese word, or before punctuation; a line break inside a cell',
  },
  messages: {
    number: {
      zh: '数字“{text}”中间有空格，会被读成两个数。请删去空格。',
      en: 'The number “{text}” has a space in it and is read as two. Delete the space.',
    },
    percent: {
      zh: '“{text}”的数字与“{sign}”之间有空格，查找和比对时会与不带空格的写法对不上。请删去空格。',
      en: 'A space stands between number and “{sign}” in “{text}”; searches and comparisons miss it. Delete the space.',
    },
    word: {
      zh: '“{text}”中间有空格，多半是换行留下的，查找时会漏掉这个词。请删去空格。',
      en: '“{text}” has a space in it, probably left by a line break; searches miss the word. Delete the space.',
    },
    lineBreak: {
      zh: '这一格的文字在“{text}”处换了行，按行导入时这一行会在这里断成两行。请删去换行，接成一行。',
      en: 'The text of this cell has a line break at “{text}”; programs that read lines make two rows of it. Delete it.',
    },
    doubtful: {
      zh: '“{line}”单独成行，前后没有制表符，这里按所在单元格断开的文字来读（“{text}”）。请核对原表：是这一格的内容就接成一行，是页面上的其他文字就删去。',
      en: '“{line}” stands on a line without tabs and is read as a part of the cell that it breaks (“{text}”). Check the source: join the lines if it is text of this cell, and delete it if it is other text of the page.',
    },
    punctuation: {
      zh: '“{text}”的标点前有空格，多半是转换留下的。请删去空格。',
      en: 'A space stands before the punctuation in “{text}”, probably left by conversion. Delete it.',
    },
  },
  fixes: {
    remove: { zh: '删去空格', en: 'Delete the space' },
    join: { zh: '接成一行', en: 'Join the lines' },
  },
  fixKind: 'either',
  fold: 'common',
  needs: Sign.Broken,
  needsWords: () => ({ cells: [...WHITE_SPACE], list: [...WHITE_SPACE] }),
  checkRow(row, context) {
    for (const { put, doubtful, ...span } of brokenCells(row)) {
      const text = textOf(row);
      const around = `${text.slice(Math.max(0, span.start - 4), span.start)}⏎${text.slice(span.end, span.end + 4)}`;
      context.report(
        { start: span.start - 1, end: span.start },
        {
          message: doubtful === null ? 'lineBreak' : 'doubtful',
          args: { text: around, line: shortened(doubtful ?? '') },
          fix: { title: 'join', safe: doubtful === null, edits: [{ span, text: put }] },
        },
      );
    }
    for (const cell of cellTexts(row)) check(cell, context, () => true);
    // What is no indicator at all is missing-indicators.
    for (const list of hasIndicators(row) ? listText(row) : []) {
      const { indicators } = row.list!;
      // Of these scrap-line and template-residue speak.
      let told: readonly Span[] | null = null;
      const isTold = (at: number) => {
        told ??= indicators.flatMap((indicator) => [signOffOf(indicator) ?? [], blanksOf(indicator)].flat());
        return told.some(({ start, end }) => at >= start && at < end);
      };
      // Between two parts of an indicator a space is no part of a word.
      check(list, context, (at) => indicators.some((indicator) => isInside(indicator, at)) && !isTold(at));
    }
  },
};

const TEXTS = [
  Slot.LevelName,
  Slot.TypeCode,
  Slot.TypeName,
  Slot.Name,
  Slot.CycleLabel,
  Slot.CycleValue,
  Slot.AnnualLabel,
  Slot.AnnualValue,
] as const;

/** Dates and terms in its values without their numbers, in the list. */
function blanksOf(indicator: Indicator): Span[] {
  return VALUES.flatMap((slot) => {
    const text = slot === Slot.CycleValue ? indicator.cycleValue : indicator.annualValue;
    const span = text === null ? null : unfilledDate(text);
    const at = indicator.startOf(slot);
    return span === null ? [] : [{ start: at + span.start, end: at + span.end }];
  });
}

const VALUES = [Slot.CycleValue, Slot.AnnualValue] as const;

function isInside(indicator: Indicator, at: number): boolean {
  if (at < indicator.start || at >= indicator.end) return false;
  return TEXTS.some((slot) => indicator.has(slot) && at >= indicator.startOf(slot) && at < indicator.endOf(slot));
}

function check(part: RowText, { report }: SegmentContext, isText: (at: number) => boolean): void {
  const { text } = part;
  for (const { kind, safe, ...span } of straySpaces(text)) {
    if (kind !== 'punctuation' && !isText(span.start)) continue;
    const isPercent = kind === 'number' && PERCENT.test(text[span.end]!);
    report(part.spanOf(span), {
      message: isPercent ? 'percent' : kind,
      args: { text: AROUND[kind](text, span), sign: text[span.end]! },
      fix: () => ({ title: 'remove', safe, edits: part.replace(span, '') }),
    });
  }
}

const PERCENT = /[%％‰]/;

/** What is quoted with a space. */
const AROUND = {
  word: wordAround,
  number: numberAround,
  punctuation: (text: string, { start, end }: Span) => text.slice(Math.max(0, start - 2), end + 2),
} as const;

/** A broken number, with the sign behind it. */
function numberAround(text: string, { start, end }: Span): string {
  const before = /[\d.,，．\s]*$/.exec(text.slice(Math.max(0, start - MOST_DIGITS), start))![0];
  const after = /^[\d.,，．\s]*[%％‰]?/.exec(text.slice(end, end + MOST_DIGITS))![0];
  return (before + text.slice(start, end) + after).replace(/^[\s.,，．]+|[\s.,，．]+$/g, '');
}

const MOST_DIGITS = 16;

/** A broken word: as many characters on both sides as belong to it on both, two at most. */
function wordAround(text: string, { start, end }: Span): string {
  const long = HAN_PAIR.test(text.slice(Math.max(0, start - 2), start)) && HAN_PAIR.test(text.slice(end, end + 2));
  return long ? text.slice(start - 2, end + 2) : text.slice(start - 1, end + 1);
}

const HAN_PAIR = /^[\u3400-\u9fff]{2}$/;
