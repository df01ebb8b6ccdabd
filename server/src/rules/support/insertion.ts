import type { LevelEntry, Row, TypeEntry } from '#grammar';
import type { Edit, SegmentContext } from '../rule.ts';
import { listEdits } from './edits.ts';
import { isEnded, placeFor } from './presence.ts';
import { serialDigits } from './serials.ts';
import { skeleton } from './skeleton.ts';

/**
 * Edits that put an indicator to be filled in where its level belongs and count the serials behind it on. None where
 * an indicator is unfinished or the serials do not run.
 */
export function insertIndicator(
  row: Row,
  { standard, profile }: SegmentContext,
  level: LevelEntry,
  type?: TypeEntry,
): Edit[] {
  const { indicators } = row.list!;
  if (!isEnded(row) || indicators.some(({ serial }, i) => serial !== i + 1)) return [];
  const place = placeFor(standard, row, level);
  const text = skeleton(standard, profile, place + 1, level, type);
  const behind = indicators.slice(place);
  const next = behind[0];
  const indent = row.layout === 'authoring' ? lineIndent(row, row.listSpan(next ?? indicators.at(-1)!).start) : '';
  if (next === undefined) {
    const { end } = indicators.at(-1)!;
    return listEdits(row, { start: end, end }, indent + text);
  }
  // Together with the serial behind it, so that no two edits begin at one place.
  const first = listEdits(row, serialDigits(next)!, `${text}${indent}${next.serial! + 1}`);
  const others = behind.slice(1);
  return [...first, ...others.flatMap((one) => listEdits(row, serialDigits(one)!, String(one.serial! + 1)))];
}

/** The line break and white space before the line that holds `offset`: one indicator a line. */
function lineIndent(row: Row, offset: number): string {
  const { line } = row.positionAt(offset);
  const text = row.lines[line]!;
  const eol = row.lines[0]!.endsWith('\r\n') ? '\r\n' : '\n';
  return eol + text.slice(0, text.length - text.trimStart().length);
}
