import { readFileSync } from 'node:fs';
import { buildParser } from '@lezer/generator';
import { RowBuilder } from './rows.mjs';

/** Places of the fields among the texts of an indicator; the others are labels. */
const FIELDS = [
  ['serial', 0],
  ['level', 1],
  ['type', 2],
  ['name', 3],
  ['cycle', 5],
  ['annual', 7],
];

/** @returns {(text: string) => import('./rows.mjs').Row[]} */
export function reader() {
  const parser = buildParser(readFileSync(new URL('table.grammar', import.meta.url), 'utf8'));
  return (text) => {
    const rows = [];
    const cursor = parser.parse(text).cursor();
    const field = () => ({ start: cursor.from, text: text.slice(cursor.from, cursor.to) });
    if (!cursor.firstChild()) return rows;
    do {
      const builder = new RowBuilder();
      if (cursor.firstChild()) {
        do {
          if (cursor.name === 'Tab') builder.tab();
          else if (cursor.name === 'Text') builder.plain(field());
          else if (cursor.name === 'Indicator') builder.indicator(indicator());
        } while (cursor.nextSibling());
        cursor.parent();
      }
      rows.push(builder.row);
    } while (cursor.nextSibling());
    return rows;

    function indicator() {
      const texts = [];
      cursor.firstChild();
      do if (cursor.name === 'Text') texts.push(field());
      while (cursor.nextSibling());
      cursor.parent();
      return Object.fromEntries(FIELDS.map(([name, place]) => [name, texts[place]]));
    }
  };
}
