/**
 * A text in Unicode's compatibility form (signs and letters of one width) without white space: how names are compared.
 * Most texts are in it already.
 */
export function compact(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x20 || !isStable(unit)) return text.normalize('NFKC').replace(/\s+/g, '');
  }
  return text;
}

/** ASCII, Han, `、` and `。`: what this form leaves as it is. */
function isStable(unit: number): boolean {
  return unit < 0x80 || (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3001 || unit === 0x3002;
}
