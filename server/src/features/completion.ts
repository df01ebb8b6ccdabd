import type { CompletionItem, CompletionList, MarkupContent, TextEdit } from 'vscode-languageserver-types';
import {
  findType,
  type LevelEntry,
  type Position,
  type Range,
  Slot,
  type Standard,
  type TypeEntry,
  type Words,
} from '#grammar';
import { type Locale, say } from '../check/words.ts';
import { typedAs } from '../pinyin/match.ts';
import type { Checked } from '../workspace/checked.ts';
import { definitionOf, entryName } from './support/definition.ts';
import { fieldSlotAt } from './support/field-slot.ts';
import { matchHead, matchLevel, type Typeable } from './support/head-match.ts';
import { type HeadSlot, headSlotAt, namesOf } from './support/head-slot.ts';
import { type HeadStyle, headStyleOf } from './support/head-style.ts';
import { type ListCursor, listCursorAt } from './support/list-cursor.ts';
import { completeInComment } from './support/suppression-completion.ts';

const KIND = { head: 20 /* EnumMember */, serial: 12 /* Value */, label: 14 /* Keyword */, value: 12 } as const;

const WORDS = {
  lacking: { zh: '本项目还没有', en: 'not in this project yet' },
  present: { zh: '本项目已有 {n} 条', en: '{n} in this project' },
  serial: { zh: '下一个序号', en: 'next serial' },
  label: { zh: '指标值标签', en: 'label of a value' },
  value: { zh: '与实施周期指标值相同', en: 'the same as the cycle value' },
} satisfies Record<string, Words>;

/** Characters at which an editor asks by itself; letters and digits of words come by its quick suggestions. */
export const TRIGGER_CHARACTERS = ['1', '2', '3', '4', '-', '、', '；', ';', '：', ':'];

/**
 * What can be written at a position: heads where a head can stand, the next serial, value labels, and the cycle value
 * again as annual value; in a comment, what suppresses rules. Each replaces exactly what stands there.
 */
export function completion(checked: Checked, position: Position): CompletionList {
  const inComment = completeInComment(checked, position);
  if (inComment !== null) return { isIncomplete: false, items: inComment };
  const { settings, result, locale } = checked;
  const { table } = checked.document;
  const cursor = listCursorAt(table, position);
  const items =
    cursor === null
      ? []
      : itemsAt(cursor, headStyleOf(table, cursor.row, result), result.standard, settings.completionPinyin, locale);
  const at = table.snapshot.clamp(position);
  // What fits depends on what is typed in ways that no client knows (pinyin), so each keystroke asks again.
  return {
    isIncomplete: true,
    items: items.map((item, i) => toItem(item, i, cursor!, at, table.snapshot.line(at.line))),
  };
}

/** What one item writes in the place of a stretch of the list's text. */
interface Offer {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: CompletionItem['kind'];
  readonly detail: string;
  readonly documentation?: MarkupContent;
}

/** The offers for a place, best first. */
function itemsAt(cursor: ListCursor, style: HeadStyle, standard: Standard, pinyin: boolean, locale: Locale): Offer[] {
  const { text } = cursor.joined;
  const slot = headSlotAt(text, cursor.offset, namesOf(standard));
  if (!cursor.sure && !slot?.typed) return [];
  const heads = slot === null ? [] : headOffers(cursor, slot, style, standard, pinyin, locale);
  const serial = slot === null ? null : serialOffer(cursor, slot, style, locale);
  const found = serial === null ? heads : [serial, ...heads];
  if (found.length > 0) return found;
  return fieldSlotAt(text, cursor.offset, standard, style, pinyin).map(({ start, end, text, what }) => ({
    start,
    end,
    text,
    kind: KIND[what],
    detail: WORDS[what][locale],
  }));
}

// ── heads ──────────────────────────────────────────────────────────────────────────────────────────────────────

