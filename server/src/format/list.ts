import { CodeUnitSet, type Indicator, isDigitAt, type Row, Slot, type TextChange } from '#grammar';
import { isSpliced, isTruncated } from '../check/defects.ts';
import { WHITE_SPACE } from '../rules/support/words.ts';
import type { Style } from './style.ts';
import { textChanges } from './texts.ts';

const SPACES = new CodeUnitSet(WHITE_SPACE);

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
  const put = (start: number, end: number, right: string) => {
    if (end - start !== right.length || !text.startsWith(right, start)) changes.push({ start, end, text: right });
  };
  const words = wordsOf(indicator);
  let ended = indicator.has(Slot.End);
  for (const [k, slot] of words.entries()) {
    const start = indicator.startOf(slot);
    const end = indicator.endOf(slot);
    switch (slot) {
      case Slot.Serial:
      case Slot.LevelCode:
      case Slot.TypeCode: {
        const sign = slot === Slot.Serial ? '、' : '-';
        if (isNumber(text, start, end, sign) || isMisread(text, start, end)) break;
        put(start, end, (digitsOf(text.slice(start, end)) || String(indicator.serial ?? '')) + sign);
        break;
      }
      case Slot.Name:
      case Slot.CycleValue:
      case Slot.AnnualValue:
        if (style.concerns.indexIn(text, start, end) >= 0) {
          for (const change of textChanges(text.slice(start, end), style, start)) changes.push(change);
        }
        break;
      case Slot.End:
        put(start, end, style.end);
        break;
      default:
        if (SPACES.indexIn(text, start, end) >= 0) put(start, end, text.slice(start, end).replace(/\s+/g, ''));
    }
    const following = words[k + 1];
    if (following !== undefined) put(end, indicator.startOf(following), between(slot, following, style));
    else if (slot !== Slot.End) {
      // What stands behind the last part are separators without anything to separate.
      ended = isComplete(indicator, row);
      put(end, indicator.end, ended ? between(slot, Slot.End, style) + style.end : '');
    }
  }
  if (next !== null) put(indicator.end, next.start, gapBefore(text, indicator, next, ended));
  return changes;
}

/** The words of an indicator in the order of the text, which is nearly always that of the form. */
function wordsOf(indicator: Indicator): Slot[] {
  const words: Slot[] = [];
  let inOrder = true;
  for (const slot of WORDS) {
    if (!indicator.has(slot)) continue;
    inOrder &&= words.length === 0 || indicator.startOf(words[words.length - 1]!) <= indicator.startOf(slot);
    words.push(slot);
  }
  return inOrder ? words : words.sort((a, b) => indicator.startOf(a) - indicator.startOf(b));
}

/** Whether a word is half-width digits with a sign behind them, as nearly every serial and code is. */
function isNumber(text: string, start: number, end: number, sign: string): boolean {
  const last = end - sign.length;
  if (last <= start || !text.startsWith(sign, last)) return false;
  for (let i = start; i < last; i++) if (!(text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39)) return false;
  return true;
}

/** Whether a serial or code holds what digits were misread for: what it should be, the formatter cannot know. */
function isMisread(text: string, start: number, end: number): boolean {
  return !/\d/.test(text.slice(start, end).normalize('NFKC')) || /[A-Za-z]/.test(text.slice(start, end));
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
