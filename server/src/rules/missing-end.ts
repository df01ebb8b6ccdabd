import { type Indicator, type Row, Slot } from '#grammar';
import { isRunOn, isTruncated, lastSlotEnd } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { brokenCells } from './support/broken-cells.ts';
import { startOfCharacter } from './support/characters.ts';
import { listEdits } from './support/edits.ts';
import { signOffOf } from './support/sign-off.ts';

export const missingEnd: Rule = {
  name: 'missing-end',
  group: 'form',
  severity: 'hint',
  summary: {
    zh: '指标末尾没有句号“。”',
    en: 'An indicator lacks its final “。”',
  },
  messages: {
    none: {
      zh: '这条指标末尾没有“。”，可能没有抄全。内容完整的，请补上句号。',
      en: 'This indicator does not end with “。” and may be incomplete. If it is complete, add the full stop.',
    },
    other: {
      zh: '这条指标以“{found}”结尾，应为“。”。导入时按句号和序号分条，请改正。',
      en: 'This indicator ends with “{found}” instead of “。”. Imports split the list at “。” and a serial; correct it.',
    },
  },
  fixes: {
    end: { zh: '以“。”结尾', en: 'End with “。”' },
  },
  fixKind: 'either',
  fold: 'common',
  needs: Sign.End,
  checkRow(row, { standard, report }) {
    const indicators = row.list?.indicators ?? [];
    for (const [i, indicator] of indicators.entries()) {
      if (indicator.annualValue === null || isTruncated(indicator, row)) continue;
      // spliced-fragment
      if (i + 1 < indicators.length && isRunOn(row, i + 1)) continue;
      // scrap-line
      if (signOffOf(indicator) !== null) continue;
      const place = placeOfEnd(indicator);
      const { text } = row.list!.joined;
      const found = text.slice(place.start, place.end);
      if (found.includes(standard.style.end)) continue;
      // Which of two full stops ends the indicator hangs on what stands behind them.
      const isLast = indicator === indicators.at(-1);
      const safe = !indicator.annualValue.includes(standard.style.end) && !(isLast && endsInDoubt(row));
      const shown = found === '' ? { start: startOfCharacter(text, place.start), end: place.start } : place;
      report(row.listSpan(shown), {
        message: found === '' ? 'none' : 'other',
        args: { found },
        fix: { title: 'end', safe, edits: listEdits(row, place, standard.style.end) },
      });
    }
  },
};

/** Whether the last line of a row need not belong to it. */
function endsInDoubt(row: Row): boolean {
  return row.lines.length > 1 && brokenCells(row).at(-1)?.doubtful === row.lines.at(-1)!.trim();
}

/** What ends the indicator, or what stands behind its value in the place of it. */
function placeOfEnd(indicator: Indicator) {
  return indicator.span(Slot.End) ?? { start: lastSlotEnd(indicator), end: indicator.end };
}
