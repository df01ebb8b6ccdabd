import { type Column, type Columns, contentOf, type Position, type Row, type Table } from '#grammar';
import { cellAt, cellsOf, isInBars, type LineCell } from './line-cells.ts';

/** What is being written on a line outside of indicator lists. */
export type LineSlot = {
  /** The line without its end. */
  readonly line: string;
  /** Where what is written begins and ends on the line. */
  readonly start: number;
  readonly end: number;
  /** What stands between its beginning and the cursor. */
  readonly typed: string;
} & (
  | {
      /** A line of its own where a row can begin, or its first cell. */ readonly what: 'row';
      readonly columns: Columns;
      readonly alone: boolean;
      /** Whether the bar before its first cell stands there. */
      readonly isOpened: boolean;
    }
  | {
      readonly what: 'cell';
      readonly column: Column;
      readonly row: Row | null;
      readonly columns: Columns;
      /** All cells of the line. */
      readonly cells: readonly LineCell[];
    }
  | { readonly what: 'goal'; readonly row: Row | null }
  | { /** An indented line below a row that has no goal yet. */ readonly what: 'detail'; readonly row: Row }
  | { readonly what: 'department' | 'amountUnit' }
  | { /** A file that has no table so far. */ readonly what: 'table' }
);

const GOAL_LABEL = /^([ \t\u3000]*绩效目标\s{0,3}[:：]\s{0,3})/;
const HEADING_LABELS = [
  ['department', /^([\s#]*(?:部门|单位)名称\s{0,3}[:：]\s{0,3})/],
  ['amountUnit', /^([\s#]*(?:金额)?单位\s{0,3}[:：]\s{0,3})/],
] as const;
/** Longer is a sentence. */
const LONGEST_NAME = 40;
const MOST_BLANK_LINES = 3;

type Written = Pick<LineSlot, 'line' | 'start' | 'end' | 'typed'>;

/** What a position outside of indicator lists stands in; null where nothing is known to fit. */
export function lineSlotAt(table: Table, position: Position): LineSlot | null {
  const at = table.snapshot.clamp(position);
  const line = contentOf(table.snapshot.line(at.line));
  const { segment, index, line: first } = table.segmentAt(at.line);
  const from = (start: number, end = line.length): Written => {
    return { line, start, end: Math.max(end, at.character), typed: line.slice(start, at.character) };
  };
  if (segment.what === 'header' || segment.what === 'rule') return null;
  const row = segment.what === 'row' ? segment : null;
  if (row?.layout === 'wrapped') return null;
  const isHeading = segment.what === 'heading';
  const isFree = !isHeading && line.length <= LONGEST_NAME && at.character === line.length;
  const { columns } = segment.state;
  if (columns === null) return headingSlot(line, at.character, from) ?? (isFree ? tableSlot(table, from) : null);
  const goal = GOAL_LABEL.exec(line);
  if (goal !== null && at.character >= goal[1]!.length) {
    return { what: 'goal', row: row ?? rowAbove(table, index), ...from(goal[1]!.length) };
  }
  const cells = cellsOf(line, row);
  if (cells !== null) {
    const inBars = isInBars(line, row);
    // A cell that flows over lines is not written in its middle.
    if (inBars && row !== null && at.line !== first) return null;
    return cellSlot(cells, at.character, inBars && cells.length === 1, row, columns, from);
  }
  if (/^[ \t\u3000]/.test(line)) return detailSlot(line, at.character, row ?? rowAbove(table, index), from);
  return isFree ? { what: 'row', columns, alone: true, isOpened: false, ...from(0) } : null;
}

type From = (start: number, end?: number) => Written;

/** Behind a label of the heading. */
function headingSlot(line: string, character: number, from: From): LineSlot | null {
  for (const [what, pattern] of HEADING_LABELS) {
    const label = pattern.exec(line)?.[1];
    if (label !== undefined && character >= label.length) return { what, ...from(label.length) };
  }
  return null;
}

function tableSlot(table: Table, from: From): LineSlot | null {
  return hasRows(table) ? null : { what: 'table', ...from(0) };
}

/** An indented line that is blank, or where the label of the goal is begun. */
function detailSlot(line: string, character: number, above: Row | null, from: From): LineSlot | null {
  const isBlank = line.trim() === '' || /^[ \t\u3000]+[a-z绩效目标]{1,8}$/i.test(line);
  const indent = line.length - line.trimStart().length;
  if (!isBlank || character < indent || above === null) return null;
  const isOpen = above.kind !== 'total' && above.list === null && lacksGoal(above, line);
  return isOpen ? { what: 'detail', row: above, ...from(indent) } : null;
}

function cellSlot(
  cells: readonly LineCell[],
  character: number,
  alone: boolean,
  row: Row | null,
  columns: Columns,
  from: From,
): LineSlot | null {
  const cell = cellAt(cells, character);
  const column = cell === null ? null : (columns.order[cell.place] ?? null);
  if (cell === null || column === null || column === 'indicators') return null;
  const own = from(Math.min(cell.start, character), cell.end);
  if (alone || column === 'name') return { what: 'row', columns, alone, isOpened: true, ...own };
  if (column === 'goal') return { what: 'goal', row, ...own };
  return { what: 'cell', column, row, columns, cells, ...own };
}

/** The beginning of the label may have been read as the goal. */
function lacksGoal({ goal, lines }: Row, line: string): boolean {
  return goal === null || (lines.length === 2 && goal.endsWith(line.trim()));
}

function hasRows(table: Table): boolean {
  return table.rows().next().done !== true;
}

/** The row that an indented line below it may go on with. */
function rowAbove(table: Table, index: number): Row | null {
  for (let i = index - 1; i >= Math.max(0, index - MOST_BLANK_LINES); i--) {
    const segment = table.segments.at(i);
    if (segment.what === 'row') return segment;
    if (segment.what !== 'blank') return null;
  }
  return null;
}
