import type { TextEdit } from 'vscode-languageserver-types';
import { JoinedText, type Row, readIndicators, type Table } from '#grammar';
import { listEdits } from '../../rules/support/edits.ts';
import { shifted } from './finding.ts';

/**
 * The serials behind an offset of a row's list, as far as they run on, where so many indicators come there, the first of
 * them with this serial: what was there may have made room already.
 *
 * @param line in which the row begins
 */
export function countedOn(
  { vocabulary }: Table,
  { row, line }: { readonly row: Row; readonly line: number },
  offset: number,
  serial: number,
  count: number,
): TextEdit[] {
  const rest = row.list?.joined.text.slice(offset) ?? '';
  // Read anew, since digits that end at the offset read as part of the serial behind it.
  const { indicators } = readIndicators(JoinedText.of(rest, [{ start: 0, end: rest.length }]), vocabulary);
  const first = indicators[0]?.serial;
  if (first === serial + count || (first !== serial && first !== serial + 1)) return [];
  const edits: TextEdit[] = [];
  for (const [i, { serial: own, serialDigits: digits }] of indicators.entries()) {
    if (own !== first + i || digits === null) break;
    const span = { start: offset + digits.start, end: offset + digits.end };
    for (const edit of listEdits(row, span, String(serial + count + i)))
      edits.push({ range: shifted(row.rangeOf(edit.span), line), newText: edit.text });
  }
  return edits;
}
