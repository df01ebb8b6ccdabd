import type { SemanticTokensEdit } from 'vscode-languageserver-types';
import {
  AMOUNT_COLUMNS,
  contentLength,
  type Figure,
  findLevel,
  findType,
  type Indicator,
  type JoinedText,
  type Range,
  type Row,
  readValue,
  Slot,
  type Standard,
  type TableSegment,
} from '#grammar';
import type { Checked } from '../workspace/checked.ts';
import { LEGEND, TOKEN_MODIFIERS, TOKEN_TYPES } from './support/token-legend.ts';

const TYPE = Object.fromEntries(
  Object.entries(TOKEN_TYPES).map(([part, type]) => [part, LEGEND.tokenTypes.indexOf(type)]),
) as Record<keyof typeof TOKEN_TYPES, number>;

const [CYCLE, ANNUAL, UNKNOWN] = TOKEN_MODIFIERS.map((_, bit) => 1 << bit) as [number, number, number];

/** A file with more characters than this has tokens for the ranges that are shown only. */
const LARGEST = 1_000_000;
/** Numbers that each token takes in the protocol. */
const NUMBERS = 5;

/** All tokens, as the protocol has them; null for a file that is too large for them. */
export function semanticTokens(checked: Checked): number[] | null {
  const { snapshot } = checked.document.table;
  if (snapshot.length > LARGEST) return null;
  return tokensOfLines(checked, 0, snapshot.lineCount - 1);
}

/** The tokens of the lines that a range touches. */
export function semanticTokensIn(checked: Checked, { start, end }: Range): number[] {
  return tokensOfLines(checked, start.line, end.line);
}

/** What changed between two answers: one stretch of numbers, nothing where they are the same. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let front = 0;
  while (front < most && before[front] === after[front]) front++;
  let back = 0;
  while (back < most - front && before[before.length - 1 - back] === after[after.length - 1 - back]) back++;
  if (front + back === before.length && before.length === after.length) return [];
  const data = after.slice(front, after.length - back);
  return [{ start: front, deleteCount: before.length - back - front, data }];
}

function tokensOfLines({ document: { table }, result }: Checked, from: number, to: number): number[] {
  const { snapshot, segments } = table;
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  const first = table.segmentAt(snapshot.clamp({ line: from, character: 0 }).line);
  let line = first.line;
  for (const segment of segments.from(first.index)) {
    if (line > to) break;
    const tokens = tokensOf(segment, result.standard);
    for (let i = 0; i < tokens.length; i += NUMBERS) {
      const own = line + tokens[i]!;
      if (own < from || own > to) continue;
      const character = tokens[i + 1]!;
      data.push(own - lastLine, own === lastLine ? character - lastCharacter : character);
      data.push(tokens[i + 2]!, tokens[i + 3]!, tokens[i + 4]!);
      lastLine = own;
      lastCharacter = character;
    }
    line += segment.lines.length;
  }
  return data;
}

// ── the tokens of one segment ──────────────────────────────────────────────────────────────────────────────────

const known = new WeakMap<TableSegment, { readonly standard: Standard; readonly tokens: readonly number[] }>();

/** Line and character from the start of the segment, length, type and modifiers of each token. */
function tokensOf(segment: TableSegment, standard: Standard): readonly number[] {
  let entry = known.get(segment);
  if (entry?.standard !== standard) {
    entry = { standard, tokens: readTokens(segment, standard) };
    known.set(segment, entry);
  }
  return entry.tokens;
}

