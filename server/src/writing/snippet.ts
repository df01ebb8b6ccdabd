/** A text to write, in which the numbered stretches are left to the author. Equal numbers hold equal text. */
export type Piece = string | Stop;

/** Where the author goes on: 1 first, then 2 and so on, 0 last. */
export interface Stop {
  readonly stop: number;
  /** What stands there until something else is typed. */
  readonly text: string;
}

/** The text as it stands before the author fills it in. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** As `textOf`, with a mark for each gap: what a list of choices shows. */
export function shownText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : piece.text || (piece.stop === 0 ? '' : '__')))
    .join('');
}

/** The same as a snippet of the language server protocol. */
export function snippetOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? escaped(piece) : stopOf(piece))).join('');
}

export function hasStops(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => typeof piece !== 'string');
}

function stopOf({ stop, text }: Stop): string {
  return text === '' ? `$\{${stop}}` : `$\{${stop}:${escaped(text)}}`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
