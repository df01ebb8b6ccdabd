import { readIndicators } from '../indicator/list.ts';
import type { ListSigns } from '../indicator/list-signs.ts';
import { findListStart } from '../indicator/scan.ts';
import type { Vocabulary } from '../indicator/vocabulary.ts';
import { isEnded } from '../text/chars.ts';
import { JoinedText, type Span } from '../text/joined.ts';
import { isMeantAsAmount, isOddAmount } from './amount.ts';
import { Cells, DETAIL_LABEL } from './cells.ts';
import { type Column, type Columns, isAmountColumn, leadingColumns } from './columns.ts';
import { withListInGoal } from './list-in-goal.ts';
import { hasWords } from './name-form.ts';
import type { Interruption, RowContent } from './row.ts';
import { isStroke, rowKind } from './row-kind.ts';
import { countTabs, restOf } from './tabs.ts';

/** The lines of a row without those that interrupt it. */
export interface RowLines {
  readonly source: string;
  /** Each content line without its line end. */
  readonly spans: readonly Span[];
  readonly interruptions: readonly Interruption[];
  readonly vocabulary: Vocabulary;
  /** Whether a page ends before one of them, not the first, or a line stands there that is no part of the row. */
  isInterrupted(span: number): boolean;
}

/** Reads a row whose cells are separated by tabs; a line without tabs goes on with the last cell. */
export function readPublished(lines: RowLines, columns: Columns): RowContent {
  const { source, spans } = lines;
  const whole = spans.length === 1 ? splitLine(source, spans[0]!) : splitWithRests(lines, columns);
  if (whole !== null) return { layout: 'published', ...readCells(whole, lines, columns) };
  const amounts = linesOfAmounts(lines, columns);
  if (amounts === 0) return { layout: 'published', ...readCells(splitCells(source, spans), lines, columns) };
  const cells = [...splitCells(source, spans.slice(0, amounts)), cellOf(source, spans.slice(amounts))];
  // Lines part what follows, so that nobody counts cells.
  return { layout: 'published', ...readCells(cells, lines, columns), cellCount: null };
}

/** The cells of a row whose rest stands cell by cell in lines of the next pages; null where it has none. */
function splitWithRests({ source, spans, vocabulary }: RowLines, columns: Columns): JoinedText[] | null {
  const texts = spans.map(({ start, end }) => source.slice(start, end));
  let begin = texts[0]!;
  let first = 1;
  while (first < texts.length && countTabs(begin) < columns.order.length - 1) begin += texts[first++];
  const rests = texts.map((text, i) => (i < first ? null : restOf(text, begin, columns, vocabulary.listSigns)));
  if (rests.every((rest) => rest === null)) return null;
  const pieces = splitPieces(source, spans.slice(0, first));
  for (let i = first; i < spans.length; i++) {
    const rest = rests[i]!;
    if (rest === null) {
      pieces.at(-1)!.push(spans[i]!);
      continue;
    }
    const more = splitPieces(source, [spans[i]!]);
    for (const at of rest) pieces[at]!.push(...more[at]!);
  }
  return pieces.map((piece) => cellOf(source, piece));
}

/**
 * How many lines of a row hold name and amounts, where a line with tabs ends with an amount and what follows stands on lines
 * of its own, as wrapped rows have it; 0 where the last cell goes on.
 */
function linesOfAmounts({ source, spans }: RowLines, { order }: Columns): number {
  const textOf = ({ start, end }: Span) => source.slice(start, end);
  const count = spans.findLastIndex((span) => textOf(span).includes('\t')) + 1;
  if (count === 0 || count === spans.length || isMeantAsAmount(textOf(spans[count]!))) return 0;
  const cells = spans.slice(0, count).map(textOf).join('').split('\t');
  return isAmountColumn(order[cells.length - 1] ?? null) && isMeantAsAmount(cells.at(-1)!.trim()) ? count : 0;
}

