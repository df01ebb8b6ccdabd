import { withoutRadicals } from '../text/radicals.ts';
import { contentOf } from '../text/snapshot.ts';
import { isMeantAsAmount } from './amount.ts';
import { isIndented } from './authoring.ts';
import { barredTexts, isBarred } from './barred.ts';
import { type Columns, columnsOfCells } from './columns.ts';
import { isComment } from './comment.ts';
import { isFurniture, isGarble, isReviewRemark, isStamp } from './garble.ts';
import { type HeadingFacts, headingOf } from './heading.ts';
import { hasWords } from './name-form.ts';
import { isColumnNumbers, isPageMark, isRuleLine } from './page-lines.ts';
import { quoteLength } from './quote.ts';
import { isLikeRunningHead } from './running-heads.ts';
import { LONGEST_SPACED } from './spaced-header.ts';

export type LineKind =
  | 'blank'
  | 'comment'
  | 'rule'
  | 'heading'
  | 'header'
  | 'page'
  | 'garble'
  | 'tabbed'
  | 'barred'
  | 'plain';

/** What a line shows by itself, whatever stands around it. */
export interface LineFacts {
  readonly kind: LineKind;
  /** Without its line end, without the signs of a quotation before it, and with ordinary characters for radicals. */
  readonly text: string;
  /** Where in the line the text begins. */
  readonly start: number;
  /** Whether the line behind it tells. */
  readonly needsNext: boolean;
  readonly heading: HeadingFacts | null;
  readonly header: Columns | null;
  /** Whether it has the form of a running head of a page; its surroundings tell. */
  readonly likeRunningHead: boolean;
  /** Whether the first cell has a text and the second is an amount, as in nearly every row of a form with amounts. */
  readonly amountBehindName: boolean;
}

/** A line with more characters is no header. */
export const LONGEST_HEADER = 200;

/**
 * @param spaced whether it stands in a table without tabs between its cells, so that those at its ends are white space
 * @param next the line behind it, null where there is none; undefined where it was not looked at
 */
export function factsOf(line: string, spaced: boolean, next?: string | null): LineFacts {
  const content = contentOf(line);
  const quote = quoteLength(content, next);
  const start = quote ?? 0;
  const printed = start === 0 ? content : content.slice(start);
  // In a row with tabs, names and the header tell, and these are short.
  const text = printed.length > LONGEST_SPACED ? printed : withoutRadicals(printed);
  let kind: LineKind = 'plain';
  let heading: HeadingFacts | null = null;
  let header: Columns | null = null;
  if (/^[\s\ufeff]*$/.test(text)) kind = 'blank';
  else if (isComment(text)) kind = 'comment';
  else if (isRuleLine(text)) kind = 'rule';
  else if (isPageMark(text) || isColumnNumbers(text)) kind = 'page';
  else {
    const barred = isBarred(text) ? barredTexts(text) : null;
    heading = headingOf(barred === null ? text : barred.join(' ').trim());
    if (heading !== null && text !== printed) heading = asPrinted(heading, text, printed);
    if (heading !== null) kind = 'heading';
    else if (barred !== null || (spaced ? hasInnerTab(text) && !areAmountsAlone(text) : text.includes('\t'))) {
      header = text.length < LONGEST_HEADER ? columnsOfCells(barred ?? text.split('\t')) : null;
      if (header !== null) kind = 'header';
      else if (areGarble(text, barred)) kind = 'garble';
      else kind = barred === null ? 'tabbed' : 'barred';
    } else if (isGarble(text) || isStamp(text) || isFurniture(text) || isReviewRemark(text)) kind = 'garble';
  }
  return {
    kind,
    text,
    start,
    needsNext: quote === null || next !== undefined,
    heading,
    header,
    likeRunningHead: kind === 'plain' && isLikeRunningHead(text),
    amountBehindName: kind === 'tabbed' && hasAmountBehindName(text),
  };
}

/** The same with the characters of the line. */
function asPrinted({ title, department, ...others }: HeadingFacts, text: string, printed: string): HeadingFacts {
  const inLine = (found: string | null) => {
    const at = found === null ? -1 : text.indexOf(found);
    return at < 0 ? found : printed.slice(at, at + found!.length);
  };
  return { ...others, title: inLine(title), department: inLine(department) };
}

/** Whether a line is text of a row, unless it is a header or a page number without any sign. */
export function isContent(kind: LineKind): kind is 'tabbed' | 'barred' | 'plain' {
  return kind === 'tabbed' || kind === 'barred' || kind === 'plain';
}

/** A longer line has words, or amounts. */
const LONGEST_GARBLED = 100;

/** Whether all that the cells of a line hold is the remains of characters; a row that is misread has its amounts. */
function areGarble(line: string, barred: readonly string[] | null): boolean {
  if (line.length > LONGEST_GARBLED) return false;
  const [first, ...others] = (barred ?? line.split('\t')).map((cell) => cell.trim());
  return !others.some(isMeantAsAmount) && isGarble([first, ...others].filter((cell) => cell !== '').join(' '));
}

/** Whether the cells of a line are amounts from the first one on: where rows flow over lines, those of the name above. */
function areAmountsAlone(text: string): boolean {
  const cells = text.split('\t');
  return isMeantAsAmount(cells[0]!.trim()) && cells.every((cell) => cell.trim() === '' || isMeantAsAmount(cell.trim()));
}

function hasAmountBehindName(text: string): boolean {
  const first = text.indexOf('\t');
  if (first <= 0 || isIndented(text)) return false;
  const second = text.indexOf('\t', first + 1);
  const amount = text.slice(first + 1, second < 0 ? text.length : second);
  return amount.length < 24 && isMeantAsAmount(amount) && hasWords(text.slice(0, first));
}

/** The texts between the bars or tabs of a line; null for a line of words. */
export function cellTexts(line: string): string[] | null {
  if (isBarred(line)) return barredTexts(line);
  return line.includes('\t') ? line.split('\t') : null;
}

/** Whether a tab stands between two texts, not only before or behind them. */
export function hasInnerTab(text: string): boolean {
  return text.includes('\t') && text.trim().includes('\t');
}
