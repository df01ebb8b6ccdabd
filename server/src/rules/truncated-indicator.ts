import { type Indicator, Slot } from '#grammar';
import { isEmptyText, isSpliced, isTruncated } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import type { Meaning } from './support/meaning.ts';
import type { IndicatorReading } from './support/reading.ts';
import { numberOf } from './support/serials.ts';

export const truncatedIndicator: Rule = {
  name: 'truncated-indicator',
  group: 'form',
  severity: 'error',
  summary: {
    zh: '指标写到一半断了（单元格被截断）',
    en: 'An indicator stops in the middle (a cut cell)',
  },
  messages: {
    cut: {
      zh: '第 {number} 条指标到“{last}”就断了，后面的内容可能在转换时被截掉。指标值不全就无法考核，请对照原表补全。',
      en: 'Indicator {number} breaks off at “{last}”; the rest was probably cut off in conversion. An incomplete value cannot be assessed: complete it from the source.',
    },
    figureless: {
      zh: '第 {number} 条指标的指标值“{last}”没有数字，数字可能在转换时丢失。指标值不全就无法考核，请对照原表补全。',
      en: 'The value “{last}” of indicator {number} has no figure, which was probably lost in conversion. An incomplete value cannot be assessed: complete it from the source.',
    },
  },
  needs: Sign.End | Sign.Figureless,
  checkRow(row, { report }) {
    const indicators = row.list?.indicators ?? [];
    for (const [i, indicator] of indicators.entries()) {
      if (!isTruncated(indicator, row)) continue;
      const last = lastPart(indicator);
      const args = { number: numberOf(indicators, i), last: tail(indicator.text(last)!) };
      report(row.listSpan(indicator.span(last)!), { message: 'cut', args });
    }
  },
  readsRow: true,
  checkIndicator(reading, row, { report }) {
    const { indicator } = reading;
    const slot = isTruncated(indicator, row) ? null : figurelessPart(reading);
    if (slot === null) return;
    const { indicators } = row.list!;
    const args = {
      number: numberOf(indicators, indicators.indexOf(indicator)),
      last: tail(indicator.text(slot)!),
    };
    report(row.listSpan(indicator.span(slot)!), { message: 'figureless', args });
  },
};

const SEPARATORS: readonly Slot[] = [
  Slot.LevelSeparator,
  Slot.TypeSeparator,
  Slot.NameSeparator,
  Slot.CycleColon,
  Slot.CycleSeparator,
  Slot.AnnualColon,
];

/** The last words of an indicator: its serial where it has no other. */
function lastPart(indicator: Indicator): Slot {
  return Object.values(Slot).findLast((slot) => indicator.has(slot) && !SEPARATORS.includes(slot))!;
}

/** The value whose figure is lost though the text goes on: both with the same loss are one finding. */
function figurelessPart({ indicator, annualText, cycleText }: IndicatorReading): Slot | null {
  if (isSpliced(indicator)) return null;
  if (stopsEarly(annualText)) return Slot.AnnualValue;
  return stopsEarly(cycleText) ? Slot.CycleValue : null;
}

/** A sign of comparison alone is an empty value, and one behind its figure is told by operator-lookalike. */
function stopsEarly(value: Meaning | null): boolean {
  return value?.lacksFigure === true && value.misspelt === null && !isEmptyText(value.text);
}

function tail(text: string): string {
  return text.length > 12 ? `…${text.slice(-12)}` : text;
}
