import { Sequence } from './sequence.ts';

/** A place in a text: line and UTF-16 code unit in the line, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Negative, zero or positive, as for `Array.sort`. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** A half-open stretch of a text. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Which lines an edit replaced: `removed` old lines from `line` on gave way to `inserted` new ones. */
export interface LineChange {
  readonly line: number;
  readonly removed: number;
  readonly inserted: number;
}

const LF = 10;
const CR = 13;

/**
 * An immutable text as a list of lines, each with its own line end (`\n`, `\r\n` or `\r`). An edit gives a new
 * snapshot that shares the lines it did not touch; its cost follows the lines touched, not the text.
 * A BOM is an ordinary character of the first line. Positions outside the text are moved to the nearest one inside.
 */
export class Snapshot {
  readonly lines: Sequence<string>;

  private constructor(lines: Sequence<string>) {
    this.lines = lines;
  }

  static of(text: string): Snapshot {
    return new Snapshot(Sequence.from(splitLines(text), (line) => line.length));
  }

  /** Length in UTF-16 code units. */
  get length(): number {
    return this.lines.weight;
  }

  get lineCount(): number {
    return this.lines.length;
  }

  /** A line with its line end. */
  line(index: number): string {
    return this.lines.at(index);
  }

  /** Offset of the first character of a line; the length of the text for a line past the end. */
  lineStart(index: number): number {
    return this.lines.weightUpTo(index);
  }

  offsetAt(position: Position): number {
    const { line, character } = this.clamp(position);
    return this.lineStart(line) + character;
  }

  positionAt(offset: number): Position {
    const { index, before } = this.lines.find(Math.max(0, offset));
    return this.clamp({ line: index, character: offset - before });
  }

  /** The text, or the part of it in `range`. */
  text(range?: Range): string {
    if (range === undefined) return [...this.lines].join('');
    const { start, end } = this.#ordered(range);
    if (start.line === end.line) return this.line(start.line).slice(start.character, end.character);
    const parts = [this.line(start.line).slice(start.character)];
    for (let i = start.line + 1; i < end.line; i++) parts.push(this.line(i));
    parts.push(this.line(end.line).slice(0, end.character));
    return parts.join('');
  }

  /** The nearest position inside the text; never inside a line end. */
  clamp({ line, character }: Position): Position {
    if (line < 0) return { line: 0, character: 0 };
    if (line >= this.lineCount) {
      const last = this.lineCount - 1;
      return { line: last, character: contentLength(this.line(last)) };
    }
    return { line, character: Math.min(Math.max(character, 0), contentLength(this.line(line))) };
  }

  /** Replaces `range` by `text`. */
  edit(range: Range, text: string): { snapshot: Snapshot; change: LineChange } {
    const { start, end } = this.#ordered(range);
    let first = start.line;
    const tail = this.line(end.line).slice(end.character);
    let fresh = this.line(first).slice(0, start.character) + text + tail;
    // A line feed that comes to stand behind a lone carriage return is one line end with it.
    if (first > 0 && fresh.charCodeAt(0) === LF && this.line(first - 1).endsWith('\r')) {
      first--;
      fresh = this.line(first) + fresh;
    }
    const lines = splitLines(fresh);
    if (end.line + 1 < this.lineCount) lines.pop();
    const removed = end.line - first + 1;
    return {
      snapshot: new Snapshot(this.lines.splice(first, removed, lines)),
      change: { line: first, removed, inserted: lines.length },
    };
  }

  #ordered({ start, end }: Range): Range {
    const [a, b] = [this.clamp(start), this.clamp(end)];
    const reversed = a.line > b.line || (a.line === b.line && a.character > b.character);
    return reversed ? { start: b, end: a } : { start: a, end: b };
  }
}

/** Length of a line without its line end. */
export function contentLength(line: string): number {
  let length = line.length;
  if (length > 0 && line.charCodeAt(length - 1) === LF) length--;
  if (length > 0 && line.charCodeAt(length - 1) === CR) length--;
  return length;
}

/** A line without its line end. */
export function contentOf(line: string): string {
  return line.slice(0, contentLength(line));
}

/** Lines with their line ends; the last one has none and may be empty. */
function splitLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  let cr = text.indexOf('\r');
  let lf = text.indexOf('\n');
  while (cr >= 0 || lf >= 0) {
    let end: number;
    if (cr < 0 || (lf >= 0 && lf < cr)) end = lf + 1;
    else end = text.charCodeAt(cr + 1) === LF ? cr + 2 : cr + 1;
    lines.push(text.slice(start, end));
    start = end;
    if (cr >= 0 && cr < end) cr = text.indexOf('\r', end);
    if (lf >= 0 && lf < end) lf = text.indexOf('\n', end);
  }
  lines.push(text.slice(start));
  return lines;
}
