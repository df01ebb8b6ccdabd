import { type Indicator, plainCode } from '../indicator/indicator.ts';
import type { IndicatorList } from '../indicator/list.ts';
import { SLOT_COUNT, Slot } from '../indicator/slot.ts';
import { COLUMNS } from '../table/columns.ts';
import type { Row } from '../table/row.ts';
import { toHalfWidth, withoutSpaces } from '../text/chars.ts';
import { enclosedValue } from '../text/enclosed.ts';

/** How two rows are compared: by all that is printed but white space, or by what they mean. */
export type Likeness = 'printed' | 'meant';

/**
 * Whether two rows say the same: equal cells, indicators, fragments and scraps, white space aside. What is meant is also
 * the same in another width, and with other signs between the parts of an indicator.
 */
export function sameRow(a: Row, b: Row, likeness: Likeness = 'printed'): boolean {
  if (a === b) return true;
  if (isReadFromSameText(a, b)) return true;
  return a.kind === b.kind && sameCells(a, b, likeness) && sameList(a.list, b.list, likeness);
}

/** What a row is depends on nothing but its lines and what the reader knew before them. */
function isReadFromSameText(a: Row, b: Row): boolean {
  return (
    a.lines.length === b.lines.length &&
    a.columns.key === b.columns.key &&
    a.layout === b.layout &&
    a.state.department === b.state.department &&
    a.lines.every((line, i) => line === b.lines[i])
  );
}

function sameCells(a: Row, b: Row, likeness: Likeness): boolean {
  // The list is compared indicator by indicator.
  return COLUMNS.every((column) => column === 'indicators' || sameText(a.text(column), b.text(column), likeness));
}

function sameList(a: IndicatorList | null, b: IndicatorList | null, likeness: Likeness): boolean {
  if (a === null || b === null) return a === b;
  if (a.indicators.length !== b.indicators.length || a.scraps.length !== b.scraps.length) return false;
  const scrap = (list: IndicatorList, k: number) => list.joined.text.slice(...list.scraps[k]!);
  return (
    a.indicators.every((indicator, i) => sameIndicator(indicator, b.indicators[i]!, a, b, likeness)) &&
    a.scraps.every((_, k) => sameText(scrap(a, k), scrap(b, k), likeness))
  );
}

/** Slots that hold no more than a sign, which may be another one for the same meaning. */
const SIGNS = new Set<Slot>([
  Slot.LevelSeparator,
  Slot.TypeSeparator,
  Slot.NameSeparator,
  Slot.CycleColon,
  Slot.CycleSeparator,
  Slot.AnnualColon,
  Slot.End,
]);
/** Slots of which the number counts. */
const NUMBERS = new Set<Slot>([Slot.Serial, Slot.LevelCode, Slot.TypeCode]);

function sameIndicator(
  a: Indicator,
  b: Indicator,
  inA: IndicatorList,
  inB: IndicatorList,
  likeness: Likeness,
): boolean {
  for (let slot = 0 as Slot; slot < SLOT_COUNT; slot++) {
    if (likeness === 'meant' && SIGNS.has(slot)) continue;
    // Nearly all are equal, and most are missing: nothing is cut out of the texts for these.
    if (
      sameCharacters(inA.joined.text, a.startOf(slot), a.endOf(slot), inB.joined.text, b.startOf(slot), b.endOf(slot))
    ) {
      continue;
    }
    const [textA, textB] = [a.text(slot), b.text(slot)];
    if (likeness === 'meant' && NUMBERS.has(slot) ? !sameNumber(textA, textB) : !sameText(textA, textB, likeness)) {
      return false;
    }
  }
  if (a.fragments.length !== b.fragments.length) return false;
  const text = (list: IndicatorList, { start, end }: { start: number; end: number }) =>
    list.joined.text.slice(start, end);
  return a.fragments.every(
    (fragment, k) =>
      fragment.slot === b.fragments[k]!.slot && sameText(text(inA, fragment), text(inB, b.fragments[k]!), likeness),
  );
}

/** Whether two stretches are equal; a missing one, which begins at -1, is equal to none but a missing one. */
function sameCharacters(a: string, startA: number, endA: number, b: string, startB: number, endB: number): boolean {
  if (startA < 0 || startB < 0) return startA === startB;
  if (endA - startA !== endB - startB) return false;
  for (let i = startA, j = startB; i < endA; i++, j++) if (a.charCodeAt(i) !== b.charCodeAt(j)) return false;
  return true;
}

function sameNumber(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return numberIn(a) === numberIn(b);
}

function numberIn(text: string): string {
  const enclosed = enclosedValue(text.charCodeAt(0));
  return enclosed > 0 ? String(enclosed) : plainCode(text);
}

function sameText(a: string | null, b: string | null, likeness: Likeness): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  return likeness === 'printed'
    ? withoutSpaces(a) === withoutSpaces(b)
    : withoutSpaces(toHalfWidth(a)) === withoutSpaces(toHalfWidth(b));
}
