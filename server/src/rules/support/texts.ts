import type { JoinedText, Row, Span } from '#grammar';
import type { Edit } from '../rule.ts';
import { joinedEdits } from './edits.ts';

/** A stretch of running text of a row: its name, its goal, or its indicator list. */
export interface RowText {
  readonly text: string;
  /** The span in the row of a span of the text. */
  spanOf(span: Span): Span;
  /** Edits that take a span of the text out and put `put` there, line breaks left where they are. */
  replace(span: Span, put: string): Edit[];
}

/** Name and goal of a row. */
export function cellTexts(row: Row): RowText[] {
  return (['name', 'goal'] as const).flatMap((column) => {
    const cell = row.cells.get(column);
    return cell === undefined || cell.text === '' ? [] : [textOf(cell, 0, cell.text.length)];
  });
}

/** The whole indicator list with all that stands between its parts. */
export function listText(row: Row): RowText[] {
  return row.list === null ? [] : [textOf(row.list.joined, 0, row.list.joined.text.length)];
}

function textOf(joined: JoinedText, from: number, to: number): RowText {
  const inCell = ({ start, end }: Span) => ({ start: from + start, end: from + end });
  return {
    text: joined.text.slice(from, to),
    spanOf: ({ start, end }) => joined.sourceSpan(from + start, from + end),
    replace: (span, put) => joinedEdits(joined, inCell(span), put),
  };
}
