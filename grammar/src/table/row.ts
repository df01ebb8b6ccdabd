import { Decimal } from '../decimal.ts';
import type { IndicatorList } from '../indicator/list.ts';
import type { Span } from '../text/joined.ts';
import { lastAtOrBefore } from '../text/search.ts';
import { contentLength, type Position, type Range } from '../text/snapshot.ts';
import { normalizeAmount } from './amount.ts';
import type { Amounts } from './amounts.ts';
import type { Cells } from './cells.ts';
import { type AmountColumn, type Column, type Columns, DEFAULT_COLUMNS } from './columns.ts';
import type { HeadingFacts } from './heading.ts';
import type { RowKind } from './row-kind.ts';

export type Layout = 'published' | 'barred' | 'wrapped' | 'authoring';

/** What the reader knows before a segment: two readings that begin with equal states and equal lines are equal. */
export interface ReaderState {
  /** Of the header in force; null before the first one. */
  readonly columns: Columns | null;
  /** The department of the first row, in a form that has it as a column. */
  readonly department: string | null;
  /** Whether a row has been read. */
  readonly inTable: boolean;
  /** Whether names of projects are indented where those of units are not; null before there was a unit. */
  readonly areProjectsIndented: boolean | null;
  /** Whether the last project with a goal or a list has them on lines of their own below it; null before there was one. */
  readonly areDetailsBelow: boolean | null;
  /** Whether it stands in another table of a budget. */
  readonly inOtherTable: boolean;
}

/** The columns by which rows are read: those of the header in force, and before the first header the usual ones. */
export function columnsIn({ columns }: ReaderState): Columns {
  return columns ?? DEFAULT_COLUMNS;
}

/** Lines of a table that belong together. Every line of a file is in exactly one segment. */
abstract class Segment {
  readonly lines: readonly string[];
  readonly state: ReaderState;
  /** How many lines behind its own the reader looked at to find its end. */
  readonly lookahead: number;
  #lineStarts: readonly number[] | undefined;

  constructor(lines: readonly string[], state: ReaderState, lookahead: number) {
    this.lines = lines;
    this.state = state;
    this.lookahead = lookahead;
  }

  /** Where an offset from the start of the segment is, in lines from its first one. */
  positionAt(offset: number): Position {
    const line = this.lines.length === 1 ? 0 : lastAtOrBefore(this.#starts(), this.lines.length, offset);
    const rest = line === 0 ? offset : offset - this.#starts()[line]!;
    return { line, character: Math.min(rest, contentLength(this.lines[line]!)) };
  }

  offsetAt({ line, character }: Position): number {
    return (line === 0 ? 0 : this.#starts()[line]!) + character;
  }

  /** Where each line begins, counted once: a list may have thousands. */
  #starts(): readonly number[] {
    if (this.#lineStarts === undefined) {
      let offset = 0;
      this.#lineStarts = this.lines.map((line) => {
        offset += line.length;
        return offset - line.length;
      });
    }
    return this.#lineStarts;
  }

  rangeOf(span: Span): Range {
    const start = this.positionAt(span.start);
    // The end belongs to the character before it, so that a span up to a line end stays on its line.
    if (span.end <= span.start) return { start, end: start };
    const last = this.positionAt(span.end - 1);
    return { start, end: { line: last.line, character: last.character + 1 } };
  }
}

/** Lines without content between rows. */
export class BlankLines extends Segment {
  readonly what = 'blank';
}

/** Title, department, amount unit or year. */
export class HeadingLines extends Segment {
  readonly what = 'heading';
  readonly facts: HeadingFacts;

  constructor(lines: readonly string[], state: ReaderState, lookahead: number, facts: HeadingFacts) {
    super(lines, state, lookahead);
    this.facts = facts;
  }
}

/** A remark: `//` and what follows on the line. */
export class CommentLine extends Segment {
  readonly what = 'comment';
}

/** The row of column names. */
export class HeaderLines extends Segment {
  readonly what = 'header';
  readonly columns: Columns;

  constructor(lines: readonly string[], state: ReaderState, lookahead: number, columns: Columns) {
    super(lines, state, lookahead);
    this.columns = columns;
  }
}

/** A line of dashes. */
export class RuleLine extends Segment {
  readonly what = 'rule';
}

