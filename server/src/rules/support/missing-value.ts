import { type Indicator, type Row, Slot, type Words, withoutSpaces } from '#grammar';
import type { Edit, Fix, SegmentContext } from '../rule.ts';
import { listEdits } from './edits.ts';
import { perLastRow } from './per-row.ts';
import { isColon, isSeparator, usualColon, usualSign } from './separators.ts';

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

const OPERATORS_ALONE = /^[≥≤><＞＜=＝]+\s*[%％‰]?$/;

/** The same where the value is there, and only its label is not. */
export const UNLABELLED: Words = {
  zh: '第 {number} 条指标“{name}”的“{value}”前面没有“{label}”，会被当成前一项的内容，读不到这个值。请补上“{label}”。',
  en: 'Before “{value}” of indicator {number} “{name}” there is no “{label}”, so that it counts as part of what stands before it. Insert “{label}”.',
};

/** The same where other words stand in the place of the label. */
export const OTHER_LABEL: Words = {
  zh: '第 {number} 条指标“{name}”的“{found}”应为“{label}”。导入时按完整的字样识别指标值，写错就读不到这个值；请改正。',
  en: '“{found}” of indicator {number} “{name}” should be “{label}”. Imports find the value by this label and miss it otherwise; correct it.',
};

/** What goals are often headed by, so that only the place tells that a label is meant: `；年度目标:≥90%`. */
const OTHER_WORDS = /^(?:年度|周期|实施周期)?目标值?(?=\s*[:：])/;

/** The same where both labels are lost. */
export const BOTH_UNLABELLED: Words = {
  zh: '第 {number} 条指标“{name}”的“{cycle}”和“{annual}”前面没有“{cycleLabel}”和“{annualLabel}”，会被当成名称，读不到这两个值。请补上两个标签。',
  en: 'Before “{cycle}” and “{annual}” of indicator {number} “{name}” there is neither “{cycleLabel}” nor “{annualLabel}”, so that both count as part of the name. Insert the two labels.',
};

/** The titles of the fixes for a missing value, cycle or annual. */
export const VALUE_FIXES = {
  label: { zh: '在“{value}”前补上“{label}”', en: 'Insert “{label}” before “{value}”' },
  relabel: { zh: '“{found}”改为“{label}”', en: 'Change “{found}” to “{label}”' },
  labels: { zh: '补上“{cycleLabel}”和“{annualLabel}”', en: 'Insert “{cycleLabel}” and “{annualLabel}”' },
  insert: { zh: '填“{value}”（请核对）', en: 'Write “{value}” (check it)' },
} satisfies Record<string, Words>;

/** Whether an indicator of the form with cycle values has none, and no label of one either. */
export function lacksCycle(indicator: Indicator, { standard, dialect }: SegmentContext): boolean {
  if (dialect !== 'coded' || standard.labels.cycle === null) return false;
  return !indicator.has(Slot.CycleLabel) && indicator.has(Slot.AnnualLabel);
}

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
    const slots = [Slot.CycleLabel, Slot.CycleColon, Slot.CycleValue] as const;
    return fillValue(row, indicator, slots, label, value + separator, context);
  }
  const at = indicator.startOf(Slot.AnnualLabel);
  const text = `${label}${usualColon(context)}${value}`;
  // Between the two separators that are left of it, the second stands behind the value.
  const [first, second] = indicator.text(Slot.NameSeparator) ?? '';
  if (second !== undefined && isSeparator(first!) && isSeparator(second)) {
    const between = indicator.startOf(Slot.NameSeparator) + 1;
    return listEdits(row, { start: between, end: between }, text);
  }
  return listEdits(row, { start: at, end: at }, text + usualSign(false, context));
}

/** As `insertCycleValue`, for the annual value, which stands last. */
export function insertAnnualValue(row: Row, indicator: Indicator, value: string, context: SegmentContext): Edit[] {
  const { standard } = context;
  if (indicator.has(Slot.AnnualLabel)) {
    const slots = [Slot.AnnualLabel, Slot.AnnualColon, Slot.AnnualValue] as const;
    return fillValue(row, indicator, slots, standard.labels.annual, value, context);
  }
  const at = indicator.endOf(Slot.CycleValue);
  const text = `${usualSign(false, context)}${standard.labels.annual}${usualColon(context)}${value}`;
  return listEdits(row, { start: at, end: at }, text);
}

