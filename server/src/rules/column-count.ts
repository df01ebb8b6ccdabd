import { columnName, type Row, textOf } from '#grammar';
import { hasEmptyCellsBehind, hasOtherCellCount } from '../check/row-defects.ts';
import type { Edit, Rule } from './rule.ts';
import { nameSpan } from './support/amounts.ts';
import { cellsOf, isInPlace } from './support/cells.ts';
import { type GluedCells, gluedCells } from './support/glued-cells.ts';
import { misplacedGoal, misplacedList } from './support/misplaced-cells.ts';

export const columnCount: Rule = {
  name: 'column-count',
  group: 'table',
  severity: 'error',
  summary: {
    zh: '一行的格数与表头不同，或绩效目标与指标写错了栏',
    en: 'A row with another number of cells than the header, or with its goal or its list in the column of the other',
  },
  messages: {
    fewer: {
      zh: '“{name}”这一行有 {actual} 格，表头有 {expected} 格，少了 {difference} 格：其后的内容会错到别的栏里。请在缺格处补上空的单元格。',
      en: 'The row “{name}” has {actual} cells and the header {expected}: {difference} are missing, and what follows slips into other columns. Put the missing cell back.',
    },
    fewerAtEnd: {
      zh: '“{name}”这一行有 {actual} 格，表头有 {expected} 格，少了 {difference} 格。这一行没有内容错位，但按格读取的程序会拒收格数不一的表。请在行末补上空的单元格。',
      en: 'The row “{name}” has {actual} cells and the header {expected}: {difference} are missing. Nothing slipped in this row, but programs that read cells refuse uneven rows. Put the missing cells at its end.',
    },
    more: {
      zh: '“{name}”这一行有 {actual} 格，表头有 {expected} 格，多了 {difference} 格：其后的内容会错到别的栏里。请删去多余的格。',
      en: 'The row “{name}” has {actual} cells and the header {expected}: {difference} are too many, and what follows slips into other columns. Remove them.',
    },
    moreAtEnd: {
      zh: '“{name}”这一行有 {actual} 格，表头有 {expected} 格，多了 {difference} 格。这一行没有内容错位，但按格读取的程序会拒收格数不一的表。请删去行末多余的格。',
      en: 'The row “{name}” has {actual} cells and the header {expected}: {difference} are too many. Nothing slipped in this row, but programs that read cells refuse uneven rows. Remove them from its end.',
    },
    glued: {
      zh: '这一行有 {actual} 格，表头有 {expected} 格：“{found}”一格里连着{first}和{second}，其后的内容会错到别的栏里。请把它们分成两格。',
      en: 'The row has {actual} cells and the header {expected}: “{found}” holds {first} and {second} in one cell, and what follows slips into other columns. Part them.',
    },
    misplaced: {
      zh: '项目“{name}”的绩效目标写在了绩效指标栏里，按栏导入时会被当成指标。请移到绩效目标栏。',
      en: 'The goal of “{name}” stands in the column of the indicators, and imports take it for one of them. Move it to its own.',
    },
    misplacedList: {
      zh: '项目“{name}”的绩效指标写在了绩效目标栏里，按栏导入时会读不到指标。请移到绩效指标栏。',
      en: 'The indicators of “{name}” stand in the column of the goal, and imports miss them. Move them to their own.',
    },
  },
  fixes: {
    move: { zh: '移到绩效目标栏', en: 'Move it to the column of the goal' },
    moveList: { zh: '移到绩效指标栏', en: 'Move them to the column of the indicators' },
    part: { zh: '把连在一起的格分开', en: 'Part the cells' },
    insert: { zh: '补上缺少的 {difference} 个空单元格', en: 'Insert the {difference} missing cells' },
    remove: { zh: '删去多余的 {difference} 个空单元格', en: 'Remove the {difference} empty cells' },
  },
  fold: 'whole',
  foldOver: 'projects',
  checkRow(row, { eol, report }) {
    const isOnlyLonger = hasEmptyCellsBehind(row);
    if (!isOnlyLonger && !hasOtherCellCount(row)) {
      const goal = misplacedGoal(row);
      // Without a goal besides it is missing-goal.
      const list = goal === null && row.goal !== null ? misplacedList(row, eol) : null;
      const found = goal ?? list;
      if (found === null) return;
      const [message, title] = list === null ? ['misplaced', 'move'] : ['misplacedList', 'moveList'];
      const fix = { title, safe: false, edits: found.edits };
      report(found.span, { message, args: { name: row.name }, severity: 'warning', fix });
      return;
    }
    const expected = row.columns.order.length;
    const actual = row.cellCount!;
    const difference = Math.abs(expected - actual);
    const args = { name: row.name, actual, expected, difference };
    const glued = gluedCells(row);
    const [first] = glued;
    if (first !== undefined) {
      const [before, behind] = first.columns.map((column) => columnName(column).replace(/（.*/, ''));
      const edits = glued.map(({ at }) => ({ span: { start: at, end: at }, text: '\t' }));
      report(first, {
        message: 'glued',
        args: { ...args, found: foundIn(row, first), first: before!, second: behind! },
        fix: { title: 'part', safe: false, edits },
      });
      return;
    }
    const [message, title] = actual < expected ? (['fewer', 'insert'] as const) : (['more', 'remove'] as const);
    const mend = title === 'insert' ? insertion : removal;
    const edits = row.layout === 'barred' ? [] : mend(row, difference);
    report(nameSpan(row), {
      message: isInPlace(row) ? `${message}AtEnd` : message,
      args,
      ...(isOnlyLonger ? { severity: 'hint' as const } : {}),
      fix: edits.length > 0 ? { title, args, safe: false, edits } : [],
    });
  },
};

/** What a glued cell holds, a long text around the place. */
function foundIn(row: Row, { start, end, at }: GluedCells): string {
  const text = textOf(row).slice(Math.max(start, at - MOST_AROUND), Math.min(end, at + MOST_AROUND));
  return (at - MOST_AROUND > start ? '…' : '') + text.trim() + (at + MOST_AROUND < end ? '…' : '');
}

const MOST_AROUND = 12;

/** Before the first cell that stands left of its column; at the end where none does. */
function insertion(row: Row, missing: number): Edit[] {
  const cells = cellsOf(row);
  const displaced = cells.find(({ column }, i) => column !== undefined && row.columns.order.indexOf(column) > i);
  const at = displaced?.span.start ?? cells.at(-1)!.span.end;
  return [{ span: { start: at, end: at }, text: '\t'.repeat(missing) }];
}

/** The empty cells right before the first cell that stands right of its column. */
function removal(row: Row, surplus: number): Edit[] {
  const cells = cellsOf(row);
  const displaced = cells.findIndex(({ column }, i) => column !== undefined && row.columns.order.indexOf(column) < i);
  const to = displaced < 0 ? cells.length : displaced;
  const empty = cells.slice(to - surplus, to);
  if (empty.length < surplus || !empty.every((cell) => cell.empty)) return [];
  const start = empty[0]!.span.start - (displaced < 0 ? 1 : 0);
  const end = displaced < 0 ? cells.at(-1)!.span.end : cells[displaced]!.span.start;
  return [{ span: { start, end }, text: '' }];
}
