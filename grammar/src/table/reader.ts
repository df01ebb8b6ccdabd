import type { Vocabulary } from '../indicator/vocabulary.ts';
import type { Span } from '../text/joined.ts';
import { contentLength } from '../text/snapshot.ts';
import { isIndented, readAuthoring } from './authoring.ts';
import { readBarred } from './barred.ts';
import { readCentred } from './centred.ts';
import { COLUMNS_OF_2022, hasTexts, isAmountColumn, sameColumns } from './columns.ts';
import { headingOf, unitLine, yearLine } from './heading.ts';
import type { LineFacts } from './line-facts.ts';
import { type LineSource, LineWindow } from './line-window.ts';
import { isOtherTitle } from './other-table.ts';
import { isBareNumber } from './page-lines.ts';
import { hasTextsIn, type RowLines, readPublished } from './published.ts';
import {
  BlankLines,
  CommentLine,
  columnsIn,
  HeaderLines,
  HeadingLines,
  type Interruption,
  type ReaderState,
  Row,
  type RowContent,
  RuleLine,
  ScrapLine,
  type TableSegment,
} from './row.ts';
import { type Extent, RowExtent } from './row-extent.ts';
import { RowStart } from './row-start.ts';
import { readWrappedWithAmounts } from './wrapped-with-amounts.ts';
import { readWrappedWithoutAmounts } from './wrapped-without-amounts.ts';

export const START: ReaderState = {
  columns: null,
  department: null,
  inTable: false,
  areProjectsIndented: null,
  areDetailsBelow: null,
  inOtherTable: false,
};

export function sameState(a: ReaderState, b: ReaderState): boolean {
  return (
    a === b ||
    (sameColumns(a.columns, b.columns) &&
      a.department === b.department &&
      a.inTable === b.inTable &&
      a.areProjectsIndented === b.areProjectsIndented &&
      a.areDetailsBelow === b.areDetailsBelow &&
      a.inOtherTable === b.inOtherTable)
  );
}

/** Reads the segments of a table one after the other. What it makes of a line depends on nothing behind `LOOKAHEAD`. */
export class TableReader {
  readonly #window: LineWindow;
  readonly #starts: RowStart;
  readonly #extent: RowExtent;
  readonly #vocabulary: Vocabulary;

  constructor(source: LineSource, vocabulary: Vocabulary) {
    this.#window = new LineWindow(source, vocabulary.listSigns);
    this.#starts = new RowStart(this.#window, vocabulary.listSigns);
    this.#extent = new RowExtent(this.#window, this.#starts, vocabulary.listSigns);
    this.#vocabulary = vocabulary;
  }

