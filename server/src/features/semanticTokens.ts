import type { SemanticTokensEdit } from 'vscode-languageserver-types';
import {
  AMOUNT_COLUMNS,
  commonEnds,
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
import { perStandard } from '../rules/support/per-row.ts';
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
const UTF8 = new TextEncoder();

/** All tokens of a table at one time, in the blocks of its segments. */
export interface TokenSheet {
  readonly blocks: readonly BlockTokens[];
  /** Lines from the last token before each block to where the block begins. */
  readonly linesBefore: readonly number[];
  /** Numbers before each block, and at the end the count of all. */
  readonly numbersBefore: readonly number[];
}

/** All tokens; null for a file that is too large for them. */
export function semanticTokens({ document: { table }, result }: Checked): TokenSheet | null {
  if (table.snapshot.length > LARGEST) return null;
  const blocks = table.segments.blocks.map((block) => tokensOfBlock(block, result.standard));
  const linesBefore: number[] = [];
  const numbersBefore = [0];
  let lines = 0;
  for (const { data, lineCount, linesBehind } of blocks) {
    linesBefore.push(lines);
    lines = data.length === 0 ? lines + lineCount : linesBehind;
    numbersBefore.push(numbersBefore.at(-1)! + data.length);
  }
  return { blocks, linesBefore, numbersBefore };
}

/** Tokens as the protocol has them. */
export function tokenData(sheet: TokenSheet): number[] {
  return numbersOf(sheet, 0, sheet.blocks.length, 0);
}

/**
 * What changed between two answers: one stretch of numbers, nothing where they are the same. Costs what changed, since
 * blocks that both have are not looked into.
 */
export function tokenEdits(before: TokenSheet, after: TokenSheet): SemanticTokensEdit[] {
  const { front: same, back: end } = commonEnds(before.blocks, after.blocks);
  // The first token behind counts its lines from the last one before.
  const [old, now] = [before, after].map((sheet) => numbersOf(sheet, same, sheet.blocks.length - end, 1)) as [
    number[],
    number[],
  ];
  const { front, back } = commonEnds(old, now);
  if (front === old.length && old.length === now.length) return [];
  const start = before.numbersBefore[same]! + front;
  return [{ start, deleteCount: old.length - front - back, data: now.slice(front, now.length - back) }];
}

/** The tokens of the lines that a range touches: as the protocol has them, a list as JSON in UTF-8. */
export function semanticTokensIn({ document: { table }, result }: Checked, { start, end }: Range): Uint8Array {
  const parts: string[] = [];
  let lastLine = 0;
  for (const { segment, line } of table.segmentsIn({ start: start.line, end: end.line })) {
    const isWhole = line >= start.line && line + segment.lines.length - 1 <= end.line;
    const own = isWhole
      ? toldTokensOf(segment, result.standard)
      : told(tokensWithin(tokensOf(segment, result.standard), start.line - line, end.line - line));
    if (own === null) continue;
    parts.push(`${line + own.firstLine - lastLine}${own.rest}`);
    lastLine = line + own.lastLine;
  }
  return UTF8.encode(`[${parts.join()}]`);
}

/** Those of a segment's tokens that lie in some of its lines. */
function tokensWithin(tokens: readonly number[], first: number, last: number): number[] {
  const data: number[] = [];
  let line = 0;
  let before = 0;
  for (let i = 0; i < tokens.length; i += NUMBERS) {
    line += tokens[i]!;
    if (line < first || line > last) continue;
    data.push(line - before, tokens[i + 1]!, tokens[i + 2]!, tokens[i + 3]!, tokens[i + 4]!);
    before = line;
  }
  return data;
}

/** Tokens as they are told, but for the lines before the first one. */
interface ToldTokens {
  readonly firstLine: number;
  readonly lastLine: number;
  /** All numbers but the first, a comma before each. */
  readonly rest: string;
}

function told(tokens: readonly number[]): ToldTokens | null {
  if (tokens.length === 0) return null;
  let lastLine = 0;
  for (let i = 0; i < tokens.length; i += NUMBERS) lastLine += tokens[i]!;
  return { firstLine: tokens[0]!, lastLine, rest: `,${tokens.slice(1).join()}` };
}

/** The numbers of some blocks, and the first `further` ones behind them. */
function numbersOf({ blocks, linesBefore }: TokenSheet, from: number, to: number, further: number): number[] {
  const numbers: number[] = [];
  let wanted = further;
  for (let b = from; b < blocks.length && (b < to || wanted > 0); b++) {
    const { data } = blocks[b]!;
    const count = b < to ? data.length : Math.min(wanted, data.length);
    if (b >= to) wanted -= count;
    for (let i = 0; i < count; i++) numbers.push(i === 0 ? data[0]! + linesBefore[b]! : data[i]!);
  }
  return numbers;
}

// ── the tokens of a block of segments ──────────────────────────────────────────────────────────────────────────

interface BlockTokens {
  /** As the protocol has them, the first counting its lines from the first one of the block. */
  readonly data: readonly number[];
  readonly lineCount: number;
  /** From the line of the last token to the end of the block. */
  readonly linesBehind: number;
}

// An edit keeps all blocks but one.
const tokensOfBlock = perStandard((block: readonly TableSegment[], standard): BlockTokens => {
  const data: number[] = [];
  let lineCount = 0;
  let lastLine = 0;
  for (const segment of block) {
    const tokens = tokensOf(segment, standard);
    for (let i = 0; i < tokens.length; i++) data.push(i === 0 ? tokens[0]! + lineCount - lastLine : tokens[i]!);
    if (tokens.length > 0) lastLine = lineCount;
    for (let i = 0; i < tokens.length; i += NUMBERS) lastLine += tokens[i]!;
    lineCount += segment.lines.length;
  }
  return { data, lineCount, linesBehind: lineCount - lastLine };
});

// ── the tokens of one segment ──────────────────────────────────────────────────────────────────────────────────

/** A stretch of a segment's source on one line. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: number;
  readonly modifiers: number;
}

/** As the protocol has them, the first counting its lines from the first one of the segment. */
const tokensOf = perStandard((segment: TableSegment, standard): readonly number[] => {
  const tokens: Token[] = [];
  if (segment.what === 'row') addRow(tokens, segment, standard);
  else if (segment.what === 'header') addWords(tokens, segment.lines, TYPE.column);
  else if (segment.what === 'rule' || segment.what === 'comment' || (segment.what === 'scrap' && segment.isPage)) {
    addWords(tokens, segment.lines, TYPE.page);
  }
  return placed(tokens, segment.lines);
});

// Asked for again with each keystroke and each turn of the wheel.
const toldTokensOf = perStandard((segment: TableSegment, standard) => told(tokensOf(segment, standard)));

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

/** The tokens in the order of the text, as the protocol has them. */
function placed(tokens: Token[], lines: readonly string[]): number[] {
  tokens.sort((a, b) => a.start - b.start);
  const data: number[] = [];
  let line = 0;
  let lineStart = 0;
  let behind = 0;
  let last = { line: 0, start: 0 };
  for (const { start, end, type, modifiers } of tokens) {
    while (line + 1 < lines.length && start >= lineStart + lines[line]!.length) lineStart += lines[line++]!.length;
    const stop = Math.min(end, lineStart + contentLength(lines[line]!));
    if (start < behind || stop <= start) continue;
    data.push(line - last.line, start - (line === last.line ? last.start : lineStart), stop - start, type, modifiers);
    last = { line, start };
    behind = stop;
  }
  return data;
}
