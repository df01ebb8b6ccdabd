import { CodeUnitSet, type Indicator, isDigitAt, type Row, Slot, type TextChange } from '#grammar';
import { isSpliced, isTruncated } from '../check/defects.ts';
import { isSeparator } from '../rules/support/separators.ts';
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
    if (!PROSE.includes(slot)) put(start, end, inStyle(text.slice(start, end), slot, indicator, style));
    else if (style.concerns.indexIn(text, start, end) >= 0) {
      for (const change of textChanges(text.slice(start, end), style, start)) changes.push(change);
    }
    if (slot === Slot.End) continue;
    const following = words[k + 1];
    const until = following === undefined ? indicator.end : indicator.startOf(following);
    const gap = text.slice(end, until);
    if (following !== undefined) put(end, until, between(gap, slot, following, style));
    else {
      ended = isComplete(indicator, row);
      put(end, until, ended ? between(gap, slot, Slot.End, style) + style.end : openSigns(gap, indicator, slot, style));
    }
  }
  if (next !== null) put(indicator.end, next.start, gapBefore(text, indicator, next, ended));
  return changes;
}

/** Slots with words of the author's own. */
const PROSE: readonly Slot[] = [Slot.Name, Slot.CycleValue, Slot.AnnualValue];

/** A serial, a part of a head, a label or the final sign as a style writes it. */
function inStyle(word: string, slot: Slot, indicator: Indicator, style: Style): string {
  switch (slot) {
    case Slot.Serial:
    case Slot.LevelCode:
    case Slot.TypeCode: {
      const sign = slot === Slot.Serial ? '、' : '-';
      if (isNumber(word, sign) || isMisread(word)) return word;
      return (digitsOf(word) || String(indicator.serial ?? '')) + sign;
    }
    case Slot.End:
      return style.end;
    default:
      return SPACES.indexIn(word) >= 0 ? word.replace(/\s+/g, '') : word;
  }
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
function isNumber(word: string, sign: string): boolean {
  const last = word.length - sign.length;
  if (last <= 0 || !word.endsWith(sign)) return false;
  for (let i = 0; i < last; i++) if (!(word.charCodeAt(i) >= 0x30 && word.charCodeAt(i) <= 0x39)) return false;
  return true;
}

/** Whether a serial or code holds two numbers, or what digits were misread for: what it should be, the formatter cannot know. */
function isMisread(word: string): boolean {
  return !/\d/.test(word.normalize('NFKC')) || /[A-Za-z]|\d\D+\d/.test(word);
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

/** What belongs between two parts of an indicator; `gap` stands there. */
function between(gap: string, slot: Slot, following: Slot, style: Style): string {
  switch (slot) {
    case Slot.Serial:
    case Slot.LevelCode:
    case Slot.TypeCode:
      return separators(slot, following, signsIn(gap), style);
    case Slot.CycleLabel:
    case Slot.AnnualLabel: {
      const ownValue = slot === Slot.CycleLabel ? Slot.CycleValue : Slot.AnnualValue;
      return following === ownValue || following === Slot.End ? style.colon : style.colon + style.field;
    }
    default:
      if (following === Slot.End) return '';
      // `产出指标-1；`: more than a separator.
      if (gap.length > 1 && /\d/.test(gap)) return gap;
      return separators(slot, following, Math.max(1, signsIn(gap)), style) || separator(slot, style);
  }
}

/** The separators of the form, each behind its part. */
const SEPARATORS = [Slot.LevelSeparator, Slot.TypeSeparator, Slot.NameSeparator, Slot.CycleSeparator] as const;

function separator(slot: Slot, style: Style): string {
  return slot <= Slot.TypeSeparator ? style.head : style.field;
}

/** At most `count` of the separators that the form has between two parts: more than one where a part between is missing. */
function separators(slot: Slot, following: Slot, count: number, style: Style): string {
  let [signs, left] = ['', count];
  for (const place of SEPARATORS) {
    if (place > slot && place < following && left-- > 0) signs += separator(place, style);
  }
  return signs;
}

function signsIn(gap: string): number {
  let count = 0;
  for (const sign of gap) if (isSeparator(sign)) count++;
  return count;
}

/**
 * The signs behind the last part of an indicator: they stand for what is missing. Those behind a head or label take their
 * form; one behind a name or value may as well end the indicator, and stays as it is.
 */
function openSigns(gap: string, indicator: Indicator, slot: Slot, style: Style): string {
  const signs = gap.replace(/\s+/g, '');
  if (signs === '' || slot === Slot.Name || slot === Slot.CycleValue || slot === Slot.AnnualValue) return signs;
  const forms = SEPARATORS.filter((place) => place > slot).map((place) => separator(place, style));
  const colon = slot === Slot.CycleLabel ? Slot.CycleColon : slot === Slot.AnnualLabel ? Slot.AnnualColon : null;
  if (colon !== null && indicator.has(colon)) forms.unshift(style.colon);
  return Array.from(signs, (sign, i) => (isSeparator(sign) ? (forms[i] ?? sign) : sign))
    .join('')
    .trimEnd();
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
