import type { TextChange } from '#grammar';
import { isInsideCharacter } from '../rules/support/characters.ts';

/** How many characters must be equal again behind a difference, and how far apart they may lie. */
const ANCHOR = 4;
const FURTHEST = 80;

/**
 * Changes that make one text of another and touch only what differs. Made for texts that differ here and there: behind a
 * difference it looks for the nearest place from which they agree again, and where there is none, one change takes the rest.
 */
export function changesBetween(before: string, after: string): TextChange[] {
  const changes: TextChange[] = [];
  let end = before.length;
  let tail = after.length;
  while (end > 0 && tail > 0 && before.charCodeAt(end - 1) === after.charCodeAt(tail - 1)) {
    end--;
    tail--;
  }
  let i = 0;
  let j = 0;
  for (;;) {
    while (i < end && j < tail && before.charCodeAt(i) === after.charCodeAt(j)) {
      i++;
      j++;
    }
    if (i >= end && j >= tail) return changes;
    const [left, right] = nextAgreement(before, i, end, after, j, tail);
    changes.push(atPlaces(before, { start: i, end: left, text: after.slice(j, right) }));
    const taken = changes.at(-1)!.end - left;
    i = left + taken;
    j = right + taken;
  }
}

/** Between `\r` and `\n`, or inside a character, there is no place in a document: the whole of it is taken in. */
function atPlaces(before: string, { start, end, text }: TextChange): TextChange {
  const splits = (at: number) => (before[at - 1] === '\r' && before[at] === '\n') || isInsideCharacter(before, at);
  const [early, late] = [splits(start), splits(end)];
  return {
    start: early ? start - 1 : start,
    end: late ? end + 1 : end,
    text: (early ? before[start - 1]! : '') + text + (late ? before[end]! : ''),
  };
}

/** The nearest offsets from which the texts agree for some characters; the ends where none is near. */
function nextAgreement(
  before: string,
  i: number,
  end: number,
  after: string,
  j: number,
  tail: number,
): [number, number] {
  for (let apart = 1; apart <= FURTHEST; apart++) {
    for (let x = 0; x <= apart; x++) {
      const [left, right] = [i + x, j + apart - x];
      if (left <= end && right <= tail && agree(before, left, end, after, right, tail)) return [left, right];
    }
  }
  return [end, tail];
}

function agree(before: string, left: number, end: number, after: string, right: number, tail: number): boolean {
  if (left === end || right === tail) return left === end && right === tail;
  const length = Math.min(ANCHOR, end - left, tail - right);
  for (let k = 0; k < length; k++) if (before.charCodeAt(left + k) !== after.charCodeAt(right + k)) return false;
  return true;
}
