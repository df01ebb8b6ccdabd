import { type Indicator, isDigitAt, type Row, Slot, type Span, type TextChange } from '#grammar';
import { isSpliced, isTruncated } from '../check/defects.ts';
import type { Style } from './style.ts';
import { textChanges } from './texts.ts';

/** Slots that hold more than a sign. */
const WORDS: readonly Slot[] = [
  Slot.Serial,
  Slot.LevelCode,
  Slot.LevelName,
  Slot.TypeCode,
  Slot.TypeName,
  Slot.Name,
  Slot.CycleLabel,
  Slot.CycleValue,
  Slot.AnnualLabel,
  Slot.AnnualValue,
  Slot.End,
];

/**
 * Changes of the text of a list that write each sound indicator in a style. One that holds parts of another is left as
 * it is: what belongs where in it is not for a formatter to say.
 */
export function listChanges(row: Row, style: Style): TextChange[] {
  const { indicators, joined } = row.list!;
  return indicators.flatMap((indicator, i) =>
    isSpliced(indicator) ? [] : indicatorChanges(joined.text, indicator, indicators[i + 1] ?? null, row, style),
  );
}

function indicatorChanges(
  text: string,
  indicator: Indicator,
  next: Indicator | null,
  row: Row,
  style: Style,
): TextChange[] {
  const changes: TextChange[] = [];
  const put = (span: Span, right: string) => {
    if (text.slice(span.start, span.end) !== right) changes.push({ ...span, text: right });
  };
  const words = WORDS.filter((slot) => indicator.has(slot)).sort((a, b) => indicator.startOf(a) - indicator.startOf(b));
  let ended = indicator.has(Slot.End);
  for (const [k, slot] of words.entries()) {
    const span = indicator.span(slot)!;
    const own = text.slice(span.start, span.end);
    if (slot === Slot.Name || slot === Slot.CycleValue || slot === Slot.AnnualValue) {
      changes.push(...textChanges(own, style, span.start));
    } else put(span, rightWord(slot, own, style));
    const following = words[k + 1];
    if (following !== undefined) {
      put({ start: span.end, end: indicator.startOf(following) }, between(slot, following, style));
    } else if (slot !== Slot.End) {
      // What stands behind the last part are separators without anything to separate.
      ended = isComplete(indicator, row);
      put({ start: span.end, end: indicator.end }, ended ? style.end : '');
    }
  }
  if (next !== null) put({ start: indicator.end, end: next.start }, gapBefore(text, indicator, next, ended));
  return changes;
}

function rightWord(slot: Slot, text: string, style: Style): string {
  switch (slot) {
    case Slot.Serial:
      return `${digitsOf(text)}、`;
    case Slot.LevelCode:
    case Slot.TypeCode:
      return `${digitsOf(text)}-`;
    case Slot.End:
      return style.end;
    default:
      return text.replace(/\s+/g, '');
  }
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

/** What belongs between two parts of an indicator. */
function between(slot: Slot, following: Slot, style: Style): string {
  switch (slot) {
    case Slot.Serial:
    case Slot.LevelCode:
    case Slot.TypeCode:
      return '';
    case Slot.LevelName:
    case Slot.TypeName:
      return following === Slot.End ? '' : style.head;
    case Slot.CycleLabel:
    case Slot.AnnualLabel: {
      const ownValue = slot === Slot.CycleLabel ? Slot.CycleValue : Slot.AnnualValue;
      return following === ownValue || following === Slot.End ? style.colon : style.colon + style.field;
    }
    default:
      return following === Slot.End ? '' : style.field;
  }
}

/** Whether an indicator that nothing ends can be ended: its annual value is there and is not cut. */
function isComplete(indicator: Indicator, row: Row): boolean {
  return indicator.annualValue !== null && !isTruncated(indicator, row);
}

/** Scraps stay; where two indicators meet without a stop, their digits stay apart. */
function gapBefore(text: string, { end }: Indicator, { start }: Indicator, ended: boolean): string {
  const scrap = text.slice(end, start).trim();
  if (scrap !== '') return text.slice(end, start);
  return !ended && isDigitAt(text, end - 1) && isDigitAt(text, start) ? ' ' : '';
}
