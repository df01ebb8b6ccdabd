import { type Position, type Range, Slot, type Table } from '#grammar';
import type { NameKind } from '../../workspace/digest.ts';
import { cursorAt, offsetIn, slotAt } from './cursor.ts';
import { shifted } from './finding.ts';

/** A name that stands at a position. */
export interface NameAt {
  readonly kind: NameKind;
  readonly name: string;
  readonly range: Range;
}

/** The name of an indicator, project or unit that holds or touches a position; null where none does. */
export function nameAt(table: Table, position: Position): NameAt | null {
  const cursor = cursorAt(table, position);
  if (cursor === null) return null;
  const { row, line, offset, column } = cursor;
  if (column === 'name' && row.kind !== 'total' && row.name !== '') {
    return { kind: row.kind, name: row.name, range: shifted(row.rangeOf(row.cellSpan('name')!), line) };
  }
  if (column !== 'indicators' || row.list === null) return null;
  const { joined, indicators } = row.list;
  const own = offsetIn(joined, offset);
  if (own === null) return null;
  const found = slotAt(indicators, own, NAME) ?? (own > 0 ? slotAt(indicators, own - 1, NAME) : null);
  if (found === null) return null;
  const span = found.indicator.span(Slot.Name)!;
  return { kind: 'indicator', name: found.indicator.name!, range: shifted(row.rangeOf(row.listSpan(span)), line) };
}

const NAME = [Slot.Name];
