/** The known name that a misspelt one was most likely meant for; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const written = comparable(name);
  const begun = known.filter((one) => written.length >= 2 && comparable(one).startsWith(written));
  if (begun.length === 1) return begun[0];
  let best: string | undefined;
  let least = Math.floor(Math.max(written.length, 3) / 3) + 1;
  for (const one of known) {
    const distance = distanceOf(written, comparable(one), least);
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

function comparable(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

/** Characters to put in, take out, replace or swap with the next; `limit` where it is that or more. */
function distanceOf(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return Math.min(last[b.length]!, limit);
}
