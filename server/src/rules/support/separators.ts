import { CODED_STANDARD, COLONS, CodeUnitSet, type Indicator, Recent, type Row, Slot, type Span } from '#grammar';
import type { Edit, SegmentContext } from '../rule.ts';
import { listEdits } from './edits.ts';
import { halfOf } from './widths.ts';

/** A place where a separator belongs: between two parts of an indicator that are both there. */
export interface Gap {
  readonly slot: Slot;
  /** Whether it stands behind a level or type. */
  readonly head: boolean;
  /** What stands there, without white space; empty where nothing does. */
  readonly sign: string;
  /** Of the sign in the list; where there is none, the empty place. */
  readonly span: Span;
}

const PLACES = [
  { slot: Slot.LevelSeparator, head: true, behind: Slot.LevelName },
  { slot: Slot.TypeSeparator, head: true, behind: Slot.TypeName },
  { slot: Slot.NameSeparator, head: false, behind: Slot.Name },
  { slot: Slot.CycleSeparator, head: false, behind: Slot.CycleValue },
] as const;

const SEPARATORS = new CodeUnitSet('；;：:，,');

/** Several rules ask for the same gaps of the indicators of one row, one after the other. */
const known = new Recent<Indicator, readonly Gap[]>(128);

/** The places of separators in an indicator, in order. */
export function gapsOf(indicator: Indicator): readonly Gap[] {
  return known.get(indicator) ?? known.keep(indicator, findGaps(indicator));
}

function findGaps(indicator: Indicator): Gap[] {
  const gaps: Gap[] = [];
  for (const { slot, head, behind } of PLACES) {
    const end = indicator.endOf(behind);
    if (end < 0 || !hasMore(indicator, slot, end)) continue;
    const text = indicator.text(slot) ?? '';
    const sign = text.length === 1 ? text : text.replace(/\s+/g, '');
    gaps.push({ slot, head, sign, span: indicator.span(slot) ?? { start: end, end } });
  }
  return gaps;
}

/** Whether a later part stands behind `end`; the values may be in the other order. */
function hasMore(indicator: Indicator, slot: Slot, end: number): boolean {
  for (let later = slot + 1; later < Slot.End; later++) if (indicator.startOf(later as Slot) >= end) return true;
  return false;
}

/** Whether it is one sign that separates, whichever of them the form asks for. */
export function isSeparator(sign: string): boolean {
  return sign.length === 1 && SEPARATORS.has(sign.charCodeAt(0));
}

export function isColon(sign: string): boolean {
  return sign.length === 1 && COLONS.includes(sign);
}

/** The same sign whatever its width. */
export function kindOf(sign: string): string {
  return halfOf(sign) ?? sign;
}

/** Edits that put another separator in a place of a list, without the spaces behind a half-width one where it is full-width. */
export function separateBy(row: Row, { start, end }: Span, right: string): Edit[] {
  const { text } = row.list!.joined;
  let to = end;
  if (HALF_WIDTH.test(text.slice(start, end)) && !HALF_WIDTH.test(right)) while (text[to] === ' ') to++;
  return listEdits(row, { start, end: to }, right);
}

const HALF_WIDTH = /^[!-~]+$/;

/** The sign that the file mostly writes at such a place, and where it writes none, the standard's. */
export function usualSign(head: boolean, { profile, standard }: Pick<SegmentContext, 'profile' | 'standard'>): string {
  const usual = head ? profile.headSeparator : profile.separator;
  const { headSeparator, separator } = standard.style;
  return usual !== null && isSeparator(usual) ? usual : head ? headSeparator : separator;
}

/** The colon that the file mostly writes behind labels, and where it writes none, the standard's. */
export function usualColon({ profile, standard }: Pick<SegmentContext, 'profile' | 'standard'>): string {
  const { colon } = profile;
  return colon !== null && isColon(colon) ? colon : standard.style.colon;
}

/** Whether the separators of an indicator are of more than one kind, and neither as the file usually has them nor as the standard. */
export function isMixed(gaps: readonly Gap[], context: Pick<SegmentContext, 'profile' | 'standard'>): boolean {
  let first: string | null = null;
  let several = false;
  for (const { sign } of gaps) {
    if (!isSeparator(sign)) continue;
    first ??= sign;
    several ||= sign !== first && kindOf(sign) !== kindOf(first);
  }
  if (!several) return false;
  const differs = (isRight: (gap: Gap) => boolean) => gaps.some((gap) => isSeparator(gap.sign) && !isRight(gap));
  return (
    differs(({ sign, head }) => kindOf(sign) === kindOf(usualSign(head, context))) &&
    differs((gap) => kindOf(gap.sign) === kindOf(standardSign(gap, context)) || isCodedStyle(gap, context))
  );
}

/** The standard's sign for such a place. */
export function standardSign({ head }: Gap, { standard: { style } }: Pick<SegmentContext, 'standard'>): string {
  return head ? style.headSeparator : style.separator;
}

/** Whether a form without codes separates as the one with codes does throughout, which is as good. */
export function isCodedStyle({ sign, head }: Gap, context: Pick<SegmentContext, 'profile' | 'standard'>): boolean {
  return sign === CODED_STANDARD.style.separator && usualSign(head, context) === sign;
}
