/** A text in the source of a regular expression, whatever its flags, in a class or not. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('-', '\\x2d');
}

/** The source of a regular expression for any of some others. */
export function oneOf(sources: readonly string[]): string {
  return `(?:${sources.join('|')})`;
}
