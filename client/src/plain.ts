/**
 * A text as a notification shows it word for word: VS Code makes links of `[words](address)` in it, and links to commands
 * too, which a name in somebody's table must not become.
 */
export function plain(text: string): string {
  return text.replaceAll('](', '] (');
}
