import {
  AMOUNT_COLUMNS,
  type AmountColumn,
  type Amounts,
  addAmounts,
  amountsOf,
  Decimal,
  hasUnplacedAmounts,
  isSubtotal,
  NO_AMOUNTS,
  partsDifference,
  type Row,
  sameAmounts,
  sameSums,
  splitAtTotals,
  statesAmounts,
} from '#grammar';
import type { FrameItem } from '../../check/frame.ts';
import { hasOtherCellCount, isMisgrouped, isUnreadable, lacksAmounts } from '../../check/row-defects.ts';
import { AMOUNT_DECIMALS } from './amounts.ts';
import { perRow, perRows } from './per-row.ts';

/** A column in which a row states another amount than the rows below it add up to. */
export interface ColumnError {
  readonly column: AmountColumn;
  readonly stated: Decimal;
  readonly computed: Decimal;
}

export interface SumError {
  readonly row: Row;
  readonly parts: 'projects' | 'units';
  /** How many rows were added up. */
  readonly count: number;
  readonly columns: readonly ColumnError[];
  /** Whether the sums above agree with the rows below, so that this row is what is wrong. */
  readonly certain: boolean;
}

/** A row whose 总计 is not the sum of its other columns. */
export interface PartsError {
  readonly row: Row;
  readonly total: Decimal;
  readonly parts: Decimal;
  /** The wrong cell, as far as the sums tell; else the total. */
  readonly column: AmountColumn;
  /** What that cell should say; null where the sums do not tell. */
  readonly right: Decimal | null;
}

export interface AmountErrors {
  readonly sums: readonly SumError[];
  readonly parts: readonly PartsError[];
}

/** A unit or total row with the rows that it is the sum of. */
class Group {
  readonly row: Row;
  readonly parts: 'projects' | 'units';
  readonly runs: readonly (readonly Row[])[];
  #sum: RowSum | null = null;
  #differences: Differences | null = null;

  constructor(row: Row, parts: Group['parts'], runs: Group['runs']) {
    this.row = row;
    this.parts = parts;
    this.runs = runs;
  }

  get sum(): RowSum {
    this.#sum ??= sumOf(this.runs);
    return this.#sum;
  }

  /** Whether the row and the rows below it state amounts. */
  get isComparable(): boolean {
    return this.sum.stated && statesAmounts(this.row);
  }

  /** By how much the row's amounts are not those of the rows below, where nothing else explains it. */
  get differences(): Differences {
    this.#differences ??= differencesOf(this);
    return this.#differences;
  }
}

type Differences = Readonly<Record<AmountColumn, Decimal>>;

/**
 * What is wrong with a table's amounts, each error told once, at the cell that is wrong. One wrong cell breaks up to
 * three equations (its row's parts, the sum above, the sum of the rows below); the pattern of differences tells it.
 */
export function amountErrors(frame: readonly FrameItem[]): AmountErrors {
  let errors = known.get(frame);
  if (errors === undefined) {
    const parts = splitAtTotals(frame, rowIn).map(diagnose);
    errors = { sums: parts.flatMap(({ sums }) => sums), parts: parts.flatMap((part) => part.parts) };
    known.set(frame, errors);
  }
  return errors;
}

function rowIn(item: FrameItem): Row | null {
  return item.what === 'projects' ? item.rows[0]! : item.what === 'row' ? item : null;
}

/** Two rules ask, one after the other. */
const known = new WeakMap<readonly FrameItem[], AmountErrors>();

