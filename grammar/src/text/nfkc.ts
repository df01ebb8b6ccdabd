/** A text in Unicode's compatibility form: signs and letters of one width. Most texts are in it already. */
export function nfkc(text: string): string {
  for (let i = 0; i < text.length; i++) if (!isStable(text.charCodeAt(i))) return text.normalize('NFKC');
  return text;
}

/** ASCII, Han, `、` and `。`: what this form leaves as it is. */
function isStable(unit: number): boolean {
  return unit < 0x80 || (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3001 || unit === 0x3002;
}