/** What the cells of a row say, given in their order. */
export function readCells(
  cells: readonly JoinedText[],
  { source, interruptions, vocabulary }: RowLines,
  columns: Columns,
): Omit<RowContent, 'layout'> {
  const byColumn = assign(
    withoutStrayTabs(cells, source, columns, vocabulary.listSigns),
    columns,
    vocabulary.listSigns,
  );
  for (const [column, cell] of byColumn) {
    const isProse = column === 'goal' || column === 'indicators';
    byColumn.set(column, withoutQuotes(isProse ? withoutLabel(cell) : cell));
  }
  const whole = byColumn.get('indicators');
  let list = whole === undefined || whole.text === '' ? null : readIndicators(whole, vocabulary);
  // A goal and a list may have run together in one cell.
  if (whole !== undefined && list !== null && list.scraps.length > 0 && !byColumn.get('goal')?.text) {
    const start = findListStart(whole.text, vocabulary);
    if (start > 0) {
      byColumn.set('goal', whole.slice(0, start));
      byColumn.set('indicators', whole.slice(start, whole.text.length));
      list = readIndicators(byColumn.get('indicators')!, vocabulary);
    }
  }
  if (columns.order.includes('indicators')) list = withListInGoal(byColumn, list, source, vocabulary);
  const hasContent = hasTextsIn(byColumn);
  // A total or a unit may stand in a column before the name.
  if (!hasContent && !byColumn.get('name')?.text) {
    const before = cells.slice(0, leadingColumns(columns).length - 1).findLast(({ text }) => hasWords(text));
    if (before !== undefined) byColumn.set('name', before);
  }
  const kind = rowKind(byColumn.get('name')?.text ?? '', hasContent);
  if (kind !== 'project' && !hasContent) list = withoutTexts(byColumn, source);
  return {
    kind,
    cells: byColumn,
    list,
    cellCount: cells.length,
    interruptions,
  };
}

/** Whether goal or indicators hold more than what stands for nothing. */
export function hasTextsIn(cells: Pick<Cells, 'get'>): boolean {
  return TEXTS.some((column) => {
    const text = cells.get(column)?.text ?? '';
    return text !== '' && !isStroke(text);
  });
}

/** Empties goal and indicators, of which a unit has none. */
export function withoutTexts(cells: Cells, source: string): null {
  for (const column of TEXTS) cells.set(column, JoinedText.of(source, []));
  return null;
}

const TEXTS = ['goal', 'indicators'] as const;

/** A cell without its column's name before it: 绩效目标：… */
function withoutLabel(cell: JoinedText): JoinedText {
  const label = cell.text.startsWith('绩效') ? DETAIL_LABEL.exec(cell.text) : null;
  return label === null ? cell : cell.slice(label[0].length, cell.text.length);
}

/**
 * Spreadsheets put cells with line breaks or commas in quotes when they are copied or saved as text, "2,700.50", and
 * double the quotes in them.
 */
function withoutQuotes(cell: JoinedText): JoinedText {
  const { text } = cell;
  const quoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  if (!quoted) return cell;
  const inner = cell.slice(1, text.length - 1);
  return inner.text.includes('""') ? inner.without([...inner.text.matchAll(/""/g)].map(({ index }) => index)) : inner;
}

/** The cells of a row, each from the pieces of the lines that it flows over. */
export function splitCells(source: string, spans: readonly Span[]): JoinedText[] {
  if (spans.length === 1) return splitLine(source, spans[0]!);
  return splitPieces(source, spans).map((piece) => cellOf(source, piece));
}

/** The pieces of each cell. */
function splitPieces(source: string, spans: readonly Span[]): Span[][] {
  const pieces: Span[][] = [[]];
  for (const { start, end } of spans) {
    let from = start;
    for (;;) {
      const tab = source.indexOf('\t', from);
      if (tab < 0 || tab >= end) break;
      pieces[pieces.length - 1]!.push({ start: from, end: tab });
      pieces.push([]);
      from = tab + 1;
    }
    pieces[pieces.length - 1]!.push({ start: from, end });
  }
  return pieces;
}

function splitLine(source: string, { start, end }: Span): JoinedText[] {
  if (hasMarkup(source.slice(start, end))) return splitMarkup(source, { start, end });
  const cells: JoinedText[] = [];
  let from = start;
  for (let tab = source.indexOf('\t', from); tab >= 0 && tab < end; tab = source.indexOf('\t', from)) {
    cells.push(JoinedText.piece(source, from, tab));
    from = tab + 1;
  }
  cells.push(JoinedText.piece(source, from, end));
  return cells;
}

/** Line breaks and spaces of HTML, as pages leave them in what is copied from them. */
export const MARKUP = /<br\s{0,3}\/?>|&(?:nb|em|en|thin)sp;/gi;

function hasMarkup(text: string): boolean {
  return (text.includes('<') || text.includes('&')) && text.search(MARKUP) >= 0;
}

