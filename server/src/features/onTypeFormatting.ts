import type { TextEdit } from 'vscode-languageserver-types';
import {
  contentLength,
  contentOf,
  INDENT,
  type Indicator,
  lineEndOf,
  type Position,
  type Row,
  Slot,
  toNumber,
} from '#grammar';
import { isBlank } from '../check/defects.ts';
import { type Style, styleOf } from '../format/style.ts';
import { kindOf } from '../rules/support/separators.ts';
import type { Checked } from '../workspace/checked.ts';
import { countedOn } from './support/counted-on.ts';
import { type Cursor, cursorAt, offsetIn } from './support/cursor.ts';

/** What makes an editor ask for on-type formatting, the first one first. */
export const TYPED = ['。', '\n', '；', ';', '：', ':', '，', ',', '、'] as const;

/**
 * What is written for the author behind a character that they have just typed: the next serial behind `。` and in a new
 * line, the sign of the form for a separator, and behind it the label that comes next. Who types these all the same does
 * not have them twice.
 *
 * @param isNumbered whether the `。` typed last has brought the serial that stands on the line above
 */
export function onTypeFormatting(checked: Checked, position: Position, typed: string, isNumbered = false): TextEdit[] {
  const { table } = checked.document;
  const again = ENDS_AGAIN.includes(typed) ? typedAgain(checked, position) : null;
  if (again !== null) return [again];
  if (typed === '、') return [];
  const style = styleOf(checked.settings.format.style, table, checked.result);
  if (typed === '\n') return atNewLine(checked, position, style, isNumbered);
  const cursor = cursorAt(table, position);
  const offset = cursor?.row.list === null || cursor === null ? null : offsetIn(cursor.row.list.joined, cursor.offset);
  if (cursor === null || offset === null) return [];
  return typed === '。'
    ? behindStop(checked, cursor, position, offset)
    : atSeparator(checked, cursor, position, offset, style);
}

// ── the end of an indicator ────────────────────────────────────────────────────────────────────────────────────

/** Behind the `。` of the last indicator of a list the next serial is written. */
function behindStop({ document }: Checked, { row }: Cursor, position: Position, offset: number): TextEdit[] {
  const { indicators, joined } = row.list!;
  const last = indicators.at(-1);
  if (last === undefined || last.annualValue === null || last.serial === null) return [];
  if (last.endOf(Slot.End) !== offset || offset !== joined.text.length) return [];
  const newLine = row.layout === 'authoring' ? lineEndOf(document.table) + indentOf(row, last) : '';
  return [insertion(position, `${newLine}${last.serial + 1}、`)];
}

/** A new line below an indicator, or below a goal, begins with the next serial; below a bare serial the list is over. */
function atNewLine(
  { document: { table } }: Checked,
  position: Position,
  style: Style,
  isNumbered: boolean,
): TextEdit[] {
  const line = position.line - 1;
  if (line < 0) return [];
  const { segment: row, line: first } = table.segmentAt(line);
  if (row.what !== 'row') return [];
  const above = table.snapshot.line(line);
  const here = table.snapshot.line(position.line);
  const content = contentOf(here);
  if (row.layout !== 'authoring') {
    // The list is over, and its row.
    const serial = isNumbered && content.trim() === '' ? /。([\d０-９]{1,3}、)\s*$/.exec(above) : null;
    if (serial === null) return [];
    const start = { line, character: serial.index + 1 };
    return [{ range: { start, end: { line, character: start.character + serial[1]!.length } }, newText: '' }];
  }
  if (line === first || content.trim() !== '') return [];
  const begin = { line: position.line, character: 0 };
  const start = row.offsetAt({ line: line - first, character: 0 });
  const end = start + contentLength(above);
  const bare = /^[ \t\u3000]+([\d０-９]{1,3})、\s*$/.exec(above);
  if (bare !== null) {
    const from = { line, character: isNumbered ? contentLength(above) : 0 };
    const gone = { range: { start: from, end: { line: position.line, character: content.length } }, newText: '' };
    // Those behind it count as before it came.
    return isNumbered || row.list === null
      ? [gone]
      : [gone, ...countedOn(table, { row, line: first }, row.list.joined.offsetOf(end), toNumber(bare[1]!), 0)];
  }
  const put = (text: string): TextEdit => ({
    range: { start: begin, end: { ...begin, character: content.length } },
    newText: text,
  });
  const indicators = row.list?.indicators ?? [];
  const index = indicators.findLastIndex((one) => {
    const at = row.list!.joined.sourceAt(one.start);
    return at >= start && at < end;
  });
  const indicator = indicators[index];
  if (indicator === undefined) {
    const goal = row.cells.get('goal');
    const belowGoal = goal !== undefined && row.list === null && goal.sourceAt(goal.text.length - 1) >= start;
    return belowGoal ? [put(`${/^[ \t\u3000]*/.exec(above)![0]}1、`)] : [];
  }
  if (indicator.serial === null || isBlank(indicator)) return [];
  const ends =
    indicator.has(Slot.End) || indicator.annualValue === null
      ? []
      : [insertion({ line, character: contentLength(above) }, style.end)];
  return [
    ...ends,
    put(`${indentOf(row, indicator)}${indicator.serial + 1}、`),
    ...countedOn(table, { row, line: first }, indicator.end, indicator.serial + 1, 1),
  ];
}

