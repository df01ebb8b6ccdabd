import type { Columns } from './columns.ts';

export function countTabs(text: string): number {
  let tabs = 0;
  for (let i = text.indexOf('\t'); i >= 0; i = text.indexOf('\t', i + 1)) tabs++;
  return tabs;
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
