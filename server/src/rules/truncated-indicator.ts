import { type Indicator, Slot } from '#grammar';
import { isTruncated } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
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
  },
  needs: Sign.End,
  checkRow(row, { report }) {
    const indicators = row.list?.indicators ?? [];
    for (const [i, indicator] of indicators.entries()) {
      if (!isTruncated(indicator, row)) continue;
      const slot = lastPart(indicator);
      report(row.listSpan(indicator.span(slot)!), {
        message: 'cut',
        args: { number: numberOf(indicators, i), last: tail(indicator.text(slot)!) },
      });
    }
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

function tail(text: string): string {
  return text.length > 12 ? `…${text.slice(-12)}` : text;
}
