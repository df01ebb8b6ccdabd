import type { Row } from '#grammar';
import { hasOtherCellCount } from '../../check/row-defects.ts';
import { startsWithAny } from './words.ts';

/** Texts that are as good as no goal. */
export const GOAL_BLANKS: readonly string[] = [
  ...['无', '略', '/', '-', '—', '——', '－', '暂无'],
  ...['见附件', '详见附件', '见附表', '详见附表', '另附', '同上', '同上年', '同去年'],
];

/** Whether a project has no goal; of a row that lost a cell, column-count speaks. */
export function lacksGoal(row: Row, blanks: readonly string[]): boolean {
  if (row.kind !== 'project' || row.name === '' || !row.columns.order.includes('goal')) return false;
  if (hasOtherCellCount(row)) return false;
  if (row.goal === null) return true;
  return (
    (startsWithAny(row.goal, blanks) || /^[\s。．.]/.test(row.goal)) &&
    blanks.includes(row.goal.replace(/[\s。．.]+/g, ''))
  );
}
