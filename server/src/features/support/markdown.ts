/**
 * A text of a table, a file's name or a standard of the user's own as Markdown that shows it word for word: no link,
 * image, HTML or emphasis comes of it.
 */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~@]|:(?=\/\/)|(?<=www)\./gi, '\\$&');
}

/** A text as Markdown that shows it as code. */
export function asCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

/** What Markdown of this server says, for clients that show it as it is. */
export function plainText(markdown: string): string {
  const signs = /`([^`\n]*)`|\\([!-/:-@[-`{-~])|\*\*| {2}(?=\n)|^\|[-:|]+\|\n/gm;
  return markdown.replace(signs, (_, code?: string, sign?: string) => code ?? sign ?? '');
}
