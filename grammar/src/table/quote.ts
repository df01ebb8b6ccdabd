const SIGN = '>'.charCodeAt(0);
/** What mail and Markdown put before each line of a quotation, also of one inside another. */
export const QUOTATION = /^ {0,3}(?:> ?)+/;
/** Before a figure `> ` may compare, but not in a line with cells. */
const FIGURE = /^\s*[\d０-９.][^\t|｜]*$/;

/**
 * How many characters of a line are signs of a quotation. Before a figure the line behind it, which `next` gives (null
 * where there is none), must be quoted, too; null tells that `next` is needed.
 */
export function quoteLength(text: string, next?: string | null): number | null {
  if (!isSigned(text)) return 0;
  const quote = QUOTATION.exec(text)?.[0] ?? '';
  if (quote === '' || (!quote.endsWith(' ') && quote.length < text.length)) return 0;
  if (!FIGURE.test(text.slice(quote.length))) return quote.length;
  if (next === undefined) return null;
  return next === null || !QUOTATION.test(next) ? 0 : quote.length;
}

/** A line without the signs of a quotation before it. */
export function withoutQuote(text: string): string {
  return text.slice(quoteLength(text) ?? 0);
}

/** Whether a line may be quoted, at a glance: nearly none is. */
function isSigned(text: string): boolean {
  if (text.charCodeAt(0) > SIGN) return false;
  let at = 0;
  while (at < 4 && text.charCodeAt(at) === 0x20) at++;
  return text.charCodeAt(at) === SIGN;
}
