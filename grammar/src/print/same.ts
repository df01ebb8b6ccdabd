import type { Indicator } from '../indicator/indicator.ts';
import { SLOT_COUNT, type Slot } from '../indicator/indicator.ts';
import type { IndicatorList } from '../indicator/list.ts';
import { COLUMNS } from '../table/columns.ts';
import type { Row } from '../table/row.ts';
import { withoutSpaces } from '../text/chars.ts';

/** Whether two rows say the same: equal cells, indicators, fragments and scraps, white space aside. */
export function sameRow(a: Row, b: Row): boolean {
  if (a === b) return true;
  return a.kind === b.kind && sameCells(a, b) && sameList(a.list, b.list);
}

function sameCells(a: Row, b: Row): boolean {
  // The list is compared indicator by indicator.
  return COLUMNS.every((column) => column === 'indicators' || sameText(a.text(column), b.text(column)));
}

function sameList(a: IndicatorList | null, b: IndicatorList | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.indicators.length !== b.indicators.length || a.scraps.length !== b.scraps.length) return false;
  const scrap = (list: IndicatorList, k: number) => list.joined.text.slice(...list.scraps[k]!);
  return (
    a.indicators.every((indicator, i) => sameIndicator(indicator, b.indicators[i]!, a, b)) &&
    a.scraps.every((_, k) => sameText(scrap(a, k), scrap(b, k)))
  );
}

function sameIndicator(a: Indicator, b: Indicator, inA: IndicatorList, inB: IndicatorList): boolean {
  for (let slot = 0; slot < SLOT_COUNT; slot++) {
    if (!sameText(a.text(slot as Slot), b.text(slot as Slot))) return false;
  }
  if (a.fragments.length !== b.fragments.length) return false;
  const text = (list: IndicatorList, { start, end }: { start: number; end: number }) =>
    list.joined.text.slice(start, end);
  return a.fragments.every(
    (fragment, k) =>
      fragment.slot === b.fragments[k]!.slot && sameText(text(inA, fragment), text(inB, b.fragments[k]!)),
  );
}

function sameText(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && withoutSpaces(a) === withoutSpaces(b));
}
