import type { Vocabulary } from '../indicator/vocabulary.ts';
import { Char, kindAt } from '../text/chars.ts';
import type { Span } from '../text/joined.ts';
import { contentLength } from '../text/snapshot.ts';
import { amountsIn, isMeantAsAmount } from './amount.ts';
import { isAuthoringDetail, isIndented, readAuthoring } from './authoring.ts';
import { type Columns, columnsOfCells, columnsOfText, DEFAULT_COLUMNS, hasAmounts } from './columns.ts';
import { isComment } from './comment.ts';
import { type HeadingFacts, headingOf, isBareNumber, isPageMark, isRuleLine } from './heading.ts';
import { looksLikeList, type RowLines, readPublished } from './published.ts';
import {
  BlankLines,
  CommentLine,
  HeaderLines,
  HeadingLines,
  type Interruption,
  type ReaderState,
  Row,
  RuleLine,
  ScrapLine,
  type TableSegment,
} from './row.ts';
import { endsLikeName, isNameTail, isTotalName } from './row-kind.ts';
import { continuesName, readWrappedWithAmounts, readWrappedWithoutAmounts } from './wrapped.ts';

/** Lines by number; may be asked for any line in any order. */
export interface LineSource {
  readonly count: number;
  line(index: number): string;
}

export const START: ReaderState = { columns: null, department: null, inTable: false };

export function sameState(a: ReaderState, b: ReaderState): boolean {
  return a === b || (a.columns?.key === b.columns?.key && a.department === b.department && a.inTable === b.inTable);
}

type LineKind = 'blank' | 'comment' | 'rule' | 'heading' | 'header' | 'page' | 'tabbed' | 'plain';

interface LineFacts {
  readonly kind: LineKind;
  /** Without its line end. */
  readonly text: string;
  readonly heading: HeadingFacts | null;
  readonly header: Columns | null;
  /** Whether the first cell has a text and the second is an amount, as in nearly every row of a form with amounts. */
  readonly amountBehindName: boolean;
}

