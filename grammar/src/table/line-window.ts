import type { ListSigns } from '../indicator/list-signs.ts';
import { isEnded } from '../text/chars.ts';
import { isIndented } from './authoring.ts';
import { barredTexts, isBarred } from './barred.ts';
import {
  beginsHeader,
  COLUMNS_OF_2022,
  type Columns,
  columnsOf,
  columnsOfCells,
  columnsOfMisreadWords,
  columnsOfText,
  hasTexts,
  withAmountNames,
} from './columns.ts';
import type { HeadingFacts } from './heading.ts';
import { cellTexts, factsOf, hasInnerTab, isContent, type LineFacts, LONGEST_HEADER } from './line-facts.ts';
import { isOtherTitle } from './other-table.ts';
import { isAnnex, isBareNumber, isNumberedPage, isTableNumber, PAGE_BREAK } from './page-lines.ts';
import type { Interruption } from './row.ts';
import { goesOnFromBudget, isBudgetDocument, standsApart } from './running-heads.ts';
import { LONGEST_SPACED, opensHeader, spacedHeader, withPlaces } from './spaced-header.ts';
import { beginsWithOwners, lackedColumns, lacksOwners, withUnnamed } from './unnamed-column.ts';

/** Lines by number; may be asked for any line in any order. */
export interface LineSource {
  readonly count: number;
  line(index: number): string;
}

/** No decision about a row looks further ahead than this, so that an edit concerns a bounded number of rows. */
export const LOOKAHEAD = 160;
/** What begins there, a header for one, is looked at to its end. */
export const FURTHEST_LOOKAHEAD = LOOKAHEAD + 40;
/** Lines with text, where each column's name has one of its own. */
const MOST_HEADER_LINES = 10;
/** How much shorter than the line behind it a running head is. */
const LEAST_SHORTER = 3;
/** A header whose names flow over lines side by side. */
const MOST_SPACED_LINES = 4;
const LONGEST_PRINTED = 80;
/** Below a header that lacks a column's name. */
const MOST_ROWS_BELOW = 16;
const MOST_BLANK_BELOW = 6;
/** Blank lines, and marks of the page, stand between a running head and the text above it. */
const MOST_ABOVE = 8;
/** Of the lines around a running head, so much tells. */
const MOST_READ = 200;
/** Between a title and its header stand the department, the unit of amounts, the number of the table. */
const MOST_BELOW_TITLE = 8;
/** Lines behind the reader are not asked for again. */
const MOST_FACTS = 4 * LOOKAHEAD;

/** The lines from the beginning of a segment on, read once each; remembers how far the reader looked. */
export class LineWindow {
  readonly #source: LineSource;
  readonly #signs: ListSigns;
  readonly #facts = new Map<number, LineFacts>();
  #begin = 0;
  #furthest = 0;
  #spaced = false;
  #anyQuoted = false;

  constructor(source: LineSource, signs: ListSigns) {
    this.#source = source;
    this.#signs = signs;
  }

