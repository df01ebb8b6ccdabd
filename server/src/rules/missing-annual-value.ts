import { type Indicator, type Row, Slot } from '#grammar';
import { isBlank, isEmptyText, isLeftOfStart, isSpliced, isTruncated } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Fix, Rule, SegmentContext } from './rule.ts';
import {
  BOTH_UNLABELLED,
  EMPTY_VALUE,
  emptiness,
  insertAnnualValue,
  OPERATOR_ALONE,
  OTHER_LABEL,
  reportPair,
  reportUnlabelled,
  sharedCycleValue,
  UNLABELLED,
  unlabelledPair,
  VALUE_FIXES,
} from './support/missing-value.ts';
import { numberOf } from './support/serials.ts';

export const missingAnnualValue: Rule = {
  name: 'missing-annual-value',
  group: 'form',
  severity: 'error',
  summary: {
    zh: '指标没有年度指标值',
    en: 'An indicator has no annual value',
  },
  messages: {
    none: {
      zh: '第 {number} 条指标“{name}”没有“{label}”。年度考核以年度指标值为准，请补上。',
      en: 'Indicator {number} “{name}” has no “{label}”. The year is assessed by it; insert it.',
    },
    unlabelled: UNLABELLED,
    other: OTHER_LABEL,
    labels: BOTH_UNLABELLED,
    empty: EMPTY_VALUE,
    operator: OPERATOR_ALONE,
  },
  fixes: VALUE_FIXES,
  fold: 'common',
  needs: Sign.Part,
  checkRow(row, context) {
    const indicators = row.list?.indicators ?? [];
    for (const [i, indicator] of indicators.entries()) {
      if (!isEmptyText(indicator.annualValue) || isBlank(indicator) || isSpliced(indicator)) continue;
      if (isLeftOfStart(indicator)) continue;
      if (isTruncated(indicator, row)) continue;
      const labelled = indicator.has(Slot.AnnualLabel);
      const place = PLACES.find((slot) => indicator.has(slot))!;
      const { message, found } = emptiness(indicator.annualValue);
      const { annual: label } = context.standard.labels;
      const number = numberOf(indicators, i);
      const pair = labelled ? null : unlabelledPair(indicator, context);
      if (pair !== null) {
        reportPair(row, pair, number, context);
        continue;
      }
      const before = indicator.has(Slot.CycleValue) ? Slot.CycleValue : Slot.Name;
      if (!labelled && reportUnlabelled(row, indicator, number, before, label, context)) continue;
      context.report(row.listSpan(indicator.span(place)!), {
        message: labelled ? message : 'none',
        args: { number, name: indicator.name ?? '', label, found },
        fix: fixes(row, indicator, context),
      });
    }
  },
};

function fixes(row: Row, indicator: Indicator, context: SegmentContext): Fix[] {
  // A cycle value that all others share is a duration, and tells nothing of the year.
  const value = indicator.cycleValue;
  if (isEmptyText(value) || sharedCycleValue(row, indicator) !== null) return [];
  const edits = insertAnnualValue(row, indicator, value!, context);
  return [{ title: 'insert', args: { value: value! }, safe: false, edits }];
}

/** What the finding points at: the label without a value, else what stands before the place of the label. */
const PLACES = [Slot.AnnualLabel, Slot.CycleValue, Slot.CycleLabel, Slot.Name, Slot.TypeName, Slot.LevelName] as const;
