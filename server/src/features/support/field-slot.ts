import { type Indicator, JoinedText, readIndicators, Slot, type Standard } from '#grammar';
import { fitsStart, typedAs } from '../../pinyin/match.ts';
import type { HeadStyle } from './head-style.ts';

/** A label or value that can stand at a place, and what it replaces. */
export interface Field {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly what: 'label' | 'value';
}

const LONGEST_TYPED = 14;
const TYPED = /[A-Za-z\u3400-\u9fff]/;
const SEPARATOR = /[；;：:，,]/;

/** The value labels, or the cycle value again, that can stand at an offset of a list's text. */
export function fieldSlotAt(
  text: string,
  offset: number,
  standard: Standard,
  style: HeadStyle,
  pinyin: boolean,
): Field[] {
  const value = repeatedValue(text, offset);
  if (value !== null) return [value];
  let start = offset;
  while (start > 0 && offset - start <= LONGEST_TYPED && TYPED.test(text[start - 1]!)) start--;
  let separator = start;
  while (separator > 0 && /\s/.test(text[separator - 1]!)) separator--;
  if (separator === 0 || !SEPARATOR.test(text[separator - 1]!)) return [];
  const { labels } = standard;
  const there = text.slice(start, start + LONGEST_TYPED).trimStart();
  if ([labels.cycle, labels.annual].some((name) => name !== null && there.startsWith(style.label(name).trim())))
    return [];
  const indicator = lastIndicator(text.slice(0, separator));
  const typed = typedAs(text.slice(start, offset), pinyin);
  return labelsFor(indicator, standard)
    .filter((name) => fitsStart(typed, name))
    .map((name) => {
      const label = style.label(name);
      const end = offset + restOfLabel(text.slice(offset), name, typed.text);
      return { start, end, text: label, what: 'label' as const };
    });
}

/** The labels that an indicator written up to its last separator still lacks. */
function labelsFor(indicator: Indicator | undefined, { labels }: Standard): string[] {
  if (indicator === undefined || !indicator.has(Slot.LevelName) || indicator.has(Slot.AnnualLabel)) return [];
  if (indicator.has(Slot.CycleLabel)) return indicator.has(Slot.CycleValue) ? [labels.annual] : [];
  if (!indicator.has(Slot.Name)) return [];
  return labels.cycle === null ? [labels.annual] : [labels.cycle, labels.annual];
}

/** How much of a label that stands behind the cursor already goes on with what was typed. */
function restOfLabel(after: string, name: string, typed: string): number {
  const rest = name.startsWith(typed) ? name.slice(typed.length) : name;
  if (rest === '' || !after.startsWith(rest)) return 0;
  return rest.length + /^\s{0,3}[:：]?\s{0,3}/.exec(after.slice(rest.length))![0].length;
}

/** Right behind the annual label, where no value stands yet or only its beginning. */
function repeatedValue(text: string, offset: number): Field | null {
  if (!/^\s*(?:[。；;]|$)/.test(text.slice(offset, offset + 4))) return null;
  const indicator = lastIndicator(text.slice(0, offset));
  const value = indicator?.cycleValue;
  if (!value || !indicator!.has(Slot.AnnualColon)) return null;
  const typed = indicator!.annualValue ?? '';
  const start = typed === '' ? offset : indicator!.startOf(Slot.AnnualValue);
  return value.startsWith(typed) && value !== typed ? { start, end: offset, text: value, what: 'value' } : null;
}

function lastIndicator(text: string): Indicator | undefined {
  const { indicators } = readIndicators(JoinedText.of(text, [{ start: 0, end: text.length }]));
  return indicators[indicators.length - 1];
}
