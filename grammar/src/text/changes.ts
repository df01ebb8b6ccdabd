import type { Span } from './joined.ts';

/** Puts `text` in the place of a stretch of a text. */
export interface TextChange extends Span {
  readonly text: string;
}

/** A text, or the part of it from `from` to `to`, with changes made that are in order and apart from each other. */
export function withChanges(text: string, changes: readonly TextChange[], from = 0, to = text.length): string {
  let result = '';
  let at = from;
  for (const { start, end, text: put } of changes) {
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at, to);
}
