import type { TextEdit } from 'vscode-languageserver-types';
import {
  type Bars,
  betweenBars,
  columnsOf,
  INDENT,
  type PrintLayout,
  printRow,
  type Range,
  type Row,
  Slot,
  type Table,
  toNumber,
} from '#grammar';
import { hasStrayNumber } from '../../rules/support/serials.ts';
import { countedOn } from './counted-on.ts';
import { shifted } from './finding.ts';
import { listCursorAt } from './list-cursor.ts';
import type { ListStyle } from './list-style.ts';

/** Indicators that are to come into a list, without serials. */
export interface NewEntries {
  readonly texts: readonly string[];
  /** Whether each of them has its value. */
  readonly areWhole: boolean;
}

/** Where they are to come. */
export interface EntriesPlace {
  readonly document: Table;
  /** What they replace. */
  readonly range: Range;
  /** The row that the range is in, or below. */
  readonly row: Row;
  /** In which the row begins; null where the range is below it. */
  readonly line: number | null;
  readonly layout: PrintLayout;
  readonly bars: Bars | undefined;
  /** What stands on the line before and behind the range. */
  readonly before: string;
  readonly after: string;
  readonly eol: string;
}

/** A serial that waits for its indicator, and what may follow it. */
const WAITING = /(?:^[ \t\u3000]*|[。｡\t|]\s*)([\d０-９]{1,3})\s{0,3}[、､]\s*$/;
const OTHERS = /^\s*(?:$|\||[\d０-９]{1,3}\s{0,3}[、､])/;

/**
 * Edits that put indicators into a list, with the serials that come next there or from the one that waits for them, and
 * count on those behind; behind an indicator that the place is inside of. Null where they have no place.
 */
export function putEntries(place: EntriesPlace, { texts, areWhole }: NewEntries, style: ListStyle): TextEdit[] | null {
  const { document, range, row, line, layout } = place;
  if (line !== null && row.layout !== 'authoring' && listCursorAt(document, range.start) === null) return null;
  if (reachesAnother(place)) return null;
  const { indicators, joined } = row.list ?? { indicators: [], joined: null };
  const [start, end] = [range.start, range.end].map((at) =>
    line === null || at.line - line >= row.lines.length
      ? Number.POSITIVE_INFINITY
      : row.offsetAt({ line: at.line - line, character: at.character }),
  ) as [number, number];
  const before = indicators.filter((one) => joined!.sourceAt(one.start) < start);
  const last = before.at(-1);
  // Below them the goal would be read as part of the last one.
  if (last === undefined && start < (row.cellSpan('goal')?.end ?? 0)) return null;
  // `2、‸2、2-效益指标`: the first of two serials waits for its indicator.
  const waits =
    last !== undefined && hasStrayNumber(row, last) && start < joined!.sourceAt(last.endOf(Slot.Serial) - 1);
  const isInside = last !== undefined && !waits && start === end && start <= joined!.sourceAt(last.end - 1);
  const inside = isInside ? last : null;
  if (inside !== null && !areWhole) return null;
  const waiting = inside === null && OTHERS.test(place.after) ? WAITING.exec(place.before) : null;
  const serial = waiting === null ? (last?.serial ?? before.length) + 1 : toNumber(waiting[1]!);
  const entries = texts.map((text, i) => (i === 0 && waiting !== null ? text : style.serial(serial + i) + text));
  const counted = (offset: number) =>
    line === null ? [] : countedOn(document, { row, line }, offset, serial, entries.length);
  if (inside !== null) {
    const at = shifted(row.rangeOf(row.listSpan(inside)), line!).end;
    const indent = /^\s*/.exec(document.snapshot.line(at.line))![0] || INDENT;
    const put =
      layout === 'published' ? inLine(place, entries) : entries.map((one) => place.eol + indent + one).join('');
    const text = (inside.has(Slot.End) ? '' : style.end) + put;
    return [{ range: { start: at, end: at }, newText: text }, ...counted(inside.end)];
  }
  const beginsHere =
    start === end &&
    indicators[before.length] !== undefined &&
    isOn(row, indicators[before.length]!.start, range, line);
  const put =
    layout === 'published'
      ? inLine(place, entries)
      : onLines(place, entries, { isWaiting: waiting !== null, beginsHere });
  return put === null ? null : [{ range, newText: put }, ...counted(joined?.offsetOf(end) ?? 0)];
}

/** Whether the range goes on into another row, a header or the like, which would be torn apart. */
function reachesAnother({ document, range, line }: EntriesPlace): boolean {
  const { segment, line: first } = document.segmentAt(range.end.line);
  return segment.what !== 'blank' && segment.what !== 'comment' && first !== line && range.start.line < range.end.line;
}

/** Whether an offset of the list is on the line of the range. */
function isOn(row: Row, offset: number, { start }: Range, line: number | null): boolean {
  return line !== null && row.positionAt(row.list!.joined.sourceAt(offset)).line + line === start.line;
}

function inLine({ bars }: EntriesPlace, entries: readonly string[]): string {
  const list = printRow({ columns: columnsOf(['indicators']), cells: new Map(), entries }, 'published')[0]!;
  return bars === undefined ? list : betweenBars(list);
}

/** One indicator a line; null in the middle of a text, and behind the beginning of one, whose rest may be meant. */
function onLines(
  { before, after, eol }: EntriesPlace,
  entries: readonly string[],
  { isWaiting, beginsHere }: { readonly isWaiting: boolean; readonly beginsHere: boolean },
): string | null {
  const standing = before.trim();
  const begun = standing !== '' && !standing.endsWith('。') && (standing.includes('；') || !standing.includes('\t'));
  if (after.trim() !== '') {
    if (standing !== '' || !beginsHere) return null;
    const indent = /^\s*/.exec(before + after)![0];
    return indent.slice(before.length) + entries.join(eol + indent) + eol + before;
  }
  if (begun && !isWaiting) return null;
  const indent = /^\s+/.exec(before)?.[0] ?? INDENT;
  const text = entries.join(eol + indent);
  if (isWaiting) return text;
  if (standing === '') return before === '' ? indent + text : text;
  return eol + indent + text;
}
