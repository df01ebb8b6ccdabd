import { contentLength } from '../text/snapshot.ts';
import { isMeantAsAmount } from './amount.ts';
import { isIndented } from './authoring.ts';
import { barredTexts, isBarred } from './barred.ts';
import { type Columns, columnsOfCells } from './columns.ts';
import { isComment } from './comment.ts';
import { isGarble } from './garble.ts';
import { type HeadingFacts, headingOf } from './heading.ts';
import { hasWords } from './name-form.ts';
import { isColumnNumbers, isLikeRunningHead, isPageMark, isRuleLine } from './page-lines.ts';

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
  /** Without its line end. */
  readonly text: string;
  readonly heading: HeadingFacts | null;
  readonly header: Columns | null;
  /** Whether it has the form of a running head of a page; its surroundings tell. */
  readonly likeRunningHead: boolean;
  /** Whether the first cell has a text and the second is an amount, as in nearly every row of a form with amounts. */
  readonly amountBehindName: boolean;
}

/** A line with more characters is no header. */
export const LONGEST_HEADER = 200;

export function factsOf(line: string): LineFacts {
  const text = line.slice(0, contentLength(line));
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
    if (heading !== null) kind = 'heading';
    else if (barred !== null || text.includes('\t')) {
      header = text.length < LONGEST_HEADER ? columnsOfCells(barred ?? text.split('\t')) : null;
      kind = header !== null ? 'header' : barred === null ? 'tabbed' : 'barred';
    } else if (isGarble(text)) kind = 'garble';
  }
  return {
    kind,
    text,
    heading,
    header,
    likeRunningHead: kind === 'plain' && isLikeRunningHead(text),
    amountBehindName: kind === 'tabbed' && hasAmountBehindName(text),
  };
}

/** Whether a line is text of a row, unless it is a header or a page number without any sign. */
export function isContent(kind: LineKind): kind is 'tabbed' | 'barred' | 'plain' {
  return kind === 'tabbed' || kind === 'barred' || kind === 'plain';
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

export function countTabs(text: string): number {
  let tabs = 0;
  for (let i = text.indexOf('\t'); i >= 0; i = text.indexOf('\t', i + 1)) tabs++;
  return tabs;
}
