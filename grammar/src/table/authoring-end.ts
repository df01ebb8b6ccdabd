import type { ListSigns } from '../indicator/list-signs.ts';
import { isEnded } from '../text/chars.ts';
import { detailOf, isFirstSerial, isIndented } from './authoring.ts';
import { isAside } from './garble.ts';
import type { LineWindow } from './line-window.ts';
import { isNamePiece, isSection } from './name-form.ts';
import type { ReaderState } from './row.ts';
import { isOpenEnded, MARK_AT_END, type RowEnd } from './row-end.ts';
import { endsLikeName } from './row-kind.ts';
import { GOES_ON, type RowStart } from './row-start.ts';

/** So many lines that cannot be read may stand between two parts of a row. */
const MOST_PASSED = 8;

/** A row in the authoring layout as far as it was read. */
export interface Above {
  /** The number of its last line. */
  readonly last: number;
  /** Whether its list has begun. */
  readonly listed: boolean;
  /** Whether lines behind its last one were passed over. */
  readonly passed: boolean;
}

/** Tells what a line is to the row in the authoring layout above it, with which one without indentation may go on. */
export class AuthoringEnd {
  readonly #window: LineWindow;
  readonly #starts: RowStart;
  readonly #end: RowEnd;
  readonly #signs: ListSigns;

  constructor(window: LineWindow, starts: RowStart, end: RowEnd, signs: ListSigns) {
    this.#window = window;
    this.#starts = starts;
    this.#end = end;
    this.#signs = signs;
  }

  partOf(line: number, above: Above, state: ReaderState): 'content' | 'interruption' | 'none' {
    const { text } = this.#window.at(line)!;
    if (isAside(text, above.listed) && isEnded(this.#window.at(above.last)!.text))
      return line - above.last <= MOST_PASSED ? 'interruption' : 'none';
    if (isIndented(text)) {
      if (this.#starts.hasAmountsAt(line, state)) return 'none';
      if (!above.passed) return 'content';
    } else if (this.#isNextRow(line, above, state)) return 'none';
    const entry = this.#isEntry(text);
    // A list that begins anew is that of a project whose name is lost; no serial 11 that was cut.
    if (entry && above.listed && isFirstSerial(text) && !this.#endsInDigit(above.last)) return 'none';
    if (entry || (!above.passed && this.#goesOn(line, above, state))) return 'content';
    return line - above.last <= MOST_PASSED && detailOf(text) !== 'goal' ? 'interruption' : 'none';
  }

  /** Whether a line begins an indicator, or the list. */
  #isEntry(text: string): boolean {
    const detail = detailOf(text);
    if (detail !== null) return detail !== 'goal';
    const sign = isIndented(text) ? null : this.#signs.first(text);
    return sign?.start === 0 && sign.serial !== null;
  }

  /** Whether the serial of a line may have begun in another. */
  #endsInDigit(line: number): boolean {
    return /[\d０-９]\s*$/.test(this.#window.at(line)!.text);
  }

  #isNextRow(line: number, { last, listed, passed }: Above, state: ReaderState): boolean {
    if (this.#window.at(line)!.kind === 'tabbed') return this.#starts.isTabbedAt(line, state);
    const previous = this.#window.at(last)!.text;
    const ended = passed || isEnded(previous);
    if (this.#starts.isAuthoringAt(line, state.columns)) return !this.#isInside(line, last, listed, ended, state);
    return this.#end.isNextRow(line, { previous, tabbed: false, listed }, ended, state);
  }

  /** Whether a line above a detail, as the name of a row stands, is inside the row before it. */
  #isInside(line: number, last: number, listed: boolean, ended: boolean, state: ReaderState): boolean {
    const { text } = this.#window.at(line)!;
    const below = this.#window.at(this.#window.nextContent(line + 1))!.text;
    const detail = detailOf(below);
    if (detail === 'goal' || this.#starts.hasAmountsAt(line, state)) return false;
    if (listed) {
      const goesOn = detail === 'entry' && !isFirstSerial(below);
      return goesOn && !(ended && isNamePiece(this.#signs, text) && !isSection(text));
    }
    return !ended && (line === last + 1 || !endsLikeName(text));
  }

  /** Whether a line without indentation goes on with the goal or indicator that stands above it. */
  #goesOn(line: number, { last, listed }: Above, state: ReaderState): boolean {
    const { kind, text } = this.#window.at(line)!;
    const previous = this.#window.at(last)!.text;
    if (kind === 'tabbed') return false;
    if (GOES_ON.test(text) || this.#signs.areFirstIn(text)) return true;
    const inGoal = !listed && this.#isBeforeList(line, state);
    if (isEnded(previous)) return inGoal && isEnded(text);
    if (inGoal || isOpenEnded(previous) || MARK_AT_END.test(previous) || this.#starts.landmarkFrom(line) === 'later')
      return true;
    if (isNamePiece(this.#signs, text)) return line === last + 1 && !endsLikeName(text);
    return !isSection(text) && !this.#window.isInterrupted(last, line);
  }

  /** Whether the list follows, and no name with amounts before it. */
  #isBeforeList(line: number, state: ReaderState): boolean {
    for (
      let i = this.#window.nextContent(line + 1);
      i >= 0 && i <= line + MOST_PASSED;
      i = this.#window.nextContent(i + 1)
    ) {
      const { kind, text } = this.#window.at(i)!;
      if (this.#isEntry(text)) return true;
      if (isIndented(text) || kind === 'tabbed' || this.#starts.hasAmountsAt(i, state)) return false;
    }
    return false;
  }
}
