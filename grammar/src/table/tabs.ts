import type { ListSigns } from '../indicator/list-signs.ts';
import { isEnded } from '../text/chars.ts';
import { type Columns, isAmountColumn } from './columns.ts';
import { hasWords } from './name-form.ts';
import { endsLikeName, endsLikeUnit, isGroupName, rowKind } from './row-kind.ts';

export function countTabs(text: string): number {
  let tabs = 0;
  for (let i = text.indexOf('\t'); i >= 0; i = text.indexOf('\t', i + 1)) tabs++;
  return tabs;
}

/**
 * The places of the cells in which a line goes on with a row that has all of them, as the rest of it stands on the next page:
 * goal and list, and a name that was cut. The others are empty, or say the same again before a list that goes on. Null where
 * it is no rest of the row.
 */
export function restOf(line: string, begin: string, { order }: Columns, signs: ListSigns): ReadonlySet<number> | null {
  const last = order.length - 1;
  if (order[last] !== 'indicators' || countTabs(line) !== last || countTabs(begin) !== last) return null;
  const own = begin.split('\t').map((cell) => cell.trim());
  const more = line.split('\t').map((cell) => cell.trim());
  const rest = new Set<number>();
  let repeats = false;
  for (const [i, cell] of more.entries()) {
    if (cell === '') continue;
    const column = order[i];
    if (cell === own[i]) repeats = true;
    else if (column === 'goal' || column === 'indicators' || (column === 'name' && isCut(own[i]!, cell))) rest.add(i);
    else return null;
  }
  if (rest.size === 0) return null;
  const goal = order.indexOf('goal');
  const isGoalOpen = goal >= 0 && own[goal] !== '' && !isEnded(own[goal]!);
  if (own[last] === '' && goal >= 0 && own[goal] === '')
    return !repeats && rest.has(goal) && rest.has(last) && rest.size === 2 && isProject(own, order) ? rest : null;
  if (own[last] === '')
    return goal >= 0 && own[goal] !== '' && !repeats && (isGoalOpen || !rest.has(goal)) ? rest : null;
  if (!rest.has(last)) return isGoalOpen && !repeats && rest.has(goal) && rest.size === 1 ? rest : null;
  if (!repeats && rest.size === 1) return rest;
  return signs.listStartIn(more[last]!) === 0 || (repeats && rest.size > 1) ? null : rest;
}

/** Whether cells without goal and list are name and amounts of a project, by its name. */
function isProject(cells: readonly string[], order: Columns['order']): boolean {
  const name = cells[order.indexOf('name')] ?? '';
  const isStated = order.some((column, i) => isAmountColumn(column) && cells[i] !== '');
  return isStated && hasWords(name) && !endsLikeUnit(name) && rowKind(name, true) === 'project' && !isGroupName(name);
}

/** Whether a name is finished with its rest, and not before. */
function isCut(name: string, rest: string): boolean {
  return name !== '' && !endsLikeName(name) && endsLikeName(name + rest);
}

/**
 * How many tabs stand before the list in a line that has nothing else, as the rest of a row has them on the next page; 0 in
 * any other line.
 */
export function emptyCellsBefore(line: string, { order }: Columns): number {
  const tabs = order.length - 1;
  const list = line.trimStart();
  if (order[tabs] !== 'indicators' || list === '' || list.includes('\t')) return 0;
  return countTabs(line) === tabs ? line.length - list.length : 0;
}
