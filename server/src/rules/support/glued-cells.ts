import { type Column, isAmountColumn, type Row, type Span, textOf } from '#grammar';
import { cellsOf } from './cells.ts';
import { perLastRow } from './per-row.ts';

/** Two cells that became one when the tab between them was lost. */
export interface GluedCells extends Span {
  readonly columns: readonly [Column, Column];
  /** Where the second begins. */
  readonly at: number;
}

/** The places of a row at which a tab was lost, where they are as many as it has cells too few; else none. */
export const gluedCells = perLastRow((row): readonly GluedCells[] => {
  const { cellCount, columns, layout } = row;
  if (cellCount === null || cellCount >= columns.order.length || layout === 'barred') return [];
  const text = textOf(row);
  const glued: GluedCells[] = [];
  for (const [i, { span }] of cellsOf(row).entries()) {
    const [first, second] = columns.order.slice(i + glued.length);
    if (!first || !second) continue;
    const length = lengthOfFirst(row, text.slice(span.start, span.end), span, first, second);
    if (length > 0) glued.push({ ...span, at: span.start + length, columns: [first, second] });
  }
  return glued.length === columns.order.length - cellCount ? glued : [];
});

const AMOUNT = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)\\.\\d{2}';
const NAME_AND_AMOUNT = new RegExp(`^.*[^\\d.,\\s-]\\s*(?=${AMOUNT}\\s*$)`);
const AMOUNTS = new RegExp(`^${AMOUNT}(?=${AMOUNT}\\s*$)`);
const AMOUNT_AND_GOAL = new RegExp(`^${AMOUNT}(?=[（(《“"]?\\p{Script=Han}{2})(?![万千]?元)`, 'u');

/** How much of a cell belongs to the first of two columns; 0 where it holds one alone. */
function lengthOfFirst(row: Row, cell: string, span: Span, first: Column, second: Column): number {
  if (first === 'goal' && second === 'indicators') return listStart(row, span);
  const pattern = isAmountColumn(second)
    ? isAmountColumn(first)
      ? AMOUNTS
      : NAME_AND_AMOUNT
    : isAmountColumn(first) && second === 'goal'
      ? AMOUNT_AND_GOAL
      : null;
  return pattern?.exec(cell)?.[0].length ?? 0;
}

/** Where in a cell with a goal the list begins; 0 where none does. */
function listStart({ cells }: Row, { start, end }: Span): number {
  const [goal, list] = [cells.get('goal'), cells.get('indicators')];
  if (!goal?.text || !list?.text || goal.sourceAt(0) < start) return 0;
  const at = list.sourceAt(0);
  return at > start && at < end ? at - start : 0;
}