function diagnose(frame: readonly FrameItem[]): AmountErrors {
  const { totals, units, subtotals, loose, unread } = rowsOf(frame);
  const below = units.filter((unit) => unit.isComparable);
  const whole = wholeOf(totals[0], units, loose);
  const groups = whole === null ? below : [...below, whole];
  /** What is still unexplained of each group. */
  const left = new Map(groups.map((group) => [group, { ...group.differences }]));
  if (whole?.parts === 'units') countLoose(loose, left.get(whole)!);
  const parts: PartsError[] = [];

  // Projects: their own parts tell what is wrong with their unit's sum.
  for (const [group, difference] of left) {
    const { wrong } = group.sum;
    if (wrong.length === 0 || group.parts === 'units') continue;
    const column = guilty(difference, total(wrong.map(own)));
    if (column === null) continue;
    difference[column] = Decimal.ZERO;
    for (const row of wrong) parts.push(partsError(row, own(row), column, true));
  }
  // Units: where the total row agrees with the projects, the unit row is wrong and not the total row.
  const above = whole === null ? null : left.get(whole)!;
  const certain = new Set<AmountColumn>(above === null ? AMOUNT_COLUMNS : []);
  for (const column of above === null ? [] : AMOUNT_COLUMNS) {
    const sum = total(below.map((group) => left.get(group)![column]));
    if (sum.isZero || !above![column].plus(sum).isZero) continue;
    above![column] = Decimal.ZERO;
    certain.add(column);
  }
  const sums = groups.flatMap((group): SumError[] => {
    const difference = left.get(group)!;
    const wrong = AMOUNT_COLUMNS.filter((column) => !difference[column].isZero);
    if (wrong.length === 0 || (group.parts === 'projects' && unread.has(group.row))) return [];
    const stated = amountsOf(group.row);
    const { amounts: computed, count } = group.sum;
    return [
      {
        row: group.row,
        parts: group.parts,
        count,
        columns: wrong.map((column) => ({ column, stated: stated[column], computed: computed[column] })),
        certain: group === whole || wrong.every((column) => certain.has(column)),
      },
    ];
  });
  // What is wrong with a unit's projects is told at the unit.
  const wrongUnits = new Set(sums.map(({ row }) => row));
  for (const { unit, subtotal } of subtotals) {
    const wrong = wrongUnits.has(unit) || !subtotal.isComparable ? [] : columnErrors(subtotal);
    if (wrong.length === 0) continue;
    sums.push({ row: subtotal.row, parts: 'projects', count: subtotal.sum.count, columns: wrong, certain: true });
  }
  const told = new Set([...parts, ...sums].map(({ row }) => row));
  const tell = (row: Row, group: Group | null, compared: boolean) => {
    if (own(row).isZero || told.has(row)) return;
    // The rows below have the same difference: it comes from there.
    if (group !== null && total(group.sum.wrong.map(own)).equals(own(row))) return;
    parts.push(partsError(row, own(row), 'total', !compared));
  };
  for (const row of totals) tell(row, row === whole?.row ? whole : null, row === whole?.row);
  for (const row of sumOf(loose).wrong) tell(row, null, whole !== null);
  for (const unit of units) {
    const compared = unit.isComparable;
    tell(unit.row, compared ? unit : null, compared || whole !== null);
    for (const row of unit.sum.wrong) tell(row, null, compared);
  }
  return { sums, parts };
}

/** Total rows, units with their projects, and projects above the first unit row, which belong to none. */
function rowsOf(frame: readonly FrameItem[]) {
  const totals: Row[] = [];
  const open: { readonly row: Row; readonly runs: (readonly Row[])[] }[] = [];
  const loose: (readonly Row[])[] = [];
  const subtotals: { readonly unit: Row; readonly subtotal: Group }[] = [];
  /** Rows among whose projects lines of indicators stand without a row: scrap-line says that a project is not counted. */
  const unread = new Set<Row>();
  let above: Row | null = null;
  for (const item of frame) {
    if (item.what === 'projects') (open.at(-1)?.runs ?? loose).push(item.rows);
    else if (item.what === 'row') {
      above = item;
      const unit = open.at(-1);
      if (item.kind === 'unit') open.push({ row: item, runs: [] });
      else if (!isSubtotal(item)) totals.push(item);
      else if (unit !== undefined)
        subtotals.push({ unit: unit.row, subtotal: groupOf(item, 'projects', [...unit.runs]) });
    } else if (above !== null && item.what === 'scrap' && item.lines[0]!.includes('指标')) unread.add(above);
  }
  return { totals, subtotals, units: open.map(({ row, runs }) => groupOf(row, 'projects', runs)), loose, unread };
}