/** A line that is no part of the table: a page number, the remains of characters, of another table, or any text. */
export class ScrapLine extends Segment {
  readonly what = 'scrap';
  readonly kind: 'page' | 'garble' | 'other' | 'text';

  constructor(lines: readonly string[], state: ReaderState, lookahead: number, kind: ScrapLine['kind']) {
    super(lines, state, lookahead);
    this.kind = kind;
  }

  get isPage(): boolean {
    return this.kind === 'page';
  }
}

/** A line inside a row that is no part of it: a remark, a repeated title or header, a page number, a rule, remains of characters, any text. */
export interface Interruption {
  readonly line: number;
  readonly what: 'comment' | 'heading' | 'header' | 'rule' | 'page' | 'garble' | 'text';
}

/** The cells of a row by column, in the order of `COLUMNS`. */
export type RowCells = Pick<Cells, 'get' | 'has' | typeof Symbol.iterator>;

/** What a layout's reader found in the lines of a row. */
export interface RowContent {
  readonly kind: RowKind;
  readonly layout: Layout;
  readonly cells: RowCells;
  readonly list: IndicatorList | null;
  /** How many cells the row has; null where the layout has no cells. */
  readonly cellCount: number | null;
  readonly interruptions: readonly Interruption[];
}

/** A row of a table, read. All offsets count from the start of its first line. */
export class Row extends Segment {
  readonly what = 'row';
  readonly kind: RowKind;
  readonly layout: Layout;
  readonly columns: Columns;
  readonly cells: RowCells;
  readonly list: IndicatorList | null;
  readonly cellCount: number | null;
  readonly interruptions: readonly Interruption[];
  // Sums ask for them often.
  #printed: Record<AmountColumn, string | null> | undefined;
  #amounts: Amounts | undefined;

  constructor(lines: readonly string[], state: ReaderState, lookahead: number, columns: Columns, content: RowContent) {
    super(lines, state, lookahead);
    this.columns = columns;
    this.kind = content.kind;
    this.layout = content.layout;
    this.cells = content.cells;
    this.list = content.list;
    this.cellCount = content.cellCount;
    this.interruptions = content.interruptions;
  }

  /** The text of a cell, joined over hard breaks; null where it is empty or missing. */
  text(column: Column): string | null {
    return this.cells.get(column)?.text || null;
  }

  get name(): string {
    return this.text('name') ?? '';
  }

  get goal(): string | null {
    return this.text('goal');
  }

  /** An amount in ASCII without separators, as printed otherwise; null where there is none or it is no number. */
  amount(column: AmountColumn): string | null {
    this.#printed ??= {
      total: this.#normalized('total'),
      fiscal: this.#normalized('fiscal'),
      special: this.#normalized('special'),
      other: this.#normalized('other'),
    };
    return this.#printed[column];
  }

  get amounts(): Amounts {
    this.#amounts ??= {
      total: this.#number('total'),
      fiscal: this.#number('fiscal'),
      special: this.#number('special'),
      other: this.#number('other'),
    };
    return this.#amounts;
  }

  #normalized(column: AmountColumn): string | null {
    const printed = this.text(column);
    return printed === null ? null : normalizeAmount(printed);
  }

  #number(column: AmountColumn): Decimal {
    const amount = this.amount(column);
    return (amount === null ? null : Decimal.parse(amount)) ?? Decimal.ZERO;
  }

  /** The span of a cell in the row; null where it is missing. */
  cellSpan(column: Column): Span | null {
    const cell = this.cells.get(column);
    return cell === undefined ? null : cell.sourceSpan(0, cell.text.length);
  }

  /** The span in the row of a span in the indicator list. */
  listSpan(span: Span): Span {
    return this.list!.joined.sourceSpan(span.start, span.end);
  }
}

export type TableSegment = BlankLines | CommentLine | HeadingLines | HeaderLines | RuleLine | ScrapLine | Row;

/** Whether a segment is the row of a unit, which the projects behind it belong to. */
export function isUnitRow(segment: TableSegment): segment is Row {
  return segment.what === 'row' && segment.kind === 'unit';
}

/** The text of a segment, with its line ends. */
export function textOf({ lines }: TableSegment): string {
  return lines.length === 1 ? lines[0]! : lines.join('');
}
