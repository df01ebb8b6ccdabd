import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { Placed, Position, Row, RowKind, Table, TableSegment } from '#grammar';
import { rowsOfBlock } from './block-rows.ts';
import { LinedJson } from './lined-json.ts';
import { rowSymbol, type SymbolStyle } from './row-symbol.ts';

/** Rows to be shown in an outline. */
export interface ShownRows {
  readonly segments: Table['segments'];
  /** Only so many rows. */
  readonly most: number;
  readonly style: SymbolStyle;
}

/**
 * A list of symbols as JSON in UTF-8, to be put together; rows are the children of the first symbol, and those of projects
 * the children of the unit above them, whose range they make longer.
 */
export function outlineJson([root, ...others]: readonly DocumentSymbol[], rows?: ShownRows): Uint8Array[] {
  const writer = new OutlineWriter();
  writer.put('[');
  if (root !== undefined) writer.put(opened(root));
  if (rows !== undefined) putRows(writer, rows);
  if (root !== undefined) writer.put(CLOSING);
  for (const symbol of others) writer.put(`,${JSON.stringify(symbol)}`);
  writer.put(']');
  return writer.pieces;
}

function putRows(writer: OutlineWriter, { segments, most, style }: ShownRows): void {
  let left = most;
  for (let b = 0; b < segments.blocks.length && left > 0; b++) {
    const block = segments.blocks[b]!;
    const base = segments.weightBefore(b);
    const { count, parts } = partsOf(block, base, style);
    const shown = count <= left ? parts : readParts(rowsOfBlock(block).slice(0, left), base, style);
    for (const part of shown) writer.add(part, base);
    left -= count;
  }
  writer.closeUnit();
}

// ── writing ────────────────────────────────────────────────────────────────────────────────────────────────────

/** A run of projects, or another row, in a block of segments. */
interface OutlinePart {
  readonly kind: RowKind;
  /** The symbols, with commas between them; of a unit up to where its range ends. */
  readonly json: LinedJson;
  /** Where the last of them ends, in lines from the first of the block. */
  readonly end: Position;
}

const UTF8 = new TextEncoder();
const COMMA = UTF8.encode(',');
/** Of a list of children and of the symbol that has them. */
const CLOSING = ']}';

class OutlineWriter {
  readonly pieces: Uint8Array[] = [];
  /** The unit whose symbol is not closed yet: which piece tells where its range ends, and where that is. */
  #unit: { readonly piece: number; end: Position } | null = null;
  #isFirst = true;

  put(json: string): void {
    this.pieces.push(UTF8.encode(json));
  }

  add({ kind, json, end }: OutlinePart, base: number): void {
    if (kind !== 'project') this.closeUnit();
    if (!this.#isFirst) this.pieces.push(COMMA);
    this.pieces.push(json.bytes);
    this.#isFirst = kind === 'unit';
    const last = { line: base + end.line, character: end.character };
    if (kind === 'unit') this.#unit = { piece: this.pieces.push(COMMA) - 1, end: last };
    else if (this.#unit !== null) this.#unit.end = last;
  }

  closeUnit(): void {
    if (this.#unit === null) return;
    const { piece, end } = this.#unit;
    this.pieces[piece] = UTF8.encode(`${JSON.stringify(end)}},"children":[`);
    this.put(CLOSING);
    this.#unit = null;
    this.#isFirst = false;
  }
}

interface KnownParts extends SymbolStyle {
  readonly base: number;
  /** Of its rows. */
  readonly count: number;
  readonly parts: readonly OutlinePart[];
}

// Blocks of segments stay the same objects while nothing in them changes.
const known = new WeakMap<readonly TableSegment[], KnownParts>();

function partsOf(block: readonly TableSegment[], base: number, style: SymbolStyle): KnownParts {
  const before = known.get(block);
  const isSame =
    before?.amountUnit === style.amountUnit &&
    before.withDetails === style.withDetails &&
    before.locale === style.locale;
  if (isSame && before.base === base) return before;
  const rows = rowsOfBlock(block);
  const parts = (isSame && movedTo(base, before.parts)) || readParts(rows, base, style);
  const now = { ...style, base, count: rows.length, parts };
  known.set(block, now);
  return now;
}

function movedTo(base: number, parts: readonly OutlinePart[]): readonly OutlinePart[] | null {
  const moved: OutlinePart[] = [];
  for (const part of parts) {
    const json = part.json.movedTo(base);
    if (json === null) return null;
    moved.push({ ...part, json });
  }
  return moved;
}

function readParts(rows: readonly Placed<Row>[], base: number, style: SymbolStyle): OutlinePart[] {
  const parts: OutlinePart[] = [];
  let run = '';
  for (const [i, { segment, line }] of rows.entries()) {
    const { kind } = segment;
    const symbol = rowSymbol({ segment, line: base + line }, style);
    run += (run === '' ? '' : ',') + (kind === 'unit' ? openedUnit(symbol) : JSON.stringify(symbol));
    if (kind === 'project' && rows[i + 1]?.segment.kind === 'project') continue;
    const { line: last, character } = symbol.range.end;
    parts.push({ kind, json: LinedJson.of(run, base), end: { line: last - base, character } });
    run = '';
  }
  return parts;
}

/** A symbol up to its first child. */
function opened(symbol: DocumentSymbol): string {
  return `${JSON.stringify(symbol).slice(0, -1)},"children":[`;
}

/** The symbol of a unit up to where its range ends. */
function openedUnit({ range, ...symbol }: DocumentSymbol): string {
  return `${JSON.stringify(symbol).slice(0, -1)},"range":{"start":${JSON.stringify(range.start)},"end":`;
}
