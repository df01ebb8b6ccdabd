import type { Row } from '#grammar';
import { hasOtherCellCount } from '../../check/row-defects.ts';

/** Whether a project has no goal; of a row that lost a cell, column-count speaks. */
export function lacksGoal(row: Row, blanks: readonly string[]): boolean {
  if (row.kind !== 'project' || row.name === '' || !row.columns.order.includes('goal')) return false;
  if (hasOtherCellCount(row)) return false;
  return row.goal === null || blanks.includes(row.goal.replace(/[\s。．.]+/g, ''));
}
