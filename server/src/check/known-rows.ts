import { Repeated, type Row, textOf } from '#grammar';
import type { KeyedFindings } from './table-state.ts';

/** What the rules on single rows found in a row, by their group; under other keys than asked for it does not count. */
export type KnownFindings = (KeyedFindings | undefined)[];

/** No longer row is put together to be looked up: it hardly comes twice, and a keystroke in it is to stay cheap. */
const LONGEST = 8192;

/**
 * What was found in rows that come again: the versions of a table and the copies of it in a folder have most of them in
 * common. Bounded: a row that comes once is not kept.
 */
export class KnownRows {
  readonly #known = new Repeated((): KnownFindings => [], { most: 512, longest: 2 * LONGEST });

  /** What is known of a row that was read as this one is; empty, and to be filled in, where it is new. */
  of(row: Row): KnownFindings {
    if (row.list !== null && row.list.joined.text.length > LONGEST) return [];
    return this.#known.of(readingOf(row) + textOf(row));
  }
}

/** All that is read in the lines of a row besides what they say: the same lines stand for another thing under another header. */
function readingOf(row: Row): string {
  const { layout, kind, cellCount, columns, state, list, interruptions } = row;
  const reading = [
    layout,
    kind,
    cellCount,
    columns.key,
    state.columns === null,
    state.department,
    list?.indicators.length,
    row.cellSpan('name')?.end,
    row.cellSpan('goal')?.start,
    ...interruptions.flatMap(({ line, what }) => [line, what]),
  ];
  return `${reading.join(' ')}\n`;
}
