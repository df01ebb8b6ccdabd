import { findType, type LevelEntry, Slot, type Standard, type TypeEntry, type Words } from '#grammar';
import { say } from '../../check/words.ts';
import { matchHead, matchLevel, type Typeable } from '../support/head-match.ts';
import type { HeadSlot } from '../support/head-slot.ts';
import type { ListCursor } from '../support/list-cursor.ts';
import type { ListContext } from './context.ts';
import { KIND, type Offer } from './offer.ts';
import { countedBehind, serialBefore } from './serials.ts';

const WORDS = {
  lacking: { zh: '本项目还没有', en: 'not in this project yet' },
  present: { zh: '本项目已有 {n} 条', en: '{n} in this project' },
} satisfies Record<string, Words>;

/** Levels and types where a head can stand: those that the project lacks before those that it has. */
export function headOffers(cursor: ListCursor, slot: HeadSlot, context: ListContext): Offer[] {
  const { style, standard, locale } = context;
  const counts = typeCounts(cursor, slot, standard);
  const levels = typeable(standard.levels);
  const typed = context.typed(slot.typed);
  const serial = serialBefore(cursor, slot, context);
  const others = countedBehind(cursor, slot, context);
  const offers: { offer: Offer; rank: number; lacking: boolean }[] = [];
  for (const level of levels) {
    const types = typeable(level.entry.types, level.code);
    const add = (rank: number | null, type: TypeEntry | null, count: number) => {
      if (rank === null) return;
      const label = style.head(level.entry, type);
      const text = serial + label;
      const offer: Offer = {
        start: slot.start,
        end: slot.end,
        pieces: [text],
        label,
        kind: KIND.head,
        more: true,
        others,
        detail: count === 0 ? WORDS.lacking[locale] : say(WORDS.present, locale, { n: count }),
        about: { what: 'head', level: level.entry.name, type: type?.name ?? null },
      };
      if (text !== cursor.joined.text.slice(slot.start, slot.end)) offers.push({ offer, rank, lacking: count === 0 });
    };
    if (style.types) {
      for (const type of types) add(matchHead(typed, level, type), type.entry, counts.get(type.entry) ?? 0);
    } else add(matchLevel(typed, level, types), null, counts.get(level.entry) ?? 0);
  }
  return offers.sort((a, b) => a.rank - b.rank || Number(b.lacking) - Number(a.lacking)).map(({ offer }) => offer);
}

/** Codes, or in a standard without codes the numbers that they would be. */
function typeable<E extends LevelEntry | TypeEntry>(entries: readonly E[], prefix = ''): Typeable<E>[] {
  return entries.map((entry, i) => ({ entry, code: entry.code ?? `${prefix}${i + 1}` }));
}

/** How many indicators of the project have each level and type; the one that is being written does not count. */
function typeCounts(cursor: ListCursor, slot: HeadSlot, standard: Standard): Map<LevelEntry | TypeEntry, number> {
  const counts = new Map<LevelEntry | TypeEntry, number>();
  const shift = cursor.listOffset - cursor.offset;
  for (const indicator of cursor.row?.list?.indicators ?? []) {
    const start = [Slot.LevelCode, Slot.LevelName, Slot.TypeCode, Slot.TypeName].find((one) => indicator.has(one));
    if (start === undefined) continue;
    const at = indicator.startOf(start);
    if (at >= slot.start + shift && at <= slot.end + shift) continue;
    const { level, type } = indicator;
    const known = [
      level && standard.levels.find((entry) => entry.code === level.code || isNamed(entry, level.name)),
      type && (findType(standard, { code: type.code }) ?? findType(standard, { name: type.name })),
    ];
    for (const entry of known) if (entry) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  return counts;
}

function isNamed({ name, aliases }: LevelEntry, printed: string): boolean {
  return name === printed || aliases.includes(printed);
}
