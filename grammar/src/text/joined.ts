import { Char, kindAt, skipSpaces, skipSpacesBack } from './chars.ts';
import { lastAtOrBefore } from './search.ts';

/** A half-open stretch of offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where each piece of a text begins: in the text itself, and in its source. */
interface Beginnings {
  readonly own: readonly number[];
  readonly source: readonly number[];
}

/**
 * Text put together from pieces of a longer one (a cell whose text flows over lines), that still knows where each
 * character came from. White space at the seams is dropped; one space is put in between two Latin words only, not
 * inside an abbreviation or a unit (`GD` and `P`, `m` and `g/L`).
 */
export class JoinedText {
  readonly text: string;
  /** Offset in the source where the first piece begins. */
  readonly #start: number;
  /** Null where there is one piece only, as in most cells. */
  readonly #begins: Beginnings | null;

  private constructor(text: string, start: number, begins: Beginnings | null) {
    this.text = text;
    this.#start = start;
    this.#begins = begins;
  }

  /** The text of `source` from `start` to `end`, trimmed. */
  static piece(source: string, start: number, end: number): JoinedText {
    const from = skipSpaces(source, start, end);
    return new JoinedText(source.slice(from, skipSpacesBack(source, end, from)), from, null);
  }

  /** Joins the given spans of `source`, each trimmed. */
  static of(source: string, spans: readonly Span[]): JoinedText {
    if (spans.length === 1) return JoinedText.piece(source, spans[0]!.start, spans[0]!.end);
    let text = '';
    let before = 0;
    const own: number[] = [];
    const from: number[] = [];
    for (const span of spans) {
      const start = skipSpaces(source, span.start, span.end);
      const end = skipSpacesBack(source, span.end, start);
      if (start === end) continue;
      if (isBetweenWords(source, before, start)) text += ' ';
      own.push(text.length);
      from.push(start);
      text += source.slice(start, end);
      before = end;
    }
    if (own.length <= 1) return new JoinedText(text, from[0] ?? spans[0]?.start ?? 0, null);
    return new JoinedText(text, from[0]!, { own, source: from });
  }

  /** Whether the text lies in one piece in the source. */
  get contiguous(): boolean {
    return this.#begins === null;
  }

  /** Offsets in `text` at which a new piece begins, the first one excepted. */
  get seams(): readonly number[] {
    return this.#begins === null ? [] : this.#begins.own.slice(1);
  }

  /** The seams between two offsets, neither of them included. */
  seamsBetween(start: number, end: number): readonly number[] {
    if (this.#begins === null) return [];
    const { own } = this.#begins;
    const first = lastAtOrBefore(own, own.length, start) + 1;
    return own.slice(first, lastAtOrBefore(own, own.length, end - 1) + 1);
  }

  /** Where each piece stands in the source, in order; one empty span for an empty text. */
  get pieces(): readonly Span[] {
    if (this.#begins === null) return [{ start: this.#start, end: this.#start + this.text.length }];
    const { own, source } = this.#begins;
    return own.map((begin, k) => {
      const start = source[k]!;
      return { start, end: start + (own[k + 1] ?? this.text.length) - begin };
    });
  }

  /** Source offset of the character at `offset` (of the end of the text, where it is the length). */
  sourceAt(offset: number): number {
    if (this.#begins === null) return this.#start + offset;
    const { own, source } = this.#begins;
    const k = lastAtOrBefore(own, own.length, offset);
    return source[k]! + offset - own[k]!;
  }

  /** Source span of a span of this text; an empty span stays empty, at the end of what precedes it. */
  sourceSpan(start: number, end: number): Span {
    const last = end > 0 ? this.sourceAt(end - 1) + 1 : this.sourceAt(0);
    return start < end ? { start: this.sourceAt(start), end: last } : { start: last, end: last };
  }

  /** Offset in this text of a source offset; between two pieces, the end of the first. */
  offsetOf(source: number): number {
    if (this.#begins === null) return Math.min(Math.max(source - this.#start, 0), this.text.length);
    const { own, source: starts } = this.#begins;
    const k = lastAtOrBefore(starts, starts.length, source);
    const end = own[k + 1] ?? this.text.length;
    return Math.min(Math.max(own[k]! + source - starts[k]!, own[k]!), end);
  }

  /** The text without the characters at some offsets, given in their order; a new piece begins behind each. */
  without(offsets: readonly number[]): JoinedText {
    const seams = [...new Set([0, ...this.seams, ...offsets.map((offset) => offset + 1)])].sort((a, b) => a - b);
    const left = new Set(offsets);
    let text = '';
    const own: number[] = [];
    const source: number[] = [];
    for (const [k, start] of seams.entries()) {
      const next = seams[k + 1] ?? this.text.length;
      const end = left.has(next - 1) ? next - 1 : next;
      if (start >= end) continue;
      own.push(text.length);
      source.push(this.sourceAt(start));
      text += this.text.slice(start, end);
    }
    return new JoinedText(text, source[0] ?? this.#start, own.length <= 1 ? null : { own, source });
  }

  /** The part from `start` to `end`, trimmed, as a text of its own. */
  slice(start: number, end: number): JoinedText {
    const from = skipSpaces(this.text, start, end);
    const to = skipSpacesBack(this.text, end, from);
    const text = this.text.slice(from, to);
    const at = this.sourceAt(from);
    if (this.#begins === null) return new JoinedText(text, at, null);
    const { own, source } = this.#begins;
    const first = lastAtOrBefore(own, own.length, from);
    const last = lastAtOrBefore(own, own.length, Math.max(from, to - 1));
    if (first === last) return new JoinedText(text, at, null);
    return new JoinedText(text, at, {
      own: [0, ...own.slice(first + 1, last + 1).map((begin) => begin - from)],
      source: [at, ...source.slice(first + 1, last + 1)],
    });
  }
}

/** Whether a word ends before `end` and another begins at `start`: English ones, and no unit or abbreviation that was cut. */
function isBetweenWords(source: string, end: number, start: number): boolean {
  if (kindAt(source, end - 1) !== Char.Letter || kindAt(source, start) !== Char.Letter) return false;
  return (
    /[A-Za-z][a-z]$/.test(source.slice(Math.max(0, end - 2), end)) &&
    /^[A-Za-z][a-z]/.test(source.slice(start, start + 2))
  );
}
