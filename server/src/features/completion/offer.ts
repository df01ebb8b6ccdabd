import type { CompletionItem, Position, TextEdit } from 'vscode-languageserver-types';
import type { Range } from '#grammar';
import { hasStops, type Piece, shownText, snippetOf, textOf } from '../../writing/snippet.ts';

/** The text that offers replace stretches of: where its characters stand in the document. */
export interface Place {
  positionOf(offset: number): Position;
}

/** What kind of thing an item is, by the numbers of the protocol. */
export const KIND = {
  head: 20,
  serial: 12,
  label: 14,
  name: 6,
  value: 12,
  project: 7,
  unit: 19,
  goal: 1,
  table: 22,
} as const;

/** What an item is about, from which its documentation is made when it is asked for. */
export type About =
  | { readonly what: 'head'; readonly level: string; readonly type: string | null }
  | { readonly what: 'name'; readonly head: string; readonly name: string };

/** What one item writes in the place of a stretch of text. */
export interface Offer {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  readonly kind: (typeof KIND)[keyof typeof KIND];
  /** In the place of what is written, where that is long. */
  readonly label?: string;
  /** The form of its value, shown behind the label. */
  readonly form?: string;
  readonly detail: string;
  readonly about?: About;
  /** Signs that take the item and then stand behind it. */
  readonly commit?: readonly string[];
  /** Whether more is to be written right behind it. */
  readonly more?: boolean;
  /** What changes elsewhere with it. */
  readonly others?: readonly TextEdit[];
}

/** What a client can do with items. */
export interface ItemSupport {
  readonly snippets: boolean;
  readonly labelDetails: boolean;
}

/** What is kept in an item for `completionItem/resolve`. */
export interface ItemData {
  readonly uri: string;
  readonly about: About;
}

const LONGEST_LABEL = 60;

function inOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

/** One offer as an item; offers come best first. */
export function toItem(
  offer: Offer,
  index: number,
  { place, at, line, uri, support }: { place: Place; at: Position; line: string; uri: string; support: ItemSupport },
): CompletionItem {
  const { range, others } = rangesOf(offer, place, at);
  // VS Code applies those on the line of the cursor where more that was typed has moved the text.
  if (offer.others?.every((one) => one.range.start.line !== at.line)) others.push(...offer.others);
  const typed = line.slice(range.start.character, at.character);
  const snippet = support.snippets && hasStops(offer.pieces);
  const { form = '' } = offer;
  const shown = inOneLine(offer.label ?? shownText(offer.pieces));
  return {
    label: shown.length > LONGEST_LABEL ? `${shown.slice(0, LONGEST_LABEL - 1)}…` : shown,
    ...(support.labelDetails
      ? { labelDetails: { ...(form === '' ? {} : { detail: `  ${form}` }), description: offer.detail } }
      : {}),
    kind: offer.kind,
    detail: form === '' ? offer.detail : `${form} · ${offer.detail}`,
    ...(offer.about === undefined ? {} : { data: { uri, about: offer.about } satisfies ItemData }),
    sortText: String(index).padStart(3, '0'),
    // What stands there already, so that no client takes the item away: the matching is done.
    ...(typed === '' ? {} : { filterText: typed }),
    ...(index === 0 ? { preselect: true } : {}),
    ...(snippet ? { insertTextFormat: 2, insertTextMode: 1 } : {}),
    textEdit: { range, newText: snippet ? snippetOf(offer.pieces) : textOf(offer.pieces) },
    ...(others.length > 0 ? { additionalTextEdits: others } : {}),
    ...(offer.commit === undefined ? {} : { commitCharacters: [...offer.commit] }),
  };
}

/**
 * The stretch of an offer as a range on the cursor's line, which is all that an edit of an item may touch, and edits
 * that take away what stands on other lines.
 */
function rangesOf({ start, end }: Offer, place: Place, at: Position): { range: Range; others: TextEdit[] } {
  let range: Range = { start: at, end: at };
  const others: TextEdit[] = [];
  for (const piece of piecesOf(start, end, place)) {
    if (piece.start.line !== at.line) others.push({ range: piece, newText: '' });
    else range = { start: first(range.start, piece.start), end: last(range.end, piece.end) };
  }
  return { range, others };
}

/** A stretch of the text as one range for each line that it lies on. */
function piecesOf(start: number, end: number, place: Place): Range[] {
  const pieces: Range[] = [];
  for (let i = start; i < end; i++) {
    const from = place.positionOf(i);
    const to = { line: from.line, character: from.character + 1 };
    const open = pieces[pieces.length - 1];
    if (open?.start.line === from.line) pieces[pieces.length - 1] = { start: open.start, end: to };
    else pieces.push({ start: from, end: to });
  }
  return pieces;
}

function first(a: Position, b: Position): Position {
  return a.character < b.character ? a : b;
}

function last(a: Position, b: Position): Position {
  return a.character > b.character ? a : b;
}
