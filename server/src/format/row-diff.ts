import { type Indicator, type Row, Slot, type TextChange, textOf } from '#grammar';
import { changesBetween } from './diff.ts';

/** What a row is made of: an indicator, or what stands before or behind them. */
interface Part {
  readonly start: number;
  readonly text: string;
  /** What says that two are the same one: all but white space and the serial. */
  readonly key: string;
}

/**
 * Changes that make one state of a row of another, none of which begins in one indicator and ends in another: an indicator
 * that came, went or moved is put in or taken out as a whole.
 */
export function rowDifferences(before: Row, after: Row): TextChange[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const places = placesOf(old, now);
  const known = new Set(places);
  const changes: TextChange[] = [];
  let [i, j] = [0, 0];
  for (const k of unmoved(places)) {
    const [gone, come] = [old.slice(i, k), now.slice(j, places[k]!)];
    const rewritten = gone.every((_, n) => places[i + n] === -1) && come.every((_, n) => !known.has(j + n));
    if (rewritten && gone.length === come.length) {
      for (const [n, part] of gone.entries()) changes.push(...partChanges(part, come[n]!));
    } else {
      changes.push({ start: old[i]!.start, end: old[k]!.start, text: come.map(({ text }) => text).join('') });
    }
    changes.push(...partChanges(old[k]!, now[places[k]!]!));
    [i, j] = [k + 1, places[k]! + 1];
  }
  return changes;
}

function partChanges({ start, text }: Part, now: Part): TextChange[] {
  return changesBetween(text, now.text).map((change) => ({
    start: start + change.start,
    end: start + change.end,
    text: change.text,
  }));
}

/** The row up to its indicators, each of them with the line break before it, and the rest. */
function partsOf(row: Row): Part[] {
  const source = textOf(row);
  const { indicators, joined } = row.list!;
  const starts = indicators.map(({ start }) => beforeBreak(source, joined.sourceAt(start)));
  const cuts = [0, ...starts, joined.pieces.at(-1)!.end, source.length];
  return cuts.slice(1).map((end, i) => {
    const indicator = indicators[i - 1];
    const next = indicators[i]?.start ?? joined.text.length;
    const key = indicator === undefined ? (i === 0 ? 'front' : 'back') : contentOf(indicator, joined.text, next);
    return { start: cuts[i]!, text: source.slice(cuts[i]!, end), key };
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

/** The place of each part in the other state; -1 where it is not there. */
function placesOf(old: readonly Part[], now: readonly Part[]): number[] {
  const waiting = new Map<string, number[]>();
  for (const [j, { key }] of [...now.entries()].reverse()) {
    const own = waiting.get(key);
    if (own === undefined) waiting.set(key, [j]);
    else own.push(j);
  }
  return old.map(({ key }) => waiting.get(key)?.pop() ?? -1);
}

/** The most parts that can stay where they are: the longest run of places that only grow. */
function unmoved(places: readonly number[]): number[] {
  /** By the length of a run, its last part where that place is the lowest. */
  const lasts: number[] = [];
  const previous: number[] = [];
  for (const [i, place] of places.entries()) {
    if (place < 0) continue;
    let [low, high] = [0, lasts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[lasts[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    previous[i] = lasts[low - 1] ?? -1;
    lasts[low] = i;
  }
  const run: number[] = [];
  for (let i = lasts.at(-1) ?? -1; i >= 0; i = previous[i]!) run.push(i);
  return run.reverse();
}
