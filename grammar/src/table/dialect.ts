import type { Indicator } from '../indicator/indicator.ts';
import { Slot } from '../indicator/slot.ts';
import type { Row } from './row.ts';
import type { Table } from './table.ts';

export type Dialect = 'coded' | 'uncoded';

/** Heads of a row with and without codes; no head and no cycle value is as in the form without codes. */
export function countHeads(row: Row): { coded: number; uncoded: number } {
  let coded = 0;
  let uncoded = 0;
  for (const indicator of row.list?.indicators ?? []) {
    const { level, type } = indicator;
    if (level?.code || type?.code) coded++;
    else if (level !== null || type !== null || isWithoutCycle(indicator)) uncoded++;
  }
  return { coded, uncoded };
}

function isWithoutCycle(indicator: Indicator): boolean {
  return indicator.has(Slot.AnnualLabel) && !indicator.has(Slot.CycleLabel);
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