/** No decision about a row looks further ahead than this, so that an edit concerns a bounded number of rows. */
const LOOKAHEAD = 160;
const LONGEST_NAME_PIECE = 40;
const MOST_NAME_LINES = 5;
const MOST_HEADER_LINES = 8;
const MOST_BREAKS = 4;
/** How much text may stand before the list of a row in a form without amounts. */
const MOST_LEADING = 4000;
const LONGEST_SIGN = 24;
const LONGEST_HEADER = 200;
/** The heading of a part of the table, or of a page: no beginning of a name. */
const SECTION = /^\s*(?:#|[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|续表|附件|附表|备注|说明|第.{1,4}[页部章])/;
/** Lines behind the reader are not asked for again. */
const MOST_FACTS = 4 * LOOKAHEAD;

/** Reads the segments of a table one after the other. What it makes of a line depends on nothing behind `LOOKAHEAD`. */
export class TableReader {
  readonly #source: LineSource;
  readonly #vocabulary: Vocabulary;
  readonly #facts = new Map<number, LineFacts>();
  #furthest = 0;

  constructor(source: LineSource, vocabulary: Vocabulary) {
    this.#source = source;
    this.#vocabulary = vocabulary;
  }

  /** The segment that begins in `line`, and the state behind it. */
  read(line: number, state: ReaderState): { segment: TableSegment; next: ReaderState } {
    this.#furthest = line;
    if (this.#facts.size > MOST_FACTS) this.#facts.clear();
    const facts = this.#at(line)!;
    const make = (lines: number) => [this.#lines(line, lines), state, this.#lookahead(line + lines)] as const;
    if (facts.kind === 'blank') return { segment: new BlankLines(...make(1)), next: state };
    if (facts.kind === 'comment') return { segment: new CommentLine(...make(1)), next: state };
    const header = this.#headerAt(line);
    if (header !== null) {
      const segment = new HeaderLines(...make(header.lines), header.columns);
      return { segment, next: { ...state, columns: header.columns } };
    }
    if (facts.kind === 'rule') return { segment: new RuleLine(...make(1)), next: state };
    if (facts.heading !== null) {
      const lines = this.#titleLines(line, facts.heading);
      const heading = lines === 1 ? facts.heading : (headingOf(this.#joined(line, lines)) ?? facts.heading);
      return { segment: new HeadingLines(...make(lines), heading), next: state };
    }
    if (facts.kind === 'page' || !this.#startsRow(line, state)) {
      const page = facts.kind === 'page' || isBareNumber(facts.text);
      return { segment: new ScrapLine(...make(1), page), next: state };
    }
    return this.#row(line, state);
  }

  // ── lines ────────────────────────────────────────────────────────────────────────────────────────────────────

  #at(line: number): LineFacts | null {
    if (line >= this.#source.count || line < 0) return null;
    if (line > this.#furthest) this.#furthest = line;
    let facts = this.#facts.get(line);
    if (facts === undefined) {
      facts = factsOf(this.#source.line(line));
      this.#facts.set(line, facts);
    }
    return facts;
  }

  #lines(from: number, count: number): string[] {
    const lines: string[] = [];
    for (let i = from; i < from + count; i++) lines.push(this.#source.line(i));
    return lines;
  }

  #lookahead(end: number): number {
    return Math.max(0, this.#furthest + 1 - end);
  }

  #joined(from: number, count: number): string {
    return this.#lines(from, count)
      .map((line) => line.trim())
      .join('');
  }

  /** The next line with text of a row at or behind `line`; -1 where none is near. Passes over interruptions. */
  #nextContent(line: number, limit = line + LOOKAHEAD): number {
    for (let i = line; i < limit; i++) {
      const facts = this.#at(i);
      if (facts === null) return -1;
      if (facts.kind === 'tabbed' || facts.kind === 'plain') {
        const header = this.#headerAt(i);
        if (header === null && !this.#endsPage(i)) return i;
        i += (header?.lines ?? 1) - 1;
      }
    }
    return -1;
  }

  /** Whether the line is a bare page number: behind it the title or the header is repeated. */
  #endsPage(line: number): boolean {
    if (!isBareNumber(this.#at(line)!.text)) return false;
    for (let i = line + 1; i < line + 4; i++) {
      const facts = this.#at(i);
      if (facts === null) return false;
      if (facts.kind === 'blank' || facts.kind === 'comment') continue;
      return facts.kind === 'heading' || this.#headerAt(i) !== null;
    }
    return false;
  }

  /** A header in one line, or wrapped over several. */
  #headerAt(line: number): { columns: Columns; lines: number } | null {
    const facts = this.#at(line);
    if (facts === null) return null;
    if (facts.header !== null && facts.kind === 'header') return { columns: facts.header, lines: 1 };
    if (facts.kind !== 'plain' && facts.kind !== 'tabbed') return null;
    if (facts.text.length > 80 || columnsOfText(facts.text) === null) return null;
    let text = '';
    let found: { columns: Columns; lines: number } | null = null;
    for (let i = line, lines = 1; lines <= MOST_HEADER_LINES; i++, lines++) {
      const next = this.#at(i);
      if (next === null) break;
      if (next.kind === 'blank' || next.kind === 'comment') continue;
      text += next.text;
      const read = columnsOfText(text);
      if (read === null) break;
      if (read.columns !== null) found = { columns: read.columns, lines };
    }
    return found;
  }

  /** A title may be cut inside a bracket. */
  #titleLines(line: number, heading: HeadingFacts): number {
    if (heading.title === null || !/[（(][^）)]*$/.test(heading.title)) return 1;
    for (let i = line + 1; i < line + 4; i++) {
      const facts = this.#at(i);
      if (facts === null || facts.kind === 'comment') return 1;
      if (facts.kind !== 'blank') return /^[^（(]{0,20}[）)]\s*$/.test(facts.text) ? i - line + 1 : 1;
    }
    return 1;
  }

  // ── where a row begins ───────────────────────────────────────────────────────────────────────────────────────

  #startsRow(line: number, state: ReaderState): boolean {
    const facts = this.#at(line)!;
    if (facts.kind === 'tabbed') return this.#startsTabbed(line, state);
    if (this.#startsAuthoring(line)) return true;
    if (this.#isNameBeforeCells(line, state)) return true;
    if (this.#amountsLine(line, state) >= 0) return true;
    const columns = state.columns ?? DEFAULT_COLUMNS;
    return hasAmounts(columns) ? this.#startsWithLostAmounts(line, state) : this.#startsWithoutAmounts(line, state);
  }

  #startsTabbed(line: number, state: ReaderState): boolean {
    const { text, amountBehindName } = this.#at(line)!;
    const columns = state.columns ?? DEFAULT_COLUMNS;
    if (amountBehindName && hasAmounts(columns)) return true;
    const cells = text.split('\t');
    const name = cells[0]!.trim();
    if (this.#startsAuthoring(line)) return name !== '';
    if (isTotalName(name)) return true;
    const lists = cells.some((cell, i) => i > 0 && looksLikeList(cell));
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
    let tabs = countTabs(this.#at(line)!.text);
    if (tabs >= all) return false;
    for (let i = this.#nextContent(line + 1, line + 4), n = 0; i >= 0 && n < MOST_BREAKS; n++) {
      const { kind, text, amountBehindName } = this.#at(i)!;
      if (amountBehindName) return false;
      tabs += kind === 'tabbed' ? countTabs(text) : 0;
      if (tabs >= all) return tabs === all;
      i = this.#nextContent(i + 1, i + 4);
    }
    return false;
  }

  /** Whether the line is the beginning of a name whose rest, with all cells, stands on the next line. */
  #isNameBeforeCells(line: number, state: ReaderState): boolean {
    if (state.columns === null) return false;
    const { text } = this.#at(line)!;
    if (!isNamePiece(text) || SECTION.test(text)) return false;
    const next = this.#nextContent(line + 1, line + 3);
    if (next < 0 || this.#at(next)!.kind !== 'tabbed') return false;
    const { text: cells, amountBehindName } = this.#at(next)!;
    if (countTabs(cells) !== state.columns.order.length - 1) return false;
    if (cells.startsWith('\t')) return true;
    const goesOn = !endsLikeName(text) || isNameTail(cells.slice(0, cells.indexOf('\t')));
    return goesOn && (!hasAmounts(state.columns) || amountBehindName);
  }

  #hasAmountsOrAllCells(line: number, columns: Columns): boolean {
    const cells = this.#at(line)!.text.split('\t');
    if (cells.length >= columns.order.length - 1) return true;
    return hasAmounts(columns) && cells.slice(1).some(isMeantAsAmount);
  }

  #startsAuthoring(line: number): boolean {
    const facts = this.#at(line)!;
    if (isIndented(facts.text)) return false;
    const next = this.#nextContent(line + 1, line + 4);
    if (next < 0 || !isAuthoringDetail(this.#at(next)!.text)) return false;
    return !looksLikeList(facts.text) && !/[。；]$/.test(facts.text.trim());
  }

  /**
   * The line with the amounts of a row whose name begins in `line`: this line, or one a few lines of name further on;
   * -1 where no such row begins here.
   */
  #amountsLine(line: number, state: ReaderState): number {
    const facts = this.#at(line)!;
    const run = amountsIn(facts.text);
    if (run !== null) return isNamePiece(facts.text.slice(run.before.start, run.before.end)) ? line : -1;
    if (!isNamePiece(facts.text)) return -1;
    for (let i = line + 1, pieces = 1; pieces < MOST_NAME_LINES; i++) {
      const next = this.#at(i);
      if (next === null || next.kind === 'tabbed') return -1;
      const header = this.#headerAt(i);
      if (header !== null || next.kind === 'heading') {
        // Only in the middle of a table can a page end inside a name.
        if (!state.inTable) return -1;
        i += (header?.lines ?? 1) - 1;
        continue;
      }
      if (next.kind !== 'plain' || this.#endsPage(i)) continue;
      pieces++;
      const amounts = amountsIn(next.text);
      if (amounts !== null) {
        const before = next.text.slice(0, amounts.before.end);
        return before.trim() === '' || isNamePiece(before) ? i : -1;
      }
      if (!isNamePiece(next.text)) return -1;
    }
    return -1;
  }

  /** The lines of a wrapped row's name and amounts; the name may go on behind the amounts. */
  #nameLines(first: number, state: ReaderState): number[] {
    const amountsAt = this.#amountsLine(first, state);
    const lines: number[] = [];
    for (let i = first; i >= 0 && i <= amountsAt; i = this.#nextContent(i + 1)) lines.push(i);
    if (lines.length === 0) return [first];
    const pieces = lines.map((line) => nameOn(this.#at(line)!.text));
    while (lines.length < MOST_NAME_LINES) {
      const next = this.#nextContent(lines[lines.length - 1]! + 1);
      const text = next < 0 ? '' : this.#at(next)!.text;
      if (next < 0 || this.#at(next)!.kind === 'tabbed' || amountsIn(text) !== null) break;
      const after = this.#nextContent(next + 1);
      const startsRow = after >= 0 && this.#amountsLine(after, state) >= 0;
      if (!continuesName(pieces, text, { text: after < 0 ? '' : this.#at(after)!.text, startsRow })) break;
      lines.push(next);
      pieces.push(text);
    }
    return lines;
  }

  /** A name without its amounts: nothing else stands between two lists. */
  #startsWithLostAmounts(line: number, state: ReaderState): boolean {
    const { text } = this.#at(line)!;
    return (
      state.inTable && isNamePiece(text) && !SECTION.test(text) && hasWords(text) && this.#landmarkFrom(line) === 'list'
    );
  }

  /** In a form without amounts: the department's name, or words before the next list that begins at 1. */
  #startsWithoutAmounts(line: number, state: ReaderState): boolean {
    const facts = this.#at(line)!;
    if (startsList(facts.text)) return false;
    return startsWithDepartment(facts.text, state) || this.#landmarkFrom(line) === 'list';
  }

  /** What comes first at or behind `line`: a list from its beginning, a later part of one, or nothing. */
  #landmarkFrom(line: number): 'list' | 'later' | 'none' {
    let window = '';
    let read = 0;
    const end = line + LOOKAHEAD;
    for (let i = this.#nextContent(line); i >= 0 && i < end && read < MOST_LEADING; i = this.#nextContent(i + 1)) {
      const text = this.#at(i)!.text.trim();
      window = window.slice(-LONGEST_SIGN) + text;
      const sign = LANDMARK.exec(window);
      const next = sign === null ? -1 : this.#nextContent(i + 1);
      // A sign right at the end may be cut by the line break.
      const whole = sign !== null && (next < 0 || sign.index + sign[0].length + 6 < window.length);
      if (whole) return kindOfLandmark(sign, read === 0);
      read += text.length;
    }
    return 'none';
  }

  // ── one row ──────────────────────────────────────────────────────────────────────────────────────────────────

  #row(first: number, state: ReaderState): { segment: Row; next: ReaderState } {
    const columns = state.columns ?? DEFAULT_COLUMNS;
    const broken = this.#at(first)!.kind !== 'tabbed' && this.#isNameBeforeCells(first, state);
    const tabbed = broken || this.#at(first)!.kind === 'tabbed';
    const authoring = this.#startsAuthoring(first);
    const wrapped = !tabbed && !authoring && hasAmounts(columns);
    const content = wrapped ? this.#nameLines(first, state) : [first];
    const nameLines = content.length;
    // In the first row of a form with departments, its own first word is the department.
    const department = state.department ?? (hasAmounts(columns) ? null : firstWord(this.#at(first)!.text));
    const within = { ...state, department };
    let tabs: number | null = null;
    let listed: boolean | null = null;
    for (;;) {
      const last = content[content.length - 1]!;
      const next = this.#nextContent(last + 1);
      if (next < 0) break;
      const facts = this.#at(next)!;
      const previous = this.#at(last)!.text;
      const nameOnly = broken && content.length === 1;
      if (!nameOnly && facts.amountBehindName && hasAmounts(columns)) break;
      tabs ??= tabbed ? countTabs(this.#at(first)!.text) : 0;
      listed ??= looksLikeList(this.#at(first)!.text);
      if (authoring) {
        if (!isIndented(facts.text)) break;
        if (amountsIn(facts.text) !== null && this.#amountsLine(next, state) >= 0) break;
      } else if (facts.kind === 'tabbed') {
        const more = countTabs(facts.text);
        if (!tabbed || tabs + more >= columns.order.length) break;
        // The rest of a row whose line was broken completes its cells, or has few and no amounts.
        const completes = tabs + more === columns.order.length - 1;
        if (!completes && (listed || this.#hasAmountsOrAllCells(next, columns)) && this.#startsTabbed(next, state))
          break;
        tabs += more;
      } else if (this.#ends(next, previous, tabbed, listed, within)) break;
      listed ||= looksLikeList(previous.slice(-10) + facts.text.trim());
      content.push(next);
    }
    const count = content[content.length - 1]! - first + 1;
    const lines = this.#lines(first, count);
    const rowLines = this.#rowLines(first, lines, content);
    const read = authoring
      ? readAuthoring(rowLines, columns)
      : tabbed
        ? readPublished(rowLines, columns)
        : wrapped
          ? readWrappedWithAmounts(rowLines, nameLines)
          : readWrappedWithoutAmounts(rowLines, columns, state.department);
    const row = new Row(lines, state, this.#lookahead(first + count), columns, read);
    return { segment: row, next: stateBehind(row, state) };
  }

  /** Whether a line without tabs is no part of the row before it. */
  #ends(line: number, previous: string, tabbed: boolean, listed: boolean, state: ReaderState): boolean {
    const text = this.#at(line)!.text;
    if (this.#startsAuthoring(line) || (tabbed && this.#isNameBeforeCells(line, state))) return true;
    const ended = /(?:。|[^\d０-９][.．])\s*$/.test(previous);
    const columns = state.columns ?? DEFAULT_COLUMNS;
    if (hasAmounts(columns)) {
      const jump = isIndented(text) && !isIndented(previous);
      const closed = ended || jump || !isNamePiece(previous) || amountsIn(previous) !== null;
      if ((closed || amountsIn(text) !== null) && this.#amountsLine(line, state) >= 0) return true;
      if (!tabbed && listed && ended && this.#startsWithLostAmounts(line, state)) return true;
    } else if (listed && (ended || startsWithDepartment(text, state)) && this.#startsWithoutAmounts(line, state))
      return true;
    if (isBareNumber(text) && !isIndented(text)) return this.#isPageNumber(line, ended);
    if (!listed || !ended || startsList(text) || this.#landmarkFrom(line) === 'later') return false;
    return tabbed || this.#isAside(line, previous);
  }

  /** A number alone on a line counts as a page number where the text before it ended, or where a page ends. */
  #isPageNumber(line: number, ended: boolean): boolean {
    if (!ended) return false;
    const next = this.#nextContent(line + 1);
    return next < 0 || !/^\s*[、.．-]/.test(this.#at(next)!.text);
  }

  /** A line behind a finished list that goes on with nothing: a note, a signature, a scrap. */
  #isAside(line: number, previous: string): boolean {
    const text = this.#at(line)!.text.trim();
    if (/^(?:注|备注|说明|附注|填表|制表|联系)\s*[:：0-9]?/.test(text)) return true;
    return !/[。]$/.test(text) || text.length > previous.trim().length + 4;
  }

  #interruptionAt(line: number): Interruption['what'] | null {
    const { kind } = this.#at(line)!;
    if (kind === 'blank') return null;
    if (kind === 'plain' || kind === 'tabbed') return this.#endsPage(line) ? 'page' : 'header';
    return kind;
  }

  #rowLines(first: number, lines: readonly string[], content: readonly number[]): RowLines {
    const vocabulary = this.#vocabulary;
    if (lines.length === 1) {
      const source = lines[0]!;
      return { source, spans: [{ start: 0, end: contentLength(source) }], interruptions: [], vocabulary };
    }
    const source = lines.join('');
    const spans: Span[] = [];
    const interruptions: Interruption[] = [];
    let offset = 0;
    for (let i = 0, c = 0; i < lines.length; i++) {
      const line = lines[i]!;
      if (first + i === content[c]) {
        spans.push({ start: offset, end: offset + contentLength(line) });
        c++;
      } else {
        const what = this.#interruptionAt(first + i);
        if (what !== null) interruptions.push({ line: i, what });
      }
      offset += line.length;
    }
    return { source, spans, interruptions, vocabulary };
  }
}

const LANDMARK =
  /([\d０-９]{1,2})\s*[、.．,，]?\s*(?:[\d０-９]\s*[-－–—‐]\s*[\u4e00-\u9fff]|(?:产出|效益|满意度|成本)指标\s*[；;:：，,])|年度指标值?\s*[:：]|实施周期指标值?\s*[:：]/;

/** A serial 1 with a head begins a list, unless the text itself begins with it. */
function kindOfLandmark(match: RegExpExecArray, atStart: boolean): 'list' | 'later' {
  if (match[1] === undefined || (atStart && match.index === 0)) return 'later';
  return match[1] === '1' || match[1] === '１' ? 'list' : 'later';
}

function startsWithDepartment(line: string, { department }: ReaderState): boolean {
  const text = line.trim();
  return department !== null && (text === department || text.startsWith(`${department} `));
}

function stateBehind(row: Row, state: ReaderState): ReaderState {
  const department = state.department ?? row.text('department');
  return state.inTable && department === state.department
    ? state
    : { columns: state.columns, department, inTable: true };
}

function hasAmountBehindName(text: string): boolean {
  const first = text.indexOf('\t');
  if (first <= 0 || isIndented(text)) return false;
  const second = text.indexOf('\t', first + 1);
  const amount = text.slice(first + 1, second < 0 ? text.length : second);
  return amount.length < 24 && isMeantAsAmount(amount) && hasWords(text.slice(0, first));
}

/** The first of several words of a line; null where it has one only. */
function firstWord(line: string): string | null {
  const words = line.trim().split(/\s+/, 2);
  return words.length > 1 ? words[0]! : null;
}

function startsList(text: string): boolean {
  const trimmed = text.trimStart();
  return looksLikeList(trimmed.slice(0, 24)) && /^[\d０-９、年实]/.test(trimmed);
}

function factsOf(line: string): LineFacts {
  const text = line.slice(0, contentLength(line));
  let kind: LineKind = 'plain';
  let heading: HeadingFacts | null = null;
  let header: Columns | null = null;
  if (/^[\s\ufeff]*$/.test(text)) kind = 'blank';
  else if (isComment(text)) kind = 'comment';
  else if (isRuleLine(text)) kind = 'rule';
  else if (isPageMark(text)) kind = 'page';
  else {
    heading = headingOf(text);
    if (heading !== null) kind = 'heading';
    else if (text.includes('\t')) {
      header = text.length < LONGEST_HEADER ? columnsOfCells(text.split('\t')) : null;
      kind = header === null ? 'tabbed' : 'header';
    }
  }
  return { kind, text, heading, header, amountBehindName: kind === 'tabbed' && hasAmountBehindName(text) };
}

function countTabs(text: string): number {
  let tabs = 0;
  for (let i = text.indexOf('\t'); i >= 0; i = text.indexOf('\t', i + 1)) tabs++;
  return tabs;
}

/** Part of a project's or unit's name: short, with words, without the signs of sentences and lists. */
function isNamePiece(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > LONGEST_NAME_PIECE) return false;
  if (/[。；;！？!?：:]|[\d０-９]\s*、/.test(trimmed) || looksLikeList(trimmed)) return false;
  return hasWords(trimmed) || /^[）)]$/.test(trimmed);
}

/** What of a line with amounts is name; the whole line where it has none. */
function nameOn(text: string): string {
  const run = amountsIn(text);
  return run === null ? text : text.slice(run.before.start, run.before.end);
}

function hasWords(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const kind = kindAt(text, i);
    if (kind === Char.Han || kind === Char.Letter) return true;
  }
  return false;
}

/** A first cell that can be a name: words, and no label of a heading. */
function hasNameForm(name: string): boolean {
  return hasWords(name) && name.length > 1 && !/[:：]/.test(name);
}
