import { type Indicator, type Row, Slot } from '#grammar';
import { isBlank, isEmptyText, isLeftOfStart, isSpliced, isTruncated } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Fix, Rule, SegmentContext } from './rule.ts';
import {
  EMPTY_VALUE,
  emptiness,
  insertCycleValue,
  OPERATOR_ALONE,
  OTHER_LABEL,
  reportUnlabelled,
  sharedCycleValue,
  UNLABELLED,
  unlabelledPair,
  VALUE_FIXES,
} from './support/missing-value.ts';
import { numberOf } from './support/serials.ts';

export const missingCycleValue: Rule = {
  name: 'missing-cycle-value',
  group: 'form',
  severity: 'error',
  summary: {
    zh: '指标没有实施周期指标值',
    en: 'An indicator has no cycle value',
  },
  messages: {
    none: {
      zh: '第 {number} 条指标“{name}”没有“{label}”。表式要求同时填报实施周期和年度两个指标值，请补上。',
      en: 'Indicator {number} “{name}” has no “{label}”. The form asks for a cycle value and an annual value; insert it.',
    },
    unlabelled: UNLABELLED,
    other: OTHER_LABEL,
    empty: EMPTY_VALUE,
    operator: OPERATOR_ALONE,
  },
  fixes: VALUE_FIXES,
  fold: 'common',
  needs: Sign.Part,
  checkRow(row, context) {
    const { standard, dialect } = context;
    const indicators = row.list?.indicators ?? [];
    // The form without codes has no cycle values; where most state one all the same, the others have lost it.
    const label = dialect === 'coded' ? standard.labels.cycle : labelOfMost(indicators);
    for (const [i, indicator] of indicators.entries()) {
      if (!isEmptyText(indicator.cycleValue) || isBlank(indicator) || isSpliced(indicator)) continue;
      if (isLeftOfStart(indicator)) continue;
      if (isTruncated(indicator, row) && !indicator.has(Slot.AnnualLabel)) continue;
      const labelled = indicator.has(Slot.CycleLabel);
      if (label === null && !labelled) continue;
      // Then missing-annual-value tells of both.
      if (unlabelledPair(indicator, context) !== null) continue;
      const place = PLACES.find((slot) => indicator.has(slot))!;
      const number = numberOf(indicators, i);
      // Where neither label is there, what stands last is the annual value.
      const isLost = label !== null && !labelled && indicator.has(Slot.AnnualLabel);
      if (isLost && reportUnlabelled(row, indicator, number, Slot.Name, label, context)) continue;
      const { message, found } = emptiness(indicator.cycleValue);
      context.report(row.listSpan(indicator.span(place)!), {
        message: labelled ? message : 'none',
        args: {
          number,
          name: indicator.name ?? '',
          label: label ?? indicator.text(Slot.CycleLabel)!,
          found,
        },
        fix: fixes(row, indicator, context, label),
      });
    }
  },
};

function labelOfMost(indicators: readonly Indicator[]): string | null {
  const stating = indicators.filter((indicator) => indicator.has(Slot.CycleLabel));
  return stating.length * 2 > indicators.length ? stating[0]!.text(Slot.CycleLabel) : null;
}

function fixes(row: Row, indicator: Indicator, context: SegmentContext, label: string | null): Fix[] {
  const labelled = indicator.has(Slot.CycleLabel);
  const value = sharedCycleValue(row, indicator) ?? indicator.annualValue;
  if (isEmptyText(value) || !(labelled || indicator.has(Slot.AnnualLabel))) return [];
  const edits = insertCycleValue(row, indicator, label, value!, context);
  return [{ title: 'insert', args: { value: value! }, safe: false, edits }];
}

/** What the finding points at: the label without a value, else what stands where the label belongs. */
const PLACES = [Slot.CycleLabel, Slot.AnnualLabel, Slot.Name, Slot.TypeName, Slot.LevelName] as const;
