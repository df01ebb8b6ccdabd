import { append, type TextChange } from '#grammar';
import { changesBetween } from './diff.ts';

/** A part of a text that comes, goes and moves as a whole. */
export interface Part {
  readonly text: string;
  /** Parts with the same key are the same one, however else they differ. */
  readonly key: string;
}

/** Changes that make one text of another, none of which begins in one part and ends in another that stays. */
export function changesByPart(before: readonly Part[], after: readonly Part[]): TextChange[] {
  const places = placesOf(before, after);
  const known = new Set(places);
  const changes: TextChange[] = [];
  let at = 0;
  const add = (text: string, put: string) => {
    for (const change of changesBetween(text, put)) {
      changes.push({ start: at + change.start, end: at + change.end, text: change.text });
    }
    at += text.length;
  };
  let [i, j] = [0, 0];
  for (const k of [...unmoved(places), before.length]) {
    const place = places[k] ?? after.length;
    const [gone, come] = [before.slice(i, k), after.slice(j, place)];
    const isRewritten = gone.every((_, n) => places[i + n] === -1) && come.every((_, n) => !known.has(j + n));
    if (isRewritten && gone.length === come.length) {
      for (const [n, { text }] of gone.entries()) add(text, come[n]!.text);
    } else {
      const end: number = at + gone.reduce((length, { text }) => length + text.length, 0);
      changes.push({ start: at, end, text: come.map(({ text }) => text).join('') });
      at = end;
    }
    if (k < before.length) add(before[k]!.text, after[place]!.text);
    [i, j] = [k + 1, place + 1];
  }
  return changes;
}

/** The place of each part in the other text; -1 where it is not there, or not as often. */
function placesOf(before: readonly Part[], after: readonly Part[]): number[] {
  const [own, others] = [byKey(before), byKey(after)];
  const places = before.map(() => -1);
  for (const [key, here] of own) {
    const there = others.get(key) ?? [];
    if (here.length === there.length) for (const [n, i] of here.entries()) places[i] = there[n]!;
  }
  return places;
}

function byKey(parts: readonly Part[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, { key }] of parts.entries()) append(places, key, i);
  return places;
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
