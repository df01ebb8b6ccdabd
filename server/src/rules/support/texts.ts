import type { JoinedText, Row, Span } from '#grammar';
import type { Edit } from '../rule.ts';
import { joinedEdits } from './edits.ts';

/** A stretch of running text of a row: its name, its goal, or its indicator list. */
export class RowText {
  readonly isGoal: boolean;
  readonly #joined: JoinedText;

  constructor(joined: JoinedText, isGoal = false) {
    this.isGoal = isGoal;
    this.#joined = joined;
  }

  get text(): string {
    return this.#joined.text;
  }

  /** The span in the row of a span of the text. */
  spanOf({ start, end }: Span): Span {
    return this.#joined.sourceSpan(start, end);
  }

  /** Edits that take a span of the text out and put `put` there, line breaks left where they are. */
  replace(span: Span, put: string): Edit[] {
    return joinedEdits(this.#joined, span, put);
  }
}

/** Name and goal of a row. */
export function cellTexts(row: Row): RowText[] {
  const texts: RowText[] = [];
  for (const column of ['name', 'goal'] as const) {
    const cell = row.cells.get(column);
    if (cell !== undefined && cell.text !== '') texts.push(new RowText(cell, column === 'goal'));
  }
  return texts;
}

/** The whole indicator list with all that stands between its parts. */
export function listText(row: Row): RowText[] {
  return row.list === null ? [] : [new RowText(row.list.joined)];
}