/** The first total row with what it is the sum of; null where there is nothing to compare. */
function wholeOf(row: Row | undefined, units: readonly Group[], loose: Group['runs']): Group | null {
  if (row === undefined) return null;
  const rows = units.map((unit) => unit.row);
  const whole = groupOf(row, rows.length > 0 ? 'units' : 'projects', rows.length > 0 ? [rows, ...loose] : loose);
  return whole.isComparable ? whole : null;
}

/** The same object as long as none of its rows changes. */
function groupOf(row: Row, parts: Group['parts'], runs: Group['runs']): Group {
  const before = groups.get(row);
  if (before?.parts === parts && before.runs.length === runs.length && before.runs.every(isRun(runs))) return before;
  const group = new Group(row, parts, runs);
  groups.set(row, group);
  return group;
}

const groups = new WeakMap<Row, Group>();

function isRun(runs: Group['runs']) {
  return (run: readonly Row[], i: number) => {
    const other = runs[i]!;
    return run === other || (run.length === other.length && run.every((row, k) => row === other[k]));
  };
}

interface RowSum {
  readonly count: number;
  /** Whether any row states an amount. */
  readonly stated: boolean;
  readonly amounts: Amounts;
  /** Rows whose parts do not add up. */
  readonly wrong: readonly Row[];
}

const NO_ROWS: readonly Row[] = [];
const NO_SUM: RowSum = { count: 0, stated: false, amounts: NO_AMOUNTS, wrong: NO_ROWS };

const sumOfRun = perRows(
  (row): RowSum => ({
    count: 1,
    stated: statesAmounts(row),
    amounts: amountsOf(row),
    wrong: wrongDifference(row) === null ? NO_ROWS : [row],
  }),
  joinSums,
);

function joinSums(a: RowSum, b: RowSum): RowSum {
  return {
    count: a.count + b.count,
    stated: a.stated || b.stated,
    amounts: addAmounts(a.amounts, b.amounts),
    wrong: b.wrong.length === 0 ? a.wrong : [...a.wrong, ...b.wrong],
  };
}

function sumOf(runs: Group['runs']): RowSum {
  return runs.map(sumOfRun).reduce(joinSums, NO_SUM);
}

/** By how much a row's parts are wrong. */
function own(row: Row): Decimal {
  return wrongDifference(row) ?? Decimal.ZERO;
}

/** What may explain that amounts do not add up, and has a finding of its own. */
interface Doubts {
  /** A project without amounts, or with a cell lost. */
  readonly unsound: boolean;
  /** An amount that may stand in another column than it was read as. */
  readonly unplaced: boolean;
  readonly columns: readonly AmountColumn[];
  readonly excess: Amounts;
}

const doubtsOfRow = perRow(
  (row): Doubts => ({
    unsound: lacksAmounts(row) || hasDisplacedAmounts(row),
    unplaced: hasUnplacedAmounts(row),
    columns: AMOUNT_COLUMNS.filter((column) => isDoubtful(row, column)),
    excess: {
      total: excess(row, 'total'),
      fiscal: excess(row, 'fiscal'),
      special: excess(row, 'special'),
      other: excess(row, 'other'),
    },
  }),
);

const doubtsOfRun = perRows(doubtsOfRow, joinDoubts);

function joinDoubts(a: Doubts, b: Doubts): Doubts {
  return {
    unsound: a.unsound || b.unsound,
    unplaced: a.unplaced || b.unplaced,
    columns: b.columns.length === 0 ? a.columns : [...new Set([...a.columns, ...b.columns])],
    excess: addAmounts(a.excess, b.excess),
  };
}

function doubtsOf(runs: Group['runs']): Doubts {
  return runs.map(doubtsOfRun).reduce(joinDoubts, { unsound: false, unplaced: false, columns: [], excess: NO_AMOUNTS });
}