/** A stretch of a segment's source on one line. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: number;
  readonly modifiers: number;
}

function readTokens(segment: TableSegment, standard: Standard): number[] {
  const tokens: Token[] = [];
  if (segment.what === 'row') addRow(tokens, segment, standard);
  else if (segment.what === 'header') addWords(tokens, segment.lines, TYPE.column);
  else if (segment.what === 'rule' || segment.what === 'comment' || (segment.what === 'scrap' && segment.page)) {
    addWords(tokens, segment.lines, TYPE.page);
  }
  return placed(tokens, segment.lines);
}

function addRow(tokens: Token[], row: Row, standard: Standard): void {
  const add = (joined: JoinedText | undefined, type: number) => {
    if (joined !== undefined) new Adder(tokens, joined).add(0, joined.text.length, type);
  };
  add(row.cells.get('name'), TYPE[row.kind]);
  add(row.cells.get('department'), TYPE.unit);
  add(row.cells.get('unit'), TYPE.unit);
  for (const column of AMOUNT_COLUMNS) add(row.cells.get(column), TYPE.amount);
  for (const { line, what } of row.interruptions) {
    const type = what === 'header' ? TYPE.column : TYPE.page;
    if (what !== 'heading') addWords(tokens, [row.lines[line]!], type, row.offsetAt({ line, character: 0 }));
  }
  if (row.list === null) return;
  const list = new Adder(tokens, row.list.joined);
  for (const indicator of row.list.indicators) addIndicator(list, indicator, standard);
}

function addIndicator(list: Adder, indicator: Indicator, standard: Standard): void {
  const { level, type } = indicator;
  const add = (slot: Slot, kind: number, modifiers = 0) => {
    if (indicator.has(slot)) list.add(indicator.startOf(slot), indicator.endOf(slot), kind, modifiers);
  };
  const known = (found: unknown) => (found === undefined ? UNKNOWN : 0);
  const levelModifiers = level === null ? 0 : known(findLevel(standard, { name: level.name }));
  const typeModifiers = type === null ? 0 : known(findType(standard, { name: type.name }));
  add(Slot.Serial, TYPE.serial);
  add(Slot.LevelCode, TYPE.code, levelModifiers);
  add(Slot.LevelName, TYPE.level, levelModifiers);
  add(Slot.TypeCode, TYPE.code, typeModifiers);
  add(Slot.TypeName, TYPE.type, typeModifiers);
  add(Slot.Name, TYPE.name);
  add(Slot.CycleLabel, TYPE.label, CYCLE);
  addValue(list, indicator, Slot.CycleValue, CYCLE);
  add(Slot.AnnualLabel, TYPE.label, ANNUAL);
  addValue(list, indicator, Slot.AnnualValue, ANNUAL);
}

/** A value with its comparisons, numbers and units of measure told apart. */
function addValue(list: Adder, indicator: Indicator, slot: Slot, modifiers: number): void {
  const text = indicator.text(slot);
  if (text === null) return;
  const base = indicator.startOf(slot);
  let at = 0;
  const add = (start: number, end: number, type: number) => {
    // Figures of odd values may lie in each other: what has a token keeps it.
    if (start < at || end <= start) return;
    list.add(base + at, base + start, TYPE.value, modifiers);
    list.add(base + start, base + end, type, modifiers);
    at = end;
  };
  const { figures, comparisons } = readValue(text);
  const parts = [...figures.flatMap(partsOf), ...comparisons.map(({ start, end }) => [start, end, TYPE.operator])];
  parts.sort((a, b) => a[0]! - b[0]!);
  for (const [start, end, type] of parts) add(start!, end!, type!);
  list.add(base + at, indicator.endOf(slot), TYPE.value, modifiers);
}

function partsOf(figure: Figure): [number, number, number][] {
  const { operator, number } = figure;
  const parts: [number, number, number][] = [[number.start, number.end, TYPE.number]];
  if (operator !== null) parts.push([operator.start, operator.end, TYPE.operator]);
  if (figure.kind !== 'date' && figure.unit !== null) parts.push([figure.unit.start, figure.unit.end, TYPE.measure]);
  return parts;
}

/** Each word of some lines as one token. */
function addWords(tokens: Token[], lines: readonly string[], type: number, base = 0): void {
  let offset = base;
  for (const line of lines) {
    for (const { index, 0: word } of line.matchAll(/[^\s\ufeff]+/g)) {
      const start = offset + index;
      tokens.push({ start, end: start + word.length, type, modifiers: 0 });
    }
    offset += line.length;
  }
}

/** Takes stretches of a joined text and gives tokens that lie on one line each. */
class Adder {
  readonly #tokens: Token[];
  readonly #joined: JoinedText;
  readonly #seams: readonly number[];
  /** Of the next seam; stretches come in order. */
  #next = 0;

  constructor(tokens: Token[], joined: JoinedText) {
    this.#tokens = tokens;
    this.#joined = joined;
    this.#seams = joined.seams;
  }

  add(start: number, end: number, type: number, modifiers = 0): void {
    let from = start;
    while (from < end) {
      while (this.#next < this.#seams.length && this.#seams[this.#next]! <= from) this.#next++;
      const to = Math.min(end, this.#seams[this.#next] ?? end);
      const span = this.#joined.sourceSpan(from, to);
      this.#tokens.push({ ...span, type, modifiers });
      from = to;
    }
  }
}

/** The tokens in the order of the text, with lines and characters. */
function placed(tokens: Token[], lines: readonly string[]): number[] {
  tokens.sort((a, b) => a.start - b.start);
  const data: number[] = [];
  let line = 0;
  let lineStart = 0;
  let behind = 0;
  for (const { start, end, type, modifiers } of tokens) {
    while (line + 1 < lines.length && start >= lineStart + lines[line]!.length) lineStart += lines[line++]!.length;
    const last = Math.min(end, lineStart + contentLength(lines[line]!));
    if (start < behind || last <= start) continue;
    data.push(line, start - lineStart, last - start, type, modifiers);
    behind = last;
  }
  return data;
}
