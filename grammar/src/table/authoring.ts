import { type IndicatorList, readIndicators } from '../indicator/list.ts';
import type { ListSigns } from '../indicator/list-signs.ts';
import { ENCLOSED_SERIAL, enclosedValue } from '../text/enclosed.ts';
import { JoinedText, type Span } from '../text/joined.ts';
import { amountsIn } from './amount.ts';
import { Cells, DETAIL_LABEL } from './cells.ts';
import { amountColumns, type Columns, hasAmounts } from './columns.ts';
import { withListInGoal } from './list-in-goal.ts';
import { type RowLines, splitCells } from './published.ts';
import type { RowContent } from './row.ts';
import { rowKind } from './row-kind.ts';

const INDENTED = /^[ \t\u3000]+\S/;
/** A serial or a code; a point between digits is one of a number, unless the digits behind it are a code. */
const NUMBERED =
  /^[ \t\u3000]+(?:[\d０-９]{1,3}\s*(?:、|[.．](?![\d０-９]))|(?:[\d０-９]{1,3}[.．])?[\d０-９]{1,2}\s*[-－]\s*[\u4e00-\u9fff])/;
/** `①`, `（1）`, where a head follows: goals hold such lists, too. */
const ENCLOSED = new RegExp(
  `^[ \\t\\u3000]+${ENCLOSED_SERIAL}\\s*[、.．]?\\s*(?:[\\d０-９]{1,2}\\s*[-－]\\s*[\\u4e00-\\u9fff]|[\\u4e00-\\u9fff]{2,5}指标\\s*[；;:：，,])`,
);
/** Nearly any serial, misread or none, before a head with its code, or before one with the label of a value behind it. */
const WITH_HEAD =
  /^[ \t\u3000]+(?:[一丨]|[^\s\u4e00-\u9fff]{0,4})[\s、,，.．·)）]{0,3}(?:[1-9１-９]\s*[-－]\s*[\u4e00-\u9fff]{2,5}指标\s*[；;:：，,]|[\u4e00-\u9fff]{2,5}指标\s*[；;:：，,].*指标值\s*[:：])/;

/** What an indented line begins: 绩效目标：, 绩效指标：, or an indicator by its serial or head; null where nothing. */
export function detailOf(line: string): 'goal' | 'list' | 'entry' | null {
  if (!INDENTED.test(line)) return null;
  const label = DETAIL_LABEL.exec(line);
  if (label !== null) return label[1] === undefined ? 'list' : 'goal';
  return isEntry(line) || WITH_HEAD.test(line) ? 'entry' : null;
}

/** Whether an indented line begins an indicator. */
function isEntry(line: string): boolean {
  return NUMBERED.test(line) || ENCLOSED.test(line);
}

/** Whether an indented line is the first of the indicators, below a goal or right below the name. */
export function isFirstEntry(line: string, belowGoal: boolean): boolean {
  return ENCLOSED.test(line) || (NUMBERED.test(line) && !(belowGoal && !startsList(line)));
}

/** Whether a line holds nothing but what may be a serial that a line break cut off. */
export function isSerialAlone(line: string): boolean {
  return /^[ \t\u3000]+[\d０-９]{1,3}\s*$/.test(line);
}

/** A serial that stands alone with what the next line has behind it; any other line as it is. */
export function withSerialMark(line: string, next: string): string {
  return isSerialAlone(line) && /^\s*[、.．]/.test(next) ? line.trimEnd() + next.trimStart() : line;
}

/** Whether the serial that a line begins with is 1. */
export function isFirstSerial(line: string): boolean {
  const text = line.trimStart();
  return enclosedValue(text.charCodeAt(0)) === 1 || /^(?:[1１]\s*[、.．]|[（(]\s*[1１]\s*[)）])/.test(text);
}

/** Whether a line below the name or the goal is the first of the list, indented or not. */
export function opensList(line: string, belowGoal: boolean, signs: ListSigns): boolean {
  if (!isIndented(line)) return signs.listStartIn(line) === 0;
  return detailOf(line) === 'list' || isFirstEntry(line, belowGoal) || WITH_HEAD.test(line);
}

export function isIndented(line: string): boolean {
  return INDENTED.test(line);
}

/**
 * Reads a row in the authoring layout: its name and amounts on the first line, below it indented lines with the goal
 * behind 绩效目标： and one indicator each; 绩效指标： stands before a list that does not begin with a serial.
 */
export function readAuthoring({ source, spans, interruptions, vocabulary }: RowLines, columns: Columns): RowContent {
  const cells = firstLine(source, spans[0]!, columns);
  const goal: Span[] = [];
  const entries: Span[] = [];
  const entryStarts: number[] = [];
  const lineOf = (span: Span | undefined) => (span === undefined ? '' : source.slice(span.start, span.end));
  const details = spans.slice(1);
  for (const [i, span] of details.entries()) {
    const line = lineOf(span);
    const label = entries.length === 0 ? DETAIL_LABEL.exec(line) : null;
    const rest = { start: span.start + (label?.[0].length ?? 0), end: span.end };
    if (label !== null) (label[1] === undefined ? entries : goal).push(rest);
    else if (
      entries.length > 0
        ? isEntry(line)
        : opensList(withSerialMark(line, lineOf(details[i + 1])), goal.length > 0, vocabulary.listSigns)
    ) {
      entryStarts.push(span.start + line.length - line.trimStart().length);
      entries.push(span);
    } else (entries.length > 0 ? entries : goal).push(span);
  }
  if (goal.length > 0) cells.set('goal', JoinedText.of(source, goal));
  let list: IndicatorList | null = null;
  if (entries.length > 0) {
    const joined = JoinedText.of(source, entries);
    cells.set('indicators', joined);
    list = readIndicators(
      joined,
      vocabulary,
      entryStarts.map((start) => joined.offsetOf(start)),
    );
  }
  list = withListInGoal(cells, list, source, vocabulary, entryStarts);
  return {
    kind: rowKind(cells.get('name')?.text ?? '', list !== null || Boolean(cells.get('goal')?.text)),
    layout: 'authoring',
    cells,
    list,
    cellCount: null,
    interruptions,
  };
}

/** A goal may hold a list of its own (`1.…；2.…`); an indicator list begins with `1、`. */
function startsList(line: string): boolean {
  return /^\s*[\d０-９]{1,3}\s*、|^\s*(?:[\d０-９]{1,3}[.．])?[\d０-９]{1,2}\s*[-－]/.test(line);
}

/** Cells are separated by tabs; without tabs the amounts stand at the end of the line. */
function firstLine(source: string, span: Span, columns: Columns): Cells {
  const line = source.slice(span.start, span.end);
  const order = columns.order.filter((column) => column !== 'goal' && column !== 'indicators');
  const cells = new Cells();
  if (line.includes('\t')) {
    for (const [i, cell] of splitCells(source, [span]).entries()) {
      const column = order[i];
      if (column !== undefined && column !== null && cell.text !== '') cells.set(column, cell);
    }
    return cells;
  }
  const run = hasAmounts(columns) ? amountsIn(line) : null;
  const nameEnd = run === null ? line.length : run.before.end;
  cells.set('name', JoinedText.of(source, [{ start: span.start, end: span.start + nameEnd }]));
  const amounts = amountColumns(columns);
  for (const [i, amount] of (run?.amounts ?? []).entries()) {
    const column = amounts[i];
    if (column === undefined) break;
    cells.set(column, JoinedText.of(source, [{ start: span.start + amount.start, end: span.start + amount.end }]));
  }
  return cells;
}
