/**
 * The name of a symbol that the server found for a query, as VS Code must see it: it drops what does not hold the typed
 * characters in their order, and with it all that was found by pinyin; behind such a name stands what was typed.
 */
export function foundName(name: string, query: string): string {
  const letters = name.toLowerCase();
  let from = 0;
  for (const typed of query.toLowerCase().replace(/\s/g, '')) {
    from = letters.indexOf(typed, from) + typed.length;
    if (from < typed.length) return `${name}  ${query}`;
  }
  return name;
}
