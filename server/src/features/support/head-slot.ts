import {
  type IndicatorList,
  JoinedText,
  readIndicators,
  Slot,
  type Standard,
  toNumber,
  type Vocabulary,
  vocabularyOf,
} from '#grammar';
import { perObject } from '../../rules/support/per-row.ts';

/** A place where a head stands or can stand. */
export interface HeadSlot {
  /** Where what was typed, or stands there already, begins and ends. */
  readonly start: number;
  readonly end: number;
  /** What stands between its beginning and the cursor. */
  readonly typed: string;
  /** What stands before it: nothing, a serial, or the end of the indicator before. */
  readonly after: 'nothing' | 'serial' | 'end';
  /** The serial of the last indicator before it. */
  readonly lastSerial: number;
  /** The serial that stands before it. */
  readonly serial: number | null;
}

type Before = Pick<HeadSlot, 'after' | 'lastSerial' | 'serial'>;

/** The names that heads and labels of a standard begin with. */
export interface Names {
  readonly vocabulary: Vocabulary;
  /** The length of the longest name of a level or type that a text begins with; 0 where there is none. */
  head(text: string): number;
  label(text: string): boolean;
}

export const namesOf = perObject((standard: Standard): Names => {
  const { levels, labels } = standard;
  const names = levels.flatMap((level) => [level, ...level.types].flatMap(({ name, aliases }) => [name, ...aliases]));
  return {
    vocabulary: vocabularyOf(standard),
    head: (text) =>
      names.reduce((longest, name) => (text.startsWith(name) ? Math.max(longest, name.length) : longest), 0),
    label: (text) => text.startsWith(labels.annual) || (labels.cycle !== null && text.startsWith(labels.cycle)),
  };
});

const LONGEST_TYPED = 40;
const TYPED = /[0-9０-９A-Za-z\u3400-\u9fff\-－‐–—−；;：:，,\s()（）]/;
/** Before a serial, or in it, no head is written. */
const REST_OF_SERIAL = /\s{0,9}[0-9０-９]{0,3}\s{0,3}[、､]/y;
const SERIAL = /([0-9０-９]{1,3})\s{0,3}$/;
const NEXT_SERIAL = /\s{0,9}([0-9０-９]{1,3})\s{0,3}[、､]\s{0,3}/y;

/** The place of a head that holds the offset in the text of a list; null where none can stand there. */
export function headSlotAt(text: string, offset: number, names: Names): HeadSlot | null {
  let start = offset;
  while (start > 0 && offset - start <= LONGEST_TYPED && TYPED.test(text[start - 1]!)) start--;
  if (offset - start > LONGEST_TYPED) return null;
  const inSerial = matchAt(REST_OF_SERIAL, text, offset) !== null;
  const next = inSerial ? nextIndicator(text, offset, names) : null;
  if (inSerial && next === null) return null;
  const before = beforeHead(text, start, names);
  if (before === null) return null;
  while (start < offset && /\s/.test(text[start]!)) start++;
  const typed = text.slice(start, offset);
  if (next !== null && (before.after === 'nothing' || !isApart(typed, next, before))) return null;
  return { start, end: next === null ? Math.max(offset, headEnd(text, start, names)) : offset, typed, ...before };
}

/** The serial of the indicator that begins at an offset, and whether white space stands before it; null where none does. */
function nextIndicator(text: string, offset: number, names: Names): { serial: number; apart: boolean } | null {
  const serial = matchAt(NEXT_SERIAL, text, offset);
  if (serial === null || partAt(text, offset + serial[0].length, names) === null) return null;
  return { serial: toNumber(serial[1]!), apart: /^\s/.test(serial[0]) };
}

/** Whether digits that were typed before the serial of the next indicator are not the beginning of it. */
function isApart(typed: string, next: { serial: number; apart: boolean }, { after, lastSerial }: Before): boolean {
  return next.apart || after === 'serial' || !/[0-9０-９]$/.test(typed) || next.serial === lastSerial + 1;
}

/** What stands before a head at `start`; null where no indicator can begin there. */
function beforeHead(text: string, start: number, { vocabulary }: Names): Before | null {
  if (start === 0) return { after: 'nothing', lastSerial: 0, serial: null };
  const sign = text[start - 1]!;
  if (sign === '。' || sign === '｡') {
    const { finished, lastSerial } = recordsOf(text.slice(0, start), vocabulary);
    return finished && lastSerial !== null ? { after: 'end', lastSerial, serial: null } : null;
  }
  const serial = sign === '、' || sign === '､' ? SERIAL.exec(text.slice(Math.max(0, start - 8), start - 1)) : null;
  if (serial === null) return null;
  const at = start - 1 - serial[0].length;
  const { finished, lastSerial } = recordsOf(text.slice(0, at), vocabulary);
  const own = toNumber(serial[1]!);
  const expected = own === (lastSerial ?? 0) + 1;
  return finished || expected ? { after: 'serial', lastSerial: lastSerial ?? 0, serial: own } : null;
}

/** Whether the last indicator of a list that ends here has all its fields, and its serial (or else its number). */
function recordsOf(text: string, vocabulary: Vocabulary): { finished: boolean; lastSerial: number | null } {
  const joined = JoinedText.of(text, [{ start: 0, end: text.length }]);
  const { indicators }: IndicatorList = readIndicators(joined, vocabulary);
  const last = indicators[indicators.length - 1];
  if (last === undefined) return { finished: true, lastSerial: null };
  return {
    finished: last.has(Slot.AnnualLabel) || (!last.has(Slot.LevelName) && !last.has(Slot.Name)),
    lastSerial: last.serial ?? indicators.length,
  };
}

// ── what stands there already ──────────────────────────────────────────────────────────────────────────────────

const CODE = /\s{0,3}([0-9０-９]{1,3})\s{0,3}[-－‐–—−]\s{0,3}/y;
const FIELD = /[^；;：:，,。.．｡、\t]{0,14}/y;
const SEPARATORS = /\s{0,3}[；;：:，,.．。、]{0,3}\s{0,3}/y;

/**
 * Where the head that begins at `start` ends, with the separator behind it: a level, a type, or both. `start` where
 * there is none.
 *
 * @param knownName the length of the level's or type's name that a text begins with; 0 where there is none
 */
function headEnd(text: string, start: number, names: Names): number {
  const first = partAt(text, start, names);
  if (first === null) return start;
  if (first.digits > 1) return first.end;
  const second = partAt(text, first.end, names);
  // Without a code it may be the indicator's name that reads as a type's name.
  if (second === null || (second.digits === 0 && names.label(text.slice(second.end, second.end + 20).trimStart())))
    return first.end;
  return second.digits === 1 ? first.end : second.end;
}

function partAt(text: string, start: number, names: Names): { end: number; digits: number } | null {
  const code = matchAt(CODE, text, start);
  const nameStart = start + (code?.[0].length ?? 0);
  let nameEnd = nameStart + names.head(text.slice(nameStart, nameStart + 20));
  if (nameEnd === nameStart && code !== null) nameEnd += matchAt(FIELD, text, nameStart)![0].length;
  if (nameEnd === nameStart && code === null) return null;
  const separators = matchAt(SEPARATORS, text, nameEnd)![0];
  if (code === null && separators.trim() === '' && nameEnd < text.length) return null;
  return { end: nameEnd + separators.length, digits: code === null ? 0 : code[1]!.length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
