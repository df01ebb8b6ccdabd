import type { ListSigns } from '../indicator/list-signs.ts';
import type { Span } from '../text/joined.ts';
import { withoutRadicals } from '../text/radicals.ts';
import { amountsIn, isMeantAsAmount, loneAmount } from './amount.ts';
import { detailOf, isIndented, isSerialAlone, withSerialMark } from './authoring.ts';
import { startsBarredRow } from './barred.ts';
import { centredListStart, centredPieces, standsInColumn } from './centred.ts';
import { AMOUNT_COLUMNS, type Column, type Columns, hasAmounts, leadingColumns } from './columns.ts';
import { type LineWindow, LOOKAHEAD } from './line-window.ts';
import { hasNameForm, hasWords, isNamePiece, isSection, withoutRowSerial } from './name-form.ts';
import { isBareNumber } from './page-lines.ts';
import { columnsIn, type ReaderState } from './row.ts';
import { endsLikeName, endsLikeUnit, isNameTail, isTotalName, rowKind } from './row-kind.ts';
import { countTabs, emptyCellsBefore } from './tabs.ts';

/** A narrow column breaks a long name so often; its amounts may stand on one more line. */
export const MOST_NAME_LINES = 10;
const MOST_UNIT_LINES = 2;
const MOST_BREAKS = 4;
/** How far below the beginning of its list the name of a row may stand. */
const MOST_CENTRED = 60;
/** How much text may stand before the list of a row in a form without amounts. */
const MOST_LEADING = 4000;
const LONGEST_SIGN = 72;
const DATE =
  /^\s*[\d０-９〇○零一二三四五六七八九]{4}\s*年\s*[\d０-９一二三四五六七八九十]{1,3}\s*月(?:\s*[\d０-９一二三四五六七八九十]{1,3}\s*日)?\s*$/;
