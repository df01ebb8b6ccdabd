import type { Indicator, LevelEntry, Row, Standard, TypeEntry } from '#grammar';
import type { Edit, SegmentContext } from '../rule.ts';
import { listEdits } from './edits.ts';
import { isEnded, placeFor } from './presence.ts';
import { serialDigits } from './serials.ts';
import { skeleton } from './skeleton.ts';

export interface NewHead {
  readonly level: LevelEntry;
  readonly type?: TypeEntry;
}

/**
 * Edits that put indicators to be filled in where their level belongs and count the serials behind them on. None where
 * an indicator is unfinished, the serials do not run, or the new ones belong to different places.
 */
export function insertIndicators(
  row: Row,
  { standard, profile }: Pick<SegmentContext, 'standard' | 'profile'>,
  heads: readonly [NewHead, ...NewHead[]],
): Edit[] {
  const levels = heads.map(({ level }) => level);
  if (!isInsertable(row, standard, levels)) return [];
  const { indicators } = row.list!;
  const place = placeFor(standard, row, levels[0]!);
  const fresh = heads.map(({ level, type }, i) => skeleton(standard, profile, place + 1 + i, level, type));
  const behind = indicators.slice(place);
  const next = behind[0];
  const indent = row.layout === 'authoring' ? lineIndent(row, row.listSpan(next ?? indicators.at(-1)!).start) : '';
  if (next === undefined) {
    const { end } = indicators.at(-1)!;
    return listEdits(row, { start: end, end }, fresh.map((text) => indent + text).join(''));
  }
  // Together with the serial behind them, so that no two edits begin at one place.
  const renumber = (one: Indicator, before = '') =>
    listEdits(row, serialDigits(one)!, before + String(one.serial! + heads.length));
  const first = renumber(next, fresh.map((text) => text + indent).join(''));
  return [...first, ...behind.slice(1).flatMap((one) => renumber(one))];
}

/** Whether `insertIndicators` gives edits for indicators of these levels. */
export function isInsertable(row: Row, standard: Standard, levels: readonly LevelEntry[]): boolean {
  if (!isEnded(row) || row.list!.indicators.some(({ serial }, i) => serial !== i + 1)) return false;
  const place = placeFor(standard, row, levels[0]!);
  return levels.every((level) => level === levels[0] || placeFor(standard, row, level) === place);
}

/** The line break and white space before the line that holds `offset`: one indicator a line. */
function lineIndent(row: Row, offset: number): string {
  const { line } = row.positionAt(offset);
  const text = row.lines[line]!;
  const eol = row.lines[0]!.endsWith('\r\n') ? '\r\n' : '\n';
  return eol + text.slice(0, text.length - text.trimStart().length);
}
