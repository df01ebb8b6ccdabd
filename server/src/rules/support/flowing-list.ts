import { type Indicator, type Row, Slot, textOf } from '#grammar';
import { isInsideCharacter } from './characters.ts';

/** An indicator as it is to be written: one of the list, changed, or a new one. */
export interface Draft {
  readonly text: string;
  /** The indicator of the row that this one was; null for a new one. */
  readonly from: Indicator | null;
}

/** What stands in the text of a row between the pieces of its list: line breaks, and what interrupts the list. */
export function breaksIn(row: Row): string[] {
  const { pieces } = row.list!.joined;
  const source = textOf(row);
  return pieces.slice(1).map(({ start }, k) => source.slice(pieces[k]!.end, start));
}

/**
 * Drafts, changed in their serials at most, written into a list that flows over lines. Inside of one lines break where
 * they did, as they do between two that stood behind each other; any other begins a line. So no line grows, and no number
 * is torn apart.
 */
export function flowingText(row: Row, drafts: readonly Draft[]): string {
  const { indicators, joined } = row.list!;
  const breaks = breaksIn(row);
  const lineBreak = breaks.find((gap) => /[\r\n]/.test(gap))?.replace(/^[ \t]+/, '') ?? '';
  const breakAt = new Map(joined.seams.map((seam, k) => [seam, breaks[k]!]));
  const width = joined.pieces.reduce((widest, { start, end }) => Math.max(widest, end - start), 1);
  /** The text of an entry with the breaks that its indicator has behind an offset. */
  const broken = (put: string, at: number, behind: number): string => {
    const end = endOf(row, at);
    const seams = joined.seamsBetween(behind, end);
    // A serial may be longer than before, so what stands behind it is counted from the end.
    const bounds = [0, ...seams.map((seam) => put.length - (end - seam)), put.length];
    return bounds.slice(1).reduce((text, to, k) => {
      return text + (k === 0 ? '' : breakAt.get(seams[k - 1]!)!) + put.slice(bounds[k]!, to);
    }, '');
  };
  return drafts
    .map(({ text, from }, i) => {
      const begin = i === 0 ? '' : lineBreak;
      if (from === null) return begin + linesOf(text, width).join(lineBreak);
      const at = indicators.indexOf(from);
      const follows = i > 0 && at > 0 && drafts[i - 1]!.from === indicators[at - 1];
      if (follows) return broken(text, at, from.start - 1);
      return begin + broken(text, at, Math.max(from.start, from.endOf(Slot.Serial)));
    })
    .join('');
}

/** Where the draft of an indicator ends: what stands between it and the next belongs to it. */
function endOf({ list }: Row, at: number): number {
  const { indicators, joined } = list!;
  const { end } = indicators[at]!;
  return end + joined.text.slice(end, indicators[at + 1]?.start).trimEnd().length;
}

/** Two characters that stay in one line: of a number, a word or a code, and a sign with what it stands behind or before. */
const HELD = /[\p{Nd}A-Za-z.．≥≤<>＜＞（(‘“-][\p{Nd}A-Za-z.．%％‰-]|.[、。，；：,;:）)’”%％]|[（(‘“]./u;

/** A text in lines of a width. */
function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let start = 0;
  while (text.length - start > width) {
    let end = start + width;
    while (end > start && (isInsideCharacter(text, end) || HELD.test(text.slice(end - 1, end + 1)))) end--;
    // What nothing parts stays whole.
    if (end === start) break;
    lines.push(text.slice(start, end));
    start = end;
  }
  return [...lines, text.slice(start)];
}
