import {
  type Columns,
  columnName,
  DEFAULT_COLUMNS,
  hasAmounts,
  isAmountColumn,
  type LevelEntry,
  type Standard,
  type TypeEntry,
} from '#grammar';
import { entryName } from './definition.ts';
import type { Piece } from './snippet.ts';

/** What a new table is to be like. Names may be empty: then they are left to fill in. */
export interface NewTable {
  readonly standard: Standard;
  readonly layout: 'authoring' | 'published';
  readonly department: string;
  readonly year: number;
}

const TITLE = '项目支出绩效目标表（含转移支付项目）';
const INDENT = '    ';
/** Types that a project should have besides those that the standard requires: its benefit and who judges it. */
const ALSO = ['社会效益', '满意度'];

/** A table with one project, complete but for what only its author knows. */
export function newTable({ standard, layout, department, year }: NewTable): Piece[] {
  const stops = new Stops();
  const name = department === '' ? stops.next() : department;
  const unit = () => (typeof name === 'string' ? name : { ...name });
  const blank = '\t'.repeat(DEFAULT_COLUMNS.order.length - 1);
  return [
    ...[unit(), `${year}年${TITLE}\n\n部门名称：`, unit(), '\n单位：万元\n\n'],
    `${DEFAULT_COLUMNS.order.map((column) => columnName(column!)).join('\t')}\n合计${blank}\n`,
    ...[unit(), `${blank}\n`],
    ...newProject({ layout, columns: DEFAULT_COLUMNS, indent: INDENT, name: '' }, usualIndicators(standard), stops),
    '\n',
  ];
}

/** Where a new project goes. */
export interface NewProject {
  readonly layout: 'authoring' | 'published';
  readonly columns: Columns;
  /** Before the lines of its goal and indicators, in the authoring layout. */
  readonly indent: string;
  /** Empty where it is left to fill in. */
  readonly name: string;
  /** In a form that has them as columns. */
  readonly department?: string;
  readonly unit?: string;
}

/** Numbers the places to fill in, from 1. */
export class Stops {
  #last = 0;

  next(text = ''): Piece {
    return { stop: ++this.#last, text };
  }
}

/** A project row: name, amount (all of it fiscal until it is changed), goal and the beginnings of its indicators. */
export function newProject(
  { layout, columns, indent, name, department = '', unit = '' }: NewProject,
  indicators: readonly (readonly Piece[])[],
  stops = new Stops(),
): Piece[] {
  const project = name === '' ? stops.next() : name;
  const amount = hasAmounts(columns) ? stops.next() : '';
  const goal = stops.next();
  const cells = columns.order.map((column): Piece => {
    if (column === 'name') return project;
    if (column === 'department') return department;
    if (column === 'unit') return unit;
    if (column === 'total' || column === 'fiscal') return amount;
    return column === 'goal' ? goal : '';
  });
  const filled = indicators.map((pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece : stops.next())));
  if (layout === 'published') {
    const list = filled.flat();
    return separated(columns.order.map((column, i) => (column === 'indicators' ? list : [cells[i]!])));
  }
  const first = columns.order.findLastIndex((column, i) =>
    isAmountColumn(column) ? cells[i] !== '' : column === 'name',
  );
  const before = separated(cells.slice(0, first + 1).map((cell) => [cell]));
  return [...before, `\n${indent}绩效目标：`, goal, ...filled.flatMap((pieces) => [`\n${indent}`, ...pieces])];
}

function separated(cells: readonly (readonly Piece[])[]): Piece[] {
  return cells.flatMap((cell, i) => (i === 0 ? cell : ['\t', ...cell]));
}

/** One indicator of each type that a project should have, with its name and values to be filled in. */
function usualIndicators(standard: Standard): Piece[][] {
  const heads = standard.levels.flatMap((level) =>
    level.types.filter(({ name }) => isUsual(standard, name)).map((type) => ({ level, type })),
  );
  return heads.map(({ level, type }, i) => emptyIndicator(standard, i + 1, level, type));
}

function isUsual({ required }: Standard, type: string): boolean {
  return required.types.includes(type) || ALSO.some((word) => type.includes(word));
}

function emptyIndicator(standard: Standard, serial: number, level: LevelEntry, type: TypeEntry): Piece[] {
  const { style, labels } = standard;
  const heads = standard.coded ? [level, type] : [level];
  const values = [labels.cycle, labels.annual].filter((label) => label !== null);
  return [
    `${serial}、${heads.map((entry) => entryName(entry) + style.headSeparator).join('')}`,
    { stop: 0, text: '' },
    `${values.map((label) => `${style.separator}${label}${style.colon}`).join('')}${style.end}`,
  ];
}
