import { type Indicator, lineEndOf, type Row, Slot, type Table, type TextChange, textOf, withChanges } from '#grammar';
import { changesBetween } from '../format/diff.ts';
import { changedInPlace, withEdits } from '../format/row.ts';
import { writeList } from '../rules/support/insertion.ts';

/** An indicator as it is to be written: one of the list, changed, or a new one. */
export interface Draft {
  readonly text: string;
  /** The indicator of the row that this one was; null for a new one. */
  readonly from: Indicator | null;
}

/** Each indicator of a row as it stands. What stands between it and the next belongs to it. */
export function draftsOf(
  row: Row,
  changesOf: (indicator: Indicator, i: number) => readonly TextChange[] = () => [],
): Draft[] {
  const { indicators, joined } = row.list!;
  return indicators.map((indicator, i) => {
    const start = i === 0 ? 0 : indicator.start;
    const end = indicators[i + 1]?.start ?? joined.text.length;
    return { text: withChanges(joined.text, changesOf(indicator, i), start, end).trim(), from: indicator };
  });
}

/** Drafts in their order with the serials 1, 2, 3…; a draft without a serial gets one. */
export function numbered(drafts: readonly Draft[]): Draft[] {
  return drafts.map(({ text, from }, i) => {
    const serial = `${i + 1}、`;
    const printed = from === null ? /^\d+、/.exec(text)?.[0] : from.text(Slot.Serial);
    if (printed === null || printed === undefined) return { text: serial + text, from };
    const at = text.indexOf(printed);
    return { text: at < 0 ? text : text.slice(0, at) + serial + text.slice(at + printed.length), from };
  });
}

/**
 * The text of a row with other indicators in its list: one a line in the authoring layout, in lines as wide as before in
 * a wrapped one. Null where something stands in the middle of the list.
 */
export function withDrafts(table: Table, row: Row, drafts: readonly Draft[]): string | null {
  const texts = drafts.map(({ text }) => text);
  if (row.list === null) return withEdits(textOf(row), writeList(row, texts, lineEndOf(table)));
  const { joined, indicators } = row.list;
  if (drafts.length === indicators.length && drafts.every(({ from }, i) => from === indicators[i])) {
    return changedInPlace(row, new Map([['indicators', differences(row, drafts)]]), false);
  }
  const source = textOf(row);
  const { pieces } = joined;
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  const gaps = pieces.slice(1).map(({ start }, k) => source.slice(pieces[k]!.end, start));
  if (gaps.some((gap) => gap.trim() !== '')) return null;
  return source.slice(0, first.start) + listText(table, row, texts, gaps, pieces) + source.slice(last.end);
}

/** Where drafts differ from the indicators that they were, in the text of the list. */
function differences(row: Row, drafts: readonly Draft[]): TextChange[] {
  const { joined, indicators } = row.list!;
  return draftsOf(row).flatMap(({ text }, i) => {
    const start = joined.text.indexOf(text, i === 0 ? 0 : indicators[i]!.start);
    return changesBetween(text, drafts[i]!.text).map((change) => ({
      start: start + change.start,
      end: start + change.end,
      text: change.text,
    }));
  });
}

function listText(
  table: Table,
  row: Row,
  texts: readonly string[],
  gaps: readonly string[],
  pieces: readonly { readonly start: number; readonly end: number }[],
): string {
  if (row.layout === 'authoring') {
    const indent = /^[ \t\u3000]*/.exec(row.lines[row.positionAt(pieces[0]!.start).line]!)![0];
    return texts.join(lineEndOf(table) + indent);
  }
  const text = texts.join('');
  if (row.layout !== 'wrapped' || gaps.length === 0) return text;
  const width = pieces.reduce((longest, { start, end }) => Math.max(longest, end - start), 1);
  const lines = Array.from({ length: Math.ceil(text.length / width) }, (_, k) =>
    text.slice(k * width, (k + 1) * width),
  );
  return lines.join(gaps[0]!);
}
