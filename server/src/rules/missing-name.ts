import { Slot } from '#grammar';
import { isEmptyText, isSpliced, isTruncated } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { numberOf } from './support/serials.ts';

export const missingName: Rule = {
  name: 'missing-name',
  group: 'form',
  severity: 'error',
  summary: {
    zh: '指标没有名称（三级指标）',
    en: 'An indicator has no name',
  },
  messages: {
    missing: {
      zh: '第 {number} 条指标没有名称（三级指标），看不出考核的是什么。请填写指标名称。',
      en: 'Indicator {number} has no name, so nobody can tell what is measured. Write its name.',
    },
    blank: {
      zh: '序号 {number} 后面没有内容。请补上这条指标，或删去序号。',
      en: 'Nothing follows serial {number}. Write the indicator, or delete the serial.',
    },
  },
  needs: Sign.Part,
  checkRow(row, { report }) {
    const indicators = row.list?.indicators ?? [];
    for (const [i, indicator] of indicators.entries()) {
      if (!isEmptyText(indicator.name) || isSpliced(indicator) || isTruncated(indicator, row)) continue;
      const slot = NEIGHBOURS.find((candidate) => indicator.has(candidate))!;
      report(row.listSpan(indicator.span(slot)!), {
        message: slot === Slot.Serial ? 'blank' : 'missing',
        args: { number: numberOf(indicators, i) },
      });
    }
  },
};

/** The part that a name stands next to, the nearest first. */
const NEIGHBOURS = [Slot.Name, Slot.TypeName, Slot.LevelName, Slot.CycleLabel, Slot.AnnualLabel, Slot.Serial] as const;
