import type { JoinedText, Span } from '#grammar';

/** The stretches of source of which a stretch of a joined text consists, in order. */
export function piecesOf(joined: JoinedText, start: number, end: number): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const seam of [...joined.seamsBetween(start, end), end]) {
    pieces.push(joined.sourceSpan(from, seam));
    from = seam;
  }
  return pieces;
}
