/** Where the character begins that ends at an offset of a text; a rare one has two code units. */
export function startOfCharacter(text: string, end: number): number {
  return (text.codePointAt(end - 2) ?? 0) > 0xffff ? end - 2 : end - 1;
}

/** Where the character ends that begins at an offset of a text. */
export function endOfCharacter(text: string, start: number): number {
  return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}

/** Whether an offset of a text stands between the two code units of a character. */
export function isInsideCharacter(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
