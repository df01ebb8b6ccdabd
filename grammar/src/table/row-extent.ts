import type { ListSigns } from '../indicator/list-signs.ts';
import { isEnded } from '../text/chars.ts';
import { amountsIn } from './amount.ts';
import { isIndented, opensList } from './authoring.ts';
import { AuthoringEnd } from './authoring-end.ts';
import { closesWithBar, continuesBarredRow, opensWithBar } from './barred.ts';
import { centredListStart, centredPieces, listBehindBreak } from './centred.ts';
import { AMOUNT_COLUMNS, amountsFollow, type Columns, hasAmounts, leadingColumns } from './columns.ts';
import { isAside, isPageStamp } from './garble.ts';
import type { LineWindow } from './line-window.ts';
import { firstWord, isNoteLine, nameOn, withoutRowSerial } from './name-form.ts';
import { isBareNumber } from './page-lines.ts';
import { columnsIn, type ReaderState } from './row.ts';
import { RowEnd } from './row-end.ts';
import { endsLikeName, endsLikeProject, endsLikeUnit, isNameTail, isTotalName, rowKind } from './row-kind.ts';
import { MOST_NAME_LINES, type RowStart, startsWithDepartment } from './row-start.ts';
import { type CellEdges, edgesOf, edgesWithoutAmounts, piecesOf } from './side-by-side.ts';
import { countTabs, emptyCellsBefore, restOf } from './tabs.ts';
import { amountsAlone } from './wrapped.ts';
import { continuesName } from './wrapped-with-amounts.ts';

/** What of a line may be the beginning of a serial and head that go on in the next one. */
const CUT_HEAD = 10;

/** How the cells of a row lie on its lines. */
export type RowForm = 'tabbed' | 'barred' | 'authoring' | 'centred' | 'wrappedWithAmounts' | 'wrappedWithoutAmounts';

export interface Extent {
  readonly form: RowForm;
  /** The numbers of the lines that hold the row; those between them interrupt it. */
  readonly content: readonly number[];
  /** How many of them hold the name and the amounts, in a wrapped row with amounts. */
  readonly nameLines: number;
  /** The numbers of those with text that could not be read. */
  readonly unread?: readonly number[];
}

/** What a line is to the row before it: a part of it, its last part, something that interrupts it, or none of it. */
type Part = 'content' | 'last' | 'interruption' | 'none';

/** Tells where a row ends that begins in a line. */
export class RowExtent {
  readonly #window: LineWindow;
  readonly #starts: RowStart;
  readonly #end: RowEnd;
  readonly #authoringEnd: AuthoringEnd;
  readonly #signs: ListSigns;

  constructor(window: LineWindow, starts: RowStart, signs: ListSigns) {
    this.#window = window;
    this.#starts = starts;
    this.#end = new RowEnd(window, starts, signs);
    this.#authoringEnd = new AuthoringEnd(window, starts, this.#end, signs);
    this.#signs = signs;
  }

