/**
 * A text in Unicode's compatibility form (signs and letters of one width) without white space: how names are compared.
 * Most texts are in it already.
 */
export function compact(text: string): string {
  return UNSTABLE.test(text) ? text.normalize('NFKC').replace(/\s+/g, '') : text;
}

/** All but ASCII without white space, Han, `、` and `。`, which this form leaves as they are. */
const UNSTABLE = /[^!-~\u4e00-\u9fff、。]/;

export function isCompact(character: string): boolean {
  return !UNSTABLE.test(character);
}
