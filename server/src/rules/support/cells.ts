import { type Column, type Row, type Span, textOf } from '#grammar';

/** A cell as it stands between tabs, with the column that it was read as; undefined where it was read as none. */
export interface Cell {
  readonly span: Span;
  readonly column: Column | undefined;
  readonly empty: boolean;
}

/** The cells of a row in the published layout; lines that interrupt it (a repeated header) left out. */
export function cellsOf(row: Row): Cell[] {
  const spans: Span[] = [];
  let offset = 0;
  let start = 0;
  for (const [i, line] of row.lines.entries()) {
    const interrupted = row.interruptions.some((interruption) => interruption.line === i);
    for (let at = interrupted ? -1 : line.indexOf('\t'); at >= 0; at = line.indexOf('\t', at + 1)) {
      spans.push({ start, end: offset + at });
      start = offset + at + 1;
    }
    offset += line.length;
  }
  const text = textOf(row);
  spans.push({ start, end: Math.max(start, text.trimEnd().length) });
  return spans.map((span) => {
    const empty = text.slice(span.start, span.end).trim() === '';
    const within = ([, cell]: readonly [Column, { text: string; sourceAt(offset: number): number }]) =>
      cell.text !== '' && cell.sourceAt(0) >= span.start && cell.sourceAt(0) < span.end;
    return { span, empty, column: empty ? undefined : [...row.cells].find(within)?.[0] };
  });
}

/** Whether all that the row says stands in its column. */
export function isInPlace(row: Row): boolean {
  const at = (column: Column | undefined) => (column === undefined ? -1 : row.columns.order.indexOf(column));
  return row.layout !== 'barred' && cellsOf(row).every(({ column, empty }, i) => empty || at(column) === i);
}