/** The serial of a project before its name, further in than the names of units. */
const NUMBERED_NAME = /^[ \t\u3000]+[\d０-９]{1,3}\s*[、.．](?![\d０-９])\s*/;
/** What no name begins with, only the rest of one. */
const JOINING = /^\s*[及与和（(]/;
/** Where a seal is put, below a table. */
const SEAL = /(?:[（(](?:[公盖签]章|印章?|章)[）)]|签字|签名|签章|盖章)\s*$/;
/** 财务科长 */
const LONGEST_OFFICE = 4;
/** What those are who sign a table. */
const OFFICE = /(?:[科处股局]长|主任|会计|出纳|经办人?|负责人)$/;
/** What only the rest of a text begins with. */
export const GOES_ON = /^\s*[：:；;，,、。.．]/;

/** What of a list comes first behind a place: its beginning, a later part of one, or nothing. */
type Landmark = 'list' | 'later' | 'none';

/** Tells whether a row begins in a line, by the line itself and what follows it. */
export class RowStart {
  readonly #window: LineWindow;
  readonly #signs: ListSigns;

  constructor(window: LineWindow, signs: ListSigns) {
    this.#window = window;
    this.#signs = signs;
  }

  isAt(line: number, state: ReaderState): boolean {
    const facts = this.#window.at(line)!;
    if (facts.kind === 'tabbed') return this.isTabbedAt(line, state);
    if (facts.kind === 'barred') {
      return startsBarredRow(facts.text, columnsIn(state), this.#signs, state.columns !== null);
    }
    if (this.isCentredAt(line, state)) return true;
    if (this.isAuthoringAt(line, state.columns)) return true;
    if (this.cellsLine(line, state) >= 0) return true;
    if (this.amountsLine(line, state) >= 0) return true;
    const columns = columnsIn(state);
    if (!hasAmounts(columns)) return this.isWithoutAmountsAt(line, state);
    return this.hasLostAmountsAt(line, state) || this.#isTotalWithoutAmountsAt(line, state);
  }

  isTabbedAt(line: number, state: ReaderState): boolean {
    const { text, amountBehindName } = this.#window.at(line)!;
    const columns = columnsIn(state);
    if (amountBehindName && hasAmounts(columns)) return true;
    if (this.cellsLine(line, state) >= 0) return true;
    const cells = text.split('\t');
    const name = leadingName(cells, columns);
    if (this.isAuthoringAt(line, state.columns)) return name !== '';
    if (isTotalName(name)) return true;
    const lists = cells.some((cell, i) => i > 0 && this.#signs.areIn(cell));
    if (hasAmounts(columns) && cells.slice(1).some(isMeantAsAmount)) return name !== '' || lists;
    const enough = cells.length >= Math.max(columns.order.length - 1, 3);
    if (hasNameForm(name) && state.columns !== null && this.#isCompletedBelow(line, columns)) return true;
    if (lists) return enough || hasNameForm(name);
    if (!state.inTable && state.columns === null) return false;
    if (enough && endsLikeName(name) && cells.slice(1).every((cell) => cell.trim() === '')) return hasNameForm(name);
    return enough && hasNameForm(name) && cells.slice(1).some((cell) => cell.trim().length > 5 || !hasAmounts(columns));
  }

  /** Whether the lines below bring a row that was broken inside a cell to exactly the cells of the header. */
  #isCompletedBelow(line: number, columns: Columns): boolean {
    const all = columns.order.length - 1;
    let tabs = countTabs(this.#window.at(line)!.text);
    if (tabs >= all) return false;
    for (let i = this.#window.nextContent(line + 1, line + 4), n = 0; i >= 0 && n < MOST_BREAKS; n++) {
      const { kind, text, amountBehindName } = this.#window.at(i)!;
      if (amountBehindName) return false;
      tabs += kind === 'tabbed' ? countTabs(text) : 0;
      if (tabs >= all) return tabs === all;
      i = this.#window.nextContent(i + 1, i + 4);
    }
    return false;
  }

  /** The line with the cells of a row of which `line` has only the beginning of the name; -1 where no such row begins here. */
  cellsLine(line: number, state: ReaderState): number {
    const { kind, text } = this.#window.at(line)!;
    const cells = this.#endOfQuotes(line, columnsIn(state));
    if (cells >= 0) return state.columns !== null || this.#window.at(cells)!.amountBehindName ? cells : -1;
    if (kind === 'tabbed' || state.columns === null || !isNamePiece(this.#signs, text) || isSection(text)) return -1;
    if (this.#isStrayAbove(line)) return -1;
    let name = text.trim();
    for (let i = line, lines = 1; lines < MOST_BREAKS; lines++) {
      const next = this.#window.nextContent(i + 1, i + 3);
      // Only in the middle of a table can a page end inside a name.
      if (next < 0 || (!state.inTable && this.#window.isInterrupted(i, next))) return -1;
      if (this.#goesOnWithCells(name, next, state.columns)) return next;
      const piece = this.#window.at(next)!;
      if (state.columns.spaced || piece.kind !== 'plain') return -1;
      if (!JOINING.test(piece.text) && endsLikeName(name)) return -1;
      if (!isNamePiece(this.#signs, piece.text) || isSection(piece.text)) return -1;
      name += piece.text.trim();
      i = next;
    }
    return -1;
  }

  /**
   * Whether a line is that of a seal, a date or an office, of which the last is so much shorter than the whole name in the cell
   * below it that no column is so narrow as to break the name there: 科长 above 市政道路养护项目.
   */
  #isStrayAbove(line: number): boolean {
    const text = this.#window.at(line)!.text.trim();
    if (SEAL.test(text) || DATE.test(text)) return true;
    const next = this.#window.nextContent(line + 1, line + 3);
    if (text.length > LONGEST_OFFICE || !OFFICE.test(text) || next < 0) return false;
    const { kind, text: below, amountBehindName } = this.#window.at(next)!;
    if (kind !== 'tabbed' || !amountBehindName) return false;
    const name = below.slice(0, below.indexOf('\t')).trim();
    return name.length >= 2 * text.length + 2 && (endsLikeName(name) || endsLikeUnit(name)) && !JOINING.test(name);
  }

  /** Whether the rest of a name stands in a line with all cells. */
  #goesOnWithCells(name: string, line: number, columns: Columns): boolean {
    const { kind, text, amountBehindName } = this.#window.at(line)!;
    if (kind !== 'tabbed') return false;
    const isBroken = countTabs(text) !== columns.order.length - 1;
    if (isBroken && !(amountBehindName && this.#isCompletedBelow(line, columns))) return false;
    if (text.startsWith('\t')) return true;
    const rest = text.slice(0, text.indexOf('\t'));
    if (isTotalName(rest) && !isTotalName(name + rest)) return false;
    const goesOn = !endsLikeName(name) || isNameTail(rest);
    return goesOn && (!hasAmounts(columns) || amountBehindName);
  }

  /**
   * The line in which quotes close that open in a cell up to the name, as spreadsheets put them around a cell with line
   * breaks; -1 where none open, or none close before another cell.
   */
  #endOfQuotes(line: number, columns: Columns): number {
    const { kind, text } = this.#window.at(line)!;
    const begun = text.slice(text.lastIndexOf('\t') + 1);
    if (!begun.startsWith('"') || (kind !== 'plain' && kind !== 'tabbed')) return -1;
    if (!leavesQuotesOpen(begun) || countTabs(text) >= leadingColumns(columns).length) return -1;
    for (let i = line, n = 1; n < MOST_NAME_LINES; n++) {
      i = this.#window.nextContent(i + 1, i + 4);
      if (i < 0) return -1;
      const [cell, ...more] = this.#window.at(i)!.text.split('\t', 2);
      const closes = leavesQuotesOpen(cell!);
      if (more.length > 0) return closes && cell!.trimEnd().endsWith('"') ? i : -1;
      if (closes) return -1;
    }
    return -1;
  }

  /** Whether the list of a row begins here whose name stands further down, in the middle of it. */
  isCentredAt(line: number, { columns }: ReaderState): boolean {
    if (columns?.places === undefined || this.#window.at(line)!.kind !== 'plain') return false;
    const list = centredListStart(this.#window.at(line)!.text, columns, this.#signs);
    if (list === null) return false;
    const named = new Set<Column | null>();
    for (let i = line; i >= 0 && i < line + MOST_CENTRED; i = this.#window.nextContent(i + 1)) {
      const { kind, text } = this.#window.at(i)!;
      if (isBareNumber(text)) continue;
      const pieces = kind === 'plain' ? centredPieces(text, list, columns) : null;
      if (pieces === null || (i > line && this.opensListAt(text, pieces.list))) return false;
      for (const { column } of pieces.words) named.add(column);
      const all = leadingColumns(columns).every((column) => named.has(column));
      if (hasAmounts(columns) ? pieces.amounts !== null : all) return i > line && pieces.list !== null;
      if (pieces.list === null && pieces.words.some(({ column }) => column !== 'goal')) return false;
    }
    return false;
  }

  /** Whether a part of a line begins with the first serial of a list. */
  opensListAt(text: string, part: Span | null): boolean {
    return part !== null && this.#signs.listStartIn(text.slice(part.start, part.end)) === 0;
  }

  isAuthoringAt(line: number, columns: Columns | null): boolean {
    const facts = this.#window.at(line)!;
    if (isIndented(facts.text)) return false;
    const next = this.#window.nextContent(line + 1, line + 4);
    if (next < 0) return false;
    const text = this.#withSerialMark(next);
    if (detailOf(text) === null || standsInColumn(text, columns)) return false;
    if (columns !== null && emptyCellsBefore(text, columns) > 0) return false;
    if (this.#isNumberedName(next)) return false;
    return !this.#signs.areIn(facts.text) && !/[。；]$/.test(facts.text.trim());
  }

  /** Whether an indented line with a serial is the name of a wrapped row, with its amounts behind it or alone on a line below. */
  #isNumberedName(line: number): boolean {
    const { text } = this.#window.at(line)!;
    if (!NUMBERED_NAME.test(text) || this.#signs.areIn(text)) return false;
    for (let i = line, lines = 1; i >= 0 && lines < MOST_BREAKS; lines++) {
      const piece = this.#window.at(i)!;
      const run = amountsIn(piece.text);
      const before = run === null ? piece.text : piece.text.slice(0, run.before.end);
      if (piece.kind !== 'plain' || (i > line && isIndented(piece.text))) return false;
      if (run !== null)
        return run.after.end === run.after.start && (i === line || before.trim() === '' || isNameTail(before));
      if (!isNamePiece(this.#signs, i === line ? withoutNameSerial(before) : before)) return false;
      i = this.#window.nextContent(i + 1, i + 3);
    }
    return false;
  }

  #withSerialMark(line: number): string {
    const { text } = this.#window.at(line)!;
    const next = isSerialAlone(text) ? this.#window.nextContent(line + 1, line + 4) : -1;
    return next < 0 ? text : withSerialMark(text, this.#window.at(next)!.text);
  }

  /**
   * The line with the amounts of a row whose name begins in `line`: this line, or one a few lines of name further on;
   * -1 where no such row begins here.
   */
  amountsLine(line: number, state: ReaderState): number {
    const facts = this.#window.at(line)!;
    const run = amountsIn(facts.text);
    const cells = columnsIn(state).order.indexOf('name') + 1;
    const isNumbered = NUMBERED_NAME.test(facts.text) && this.#isNumberedName(line);
    if (run !== null) {
      const before = facts.text.slice(run.before.start, run.before.end);
      const name = isNumbered ? withoutNameSerial(before) : before;
      return isNamePiece(this.#signs, name, cells) || isTotalName(name) ? line : -1;
    }
    const name = isNumbered ? withoutNameSerial(facts.text) : facts.text;
    if (!isNamePiece(this.#signs, name, cells) || isSection(facts.text)) return -1;
    for (let i = line + 1, pieces = 1; pieces <= MOST_NAME_LINES && i < line + LOOKAHEAD; i++) {
      const next = this.#window.at(i);
      if (next === null || next.kind === 'tabbed' || next.kind === 'barred') return -1;
      const header = this.#window.headerAt(i);
      if (header !== null || next.kind === 'heading') {
        // Only in the middle of a table can a page end inside a name.
        if (!state.inTable) return -1;
        i += (header?.lines ?? 1) - 1;
        continue;
      }
      if (next.kind !== 'plain' || this.#window.isOfPage(i)) continue;
      pieces++;
      const amounts = amountsIn(next.text);
      if (amounts !== null) {
        const before = next.text.slice(0, amounts.before.end);
        if (before.trim() !== '' && isTotalName(facts.text)) return -1;
        // Only the first line of a name is indented.
        if (isIndented(next.text) && !isIndented(facts.text) && before.trim() !== '') return -1;
        return before.trim() === '' || isNamePiece(this.#signs, before) ? i : -1;
      }
      if (isNamePiece(this.#signs, next.text)) continue;
      const stacked = this.stackedAmounts(i).length;
      if (stacked > 1 || !state.inTable || !isBareNumber(next.text)) return stacked > 1 ? i : -1;
    }
    return -1;
  }

  /** Whether a name with amounts behind it stands on the line. */
  hasAmountsAt(line: number, state: ReaderState): boolean {
    return amountsIn(this.#window.at(line)!.text) !== null && this.amountsLine(line, state) === line;
  }

  /** Lines from `first` on that hold one amount each, in a table with one cell a line. */
  stackedAmounts(first: number): number[] {
    const lines: number[] = [];
    const whole = !/[.．]/.test(this.#window.at(first)!.text);
    for (let i = first; i >= 0 && lines.length < AMOUNT_COLUMNS.length; i = this.#window.nextContent(i + 1)) {
      const { text } = this.#window.at(i)!;
      if (loneAmount(text) === null || (lines.length === 0 && !/\d/.test(text))) break;
      // Among amounts with decimals, a whole number is a page number or the beginning of something else.
      if (!whole && !/[.．]|^\s*(?:[0０]|[^\d０-９]+)\s*$/.test(text)) break;
      lines.push(i);
    }
    return lines;
  }

  /** A name without its amounts: nothing else stands between two lists. */
  hasLostAmountsAt(line: number, state: ReaderState): boolean {
    const { text } = this.#window.at(line)!;
    if (!state.inTable || !isNamePiece(this.#signs, text) || isSection(text) || !hasWords(text)) return false;
    if (this.landmarkFrom(line) !== 'list') return false;
    // Right before another row it is a unit, or a note.
    const next = this.#window.nextContent(line + 1);
    if (next >= 0 && this.#window.at(next)!.amountBehindName) return this.#isUnitAbove(next, text, columnsIn(state));
    return next < 0 || this.amountsLine(next, state) < 0 || readsAsUnit(text);
  }

  /** Whether a name is that of a unit whose first project stands in a line with tabs. */
  #isUnitAbove(line: number, name: string, columns: Columns): boolean {
    const { text } = this.#window.at(line)!;
    if (!readsAsUnit(name) || SEAL.test(name)) return false;
    // No unit stands right above another one, or above a total.
    const isSum = countTabs(text) === columns.order.length - 1 && /\t\s*\t\s*$/.test(text);
    return !isSum || rowKind(leadingName(text.split('\t'), columns), false) === 'project';
  }

  /** A total that lost its amounts, right above a name with amounts. */
  #isTotalWithoutAmountsAt(line: number, state: ReaderState): boolean {
    if (state.columns === null || !isTotalName(this.#window.at(line)!.text)) return false;
    const next = this.#window.nextContent(line + 1);
    return next >= 0 && this.hasAmountsAt(next, state);
  }

  /**
   * In a form without amounts: the department's name, or words before the next list that begins at 1. Right below the
   * header any list will do, since it has no other row.
   */
  isWithoutAmountsAt(line: number, state: ReaderState): boolean {
    const facts = this.#window.at(line)!;
    if (this.#signs.areFirstIn(facts.text) || !hasWords(facts.text) || GOES_ON.test(facts.text)) return false;
    const { landmark, at } = this.#landmark(line);
    // No row without tabs has the list of one with all its cells behind tabs.
    if (landmark === 'list' && at > line && this.#hasAllCells(at, state)) return false;
    if (startsWithDepartment(facts.text, state)) return !this.#isSignature(line);
    if (landmark === 'list' || state.inTable || state.columns === null) return landmark === 'list';
    return landmark === 'later' || (state.department === null && this.isDepartmentBeforeUnitAt(line, state));
  }

  /** Whether a line is a row with a tab between all its cells. */
  #hasAllCells(line: number, state: ReaderState): boolean {
    const { kind, text } = this.#window.at(line)!;
    if (kind !== 'tabbed' || countTabs(text) < columnsIn(state).order.length - 1) return false;
    return !isIndented(text) && this.isTabbedAt(line, state);
  }

  /** Whether the name of a department stands before that of a unit, on one line or more: no running text has that. */
  isDepartmentBeforeUnitAt(line: number, state: ReaderState): boolean {
    const text = withoutRowSerial(this.#window.at(line)!.text, columnsIn(state)).trim();
    const [department, unit] = text.split(/\s+/, 2) as [string, string?];
    if (!endsLikeUnit(department)) return false;
    let name = unit ?? '';
    // The unit's name may go on in the next line.
    for (let i = line, lines = unit === undefined ? 0 : 1; !endsLikeUnit(name); lines++) {
      i = this.#window.nextContent(i + 1);
      if (i < 0 || lines === MOST_UNIT_LINES || !hasWords(this.#window.at(i)!.text)) return false;
      name += this.#window.at(i)!.text.trim();
    }
    return true;
  }

  /** Whether a date stands behind a name or below it: who signed the table, and when. */
  #isSignature(line: number): boolean {
    const text = this.#window.at(line)!.text.trim();
    const space = text.search(/\s/);
    if (space >= 0) return /[日月]$/.test(text) && DATE.test(text.slice(space));
    const next = this.#window.nextContent(line + 1, line + 4);
    return next >= 0 && DATE.test(this.#window.at(next)!.text);
  }

  /** What comes first at or behind `line`. */
  landmarkFrom(line: number): Landmark {
    return this.#landmark(line).landmark;
  }

  /** The same with the line in which it was found. */
  #landmark(line: number): { readonly landmark: Landmark; readonly at: number } {
    let window = '';
    let read = 0;
    const end = line + LOOKAHEAD;
    for (
      let i = this.#window.nextContent(line);
      i >= 0 && i < end && read < MOST_LEADING;
      i = this.#window.nextContent(i + 1)
    ) {
      const text = this.#window.at(i)!.text.trim();
      // Digits at the end of the line before are its serial.
      if (read > 0 && this.#signs.lacksDigitsOfSerial(text) && !/\d$/.test(window)) return { landmark: 'list', at: i };
      window = window.slice(-LONGEST_SIGN) + text;
      const sign = this.#signs.first(window);
      const next = sign === null ? -1 : this.#window.nextContent(i + 1);
      // A sign right at the end may be cut by the line break.
      const whole = sign !== null && (next < 0 || sign.end + 6 < window.length);
      // A serial 1 with a head begins a list, unless the text itself begins with it.
      if (whole) return { landmark: sign.serial === 1 && !(read === 0 && sign.start === 0) ? 'list' : 'later', at: i };
      read += text.length;
    }
    return { landmark: 'none', at: -1 };
  }
}

function readsAsUnit(name: string): boolean {
  return endsLikeUnit(name) && rowKind(name, false) === 'unit';
}

function withoutNameSerial(name: string): string {
  return name.replace(NUMBERED_NAME, '');
}

/** The name of a row, or what stands in its place in a column before the name: a total, a unit. */
function leadingName(cells: readonly string[], columns: Columns): string {
  const leading = cells.slice(0, Math.max(leadingColumns(columns).length, 1)).map((cell) => cell.trim());
  return leading.find(hasWords) ?? leading[0]!;
}

export function startsWithDepartment(line: string, state: ReaderState): boolean {
  const { department } = state;
  if (department === null) return false;
  const text = withoutRowSerial(line, columnsIn(state)).trim();
  const known = withoutRadicals(department);
  return text === known || text.startsWith(`${known} `);
}

/** Whether a text with quotes closed before it leaves some open; doubled ones stand for one that is text. */
function leavesQuotesOpen(text: string): boolean {
  return text.split('"').length % 2 === 0;
}
