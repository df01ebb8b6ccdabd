import named from './html-entities.json' with { type: 'json' };

/** Cells by row; a cell that spans rows stands in each, one that spans columns in the first. */
export type Grid = readonly (readonly string[])[];

/** Nothing in their place is text. */
const RAW = new Set(['style', 'script', 'title', 'template', 'xml']);
const BREAKING = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre']);
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:]*)/y;
const MOST_COLUMNS = 100;
const MOST_ROWS = 10_000;

/**
 * Reads the tables of a piece of HTML, as browsers, Word and spreadsheets put it on the clipboard: texts of cells with
 * `\n` for a break in them, entities decoded. Tables within a cell are tables of their own. Takes anything; runs nothing.
 */
export function readHtmlTables(html: string): Grid[] {
  const tables: TableReader[] = [];
  const open: TableReader[] = [];
  for (let at = 0; at < html.length; ) {
    const sign = html.indexOf('<', at);
    const end = sign < 0 ? html.length : sign;
    open.at(-1)?.text(html.slice(at, end));
    if (sign < 0) break;
    if (html.startsWith('<!', sign)) {
      at = behind(html, html.startsWith('<!--', sign) ? '-->' : '>', sign);
      continue;
    }
    TAG.lastIndex = sign;
    const tag = TAG.exec(html);
    if (tag === null) {
      open.at(-1)?.text('<');
      at = sign + 1;
      continue;
    }
    at = tagEnd(html, TAG.lastIndex);
    const attributes = html.slice(TAG.lastIndex, at);
    const name = tag[2]!.toLowerCase();
    const closes = tag[1] === '/';
    if (name === 'table') {
      if (closes) open.pop()?.endRow();
      else {
        const table = new TableReader();
        tables.push(table);
        open.push(table);
      }
    } else if (RAW.has(name) && !closes) at = behindElement(html, name, at);
    else open.at(-1)?.tag(name, closes, attributes);
  }
  for (const table of open) table.endRow();
  return tables.map(({ rows }) => rows);
}

class TableReader {
  readonly rows: string[][] = [];
  #row: string[] | null = null;
  /** Text of the open cell; null between cells. */
  #cell: string | null = null;
  #span = { columns: 1, rows: 1 };
  /** What cells above put into columns of the rows below them. */
  readonly #spanning = new Map<number, { text: string; rows: number }>();

  tag(name: string, closes: boolean, attributes: string): void {
    if (name === 'tr') {
      this.endRow();
      if (!closes) this.#row = [];
    } else if (name === 'td' || name === 'th') {
      this.#endCell();
      if (closes) return;
      this.#row ??= [];
      this.#cell = '';
      this.#span = {
        columns: spanIn(attributes, 'colspan', MOST_COLUMNS),
        rows: spanIn(attributes, 'rowspan', MOST_ROWS),
      };
    } else if (this.#cell !== null && (name === 'br' || BREAKING.has(name))) this.#cell += '\n';
  }

  text(html: string): void {
    if (this.#cell !== null) this.#cell += decoded(collapsed(html));
  }

  endRow(): void {
    this.#endCell();
    if (this.#row === null) return;
    this.#fromAbove(this.#row, Number.POSITIVE_INFINITY);
    this.rows.push(this.#row);
    this.#row = null;
  }

  #endCell(): void {
    if (this.#cell === null || this.#row === null) return;
    this.#fromAbove(this.#row, this.#row.length);
    const text = this.#cell
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
    for (let i = 0; i < this.#span.columns; i++) {
      const put = i === 0 ? text : '';
      if (this.#span.rows > 1) this.#spanning.set(this.#row.length, { text: put, rows: this.#span.rows - 1 });
      this.#row.push(put);
    }
    this.#cell = null;
  }

  /** Puts in what reaches from above into the columns from the end of the row on, up to a first free one or `last`. */
  #fromAbove(row: string[], last: number): void {
    for (;;) {
      const column = row.length;
      const above = this.#spanning.get(column);
      if (above === undefined) {
        const further = last === Number.POSITIVE_INFINITY && [...this.#spanning.keys()].some((key) => key > column);
        if (!further) return;
        row.push('');
        continue;
      }
      row.push(above.text);
      if (--above.rows === 0) this.#spanning.delete(column);
    }
  }
}

function spanIn(attributes: string, name: string, most: number): number {
  const span = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(span, 1), most);
}

/** Behind the `>` of a tag; one in the quotes of an attribute does not count. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const sign = html[at]!;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return html.length;
}

function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function behindElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\b`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found === null ? html.length : behind(html, '>', found.index);
}

/** White space as one space, or none where the source of the page was broken within Chinese. */
function collapsed(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, (space, at: number) => {
    const around = [text[at - 1], text[at + space.length]];
    return /[\r\n]/.test(space) && around.every((sign) => sign !== undefined && sign > '\u2e80') ? '' : ' ';
  });
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,9}));?/g;

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return (named as Record<string, string>)[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    if (code === 0xa0) return ' ';
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