  /** The segment that begins in `line`, and the state behind it. */
  read(line: number, state: ReaderState): { segment: TableSegment; next: ReaderState } {
    this.#window.begin(line, state.columns);
    const facts = this.#window.at(line)!;
    const make = (lines: number) =>
      [this.#window.lines(line, lines), state, this.#window.lookahead(line + lines)] as const;
    if (facts.kind === 'blank') return { segment: new BlankLines(...make(1)), next: state };
    if (facts.kind === 'comment') return { segment: new CommentLine(...make(1)), next: state };
    if (this.#isOfOtherTable(line, facts, state)) {
      const next = state.inOtherTable ? state : { ...state, inOtherTable: true };
      return { segment: new ScrapLine(...make(1), 'other'), next };
    }
    const within = state.inOtherTable ? { ...state, inOtherTable: false } : state;
    const header = this.#window.headerAt(line);
    if (header !== null) {
      const segment = new HeaderLines(...make(header.lines), header.columns);
      return { segment, next: { ...within, columns: header.columns } };
    }
    if (facts.kind === 'rule') return { segment: new RuleLine(...make(1)), next: state };
    if (facts.heading !== null) {
      const lines = this.#window.titleLines(line, facts.heading);
      const heading = lines === 1 ? facts.heading : (headingOf(this.#window.joined(line, lines)) ?? facts.heading);
      return { segment: new HeadingLines(...make(lines), heading), next: within };
    }
    const scrap = this.#scrapAt(line, facts, state);
    const alone = scrap === 'text' && !state.inTable ? (yearLine(facts.text) ?? unitLine(facts.text)) : null;
    if (alone !== null) return { segment: new HeadingLines(...make(1), alone), next: state };
    if (scrap === null) return this.#row(line, state);
    const assumed = scrap === 'text' ? this.#withoutHeaderAt(line, state) : null;
    return assumed === null
      ? { segment: new ScrapLine(...make(1), scrap), next: state }
      : this.#row(line, state, assumed);
  }

  /** The state in which the first row of a table of 2022 can be read that lost its header; null where none begins. */
  #withoutHeaderAt(line: number, state: ReaderState): ReaderState | null {
    if (state.columns !== null || state.inTable) return null;
    const assumed = { ...state, columns: COLUMNS_OF_2022 };
    const isRow = this.#starts.isDepartmentBeforeUnitAt(line, assumed) && this.#starts.landmarkFrom(line) === 'list';
    return isRow ? assumed : null;
  }

  /** Whether a line belongs to another table of a budget: from its title to what begins a goal table. */
  #isOfOtherTable(line: number, { kind, text, heading }: LineFacts, state: ReaderState): boolean {
    if (isOtherTitle(text)) return state.inOtherTable || this.#window.opensOtherTable(line);
    if (!state.inOtherTable || (heading !== null && heading.title !== null)) return false;
    if ((kind === 'tabbed' || kind === 'barred') && this.#vocabulary.listSigns.areIn(text)) return false;
    const header = this.#window.headerAt(line);
    return header === null || !hasTexts(header.columns);
  }

  /** What a line is where no row begins; null where one does. */
  #scrapAt(line: number, { kind, text }: LineFacts, state: ReaderState): ScrapLine['kind'] | null {
    if (kind === 'page' || kind === 'garble') return kind;
    if (this.#window.isRunningHead(line)) return 'page';
    if (this.#starts.isAt(line, state)) return null;
    return isBareNumber(text) ? 'page' : 'text';
  }

  /** @param known the state with the columns that are assumed, where no header gives them */
  #row(first: number, state: ReaderState, known = state): { segment: Row; next: ReaderState } {
    const extent = this.#extent.of(first, known);
    const { content } = extent;
    const count = content[content.length - 1]! - first + 1;
    const lines = this.#window.lines(first, count);
    const found = readContent(this.#rowLines(first, lines, extent), extent, known);
    const read = this.#isWithoutDetails(first + count, found, known) ? withoutDetails(found) : found;
    const row = new Row(lines, state, this.#window.lookahead(first + count), columnsIn(known), read);
    return { segment: row, next: stateBehind(row, known) };
  }

  /** Whether a row ends at its amounts where goals and lists stand on lines below: only these are missing, and no cells. */
  #isWithoutDetails(end: number, { kind, layout, cells, cellCount }: RowContent, state: ReaderState): boolean {
    if (kind !== 'project' || layout !== 'published' || cellCount === null || hasTextsIn(cells)) return false;
    const { order } = columnsIn(state);
    if (cellCount > order.findLastIndex(isAmountColumn) + 1) return false;
    if (state.areDetailsBelow !== null) return state.areDetailsBelow;
    const next = this.#window.nextContent(end);
    return next >= 0 && this.#starts.isAuthoringAt(next, state.columns);
  }

  #rowLines(first: number, lines: readonly string[], { content, unread }: Extent): RowLines {
    const vocabulary = this.#vocabulary;
    if (lines.length === 1) {
      const source = lines[0]!;
      return {
        source,
        spans: [{ start: this.#window.startOf(first), end: contentLength(source) }],
        interruptions: [],
        vocabulary,
        isInterrupted: () => false,
      };
    }
    const source = lines.join('');
    const spans: Span[] = [];
    const interruptions: Interruption[] = [];
    let offset = 0;
    for (let i = 0, c = 0; i < lines.length; i++) {
      const line = lines[i]!;
      if (first + i === content[c]) {
        spans.push({ start: offset + this.#window.startOf(first + i), end: offset + contentLength(line) });
        c++;
      } else {
        const what = this.#window.interruptionAt(first + i, unread);
        if (what !== null) interruptions.push({ line: i, what });
      }
      offset += line.length;
    }
    const isInterrupted = (span: number) => this.#window.isInterrupted(content[span - 1]!, content[span]!);
    return { source, spans, interruptions, vocabulary, isInterrupted };
  }
}

function withoutDetails(content: RowContent): RowContent {
  return { ...content, layout: 'authoring', cellCount: null };
}

function readContent(lines: RowLines, { form, nameLines }: Extent, state: ReaderState): RowContent {
  const columns = columnsIn(state);
  if (form === 'authoring') return readAuthoring(lines, columns);
  if (form === 'tabbed') return readPublished(lines, columns);
  if (form === 'barred') return readBarred(lines, columns);
  if (form === 'centred') return readCentred(lines, columns);
  if (form === 'wrappedWithAmounts')
    return readWrappedWithAmounts(lines, columns, nameLines, state.areProjectsIndented === true);
  return readWrappedWithoutAmounts(lines, columns, state.department);
}

function stateBehind(row: Row, state: ReaderState): ReaderState {
  const department = state.department ?? row.text('department');
  const areProjectsIndented = projectsIndentedBy(row, state);
  const areDetailsBelow = hasTextsIn(row.cells) ? row.layout === 'authoring' : state.areDetailsBelow;
  const next = {
    columns: state.columns,
    department,
    inTable: true,
    areProjectsIndented,
    areDetailsBelow,
    inOtherTable: false,
  };
  return sameState(next, state) ? state : next;
}

/** A unit tells that its name is not indented, and the next project whether its own is. */
function projectsIndentedBy({ kind, layout, lines }: Row, { areProjectsIndented }: ReaderState): boolean | null {
  if (areProjectsIndented === true || layout !== 'wrapped') return areProjectsIndented;
  const indented = isIndented(lines[0]!);
  if (kind === 'unit') return indented ? null : false;
  return kind === 'project' && areProjectsIndented === false && indented ? true : areProjectsIndented;
}
