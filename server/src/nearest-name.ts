/** More slips than this share of a word make it another word. */
const MOST_SLIPS = 0.4;
const LONGEST = 60;
const LEAST_BEGINNING = 2;

/**
 * Of the names, the one that a word is most likely meant to be: the only one that it begins, or else the one with the fewest
 * slips. Letters count whatever their case, hyphens and spaces do not. Null where none is near.
 */
export function nearestName(word: string, names: Iterable<string>): string | null {
  if (word.length > LONGEST) return null;
  const written = comparable(word);
  const known = [...names].map((name) => ({ name, text: comparable(name) }));
  const begun = written.length < LEAST_BEGINNING ? [] : known.filter(({ text }) => text.startsWith(written));
  if (begun.length === 1) return begun[0]!.name;
  let best: string | null = null;
  let least = Math.floor(written.length * MOST_SLIPS) + 1;
  for (const { name, text } of known) {
    // So many letters have to be put in or taken out at least.
    if (Math.abs(written.length - text.length) >= least) continue;
    const slips = slipsBetween(written, text);
    if (slips < least) [best, least] = [name, slips];
  }
  return best;
}

function comparable(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

/** How many letters must be put in, taken out, changed or swapped with the next to make one word of the other. */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwapped ? before[j - 2]! + 1 : change;
      row.push(Math.min(row[j - 1]! + 1, last[j]! + 1, change, swap));
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
