/**
 * A text in Unicode's compatibility form (signs and letters of one width) without white space: how names are compared.
 * Most texts are in it already.
 */
export function compact(text: string): string {
  for (let i = 0; i < text.length; i++) {
    if (!isCompact(text.charCodeAt(i))) return text.normalize('NFKC').replace(/\s+/g, '');
  }
  return text;
}

/** ASCII but white space, Han, `、` and `。`: what this form leaves as it is. */
export function isCompact(unit: number): boolean {
  return (unit > 0x20 && unit < 0x80) || (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3001 || unit === 0x3002;
}