function splitMarkup(source: string, { start, end }: Span): JoinedText[] {
  let at = start;
  return source
    .slice(start, end)
    .split('\t')
    .map((cell) => {
      const from = at;
      at += cell.length + 1;
      return cellOf(source, [{ start: from, end: from + cell.length }]);
    });
}

/** A cell from its pieces; line breaks of HTML in it count as those of the text do. */
export function cellOf(source: string, pieces: readonly Span[]): JoinedText {
  if (!pieces.some(({ start, end }) => hasMarkup(source.slice(start, end)))) return JoinedText.of(source, pieces);
  return JoinedText.of(
    source,
    pieces.flatMap(({ start, end }) => {
      const breaks = [...source.slice(start, end).matchAll(MARKUP)].map((found) => ({
        start: start + found.index,
        end: start + found.index + found[0].length,
      }));
      return [...breaks, { start: end, end }].map((found, i) => ({
        start: i === 0 ? start : breaks[i - 1]!.end,
        end: found.start,
      }));
    }),
  );
}

/** Of more cells than the header has, those that a tab inside the list parted are one again. */
function withoutStrayTabs(
  cells: readonly JoinedText[],
  source: string,
  { order }: Columns,
  signs: ListSigns,
): readonly JoinedText[] {
  if (cells.length <= order.length) return cells;
  const first = cells.findIndex((cell) => signs.areIn(cell.text));
  if (first < 0 || !cells.slice(first).every((cell) => signs.areIn(cell.text))) return cells;
  const list = cells.slice(first).flatMap(({ pieces }) => pieces);
  return [...cells.slice(0, first), JoinedText.of(source, list)];
}

/** By place where the number of cells is that of the header, else by what each cell holds. */
function assign(cells: readonly JoinedText[], columns: Columns, signs: ListSigns): Cells {
  const { order } = columns;
  if (cells.length !== order.length || isShifted(cells, order.indexOf('indicators'), signs))
    return assignByContent(cells, columns, signs);
  const found = new Cells();
  for (let i = 0; i < order.length; i++) {
    const column = order[i]!;
    if (column !== null) found.set(column, cells[i]!);
  }
  return found;
}

/** Whether the list stands in another cell than it should. */
function isShifted(cells: readonly JoinedText[], at: number, signs: ListSigns): boolean {
  const own = cells[at]?.text ?? '';
  return own !== '' && !signs.areIn(own) && cells.some((cell) => signs.areIn(cell.text));
}

/** Whether the cell before the list, which stands where the name should, is the goal: it ends as a sentence. */
function isGoalInPlace(
  cell: JoinedText | undefined,
  listAt: number,
  leading: readonly Column[],
  order: readonly Column[],
): boolean {
  const isLost = listAt > 1 && listAt <= leading.length && order.at(-2) === 'goal';
  return isLost && cell !== undefined && isEnded(cell.text);
}

function assignByContent(cells: readonly JoinedText[], columns: Columns, signs: ListSigns): Cells {
  const found = new Cells();
  const order = columns.order.filter((column): column is Column => column !== null);
  const leading = order.filter((column) => column === 'department' || column === 'unit' || column === 'name');
  const listAt = cells.findLastIndex((cell) => signs.areIn(cell.text));
  // Where the list comes early, cells before it are lost, and of those that are left the name is the last.
  const before = isGoalInPlace(cells[listAt - 1], listAt, leading, order)
    ? [...leading.slice(0, listAt - 2), leading.at(-1)!]
    : listAt > 0 && listAt < leading.length
      ? leading.slice(-listAt)
      : leading;
  for (const [i, column] of before.entries()) if (cells[i] !== undefined) found.set(column, cells[i]);
  const amounts = order.filter(isAmountColumn);
  const texts: JoinedText[] = [];
  for (let i = before.length; i < cells.length; i++) {
    const cell = cells[i]!;
    if (cell.text === '') continue;
    const own = columns.order[i] ?? null;
    if (!isMeantAsAmount(cell.text) && !(isAmountColumn(own) && isOddAmount(cell.text))) {
      texts.push(cell);
      continue;
    }
    const column = isAmountColumn(own) && !found.has(own) ? own : amounts.find((amount) => !found.has(amount));
    if (column !== undefined) found.set(column, cell);
  }
  const list = listAt < before.length ? undefined : cells[listAt];
  if (list !== undefined) found.set('indicators', list);
  const rest = texts.filter((cell) => cell !== list);
  const goal = rest.sort((a, b) => b.text.length - a.text.length)[0];
  if (goal !== undefined) found.set('goal', goal);
  return found;
}
