import {
  type Columns,
  contentOf,
  isAmountColumn,
  isComment,
  type JoinedText,
  type Position,
  type Row,
  type Table,
  textOf,
} from '#grammar';
import { joinedLine, offsetIn } from './cursor.ts';
import { cellAt, cellsOf } from './line-cells.ts';

/** A position in an indicator list, or where one is about to be written. */
export interface ListCursor {
  /** The row that the list belongs to; null where the line is not read as one yet. */
  readonly row: Row | null;
  /** The text of the list, or of the line where an indicator has that for its own. */
  readonly joined: JoinedText;
  /** Offset of the position in `joined`. */
  readonly offset: number;
  /** Offset of the position in the row's own list, where that is there. */
  readonly listOffset: number;
  /** Whether `joined` begins where an indicator of an authoring table begins. */
  readonly ownLine: boolean;
  /** False where the line may as well go on with the goal. */
  readonly sure: boolean;
  /** The position in the document of an offset in `joined`'s source. */
  place(source: number): Position;
}

const INDENT = /^[ \t\u3000]+/;
const ENTRY = /^(?:[\d０-９]{1,3}\s{0,3}、|[\d０-９]{1,2}\s{0,3}[-－])/;
const GOAL = /^绩效目标\s{0,3}[:：]/;
/** Blank lines between a row and the line below it that is being written. */
const MOST_BLANK_LINES = 3;
/** Behind a goal, more than this is the goal's next line and no head. */
const LONGEST_TYPED = 12;

/** Where a position stands in an indicator list; null where no indicator can be written. */
export function listCursorAt(table: Table, position: Position): ListCursor | null {
  const at = table.snapshot.clamp(position);
  const { segment, line: first, index } = table.segmentAt(at.line);
  const line = table.snapshot.line(at.line);
  const content = contentOf(line);
  if (isComment(content)) return null;
  if (segment.what === 'row') {
    const inRow = { row: segment, first, at, content };
    return segment.layout === 'authoring'
      ? inAuthoring(inRow)
      : (inCell(inRow) ?? inEmptyCell(inRow) ?? belowGoal(inRow));
  }
  if (segment.what === 'scrap' && cellsOf(content, null) !== null) {
    const { columns } = segment.state;
    return columns === null ? null : cellOnLine(null, content, at, columns);
  }
  if ((segment.what !== 'scrap' && segment.what !== 'blank') || !INDENT.test(content.slice(0, at.character)))
    return null;
  const row = rowAbove(table, index);
  return row === null ? null : ownLine(row, content, at, row.list?.joined.text.length ?? 0);
}

interface InRow {
  readonly row: Row;
  readonly first: number;
  readonly at: Position;
  readonly content: string;
}

function inAuthoring({ row, first, at, content }: InRow): ListCursor | null {
  const indent = INDENT.exec(content)?.[0].length ?? 0;
  const written = content.slice(indent);
  if (at.character < indent || (indent === 0 && at.line === first) || GOAL.test(written)) return null;
  const offset = row.offsetAt({ line: at.line - first, character: at.character });
  const joined = row.list?.joined;
  const behindList = joined !== undefined && offset >= joined.sourceAt(0);
  if (ENTRY.test(written)) return ownLine(row, content, at, behindList ? joined.offsetOf(offset) : 0);
  if (behindList) {
    return {
      row,
      joined,
      offset: joined.offsetOf(offset),
      listOffset: joined.offsetOf(offset),
      ownLine: false,
      sure: true,
      place: placeIn(row, first),
    };
  }
  const short = written.length <= LONGEST_TYPED && at.character === content.trimEnd().length;
  return written === '' || short ? ownLine(row, content, at, 0) : null;
}

/** In the text of the list, or in the white space before or behind it. */
function inCell({ row, first, at }: InRow): ListCursor | null {
  const joined = row.cells.get('indicators');
  if (joined === undefined || joined.text === '') return null;
  const source = textOf(row);
  const position = row.offsetAt({ line: at.line - first, character: at.character });
  const start = joined.sourceAt(0);
  const end = joined.sourceAt(joined.text.length - 1) + 1;
  let offset = offsetIn(joined, position);
  if (offset === null && position > end && isBlank(source, end, position)) offset = joined.text.length;
  if (offset === null && position < start && isBlank(source, position, start)) offset = 0;
  // Between two pieces of the list: a blank line, or the rest of a page.
  if (offset === null && position > start && position < end && row.lines[at.line - first]!.trim() === '') {
    offset = joined.offsetOf(position);
  }
  return offset === null
    ? null
    : { row, joined, offset, listOffset: offset, ownLine: false, sure: true, place: placeIn(row, first) };
}

function inEmptyCell({ row, first, at, content }: InRow): ListCursor | null {
  const isOnLine = row.layout === 'published' || (row.layout === 'barred' && at.line === first);
  if (!isOnLine || row.kind === 'total' || row.text('indicators') !== null) return null;
  return cellOnLine(row, content, at, row.columns);
}

function cellOnLine(row: Row | null, content: string, at: Position, { order }: Columns): ListCursor | null {
  const cell = cellAt(cellsOf(content, row) ?? [], at.character);
  if (cell === null || order[cell.place] !== 'indicators') return null;
  const joined = joinedLine(content, Math.min(cell.start, at.character), Math.max(cell.end, at.character));
  return {
    row,
    joined,
    offset: joined.offsetOf(at.character),
    listOffset: 0,
    ownLine: false,
    sure: true,
    place: placeOn(at.line),
  };
}

/** A wrapped row has no list until its first head is there; a goal may begin with `1、` just as well. */
function belowGoal({ row, at, content }: InRow): ListCursor | null {
  const begins =
    row.layout === 'wrapped' && row.kind !== 'total' && row.list === null && ENTRY.test(content.trimStart());
  return begins ? { ...ownLine(row, content, at, 0), sure: false } : null;
}

function ownLine(row: Row, content: string, at: Position, listOffset: number): ListCursor {
  const joined = joinedLine(content, 0, content.length);
  return {
    row,
    joined,
    offset: joined.offsetOf(at.character),
    listOffset,
    ownLine: true,
    sure: true,
    place: placeOn(at.line),
  };
}

/** The row that an indented line below it may go on with: one in the authoring layout, or one without a list so far. */
function rowAbove(table: Table, index: number): Row | null {
  for (let i = index - 1; i >= Math.max(0, index - MOST_BLANK_LINES); i--) {
    const segment = table.segments.at(i);
    if (segment.what === 'blank' || segment.what === 'comment') continue;
    if (segment.what !== 'row' || segment.kind === 'total') return null;
    const bare = segment.list === null && segment.goal === null && segment.columns.order.some(isAmountColumn);
    return segment.layout === 'authoring' || bare ? segment : null;
  }
  return null;
}

function isBlank(source: string, start: number, end: number): boolean {
  const between = source.slice(start, end);
  return between.trim() === '' && !between.includes('\t');
}

function placeIn(row: Row, first: number) {
  return (source: number): Position => {
    const { line, character } = row.positionAt(source);
    return { line: first + line, character };
  };
}

function placeOn(line: number) {
  return (character: number): Position => ({ line, character });
}
