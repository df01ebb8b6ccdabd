import { OPERATORS } from '../catalog/values.ts';
import type { ListSigns } from '../indicator/list-signs.ts';
import { isEnded, toHalfWidth } from '../text/chars.ts';
import { escaped, oneOf } from '../text/pattern.ts';
import { amountsIn, isMeantAsAmount, loneAmount } from './amount.ts';
import { isIndented } from './authoring.ts';
import { type Columns, hasAmounts } from './columns.ts';
import type { LineWindow } from './line-window.ts';
import { isNamePiece } from './name-form.ts';
import { isBareNumber } from './page-lines.ts';
import { columnsIn, type ReaderState } from './row.ts';
import { endsLikeName, isPlaceholder } from './row-kind.ts';
import { type RowStart, startsWithDepartment } from './row-start.ts';
import { countTabs } from './tabs.ts';

/** A wrapped line inside a cell has at least so many characters. */
const LEAST_FULL_LINE = 12;

/** The row before a line. */
export interface Before {
  /** Its last line. */
  readonly previous: string;
  readonly tabbed: boolean;
  /** Whether its list has begun. */
  readonly listed: boolean;
}

/** Tells whether a line is no part of the row before it. */
export class RowEnd {
  readonly #window: LineWindow;
  readonly #starts: RowStart;
  readonly #signs: ListSigns;

  constructor(window: LineWindow, starts: RowStart, signs: ListSigns) {
    this.#window = window;
    this.#starts = starts;
    this.#signs = signs;
  }

