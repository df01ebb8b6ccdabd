import { type Column, type Indicator, JoinedText, type Position, type Row, type Slot, type Table } from '#grammar';

/** The place of a position in a row. */
export interface Cursor {
  readonly row: Row;
  /** In which the row begins. */
  readonly line: number;
  /** From the start of the row. */
  readonly offset: number;
  /** The cell that holds or touches the position. */
  readonly column: Column | null;
}

/** Where a position stands in its row; null outside of rows. */
export function cursorAt(table: Table, position: Position): Cursor | null {
  const { line, character } = table.snapshot.clamp(position);
  const { segment: row, line: first } = table.segmentAt(line);
  if (row.what !== 'row') return null;
  const offset = row.offsetAt({ line: line - first, character });
  for (const [column, cell] of row.cells) {
    if (offsetIn(cell, offset) !== null) return { row, line: first, offset, column };
  }
  return { row, line: first, offset, column: null };
}

/** The offset in a joined text of an offset in its source; null where that lies outside of all pieces. */
export function offsetIn(joined: JoinedText, source: number): number | null {
  if (joined.text === '') return null;
  const own = joined.offsetOf(source);
  if (own < joined.text.length && joined.sourceAt(own) === source) return own;
  return own > 0 && joined.sourceAt(own - 1) + 1 === source ? own : null;
}

/** The indicator of a list, and the slot in it, that hold an offset of the list's text. */
export function slotAt(
  indicators: readonly Indicator[],
  offset: number,
  slots: readonly Slot[],
): { indicator: Indicator; index: number; slot: Slot } | null {
  const index = indicators.findIndex(({ start, end }) => start <= offset && offset < end);
  const indicator = indicators[index];
  if (indicator === undefined) return null;
  const slot = slots.find(
    (one) => indicator.has(one) && indicator.startOf(one) <= offset && offset < indicator.endOf(one),
  );
  return slot === undefined ? null : { indicator, index, slot };
}

/** A text without pieces of its own, such as a part of one line. */
export function joinedLine(line: string, start: number, end: number): JoinedText {
  return JoinedText.of(line, [{ start, end }]);
}
