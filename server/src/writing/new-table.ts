import {
  type Bars,
  type Columns,
  columnName,
  DEFAULT_COLUMNS,
  type HeadingFacts,
  hasAmounts,
  INDENT,
  isAmountColumn,
  type LevelEntry,
  type Standard,
  type TypeEntry,
} from '#grammar';
import { label as printed } from '../rules/support/heads.ts';
import { TO_FILL } from '../rules/support/skeleton.ts';
import type { Piece, Stop } from './snippet.ts';

/** What a new table is to be like. */
export interface NewTable {
  readonly standard: Standard;
  readonly layout: NewLayout;
  /** Empty where it is left to fill in. */
  readonly department: string;
  readonly year: number;
}

export const NEW_LAYOUTS = ['authoring', 'published'] as const;
export type NewLayout = (typeof NEW_LAYOUTS)[number];

const TITLE = '项目支出绩效目标表（含转移支付项目）';
/**
 * A table with one project, complete but for what only its author knows.
 *
 * @param gap what stands in the places to fill in until then; amounts are left empty
 * @param above what a heading says that stands above already; null where none does
 */
export function newTable(
  { department, year, ...form }: NewTable,
  gap = '',
  above: HeadingFacts | null = null,
): Piece[] {
  const stops = new Stops(gap);
  const owner = above?.department || department || stops.next();
  const title = above === null ? [owner, `${year}年${TITLE}\n\n`] : [];
  const named = above?.department == null ? ['部门名称：', owner, '\n'] : [];
  const money = above?.amountUnit == null ? ['单位：万元\n'] : [];
  const heading = [...title, ...named, ...money];
  return [
    ...heading,
    ...(heading.length === 0 ? [] : ['\n']),
    ...tableBody({ ...form, department: owner }, gap, stops),
    '\n',
  ];
}

/** What stands below the heading of a new table, without the last line end: header, total, unit and one project. */
export function tableBody(
  { standard, layout, department }: Pick<NewTable, 'standard' | 'layout'> & { readonly department: Piece },
  gap: string,
  stops = new Stops(gap),
): Piece[] {
  const blank = '\t'.repeat(DEFAULT_COLUMNS.order.length - 1);
  const header = DEFAULT_COLUMNS.order.map((column) => columnName(column!)).join('\t');
  return [
    `${header}\n合计${blank}\n`,
    department,
    `${blank}\n`,
    ...newProject(
      { layout, columns: DEFAULT_COLUMNS, indent: INDENT, name: '' },
      usualIndicators(standard, gap),
      stops,
    ),
  ];
}

/** Where a new project goes. */
export interface NewProject {
  readonly layout: NewLayout;
  readonly columns: Columns;
  /** Before the lines of its goal and indicators, in the authoring layout. */
  readonly indent: string;
  /** What stands around its cells, in the published layout, where that is no tab. */
  readonly bars?: Bars;
  /** Empty where it is left to fill in. */
  readonly name: string;
  /** In a form that has them as columns. */
  readonly department?: string;
  readonly unit?: string;
}

/** Numbers the places to fill in, from 1. */
export class Stops {
  #last = 0;
  readonly #gap: string;

  constructor(gap = '') {
    this.#gap = gap;
  }

  next(text = this.#gap): Stop {
    return { stop: ++this.#last, text };
  }
}

/** A project row: name, amount (all of it fiscal until it is changed), goal and the beginnings of its indicators. */
export function newProject(
  { layout, columns, indent, bars = TABS, name, department = '', unit = '' }: NewProject,
  indicators: readonly (readonly Piece[])[],
  stops = new Stops(),
): Piece[] {
  // Lines without a name would be read as the goal of the row above.
  const project = name === '' ? stops.next(TO_FILL) : name;
  const amount = hasAmounts(columns) ? stops.next('') : '';
  const goal = stops.next();
  const cells = columns.order.map((column): Piece => {
    if (column === 'name') return project;
    if (column === 'department') return department;
    if (column === 'unit') return unit;
    if (column === 'total' || column === 'fiscal') return amount;
    return column === 'goal' ? goal : '';
  });
  const filled = indicators.map((pieces) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : stops.next(piece.text))),
  );
  if (layout === 'published') {
    const list = filled.flat();
    const all = columns.order.map((column, i) => (column === 'indicators' ? list : [cells[i]!]));
    return [bars.before, ...separated(all, bars.between), bars.behind];
  }
  const first = columns.order.findLastIndex((column, i) =>
    isAmountColumn(column) ? cells[i] !== '' : column === 'name',
  );
  const before = separated(
    cells.slice(0, first + 1).map((cell) => [cell]),
    TABS.between,
  );
  return [...before, `\n${indent}绩效目标：`, goal, ...filled.flatMap((pieces) => [`\n${indent}`, ...pieces])];
}

const TABS: Bars = { before: '', between: '\t', behind: '' };

function separated(cells: readonly (readonly Piece[])[], sign: string): Piece[] {
  return cells.flatMap((cell, i) => (i === 0 ? cell : [sign, ...cell]));
}

/** One indicator of each type that a project should have, with its name and values to be filled in. */
function usualIndicators(standard: Standard, gap: string): Piece[][] {
  const heads = standard.levels.flatMap((level) =>
    level.types.filter(({ name }) => isUsual(standard, name)).map((type) => ({ level, type })),
  );
  return heads.map(({ level, type }, i) => emptyIndicator(standard, i + 1, level, type, gap));
}

function isUsual({ required, usualTypes }: Standard, type: string): boolean {
  return required.types.includes(type) || usualTypes.some((word) => type.includes(word));
}

function emptyIndicator(standard: Standard, serial: number, level: LevelEntry, type: TypeEntry, gap: string): Piece[] {
  const { style, labels } = standard;
  const heads = standard.coded ? [level, type] : [level];
  const values = [labels.cycle, labels.annual].filter((label) => label !== null);
  return [
    `${serial}、${heads.map((entry) => printed(entry) + style.headSeparator).join('')}`,
    // Without codes nothing else would tell two names apart.
    { stop: 0, text: gap === '' ? '' : `（待填${type.name}）` },
    `${values.map((label) => `${style.separator}${label}${style.colon}${gap}`).join('')}${style.end}`,
  ];
}

/** The year for which tables are written on a day: from July on, the next. */
export function budgetYear(today: Date): number {
  return today.getFullYear() + (today.getMonth() >= 6 ? 1 : 0);
}

export function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}
