import { type Indicator, type Row, Slot, type Words } from '#grammar';
import type { Edit, SegmentContext } from '../rule.ts';
import { listEdits } from './edits.ts';
import { perLastRow } from './per-row.ts';
import { isColon, usualColon, usualSign } from './separators.ts';

/** What is said of a label without a value, cycle or annual. */
export const EMPTY_VALUE: Words = {
  zh: '第 {number} 条指标“{name}”的“{label}”后没有填值。没有指标值就无法考核，请补上。',
  en: 'Indicator {number} “{name}” has nothing behind “{label}”. Without a value it cannot be assessed; write one.',
};

/** The same where the operator is there, and nothing behind it. */
export const OPERATOR_ALONE: Words = {
  zh: '第 {number} 条指标“{name}”的“{label}”只有“{found}”，没有数字。没有指标值就无法考核，请补上。',
  en: 'Behind “{label}” of indicator {number} “{name}” stands “{found}” and no number. Without a value it cannot be assessed; write one.',
};

/** What is said of a value that says nothing, as the key of a message, and what stands in its place. */
export function emptiness(value: string | null): { message: 'empty' | 'operator'; found: string } {
  const found = value?.trim() ?? '';
  return { message: OPERATORS_ALONE.test(found) ? 'operator' : 'empty', found };
}

const OPERATORS_ALONE = /^[≥≤><＞＜=＝]+$/;

/** The same where the value is there, and only its label is not. */
export const UNLABELLED: Words = {
  zh: '第 {number} 条指标“{name}”的“{value}”前面没有“{label}”，会被当成前一项的内容，读不到这个值。请补上“{label}”。',
  en: 'Before “{value}” of indicator {number} “{name}” there is no “{label}”, so that it counts as part of what stands before it. Insert “{label}”.',
};

/** The titles of the fixes for a missing value, cycle or annual. */
export const VALUE_FIXES = {
  label: { zh: '在“{value}”前补上“{label}”', en: 'Insert “{label}” before “{value}”' },
  insert: { zh: '填“{value}”（请核对）', en: 'Write “{value}” (check it)' },
} satisfies Record<string, Words>;

/** Puts a value into the list: behind its label where that is there, else with its label. */
export function insertCycleValue(
  row: Row,
  indicator: Indicator,
  label: string | null,
  value: string,
  context: SegmentContext,
): Edit[] {
  if (indicator.has(Slot.CycleLabel)) {
    const separator = indicator.has(Slot.CycleSeparator) ? '' : usualSign(false, context);
    return fillValue(row, indicator, [Slot.CycleLabel, Slot.CycleColon, Slot.CycleValue], value + separator, context);
  }
  const at = indicator.startOf(Slot.AnnualLabel);
  const text = `${label}${usualColon(context)}${value}${usualSign(false, context)}`;
  return listEdits(row, { start: at, end: at }, text);
}

/** As `insertCycleValue`, for the annual value, which stands last. */
export function insertAnnualValue(row: Row, indicator: Indicator, value: string, context: SegmentContext): Edit[] {
  const { standard } = context;
  if (indicator.has(Slot.AnnualLabel)) {
    return fillValue(row, indicator, [Slot.AnnualLabel, Slot.AnnualColon, Slot.AnnualValue], value, context);
  }
  const at = indicator.endOf(Slot.CycleValue);
  const text = `${usualSign(false, context)}${standard.labels.annual}${usualColon(context)}${value}`;
  return listEdits(row, { start: at, end: at }, text);
}

function fillValue(
  row: Row,
  indicator: Indicator,
  [labelSlot, colonSlot, valueSlot]: readonly [Slot, Slot, Slot],
  value: string,
  context: SegmentContext,
): Edit[] {
  const colon = isColon(indicator.text(colonSlot) ?? '');
  const at = indicator.endOf(colon ? colonSlot : labelSlot);
  const end = Math.max(at, indicator.endOf(colonSlot), indicator.endOf(valueSlot));
  return listEdits(row, { start: at, end }, `${colon ? '' : usualColon(context)}${value}`);
}

/**
 * Where the label alone is lost, its value stands at the end of the part before it, behind a separator: reports that, with
 * a fix that puts the label there. Whether there is such a value.
 */
export function reportUnlabelled(
  row: Row,
  indicator: Indicator,
  number: number,
  part: Slot,
  label: string,
  context: SegmentContext,
): boolean {
  const text = indicator.text(part) ?? '';
  const sign = text.lastIndexOf(usualSign(false, context));
  const value = text.slice(sign + 1).trim();
  if (sign < 0 || value === '') return false;
  const at = indicator.startOf(part) + sign + 1;
  const edits = listEdits(row, { start: at, end: at }, `${label}${usualColon(context)}`);
  const start = at + text.slice(sign + 1).indexOf(value);
  const name = part === Slot.Name ? text.slice(0, sign) : (indicator.name ?? '');
  const args = { number, name, label, value };
  context.report(row.listSpan({ start, end: start + value.length }), {
    message: 'unlabelled',
    args,
    fix: { title: 'label', args, safe: false, edits },
  });
  return true;
}

/** The cycle value that all other indicators of the row share (a duration such as 1年); null where they differ. */
export function sharedCycleValue(row: Row, but: Indicator): string | null {
  if (row.list!.indicators.length < 3) return null;
  const others = [...cycleValues(row)].filter(([value, count]) => value !== but.cycleValue || count > 1);
  return others.length === 1 ? others[0]![0] : null;
}

/** How often each cycle value stands in a row, as far as it matters: none is shared where there are three. */
const cycleValues = perLastRow((row): ReadonlyMap<string | null, number> => {
  const counts = new Map<string | null, number>();
  for (const { cycleValue } of row.list!.indicators) {
    if (counts.size > 2) break;
    counts.set(cycleValue, (counts.get(cycleValue) ?? 0) + 1);
  }
  return counts;
});
