import type { ListSigns } from '../indicator/list-signs.ts';
import { isEnded } from '../text/chars.ts';
import { amountsIn, isMeantAsAmount, loneAmount } from './amount.ts';
import { isIndented } from './authoring.ts';
import { closesWithBar, continuesBarredRow, opensWithBar } from './barred.ts';
import { centredListStart, centredPieces, listBehindBreak } from './centred.ts';
import { amountsFollow, type Columns, hasAmounts, leadingColumns } from './columns.ts';
import { countTabs } from './line-facts.ts';
import type { LineWindow } from './line-window.ts';
import { firstWord, isNamePiece, nameOn } from './name-form.ts';
import { isBareNumber } from './page-lines.ts';
import { columnsIn, type ReaderState } from './row.ts';
import { endsLikeName, endsLikeUnit, isNothing } from './row-kind.ts';
import { MOST_NAME_LINES, type RowStart, startsWithDepartment } from './row-start.ts';
import { type CellEdges, edgesOf, edgesWithoutAmounts, piecesOf } from './side-by-side.ts';
import { amountsAlone } from './wrapped.ts';
import { continuesName } from './wrapped-with-amounts.ts';

/** A wrapped line inside a cell has at least so many characters. */
const LEAST_FULL_LINE = 12;

/** How the cells of a row lie on its lines. */
export type RowForm = 'tabbed' | 'barred' | 'authoring' | 'centred' | 'wrappedWithAmounts' | 'wrappedWithoutAmounts';

export interface Extent {
  readonly form: RowForm;
  /** The numbers of the lines that hold the row; those between them interrupt it. */
  readonly content: readonly number[];
  /** How many of them hold the name and the amounts, in a wrapped row with amounts. */
  readonly nameLines: number;
}

/** Tells where a row ends that begins in a line. */
export class RowExtent {
  readonly #window: LineWindow;
  readonly #starts: RowStart;
  readonly #signs: ListSigns;

  constructor(window: LineWindow, starts: RowStart, signs: ListSigns) {
    this.#window = window;
    this.#starts = starts;
    this.#signs = signs;
  }

