import { type Indicator, lineEndOf, type Row, Slot, type Table, type TextChange, textOf, withChanges } from '#grammar';
import { changesBetween } from '../format/diff.ts';
import { changedInPlace, withEdits } from '../format/row.ts';
import { breaksIn, type Draft, flowingText } from '../rules/support/flowing-list.ts';
import { writeList } from '../rules/support/insertion.ts';

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
 * The text of a row with other indicators in its list: one a line in the authoring layout, in lines no wider than before
 * in a wrapped one. Null where something stands in the middle of the list.
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
  if (breaksIn(row).some((gap) => gap.trim() !== '')) return null;
  return source.slice(0, pieces[0]!.start) + listText(table, row, drafts) + source.slice(pieces.at(-1)!.end);
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

function listText(table: Table, row: Row, drafts: readonly Draft[]): string {
  if (row.layout === 'wrapped') return flowingText(row, drafts);
  const texts = drafts.map(({ text }) => text);
  if (row.layout !== 'authoring') return texts.join('');
  const { start } = row.list!.joined.pieces[0]!;
  const indent = /^[ \t\u3000]*/.exec(row.lines[row.positionAt(start).line]!)![0];
  return texts.join(lineEndOf(table) + indent);
}
