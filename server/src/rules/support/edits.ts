import { commonEnds, type JoinedText, type Row, type Span } from '#grammar';
import type { Edit } from '../rule.ts';
import { isInsideCharacter } from './characters.ts';

/** As `joinedEdits`, for a span of the indicator list. */
export function listEdits(row: Row, span: Span, text: string): Edit[] {
  return joinedEdits(row.list!.joined, span, text);
}

/**
 * Edits that put `text` in the place of a span of a cell. They touch only the characters that differ and leave every
 * line break where it is.
 */
export function joinedEdits(joined: JoinedText, { start, end }: Span, text: string): Edit[] {
  const old = joined.text.slice(start, end);
  let { front, back } = commonEnds(old, text);
  if (isInsideCharacter(old, front)) front--;
  if (isInsideCharacter(old, old.length - back)) back--;
  const from = start + front;
  const to = end - back;
  const put = text.slice(front, text.length - back);
  if (from === to && put === '') return [];
  const cuts = joined.seamsBetween(from, to);
  const bounds = [from, ...cuts, to];
  return bounds.slice(1).map((bound, i) => ({
    span: joined.sourceSpan(bounds[i]!, bound),
    text: i === 0 ? put : '',
  }));
}