  /** Whether a line with tabs is no part of a row that has some tabs before it. */
  ofTabbed(line: number, tabs: number, listed: boolean, state: ReaderState): boolean {
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
  isAt(line: number, before: Before, state: ReaderState): boolean {
    const { previous, tabbed, listed } = before;
    const { text } = this.#window.at(line)!;
    const ended = isEnded(previous) || isPlaceholder(previous);
    if (this.isNextRow(line, before, ended, state)) return true;
    if (isBareNumber(text)) {
      if ((ended || endsInAmounts(previous)) && this.#isBeforeRow(line, state)) return true;
      if (!isIndented(text)) return this.#isPageNumber(line, ended || (tabbed && previous.endsWith('\t')));
    }
    if (!listed || !ended || this.#signs.areFirstIn(text) || this.#starts.landmarkFrom(line) === 'later') return false;
    return tabbed || this.#isAside(line, previous);
  }

  /**
   * Whether another row begins in a line without tabs.
   *
   * @param ended whether the text of the row before has come to an end, and not only its line
   */
  isNextRow(line: number, { previous, tabbed, listed }: Before, ended: boolean, state: ReaderState): boolean {
    if (this.#starts.isAuthoringAt(line, state.columns)) return true;
    if (tabbed && this.#starts.cellsLine(line, state) >= 0) return true;
    const { text } = this.#window.at(line)!;
    if (!hasAmounts(columnsIn(state))) {
      const closed = startsWithDepartment(text, state)
        ? listed || ended || this.#isRowHead(line, previous, state)
        : listed && ended;
      return closed && this.#starts.isWithoutAmountsAt(line, state);
    }
    const jump = isIndented(text) && !isIndented(previous);
    // Behind `年度指标值:` stands the value, however much it looks like a name.
    const open = /[:：]\s*$/.test(previous);
    const closed = ended || jump || (!open && !isNamePiece(this.#signs, previous)) || amountsIn(previous) !== null;
    if ((closed || amountsIn(text) !== null) && this.#starts.amountsLine(line, state) >= 0) return true;
    return !tabbed && listed && ended && this.#starts.hasLostAmountsAt(line, state);
  }

  /** Whether another row begins, however the one before it was cut. */
  #isRowHead(line: number, previous: string, state: ReaderState): boolean {
    // The unit may be the department itself.
    const isUnit = startsWithDepartment(previous, state) && !/\s/.test(previous.trim());
    return !isUnit && this.#starts.isDepartmentBeforeUnitAt(line, state);
  }

  /**
   * Whether the name of a row that lost its amounts follows a list that lost its final `。`: text that is wrapped fills
   * its lines, so a short one ends it, or else the name is indented.
   */
  isNameBehind(line: number, content: readonly number[], state: ReaderState): boolean {
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
   * Whether a number alone on a line stands between two lines of one row: text that is wrapped fills its lines, so that
   * no line inside of it is that short; and no number stands before a comparison, `值:`, `10`, `≥90%`.
   *
   * @param next the line behind it, which is known to be no other row where it has tabs
   * @param content the lines of the row before it
   */
  isPageNumberInside(
    line: number,
    next: number,
    content: readonly number[],
    listed: boolean,
    state: ReaderState,
  ): boolean {
    const previous = this.#window.at(content.at(-1)!)!.text;
    const goesOn = this.#window.at(next)!.text.trim().split('\t', 1)[0]!;
    if (/[:：]\s*$/.test(previous) && COMPARISON.test(toHalfWidth(goesOn))) return true;
    const ended = isEnded(previous);
    const isFull = previous.trim().length >= LEAST_FULL_LINE || (ended && !listed);
    if (!isFull && !this.#isSetApart(line, content)) return false;
    if (isOpenEnded(previous) && !CODE_AT_END.test(previous) && !/^[\d０-９≥≤]/.test(goesOn)) return false;
    // `6`, `、`: a serial or code that ends the line before goes on below the number, else the number itself is one.
    if (/^[、.．-]/.test(goesOn) && !/[\d０-９]\s*$/.test(previous)) return false;
    if (this.#window.at(next)!.kind === 'plain' && this.#starts.amountsLine(next, state) >= 0) return false;
    const opens = this.#signs.areFirstIn(goesOn);
    if (listed) return !ended || (opens && this.#starts.landmarkFrom(next) === 'later');
    // In the goal, or between it and the list. Behind amounts a number is one of them.
    if (loneAmount(previous) !== null || (endsInAmounts(previous) && !this.#isSetApart(line, content))) return false;
    if (opens) return ended;
    return !ended || (!isNamePiece(this.#signs, goesOn) && this.#starts.landmarkFrom(next) === 'list');
  }

  /** Whether blank lines stand around a line, and none between the lines of the row before it. */
  #isSetApart(line: number, content: readonly number[]): boolean {
    const isBlank = (at: number) => this.#window.at(at)?.kind === 'blank';
    const last = content.at(-1)!;
    return isBlank(line - 1) && isBlank(line + 1) && content.length > 1 && content.at(-2) === last - 1;
  }

  /**
   * Whether a number alone on a line stands between a list that breaks off in a short line and another row, or the end:
   * it is no part of the list, whose text would have filled that line first.
   *
   * @param next the line behind it, -1 where there is none
   * @param content the lines of the row before it
   */
  isPageNumberBehind(next: number, content: readonly number[], state: ReaderState): boolean {
    if (content.length < 2) return false;
    const [before, last] = content.slice(-2).map((at) => widthOf(this.#window.at(at)!.text));
    if (last! > before! - LEAST_LACK) return false;
    if (next < 0 || this.#window.at(next)!.kind !== 'plain') return true;
    if (this.#starts.amountsLine(next, state) >= 0) return true;
    return startsWithDepartment(this.#window.at(next)!.text, state);
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

/** Whether a line ends with amounts, as that of a unit does, and is not one of several with one amount each. */
function endsInAmounts(line: string): boolean {
  const run = amountsIn(line);
  return run !== null && run.after.end === run.after.start && loneAmount(line) === null;
}

/** Before the number of a value, `≥`, `不低于`. */
const COMPARISON = new RegExp(
  `^\\s*${oneOf(OPERATORS.flatMap(({ signs, lookalikes, words }) => [...signs, ...lookalikes, ...words]).map(escaped))}`,
);

/** The code of a type or level: `；12-`. */
const CODE_AT_END = /[；;、]\s*[\d０-９]{1,2}[-－]\s*$/;

/** A line lacks at least so much of the one before it, if it is not full. */
const LEAST_LACK = 6;

/** How wide a line is printed, where a Chinese character takes two places. */
function widthOf(line: string): number {
  const text = line.trim();
  return text.length + (text.match(/[^\0-\xff]/g)?.length ?? 0);
}

export const MARK_AT_END = /[；;，,、]\s*$/;

/** Whether a line breaks off where only a figure can follow. */
export function isOpenEnded(line: string): boolean {
  return /[:：≥≤<>＜＞于过-]\s*$/.test(line);
}
