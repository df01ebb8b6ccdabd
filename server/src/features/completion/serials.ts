import type { Words } from '#grammar';
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
  return [{ start, end, pieces: [text], kind: KIND.serial, detail: SERIAL[context.locale], more: true }];
}

/** What a head that is written here needs before it: the next serial, or nothing where one stands there. */
export function serialBefore(cursor: ListCursor, slot: HeadSlot, context: ListContext): string {
  return nextSerial(cursor, slot, context) ?? '';
}

function nextSerial(cursor: ListCursor, slot: HeadSlot, { style }: ListContext): string | null {
  if (slot.after === 'serial' || slot.end > cursor.offset) return null;
  const rest = cursor.joined.text.slice(slot.end);
  if (rest.trim() !== '' && cursor.ownLine) return null;
  return style.serial((slot.after === 'end' ? slot.lastSerial : cursor.ownLine ? lastSerialBefore(cursor) : 0) + 1);
}

/** On a line of its own: the serial of the last indicator above it. */
function lastSerialBefore({ row, listOffset }: ListCursor): number {
  const above = row?.list?.indicators.filter(({ start }) => start < listOffset) ?? [];
  return above[above.length - 1]?.serial ?? above.length;
}
