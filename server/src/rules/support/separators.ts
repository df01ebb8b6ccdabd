import { type Indicator, Slot, type Span } from '#grammar';
import { halfOf } from '../../check/tally.ts';
import type { SegmentContext } from '../rule.ts';

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
  { slot: Slot.LevelSeparator, head: true, behind: [Slot.LevelName] },
  { slot: Slot.TypeSeparator, head: true, behind: [Slot.TypeName] },
  { slot: Slot.NameSeparator, head: false, behind: [Slot.Name] },
  { slot: Slot.CycleSeparator, head: false, behind: [Slot.CycleValue, Slot.CycleColon, Slot.CycleLabel] },
] as const;

const SEPARATORS = '；;：:，,';

/** The places of separators in an indicator, in order. */
export function gapsOf(indicator: Indicator): Gap[] {
  return PLACES.flatMap(({ slot, head, behind }) => {
    const left = behind.find((field) => indicator.has(field));
    if (left === undefined || !hasMore(indicator, slot)) return [];
    const place = { start: indicator.endOf(left), end: indicator.endOf(left) };
    const sign = (indicator.text(slot) ?? '').replace(/\s+/g, '');
    return [{ slot, head, sign, span: indicator.span(slot) ?? place }];
  });
}

function hasMore(indicator: Indicator, slot: Slot): boolean {
  return Object.values(Slot).some((later) => later > slot && later < Slot.End && indicator.has(later));
}

/** Whether it is one sign that separates, whichever of them the form asks for. */
export function isSeparator(sign: string): boolean {
  return sign.length === 1 && SEPARATORS.includes(sign);
}

/** The same sign whatever its width. */
export function kindOf(sign: string): string {
  return halfOf(sign) ?? sign;
}

/** The sign that the file mostly writes at such a place, and where it writes none, the standard's. */
export function usualSign(head: boolean, { profile, standard }: Pick<SegmentContext, 'profile' | 'standard'>): string {
  const usual = head ? profile.headSeparator : profile.separator;
  const { headSeparator, separator } = standard.style;
  return usual !== null && isSeparator(usual) ? usual : head ? headSeparator : separator;
}

/** Whether the separators of an indicator are of more than one kind, and not as the file usually has them. */
export function isMixed(gaps: readonly Gap[], context: Pick<SegmentContext, 'profile' | 'standard'>): boolean {
  const sound = gaps.filter(({ sign }) => isSeparator(sign));
  const usual = sound.every(({ sign, head }) => kindOf(sign) === kindOf(usualSign(head, context)));
  return !usual && new Set(sound.map(({ sign }) => kindOf(sign))).size > 1;
}
