/** How many items two lists have in common at their beginnings, and how many behind those at their ends. */
export function commonEnds<A, B>(
  a: ArrayLike<A>,
  b: ArrayLike<B>,
  same: (one: A, other: B) => boolean = isSame,
): { readonly front: number; readonly back: number } {
  const shorter = Math.min(a.length, b.length);
  let front = 0;
  while (front < shorter && same(a[front]!, b[front]!)) front++;
  let back = 0;
  while (back < shorter - front && same(a[a.length - 1 - back]!, b[b.length - 1 - back]!)) back++;
  return { front, back };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other;
}
