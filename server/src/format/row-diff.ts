import { type Indicator, type Row, Slot, type TextChange, textOf } from '#grammar';
import { changesByPart, type Part } from './part-diff.ts';

/**
 * Changes that make one state of a row of another, none of which begins in one indicator and ends in another: an indicator
 * that came, went or moved is put in or taken out as a whole.
 */
export function rowChangesBetween(before: Row, after: Row): TextChange[] {
  return changesByPart(partsOf(before), partsOf(after));
}

/** The row up to its indicators, each of them with the line break before it, and the rest; serials say nothing. */
function partsOf(row: Row): Part[] {
  const source = textOf(row);
  const { indicators, joined } = row.list!;
  const starts = indicators.map(({ start }) => beforeBreak(source, joined.sourceAt(start)));
  const cuts = [0, ...starts, joined.pieces.at(-1)!.end, source.length];
  return cuts.slice(1).map((end, i) => {
    const indicator = indicators[i - 1];
    const next = indicators[i]?.start ?? joined.text.length;
    const key = indicator === undefined ? (i === 0 ? ' front' : ' back') : contentOf(indicator, joined.text, next);
    return { text: source.slice(cuts[i]!, end), key };
  });
}

function contentOf(indicator: Indicator, list: string, end: number): string {
  const start = indicator.has(Slot.Serial) ? indicator.endOf(Slot.Serial) : indicator.start;
  return list.slice(start, end).replace(/\s+/g, '');
}

/** The line break before a place, where nothing but white space stands between them; else the place. */
function beforeBreak(source: string, at: number): number {
  let found = at;
  for (let i = at; i > 0 && source[i - 1]!.trim() === ''; i--) if (/[\r\n]/.test(source[i - 1]!)) found = i - 1;
  return found;
}
