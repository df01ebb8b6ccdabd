/**
 * Reads cells as spreadsheets put them on the clipboard: separated by tabs and line ends, in quotes where they hold one
 * of these, with quotes inside of them doubled. A quote that nothing closes is an ordinary character. Never fails.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // From here on no quote closes; a text full of open ones is not searched for each.
  let unclosed = text.length;
  for (let at = 0; at <= text.length; ) {
    let end = text[at] === '"' && at < unclosed ? closingQuote(text, at) : -1;
    if (end < 0) {
      if (text[at] === '"' && at < unclosed) unclosed = at;
      end = plainEnd(text, at);
      row.push(text.slice(at, end));
    } else {
      row.push(text.slice(at + 1, end).replaceAll('""', '"'));
      end++;
    }
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (at === text.length) break;
  }
  return rows;
}

/** The quote that closes the cell which the one at `open` begins: a single one, with the end of the cell behind it. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at++;
    else return at + 1 === text.length || '\t\r\n'.includes(text[at + 1]!) ? at : -1;
  }
  return -1;
}

function plainEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if ('\t\r\n'.includes(text[at]!)) return at;
  return text.length;
}