  of(first: number, state: ReaderState): Extent {
    const columns = columnsIn(state);
    if (this.#window.at(first)!.kind === 'barred') return this.#barred(first, columns);
    if (this.#starts.isCentredAt(first, state)) return this.#centred(first, state);
    const broken = this.#window.at(first)!.kind !== 'tabbed' && this.#starts.isNameBeforeCells(first, state);
    const form = this.#formOf(first, columns, broken);
    const edges = this.#edges(first, form, columns);
    const content = form === 'wrappedWithAmounts' && edges === null ? this.#nameLines(first, state) : [first];
    const nameLines = content.length;
    // Where the amounts stand last, a line with a name and amounts is a total or a unit, and nothing follows.
    if (form === 'wrappedWithAmounts' && amountsFollow(columns) && amountsIn(this.#window.at(first)!.text) !== null) {
      return { form, content, nameLines };
    }
    // In the first row of a form with departments, its own first word is the department.
    const department = state.department ?? (hasAmounts(columns) ? null : departmentOn(this.#window.at(first)!.text));
    const within = { ...state, department };
    let tabs: number | null = null;
    let listed: boolean | null = null;
    let passed = content[content.length - 1]!;
    for (;;) {
      const last = content[content.length - 1]!;
      const next = this.#window.nextContent(Math.max(last, passed) + 1);
      if (next < 0) break;
      const { kind, text, amountBehindName } = this.#window.at(next)!;
      if (kind === 'barred' || this.#starts.isCentredAt(next, state)) break;
      const nameOnly = broken && content.length === 1;
      if (!nameOnly && amountBehindName && hasAmounts(columns)) break;
      const previous = this.#window.at(last)!.text;
      tabs ??= form === 'tabbed' ? countTabs(this.#window.at(first)!.text) : 0;
      listed ??= this.#signs.areIn(this.#window.at(first)!.text);
      if (form === 'authoring') {
        if (this.#endsAuthoring(next, state)) break;
      } else if (kind === 'tabbed') {
        if (form !== 'tabbed' || this.#endsTabbed(next, tabs, listed, state)) break;
        tabs += countTabs(text);
      } else if (edges !== null && this.#opensSideBySide(next, edges, within)) {
        break;
      } else if (edges !== null && piecesOf(text, edges) !== null) {
        content.push(next);
        continue;
      } else if (form === 'wrappedWithAmounts' && listed && amountsFollow(columns) && amountsAlone(text) !== null) {
        content.push(next);
        break;
      } else if (form !== 'tabbed' && listed && this.#isPageNumberInside(next, previous, state)) {
        passed = next;
        continue;
      } else if (this.#ends(next, previous, form === 'tabbed', listed, within)) break;
      else if (form === 'wrappedWithAmounts' && listed && this.#isNameBehind(next, content, state)) break;
      listed ||= this.#signs.areIn(previous.slice(-10) + text.trim());
      content.push(next);
    }
    return { form, content, nameLines };
  }

  /** A row whose list begins above its name: each line goes on with the list in its column. */
  #centred(first: number, state: ReaderState): Extent {
    const columns = state.columns!;
    const content = [first];
    let list = centredListStart(this.#window.at(first)!.text, columns, this.#signs)!;
    let passed = first;
    for (;;) {
      const last = content.at(-1)!;
      const next = this.#window.nextContent(Math.max(last, passed) + 1);
      if (next < 0 || this.#window.at(next)!.kind !== 'plain' || this.#starts.isCentredAt(next, state)) break;
      const { text } = this.#window.at(next)!;
      // No cell is that short: it is the number of a page.
      if (isBareNumber(text)) {
        passed = next;
        continue;
      }
      if (this.#window.isInterrupted(last, next)) list = listBehindBreak(text, list);
      const pieces = centredPieces(text, list, columns);
      if (pieces === null || this.#starts.opensListAt(text, pieces.list)) break;
      if (pieces.list === null && (pieces.amounts !== null || pieces.words.some(({ column }) => column !== 'goal')))
        break;
      content.push(next);
    }
    return { form: 'centred', content, nameLines: 0 };
  }

  #edges(line: number, form: RowForm, columns: Columns): CellEdges | null {
    const { text } = this.#window.at(line)!;
    if (form === 'wrappedWithAmounts') return edgesOf(text, this.#signs);
    if (form === 'wrappedWithoutAmounts') return edgesWithoutAmounts(text, leadingColumns(columns).length, this.#signs);
    return null;
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

  #formOf(first: number, columns: Columns, broken: boolean): RowForm {
    if (this.#starts.isAuthoringAt(first, columns)) return 'authoring';
    if (broken || this.#window.at(first)!.kind === 'tabbed') return 'tabbed';
    return hasAmounts(columns) ? 'wrappedWithAmounts' : 'wrappedWithoutAmounts';
  }

  /** The lines of a wrapped row's name and amounts; the name may go on behind the amounts. */
  #nameLines(first: number, state: ReaderState): number[] {
    const amountsAt = this.#starts.amountsLine(first, state);
    const lines: number[] = [];
    for (let i = first; i >= 0 && i <= amountsAt; i = this.#window.nextContent(i + 1)) lines.push(i);
    if (lines.length === 0) return [first];
    // What stands behind the amounts on their line is the goal already.
    const run = amountsIn(this.#window.at(amountsAt)!.text);
    if (run !== null && run.after.end > run.after.start) return lines;
    const stacked = this.#starts.stackedAmounts(amountsAt);
    if (stacked.length > 1) return [...lines, ...stacked.slice(1)];
    const pieces = lines.map((line) => nameOn(this.#window.at(line)!.text));
    // Where the amounts stand last, what is behind them is another row.
    while (lines.length < MOST_NAME_LINES && !amountsFollow(columnsIn(state))) {
      const next = this.#window.nextContent(lines[lines.length - 1]! + 1);
      const text = next < 0 ? '' : this.#window.at(next)!.text;
      if (next < 0 || this.#window.at(next)!.kind === 'tabbed' || amountsIn(text) !== null) break;
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

  #endsAuthoring(line: number, state: ReaderState): boolean {
    const { text } = this.#window.at(line)!;
    return !isIndented(text) || (amountsIn(text) !== null && this.#starts.amountsLine(line, state) >= 0);
  }

  /** Whether a line with tabs is no part of a row that has some tabs before it. */
  #endsTabbed(line: number, tabs: number, listed: boolean, state: ReaderState): boolean {
    const columns = columnsIn(state);
    const all = tabs + countTabs(this.#window.at(line)!.text);
    if (all >= columns.order.length) return true;
    // The rest of a row whose line was broken completes its cells, or has few and no amounts.
    if (all === columns.order.length - 1) return false;
    return (listed || this.#hasAmountsOrAllCells(line, columns)) && this.#starts.isTabbedAt(line, state);
  }

  #hasAmountsOrAllCells(line: number, columns: Columns): boolean {
    const cells = this.#window.at(line)!.text.split('\t');
    if (cells.length >= columns.order.length - 1) return true;
    return hasAmounts(columns) && cells.slice(1).some(isMeantAsAmount);
  }

  /** Whether a line without tabs is no part of the row before it. */
  #ends(line: number, previous: string, tabbed: boolean, listed: boolean, state: ReaderState): boolean {
    const text = this.#window.at(line)!.text;
    if (this.#starts.isAuthoringAt(line, state.columns) || (tabbed && this.#starts.isNameBeforeCells(line, state)))
      return true;
    const ended = isEnded(previous) || isNothing(previous);
    const columns = columnsIn(state);
    if (hasAmounts(columns)) {
      const jump = isIndented(text) && !isIndented(previous);
      // Behind `年度指标值:` stands the value, however much it looks like a name.
      const open = /[:：]\s*$/.test(previous);
      const closed = ended || jump || (!open && !isNamePiece(this.#signs, previous)) || amountsIn(previous) !== null;
      if ((closed || amountsIn(text) !== null) && this.#starts.amountsLine(line, state) >= 0) return true;
      if (!tabbed && listed && ended && this.#starts.hasLostAmountsAt(line, state)) return true;
    } else if (startsWithDepartment(text, state) ? listed || ended : listed && ended) {
      if (this.#starts.isWithoutAmountsAt(line, state)) return true;
    }
    if (isBareNumber(text)) {
      if ((ended || endsInAmounts(previous)) && this.#isBeforeRow(line, state)) return true;
      if (!isIndented(text)) return this.#isPageNumber(line, ended || (tabbed && previous.endsWith('\t')));
    }
    if (!listed || !ended || this.#signs.areFirstIn(text) || this.#starts.landmarkFrom(line) === 'later') return false;
    return tabbed || this.#isAside(line, previous);
  }

  /**
   * Whether the name of a row that lost its amounts follows a list that lost its final `。`: text that is wrapped fills
   * its lines, so a short one ends it, or else the name is indented.
   */
  #isNameBehind(line: number, content: readonly number[], state: ReaderState): boolean {
    const { text } = this.#window.at(line)!;
    const previous = this.#window.at(content.at(-1)!)!.text;
    const indented = isIndented(text);
    if (!indented && (content.length < 2 || !this.#isShort(previous, content.at(-2)!))) return false;
    if (isIndented(previous) || isOpenEnded(previous) || MARK_AT_END.test(previous)) return false;
    return (indented || endsLikeName(text)) && this.#starts.hasLostAmountsAt(line, state);
  }

  #isShort(line: string, before: number): boolean {
    return line.trim().length < this.#window.at(before)!.text.trim().length - 1;
  }

  /**
   * Whether a number alone on a line stands between two lines of one list: text that is wrapped fills its lines, so that
   * no line inside of it is that short.
   */
  #isPageNumberInside(line: number, previous: string, state: ReaderState): boolean {
    const { text } = this.#window.at(line)!;
    if (!isBareNumber(text) || previous.trim().length < LEAST_FULL_LINE) return false;
    const next = this.#window.nextContent(line + 1);
    if (next < 0 || this.#window.at(next)!.kind !== 'plain') return false;
    const goesOn = this.#window.at(next)!.text;
    if (isOpenEnded(previous) && !/^\s*[\d０-９≥≤]/.test(goesOn)) return false;
    // `6`, `、`: a serial or code that ends the line before goes on below the number, else the number itself is one.
    if (/^\s*[、.．-]/.test(goesOn) && !/[\d０-９]\s*$/.test(previous)) return false;
    if (this.#starts.amountsLine(next, state) >= 0) return false;
    return !isEnded(previous) || (this.#signs.areFirstIn(goesOn) && this.#starts.landmarkFrom(next) === 'later');
  }

  /** A number alone on a line counts as a page number where the text before it ended, or where a page ends. */
  #isPageNumber(line: number, ended: boolean): boolean {
    if (!ended) return false;
    const next = this.#window.nextContent(line + 1);
    return next < 0 || !/^\s*[、.．-]/.test(this.#window.at(next)!.text);
  }

  /** Whether a row with amounts begins behind a line, or nothing more. */
  #isBeforeRow(line: number, state: ReaderState): boolean {
    const next = this.#window.nextContent(line + 1);
    return next < 0 || this.#starts.amountsLine(next, state) >= 0 || this.#starts.isCentredAt(next, state);
  }

  /** A line behind a finished list that goes on with nothing: a note, a signature, a scrap. */
  #isAside(line: number, previous: string): boolean {
    const text = this.#window.at(line)!.text.trim();
    if (/^(?:注|备注|说明|附注|填表|制表|联系)\s*[:：0-9]?/.test(text)) return true;
    return !/[。]$/.test(text) || text.length > previous.trim().length + 4;
  }
}

/** The department that a line of a form with departments begins with; null where it may go on in the next line. */
function departmentOn(line: string): string | null {
  const text = line.trim();
  return firstWord(text) ?? (endsLikeUnit(text) ? text : null);
}

/** Whether a line ends with amounts, as that of a unit does, and is not one of several with one amount each. */
function endsInAmounts(line: string): boolean {
  const run = amountsIn(line);
  return run !== null && run.after.end === run.after.start && loneAmount(line) === null;
}

const MARK_AT_END = /[；;，,、]\s*$/;

/** Whether a line breaks off where only a figure can follow. */
function isOpenEnded(line: string): boolean {
  return /[:：≥≤<>＜＞于过-]\s*$/.test(line);
}
