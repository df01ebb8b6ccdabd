import type { TextEdit } from 'vscode-languageserver-types';
import type { Words } from '#grammar';
import { countedOn } from '../support/counted-on.ts';
import type { HeadSlot } from '../support/head-slot.ts';
import type { ListCursor } from '../support/list-cursor.ts';
import type { ListContext } from './context.ts';
import { KIND, type Offer } from './offer.ts';

const SERIAL: Words = { zh: '下一个序号', en: 'next serial' };

/** The next serial, where an indicator can begin. */
export function serialOffers(cursor: ListCursor, slot: HeadSlot, context: ListContext): Offer[] {
  const text = nextSerial(cursor, slot, context);
  if (text === null || !text.normalize('NFKC').startsWith(slot.typed.normalize('NFKC')) || text === slot.typed)
    return [];
  const { start, end } = slot;
  const others = countedBehind(cursor, slot, context);
  return [{ start, end, pieces: [text], kind: KIND.serial, detail: SERIAL[context.locale], more: true, others }];
}

/** What a head that is written here needs before it: the next serial, or nothing where one stands there. */
export function serialBefore(cursor: ListCursor, slot: HeadSlot, context: ListContext): string {
  return nextSerial(cursor, slot, context) ?? '';
}

/** The serials behind an indicator that is written here, each one higher, where they run on. */
export function countedBehind(cursor: ListCursor, slot: HeadSlot, { checked }: ListContext): readonly TextEdit[] {
  const { row, joined, offset, listOffset } = cursor;
  if (row?.list == null || slot.end > offset || !endsHere(cursor)) return [];
  const { table } = checked.document;
  const { line } = table.segmentAt(cursor.place(joined.sourceAt(offset)).line);
  return countedOn(table, { row, line }, listOffset, slot.serial ?? nextNumber(cursor, slot), 1);
}

/** Whether nothing is behind the cursor but the next indicator. */
export function endsHere({ joined, offset }: ListCursor): boolean {
  return /^\s*(?:$|[\d０-９]{1,3}\s{0,3}、)/.test(joined.text.slice(offset, offset + 12));
}

function nextSerial(cursor: ListCursor, slot: HeadSlot, { style }: ListContext): string | null {
  if (slot.after === 'serial' || slot.end > cursor.offset) return null;
  const rest = cursor.joined.text.slice(slot.end);
  if (rest.trim() !== '' && cursor.ownLine) return null;
  return style.serial(nextNumber(cursor, slot));
}

function nextNumber(cursor: ListCursor, { after, lastSerial }: HeadSlot): number {
  return (after === 'end' ? lastSerial : cursor.ownLine ? lastSerialBefore(cursor) : 0) + 1;
}

/** On a line of its own: the serial of the last indicator above it. */
function lastSerialBefore({ row, listOffset }: ListCursor): number {
  const above = row?.list?.indicators.filter(({ start }) => start < listOffset) ?? [];
  return above[above.length - 1]?.serial ?? above.length;
}
