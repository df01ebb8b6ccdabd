import {
  type Indicator,
  JoinedText,
  readIndicators,
  Slot,
  type Standard,
  type Vocabulary,
  vocabularyOf,
} from '#grammar';
import { isToFill, TO_FILL } from '../../rules/support/skeleton.ts';
import type { ListCursor } from './list-cursor.ts';

/** What is being written of an indicator behind its head. */
export type Part = 'name' | 'label' | 'cycleValue' | 'annualValue';

/** A place in an indicator behind its head. */
export interface PartSlot {
  readonly part: Part;
  /** Where it begins, and where what stands there ends, in the text of the list. */
  readonly start: number;
  readonly end: number;
  /** What stands between its beginning and the cursor; nothing where that is still to be filled in. */
  readonly typed: string;
  readonly isToFill: boolean;
  /** The indicator up to the cursor. */
  readonly before: Indicator;
  /** The whole indicator. */
  readonly whole: Indicator;
  /**
   * Where the indicator may be written on to its end: all that stands from the cursor to here is labels without values.
   * Null where something stands behind the cursor that is to be kept.
   */
  readonly open: number | null;
}

/** Longer than any label. */
const LONGEST_LABEL = 14;
const SEPARATORS = '；;：:，,';
const REST = /^[；;：:，,\s]*(?:[。｡]\s*)?$/;

/** The indicator that holds the cursor or ends at it; null where there is none. */
function indicatorAt(cursor: ListCursor, vocabulary: Vocabulary): Indicator | null {
  const { joined, offset } = cursor;
  const indicators = indicatorsOf(cursor, vocabulary);
  const own = indicators.find(({ start, end }) => start < offset && offset <= end);
  if (own !== undefined) return own;
  // White space behind an indicator still belongs to it while it is written.
  const last = indicators.findLast(({ end }) => end <= offset);
  return last !== undefined && !last.has(Slot.End) && joined.text.slice(last.end, offset).trim() === '' ? last : null;
}

function indicatorsOf({ row, joined, ownLine }: ListCursor, vocabulary: Vocabulary): readonly Indicator[] {
  if (row?.list?.joined === joined) return row.list.indicators;
  return readIndicators(joined, vocabulary, ownLine ? [0] : []).indicators;
}

/**
 * What the cursor may stand in, the likeliest first: behind `名称；s` a label may begin, or the name goes on. Empty in a
 * head, behind the end, and outside of indicators.
 */
export function partSlotsAt(cursor: ListCursor, standard: Standard): readonly PartSlot[] {
  const vocabulary = vocabularyOf(standard);
  const whole = indicatorAt(cursor, vocabulary);
  if (whole === null) return [];
  const { text } = cursor.joined;
  const { offset } = cursor;
  const written = text.slice(whole.start, offset);
  const joined = JoinedText.of(written, [{ start: 0, end: written.length }]);
  const before = readIndicators(joined, vocabulary).indicators.at(-1);
  if (before === undefined || !before.has(Slot.LevelName) || before.has(Slot.End)) return [];
  const slot = (part: Part, start: number, end = offset): PartSlot => {
    const from = whole.start + start;
    const toFill = isToFill(text.slice(from, end));
    const open = openEnd(whole, text, toFill ? end : offset);
    return { part, start: from, end, typed: toFill ? '' : written.slice(start), isToFill: toFill, before, whole, open };
  };
  const value = (part: Part, colon: Slot, own: Slot) => {
    const end = whole.has(own) && whole.startOf(own) <= offset ? Math.max(offset, whole.endOf(own)) : offset;
    return slot(part, before.has(own) ? before.startOf(own) : before.endOf(colon), end);
  };
  if (before.has(Slot.AnnualColon)) return [value('annualValue', Slot.AnnualColon, Slot.AnnualValue)];
  if (before.has(Slot.AnnualLabel)) return [slot('label', before.startOf(Slot.AnnualLabel))];
  if (before.has(Slot.CycleColon)) {
    const own = value('cycleValue', Slot.CycleColon, Slot.CycleValue);
    if (before.has(Slot.CycleSeparator)) return [slot('label', written.length)];
    return [...labelIn(written, before.startOf(Slot.CycleValue), slot), own];
  }
  if (before.has(Slot.CycleLabel)) return [slot('label', before.startOf(Slot.CycleLabel))];
  if (before.has(Slot.NameSeparator)) return [slot('label', written.length)];
  const start = before.has(Slot.Name) ? before.startOf(Slot.Name) : written.length;
  const end =
    whole.has(Slot.Name) && whole.startOf(Slot.Name) <= offset ? Math.max(offset, whole.endOf(Slot.Name)) : offset;
  return [...labelIn(written, start, slot), slot('name', start, end)];
}

/** The end of an indicator of which nothing but labels, values to fill in and signs is left behind an offset. */
function openEnd(whole: Indicator, text: string, offset: number): number | null {
  const end = Math.max(offset, whole.end);
  let rest = text.slice(offset, end);
  for (const slot of [Slot.CycleLabel, Slot.AnnualLabel]) {
    const label = whole.has(slot) && whole.startOf(slot) >= offset ? whole.text(slot)! : '';
    rest = rest.replace(label, '');
  }
  return REST.test(rest.replaceAll(TO_FILL, '')) ? end : null;
}

/** A label that begins behind the last separator of a name or value. */
function labelIn(written: string, from: number, slot: (part: Part, start: number) => PartSlot): PartSlot[] {
  if (from < 0) return [];
  for (let i = written.length - 1; i >= from && written.length - i <= LONGEST_LABEL; i--) {
    if (!SEPARATORS.includes(written[i]!)) continue;
    return written.slice(i + 1).trim() === '' && i === from ? [] : [slot('label', i + 1 + spacesAt(written, i + 1))];
  }
  return [];
}

function spacesAt(text: string, at: number): number {
  return text.length - at - text.slice(at).trimStart().length;
}