/** Puts a value behind its label, and the label right where it is misspelt. */
function fillValue(
  row: Row,
  indicator: Indicator,
  [labelSlot, colonSlot, valueSlot]: readonly [Slot, Slot, Slot],
  label: string | null,
  value: string,
  context: SegmentContext,
): Edit[] {
  const colon = isColon(indicator.text(colonSlot) ?? '');
  const at = indicator.endOf(colon ? colonSlot : labelSlot);
  const end = Math.max(at, indicator.endOf(colonSlot), indicator.endOf(valueSlot));
  const isRight = label === null || withoutSpaces(indicator.text(labelSlot)!) === label;
  if (!isRight)
    return listEdits(row, { start: indicator.startOf(labelSlot), end }, `${label}${usualColon(context)}${value}`);
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
  const start = at + text.slice(sign + 1).indexOf(value);
  const name = part === Slot.Name ? text.slice(0, sign).replace(/[；;，,：:\s]+$/, '') : (indicator.name ?? '');
  const [found] = OTHER_WORDS.exec(value) ?? [];
  if (found !== undefined) {
    const args = { number, name, label, found };
    const span = { start, end: start + found.length };
    const fix: Fix = { title: 'relabel', args, safe: false, edits: listEdits(row, span, label) };
    context.report(row.listSpan(span), { message: 'other', args, fix });
    return true;
  }
  const edits = listEdits(row, { start: at, end: at }, `${label}${usualColon(context)}`);
  const args = { number, name, label, value };
  context.report(row.listSpan({ start, end: start + value.length }), {
    message: 'unlabelled',
    args,
    fix: { title: 'label', args, safe: false, edits },
  });
  return true;
}

/** Both values of an indicator at the end of its name, where neither has its label; null where they are not there. */
export function unlabelledPair(indicator: Indicator, context: SegmentContext): UnlabelledPair | null {
  const { standard, dialect } = context;
  if (indicator.has(Slot.CycleLabel) || indicator.has(Slot.AnnualLabel) || !indicator.has(Slot.Name)) return null;
  if (dialect !== 'coded' || standard.labels.cycle === null) return null;
  const sign = usualSign(false, context);
  const [name, cycle = '', annual = '', ...others] = indicator.text(Slot.Name)!.split(sign);
  if (others.length > 0 || name!.trim() === '' || !MAY_BE_VALUE.test(cycle) || !MAY_BE_VALUE.test(annual)) return null;
  const start = indicator.startOf(Slot.Name) + name!.length + sign.length;
  return { name: name!, cycle, annual, start, second: start + cycle.length + sign.length };
}

/** Values that lost their labels: `参训人数；300人；300人`. */
export interface UnlabelledPair {
  readonly name: string;
  readonly cycle: string;
  readonly annual: string;
  /** Where the first begins in the list, and the second. */
  readonly start: number;
  readonly second: number;
}

const MAY_BE_VALUE = /^[^指标]*\d[^指标]*$/;

/** Reports both labels of a pair, with a fix that puts them there. */
export function reportPair(row: Row, pair: UnlabelledPair, number: number | string, context: SegmentContext): void {
  const { name, cycle, annual, start, second } = pair;
  const { cycle: cycleLabel, annual: annualLabel } = context.standard.labels;
  const colon = usualColon(context);
  const args = { number, name, cycle, annual, cycleLabel: cycleLabel!, annualLabel };
  context.report(row.listSpan({ start, end: second + annual.length }), {
    message: 'labels',
    args,
    fix: {
      title: 'labels',
      args,
      safe: false,
      edits: [
        ...listEdits(row, { start, end: start }, `${cycleLabel}${colon}`),
        ...listEdits(row, { start: second, end: second }, `${annualLabel}${colon}`),
      ],
    },
  });
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