/** By how much a row's total is not the sum of its other columns, where nothing else explains it; else null. */
const wrongDifference = perRow((row) => {
  const difference = hasAllColumns(row) ? partsDifference(row) : null;
  if (difference === null || difference.isZero || hasDisplacedAmounts(row)) return null;
  if (AMOUNT_COLUMNS.some((column) => isDoubtful(row, column))) return null;
  const [own, ...others] = AMOUNT_COLUMNS.map((column) => excess(row, column));
  return difference.equals(own!.minus(total(others))) ? null : difference;
});

function differencesOf({ row, runs, sum }: Group): Differences {
  const stated = amountsOf(row);
  const { amounts: computed } = sum;
  if (sameAmounts(stated, computed)) return NO_AMOUNTS;
  const above = doubtsOfRow(row);
  const below = doubtsOf(runs);
  if ((above.unplaced || below.unplaced) && sameSums(stated, computed)) return NO_AMOUNTS;
  const unsound = above.unsound || below.unsound;
  const difference = (column: AmountColumn) => {
    if (unsound || above.columns.includes(column) || below.columns.includes(column)) return Decimal.ZERO;
    const found = stated[column].minus(computed[column]);
    return found.equals(above.excess[column].minus(below.excess[column])) ? Decimal.ZERO : found;
  };
  return {
    total: difference('total'),
    fiscal: difference('fiscal'),
    special: difference('special'),
    other: difference('other'),
  };
}

function columnErrors({ row, sum, differences }: Group): ColumnError[] {
  const stated = amountsOf(row);
  return AMOUNT_COLUMNS.filter((column) => !differences[column].isZero).map((column) => ({
    column,
    stated: stated[column],
    computed: sum.amounts[column],
  }));
}

/** Projects before the first unit may be counted in the total, or be a unit row that can no longer be told as one. */
function countLoose(loose: Group['runs'], difference: Record<AmountColumn, Decimal>): void {
  const { amounts } = sumOf(loose);
  const { unsound } = doubtsOf(loose);
  for (const column of AMOUNT_COLUMNS) {
    if (unsound || difference[column].plus(amounts[column]).isZero) difference[column] = Decimal.ZERO;
  }
}

/** The one column whose wrong cells in the projects explain both their parts and the sum above. */
function guilty(difference: Differences, parts: Decimal): AmountColumn | null {
  const wrong = AMOUNT_COLUMNS.filter((column) => !difference[column].isZero);
  if (wrong.length !== 1) return null;
  const column = wrong[0]!;
  const explained = column === 'total' ? difference.total.plus(parts) : difference[column].minus(parts);
  return explained.isZero ? column : null;
}

function partsError(row: Row, difference: Decimal, column: AmountColumn, known: boolean): PartsError {
  const amounts = amountsOf(row);
  const parts = amounts.total.minus(difference);
  const right = column === 'total' ? parts : amounts[column].plus(difference);
  return { row, total: amounts.total, parts, column, right: known ? right : null };
}

/** A lost or added cell may have put the amounts into other columns. */
function hasDisplacedAmounts(row: Row): boolean {
  if (!hasOtherCellCount(row)) return false;
  const behind = (['special', 'other'] as const).some((column) => row.text(column));
  return behind || row.cellCount! > row.columns.order.length || partsDifference(row) === null;
}

/** An amount of which invalid-amount says that it may be another one. */
function isDoubtful(row: Row, column: AmountColumn): boolean {
  return isUnreadable(row, column) || isMisgrouped(row, column);
}

/** What an amount has beyond the decimals of an amount; invalid-amount speaks of it. */
function excess(row: Row, column: AmountColumn): Decimal {
  const amount = row.amount(column) ?? '0';
  const cut = amount.indexOf('.') + 1 + AMOUNT_DECIMALS;
  if (!amount.includes('.') || cut >= amount.length) return Decimal.ZERO;
  return Decimal.parse(amount)!.minus(Decimal.parse(amount.slice(0, cut))!);
}

function hasAllColumns(row: Row): boolean {
  return AMOUNT_COLUMNS.every((column) => row.columns.order.includes(column));
}

function total(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((sum, number) => sum.plus(number), Decimal.ZERO);
}
