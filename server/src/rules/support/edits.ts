import type { Row, Span } from '#grammar';
import type { Edit } from '../rule.ts';

/**
 * Edits that put `text` in the place of a span of the indicator list. They touch only the characters that differ and
 * leave every line break where it is.
 */
export function listEdits(row: Row, { start, end }: Span, text: string): Edit[] {
  const old = row.list!.joined.text.slice(start, end);
  let front = 0;
  while (front < old.length && front < text.length && old[front] === text[front]) front++;
  let back = 0;
  while (
    back < Math.min(old.length, text.length) - front &&
    old[old.length - 1 - back] === text[text.length - 1 - back]
  )
    back++;
  const from = start + front;
  const to = end - back;
  const put = text.slice(front, text.length - back);
  if (from === to && put === '') return [];
  const cuts = row.list!.joined.seams.filter((seam) => seam > from && seam < to);
  const bounds = [from, ...cuts, to];
  return bounds.slice(1).map((bound, i) => ({
    span: row.listSpan({ start: bounds[i]!, end: bound }),
    text: i === 0 ? put : '',
  }));
}
