import { Char, kindAt, skipSpaces, skipSpacesBack } from './chars.ts';

/** A half-open stretch of offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The beginnings of the pieces of a text in one piece. */
const WHOLE: readonly number[] = [0];

/**
 * Text put together from pieces of a longer one (a cell whose text flows over lines), that still knows where each
 * character came from. White space at the seams is dropped; one space is put in between two Latin letters only.
 */
export class JoinedText {
  readonly text: string;
  /** Offset in `text` and in the source where each piece begins. */
  readonly #own: readonly number[];
  readonly #source: readonly number[];

  private constructor(text: string, own: readonly number[], source: readonly number[]) {
    this.text = text;
    this.#own = own;
    this.#source = source;
  }

  /** Joins the given spans of `source`, each trimmed. */
  static of(source: string, spans: readonly Span[]): JoinedText {
    if (spans.length === 1) {
      const start = skipSpaces(source, spans[0]!.start, spans[0]!.end);
      const end = skipSpacesBack(source, spans[0]!.end, start);
      return new JoinedText(source.slice(start, end), WHOLE, [start]);
    }
    let text = '';
    const own: number[] = [];
    const from: number[] = [];
    for (const span of spans) {
      const start = skipSpaces(source, span.start, span.end);
      const end = skipSpacesBack(source, span.end, start);
      if (start === end) continue;
      if (kindAt(text, text.length - 1) === Char.Letter && kindAt(source, start) === Char.Letter) text += ' ';
      own.push(text.length);
      from.push(start);
      text += source.slice(start, end);
    }
    if (own.length === 0) return new JoinedText('', [0], [spans[0]?.start ?? 0]);
    return new JoinedText(text, own, from);
  }

  /** Whether the text lies in one piece in the source. */
  get contiguous(): boolean {
    return this.#own.length === 1;
  }

  /** Offsets in `text` at which a new piece begins, the first one excepted. */
  get seams(): readonly number[] {
    return this.#own.slice(1);
  }

  /** Where each piece stands in the source, in order; one empty span for an empty text. */
  get pieces(): readonly Span[] {
    return this.#own.map((own, k) => {
      const start = this.#source[k]!;
      return { start, end: start + (this.#own[k + 1] ?? this.text.length) - own };
    });
  }

  /** Source offset of the character at `offset` (of the end of the text, where it is the length). */
  sourceAt(offset: number): number {
    const k = this.#pieceOf(offset);
    return this.#source[k]! + offset - this.#own[k]!;
  }

  /** Source span of a span of this text; an empty span stays empty, at the end of what precedes it. */
  sourceSpan(start: number, end: number): Span {
    const last = end > 0 ? this.sourceAt(end - 1) + 1 : this.sourceAt(0);
    return start < end ? { start: this.sourceAt(start), end: last } : { start: last, end: last };
  }

  /** Offset in this text of a source offset; between two pieces, the end of the first. */
  offsetOf(source: number): number {
    let k = this.#source.length - 1;
    while (k > 0 && this.#source[k]! > source) k--;
    const end = k + 1 < this.#own.length ? this.#own[k + 1]! : this.text.length;
    return Math.min(Math.max(this.#own[k]! + source - this.#source[k]!, this.#own[k]!), end);
  }

  /** The part from `start` to `end`, trimmed, as a text of its own. */
  slice(start: number, end: number): JoinedText {
    const from = skipSpaces(this.text, start, end);
    const to = skipSpacesBack(this.text, end, from);
    const first = this.#pieceOf(from);
    const last = this.#pieceOf(Math.max(from, to - 1));
    const own = [0];
    const source = [this.sourceAt(from)];
    for (let k = first + 1; k <= last; k++) {
      own.push(this.#own[k]! - from);
      source.push(this.#source[k]!);
    }
    return new JoinedText(this.text.slice(from, to), own, source);
  }

  #pieceOf(offset: number): number {
    let low = 0;
    let high = this.#own.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#own[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