  of(first: number, state: ReaderState): Extent {
    const columns = columnsIn(state);
    const { kind } = this.#window.at(first)!;
    if (kind === 'barred') return this.#barred(first, columns);
    if (this.#starts.isCentredAt(first, state)) return this.#centred(first, state);
    if (this.#starts.isAuthoringAt(first, columns)) return this.#authoring(first, state);
    const cells = this.#starts.cellsLine(first, state);
    if (kind === 'tabbed' || cells >= 0) return this.#tabbed(first, Math.max(first, cells), state);
    return this.#wrapped(first, state);
  }

  /** Adds the lines behind those that a row has so far, until one is no part of it, and gives those passed over. */
  #gather(content: number[], state: ReaderState, partOf: (line: number, last: number) => Part): number[] {
    for (const passed: number[] = []; ; ) {
      const last = content.at(-1)!;
      const next = this.#window.nextContent(Math.max(last, passed.at(-1) ?? 0) + 1);
      if (next < 0 || this.#window.at(next)!.kind === 'barred' || this.#starts.isCentredAt(next, state)) return passed;
      const part = partOf(next, last);
      if (part === 'none') return passed;
      if (part === 'interruption') passed.push(next);
      else content.push(next);
      if (part === 'last') return passed;
    }
  }

  #authoring(first: number, state: ReaderState): Extent {
    const content = [first];
    let listed = false;
    let passed = false;
    const unread = this.#gather(content, state, (line, last) => {
      if (this.#isAnotherRow(line, state)) return 'none';
      const part = this.#authoringEnd.partOf(line, { last, listed, passed }, state);
      passed = part === 'interruption';
      if (part === 'content') listed ||= opensList(this.#window.at(line)!.text, last > first, this.#signs);
      return part;
    });
    return { form: 'authoring', content, nameLines: 1, unread };
  }

  /** A row with tabs, whose name may begin on a line before that with its cells. */
  #tabbed(first: number, cells: number, state: ReaderState): Extent {
    const columns = columnsIn(state);
    const content = this.#linesUpTo(cells, first);
    const begin = content.map((line) => this.#window.at(line)!.text).join('');
    // Most rows end with their line, before these are asked for.
    let tabs: number | null = null;
    let listed: boolean | null = null;
    this.#gather(content, state, (line, last) => {
      const { kind, text } = this.#window.at(line)!;
      if (kind === 'tabbed' && this.#isRest(line, begin, columns)) return 'content';
      if (this.#isAnotherRow(line, state)) return 'none';
      tabs ??= countTabs(begin);
      listed ??= this.#signs.areIn(begin);
      const previous = this.#window.at(last)!.text;
      if (kind === 'tabbed') {
        if (this.#end.ofTabbed(line, tabs, listed, state)) return 'none';
        tabs += countTabs(text);
      } else {
        const isNumber = isBareNumber(text);
        const next = isNumber ? this.#window.nextContent(line + 1) : -1;
        if (next >= 0 && this.#isRestOfCells(next, begin, columns)) return 'interruption';
        const goesOn = next >= 0 && this.#isPartOfTabbed(next, { begin, tabs, listed }, state);
        if (goesOn && this.#end.isPageNumberInside(line, next, content, listed, state)) return 'interruption';
        // Below a row that has stood on one line so far, a number that nothing follows is that of a page.
        if (isNumber && !goesOn && listed && content.length === 1 && isWhole(begin, columns)) return 'none';
        const within = withDepartment(state, begin);
        if (this.#end.isAt(line, { previous, tabbed: true, listed }, within)) return 'none';
        if (last === cells && this.#isScrapBelowSum(line, begin, columns)) return 'none';
      }
      listed ||= this.#isListedBy(previous, text);
      return 'content';
    });
    return { form: 'tabbed', content, nameLines: 1 };
  }

  /** Whether a line is the rest of a row that has all cells, as the next page has it. */
  #isRest(line: number, begin: string, columns: Columns): boolean {
    const { text, amountBehindName } = this.#window.at(line)!;
    // So does nearly every row begin.
    if (amountBehindName && !text.startsWith(begin.slice(0, begin.indexOf('\t') + 1))) return false;
    return restOf(text, begin, columns, this.#signs) !== null;
  }

  /** Whether a line is the rest of more cells than the last one. */
  #isRestOfCells(line: number, begin: string, columns: Columns): boolean {
    return emptyCellsBefore(this.#window.at(line)!.text, columns) === 0 && this.#isRest(line, begin, columns);
  }

  /** Whether a line can go on with a row that has tabs, as far as its cells tell. */
  #isPartOfTabbed(
    line: number,
    { begin, tabs, listed }: { readonly begin: string; readonly tabs: number; readonly listed: boolean },
    state: ReaderState,
  ): boolean {
    const { kind } = this.#window.at(line)!;
    if (kind !== 'tabbed') return kind === 'plain' && this.#starts.cellsLine(line, state) < 0;
    if (this.#isAnotherRow(line, state)) return false;
    return this.#isRest(line, begin, columnsIn(state)) || !this.#end.ofTabbed(line, tabs, listed, state);
  }

  /** Whether a line stands between a total or unit, with all its cells, and its first project, and is text of neither. */
  #isScrapBelowSum(line: number, sum: string, columns: Columns): boolean {
    if (!hasAmounts(columns) || countTabs(sum) !== columns.order.length - 1 || !/\t\s*\t\s*$/.test(sum)) return false;
    const { text } = this.#window.at(line)!;
    if ((isEnded(text) && !isNoteLine(text) && !isAside(text, false)) || this.#signs.areIn(text)) return false;
    if (rowKind(sum.split('\t')[leadingColumns(columns).length - 1] ?? '', false) === 'project') return false;
    const next = this.#window.nextContent(line + 1);
    return next >= 0 && this.#window.at(next)!.amountBehindName;
  }

  /** A row whose cells flow over lines, one behind the other or side by side. */
  #wrapped(first: number, state: ReaderState): Extent {
    const columns = columnsIn(state);
    const { text: begin } = this.#window.at(first)!;
    const amounts = hasAmounts(columns);
    const form = amounts ? 'wrappedWithAmounts' : 'wrappedWithoutAmounts';
    const edges = amounts
      ? edgesOf(begin, this.#signs)
      : edgesWithoutAmounts(begin, leadingColumns(columns).length, this.#signs);
    const content = amounts && edges === null ? this.#nameLines(first, state) : [first];
    const extent = { form, content, nameLines: content.length } as const;
    // Where the amounts stand last, a line with a name and amounts is a total or a unit, and nothing follows.
    if (amounts && amountsFollow(columns) && amountsIn(begin) !== null) return extent;
    const within = withDepartment(state, begin);
    let listed = this.#signs.areIn(begin);
    this.#gather(content, state, (line, last) => {
      const { kind, text } = this.#window.at(line)!;
      if (kind === 'tabbed' || this.#isAnotherRow(line, state)) return 'none';
      if (edges !== null && this.#opensSideBySide(line, edges, within)) return 'none';
      if (edges !== null && piecesOf(text, edges) !== null) return 'content';
      const previous = this.#window.at(last)!.text;
      if (listed && amounts && amountsFollow(columns) && amountsAlone(text) !== null) return 'last';
      const isNumber = isBareNumber(text);
      const next = isNumber ? this.#window.nextContent(line + 1) : -1;
      if (next >= 0 && this.#window.at(next)!.kind === 'plain') {
        if (this.#end.isPageNumberInside(line, next, content, listed, state)) return 'interruption';
      }
      if (isNumber && listed && this.#end.isPageNumberBehind(next, content, within)) return 'none';
      if (this.#end.isAt(line, { previous, tabbed: false, listed }, within)) return 'none';
      if (amounts && listed && this.#end.isNameBehind(line, content, state)) return 'none';
      if (amounts && content.length === extent.nameLines) {
        if (this.#isProjectBelowSum(line, content, state) || this.#isAsideBelowSum(line, content, state)) return 'none';
      }
      listed ||= this.#isListedBy(previous, text);
      return 'content';
    });
    return extent;
  }

  /** Whether the name of a project that lost its amounts stands below the name and amounts of a total or unit. */
  #isProjectBelowSum(line: number, sum: readonly number[], state: ReaderState): boolean {
    if (!isIndented(this.#window.at(line)!.text) || isIndented(this.#window.at(sum[0]!)!.text)) return false;
    if (!this.#isSum(sum)) return false;
    const next = this.#window.nextContent(line + 1);
    return next >= 0 && !this.#signs.areIn(this.#window.at(next)!.text) && this.#starts.hasLostAmountsAt(line, state);
  }

  /** Whether a stamp on the page, or a note, stands between a total or unit and the next name with amounts. */
  #isAsideBelowSum(line: number, sum: readonly number[], state: ReaderState): boolean {
    const { text } = this.#window.at(line)!;
    if (!(isPageStamp(text) || isNoteLine(text) || isAside(text, false)) || !this.#isSum(sum)) return false;
    const next = this.#window.nextContent(line + 1);
    return next >= 0 && this.#starts.hasAmountsAt(next, state);
  }

  /** Whether some lines hold a name that is a total's or reads as a unit's. */
  #isSum(lines: readonly number[]): boolean {
    const name = lines.map((i) => nameOn(this.#window.at(i)!.text)).join('');
    return isTotalName(name) || (endsLikeUnit(name) && !endsLikeProject(name));
  }

  /** A row whose list begins above its name: each line goes on with the list in its column. */
  #centred(first: number, state: ReaderState): Extent {
    const columns = state.columns!;
    const content = [first];
    let list = centredListStart(this.#window.at(first)!.text, columns, this.#signs)!;
    this.#gather(content, state, (line, last) => {
      const { kind, text } = this.#window.at(line)!;
      if (kind !== 'plain') return 'none';
      // No cell is that short: it is the number of a page.
      if (isBareNumber(text)) return 'interruption';
      if (this.#window.isInterrupted(last, line)) list = listBehindBreak(text, list);
      const pieces = centredPieces(text, list, columns);
      if (pieces === null || this.#starts.opensListAt(text, pieces.list)) return 'none';
      const isBesideList = pieces.amounts !== null || pieces.words.some(({ column }) => column !== 'goal');
      return pieces.list === null && isBesideList ? 'none' : 'content';
    });
    return { form: 'centred', content, nameLines: 0 };
  }

  /** Whether a line has a name with amounts behind it, in a form with amounts. */
  #isAnotherRow(line: number, state: ReaderState): boolean {
    return this.#window.at(line)!.amountBehindName && hasAmounts(columnsIn(state));
  }

  /** Whether a list has begun where a line ends; its first serial and head may be cut by the line break. */
  #isListedBy(previous: string, line: string): boolean {
    return this.#signs.areIn(previous.slice(-CUT_HEAD) + line.trim());
  }

  /** Whether a line that goes on with each cell of a row without amounts begins the next row with all of them. */
  #opensSideBySide(line: number, { leading }: CellEdges, state: ReaderState): boolean {
    if (leading === null) return false;
    const { text } = this.#window.at(line)!;
    const edges = edgesWithoutAmounts(text, leading.length, this.#signs);
    if (edges === null) return false;
    return startsWithDepartment(text, state) || this.#starts.opensListAt(text, { start: edges.list, end: text.length });
  }

  #barred(first: number, columns: Columns): Extent {
    const content = [first];
    const begin = this.#window.at(first)!.text;
    // A bar opens the line and none closes it: its last cell goes on in the next one.
    for (let open = opensWithBar(begin) && !closesWithBar(begin); ; ) {
      const next = this.#window.nextContent(content.at(-1)! + 1);
      if (next < 0) break;
      const { kind, text } = this.#window.at(next)!;
      if (open) {
        if (kind === 'tabbed' || opensWithBar(text)) break;
        open = !closesWithBar(text);
      } else if (kind !== 'barred' || !continuesBarredRow(text, begin, columns, next === content.at(-1)! + 1)) break;
      content.push(next);
    }
    return { form: 'barred', content, nameLines: 0 };
  }

  /** The lines with text from one to another. */
  #linesUpTo(last: number, first: number): number[] {
    const lines: number[] = [];
    for (let i = first; i >= 0 && i <= last; i = this.#window.nextContent(i + 1)) lines.push(i);
    return lines;
  }

  /** The lines of a name whose amounts are lost: the first, and the last word of the name where that is broken off. */
  #nameWithoutAmounts(first: number): number[] {
    const next = this.#window.nextContent(first + 1);
    if (next < 0 || endsLikeName(this.#window.at(first)!.text)) return [first];
    return isNameTail(this.#window.at(next)!.text) ? [first, next] : [first];
  }

  /** The lines below a line with some amounts that hold one more each: with decimals, as page numbers have none. */
  #amountsBelow(line: number, known: number): number[] {
    const next = this.#window.nextContent(line + 1);
    if (next < 0 || !/[.．]/.test(this.#window.at(next)!.text)) return [];
    return this.#starts.stackedAmounts(next).slice(0, AMOUNT_COLUMNS.length - known);
  }

  /** The lines of a wrapped row's name and amounts; the name may go on behind the amounts. */
  #nameLines(first: number, state: ReaderState): number[] {
    const amountsAt = this.#starts.amountsLine(first, state);
    // Before the amounts a number alone on its line is that of a page.
    const lines = this.#linesUpTo(amountsAt, first).filter(
      (line) => line === amountsAt || !isBareNumber(this.#window.at(line)!.text),
    );
    if (lines.length === 0) return this.#nameWithoutAmounts(first);
    // What stands behind the amounts on their line is the goal already.
    const run = amountsIn(this.#window.at(amountsAt)!.text);
    if (run !== null && run.after.end > run.after.start) return lines;
    const stacked = this.#starts.stackedAmounts(amountsAt);
    if (stacked.length > 1) return [...lines, ...stacked.slice(1)];
    if (run !== null) lines.push(...this.#amountsBelow(amountsAt, run.amounts.length));
    const pieces = lines.map((line) => nameOn(this.#window.at(line)!.text));
    // Where the amounts stand last, what is behind them is another row.
    while (lines.length < MOST_NAME_LINES && !amountsFollow(columnsIn(state))) {
      const next = this.#window.nextContent(lines[lines.length - 1]! + 1);
      const text = next < 0 ? '' : this.#window.at(next)!.text;
      if (next < 0 || this.#window.at(next)!.kind === 'tabbed' || amountsIn(text) !== null) break;
      if (this.#isProjectBelowSum(next, lines, state)) break;
      const after = this.#window.nextContent(next + 1);
      const startsRow =
        after >= 0 && (this.#starts.amountsLine(after, state) >= 0 || this.#starts.isCentredAt(after, state));
      if (!continuesName(this.#signs, pieces, text, { text: after < 0 ? '' : this.#window.at(after)!.text, startsRow }))
        break;
      lines.push(next);
      pieces.push(text);
    }
    return lines;
  }
}

/** Whether a line has all cells, and something in the last one. */
function isWhole(line: string, { order }: Columns): boolean {
  return countTabs(line) === order.length - 1 && !/\t\s*$/.test(line);
}

/** In the first row of a form with departments, its own first word is the department. */
function withDepartment(state: ReaderState, line: string): ReaderState {
  const columns = columnsIn(state);
  return state.department !== null || hasAmounts(columns)
    ? state
    : { ...state, department: departmentOn(withoutRowSerial(line, columns)) };
}

/** The department that a line of a form with departments begins with; null where it may go on in the next line. */
function departmentOn(line: string): string | null {
  const text = line.trim();
  return firstWord(text) ?? (endsLikeUnit(text) ? text : null);
}