function indentOf(row: Row, indicator: Indicator): string {
  const { line } = row.positionAt(row.list!.joined.sourceAt(indicator.start));
  return /^[ \t\u3000]*/.exec(row.lines[line]!)![0] || INDENT;
}

// ── what was written for the author and is typed again ─────────────────────────────────────────────────────────

/** With what a serial or a label ends. */
const ENDS_AGAIN = ['、', '：', ':'];
const SERIAL_TWICE = /(?:^[ \t\u3000]*|。)(\d{1,3}、)\1$/;

/** Takes away a serial, or a label with its colon, that was just typed right behind the same one. */
function typedAgain({ document: { table }, result }: Checked, position: Position): TextEdit | null {
  const line = table.snapshot.line(position.line).slice(0, position.character).replaceAll('：', ':');
  const serial = SERIAL_TWICE.exec(line)?.[1];
  const { cycle, annual } = result.standard.labels;
  const label = [cycle, annual].find((one) => one !== null && line.endsWith(`${one}:${one}:`));
  const length = serial?.length ?? (label == null ? 0 : label.length + 1);
  if (length === 0 || table.segmentAt(position.line).segment.what !== 'row') return null;
  return { range: { start: { ...position, character: position.character - length }, end: position }, newText: '' };
}

// ── between the parts of an indicator ──────────────────────────────────────────────────────────────────────────

/** The sign of the form, no second one behind it, and behind a name or cycle value the label that comes next. */
function atSeparator(
  { result }: Checked,
  { row }: Cursor,
  position: Position,
  offset: number,
  style: Style,
): TextEdit[] {
  const { indicators, joined } = row.list!;
  const { text } = joined;
  const indicator = indicators.find(({ start, end }) => start < offset && offset <= end);
  if (indicator === undefined) return [];
  const slot = ([Slot.LevelSeparator, Slot.TypeSeparator, Slot.NameSeparator, Slot.CycleSeparator] as const).find(
    (one) => indicator.has(one) && indicator.startOf(one) < offset && offset <= indicator.endOf(one),
  );
  if (slot === undefined) return [];
  const right = slot === Slot.LevelSeparator || slot === Slot.TypeSeparator ? style.head : style.field;
  const sign = text[offset - 1]!;
  const isUsual = kindOf(sign) === kindOf(right.trim());
  // More of the name or value is to come.
  if (kindOf(sign) === ',' && !isUsual) return [];
  const before = { ...position, character: position.character - 1 };
  const doubled = isUsual && offset < text.length && kindOf(text[offset]!) === kindOf(sign);
  const after = doubled ? { ...position, character: position.character + 1 } : position;
  const label = offset === text.length ? labelBehind(slot, indicator, result.standard.labels) : null;
  const put = (isUsual ? right : sign) + (label === null ? '' : label + style.colon);
  if (put === sign && !doubled) return [];
  return put.startsWith(sign) && !doubled
    ? [insertion(position, put.slice(1))]
    : [{ range: { start: before, end: after }, newText: put }];
}

function labelBehind(
  slot: Slot,
  indicator: Indicator,
  { cycle, annual }: { readonly cycle: string | null; readonly annual: string },
): string | null {
  if (indicator.has(Slot.AnnualLabel)) return null;
  if (slot === Slot.CycleSeparator) return annual;
  return slot === Slot.NameSeparator && indicator.has(Slot.LevelName) ? (cycle ?? annual) : null;
}

function insertion(position: Position, newText: string): TextEdit {
  return { range: { start: position, end: position }, newText };
}
