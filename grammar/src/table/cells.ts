import type { JoinedText } from '../text/joined.ts';
import { COLUMNS, type Column } from './columns.ts';

/** What begins a text that says which cell it belongs to. */
export const DETAIL_LABEL = /^\s*绩效(?:([目⽬]标)|指标)\s*[:：]\s*/;

const PLACES = Object.fromEntries(COLUMNS.map((column, place) => [column, place])) as Record<Column, number>;

/** The cells of a row by column. A table has many rows, and this is a fraction of what a map costs. */
export class Cells {
  readonly #cells: (JoinedText | undefined)[] = COLUMNS.map(() => undefined);

  get(column: Column): JoinedText | undefined {
    return this.#cells[PLACES[column]];
  }

  has(column: Column): boolean {
    return this.get(column) !== undefined;
  }

  set(column: Column, cell: JoinedText): void {
    this.#cells[PLACES[column]] = cell;
  }

  *[Symbol.iterator](): IterableIterator<[Column, JoinedText]> {
    for (let place = 0; place < COLUMNS.length; place++) {
      const cell = this.#cells[place];
      if (cell !== undefined) yield [COLUMNS[place]!, cell];
    }
  }
}