function headOffers(
  cursor: ListCursor,
  slot: HeadSlot,
  style: HeadStyle,
  standard: Standard,
  pinyin: boolean,
  locale: Locale,
): Offer[] {
  const counts = typeCounts(cursor, slot, standard);
  const levels = typeable(standard.levels);
  const typed = typedAs(slot.typed, pinyin);
  const offers: { offer: Offer; rank: number; lacking: boolean }[] = [];
  for (const level of levels) {
    const types = typeable(level.entry.types, level.code);
    const add = (rank: number | null, type: TypeEntry | null, count: number) => {
      if (rank === null) return;
      const text = style.head(level.entry, type);
      const offer = {
        ...{ start: slot.start, end: slot.end, text, kind: KIND.head },
        detail: count === 0 ? WORDS.lacking[locale] : say(WORDS.present, locale, { n: count }),
        documentation: documentationOf(level.entry, type),
      };
      offers.push({ offer, rank, lacking: count === 0 });
    };
    if (style.types) {
      for (const type of types) add(matchHead(typed, level, type), type.entry, counts.get(type.entry) ?? 0);
    } else add(matchLevel(typed, level, types), null, counts.get(level.entry) ?? 0);
  }
  const there = cursor.joined.text.slice(slot.start, slot.end);
  return offers
    .filter(({ offer }) => offer.text !== there)
    .sort((a, b) => a.rank - b.rank || Number(b.lacking) - Number(a.lacking))
    .map(({ offer }) => offer);
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

function documentationOf(level: LevelEntry, type: TypeEntry | null): MarkupContent {
  const entry = type ?? level;
  return { kind: 'markdown', value: `**${entryName(entry)}**\n\n${definitionOf(entry)}` };
}

// ── serials ────────────────────────────────────────────────────────────────────────────────────────────────────

function serialOffer(cursor: ListCursor, slot: HeadSlot, style: HeadStyle, locale: Locale): Offer | null {
  if (slot.after === 'serial' || slot.end > cursor.offset) return null;
  const rest = cursor.joined.text.slice(slot.end);
  if (rest !== '' && !/^\s*$/.test(rest) && cursor.ownLine) return null;
  const last = slot.after === 'end' ? slot.lastSerial : cursor.ownLine ? lastSerialBefore(cursor) : 0;
  const text = style.serial(last + 1);
  if (!text.normalize('NFKC').startsWith(slot.typed.normalize('NFKC')) || text === slot.typed) return null;
  return { start: slot.start, end: slot.end, text, kind: KIND.serial, detail: WORDS.serial[locale] };
}

/** On a line of its own: the serial of the last indicator above it. */
function lastSerialBefore({ row, listOffset }: ListCursor): number {
  const above = row?.list?.indicators.filter(({ start }) => start < listOffset) ?? [];
  return above[above.length - 1]?.serial ?? above.length;
}

// ── edits ──────────────────────────────────────────────────────────────────────────────────────────────────────

function toItem(offer: Offer, index: number, cursor: ListCursor, at: Position, line: string): CompletionItem {
  const { range, others } = rangesOf(offer, cursor, at);
  const typed = line.slice(range.start.character, at.character);
  return {
    label: offer.text.trim(),
    kind: offer.kind!,
    detail: offer.detail,
    ...(offer.documentation === undefined ? {} : { documentation: offer.documentation }),
    sortText: String(index).padStart(3, '0'),
    // What stands there already, so that no client takes the item away: the matching is done.
    ...(typed === '' ? {} : { filterText: typed }),
    ...(index === 0 ? { preselect: true } : {}),
    textEdit: { range, newText: offer.text },
    ...(others.length > 0 ? { additionalTextEdits: others } : {}),
  };
}

/**
 * The stretch of an offer as a range on the cursor's line, which is all that an edit of an item may touch, and edits
 * that take away what stands on other lines.
 */
function rangesOf({ start, end }: Offer, cursor: ListCursor, at: Position): { range: Range; others: TextEdit[] } {
  let range: Range = { start: at, end: at };
  const others: TextEdit[] = [];
  for (const piece of piecesOf(start, end, cursor)) {
    if (piece.start.line !== at.line) others.push({ range: piece, newText: '' });
    else range = { start: first(range.start, piece.start), end: last(range.end, piece.end) };
  }
  return { range, others };
}

/** A stretch of the list's text as one range for each line that it lies on. */
function piecesOf(start: number, end: number, { joined, place }: ListCursor): Range[] {
  const pieces: Range[] = [];
  for (let i = start; i < end; i++) {
    const from = place(joined.sourceAt(i));
    const to = { line: from.line, character: from.character + 1 };
    const open = pieces[pieces.length - 1];
    if (open?.start.line === from.line) pieces[pieces.length - 1] = { start: open.start, end: to };
    else pieces.push({ start: from, end: to });
  }
  return pieces;
}

function first(a: Position, b: Position): Position {
  return a.character < b.character ? a : b;
}

function last(a: Position, b: Position): Position {
  return a.character > b.character ? a : b;
}
