import { contentLength, type Indicator, NOTHING, type Row, textOf } from '#grammar';
import { hasIndicators } from '../../check/defects.ts';
import { hasOtherCellCount } from '../../check/row-defects.ts';
import type { Edit, SegmentContext } from '../rule.ts';
import { listEdits } from './edits.ts';
import { isEnded, type NewHead, placeFor } from './presence.ts';
import { numbered } from './serials.ts';
import { skeleton } from './skeleton.ts';

/**
 * Edits that put indicators to be filled in where their level and type belong and count the serials behind them on. None
 * where an indicator is unfinished or the serials do not run.
 */
export function insertIndicators(
  row: Row,
  { standard, profile }: Pick<SegmentContext, 'standard' | 'profile'>,
  heads: readonly NewHead[],
): Edit[] {
  if (!isInsertable(row)) return [];
  const { indicators } = row.list!;
  const fresh = heads
    .map((head) => ({ head, place: placeFor(standard, row, head) }))
    .sort((a, b) => a.place - b.place)
    .map(({ head, place }, k) => ({ place, text: skeleton(standard, profile, place + 1 + k, head.level, head.type) }));
  const indentAt = (indicator: Indicator) =>
    row.layout === 'authoring' ? lineIndent(row, row.listSpan(indicator).start) : '';
  const edits = indicators.flatMap((indicator, i) => {
    const shift = fresh.filter(({ place }) => place <= i).length;
    if (shift === 0) return [];
    const before = fresh.filter(({ place }) => place === i).map(({ text }) => text + indentAt(indicator));
    // Together with the serial behind them, so that no two edits begin at one place.
    return numbered(row, indicator, indicator.serial! + shift, before.join(''));
  });
  const behind = fresh.filter(({ place }) => place === indicators.length);
  if (behind.length === 0) return edits;
  const last = indicators.at(-1)!;
  const texts = behind.map(({ text }) => indentAt(last) + text);
  return [...edits, ...listEdits(row, { start: last.end, end: last.end }, texts.join(''))];
}

/** Whether `insertIndicators` gives edits for a row. */
export function isInsertable(row: Row): boolean {
  return isEnded(row) && row.list!.indicators.every(({ serial }, i) => serial === i + 1);
}

/** Whether a whole list is to be written into a row: a project without one, or with a word for none in its place. */
export function takesNewList(row: Row, none = NOTHING): boolean {
  if (row.kind !== 'project' || hasIndicators(row) || !row.columns.order.includes('indicators')) return false;
  const text = row.cells.get('indicators')?.text ?? '';
  return text === '' ? !hasOtherCellCount(row) : none.includes(text);
}

/** Edits that write a list into a row that has none: into its empty cell; in layouts without cells, behind its last line. */
export function writeList(row: Row, indicators: readonly string[], eol: string): Edit[] {
  const cell = row.cells.get('indicators');
  if (cell !== undefined) return [{ span: cell.sourceSpan(0, cell.text.length), text: indicators.join('') }];
  const end = textOf(row).trimEnd().length;
  const indent = row.layout === 'authoring' ? '    ' : '';
  const lines = row.layout === 'authoring' ? indicators : [indicators.join('')];
  return [{ span: { start: end, end }, text: lines.map((line) => eol + indent + line).join('') }];
}

/** The line break and white space before the line that holds `offset`: one indicator a line. */
function lineIndent(row: Row, offset: number): string {
  const { line } = row.positionAt(offset);
  const text = row.lines[line]!;
  const before = row.lines[line - 1] ?? '';
  return before.slice(contentLength(before)) + text.slice(0, text.length - text.trimStart().length);
}
