/** How wide a character prints, in half-widths; the marks of the renderer print nothing. */
export function printWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0xe000 && code <= 0xe00f) return 0;
  return code < 0x2e80 && !'“”‘’…—'.includes(character) ? 1 : 2;
}

/**
 * Breaks a text into lines as a PDF column does: no line wider than `width` half-widths, nothing dropped.
 * @param anywhere also inside figures and Latin words, which otherwise stay whole unless they are wider than a line
 */
export function wrap(text: string, width: number, anywhere = false): string[] {
  // A mark of the renderer belongs to what follows it.
  const characters = /[\uE000-\uE00F]*./gsu;
  const pieces = text.match(anywhere ? characters : /[\uE000-\uE00F]*(?:[A-Za-z0-9.,%]+|.)/gsu) ?? [];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces.flatMap((whole) => (widthOf(whole) > width ? whole.match(characters)! : [whole]))) {
    const needed = widthOf(piece);
    if (used + needed > width && used > 0) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += needed;
  }
  if (line !== '') lines.push(line);
  return lines;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += printWidth(character);
  return width;
}
