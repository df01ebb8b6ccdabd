import { CodeUnitSet, type Row, type Span } from '#grammar';
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

/** Where a goal breaks off, from the last stop on: 切实维护 without what, 二是, or a comma; dots behind a colon a template left. */
export function brokenEnd(goal: string): Span | null {
  const end = goal.trimEnd().length;
  let start = end - 1;
  while (start > 0 && !STOPS.has(goal.charCodeAt(start - 1))) start--;
  const clause = goal.slice(start, end);
  const isCut = /^…+$/.test(clause) && start > 0 && !/[：:]/.test(goal[start - 1]!);
  const isBroken = isCut || OPEN.has(goal.charCodeAt(end - 1)) || BROKEN.test(clause);
  return isBroken && start >= 0 ? { start, end } : null;
}

/** Stops behind which more is to come, and all. */
const OPEN = new CodeUnitSet('，,、：:');
const STOPS = new CodeUnitSet('，,、：:。；;');
/** Behind the last stop nothing but a number of a list, or a verb that wants something to be said of what. */
const BROKEN =
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|[(（]?[\d一二三四五六七八九十]{1,2}[)）.．、]|(?:切实|严格|努力|全力|积极|有效|进一步|并|从而|以)?(?:维护|确保|保障|推进|促进|做好|开展|保证|推动|组织|实现|营造|打造|建立|加强))$/;
