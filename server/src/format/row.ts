import {
  type CellChanges,
  type Column,
  isAmountColumn,
  type JoinedText,
  normalizeAmount,
  type Row,
  type TextChange,
  textOf,
} from '#grammar';
import type { Edit } from '../rules/rule.ts';
import { brokenCells } from '../rules/support/broken-cells.ts';
import { joinedEdits } from '../rules/support/edits.ts';
import { listChanges } from './list.ts';
import type { Style } from './style.ts';
import { textChanges } from './texts.ts';

/** What a style changes in the cells of a row. */
export function rowChanges(row: Row, style: Style): CellChanges {
  const changes = new Map<Column, readonly TextChange[]>();
  for (const [column, { text }] of row.cells) {
    const own =
      column === 'indicators'
        ? row.list === null
          ? []
          : listChanges(row, style)
        : isAmountColumn(column)
          ? amountChanges(text)
          : textChanges(text, style);
    if (own.length > 0) changes.set(column, own);
  }
  return changes;
}

/**
 * The text of a row with changes made where its cells stand, and with its cells in one piece where `joins`, but for lines of
 * which it is not certain that they belong to it.
 */
export function changedInPlace(row: Row, changes: CellChanges, joins: boolean): string {
  const source = textOf(row);
  const edits: Edit[] = [];
  let kept: ReadonlySet<number> | null = null;
  for (const [column, cell] of row.cells) {
    for (const change of changes.get(column) ?? []) edits.push(...joinedEdits(cell, change, change.text));
    if (!joins || cell.contiguous) continue;
    kept ??= new Set(brokenCells(row).flatMap(({ end, doubtful }) => (doubtful === null ? [] : [end])));
    for (const edit of seamEdits(source, cell)) if (!kept.has(edit.span.end)) edits.push(edit);
  }
  return withEdits(source, edits);
}

/** A text with edits made, in whichever order they are given. */
export function withEdits(source: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const { span, text: put } of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    text += source.slice(at, span.start) + put;
    at = Math.max(at, span.end);
  }
  return text + source.slice(at);
}

/** Spaces and full-width digits go; an amount that cannot be read stays. */
function amountChanges(text: string): TextChange[] {
  if (!/[^\d.,]/.test(text) || normalizeAmount(text) === null) return [];
  const right = text.normalize('NFKC').replace(/\s+/g, '');
  return right === text ? [] : [{ start: 0, end: text.length, text: right }];
}

/** Takes the line breaks out of a cell, but for those at which something else stands. */
function seamEdits(source: string, cell: JoinedText): Edit[] {
  const { pieces } = cell;
  return cell.seams.flatMap((seam, k) => {
    const span = { start: pieces[k]!.end, end: pieces[k + 1]!.start };
    if (source.slice(span.start, span.end).trim() !== '') return [];
    return [{ span, text: /\s/.test(cell.text[seam - 1]!) ? ' ' : '' }];
  });
}
