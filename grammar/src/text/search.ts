/** The last of the first `count` of ascending numbers that is at or below `value`; 0 where none is. */
export function lastAtOrBefore(ascending: ArrayLike<number>, count: number, value: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
