import type { Row } from './row.ts';
import type { Table } from './table.ts';

export type Dialect = 'coded' | 'uncoded';

/** Heads of a row with and without codes. */
export function countHeads(row: Row): { coded: number; uncoded: number } {
  let coded = 0;
  let uncoded = 0;
  for (const { level, type } of row.list?.indicators ?? []) {
    if (level?.code || type?.code) coded++;
    else if (level !== null) uncoded++;
  }
  return { coded, uncoded };
}

/** The dialect that most indicators of a table follow; coded where there are none. */
export function dialectOf(table: Table): Dialect {
  let balance = 0;
  for (const { segment } of table.rows()) {
    const { coded, uncoded } = countHeads(segment);
    balance += coded - uncoded;
  }
  return balance < 0 ? 'uncoded' : 'coded';
}
