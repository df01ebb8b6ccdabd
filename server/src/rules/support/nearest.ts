/** More slips than this share of a word make it another word. */
const MOST_SLIPS = 0.4;
const LONGEST = 60;

/** Of the names, the one that a word is most likely meant to be; null where none is near. */
export function nearestName(word: string, names: Iterable<string>): string | null {
  if (word.length > LONGEST) return null;
  let best: string | null = null;
  let least = Math.floor(word.length * MOST_SLIPS) + 1;
  for (const name of names) {
    // So many letters have to be put in or taken out at least.
    if (Math.abs(word.length - name.length) >= least) continue;
    const slips = distance(word.toLowerCase(), name);
    if (slips < least) [best, least] = [name, slips];
  }
  return best;
}

/** How many letters must be put in, taken out or changed to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