  /** Begins a segment below a header: what is asked for from now on counts as looked at for it. */
  begin(line: number, columns: Columns | null): void {
    const spaced = columns?.spaced ?? false;
    this.#begin = line;
    this.#furthest = line;
    if (this.#facts.size > MOST_FACTS) this.#facts.clear();
    if (spaced === this.#spaced) return;
    this.#spaced = spaced;
    // Nothing else of a line depends on the header.
    for (const [at, { text }] of this.#facts) if (text.includes('\t')) this.#facts.delete(at);
  }

  at(line: number): LineFacts | null {
    if (line >= this.#source.count || line < 0) return null;
    if (line > this.#furthest) this.#furthest = line;
    let facts = this.#facts.get(line);
    if (facts === undefined) {
      const text = this.#source.line(line);
      facts = factsOf(text, this.#spaced);
      if (facts.needsNext) {
        facts = factsOf(text, this.#spaced, line + 1 < this.#source.count ? this.#source.line(line + 1) : null);
      }
      this.#facts.set(line, facts);
      this.#anyQuoted ||= facts.start > 0;
    }
    if (facts.needsNext && line + 1 > this.#furthest) this.#furthest = line + 1;
    return facts;
  }

  /** Where the text of a line begins that was looked at. */
  startOf(line: number): number {
    return this.#anyQuoted ? this.at(line)!.start : 0;
  }

  /** Whole lines, with their line ends. */
  lines(from: number, count: number): string[] {
    const lines: string[] = [];
    for (let i = from; i < from + count; i++) lines.push(this.#source.line(i));
    return lines;
  }

  /** How many lines at or behind `end` were looked at since the segment began. */
  lookahead(end: number): number {
    return Math.max(0, this.#furthest + 1 - end);
  }

  /** Lines without white space around them, put together. */
  joined(from: number, count: number): string {
    return Array.from({ length: count }, (_, i) => this.at(from + i)!.text.trim()).join('');
  }

  /** The next line with text of a row at or behind `line`; -1 where none is near. Passes over interruptions. */
  nextContent(line: number, limit = line + LOOKAHEAD): number {
    for (let i = line; i < limit; i++) {
      const facts = this.at(i);
      if (facts === null) return -1;
      if (isContent(facts.kind)) {
        const header = this.headerAt(i);
        if (header === null && !this.isOfPage(i)) return i;
        i += (header?.lines ?? 1) - 1;
      }
    }
    return -1;
  }

  /** Whether the line is of the page and not of the table: a running head, or a page number without any sign. */
  isOfPage(line: number): boolean {
    return this.#endsPage(line) || this.isRunningHead(line);
  }

  /** The text of a cell fills its lines, also the one before it ends; a running head is shorter than the line behind it. */
  isRunningHead(line: number): boolean {
    const { likeRunningHead, text } = this.at(line)!;
    if (!likeRunningHead) return false;
    if (text.startsWith(PAGE_BREAK)) return true;
    for (let i = line + 1; i < line + 4; i++) {
      const next = this.at(i);
      // Behind the table an annex begins.
      if (next === null) return !isAnnex(text);
      if (next.kind === 'blank' || next.kind === 'comment') continue;
      if (isOtherTitle(next.text)) return true;
      // It may be the first part of a name whose line was broken.
      if (next.kind === 'tabbed') return isTableNumber(text) || this.#isHeadAbove(next, line);
      if (next.kind !== 'plain' || isBareNumber(next.text)) return true;
      // Only the first line of a row is indented.
      if (next.likeRunningHead || isNumberedPage(text) || (isIndented(next.text) && !isIndented(text))) return true;
      if (next.text.trim().length > text.trim().length + LEAST_SHORTER) return true;
      return standsApart(text, this.#textsAbove(line), next.text.slice(0, MOST_READ));
    }
    return true;
  }

  /** Whether a line is the head of a page above a line with tabs, and no beginning of the name in it. */
  #isHeadAbove(next: LineFacts, line: number): boolean {
    const { text } = this.at(line)!;
    const above = this.#textsAbove(line);
    const behind = next.text.slice(0, MOST_READ);
    if (standsApart(text, above, behind)) return true;
    const isBetweenRows = next.amountBehindName && (above.length === 0 || isEnded(above[0]!));
    return isBetweenRows && isBudgetDocument(text) && !goesOnFromBudget(behind);
  }

  /** How the last cells of the two nearest lines above one end, since the segment began, the nearest first. */
  #textsAbove(line: number): string[] {
    const texts: string[] = [];
    for (let i = line - 1; i >= this.#begin && i > line - MOST_ABOVE && texts.length < 2; i--) {
      const { kind, text, likeRunningHead } = this.at(i)!;
      const cell = text.slice(Math.max(text.lastIndexOf('\t') + 1, text.length - MOST_READ)).trim();
      if (isContent(kind) && !likeRunningHead) {
        if (cell === '') break;
        texts.push(cell);
      }
    }
    return texts;
  }

  /** Whether the line is a bare page number: behind it another page begins, or the title or the header is repeated. */
  #endsPage(line: number): boolean {
    if (!isBareNumber(this.at(line)!.text)) return false;
    for (let i = line + 1; i < line + 4; i++) {
      const facts = this.at(i);
      if (facts === null) return false;
      if (facts.text.startsWith(PAGE_BREAK)) return true;
      if (facts.kind === 'blank' || facts.kind === 'comment') continue;
      return facts.kind === 'heading' || this.headerAt(i) !== null;
    }
    return false;
  }

  /** Whether the title of another table stands above one: no header of a goal table follows before another title. */
  opensOtherTable(line: number): boolean {
    for (let i = line + 1, lines = 0; lines < MOST_BELOW_TITLE && i < line + 2 * MOST_BELOW_TITLE; i++) {
      const facts = this.at(i);
      if (facts === null) return true;
      if (facts.kind === 'blank' || facts.kind === 'comment') continue;
      lines++;
      if (isOtherTitle(facts.text) || (facts.heading !== null && facts.heading.title !== null)) return true;
      const header = this.headerAt(i);
      if (header !== null) return !hasTexts(header.columns);
    }
    return true;
  }

  /** A header in one line, wrapped over several, or with the names of the amounts below the one of them all. */
  headerAt(line: number): { columns: Columns; lines: number } | null {
    const found = this.#namesAt(line);
    if (found === null) return null;
    const whole = this.#withAmountsBelow(line, found);
    if (whole.lines > 1) return whole;
    return { columns: this.#withOwners(line, this.#withUnnamed(line, whole.columns)), lines: 1 };
  }

  /** With department and unit, where the header of the form of 2022 leaves them out and its first row begins with them. */
  #withOwners(line: number, columns: Columns): Columns {
    if (!lacksOwners(columns)) return columns;
    for (let i = line + 1; i < line + MOST_BLANK_BELOW; i++) {
      const next = this.at(i);
      if (next === null) break;
      if (next.kind === 'blank' || next.kind === 'rule') continue;
      const cells = cellTexts(next.text) ?? next.text.trim().split(/\s+/, 3);
      return beginsWithOwners(cells) ? { ...COLUMNS_OF_2022, spaced: columns.spaced } : columns;
    }
    return columns;
  }

  /** With the columns that the header does not name and that the rows below it show. */
  #withUnnamed(line: number, columns: Columns): Columns {
    if (columns.spaced || lackedColumns(columns).length === 0) return columns;
    const names = cellTexts(this.at(line)!.text);
    if (names?.length !== columns.order.length) return columns;
    const rows: string[][] = [];
    for (let i = line + 1; i <= line + MOST_ROWS_BELOW; i++) {
      const next = this.at(i);
      if (next === null || next.kind === 'header' || next.kind === 'heading') break;
      const cells = next.kind === 'tabbed' || next.kind === 'barred' ? cellTexts(next.text) : null;
      if (cells?.length === names.length) rows.push(cells);
    }
    return withUnnamed(columns, names, rows, this.#signs);
  }

  #withAmountsBelow(line: number, found: { columns: Columns; lines: number }) {
    for (let i = line + found.lines; i < line + found.lines + 3; i++) {
      const next = this.at(i);
      if (next === null || !(next.kind === 'blank' || next.kind === 'rule')) {
        const columns = next === null ? null : withAmountNames(found.columns, cellTexts(next.text), next.text);
        return columns === null ? found : { columns, lines: i - line + 1 };
      }
    }
    return found;
  }

  #namesAt(line: number): { columns: Columns; lines: number } | null {
    const facts = this.at(line);
    if (facts === null) return null;
    if (facts.kind === 'barred') return this.#barredHeaderAt(line, facts);
    if (facts.header !== null && facts.kind === 'header') {
      return isBarred(facts.text) ? this.#barredHeaderAt(line, facts) : { columns: facts.header, lines: 1 };
    }
    if (!isContent(facts.kind)) return null;
    // Between columns that stand side by side there are many spaces.
    const longest = facts.kind === 'plain' ? LONGEST_SPACED : LONGEST_PRINTED;
    if (facts.text.length > longest) return null;
    if (columnsOfText(facts.text) === null) {
      return this.#spacedHeaderAt(line, facts) ?? this.#misreadHeaderAt(facts);
    }
    let text = '';
    let spaced = true;
    let found: { columns: Columns; lines: number } | null = null;
    for (let i = line, cells = 0; cells < MOST_HEADER_LINES && i < line + 2 * MOST_HEADER_LINES; i++) {
      const next = this.at(i);
      if (next === null) break;
      if (next.kind === 'blank' || next.kind === 'comment') continue;
      cells++;
      text += next.text;
      const read = columnsOfText(text);
      if (read === null) break;
      spaced &&= !hasInnerTab(next.text);
      if (read.columns !== null) found = { columns: columnsOf(read.columns.order, spaced), lines: i - line + 1 };
    }
    if (found?.lines === 1) return { columns: withPlaces(found.columns, asPrinted(facts.text)), lines: 1 };
    return found ?? this.#misreadHeaderAt(facts);
  }

  /** A header of words of which one is not known. */
  #misreadHeaderAt({ kind, text }: LineFacts): { columns: Columns; lines: number } | null {
    const columns = kind === 'plain' ? columnsOfMisreadWords(text) : null;
    return columns === null ? null : { columns: withPlaces(columns, asPrinted(text)), lines: 1 };
  }

  /** A header whose names stand side by side with wide gaps and flow over lines. */
  #spacedHeaderAt(line: number, { kind, text }: LineFacts): { columns: Columns; lines: number } | null {
    if (kind !== 'plain' || !opensHeader(text)) return null;
    const below: string[] = [];
    for (let i = line + 1; i < line + MOST_SPACED_LINES; i++) {
      const next = this.at(i);
      if (next?.kind !== 'plain') return null;
      below.push(next.text);
      const columns = spacedHeader(asPrinted(text), below);
      if (columns !== null) return { columns, lines: i - line + 1 };
    }
    return null;
  }

  /** A header whose cells are wrapped between drawn bars: the lines are put together cell by cell. */
  #barredHeaderAt(line: number, { text, header }: LineFacts): { columns: Columns; lines: number } | null {
    let found = header === null ? null : { columns: header, lines: 1 };
    if (text.length > LONGEST_HEADER) return found;
    const cells = barredTexts(text);
    if (!beginsHeader(cells)) return found;
    for (let i = line + 1; i < line + MOST_HEADER_LINES; i++) {
      const next = this.at(i);
      if (next?.kind !== 'barred') break;
      const more = barredTexts(next.text);
      if (more.length !== cells.length) break;
      for (const [k, cell] of more.entries()) cells[k] += cell;
      if (!beginsHeader(cells)) break;
      const columns = columnsOfCells(cells);
      if (columns !== null) found = { columns, lines: i - line + 1 };
    }
    return found;
  }

  /** A title may be cut inside a bracket. */
  titleLines(line: number, heading: HeadingFacts): number {
    if (heading.title === null || !/[（(][^）)]*$/.test(heading.title)) return 1;
    for (let i = line + 1; i < line + 4; i++) {
      const facts = this.at(i);
      if (facts === null || facts.kind === 'comment') return 1;
      if (facts.kind !== 'blank') return /^[^（(]{0,20}[）)]\s*$/.test(facts.text) ? i - line + 1 : 1;
    }
    return 1;
  }

  /** Whether a page ends between two lines of a row, or anything else stands there but blank lines. */
  isInterrupted(last: number, next: number): boolean {
    for (let i = last + 1; i <= next; i++) {
      const { kind, text } = this.at(i)!;
      if (text.startsWith(PAGE_BREAK) || (i < next && kind !== 'blank')) return true;
    }
    return false;
  }

  /**
   * What a line inside a row is that is no part of it; null for a blank line.
   *
   * @param unread lines with text that could not be read; any other is one of a header
   */
  interruptionAt(line: number, unread: readonly number[] = []): Interruption['what'] | null {
    const { kind } = this.at(line)!;
    if (kind === 'blank') return null;
    if (!isContent(kind)) return kind;
    if (isBareNumber(this.at(line)!.text) || this.isRunningHead(line)) return 'page';
    return unread.includes(line) ? 'text' : 'header';
  }
}

/** A line with its words where the page has them. */
function asPrinted(line: string): string {
  return line.startsWith(PAGE_BREAK) ? line.slice(PAGE_BREAK.length) : line;
}
